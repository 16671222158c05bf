//! Weeks and months of a zone: their names, where they begin and end.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::report::scope::{Interval, Scope};
use crate::sla::calendar::{Edge, zone::resolve};

/// A week or month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// What it is called: `2026-W47`, `2026-11`.
    pub name: String,
    /// Its first instant.
    pub since: DateTime<Utc>,
    /// The first instant after it.
    pub until: DateTime<Utc>,
}

impl Interval {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Interval::Week => "week",
            Interval::Month => "month",
        }
    }

    /// The first day of the period that a day lies in.
    fn first(self, day: NaiveDate) -> NaiveDate {
        let back = match self {
            Interval::Week => day.weekday().num_days_from_monday(),
            Interval::Month => day.day0(),
        };
        day - TimeDelta::days(back.into())
    }

    /// The first day of the period so many periods later.
    fn step(self, first: NaiveDate, by: i64) -> Option<NaiveDate> {
        match self {
            Interval::Week => first.checked_add_signed(TimeDelta::try_weeks(by)?),
            Interval::Month => {
                let months = Months::new(u32::try_from(by.unsigned_abs()).ok()?);
                match by < 0 {
                    true => first.checked_sub_months(months),
                    false => first.checked_add_months(months),
                }
            }
        }
    }

    /// What a period is called: `2026-W47`, `2026-11`.
    fn name(self, first: NaiveDate) -> String {
        match self {
            Interval::Week => first.format("%G-W%V").to_string(),
            Interval::Month => first.format("%Y-%m").to_string(),
        }
    }
}

/// The periods up to now, in order.
pub fn periods(scope: &Scope<'_>, now: DateTime<Utc>, zone: Tz) -> Vec<Period> {
    let interval = scope.interval;
    let current = interval.first(now.with_timezone(&zone).date_naive());
    let midnight = |day: NaiveDate| {
        let at = resolve(zone, day.and_time(NaiveTime::MIN), Edge::Start);
        DateTime::from_timestamp(at, 0)
    };
    let period = |back: u32| {
        let first = interval.step(current, -i64::from(back))?;
        Some(Period {
            name: interval.name(first),
            since: midnight(first)?,
            until: midnight(interval.step(first, 1)?)?,
        })
    };
    (0..scope.last).rev().filter_map(period).collect()
}

impl Period {
    /// Whether an instant lies in it.
    pub fn contains(&self, at: DateTime<Utc>) -> bool {
        self.since <= at && at < self.until
    }
}
