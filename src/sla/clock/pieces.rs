//! Which row a record matched, from when to when.

use chrono::{DateTime, Utc};

use crate::model::log::Entry;
use crate::query::Context;
use crate::sla::agreement::{Row, Rules};
use crate::sla::moment::{Timeline, View, context};

/// A stretch of time under one row, or under none.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'r> {
    /// From when on, UTC.
    pub from: DateTime<Utc>,
    /// The row, if one matched.
    pub row: Option<&'r Row>,
}

/// The rows that a record matched, in order of time; neighbours differ.
pub fn pieces<'r>(timeline: &Timeline<'_>, rules: &'r Rules) -> Vec<Piece<'r>> {
    let mut pieces: Vec<Piece<'r>> = Vec::new();
    let mut applied = 0;
    for moment in &timeline.moments {
        let news = &timeline.entries[applied..moment.applied];
        applied = moment.applied;
        if !pieces.is_empty() && !news.iter().any(|entry| matters(entry, rules)) {
            continue;
        }
        let view = View::new(timeline, *moment);
        let row = first_match(rules, &view, &context(moment.at, rules.zone));
        let same =
            |last: &Piece<'r>| last.row.map(std::ptr::from_ref) == row.map(std::ptr::from_ref);
        if !pieces.last().is_some_and(same) {
            pieces.push(Piece {
                from: moment.at,
                row,
            });
        }
    }
    pieces
}

/// Whether an entry can change which row matches.
fn matters(entry: &Entry, rules: &Rules) -> bool {
    let depends = |field: &str| rules.depends.contains(field);
    (entry.to.is_some() && depends("state")) || entry.set.keys().any(depends)
}

fn first_match<'r>(rules: &'r Rules, view: &View<'_, '_>, context: &Context) -> Option<&'r Row> {
    rules
        .rows
        .iter()
        .find(|row| row.when.matches(view, context))
}
