//! How long things take: to be noticed, assigned, answered, mitigated, resolved; by the wall clock and in business
//! hours, by any dimensions.
//!
//! The median comes first because such times are skewed: a few very long ones move a mean to where no record is.

mod figures;
mod step;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::kinds::is_named;
use crate::report::chart::{Chart, Plot, Range};
use crate::report::scope::{Group, Hours, Scope};
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::clock::Measure;
use crate::sla::milestones::milestones;
use crate::sla::moment::Timeline;
use crate::sla::pause::Pauses;
use crate::sla::targets::TargetKind;
use crate::sla::verdict::verdicts;

pub use figures::{Figures, figures};
use step::Step;

/// Which clock it is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Clock {
    Wall,
    Business,
}

/// A row of the table: group, what, by which clock.
type Key<'a> = (&'a [Group], Step, Clock);

impl Clock {
    fn name(self) -> &'static str {
        match self {
            Clock::Wall => "wall",
            Clock::Business => "business",
        }
    }
}

/// A time of a record, or that there is none.
struct Took {
    group: Vec<Group>,
    step: Step,
    /// By the wall clock; an end before the start counts as no time.
    wall: Length,
    /// In business hours, and whose.
    business: Option<(Length, String)>,
    backwards: bool,
}

/// How long something took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    Seconds(i64),
    /// It is still ahead.
    Open,
    /// It never happened, or nobody wrote down when.
    Without,
}

/// Times of a row, and how many records have none.
#[derive(Debug, Clone, Default)]
struct Times {
    seconds: Vec<i64>,
    open: i64,
    without: i64,
    calendars: BTreeSet<String>,
}

impl Times {
    fn add(&mut self, length: Length, calendar: Option<&str>) {
        match length {
            Length::Seconds(seconds) => self.seconds.push(seconds),
            Length::Open => self.open += 1,
            Length::Without => self.without += 1,
        }
        self.calendars.extend(calendar.map(str::to_owned));
    }

    fn is_idle(&self) -> bool {
        self.seconds.is_empty() && self.open == 0
    }
}

/// Times of the records in scope. With a period, the times that ended in it count; what has no end is counted apart
/// as it stands. Things that are not worked off, such as assets, are left out.
pub fn times(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let people = snapshot.people.iter().filter(|(_, person)| person.bot);
    let bots: BTreeSet<String> = people.map(|(id, _)| id.as_str().to_owned()).collect();
    let took: Vec<Took> = scope
        .rows
        .par_iter()
        .flat_map_iter(|at| of_record(snapshot, scope, *at, &bots))
        .collect();
    let mut groups: BTreeMap<Key<'_>, Times> = BTreeMap::new();
    let mut total: BTreeMap<Key<'_>, Times> = BTreeMap::new();
    for one in &took {
        for (sums, group) in [(&mut groups, one.group.as_slice()), (&mut total, &[][..])] {
            let wall = sums.entry((group, one.step, Clock::Wall)).or_default();
            wall.add(one.wall, None);
            if let Some((length, calendar)) = &one.business {
                let business = sums.entry((group, one.step, Clock::Business)).or_default();
                business.add(*length, Some(calendar));
            }
        }
    }
    // A time that no record has would be a row of n/a in every group; the remarks name it once.
    let idle: BTreeSet<Step> = total
        .iter()
        .filter(|((_, _, clock), times)| *clock == Clock::Wall && times.is_idle())
        .map(|((_, step, _), _)| *step)
        .collect();
    for sums in [&mut groups, &mut total] {
        sums.retain(|(_, step, _), _| !idle.contains(step));
    }
    let mut blocks: Vec<Block> = Step::ALL
        .into_iter()
        .filter_map(|step| chart(step, &groups))
        .collect();
    let grouped = [scope.columns(), columns()].concat();
    blocks.push(table("times", None, grouped, groups));
    if !total.is_empty() {
        blocks.push(table("total", Some("Total"), columns(), total));
    }
    Document {
        schema: "report.times".to_owned(),
        title: Some(format!("Times by {}", scope.by_name())),
        blocks,
        remarks: remarks(scope, &took, &idle),
    }
}

fn of_record(
    snapshot: &Snapshot,
    scope: &Scope<'_>,
    at: usize,
    bots: &BTreeSet<String>,
) -> Vec<Took> {
    let record = &snapshot.records[at];
    if is_named(&record.kind) {
        return Vec::new();
    }
    let Some(timeline) = Timeline::new(record) else {
        return Vec::new();
    };
    let milestones = milestones(&timeline, bots);
    let measures = verdicts(record, &snapshot.agreements, snapshot.now);
    let open = record.category().is_open();
    let row = measures
        .first()
        .map(|measure| measure.agreement.name.as_str());
    let took = |step: Step| {
        if step
            .field()
            .is_some_and(|field| !record.kind.fields.contains_key(field))
        {
            return None;
        }
        let (from, to) = step.ends(&milestones);
        let ended = || record.state_since().filter(|_| !open);
        let counts = match (from.and(to), to.or_else(ended)) {
            (Some(at), _) | (None, Some(at)) => scope.contains(at),
            (None, None) => scope.until.is_none_or(|until| milestones.opened < until),
        };
        let length = |seconds: &dyn Fn(DateTime<Utc>, DateTime<Utc>) -> i64| match (from, to) {
            (Some(from), Some(to)) => Length::Seconds(seconds(from, to).max(0)),
            (Some(_), None) if open => Length::Open,
            _ => Length::Without,
        };
        let hours = hours(&measures, step).or_else(|| scope.hours.clone());
        counts.then(|| Took {
            group: scope.group(snapshot, at, from.and(to), row),
            step,
            wall: length(&|from, to| (to - from).num_seconds()),
            business: hours.map(|hours| {
                let elapsed = |from, to| hours.calendar.elapsed(from, to, &Pauses::NONE);
                (length(&elapsed), hours.name.clone())
            }),
            backwards: from.zip(to).is_some_and(|(from, to)| to < from),
        })
    };
    Step::ALL.into_iter().filter_map(took).collect()
}

/// The hours of the target that promises it; where there is none, of the resolution, or of whatever is promised.
fn hours(measures: &[Measure<'_>], step: Step) -> Option<Hours> {
    let of = |kind: TargetKind| {
        measures
            .iter()
            .find(move |measure| measure.rule.kind == kind)
    };
    let own = step.target().and_then(of);
    let measure = own
        .or_else(|| of(TargetKind::Resolve))
        .or_else(|| measures.first())?;
    Some(Hours {
        name: measure.rule.calendar_name.clone(),
        calendar: measure.rule.calendar.clone(),
    })
}

/// Median to 90th percentile of every group, wall clock; none where nothing was measured.
fn chart(step: Step, groups: &BTreeMap<Key<'_>, Times>) -> Option<Block> {
    let wall = groups
        .iter()
        .filter(|((_, other, clock), _)| *other == step && *clock == Clock::Wall);
    let range = |((group, ..), times): (&Key<'_>, &Times)| {
        let figures = figures(&mut times.seconds.clone())?;
        Some(Range {
            label: Group::label(group),
            n: count(times.seconds.len()),
            median: figures.median,
            p90: figures.p90,
        })
    };
    let ranges: Vec<Range> = wall.filter_map(range).collect();
    (!ranges.is_empty()).then(|| {
        Block::Chart(Chart {
            title: format!("Time to {}, wall clock", step.name()),
            plot: Plot::Ranges(ranges),
        })
    })
}

fn table(
    name: &str,
    title: Option<&str>,
    columns: Vec<Column>,
    rows: BTreeMap<Key<'_>, Times>,
) -> Block {
    let row = |((group, step, clock), times): (Key<'_>, Times)| {
        let mut cells: Vec<Cell> = group.iter().map(Group::cell).collect();
        cells.extend([Cell::text(step.name()), Cell::text(clock.name())]);
        cells.extend(cells_of(times));
        cells
    };
    let rows = rows.into_iter().map(row).collect();
    Block::Table(Table::new(name, title, columns, rows, "no record in scope"))
}

fn columns() -> Vec<Column> {
    let mut columns = vec![
        Column::new("time", "Time to"),
        Column::new("clock", "Clock"),
    ];
    let numbers = [
        ("n", "n"),
        ("median", "Median"),
        ("mean", "Mean"),
        ("p90", "p90"),
        ("max", "Max"),
        ("open", "Open"),
        ("without", "Without"),
    ];
    columns.extend(numbers.map(|(key, title)| Column::new(key, title).right()));
    columns.push(Column::new("calendars", "Calendar"));
    columns
}

fn cells_of(mut times: Times) -> Vec<Cell> {
    let n = count(times.seconds.len());
    let figures = figures(&mut times.seconds);
    let time = |pick: fn(&Figures) -> i64| {
        let value = figures.as_ref().map(|f| Value::Seconds(pick(f)));
        Cell::new(value.unwrap_or(Value::NotApplicable))
    };
    let count = |count| {
        let tone = if count == 0 { Tone::Muted } else { Tone::Plain };
        Cell::new(Value::Int(count)).tone(tone)
    };
    vec![
        count(n),
        time(|f| f.median),
        time(|f| f.mean),
        time(|f| f.p90),
        time(|f| f.max),
        count(times.open),
        count(times.without),
        Cell::new(Value::List(times.calendars.into_iter().collect())).tone(Tone::Muted),
    ]
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn remarks(scope: &Scope<'_>, took: &[Took], idle: &BTreeSet<Step>) -> Vec<String> {
    let mut remarks = vec![
        "detect: from impact_started_at to the opening; the others from the opening to: the first assignee, the first public word of our side, mitigated_at or else the resolution, the last resolution".to_owned(),
        "n has such a time; open: still ahead; without: over without it, or nobody wrote it down; a time counts in the period in which it ended".to_owned(),
        "p90: the nearest rank, so that 90 % took no longer".to_owned(),
    ];
    let none = took.iter().filter(|one| one.business.is_none()).count();
    let fallback = match &scope.hours {
        Some(hours) => format!("`{}` where there is none", hours.name),
        None => "records without one have no business time; --calendar gives them one".to_owned(),
    };
    if scope.hours.is_some() || none > 0 || took.iter().any(|one| one.business.is_some()) {
        remarks.push(format!(
            "business: open hours of the calendar of the record's agreement, holds not taken out; {fallback}"
        ));
    }
    for step in idle {
        let field = step.field().map(|field| format!(" ({field})"));
        remarks.push(format!(
            "no record in scope has a time to {}{}",
            step.name(),
            field.unwrap_or_default()
        ));
    }
    let backwards = took.iter().filter(|one| one.backwards).count();
    match backwards {
        0 => {}
        1 => remarks.push("one time ends before it starts and counts as 0 s".to_owned()),
        n => remarks.push(format!("{n} times end before they start and count as 0 s")),
    }
    remarks
}
