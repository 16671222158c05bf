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

/// The further key of an entry that says from which mail it came.
pub const MAIL: &str = "mail";

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
        let mut put = |key: &str, value: Data| map.insert(key, value);
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
    pub fn from_node(node: &Node<'_>) -> Result<Self, Wrong> {
        let Value::Map(pairs) = &node.value else {
            let message = "a log entry is a mapping with `id`, `at` and `by`";
            return Err(wrong("", message));
        };
        let mut known: [Option<&Node<'_>>; ENTRY_KEYS.len()] = Default::default();
        let mut extra = Map::new();
        for pair in pairs {
            let key = pair.key.as_ref();
            match position(key) {
                Some(at) => known[at] = Some(&pair.value),
                None => drop(extra.insert(key, pair.value.to_data())),
            }
        }
        let [id, at, by, optional @ ..] = known;
        let mut entry = Entry::new(
            EntryId::parse(&needed("id", id)?).map_err(|e| wrong("id", &e.to_string()))?,
            read_time(&needed("at", at)?)
                .ok_or_else(|| wrong("at", "expected an instant such as 2026-11-20T09:14:03Z"))?,
            PersonId::parse(&needed("by", by)?).map_err(|e| wrong("by", &e.to_string()))?,
        );
        entry.extra = extra;
        let [to, set, note, public] = optional.map(|node| node.filter(|node| !node.is_null()));
        entry.to = text_of("to", to, "expected the name of a state")?;
        entry.note = text_of("note", note, "expected text; put it in quotes")?;
        match set.map(Node::to_data) {
            None => {}
            Some(Data::Map(set)) => entry.set = set,
            Some(_) => return Err(wrong("set", "expected a mapping of fields")),
        }
        match public.map(Node::to_data) {
            None => {}
            Some(Data::Bool(public)) => entry.public = public,
            Some(_) => return Err(wrong("public", "expected true or false")),
        }
        Ok(entry)
    }
}

/// The position of a key in [`ENTRY_KEYS`]; told by words that the compiler knows, it is found without a call.
fn position(key: &str) -> Option<usize> {
    Some(match key {
        "id" => 0,
        "at" => 1,
        "by" => 2,
        "to" => 3,
        "set" => 4,
        "note" => 5,
        "public" => 6,
        _ => return None,
    })
}

/// The key of an entry that is wrong, empty for the entry as a whole, and what is wrong with it.
type Wrong = (String, String);

fn wrong(key: &str, what: &str) -> Wrong {
    (key.to_owned(), what.to_owned())
}

/// The text of a key, if it is there.
fn text_of(key: &str, node: Option<&Node<'_>>, expected: &str) -> Result<Option<String>, Wrong> {
    node.map(|node| match node.as_text() {
        Some(text) => Ok(text.to_owned()),
        None => Err(wrong(key, expected)),
    })
    .transpose()
}

/// The text of a key that every entry has. An id of digits alone may stand without quotes.
fn needed<'n>(key: &str, node: Option<&'n Node<'_>>) -> Result<Cow<'n, str>, Wrong> {
    let Some(value) = node else {
        return Err(wrong("", &format!("a log entry needs `{key}`")));
    };
    match value.as_text() {
        Some(text) => Ok(Cow::Borrowed(text)),
        None => match value.to_data() {
            Data::Int(number) if key == "id" => Ok(Cow::Owned(number.to_string())),
            _ => Err(wrong(key, "expected text")),
        },
    }
}

/// The entries in order of time; entries of one instant keep the order of the file.
pub fn in_order(log: &[Entry]) -> Vec<&Entry> {
    let mut entries: Vec<&Entry> = log.iter().collect();
    entries.sort_by_key(|entry| entry.at);
    entries
}

/// The ids of so many entries are held against one another sooner than they are sorted.
const FEW: usize = 24;

/// Positions of entries whose id stands earlier in the log.
pub fn duplicate_ids(log: &[Entry]) -> Vec<usize> {
    if log.len() <= FEW {
        let earlier = |at: &usize| log[..*at].iter().any(|entry| entry.id == log[*at].id);
        return (1..log.len()).filter(earlier).collect();
    }
    let mut by_id: Vec<(&EntryId, usize)> = log.iter().map(|entry| &entry.id).zip(0..).collect();
    by_id.sort_unstable();
    let neighbours = by_id.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    let mut later: Vec<usize> = neighbours.map(|pair| pair[1].1).collect();
    later.sort_unstable();
    later
}

/// What the log says the record should look like.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Folded<'l> {
    /// The last state it moved to.
    pub state: Option<&'l str>,
    /// The last value of every field it ever set; null for one that was cleared.
    pub fields: Map<&'l Data>,
}

/// Replays the log.
pub fn fold(log: &[Entry]) -> Folded<'_> {
    let mut folded = Folded::default();
    for entry in in_order(log) {
        if let Some(to) = &entry.to {
            folded.state = Some(to);
        }
        for (field, value) in &entry.set {
            folded.fields.insert(field, value);
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(ids: &[&str]) -> Vec<Entry> {
        let by = PersonId::parse("ana").unwrap();
        let entry = |id: &&str| {
            Entry::new(
                EntryId::parse(id).unwrap(),
                DateTime::UNIX_EPOCH,
                by.clone(),
            )
        };
        ids.iter().map(entry).collect()
    }

    #[test]
    fn an_id_that_stands_again_is_found_in_short_logs_and_long_ones() {
        assert_eq!(duplicate_ids(&log(&[])), [0; 0]);
        assert_eq!(duplicate_ids(&log(&["A1", "B1", "A1", "A1", "C1"])), [2, 3]);
        let many: Vec<String> = (0..FEW).map(|n| format!("N{n}")).collect();
        let ids = many.iter().map(String::as_str);
        let mut ids: Vec<&str> = ids.chain(["N3", "M1", "N0", "N3"]).collect();
        assert_eq!(duplicate_ids(&log(&ids)), [FEW, FEW + 2, FEW + 3]);
        ids.truncate(FEW);
        assert_eq!(duplicate_ids(&log(&ids)), [0; 0]);
    }
}
