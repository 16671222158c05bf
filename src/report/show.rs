//! One record in full: what it says, what it points at, what happened.

use crate::model::data::Data;
use crate::model::id::read_time;
use crate::model::kind::FieldType;
use crate::model::log::{DEPLOYED, Entry, in_order};
use crate::model::record::Record;
use crate::report::list::column;
use crate::report::rows::Row;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// A record in full. `possible` names the transitions that start from its state.
pub fn show(row: &Row<'_>, path: &str, possible: &[&str], approval: Option<Cell>) -> Document {
    let record = row.record;
    let mut blocks = vec![Block::Fields {
        name: "item".to_owned(),
        title: Some(format!("{}  {}", record.id, record.title())),
        rows: fields(row, path, possible, approval),
    }];
    for (name, field) in &record.kind.fields {
        if field.kind == FieldType::Text
            && let Some(text) = record.text(name)
        {
            let title = Some(column(name).title);
            blocks.push(Block::Text {
                name: name.clone(),
                title,
                body: text.trim_end().to_owned(),
            });
        }
    }
    blocks.push(Block::Table(log_table(record)));
    Document {
        schema: "show".to_owned(),
        blocks,
        ..Document::default()
    }
}

fn fields(
    row: &Row<'_>,
    path: &str,
    possible: &[&str],
    approval: Option<Cell>,
) -> Vec<(Column, Cell)> {
    let record = row.record;
    let machine = ["id", "kind", "title"].map(|key| (Column::machine(key), row.cell(key)));
    let mut rows: Vec<(Column, Cell)> = machine.into_iter().collect();
    rows.extend(filled(row, &["state", "priority"]));
    rows.extend(approval.map(|cell| (Column::new("approval", "Approval"), cell)));
    for (name, field) in &record.kind.fields {
        if field.kind != FieldType::Text && name != "title" && record.fields.contains_key(name) {
            rows.push((column(name), row.cell(name)));
        }
    }
    for (link, targets) in record
        .links
        .iter()
        .filter(|(_, targets)| !targets.is_empty())
    {
        let ids = targets.iter().map(ToString::to_string).collect();
        rows.push((
            Column::new(link, heading(link)),
            Cell::new(Value::List(ids)),
        ));
    }
    for (system, id) in &record.external {
        rows.push((
            Column::new(format!("external_{system}"), heading(system)),
            Cell::text(id),
        ));
    }
    rows.extend(filled(
        row,
        &["opened", "resolved", "age", "occurrences", "last_seen"],
    ));
    rows.push((
        Column::new("path", "File"),
        Cell::text(path).tone(Tone::Muted),
    ));
    let next: Vec<String> = possible.iter().map(|name| (*name).to_owned()).collect();
    let column = Column::new("possible", "Next");
    // Where nothing is possible only programs need to be told so.
    let column = Column {
        machine: next.is_empty(),
        ..column
    };
    rows.push((column, Cell::new(Value::List(next)).tone(Tone::Muted)));
    rows.push((
        Column::machine("record"),
        Cell::new(Value::Data(record.to_data())),
    ));
    rows
}

/// Computed values, as far as there are any.
fn filled<'a>(row: &'a Row<'_>, keys: &'a [&str]) -> impl Iterator<Item = (Column, Cell)> + 'a {
    let cells = keys.iter().map(|key| {
        (
            Column {
                title: heading(key),
                ..column(key)
            },
            row.cell(key),
        )
    });
    cells.filter(|(_, cell)| cell.value != Value::Empty)
}

fn heading(key: &str) -> String {
    match key {
        "priority" => "Priority".to_owned(),
        key => column(key).title,
    }
}

fn log_table(record: &Record) -> Table {
    let rows = in_order(&record.log).into_iter().map(|entry| {
        vec![
            Cell::new(Value::Time(entry.at)).tone(Tone::Muted),
            Cell::text(entry.by.as_str()),
            Cell::new(what(entry)),
        ]
    });
    Table {
        name: "log".to_owned(),
        title: Some("Log".to_owned()),
        columns: vec![
            Column::new("at", "When"),
            Column::new("by", "Who"),
            // Never shortened: this is where a note is read.
            Column::new("what", "What").wrap(),
        ],
        rows: rows.collect(),
        empty: "nothing happened yet".to_owned(),
    }
}

/// What an entry did, on one line. Instants stay values, to be shown in the zone of the desk.
pub fn what(entry: &Entry) -> Value {
    let text = |text: String| Value::Text(text);
    let mut words = Vec::new();
    if let Some(to) = &entry.to {
        words.push(text(format!("→ {to}")));
    }
    let mut between = if words.is_empty() { "" } else { "; " };
    for (field, value) in &entry.set {
        words.push(text(format!("{between}{field}")));
        words.extend(match value {
            Data::Null => vec![text(" cleared".to_owned())],
            value => vec![text(": ".to_owned()), shown(value)],
        });
        between = ", ";
    }
    if let Some(Data::Map(deployed)) = entry.extra.get(DEPLOYED) {
        let between = if words.is_empty() { "" } else { "; " };
        let said = |key: &str| deployed.get(key).map(Data::brief);
        let commit = said("commit").map(|commit| format!(" ({})", short(&commit)));
        let place = said("environment").unwrap_or_default();
        let commit = commit.unwrap_or_default();
        words.push(text(format!("{between}deployed to {place}{commit}")));
    }
    if let Some(note) = &entry.note {
        let between = if words.is_empty() { "" } else { "; " };
        let lead = if entry.public { "said" } else { "noted" };
        let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
        words.push(text(format!("{between}{lead}: {note}")));
    }
    Value::Words(words)
}

fn short(commit: &str) -> &str {
    commit.get(..9).unwrap_or(commit)
}

fn shown(value: &Data) -> Value {
    let text = value.brief();
    match read_time(&text) {
        Some(at) => Value::Time(at),
        None => Value::Text(text),
    }
}
