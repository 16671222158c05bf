//! When and how the clock of a target ended.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::measure::Reason;
use crate::model::data::Data;
use crate::model::id::read_time;
use crate::model::kind::Category;
use crate::sla::agreement::{Rules, TargetRule};
use crate::sla::moment::Timeline;
use crate::sla::targets::TargetKind;

/// Fields that name who is served; what they write is no response.
const CALLERS: [&str; 2] = ["reporter", "requested_for"];
/// The field that names who works on it.
const ASSIGNEE: &str = "assignee";
/// The field that says when users stopped feeling it.
pub(crate) const MITIGATED: &str = "mitigated_at";

/// How a clock ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It has not ended.
    Open,
    /// What was promised happened.
    Reached {
        /// For the first time.
        first: DateTime<Utc>,
        /// For good.
        last: DateTime<Utc>,
    },
    /// The record is over, and it never happened.
    Stopped(DateTime<Utc>),
    /// There is no verdict.
    Void(Reason),
}

/// How the clock of a target ended.
pub fn outcome(timeline: &Timeline<'_>, rules: &Rules, rule: &TargetRule) -> Outcome {
    let record = timeline.record;
    let resolved = timeline.resolved;
    if !record.category().is_open() && resolved.is_none() {
        return Outcome::Void(
            match timeline.entries.iter().filter(|e| e.to.is_some()).count() {
                0 | 1 => Reason::CreatedEnded,
                _ => Reason::Unresolved,
            },
        );
    }
    let first_resolved = timeline.first_resolved();
    let once = |at: DateTime<Utc>| Outcome::Reached {
        first: at,
        last: at,
    };
    match rule.kind {
        TargetKind::Assign => match earliest(assigned(timeline), first_resolved) {
            Some(at) => once(at),
            None => Outcome::Open,
        },
        TargetKind::FirstResponse => {
            if is_own_caller(timeline) {
                return Outcome::Void(Reason::CallerIsAssignee);
            }
            let resolution = first_resolved.filter(|_| rule.resolution_is_response);
            match (earliest(answered(timeline, rules), resolution), resolved) {
                (Some(at), _) => once(at),
                (None, Some(end)) => Outcome::Stopped(end),
                (None, None) => Outcome::Open,
            }
        }
        TargetKind::Restore => {
            let mitigated = record.text(MITIGATED).and_then(read_time);
            match (mitigated, resolved, first_resolved) {
                (Some(at), ..) => once(first_resolved.map_or(at, |resolved| resolved.min(at))),
                (None, Some(last), Some(first)) => Outcome::Reached { first, last },
                _ => Outcome::Open,
            }
        }
        TargetKind::Resolve => match (first_resolved, resolved) {
            (Some(first), Some(last)) => Outcome::Reached { first, last },
            _ => Outcome::Open,
        },
        // No file that asks for these is accepted.
        TargetKind::NextResponse | TargetKind::KeepInformed | TargetKind::ApprovalTurnaround => {
            Outcome::Void(Reason::NoTarget)
        }
    }
}

fn earliest(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    one.into_iter().chain(other).min()
}

/// When somebody was assigned first. An assignee that the log does not know was there from the start.
pub(crate) fn assigned(timeline: &Timeline<'_>) -> Option<DateTime<Utc>> {
    let logged = |data: &Data| !data.is_empty();
    let mut sets = timeline
        .entries
        .iter()
        .filter_map(|entry| Some((entry.at, entry.set.get(ASSIGNEE)?)));
    let mut known = sets.clone();
    match sets.find(|(_, value)| logged(value)) {
        Some((at, _)) => Some(at),
        None if known.next().is_some() => None,
        None => timeline.record.text(ASSIGNEE).map(|_| timeline.opened()),
    }
}

/// The first public word by somebody who is neither the caller nor a program.
fn answered(timeline: &Timeline<'_>, rules: &Rules) -> Option<DateTime<Utc>> {
    answered_by(timeline, &rules.bots)
}

/// The same, where it is known who is a program.
pub(crate) fn answered_by(
    timeline: &Timeline<'_>,
    bots: &BTreeSet<String>,
) -> Option<DateTime<Utc>> {
    let callers = CALLERS.map(|field| timeline.record.text(field));
    let answer = |entry: &&&crate::model::log::Entry| {
        entry.public
            && entry.note.is_some()
            && !callers.contains(&Some(entry.by.as_str()))
            && !bots.contains(entry.by.as_str())
    };
    timeline.entries.iter().find(answer).map(|entry| entry.at)
}

pub(crate) fn is_own_caller(timeline: &Timeline<'_>) -> bool {
    let assignee = timeline.record.text(ASSIGNEE);
    assignee.is_some()
        && CALLERS
            .iter()
            .any(|field| timeline.record.text(field) == assignee)
}

/// Whether a state ends the work, so that no clock runs in it.
pub fn is_over(category: Category) -> bool {
    !category.is_open()
}
