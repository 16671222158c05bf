//! Business calendars: which time of a zone counts, and the arithmetic on it.
//!
//! A calendar is built from a committed file ([`file`] shows the grammar) and never changes afterwards.
//! All operations take and give UTC instants of whole seconds (a fraction is cut off) and count *elapsed* seconds, so a local day
//! has 23 or 25 hours when the clocks change. Wall-clock hours become instants by one rule, in [`zone`].
//! Days are always stepped as local dates: adding 86,400 seconds loses or doubles a day twice a year.
//!
//! A calendar is closed before 1900 and from 2200 on, and no due time is looked for more than 100 years
//! ahead: a question without an answer gets `None`, never a loop.

mod build;
mod business_days;
pub mod error;
pub mod file;
pub mod hours;
pub mod ics;
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
use rules::Rules;
pub use zone::{Edge, tzdata_version};

use super::duration::Target;
use super::pause::Pauses;
use super::span::{Span, instant, intersect, normalise, subtract};
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
        let years = Years::new();
        Calendar {
            name,
            zone,
            week,
            holidays,
            closures,
            closed,
            extra,
            years,
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
    /// start on a closed day counts from the next opening. Pauses shift them by the
    /// open time that they take: the target is the open seconds from `from` to the unpaused due time
    /// ([`Calendar::target_seconds`]), and due is when those have elapsed, never before the unpaused due time.
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

    fn of_day(&self) -> impl Fn(NaiveDate) -> Vec<(i64, i64)> + '_ {
        |date| self.openings_of(date)
    }

    fn reach(&self, from: i64, seconds: i64) -> Option<i64> {
        let limit = from.saturating_add(HORIZON);
        self.years.reach(from, seconds, limit, &self.of_day())
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
