//! What stands in the way of carrying a record out at a time: windows, and what others have planned.
//!
//! The ten types are those of the leading suite. Something is a *child* of an item when the item depends on
//! it, directly or through others, and a *parent* when it depends on the item; a part counts as something
//! that its whole depends on. Intervals are half-open: what ends when the other begins is no conflict.
//!
//! Everything becomes a [`Constraint`]: intervals that are closed, or outside of which all is closed. So what
//! is in the way of one time ([`conflicts`]) and which times are free ([`super::slot`]) follow from the
//! same list and cannot disagree.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Policies;
use super::graph::{Graph, Item, named};
use super::window::{Effect, Unknown, Window};
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Capability, FieldType};
use crate::model::record::Record;
use crate::sla::agreement::Calendars;
use crate::sla::span::{Span, instant, intersect, normalise, subtract};

/// Something that is planned: when, on what, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The record.
    pub id: RecordId,
    /// What it is about.
    pub title: String,
    /// When it is carried out.
    pub span: Span,
    /// On what.
    pub items: BTreeSet<Item>,
    /// By whom.
    pub by: Option<String>,
}

impl Plan {
    /// The plan of a record; `None` when it says no time. What is under way does not end before now.
    pub fn of(record: &Record, kinds: &Kinds, now: DateTime<Utc>) -> Option<Self> {
        let time = |field: &str| record.text(field).and_then(read_time);
        let begun = time("actual_start");
        let start = begun.or_else(|| time("planned_start"))?;
        let planned = time("planned_end");
        let end = match (begun, time("actual_end")) {
            (_, Some(end)) => end,
            (Some(_), None) => planned
                .into_iter()
                .fold(instant(now.timestamp() + 1), DateTime::max),
            (None, None) => planned?,
        };
        let by = record.text("implementer").or(record.text("assignee"));
        Some(Plan {
            id: record.id.clone(),
            title: record.title().to_owned(),
            span: Span { start, end },
            items: items(record, kinds),
            by: by.map(str::to_owned),
        })
    }
}

/// The planned window of a record.
pub fn planned(record: &Record) -> Option<Span> {
    let time = |field: &str| record.text(field).and_then(read_time);
    let (start, end) = (time("planned_start")?, time("planned_end")?);
    (start < end).then_some(Span { start, end })
}

/// The fields of a kind that name nodes of the dependency graph, with the kind of the nodes.
fn graph_fields<'r>(record: &'r Record, kinds: &Kinds) -> Vec<(&'r str, &'r str)> {
    let is_node = |kind: &&String| {
        kinds
            .get(kind)
            .is_ok_and(|kind| kind.has(Capability::DependencyGraph))
    };
    let fields = record.kind.fields.iter();
    fields
        .filter(|(_, field)| matches!(field.kind, FieldType::Ref | FieldType::Refs))
        .flat_map(|(name, field)| field.to.iter().map(move |kind| (name, kind)))
        .filter(|(_, kind)| is_node(kind))
        .map(|(name, kind)| (name.as_str(), kind.as_str()))
        .collect()
}

/// What a record is about, of the things that depend on one another.
pub fn items(record: &Record, kinds: &Kinds) -> BTreeSet<Item> {
    let fields = graph_fields(record, kinds);
    let is_node = |item: &Item| fields.iter().any(|(_, kind)| *kind == item.kind);
    named(record).into_iter().filter(is_node).collect()
}

/// The types of conflicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the words say it
pub enum ConflictType {
    Blackout,
    ChildBlackout,
    ParentBlackout,
    CiAlreadyScheduled,
    ChildCiAlreadyScheduled,
    ParentCiAlreadyScheduled,
    NotInMaintenanceWindow,
    ChildNotInMaintenanceWindow,
    ParentNotInMaintenanceWindow,
    AssignedToAlreadyScheduled,
}

use ConflictType as T;

impl ConflictType {
    /// All of them.
    pub const ALL: [ConflictType; 10] = [
        T::Blackout,
        T::ChildBlackout,
        T::ParentBlackout,
        T::CiAlreadyScheduled,
        T::ChildCiAlreadyScheduled,
        T::ParentCiAlreadyScheduled,
        T::NotInMaintenanceWindow,
        T::ChildNotInMaintenanceWindow,
        T::ParentNotInMaintenanceWindow,
        T::AssignedToAlreadyScheduled,
    ];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            T::Blackout => "blackout",
            T::ChildBlackout => "child_blackout",
            T::ParentBlackout => "parent_blackout",
            T::CiAlreadyScheduled => "ci_already_scheduled",
            T::ChildCiAlreadyScheduled => "child_ci_already_scheduled",
            T::ParentCiAlreadyScheduled => "parent_ci_already_scheduled",
            T::NotInMaintenanceWindow => "not_in_maintenance_window",
            T::ChildNotInMaintenanceWindow => "child_not_in_maintenance_window",
            T::ParentNotInMaintenanceWindow => "parent_not_in_maintenance_window",
            T::AssignedToAlreadyScheduled => "assigned_to_already_scheduled",
        }
    }

    /// Whether two records meet on the same item, or on items of which one needs the other.
    pub fn is_collision(self) -> bool {
        matches!(
            self,
            T::CiAlreadyScheduled | T::ChildCiAlreadyScheduled | T::ParentCiAlreadyScheduled
        )
    }

    fn opens(self) -> bool {
        matches!(
            self,
            T::NotInMaintenanceWindow
                | T::ChildNotInMaintenanceWindow
                | T::ParentNotInMaintenanceWindow
        )
    }
}

/// How an item is related to what a record changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Own,
    Child,
    Parent,
}

impl Relation {
    fn pick(self, own: T, child: T, parent: T) -> T {
        match self {
            Relation::Own => own,
            Relation::Child => child,
            Relation::Parent => parent,
        }
    }
}

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

/// The windows that apply to the record as it is, and to what is related to it: as if the record were about
/// that alone. Conditions that do not look at items are asked once.
fn windows(
    record: &Record,
    related: &[(Relation, &BTreeSet<Item>); 3],
    around: &Span,
    with: &Surroundings<'_>,
) -> Windows {
    let fields = graph_fields(record, with.kinds);
    let looks = |window: &Window| {
        let asks =
            |query: &crate::query::Query| fields.iter().any(|(field, _)| query.mentions(field));
        asks(&window.when) || window.except.as_ref().is_some_and(asks)
    };
    let mut found = Windows::default();
    let any = with.policies.windows_of(&record.kind.kind).any(looks);
    for effect in [Effect::Freeze, Effect::Maintenance] {
        let whole = with.policies.windows(effect, record, with.now);
        let mut named = BTreeSet::new();
        for (relation, items) in related.iter().filter(|_| any) {
            for item in *items {
                let alone = about(record, item, &fields);
                let apply = with.policies.windows(effect, &alone, with.now);
                for window in apply.into_iter().filter(|window| looks(window)) {
                    named.insert((&window.path, window.place));
                    found.add(*relation, Some(item), window, around, with.calendars);
                }
            }
        }
        for window in whole {
            if !named.contains(&(&window.path, window.place)) {
                found.add(Relation::Own, None, window, around, with.calendars);
            }
        }
    }
    found
}

/// A record as if it were about one item only.
fn about(record: &Record, item: &Item, fields: &[(&str, &str)]) -> Record {
    let mut alone = record.clone();
    for (field, _) in fields {
        alone.set(field, Data::Null);
    }
    if let Some((field, _)) = fields.iter().find(|(_, kind)| *kind == item.kind) {
        let several = record
            .kind
            .field(field)
            .is_some_and(|field| field.kind == FieldType::Refs);
        alone.set(
            field,
            match several {
                true => Data::texts([item.id.as_str()]),
                false => Data::text(&item.id),
            },
        );
    }
    alone
}

#[derive(Default)]
struct Windows {
    constraints: Vec<Constraint>,
    unknown: Vec<Unknown>,
}

impl Windows {
    /// A freeze is a constraint of its own; maintenance windows for one item add up.
    fn add(
        &mut self,
        relation: Relation,
        item: Option<&Item>,
        window: &Window,
        around: &Span,
        calendars: &Calendars,
    ) {
        let intervals = match window.between(calendars, around.start, around.end) {
            Ok(intervals) => intervals,
            Err(unknown) if self.unknown.contains(&unknown) => return,
            Err(unknown) => return self.unknown.push(unknown),
        };
        let kind = match window.effect {
            Effect::Freeze => relation.pick(T::Blackout, T::ChildBlackout, T::ParentBlackout),
            Effect::Maintenance => relation.pick(
                T::NotInMaintenanceWindow,
                T::ChildNotInMaintenanceWindow,
                T::ParentNotInMaintenanceWindow,
            ),
        };
        let same =
            |it: &&mut Constraint| it.kind == kind && it.item.as_ref() == item && kind.opens();
        match self.constraints.iter_mut().find(same) {
            Some(known) => {
                known.with = format!("{}, {}", known.with, window.name);
                known.intervals.extend(intervals);
                known.intervals = normalise(std::mem::take(&mut known.intervals));
            }
            None => self.constraints.push(Constraint {
                kind,
                item: item.cloned(),
                with: window.name.clone(),
                what: window.effect.word().to_owned(),
                intervals,
            }),
        }
    }
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

#[cfg(test)]
#[path = "conflict_tests.rs"]
mod tests;
