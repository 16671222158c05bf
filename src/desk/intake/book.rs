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
        let kind = kind(desk)?;
        let entries = desk.store.files(view, &[&kind.folder], EXTENSION)?;
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
    let value = |field: &str| {
        let name = format!("\n{field}: ");
        let (_, rest) = text.split_once(&name)?;
        let value = rest.lines().next()?.trim().trim_matches(['"', '\'']);
        Some(value.to_owned())
    };
    [seen::FINGERPRINT, seen::RECOVERY]
        .into_iter()
        .filter_map(value)
        .collect()
}
