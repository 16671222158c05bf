//! The test vectors of the service-level reference, each under its number.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Calendar, Edge, Problem};
use crate::sla::duration::Target;
use crate::sla::pause::Pauses;

pub(super) fn calendar(yaml: &str) -> Calendar {
    let no_file = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    Calendar::parse("test", yaml, &no_file).unwrap_or_else(|errors| panic!("{errors:?}\n{yaml}"))
}

fn berlin(rest: &str) -> Calendar {
    calendar(&format!("zone: Europe/Berlin\n{rest}"))
}

/// Calendar W of the reference.
fn w() -> Calendar {
    berlin("week: {mon-fri: [\"09:00-17:00\"]}")
}

fn always() -> Calendar {
    berlin("always: true")
}

/// A local reading, `2025-06-02 10:00`.
fn at(calendar: &Calendar, reading: &str) -> DateTime<Utc> {
    let format = if reading.matches(':').count() == 2 {
        "%F %T"
    } else {
        "%F %H:%M"
    };
    let local = NaiveDateTime::parse_from_str(reading, format).unwrap();
    calendar.resolve(local, Edge::Start)
}

fn paused(calendar: &Calendar, pauses: &[(&str, &str)]) -> Pauses {
    pauses
        .iter()
        .map(|(from, to)| (at(calendar, from), Some(at(calendar, to))))
        .collect()
}

#[track_caller]
fn due_with(calendar: &Calendar, from: &str, target: &str, pauses: &[(&str, &str)], due: &str) {
    let target: Target = target.parse().unwrap();
    let pauses = paused(calendar, pauses);
    let found = calendar.due(at(calendar, from), target, &pauses).unwrap();
    let shown = found.with_timezone(&calendar.zone());
    assert_eq!(found, at(calendar, due), "{from} +{target} is {shown}");
}

#[track_caller]
fn due(calendar: &Calendar, from: &str, target: &str, expected: &str) {
    due_with(calendar, from, target, &[], expected);
}

fn elapsed(calendar: &Calendar, from: &str, to: &str) -> i64 {
    calendar.elapsed(at(calendar, from), at(calendar, to), &Pauses::NONE)
}

#[test]
fn t01_within_a_day() {
    due(&w(), "2025-06-02 10:00", "4h", "2025-06-02 14:00");
}

#[test]
fn t02_over_night() {
    due(&w(), "2025-06-02 16:00", "4h", "2025-06-03 12:00");
}

#[test]
fn t03_over_the_weekend() {
    due(&w(), "2025-06-06 16:30", "1h", "2025-06-09 09:30");
}

#[test]
fn t04_started_at_the_weekend() {
    due(&w(), "2025-06-07 12:00", "4h", "2025-06-09 13:00");
}

#[test]
fn t05_exactly_full_day_ends_at_closing() {
    due(&w(), "2025-06-02 13:00", "4h", "2025-06-02 17:00");
}

#[test]
fn t06_over_holidays() {
    let calendar = berlin("week: {mon-fri: [\"09:00-17:00\"]}\nholidays: [2025-12-25, 2025-12-26]");
    due(&calendar, "2025-12-24 16:00", "2h", "2025-12-29 10:00");
}

#[test]
fn t08_half_day() {
    let calendar = berlin(
        "week: {mon-fri: [\"09:00-17:00\"]}\nholidays: [{date: 2025-06-03, open: [\"09:00-12:00\"]}]",
    );
    due(&calendar, "2025-06-03 11:00", "2h", "2025-06-04 10:00");
}

#[test]
fn t10_over_the_spring_change() {
    due(&always(), "2025-03-29 23:30", "2h", "2025-03-30 01:30");
    due(&always(), "2025-03-29 23:30", "3h", "2025-03-30 03:30");
}

#[test]
fn t10b_a_day_later_in_spring_is_an_hour_later_on_the_clock() {
    due(&always(), "2025-03-29 12:00", "24h", "2025-03-30 13:00");
}

#[test]
fn t10c_the_spring_day_has_23_hours() {
    let found = elapsed(&always(), "2025-03-30 00:00", "2025-03-31 00:00");
    assert_eq!(found, 23 * 3600);
}

#[test]
fn t11_a_day_later_in_autumn_is_an_hour_earlier_on_the_clock() {
    due(&always(), "2025-10-25 12:00", "24h", "2025-10-26 11:00");
}

#[test]
fn t11b_the_autumn_day_has_25_hours() {
    let found = elapsed(&always(), "2025-10-26 00:00", "2025-10-27 00:00");
    assert_eq!(found, 25 * 3600);
}

#[test]
fn t12_no_day_is_skipped_at_the_change() {
    let calendar = berlin("week: {mon-sun: [\"08:00-18:00\"]}");
    due(&calendar, "2025-03-29 23:30", "12h", "2025-03-31 10:00");
}

#[test]
fn t14_no_minute_is_lost_at_midnight() {
    due(&always(), "2025-06-02 23:30", "1h", "2025-06-03 00:30");
    let days = berlin("week: {mon-sun: [\"00:00-24:00\"]}");
    due(&days, "2025-06-02 23:30", "1h", "2025-06-03 00:30");
    assert_eq!(
        elapsed(&days, "2025-06-02 00:00", "2025-06-09 00:00"),
        7 * 86_400
    );
}

#[test]
fn t16_over_the_lunch_break() {
    let calendar = berlin("week: {mon-fri: [\"08:00-12:00\", \"13:00-17:00\"]}");
    due(&calendar, "2025-06-02 11:00", "2h", "2025-06-02 14:00");
}

#[test]
fn t18_business_and_actual_time_over_a_weekend() {
    let calendar = berlin("week: {mon-fri: [\"08:00-17:00\"]}");
    let (from, to) = ("2025-12-12 21:00", "2025-12-15 09:30");
    assert_eq!(elapsed(&calendar, from, to), 5400);
    assert_eq!(elapsed(&always(), from, to), 60 * 3600 + 1800);
}

#[test]
fn t19_business_and_actual_time_over_night() {
    let (from, to) = ("2025-06-02 14:00", "2025-06-03 09:00");
    assert_eq!(elapsed(&w(), from, to), 3 * 3600);
    assert_eq!(elapsed(&always(), from, to), 19 * 3600);
}

#[test]
fn t21_a_level_before_due_is_business_time_before_due() {
    let calendar = berlin("week: {mon-fri: [\"08:00-18:00\"]}");
    due(&calendar, "2025-06-02 17:00", "4h", "2025-06-03 11:00");
    due(&calendar, "2025-06-02 17:00", "3h", "2025-06-03 10:00");
}

#[test]
fn p01_a_pause_over_night() {
    due_with(
        &w(),
        "2025-06-02 10:00",
        "4h",
        &[("2025-06-02 11:00", "2025-06-02 15:00")],
        "2025-06-03 10:00",
    );
}

#[test]
fn p02_overlapping_pauses_count_once() {
    let pauses = [
        ("2025-06-02 11:00", "2025-06-02 13:00"),
        ("2025-06-02 12:00", "2025-06-02 14:00"),
    ];
    due_with(&w(), "2025-06-02 10:00", "4h", &pauses, "2025-06-02 17:00");
}

#[test]
fn p03_due_is_reached_before_the_pause() {
    due_with(
        &w(),
        "2025-06-02 09:00",
        "1h",
        &[("2025-06-02 10:00:00", "2025-06-02 10:00:30")],
        "2025-06-02 10:00",
    );
}

#[test]
fn p04_two_short_pauses_in_one_minute_both_count() {
    let pauses = [
        ("2025-06-02 10:00:00", "2025-06-02 10:00:10"),
        ("2025-06-02 10:00:20", "2025-06-02 10:00:40"),
    ];
    due_with(
        &w(),
        "2025-06-02 09:30",
        "1h",
        &pauses,
        "2025-06-02 10:30:30",
    );
}

#[test]
fn p05_a_pause_outside_hours_costs_nothing() {
    due_with(
        &w(),
        "2025-06-02 16:00",
        "2h",
        &[("2025-06-02 18:00", "2025-06-02 23:00")],
        "2025-06-03 10:00",
    );
}

#[test]
fn p06_round_the_clock() {
    due_with(
        &always(),
        "2025-06-02 08:00",
        "2h",
        &[("2025-06-02 09:00", "2025-06-02 10:05")],
        "2025-06-02 11:05",
    );
}

#[test]
fn p08_short_segments_are_not_rounded() {
    let calendar = always();
    let start = at(&calendar, "2025-06-02 08:00");
    let second = |n: i64| start + chrono::TimeDelta::seconds(n);
    // Ten times 29 seconds running, then 31 seconds paused.
    let pauses: Pauses = (0..10)
        .map(|n| (second(n * 60 + 29), Some(second(n * 60 + 60))))
        .collect();
    assert_eq!(calendar.elapsed(start, second(600), &pauses), 290);
}

#[test]
fn p11_started_in_a_pause() {
    due_with(
        &w(),
        "2025-06-02 10:00",
        "1h",
        &[("2025-06-02 09:30", "2025-06-02 11:00")],
        "2025-06-02 12:00",
    );
}

#[test]
fn a_pause_that_is_not_over_leaves_no_due_time() {
    let calendar = w();
    let (start, pause) = (
        at(&calendar, "2025-06-02 10:00"),
        at(&calendar, "2025-06-02 12:00"),
    );
    let pauses: Pauses = [(pause, None)].into_iter().collect();
    let due = |target: &str| calendar.due(start, target.parse().unwrap(), &pauses);
    assert_eq!(due("3h"), None);
    assert_eq!(due("1bd"), None);
    assert_eq!(due("2h"), Some(pause), "reached as the pause begins");
    assert_eq!(
        calendar.elapsed(start, at(&calendar, "2025-07-01 00:00"), &pauses),
        7200
    );
}

#[test]
fn b03_a_calendar_that_never_opens_is_an_error() {
    let no_file = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    for yaml in [
        "zone: UTC\nweek: {}",
        "zone: UTC\nweek: {mon: [], sat-sun: []}",
        "zone: UTC\nalways: true\nholidays: [{from: 01-01, to: 12-31}]",
        // A date that this zone never had.
        "zone: Pacific/Apia\nweek: {}\nextra: [{date: 2011-12-30, open: [\"09:00-17:00\"]}]",
    ] {
        let errors = Calendar::parse("test", yaml, &no_file).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!(errors[0].problem, Problem::NeverOpens);
    }
}

#[test]
fn b03_a_calendar_that_opened_once_gives_no_due_time_and_no_loop() {
    let calendar = berlin("week: {}\nextra: [{date: 2025-06-02, open: [\"09:00-10:00\"]}]");
    due(&calendar, "2025-06-01 00:00", "1h", "2025-06-02 10:00");
    let start = at(&calendar, "2025-06-01 00:00");
    for target in ["61m", "2bd", "876600h"] {
        assert_eq!(
            calendar.due(start, target.parse().unwrap(), &Pauses::NONE),
            None
        );
    }
    assert_eq!(calendar.next_open(at(&calendar, "2025-06-02 10:00")), None);
}

#[test]
fn b04_an_end_before_the_start_is_no_time() {
    assert_eq!(
        elapsed(&always(), "2025-06-03 00:00", "2025-06-02 00:00"),
        0
    );
    let calendar = always();
    let (early, late) = (
        at(&calendar, "2025-06-02 00:00"),
        at(&calendar, "2025-06-03 00:00"),
    );
    assert_eq!(
        calendar.running_between(late, early, &Pauses::NONE).count(),
        0
    );
}

#[test]
fn b05_an_unknown_zone_is_an_error_and_the_zone_data_has_a_version() {
    let no_file = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    let errors =
        Calendar::parse("test", "zone: Europe/Lisabon\nalways: true", &no_file).unwrap_err();
    assert_eq!(errors[0].path, ["zone"]);
    let (zone, meant) = ("Europe/Lisabon".into(), Some("Europe/Lisbon"));
    assert_eq!(errors[0].problem, Problem::UnknownZone { zone, meant });
    assert!(super::tzdata_version().starts_with("20"));
}

#[test]
fn e01_opening_keeps_its_clock_time_after_the_change() {
    let calendar = berlin("week: {mon-sun: [\"08:30-17:00\"]}");
    for (night, opening) in [
        ("2025-03-29 20:00", "2025-03-30T06:30:00Z"),
        ("2025-03-28 20:00", "2025-03-29T07:30:00Z"),
        ("2025-10-25 20:00", "2025-10-26T07:30:00Z"),
    ] {
        let opening: DateTime<Utc> = opening.parse().unwrap();
        assert_eq!(calendar.next_open(at(&calendar, night)), Some(opening));
    }
}

#[test]
fn e03_business_days_keep_the_clock_time_clamped_to_the_day() {
    due(&w(), "2025-06-06 17:30", "2bd", "2025-06-10 17:00");
    let late = berlin("week: {mon-fri: [\"09:00-18:00\"]}");
    due(&late, "2025-06-06 17:30", "2bd", "2025-06-10 17:30");
}

#[test]
fn business_days_count_open_days() {
    let calendar = berlin(
        "week: {mon-fri: [\"08:00-12:00\", \"13:00-17:00\"]}\nholidays: [2025-06-09, {date: 2025-06-11, open: [\"08:00-10:00\"]}]",
    );
    for (from, days, expected) in [
        ("2025-06-02 10:00", "1bd", "2025-06-03 10:00"),
        ("2025-06-06 10:00", "1bd", "2025-06-10 10:00"),
        ("2025-06-10 11:00", "1bd", "2025-06-11 10:00"),
        // Before opening: the opening. In the break: the end of the morning.
        ("2025-06-02 06:00", "1bd", "2025-06-03 08:00"),
        ("2025-06-02 12:30", "1bd", "2025-06-03 12:00"),
        // Opens later than the start's own day did: its opening.
        ("2025-06-11 06:00", "1bd", "2025-06-12 08:00"),
        // On a closed day: as if it had come in at the next opening.
        ("2025-06-07 10:00", "1bd", "2025-06-11 08:00"),
        ("2025-06-02 10:00", "260bd", "2026-06-02 10:00"),
    ] {
        due(&calendar, from, days, expected);
    }
}

#[test]
fn business_days_of_a_night_shift_count_from_the_day_it_started() {
    let calendar = berlin("week: {mon-fri: [\"22:00-06:00\"]}");
    due(&calendar, "2025-06-06 23:00", "1bd", "2025-06-09 23:00");
    due(&calendar, "2025-06-07 03:00", "1bd", "2025-06-10 03:00");
    due(&calendar, "2025-06-03 06:00", "1bd", "2025-06-04 22:00");
}

#[test]
fn a_pause_shifts_business_days_by_the_open_time_it_takes() {
    let calendar = w();
    for (pauses, expected) in [
        (("2025-06-06 17:00", "2025-06-09 09:00"), "2025-06-10 10:00"),
        (("2025-06-06 11:00", "2025-06-06 14:00"), "2025-06-10 13:00"),
        (("2025-06-09 09:00", "2025-06-09 17:00"), "2025-06-11 10:00"),
        (("2025-06-10 10:00", "2025-06-12 10:00"), "2025-06-10 10:00"),
    ] {
        due_with(&calendar, "2025-06-06 10:00", "2bd", &[pauses], expected);
    }
    // Due at an opening: a pause in the night before does not move it back to the evening.
    due_with(
        &calendar,
        "2025-06-02 09:00",
        "1bd",
        &[("2025-06-02 18:00", "2025-06-02 20:00")],
        "2025-06-03 09:00",
    );
}

#[test]
fn a_business_day_that_ends_in_the_doubled_hour_ends_late() {
    let calendar = always();
    let found = calendar.add_business_days(at(&calendar, "2025-10-25 02:30"), 1);
    assert_eq!(found, Some("2025-10-26T01:30:00Z".parse().unwrap()));
}

#[test]
fn openings_reach_over_new_year() {
    for zone in ["America/Los_Angeles", "UTC", "Pacific/Kiritimati"] {
        let calendar = calendar(&format!(
            "zone: {zone}\nweek: {{mon-sun: [\"22:00-21:00\"]}}"
        ));
        let (from, to) = ("2025-12-31 22:00", "2026-01-01 22:00");
        assert_eq!(elapsed(&calendar, from, to), 23 * 3600, "{zone}");
        due(&calendar, from, "23h", "2026-01-01 21:00");
    }
}

#[test]
fn business_days_of_an_early_start_count_from_the_opening() {
    // Monday opens at 10:00 and Tuesday at 06:00: what came in at 07:00 came in when Monday opened.
    let calendar = berlin("week: {mon: [\"10:00-16:00\"], tue: [\"06:00-16:00\"]}");
    due(&calendar, "2025-06-02 07:00", "1bd", "2025-06-03 10:00");
    due(&calendar, "2025-06-01 23:00", "1bd", "2025-06-03 10:00");
}
