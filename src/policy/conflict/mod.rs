//! What stands in the way of carrying a record out at a time: windows, and what others have planned.
//!
//! The ten types are those of the leading suite. Something is a *child* of an item when the item depends on
//! it, directly or through others, and a *parent* when it depends on the item; a part counts as something
//! that its whole depends on. Intervals are half-open: what ends when the other begins is no conflict.
//!
//! Everything becomes a [`Constraint`]: intervals that are closed, or outside of which all is closed. So what
//! is in the way of one time ([`conflicts`]) and which times are free ([`super::slot`]) follow from the
//! same list and cannot disagree.

mod plan;
#[cfg(test)]
mod tests;
mod types;
mod windows;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Policies;
use super::graph::{Graph, Item};
use super::window::Unknown;
use crate::kinds::Kinds;
use crate::model::record::Record;
use crate::sla::agreement::Calendars;
use crate::sla::span::{Span, intersect, normalise, subtract};

pub use plan::{Plan, items, planned};
pub use types::ConflictType;
use types::{ConflictType as T, Relation};
use windows::windows;

/// Something that keeps a record from being carried out at some times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraint {
    /// Which type of conflict it makes.
    pub kind: ConflictType,
    /// The item that it concerns; none when it concerns the record as such.
    pub item: Option<Item>,
    /// The other record, or the window.
    pub with: String,
    /// What that one is about.
    pub what: String,
    /// For a maintenance window when it is open, otherwise when it is closed; normalised seconds since 1970.
    intervals: Vec<(i64, i64)>,
}

/// A constraint that a time does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its type.
    pub kind: ConflictType,
    /// The item that it concerns; none when it concerns the record as such.
    pub item: Option<Item>,
    /// The other record, or the window.
    pub with: String,
    /// What that one is about.
    pub what: String,
    /// When they conflict: where both are, or the whole time that is outside of a maintenance window.
    pub span: Span,
}

/// What a record has to get on with.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The policies, with their windows.
    pub policies: &'a Policies,
    /// The calendars that windows name.
    pub calendars: &'a Calendars,
    /// The kinds.
    pub kinds: &'a Kinds,
    /// What depends on what.
    pub graph: &'a Graph,
    /// What else is planned; the record itself is not among them.
    pub others: &'a [Plan],
    /// The instant at which conditions of windows are asked.
    pub now: DateTime<Utc>,
}

/// Everything that constrains a record between two instants, and the windows of which nobody can say when they
/// are.
pub fn constraints(
    record: &Record,
    around: &Span,
    with: &Surroundings<'_>,
) -> (Vec<Constraint>, Vec<Unknown>) {
    let own = items(record, with.kinds);
    let children = with.graph.children(&own);
    let parents: BTreeSet<Item> = with
        .graph
        .parents(&own)
        .difference(&children)
        .cloned()
        .collect();
    let related = [
        (Relation::Own, &own),
        (Relation::Child, &children),
        (Relation::Parent, &parents),
    ];
    let mut found = Vec::new();
    for (relation, items) in related {
        found.extend(scheduled(relation, items, with.others));
    }
    found.extend(assigned(record, with.others));
    let windows = windows(record, &related, around, with);
    found.extend(windows.constraints);
    found.retain(|it| it.kind.opens() || !it.intervals.is_empty());
    found.sort_by(|a, b| (a.kind, &a.item, &a.with).cmp(&(b.kind, &b.item, &b.with)));
    (found, windows.unknown)
}

fn seconds(span: &Span) -> (i64, i64) {
    (span.start.timestamp(), span.end.timestamp())
}

fn scheduled(relation: Relation, items: &BTreeSet<Item>, others: &[Plan]) -> Vec<Constraint> {
    let kind = relation.pick(
        T::CiAlreadyScheduled,
        T::ChildCiAlreadyScheduled,
        T::ParentCiAlreadyScheduled,
    );
    let shared = others.iter().flat_map(|other| {
        let shared = other.items.intersection(items);
        shared.map(move |item| (other, item))
    });
    let constraint = |(other, item): (&Plan, &Item)| Constraint {
        kind,
        item: Some(item.clone()),
        with: other.id.to_string(),
        what: other.title.clone(),
        intervals: normalise(vec![seconds(&other.span)]),
    };
    shared.map(constraint).collect()
}

fn assigned(record: &Record, others: &[Plan]) -> Vec<Constraint> {
    let by = record.text("implementer").or(record.text("assignee"));
    let Some(by) = by else {
        return Vec::new();
    };
    let same = others
        .iter()
        .filter(|other| other.by.as_deref() == Some(by));
    same.map(|other| Constraint {
        kind: T::AssignedToAlreadyScheduled,
        item: None,
        with: other.id.to_string(),
        what: format!("{by}: {}", other.title),
        intervals: normalise(vec![seconds(&other.span)]),
    })
    .collect()
}

impl Constraint {
    /// The times between two instants at which it forbids, normalised.
    pub(super) fn forbids(&self, from: i64, to: i64) -> Vec<(i64, i64)> {
        match self.kind.opens() {
            true => subtract(&[(from, to)], &self.intervals),
            false => intersect(&[(from, to)], &self.intervals),
        }
    }

    fn conflict(&self, span: &Span) -> Option<Conflict> {
        let (from, to) = seconds(span);
        let forbidden = self.forbids(from, to);
        let (first, last) = (forbidden.first()?, forbidden.last()?);
        Some(Conflict {
            kind: self.kind,
            item: self.item.clone(),
            with: self.with.clone(),
            what: self.what.clone(),
            span: Span::from_seconds((first.0, last.1)),
        })
    }
}

/// Everything that is in the way of a time, one line for each item and each other; and the windows of which
/// nobody can say when they are.
pub fn conflicts(
    record: &Record,
    span: &Span,
    with: &Surroundings<'_>,
) -> (Vec<Conflict>, Vec<Unknown>) {
    let (constraints, unknown) = constraints(record, span, with);
    let met = constraints.iter().filter_map(|it| it.conflict(span));
    (met.collect(), unknown)
}
