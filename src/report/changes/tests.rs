use super::*;
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::report::scope::Dimension;
use crate::report::table::{Block, Cell, Value};
use crate::sla::clock::fixture::{at, record};

fn named(mut record: Record, id: &str) -> Record {
    record.id = RecordId::parse(id).unwrap();
    record
}

/// A change that was opened at ten, scheduled at twelve, and carried out and closed as these say.
fn change(id: &str, kind: &str, end: &str, code: &str) -> Record {
    let set = format!("10:00 ana to=draft type={kind} team=web");
    let end = format!("{end} ana to=review");
    let closed = format!("2025-06-05 10:00 ana to=closed close_code={code}");
    let lines = [
        set.as_str(),
        "12:00 ana to=scheduled",
        "13:00 ana to=implement",
        &end,
        &closed,
    ];
    named(record("change", &lines), id)
}

fn incident(id: &str, cause: &str, lines: &[&str]) -> Record {
    let mut record = named(record("incident", lines), id);
    let cause = RecordId::parse(cause).unwrap();
    record.links.insert("caused_by".to_owned(), vec![cause]);
    record
}

fn desk(records: Vec<Record>) -> Snapshot {
    let mut snapshot = Snapshot {
        now: at("2025-06-16 10:00"),
        kinds: Kinds::builtin(),
        records,
        ..Snapshot::default()
    };
    snapshot.config.zone = chrono_tz::Europe::Berlin;
    snapshot
}

/// The cells of a row of a table by their keys.
fn row(document: &Document, name: &str, at: usize) -> BTreeMap<String, String> {
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.name == name => Some(table),
        _ => None,
    });
    let table = table.unwrap();
    let text = |cell: &Cell| match &cell.value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Share(share) => format!("{share:.3}"),
        Value::Age(seconds) => format!("{}m", seconds / 60),
        Value::NotApplicable => "n/a".to_owned(),
        Value::Data(Data::Decimal(text)) => text.clone(),
        other => format!("{other:?}"),
    };
    let keys = table.columns.iter().map(|column| column.key.clone());
    keys.zip(table.rows[at].iter().map(text)).collect()
}

fn report(records: Vec<Record>, since: Option<&str>) -> Document {
    let snapshot = desk(records);
    let rows: Vec<usize> = (0..snapshot.records.len()).collect();
    let scope = Scope {
        by: vec![Dimension::Field("team".to_owned())],
        since: since.map(at),
        ..Scope::all(&rows)
    };
    changes(&snapshot, &scope)
}

fn told(found: &BTreeMap<String, String>, keys: &[&str]) -> String {
    let cells: Vec<&str> = keys.iter().map(|key| found[*key].as_str()).collect();
    cells.join(" ")
}

#[test]
fn success_emergencies_and_what_nobody_asked_for() {
    let document = report(
        vec![
            change("CHG-250602-AAAAA", "normal", "14:00", "successful"),
            change("CHG-250602-BBBBB", "standard", "14:00", "successful"),
            change(
                "CHG-250602-CCCCC",
                "emergency",
                "14:00",
                "successful_with_issues",
            ),
            change("CHG-250602-DDDDD", "unauthorised", "14:00", "unsuccessful"),
        ],
        None,
    );
    let found = row(&document, "changes", 0);
    let keys = [
        "team",
        "closed",
        "successful",
        "with_issues",
        "unsuccessful",
        "success_rate",
    ];
    assert_eq!(told(&found, &keys), "web 4 2 1 1 0.500");
    let keys = [
        "emergencies",
        "emergency_share",
        "unauthorised",
        "score",
        "band",
    ];
    assert_eq!(told(&found, &keys), "1 0.250 1 -0.25 medium");
    let worst = row(&document, "worst", 0);
    assert_eq!(
        told(&worst, &["id", "incidents", "points"]),
        "CHG-250602-DDDDD 0 -5"
    );
}

#[test]
fn the_four_keys_come_from_changes_and_what_they_broke() {
    let document = report(
        vec![
            change("CHG-250602-AAAAA", "normal", "14:00", "successful"),
            change("CHG-250602-BBBBB", "normal", "18:00", "successful"),
            incident(
                "INC-250602-AAAAA",
                "CHG-250602-AAAAA",
                &[
                    "14:20 bob to=new impact=high urgency=high impact_started_at=2025-06-02T12:10:00Z",
                    "15:10 ana to=resolved",
                ],
            ),
            incident(
                "INC-250602-BBBBB",
                "CHG-250602-AAAAA",
                &["15:00 bob to=new"],
            ),
        ],
        Some("2025-06-02 10:00"),
    );
    let found = row(&document, "delivery", 0);
    let keys = ["deployments", "per_week", "lead_median", "lead_p90"];
    assert_eq!(told(&found, &keys), "2 1.00 360m 480m");
    let keys = ["approved_n", "approved_median", "failed", "failure_rate"];
    assert_eq!(told(&found, &keys), "2 240m 1 0.500");
    let keys = ["restored_n", "restore_median", "unrestored"];
    assert_eq!(told(&found, &keys), "1 60m 1");
    let worst = row(&document, "worst", 0);
    assert_eq!(
        told(&worst, &["id", "incidents", "points"]),
        "CHG-250602-AAAAA 2 -7"
    );
}

#[test]
fn what_is_empty_is_not_applicable() {
    let mut canceled = record(
        "change",
        &["10:00 ana to=draft type=normal", "11:00 ana to=canceled"],
    );
    canceled.state = "canceled".to_owned();
    let document = report(vec![canceled], None);
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some((table.name.as_str(), table.rows.len())),
        _ => None,
    });
    assert_eq!(
        tables.collect::<Vec<_>>(),
        [("changes", 0), ("delivery", 0), ("worst", 0)]
    );
    let deployed = vec![change("CHG-250602-AAAAA", "normal", "14:00", "nonsense")];
    let document = report(deployed, None);
    let found = row(&document, "changes", 0);
    let keys = ["closed", "success_rate", "emergency_share", "score", "band"];
    assert_eq!(told(&found, &keys), "0 n/a n/a n/a n/a");
    let found = row(&document, "delivery", 0);
    assert_eq!(
        told(&found, &["deployments", "restored_n", "restore_median"]),
        "1 0 n/a"
    );
}

#[test]
fn a_change_counts_where_it_was_closed_and_where_it_was_carried_out() {
    let one = || vec![change("CHG-250602-AAAAA", "normal", "14:00", "successful")];
    let later = report(one(), Some("2025-06-03 00:00"));
    let found = row(&later, "changes", 0);
    assert_eq!(told(&found, &["closed", "success_rate"]), "1 1.000");
    let found = row(&later, "delivery", 0);
    assert_eq!(
        told(&found, &["deployments", "failure_rate", "lead_median"]),
        "0 n/a n/a"
    );
}

#[test]
fn what_was_found_afterwards_has_no_lead_time() {
    let found = vec![change(
        "CHG-250602-AAAAA",
        "unauthorised",
        "14:00",
        "successful",
    )];
    let document = report(found, None);
    let found = row(&document, "delivery", 0);
    assert_eq!(
        told(&found, &["deployments", "lead_median", "approved_n"]),
        "1 n/a 0"
    );
}
