use super::*;
use crate::kinds::Kinds;
use crate::report::backlog::backlog;
use crate::report::times::times;
use crate::sla::clock::fixture::{at, incident, one};

/// A desk with these incidents, each a log, on Friday, 2025-06-06 at noon in Berlin.
fn desk(logs: &[&[&str]]) -> Snapshot {
    Snapshot {
        now: at("2025-06-06 12:00"),
        kinds: Kinds::builtin(),
        agreements: one("pause: {states: [on_hold]}\n", "resolve: 8h").into(),
        records: logs.iter().map(|log| incident(log)).collect(),
        ..Snapshot::default()
    }
}

const P1: &str = "10:00 ana to=new impact=high urgency=high service=checkout";
const P3: &str = "10:00 ana to=new impact=medium urgency=medium";

fn rows(document: &Document, table: &str) -> Vec<Vec<Value>> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(it) if it.name == table => Some(it),
        _ => None,
    });
    let cells = |row: &Vec<Cell>| row.iter().map(|cell| cell.value.clone()).collect();
    tables.flat_map(|it| it.rows.iter().map(cells)).collect()
}

/// `group n met breached compliance at_risk running paused cancelled n/a` of every row.
fn shown(document: &Document) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Share(share) => format!("{share:.3}"),
        Value::NotApplicable => "n/a".to_owned(),
        other => format!("{other:?}"),
    };
    let row = |row: &Vec<Value>| {
        let cells: Vec<String> = row.iter().map(text).collect();
        format!("{} {}", cells[0], cells[3..12].join(" "))
    };
    rows(document, "compliance").iter().map(row).collect()
}

fn lively() -> Snapshot {
    desk(&[
        &[P1, "12:00 ana to=resolved"],
        &[P1, "2025-06-03 12:00 ana to=resolved"],
        &[P1, "12:00 ana to=on_hold"],
        &[P3],
        &["2025-06-05 16:00 ana to=new impact=medium urgency=medium"],
        &["2025-06-05 13:00 ana to=new impact=medium urgency=medium"],
        &[P3, "11:00 ana to=canceled"],
        &[P3, "11:00 ana to=resolved", "12:00 ana to=closed"],
        &["10:00 ana to=closed"],
    ])
}

#[test]
fn compliance_counts_verdicts_and_shows_the_rest_apart() {
    let desk = lively();
    let all: Vec<usize> = (0..desk.records.len()).collect();
    let document = sla(&desk, &Scope::all(&all));
    let expected = [
        "1 2 1 1 0.500 0 0 1 0 0",
        "3 2 1 1 0.500 1 1 0 1 0",
        "Empty 0 0 0 n/a 0 0 0 0 1",
    ];
    assert_eq!(shown(&document), expected);
    let total = rows(&document, "total");
    assert_eq!(
        total[0][2..6],
        [
            Value::Int(4),
            Value::Int(2),
            Value::Int(2),
            Value::Share(0.5)
        ]
    );
    let again = sla(&desk, &Scope::all(&all));
    assert_eq!(document, again);
}

#[test]
fn c01_a_period_without_verdicts_is_not_applicable() {
    let desk = lively();
    let scope = Scope {
        since: Some(at("2025-06-06 10:00")),
        ..Scope::all(&[0, 4])
    };
    assert_eq!(shown(&sla(&desk, &scope)), ["3 0 0 0 n/a 0 1 0 0 0"]);
    let none = sla(&desk, &Scope::all(&[]));
    assert_eq!(shown(&none), Vec::<String>::new());
}

#[test]
fn c02_what_is_open_and_late_counts_when_it_was_due() {
    let desk = desk(&[&[P1], &[P1, "2025-06-05 12:00 ana to=resolved"]]);
    let on = |cohort, day: &str, next: &str| {
        let (since, until) = (Some(at(day)), Some(at(next)));
        let scope = Scope {
            since,
            until,
            cohort,
            ..Scope::all(&[0, 1])
        };
        shown(&sla(&desk, &scope))
    };
    // Both were due on Tuesday at 10:00; the second was resolved on Thursday.
    let tuesday = ("2025-06-03 00:00", "2025-06-04 00:00");
    let thursday = ("2025-06-05 00:00", "2025-06-06 00:00");
    assert_eq!(
        on(Cohort::Due, tuesday.0, tuesday.1),
        ["1 2 0 2 0.000 0 0 0 0 0"]
    );
    assert_eq!(
        on(Cohort::Due, thursday.0, thursday.1),
        Vec::<String>::new()
    );
    assert_eq!(
        on(Cohort::Closed, thursday.0, thursday.1),
        ["1 1 0 1 0.000 0 0 0 0 0"]
    );
    assert_eq!(
        on(Cohort::Closed, tuesday.0, tuesday.1),
        Vec::<String>::new()
    );
}

#[test]
fn c03_a_cancelled_duplicate_is_in_no_share() {
    let desk = desk(&[&[
        P1,
        "2025-06-05 12:00 ana to=canceled cancel_reason=duplicate",
    ]]);
    assert_eq!(
        shown(&sla(&desk, &Scope::all(&[0]))),
        ["1 0 0 0 n/a 0 0 0 1 0"]
    );
}

#[test]
fn any_dimension_groups() {
    let desk = lively();
    let groups = |by: &str| -> Vec<String> {
        let by = Dimension::parse(by, &desk.kinds).unwrap();
        let document = sla(
            &desk,
            &Scope {
                by,
                ..Scope::all(&[0, 1, 3])
            },
        );
        shown(&document)
            .iter()
            .map(|row| row[..row.len() - 10].to_owned())
            .collect()
    };
    assert_eq!(
        groups("service"),
        ["checkout 2 1 1 0.500", "Empty 1 0 1 0.000"]
    );
    assert_eq!(groups("agreement"), ["All 3 1 2 0.333"]);
    assert_eq!(groups("month"), ["2025-06 3 1 2 0.333"]);
    assert_eq!(groups("kind"), ["incident 3 1 2 0.333"]);
    let error = Dimension::parse("servce", &desk.kinds).unwrap_err();
    assert_eq!(error.meant.as_deref(), Some("service"));
}

#[test]
fn the_backlog_has_what_is_open() {
    let desk = lively();
    let all: Vec<usize> = (0..desk.records.len()).collect();
    let document = backlog(&desk, &Scope::all(&all));
    let seconds = |hours: i64| Value::Age(hours * 3600);
    let found = rows(&document, "backlog");
    assert_eq!(found.len(), 2);
    // kind, state, P1 to P5, n, unassigned, breached, at risk, oldest
    let counts = [0, 0, 3, 0, 0, 3, 3, 1, 1].map(Value::Int);
    assert_eq!(found[0][1], Value::Text("new".to_owned()));
    assert_eq!(found[0][2..11], counts);
    assert_eq!(found[0][11], seconds(98));
    assert_eq!(found[1][1], Value::Text("on_hold".to_owned()));
    assert_eq!(rows(&document, "total")[0][5], Value::Int(4));
}

#[test]
fn times_run_from_opening_to_resolution() {
    let desk = lively();
    let all: Vec<usize> = (0..desk.records.len()).collect();
    let document = times(&desk, &Scope::all(&all));
    let found = rows(&document, "times");
    let hours = |hours: i64| Value::Seconds(hours * 3600);
    // priority, n, median, mean, p90, min, max, open, unresolved
    assert_eq!(
        found[0],
        [
            Value::Int(1),
            Value::Int(2),
            hours(14),
            hours(14),
            hours(26),
            hours(2),
            hours(26),
            Value::Int(1),
            Value::Int(0)
        ]
    );
    assert_eq!(found[1][1..3], [Value::Int(1), hours(1)]);
    assert_eq!(found[1][7..9], [Value::Int(3), Value::Int(1)]);
    assert_eq!(rows(&document, "total")[0][0], Value::Int(3));
    let later = Scope {
        since: Some(at("2025-06-03 00:00")),
        ..Scope::all(&all)
    };
    assert_eq!(rows(&times(&desk, &later), "total")[0][0], Value::Int(1));
}
