//! What a transition is given: who acts and when, what is wanted, and what it may ask about other records.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId};
use crate::model::kind::{Category, Kind};
use crate::model::map::Map;
use crate::model::record::Record;

/// What a rule may ask about other records.
pub trait Others {
    /// The kind and state category of a record, if there is one of this id.
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)>;
    /// The ids behind a link of another record.
    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId>;
    /// Whether this record, as it would be, has the approvals that a policy asks for.
    fn consent(&self, _record: &Record) -> Consent {
        Consent::NotAsked
    }
    /// Whether the risk of this record, as it would be, is assessed as a policy asks for.
    fn assessed(&self, _record: &Record) -> Consent {
        Consent::NotAsked
    }
    /// Whether this record, as it would be, has the review that a policy asks for.
    fn reviewed(&self, _record: &Record) -> Consent {
        Consent::NotAsked
    }
}

/// Whether a record has what a policy asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consent {
    /// No policy asks for it.
    NotAsked,
    /// It has it, or may have it afterwards.
    Given,
    /// It has not; what is missing.
    Missing(String),
}

/// The circumstances of an action.
pub struct Act<'a> {
    /// When it happens.
    pub now: DateTime<Utc>,
    /// Who acts.
    pub by: &'a PersonId,
    /// The roles that the actor has.
    pub roles: &'a [String],
    /// Draws the id of a log entry.
    pub draw: &'a dyn Fn() -> EntryId,
    /// The other records.
    pub others: &'a dyn Others,
}

/// What the actor wants, beside the transition itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Input {
    /// Fields and their new values; null clears.
    pub set: Map<Data>,
    /// What to say.
    pub note: Option<String>,
    /// Whether the note is for the caller too.
    pub public: bool,
    /// Links to make.
    pub link: Vec<(String, RecordId)>,
    /// Links to remove.
    pub unlink: Vec<(String, RecordId)>,
}

impl Input {
    /// The note, unless it is blank.
    pub fn says(&self) -> Option<&str> {
        self.note.as_deref().filter(|note| !note.trim().is_empty())
    }
}
