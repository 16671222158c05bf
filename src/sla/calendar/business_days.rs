//! Business days as a unit of their own.
//!
//! A business day is a local date on which an opening starts. Counting from an instant:
//!
//! 1. The instant belongs to its local date; inside an overnight opening, to the date that opening started
//!    on (03:00 in Friday's night shift is Friday 27:00). Before that date's first opening, or when the date is
//!    closed, it counts from the next opening, as if it had come in then.
//! 2. `n` business days later, at the same clock time.
//! 3. Clamped to that day's openings: before the first one it is its start, after an opening it is that
//!    opening's end (solved Friday 17:30, 2 days, closing at 17:00: Tuesday 17:00).
//!
//! A later start never gives an earlier result. This is how GLPI counts ("work in days"), with the clamp
//! applied to the morning and to breaks as well.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::Calendar;
use super::zone::{Edge, local, resolve};

impl Calendar {
    /// The instant `count` business days after `from`, both as seconds since 1970.
    pub(super) fn business_days_after(&self, from: i64, count: u32) -> Option<i64> {
        let (mut day, clock) = self.business_clock(from)?;
        if count > 0 {
            day = self.business_day_after(day, count)?;
        }
        let reading = day.and_time(NaiveTime::MIN).checked_add_signed(clock)?;
        let at = resolve(self.zone, reading, Edge::End);
        let openings = self.openings_on(day);
        let started = openings.iter().rev().find(|(start, _)| *start <= at);
        match started {
            Some((_, end)) => Some(at.min(*end)),
            None => openings.first().map(|(start, _)| *start),
        }
    }

    /// The business day an instant belongs to, and the clock time since that day's midnight.
    fn business_clock(&self, from: i64) -> Option<(NaiveDate, TimeDelta)> {
        let today = local(self.zone, from).date();
        let within = |day: NaiveDate| {
            let mut openings = self.openings_on(day).iter();
            openings.any(|(start, end)| *start <= from && from < *end)
        };
        let yesterday = today.pred_opt()?;
        let day = if !within(today) && within(yesterday) {
            yesterday
        } else if !self.openings_on(today).is_empty() {
            today
        } else {
            self.business_day_after(today, 1)?
        };
        let (opening, _) = *self.openings_on(day).first()?;
        let clock = local(self.zone, from.max(opening));
        Some((day, clock - day.and_time(NaiveTime::MIN)))
    }

    fn business_day_after(&self, day: NaiveDate, count: u32) -> Option<NaiveDate> {
        self.open_days.after(day, count, &self.of_day())
    }

    fn openings_on(&self, day: NaiveDate) -> &[(i64, i64)] {
        self.open_days.openings(day, &self.of_day())
    }
}
