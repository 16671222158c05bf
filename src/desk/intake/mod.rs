//! What machines report becomes records: the decision of `intake`, carried out by the one way to write.

mod book;
mod land;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::intake::land::Nothing;
use crate::intake::seen;
use crate::intake::settings::{self, Known, Settings};
use crate::intake::signal::Signal;
use crate::model::finding::Finding;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::layout::{EXTENSION, id_of};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::store::{Store, View};

use super::{Desk, DeskError};

pub use book::Book;

/// The kind that signals become.
const KIND: &str = "incident";

/// What became of a signal.
#[derive(Debug, Clone, PartialEq)]
pub struct Landed {
    /// What was done.
    pub outcome: Outcome,
    /// The records it is about, as they are now.
    pub records: Vec<Record>,
}

/// What is told of a landing, by whoever did it to whoever it was done for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What was done.
    pub outcome: Outcome,
    /// The records it is about.
    pub records: Vec<RecordId>,
    /// How often it happened by now, as the first of them counts.
    pub occurrences: u64,
}

impl Landed {
    /// What is told of it.
    pub fn account(&self) -> Account {
        Account {
            outcome: self.outcome.clone(),
            records: self
                .records
                .iter()
                .map(|record| record.id.clone())
                .collect(),
            occurrences: self.records.first().map_or(0, seen::occurrences),
        }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A record was made.
    Opened,
    /// A record was made, and linked to the one that was resolved longer ago.
    Recurred,
    /// It was added to an open record.
    Added,
    /// It was counted in an open record.
    RolledUp,
    /// A record was reopened.
    Reopened,
    /// Records were resolved.
    Resolved,
    /// It was noted that it works again.
    Noted,
    /// It was known.
    Known,
    /// There was nothing to do.
    Nothing(Nothing),
}

impl Outcome {
    /// Whether anything was written.
    pub fn wrote(&self) -> bool {
        !matches!(self, Outcome::Known | Outcome::Nothing(_))
    }

    /// The word for programs.
    pub fn word(&self) -> &'static str {
        match self {
            Outcome::Opened => "opened",
            Outcome::Recurred => "recurred",
            Outcome::Added => "occurrence",
            Outcome::RolledUp => "rolled_up",
            Outcome::Reopened => "reopened",
            Outcome::Resolved => "resolved",
            Outcome::Noted => "noted",
            Outcome::Known => "known",
            Outcome::Nothing(_) => "nothing",
        }
    }
}

pub(super) fn kind(desk: &Desk) -> Result<Arc<Kind>, DeskError> {
    let kind = desk.kinds.get(KIND)?;
    Ok(Arc::clone(kind))
}

/// The settings in a view, for records of this kind; the default ones where there is no file.
pub fn settings_of(store: &Store, view: &View, kind: Option<&Kind>) -> Result<Settings, DeskError> {
    let bytes = store.read(view, settings::PATH)?;
    let read = settings::read(&bytes.unwrap_or_default(), kind);
    read.map_err(|findings| DeskError::Unreadable { findings })
}

impl Desk {
    /// How the desk takes in what machines report.
    ///
    /// # Errors
    /// When the file has errors: what fails must not be taken in by rules that nobody wrote.
    pub fn intake(&self) -> Result<Settings, DeskError> {
        let kind = self.kinds.get(KIND).ok();
        settings_of(&self.store, &self.view, kind.map(Arc::as_ref))
    }

    /// What is wrong in the settings, names that lead nowhere included.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn intake_findings(&self) -> Result<Vec<Finding>, DeskError> {
        let bytes = self.store.read(&self.view, settings::PATH)?;
        let (Some(bytes), Ok(kind)) = (bytes, self.kinds.get(KIND)) else {
            return Ok(Vec::new());
        };
        let mut findings = settings::read(&bytes, Some(kind)).err().unwrap_or_default();
        let services = match self.kinds.get(settings::SERVICE) {
            Ok(service) => self.files_of_kind(service)?,
            Err(_) => Vec::new(),
        };
        let (people, _) = self.people()?;
        let known = Known {
            kind,
            people: &people,
            listed_only: self.config.enforce.people,
            services: &services,
        };
        findings.extend(settings::names(&bytes, &known));
        Ok(findings)
    }

    /// The names of the records of a kind, by their files.
    fn files_of_kind(&self, kind: &Kind) -> Result<Vec<String>, DeskError> {
        let files = self.store.files(&self.view, &[&kind.folder], EXTENSION)?;
        let names = files.iter().filter_map(|file| id_of(&file.path));
        Ok(names.map(str::to_owned).collect())
    }

    /// The records that carry the key of a signal or of its place, as this desk has them.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn carrying(&self, signal: &Signal) -> Result<Vec<Record>, DeskError> {
        self.carrying_among(signal, &|_| true)
    }

    /// Those of them whose files are wanted by their paths.
    pub(super) fn carrying_among(
        &self,
        signal: &Signal,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Result<Vec<Record>, DeskError> {
        let book = Book::among(self, &self.view, wanted)?;
        let mut records = Vec::new();
        for found in book.carrying(signal) {
            let bytes = self.store.read(&self.view, &found.path)?;
            let bytes = bytes.unwrap_or_default();
            records.extend(read_record(&found.path, &bytes, &found.kind));
        }
        Ok(records)
    }

    /// Takes in a signal here: one commit on the branch that is checked out, or none when nothing is to be done.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn land(
        &self,
        told: &mut dyn FnMut(crate::store::Waiting),
        signal: &Signal,
    ) -> Result<Landed, DeskError> {
        let settings = self.intake()?;
        let mut landed = None;
        let written = self.write(told, |writer| {
            let mut book = Book::of(self, writer.view())?;
            let done = writer.land(&mut book, signal, &settings)?;
            landed = Some(done.clone());
            Ok(done)
        });
        match (written, landed) {
            (Ok((landed, _)), _) => Ok(landed),
            (Err(DeskError::Unchanged { .. }), Some(landed)) if !landed.outcome.wrote() => {
                Ok(landed)
            }
            (Err(error), _) => Err(error),
        }
    }
}
