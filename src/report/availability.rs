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
mod tables;
mod windows;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::kind::{Capability, Category, FieldType, Kind};
use crate::model::record::Record;
use crate::report::scope::Scope;
use crate::report::snapshot::Snapshot;
use crate::report::table::Document;
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
            line(
                snapshot,
                service,
                &about.copied().collect::<Vec<_>>(),
                &period,
            )
        })
        .collect();
    tables::document(scope, &period, &lines)
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
    refs.flat_map(|field| field.to.iter().map(String::as_str))
        .collect()
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
    let (outages, unsaid) = outages(
        about,
        period.since,
        period.until.min(period.now),
        snapshot.now,
    );
    let of = |effect: Effect| {
        let spans = outages.iter().filter(|outage| outage.effect == effect);
        normalise(spans.flat_map(|outage| outage.spans.clone()).collect())
    };
    let (full, degraded) = (of(Effect::Outage), of(Effect::Degraded));
    let felt = intersect(
        &observed,
        &normalise([full.clone(), degraded.clone()].concat()),
    );
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
        None if calendars.broken.contains(name) => Err(format!("its calendar `{name}` has errors")),
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
        None => Err(format!(
            "availability_target {text} is no per cent from 0 to 100"
        )),
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
            if moment.category == Category::Active {
                let start = moment.at.timestamp();
                first = first.or(Some(start));
                spans.push((start, end.map_or(i64::MAX, |end| end.timestamp())));
            }
        }
    }
    let day = service
        .text("offered_since")
        .and_then(|day| day.parse().ok());
    if let (Some(first), Some(day)) = (first, day) {
        let midnight = chrono::NaiveDate::and_time(&day, chrono::NaiveTime::MIN);
        let zone = snapshot.config.zone;
        spans.push((
            crate::sla::calendar::zone::resolve(zone, midnight, Edge::Start),
            first,
        ));
    }
    normalise(spans)
}
