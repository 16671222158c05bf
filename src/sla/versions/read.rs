//! From the content of files to calendars and agreements; a bad file becomes findings, the others still serve.

use std::io;
use std::sync::Arc;

use super::{Content, Files};
use crate::model::explain::Explain;
use crate::model::finding::{Finding, Place};
use crate::model::layout::{EXTENSION, id_of};
use crate::model::yaml::node::place;
use crate::model::yaml::parse::{Fault, parse, text_of};
use crate::sla::agreement::{Calendars, Sheet, Terms, read_file};
use crate::sla::calendar::{Calendar, CalendarError, Problem};

/// Where a repository keeps its calendars; holiday files are named relative to it.
pub const CALENDARS: &str = ".gitsm/calendars";

/// The calendars among some files.
pub fn calendars(files: &Files) -> (Calendars, Vec<Finding>) {
    let read = |name: &str| -> io::Result<Vec<u8>> {
        let path = format!("{CALENDARS}/{name}");
        match files.get(&path) {
            Some(Ok(bytes)) => Ok(bytes.to_vec()),
            Some(Err(message)) => Err(io::Error::other(message.clone())),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    };
    let mut calendars = Calendars::default();
    let mut findings = Vec::new();
    let is_calendar = |path: &str| path.starts_with(CALENDARS) && path.ends_with(EXTENSION);
    for (path, content) in files.iter().filter(|(path, _)| is_calendar(path)) {
        let name = id_of(path).unwrap_or_default().to_owned();
        match bytes(path, content).and_then(|bytes| calendar(path, &name, bytes, &read)) {
            Ok(calendar) => {
                calendars.usable.insert(name, Arc::new(calendar));
            }
            Err(found) => {
                calendars.broken.insert(name);
                findings.extend(found);
            }
        }
    }
    (calendars, findings)
}

/// One agreement file.
pub fn agreement(path: &str, content: &Content, calendars: &Calendars, terms: &Terms<'_>) -> Sheet {
    match bytes(path, content) {
        Ok(bytes) => read_file(path, bytes, calendars, terms),
        Err(findings) => Sheet::unusable(findings),
    }
}

fn bytes<'c>(path: &str, content: &'c Content) -> Result<&'c [u8], Vec<Finding>> {
    let first = Place { line: 1, column: 1 };
    let unread = |message: &String| vec![Finding::error(path, "sla/file", message).at(first)];
    content.as_deref().map_err(unread)
}

/// One calendar; holiday files that it names are handed in by `read`, relative to its folder.
///
/// # Errors
/// Everything that is wrong in the file, with its place.
pub fn calendar(
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
    let at = match &error.problem {
        Problem::Syntax { place: said, .. } => said.unwrap_or_else(|| place(&error.path)),
        _ => place(&error.path),
    };
    let mut finding = Finding::error(path, error.problem.code(), error.problem.to_string()).at(at);
    finding.remedy = error.hint();
    finding
}
