//! Writes a merged record as edits of the text of ours, so that its comments and its order stay.
//!
//! Comments of theirs are merged too: each text is brought to the merged values on its own, and as all of
//! them then say the same, whatever still differs is comments and layout, which can be merged by lines.

use similar::TextMerge;

use crate::model::data::Data;
use crate::model::kind::Kind;
use crate::model::yaml::edit::{Edit, Item, apply};
use crate::model::yaml::emit::{Lines, entry, list_item};

use super::{Map, read};

/// Lists that are written one entry below the other.
const LISTS: [&str; 2] = ["log", "approvals"];

/// The texts of a merge with the values that they hold.
pub struct Texts<'a> {
    pub base: Option<(&'a str, &'a Map)>,
    pub ours: (&'a str, &'a Map),
    pub theirs: (&'a str, &'a Map),
}

/// The text of the merged values.
pub fn text(texts: &Texts<'_>, merged: &Map, kind: &Kind) -> String {
    let (ours, from) = texts.ours;
    let Some(text) = edited(ours, from, merged, kind) else {
        // Written so that its keys cannot be changed on their own: then in the layout of theirs, or anew.
        let (theirs, from) = texts.theirs;
        return edited(theirs, from, merged, kind).unwrap_or_else(|| printed(merged));
    };
    with_comments(texts, &text, merged, kind).unwrap_or(text)
}

/// The text with the comments of theirs, if there are any and they do not meet those of ours.
fn with_comments(texts: &Texts<'_>, ours: &str, merged: &Map, kind: &Kind) -> Option<String> {
    let (base, from_base) = texts.base?;
    let (theirs, from_theirs) = texts.theirs;
    if !theirs.contains('#') {
        return None;
    }
    let base = edited(base, from_base, merged, kind)?;
    let theirs = edited(theirs, from_theirs, merged, kind)?;
    let merge = TextMerge::from_lines(base.as_str(), ours, theirs.as_str());
    let text = merge.to_string();
    let sound = !merge.is_conflicted() && read(&text).is_ok_and(|map| map == *merged);
    sound.then_some(text)
}

/// The text with these values, everything else as it was; `None` if its layout forbids that.
pub fn edited(text: &str, from: &Map, to: &Map, kind: &Kind) -> Option<String> {
    let order = kind.key_order();
    let mut edits = Vec::new();
    let removed = from.keys().filter(|key| !to.contains_key(key));
    edits.extend(removed.map(|key| Edit::Remove {
        path: vec![key.to_owned()],
    }));
    let place = |key: &str| order.iter().position(|known| *known == key);
    let mut pairs: Vec<(&str, &Data)> = to.iter().collect();
    pairs.sort_by_key(|(key, _)| place(key).unwrap_or(order.len()));
    for (key, value) in pairs {
        if from.get(key) == Some(value) {
            continue;
        }
        let before = place(key).map_or(&order[..], |at| &order[..at]);
        let before = before.iter().filter(|known| **known != "log");
        let after: Vec<String> = before.map(|key| (*key).to_owned()).collect();
        edits.extend(edits_of(key, from.get(key), value, after));
    }
    apply(text, &edits).ok()
}

fn edits_of(key: &str, old: Option<&Data>, new: &Data, after: Vec<String>) -> Vec<Edit> {
    match (old, new) {
        (old, Data::List(items)) if LISTS.contains(&key) => {
            let after = match key {
                // Behind everything else, as the last key.
                "log" => Vec::new(),
                _ => after,
            };
            let items = kept(old, items);
            let key = key.to_owned();
            match (old, key.as_str()) {
                (None, "log") => vec![Edit::Set {
                    path: vec![key],
                    value: new.clone(),
                    after,
                }],
                _ => vec![Edit::Items { key, items, after }],
            }
        }
        (Some(Data::Map(old)), Data::Map(new)) if !old.is_empty() => {
            let path = |inner: &str| vec![key.to_owned(), inner.to_owned()];
            let changed = new
                .iter()
                .filter(|(inner, value)| old.get(inner) != Some(*value));
            let set = changed.map(|(inner, value)| Edit::Set {
                path: path(inner),
                value: value.clone(),
                after: old.keys().map(str::to_owned).collect(),
            });
            let removed = old.keys().filter(|inner| !new.contains_key(inner));
            let removed = removed.map(|inner| Edit::Remove { path: path(inner) });
            set.chain(removed).collect()
        }
        (_, value) => vec![Edit::Set {
            path: vec![key.to_owned()],
            value: value.clone(),
            after,
        }],
    }
}

/// The items of a list; those that stand there already keep their bytes.
fn kept(old: Option<&Data>, items: &[Data]) -> Vec<Item> {
    let old = match old {
        Some(Data::List(old)) => old.as_slice(),
        _ => &[],
    };
    let mut used = vec![false; old.len()];
    let mut next = 0;
    let item = |item: &Data| {
        // Nearly always the one behind the one before.
        let order = (next..old.len()).chain(0..next);
        let found = order.into_iter().find(|at| !used[*at] && old[*at] == *item);
        match found {
            Some(at) => {
                used[at] = true;
                next = at + 1;
                Item::Keep(at)
            }
            None => Item::New(item.clone()),
        }
    };
    items.iter().map(item).collect()
}

/// The values printed anew.
pub fn printed(map: &Map) -> String {
    let lines = map.iter().map(|(key, value)| match value {
        Data::List(items) if LISTS.contains(&key) && !items.is_empty() => {
            let items = items.iter().map(|item| list_item(item, 2, Lines::Blocks));
            format!("{key}:\n{}", items.collect::<String>())
        }
        _ => entry(key, value, 0),
    });
    lines.collect()
}
