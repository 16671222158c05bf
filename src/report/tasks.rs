//! What has to be done for a record, and what of it is done.

use crate::model::data::Data;
use crate::model::kind::TICK;
use crate::model::record::Record;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// The list of tasks that a field holds.
pub fn tasks(record: &Record, field: &str) -> Document {
    let items = record.fields.get(field).map(Data::as_texts);
    let rows = items.unwrap_or_default().into_iter().enumerate();
    let rows = rows.map(|(at, task)| {
        let done = task.strip_prefix(TICK);
        vec![
            Cell::new(Value::Int(i64::try_from(at + 1).unwrap_or(i64::MAX))),
            Cell::new(Value::Bool(done.is_some())).tone(match done {
                Some(_) => Tone::Good,
                None => Tone::Warn,
            }),
            Cell::text(done.unwrap_or(task)),
        ]
    });
    Document {
        schema: "record.tasks".to_owned(),
        blocks: vec![Block::Table(Table {
            name: "tasks".to_owned(),
            title: None,
            columns: vec![
                Column::new("number", "#").right(),
                Column::new("done", "Done"),
                Column::new("task", "Task").wrap(),
            ],
            rows: rows.collect(),
            empty: "no tasks".to_owned(),
        })],
        ..Document::default()
    }
}
