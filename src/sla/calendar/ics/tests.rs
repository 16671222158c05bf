//! Holiday files as feeds write them, and as they must not be.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::{Closure, IcsProblem, read};

fn file(body: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n")
}

fn event(lines: &str) -> String {
    file(&format!(
        "BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n",
        lines.replace('\n', "\r\n")
    ))
}

/// What a file closes, sorted, as `2026-12-25`, `2026-12-24..2026-12-26` or `2026-12-24T12:00Z..T15:00Z`.
fn closed(text: &str) -> Vec<String> {
    let closures =
        read(text.as_bytes(), Tz::Europe__Lisbon).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    let mut shown: Vec<String> = closures.iter().map(show).collect();
    shown.sort();
    shown
}

fn show(closure: &Closure) -> String {
    let at = |second: &i64| {
        DateTime::from_timestamp(*second, 0)
            .unwrap()
            .format("%FT%RZ")
            .to_string()
    };
    match closure {
        Closure::Days { first, last, .. } if first == last => first.to_string(),
        Closure::Days { first, last, .. } => format!("{first}..{last}"),
        Closure::Time { start, end, .. } => format!("{}..{}", at(start), at(end)),
    }
}

/// The dates of a rule, the first `n`.
fn dates(start: &str, rule: &str, n: usize) -> Vec<String> {
    let mut all = closed(&event(&format!("DTSTART;VALUE=DATE:{start}\nRRULE:{rule}")));
    all.truncate(n);
    all
}

fn error(text: &str) -> (usize, IcsProblem) {
    let error = read(text.as_bytes(), Tz::UTC).unwrap_err();
    (error.line, error.problem)
}

#[test]
fn all_day_events_close_days() {
    for (lines, expected) in [
        ("DTSTART;VALUE=DATE:20261225", "2026-12-25"),
        (
            "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226",
            "2026-12-25",
        ),
        (
            "DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227",
            "2026-12-24..2026-12-26",
        ),
        ("DTSTART:20261225", "2026-12-25"),
        (
            "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225",
            "2026-12-25",
        ),
        (
            "DTSTART;VALUE=DATE:20261225\nDURATION:P2D",
            "2026-12-25..2026-12-26",
        ),
        (
            "DTSTART;VALUE=DATE:20261225\nDURATION:P1W",
            "2026-12-25..2026-12-31",
        ),
        (
            "DTSTART;VALUE=DATE:20261225\nTRANSP:TRANSPARENT\nSTATUS:CONFIRMED",
            "2026-12-25",
        ),
    ] {
        assert_eq!(closed(&event(lines)), [expected], "{lines}");
    }
}

#[test]
fn timed_events_close_their_time_in_their_zone() {
    for (lines, expected) in [
        (
            "DTSTART:20261224T120000Z\nDTEND:20261224T150000Z",
            "2026-12-24T12:00Z..2026-12-24T15:00Z",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20261224T120000\nDURATION:PT3H",
            "2026-12-24T11:00Z..2026-12-24T14:00Z",
        ),
        (
            "DTSTART;TZID=\"W. Europe Standard Time\":20260624T120000\nDURATION:PT1H30M",
            "2026-06-24T10:00Z..2026-06-24T11:30Z",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261224T120000\nDURATION:PT3H",
            "2026-12-24T11:00Z..2026-12-24T14:00Z",
        ),
        // Floating: the calendar's zone, here Lisbon in summer.
        (
            "DTSTART:20260624T120000\nDURATION:PT1H",
            "2026-06-24T11:00Z..2026-06-24T12:00Z",
        ),
        // A day by the calendar, 23 hours by the clock.
        (
            "DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:P1D",
            "2026-03-28T11:00Z..2026-03-29T10:00Z",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:PT24H",
            "2026-03-28T11:00Z..2026-03-29T11:00Z",
        ),
    ] {
        assert_eq!(closed(&event(lines)), [expected], "{lines}");
    }
    assert!(
        closed(&event("DTSTART:20261224T120000Z")).is_empty(),
        "no length, no closure"
    );
}

#[test]
fn a_rule_repeats_the_clock_time() {
    let lines =
        "DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2";
    assert_eq!(
        closed(&event(lines)),
        [
            "2026-03-28T11:00Z..2026-03-28T12:00Z",
            "2026-03-29T10:00Z..2026-03-29T11:00Z"
        ]
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn rules_of_real_holidays() {
    for (name, start, rule, expected) in [
        (
            "Thanksgiving",
            "20251127",
            "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
            ["2025-11-27", "2026-11-26", "2027-11-25"],
        ),
        (
            "last Monday in May",
            "20250526",
            "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
            ["2025-05-26", "2026-05-25", "2027-05-31"],
        ),
        (
            "Christmas",
            "20251225",
            "FREQ=YEARLY",
            ["2025-12-25", "2026-12-25", "2027-12-25"],
        ),
        (
            "29 February",
            "20240229",
            "FREQ=YEARLY",
            ["2024-02-29", "2028-02-29", "2032-02-29"],
        ),
        (
            "last of the month",
            "20250131",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            ["2025-01-31", "2025-02-28", "2025-03-31"],
        ),
        (
            "the 31st",
            "20250131",
            "FREQ=MONTHLY",
            ["2025-01-31", "2025-03-31", "2025-05-31"],
        ),
        (
            "Friday the 13th",
            "20250613",
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            ["2025-06-13", "2026-02-13", "2026-03-13"],
        ),
        (
            "last working day",
            "20250131",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            ["2025-01-31", "2025-02-28", "2025-03-31"],
        ),
        (
            "20th Monday",
            "20250519",
            "FREQ=YEARLY;BYDAY=20MO",
            ["2025-05-19", "2026-05-18", "2027-05-17"],
        ),
        (
            "last Monday, if the 29th or 30th",
            "20141229",
            "FREQ=YEARLY;BYDAY=-1MO;BYMONTHDAY=30,29",
            ["2014-12-29", "2019-12-30", "2024-12-30"],
        ),
        (
            "second week, from Sunday",
            "19970805",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            ["1997-08-05", "1997-08-17", "1997-08-19"],
        ),
        (
            "second week, from Monday",
            "19970805",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            ["1997-08-05", "1997-08-10", "1997-08-19"],
        ),
        (
            "January days",
            "20250101",
            "FREQ=DAILY;BYMONTH=1;BYDAY=WE",
            ["2025-01-01", "2025-01-08", "2025-01-15"],
        ),
        (
            "until",
            "20250101",
            "FREQ=DAILY;INTERVAL=10;UNTIL=20250121",
            ["2025-01-01", "2025-01-11", "2025-01-21"],
        ),
    ] {
        assert_eq!(dates(start, rule, 3), expected, "{name}");
    }
    assert_eq!(dates("20250101", "FREQ=DAILY;COUNT=5", 99).len(), 5);
    assert_eq!(dates("20250101", "FREQ=DAILY;UNTIL=20250110", 99).len(), 10);
    assert_eq!(
        dates("20250101", "FREQ=YEARLY", 999).len(),
        175,
        "to the calendar's last year"
    );
}

#[test]
fn until_is_meant_in_the_zone_of_the_event() {
    // 23:00 in Berlin on the 2nd is 22:00 UTC: the rule may end a second before it.
    let lines = |until: &str| {
        let lines = format!(
            "DTSTART;TZID=Europe/Berlin:20260101T230000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL={until}"
        );
        closed(&event(&lines)).len()
    };
    assert_eq!(lines("20260102T220000Z"), 2);
    assert_eq!(lines("20260102T215959Z"), 1);
    assert_eq!(lines("20260102"), 2);
}

#[test]
fn exceptions_additions_and_overrides() {
    let series = "UID:a\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY;COUNT=4";
    assert_eq!(
        closed(&event(&format!(
            "{series}\nEXDATE;VALUE=DATE:20260102,20260103\nRDATE;VALUE=DATE:20260201"
        ))),
        ["2026-01-01", "2026-01-04", "2026-02-01"]
    );
    let both = |second: &str| {
        let begin = "BEGIN:VEVENT\n";
        file(&format!(
            "{begin}{series}\nEND:VEVENT\n{begin}UID:a\n{second}\nEND:VEVENT\n"
        ))
    };
    assert_eq!(
        closed(&both(
            "RECURRENCE-ID;VALUE=DATE:20260102\nDTSTART;VALUE=DATE:20260110"
        )),
        ["2026-01-01", "2026-01-03", "2026-01-04", "2026-01-10"]
    );
    assert_eq!(
        closed(&both(
            "RECURRENCE-ID;VALUE=DATE:20260102\nDTSTART;VALUE=DATE:20260102\nSTATUS:CANCELLED"
        )),
        ["2026-01-01", "2026-01-03", "2026-01-04"]
    );
    assert_eq!(
        closed(&both(
            "RECURRENCE-ID;VALUE=DATE:20260102\nDTSTART;VALUE=DATE:20260102\nSUMMARY:Renamed"
        )),
        ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]
    );
    assert!(closed(&event("DTSTART;VALUE=DATE:20260101\nSTATUS:CANCELLED")).is_empty());
    let timed = "DTSTART;TZID=Europe/Berlin:20260101T120000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260101T110000Z";
    assert_eq!(
        closed(&event(timed)),
        ["2026-01-02T11:00Z..2026-01-02T12:00Z"]
    );
}

#[test]
fn folds_other_components_and_texts_are_read() {
    let text = "\u{feff}BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=YEARLY\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTST\n ART;VALUE=DA\n\tTE:20261225\nSUMMARY:Natal\\, feriado\\nX\nBEGIN:VALARM\nTRIGGER:-PT1H\nDURATION:garbage\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n";
    let closures = read(text.as_bytes(), Tz::UTC).unwrap();
    let day: NaiveDate = "2026-12-25".parse().unwrap();
    let name = Some("Natal, feriado X".to_owned());
    assert_eq!(
        closures,
        [Closure::Days {
            first: day,
            last: day,
            name
        }]
    );
    // A fold in the middle of a character.
    let mut bytes = event("DTSTART;VALUE=DATE:20261225\nSUMMARY:Dia de São João").into_bytes();
    let middle = bytes
        .windows(2)
        .position(|pair| pair == "ã".as_bytes())
        .unwrap()
        + 1;
    bytes.splice(middle..middle, *b"\r\n ");
    let Closure::Days { name, .. } = &read(&bytes, Tz::UTC).unwrap()[0] else {
        panic!()
    };
    assert_eq!(name.as_deref(), Some("Dia de São João"));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn garbage_is_told_with_its_line() {
    let value = |name: &str, value: &str| IcsProblem::Value {
        name: name.into(),
        value: value.into(),
    };
    for (lines, line, problem) in [
        ("SUMMARY:x", 3, IcsProblem::NoStart),
        ("DTSTART:soon", 4, value("DTSTART", "soon")),
        ("DTSTART:20260230", 4, value("DTSTART", "20260230")),
        (
            "DTSTART;VALUE=DATE:20260101T000000",
            4,
            value("DTSTART", "20260101T000000"),
        ),
        (
            "DTSTART:20260101T250000",
            4,
            value("DTSTART", "20260101T250000"),
        ),
        (
            "DTSTART:20260101\nDTSTART:20260102",
            5,
            IcsProblem::Twice("DTSTART"),
        ),
        (
            "DTSTART;TZID=Mars:20260101T120000",
            4,
            IcsProblem::UnknownZone("Mars".into()),
        ),
        (
            "DTSTART:20260102\nDTEND:20260101",
            5,
            IcsProblem::EndBeforeStart,
        ),
        (
            "DTSTART:20260102T120000Z\nDTEND:20260102T110000Z",
            5,
            IcsProblem::EndBeforeStart,
        ),
        (
            "DTSTART:20260102\nDTEND:20260102T120000Z",
            5,
            value("DTEND", "20260102T120000Z"),
        ),
        ("DTSTART:20260102\nDURATION:1D", 5, value("DURATION", "1D")),
        (
            "DTSTART:20260102\nDURATION:PT1H",
            5,
            value("DURATION", "PT1H"),
        ),
        (
            "DTSTART:20260102\nDURATION:-P1D",
            5,
            value("DURATION", "-P1D"),
        ),
        (
            "DTSTART:20260102\nDTEND:20260103\nDURATION:P1D",
            6,
            IcsProblem::Twice("the end"),
        ),
        ("DTSTART:20260102\nno colon", 5, IcsProblem::Malformed),
        (
            "DTSTART:20260102\nEXRULE:FREQ=DAILY",
            5,
            IcsProblem::Unsupported("EXRULE".into()),
        ),
        (
            "DTSTART:20260102\nRDATE;VALUE=PERIOD:20260101T000000Z/PT1H",
            5,
            IcsProblem::Unsupported("RDATE with periods".into()),
        ),
        (
            "DTSTART:20260102\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260102",
            5,
            IcsProblem::Unsupported("RANGE".into()),
        ),
        (
            "DTSTART:20260102\nRRULE:FREQ=HOURLY",
            5,
            IcsProblem::Unsupported("FREQ=HOURLY".into()),
        ),
        (
            "DTSTART:20260102\nRRULE:FREQ=YEARLY;BYWEEKNO=20",
            5,
            IcsProblem::Unsupported("BYWEEKNO".into()),
        ),
    ] {
        assert_eq!(error(&event(lines)), (line, problem), "{lines}");
    }
    for rule in [
        "",
        "COUNT=3",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=1;UNTIL=20270101",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=YEARLY;BYDAY=0MO",
        "FREQ=YEARLY;BYDAY=54MO",
        "FREQ=YEARLY;BYDAY=é",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYSETPOS=1",
        "FREQ=YEARLY;BYEASTER=1",
        "FREQ=DAILY;UNTIL=never",
        "FREQ=DAILY;INTERVAL=99999999999",
    ] {
        let expected = (5, value("RRULE", rule));
        assert_eq!(
            error(&event(&format!("DTSTART:20260102\nRRULE:{rule}"))),
            expected,
            "{rule}"
        );
    }
}

#[test]
fn what_is_no_holiday_file_is_told() {
    for text in [
        "",
        "\n\n",
        "<!doctype html>\n<html>",
        "BEGIN:VCARD\nEND:VCARD",
        "PK\u{3}\u{4}",
    ] {
        assert_eq!(error(text), (1, IcsProblem::NotACalendar), "{text}");
    }
    let cut = event("DTSTART:20260101").replace("END:VCALENDAR\r\n", "");
    assert_eq!(error(&cut), (1, IcsProblem::Unbalanced("VCALENDAR".into())));
    assert_eq!(error("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n").0, 3);
    assert_eq!(
        error("BEGIN:VCALENDAR\nEND:VCALENDAR\nSTRAY:1\n"),
        (3, IcsProblem::Malformed)
    );
    let bytes = b"BEGIN:VCALENDAR\nSUMMARY:\xff\xfe\nEND:VCALENDAR\n";
    let error = read(bytes, Tz::UTC).unwrap_err();
    assert_eq!((error.line, error.problem), (2, IcsProblem::NotUtf8));
    let huge = read(&vec![b'x'; super::MAX_BYTES + 1], Tz::UTC).unwrap_err();
    assert_eq!(huge.problem, IcsProblem::TooLarge);
}

#[test]
fn repetitions_are_bounded() {
    let endless = event("DTSTART:19000101\nRRULE:FREQ=DAILY");
    assert_eq!(error(&endless), (3, IcsProblem::TooMany));
    let one =
        "BEGIN:VEVENT\nDTSTART:00010101\nRRULE:FREQ=YEARLY;BYDAY=53MO;BYMONTHDAY=1\nEND:VEVENT\n";
    assert_eq!(error(&file(&one.repeat(9000))).1, IcsProblem::TooMany);
    // Never true: ends, and is only its start.
    assert_eq!(
        dates("20260101", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 9),
        ["2026-01-01"]
    );
    assert_eq!(
        dates("20260101", "FREQ=DAILY;INTERVAL=4294967295", 9),
        ["2026-01-01"]
    );
}

proptest! {
    #[test]
    fn no_bytes_upset_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, Tz::UTC);
        let _ = read(&[b"BEGIN:VCALENDAR\n".as_slice(), &bytes].concat(), Tz::UTC);
    }

    #[test]
    fn no_event_upsets_the_reader(
        name in "(DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|RECURRENCE-ID)(;(VALUE|TZID)=(DATE|UTC|\"x:y\"))?",
        value in "(FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;(INTERVAL|COUNT|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST|UNTIL)=[-+]?[0-9]{0,4}(MO|FR)?(,-?[0-9]{1,2}){0,2}){0,3}|P[0-9]{0,9}[WDTHMS]{0,3}|[0-9]{4}[01][0-9][0-3][0-9](T[0-2][0-9][0-6][0-9]{3})?Z?)",
    ) {
        let _ = read(event(&format!("DTSTART:20260102T120000Z\n{name}:{value}")).as_bytes(), Tz::UTC);
        let _ = read(event(&format!("{name}:{value}")).as_bytes(), Tz::Africa__Casablanca);
    }
}
