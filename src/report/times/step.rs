//! The times that are measured: between which milestones, and which target promises them.

use chrono::{DateTime, Utc};

use crate::sla::milestones::{FIELDS, Milestones};
use crate::sla::targets::TargetKind;

/// A time that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// From the first who felt it to the opening.
    Detect,
    /// To the first assignee.
    Assign,
    /// To the first public word of our side.
    Respond,
    /// To the end of what users felt.
    Mitigate,
    /// To the last resolution.
    Resolve,
}

impl Step {
    /// All, in the order in which they pass.
    pub const ALL: [Step; 5] = [
        Step::Detect,
        Step::Assign,
        Step::Respond,
        Step::Mitigate,
        Step::Resolve,
    ];

    /// The name in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Step::Detect => "detect",
            Step::Assign => "assign",
            Step::Respond => "respond",
            Step::Mitigate => "mitigate",
            Step::Resolve => "resolve",
        }
    }

    /// The field without which a kind has no such time.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Step::Detect => Some(FIELDS[0]),
            Step::Assign => Some(FIELDS[1]),
            Step::Mitigate => Some(FIELDS[2]),
            Step::Respond | Step::Resolve => None,
        }
    }

    /// The target that promises it.
    pub fn target(self) -> Option<TargetKind> {
        match self {
            Step::Detect => None,
            Step::Assign => Some(TargetKind::Assign),
            Step::Respond => Some(TargetKind::FirstResponse),
            Step::Mitigate => Some(TargetKind::Restore),
            Step::Resolve => Some(TargetKind::Resolve),
        }
    }

    /// From when to when it takes.
    pub fn ends(self, at: &Milestones) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let from_opening = |end| (Some(at.opened), end);
        match self {
            Step::Detect => (at.impact_started, Some(at.opened)),
            Step::Assign => from_opening(at.assigned),
            Step::Respond => from_opening(at.responded),
            Step::Mitigate => from_opening(at.mitigated),
            Step::Resolve => from_opening(at.resolved),
        }
    }
}
