use super::*;
use crate::kinds::Kinds;
use crate::sla::clock::fixture::{at, incident, one};

/// A desk on Wednesday, 2025-06-18 at noon in Berlin.
fn desk(logs: &[&[&str]]) -> Snapshot {
    let mut snapshot = Snapshot {
        now: at("2025-06-18 12:00"),
        kinds: Kinds::builtin(),
        agreements: one("", "resolve: 8h").into(),
        records: logs.iter().map(|log| incident(log)).collect(),
        ..Snapshot::default()
    };
    snapshot.config.zone = chrono_tz::Europe::Berlin;
    snapshot
}

/// `period opened resolved backlog met breached compliance median` of every row.
fn series(snapshot: &Snapshot, scope: &Scope<'_>) -> Vec<String> {
    let document = trend(snapshot, scope);
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let text = |cell: &Cell| match &cell.value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Share(share) => share.to_string(),
        Value::Seconds(seconds) => format!("{}h", seconds / 3600),
        Value::NotApplicable => "n/a".to_owned(),
        other => format!("{other:?}"),
    };
    let row = |row: &Vec<Cell>| {
        let cells: Vec<String> = row.iter().map(text).collect();
        let figures = cells.len() - 7;
        let names = &cells[..figures - 3];
        [names, &cells[figures..]].concat().join(" ")
    };
    table.unwrap().rows.iter().map(row).collect()
}

fn scope(rows: &[usize], interval: Interval, last: u32) -> Scope<'_> {
    Scope {
        by: Vec::new(),
        interval,
        last,
        ..Scope::all(rows)
    }
}

/// Opened on Monday of week 23; the last minute of week 23 is Sunday, 2025-06-08 23:59 in Berlin.
const LOGS: [&[&str]; 3] = [
    &[
        "10:00 ana to=new impact=high urgency=high service=checkout",
        "12:00 ana to=resolved",
    ],
    &[
        "11:00 ana to=new service=mail",
        "2025-06-10 11:00 ana to=resolved",
    ],
    &["2025-06-17 10:00 ana to=new service=mail"],
];

#[test]
fn every_week_stands_in_the_series_the_empty_ones_too() {
    let desk = desk(&LOGS);
    let found = series(&desk, &scope(&[0, 1, 2], Interval::Week, 4));
    let expected = [
        "2025-W22 0 0 0 0 0 n/a n/a",
        "2025-W23 2 1 1 1 1 0.5 2h",
        "2025-W24 0 1 0 0 0 n/a 192h",
        "2025-W25 1 0 1 0 1 0 n/a",
    ];
    assert_eq!(found, expected);
}

#[test]
fn months_are_those_of_the_desk() {
    // The last day of May in Berlin is May there, and June nowhere else.
    let desk = desk(&[
        &[
            "2025-05-31 23:30 ana to=new",
            "2025-06-01 00:30 ana to=resolved",
        ],
        &["2025-06-17 10:00 ana to=new"],
    ]);
    let found = series(&desk, &scope(&[0, 1], Interval::Month, 3));
    let expected = [
        "2025-04 0 0 0 0 0 n/a n/a",
        "2025-05 1 0 1 0 0 n/a n/a",
        "2025-06 1 1 1 1 1 0.5 1h",
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_backlog_is_that_of_the_last_instant() {
    // Resolved in the first second of week 24: open at the end of week 23.
    let desk = desk(&[
        &["10:00 ana to=new", "2025-06-09 00:00:00 ana to=resolved"],
        &["10:00 ana to=new", "2025-06-08 23:59:59 ana to=resolved"],
        &[
            "2025-06-09 00:00:00 ana to=new",
            "2025-06-09 01:00 ana to=resolved",
        ],
        &[
            "10:00 ana to=new",
            "11:00 ana to=resolved",
            "2025-06-10 10:00 ana to=in_progress",
        ],
        &["2025-06-18 12:00 ana to=new"],
    ]);
    let found = series(&desk, &scope(&[0, 1, 2, 3, 4], Interval::Week, 3));
    let backlog: Vec<&str> = found
        .iter()
        .map(|row| row.split(' ').nth(3).unwrap())
        .collect();
    assert_eq!(backlog, ["1", "1", "2"]);
}

#[test]
fn a_series_for_each_group() {
    let desk = desk(&LOGS);
    let by = Scope {
        by: vec![crate::report::scope::Dimension::Field("service".to_owned())],
        ..scope(&[0, 1, 2], Interval::Week, 2)
    };
    let found = series(&desk, &by);
    // Checkout did nothing in these two weeks.
    assert_eq!(
        found,
        [
            "mail 2025-W24 0 1 0 0 0 n/a 192h",
            "mail 2025-W25 1 0 1 0 1 0 n/a"
        ]
    );
    let nothing = Scope { rows: &[], ..by };
    assert_eq!(series(&desk, &nothing), Vec::<String>::new());
}

#[test]
fn weeks_are_numbered_as_iso_8601_does_and_follow_the_clocks() {
    let mut desk = desk(&[]);
    desk.now = at("2027-01-02 12:00");
    let periods = periods(&scope(&[], Interval::Week, 2), desk.now, desk.config.zone);
    let names: Vec<_> = periods.iter().map(|period| period.name.as_str()).collect();
    assert_eq!(names, ["2026-W52", "2026-W53"]);
    let periods = super::periods(
        &scope(&[], Interval::Week, 2),
        at("2025-04-01 12:00"),
        desk.config.zone,
    );
    let hours: Vec<i64> = periods
        .iter()
        .map(|it| (it.until - it.since).num_hours())
        .collect();
    assert_eq!(hours, [7 * 24 - 1, 7 * 24]);
}

#[test]
fn the_breaches_are_those_of_the_target_that_was_asked_for() {
    let desk = desk(&LOGS);
    let response = Scope {
        target: crate::sla::targets::TargetKind::FirstResponse,
        ..scope(&[0, 1, 2], Interval::Week, 3)
    };
    let found = series(&desk, &response);
    assert!(
        found.iter().all(|row| row.contains(" 0 0 n/a ")),
        "{found:?}"
    );
}

#[test]
fn only_the_largest_groups_have_lines_and_that_is_said() {
    let services: Vec<String> = (0..6)
        .map(|at| format!("10:00 ana to=new service=s{at}"))
        .collect();
    let logs: Vec<[&str; 1]> = services.iter().map(|line| [line.as_str()]).collect();
    let logs: Vec<&[&str]> = logs.iter().map(|log| &log[..]).collect();
    let by = Scope {
        by: vec![crate::report::scope::Dimension::Field("service".to_owned())],
        ..scope(&[0, 1, 2, 3, 4, 5], Interval::Month, 1)
    };
    let document = trend(&desk(&logs), &by);
    let Block::Chart(Chart {
        plot: Plot::Lines { lines, .. },
        ..
    }) = &document.blocks[0]
    else {
        panic!()
    };
    let labels: Vec<&str> = lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["s0", "s1", "s2", "s3"]);
    let said = "lines: the 4 groups with most opened and open; the table has all 6";
    assert!(document.remarks.iter().any(|remark| remark == said));
}
