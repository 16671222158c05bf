//! When there is time for a record: stretches without any conflict that are long enough.
//!
//! Offered are the start of every free stretch, on the next quarter of an hour, and every day the time of day
//! that the record has now: people mean "the same, but later" more often than "at 03:15".

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::conflict::{Constraint, Surroundings, constraints};
use super::window::Unknown;
use crate::model::record::Record;
use crate::sla::calendar::Edge;
use crate::sla::calendar::zone::{local, resolve};
use crate::sla::span::{Span, normalise, subtract};

/// Slots begin on a multiple of this, seconds.
const QUARTER: i64 = 15 * 60;

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// From here on.
    pub from: DateTime<Utc>,
    /// Up to here; a slot ends before.
    pub until: DateTime<Utc>,
    /// So long.
    pub length: TimeDelta,
    /// At this time of day, if possible.
    pub daily: Option<NaiveTime>,
    /// In this zone.
    pub zone: Tz,
    /// At most so many.
    pub limit: usize,
}

/// The next slots in which nothing conflicts, in order.
///
/// # Errors
/// The windows of which nobody can say when they are: then no time is known to be free.
pub fn slots(
    record: &Record,
    wanted: &Wanted,
    with: &Surroundings<'_>,
) -> Result<Vec<Span>, Vec<Unknown>> {
    let around = Span {
        start: wanted.from,
        end: wanted.until.max(wanted.from),
    };
    let (constraints, unknown) = constraints(record, &around, with);
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let free = free(&constraints, &around);
    let length = wanted.length.num_seconds().max(1);
    let fits = |start: &i64| {
        let stretch = free.iter().find(|(from, to)| from <= start && start < to);
        stretch.is_some_and(|(_, to)| start + length <= *to)
    };
    let rounded = free.iter().map(|(from, _)| rounded_up(*from));
    let mut starts: Vec<i64> = rounded.chain(days(wanted)).filter(fits).collect();
    starts.sort_unstable();
    starts.dedup();
    let slots = starts.into_iter().take(wanted.limit);
    Ok(slots
        .map(|start| Span::from_seconds((start, start + length)))
        .collect())
}

/// The stretches that no constraint forbids.
fn free(constraints: &[Constraint], around: &Span) -> Vec<(i64, i64)> {
    let (from, to) = (around.start.timestamp(), around.end.timestamp());
    let forbidden = constraints.iter().flat_map(|it| it.forbids(from, to));
    subtract(&[(from, to)], &normalise(forbidden.collect()))
}

/// The wanted time of day on every day of the search.
fn days(wanted: &Wanted) -> Vec<i64> {
    let Some(time) = wanted.daily else {
        return Vec::new();
    };
    let (from, until) = (wanted.from.timestamp(), wanted.until.timestamp());
    let first = local(wanted.zone, from).date();
    let days = (0..).map_while(|day| first.checked_add_days(Days::new(day)));
    days.map(|day| resolve(wanted.zone, day.and_time(time), Edge::Start))
        .take_while(|at| *at < until)
        .filter(|at| *at >= from)
        .collect()
}

/// The next quarter of an hour, this one included.
fn rounded_up(at: i64) -> i64 {
    let over = at.rem_euclid(QUARTER);
    if over == 0 { at } else { at - over + QUARTER }
}
