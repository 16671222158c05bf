//! The log entry of an action: when it stands, what it says, and which fields it has to tell.

use super::{Act, Input};
use crate::model::data::Data;
use crate::model::kind::{Capability, Kind};
use crate::model::log::{EDITED, Entry};
use crate::model::map::Map;
use crate::model::record::Record;

/// Writes into an entry what differs: tracked fields with their new value, and the names of others that an
/// approval covers, so that it is known who edited the plan.
pub(super) fn changed(entry: &mut Entry, before: &Record, after: &Record) {
    let kind = &before.kind;
    entry.set = tracked(kind, &before.fields, &after.fields);
    if !kind.has(Capability::Approval) {
        return;
    }
    let differs = |name: &&str| before.fields.get(name) != after.fields.get(name);
    let silent = |name: &&str| !entry.set.contains_key(name);
    let edited: Vec<&str> = kind.covered().filter(differs).filter(silent).collect();
    if !edited.is_empty() {
        entry.extra.insert(EDITED.to_owned(), Data::texts(edited));
    }
}

/// Tracked fields that differ, with their new value; null for one that was cleared.
pub fn tracked(kind: &Kind, before: &Map<Data>, after: &Map<Data>) -> Map<Data> {
    let mut set = Map::new();
    for (name, field) in &kind.fields {
        if field.tracked && before.get(name) != after.get(name) {
            set.insert(name.clone(), after.get(name).cloned().unwrap_or(Data::Null));
        }
    }
    set
}

/// An entry that follows all that the log has. The clock of another machine may have been ahead; the log is
/// read in order of time, and what follows must not be read as if it had come before.
pub(super) fn next_entry(record: &Record, act: &Act<'_>) -> Entry {
    let latest = record.log.iter().map(|entry| entry.at).max();
    let at = latest.map_or(act.now, |latest| latest.max(act.now));
    Entry::new((act.draw)(), at, act.by.clone())
}

pub(super) fn note(entry: &mut Entry, input: &Input) {
    entry.note = input.says().map(str::to_owned);
    entry.public = input.public && entry.note.is_some();
}
