//! A log entry as far as merging needs it: when, where to, what was set. Read from values and not from a
//! record, because a merge must not fail on a record that breaks some other rule.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::id::read_time;
use crate::model::log::SETTLES;

use super::Map;

/// A log entry.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its id; empty where it has none.
    pub id: String,
    /// When, if that can be read.
    pub at: Option<DateTime<Utc>>,
    /// The state it moved to.
    pub to: Option<String>,
    /// What it set.
    pub set: Map,
    /// The moves that it settled, by their ids.
    pub settles: Vec<String>,
}

/// The entries of a record's log, in order of time; entries of one instant keep the order of the file.
pub fn events(record: &Map) -> Vec<Event> {
    let Some(Data::List(log)) = record.get("log") else {
        return Vec::new();
    };
    let mut events: Vec<Event> = log.iter().map(event).collect();
    events.sort_by_key(|event| event.at);
    events
}

fn event(entry: &Data) -> Event {
    let get = |key: &str| match entry {
        Data::Map(map) => map.get(key),
        _ => None,
    };
    Event {
        id: get("id").map(Data::brief).unwrap_or_default(),
        at: get("at").and_then(Data::as_str).and_then(read_time),
        to: get("to").and_then(Data::as_str).map(str::to_owned),
        set: match get("set") {
            Some(Data::Map(set)) => set.clone(),
            _ => Map::new(),
        },
        settles: match get(SETTLES) {
            Some(ids) => ids.as_texts().into_iter().map(str::to_owned).collect(),
            None => Vec::new(),
        },
    }
}

/// The entries that one log has and the other lacks.
pub fn own<'a>(mine: &'a [Event], other: &[Event]) -> Vec<&'a Event> {
    let known: HashSet<&str> = other.iter().map(|event| event.id.as_str()).collect();
    let own = |event: &&Event| !known.contains(event.id.as_str());
    mine.iter().filter(own).collect()
}

/// The last state that a log names.
pub fn last_state(events: &[Event]) -> Option<&str> {
    events.iter().rev().find_map(|event| event.to.as_deref())
}

/// The last value that a log gives a field.
pub fn last_value<'a>(events: &'a [Event], field: &str) -> Option<&'a Data> {
    events.iter().rev().find_map(|event| event.set.get(field))
}
