//! All targets of a record, and the one to show in a list.

use chrono::{DateTime, Utc};

use super::agreement::Agreements;
use super::clock::{Measure, State, measures};
use super::moment::Timeline;
use super::versions::Policies;
use crate::model::record::Record;

/// Every target of a record, the customer's first, by the agreements that were in force when it was opened; empty
/// when none is for it, or its log is empty.
///
/// The opening decides also where an agreement has its clock start at another instant: that one may be edited
/// later, and a record would then move from version to version.
pub fn verdicts<'r>(
    record: &Record,
    policies: &'r Policies,
    now: DateTime<Utc>,
) -> Vec<Measure<'r>> {
    match record.opened_at() {
        Some(opened) => verdicts_under(record, policies.in_force(opened), now),
        None => Vec::new(),
    }
}

/// Every target of a record by these agreements, whether or not they are the ones that it is held to.
pub fn verdicts_under<'r>(
    record: &Record,
    agreements: &'r Agreements,
    now: DateTime<Utc>,
) -> Vec<Measure<'r>> {
    let mut rules = agreements.rules_of(&record.kind.kind).peekable();
    if rules.peek().is_none() {
        return Vec::new();
    }
    let Some(timeline) = Timeline::new(record) else {
        return Vec::new();
    };
    rules
        .flat_map(|rules| measures(&timeline, rules, now))
        .collect()
}

/// How a record stands with its targets, in a few values for lists and queries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The state of the target that matters most: of those still open the one with the least time left, else
    /// a breach, else whatever the last one came to.
    pub state: State,
    /// When that target is due; `None` when it is paused, stopped without verdict, or nothing is open.
    pub due: Option<DateTime<Utc>>,
    /// Open seconds left for it, negative when overdrawn; `None` when nothing is open.
    pub remaining: Option<i64>,
    /// Whether any target of the record was broken.
    pub breached: bool,
    /// Whether any open target that is not broken is at risk.
    pub at_risk: bool,
}

/// The summary of a record; `None` when no agreement is for it.
pub fn summary(record: &Record, policies: &Policies, now: DateTime<Utc>) -> Option<Summary> {
    summarise(&verdicts(record, policies, now))
}

/// The summary of targets that were measured already.
pub fn summarise(measures: &[Measure<'_>]) -> Option<Summary> {
    let urgency = |measure: &&Measure<'_>| (measure.state != State::Breached, measure.remaining);
    let open = measures
        .iter()
        .filter(|measure| measure.is_open())
        .min_by_key(urgency);
    let breached = measures.iter().any(|measure| measure.breach.is_some());
    let state = match open {
        Some(measure) => measure.state,
        None if breached => State::Breached,
        None => measures.iter().map(|measure| measure.state).min()?,
    };
    Some(Summary {
        state,
        due: open.and_then(|measure| measure.due),
        remaining: open.map(|measure| measure.remaining),
        breached,
        at_risk: measures
            .iter()
            .any(|measure| measure.state == State::AtRisk),
    })
}
