//! The steps of a clock with their running total; days that are all alike taken together.
//!
//! A ticket of four months has two hundred nights, and nobody follows two hundred lines by hand. Consecutive open days
//! with the same hours become one line that says how many they are and what each counts, which can be checked on a
//! calendar with a finger. A day that is not as the week says never hides in such a line.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::sla::calendar::{Calendar, DayKind};
use crate::sla::clock::{Segment, Stretch};

/// Fewer days than this stand on their own.
const WORTH_IT: usize = 3;

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// First instant, UTC.
    pub from: DateTime<Utc>,
    /// First instant after it, UTC.
    pub to: DateTime<Utc>,
    /// What the clock did.
    pub stretch: Stretch,
    /// The rule that decided, as half a sentence.
    pub rule: String,
    /// What is special about the days on which the calendar is closed, such as `2026-12-25 Christmas Day`.
    pub special: Vec<String>,
    /// Open seconds that counted.
    pub seconds: i64,
    /// Those of all steps so far.
    pub total: i64,
    /// The days that were taken together.
    pub days: Option<Days>,
}

/// Open days that are all alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// How many.
    pub count: usize,
    /// Open seconds of each.
    pub each: i64,
    /// The hours of each, as a clock shows them.
    pub hours: String,
}

/// The steps of a clock; with `together`, days that are alike are one step.
pub fn steps(segments: &[Segment], calendar: &Calendar, together: bool) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut at = 0;
    while at < segments.len() {
        let days = if together {
            alike(&segments[at..], calendar)
        } else {
            Vec::new()
        };
        let taken = match (days.first(), days.last()) {
            (Some(first), Some(last)) if days.len() >= WORTH_IT => {
                let taken = last.end;
                steps.push(merged(&segments[at..at + taken], first, days.len()));
                taken
            }
            _ => {
                steps.push(single(&segments[at], calendar));
                1
            }
        };
        at += taken;
    }
    let mut total = 0;
    for step in &mut steps {
        total += step.seconds;
        step.total = total;
    }
    steps
}

fn single(segment: &Segment, calendar: &Calendar) -> Step {
    let special = match segment.stretch {
        Stretch::Closed => holidays(segment, calendar),
        _ => Vec::new(),
    };
    Step {
        from: segment.from,
        to: segment.to,
        stretch: segment.stretch,
        rule: segment.rule.clone(),
        special,
        seconds: segment.seconds,
        total: 0,
        days: None,
    }
}

/// The days of a closed stretch that are not simply closed by the week.
fn holidays(segment: &Segment, calendar: &Calendar) -> Vec<String> {
    let last = segment.to - chrono::TimeDelta::seconds(1);
    let dates = dates(
        calendar.shown(segment.from).date(),
        calendar.shown(last).date(),
    );
    dates
        .filter_map(|date| {
            let day = calendar.day(date);
            let why = match (day.kind, day.names.is_empty()) {
                (DayKind::Week, _) => return None,
                (_, false) => day.names.join(", "),
                (DayKind::Closed, true) => "a holiday".to_owned(),
                (DayKind::Partial, true) => "partly closed".to_owned(),
                (DayKind::Extra, true) => "extra hours".to_owned(),
            };
            Some(format!("{date} {why}"))
        })
        .collect()
}

fn dates(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |date| *date <= last)
}

/// An open day within a row of segments.
struct OpenDay {
    date: NaiveDate,
    /// Its openings as a clock shows them, with their seconds.
    hours: Vec<(NaiveTime, NaiveTime, i64)>,
    /// One past its last segment.
    end: usize,
}

/// The open days from the first segment on that are all alike, with nothing special among them.
fn alike(segments: &[Segment], calendar: &Calendar) -> Vec<OpenDay> {
    let mut days: Vec<OpenDay> = Vec::new();
    let mut at = 0;
    while let Some(day) = open_day(segments, at, calendar) {
        let fits = match days.last() {
            None => is_plain(calendar, day.date, day.date),
            Some(last) => day.hours == days[0].hours && is_plain(calendar, last.date, day.date),
        };
        if !fits {
            break;
        }
        at = day.end;
        days.push(day);
        // Between two days there is one closed stretch, whatever it is made of.
        match segments.get(at) {
            Some(night) if night.stretch == Stretch::Closed => at += 1,
            _ => break,
        }
    }
    days
}

/// The open day that begins at a segment: all that runs for one reason and starts on one date.
fn open_day(segments: &[Segment], first: usize, calendar: &Calendar) -> Option<OpenDay> {
    let start = segments
        .get(first)
        .filter(|s| s.stretch == Stretch::Running)?;
    let same_rule = segments.first().is_some_and(|one| one.rule == start.rule);
    let date = calendar.shown(start.from).date();
    let mut day = OpenDay {
        date,
        hours: Vec::new(),
        end: first,
    };
    for (index, segment) in segments.iter().enumerate().skip(first) {
        let of_day = calendar.shown(segment.from).date() == date;
        match segment.stretch {
            Stretch::Running if of_day && segment.rule == start.rule => {
                let (from, to) = (calendar.shown(segment.from), calendar.shown(segment.to));
                day.hours.push((from.time(), to.time(), segment.seconds));
                day.end = index + 1;
            }
            Stretch::Closed if of_day => {}
            _ => break,
        }
    }
    same_rule.then_some(day)
}

/// Whether all dates are as the week says, and no clock is changed on them.
fn is_plain(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> bool {
    dates(first, last).all(|date| {
        calendar.day(date).kind == DayKind::Week && calendar.clock_change(date).is_none()
    })
}

fn merged(segments: &[Segment], first: &OpenDay, count: usize) -> Step {
    let seconds = segments.iter().map(|segment| segment.seconds).sum();
    let hours = first.hours.iter().map(|(from, to, _)| {
        let end = match *to == NaiveTime::MIN {
            true => "24:00".to_owned(),
            false => clock(*to),
        };
        format!("{}-{end}", clock(*from))
    });
    Step {
        from: segments[0].from,
        to: segments[segments.len() - 1].to,
        stretch: Stretch::Running,
        rule: segments[0].rule.clone(),
        special: Vec::new(),
        seconds,
        total: 0,
        days: Some(Days {
            count,
            each: first.hours.iter().map(|(.., seconds)| seconds).sum(),
            hours: hours.collect::<Vec<_>>().join(", "),
        }),
    }
}

/// A time of the day; seconds only where there are any.
pub fn clock(time: NaiveTime) -> String {
    use chrono::Timelike;
    let format = if time.second() == 0 {
        "%H:%M"
    } else {
        "%H:%M:%S"
    };
    time.format(format).to_string()
}
