//! Loads calendars and agreements; a bad file becomes findings, and the others still serve.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use crate::model::finding::{Finding, Place};
use crate::model::layout::id_of;
use crate::model::person::People;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::{Fault, parse, text_of};
use crate::sla::agreement::{self, Agreements, Calendars, Terms};
use crate::sla::calendar::{Calendar, CalendarError, Problem};
use crate::store::{Store, View};

use super::load::files;
use super::{Desk, DeskError};

/// Where a repository keeps its calendars; holiday files are named relative to it.
const CALENDARS: &str = ".gitsm/calendars";

impl Desk {
    /// The agreements and calendars of the desk, and what is wrong in their files.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn agreements(&self, people: &People) -> Result<(Agreements, Vec<Finding>), DeskError> {
        let (calendars, mut findings) = calendars(&self.store, &self.view)?;
        let programs = people.iter().filter(|(_, person)| person.bot);
        let terms = Terms {
            kinds: &self.kinds,
            zone: self.config.zone,
            bots: programs
                .map(|(id, _)| id.as_str().to_owned())
                .collect::<BTreeSet<_>>(),
        };
        let files = files(&self.store, &self.view, agreement::FOLDER)?;
        let (agreements, found) = Agreements::load(&files, calendars, terms);
        findings.extend(found);
        Ok((agreements, findings))
    }
}

/// The calendars of a repository.
fn calendars(store: &Store, view: &View) -> Result<(Calendars, Vec<Finding>), DeskError> {
    let read = |name: &str| -> io::Result<Vec<u8>> {
        match store.read(view, &format!("{CALENDARS}/{name}")) {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => Err(io::ErrorKind::NotFound.into()),
            Err(error) => Err(io::Error::other(error.to_string())),
        }
    };
    let mut calendars = Calendars::default();
    let mut findings = Vec::new();
    for (path, bytes) in files(store, view, CALENDARS)? {
        let name = id_of(&path).unwrap_or_default().to_owned();
        match calendar(&path, &name, &bytes, &read) {
            Ok(calendar) => {
                calendars.usable.insert(name, Arc::new(calendar));
            }
            Err(found) => {
                calendars.broken.insert(name);
                findings.extend(found);
            }
        }
    }
    Ok((calendars, findings))
}

fn calendar(
    path: &str,
    name: &str,
    bytes: &[u8],
    read: &dyn Fn(&str) -> io::Result<Vec<u8>>,
) -> Result<Calendar, Vec<Finding>> {
    let fault = |fault: Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        vec![finding]
    };
    let text = text_of(bytes).map_err(fault)?;
    let root = parse(text).map_err(fault)?;
    let place = |keys: &[String]| {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        place(text, root.nearest(&keys).start)
    };
    Calendar::parse(name, text, read).map_err(|errors| {
        errors
            .iter()
            .map(|error| finding(path, error, &place))
            .collect()
    })
}

fn finding(path: &str, error: &CalendarError, place: &dyn Fn(&[String]) -> Place) -> Finding {
    use crate::model::explain::Explain;
    let at = match &error.problem {
        Problem::Syntax { place: said, .. } => said.unwrap_or_else(|| place(&error.path)),
        _ => place(&error.path),
    };
    let mut finding = Finding::error(path, error.problem.code(), error.problem.to_string()).at(at);
    finding.remedy = error.hint();
    finding
}
