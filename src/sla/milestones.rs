//! When what happened to a record: the instants between which times are measured, whether or not an agreement asks.
//!
//! The clock of agreements uses the same functions, so that a time in a report and a verdict never tell two stories.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::clock::outcome::{MITIGATED, assigned};
use super::clock::party::first_word;
use super::moment::{ASSIGNEE, Timeline};
use crate::model::data::Data;
use crate::model::id::read_time;

/// The field that says when users began to feel it.
pub const IMPACT_STARTED: &str = "impact_started_at";
/// The fields without which a milestone cannot be: of its beginning, of an assignment, of its mitigation.
pub const FIELDS: [&str; 3] = [IMPACT_STARTED, "assignee", MITIGATED];

/// The milestones of a record, UTC. `None`: not yet, never, or nobody wrote it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestones {
    /// When users began to feel it.
    pub impact_started: Option<DateTime<Utc>>,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// When somebody was assigned first.
    pub assigned: Option<DateTime<Utc>>,
    /// When somebody of our side, and no program, first said something in public. A resolution is none.
    pub responded: Option<DateTime<Utc>>,
    /// When users stopped feeling it: when that was said, at the latest when it was resolved first.
    pub mitigated: Option<DateTime<Utc>>,
    /// When it was resolved for good, see [`crate::model::record::Record::resolved_at`].
    pub resolved: Option<DateTime<Utc>>,
}

/// The milestones of a record; `bots` are the people who are programs.
pub fn milestones(timeline: &Timeline<'_>, bots: &BTreeSet<String>) -> Milestones {
    let time = |field: &str| timeline.record.text(field).and_then(read_time);
    let first_resolved = timeline.first_resolved;
    let mitigated = match time(MITIGATED) {
        Some(at) => Some(first_resolved.map_or(at, |resolved| resolved.min(at))),
        None => timeline.resolved,
    };
    Milestones {
        impact_started: time(IMPACT_STARTED),
        opened: timeline.opened(),
        assigned: assigned(timeline),
        responded: first_word(timeline, bots).filter(|_| !is_own_caller(timeline)),
        mitigated,
        resolved: timeline.resolved,
    }
}

/// Whether the caller works on it in the end: then there is nobody to respond to.
fn is_own_caller(timeline: &Timeline<'_>) -> bool {
    let all = timeline.entries.len();
    let assignee = timeline.field(ASSIGNEE, all).and_then(Data::as_str);
    assignee.is_some_and(|assignee| timeline.is_caller(assignee, all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sla::clock::fixture::{at, incident};

    fn of(lines: &[&str]) -> Milestones {
        let record = incident(lines);
        milestones(
            &Timeline::new(&record).unwrap(),
            &["robot".to_owned()].into(),
        )
    }

    #[test]
    fn each_milestone_has_its_instant() {
        let found = of(&[
            "10:00 bob to=new reporter=bob impact_started_at=2025-06-02T07:30:00Z",
            "10:01 robot public=received",
            "10:05 ana to=in_progress assignee=ana",
            "10:10 bob public=hurry",
            "10:20 ana public=looking",
            "10:25 ana mitigated_at=2025-06-02T08:24:00Z",
            "10:40 ana to=resolved",
            "11:00 bob to=in_progress",
            "11:30 ana to=resolved",
        ]);
        let expected = Milestones {
            impact_started: Some(at("2025-06-02 09:30")),
            opened: at("2025-06-02 10:00"),
            assigned: Some(at("2025-06-02 10:05")),
            responded: Some(at("2025-06-02 10:20")),
            mitigated: Some(at("2025-06-02 10:24")),
            resolved: Some(at("2025-06-02 11:30")),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn what_did_not_happen_has_none() {
        let open = of(&["10:00 ana to=new"]);
        assert_eq!(
            (open.assigned, open.responded, open.mitigated, open.resolved),
            (None, None, None, None)
        );
        let own = of(&[
            "10:00 ana to=new reporter=ana assignee=ana",
            "10:05 eva public=hello",
        ]);
        assert_eq!(own.responded, None);
        let late = of(&[
            "10:00 ana to=new mitigated_at=2025-06-02T12:00:00Z",
            "11:00 ana to=resolved",
        ]);
        assert_eq!(late.mitigated, late.resolved);
    }
}
