//! A person decides what the rules could not: their choice goes into the merged record, and into its log
//! where the log would say something else.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::explain::{Class, Explain};
use crate::model::id::{EntryId, PersonId};
use crate::model::kind::Kind;
use crate::model::log::{Entry, SETTLES};

use super::event::{events, last_state, last_value};
use super::values::same;
use super::{Cause, Conflict, Map, Merged, read, write};

/// Which side of a conflict is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// Our side.
    Ours,
    /// Their side.
    Theirs,
}

/// Why a choice could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettleError {
    /// The record as a whole is in question: there is nothing to settle key by key.
    #[error("the record as a whole is in conflict, so that no single key can be chosen")]
    Whole,
    /// The text cannot be edited.
    #[error("the merged text cannot be edited")]
    Layout,
}

impl Explain for SettleError {
    fn class(&self) -> Class {
        Class::Conflict
    }

    fn hint(&self) -> Option<String> {
        Some("edit the file by hand, then `git add` it".to_owned())
    }
}

/// Puts a choice for each conflict into the merged text. Choices of tracked fields and of the state are entered
/// into the log, by who chose and when; the entry names the moves that it settles.
///
/// # Errors
/// When a conflict is about the record as a whole, or the text cannot be edited.
pub fn settle(
    merged: &Merged,
    takes: &[Take],
    kind: &Arc<Kind>,
    (at, by): (DateTime<Utc>, &PersonId),
    draw: &dyn Fn() -> EntryId,
) -> Result<String, SettleError> {
    if merged.conflicts.iter().any(Conflict::is_whole) {
        return Err(SettleError::Whole);
    }
    let from = read(&merged.text).map_err(|_| SettleError::Layout)?;
    let mut to = chosen(&from, &merged.conflicts, |at| {
        takes.get(at).copied().unwrap_or(Take::Ours)
    });
    let settled: Vec<Data> = merged
        .conflicts
        .iter()
        .filter_map(|conflict| match &conflict.cause {
            Cause::Moved { ours, theirs } => Some(ours.entries.iter().chain(&theirs.entries)),
            _ => None,
        })
        .flatten()
        .map(Data::text)
        .collect();
    let in_question = |name: &str| {
        merged
            .conflicts
            .iter()
            .any(|conflict| conflict.key == [name])
    };
    if let Some(entry) = entry(&to, settled, &in_question, kind, (at, by), draw) {
        let log = to.get_or_insert("log", Data::List(Vec::new()));
        if let Data::List(items) = log {
            items.push(entry.to_data());
        }
    }
    write::edited(&merged.text, &from, &to, kind).ok_or(SettleError::Layout)
}

/// The text with their value of every conflict, as the other side of marks of conflict.
pub fn with_theirs(merged: &Merged, kind: &Kind) -> Option<String> {
    let from = read(&merged.text).ok()?;
    let mut to = from.clone();
    for conflict in &merged.conflicts {
        put(&mut to, &conflict.key, conflict.theirs.as_ref());
    }
    write::edited(&merged.text, &from, &to, kind)
}

/// The merged text without the keys that are in conflict, to stand for a common ancestor that is itself made of
/// several: then neither side looks as if it had left such a key alone.
pub fn without(merged: &Merged, kind: &Kind) -> Option<String> {
    let from = read(&merged.text).ok()?;
    let mut to = from.clone();
    for conflict in &merged.conflicts {
        put(&mut to, &conflict.key, None);
    }
    write::edited(&merged.text, &from, &to, kind)
}

/// The values with a choice for each conflict, by its position.
pub fn chosen(map: &Map, conflicts: &[Conflict], take: impl Fn(usize) -> Take) -> Map {
    let mut map = map.clone();
    let mut choices: Vec<(usize, &Conflict)> = conflicts.iter().enumerate().collect();
    // The state first: a field that came with a move may be in question for itself.
    choices.sort_by_key(|(_, conflict)| !matches!(conflict.cause, Cause::Moved { .. }));
    for (at, conflict) in choices {
        choose(&mut map, conflict, take(at));
    }
    map
}

fn choose(map: &mut Map, conflict: &Conflict, take: Take) {
    let (value, other) = match take {
        Take::Ours => (conflict.ours.as_ref(), conflict.theirs.as_ref()),
        Take::Theirs => (conflict.theirs.as_ref(), conflict.ours.as_ref()),
    };
    // Where the state needs the field, taking the side without it would settle nothing.
    let value = match conflict.cause {
        Cause::Needed => value.or(other),
        _ => value,
    };
    put(map, &conflict.key, value);
    // What came with the moves that do not count does not count either.
    if let Cause::Moved { ours, theirs } = &conflict.cause {
        let lost = match take {
            Take::Ours => theirs,
            Take::Theirs => ours,
        };
        for (field, value) in &lost.undo {
            put(map, std::slice::from_ref(field), value.as_ref());
        }
    }
}

/// Gives a key a value, down the path that leads to it; entries of a list are found by their id.
fn put(map: &mut Map, path: &[String], value: Option<&Data>) {
    let Some((key, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() {
        match value.filter(|value| !value.is_empty()) {
            Some(value) => map.insert(key.clone(), value.clone()),
            None => map.shift_remove(key),
        };
        return;
    }
    match map.get_or_insert(key, Data::Map(Map::new())) {
        Data::Map(inner) => {
            put(inner, rest, value);
            if inner.is_empty() {
                map.shift_remove(key);
            }
        }
        Data::List(items) => {
            let id = |item: &Data| match item {
                Data::Map(map) => map.get("id").map(Data::brief),
                _ => None,
            };
            let found = items
                .iter_mut()
                .find(|item| id(item).as_ref() == rest.first());
            if let Some(Data::Map(inner)) = found {
                put(inner, &rest[1..], value);
            }
        }
        _ => {}
    }
}

/// The log entry that a choice calls for; none where the log says it already.
fn entry(
    map: &Map,
    settled: Vec<Data>,
    in_question: &dyn Fn(&str) -> bool,
    kind: &Kind,
    (at, by): (DateTime<Utc>, &PersonId),
    draw: &dyn Fn() -> EntryId,
) -> Option<Entry> {
    let log = events(map);
    let latest = log.iter().filter_map(|event| event.at).max();
    let taken = |id: &EntryId| log.iter().any(|event| event.id == id.as_str());
    let id = std::iter::repeat_with(draw)
        .take(1_000)
        .find(|id| !taken(id))?;
    let mut entry = Entry::new(id, latest.map_or(at, |latest| latest.max(at)), by.clone());
    let state = map.get("state").and_then(Data::as_str);
    if !settled.is_empty() || (state.is_some() && last_state(&log) != state) {
        entry.to = state.map(str::to_owned);
    }
    for (name, _) in kind.fields.iter().filter(|(_, field)| field.tracked) {
        let value = map.get(name);
        // A choice is entered even where the log ends in it by chance: whoever merges next must see it.
        if in_question(name) || !same(last_value(&log, name), value) {
            let value = value.cloned().unwrap_or(Data::Null);
            entry.set.insert(name.clone(), value);
        }
    }
    if !settled.is_empty() {
        entry.extra.insert(SETTLES.to_owned(), Data::List(settled));
    }
    (!entry.is_empty()).then_some(entry)
}
