//! What the desk itself knows about the risk of a change: on what it is, how much hangs on that, and how such
//! changes went before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use crate::model::data::Data;
use crate::model::kind::{Category, Kind};
use crate::model::record::Record;
use crate::policy::graph::{Graph, Item, named};

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

/// The facts about a record. `nodes` are the records of the dependency graph, `past` those of its own kind.
pub fn facts(record: &Record, nodes: &[Record], past: &[Record], now: DateTime<Utc>) -> Facts {
    let known: BTreeMap<Item, &Record> = nodes.iter().map(|it| (Item::of(it), it)).collect();
    let mut reached = named(record);
    reached.retain(|item| known.contains_key(item));
    let dependents = Graph::of(nodes.iter()).parents(&reached);
    reached.extend(dependents);
    let reached: Vec<&Record> = reached
        .iter()
        .filter_map(|item| known.get(item).copied())
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
