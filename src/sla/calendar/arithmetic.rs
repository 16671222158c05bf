//! The arithmetic on a calendar: what elapsed between two instants, and when a target is due.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Calendar, HORIZON};
use crate::sla::duration::Target;
use crate::sla::pause::Pauses;
use crate::sla::span::{Span, instant, intersect, subtract};

impl Calendar {
    /// Whether this instant counts.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        let at = at.timestamp();
        self.years.elapsed(at, at.saturating_add(1), &self.of_day()) == 1
    }

    /// The first instant from `from` on that counts, `from` itself included.
    pub fn next_open(&self, from: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let first = self.reach(from.timestamp(), 1)?;
        Some(instant(first - 1))
    }

    /// The openings between two instants, cut to them, in order and joined where they touch.
    pub fn open_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> impl Iterator<Item = Span> + use<> {
        self.running_between(from, to, &Pauses::NONE)
    }

    /// The spans between two instants in which a clock with these pauses runs.
    pub fn running_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        pauses: &Pauses,
    ) -> impl Iterator<Item = Span> + use<> {
        let (from, to) = (from.timestamp(), to.timestamp());
        let open = self.years.between(from, to, &self.of_day());
        subtract(&open, pauses.seconds())
            .into_iter()
            .map(Span::from_seconds)
    }

    /// Seconds from `from` up to `to` that are open and not paused; zero when `to` is not later.
    pub fn elapsed(&self, from: DateTime<Utc>, to: DateTime<Utc>, pauses: &Pauses) -> i64 {
        let (from, to) = (from.timestamp(), to.timestamp());
        if from >= to {
            return 0;
        }
        let of_day = self.of_day();
        let open = |from, to| self.years.elapsed(from, to, &of_day);
        let paused = intersect(pauses.seconds(), &[(from, to)]);
        open(from, to)
            - paused
                .iter()
                .map(|(start, end)| open(*start, *end))
                .sum::<i64>()
    }

    /// The earliest instant at which `seconds` have elapsed since `from` (so a day that is exactly full ends at
    /// closing time); `from` itself when there is nothing to wait for.
    ///
    /// `None` when that never happens: a pause that is not over yet comes first, or the calendar does not
    /// open long enough within [`HORIZON`].
    pub fn after(
        &self,
        from: DateTime<Utc>,
        seconds: i64,
        pauses: &Pauses,
    ) -> Option<DateTime<Utc>> {
        let limit = from.timestamp().saturating_add(HORIZON);
        let mut start = from.timestamp();
        let mut left = seconds;
        if left <= 0 {
            return Some(instant(start));
        }
        let of_day = self.of_day();
        for &(pause, resume) in pauses.seconds() {
            let run = self.years.elapsed(start, pause, &of_day);
            if run >= left {
                break;
            }
            left -= run;
            start = start.max(resume);
        }
        self.years.reach(start, left, limit, &of_day).map(instant)
    }

    /// The instant at which a target that starts at `from` is due: achieved then it is met, a second later
    /// breached. `None` as for [`Calendar::after`].
    ///
    /// Business days keep the clock time of the start and land on an open day, clamped to its openings; a
    /// start on a closed day or before the day's first opening counts from the next opening. Pauses shift
    /// them by the open time that they take: the target is the open seconds from `from` to the unpaused due
    /// time ([`Calendar::target_seconds`]), and due is when those have elapsed, never before the unpaused
    /// due time.
    pub fn due(
        &self,
        from: DateTime<Utc>,
        target: Target,
        pauses: &Pauses,
    ) -> Option<DateTime<Utc>> {
        match target {
            Target::Elapsed(seconds) => self.after(from, i64::from(seconds.get()), pauses),
            Target::BusinessDays(days) => {
                let unpaused = self.add_business_days(from, days.get())?;
                let seconds = self.elapsed(from, unpaused, &Pauses::NONE);
                Some(unpaused.max(self.after(from, seconds, pauses)?))
            }
        }
    }

    /// What a target that starts at `from` grants, in open seconds: what elapsed and remaining time are
    /// compared with, and what thresholds are a share of.
    pub fn target_seconds(&self, from: DateTime<Utc>, target: Target) -> Option<i64> {
        match target {
            Target::Elapsed(seconds) => Some(i64::from(seconds.get())),
            Target::BusinessDays(days) => {
                let unpaused = self.add_business_days(from, days.get())?;
                Some(self.elapsed(from, unpaused, &Pauses::NONE))
            }
        }
    }

    /// The instant `days` business days after `from`, as [`Calendar::due`] says, without pauses.
    pub fn add_business_days(&self, from: DateTime<Utc>, days: u32) -> Option<DateTime<Utc>> {
        let from = from.timestamp();
        let due = self.business_days_after(from, days)?;
        (due - from <= HORIZON).then(|| instant(due))
    }

    pub(super) fn of_day(&self) -> impl Fn(NaiveDate) -> Vec<(i64, i64)> + '_ {
        |date| self.openings_of(date)
    }

    fn reach(&self, from: i64, seconds: i64) -> Option<i64> {
        let limit = from.saturating_add(HORIZON);
        self.years.reach(from, seconds, limit, &self.of_day())
    }
}
