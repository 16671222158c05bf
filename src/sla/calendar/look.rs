//! What somebody who looks at a calendar wants to know and no clock asks for.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Offset, TimeZone, Utc};

use super::Calendar;
use super::zone::{Edge, local, resolve};
use crate::sla::span::instant;

/// A change of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockChange {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// What the clocks showed at that instant before they were changed.
    pub shown: NaiveTime,
    /// Seconds by which they went forward; negative when they went back.
    pub forward: i64,
}

impl Calendar {
    /// The hours of the week, Monday first, as minutes since midnight; an overnight opening ends after 1440.
    pub fn week(&self) -> &[Vec<(u16, u16)>; 7] {
        &self.week
    }

    /// The instants at which a local date begins and ends.
    pub fn bounds(&self, date: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
        let (start, end) = self.midnights(date);
        (instant(start), instant(end))
    }

    /// What a clock of its zone shows.
    pub fn shown(&self, at: DateTime<Utc>) -> chrono::NaiveDateTime {
        local(self.zone, at.timestamp())
    }

    /// The change of the clocks on a local date, if there is one.
    pub fn clock_change(&self, date: NaiveDate) -> Option<ClockChange> {
        let offset = |at: i64| {
            let zone = self.zone.offset_from_utc_datetime(&instant(at).naive_utc());
            i64::from(zone.fix().local_minus_utc())
        };
        let (mut before, mut after) = self.midnights(date);
        let (old, new) = (offset(before), offset(after));
        if old == new {
            return None;
        }
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if offset(middle) == old {
                before = middle;
            } else {
                after = middle;
            }
        }
        Some(ClockChange {
            at: instant(after),
            shown: instant(after + old).time(),
            forward: new - old,
        })
    }

    fn midnights(&self, date: NaiveDate) -> (i64, i64) {
        let at = |date: NaiveDate| resolve(self.zone, date.and_time(NaiveTime::MIN), Edge::Start);
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        (at(date), at(next))
    }
}
