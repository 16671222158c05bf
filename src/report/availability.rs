//! Availability of services: (agreed time - unplanned outage) / agreed time, and what is left of the error budget.
//!
//! | what | where it stands |
//! |---|---|
//! | agreed time | the calendar that `agreed_hours` of the service names, else around the clock; only while it is offered |
//! | outage | incidents on the service that say `effect: outage`; the union, so that two at once count once |
//! | degraded | the same for `effect: degraded`; `degraded_weight` per cent of it counts as outage, none by default |
//! | planned | what of it lies in the window of a change that interrupts the service and was authorised by then |
//! | error budget | (1 - `availability_target`) x agreed time of the whole period |
//! | used | outage / error budget |
//! | burn rate | (outage / agreed time so far) / (1 - target): 1 uses the budget up exactly at the end |
//!
//! Only incidents are evidence of an outage: a window announces one, it does not prove it. Services that depend on
//! one another are judged each by itself.
//! Source: Google, The Site Reliability Workbook, chapter 5 (error budgets and burn rates).

mod budget;
mod outages;
mod windows;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::kind::{Capability, Category, FieldType, Kind};
use crate::model::record::Record;
use crate::report::chart::{Bar, Chart, Plot};
use crate::report::scope::Scope;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::calendar::{Calendar, Edge};
use crate::sla::moment::Timeline;
use crate::sla::span::{intersect, normalise, subtract};

pub use budget::{Objective, burn_rate};
use outages::{Effect, Outage, outages};
use windows::windows;

/// The days of a period that nobody named: a rolling month, as error budgets are mostly kept.
const DAYS: i64 = 30;

/// Intervals as seconds since 1970, normalised.
type Spans = Vec<(i64, i64)>;

/// The field of incidents and changes that names the service.
const SERVICE: &str = "service";

/// A service and what happened to it.
struct Line<'a> {
    record: &'a Record,
    /// Agreed seconds of the whole period, and of what is over of it.
    agreed: i64,
    observed: i64,
    /// Unplanned seconds in which it could not be used, and in which it could be used badly only.
    outage: i64,
    degraded: i64,
    /// Seconds that windows excuse.
    planned: i64,
    /// What counts: outage, and the part of degraded time.
    down: i64,
    objective: Option<Objective>,
    outages: Vec<Counted<'a>>,
    unsaid: i64,
    /// What is wrong with the settings of the service.
    trouble: Option<String>,
}

/// One outage and what it took of the agreed time by itself.
struct Counted<'a> {
    outage: Outage<'a>,
    seconds: i64,
    planned: i64,
}

/// Availability of the services in scope.
pub fn availability(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let until = scope.until.unwrap_or(snapshot.now);
    let since = scope.since.unwrap_or(until - TimeDelta::days(DAYS));
    let period = Period::new(since, until, snapshot.now);
    let kinds = service_kinds(&snapshot.kinds);
    let mut services: Vec<&Record> = scope
        .rows
        .iter()
        .map(|at| &snapshot.records[*at])
        .filter(|record| kinds.contains(record.kind.kind.as_str()))
        .collect();
    services.sort_by_key(|record| (&record.id, &record.kind.kind));
    let mut on: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    for record in &snapshot.records {
        if let Some(service) = record.text(SERVICE) {
            on.entry(service).or_default().push(record);
        }
    }
    let lines: Vec<Line<'_>> = services
        .into_iter()
        .map(|service| {
            let names = [&service.id].into_iter().chain(&service.aliases);
            let about = names.filter_map(|id| on.get(id.as_str())).flatten();
            line(snapshot, service, &about.copied().collect::<Vec<_>>(), &period)
        })
        .collect();
    document(scope, &period, &lines)
}

/// The period: all of it, and what is over of it, in seconds since 1970.
struct Period {
    since: DateTime<Utc>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
}

impl Period {
    fn new(since: DateTime<Utc>, until: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        Period { since, until, now }
    }

    fn whole(&self) -> Spans {
        normalise(vec![(self.since.timestamp(), self.until.timestamp())])
    }

    fn over(&self) -> Spans {
        let end = self.until.min(self.now).timestamp();
        normalise(vec![(self.since.timestamp(), end)])
    }
}

/// Whether the report reads records of a kind.
pub fn reads(kinds: &Kinds, kind: &Kind) -> bool {
    kind.has(Capability::Sla)
        || kind.has(Capability::Schedule)
        || service_kinds(kinds).contains(kind.kind.as_str())
}

/// The kinds that incidents name as their service.
fn service_kinds(kinds: &Kinds) -> BTreeSet<&str> {
    let worked = kinds.iter().filter(|kind| kind.has(Capability::Sla));
    let fields = worked.filter_map(|kind| kind.field(SERVICE));
    let refs = fields.filter(|field| field.kind == FieldType::Ref);
    refs.flat_map(|field| field.to.iter().map(String::as_str)).collect()
}

fn line<'a>(
    snapshot: &'a Snapshot,
    service: &'a Record,
    about: &[&'a Record],
    period: &Period,
) -> Line<'a> {
    let hours = hours(snapshot, service);
    let objective = objective(service);
    let weight = weight(service);
    let agreed = match &hours {
        Ok(calendar) => agreed(snapshot, service, calendar.as_deref(), period),
        Err(_) => Vec::new(),
    };
    let observed = intersect(&agreed, &period.over());
    let windows = windows(about);
    let (outages, unsaid) = outages(about, period.since, period.until.min(period.now), snapshot.now);
    let of = |effect: Effect| {
        let spans = outages.iter().filter(|outage| outage.effect == effect);
        normalise(spans.flat_map(|outage| outage.spans.clone()).collect())
    };
    let (full, degraded) = (of(Effect::Outage), of(Effect::Degraded));
    let felt = intersect(&observed, &normalise([full.clone(), degraded.clone()].concat()));
    let unplanned = subtract(&observed, &windows);
    let outage = intersect(&unplanned, &full);
    let poor = subtract(&intersect(&unplanned, &degraded), &full);
    let per_cent = *weight.as_ref().unwrap_or(&0);
    let count = |outage: Outage<'a>| Counted {
        seconds: seconds(&intersect(&unplanned, &outage.spans)),
        planned: seconds(&intersect(&observed, &intersect(&windows, &outage.spans))),
        outage,
    };
    Line {
        record: service,
        agreed: seconds(&agreed),
        observed: seconds(&observed),
        outage: seconds(&outage),
        degraded: seconds(&poor),
        planned: seconds(&intersect(&felt, &windows)),
        // The part of a second goes against the service: nothing is promised that was not reached.
        down: seconds(&outage) + (seconds(&poor) * per_cent + 99) / 100,
        trouble: [hours.err(), objective.as_ref().err().cloned(), weight.err()]
            .into_iter()
            .flatten()
            .next(),
        objective: objective.ok().flatten(),
        outages: outages.into_iter().map(count).collect(),
        unsaid,
    }
}

fn seconds(spans: &[(i64, i64)]) -> i64 {
    spans.iter().map(|(start, end)| end - start).sum()
}

/// The hours that a service is promised in; none for around the clock.
fn hours(
    snapshot: &Snapshot,
    service: &Record,
) -> Result<Option<std::sync::Arc<Calendar>>, String> {
    let Some(name) = service.text("agreed_hours") else {
        return Ok(None);
    };
    let calendars = snapshot.agreements.calendars();
    match calendars.usable.get(name) {
        Some(calendar) => Ok(Some(calendar.clone())),
        None if calendars.broken.contains(name) => {
            Err(format!("its calendar `{name}` has errors"))
        }
        None => Err(format!("there is no calendar `{name}`")),
    }
}

fn objective(service: &Record) -> Result<Option<Objective>, String> {
    let Some(value) = service.fields.get("availability_target") else {
        return Ok(None);
    };
    let text = value.brief();
    match Objective::parse(&text) {
        Some(objective) => Ok(Some(objective)),
        None => Err(format!("availability_target {text} is no per cent from 0 to 100")),
    }
}

fn weight(service: &Record) -> Result<i64, String> {
    match service.fields.get("degraded_weight") {
        None => Ok(0),
        Some(Data::Int(per_cent @ 0..=100)) => Ok(*per_cent),
        Some(other) => Err(format!(
            "degraded_weight {} is no per cent from 0 to 100",
            other.brief()
        )),
    }
}

/// The agreed time of the period: open hours while the service is offered.
fn agreed(
    snapshot: &Snapshot,
    service: &Record,
    calendar: Option<&Calendar>,
    period: &Period,
) -> Spans {
    let open = match calendar {
        Some(calendar) => calendar
            .open_between(period.since, period.until)
            .map(|span| (span.start.timestamp(), span.end.timestamp()))
            .collect(),
        None => period.whole(),
    };
    intersect(&open, &offered(snapshot, service))
}

/// When a service was offered: while its state was active, and from `offered_since` on if it is older than its record.
fn offered(snapshot: &Snapshot, service: &Record) -> Spans {
    let mut spans = Vec::new();
    let mut first = None;
    if let Some(timeline) = Timeline::new(service) {
        for (moment, end) in timeline.stays() {
            if timeline.category(moment.state) == Category::Active {
                let start = moment.at.timestamp();
                first = first.or(Some(start));
                spans.push((start, end.map_or(i64::MAX, |end| end.timestamp())));
            }
        }
    }
    let day = service.text("offered_since").and_then(|day| day.parse().ok());
    if let (Some(first), Some(day)) = (first, day) {
        let midnight = chrono::NaiveDate::and_time(&day, chrono::NaiveTime::MIN);
        let zone = snapshot.config.zone;
        spans.push((crate::sla::calendar::zone::resolve(zone, midnight, Edge::Start), first));
    }
    normalise(spans)
}

fn document(scope: &Scope<'_>, period: &Period, lines: &[Line<'_>]) -> Document {
    let mut blocks = vec![
        Block::Fields {
            name: "period".to_owned(),
            title: None,
            rows: vec![
                (Column::new("since", "From"), Cell::new(Value::Time(period.since))),
                (Column::new("until", "To"), Cell::new(Value::Time(period.until))),
            ],
        },
        Block::Table(services(lines)),
    ];
    if lines.iter().any(|line| !line.outages.is_empty()) {
        blocks.push(Block::Table(outage_table(lines)));
    }
    blocks.extend(chart(lines));
    Document {
        schema: "report.availability".to_owned(),
        title: Some("Availability of services".to_owned()),
        blocks,
        remarks: remarks(scope, period, lines),
    }
}

fn services(lines: &[Line<'_>]) -> Table {
    let any = |of: fn(&Line<'_>) -> i64| lines.iter().any(|line| of(line) > 0);
    let number = |key: &str, title: &str| Column::new(key, title).right();
    Table {
        name: "availability".to_owned(),
        title: None,
        columns: vec![
            Column::new("service", "Service"),
            number("agreed_seconds", "Agreed"),
            number("outages", "Outages"),
            number("outage_seconds", "Outage"),
            number("degraded_seconds", "Degraded").folded_unless(any(|line| line.degraded)),
            number("planned_seconds", "Planned").folded_unless(any(|line| line.planned)),
            number("availability", "Availability"),
            number("target", "Target"),
            number("budget_seconds", "Budget"),
            number("budget_used", "Used"),
            number("budget_left_seconds", "Left"),
            number("burn_rate", "Burn rate"),
            number("unsaid", "Effect not said").folded_unless(any(|line| line.unsaid)),
        ],
        rows: lines.iter().map(cells).collect(),
        empty: "no service in scope".to_owned(),
    }
}

fn cells(line: &Line<'_>) -> Vec<Cell> {
    let seconds = |seconds: i64| Cell::new(Value::Seconds(seconds));
    let or_none = |value: Option<Value>| value.unwrap_or(Value::NotApplicable);
    let objective = line.objective.filter(|_| line.agreed > 0);
    let budget = objective.map(|objective| objective.budget(line.agreed));
    let left = budget.map(|budget| budget - line.down);
    let tone = match left {
        Some(left) if left < 0 => Tone::Bad,
        _ => Tone::Plain,
    };
    let burn = objective.and_then(|it| burn_rate(line.down, line.observed, it));
    let measured = |cell: Cell| match line.observed {
        0 => Cell::new(Value::NotApplicable),
        _ => cell,
    };
    let count = |n: i64, tone: Tone| {
        let tone = if n == 0 { Tone::Muted } else { tone };
        Cell::new(Value::Int(n)).tone(tone)
    };
    let full = line.outages.iter().filter(|it| it.outage.effect == Effect::Outage);
    vec![
        Cell::text(line.record.id.as_str()).tone(Tone::Strong),
        seconds(line.agreed),
        count(i64::try_from(full.count()).unwrap_or(i64::MAX), Tone::Plain),
        measured(seconds(line.outage)),
        measured(seconds(line.degraded)),
        measured(seconds(line.planned)),
        Cell::new(or_none(reached(line))).tone(tone),
        Cell::new(or_none(line.objective.map(|it| Value::FineShare(it.share())))),
        Cell::new(or_none(budget.map(Value::Seconds))),
        Cell::new(or_none(used(line))).tone(tone),
        Cell::new(or_none(left.map(Value::Seconds))).tone(tone),
        Cell::new(or_none(burn.map(Value::Factor))),
        count(line.unsaid, Tone::Warn),
    ]
}

#[allow(clippy::cast_precision_loss)] // seconds of a period, far below 2^53
fn ratio(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn reached(line: &Line<'_>) -> Option<Value> {
    ratio(line.observed - line.down, line.observed).map(Value::FineShare)
}

/// The share of the budget that is used; not applicable where there is none.
fn used(line: &Line<'_>) -> Option<Value> {
    let budget = line.objective?.budget(line.agreed);
    ratio(line.down, budget).map(Value::Share)
}

fn outage_table(lines: &[Line<'_>]) -> Table {
    let row = |line: &Line<'_>, counted: &Counted<'_>| {
        let outage = &counted.outage;
        let budget = line.objective.map(|it| it.budget(line.agreed));
        let full = outage.effect == Effect::Outage;
        let part = budget.filter(|_| full).and_then(|it| ratio(counted.seconds, it));
        vec![
            Cell::text(line.record.id.as_str()),
            Cell::text(outage.record.id.as_str()).tone(Tone::Strong),
            Cell::text(outage.effect.name()),
            Cell::new(Value::Time(outage.from)),
            Cell::new(outage.to.map_or(Value::Empty, Value::Time)),
            Cell::new(Value::Seconds(counted.seconds)),
            Cell::new(Value::Seconds(counted.planned)),
            Cell::new(part.map_or(Value::NotApplicable, Value::Share)),
        ]
    };
    let any_planned = lines
        .iter()
        .flat_map(|line| &line.outages)
        .any(|counted| counted.planned > 0);
    let rows = lines
        .iter()
        .flat_map(|line| line.outages.iter().map(move |outage| row(line, outage)));
    Table {
        name: "outages".to_owned(),
        title: Some("Outages".to_owned()),
        columns: vec![
            Column::new("service", "Service"),
            Column::new("incident", "Incident"),
            Column::new("effect", "Effect"),
            Column::new("from", "From"),
            Column::new("to", "To"),
            Column::new("seconds", "Counts").right(),
            Column::new("planned_seconds", "Planned")
                .right()
                .folded_unless(any_planned),
            Column::new("budget_share", "Of the budget").right(),
        ],
        rows: rows.collect(),
        empty: "no outage".to_owned(),
    }
}

/// What is used of every budget; none where no service has one.
fn chart(lines: &[Line<'_>]) -> Option<Block> {
    let bar = |line: &Line<'_>| {
        let budget = line.objective?.budget(line.agreed);
        Some(Bar {
            label: line.record.id.to_string(),
            sizes: vec![line.down, (budget - line.down).max(0)],
            note: used(line)?,
        })
    };
    let bars: Vec<Bar> = lines.iter().filter_map(bar).collect();
    (!bars.is_empty()).then(|| {
        Block::Chart(Chart {
            title: "Error budgets".to_owned(),
            plot: Plot::Bars {
                parts: vec![
                    ("used".to_owned(), Tone::Bad),
                    ("left".to_owned(), Tone::Muted),
                ],
                bars,
            },
        })
    })
}

fn remarks(scope: &Scope<'_>, period: &Period, lines: &[Line<'_>]) -> Vec<String> {
    let mut remarks = Vec::new();
    if scope.since.is_none() {
        remarks.push(format!(
            "period: {DAYS} days up to {}; --since and --until name another",
            if scope.until.is_some() { "--until" } else { "now" }
        ));
    }
    if period.until > period.now {
        remarks.push(
            "the period is not over: agreed time and budget are those of all of it, the rest is up to now"
                .to_owned(),
        );
    }
    remarks.push("availability = (agreed - outage) / agreed, the union of incidents with effect outage, from impact_started_at or the opening to mitigated_at or the resolution; planned: in the window of an authorised change that interrupts the service".to_owned());
    remarks.push("budget = (1 - target) x agreed; burn rate 1 uses it up exactly at the end; services that depend on one another are judged each by itself".to_owned());
    if lines.iter().any(|line| line.unsaid > 0) {
        remarks.push("effect not said: incidents on the service that do not say whether it could be used; they count as no outage: `gitsm set ID effect=outage`, degraded or usable".to_owned());
    }
    for line in lines {
        let id = &line.record.id;
        match &line.trouble {
            Some(trouble) => remarks.push(format!("{id}: {trouble}")),
            None if line.agreed == 0 => remarks.push(format!(
                "{id}: no agreed time in the period; offered_since says if it is older than its record"
            )),
            None => {}
        }
    }
    remarks
}
