//! When incidents interrupted a service.

use chrono::{DateTime, Utc};

use crate::model::id::read_time;
use crate::model::record::Record;
use crate::sla::clock::outcome::MITIGATED;
use crate::sla::milestones::IMPACT_STARTED;
use crate::sla::moment::Timeline;
use crate::sla::span::normalise;

use super::Spans;

/// The field that says what an incident did to its service.
const EFFECT: &str = "effect";

/// What an incident does to its service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It cannot be used.
    Outage,
    /// It can be used, but badly.
    Degraded,
}

impl Effect {
    /// The word for it, in records and machine output.
    pub fn name(self) -> &'static str {
        match self {
            Effect::Outage => "outage",
            Effect::Degraded => "degraded",
        }
    }
}

/// An incident that interrupted a service.
#[derive(Debug)]
pub struct Outage<'a> {
    /// The incident.
    pub record: &'a Record,
    /// What it did.
    pub effect: Effect,
    /// From when, uncut by any period.
    pub from: DateTime<Utc>,
    /// Until when; `None` while it lasts.
    pub to: Option<DateTime<Utc>>,
    /// When exactly: a resolved interval before it was reopened is none of it.
    pub spans: Spans,
}

/// The outages among these records that touch a period, in order; and how many records that touch it do not say
/// what they did, though they could.
pub fn outages<'a>(
    records: &[&'a Record],
    since: DateTime<Utc>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> (Vec<Outage<'a>>, i64) {
    let mut found = Vec::new();
    let mut unsaid = 0;
    for record in records {
        if !record.kind.fields.contains_key(EFFECT) {
            continue;
        }
        let Some((spans, to)) = felt(record, now) else {
            continue;
        };
        let (since, until) = (since.timestamp(), until.timestamp());
        let touches = |(start, end): &(i64, i64)| *start < until && since < *end;
        if !spans.iter().any(touches) {
            continue;
        }
        let effect = match record.text(EFFECT) {
            Some("outage") => Effect::Outage,
            Some("degraded") => Effect::Degraded,
            Some(_) => continue,
            None => {
                unsaid += 1;
                continue;
            }
        };
        let first = spans.first().map_or(now.timestamp(), |span| span.0);
        let from = DateTime::from_timestamp(first, 0).unwrap_or(now);
        found.push(Outage {
            record,
            effect,
            from,
            to,
            spans,
        });
    }
    found.sort_by_key(|outage| (outage.from, &outage.record.id));
    (found, unsaid)
}

/// When users felt an incident, and when that was over. While it was open, from `impact_started_at` if that is
/// given; `mitigated_at` ends the stretch that it lies in. An open one lasts until now. `None` for one that ended
/// unresolved: it was a duplicate or no incident.
fn felt(record: &Record, now: DateTime<Utc>) -> Option<(Spans, Option<DateTime<Utc>>)> {
    let timeline = Timeline::new(record)?;
    let time = |field: &str| record.text(field).and_then(read_time);
    let mitigated = time(MITIGATED);
    let start = time(IMPACT_STARTED).unwrap_or(timeline.opened());
    let moves = timeline.entries.iter().filter(|entry| entry.to.is_some());
    let over = !record.category().is_open();
    if over && timeline.resolved.is_none() {
        // Written down when all was over: it says itself when it ended, or nobody knows.
        let at_once = moves.count() < 2;
        let end = mitigated.filter(|end| at_once && *end > start)?;
        return Some((vec![(start.timestamp(), end.timestamp())], Some(end)));
    }
    let mut stretches: Vec<(DateTime<Utc>, Option<DateTime<Utc>>)> = Vec::new();
    for (moment, end) in timeline.stays() {
        match (moment.category.is_open(), stretches.last_mut()) {
            (false, _) => {}
            (true, Some(last)) if last.1 == Some(moment.at) => last.1 = end,
            (true, _) => stretches.push((moment.at, end)),
        }
    }
    if let Some(first) = stretches.first_mut() {
        first.0 = start;
    }
    for (at, (from, to)) in stretches.iter_mut().enumerate() {
        let ends_here =
            |end: &DateTime<Utc>| (at == 0 || *from < *end) && to.is_none_or(|to| *end <= to);
        *to = mitigated.filter(ends_here).or(*to);
    }
    let to = stretches.last()?.1;
    let seconds = |(from, to): &(DateTime<Utc>, Option<DateTime<Utc>>)| {
        (from.timestamp(), to.unwrap_or(now).timestamp())
    };
    Some((normalise(stretches.iter().map(seconds).collect()), to))
}
