//! What depends on what among services and assets, by the links of their records.
//!
//! A part counts as something that its whole depends on. Things are named by kind and id, because named ids may occur
//! once a kind.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::model::data::Data;
use crate::model::kind::FieldType;
use crate::model::record::Record;

/// Links whose source depends on their target.
const NEEDS: [&str; 2] = ["depends_on", "runs_on"];
/// Links whose target depends on their source.
const PARTS: [&str; 1] = ["part_of"];

/// A node of the dependency graph: something that can be changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
}

impl Item {
    /// The node that a record is.
    pub fn of(record: &Record) -> Self {
        Item {
            kind: record.kind.kind.clone(),
            id: record.id.to_string(),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}

/// What depends on what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Graph {
    down: BTreeMap<Item, BTreeSet<Item>>,
    up: BTreeMap<Item, BTreeSet<Item>>,
}

impl Graph {
    /// The graph that the links of these records make.
    pub fn of<'a>(records: impl Iterator<Item = &'a Record> + Clone) -> Self {
        let known: BTreeSet<Item> = records.clone().map(Item::of).collect();
        let mut graph = Graph::default();
        for record in records {
            for (link, targets) in &record.links {
                let (needs, part) = (NEEDS.contains(&link), PARTS.contains(&link));
                let kinds = record.kind.links.get(link).map(|link| &link.to);
                for (kind, id) in kinds
                    .into_iter()
                    .flatten()
                    .flat_map(|kind| targets.iter().map(move |id| (kind, id)))
                {
                    let target = Item {
                        kind: kind.clone(),
                        id: id.to_string(),
                    };
                    if known.contains(&target) && needs {
                        graph.add(Item::of(record), target);
                    } else if known.contains(&target) && part {
                        graph.add(target, Item::of(record));
                    }
                }
            }
        }
        graph
    }

    pub(super) fn add(&mut self, from: Item, to: Item) {
        self.up.entry(to.clone()).or_default().insert(from.clone());
        self.down.entry(from).or_default().insert(to);
    }

    /// Everything that these depend on, themselves left out.
    pub fn children(&self, items: &BTreeSet<Item>) -> BTreeSet<Item> {
        reach(&self.down, items)
    }

    /// Everything that depends on these, themselves left out.
    pub fn parents(&self, items: &BTreeSet<Item>) -> BTreeSet<Item> {
        reach(&self.up, items)
    }
}

fn reach(ways: &BTreeMap<Item, BTreeSet<Item>>, items: &BTreeSet<Item>) -> BTreeSet<Item> {
    let mut met = items.clone();
    let mut left: Vec<&Item> = items.iter().collect();
    while let Some(item) = left.pop() {
        for next in ways.get(item).into_iter().flatten() {
            if met.insert(next.clone()) {
                left.push(next);
            }
        }
    }
    met.difference(items).cloned().collect()
}

/// Everything that the fields of a record refer to, whether or not it is there.
pub fn named(record: &Record) -> BTreeSet<Item> {
    let refers = |field: FieldType| matches!(field, FieldType::Ref | FieldType::Refs);
    let ids = |name: &str| -> Vec<String> {
        match record.fields.get(name) {
            Some(Data::List(items)) => items.iter().map(Data::brief).collect(),
            Some(one) => vec![one.brief()],
            None => Vec::new(),
        }
    };
    let fields = record
        .kind
        .fields
        .iter()
        .filter(|(_, field)| refers(field.kind));
    let pairs = fields.flat_map(|(name, field)| {
        let ids = ids(name);
        let of_kind = move |kind: &String| {
            let item = |id: &String| Item {
                kind: kind.clone(),
                id: id.clone(),
            };
            ids.iter().map(item).collect::<Vec<_>>()
        };
        field.to.iter().flat_map(of_kind)
    });
    pairs.collect()
}
