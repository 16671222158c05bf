//! How the work moves: what was opened and resolved in each week or month, what was left at its end, how targets were
//! kept, how long resolution took.
//!
//! Every period stands in the series, the empty ones too: a count of nothing is 0, a share or a median of nothing
//! is n/a. The last period is the one of now, and it is not over.

mod period;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::kinds::is_named;
use crate::report::chart::{Chart, Line, Plot};
use crate::report::held;
use crate::report::scope::{Group, Interval, Scope};
use crate::report::sla::share;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::report::times::figures;
use crate::sla::clock::State;
use crate::sla::moment::Timeline;
use crate::sla::targets::AgreementType;
use crate::sla::verdict::verdicts;

use period::{Period, periods};

/// So many lines can be told apart in one chart.
const LINES: usize = 4;

/// What happened in a period.
#[derive(Debug, Clone, Default)]
struct Counts {
    opened: u32,
    resolved: u32,
    backlog: u32,
    met: u32,
    breached: u32,
    seconds: Vec<i64>,
}

/// A record in short: when what happened.
struct Life {
    group: Vec<Group>,
    opened: DateTime<Utc>,
    resolved: Option<DateTime<Utc>>,
    /// When it was open: from, and until if that is over.
    open: Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// Verdicts: when it was due, and whether it was met.
    verdicts: Vec<(DateTime<Utc>, bool)>,
}

/// The last periods of the records in scope. Things that are not worked off, such as assets, are left out.
pub fn trend(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let periods = periods(scope, snapshot.now, snapshot.config.zone);
    let lives: Vec<Life> = scope
        .rows
        .par_iter()
        .filter_map(|at| life(snapshot, scope, *at))
        .collect();
    let empty = || vec![Counts::default(); periods.len()];
    let mut series: BTreeMap<&[Group], Vec<Counts>> = BTreeMap::new();
    if scope.by.is_empty() {
        series.insert(&[], empty());
    }
    for life in &lives {
        let counts = series.entry(&life.group).or_insert_with(empty);
        for (period, counts) in periods.iter().zip(counts) {
            counts.add(life, period, snapshot.now);
        }
    }
    if !scope.by.is_empty() {
        series.retain(|_, counts| counts.iter().any(Counts::says_something));
    }
    let mut blocks = charts(&periods, &series);
    blocks.push(Block::Table(table(scope, snapshot.now, &periods, &series)));
    let by = match scope.by.is_empty() {
        true => String::new(),
        false => format!(", by {}", scope.by_name()),
    };
    Document {
        schema: "report.trend".to_owned(),
        title: Some(format!("Trend by {}{by}", scope.interval.word())),
        blocks,
        remarks: remarks(snapshot, scope, series.len()),
    }
}

impl Counts {
    fn add(&mut self, life: &Life, period: &Period, now: DateTime<Utc>) {
        self.opened += u32::from(period.contains(life.opened));
        if let Some(resolved) = life.resolved.filter(|at| period.contains(*at)) {
            self.resolved += 1;
            self.seconds
                .push((resolved - life.opened).num_seconds().max(0));
        }
        // At the last instant of the period: what is opened or ended with the next one does not count yet.
        let end = period.until.min(now);
        let open = |(from, to): &(DateTime<Utc>, Option<DateTime<Utc>>)| match period.until <= now {
            true => *from < end && to.is_none_or(|to| to >= end),
            false => *from <= end && to.is_none_or(|to| to > end),
        };
        self.backlog += u32::from(life.open.iter().any(open));
        for (_, met) in life
            .verdicts
            .iter()
            .filter(|(due, _)| period.contains(*due))
        {
            match met {
                true => self.met += 1,
                false => self.breached += 1,
            }
        }
    }

    fn says_something(&self) -> bool {
        self.opened + self.resolved + self.backlog + self.met + self.breached > 0
    }

    fn compliance(&self) -> Value {
        share(self.met, self.met + self.breached)
    }

    fn median(&self) -> Value {
        let figures = figures(&mut self.seconds.clone());
        figures.map_or(Value::NotApplicable, |found| Value::Seconds(found.median))
    }

    fn cells(&self) -> Vec<Cell> {
        let count = |n: u32, tone: Tone| {
            let tone = if n == 0 { Tone::Muted } else { tone };
            Cell::new(Value::Int(n.into())).tone(tone)
        };
        vec![
            count(self.opened, Tone::Plain),
            count(self.resolved, Tone::Plain),
            count(self.backlog, Tone::Plain),
            count(self.met, Tone::Plain),
            count(self.breached, Tone::Bad),
            Cell::new(self.compliance()),
            Cell::new(self.median()),
        ]
    }
}

fn life(snapshot: &Snapshot, scope: &Scope<'_>, at: usize) -> Option<Life> {
    let record = &snapshot.records[at];
    if is_named(&record.kind) {
        return None;
    }
    let timeline = Timeline::new(record)?;
    let stays = timeline.stays();
    let open = stays.filter(|(moment, _)| moment.category.is_open());
    let measures = verdicts(record, &snapshot.agreements, snapshot.now);
    let verdict = measures.iter().filter_map(|measure| {
        let wanted = measure.level == AgreementType::Sla && measure.rule.kind == scope.target;
        let met = match measure.state {
            State::Met => true,
            State::Breached => false,
            _ => return None,
        };
        Some((measure.counted_due().filter(|_| wanted)?, met))
    });
    let row = measures
        .first()
        .map(|measure| measure.agreement.name.as_str());
    Some(Life {
        group: scope.group(snapshot, at, None, row),
        opened: timeline.opened(),
        resolved: timeline.resolved,
        open: open.map(|(moment, end)| (moment.at, end)).collect(),
        verdicts: verdict.collect(),
    })
}

fn table(
    scope: &Scope<'_>,
    now: DateTime<Utc>,
    periods: &[Period],
    series: &BTreeMap<&[Group], Vec<Counts>>,
) -> Table {
    let number = |key: &str, title: &str| Column::new(key, title).right();
    let mut columns = scope.columns();
    columns.extend([
        Column::new("period", "Period"),
        Column::machine("since"),
        Column::machine("until"),
        Column::machine("complete"),
        number("opened", "Opened"),
        number("resolved", "Resolved"),
        number("backlog", "Backlog"),
        number("met", "Met"),
        number("breached", "Breached"),
        number("compliance", "Compliance"),
        number("median_seconds", "Median to resolve"),
    ]);
    let row = |group: &[Group], period: &Period, counts: &Counts| {
        let mut row: Vec<Cell> = group.iter().map(Group::cell).collect();
        row.extend([
            Cell::text(&period.name),
            Cell::new(Value::Time(period.since)),
            Cell::new(Value::Time(period.until)),
            Cell::new(Value::Bool(period.until <= now)),
        ]);
        row.extend(counts.cells());
        row
    };
    let rows = series.iter().flat_map(|(group, counts)| {
        let pairs = periods.iter().zip(counts);
        pairs.map(move |(period, counts)| row(group, period, counts))
    });
    Table {
        name: "trend".to_owned(),
        title: None,
        columns,
        rows: rows.collect(),
        empty: "no record in scope".to_owned(),
    }
}

/// What a line shows of a period, and what it is called.
type Pick = (&'static str, fn(&Counts) -> Value);

const OPENED: Pick = ("opened", |it| Value::Int(it.opened.into()));
const RESOLVED: Pick = ("resolved", |it| Value::Int(it.resolved.into()));
const BACKLOG: Pick = ("backlog", |it| Value::Int(it.backlog.into()));
const COMPLIANCE: Pick = ("compliance", Counts::compliance);
const MEDIAN: Pick = ("median to resolve", Counts::median);

fn charts(periods: &[Period], series: &BTreeMap<&[Group], Vec<Counts>>) -> Vec<Block> {
    let steps: Vec<String> = periods.iter().map(|period| period.name.clone()).collect();
    let chart = |title: &str, of: Option<&str>, lines: Vec<Line>| {
        Block::Chart(Chart {
            title: title.to_owned(),
            plot: Plot::Lines {
                steps: steps.clone(),
                of: of.map(str::to_owned),
                lines,
            },
        })
    };
    if let Some(counts) = series.get(&[][..]) {
        let lines = |picks: &[Pick]| {
            let lines = picks.iter();
            lines
                .map(|(name, pick)| line((*name).to_owned(), counts, *pick))
                .collect()
        };
        return vec![
            chart(
                "Opened, resolved, backlog",
                None,
                lines(&[OPENED, RESOLVED, BACKLOG]),
            ),
            chart("Compliance", None, lines(&[COMPLIANCE])),
            chart("Median time to resolve", None, lines(&[MEDIAN])),
        ];
    }
    let (largest, all) = largest(series);
    let of = |title: &str, (name, pick): Pick| {
        let title = match all {
            true => title.to_owned(),
            false => format!("{title}, the {LINES} largest groups"),
        };
        let lines = largest.iter();
        let lines = lines.map(|(group, counts)| line(Group::label(group), counts, pick));
        chart(&title, Some(name), lines.collect())
    };
    match largest.is_empty() {
        true => Vec::new(),
        false => vec![
            of("Opened", OPENED),
            of("Backlog", BACKLOG),
            of("Compliance", COMPLIANCE),
        ],
    }
}

fn line(label: String, counts: &[Counts], pick: fn(&Counts) -> Value) -> Line {
    Line {
        label,
        points: counts.iter().map(pick).collect(),
    }
}

/// A group and its periods.
type Series<'s> = (&'s &'s [Group], &'s Vec<Counts>);

/// The groups in which most happened, in the order of the table; and whether these are all.
fn largest<'s>(series: &'s BTreeMap<&[Group], Vec<Counts>>) -> (Vec<Series<'s>>, bool) {
    let size = |counts: &[Counts]| counts.iter().map(|it| it.opened + it.backlog).sum::<u32>();
    let mut largest: Vec<Series<'s>> = series.iter().collect();
    largest.sort_by_key(|(_, counts)| std::cmp::Reverse(size(counts)));
    let all = largest.len() <= LINES;
    largest.truncate(LINES);
    largest.sort_by_key(|(group, _)| **group);
    (largest, all)
}

fn remarks(snapshot: &Snapshot, scope: &Scope<'_>, groups: usize) -> Vec<String> {
    let first = match scope.interval {
        Interval::Week => "weeks begin on Monday (ISO 8601)",
        Interval::Month => "calendar months",
    };
    let mut remarks = vec![
        format!(
            "{first}, in {}; the last one is not over",
            snapshot.config.zone
        ),
        format!(
            "backlog: open at the end of the period, or now; met, breached, compliance: the target {} of agreements of type sla that were due in it",
            scope.target.name()
        ),
        "median to resolve: of those resolved in it, wall clock".to_owned(),
    ];
    if groups > LINES {
        remarks.push(format!(
            "lines: the {LINES} groups with most opened and open; the table has all {groups}"
        ));
    }
    remarks.extend(held::notes(snapshot));
    remarks
}

#[cfg(test)]
mod tests;
