//! Lists that only grow, the log and the approvals: merged by the id of the entry, in order of time.
//!
//! Nothing of either side is lost and nothing stands twice. An entry that one side lacks was either written
//! by the other, or taken out by hand; both times it stays, because a merge is not the place to forget.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::digest::{Digest, sorted};
use crate::model::id::{ENTRY_LEN, EntryId, read_time};

use super::values::{Merger, Way};
use super::weave::weave;
use super::{Conflict, Map};

/// When an entry happened, and what it is called: the order of entries.
type Key = (Option<DateTime<Utc>>, String);

/// The entries of one side by what they are called, in order of the file.
type Side = Vec<(String, Data)>;

/// Merges a list of entries. The signature of an approval covers its id; so only in a log may an entry be
/// given another one, where two entries have the same.
pub fn merge(
    key: &str,
    base: Option<&Data>,
    ours: Option<&Data>,
    theirs: Option<&Data>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Data> {
    let may_rename = key == "log";
    let lone = |data: Option<&Data>| named(data, may_rename);
    let (b, o, t) = (lone(base), lone(ours), lone(theirs));
    let (o, t) = match may_rename {
        true => apart(&b, o, t),
        false => (o, t),
    };
    let find = |side: &Side| side.iter().cloned().collect::<HashMap<_, _>>();
    let (in_b, in_o, in_t) = (find(&b), find(&o), find(&t));
    let mut merged: HashMap<&str, Data> = HashMap::new();
    for name in o.iter().chain(&t).map(|(name, _)| name.as_str()) {
        let entry = match (in_o.get(name), in_t.get(name)) {
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (one, other) => {
                let mut merger = Merger::new(conflicts);
                let sides = (in_b.get(name), one, other);
                let way = Way::Keys(Box::new(Way::Whole));
                let path = [key.to_owned(), name.to_owned()];
                merger.three(&path, &way, sides).unwrap_or(Data::Null)
            }
        };
        merged.insert(name, entry);
    }
    let order = |side: &Side| {
        let mut latest = None;
        let mut keys: Vec<Key> = side
            .iter()
            .map(|(name, _)| {
                // An entry without a time goes behind the one above it.
                latest = merged.get(name.as_str()).and_then(time).or(latest);
                (latest, name.clone())
            })
            .collect();
        keys.sort_by_key(|(at, _)| *at);
        keys
    };
    let woven = weave(&order(&o), &order(&t));
    let entries = woven
        .iter()
        .filter_map(|(_, name)| merged.remove(name.as_str()));
    let list: Vec<Data> = entries.collect();
    (!list.is_empty() || ours.is_some()).then_some(Data::List(list))
}

fn time(entry: &Data) -> Option<DateTime<Utc>> {
    get(entry, "at").and_then(Data::as_str).and_then(read_time)
}

fn get<'a>(entry: &'a Data, key: &str) -> Option<&'a Data> {
    match entry {
        Data::Map(map) => map.get(key),
        _ => None,
    }
}

/// The entries of a list by their ids; one without an id is called by its content. An entry that stands twice
/// counts once, and a second one of the same id gets another.
fn named(list: Option<&Data>, may_rename: bool) -> Side {
    let Some(Data::List(items)) = list else {
        return Vec::new();
    };
    let mut side: Side = Vec::with_capacity(items.len());
    for item in items {
        let name = match get(item, "id").map(Data::brief) {
            Some(id) if !id.is_empty() => id,
            _ => content(item),
        };
        match side.iter().find(|(known, _)| *known == name) {
            None => side.push((name, item.clone())),
            Some((_, known)) if known == item => {}
            Some(_) if may_rename => side.push(another_id(item)),
            Some(_) => side.push((content(item), item.clone())),
        }
    }
    side
}

/// Two entries that happen to have the same id, although neither comes from the other: one gets a new id,
/// the same one whoever merges.
fn apart(base: &Side, ours: Side, theirs: Side) -> (Side, Side) {
    let common = |name: &str| base.iter().any(|(known, _)| known == name);
    let clash = |(name, entry): &(String, Data), other: &Side| {
        let twin = other.iter().find(|(known, _)| known == name);
        let same_act = |twin: &Data| {
            ["at", "by", "to", "set"]
                .iter()
                .all(|key| get(entry, key) == get(twin, key))
        };
        let differs = twin.filter(|(_, twin)| !same_act(twin) && !common(name));
        differs.is_some_and(|(_, twin)| content(entry) > content(twin))
    };
    let settle = |side: &Side, other: &Side| -> Side {
        let entries = side.iter();
        entries
            .map(|entry| match clash(entry, other) {
                true => another_id(&entry.1),
                false => entry.clone(),
            })
            .collect()
    };
    (settle(&ours, &theirs), settle(&theirs, &ours))
}

/// An entry under an id that follows from its content.
fn another_id(entry: &Data) -> (String, Data) {
    let digest = Digest::of(content(entry).as_bytes()).to_string();
    let hex = digest.split(':').next_back().unwrap_or_default().as_bytes();
    let mut random = [0; ENTRY_LEN];
    for (byte, pair) in random.iter_mut().zip(hex.chunks(2)) {
        let pair = std::str::from_utf8(pair).unwrap_or_default();
        *byte = u8::from_str_radix(pair, 16).unwrap_or_default();
    }
    let id = EntryId::from_random(random);
    let mut map = match entry {
        Data::Map(map) => map.clone(),
        _ => Map::new(),
    };
    map.insert("id".to_owned(), Data::text(id.as_str()));
    (id.as_str().to_owned(), Data::Map(map))
}

/// An entry as one line that does not depend on the order of its keys.
fn content(entry: &Data) -> String {
    sorted(entry.to_json()).to_string()
}
