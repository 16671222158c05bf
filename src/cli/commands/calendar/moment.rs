//! Times of a calendar as people type them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::instant;
use crate::model::id::read_time;
use crate::sla::calendar::{Calendar, Edge};
use crate::sla::pause::Pauses;

/// How times are written; shared by everything that counts on a calendar.
pub const TIMES: &str = "\
Times: 2025-06-02T10:00:00Z, with any offset; without one they are what a clock in the zone of the
calendar shows: 2025-06-02T10:00, \"2025-06-02 10:00\", 2025-06-02 for its midnight. Also now, -2h.
A time that the clocks leave out is the end of the gap; one that they show twice is the first as a
start, the second as an end. A pause is START/END; without END it is not over.";

/// The instant of a time, as the start or the end of something.
pub fn moment(
    context: &Context,
    calendar: &Calendar,
    flag: &str,
    text: &str,
    edge: Edge,
) -> Result<DateTime<Utc>, CliError> {
    let typed = text.trim();
    if let Some(at) = read_time(typed).or_else(|| short(typed)) {
        return Ok(at);
    }
    if let Some(reading) = reading(typed) {
        return Ok(calendar.resolve(reading, edge));
    }
    let now = context.clock()?.now();
    instant(typed, calendar.zone(), now).ok_or_else(|| {
        CliError::usage(format!("--{flag} {text:?} is no time"))
            .hint("write it as 2025-06-02T10:00:00Z, or local as 2025-06-02T10:00")
    })
}

/// An instant to the minute, which RFC 3339 does not know and people type: `2025-06-02T10:00Z`.
fn short(text: &str) -> Option<DateTime<Utc>> {
    let formats = ["%Y-%m-%dT%H:%M%#z", "%Y-%m-%d %H:%M%#z"];
    let mut read = formats
        .iter()
        .filter_map(|format| DateTime::parse_from_str(text, format).ok());
    read.next().map(|at| at.with_timezone(&Utc))
}

/// A reading of a clock, without an offset.
fn reading(text: &str) -> Option<NaiveDateTime> {
    let formats = [
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
    ];
    let mut readings = formats
        .iter()
        .filter_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let day = || {
        text.parse::<NaiveDate>()
            .ok()
            .map(|day| day.and_time(NaiveTime::MIN))
    };
    readings.next().or_else(day)
}

/// The pauses that were given, as `START/END` or `START/`.
pub fn pauses(
    context: &Context,
    calendar: &Calendar,
    given: &[String],
) -> Result<Pauses, CliError> {
    let mut pauses = Pauses::default();
    for text in given {
        let Some((from, to)) = text.split_once('/') else {
            return Err(CliError::usage(format!("--pause {text:?} has no end"))
                .hint("write START/END, or START/ for one that is not over"));
        };
        let from = moment(context, calendar, "pause", from, Edge::Start)?;
        let to = match to.trim() {
            "" => None,
            to => Some(moment(context, calendar, "pause", to, Edge::End)?),
        };
        if to.is_some_and(|to| to < from) {
            return Err(
                CliError::usage(format!("--pause {text:?} ends before it starts"))
                    .hint("write START/END"),
            );
        }
        pauses.add(from, to);
    }
    Ok(pauses)
}
