//! Turns a record into text: a whole new file, or the edits that bring an old text up to date.

use std::collections::HashSet;

use super::approval::Approval;
use super::data::Data;
use super::id::EntryId;
use super::log::Entry;
use super::record::Record;
use super::yaml::edit::{Edit, EditError, apply};
use super::yaml::emit::{Lines, entry, list_item};

/// A new file, keys in canonical order.
pub fn new_text(record: &Record) -> String {
    let Data::Map(map) = record.to_data() else {
        return String::new();
    };
    map.iter()
        .map(|(key, value)| match value {
            Data::List(items) if key == "log" || key == "approvals" => {
                let items: String = items
                    .iter()
                    .map(|item| list_item(item, 2, Lines::Blocks))
                    .collect();
                format!("{key}:\n{items}")
            }
            _ => entry(key, value, 0),
        })
        .collect()
}

/// The text with everything that differs between the two records changed, and nothing else.
///
/// # Errors
/// When the text is written so that a key cannot be changed on its own.
pub fn updated_text(text: &str, old: &Record, new: &Record) -> Result<String, EditError> {
    let order = new.kind.key_order();
    let mut edits = Vec::new();
    for (index, key) in order.iter().enumerate() {
        let after: Vec<String> = order[..index].iter().map(|key| (*key).to_owned()).collect();
        match *key {
            "id" => {}
            "log" => {
                let logs = (old.log.as_slice(), new.log.as_slice());
                edits.extend(added("log", logs, |entry| &entry.id, Entry::to_data));
            }
            "approvals" => edits.extend(approval_edits(old, new, after)),
            "links" | "external" => edits.extend(map_edits(key, old, new, &after)),
            key => edits.extend(key_edit(key, old.key(key), new.key(key), after)),
        }
    }
    for key in old.unknown.keys().chain(new.unknown.keys()) {
        let after = order
            .iter()
            .filter(|k| **k != "log")
            .map(|k| (*k).to_owned())
            .collect();
        let edit = key_edit(
            key,
            old.unknown.get(key).cloned(),
            new.unknown.get(key).cloned(),
            after,
        );
        edits.extend(edit.filter(|edit| !edits.contains(edit)));
    }
    apply(text, &edits)
}

fn key_edit(key: &str, old: Option<Data>, new: Option<Data>, after: Vec<String>) -> Option<Edit> {
    let path = vec![key.to_owned()];
    match (old, new) {
        (old, new) if old == new => None,
        (_, Some(value)) => Some(Edit::Set { path, value, after }),
        (_, None) => Some(Edit::Remove { path }),
    }
}

/// A mapping is edited key by key, so that comments beside its other keys stay.
fn map_edits(key: &str, old: &Record, new: &Record, after: &[String]) -> Vec<Edit> {
    let map = |record: &Record| match record.key(key) {
        Some(Data::Map(map)) => map,
        _ => super::map::Map::new(),
    };
    let (old, new) = (map(old), map(new));
    let path = |inner: &str| vec![key.to_owned(), inner.to_owned()];
    let removed = old.keys().filter(|inner| !new.contains_key(inner));
    let changed = new
        .iter()
        .filter(|(inner, value)| old.get(inner) != Some(*value));
    changed
        .map(|(inner, value)| {
            let after = if old.is_empty() {
                after.to_vec()
            } else {
                old.keys().map(str::to_owned).collect()
            };
            Edit::Set {
                path: path(inner),
                value: value.clone(),
                after,
            }
        })
        .chain(removed.map(|inner| Edit::Remove { path: path(inner) }))
        .collect()
}

/// A list that only grows: entries that the old record lacks are appended.
fn added<T>(
    key: &str,
    (old, new): (&[T], &[T]),
    id: fn(&T) -> &EntryId,
    to_data: fn(&T) -> Data,
) -> Vec<Edit> {
    let known: HashSet<_> = old.iter().map(id).collect();
    let fresh = new.iter().filter(|entry| !known.contains(id(entry)));
    let append = |entry| Edit::Append {
        key: key.to_owned(),
        item: to_data(entry),
    };
    fresh.map(append).collect()
}

/// The first approval makes the list, in its place before the log.
fn approval_edits(old: &Record, new: &Record, after: Vec<String>) -> Vec<Edit> {
    match old.approvals.is_empty() {
        true => key_edit(
            "approvals",
            old.key("approvals"),
            new.key("approvals"),
            after,
        )
        .into_iter()
        .collect(),
        false => added(
            "approvals",
            (&old.approvals, &new.approvals),
            |entry| &entry.id,
            Approval::to_data,
        ),
    }
}
