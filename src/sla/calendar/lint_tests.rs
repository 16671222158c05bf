//! What a calendar file may say, and what each mistake is told.

use std::io;

use chrono::{DateTime, Utc};

use super::vectors::calendar;
use super::{Calendar, CalendarError, DayKind, Problem};
use crate::model::explain::Explain;
use crate::sla::pause::Pauses;

fn errors(yaml: &str) -> Vec<CalendarError> {
    let read = |path: &str| match path {
        "holidays/bad.ics" => Ok(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:garbage\n".to_vec()),
        "holidays/page.ics" => Ok(b"<!doctype html>".to_vec()),
        "holidays/locked.ics" => Err(io::ErrorKind::PermissionDenied.into()),
        _ => Err(io::ErrorKind::NotFound.into()),
    };
    Calendar::parse("test", yaml, &read)
        .map(|_| ())
        .unwrap_err()
}

/// The one error, as path, code and whether it has a remedy.
#[track_caller]
fn error(yaml: &str) -> (String, &'static str) {
    let errors = errors(yaml);
    assert_eq!(errors.len(), 1, "{errors:?}");
    (errors[0].path.join("."), errors[0].problem.code())
}

fn open(calendar: &Calendar, at: &str) -> bool {
    calendar.is_open(at.parse::<DateTime<Utc>>().unwrap())
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn every_mistake_is_told_at_its_place() {
    for (yaml, path, code) in [
        (
            "week: {mon: [\"09:00-17:00\"]}\nalways: true",
            "always",
            "calendar/always-and-week",
        ),
        ("always: false", "", "calendar/no-hours"),
        ("week: {Montag: []}", "week.Montag", "calendar/unknown-day"),
        (
            "week: {mon-fri: [\"09:00-17:00\"], wed: []}",
            "week.wed",
            "calendar/day-twice",
        ),
        (
            "week: {mon: [\"09:00-17:00\"], mon: []}",
            "week.mon",
            "calendar/day-twice",
        ),
        (
            "week: {mon: [\"9-17\"]}",
            "week.mon.0",
            "calendar/bad-hours",
        ),
        (
            "week: {mon: [\"09:00-09:00\"]}",
            "week.mon.0",
            "calendar/bad-hours",
        ),
        (
            "week: {mon: [\"09:00-12:00\", \"11:00-17:00\"]}",
            "week.mon.1",
            "calendar/overlap",
        ),
        (
            "week: {mon: [\"22:00-06:00\", \"21:00-23:00\"]}",
            "week.mon.1",
            "calendar/overlap",
        ),
        (
            "week: {mon-tue: [\"22:00-06:00\", \"05:00-08:00\"]}",
            "week.mon-tue.0",
            "calendar/overlap",
        ),
        (
            "week: {sun: [\"22:00-06:00\"], mon: [\"05:59-07:00\"]}",
            "week.sun.0",
            "calendar/overlap",
        ),
        (
            "always: true\nholidays: [2026-13-01]",
            "holidays.0",
            "calendar/bad-date",
        ),
        (
            "always: true\nholidays: [2026-01-01, {date: soon}]",
            "holidays.1.date",
            "calendar/bad-date",
        ),
        (
            "always: true\nholidays: [{}]",
            "holidays.0",
            "calendar/bad-entry",
        ),
        (
            "always: true\nholidays: [{date: 12-25, from: 12-24}]",
            "holidays.0",
            "calendar/bad-entry",
        ),
        (
            "always: true\nholidays: [{from: 12-24}]",
            "holidays.0",
            "calendar/bad-entry",
        ),
        (
            "always: true\nholidays: [{from: 12-24, to: 2026-01-01}]",
            "holidays.0.to",
            "calendar/mixed-range",
        ),
        (
            "always: true\nholidays: [{from: 2026-01-02, to: 2026-01-01}]",
            "holidays.0.to",
            "calendar/end-before-start",
        ),
        (
            "always: true\nholidays: [{date: 12-25, open: [\"9\"]}]",
            "holidays.0.open.0",
            "calendar/bad-hours",
        ),
        (
            "always: true\nholidays: [{ics: a.ics, open: []}]",
            "holidays.0",
            "calendar/ics-misplaced",
        ),
        (
            "always: true\nholidays: [{ics: ../a.ics}]",
            "holidays.0.ics",
            "calendar/ics-path",
        ),
        (
            "always: true\nholidays: [{ics: /etc/passwd}]",
            "holidays.0.ics",
            "calendar/ics-path",
        ),
        (
            "always: true\nholidays: [{ics: \"C:\\\\a.ics\"}]",
            "holidays.0.ics",
            "calendar/ics-path",
        ),
        (
            "always: true\nholidays: [{ics: gone.ics}]",
            "holidays.0.ics",
            "calendar/ics-missing",
        ),
        (
            "always: true\nholidays: [{ics: holidays/locked.ics}]",
            "holidays.0.ics",
            "calendar/ics-unreadable",
        ),
        (
            "always: true\nholidays: [{ics: holidays/bad.ics}]",
            "holidays.0.ics",
            "calendar/ics-invalid",
        ),
        (
            "always: true\nextra: [{date: 2026-01-01}]",
            "extra.0",
            "calendar/extra-closed",
        ),
        (
            "always: true\nextra: [{date: 2026-01-01, open: []}]",
            "extra.0",
            "calendar/extra-closed",
        ),
        (
            "always: true\nextra: [{ics: a.ics}]",
            "extra.0",
            "calendar/ics-misplaced",
        ),
    ] {
        assert_eq!(
            error(&format!("zone: UTC\n{yaml}")),
            (path.into(), code),
            "{yaml}"
        );
    }
}

#[test]
fn all_mistakes_of_a_file_are_told_at_once() {
    let found = errors(
        "zone: Mars/Olympus\nweek: {mon: [x], tue: [\"09:00-10:00\"]}\nholidays: [nope, {ics: holidays/page.ics}]\nextra: [{date: 1, open: [\"09:00-10:00\"]}]",
    );
    let paths: Vec<String> = found.iter().map(|error| error.path.join(".")).collect();
    assert_eq!(
        paths,
        [
            "zone",
            "week.mon.0",
            "holidays.0",
            "holidays.1.ics",
            "extra.0.date"
        ]
    );
    assert!(found.iter().all(|error| error.hint().is_some()));
    assert!(
        found[3].to_string().contains("holidays/page.ics:1: "),
        "{}",
        found[3]
    );
}

#[test]
fn what_is_not_a_calendar_file_is_told_with_line_and_column() {
    for (yaml, line, word) in [
        ("zone: UTC\nalways: true\nhollidays: []\n", 3, "hollidays"),
        (
            "zone: UTC\nalways: true\nholidays:\n  - {date: 12-25, opne: []}\n",
            4,
            "opne",
        ),
        // The place of a repeated key is that of its mapping.
        ("zone: UTC\nzone: UTC\n", 1, "duplicate"),
        ("zone: UTC\nweek: [mon]\n", 2, "days with lists of hours"),
        ("zone: UTC\nholidays: [20261225]\n", 2, "a date such as"),
        ("zone: UTC\nweek: {mon: [\n", 3, ""),
    ] {
        let found = errors(yaml);
        let Problem::Syntax { message, place } = &found[0].problem else {
            panic!("{found:?}");
        };
        assert_eq!(place.map(|place| place.line), Some(line), "{message}");
        assert!(
            message.contains(word) && !message.contains(" at line "),
            "{message}"
        );
    }
    assert!(matches!(
        errors("week: {}")[0].problem,
        Problem::Syntax { .. }
    ));
    assert!(matches!(errors("")[0].problem, Problem::Syntax { .. }));
    let huge = format!("zone: UTC\n# {}", "x".repeat(super::file::MAX_BYTES));
    assert_eq!(errors(&huge)[0].problem, Problem::TooLarge);
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut yaml = String::from("zone: UTC\nalways: true\nholidays:\n  - &a [x,x,x,x,x,x,x,x]\n");
    for (this, last) in ('b'..='i').zip('a'..='h') {
        yaml += &format!(
            "  - &{this} [*{last},*{last},*{last},*{last},*{last},*{last},*{last},*{last}]\n"
        );
    }
    assert!(matches!(errors(&yaml)[0].problem, Problem::Syntax { .. }));
}

#[test]
fn the_example_of_the_docs_reads() {
    let read = |path: &str| {
        assert_eq!(path, "holidays/pt.ics");
        Ok(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260610\nSUMMARY:Dia de Portugal\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260611T090000\nDTEND:20260611T120000\nEND:VEVENT\nEND:VCALENDAR\n".to_vec())
    };
    let yaml: String = include_str!("file.rs")
        .lines()
        .skip_while(|line| !line.starts_with("//! ```yaml"))
        .skip(1)
        .take_while(|line| !line.starts_with("//! ```"))
        .map(|line| format!("{}\n", line.trim_start_matches("//! ")))
        .collect();
    let calendar = Calendar::parse("pt", &yaml, &read).unwrap();
    assert_eq!(calendar.name(), "business");
    let kind = |date: &str| calendar.day(date.parse().unwrap()).kind;
    for (date, expected) in [
        ("2026-12-22", DayKind::Week),
        ("2026-12-25", DayKind::Closed),
        ("2026-12-31", DayKind::Closed),
        ("2026-01-02", DayKind::Closed),
        ("2026-01-03", DayKind::Week),
        ("2026-06-10", DayKind::Closed),
        ("2026-06-11", DayKind::Partial),
        ("2026-11-28", DayKind::Extra),
    ] {
        assert_eq!(kind(date), expected, "{date}");
    }
    assert_eq!(
        calendar.day("2026-06-10".parse().unwrap()).names,
        ["Dia de Portugal"]
    );
    assert!(open(&calendar, "2026-11-28T10:00:00Z"));
    assert!(
        open(&calendar, "2026-11-28T03:00:00Z"),
        "Friday's night shift"
    );
    assert!(!open(&calendar, "2026-06-11T08:00:00Z") && open(&calendar, "2026-06-11T11:00:00Z"));
}

#[test]
fn a_holiday_never_opens_and_an_extra_never_closes() {
    // 24 December 2022 is a Saturday.
    let calendar = calendar(
        "zone: UTC\nweek: {mon-fri: [\"09:00-17:00\"]}\nholidays:\n  - {date: 12-24, open: [\"09:00-12:00\"]}\n  - 2026-01-05\nextra:\n  - {date: 2026-01-05, open: [\"10:00-11:00\"]}\n  - {date: 2026-01-06, open: [\"16:00-20:00\"]}\n",
    );
    assert!(!open(&calendar, "2022-12-24T10:00:00Z"));
    assert!(open(&calendar, "2025-12-24T10:00:00Z") && !open(&calendar, "2025-12-24T13:00:00Z"));
    assert!(open(&calendar, "2026-01-05T10:00:00Z") && !open(&calendar, "2026-01-05T09:00:00Z"));
    assert!(open(&calendar, "2026-01-06T09:00:00Z") && open(&calendar, "2026-01-06T19:59:59Z"));
    assert!(!open(&calendar, "2026-01-06T20:00:00Z"));
}

#[test]
fn an_overnight_shift_belongs_to_the_day_it_starts() {
    let calendar =
        calendar("zone: UTC\nweek: {sun-thu: [\"22:00-06:00\"]}\nholidays: [2026-01-05]");
    // Monday the 5th is closed: Sunday's shift runs to its end, Monday's does not take place.
    assert!(open(&calendar, "2026-01-05T05:59:59Z"));
    assert!(!open(&calendar, "2026-01-05T22:00:00Z") && !open(&calendar, "2026-01-06T05:00:00Z"));
    assert!(open(&calendar, "2026-01-06T22:00:00Z"));
}

#[test]
fn openings_are_joined_across_days_and_years() {
    let calendar = calendar("zone: Europe/Berlin\nalways: true");
    let (from, to) = (
        "2024-06-01T00:00:00Z".parse().unwrap(),
        "2027-06-01T00:00:00Z".parse().unwrap(),
    );
    let spans: Vec<_> = calendar.open_between(from, to).collect();
    assert_eq!(spans.len(), 1);
    assert_eq!((spans[0].start, spans[0].end), (from, to));
    assert_eq!(
        spans[0].seconds(),
        calendar.elapsed(from, to, &Pauses::NONE)
    );
}

#[test]
fn times_out_of_range_are_closed_and_end() {
    let calendar = calendar("zone: Europe/Berlin\nalways: true");
    let (first, last) = (DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);
    assert!(!calendar.is_open(first) && !calendar.is_open(last));
    assert_eq!(calendar.next_open(last), None);
    assert_eq!(calendar.after(last, 1, &Pauses::NONE), None);
    assert_eq!(calendar.after(first, 1, &Pauses::NONE), None);
    let all =
        super::years::start_of(super::years::END) - super::years::start_of(super::years::FIRST);
    assert_eq!(calendar.elapsed(first, last, &Pauses::NONE), all);
}

#[test]
fn the_openings_of_a_day_are_in_order_and_joined() {
    let calendar = calendar(
        "zone: UTC\nweek: {mon-sun: [\"09:00-12:00\", \"13:00-17:00\"]}\nextra: [{date: 2026-01-05, open: [\"16:00-18:00\", \"06:00-07:00\"]}]",
    );
    let day = calendar.day("2026-01-05".parse().unwrap());
    let hours: Vec<String> = day
        .open
        .iter()
        .map(|span| format!("{}-{}", span.start.format("%R"), span.end.format("%R")))
        .collect();
    assert_eq!(hours, ["06:00-07:00", "09:00-12:00", "13:00-18:00"]);
    // The clamp of business days looks at the last opening that has started.
    let from = "2026-01-04T17:30:00Z".parse().unwrap();
    assert_eq!(
        calendar.add_business_days(from, 1),
        Some("2026-01-05T17:30:00Z".parse().unwrap())
    );
}
