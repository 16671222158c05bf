//! The list of records that match a query: one table, the columns of the kind, everything else for programs.

use crate::model::kind::Kind;
use crate::report::rows::Row;
use crate::report::table::{Block, Cell, Column, Document, Table, Value};

/// Keys that every item of a machine-readable list has, whatever the columns.
const ALWAYS: [&str; 9] = [
    "id", "kind", "title", "state", "priority", "opened", "resolved", "external", "links",
];

/// The columns of a list over several kinds.
const MIXED: [&str; 6] = ["id", "kind", "priority", "state", "title", "age"];

/// The columns for rows that are all of one kind, or of several.
pub fn columns(kind: Option<&Kind>) -> Vec<String> {
    match kind {
        Some(kind) => kind.columns.clone(),
        None => MIXED.iter().map(|column| (*column).to_owned()).collect(),
    }
}

/// A list of rows in the order given.
pub fn list(rows: &[Row<'_>], columns: &[String]) -> Document {
    let mut shown: Vec<Column> = columns.iter().map(|key| column(key)).collect();
    let mut hidden: Vec<String> = ALWAYS.iter().map(|key| (*key).to_owned()).collect();
    for row in rows {
        for field in row.record.fields.keys() {
            if !hidden.iter().any(|known| known == field) {
                hidden.push(field.to_owned());
            }
        }
    }
    hidden.retain(|key| !columns.contains(key));
    shown.extend(hidden.iter().map(Column::machine));
    let cells = |row: &Row<'_>| shown.iter().map(|column| cell(row, &column.key)).collect();
    let table = Table {
        name: "items".to_owned(),
        title: None,
        rows: rows.iter().map(cells).collect(),
        columns: shown.clone(),
        empty: "nothing matches".to_owned(),
    };
    Document {
        schema: "list".to_owned(),
        blocks: vec![Block::Table(table)],
        ..Document::default()
    }
}

fn cell(row: &Row<'_>, key: &str) -> Cell {
    match key {
        "links" => Cell::new(row.record.key("links").map_or(Value::Empty, Value::Data)),
        key => row.cell(key),
    }
}

/// How a column is headed and laid out.
pub fn column(key: &str) -> Column {
    let title = match key {
        "id" => "ID".to_owned(),
        "priority" => "P".to_owned(),
        "sla" => "SLA".to_owned(),
        key => {
            let mut title = key.replace('_', " ");
            if let Some(first) = title.get_mut(0..1) {
                first.make_ascii_uppercase();
            }
            title
        }
    };
    let column = Column::new(key, title);
    match key {
        "priority" | "age" | "left" | "cost" | "occurrences" => column.right(),
        "title" | "description" | "item" => column.shrink(),
        _ => column,
    }
}
