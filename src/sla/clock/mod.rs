//! The clock: one record, one list of rows, one instant that counts as now; out come its targets, measured.
//!
//! Everything is computed by replaying the log, in whole seconds, and nothing is rounded before it is compared.
//! The caller picks the [`Rules`]; which version of them was in force is none of the clock's business.
//!
//! 1. `pieces`: which row the record matched from when to when.
//! 2. `force`: which target of a kind was in force from when to when, and what was set by hand.
//! 3. `outcome` and `rounds`: when and how the clock of a target ended, if it did, for what is owed once and for
//!    what is owed again and again.
//! 4. `reckon` over `legs`: start, pauses, due, elapsed of one target under one row.
//! 5. `judge`: the pieces together: kept, broken (and when), running, at risk.
//! 6. `segments`: the same once more, step by step, for whoever wants to follow it by hand.
//!
//! A target is met when it was reached at its due instant or before, and broken from the first instant after it;
//! the log counts as it stands, so an entry dated after `now` (a clock that runs ahead) is not hidden.

mod force;
mod judge;
mod legs;
mod measure;
pub(crate) mod outcome;
pub(crate) mod party;
mod pieces;
mod reckon;
mod rounds;
mod segments;
mod words;

#[cfg(test)]
mod change_tests;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod round_tests;
#[cfg(test)]
mod vectors;

use chrono::{DateTime, Utc};

pub use legs::Leg;
pub use measure::{Breach, Measure};
pub use pieces::{Piece, pieces};
pub use segments::{Segment, Stretch, segments};
pub use words::{Cause, Flag, Reason, State};

use super::agreement::Rules;
use super::moment::Timeline;
use super::targets::TargetKind;

/// The targets of a record under one list of rows, in the order in which they are reached, the rounds of one kind in
/// order of time; none when no row ever matched.
pub fn measures<'r>(
    timeline: &Timeline<'_>,
    rules: &'r Rules,
    now: DateTime<Utc>,
) -> Vec<Measure<'r>> {
    let pieces = pieces::pieces(timeline, rules);
    TargetKind::ALL
        .into_iter()
        .flat_map(|kind| judge::judge(timeline, rules, &pieces, kind, now))
        .collect()
}
