//! Compliance with agreements: met / (met + breached), by target and by any dimension.
//!
//! Only targets with a verdict make the share; how many they were always stands beside it, and what has no
//! verdict yet, or never will, is counted apart. A share of nothing is n/a, never 0 % and never 100 %.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::model::record::Record;
use crate::report::held;
use crate::report::scope::{Cohort, Dimension, Group, Scope};
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::clock::{Flag, Measure, State};
use crate::sla::targets::{AgreementType, TargetKind};
use crate::sla::verdict::verdicts;

/// Counts of one row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    met: u32,
    breached: u32,
    at_risk: u32,
    running: u32,
    paused: u32,
    cancelled: u32,
    not_applicable: u32,
    changed: u32,
}

impl Tally {
    fn add(&mut self, one: &Counted) {
        let count = match one.state {
            State::Met => &mut self.met,
            State::Breached => &mut self.breached,
            State::AtRisk => &mut self.at_risk,
            State::Running => &mut self.running,
            State::Paused => &mut self.paused,
            State::Cancelled => &mut self.cancelled,
            State::NotApplicable => &mut self.not_applicable,
        };
        *count += 1;
        self.changed += u32::from(one.changed);
    }

    fn cells(&self) -> Vec<Cell> {
        let n = self.met + self.breached;
        let share = match n {
            0 => Cell::new(Value::NotApplicable),
            _ => Cell::new(Value::Share(f64::from(self.met) / f64::from(n))),
        };
        let count = |count: u32, tone: Tone| {
            let tone = if count == 0 { Tone::Plain } else { tone };
            Cell::new(Value::Int(count.into())).tone(tone)
        };
        vec![
            count(n, Tone::Plain),
            count(self.met, Tone::Plain),
            count(self.breached, Tone::Bad),
            share,
            count(self.at_risk, Tone::Warn),
            count(self.running, Tone::Plain),
            count(self.paused, Tone::Muted),
            count(self.cancelled, Tone::Muted),
            count(self.not_applicable, Tone::Muted),
            count(self.changed, Tone::Warn),
        ]
    }
}

/// A target that counts in the period.
struct Counted {
    group: Group,
    level: AgreementType,
    kind: TargetKind,
    state: State,
    changed: bool,
}

/// Compliance of the records in scope with their agreements.
pub fn sla(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let counted: Vec<Counted> = scope
        .rows
        .par_iter()
        .flat_map_iter(|at| of_record(snapshot, scope, *at))
        .collect();
    let mut groups: BTreeMap<(&Group, AgreementType, TargetKind), Tally> = BTreeMap::new();
    let mut total: BTreeMap<(AgreementType, TargetKind), Tally> = BTreeMap::new();
    for one in &counted {
        groups
            .entry((&one.group, one.level, one.kind))
            .or_default()
            .add(one);
        total.entry((one.level, one.kind)).or_default().add(one);
    }
    let promise = |level: AgreementType, kind: TargetKind| {
        vec![Cell::text(kind.name()), Cell::text(level.name())]
    };
    let rows = groups.iter().map(|((group, level, kind), tally)| {
        let mut cells = vec![group.cell()];
        cells.extend(promise(*level, *kind));
        cells.extend(tally.cells());
        cells
    });
    let totals = total.iter().map(|((level, kind), tally)| {
        let mut cells = promise(*level, *kind);
        cells.extend(tally.cells());
        cells
    });
    let several = total.keys().any(|(level, _)| *level != AgreementType::Sla);
    let changed = total.values().any(|tally| tally.changed > 0);
    let columns = columns(several, changed);
    let mut grouped = vec![scope.by.column()];
    grouped.extend(columns.iter().cloned());
    let empty = match snapshot.agreements.is_empty() {
        true => "there are no agreements to hold records to",
        false => "no record in scope is under an agreement",
    };
    let compliance = table("compliance", None, grouped, rows.collect(), empty);
    let mut blocks = vec![Block::Table(compliance)];
    if !total.is_empty() {
        let total = table("total", Some("Total"), columns, totals.collect(), empty);
        blocks.push(Block::Table(total));
    }
    Document {
        schema: "report.sla".to_owned(),
        title: Some(format!(
            "Service levels by {}{}",
            scope.by.name(),
            held::under(snapshot)
        )),
        blocks,
        remarks: remarks(snapshot, scope, changed),
    }
}

fn table(
    name: &str,
    title: Option<&str>,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    empty: &str,
) -> Table {
    Table {
        name: name.to_owned(),
        title: title.map(str::to_owned),
        columns,
        rows,
        empty: empty.to_owned(),
    }
}

fn columns(several_types: bool, changed: bool) -> Vec<Column> {
    let shown = |show: bool, key: &str, title: &str| match show {
        true => Column::new(key, title),
        false => Column::machine(key),
    };
    vec![
        Column::new("target", "Target"),
        shown(several_types, "type", "Type"),
        Column::new("n", "n").right(),
        Column::new("met", "Met").right(),
        Column::new("breached", "Breached").right(),
        Column::new("compliance", "Compliance").right(),
        Column::new("at_risk", "At risk").right(),
        Column::new("running", "Running").right(),
        Column::new("paused", "Paused").right(),
        Column::new("cancelled", "Cancelled").right(),
        Column::new("not_applicable", "n/a").right(),
        shown(changed, "changed_after_breach", "Changed after breach").right(),
    ]
}

fn of_record(snapshot: &Snapshot, scope: &Scope<'_>, at: usize) -> Vec<Counted> {
    let record = &snapshot.records[at];
    let measures = verdicts(record, &snapshot.agreements, snapshot.now);
    if measures.is_empty() {
        return Vec::new();
    }
    let group = scope.by.group(snapshot, at);
    let count = |measure: &Measure<'_>| {
        let date = cohort_date(record, measure, scope.cohort, snapshot.now)?;
        let group = match scope.by {
            Dimension::Agreement => Group::Text(measure.agreement.name.clone()),
            Dimension::Month => Group::Text(
                date.with_timezone(&snapshot.config.zone)
                    .format("%Y-%m")
                    .to_string(),
            ),
            _ => group.clone(),
        };
        scope.contains(date).then(|| Counted {
            group,
            level: measure.level,
            kind: measure.rule.kind,
            state: measure.state,
            changed: measure.flags.contains(&Flag::ChangedAfterBreach),
        })
    };
    measures.iter().filter_map(count).collect()
}

/// The instant that puts a target into a period; `None` when it is in no period at all.
fn cohort_date(
    record: &Record,
    measure: &Measure<'_>,
    cohort: Cohort,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let ended = || record.resolved_at().or_else(|| record.state_since());
    match (cohort, measure.state) {
        (Cohort::Closed, _) => ended().filter(|_| !record.category().is_open()),
        (Cohort::Due, State::Cancelled | State::NotApplicable) => {
            ended().or(Some(measure.started_at))
        }
        // A paused one has no due instant, and cannot get one before now.
        (Cohort::Due, _) => measure.counted_due().or(Some(now)),
    }
}

fn remarks(snapshot: &Snapshot, scope: &Scope<'_>, changed: bool) -> Vec<String> {
    let cohort = match scope.cohort {
        Cohort::Due => "a target counts in the period in which it was due",
        Cohort::Closed => {
            "a target counts in the period in which its record ended; open records are left out"
        }
    };
    let mut remarks = vec![format!(
        "compliance = met / (met + breached) = met / n; {cohort}"
    )];
    if changed {
        remarks.push(
            "changed after breach: the agreement of the record changed when it was late already"
                .to_owned(),
        );
    }
    remarks.extend(held::remarks(snapshot, scope.rows));
    remarks
}

#[cfg(test)]
#[path = "sla_tests.rs"]
mod tests;
