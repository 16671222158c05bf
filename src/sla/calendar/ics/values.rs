//! Values of an event: dates, instants with their zone, durations (RFC 5545, 3.3).

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::lines::Line;
use super::{IcsError, IcsProblem, windows};
use crate::sla::calendar::zone::{Edge, local, resolve};

/// A moment of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// A whole day.
    Date(NaiveDate),
    /// A wall-clock reading in a zone.
    Time(NaiveDateTime, Tz),
}

impl Moment {
    pub fn date(self) -> NaiveDate {
        match self {
            Moment::Date(date) => date,
            Moment::Time(time, _) => time.date(),
        }
    }

    /// Seconds since 1970, for a reading.
    pub fn instant(self) -> Option<i64> {
        match self {
            Moment::Date(_) => None,
            Moment::Time(time, zone) => Some(resolve(zone, time, Edge::Start)),
        }
    }

    /// The same kind of moment on another day.
    pub fn on(self, date: NaiveDate) -> Moment {
        match self {
            Moment::Date(_) => Moment::Date(date),
            Moment::Time(time, zone) => Moment::Time(date.and_time(time.time()), zone),
        }
    }
}

/// How long an event lasts: whole days on the calendar, then exact seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    pub days: u64,
    pub seconds: i64,
}

/// The one moment of a line such as DTSTART; `zone` is for times without one.
pub(super) fn moment(line: &Line, zone: Tz) -> Result<Moment, IcsError> {
    one(line, &line.value, zone)
}

/// The moments of a line such as EXDATE.
pub(super) fn moments(line: &Line, zone: Tz) -> Result<Vec<Moment>, IcsError> {
    if line
        .param("VALUE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("PERIOD"))
    {
        let what = format!("{} with periods", line.name);
        return Err(IcsProblem::Unsupported(what).at(line.number));
    }
    let values = line.value.split(',');
    values.map(|value| one(line, value.trim(), zone)).collect()
}

fn one(line: &Line, value: &str, zone: Tz) -> Result<Moment, IcsError> {
    if let Some(date) = date(value) {
        return Ok(Moment::Date(date));
    }
    let is_date = line
        .param("VALUE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
    let (reading, utc) = match value.strip_suffix(['Z', 'z']) {
        Some(reading) => (reading, true),
        None => (value, false),
    };
    let Some(reading) = time(reading).filter(|_| !is_date) else {
        return Err(line.bad_value());
    };
    let zone = match line.param("TZID") {
        _ if utc => Tz::UTC,
        Some(name) => zone_named(name)
            .ok_or_else(|| IcsProblem::UnknownZone(name.to_owned()).at(line.number))?,
        None => zone,
    };
    Ok(Moment::Time(reading, zone))
}

/// An IANA name, a Windows name, or an IANA name behind a prefix that some programs put before it.
fn zone_named(name: &str) -> Option<Tz> {
    let name = name.trim();
    let tails = name.match_indices('/').map(|(at, _)| &name[at + 1..]);
    let mut names = std::iter::once(name).chain(tails);
    names.find_map(|name| name.parse().ok().or_else(|| windows::zone(name)))
}

/// `20261225`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())
        .flatten()
}

/// `20261225T093000`, without a zone mark.
pub(super) fn time(text: &str) -> Option<NaiveDateTime> {
    let (day, clock) = text.split_once(['T', 't'])?;
    let digits = clock.len() == 6 && clock.bytes().all(|byte| byte.is_ascii_digit());
    let part = |at: usize| {
        clock
            .get(at..at + 2)
            .and_then(|two| two.parse::<u32>().ok())
    };
    let (hour, minute, second) = (part(0)?, part(2)?, part(4)?);
    // Second 60 is a leap second, which no clock of ours counts.
    let clock = NaiveTime::from_hms_opt(hour, minute, second.min(59))?;
    (digits && second <= 60).then_some(date(day)?.and_time(clock))
}

/// UNTIL of a rule, as the last reading in the event's own zone.
pub(super) fn until(text: &str, start: Moment) -> Option<NaiveDateTime> {
    if let Some(date) = date(text) {
        return date.and_hms_opt(23, 59, 59);
    }
    match (text.strip_suffix(['Z', 'z']), start) {
        (Some(utc), Moment::Time(_, zone)) => Some(local(zone, time(utc)?.and_utc().timestamp())),
        (Some(reading), Moment::Date(_)) => time(reading),
        (None, _) => time(text),
    }
}

/// `P1D`, `PT8H`, `P1DT12H`, `P2W`.
pub(super) fn length(line: &Line) -> Result<Length, IcsError> {
    parse_length(&line.value.to_ascii_uppercase()).ok_or_else(|| line.bad_value())
}

fn parse_length(text: &str) -> Option<Length> {
    let text = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (days, time) = match text.split_once('T') {
        Some((days, time)) if !time.is_empty() => (days, time),
        Some(_) => return None,
        None if text.is_empty() => return None,
        None => (text, ""),
    };
    let sum = |text: &str, units: &[(char, i64)]| {
        let mut total = 0_i64;
        for part in text.split_inclusive(|char: char| char.is_ascii_alphabetic()) {
            let (_, scale) = units.iter().find(|(unit, _)| part.ends_with(*unit))?;
            let number = &part[..part.len() - 1];
            let good =
                (1..=9).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
            total += good.then(|| number.parse::<i64>().ok()).flatten()? * scale;
        }
        Some(total)
    };
    Some(Length {
        days: u64::try_from(sum(days, &[('W', 7), ('D', 1)])?).ok()?,
        seconds: sum(time, &[('H', 3600), ('M', 60), ('S', 1)])?,
    })
}

/// When an event that starts at `start` ends, as seconds since 1970.
pub(super) fn end_of(start: NaiveDateTime, zone: Tz, length: Length) -> Option<i64> {
    let day = start.checked_add_days(Days::new(length.days))?;
    // Days follow the calendar; hours are exact (RFC 5545, 3.8.2.5), whatever the clocks do meanwhile.
    let edge = if length.seconds == 0 {
        Edge::End
    } else {
        Edge::Start
    };
    resolve(zone, day, edge).checked_add(length.seconds)
}

/// The length between two readings of one clock: whole days, then seconds.
pub(super) fn between(start: Moment, end: Moment) -> Option<Length> {
    let length = match (start, end) {
        (Moment::Date(start), Moment::Date(end)) => (end - start, TimeDelta::zero()),
        _ => (
            TimeDelta::zero(),
            TimeDelta::seconds(end.instant()? - start.instant()?),
        ),
    };
    Some(Length {
        days: u64::try_from(length.0.num_days()).ok()?,
        seconds: Some(length.1.num_seconds()).filter(|seconds| *seconds >= 0)?,
    })
}
