//! A calendar to look at: its week, its special days of a year, and what the year adds up to.

mod drawing;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::agreement::Calendars;
use crate::sla::calendar::{Calendar, ClockChange, DayKind, tzdata_version};
use crate::sla::pause::Pauses;

pub use drawing::{LEGEND, Line, drawing};

/// Monday first, as the week of a calendar.
const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// What there is to say of one local date.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Look {
    date: NaiveDate,
    kind: DayKind,
    /// Openings as a clock shows them.
    hours: Vec<String>,
    /// Open seconds of those that start on this date.
    open: i64,
    names: Vec<String>,
    clocks: Option<ClockChange>,
}

impl Look {
    fn is_special(&self) -> bool {
        self.kind != DayKind::Week || !self.names.is_empty() || self.clocks.is_some()
    }

    fn word(&self) -> &'static str {
        match self.kind {
            DayKind::Closed => "closed",
            DayKind::Partial => "partial",
            DayKind::Extra => "extra",
            DayKind::Week if self.names.is_empty() => "clock_change",
            DayKind::Week if self.hours.is_empty() => "closed_anyway",
            DayKind::Week => "week",
        }
    }
}

/// The days of a year as the calendar has them.
fn looks(calendar: &Calendar, year: i32) -> impl Iterator<Item = Look> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let days = first.iter_days().take_while(move |day| day.year() == year);
    days.map(|date| {
        let day = calendar.day(date);
        let hours = day.open.iter().map(|span| {
            let (from, to) = (calendar.shown(span.start), calendar.shown(span.end));
            between(date, from, to)
        });
        Look {
            date,
            kind: day.kind,
            hours: hours.collect(),
            open: day.open.iter().map(|span| span.seconds()).sum(),
            names: day.names,
            clocks: calendar.clock_change(date),
        }
    })
}

/// An opening that belongs to a date, as a file writes it: `09:00-17:00`, `22:00-06:00`, `00:00-24:00`.
fn between(date: NaiveDate, from: NaiveDateTime, to: NaiveDateTime) -> String {
    let midnight = to.time() == chrono::NaiveTime::MIN && Some(to.date()) == date.succ_opt();
    let end = match midnight {
        true => "24:00".to_owned(),
        false => to.format("%H:%M").to_string(),
    };
    format!("{}-{end}", from.format("%H:%M"))
}

/// The calendars of a desk.
pub fn list(calendars: &Calendars) -> Document {
    let row = |name: &str, calendar: &Calendar| {
        vec![
            Cell::text(name).tone(Tone::Strong),
            Cell::text(calendar.name()),
            Cell::text(calendar.zone().name()),
            Cell::text(week(calendar)),
            Cell::new(Value::Seconds(week_seconds(calendar))),
        ]
    };
    let usable = calendars.usable.iter();
    let table = Table {
        name: "items".to_owned(),
        title: None,
        columns: vec![
            Column::new("name", "Calendar"),
            Column::new("title", "Called"),
            Column::new("zone", "Zone"),
            Column::new("week", "Week").shrink(),
            Column::new("open", "A week").right(),
        ],
        rows: usable.map(|(name, calendar)| row(name, calendar)).collect(),
        empty: "no calendars: they are files of .gitsm/calendars/".to_owned(),
    };
    Document {
        schema: "calendars".to_owned(),
        blocks: vec![Block::Table(table)],
        ..Document::default()
    }
}

/// A year of a calendar. `name` is how it was asked for.
pub fn show(name: &str, calendar: &Calendar, year: i32) -> Document {
    let days: Vec<Look> = looks(calendar, year).collect();
    let date = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let (start, end) = (
        calendar.bounds(date(year)).0,
        calendar.bounds(date(year + 1)).0,
    );
    let open_days = days.iter().filter(|day| day.open > 0).count();
    let field = |key: &str, title: &str, value| (Column::new(key, title), Cell::new(value));
    let text = |text: &str| Value::Text(text.to_owned());
    let fields = vec![
        (Column::machine("name"), Cell::text(name)),
        (Column::machine("title"), Cell::text(calendar.name())),
        (Column::machine("year"), Cell::new(Value::Int(year.into()))),
        field("zone", "Zone", text(calendar.zone().name())),
        field("week", "Week", Value::Text(week(calendar))),
        field(
            "week_seconds",
            "Open a week",
            Value::Seconds(week_seconds(calendar)),
        ),
        field(
            "open_days",
            "Open days",
            Value::Int(i64::try_from(open_days).unwrap_or(0)),
        ),
        field(
            "open_seconds",
            "Open time",
            Value::Seconds(calendar.elapsed(start, end, &Pauses::NONE)),
        ),
        (Column::machine("time_zones"), Cell::text(tzdata_version())),
    ];
    Document {
        schema: "calendar".to_owned(),
        title: Some(format!("{} {year}", calendar.name())),
        blocks: vec![
            Block::Fields {
                name: "item".to_owned(),
                title: None,
                rows: fields,
            },
            Block::Table(week_table(calendar)),
            Block::Table(special(year, days.iter().filter(|day| day.is_special()))),
        ],
        remarks: Vec::new(),
    }
}

fn week_seconds(calendar: &Calendar) -> i64 {
    let minutes = |(from, to): &(u16, u16)| i64::from(to - from);
    60 * calendar.week().iter().flatten().map(minutes).sum::<i64>()
}

fn day_name(day: usize) -> String {
    DAYS.get(day).map(ToString::to_string).unwrap_or_default()
}

/// Minutes since midnight as a file writes them.
fn minutes((from, to): &(u16, u16)) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let end = if *to > 1440 { to - 1440 } else { *to };
    format!("{}-{}", clock(*from), clock(end))
}

fn hours(day: &[(u16, u16)]) -> String {
    day.iter().map(minutes).collect::<Vec<_>>().join(", ")
}

/// The week in a line: days of the same hours together, closed ones left out.
fn week(calendar: &Calendar) -> String {
    let mut parts: Vec<(usize, usize, String)> = Vec::new();
    for (day, open) in calendar.week().iter().enumerate() {
        let text = hours(open);
        match parts.last_mut() {
            Some((_, last, same)) if *same == text => *last = day,
            _ => parts.push((day, day, text)),
        }
    }
    parts.retain(|(.., text)| !text.is_empty());
    let part = |(first, last, text): &(usize, usize, String)| match first == last {
        true => format!("{} {text}", day_name(*first)),
        false => format!("{}-{} {text}", day_name(*first), day_name(*last)),
    };
    parts.iter().map(part).collect::<Vec<_>>().join("; ")
}

fn week_table(calendar: &Calendar) -> Table {
    let week = calendar.week().iter().enumerate();
    let row = |(day, open): (usize, &Vec<(u16, u16)>)| {
        let seconds: i64 = open
            .iter()
            .map(|(from, to)| 60 * i64::from(to - from))
            .sum();
        vec![
            Cell::text(day_name(day).to_lowercase()),
            Cell::new(Value::List(open.iter().map(minutes).collect())),
            Cell::new(Value::Seconds(seconds)),
        ]
    };
    Table {
        name: "week".to_owned(),
        title: Some("Week".to_owned()),
        columns: vec![
            Column::new("day", "Day"),
            Column::new("hours", "Open"),
            Column::new("open", "Time").right(),
        ],
        rows: week.map(row).collect(),
        empty: String::new(),
    }
}

fn special<'l>(year: i32, days: impl Iterator<Item = &'l Look>) -> Table {
    let row = |look: &Look| {
        let tone = drawing::tone(look);
        vec![
            Cell::text(look.date.to_string()),
            Cell::text(look.date.weekday().to_string()),
            Cell::text(look.word()).tone(tone),
            Cell::new(Value::List(look.hours.clone())),
            Cell::new(Value::Seconds(look.open)),
            Cell::new(Value::List(look.names.clone())),
            look.clocks
                .map_or(Cell::new(Value::Empty), |change| Cell::text(told(&change))),
            Cell::new(
                look.clocks
                    .map_or(Value::Empty, |change| Value::Int(change.forward)),
            ),
        ]
    };
    Table {
        name: "days".to_owned(),
        title: Some(format!("Special days of {year}")),
        columns: vec![
            Column::new("date", "Date"),
            Column::new("weekday", "Day"),
            Column::new("kind", "Is"),
            Column::new("hours", "Open"),
            Column::new("open", "Time").right(),
            Column::new("names", "Name").shrink(),
            Column::new("clocks", "Clocks"),
            Column::machine("clocks_forward"),
        ],
        rows: days.map(row).collect(),
        empty: "no special days".to_owned(),
    }
}

fn told(change: &ClockChange) -> String {
    let (way, size) = match change.forward {
        0.. => ("forward", change.forward),
        _ => ("back", -change.forward),
    };
    let size = match (size % 3600, size % 60) {
        (0, _) => format!("{} h", size / 3600),
        (_, 0) => format!("{} m", size / 60),
        _ => format!("{size} s"),
    };
    format!("{way} {size} at {}", change.shown.format("%H:%M"))
}

#[cfg(test)]
mod tests;
