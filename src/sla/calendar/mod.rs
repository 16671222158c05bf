//! Business calendars: which time of a zone counts, and the arithmetic on it.
//!
//! A calendar is built from a committed file ([`mod@file`] shows the grammar) and never changes afterwards.
//! All operations take and give UTC instants of whole seconds (a fraction is cut off) and count *elapsed* seconds, so a local day
//! has 23 or 25 hours when the clocks change. Wall-clock hours become instants by one rule, in [`zone`].
//! Days are always stepped as local dates: adding 86,400 seconds loses or doubles a day twice a year.
//!
//! A calendar is closed before 1900 and from 2200 on, and no due time is looked for more than 100 years
//! ahead: a question without an answer gets `None`, never a loop.

mod arithmetic;
mod build;
mod business_days;
pub mod error;
pub mod file;
pub mod hours;
pub mod ics;
mod look;
mod open_days;
mod rules;
mod years;
pub mod zone;

#[cfg(test)]
mod lint_tests;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod vectors;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

pub use build::ReadFile;
pub use error::{CalendarError, Problem};
pub use file::CalendarFile;
pub use look::ClockChange;
use rules::Rules;
pub use zone::{Edge, tzdata_version};

use super::span::{Span, instant, intersect, normalise, subtract};
use open_days::OpenDays;
use years::Years;

/// How far ahead a due time is looked for: 100 years, in seconds.
pub const HORIZON: i64 = super::duration::MAX_SECONDS as i64;

/// Business hours of a zone.
#[derive(Debug, Clone)]
pub struct Calendar {
    name: String,
    zone: Tz,
    /// Normalised minutes by weekday, Monday first.
    week: [Vec<(u16, u16)>; 7],
    holidays: Rules,
    /// Timed closures from holiday files, by start.
    closures: Vec<TimedClosure>,
    /// Their normalised union.
    closed: Vec<(i64, i64)>,
    extra: Rules,
    years: Years,
    open_days: OpenDays,
}

/// A closure between two instants, seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimedClosure {
    start: i64,
    end: i64,
    name: Option<String>,
}

/// What a calendar makes of one local date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Why the day is as it is.
    pub kind: DayKind,
    /// Its openings, those that start on this date.
    pub open: Vec<Span>,
    /// What the holidays and extra openings concerned are called.
    pub names: Vec<String>,
}

/// Why a day is as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// As the week says: open or closed.
    Week,
    /// Closed by a holiday, and open otherwise.
    Closed,
    /// Shortened by a holiday.
    Partial,
    /// Opened, or opened longer, by an extra opening.
    Extra,
}

impl Calendar {
    fn assemble(
        name: String,
        zone: Tz,
        week: [Vec<(u16, u16)>; 7],
        holidays: Rules,
        mut closures: Vec<TimedClosure>,
        extra: Rules,
    ) -> Calendar {
        closures.sort_by_key(|closure| closure.start);
        let closed = normalise(closures.iter().map(|c| (c.start, c.end)).collect());
        Calendar {
            name,
            zone,
            week,
            holidays,
            closures,
            closed,
            extra,
            years: Years::new(),
            open_days: OpenDays::new(),
        }
    }

    /// What the calendar is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The zone its hours are meant in.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The instant of a wall-clock reading in the calendar's zone.
    pub fn resolve(&self, local: NaiveDateTime, edge: Edge) -> DateTime<Utc> {
        instant(zone::resolve(self.zone, local, edge))
    }

    /// What becomes of one local date; for drawing a calendar.
    pub fn day(&self, date: NaiveDate) -> Day {
        let week = self.spans(date, &self.week[weekday(date)]);
        let kept = self.kept(date);
        let open = self.openings_of(date);
        let extra = self.extra.on(date).filter_map(|rule| rule.name.clone());
        let mut names: Vec<String> = self
            .holidays
            .on(date)
            .filter_map(|rule| rule.name.clone())
            .collect();
        let touching = self.closures.iter().filter(|closure| {
            week.iter()
                .any(|(start, end)| closure.start < *end && *start < closure.end)
        });
        names.extend(touching.filter_map(|closure| closure.name.clone()));
        names.extend(extra);
        let kind = if open != kept {
            DayKind::Extra
        } else if kept == week {
            DayKind::Week
        } else if kept.is_empty() {
            DayKind::Closed
        } else {
            DayKind::Partial
        };
        let open = open.into_iter().map(Span::from_seconds).collect();
        Day { kind, open, names }
    }

    /// Openings that start on a local date: (week less holidays) and extras, as seconds since 1970.
    fn openings_of(&self, date: NaiveDate) -> Vec<(i64, i64)> {
        let mut open = self.kept(date);
        let kept = open.len();
        for rule in self.extra.on(date) {
            open.extend(self.spans(date, &rule.hours));
        }
        if open.len() > kept {
            normalise(open)
        } else {
            open
        }
    }

    /// What the holidays leave of the week's hours on a local date.
    fn kept(&self, date: NaiveDate) -> Vec<(i64, i64)> {
        let mut rules = self.holidays.on(date).peekable();
        let week = &self.week[weekday(date)];
        let open = if rules.peek().is_none() {
            self.spans(date, week)
        } else {
            let left = rules.fold(week.clone(), |left, rule| intersect(&left, &rule.hours));
            self.spans(date, &left)
        };
        let (Some(first), Some(last)) = (open.first(), open.last()) else {
            return open;
        };
        let skip = self.closed.partition_point(|(_, end)| *end <= first.0);
        let take = self.closed.partition_point(|(start, _)| *start < last.1);
        if skip < take {
            subtract(&open, &self.closed[skip..take])
        } else {
            open
        }
    }

    /// Wall-clock minutes of a date as instants.
    fn spans(&self, date: NaiveDate, hours: &[(u16, u16)]) -> Vec<(i64, i64)> {
        let midnight = date.and_time(NaiveTime::MIN);
        let at = |minutes: u16, edge| {
            let reading = midnight + TimeDelta::minutes(i64::from(minutes));
            zone::resolve(self.zone, reading, edge)
        };
        let spans = hours
            .iter()
            .map(|(start, end)| (at(*start, Edge::Start), at(*end, Edge::End)));
        normalise(spans.collect())
    }

    /// Whether there is any opening at all. Looks at ordinary years first: mostly the first week answers.
    fn ever_opens(&self) -> bool {
        let opens = |from: i32, to: i32| {
            let days = NaiveDate::from_yo_opt(from, 1)
                .unwrap_or_default()
                .iter_days();
            days.take_while(|day| day.year() < to)
                .any(|day| !self.openings_of(day).is_empty())
        };
        opens(2000, years::END) || opens(years::FIRST, 2000)
    }
}

fn weekday(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}
