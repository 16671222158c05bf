//! The other records of a commit, for rules that ask about them.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::id::RecordId;
use crate::model::kind::{Category, Kind};
use crate::model::layout::{self, id_of};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::workflow::{Consent, Others};

use super::approvals;
use super::source::{Source, Step};

/// The other records of a commit.
pub struct Neighbours<'a> {
    /// The commit.
    pub step: &'a Step,
    /// Where to look.
    pub source: &'a dyn Source,
    /// When.
    pub now: DateTime<Utc>,
}

impl Neighbours<'_> {
    fn records(&self, id: &RecordId) -> Vec<Record> {
        let commits = [Some(&self.step.commit.id), self.step.commit.parents.first()];
        let mut found = commits.into_iter().flatten();
        let found = found.find_map(|commit| {
            let found = at(self.source, commit, &self.step.rules.kinds, id);
            (!found.is_empty()).then_some(found)
        });
        found.unwrap_or_default()
    }
}

/// The records of an id at a commit.
pub fn at(source: &dyn Source, commit: &str, kinds: &Kinds, id: &RecordId) -> Vec<Record> {
    let read = |kind: &Arc<Kind>, path: &str| {
        let text = source.text(commit, path)?;
        read_record(path, &text, kind).ok()
    };
    let prefix = id.as_str().split('-').next().unwrap_or_default();
    let dated = kinds.of_prefix(prefix).and_then(|kind| {
        let path = layout::path(kind, id, |_| None);
        read(kind, &path)
    });
    if let Some(record) = dated {
        return vec![record];
    }
    let named = kinds.chosen(|header| header.prefix().is_none());
    named
        .flat_map(|kind| {
            let mut paths = source.paths(commit, &kind.folder);
            paths.retain(|path| id_of(path) == Some(id.as_str()));
            paths
                .into_iter()
                .filter_map(|path| read(kind, &path))
                .collect::<Vec<_>>()
        })
        .collect()
}

impl Others for Neighbours<'_> {
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)> {
        let records = self.records(id).into_iter();
        records
            .map(|record| (Arc::clone(&record.kind), record.category()))
            .collect()
    }

    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId> {
        let records = self.records(id);
        records
            .iter()
            .flat_map(|record| record.linked(link).to_vec())
            .collect()
    }

    fn consent(&self, record: &Record) -> Consent {
        approvals::consent(record, self.step, self.source, self.now)
    }
}
