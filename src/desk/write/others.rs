//! The other records, as they are in what is built on. The rules of a workflow ask for them: what a link leads to,
//! whether a change is approved.

use std::sync::Arc;

use super::{Desk, DeskError, find};
use crate::model::id::RecordId;
use crate::model::kind::{Category, Kind};
use crate::model::layout::{EXTENSION, id_of};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::store::View;
use crate::workflow::{Consent, Others};

/// The other records, as HEAD has them; read only when a rule asks.
pub(super) struct HeadRecords<'d> {
    pub desk: &'d Desk,
    pub view: View,
}

impl HeadRecords<'_> {
    pub(super) fn named(&self, kind: &Kind) -> Result<Vec<String>, DeskError> {
        let entries = self
            .desk
            .store
            .files(&self.view, &[kind.folder.as_str()], EXTENSION)?;
        Ok(entries.into_iter().map(|entry| entry.path).collect())
    }

    fn paths(&self, id: &RecordId) -> Vec<(Arc<Kind>, String)> {
        let exact = find::exact(&self.desk.store, &self.view, &self.desk.kinds, id.as_str());
        if let Ok(Some(found)) = exact {
            return vec![(found.kind, found.path)];
        }
        let named = self.desk.kinds.chosen(|header| header.prefix().is_none());
        named
            .flat_map(|kind| {
                let paths = self.named(kind).unwrap_or_default();
                paths
                    .into_iter()
                    .filter(|path| id_of(path) == Some(id.as_str()))
                    .map(|p| (Arc::clone(kind), p))
            })
            .collect()
    }

    fn records(&self, id: &RecordId) -> Vec<Record> {
        let read = |(kind, path): (Arc<Kind>, String)| {
            let bytes = self.desk.store.read(&self.view, &path).ok().flatten()?;
            read_record(&path, &bytes, &kind).ok()
        };
        self.paths(id).into_iter().filter_map(read).collect()
    }
}

impl Others for HeadRecords<'_> {
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)> {
        self.records(id)
            .into_iter()
            .map(|record| (Arc::clone(&record.kind), record.category()))
            .collect()
    }

    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId> {
        self.records(id)
            .iter()
            .flat_map(|record| record.linked(link).to_vec())
            .collect()
    }

    fn consent(&self, record: &Record) -> Consent {
        decided(self.desk.consent(record))
    }

    fn assessed(&self, record: &Record) -> Consent {
        decided(self.desk.assessed(record))
    }

    fn reviewed(&self, record: &Record) -> Consent {
        decided(self.desk.reviewed(record))
    }
}

/// What cannot be decided is not given.
fn decided(answer: Result<Consent, DeskError>) -> Consent {
    answer.unwrap_or_else(|error| Consent::Missing(format!("it cannot be decided: {error}")))
}
