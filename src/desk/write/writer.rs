//! What a write is made of: records that are made, changed and read on what is built on, each by a pure decision in
//! the circumstances of this write.

use std::cell::Cell;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{DeskError, Found, Writer, find, intake};
use crate::kinds::is_named;
use crate::model::id::{EntryId, PersonId, RecordId};
use crate::model::kind::Kind;
use crate::model::layout::id_of;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::write::{new_text, updated_text};
use crate::store::{StatementSigner, View};
use crate::workflow::{self, Act, Input, Others, Refusal};

impl Writer<'_> {
    /// When this write happens.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The commit that is built on, as hex; `None` on an unborn branch.
    pub fn head(&self) -> Option<String> {
        self.ground.head().map(|id| id.as_str().to_owned())
    }

    /// Has the commit signed by this key.
    pub fn sign_with(&mut self, signer: &StatementSigner) {
        self.ground.sign_with(signer);
    }

    /// Says something between the first line of the commit message and its trailers.
    pub fn remark(&mut self, text: &'static str) {
        self.remark = Some(text);
    }

    /// What is built on, for reading other files of it.
    pub(in crate::desk) fn view(&self) -> &View {
        &self.others.view
    }

    /// The kind that signals become.
    pub(in crate::desk) fn kind_of_signals(&self) -> Result<Arc<Kind>, DeskError> {
        intake::kind(self.desk)
    }

    /// A record by its whole id, in what is built on.
    pub(in crate::desk) fn exact(&self, id: &RecordId) -> Result<Option<Found>, DeskError> {
        let desk = self.desk;
        find::exact(&desk.store, &self.others.view, &desk.kinds, id.as_str())
    }

    /// The kinds and ids that others have.
    pub(in crate::desk) fn others(&self) -> &dyn Others {
        &self.others
    }

    /// Who writes.
    pub fn actor(&self) -> &PersonId {
        &self.actor
    }

    /// Makes a record. `name` is the id of a kind whose ids people choose.
    ///
    /// # Errors
    /// When the workflow refuses it, or the name is taken.
    pub fn create(
        &mut self,
        kind: &Arc<Kind>,
        name: Option<RecordId>,
        input: &Input,
    ) -> Result<Record, DeskError> {
        self.desk.kinds.writable(kind)?;
        let id = match name {
            Some(id) => self.free_name(kind, id)?,
            None => self.fresh_id(kind, self.now)?,
        };
        let record = self.decide(None, |act| workflow::create(kind, id, input, act))?;
        self.add(&record, "new")?;
        Ok(record)
    }

    /// Puts a record that is complete already, such as an imported one.
    ///
    /// # Errors
    /// When its file is there already.
    pub fn add(&mut self, record: &Record, action: &str) -> Result<(), DeskError> {
        let path = record.path();
        if self.ground.exists(&path)? {
            return Err(DeskError::Taken {
                kind: record.kind.kind.clone(),
                id: record.id.to_string(),
            });
        }
        self.ground.put(&path, new_text(record))?;
        self.saved.push((record.id.clone(), action.to_owned()));
        Ok(())
    }

    /// Changes a record by a pure decision on what HEAD has.
    ///
    /// # Errors
    /// When the decision refuses, the file was edited by hand and not committed, or cannot be read.
    pub fn change(
        &mut self,
        found: &Found,
        action: &str,
        decide: impl FnOnce(&Record, &Act<'_>) -> Result<Record, Refusal>,
    ) -> Result<(Record, Record), DeskError> {
        self.desk.kinds.writable(&found.kind)?;
        let (before, text) = self.read(found)?;
        let after = self.decide(Some(&before), |act| decide(&before, act))?;
        if after == before {
            return Err(DeskError::Unchanged {
                what: format!("{} is so already", found.id),
            });
        }
        let edited =
            updated_text(&text, &before, &after).map_err(|source| DeskError::Unchangeable {
                path: found.path.clone(),
                source,
            })?;
        self.put_text(found, edited, action)?;
        Ok((before, after))
    }

    /// Reads a record and its text as HEAD has them.
    ///
    /// # Errors
    /// When the file was edited by hand and not committed, is gone, or cannot be read.
    pub fn read(&mut self, found: &Found) -> Result<(Record, String), DeskError> {
        let gone = || DeskError::NotFound {
            typed: found.id.to_string(),
            meant: None,
        };
        let bytes = self.ground.read(&found.path)?.ok_or_else(gone)?;
        let record = read_record(&found.path, &bytes, &found.kind)
            .map_err(|findings| DeskError::Unreadable { findings })?;
        Ok((record, String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Replaces the text of a record.
    ///
    /// # Errors
    /// When the path cannot be written.
    pub fn put_text(&mut self, found: &Found, text: String, action: &str) -> Result<(), DeskError> {
        self.ground.put(&found.path, text)?;
        self.saved.push((found.id.clone(), action.to_owned()));
        Ok(())
    }

    /// Draws an id for the day of an instant that no file has.
    ///
    /// # Errors
    /// When there is no randomness, or the kind has no prefix.
    pub fn fresh_id(&mut self, kind: &Kind, at: DateTime<Utc>) -> Result<RecordId, DeskError> {
        let needs_name = || DeskError::BadValue {
            field: "id".to_owned(),
            message: format!("a {} is named by people", kind.kind),
            remedy: Some("give its name, such as web-01".to_owned()),
        };
        let prefix = kind.prefix().ok_or_else(needs_name)?;
        loop {
            let id = self.desk.entropy.record_id(prefix, at.date_naive())?;
            let path = crate::model::layout::path(kind, &id, |_| None);
            let drawn = self.saved.iter().any(|(other, _)| *other == id);
            if !drawn && !self.ground.exists(&path)? {
                return Ok(id);
            }
        }
    }

    /// An id for a log entry.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn entry_id(&self) -> Result<EntryId, DeskError> {
        self.desk.entropy.entry_id()
    }

    fn free_name(&self, kind: &Kind, id: RecordId) -> Result<RecordId, DeskError> {
        let start = id.as_str().split('-').next().unwrap_or_default();
        let other = self.desk.kinds.of_prefix(start);
        if !is_named(kind) || other.is_some() {
            return Err(DeskError::BadValue {
                field: "id".to_owned(),
                message: format!("`{id}` cannot be a name here"),
                remedy: other.map(|other| {
                    format!("`{start}-` belongs to {}; begin it otherwise", other.folder)
                }),
            });
        }
        let paths = self.others.named(kind)?;
        let mut known = paths.iter().filter_map(|path| id_of(path));
        match known.find(|known| known.eq_ignore_ascii_case(id.as_str())) {
            None => Ok(id),
            Some(known) => Err(DeskError::Taken {
                kind: kind.kind.clone(),
                id: known.to_owned(),
            }),
        }
    }

    /// What a pure decision makes of a record, in the circumstances of this write. The ids of new log entries
    /// differ from those that the record has.
    ///
    /// # Errors
    /// When the decision refuses, or there is no randomness.
    pub fn decide(
        &self,
        before: Option<&Record>,
        decide: impl FnOnce(&Act<'_>) -> Result<Record, Refusal>,
    ) -> Result<Record, DeskError> {
        let failed: Cell<Option<DeskError>> = Cell::new(None);
        let taken = |id: &EntryId| {
            before.is_some_and(|record| record.log.iter().any(|entry| entry.id == *id))
        };
        let draw = || loop {
            match self.desk.entropy.entry_id() {
                Ok(id) if taken(&id) => {}
                Ok(id) => return id,
                Err(error) => {
                    failed.set(Some(error));
                    return EntryId::from_random([0; crate::model::id::ENTRY_LEN]);
                }
            }
        };
        let act = Act {
            now: self.now,
            by: &self.actor,
            roles: &self.roles,
            draw: &draw,
            others: &self.others,
        };
        let decided = decide(&act);
        if let Some(error) = failed.take() {
            return Err(error);
        }
        Ok(decided?)
    }
}
