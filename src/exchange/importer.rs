//! What a reader of a foreign format is given: what the desk has already, and ids that are free.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::desk::{Desk, DeskError};
use crate::model::id::{ENTRY_LEN, EntryId, PersonId, RecordId, SUFFIX_LEN};
use crate::model::kind::Kind;

use super::draft::{Context, Known, known};

/// The desk as a reader of a foreign format sees it.
pub struct Importer<'d> {
    desk: &'d Desk,
    kind: Arc<Kind>,
    known: HashMap<String, Known>,
    taken: RefCell<HashSet<RecordId>>,
    actor: PersonId,
    head: Option<String>,
}

impl<'d> Importer<'d> {
    /// Prepares an import of records of a kind from a system.
    ///
    /// # Errors
    /// When the kind is broken, or the desk cannot be read.
    pub fn new(desk: &'d Desk, kind: &Arc<Kind>, system: &str) -> Result<Self, DeskError> {
        desk.kinds().writable(kind)?;
        let head = desk.store().head()?.map(|id| id.as_str().to_owned());
        let snapshot = desk.snapshot_of(&[kind])?;
        Ok(Importer {
            desk,
            kind: Arc::clone(kind),
            known: known(system, &snapshot.records),
            taken: RefCell::new(
                snapshot
                    .records
                    .iter()
                    .map(|record| record.id.clone())
                    .collect(),
            ),
            actor: desk.actor(&snapshot.people)?,
            head,
        })
    }

    /// Who imports.
    pub fn actor(&self) -> &PersonId {
        &self.actor
    }

    /// The commit that was read, as hex.
    pub fn head(&self) -> Option<&str> {
        self.head.as_deref()
    }

    /// Runs a reader.
    ///
    /// # Errors
    /// When there is no randomness; what the reader says is handed on.
    pub fn read<T>(
        &self,
        progress: &mut dyn FnMut(usize),
        reader: impl FnOnce(&mut Context<'_>) -> T,
    ) -> Result<T, DeskError> {
        let failed: Cell<Option<DeskError>> = Cell::new(None);
        let prefix = self.kind.prefix().unwrap_or_default().to_owned();
        let mut draw = |day: NaiveDate| loop {
            let id = match self.desk.entropy().record_id(&prefix, day) {
                Ok(id) => id,
                Err(error) => {
                    failed.set(Some(error));
                    return RecordId::dated(&prefix, day, [0; SUFFIX_LEN]);
                }
            };
            if self.taken.borrow_mut().insert(id.clone()) {
                return id;
            }
        };
        let mut draw_entry = || match self.desk.entropy().entry_id() {
            Ok(id) => id,
            Err(error) => {
                failed.set(Some(error));
                EntryId::from_random([0; ENTRY_LEN])
            }
        };
        let result = reader(&mut Context {
            kind: &self.kind,
            known: &self.known,
            draw: &mut draw,
            draw_entry: &mut draw_entry,
            progress,
        });
        match failed.take() {
            Some(error) => Err(error),
            None => Ok(result),
        }
    }
}
