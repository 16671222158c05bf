use std::collections::BTreeSet;

use super::*;
use crate::kinds::Kinds;
use crate::policy::Policies;
use crate::sla::calendar::Calendar;

/// Calendars by the name of their file; `feed.ics` is what their holidays may name.
fn calendars(files: &[(&str, &str)], feed: &str) -> Calendars {
    let read = |_: &str| Ok(feed.as_bytes().to_vec());
    let usable = files.iter().map(|(name, text)| {
        let calendar = Calendar::parse(name, text, &read).unwrap();
        ((*name).to_owned(), Arc::new(calendar))
    });
    Calendars {
        usable: usable.collect(),
        broken: BTreeSet::new(),
    }
}

/// The one freeze of a policy.
fn freeze(text: &str) -> Window {
    let path = ".gitsm/policies/change.yaml".to_owned();
    let text = format!("applies_to: change\nfreezes:\n  - {{name: F, {text}}}\n");
    let file = (path, text.into_bytes());
    let (policies, findings) =
        Policies::load(&[file], &Kinds::builtin(), chrono_tz::Europe::Lisbon);
    assert_eq!(findings, []);
    policies.windows_of("change").next().unwrap().clone()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// When a window is between two instants.
fn when(window: &Window, calendars: &Calendars, from: &str, to: &str) -> Vec<String> {
    let spans = window.between(calendars, at(from), at(to)).unwrap();
    let text = |seconds: i64| instant(seconds).format("%m-%d %H:%M").to_string();
    spans
        .into_iter()
        .map(|(from, to)| format!("{} to {}", text(from), text(to)))
        .collect()
}

const NIGHT: &str = "zone: Europe/Lisbon\nweek: {sat: [\"22:00-04:00\"]}\n";

#[test]
fn a_window_that_recurs_keeps_its_wall_clock_when_the_clocks_change() {
    let calendars = calendars(&[("night", NIGHT)], "");
    let window = freeze("calendar: night");
    let october = when(
        &window,
        &calendars,
        "2026-10-12T00:00:00Z",
        "2026-11-02T00:00:00Z",
    );
    // Summer time ends on 2026-10-25: that night has seven hours.
    let expected = [
        "10-17 21:00 to 10-18 03:00",
        "10-24 21:00 to 10-25 04:00",
        "10-31 22:00 to 11-01 04:00",
    ];
    assert_eq!(october, expected);
    assert!(
        window
            .is_at(&calendars, at("2026-10-25T03:59:59Z"))
            .unwrap()
    );
    assert!(
        !window
            .is_at(&calendars, at("2026-10-25T04:00:00Z"))
            .unwrap()
    );
    let next = window.next(&calendars, at("2026-10-25T04:00:00Z")).unwrap();
    assert_eq!(next, Some(at("2026-10-31T22:00:00Z")));
    let cut = when(
        &window,
        &calendars,
        "2026-10-17T22:00:00Z",
        "2026-10-17T23:00:00Z",
    );
    assert_eq!(cut, ["10-17 22:00 to 10-17 23:00"]);
}

#[test]
fn the_zone_of_a_calendar_is_its_own() {
    let tokyo = NIGHT.replace("Europe/Lisbon", "Asia/Tokyo");
    let calendars = calendars(&[("night", &tokyo)], "");
    let window = freeze("calendar: night");
    let week = when(
        &window,
        &calendars,
        "2026-10-12T00:00:00Z",
        "2026-10-19T00:00:00Z",
    );
    assert_eq!(week, ["10-17 13:00 to 10-17 19:00"]);
}

#[test]
fn events_of_a_committed_feed_are_freezes() {
    let feed = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261127T060000Z\r\nDTEND:20261127T230000Z\r\nSUMMARY:Black Friday\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nRRULE:FREQ=YEARLY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let always = "zone: Europe/Lisbon\nalways: true\nholidays: [{ics: feed.ics}]\n";
    let calendars = calendars(&[("company", always)], feed);
    let window = freeze("outside: company");
    let winter = when(
        &window,
        &calendars,
        "2026-11-01T00:00:00Z",
        "2028-11-01T00:00:00Z",
    );
    let expected = [
        "11-27 06:00 to 11-27 23:00",
        "12-24 00:00 to 12-25 00:00",
        "12-24 00:00 to 12-25 00:00",
    ];
    assert_eq!(winter, expected);
    assert!(
        window
            .is_at(&calendars, at("2026-11-27T12:00:00Z"))
            .unwrap()
    );
    let next = |now| window.next(&calendars, at(now)).unwrap();
    assert_eq!(
        next("2026-11-20T00:00:00Z"),
        Some(at("2026-11-27T06:00:00Z"))
    );
    assert_eq!(next("2026-11-27T12:00:00Z"), None, "it is now");
    assert_eq!(next("2030-01-01T00:00:00Z"), None, "never again");
}

#[test]
fn a_window_that_is_once_begins_with_its_start_and_is_over_at_its_end() {
    let none = Calendars::default();
    let window = freeze("from: 2026-12-18, to: 2027-01-03");
    let inside = |now| window.is_at(&none, at(now)).unwrap();
    assert!(inside("2026-12-18T00:00:00Z") && inside("2027-01-03T23:59:59Z"));
    assert!(!inside("2026-12-17T23:59:59Z") && !inside("2027-01-04T00:00:00Z"));
    let next = |now| window.next(&none, at(now)).unwrap();
    assert_eq!(
        next("2026-12-01T00:00:00Z"),
        Some(at("2026-12-18T00:00:00Z"))
    );
    assert_eq!(next("2026-12-18T00:00:00Z"), None);
    let apart = when(
        &window,
        &none,
        "2027-02-01T00:00:00Z",
        "2027-03-01T00:00:00Z",
    );
    assert_eq!(apart, [""; 0]);
}

#[test]
fn a_calendar_that_is_not_there_or_has_errors_is_told() {
    let mut calendars = Calendars::default();
    for text in ["calendar: night", "outside: night"] {
        let window = freeze(text);
        let why = window.is_at(&calendars, at("2026-11-20T00:00:00Z"));
        let text = "the window `F` names a calendar `night` that is not there";
        assert_eq!(why.unwrap_err().text(), text);
    }
    calendars.broken.insert("night".to_owned());
    let why = freeze("calendar: night").next(&calendars, at("2026-11-20T00:00:00Z"));
    let text = "the calendar `night` of the window `F` has errors";
    assert_eq!(why.unwrap_err().text(), text);
}
