//! What comes out of the clock: one target of one record, measured.

use chrono::{DateTime, Utc};

use super::legs::{Leg, elapsed, reach};
use super::words::{Cause, Flag, Reason, State};
use crate::sla::agreement::{Row, TargetRule};
use crate::sla::pause::Pauses;
use crate::sla::targets::{AgreementType, Threshold};

/// One target of a record, measured.
#[derive(Debug, Clone)]
pub struct Measure<'r> {
    /// The type of the agreement.
    pub level: AgreementType,
    /// The row that counts at the end, or now.
    pub agreement: &'r Row,
    /// Its target.
    pub rule: &'r TargetRule,
    /// Which round of a repeated kind it is, from 1; `None` for kinds that are reached once.
    pub round: Option<u32>,
    /// When the clock started, UTC.
    pub started_at: DateTime<Utc>,
    /// What started it.
    pub cause: Cause<'r>,
    /// Since when the target counts as it stands, UTC: the start, or the change that brought it.
    pub since: DateTime<Utc>,
    /// When it is due, UTC. `None` while a pause that is not over keeps it from ever being due, when the calendar
    /// does not open that long, and where there is no verdict.
    pub due: Option<DateTime<Utc>>,
    /// When it was reached for good.
    pub achieved_at: Option<DateTime<Utc>>,
    /// When it was reached first: earlier than `achieved_at` when it was reopened.
    pub first_achieved_at: Option<DateTime<Utc>>,
    /// When the clock stopped: reached, or ended without.
    pub stopped_at: Option<DateTime<Utc>>,
    /// The field by which the due instant was set by hand, if it was.
    pub fixed_by: Option<&'r str>,
    /// What the target grants, open seconds of its calendar; up to the due instant when that was set by hand.
    pub granted: i64,
    /// Open seconds that ran, pauses left out.
    pub elapsed: i64,
    /// `granted` less `elapsed`; negative when it is overdrawn.
    pub remaining: i64,
    /// When the agreement stopped the clock, and when the caller worked on it: what was pending.
    pub pauses: Pauses,
    /// When the work was over until it was reopened; it counts neither as elapsed nor as pending.
    pub ended: Pauses,
    /// By which rule the clock ran from when to when: one leg, unless time was carried over from another target, or
    /// a due instant that was set by hand ended the pauses.
    pub legs: Vec<Leg<'r>>,
    /// The verdict.
    pub state: State,
    /// The breach, if there was one; a later change of target does not undo it.
    pub breach: Option<Breach<'r>>,
    /// The last threshold of `at_risk` that was reached.
    pub threshold: Option<Threshold>,
    /// Why there is no verdict.
    pub reason: Option<Reason>,
    /// What somebody should know before trusting it.
    pub flags: Vec<Flag>,
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

    /// The instant at which so many open seconds have run, by the pauses there are up to now: when a threshold is
    /// crossed is `reaches(granted - threshold.remaining(granted))`, and not before [`Measure::since`]. `None` when
    /// that never happens.
    pub fn reaches(&self, seconds: i64) -> Option<DateTime<Utc>> {
        let still = self.pauses.union(&self.ended);
        reach(&self.legs, self.started_at, seconds, &still)
    }

    /// Open seconds left at an instant, by the pauses there are up to now; negative when it is overdrawn.
    pub fn remaining_at(&self, at: DateTime<Utc>) -> i64 {
        let still = self.pauses.union(&self.ended);
        self.granted - elapsed(&self.legs, at, &still)
    }

    /// Since when the clock stands still now, if it does: with `remaining` this is "paused, 3 h 10 m left".
    pub fn paused_since(&self) -> Option<DateTime<Utc>> {
        let open = self.pauses.open_since();
        open.filter(|_| self.state == State::Paused)
    }

    /// Where the clock stands: when it stopped, else now.
    pub fn until(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.stopped_at.unwrap_or(now)
    }
}
