//! Finds the record that a person means: a whole id, a unique part of one, a former id, or the id that
//! another system gave it.

use std::sync::Arc;

use crate::kinds::Kinds;
use crate::model::id::{RecordId, normalise};
use crate::model::kind::{IdForm, Kind};
use crate::model::layout::{self, EXTENSION, id_of};
use crate::model::read::{closest, read_record};
use crate::model::record::Record;
use crate::store::{Store, View};

use super::{Desk, DeskError};

/// A record that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its kind.
    pub kind: Arc<Kind>,
    /// Its id.
    pub id: RecordId,
    /// Its file.
    pub path: String,
}

impl Desk {
    /// The record that was meant; `kind` narrows the search to one kind.
    ///
    /// # Errors
    /// When nothing matches, or several do.
    pub fn find(&self, typed: &str, kind: Option<&Arc<Kind>>) -> Result<Found, DeskError> {
        if let Some((name, id)) = typed.split_once('/')
            && let Ok(kind) = self.kinds.get(name)
        {
            return self.find(id, Some(kind));
        }
        if let Some(found) = exact(&self.store, &self.view, &self.kinds, typed)?
            && kind.is_none_or(|kind| kind.kind == found.kind.kind)
        {
            return Ok(found);
        }
        let all = self.listed(kind)?;
        match tiers(typed, &all) {
            Tier::One(at) => Ok(all
                .into_iter()
                .nth(at)
                .ok_or_else(|| not_found(typed, &[]))?),
            Tier::Several(at) => Err(DeskError::Ambiguous {
                typed: typed.to_owned(),
                candidates: at
                    .into_iter()
                    .filter_map(|at| all.get(at))
                    .map(|f| shown(f, &all))
                    .collect(),
            }),
            Tier::None => self.by_other_name(typed, kind, &all),
        }
    }

    /// Finds a record and reads it.
    ///
    /// # Errors
    /// When it is not found, or not readable.
    pub fn load(
        &self,
        typed: &str,
        kind: Option<&Arc<Kind>>,
    ) -> Result<(Found, Record), DeskError> {
        let found = self.find(typed, kind)?;
        let bytes = self
            .store
            .read(&self.view, &found.path)?
            .ok_or_else(|| not_found(typed, &[]))?;
        let record = read_record(&found.path, &bytes, &found.kind)
            .map_err(|findings| DeskError::Unreadable { findings })?;
        Ok((found, record))
    }

    /// Every record by the name of its file; nothing is read.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn listed(&self, kind: Option<&Arc<Kind>>) -> Result<Vec<Found>, DeskError> {
        let folders = match kind {
            Some(kind) => vec![kind.folder.as_str()],
            None => self.kinds.folders(),
        };
        let entries = self.store.files(&self.view, &folders, EXTENSION)?;
        Ok(entries
            .into_iter()
            .filter_map(|entry| self.found(entry.path))
            .collect())
    }

    fn found(&self, path: String) -> Option<Found> {
        let kind = Arc::clone(self.kinds.of_path(&path)?);
        let id = RecordId::parse(id_of(&path)?).ok()?;
        Some(Found { kind, id, path })
    }

    /// The slow way: former ids and ids of other systems stand inside the files.
    fn by_other_name(
        &self,
        typed: &str,
        kind: Option<&Arc<Kind>>,
        all: &[Found],
    ) -> Result<Found, DeskError> {
        let snapshot = match kind {
            Some(kind) => self.snapshot_of(&[kind])?,
            None => self.snapshot()?,
        };
        let wanted = normalise(typed);
        let is = |record: &&Record| {
            record
                .aliases
                .iter()
                .any(|id| normalise(id.as_str()) == wanted)
                || record
                    .external
                    .values()
                    .any(|id| id.eq_ignore_ascii_case(typed.trim()))
        };
        let matches: Vec<&Record> = snapshot.records.iter().filter(is).collect();
        let position = |record: &Record| {
            all.iter()
                .find(|found| found.id == record.id && found.kind.kind == record.kind.kind)
        };
        match matches.as_slice() {
            [one] => position(one).cloned().ok_or_else(|| not_found(typed, all)),
            // In another kind it may be there.
            [] => match kind.and_then(|_| self.find(typed, None).ok()) {
                Some(found) => Err(DeskError::NotFound {
                    typed: typed.to_owned(),
                    meant: Some(format!("{}/{}", found.kind.kind, found.id)),
                }),
                None => Err(not_found(typed, all)),
            },
            several => Err(DeskError::Ambiguous {
                typed: typed.to_owned(),
                candidates: several.iter().map(|record| record.id.to_string()).collect(),
            }),
        }
    }
}

fn not_found(typed: &str, all: &[Found]) -> DeskError {
    let whole = closest(typed, all.iter().map(|found| found.id.as_str()));
    let by_last = || {
        let last = closest(typed, all.iter().map(|found| last_part(found.id.as_str())))?;
        all.iter()
            .map(|found| found.id.as_str())
            .find(|id| last_part(id) == last)
    };
    DeskError::NotFound {
        typed: typed.to_owned(),
        meant: whole.or_else(by_last).map(str::to_owned),
    }
}

/// What people type of a dated id.
fn last_part(id: &str) -> &str {
    id.rsplit('-').next().unwrap_or(id)
}

/// The id, with its kind where another kind has the same.
fn shown(found: &Found, all: &[Found]) -> String {
    let same = all.iter().filter(|other| other.id == found.id).count();
    if same > 1 {
        format!("{}/{}", found.kind.kind, found.id)
    } else {
        found.id.to_string()
    }
}

/// A dated id names its own path: no search is needed.
pub fn exact(
    store: &Store,
    view: &View,
    kinds: &Kinds,
    typed: &str,
) -> Result<Option<Found>, DeskError> {
    let upper = typed.trim().to_ascii_uppercase();
    let Ok(id) = RecordId::parse(&upper) else {
        return Ok(None);
    };
    let Some(kind) = upper
        .split('-')
        .next()
        .and_then(|prefix| kinds.of_prefix(prefix))
    else {
        return Ok(None);
    };
    if !matches!(&kind.id, IdForm::Dated { prefix } if id.date_of(prefix).is_some()) {
        return Ok(None);
    }
    let path = layout::path(kind, &id, |_| None);
    let there = store.read(view, &path)?.is_some();
    Ok(there.then(|| Found {
        kind: Arc::clone(kind),
        id,
        path,
    }))
}

enum Tier {
    One(usize),
    Several(Vec<usize>),
    None,
}

/// The best class of matches: the whole id, then the start of the id or of its last part, then any part.
fn tiers(typed: &str, all: &[Found]) -> Tier {
    let wanted = normalise(typed);
    if wanted.is_empty() {
        return Tier::None;
    }
    let ids: Vec<String> = all
        .iter()
        .map(|found| normalise(found.id.as_str()))
        .collect();
    let tests: [&dyn Fn(&str) -> bool; 3] = [
        &|id| id == wanted,
        &|id| {
            id.starts_with(&wanted)
                || id
                    .rsplit('-')
                    .next()
                    .is_some_and(|last| last.starts_with(&wanted))
        },
        &|id| id.contains(&wanted),
    ];
    for test in tests {
        let hits: Vec<usize> = ids
            .iter()
            .enumerate()
            .filter(|(_, id)| test(id))
            .map(|(at, _)| at)
            .collect();
        match hits.as_slice() {
            [] => {}
            [one] => return Tier::One(*one),
            _ => return Tier::Several(hits),
        }
    }
    Tier::None
}
