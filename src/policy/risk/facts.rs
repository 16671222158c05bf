//! What the desk itself knows about the risk of a change: on what it is, how much hangs on that, and how such
//! changes went before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use crate::model::data::Data;
use crate::model::kind::{Category, FieldType, Kind};
use crate::model::record::Record;

/// Links whose source cannot do without their target.
const NEEDS: [&str; 2] = ["depends_on", "runs_on"];
/// Links whose target cannot do without their source.
const PARTS: [&str; 1] = ["part_of"];
/// The fields that say how much depends on something, their first choice being the most.
const CRITICALITY: &str = "criticality";
const TIER: &str = "tier";
/// Changes that ended longer ago tell nothing about those of today.
const DAYS: i64 = 365;

/// What is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The highest criticality of what is changed and of what depends on it.
    pub asset_criticality: Option<String>,
    /// The highest tier of the same.
    pub service_tier: Option<String>,
    /// How many assets and services are changed, or depend on what is.
    pub blast_radius: usize,
    /// How many changes of the same sort were closed within a year.
    pub past_changes: usize,
    /// How many of these failed: closed as unsuccessful, or taken back.
    pub past_failures: usize,
}

impl Facts {
    /// The failures among the past changes in per cent; `None` where there were none to fail.
    #[allow(clippy::cast_precision_loss)] // counts of records, far below 2^53
    pub fn failure_rate(&self) -> Option<f64> {
        (self.past_changes > 0)
            .then(|| 100.0 * self.past_failures as f64 / self.past_changes as f64)
    }
}

/// A record by kind and id: named ids may occur once a kind.
type Node<'a> = (&'a str, &'a str);

/// The facts about a record. `nodes` are the records of the dependency graph, `past` those of its own kind.
pub fn facts(record: &Record, nodes: &[Record], past: &[Record], now: DateTime<Utc>) -> Facts {
    let known: BTreeMap<Node<'_>, &Record> = nodes.iter().map(|node| (key(node), node)).collect();
    let reached = dependents(named(record, &known), &known);
    let reached: Vec<&Record> = reached
        .iter()
        .filter_map(|key| known.get(key))
        .copied()
        .collect();
    let alike: Vec<&Record> = past
        .iter()
        .filter(|other| other.id != record.id && is_over(other, now) && is_alike(record, other))
        .collect();
    Facts {
        asset_criticality: highest(&reached, CRITICALITY),
        service_tier: highest(&reached, TIER),
        blast_radius: reached.len(),
        past_changes: alike.len(),
        past_failures: alike.iter().filter(|other| failed(other)).count(),
    }
}

fn key(record: &Record) -> Node<'_> {
    (&record.kind.kind, record.id.as_str())
}

/// What the record names in its fields.
fn named<'a>(record: &'a Record, known: &BTreeMap<Node<'a>, &'a Record>) -> BTreeSet<Node<'a>> {
    let mut found = BTreeSet::new();
    for (name, field) in &record.kind.fields {
        if !matches!(field.kind, FieldType::Ref | FieldType::Refs) {
            continue;
        }
        let value = record.fields.get(name);
        let ids = value.map_or(Vec::new(), |value| {
            value.as_str().into_iter().chain(value.as_texts()).collect()
        });
        let pairs = ids
            .iter()
            .flat_map(|id| field.to.iter().map(move |kind| (kind.as_str(), *id)));
        found.extend(pairs.filter_map(|pair| known.get_key_value(&pair).map(|(key, _)| *key)));
    }
    found
}

/// These and everything that depends on them, however far away. Each is met once, so a circle ends.
fn dependents<'a>(
    start: BTreeSet<Node<'a>>,
    known: &BTreeMap<Node<'a>, &'a Record>,
) -> BTreeSet<Node<'a>> {
    let mut ways: BTreeMap<Node<'a>, Vec<Node<'a>>> = BTreeMap::new();
    for (own, record) in known {
        for (link, ids) in &record.links {
            let (needs, part) = (NEEDS.contains(&link), PARTS.contains(&link));
            let kinds = record.kind.links.get(link).map(|link| link.to.as_slice());
            let pairs = kinds.unwrap_or_default().iter();
            let pairs = pairs.flat_map(|kind| ids.iter().map(|id| (kind.as_str(), id.as_str())));
            for (target, _) in pairs.filter_map(|pair| known.get_key_value(&pair)) {
                if needs {
                    ways.entry(*target).or_default().push(*own);
                } else if part {
                    ways.entry(*own).or_default().push(*target);
                }
            }
        }
    }
    let mut met = start.clone();
    let mut left: Vec<Node<'a>> = start.into_iter().collect();
    while let Some(node) = left.pop() {
        for next in ways.get(&node).into_iter().flatten() {
            if met.insert(*next) {
                left.push(*next);
            }
        }
    }
    met
}

/// The highest value of a choice field among these; the first choice of their kind is the highest.
fn highest(records: &[&Record], field: &str) -> Option<String> {
    let rank = |kind: &Kind, value: &str| kind.field(field)?.choices.get_index_of(value);
    let ranked = records.iter().filter_map(|record| {
        let value = record.text(field)?;
        Some((rank(&record.kind, value)?, value))
    });
    ranked.min().map(|(_, value)| value.to_owned())
}

fn is_over(record: &Record, now: DateTime<Utc>) -> bool {
    record.category() == Category::Closed
        && record.text("close_code").is_some()
        && record
            .state_since()
            .is_some_and(|since| since <= now && since > now - TimeDelta::days(DAYS))
}

fn failed(record: &Record) -> bool {
    record.text("close_code") == Some("unsuccessful")
        || record.fields.get("backout_used") == Some(&Data::Bool(true))
}

/// Whether two changes are of one sort: by their template, else by an asset, else by their service.
fn is_alike(one: &Record, other: &Record) -> bool {
    let same = |field: &str| one.text(field).is_some() && one.text(field) == other.text(field);
    if one.text("template").is_some() {
        return same("template");
    }
    let assets = |record: &Record| -> BTreeSet<String> {
        let assets = record.fields.get("assets").map(Data::as_texts);
        let assets = assets.unwrap_or_default().into_iter();
        assets.map(str::to_owned).collect()
    };
    let own = assets(one);
    match own.is_empty() {
        true => same("service"),
        false => !own.is_disjoint(&assets(other)),
    }
}
