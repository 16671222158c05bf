//! What can be mended without asking: the log entry that somebody forgot who edited a file by hand.
//!
//! Nothing else is: a dangling link or a missing field is a question to a person. Entries are only added,
//! never changed, and they say where they come from.

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId};
use crate::model::log::Entry;
use crate::model::record::Record;

use super::drift::drift;

/// What the note of an entry says that was written by a fix.
pub const NOTE: &str = "Recorded by `gitsm check --fix`: the file had been edited by hand";

/// A record with its log made whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// The record.
    pub record: Record,
    /// What was written, in words.
    pub what: Vec<String>,
}

/// Whether a record lacks a log entry that can be written.
pub fn needed(record: &Record) -> bool {
    let drift = drift(record);
    let lacks = record.log.is_empty() || !drift.is_empty();
    lacks && record.kind.category(&record.state).is_some()
}

/// Writes the log entry that a record lacks; `None` if it lacks none, or is in a state that its kind does not
/// have. The entry never stands before what the log already has, whatever the clock says. When the edit
/// happened is not known: the entry has the time of the fix.
pub fn fix(
    record: &Record,
    now: DateTime<Utc>,
    by: &PersonId,
    draw: &dyn Fn() -> EntryId,
) -> Option<Fixed> {
    record.kind.category(&record.state)?;
    let drift = drift(record);
    let latest = record.log.iter().map(|entry| entry.at).max();
    let at = latest.map_or(now, |latest| latest.max(now));
    let mut entry = Entry::new(draw(), at, by.clone());
    let mut what = Vec::new();
    if record.log.is_empty() || drift.state.is_some() {
        entry.to = Some(record.state.clone());
        what.push(format!("state {} entered into the log", record.state));
    }
    for field in drift.fields.keys() {
        let value = record.fields.get(field).cloned().unwrap_or(Data::Null);
        what.push(match value.brief() {
            brief if brief.is_empty() => format!("{field} entered as cleared"),
            brief => format!("{field} entered as {brief}"),
        });
        entry.set.insert(field.clone(), value);
    }
    if what.is_empty() {
        return None;
    }
    entry.note = Some(NOTE.to_owned());
    let mut record = record.clone();
    record.log.push(entry);
    Some(Fixed { record, what })
}
