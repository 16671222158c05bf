use super::tables::ratio;
use super::*;
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::report::table::{Block, Value};
use crate::sla::clock::fixture::{at, incident, one};

/// A record of another kind from the lines of an incident.
fn of_kind(kind: &str, id: &str, lines: &[&str]) -> Record {
    let mut record = incident(lines);
    record.kind = Kinds::builtin().get(kind).unwrap().clone();
    record.id = RecordId::parse(id).unwrap();
    record
}

fn service(settings: &str) -> Record {
    let line = format!("2025-01-01 00:00 ana to=live {settings}");
    of_kind("service", "checkout", &[line.trim()])
}

/// A desk on Friday, 2025-06-06 at noon in Berlin.
fn desk(service: Record, others: Vec<Record>) -> Snapshot {
    let mut records = vec![service];
    records.extend(others);
    Snapshot {
        now: at("2025-06-06 12:00"),
        kinds: Kinds::builtin(),
        agreements: one("", "resolve: 8h").into(),
        records,
        ..Snapshot::default()
    }
}

fn outage(lines: &[&str]) -> Record {
    let mut record = incident(lines);
    record.set("service", Data::text("checkout"));
    record.set("effect", Data::text("outage"));
    record
}

fn degraded(lines: &[&str]) -> Record {
    let mut record = outage(lines);
    record.set("effect", Data::text("degraded"));
    record
}

/// A change of the service with an outage from 10:00 to 12:00 on Monday.
fn window(lines: &[&str]) -> Record {
    let mut record = of_kind("change", "CHG-250601-7KQ2M", lines);
    record.set("service", Data::text("checkout"));
    record.set("outage", Data::Bool(true));
    record.set("planned_start", Data::text("2025-06-02T08:00:00Z"));
    record.set("planned_end", Data::text("2025-06-02T10:00:00Z"));
    record
}

/// The first row of the report on Monday, 2025-06-02, or on the days from it on.
fn row(desk: &Snapshot, since: &str, until: &str) -> BTreeMap<String, Value> {
    let scope = Scope {
        since: Some(at(since)),
        until: Some(at(until)),
        ..Scope::all(&[0])
    };
    let document = availability(desk, &scope);
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.name == "availability" => Some(table),
        _ => None,
    });
    let table = table.unwrap();
    let keys = table.columns.iter().map(|column| column.key.clone());
    let cells = table.rows[0].iter().map(|cell| cell.value.clone());
    keys.zip(cells).collect()
}

fn monday(desk: &Snapshot) -> BTreeMap<String, Value> {
    row(desk, "2025-06-02 00:00", "2025-06-03 00:00")
}

const HOUR: i64 = 3600;

#[track_caller]
fn assert_down(records: Vec<Record>, hours: i64) {
    let found = monday(&desk(service(""), records));
    assert_eq!(
        found["outage_seconds"],
        Value::Seconds(hours * HOUR),
        "{found:?}"
    );
}

#[test]
fn c05_two_outages_at_once_count_once() {
    let records = vec![
        outage(&["10:00 ana to=new", "11:00 ana to=resolved"]),
        outage(&["10:30 ana to=new", "12:00 ana to=resolved"]),
    ];
    let found = monday(&desk(service(""), records));
    assert_eq!(found["outage_seconds"], Value::Seconds(2 * HOUR));
    assert_eq!(found["outages"], Value::Int(2));
    assert_eq!(found["availability"], Value::FineShare(22.0 / 24.0));
}

#[test]
fn c07_the_budget_of_three_nines_in_thirty_days() {
    let objective = Objective::parse("99.9").unwrap();
    let month = 30 * 24 * HOUR;
    assert_eq!(objective.budget(month), 43 * 60 + 12);
    // 14.4 times for an hour: 51.84 s of 3600 s, and 2 % of the budget. Ten times that, to have whole seconds.
    let burn = burn_rate(5184, 100 * HOUR, objective).unwrap();
    assert!((burn - 14.4).abs() < 1e-9, "{burn}");
    assert_eq!(ratio(5184, 100 * objective.budget(month)), Some(0.02));
}

#[test]
fn c07_as_a_report() {
    // An outage of 52 s in 30 days, and what it is of its hour.
    let broken = outage(&["10:00:00 ana to=new", "10:00:52 ana to=resolved"]);
    let desk = desk(service("availability_target=99.9"), vec![broken]);
    let month = row(&desk, "2025-05-07 00:00", "2025-06-06 00:00");
    assert_eq!(month["agreed_seconds"], Value::Seconds(30 * 24 * HOUR));
    assert_eq!(month["budget_seconds"], Value::Seconds(2592));
    assert_eq!(month["budget_left_seconds"], Value::Seconds(2540));
    assert_eq!(month["budget_used"], Value::Share(52.0 / 2592.0));
    let hour = row(&desk, "2025-06-02 10:00", "2025-06-02 11:00");
    let Value::Factor(burn) = hour["burn_rate"] else {
        panic!("{hour:?}")
    };
    assert!((burn - 52.0 / 3.6).abs() < 1e-9, "{burn}");
}

#[test]
fn targets_are_exact_decimals() {
    let parse = Objective::parse;
    assert_eq!(parse("99.95").unwrap().budget(1_000_000), 500);
    assert_eq!(parse("99.999999").unwrap().budget(100_000_000), 1);
    assert_eq!(parse("100").unwrap().budget(1_000_000), 0);
    assert_eq!(parse("99.90"), parse("99.9"));
    assert_eq!(burn_rate(0, 100, parse("100").unwrap()), None);
    assert_eq!(burn_rate(0, 0, parse("99").unwrap()), None);
    for wrong in [
        "",
        "100.1",
        "101",
        "-1",
        "99,9",
        "9e1",
        ".9",
        "1000",
        "99.9999999",
        "٩٩",
    ] {
        assert_eq!(parse(wrong), None, "{wrong}");
    }
}

#[test]
fn an_outage_lasts_from_the_impact_to_its_mitigation() {
    let lines = [
        "10:00 ana to=new impact_started_at=2025-06-02T07:00:00Z",
        "11:00 ana mitigated_at=2025-06-02T09:00:00Z",
        "15:00 ana to=resolved",
    ];
    assert_down(vec![outage(&lines)], 2);
    assert_down(
        vec![outage(&["10:00 ana to=new", "15:00 ana to=resolved"])],
        5,
    );
    // Mitigated before it was opened, and nobody said since when it was felt: no time is known.
    let before = [
        "10:00 ana to=new mitigated_at=2025-06-02T07:00:00Z",
        "15:00 ana to=resolved",
    ];
    assert_down(vec![outage(&before)], 0);
}

#[test]
fn an_open_outage_counts_until_now() {
    let desk = desk(service(""), vec![outage(&["2025-06-06 10:00 ana to=new"])]);
    let found = row(&desk, "2025-06-06 00:00", "2025-06-07 00:00");
    assert_eq!(found["outage_seconds"], Value::Seconds(2 * HOUR));
    // Half of the day is over, all of it is agreed.
    assert_eq!(found["agreed_seconds"], Value::Seconds(24 * HOUR));
    assert_eq!(found["availability"], Value::FineShare(10.0 / 12.0));
}

#[test]
fn between_resolution_and_reopening_it_could_be_used() {
    let lines = [
        "10:00 ana to=new",
        "11:00 ana to=resolved",
        "14:00 ana to=in_progress",
        "16:00 ana to=resolved",
    ];
    assert_down(vec![outage(&lines)], 3);
    // A mitigation ends the stretch that it lies in, and no other.
    let mut first = outage(&lines);
    first.set("mitigated_at", Data::text("2025-06-02T08:30:00Z"));
    let found = monday(&desk(service(""), vec![first]));
    assert_eq!(found["outage_seconds"], Value::Seconds(2 * HOUR + HOUR / 2));
    let mut second = outage(&lines);
    second.set("mitigated_at", Data::text("2025-06-02T13:00:00Z")); // 15:00
    assert_down(vec![second], 2);
}

#[test]
fn what_was_none_counts_for_nothing() {
    assert_down(
        vec![outage(&["10:00 ana to=new", "11:00 ana to=canceled"])],
        0,
    );
    let mut usable = outage(&["10:00 ana to=new", "11:00 ana to=resolved"]);
    usable.set("effect", Data::text("usable"));
    assert_down(vec![usable], 0);
    let mut other = outage(&["10:00 ana to=new", "11:00 ana to=resolved"]);
    other.set("service", Data::text("mail"));
    assert_down(vec![other], 0);
    // Written down when it was over.
    let after = [
        "15:00 ana to=closed impact_started_at=2025-06-02T08:00:00Z mitigated_at=2025-06-02T09:00:00Z",
    ];
    assert_down(vec![outage(&after)], 1);
    assert_down(vec![outage(&["15:00 ana to=closed"])], 0);
}

#[test]
fn an_incident_that_does_not_say_is_counted_apart() {
    let mut silent = outage(&["10:00 ana to=new", "11:00 ana to=resolved"]);
    silent.set("effect", Data::Null);
    let found = monday(&desk(service(""), vec![silent]));
    assert_eq!(found["unsaid"], Value::Int(1));
    assert_eq!(found["availability"], Value::FineShare(1.0));
}

#[test]
fn planned_is_what_lies_in_an_authorised_window() {
    let broken = || outage(&["11:00 ana to=new", "13:00 ana to=resolved"]);
    let planned = |lines: &[&str]| {
        let found = monday(&desk(service(""), vec![broken(), window(lines)]));
        let hours = |key: &str| match found[key] {
            Value::Seconds(seconds) => seconds / HOUR,
            _ => panic!("{found:?}"),
        };
        (hours("planned_seconds"), hours("outage_seconds"))
    };
    // The window ends at noon: the second hour is unplanned.
    let done = [
        "2025-06-01 10:00 ana to=scheduled",
        "10:00 ana to=implement",
        "12:00 ana to=review",
        "13:00 ana to=closed",
    ];
    assert_eq!(planned(&done), (1, 1));
    assert_eq!(planned(&["2025-06-01 10:00 ana to=authorize"]), (0, 2));
    assert_eq!(
        planned(&[
            "2025-06-01 10:00 ana to=scheduled",
            "2025-06-01 11:00 ana to=canceled"
        ]),
        (0, 2)
    );
    assert_eq!(
        planned(&[
            "2025-06-01 10:00 ana to=scheduled",
            "2025-06-01 11:00 ana to=draft"
        ]),
        (0, 2)
    );
    // Authorised when the outage was over, and an emergency that was never scheduled.
    assert_eq!(planned(&["15:00 ana to=scheduled"]), (0, 2));
    assert_eq!(
        planned(&["10:00 ana to=authorize", "10:30 ana to=implement"]),
        (0, 2)
    );
    let mut harmless = window(&done);
    harmless.set("outage", Data::Bool(false));
    assert_down(vec![broken(), harmless], 2);
}

#[test]
fn degraded_time_counts_by_its_weight_and_not_beside_an_outage() {
    let records = || {
        vec![
            outage(&["10:00 ana to=new", "11:00 ana to=resolved"]),
            degraded(&["10:00 ana to=new", "13:00 ana to=resolved"]),
        ]
    };
    let down = |settings: &str| {
        let found = monday(&desk(service(settings), records()));
        assert_eq!(found["outage_seconds"], Value::Seconds(HOUR));
        assert_eq!(found["degraded_seconds"], Value::Seconds(2 * HOUR));
        found["availability"].clone()
    };
    assert_eq!(down(""), Value::FineShare(23.0 / 24.0));
    assert_eq!(down("degraded_weight=50"), Value::FineShare(22.0 / 24.0));
    assert_eq!(down("degraded_weight=100"), Value::FineShare(21.0 / 24.0));
}

#[test]
fn only_agreed_hours_count() {
    let night = outage(&["16:00 ana to=new", "22:00 ana to=resolved"]);
    let found = monday(&desk(service("agreed_hours=business"), vec![night]));
    assert_eq!(found["agreed_seconds"], Value::Seconds(8 * HOUR));
    assert_eq!(found["outage_seconds"], Value::Seconds(HOUR));
    assert_eq!(found["availability"], Value::FineShare(7.0 / 8.0));
}

#[test]
fn a_service_is_agreed_while_it_is_offered() {
    let of = |lines: &[&str]| {
        let service = of_kind("service", "checkout", lines);
        monday(&desk(service, Vec::new()))
    };
    let found = of(&[
        "10:00 ana to=planned",
        "12:00 ana to=live",
        "18:00 ana to=retired",
    ]);
    assert_eq!(found["agreed_seconds"], Value::Seconds(6 * HOUR));
    let older = of(&["12:00 ana to=live offered_since=2025-06-01"]);
    assert_eq!(older["agreed_seconds"], Value::Seconds(24 * HOUR));
    let never = of(&["10:00 ana to=planned availability_target=99.9"]);
    for key in [
        "availability",
        "budget_seconds",
        "budget_used",
        "burn_rate",
        "outage_seconds",
    ] {
        assert_eq!(never[key], Value::NotApplicable, "{key}");
    }
}

#[test]
fn without_a_target_there_is_no_budget() {
    let found = monday(&desk(service(""), Vec::new()));
    for key in [
        "target",
        "budget_seconds",
        "budget_used",
        "budget_left_seconds",
        "burn_rate",
    ] {
        assert_eq!(found[key], Value::NotApplicable, "{key}");
    }
    assert_eq!(found["availability"], Value::FineShare(1.0));
}

#[test]
fn wrong_settings_are_named_and_nothing_is_made_up() {
    for (settings, said) in [
        (
            "agreed_hours=busines",
            "checkout: there is no calendar `busines`",
        ),
        (
            "agreed_hours=broken",
            "checkout: its calendar `broken` has errors",
        ),
        (
            "availability_target=999",
            "checkout: availability_target 999 is no per cent from 0 to 100",
        ),
        (
            "degraded_weight=-5",
            "checkout: degraded_weight -5 is no per cent from 0 to 100",
        ),
    ] {
        let document = availability(&desk(service(settings), Vec::new()), &Scope::all(&[0]));
        assert!(
            document.remarks.iter().any(|remark| remark == said),
            "{:?}",
            document.remarks
        );
    }
}

#[test]
fn the_period_is_thirty_days_unless_it_is_named() {
    let document = availability(&desk(service(""), Vec::new()), &Scope::all(&[0]));
    let Block::Fields { rows, .. } = &document.blocks[0] else {
        panic!()
    };
    let times: Vec<_> = rows.iter().map(|(_, cell)| cell.value.clone()).collect();
    let expected = ["2025-05-07 12:00", "2025-06-06 12:00"].map(|time| Value::Time(at(time)));
    assert_eq!(times, expected);
    assert!(document.remarks[0].starts_with("period: 30 days up to now"));
}
