//! What is still open: by state and priority, how old, who has it, what is late.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::kinds::is_named;
use crate::model::record::Record;
use crate::report::held;
use crate::report::rows::Row;
use crate::report::scope::Scope;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::verdict::{Summary, summary};

/// What a line counts.
#[derive(Debug, Default)]
struct Line<'a> {
    by_priority: BTreeMap<Option<u8>, i64>,
    n: i64,
    unassigned: i64,
    breached: i64,
    at_risk: i64,
    oldest: Option<(i64, &'a str)>,
}

impl<'a> Line<'a> {
    fn add(&mut self, record: &'a Record, age: i64, summary: Option<&Summary>) {
        *self.by_priority.entry(record.priority()).or_default() += 1;
        self.n += 1;
        self.unassigned += i64::from(record.text("assignee").is_none());
        self.breached += i64::from(summary.is_some_and(|it| it.breached));
        self.at_risk += i64::from(summary.is_some_and(|it| it.at_risk && !it.breached));
        if self.oldest.is_none_or(|(oldest, _)| age > oldest) {
            self.oldest = Some((age, record.id.as_str()));
        }
    }

    fn cells(&self, priorities: &BTreeSet<Option<u8>>) -> Vec<Cell> {
        let count = |count: i64, tone: Tone| {
            let tone = if count == 0 { Tone::Muted } else { tone };
            Cell::new(Value::Int(count)).tone(tone)
        };
        let of = |priority| self.by_priority.get(priority).copied().unwrap_or(0);
        let mut cells: Vec<Cell> = priorities
            .iter()
            .map(|p| count(of(p), Tone::Plain))
            .collect();
        cells.extend([
            count(self.n, Tone::Strong),
            count(self.unassigned, Tone::Warn),
            count(self.breached, Tone::Bad),
            count(self.at_risk, Tone::Warn),
            Cell::new(self.oldest.map_or(Value::Empty, |(age, _)| Value::Age(age))),
            Cell::maybe(self.oldest.map(|(_, id)| id)),
        ]);
        cells
    }
}

/// The open records in scope. Things that are not worked off, such as assets, are left out.
pub fn backlog(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let open: Vec<(&Record, i64, Option<Summary>)> = scope
        .rows
        .par_iter()
        .map(|at| &snapshot.records[*at])
        .filter(|record| record.category().is_open() && !is_named(&record.kind))
        .map(|record| {
            let age = Row::new(record, snapshot.now).age().unwrap_or(0);
            (
                record,
                age,
                summary(record, &snapshot.agreements, snapshot.now),
            )
        })
        .collect();
    let mut lines: BTreeMap<_, Line<'_>> = BTreeMap::new();
    let mut total = Line::default();
    for (record, age, summary) in &open {
        let line = lines.entry(position(snapshot, record)).or_default();
        line.add(record, *age, summary.as_ref());
        total.add(record, *age, summary.as_ref());
    }
    let priorities: BTreeSet<Option<u8>> = (1..=5)
        .map(Some)
        .chain(total.by_priority.keys().copied())
        .collect();
    let kinds: BTreeSet<&str> = lines.keys().map(|(_, _, kind, _)| *kind).collect();
    let rows = lines.iter().map(|((_, _, kind, state), line)| {
        let mut cells = vec![Cell::text(*kind), Cell::text(*state)];
        cells.extend(line.cells(&priorities));
        cells
    });
    let mut columns = vec![match kinds.len() {
        0 | 1 => Column::machine("kind"),
        _ => Column::new("kind", "Kind"),
    }];
    columns.push(Column::new("state", "State"));
    columns.extend(self::columns(&priorities));
    let rows: Vec<_> = rows.collect();
    let mut blocks = vec![table("backlog", None, columns, rows)];
    if total.n > 0 {
        let cells = vec![total.cells(&priorities)];
        blocks.push(table(
            "total",
            Some("Total"),
            self::columns(&priorities),
            cells,
        ));
    }
    let mut remarks = vec![
        "breached and at risk: records with at least one such target; a breached one is not counted as at risk too"
            .to_owned(),
    ];
    remarks.extend(held::notes(snapshot));
    Document {
        schema: "report.backlog".to_owned(),
        title: Some("Open records by state and priority".to_owned()),
        blocks,
        remarks,
    }
}

/// States in the order of a normal life, kinds in that of the desk.
fn position<'a>(
    snapshot: &Snapshot,
    record: &'a Record,
) -> (Option<usize>, Option<usize>, &'a str, &'a str) {
    let kind = &record.kind;
    let at = snapshot
        .kinds
        .iter()
        .position(|other| other.kind == kind.kind);
    let state = kind.workflow.states.get_index_of(&record.state);
    (at, state, &kind.kind, &record.state)
}

fn table(name: &str, title: Option<&str>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table::new(name, title, columns, rows, "nothing is open"))
}

fn columns(priorities: &BTreeSet<Option<u8>>) -> Vec<Column> {
    let priority = |priority: &Option<u8>| match priority {
        Some(number) => Column::new(format!("p{number}"), format!("P{number}")).right(),
        None => Column::new("no_priority", "No P").right(),
    };
    let mut columns: Vec<Column> = priorities.iter().map(priority).collect();
    columns.extend([
        Column::new("n", "n").right(),
        Column::new("unassigned", "Unassigned").right(),
        Column::new("breached", "Breached").right(),
        Column::new("at_risk", "At risk").right(),
        Column::new("oldest", "Oldest").right(),
        Column::new("oldest_id", "Oldest is"),
    ]);
    columns
}
