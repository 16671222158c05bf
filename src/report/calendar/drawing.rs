//! A year in a terminal: months beside one another, a mark behind every day that is not simply open.
//!
//! The marks say everything that the colours say, so that nothing is lost without them.

use chrono::Datelike;

use super::{Look, looks};
use crate::report::table::Tone;
use crate::sla::calendar::{Calendar, DayKind};

/// Text and what it means, piece by piece.
pub type Line = Vec<(String, Tone)>;

/// What the marks mean.
pub const LEGEND: &str = ". closed as the week says   x closed   ~ partly open   + extra hours   > < clocks go forward, back";

/// Columns of a month: seven days of two digits and a mark.
const MONTH: usize = 21;
/// Columns between two months.
const GAP: usize = 2;
/// Months beside one another where nobody says how wide it may be, and at most.
const USUAL: usize = 3;
const MOST: usize = 4;

/// The drawing of a year, as wide as `columns` allow.
pub fn drawing(calendar: &Calendar, year: i32, columns: Option<usize>) -> Vec<Line> {
    let days: Vec<Look> = looks(calendar, year).collect();
    let months: Vec<Vec<Line>> = (1..=12)
        .map(|number| month(days.iter().filter(|look| look.date.month() == number)))
        .collect();
    let beside = columns.map_or(USUAL, |columns| {
        ((columns + GAP) / (MONTH + GAP)).clamp(1, MOST)
    });
    let mut lines = Vec::new();
    for row in months.chunks(beside) {
        if !lines.is_empty() {
            lines.push(Line::new());
        }
        let height = row.iter().map(Vec::len).max().unwrap_or(0);
        lines.extend((0..height).map(|at| side_by_side(row, at)));
    }
    lines
}

fn side_by_side(row: &[Vec<Line>], at: usize) -> Line {
    let mut line = Line::new();
    for (index, month) in row.iter().enumerate() {
        if index > 0 {
            line.push((" ".repeat(GAP), Tone::Plain));
        }
        match month.get(at) {
            Some(week) => line.extend(week.iter().cloned()),
            None => line.push((" ".repeat(MONTH), Tone::Plain)),
        }
    }
    line
}

/// A month: its name, the days of the week, and a line a week; every line [`MONTH`] columns wide.
fn month<'l>(days: impl Iterator<Item = &'l Look>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut week: Line = Vec::new();
    for look in days {
        if lines.is_empty() {
            let name = look.date.format("%B").to_string();
            lines.push(vec![(format!("{name:<MONTH$}"), Tone::Strong)]);
            lines.push(vec![("Mo Tu We Th Fr Sa Su ".to_owned(), Tone::Muted)]);
            let before = look.date.weekday().num_days_from_monday() as usize;
            week.extend((0..before).map(|_| ("   ".to_owned(), Tone::Plain)));
        }
        week.push((format!("{:>2}{}", look.date.day(), mark(look)), tone(look)));
        if week.len() == 7 {
            lines.push(std::mem::take(&mut week));
        }
    }
    if !week.is_empty() {
        week.resize(7, ("   ".to_owned(), Tone::Plain));
        lines.push(week);
    }
    lines
}

fn mark(look: &Look) -> char {
    match (look.kind, look.clocks) {
        (DayKind::Closed, _) => 'x',
        (DayKind::Partial, _) => '~',
        (DayKind::Extra, _) => '+',
        (DayKind::Week, Some(change)) if change.forward > 0 => '>',
        (DayKind::Week, Some(_)) => '<',
        (DayKind::Week, None) if look.hours.is_empty() => '.',
        (DayKind::Week, None) => ' ',
    }
}

/// What a day means.
pub fn tone(look: &Look) -> Tone {
    match mark(look) {
        'x' => Tone::Bad,
        '~' => Tone::Warn,
        '+' => Tone::Good,
        '>' | '<' => Tone::Strong,
        '.' => Tone::Muted,
        _ => Tone::Plain,
    }
}
