//! Which records carry the keys of signals. Every record of the kind is looked at, and none is parsed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kind;
use crate::desk::{Desk, DeskError, Found};
use crate::intake::seen;
use crate::intake::signal::Signal;
use crate::model::id::RecordId;
use crate::model::layout::{EXTENSION, id_of};
use crate::store::View;

/// Which records carry which keys.
#[derive(Debug, Default)]
pub struct Book {
    by_key: BTreeMap<String, Vec<Found>>,
}

impl Book {
    /// Reads which records carry keys. Every record of the kind is looked at, and none is parsed.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub(in crate::desk) fn of(desk: &Desk, view: &View) -> Result<Self, DeskError> {
        Self::among(desk, view, &|_| true)
    }

    /// The same of the files that are wanted by their paths.
    pub(super) fn among(
        desk: &Desk,
        view: &View,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Result<Self, DeskError> {
        let kind = kind(desk)?;
        let mut entries = desk.store.files(view, &[&kind.folder], EXTENSION)?;
        entries.retain(|entry| wanted(&entry.path));
        let read = desk.store.read_all(&entries, |path, bytes| {
            let keys = bytes.map(|bytes| keys_of(&bytes)).unwrap_or_default();
            (path.to_owned(), keys)
        });
        let mut book = Book::default();
        for (path, keys) in read.into_iter().filter(|(_, keys)| !keys.is_empty()) {
            let id = id_of(&path).and_then(|id| RecordId::parse(id).ok());
            let Some(id) = id else { continue };
            let found = Found {
                kind: Arc::clone(&kind),
                id,
                path,
            };
            book.enter(&keys, &found);
        }
        Ok(book)
    }

    pub(super) fn enter(&mut self, keys: &[String], found: &Found) {
        for key in keys {
            let known = self.by_key.entry(key.clone()).or_default();
            if !known.iter().any(|other| other.id == found.id) {
                known.push(found.clone());
            }
        }
    }

    pub(super) fn carrying(&self, signal: &Signal) -> Vec<Found> {
        self.by_key
            .get(signal.key.as_str())
            .cloned()
            .unwrap_or_default()
    }
}

/// The keys that a record carries, from the two lines that say them.
fn keys_of(bytes: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Vec::new();
    };
    let fields = [seen::FINGERPRINT, seen::RECOVERY];
    // A search for each of them in the whole text takes five times as long.
    let value = |line: &str| {
        let mut values = fields.iter().filter_map(|field| line.strip_prefix(field));
        let value = values.find_map(|rest| rest.strip_prefix(": "))?;
        Some(value.trim().trim_matches(['"', '\'']).to_owned())
    };
    text.lines().filter_map(value).collect()
}
