//! When and how the clock of a target ended, for the kinds that are reached once in a life.

use chrono::{DateTime, Utc};

use super::force::{Force, rule_at};
use super::party::first_word;
use super::words::Reason;
use crate::model::data::Data;
use crate::model::id::read_time;
use crate::sla::agreement::{Rules, TargetRule};
use crate::sla::moment::{ASSIGNEE, Timeline};
use crate::sla::targets::TargetKind;

/// The field that says when users stopped feeling it.
pub(crate) const MITIGATED: &str = "mitigated_at";
/// The link to the record that says the same.
const DUPLICATE_OF: &str = "duplicate_of";

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
        /// Whether it was a word to the caller that did it.
        word: bool,
    },
    /// It ended, and it never happened.
    Stopped(DateTime<Utc>, Reason),
}

impl Outcome {
    /// Reached once and for all.
    pub fn once(at: DateTime<Utc>, word: bool) -> Self {
        Outcome::Reached {
            first: at,
            last: at,
            word,
        }
    }

    /// When the clock stopped.
    pub fn stopped(self) -> Option<DateTime<Utc>> {
        match self {
            Outcome::Open => None,
            Outcome::Reached { last, .. } => Some(last),
            Outcome::Stopped(at, _) => Some(at),
        }
    }
}

/// Why a record gets no verdict at all.
pub fn void(timeline: &Timeline<'_>, rule: &TargetRule) -> Option<Reason> {
    let record = timeline.record;
    if record.category().is_open() {
        return None;
    }
    if !record.linked(DUPLICATE_OF).is_empty() {
        return Some(Reason::Duplicate);
    }
    if timeline.resolved.is_some() {
        return None;
    }
    // A request that is refused ends unresolved, but whoever had to decide did.
    let decided = rule.approval.as_ref().and_then(|it| it.decided.as_ref());
    if decided.is_some_and(|states| states.contains(&record.state)) {
        return None;
    }
    let moves = timeline.entries.iter().filter(|entry| entry.to.is_some());
    Some(match moves.count() {
        0 | 1 => Reason::CreatedEnded,
        _ => Reason::Unresolved,
    })
}

/// How the clock of a target ended; for kinds with rounds see there.
pub fn outcome(
    timeline: &Timeline<'_>,
    rules: &Rules,
    of_kind: &[Force<'_>],
    kind: TargetKind,
) -> Outcome {
    let record = timeline.record;
    let resolved = timeline.resolved;
    let first_resolved = timeline.first_resolved;
    match kind {
        TargetKind::Assign => match earliest(assigned(timeline), first_resolved) {
            Some(at) => Outcome::once(at, false),
            None => Outcome::Open,
        },
        TargetKind::FirstResponse => {
            let word = first_word(timeline, &rules.bots);
            // As agreed then: what comes later does not change what a resolution was.
            let rule = first_resolved.and_then(|at| rule_at(of_kind, at));
            let counts = rule.is_some_and(|rule| rule.resolution_is_response);
            let resolution = first_resolved.filter(|_| counts);
            match (word, resolution, resolved) {
                (Some(word), Some(resolution), _) if resolution < word => {
                    Outcome::once(resolution, false)
                }
                (Some(word), ..) => Outcome::once(word, true),
                (None, Some(resolution), _) => Outcome::once(resolution, false),
                (None, None, Some(end)) => Outcome::Stopped(end, Reason::Unanswered),
                (None, None, None) => Outcome::Open,
            }
        }
        TargetKind::Restore => {
            let mitigated = record.text(MITIGATED).and_then(read_time);
            match (mitigated, resolved, first_resolved) {
                (Some(at), ..) => {
                    let at = first_resolved.map_or(at, |resolved| resolved.min(at));
                    Outcome::once(at, false)
                }
                (None, Some(last), Some(first)) => Outcome::Reached {
                    first,
                    last,
                    word: false,
                },
                _ => Outcome::Open,
            }
        }
        TargetKind::Resolve => match (first_resolved, resolved) {
            (Some(first), Some(last)) => Outcome::Reached {
                first,
                last,
                word: false,
            },
            _ => Outcome::Open,
        },
        TargetKind::NextResponse | TargetKind::KeepInformed | TargetKind::ApprovalTurnaround => {
            Outcome::Open
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
