//! Exports that are read with a fixed clock and counted ids, and what is told of them in short lines.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::exchange::draft::{Context, Import, Known, Options};
use crate::exchange::error::ImportError;
use crate::exchange::servicenow_events::{SYSTEM, read};
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId, read_time, write_time};
use crate::model::kind::Kind;
use crate::model::log::{Entry, fold};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::write::new_text;
use crate::report::table::{Block, Document, Value};

pub const SLICE: &[u8] = include_bytes!("../../../../tests/data/servicenow-slice.csv");

pub const HEAD: &str = "number,incident_state,opened_at,sys_updated_at,resolved_at,closed_at,impact,urgency,priority,sys_updated_by,assigned_to";

static INCIDENT: LazyLock<Arc<Kind>> =
    LazyLock::new(|| Arc::clone(Kinds::builtin().get("incident").unwrap()));

pub fn incident() -> Arc<Kind> {
    Arc::clone(&INCIDENT)
}

fn options(zone: Tz) -> Options {
    Options {
        source: "events.csv".into(),
        zone,
        now: at("2026-11-20T09:00:00Z"),
        unnamed: PersonId::parse("servicenow").unwrap(),
    }
}

pub fn at(text: &str) -> DateTime<Utc> {
    read_time(text).unwrap()
}

fn five(mut n: u32) -> [u8; 5] {
    std::array::from_fn(|_| {
        let digit = u8::try_from(n % 32).unwrap();
        n /= 32;
        digit
    })
}

pub fn run_as(
    bytes: &[u8],
    zone: Tz,
    kind: &Arc<Kind>,
    known: &HashMap<String, Known>,
) -> Result<Import, ImportError> {
    let (mut ids, mut entries, mut seen) = (0, 0, 0);
    let import = read(
        bytes,
        &options(zone),
        &mut Context {
            kind,
            known,
            draw: &mut |day: NaiveDate| {
                ids += 1;
                RecordId::dated("INC", day, five(ids))
            },
            draw_entry: &mut || {
                entries += 1;
                let [a, b, c, d, e] = five(entries);
                EntryId::from_random([0, 0, 0, a, b, c, d, e])
            },
            progress: &mut |rows| seen = rows,
        },
    )?;
    assert_eq!(Some(seen), number(&import.tally, "rows"));
    Ok(import)
}

pub fn run(bytes: impl AsRef<[u8]>) -> Result<Import, ImportError> {
    run_as(bytes.as_ref(), Tz::UTC, &incident(), &HashMap::new())
}

pub fn refused(bytes: impl AsRef<[u8]>) -> String {
    run(bytes).unwrap_err().to_string()
}

/// A file of these rows, of the columns in `HEAD`.
pub fn rows(rows: &[&str]) -> String {
    format!("{HEAD}\n{}\n", rows.join("\n"))
}

pub fn one(text: &str) -> Record {
    let mut import = run(text).unwrap();
    assert_eq!(import.drafts.len(), 1);
    import.drafts.remove(0).record
}

pub fn by_number<'a>(import: &'a Import, number: &str) -> &'a Record {
    let drafts = import.drafts.iter().map(|draft| &draft.record);
    drafts
        .into_iter()
        .find(|record| record.external[SYSTEM] == number)
        .unwrap()
}

pub fn number(document: &Document, key: &str) -> Option<usize> {
    document.blocks.iter().find_map(|block| match block {
        Block::Fields { rows, .. } => rows.iter().find_map(|(column, cell)| match cell.value {
            Value::Int(n) if column.key == key => usize::try_from(n).ok(),
            _ => None,
        }),
        _ => None,
    })
}

/// The rows of a table, each as one line.
pub fn table(document: &Document, name: &str) -> Vec<String> {
    let cell = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        other => format!("{other:?}"),
    };
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) if table.name == name => Some(table),
        _ => None,
    });
    let rows = tables.flat_map(|table| &table.rows);
    rows.map(|row| {
        let cells: Vec<String> = row.iter().map(|c| cell(&c.value)).collect();
        cells.join(" | ")
    })
    .collect()
}

fn entry(entry: &Entry) -> String {
    let set: Vec<String> = entry
        .set
        .iter()
        .map(|(name, value)| format!("{name}={}", value.brief()))
        .collect();
    let parts = [
        Some(write_time(entry.at)),
        Some(entry.by.to_string()),
        entry.to.clone(),
        (!set.is_empty()).then(|| set.join(" ")),
        entry.note.clone().map(|note| format!("{note:?}")),
        entry
            .extra
            .get("source_at")
            .map(|at| format!("source_at={}", at.brief())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub fn log(record: &Record) -> Vec<String> {
    record.log.iter().map(entry).collect()
}

pub fn imported<'a>(record: &'a Record, key: &str) -> Option<&'a Data> {
    let Some(Data::Map(imported)) = &record.imported else {
        return None;
    };
    match imported.get("values") {
        Some(Data::Map(values)) if !imported.contains_key(key) => values.get(key),
        _ => imported.get(key),
    }
}

/// The priority after every entry, from the log alone.
pub fn priorities(record: &Record) -> Vec<Option<u8>> {
    (1..=record.log.len())
        .map(|end| {
            let fields = fold(&record.log[..end]).fields;
            record.priority_with(|name| fields.get(name).copied())
        })
        .collect()
}

/// What holds for every record, whatever the file was.
pub fn assert_sound(record: &Record) {
    let text = new_text(record);
    let again = read_record(&record.path(), text.as_bytes(), &record.kind).unwrap();
    assert_eq!(&again, record, "{text}");
    let times: Vec<_> = record.log.iter().map(|entry| entry.at).collect();
    assert!(times.is_sorted(), "{text}");
    let folded = fold(&record.log);
    assert_eq!(folded.state, Some(record.state.as_str()));
    for (name, field) in &record.kind.fields {
        if field.tracked {
            let logged = folded
                .fields
                .get(name)
                .copied()
                .filter(|value| **value != Data::Null);
            assert_eq!(logged, record.fields.get(name), "{name}\n{text}");
        }
    }
    assert!(!record.title().is_empty());
    let opened = record.opened_at().unwrap().date_naive();
    assert_eq!(record.id.date_of("INC"), Some(opened));
}
