//! The population: every change that was carried out or closed in a period, one row each.

use chrono::{DateTime, Utc};

use super::case::{Authorised, Case};
use crate::report::rows::Row;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// The columns that are fields of the record, before and after what is worked out.
const FIELDS: [&str; 9] = [
    "title",
    "type",
    "risk",
    "service",
    "assets",
    "environment",
    "requester",
    "team",
    "implementer",
];

/// Columns that people are spared: the table is wide enough without them, and CSV and JSON have them.
const SPARED: [&str; 8] = [
    "assets",
    "environment",
    "team",
    "approved_at",
    "opened",
    "begun",
    "closed",
    "digest",
];

/// The table of these changes; `now` shows nothing and only fixes what ages would be.
pub fn population(cases: &[Case], now: DateTime<Utc>) -> Table {
    let words = |key: &str| {
        let mut title = key.replace('_', " ");
        if let Some(first) = title.get_mut(0..1) {
            first.make_ascii_uppercase();
        }
        title
    };
    let mut columns = vec![Column::new("id", "Id")];
    columns.extend(FIELDS.map(|key| match key {
        "title" => Column::new(key, words(key)).shrink(),
        key => Column::new(key, words(key)),
    }));
    let more = [
        "authorised",
        "approvers",
        "approved_at",
        "opened",
        "begun",
        "deployed",
        "closed",
        "outcome",
        "digest",
        "exceptions",
    ];
    columns.extend(more.map(|key| Column::new(key, words(key))));
    for column in &mut columns {
        column.folded = SPARED.contains(&column.key.as_str());
    }
    Table {
        name: "changes".to_owned(),
        title: None,
        columns,
        rows: cases.iter().map(|case| row(case, now)).collect(),
        empty: "no change was carried out or closed in this period".to_owned(),
    }
}

fn row(case: &Case, now: DateTime<Utc>) -> Vec<Cell> {
    let record = Row::new(&case.record, now);
    let time = |at: Option<DateTime<Utc>>| Cell::new(at.map_or(Value::Empty, Value::Time));
    let mut cells = vec![record.cell("id")];
    cells.extend(FIELDS.map(|key| record.cell(key)));
    let authorised = Cell::text(case.authorised.word()).tone(match case.authorised {
        Authorised::Before => Tone::Good,
        Authorised::Afterwards | Authorised::NotAsked => Tone::Warn,
        Authorised::No | Authorised::Undecided => Tone::Bad,
    });
    let codes = case.exceptions.iter().map(|one| one.code.clone());
    cells.extend([
        authorised,
        Cell::new(Value::List(case.approvers())),
        time(case.approved_at()),
        time(Some(case.times.opened)),
        time(case.times.begun),
        time(case.times.deployed),
        time(case.times.closed),
        Cell::maybe(case.record.text("close_code")),
        Cell::text(case.assessment.content.digest.to_string()).tone(Tone::Muted),
        Cell::new(Value::List(codes.collect())).tone(Tone::Bad),
    ]);
    cells
}

/// The population as a document.
pub fn document(table: Table, remarks: Vec<String>) -> Document {
    Document {
        schema: "audit.population".to_owned(),
        blocks: vec![Block::Table(table)],
        remarks,
        ..Document::default()
    }
}
