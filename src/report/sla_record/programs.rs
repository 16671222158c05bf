//! The targets of a record for programs: everything, every step by itself.

use crate::model::map::Map;
use chrono::{DateTime, Utc};

use super::rows::{Held, condition, held, place, why_none};
use super::steps::{Step, steps};
use super::{Told, rules, told};
use crate::model::data::Data;
use crate::model::id::write_time;
use crate::report::held::remarks as held_to;
use crate::report::rows::Row;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Value};
use crate::sla::calendar::tzdata_version;
use crate::sla::clock::Flag;

/// All of it: the record, its targets with their steps, the rows over time, and what was tried in vain.
pub fn data(snapshot: &Snapshot, at: usize) -> Document {
    let record = &snapshot.records[at];
    let row = Row::new(record, snapshot.now);
    let keys = [
        "id", "kind", "title", "state", "priority", "opened", "resolved",
    ];
    let mut item: Vec<(Column, Cell)> = keys
        .iter()
        .map(|key| (Column::new(*key, *key), row.cell(key)))
        .collect();
    item.push((
        Column::new("now", "now"),
        Cell::new(Value::Time(snapshot.now)),
    ));
    item.push((
        Column::new("time_zones", "time_zones"),
        Cell::text(tzdata_version()),
    ));
    let told = told(snapshot, record);
    let mut remarks = held_to(snapshot, &[at]);
    if told.is_empty() {
        remarks.insert(0, why_none(snapshot, record));
    }
    let fields = |name: &str, rows| Block::Fields {
        name: name.to_owned(),
        title: None,
        rows,
    };
    let objects = |name: &str, objects: Vec<Vec<(&'static str, Value)>>| {
        Block::Table(objects_table(name, objects))
    };
    Document {
        schema: "sla".to_owned(),
        title: None,
        blocks: vec![
            fields("item", item),
            objects("targets", told.iter().map(target).collect()),
            objects(
                "rows",
                held(snapshot, record).iter().map(held_object).collect(),
            ),
            objects(
                "tried",
                if told.is_empty() {
                    tried(snapshot, at)
                } else {
                    Vec::new()
                },
            ),
        ],
        remarks,
    }
}

/// The steps of all targets as one table.
pub fn table(snapshot: &Snapshot, at: usize) -> Document {
    let record = &snapshot.records[at];
    let mut rows = Vec::new();
    for one in told(snapshot, record) {
        let head = [
            Cell::text(record.id.as_str()),
            Cell::text(one.measure.rule.kind.name()),
            Cell::new(
                one.measure
                    .round
                    .map_or(Value::Empty, |n| Value::Int(n.into())),
            ),
            Cell::text(one.measure.level.name()),
            Cell::text(&one.measure.agreement.name),
        ];
        for step in all_steps(&one) {
            let mut row = head.to_vec();
            row.extend(
                step_values(&step)
                    .into_iter()
                    .map(|(_, value)| Cell::new(value)),
            );
            rows.push(row);
        }
    }
    let keys = [
        "id",
        "target",
        "round",
        "type",
        "agreement",
        "from",
        "to",
        "clock",
        "rule",
        "seconds",
        "total",
    ];
    let table = Table {
        name: "segments".to_owned(),
        title: None,
        columns: keys.iter().map(|key| Column::new(*key, *key)).collect(),
        rows,
        empty: String::new(),
    };
    Document {
        schema: "sla".to_owned(),
        blocks: vec![Block::Table(table)],
        ..Document::default()
    }
}

fn objects_table(name: &str, objects: Vec<Vec<(&'static str, Value)>>) -> Table {
    let keys = objects
        .first()
        .map(|object| object.iter().map(|(key, _)| *key).collect());
    let keys: Vec<&str> = keys.unwrap_or_default();
    let cells = |object: Vec<(&str, Value)>| {
        object
            .into_iter()
            .map(|(_, value)| Cell::new(value))
            .collect()
    };
    Table {
        name: name.to_owned(),
        title: None,
        columns: keys.into_iter().map(|key| Column::new(key, key)).collect(),
        rows: objects.into_iter().map(cells).collect(),
        empty: String::new(),
    }
}

fn time(at: Option<DateTime<Utc>>) -> Value {
    at.map_or(Value::Empty, Value::Time)
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn all_steps(one: &Told<'_>) -> Vec<Step> {
    steps(&one.segments, &one.measure.rule.calendar, false)
}

fn step_values(step: &Step) -> [(&'static str, Value); 6] {
    [
        ("from", Value::Time(step.from)),
        ("to", Value::Time(step.to)),
        ("clock", text(step.stretch.word())),
        ("rule", text(rule(step))),
        ("seconds", Value::Int(step.seconds)),
        ("total", Value::Int(step.total)),
    ]
}

fn rule(step: &Step) -> String {
    match step.special.is_empty() {
        true => step.rule.clone(),
        false => format!("{} ({})", step.rule, step.special.join(", ")),
    }
}

fn target(one: &Told<'_>) -> Vec<(&'static str, Value)> {
    let m = &one.measure;
    let first_met = m.first_met().map_or(Value::Empty, Value::Bool);
    vec![
        ("target", text(m.rule.kind.name())),
        (
            "round",
            m.round.map_or(Value::Empty, |n| Value::Int(n.into())),
        ),
        ("type", text(m.level.name())),
        ("state", text(m.state.word())),
        ("agreement", text(m.agreement.name.as_str())),
        ("path", text(m.agreement.path.as_str())),
        (
            "line",
            Value::Int(i64::try_from(m.agreement.place.line).unwrap_or(0)),
        ),
        ("calendar", text(m.rule.calendar_name.as_str())),
        ("zone", text(m.rule.calendar.zone().name())),
        ("within", text(m.rule.within.to_string())),
        ("started_at", Value::Time(m.started_at)),
        ("due", time(m.due)),
        ("granted", Value::Seconds(m.granted)),
        ("elapsed", Value::Seconds(m.elapsed)),
        ("remaining", Value::Seconds(m.remaining)),
        (
            "threshold",
            m.threshold.map_or(Value::Empty, |t| text(t.to_string())),
        ),
        ("first_achieved_at", time(m.first_achieved_at)),
        ("first_met", first_met),
        ("achieved_at", time(m.achieved_at)),
        ("stopped_at", time(m.stopped_at)),
        ("breached_at", time(m.breach.map(|breach| breach.at))),
        ("breach_due", time(m.breach.map(|breach| breach.due))),
        (
            "breach_agreement",
            m.breach
                .map_or(Value::Empty, |b| text(b.agreement.name.as_str())),
        ),
        (
            "reason",
            m.reason.map_or(Value::Empty, |reason| text(reason.text())),
        ),
        (
            "flags",
            Value::List(
                m.flags
                    .iter()
                    .copied()
                    .map(Flag::word)
                    .map(str::to_owned)
                    .collect(),
            ),
        ),
        (
            "segments",
            Value::Data(Data::List(all_steps(one).iter().map(step_data).collect())),
        ),
    ]
}

fn step_data(step: &Step) -> Data {
    let plain = |value: Value| match value {
        Value::Time(at) => Data::text(write_time(at)),
        Value::Text(text) => Data::text(text),
        Value::Int(number) => Data::Int(number),
        _ => Data::Null,
    };
    let values = step_values(step).into_iter();
    Data::Map(
        values
            .map(|(key, value)| (key.to_owned(), plain(value)))
            .collect::<Map<_>>(),
    )
}

fn held_object(held: &Held<'_>) -> Vec<(&'static str, Value)> {
    vec![
        ("from", Value::Time(held.from)),
        ("type", text(held.rules.level.name())),
        (
            "agreement",
            held.row.map_or(Value::Empty, |row| text(row.name.as_str())),
        ),
        (
            "place",
            held.row.map_or(Value::Empty, |row| text(place(row))),
        ),
        (
            "priority",
            held.priority.map_or(Value::Empty, |p| Value::Int(p.into())),
        ),
        ("changed", Value::List(held.changed.clone())),
        ("counts", Value::Bool(!held.late)),
    ]
}

fn tried(snapshot: &Snapshot, at: usize) -> Vec<Vec<(&'static str, Value)>> {
    let rules = rules(snapshot, &snapshot.records[at]);
    let rows = rules
        .iter()
        .flat_map(|rules| rules.rows.iter().map(|row| (rules.level, row)));
    let object = |(level, row): (
        crate::sla::targets::AgreementType,
        &crate::sla::agreement::Row,
    )| {
        vec![
            ("type", text(level.name())),
            ("agreement", text(row.name.as_str())),
            ("when", text(condition(row))),
            ("place", text(place(row))),
        ]
    };
    rows.map(object).collect()
}
