//! Turns a record into text: a whole new file, or the edits that bring an old text up to date.

use super::data::Data;
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
            Data::List(items) if key == "log" => {
                let items: String = items
                    .iter()
                    .map(|item| list_item(item, 2, Lines::Blocks))
                    .collect();
                format!("log:\n{items}")
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
            "log" => edits.extend(log_edits(old, new)),
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
        _ => indexmap::IndexMap::new(),
    };
    let (old, new) = (map(old), map(new));
    let path = |inner: &String| vec![key.to_owned(), inner.clone()];
    let removed = old.keys().filter(|inner| !new.contains_key(*inner));
    let changed = new
        .iter()
        .filter(|(inner, value)| old.get(*inner) != Some(*value));
    changed
        .map(|(inner, value)| {
            let after = if old.is_empty() {
                after.to_vec()
            } else {
                old.keys().cloned().collect()
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

/// The log only grows: entries that the old record lacks are appended.
fn log_edits(old: &Record, new: &Record) -> Vec<Edit> {
    let known: std::collections::HashSet<_> = old.log.iter().map(|entry| &entry.id).collect();
    new.log
        .iter()
        .filter(|entry| !known.contains(&entry.id))
        .map(|entry| Edit::Append {
            key: "log".to_owned(),
            item: entry.to_data(),
        })
        .collect()
}
