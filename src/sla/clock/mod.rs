//! The clock: one record, one list of rows, one instant that counts as now; out come its targets, measured.
//!
//! Everything is computed by replaying the log, in whole seconds, and nothing is rounded before it is compared.
//! The caller picks the [`Rules`]; which version of them was in force is none of the clock's business.
//!
//! 1. `pieces`: which row the record matched from when to when.
//! 2. `outcome`: when and how the clock of a target ended, if it did.
//! 3. `reckon`: start, pauses, due, elapsed of one target under one row.
//! 4. `judge`: the pieces together: kept, broken (and when), running, at risk.
//! 5. `segments`: the same once more, step by step, for whoever wants to follow it by hand.
//!
//! A target is met when it was reached at its due instant or before, and broken from the first instant after it;
//! the log counts as it stands, so an entry dated after `now` (a clock that runs ahead) is not hidden.

mod judge;
mod measure;
mod outcome;
mod pieces;
mod reckon;
mod segments;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod vectors;

use chrono::{DateTime, Utc};

pub use measure::{Breach, Flag, Measure, Reason, State};
pub use pieces::{Piece, pieces};
pub use segments::{Segment, Stretch, segments};

use super::agreement::Rules;
use super::moment::Timeline;
use super::targets::TargetKind;

/// The targets of a record under one list of rows, in the order in which they are reached; none when no row ever
/// matched.
pub fn measures<'r>(
    timeline: &Timeline<'_>,
    rules: &'r Rules,
    now: DateTime<Utc>,
) -> Vec<Measure<'r>> {
    let pieces = pieces(timeline, rules);
    let promised = |kind: &TargetKind| {
        let rows = pieces.iter().filter_map(|piece| piece.row);
        rows.into_iter().any(|row| row.target(*kind).is_some())
    };
    TargetKind::ALL
        .into_iter()
        .filter(promised)
        .filter_map(|kind| judge::judge(timeline, rules, &pieces, kind, now))
        .collect()
}
