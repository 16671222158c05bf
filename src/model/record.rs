//! A record: a typed envelope and the fields that its kind declares.
//!
//! Fields are a generic map, because kinds are data; code that needs types asks through the methods here.

use std::sync::Arc;

use super::map::Map;
use chrono::{DateTime, Utc};

use super::approval::Approval;
use super::data::Data;
use super::id::RecordId;
use super::kind::{Capability, Category, Kind};
use super::log::{Entry, in_order};

/// A record.
#[derive(Debug, Clone)]
pub struct Record {
    /// What it is.
    pub kind: Arc<Kind>,
    /// Its id, equal to the name of its file.
    pub id: RecordId,
    /// The state it is in.
    pub state: String,
    /// Fields with a value, `title` among them.
    pub fields: Map<Data>,
    /// Link type, and the ids it points at.
    pub links: Map<Vec<RecordId>>,
    /// Ids in other systems, by system.
    pub external: Map<String>,
    /// Ids it had before.
    pub aliases: Vec<RecordId>,
    /// Where it was imported from.
    pub imported: Option<Data>,
    /// What was decided about it.
    pub approvals: Vec<Approval>,
    /// What happened.
    pub log: Vec<Entry>,
    /// Keys that its kind does not declare; they are kept.
    pub unknown: Map<Data>,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.kind.kind == other.kind.kind && self.to_data() == other.to_data()
    }
}

impl Record {
    /// A record with nothing but its name.
    pub fn new(kind: Arc<Kind>, id: RecordId) -> Self {
        let state = kind.workflow.initial.clone();
        Record {
            kind,
            id,
            state,
            fields: Map::new(),
            links: Map::new(),
            external: Map::new(),
            aliases: Vec::new(),
            imported: None,
            approvals: Vec::new(),
            log: Vec::new(),
            unknown: Map::new(),
        }
    }

    /// The title; empty if there is none.
    pub fn title(&self) -> &str {
        self.text("title").unwrap_or_default()
    }

    /// A field as text, if it has one.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(Data::as_str)
    }

    /// Gives a field a value; an empty one clears it.
    pub fn set(&mut self, field: &str, value: Data) {
        if value.is_empty() {
            self.fields.shift_remove(field);
        } else {
            self.fields.insert(field.to_owned(), value);
        }
    }

    /// The ids behind a link type.
    pub fn linked(&self, link: &str) -> &[RecordId] {
        self.links.get(link).map_or(&[], Vec::as_slice)
    }

    /// What its state means; a state that its kind does not have counts as open.
    pub fn category(&self) -> Category {
        self.kind.category(&self.state).unwrap_or(Category::Active)
    }

    /// When it was opened: the time of its first entry.
    pub fn opened_at(&self) -> Option<DateTime<Utc>> {
        self.log.iter().map(|entry| entry.at).min()
    }

    /// When it came to the state it is in.
    pub fn state_since(&self) -> Option<DateTime<Utc>> {
        in_order(&self.log)
            .iter()
            .rev()
            .find(|entry| entry.to.is_some())
            .map(|entry| entry.at)
    }

    /// When it was resolved: the last move into a done state since it was last open. `None` while it is
    /// open, when it was closed without being resolved, and when it was created resolved: then there was
    /// nothing to resolve, and no time to measure.
    pub fn resolved_at(&self) -> Option<DateTime<Utc>> {
        let entries = in_order(&self.log);
        let moves = entries.iter().filter_map(|entry| {
            let meaning = self.kind.category(entry.to.as_ref()?);
            Some((entry.at, meaning.unwrap_or(Category::Active)))
        });
        resolution(moves)
    }

    /// The priority: an overruling field, else the matrix; `None` where the kind has none or an input lacks.
    pub fn priority(&self) -> Option<u8> {
        self.priority_with(|field| self.fields.get(field))
    }

    /// The priority that follows from other values of its fields.
    pub fn priority_with<'a>(&self, field: impl Fn(&str) -> Option<&'a Data>) -> Option<u8> {
        let rule = self.kind.priority.as_ref()?;
        if let Some(Data::Int(number)) = rule.overruled_by.as_deref().and_then(&field) {
            return u8::try_from(*number).ok();
        }
        let row = field(&rule.rows)?.as_str()?;
        let column = field(&rule.columns)?.as_str()?;
        rule.matrix.get(row)?.get(column).copied()
    }

    /// Where it belongs in the repository.
    pub fn path(&self) -> String {
        super::layout::path(&self.kind, &self.id, |field| self.text(field))
    }

    /// The value of a key as it stands in the file; `None` for a key that is not written.
    pub fn key(&self, key: &str) -> Option<Data> {
        let ids = |ids: &[RecordId]| Data::texts(ids.iter().map(RecordId::as_str));
        let value = match key {
            "id" => Data::text(self.id.as_str()),
            "state" => Data::text(&self.state),
            "links" => {
                let used = self.links.iter().filter(|(_, targets)| !targets.is_empty());
                Data::Map(used.map(|(name, targets)| (name, ids(targets))).collect())
            }
            "external" => Data::Map(
                self.external
                    .iter()
                    .map(|(system, id)| (system, Data::text(id.as_str())))
                    .collect(),
            ),
            "aliases" => ids(&self.aliases),
            "imported" => self.imported.clone()?,
            "approvals" if self.kind.has(Capability::Approval) => {
                Data::List(self.approvals.iter().map(Approval::to_data).collect())
            }
            "log" => Data::List(self.log.iter().map(Entry::to_data).collect()),
            _ => self
                .fields
                .get(key)
                .or_else(|| self.unknown.get(key))?
                .clone(),
        };
        (!value.is_empty()).then_some(value)
    }

    /// The whole record in canonical order, unknown keys before the log.
    pub fn to_data(&self) -> Data {
        let order = self.kind.key_order();
        let known = order
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), self.key(key)?)));
        let mut map: Map<Data> = known.collect();
        let log = map.shift_remove("log");
        map.extend(self.unknown.iter().map(|(key, value)| (key, value.clone())));
        map.extend(log.map(|log| ("log".to_owned(), log)));
        Data::Map(map)
    }
}

/// When a record was resolved for good, see [`Record::resolved_at`], from its moves in order of time: the instant,
/// and what the state means that it came to.
pub fn resolution(moves: impl Iterator<Item = (DateTime<Utc>, Category)>) -> Option<DateTime<Utc>> {
    let mut end = None;
    for (at, to) in moves.skip(1) {
        match to {
            Category::Done => end = Some(at),
            Category::Closed => {}
            _ => end = None,
        }
    }
    end
}
