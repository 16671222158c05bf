//! Three values of a key in, one out: by the rule of its field, or a conflict.

use std::collections::HashSet;

use similar::TextMerge;

use crate::model::data::Data;
use crate::model::digest::sorted;
use crate::model::kind::{Kind, MergeRule};

use super::event::{Event, events, last_value, own};
use super::weave::weave;
use super::{Cause, Conflict, Map, entries, state};

/// How a value is merged.
#[derive(Debug, Clone)]
pub enum Way {
    /// As one thing.
    Whole,
    /// Text by lines.
    Lines,
    /// A list by element.
    Set,
    /// A mapping by key, each value in this way.
    Keys(Box<Way>),
    /// The types of links, of which some have one target only.
    Links(HashSet<String>),
    /// By what it is: mappings by key, the rest as one thing. For keys that no kind declares.
    Shape,
}

/// The value of a key on three sides: base, ours, theirs.
pub type Three<'a> = (Option<&'a Data>, Option<&'a Data>, Option<&'a Data>);

/// The values of a whole record.
pub struct Result {
    /// The merged keys, in order of ours.
    pub map: Map,
    /// What could not be decided.
    pub conflicts: Vec<Conflict>,
    /// The keys that were put together, or taken from theirs.
    pub merged: Vec<String>,
}

/// Merges two records, key by key.
pub fn merge(kind: &Kind, base: Option<&Map>, ours: &Map, theirs: &Map) -> Result {
    let mut conflicts = Vec::new();
    let mut map = Map::new();
    let log = entries::merge(
        "log",
        base.and_then(|base| base.get("log")),
        ours.get("log"),
        theirs.get("log"),
        &mut conflicts,
    );
    let logs = Logs::new(ours, theirs, log.as_ref());
    let foreign = theirs.keys().filter(|key| !ours.contains_key(key));
    for key in ours.keys().chain(foreign) {
        let sides = (
            base.and_then(|base| base.get(key)),
            ours.get(key),
            theirs.get(key),
        );
        let value = match key {
            "log" => log.clone(),
            "approvals" => entries::merge(key, sides.0, sides.1, sides.2, &mut conflicts),
            "state" => state::merge(kind, &logs, (ours, theirs), sides, &mut conflicts),
            key => field(kind, key, &logs, sides, &mut conflicts),
        };
        // What was emptied is gone; what was empty before stays as it was written.
        let value = value.filter(|value| !value.is_empty() || ours.get(key) == Some(value));
        if let Some(value) = value {
            map.insert(key, value);
        }
    }
    let changed = |key: &&str| map.get(key) != ours.get(key);
    let keys: HashSet<&str> = map.keys().chain(ours.keys()).collect();
    let mut merged: Vec<String> = keys
        .into_iter()
        .filter(changed)
        .map(str::to_owned)
        .collect();
    merged.sort();
    Result {
        map,
        conflicts,
        merged,
    }
}

/// The logs of both sides, and the merged one.
pub struct Logs {
    pub ours: Vec<Event>,
    pub theirs: Vec<Event>,
    pub merged: Vec<Event>,
}

impl Logs {
    fn new(ours: &Map, theirs: &Map, merged: Option<&Data>) -> Self {
        let log = merged.map(|log| ("log".to_owned(), log.clone()));
        Logs {
            ours: events(ours),
            theirs: events(theirs),
            merged: events(&log.into_iter().collect()),
        }
    }

    /// Which sides entered something that the other does not know, of the sort that is asked for; `None` when
    /// a side was edited by hand past its log, which then tells nothing.
    pub fn changed(&self, sort: impl Fn(&Event) -> bool) -> (bool, bool) {
        let any = |events: Vec<&Event>| events.into_iter().any(&sort);
        (
            any(own(&self.ours, &self.theirs)),
            any(own(&self.theirs, &self.ours)),
        )
    }
}

fn field(
    kind: &Kind,
    key: &str,
    logs: &Logs,
    sides: Three<'_>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Data> {
    let path = [key.to_owned()];
    let mut merger = Merger::new(conflicts);
    let Some(field) = kind.fields.get(key) else {
        return merger.three(&path, &undeclared(kind, key), sides);
    };
    let way = match field.merge_rule() {
        MergeRule::Whole | MergeRule::Last => Way::Whole,
        MergeRule::Lines => Way::Lines,
        MergeRule::Set => Way::Set,
        MergeRule::Keys => Way::Keys(Box::new(Way::Shape)),
    };
    if field.tracked && !same(sides.1, sides.2) {
        let logged = |log: &[Event], value: Option<&Data>| same(last_value(log, key), value);
        let whole = logged(&logs.ours, sides.1) && logged(&logs.theirs, sides.2);
        let last = field.merge_rule() == MergeRule::Last;
        match logs.changed(|event| event.set.contains_key(key)) {
            (true, false) if whole => return filled(sides.1),
            (false, true) if whole => return filled(sides.2),
            (true, true) if whole && last => return filled(last_value(&logs.merged, key)),
            // The log knows of both, whatever the ancestor was.
            (true, true) => return merger.disagree(&path, sides),
            _ => {}
        }
    }
    merger.three(&path, &way, sides)
}

fn filled(value: Option<&Data>) -> Option<Data> {
    value.filter(|value| !value.is_empty()).cloned()
}

fn undeclared(kind: &Kind, key: &str) -> Way {
    let single =
        |(name, link): (&String, &crate::model::kind::LinkType)| link.single.then(|| name.clone());
    match key {
        "links" => Way::Links(kind.links.iter().filter_map(single).collect()),
        "aliases" => Way::Set,
        _ => Way::Shape,
    }
}

/// Merges values and notes what it cannot decide.
pub struct Merger<'c> {
    conflicts: &'c mut Vec<Conflict>,
}

impl<'c> Merger<'c> {
    pub fn new(conflicts: &'c mut Vec<Conflict>) -> Self {
        Merger { conflicts }
    }

    /// The merged value of a key; ours where there is a conflict.
    pub fn three(&mut self, path: &[String], way: &Way, sides: Three<'_>) -> Option<Data> {
        let (base, ours, theirs) = sides;
        if same(ours, theirs) || same(theirs, base) {
            return ours.cloned();
        }
        if same(ours, base) {
            return theirs.cloned();
        }
        match way {
            Way::Lines => match lines(base, ours, theirs) {
                Some(text) => Some(Data::text(text)),
                None => self.disagree(path, sides),
            },
            Way::Set if lists(sides) => Some(set(sides)),
            Way::Keys(_) | Way::Links(_) | Way::Shape if maps(sides) => {
                Some(self.keys(path, way, sides))
            }
            _ => self.disagree(path, sides),
        }
    }

    fn keys(&mut self, path: &[String], way: &Way, (base, ours, theirs): Three<'_>) -> Data {
        let empty = Map::new();
        let map = |data: Option<&Data>| match data {
            Some(Data::Map(map)) => map.clone(),
            _ => empty.clone(),
        };
        let (b, o, t) = (map(base), map(ours), map(theirs));
        let mut merged = Map::new();
        for key in o.keys().chain(t.keys().filter(|key| !o.contains_key(key))) {
            let inner = match way {
                Way::Keys(inner) => inner.as_ref(),
                Way::Links(single) if single.contains(key) => &Way::Whole,
                Way::Links(_) => &Way::Set,
                _ => &Way::Shape,
            };
            let path = [path, &[key.to_owned()]].concat();
            if let Some(value) = self.three(&path, inner, (b.get(key), o.get(key), t.get(key))) {
                merged.insert(key, value);
            }
        }
        Data::Map(merged)
    }

    /// Notes a conflict; ours stays.
    pub fn disagree(&mut self, path: &[String], (base, ours, theirs): Three<'_>) -> Option<Data> {
        self.conflicts.push(Conflict {
            key: path.to_vec(),
            cause: Cause::Changed,
            base: base.cloned(),
            ours: ours.cloned(),
            theirs: theirs.cloned(),
        });
        ours.cloned()
    }
}

/// Whether two values say the same: nothing and empty are one, and so are a block with its line break at the
/// end and a quoted text without.
pub fn same(a: Option<&Data>, b: Option<&Data>) -> bool {
    let some = |value: Option<&Data>| value.is_some_and(|value| !value.is_empty());
    match (a, b) {
        (Some(Data::Text(a)), Some(Data::Text(b))) => a.trim_end() == b.trim_end(),
        (a, b) if !some(a) && !some(b) => true,
        (a, b) => a == b,
    }
}

fn lists((base, ours, theirs): Three<'_>) -> bool {
    let list = |data: Option<&Data>| matches!(data, None | Some(Data::List(_) | Data::Null));
    list(base) && list(ours) && list(theirs)
}

fn maps((base, ours, theirs): Three<'_>) -> bool {
    let map = |data: Option<&Data>| matches!(data, None | Some(Data::Map(_) | Data::Null));
    map(base) && map(ours) && map(theirs)
}

/// What both have, what one has added, and not what one has removed.
fn set((base, ours, theirs): Three<'_>) -> Data {
    let items = |data: Option<&Data>| -> Map {
        let Some(Data::List(items)) = data else {
            return Map::new();
        };
        let key = |item: &Data| sorted(item.to_json()).to_string();
        items.iter().map(|item| (key(item), item.clone())).collect()
    };
    let (b, o, t) = (items(base), items(ours), items(theirs));
    let stays = |key: &&str| {
        let both = o.contains_key(key) && t.contains_key(key);
        both || !b.contains_key(key)
    };
    let keys = |side: &Map| {
        side.keys()
            .filter(stays)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let woven = weave(&keys(&o), &keys(&t));
    let value = |key: &String| o.get(key).or_else(|| t.get(key)).cloned();
    Data::List(woven.iter().filter_map(value).collect())
}

/// Text merged by lines, if no line was changed on both sides.
fn lines(base: Option<&Data>, ours: Option<&Data>, theirs: Option<&Data>) -> Option<String> {
    let whole = |data: Option<&Data>| {
        let text = data.and_then(Data::as_str)?;
        Some(format!("{}\n", text.trim_end()))
    };
    let (base, ours, theirs) = (whole(base)?, whole(ours)?, whole(theirs)?);
    let merge = TextMerge::from_lines(&base, &ours, &theirs);
    (!merge.is_conflicted()).then(|| merge.to_string())
}
