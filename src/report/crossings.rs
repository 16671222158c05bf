//! What crossed a threshold in a span of time, and who is to be told.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::model::person::People;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::escalation::{Crossing, Escalation, Notify, When, crossings};
use crate::sla::verdict::verdicts;

/// The levels that some records crossed from `since` up to, not including, `until`, in order of time.
pub fn crossed(
    snapshot: &Snapshot,
    rows: &[usize],
    (since, until): (DateTime<Utc>, DateTime<Utc>),
) -> Document {
    let judge = |record: &Record, now| verdicts(record, &snapshot.agreements, now);
    let of = |at: &usize| crossings(&snapshot.records[*at], (since, until), &judge);
    let mut found: Vec<Crossing<'_>> = rows.par_iter().flat_map_iter(of).collect();
    found.sort_by(|a, b| {
        let key = |c: &Crossing<'_>| {
            (
                c.at,
                c.record.id.as_str().to_owned(),
                c.measure.rule.kind,
                c.level,
            )
        };
        key(a).cmp(&key(b))
    });
    let table = Table {
        name: "items".to_owned(),
        title: None,
        columns: columns(),
        rows: found
            .iter()
            .map(|crossing| cells(crossing, &snapshot.people))
            .collect(),
        empty: "nothing was crossed".to_owned(),
    };
    Document {
        schema: "sla.due".to_owned(),
        blocks: vec![Block::Table(table)],
        ..Document::default()
    }
}

fn columns() -> Vec<Column> {
    [
        ("at", "At"),
        ("id", "ID"),
        ("kind", "Kind"),
        ("title", "Title"),
        ("state", "State"),
        ("priority", "P"),
        ("target", "Target"),
        ("round", "Round"),
        ("type", "Type"),
        ("agreement", "Agreement"),
        ("level", "Level"),
        ("crossed", "Crossed"),
        ("threshold", "Per cent"),
        ("offset", "Offset"),
        ("due", "Due"),
        ("remaining", "Left"),
        ("notify", "Notify"),
    ]
    .map(|(key, title)| Column::new(key, title))
    .to_vec()
}

fn cells(crossing: &Crossing<'_>, people: &People) -> Vec<Cell> {
    let (record, m) = (&crossing.record, &crossing.measure);
    let int = |number: Option<i64>| Cell::new(number.map_or(Value::Empty, Value::Int));
    let (threshold, offset) = match crossing.when {
        When::Percent(percent) => (Some(percent.into()), None),
        When::Breach => (Some(100), None),
        When::Before(seconds) => (None, Some(-i64::from(seconds.get()))),
        When::After(seconds) => (None, Some(i64::from(seconds.get()))),
    };
    let tone = match crossing.when {
        When::Percent(_) | When::Before(_) => Tone::Warn,
        _ => Tone::Bad,
    };
    let told = told(&m.rule.escalation, crossing.level, record, people);
    vec![
        Cell::new(Value::Time(crossing.at)),
        Cell::text(record.id.as_str()).tone(Tone::Strong),
        Cell::text(&record.kind.kind),
        Cell::text(record.title()),
        Cell::text(&record.state),
        int(record.priority().map(i64::from)),
        Cell::text(m.rule.kind.name()),
        int(m.round.map(i64::from)),
        Cell::text(m.level.name()),
        Cell::text(&m.agreement.name),
        int(i64::try_from(crossing.level + 1).ok()),
        Cell::text(crossing.when.word()).tone(tone),
        int(threshold),
        int(offset),
        Cell::new(crossing.due.map_or(Value::Empty, Value::Time)),
        Cell::new(Value::Seconds(crossing.remaining)),
        Cell::new(Value::List(told)),
    ]
}

/// Who is told at a level, each once. A team or role of which the desk knows nobody is handed on by its name:
/// whoever reads this may know them.
fn told(escalation: &Escalation, level: usize, record: &Record, people: &People) -> Vec<String> {
    let Some(notify) = escalation.levels.get(level).map(|level| &level.notify) else {
        return Vec::new();
    };
    let group = |word: String, is: &dyn Fn(&crate::model::person::Person) -> bool| {
        let members: Vec<String> = people
            .iter()
            .filter(|(_, person)| is(person))
            .map(|(id, _)| id.as_str().to_owned())
            .collect();
        if members.is_empty() {
            vec![word]
        } else {
            members
        }
    };
    let team = |name: &str| {
        group(format!("team:{name}"), &|person| {
            person.teams.iter().any(|t| t == name)
        })
    };
    let role = |name: &str| {
        group(format!("role:{name}"), &|person| {
            person.roles.iter().any(|r| r == name)
        })
    };
    let own_team = || record.text("team").map(&team).unwrap_or_default();
    let one = |name: Option<&str>| name.map(|name| vec![name.to_owned()]);
    let mut seen = BTreeSet::new();
    let names = notify.iter().flat_map(|notify| match notify {
        Notify::Assignee => one(record.text("assignee")).unwrap_or_else(own_team),
        Notify::Team => own_team(),
        Notify::Reporter => one(record.text("reporter")).unwrap_or_default(),
        Notify::OnCall => one(escalation.called_at(level)).unwrap_or_default(),
        Notify::Role(name) => role(name),
        Notify::TeamOf(name) => team(name),
        Notify::Person(name) => vec![name.clone()],
    });
    names.filter(|name| seen.insert(name.clone())).collect()
}
