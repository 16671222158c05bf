//! Which rows of the agreements a record came under, from when to when and why; and which were tried in vain.

use chrono::{DateTime, Utc};

use super::rules;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::sla::agreement::{Row, Rules};
use crate::sla::clock::pieces;
use crate::sla::moment::Timeline;

/// A row that counted from an instant on.
pub struct Held<'s> {
    pub rules: &'s Rules,
    pub from: DateTime<Utc>,
    pub row: Option<&'s Row>,
    /// What changed at that instant, as `field: value`.
    pub changed: Vec<String>,
    pub priority: Option<u8>,
    /// Whether the work was over by then, so that it decides nothing any more.
    pub late: bool,
}

/// The rows of a record over time.
pub fn held<'s>(snapshot: &'s Snapshot, record: &Record) -> Vec<Held<'s>> {
    let Some(timeline) = Timeline::new(record) else {
        return Vec::new();
    };
    let of = |rules: &'s Rules| {
        let pieces = pieces(&timeline, rules).into_iter();
        let held = |piece: crate::sla::clock::Piece<'s>| Held {
            rules,
            from: piece.from,
            row: piece.row,
            changed: changed(&timeline, piece.from),
            priority: priority(&timeline, piece.from),
            late: timeline.resolved.is_some_and(|end| piece.from >= end),
        };
        pieces.map(held).collect::<Vec<_>>()
    };
    rules(snapshot, record).into_iter().flat_map(of).collect()
}

fn changed(timeline: &Timeline<'_>, at: DateTime<Utc>) -> Vec<String> {
    if at == timeline.opened() {
        return vec!["opened".to_owned()];
    }
    let entries = timeline.entries.iter().filter(|entry| entry.at == at);
    let mut changed = Vec::new();
    for entry in entries {
        changed.extend(entry.to.iter().map(|state| format!("→ {state}")));
        changed.extend(
            entry
                .set
                .iter()
                .map(|(field, value)| match value.is_empty() {
                    true => format!("{field} cleared"),
                    false => format!("{field}: {}", value.brief()),
                }),
        );
    }
    changed
}

fn priority(timeline: &Timeline<'_>, at: DateTime<Utc>) -> Option<u8> {
    let moment = timeline.moments.iter().find(|moment| moment.at == at)?;
    timeline
        .record
        .priority_with(|field| timeline.field(field, moment.applied))
}

/// What a row promises, on one line.
pub fn promises(row: &Row) -> String {
    let target =
        |rule: &crate::sla::agreement::TargetRule| format!("{} {}", rule.kind.name(), rule.within);
    row.targets
        .iter()
        .map(target)
        .collect::<Vec<_>>()
        .join(", ")
}

/// A row's file and line.
pub fn place(row: &Row) -> String {
    format!("{}:{}", row.path, row.place.line)
}

/// The condition of a row; none is for all records.
pub fn condition(row: &Row) -> String {
    match row.when.matches_all() {
        true => "all records".to_owned(),
        false => row.when.to_string(),
    }
}

/// Why a record has no targets at all.
pub fn why_none(snapshot: &Snapshot, record: &Record) -> String {
    let kind = &record.kind.kind;
    if record.log.is_empty() {
        return "its log is empty, so nobody knows when it began".to_owned();
    }
    match rules(snapshot, record)
        .iter()
        .map(|rules| rules.rows.len())
        .sum()
    {
        0 => format!(
            "no agreement is for `{kind}`: no file in .gitsm/agreements/ has `applies_to: {kind}`"
        ),
        1 => "the one agreement there is does not match, and never did".to_owned(),
        n => format!("none of {n} agreements matches, or ever did"),
    }
}
