//! The log of a record: append-only entries with their own ids and times.
//!
//! A squash, a rebase or an import must not change a verdict, so nothing here depends on commits. An entry
//! is a transition (`to`), a change of tracked fields (`set`), a note, or several at once.

use std::borrow::Cow;

use super::map::Map;
use chrono::{DateTime, Utc};

use super::data::Data;
use super::id::{EntryId, PersonId, read_time, write_time};
use super::yaml::node::{Node, Value};

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Unique within the record.
    pub id: EntryId,
    /// When it happened, UTC, whole seconds.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: PersonId,
    /// The state it moved the record to.
    pub to: Option<String>,
    /// Tracked fields it changed; null for a field that was cleared.
    pub set: Map<Data>,
    /// What was said.
    pub note: Option<String>,
    /// Whether the note is for the caller too.
    pub public: bool,
    /// Keys that this version does not know; they are kept.
    pub extra: Map<Data>,
}

/// The further key of an entry that names fields which were edited without being tracked, where an approval
/// covers them.
pub const EDITED: &str = "edited";

/// The further key of an entry that says where and with which commit the record was carried out.
pub const DEPLOYED: &str = "deployed";

/// The further key of an entry that ends a disagreement of two sides about the state: the ids of the moves
/// that they had made, which therefore need not follow from one another.
pub const SETTLES: &str = "settles";

/// The keys of an entry, in the order in which they are written.
pub const ENTRY_KEYS: [&str; 7] = ["id", "at", "by", "to", "set", "note", "public"];

impl Entry {
    /// An entry that does nothing yet.
    pub fn new(id: EntryId, at: DateTime<Utc>, by: PersonId) -> Self {
        Entry {
            id,
            at,
            by,
            to: None,
            set: Map::new(),
            note: None,
            public: false,
            extra: Map::new(),
        }
    }

    /// Whether it records nothing at all.
    pub fn is_empty(&self) -> bool {
        self.to.is_none() && self.set.is_empty() && self.note.is_none() && self.extra.is_empty()
    }

    /// The entry as it is written.
    pub fn to_data(&self) -> Data {
        let mut map = Map::new();
        let mut put = |key: &str, value: Data| map.insert(key.to_owned(), value);
        put("id", Data::text(self.id.as_str()));
        put("at", Data::text(write_time(self.at)));
        put("by", Data::text(self.by.as_str()));
        if let Some(to) = &self.to {
            put("to", Data::text(to));
        }
        if !self.set.is_empty() {
            put("set", Data::Map(self.set.clone()));
        }
        if let Some(note) = &self.note {
            put("note", Data::text(note));
        }
        if self.public {
            put("public", Data::Bool(true));
        }
        for (key, value) in &self.extra {
            put(key, value.clone());
        }
        Data::Map(map)
    }

    /// Reads an entry; on failure says which key is wrong and how.
    ///
    /// # Errors
    /// The key (empty for the entry as a whole) and what is wrong with it.
    pub fn from_node(node: &Node<'_>) -> Result<Self, (String, String)> {
        let wrong = |key: &str, what: &str| (key.to_owned(), what.to_owned());
        let Value::Map(pairs) = &node.value else {
            return Err(wrong(
                "",
                "a log entry is a mapping with `id`, `at` and `by`",
            ));
        };
        let text = |key: &str| -> Result<Cow<'_, str>, (String, String)> {
            let Some(value) = node.get(key) else {
                return Err((String::new(), format!("a log entry needs `{key}`")));
            };
            match value.as_text() {
                Some(text) => Ok(Cow::Borrowed(text)),
                None => match value.to_data() {
                    Data::Int(number) if key == "id" => Ok(Cow::Owned(number.to_string())),
                    _ => Err(wrong(key, "expected text")),
                },
            }
        };
        let id = EntryId::parse(&text("id")?).map_err(|e| wrong("id", &e.to_string()))?;
        let at = read_time(&text("at")?)
            .ok_or_else(|| wrong("at", "expected an instant such as 2026-11-20T09:14:03Z"))?;
        let by = PersonId::parse(&text("by")?).map_err(|e| wrong("by", &e.to_string()))?;
        let mut entry = Entry::new(id, at, by);
        for pair in pairs {
            let value = &pair.value;
            match (pair.key.as_ref(), value.as_text()) {
                ("id" | "at" | "by", _) => {}
                ("to" | "set" | "note" | "public", _) if value.is_null() => {}
                ("to", Some(state)) => entry.to = Some(state.to_owned()),
                ("to", _) => return Err(wrong("to", "expected the name of a state")),
                ("note", Some(note)) => entry.note = Some(note.to_owned()),
                ("note", _) => return Err(wrong("note", "expected text; put it in quotes")),
                ("set", _) => match value.to_data() {
                    Data::Map(set) => entry.set = set,
                    _ => return Err(wrong("set", "expected a mapping of fields")),
                },
                ("public", _) => match value.to_data() {
                    Data::Bool(public) => entry.public = public,
                    _ => return Err(wrong("public", "expected true or false")),
                },
                (key, _) => {
                    entry.extra.insert(key.to_owned(), value.to_data());
                }
            }
        }
        Ok(entry)
    }
}

/// The entries in order of time; entries of one instant keep the order of the file.
pub fn in_order(log: &[Entry]) -> Vec<&Entry> {
    let mut entries: Vec<&Entry> = log.iter().collect();
    entries.sort_by_key(|entry| entry.at);
    entries
}

/// Positions of entries whose id stands earlier in the log.
pub fn duplicate_ids(log: &[Entry]) -> Vec<usize> {
    let mut by_id: Vec<(&EntryId, usize)> = log.iter().map(|entry| &entry.id).zip(0..).collect();
    by_id.sort_unstable();
    let neighbours = by_id.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    let mut later: Vec<usize> = neighbours.map(|pair| pair[1].1).collect();
    later.sort_unstable();
    later
}

/// What the log says the record should look like.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Folded {
    /// The last state it moved to.
    pub state: Option<String>,
    /// The last value of every field it ever set; null for one that was cleared.
    pub fields: Map<Data>,
}

/// Replays the log.
pub fn fold(log: &[Entry]) -> Folded {
    let mut folded = Folded::default();
    for entry in in_order(log) {
        if let Some(to) = &entry.to {
            folded.state = Some(to.clone());
        }
        for (field, value) in &entry.set {
            folded.fields.insert(field.clone(), value.clone());
        }
    }
    folded
}
