//! What a record plans: when, on which items, and by whom.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Capability, FieldType};
use crate::model::record::Record;
use crate::policy::graph::{Item, named};
use crate::sla::span::{Span, instant};

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
pub(super) fn graph_fields<'r>(record: &'r Record, kinds: &Kinds) -> Vec<(&'r str, &'r str)> {
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
