//! Compliance with agreements: met / (met + breached), by target and by any dimensions.
//!
//! Only targets with a verdict make the share; how many they were always stands beside it, and what has no
//! verdict yet, or never will, is counted apart. A share of nothing is n/a, never 0 % and never 100 %.
//! First compliance asks how targets stood when they were reached first: a reopened record can be kept at its first
//! resolution and broken at its last one, or run again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::model::record::Record;
use crate::report::chart::{Bar, Chart, Plot};
use crate::report::held;
use crate::report::scope::{Cohort, Group, Scope};
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::clock::{Flag, Measure, State};
use crate::sla::moment::Timeline;
use crate::sla::targets::{AgreementType, TargetKind};
use crate::sla::verdict::verdicts;

/// What is promised: to whom, and what.
type Promise = (AgreementType, TargetKind);

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
    first_n: u32,
    first_met: u32,
}

impl Tally {
    /// Counts a target; `first`: whether it was kept when it was reached first.
    fn add(&mut self, measure: &Measure<'_>, first: Option<bool>) {
        let count = match measure.state {
            State::Met => &mut self.met,
            State::Breached => &mut self.breached,
            State::AtRisk => &mut self.at_risk,
            State::Running => &mut self.running,
            State::Paused => &mut self.paused,
            State::Cancelled => &mut self.cancelled,
            State::NotApplicable => &mut self.not_applicable,
        };
        *count += 1;
        self.changed += u32::from(measure.flags.contains(&Flag::ChangedAfterBreach));
        self.first_n += u32::from(first.is_some());
        self.first_met += u32::from(first == Some(true));
    }

    fn merge(&mut self, other: &Tally) {
        self.met += other.met;
        self.breached += other.breached;
        self.at_risk += other.at_risk;
        self.running += other.running;
        self.paused += other.paused;
        self.cancelled += other.cancelled;
        self.not_applicable += other.not_applicable;
        self.changed += other.changed;
        self.first_n += other.first_n;
        self.first_met += other.first_met;
    }

    /// How many have a verdict.
    fn n(&self) -> u32 {
        self.met + self.breached
    }

    /// Whether the first verdicts are others than the final ones.
    fn differs_at_first(&self) -> bool {
        (self.first_n, self.first_met) != (self.n(), self.met)
    }

    fn cells(&self) -> Vec<Cell> {
        let count = |count: u32, tone: Tone| {
            let tone = if count == 0 { Tone::Plain } else { tone };
            Cell::new(Value::Int(count.into())).tone(tone)
        };
        vec![
            count(self.n(), Tone::Plain),
            count(self.met, Tone::Plain),
            count(self.breached, Tone::Bad),
            Cell::new(share(self.met, self.n())),
            count(self.first_n, Tone::Plain),
            count(self.first_met, Tone::Plain),
            Cell::new(share(self.first_met, self.first_n)),
            count(self.at_risk, Tone::Warn),
            count(self.running, Tone::Plain),
            count(self.paused, Tone::Muted),
            count(self.cancelled, Tone::Muted),
            count(self.not_applicable, Tone::Muted),
            count(self.changed, Tone::Warn),
        ]
    }
}

/// A share of a count; of nothing it is not applicable.
pub fn share(part: u32, n: u32) -> Value {
    match n {
        0 => Value::NotApplicable,
        _ => Value::Share(f64::from(part) / f64::from(n)),
    }
}

/// So many records are one piece of work, so that no core is left with much to do alone at the end.
const PIECE: usize = 128;

/// How promises were kept.
type Tallies = BTreeMap<Promise, Tally>;

/// How promises were kept in each group.
#[derive(Default)]
struct Groups(BTreeMap<Vec<Group>, Tallies>);

impl Groups {
    /// With what another core counted.
    fn and(mut self, other: Groups) -> Groups {
        for (group, tallies) in other.0 {
            merge(self.0.entry(group).or_default(), &tallies);
        }
        self
    }

    /// All groups together.
    fn total(&self) -> Tallies {
        let mut total = Tallies::new();
        for tallies in self.0.values() {
            merge(&mut total, tallies);
        }
        total
    }
}

fn merge(all: &mut Tallies, tallies: &Tallies) {
    for (promise, tally) in tallies {
        all.entry(*promise).or_default().merge(tally);
    }
}

/// Compliance of the records in scope with their agreements.
pub fn sla(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let count = |mut groups: Groups, at: &usize| {
        count(snapshot, scope, *at, &mut groups);
        groups
    };
    // Counted where it is measured: one core that counts for all is waited for.
    let rows = scope.rows.par_iter().with_max_len(PIECE);
    let groups = rows
        .fold(Groups::default, count)
        .reduce(Groups::default, Groups::and);
    let total = groups.total();
    let cells = |(level, kind): &Promise, tally: &Tally| {
        let mut cells = vec![Cell::text(kind.name()), Cell::text(level.name())];
        cells.extend(tally.cells());
        cells
    };
    let row = |group: &[Group], (promise, tally): (&Promise, &Tally)| {
        let mut row: Vec<Cell> = group.iter().map(Group::cell).collect();
        row.extend(cells(promise, tally));
        row
    };
    let of_group = groups.0.iter();
    let rows = of_group.flat_map(|(group, tallies)| tallies.iter().map(|it| row(group, it)));
    let totals = total.iter().map(|(promise, tally)| cells(promise, tally));
    let changed = total.values().any(|tally| tally.changed > 0);
    let first = total.values().any(Tally::differs_at_first);
    let columns = columns(&total, changed, first);
    let grouped = [scope.columns(), columns.clone()].concat();
    let empty = match snapshot.agreements.is_empty() {
        true => "there are no agreements to hold records to",
        false => "no record in scope is under an agreement",
    };
    let compliance = Table::new("compliance", None, grouped, rows.collect(), empty);
    let charts = total.keys().filter_map(|promise| chart(*promise, &groups));
    let mut blocks: Vec<Block> = charts.collect();
    blocks.push(Block::Table(compliance));
    if !total.is_empty() {
        let total = Table::new("total", Some("Total"), columns, totals.collect(), empty);
        blocks.push(Block::Table(total));
    }
    Document {
        schema: "report.sla".to_owned(),
        title: Some(format!(
            "Service levels by {}{}",
            scope.by_name(),
            held::under(snapshot)
        )),
        blocks,
        remarks: remarks(snapshot, scope, changed, first),
    }
}

/// How one promise was kept in every group; none where no group has a verdict.
fn chart(promise: Promise, groups: &Groups) -> Option<Block> {
    let all = groups.0.iter();
    let of_promise = all.filter_map(|(group, tallies)| Some((group, tallies.get(&promise)?)));
    let bar = |(group, tally): (&Vec<Group>, &Tally)| Bar {
        label: Group::label(group),
        sizes: vec![tally.met.into(), tally.breached.into()],
        note: Value::Words(vec![
            share(tally.met, tally.n()),
            Value::Text(format!(" of {}", tally.n())),
        ]),
    };
    let bars: Vec<Bar> = of_promise.map(bar).collect();
    let any = bars.iter().any(|bar| bar.sizes.iter().sum::<i64>() > 0);
    let (level, kind) = (promise.0.name(), promise.1.name());
    any.then(|| {
        Block::Chart(Chart {
            title: format!("Compliance of {kind} ({level})"),
            plot: Plot::Bars {
                parts: vec![
                    ("met".to_owned(), Tone::Good),
                    ("breached".to_owned(), Tone::Bad),
                ],
                bars,
            },
        })
    })
}

fn columns(total: &Tallies, changed: bool, first: bool) -> Vec<Column> {
    let several = total.keys().any(|(level, _)| *level != AgreementType::Sla);
    let number = |key: &str, title: &str| Column::new(key, title).right();
    vec![
        Column::new("target", "Target"),
        Column::new("type", "Type").folded_unless(several),
        number("n", "n"),
        number("met", "Met"),
        number("breached", "Breached"),
        number("compliance", "Compliance"),
        number("first_n", "First n").folded_unless(false),
        number("first_met", "First met").folded_unless(false),
        number("first_compliance", "At first").folded_unless(first),
        number("at_risk", "At risk"),
        number("running", "Running"),
        number("paused", "Paused"),
        number("cancelled", "Cancelled"),
        number("not_applicable", "n/a"),
        number("changed_after_breach", "Changed after breach").folded_unless(changed),
    ]
}

/// Counts the targets of a record.
fn count(snapshot: &Snapshot, scope: &Scope<'_>, at: usize, groups: &mut Groups) {
    let record = &snapshot.records[at];
    let mut tallies: Option<&mut Tallies> = None;
    for measure in &verdicts(record, &snapshot.agreements, snapshot.now) {
        let date = cohort_date(record, measure, scope.cohort, snapshot.now);
        let Some(date) = date.filter(|date| scope.contains(*date)) else {
            continue;
        };
        // A breach stays with the row that was broken, whatever the record was moved to afterwards.
        let row = measure.breach.map_or(measure.agreement, |it| it.agreement);
        if tallies.is_none() || !scope.groups_records() {
            let group = scope.group(snapshot, at, Some(date), Some(&row.name));
            tallies = Some(groups.0.entry(group).or_default());
        }
        let promise = (measure.level, measure.rule.kind);
        if let Some(tallies) = &mut tallies {
            let tally = tallies.entry(promise).or_default();
            tally.add(measure, first_verdict(record, measure));
        }
    }
}

/// How it stood when it was reached first; what is late and was never reached is broken then too. The clock of a
/// reopened record that is open has not ended, so its first resolution is looked for in the log.
fn first_verdict(record: &Record, measure: &Measure<'_>) -> Option<bool> {
    if measure.reason.is_some() {
        return None;
    }
    let resolves = matches!(measure.rule.kind, TargetKind::Resolve | TargetKind::Restore);
    let reopened = || {
        let timeline = resolves.then(|| Timeline::new(record))?;
        timeline?.first_resolved
    };
    let broken = measure.breach.map(|breach| breach.at);
    match measure.first_achieved_at.or_else(reopened) {
        Some(first) => Some(broken.is_none_or(|at| at >= first)),
        None => broken.map(|_| false),
    }
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

fn remarks(snapshot: &Snapshot, scope: &Scope<'_>, changed: bool, first: bool) -> Vec<String> {
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
    if first {
        remarks.push(
            "at first: the same as it stood when targets were reached first; records that were reopened make the difference"
                .to_owned(),
        );
    }
    remarks.extend(held::remarks(snapshot, scope.rows));
    remarks
}

#[cfg(test)]
#[path = "sla_tests.rs"]
mod tests;
