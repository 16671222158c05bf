//! What a reader is handed, and what it gives back.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId};
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::report::table::Document;

/// How a file is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The name of the file, for messages.
    pub source: String,
    /// The zone of times that name none.
    pub zone: Tz,
    /// The instant of the import.
    pub now: DateTime<Utc>,
    /// Who acted, where the file does not say.
    pub unnamed: PersonId,
}

/// What a reader needs from its caller.
pub struct Context<'a> {
    /// The kind of the records.
    pub kind: &'a Arc<Kind>,
    /// What the desk already has, by its id in the other system; see [`known`].
    pub known: &'a HashMap<String, Known>,
    /// Draws the id of a record that was opened on this UTC date; never the same one twice.
    pub draw: &'a mut dyn FnMut(NaiveDate) -> RecordId,
    /// Draws the id of a log entry; never the same one twice within a record.
    pub draw_entry: &'a mut dyn FnMut() -> EntryId,
    /// Is told from time to time how many rows are done.
    pub progress: &'a mut dyn FnMut(usize),
}

/// A record that is not in the desk yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The record, complete, with its log.
    pub record: Record,
    /// The line of its first row in the file.
    pub line: usize,
}

/// What came of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// New records, in the order of the file.
    pub drafts: Vec<Draft>,
    /// What was mapped, unmapped and odd; nothing is left out without a line in here.
    pub tally: Document,
}

/// A record that came from the other system before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: RecordId,
    /// How many rows it was made from; `None` when it was not imported.
    pub rows: Option<i64>,
    /// The latest time among those rows, as the source wrote it.
    pub until: Option<String>,
}

/// The records that have an id in this system, by that id.
pub fn known<'a>(
    system: &str,
    records: impl IntoIterator<Item = &'a Record>,
) -> HashMap<String, Known> {
    let mut known = HashMap::new();
    for record in records {
        let Some(number) = record.external.get(system) else {
            continue;
        };
        let imported = |key: &str| match &record.imported {
            Some(Data::Map(map)) => map.get(key),
            _ => None,
        };
        let rows = match imported("rows") {
            Some(Data::Int(rows)) => Some(*rows),
            _ => None,
        };
        let until = imported("until").map(Data::brief);
        known.entry(number.clone()).or_insert_with(|| Known {
            id: record.id.clone(),
            rows,
            until,
        });
    }
    known
}
