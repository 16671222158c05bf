//! What is promised and not done yet: the open targets by the time that is left, worst first.

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::model::record::Record;
use crate::report::held;
use crate::report::rows::{Row, priority_tone};
use crate::report::snapshot::Snapshot;
use crate::report::standing::{Audience, name, tone};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::clock::{Measure, State};
use crate::sla::verdict::verdicts;

/// An open target of a record.
#[derive(Debug, Clone)]
pub struct Blip<'s> {
    /// The record.
    pub record: &'s Record,
    /// The target.
    pub measure: Measure<'s>,
}

impl Blip<'_> {
    /// Broken ones first, the most overdrawn on top; those that stand still last.
    fn urgency(&self) -> (bool, bool, i64, &str) {
        let state = self.measure.state;
        let paused = state == State::Paused;
        (
            paused,
            state != State::Breached,
            self.measure.remaining,
            self.record.id.as_str(),
        )
    }
}

/// The open targets of some records, worst first; with `within`, those that have no more open seconds left.
pub fn blips<'s>(snapshot: &'s Snapshot, rows: &[usize], within: Option<i64>) -> Vec<Blip<'s>> {
    let of = |at: &usize| {
        let record = &snapshot.records[*at];
        let measures = verdicts(record, &snapshot.agreements, snapshot.now).into_iter();
        let near = move |measure: &Measure<'s>| {
            measure.is_open() && within.is_none_or(|within| measure.remaining <= within)
        };
        measures
            .filter(near)
            .map(|measure| Blip { record, measure })
            .collect::<Vec<_>>()
    };
    let mut blips: Vec<Blip<'s>> = rows.par_iter().flat_map_iter(of).collect();
    blips.sort_by(|a, b| a.urgency().cmp(&b.urgency()));
    blips
}

/// The radar.
pub fn radar(snapshot: &Snapshot, blips: &[Blip<'_>], audience: Audience) -> Document {
    let table = Table {
        name: "items".to_owned(),
        title: None,
        columns: columns(audience),
        rows: blips
            .iter()
            .map(|blip| cells(blip, snapshot.now, audience))
            .collect(),
        empty: "no open targets".to_owned(),
    };
    Document {
        schema: "sla.radar".to_owned(),
        title: None,
        blocks: vec![Block::Table(table)],
        remarks: held::notes(snapshot),
    }
}

fn columns(audience: Audience) -> Vec<Column> {
    let mut columns = vec![
        Column::new("id", "ID"),
        Column::new("priority", "P").right(),
        Column::new("title", "Title").shrink(),
        Column::new("assignee", "Assignee"),
        Column::new("target", "Target"),
        Column::new("state", "State"),
        Column::new("left", "Left").right(),
        Column::new("due", "Due"),
    ];
    if audience == Audience::Programs {
        let more = [
            "round",
            "type",
            "kind",
            "agreement",
            "granted",
            "elapsed",
            "threshold",
        ];
        columns.extend(more.map(|key| Column::new(key, key)));
    }
    columns
}

fn cells(blip: &Blip<'_>, now: DateTime<Utc>, audience: Audience) -> Vec<Cell> {
    let (record, m) = (blip.record, &blip.measure);
    let row = Row::new(record, now);
    let priority = record.priority();
    let left = match (audience, m.state) {
        (Audience::People, State::Paused) => Value::Words(vec![
            Value::Text("paused, ".to_owned()),
            Value::Seconds(m.remaining),
            Value::Text(" left".to_owned()),
        ]),
        _ => Value::Seconds(m.remaining),
    };
    let target = match audience {
        Audience::People => name(m),
        Audience::Programs => m.rule.kind.name().to_owned(),
    };
    let number =
        |number: Option<u32>| Cell::new(number.map_or(Value::Empty, |n| Value::Int(n.into())));
    let mut cells = vec![
        Cell::text(record.id.as_str()).tone(Tone::Strong),
        priority.map_or(Cell::new(Value::Empty), |p| {
            Cell::new(Value::Int(p.into())).tone(priority_tone(p))
        }),
        Cell::text(record.title()),
        row.cell("assignee"),
        Cell::text(target),
        Cell::text(m.state.word()).tone(tone(m.state)),
        Cell::new(left).tone(tone(m.state)),
        Cell::new(m.due.map_or(Value::Empty, Value::Time)),
    ];
    if audience == Audience::Programs {
        cells.extend([
            number(m.round),
            Cell::text(m.level.name()),
            Cell::text(&record.kind.kind),
            Cell::text(&m.agreement.name),
            Cell::new(Value::Seconds(m.granted)),
            Cell::new(Value::Seconds(m.elapsed)),
            m.threshold
                .map_or(Cell::new(Value::Empty), |t| Cell::text(t.to_string())),
        ]);
    }
    cells
}
