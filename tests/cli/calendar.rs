//! Calendars: the vectors of the reference through the command line, the drawing of a year, and bad input.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const CALENDARS: [(&str, &str); 8] = [
    (
        "w",
        "week: {mon-fri: [\"09:00-17:00\"]}\nholidays:\n- {from: 2025-12-25, to: 2025-12-26}\n",
    ),
    (
        "half",
        "week: {mon-fri: [\"09:00-17:00\"]}\nholidays:\n- {date: 2025-06-03, open: [\"09:00-12:00\"]}\n",
    ),
    ("always", "always: true\n"),
    ("daily", "week: {mon-sun: [\"08:00-18:00\"]}\n"),
    (
        "lunch",
        "week: {mon-fri: [\"08:00-12:00\", \"13:00-17:00\"]}\n",
    ),
    ("early", "week: {mon-fri: [\"08:00-17:00\"]}\n"),
    ("long", "week: {mon-fri: [\"08:00-18:00\"]}\n"),
    ("night", "week: {mon-fri: [\"22:00-06:00\"]}\n"),
];

/// A desk with the calendars of the vectors, in Berlin.
fn berlin() -> TestDesk {
    let desk = TestDesk::new();
    for (name, rest) in CALENDARS {
        let text = format!("zone: Europe/Berlin\n{rest}");
        desk.write(format!(".gitsm/calendars/{name}.yaml"), text);
    }
    desk
}

/// Local in Berlin, as the vectors are written; plain output, nothing else on stdout.
#[track_caller]
fn due(desk: &TestDesk, case: (&str, &str, &str, &str, &[&str], &str)) {
    let (id, calendar, from, target, pauses, expected) = case;
    let mut args = vec![
        "calendar", "due", calendar, "--from", from, "--target", target,
    ];
    for pause in pauses {
        args.extend(["--pause", pause]);
    }
    assert_eq!(desk.tell(&args), format!("{expected}\n[exit 0]\n"), "{id}");
}

#[track_caller]
fn elapsed(desk: &TestDesk, id: &str, calendar: &str, from: &str, to: &str, expected: i64) {
    let told = desk.tell(&["calendar", "elapsed", calendar, "--from", from, "--to", to]);
    assert_eq!(told, format!("{expected}\n[exit 0]\n"), "{id}");
}

#[test]
fn the_vectors_of_the_reference() {
    let desk = berlin();
    let none: &[&str] = &[];
    for case in [
        (
            "T01",
            "w",
            "2025-06-02T10:00",
            "4h",
            none,
            "2025-06-02T12:00:00Z",
        ),
        (
            "T02",
            "w",
            "2025-06-02 16:00",
            "4h",
            none,
            "2025-06-03T10:00:00Z",
        ),
        (
            "T03",
            "w",
            "2025-06-06T16:30:00",
            "1h",
            none,
            "2025-06-09T07:30:00Z",
        ),
        (
            "T04",
            "w",
            "2025-06-07T12:00",
            "4h",
            none,
            "2025-06-09T11:00:00Z",
        ),
        (
            "T05",
            "w",
            "2025-06-02T13:00",
            "4h",
            none,
            "2025-06-02T15:00:00Z",
        ),
        (
            "T06",
            "w",
            "2025-12-24T16:00",
            "2h",
            none,
            "2025-12-29T09:00:00Z",
        ),
        (
            "T08",
            "half",
            "2025-06-03T11:00",
            "2h",
            none,
            "2025-06-04T08:00:00Z",
        ),
        (
            "T10",
            "always",
            "2025-03-29T23:30",
            "2h",
            none,
            "2025-03-30T00:30:00Z",
        ),
        (
            "T10b",
            "always",
            "2025-03-29T12:00",
            "24h",
            none,
            "2025-03-30T11:00:00Z",
        ),
        (
            "T11",
            "always",
            "2025-10-25T12:00",
            "24h",
            none,
            "2025-10-26T10:00:00Z",
        ),
        (
            "T12",
            "daily",
            "2025-03-29T23:30",
            "12h",
            none,
            "2025-03-31T08:00:00Z",
        ),
        (
            "T14",
            "always",
            "2025-06-02T23:30",
            "60m",
            none,
            "2025-06-02T22:30:00Z",
        ),
        (
            "T16",
            "lunch",
            "2025-06-02T11:00",
            "2h",
            none,
            "2025-06-02T12:00:00Z",
        ),
        (
            "T21",
            "long",
            "2025-06-02T17:00",
            "4h",
            none,
            "2025-06-03T09:00:00Z",
        ),
        (
            "T21 level",
            "long",
            "2025-06-02T17:00",
            "3h",
            none,
            "2025-06-03T08:00:00Z",
        ),
        (
            "P01",
            "w",
            "2025-06-02T10:00",
            "4h",
            &["2025-06-02T11:00/2025-06-02T15:00"],
            "2025-06-03T08:00:00Z",
        ),
        (
            "P03",
            "w",
            "2025-06-02T09:00",
            "1h",
            &["2025-06-02T10:00:00/2025-06-02T10:00:30"],
            "2025-06-02T08:00:00Z",
        ),
        (
            "P05",
            "w",
            "2025-06-02T16:00",
            "2h",
            &["2025-06-02T18:00/2025-06-02T23:00"],
            "2025-06-03T08:00:00Z",
        ),
        (
            "P06",
            "always",
            "2025-06-02T08:00",
            "2h",
            &["2025-06-02T09:00/2025-06-02T10:05"],
            "2025-06-02T09:05:00Z",
        ),
        (
            "union",
            "always",
            "2025-06-02T08:00",
            "2h",
            &[
                "2025-06-02T09:00/2025-06-02T09:40",
                "2025-06-02T09:30/2025-06-02T10:05",
            ],
            "2025-06-02T09:05:00Z",
        ),
        (
            "pause that opens after due",
            "w",
            "2025-06-02T10:00",
            "1h",
            &["2025-06-02T12:00/"],
            "2025-06-02T09:00:00Z",
        ),
        (
            "E03",
            "w",
            "2025-06-06T17:30",
            "2bd",
            none,
            "2025-06-10T15:00:00Z",
        ),
        (
            "with an offset",
            "w",
            "2025-06-02T10:00:00+02:00",
            "4h",
            none,
            "2025-06-02T12:00:00Z",
        ),
        (
            "to the minute",
            "w",
            "2025-06-02T08:00Z",
            "4h",
            none,
            "2025-06-02T12:00:00Z",
        ),
        (
            "a date",
            "w",
            "2025-06-02",
            "30s",
            none,
            "2025-06-02T07:00:30Z",
        ),
        (
            "a time that does not exist",
            "always",
            "2025-03-30T02:30",
            "1h",
            none,
            "2025-03-30T02:00:00Z",
        ),
        (
            "a start that occurs twice",
            "always",
            "2025-10-26T02:30",
            "1h",
            none,
            "2025-10-26T01:30:00Z",
        ),
        (
            "overnight",
            "night",
            "2025-06-06T23:00",
            "8h",
            none,
            "2025-06-09T21:00:00Z",
        ),
    ] {
        due(&desk, case);
    }
    for (id, calendar, from, to, expected) in [
        ("T10c", "always", "2025-03-30", "2025-03-31", 23 * 3600),
        ("T11b", "always", "2025-10-26", "2025-10-27", 25 * 3600),
        ("T18", "early", "2025-12-12T21:00", "2025-12-15T09:30", 5400),
        (
            "T18 actual",
            "always",
            "2025-12-12T21:00",
            "2025-12-15T09:30",
            217_800,
        ),
        ("T19", "w", "2025-06-02T14:00", "2025-06-03T09:00", 3 * 3600),
        (
            "T19 actual",
            "always",
            "2025-06-02T14:00",
            "2025-06-03T09:00",
            19 * 3600,
        ),
        (
            "an end that occurs twice",
            "always",
            "2025-10-26T02:30",
            "2025-10-26T02:30",
            3600,
        ),
    ] {
        elapsed(&desk, id, calendar, from, to, expected);
    }
}

#[test]
fn a_year_in_the_terminal() {
    let desk = TestDesk::new();
    assert_data_eq!(
        desk.tell(&["calendar", "show", "business"]),
        str![[r#"
Business hours 2026

Zone         Europe/Lisbon
Week         Mon-Fri 09:00-17:00
Open a week  40 h
Open days    259
Open time    2072 h

January                February               March
Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
          1x 2  3. 4.                     1.                     1.
 5  6  7  8  9 10.11.   2  3  4  5  6  7. 8.   2  3  4  5  6  7. 8.
12 13 14 15 16 17.18.   9 10 11 12 13 14.15.   9 10 11 12 13 14.15.
19 20 21 22 23 24.25.  16 17 18 19 20 21.22.  16 17 18 19 20 21.22.
26 27 28 29 30 31.     23 24 25 26 27 28.     23 24 25 26 27 28.29>
                                              30 31

April                  May                    June
Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
       1  2  3  4. 5.               1  2. 3.   1  2  3  4  5  6. 7.
 6  7  8  9 10 11.12.   4  5  6  7  8  9.10.   8  9 10 11 12 13.14.
13 14 15 16 17 18.19.  11 12 13 14 15 16.17.  15 16 17 18 19 20.21.
20 21 22 23 24 25.26.  18 19 20 21 22 23.24.  22 23 24 25 26 27.28.
27 28 29 30            25 26 27 28 29 30.31.  29 30

July                   August                 September
Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
       1  2  3  4. 5.                  1. 2.      1  2  3  4  5. 6.
 6  7  8  9 10 11.12.   3  4  5  6  7  8. 9.   7  8  9 10 11 12.13.
13 14 15 16 17 18.19.  10 11 12 13 14 15.16.  14 15 16 17 18 19.20.
20 21 22 23 24 25.26.  17 18 19 20 21 22.23.  21 22 23 24 25 26.27.
27 28 29 30 31         24 25 26 27 28 29.30.  28 29 30
                       31

October                November               December
Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
          1  2  3. 4.                     1.      1  2  3  4  5. 6.
 5  6  7  8  9 10.11.   2  3  4  5  6  7. 8.   7  8  9 10 11 12.13.
12 13 14 15 16 17.18.   9 10 11 12 13 14.15.  14 15 16 17 18 19.20.
19 20 21 22 23 24.25<  16 17 18 19 20 21.22.  21 22 23 24 25x26.27.
26 27 28 29 30 31.     23 24 25 26 27 28.29.  28 29 30 31
                       30

. closed as the week says   x closed   ~ partly open   + extra hours   > < clocks go forward, back

Special days of 2026
Date        Day  Is            Open  Time  Name           Clocks
2026-01-01  Thu  closed               0 s  New Year
2026-03-29  Sun  clock_change         0 s                 forward 1 h at 01:00
2026-10-25  Sun  clock_change         0 s                 back 1 h at 02:00
2026-12-25  Fri  closed               0 s  Christmas Day
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.session("calendar\ncalendar show business --year 2027 --format csv"),
        str![[r#"
$ gitsm calendar
Calendar  Called            Zone           Week                 A week
always    Around the clock  Europe/Lisbon  Mon-Sun 00:00-24:00   168 h
business  Business hours    Europe/Lisbon  Mon-Fri 09:00-17:00    40 h
[exit 0]
$ gitsm calendar show business --year 2027 --format csv
day,hours,open
mon,09:00-17:00,28800
tue,09:00-17:00,28800
wed,09:00-17:00,28800
thu,09:00-17:00,28800
fri,09:00-17:00,28800
sat,,0
sun,,0

date,weekday,kind,hours,open,names,clocks
2027-01-01,Fri,closed,,0,New Year,
2027-03-28,Sun,clock_change,,0,,forward 1 h at 01:00
2027-10-31,Sun,clock_change,,0,,back 1 h at 02:00
2027-12-25,Sat,closed_anyway,,0,Christmas Day,
[exit 0]

"#]]
    );
    let json = desk.json(&["calendar", "show", "business", "--year", "2027"]);
    assert_eq!(json["schema"], "gitsm.calendar/v1");
    assert_eq!(json["week"][0]["hours"][0], "09:00-17:00");
    assert_eq!(json["days"][0]["names"][0], "New Year");
    assert_eq!(
        json["item"]["open_seconds"],
        json["item"]["open_days"].as_i64().unwrap() * 8 * 3600
    );
}

#[test]
fn colours_say_nothing_that_the_marks_do_not() {
    let desk = TestDesk::new();
    let plain = desk.ok(&["calendar", "show", "business"]);
    let colored = desk.ok(&["calendar", "show", "business", "--color", "always"]);
    assert!(colored.contains("\x1b[1m\x1b[31m25x\x1b[0m"), "{colored:?}");
    let mut text = String::new();
    let mut rest = colored.as_str();
    while let Some((before, after)) = rest.split_once('\x1b') {
        text.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    text.push_str(rest);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    assert_eq!(lines, plain.lines().collect::<Vec<_>>());
}

#[test]
fn answers_for_programs() {
    let desk = berlin();
    assert_data_eq!(
        desk.session(
            r#"
            calendar due w --from 2025-06-02T10:00 --target 4h --pause 2025-06-02T11:00/2025-06-02T15:00 --json
            calendar elapsed w --from 2025-06-02T10:00 --to 2025-06-03T10:00 --format csv
            "#
        ),
        str![[r#########################################"
$ gitsm calendar due w --from 2025-06-02T10:00 --target 4h --pause 2025-06-02T11:00/2025-06-02T15:00 --json
{
  "schema": "gitsm.calendar.due/v1",
  "commit": "########################################",
  "item": {
    "calendar": "w",
    "zone": "Europe/Berlin",
    "from": "2025-06-02T08:00:00Z",
    "pauses": [
      "2025-06-02T09:00:00Z/2025-06-02T13:00:00Z"
    ],
    "target": "4h",
    "granted": 14400,
    "due": "2025-06-03T08:00:00Z"
  }
}
[exit 0]
$ gitsm calendar elapsed w --from 2025-06-02T10:00 --to 2025-06-03T10:00 --format csv
calendar,zone,from,to,pauses,elapsed
w,Europe/Berlin,2025-06-02T08:00:00Z,2025-06-03T08:00:00Z,,28800
[exit 0]

"#########################################]]
    );
}

#[test]
fn what_makes_no_sense_is_refused_with_a_remedy() {
    let desk = berlin();
    desk.write(
        ".gitsm/calendars/bad.yaml",
        "zone: Europe/Berlinn\nweek: {mon: [\"09:00-12:00\", \"11:00-13:00\"], tuesday: []}\n",
    );
    desk.write(
        ".gitsm/calendars/never.yaml",
        "zone: Europe/Berlin\nweek: {mon: []}\n",
    );
    assert_data_eq!(
        desk.session(
            r#"
            calendar due wo --from now --target 4h
            calendar due nothing-like-it --from now --target 4h
            calendar due w --from yesterdya --target 4h
            calendar due w --from now --target 0h
            calendar due w --from now --target 1d
            calendar due w --from now --target 4h --pause 2025-06-02T10:00
            calendar due w --from now --target 4h --pause 2025-06-02T10:00/2025-06-02T09:59
            calendar due w --from 2025-06-02T10:00 --target 4h --pause 2025-06-02T11:00/
            calendar due w --from 2025-06-02T10:00 --target 876600h
            calendar elapsed w --from 2025-06-03T10:00 --to 2025-06-02T10:00
            calendar due bad --from now --target 4h
            calendar due never --from now --target 4h
            calendar due ./no.yaml --from now --target 4h
            calendar due .gitsm/calendars/bad.yaml --from now --target 4h --json
            calendar due .gitsm/calendars/w.yaml --from now --target 4h --at HEAD
            calendar show w --year 12
            calendar list
            "#
        ),
        str![[r#"
$ gitsm calendar due wo --from now --target 4h
[stderr]
error: there is no calendar `wo`
hint: did you mean `w`?
[exit 1]
$ gitsm calendar due nothing-like-it --from now --target 4h
[stderr]
error: there is no calendar `nothing-like-it`
hint: there are: always, business, daily, early, half, long, lunch, night, w
[exit 1]
$ gitsm calendar due w --from yesterdya --target 4h
[stderr]
error: --from "yesterdya" is no time
hint: write it as 2025-06-02T10:00:00Z, or local as 2025-06-02T10:00
[exit 2]
$ gitsm calendar due w --from now --target 0h
[stderr]
error: a target of zero is no target
hint: leave the target out if there is none
[exit 2]
$ gitsm calendar due w --from now --target 1d
[stderr]
error: `1d` is ambiguous: a day is 24 hours to some and a working day to others
hint: say `24h` for clock hours or `1bd` for business days
[exit 2]
$ gitsm calendar due w --from now --target 4h --pause 2025-06-02T10:00
[stderr]
error: --pause "2025-06-02T10:00" has no end
hint: write START/END, or START/ for one that is not over
[exit 2]
$ gitsm calendar due w --from now --target 4h --pause 2025-06-02T10:00/2025-06-02T09:59
[stderr]
error: --pause "2025-06-02T10:00/2025-06-02T09:59" ends before it starts
hint: write START/END
[exit 2]
$ gitsm calendar due w --from 2025-06-02T10:00 --target 4h --pause 2025-06-02T11:00/
[stderr]
error: it is never due: the pause from 2025-06-02T09:00:00Z is not over
hint: give the pause an end: --pause START/END
[exit 1]
$ gitsm calendar due w --from 2025-06-02T10:00 --target 876600h
[stderr]
error: it is never due: `w` does not open for 876600h within 100 years
[exit 1]
$ gitsm calendar elapsed w --from 2025-06-03T10:00 --to 2025-06-02T10:00
0
[stderr]
warning: 2025-06-02T08:00:00Z is before 2025-06-03T08:00:00Z: that counts as no time at all
[exit 0]
$ gitsm calendar due bad --from now --target 4h
[stderr]
error: .gitsm/calendars/bad.yaml:1:1: unknown time zone `Europe/Berlinn`
hint: did you mean `Europe/Berlin`?
error: .gitsm/calendars/bad.yaml:2:29: `11:00-13:00` overlaps `09:00-12:00`
hint: shorten one, or join them into one interval
error: .gitsm/calendars/bad.yaml:2:45: `tuesday` is not a day of the week
hint: did you mean `tue`?
[exit 5]
$ gitsm calendar due never --from now --target 4h
[stderr]
error: .gitsm/calendars/never.yaml:1:1: the calendar never opens
hint: open at least one interval in `week` or `extra`
[exit 5]
$ gitsm calendar due ./no.yaml --from now --target 4h
[stderr]
error: cannot read ./no.yaml: No such file or directory (os error 2)
[exit 2]
$ gitsm calendar due .gitsm/calendars/bad.yaml --from now --target 4h --json
[stderr]
error: .gitsm/calendars/bad.yaml:1:1: unknown time zone `Europe/Berlinn`
hint: did you mean `Europe/Berlin`?
error: .gitsm/calendars/bad.yaml:2:29: `11:00-13:00` overlaps `09:00-12:00`
hint: shorten one, or join them into one interval
{"schema":"gitsm.error/v1","error":".gitsm/calendars/bad.yaml:2:45: `tuesday` is not a day of the week","hint":"did you mean `tue`?","code":5}
[exit 5]
$ gitsm calendar due .gitsm/calendars/w.yaml --from now --target 4h --at HEAD
[stderr]
error: --at reads commits, and a file is in none
hint: name a calendar of the desk
[exit 2]
$ gitsm calendar show w --year 12
[stderr]
error: invalid value '12' for '--year <YEAR>': 12 is not in 1900..=2199

For more information, try '--help'.
[exit 2]
$ gitsm calendar list
Calendar  Called          Zone           Week                              A week
always    always          Europe/Berlin  Mon-Sun 00:00-24:00                168 h
business  Business hours  Europe/Lisbon  Mon-Fri 09:00-17:00                 40 h
daily     daily           Europe/Berlin  Mon-Sun 08:00-18:00                 70 h
early     early           Europe/Berlin  Mon-Fri 08:00-17:00                 45 h
half      half            Europe/Berlin  Mon-Fri 09:00-17:00                 40 h
long      long            Europe/Berlin  Mon-Fri 08:00-18:00                 50 h
lunch     lunch           Europe/Berlin  Mon-Fri 08:00-12:00, 13:00-17:00    40 h
night     night           Europe/Berlin  Mon-Fri 22:00-06:00                 40 h
w         w               Europe/Berlin  Mon-Fri 09:00-17:00                 40 h
[stderr]
warning: .gitsm/calendars/bad.yaml:1:1: unknown time zone `Europe/Berlinn`
warning: .gitsm/calendars/bad.yaml:2:29: `11:00-13:00` overlaps `09:00-12:00`
warning: .gitsm/calendars/bad.yaml:2:45: `tuesday` is not a day of the week
warning: .gitsm/calendars/never.yaml:1:1: the calendar never opens
[exit 5]

"#]]
    );
}

#[test]
fn a_file_can_be_tried_without_a_desk() {
    let desk = TestDesk::empty();
    desk.write(
        "draft.yaml",
        "zone: Europe/Lisbon\nweek: {mon-fri: [\"09:00-17:00\"]}\nholidays: [{ics: pt.ics}]\n",
    );
    desk.write("pt.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    let told = desk.tell(&[
        "calendar",
        "due",
        "draft.yaml",
        "--from",
        "2026-11-30T16:00",
        "--target",
        "2h",
    ]);
    assert_eq!(told, "2026-12-02T10:00:00Z\n[exit 0]\n");
    let year = desk.ok(&["calendar", "show", "./draft.yaml", "--format", "markdown"]);
    assert!(
        year.contains("| 2026-12-01 | Tue | closed |  | 0 s | Day |  |"),
        "{year}"
    );
    assert_data_eq!(
        desk.tell(&[
            "calendar", "due", "draft", "--from", "now", "--target", "2h"
        ]),
        str![[r#"
[stderr]
error: . is not in a git repository
hint: run it inside a repository, or start one with `gitsm init`
[exit 2]

"#]]
    );
}

#[test]
fn e04_a_closed_day_is_left_out_or_moved() {
    let desk = berlin();
    assert_data_eq!(
        desk.session(
            "calendar day w 2025-06-06
            calendar day w 2025-06-07
            calendar day w 2025-06-07 --closed previous
            calendar day w 2025-06-07 --closed skip
            calendar day w
            calendar day w tomorrow
            calendar day w 2025-6-7"
        ),
        str![[r#"
$ gitsm calendar day w 2025-06-06
2025-06-06
[exit 0]
$ gitsm calendar day w 2025-06-07
2025-06-09
[exit 0]
$ gitsm calendar day w 2025-06-07 --closed previous
2025-06-06
[exit 0]
$ gitsm calendar day w 2025-06-07 --closed skip
[exit 1]
$ gitsm calendar day w
2026-11-20
[exit 0]
$ gitsm calendar day w tomorrow
[stderr]
error: "tomorrow" is no day
hint: write it as 2026-12-25
[exit 2]
$ gitsm calendar day w 2025-6-7
[stderr]
error: "2025-6-7" is no day
hint: write it as 2026-12-25
[exit 2]

"#]]
    );
}
