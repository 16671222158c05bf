use super::*;
use crate::kinds::Kinds;
use crate::render::{Format, Meta, Options, render};
use crate::report::backlog::backlog;
use crate::report::scope::Dimension;
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
        Value::NoGroup => "(none)".to_owned(),
        other => format!("{other:?}"),
    };
    let row = |row: &Vec<Value>| {
        let cells: Vec<String> = row.iter().map(text).collect();
        let counts = [&cells[3..7], &cells[10..15]].concat();
        format!("{} {}", cells[0], counts.join(" "))
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
        "(none) 0 0 0 n/a 0 0 0 0 1",
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
        let by = vec![Dimension::parse(by, &desk.kinds).unwrap()];
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
        ["checkout 2 1 1 0.500", "(none) 1 0 1 0.000"]
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

/// `time clock n median mean p90 max open without` of the first rows of a table.
fn lengths(document: &Document, table: &str, skip: usize) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::Int(number) => number.to_string(),
        Value::Seconds(seconds) => format!("{}h", *seconds / 3600),
        Value::Text(text) => text.clone(),
        Value::NotApplicable => "n/a".to_owned(),
        Value::List(items) => items.join("+"),
        other => format!("{other:?}"),
    };
    let row = |row: &Vec<Value>| row[skip..].iter().map(text).collect::<Vec<_>>().join(" ");
    rows(document, table).iter().map(row).collect()
}

#[test]
fn times_run_from_opening_to_what_happened() {
    let desk = lively();
    let all: Vec<usize> = (0..desk.records.len()).collect();
    let document = times(&desk, &Scope::all(&all));
    let resolve = |table: &str, skip: usize| -> Vec<String> {
        let found = lengths(&document, table, skip);
        found
            .into_iter()
            .filter(|row| row.contains("resolve"))
            .collect()
    };
    assert_eq!(
        resolve("times", 0),
        [
            "1 resolve wall 2 14h 14h 26h 26h 1 0 ".to_owned(),
            "1 resolve business 2 6h 6h 10h 10h 1 0 business".to_owned(),
            "3 resolve wall 1 1h 1h 1h 1h 3 1 ".to_owned(),
            "3 resolve business 1 1h 1h 1h 1h 3 1 business".to_owned(),
            "NoGroup resolve wall 0 n/a n/a n/a n/a 0 1 ".to_owned(),
            "NoGroup resolve business 0 n/a n/a n/a n/a 0 1 business".to_owned(),
        ]
    );
    assert_eq!(resolve("total", 0)[0], "resolve wall 3 2h 9h 26h 26h 4 2 ");
    let later = Scope {
        since: Some(at("2025-06-03 00:00")),
        ..Scope::all(&all)
    };
    let found = lengths(&times(&desk, &later), "total", 0);
    assert!(
        found.contains(&"resolve wall 1 26h 26h 26h 26h 4 0 ".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_time_counts_in_the_period_in_which_it_ended() {
    let desk = desk(&[&[
        "10:00 bob to=new reporter=bob impact_started_at=2025-06-02T07:00:00Z",
        "11:00 ana to=in_progress assignee=ana",
        "2025-06-03 10:00 ana public=found",
        "2025-06-04 10:00 ana to=resolved",
    ]]);
    let on = |day: &str, next: &str| {
        let scope = Scope {
            since: Some(at(day)),
            until: Some(at(next)),
            by: Vec::new(),
            ..Scope::all(&[0])
        };
        lengths(&times(&desk, &scope), "times", 0)
    };
    let monday = on("2025-06-02 00:00", "2025-06-03 00:00");
    assert_eq!(
        monday,
        [
            "detect wall 1 1h 1h 1h 1h 0 0 ",
            "detect business 1 1h 1h 1h 1h 0 0 business",
            "assign wall 1 1h 1h 1h 1h 0 0 ",
            "assign business 1 1h 1h 1h 1h 0 0 business",
        ]
    );
    let tuesday = on("2025-06-03 00:00", "2025-06-04 00:00");
    assert_eq!(
        tuesday,
        [
            "respond wall 1 24h 24h 24h 24h 0 0 ",
            "respond business 1 8h 8h 8h 8h 0 0 business"
        ]
    );
}

#[test]
fn business_time_needs_a_calendar_and_says_which() {
    let with = desk(&[&[P1, "2025-06-03 12:00 ana to=resolved"]]);
    let without = Snapshot {
        agreements: crate::sla::agreement::Agreements::default().into(),
        ..desk(&[&[P1, "2025-06-03 12:00 ana to=resolved"]])
    };
    let always = crate::report::scope::Hours {
        name: "always".to_owned(),
        calendar: with.agreements.calendars().usable["always"].clone(),
    };
    let resolve = |desk: &Snapshot, hours| {
        let scope = Scope {
            hours,
            ..Scope::all(&[0])
        };
        let found = lengths(&times(desk, &scope), "total", 0);
        found
            .into_iter()
            .filter(|row| row.starts_with("resolve b"))
            .collect::<Vec<_>>()
    };
    let business = "resolve business 1 10h 10h 10h 10h 0 0 business";
    assert_eq!(resolve(&with, Some(always.clone())), [business]);
    assert_eq!(resolve(&without, None), Vec::<String>::new());
    let around = "resolve business 1 26h 26h 26h 26h 0 0 always";
    assert_eq!(resolve(&without, Some(always)), [around]);
}

#[test]
fn what_ends_before_it_starts_takes_no_time_and_is_said() {
    let desk = desk(&[&[
        "10:00 ana to=new impact_started_at=2025-06-02T12:00:00Z",
        "11:00 ana to=resolved",
    ]]);
    let document = times(&desk, &Scope::all(&[0]));
    assert_eq!(
        lengths(&document, "total", 0)[0],
        "detect wall 1 0h 0h 0h 0h 0 0 "
    );
    let said = "one time ends before it starts and counts as 0 s";
    assert!(document.remarks.iter().any(|remark| remark == said));
}

#[test]
fn several_dimensions_group_one_inside_the_other() {
    let desk = lively();
    let scope = Scope {
        by: vec![Dimension::Field("service".to_owned()), Dimension::Priority],
        ..Scope::all(&[0, 1, 3])
    };
    let document = sla(&desk, &scope);
    assert_eq!(
        document.title.as_deref(),
        Some("Service levels by service and priority")
    );
    let found = rows(&document, "compliance");
    let groups: Vec<_> = found.iter().map(|row| row[..2].to_vec()).collect();
    let checkout = Value::Text("checkout".to_owned());
    assert_eq!(
        groups,
        [[checkout, Value::Int(1)], [Value::NoGroup, Value::Int(3)]]
    );
    assert_eq!(found[0][4], Value::Int(2));
    let none = Scope {
        by: Vec::new(),
        ..Scope::all(&[0, 1, 3])
    };
    assert_eq!(rows(&sla(&desk, &none), "compliance")[0][2], Value::Int(3));
}

/// n, met, first n, first met of the total.
fn first(logs: &[&[&str]]) -> [Value; 4] {
    let desk = desk(logs);
    let all: Vec<usize> = (0..logs.len()).collect();
    let total = rows(&sla(&desk, &Scope::all(&all)), "total");
    [2, 3, 6, 7].map(|at: usize| total[0][at].clone())
}

#[test]
fn first_compliance_is_that_of_the_first_resolution() {
    // Kept at first, then reopened and resolved late: 8 h of business are over on Tuesday at 10:00.
    let reopened = [P1, "12:00 ana to=resolved", "13:00 ana to=in_progress"];
    let late = [&reopened[..], &["2025-06-04 12:00 ana to=resolved"]].concat();
    let late: &[&str] = &late;
    assert_eq!(first(&[late]), [1, 0, 1, 1].map(Value::Int));
    // Reopened, and still open and late.
    assert_eq!(first(&[&reopened]), [1, 0, 1, 1].map(Value::Int));
    // Reopened, and running: a first verdict, and no final one.
    let running = [
        "2025-06-06 10:00 ana to=new impact=high urgency=high",
        "2025-06-06 10:30 ana to=resolved",
        "2025-06-06 11:00 ana to=in_progress",
    ];
    assert_eq!(first(&[&running]), [0, 0, 1, 1].map(Value::Int));
    // Late at first already; and never resolved.
    let never = [P1];
    let at_first = [P1, "2025-06-04 12:00 ana to=resolved"];
    assert_eq!(first(&[&never, &at_first]), [2, 0, 2, 0].map(Value::Int));
}

#[test]
fn a_breach_stays_with_the_row_that_was_broken() {
    let rows_of = "agreements: [{name: Fast, when: \"priority:1\", targets: {resolve: 1h}}, {name: Slow, targets: {resolve: 80h}}]\n";
    let desk = Snapshot {
        agreements: crate::sla::clock::fixture::agreements(rows_of).into(),
        ..desk(&[&[P1, "15:00 ana impact=low", "16:00 ana to=resolved"]])
    };
    let scope = Scope {
        by: vec![Dimension::Agreement],
        ..Scope::all(&[0])
    };
    let document = sla(&desk, &scope);
    assert_eq!(shown(&document), ["Fast 1 0 1 0.000 0 0 0 0 0"]);
    assert_eq!(rows(&document, "compliance")[0][15], Value::Int(1));
}

#[test]
fn a_share_never_hides_a_breach_or_a_success_in_any_format() {
    let text = |met: u32, n: u32| {
        let document = Document {
            schema: "x".to_owned(),
            blocks: vec![Block::Table(Table::new(
                "t",
                None,
                vec![Column::new("compliance", "Compliance")],
                vec![vec![Cell::new(share(met, n))]],
                "",
            ))],
            ..Document::default()
        };
        Format::ALL.map(|format| render(&document, format, &Options::default(), &Meta::default()))
    };
    let [plain, json, jsonl, csv, markdown, html] = text(24_999, 25_000);
    for people in [plain, markdown, html] {
        assert!(
            people.contains("99.9 %") && !people.contains("100 %"),
            "{people}"
        );
    }
    for programs in [json, jsonl, csv] {
        assert!(programs.contains("0.99996"), "{programs}");
    }
    let [plain, .., html] = text(1, 25_000);
    assert!(plain.contains("< 0.1 %") && html.contains("&lt; 0.1 %"));
    assert!(text(0, 0)[0].contains("n/a"));
}

#[test]
fn the_same_records_give_the_same_bytes_in_every_format_and_order() {
    let desk = lively();
    let all: Vec<usize> = (0..desk.records.len()).collect();
    let turned: Vec<usize> = all.iter().rev().copied().collect();
    let reports = [
        sla as fn(&Snapshot, &Scope<'_>) -> Document,
        times,
        crate::report::trend::trend,
        crate::report::availability::availability,
    ];
    for report in reports {
        for format in Format::ALL {
            let bytes = |rows: &[usize]| {
                let document = report(&desk, &Scope::all(rows));
                render(&document, format, &Options::default(), &Meta::default())
            };
            assert_eq!(bytes(&all), bytes(&turned), "{format}");
        }
    }
}
