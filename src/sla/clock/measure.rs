//! What comes out of the clock: one target of one record, measured.

use chrono::{DateTime, Utc};

use crate::sla::agreement::{Row, TargetRule};
use crate::sla::pause::Pauses;
use crate::sla::targets::AgreementType;

/// One target of a record, measured.
#[derive(Debug, Clone)]
pub struct Measure<'r> {
    /// The type of the agreement.
    pub level: AgreementType,
    /// The row that counts at the end, or now.
    pub agreement: &'r Row,
    /// Its target.
    pub rule: &'r TargetRule,
    /// When the clock started, UTC.
    pub started_at: DateTime<Utc>,
    /// When it is due, UTC. `None` while a pause that is not over keeps it from ever being due, when the calendar
    /// does not open that long, and where there is no verdict.
    pub due: Option<DateTime<Utc>>,
    /// When it was reached for good.
    pub achieved_at: Option<DateTime<Utc>>,
    /// When it was reached first: earlier than `achieved_at` when it was reopened.
    pub first_achieved_at: Option<DateTime<Utc>>,
    /// When the clock stopped: reached, or ended without.
    pub stopped_at: Option<DateTime<Utc>>,
    /// What the target grants, open seconds of its calendar.
    pub granted: i64,
    /// Open seconds that ran, pauses left out.
    pub elapsed: i64,
    /// `granted` less `elapsed`; negative when it is overdrawn.
    pub remaining: i64,
    /// When the clock stood still.
    pub pauses: Pauses,
    /// The verdict.
    pub state: State,
    /// The breach, if there was one; a later change of target does not undo it.
    pub breach: Option<Breach<'r>>,
    /// The highest per cent of `at_risk` that was used up.
    pub threshold: Option<u8>,
    /// Why there is no verdict.
    pub reason: Option<Reason>,
    /// What somebody should know before trusting it.
    pub flags: Vec<Flag>,
}

/// A verdict, or how far it is from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not reached in time, whether or not it was reached later.
    Breached,
    /// Not due yet, but most of the time is gone.
    AtRisk,
    /// Not due yet.
    Running,
    /// Not due yet, and the clock stands still.
    Paused,
    /// Reached in time.
    Met,
    /// The record ended without its work being done: no verdict.
    Cancelled,
    /// There is nothing to measure.
    NotApplicable,
}

impl State {
    /// The word for it in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            State::Breached => "breached",
            State::AtRisk => "at_risk",
            State::Running => "running",
            State::Paused => "paused",
            State::Met => "met",
            State::Cancelled => "cancelled",
            State::NotApplicable => "not_applicable",
        }
    }
}

/// A target that was not kept.
#[derive(Debug, Clone, Copy)]
pub struct Breach<'r> {
    /// From when it counts: the due instant, or the change that brought the target, if that came later.
    pub at: DateTime<Utc>,
    /// When it was due.
    pub due: DateTime<Utc>,
    /// The row that was broken.
    pub agreement: &'r Row,
}

/// Why there is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was created in a state that ends the work.
    CreatedEnded,
    /// It ended without being resolved: cancelled, a duplicate, rejected.
    Unresolved,
    /// The caller works on it: nobody to respond to.
    CallerIsAssignee,
    /// It ended without a response, before that was due.
    Unanswered,
    /// The row that counts now has no such target.
    NoTarget,
    /// The calendar does not open long enough.
    CalendarEnds,
}

impl Reason {
    /// The reason as half a sentence.
    pub fn text(self) -> &'static str {
        match self {
            Reason::CreatedEnded => "it was created when the work was over already",
            Reason::Unresolved => "it ended without being resolved",
            Reason::CallerIsAssignee => "the caller is the assignee",
            Reason::Unanswered => "it ended without a response, before one was due",
            Reason::NoTarget => "the agreement that counts has no such target",
            Reason::CalendarEnds => "the calendar does not open that long",
        }
    }
}

/// What somebody should know before trusting a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// The agreement changed after the breach: perhaps to hide it.
    ChangedAfterBreach,
    /// It was reached before it started; that counts as no time at all.
    EndsBeforeStart,
}

impl Flag {
    /// The word for it in machine output.
    pub fn word(self) -> &'static str {
        match self {
            Flag::ChangedAfterBreach => "changed_after_breach",
            Flag::EndsBeforeStart => "ends_before_start",
        }
    }
}

impl Measure<'_> {
    /// Whether the clock is not stopped: the target is still ahead, or overdue.
    pub fn is_open(&self) -> bool {
        self.stopped_at.is_none() && self.reason.is_none()
    }

    /// The due instant that decides in which period it counts: the broken one, if one was broken.
    pub fn counted_due(&self) -> Option<DateTime<Utc>> {
        self.breach.map(|breach| breach.due).or(self.due)
    }

    /// Whether it was kept when it was reached first; `None` when there is no verdict, or it was not reached.
    pub fn first_met(&self) -> Option<bool> {
        if self.reason.is_some() {
            return None;
        }
        let first = self.first_achieved_at?;
        Some(self.breach.is_none_or(|breach| breach.at >= first))
    }

    /// Where the clock stands: when it stopped, else now.
    pub fn until(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.stopped_at.unwrap_or(now)
    }
}
