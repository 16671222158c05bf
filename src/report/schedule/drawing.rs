//! Months in a terminal: a line a week, and behind every day what there is on it.
//!
//! The marks say everything that the colours say, so that nothing is lost without them.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::Agenda;
use crate::policy::window::Effect;
use crate::report::table::Tone;
use crate::sla::calendar::Edge;
use crate::sla::calendar::zone::resolve;
use crate::sla::span::Span;

/// Text and what it means, piece by piece.
pub type Line = Vec<(String, Tone)>;

/// What the marks mean.
pub const LEGEND: &str = "F freeze   m maintenance window   3 so many are planned   [ ] today";

/// Columns of a day: brackets, two digits, two marks and a number.
const DAY: usize = 9;

/// The drawing of whole months, each with its name and the days of the week.
pub fn drawing(
    agenda: &Agenda,
    days: RangeInclusive<NaiveDate>,
    today: NaiveDate,
    zone: Tz,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut week: Line = Vec::new();
    for day in days.start().iter_days().take_while(|day| day <= days.end()) {
        if day.day() == 1 {
            flush(&mut lines, &mut week);
            if !lines.is_empty() {
                lines.push(Line::new());
            }
            lines.push(vec![(day.format("%B %Y").to_string(), Tone::Strong)]);
            let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
            let names = names.map(|name| format!(" {name:<width$}", width = DAY - 1));
            lines.push(vec![(names.concat(), Tone::Muted)]);
            let before = day.weekday().num_days_from_monday();
            week.extend((0..before).map(|_| (" ".repeat(DAY), Tone::Plain)));
        }
        week.push(cell(agenda, day, today, zone));
        if week.len() == 7 {
            flush(&mut lines, &mut week);
        }
    }
    flush(&mut lines, &mut week);
    lines
}

fn flush(lines: &mut Vec<Line>, week: &mut Line) {
    if !week.is_empty() {
        lines.push(std::mem::take(week));
    }
}

fn cell(agenda: &Agenda, day: NaiveDate, today: NaiveDate, zone: Tz) -> (String, Tone) {
    let midnight = |day: NaiveDate| resolve(zone, day.and_time(NaiveTime::MIN), Edge::Start);
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let (from, to) = (midnight(day), midnight(next));
    let on = |span: &Span| span.start.timestamp() < to && from < span.end.timestamp();
    let has = |effect: Effect| {
        let windows = agenda
            .windows
            .iter()
            .filter(|window| window.effect == effect);
        windows.flat_map(|window| &window.times).any(on)
    };
    let (frozen, maintained) = (has(Effect::Freeze), has(Effect::Maintenance));
    let planned = agenda.plans.iter().filter(|plan| on(&plan.span)).count();
    let mut marks = String::new();
    marks.extend(frozen.then_some('F'));
    marks.extend(maintained.then_some('m'));
    if planned > 0 {
        marks.push_str(&planned.min(999).to_string());
    }
    let (open, close) = if day == today { ('[', ']') } else { (' ', ' ') };
    let text = format!("{open}{:>2}{close}{marks}", day.day());
    let tone = match (frozen, planned) {
        (true, 0) => Tone::Bad,
        (true, _) => Tone::Warn,
        (false, 0) => Tone::Plain,
        (false, _) => Tone::Strong,
    };
    (format!("{text:<DAY$}"), tone)
}
