//! When levels were crossed: the life of a record replayed, each stretch between two entries with what was known then.
//!
//! A run of a scheduled job knows the log up to its own end and must not be contradicted by a later one: what is told
//! in `[since, until)` may rest on nothing that happened at `until` or after. So every stretch is judged on the record
//! as it was at its beginning, and a level counts when it is reached before the stretch ends. What a later entry brings
//! about in hindsight (a priority that would have been due yesterday, a reopening) is crossed at that entry. Then
//! consecutive runs tell each crossing exactly once, however the time is cut.

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Hours, Level, When};
use crate::model::data::Data;
use crate::model::record::Record;
use crate::sla::agreement::Row;
use crate::sla::clock::Measure;
use crate::sla::moment::{Moment, Timeline};
use crate::sla::targets::{AgreementType, TargetKind, Threshold};

/// A level that was reached.
#[derive(Debug, Clone)]
pub struct Crossing<'r> {
    /// When, UTC; held back to the next opening where the level says so.
    pub at: DateTime<Utc>,
    /// Its position in the escalation of the target, from 0.
    pub level: usize,
    /// What it is.
    pub when: When,
    /// The target as it stood then.
    pub measure: Measure<'r>,
    /// When the target is due, UTC; `None` while it is paused.
    pub due: Option<DateTime<Utc>>,
    /// Open seconds left then; negative when it is overdrawn.
    pub remaining: i64,
    /// The record as it was then.
    pub record: Record,
}

/// Judges a record at an instant.
pub type Verdicts<'v, 'r> = &'v dyn Fn(&Record, DateTime<Utc>) -> Vec<Measure<'r>>;

/// The levels that a record crossed from `since` up to, not including, `until`, in order of time.
///
/// A level counts once for each row and start of a clock, so a priority that goes up and down tells nobody twice.
/// A target breaks once, whatever row it is under; once it is broken nobody is warned that it will be.
pub fn crossings<'r>(
    record: &Record,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
    verdicts: Verdicts<'_, 'r>,
) -> Vec<Crossing<'r>> {
    let Some(timeline) = Timeline::new(record) else {
        return Vec::new();
    };
    let over = !record.category().is_open();
    if over && timeline.moments.last().is_some_and(|m| m.at < since) {
        return Vec::new();
    }
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (moment, end) in timeline.stays().take_while(|(m, _)| m.at < until) {
        let then = as_of(&timeline, &moment);
        let mut news: Vec<Crossing<'r>> = Vec::new();
        for measure in verdicts(&then, moment.at) {
            let levels = reached(&measure, moment.at, end).into_iter();
            let fresh = levels.filter(|(_, at, level)| {
                // What the window ends before is not settled, and nothing later depends on it.
                *at < until && seen.insert(key(&measure, level))
            });
            news.extend(fresh.map(|(index, at, level)| Crossing {
                at,
                level: index,
                when: level.when,
                due: measure.counted_due(),
                remaining: measure.remaining_at(at),
                measure: measure.clone(),
                record: then.clone(),
            }));
        }
        found.extend(news.into_iter().filter(|crossing| since <= crossing.at));
    }
    found.sort_by_key(|crossing| (crossing.at, crossing.level));
    found
}

/// The record as it was when so much of its log had happened.
fn as_of(timeline: &Timeline<'_>, moment: &Moment<'_>) -> Record {
    let mut then = timeline.record.clone();
    for field in timeline.entries.iter().flat_map(|entry| entry.set.keys()) {
        let value = timeline.field(field, moment.applied);
        then.set(field, value.cloned().unwrap_or(Data::Null));
    }
    moment.state.clone_into(&mut then.state);
    let log = timeline.entries.iter().take(moment.applied);
    then.log = log.map(|entry| (*entry).clone()).collect();
    then
}

/// Tells one level from all others of a record. A breach is one of the target, whatever row broke it.
type Key = (
    AgreementType,
    TargetKind,
    Option<u32>,
    Option<(*const Row, DateTime<Utc>, When)>,
);

fn key(measure: &Measure<'_>, level: &Level) -> Key {
    let own = (level.when != When::Breach).then_some((
        std::ptr::from_ref(measure.agreement),
        measure.started_at,
        level.when,
    ));
    (measure.level, measure.rule.kind, measure.round, own)
}

/// The levels of a target that are reached in a stretch, or were before it without anybody knowing, with when.
fn reached<'m>(
    measure: &'m Measure<'_>,
    from: DateTime<Utc>,
    end: Option<DateTime<Utc>>,
) -> Vec<(usize, DateTime<Utc>, &'m Level)> {
    let levels = measure.rule.escalation.levels.iter().enumerate();
    let in_time = |(index, level): (usize, &'m Level)| {
        let at = held_back(
            measure,
            level,
            moment_of(measure, level.when, from)?.max(from),
        )?;
        let counts = match measure.stopped_at {
            None => end.is_none_or(|end| at < end),
            Some(_) => at == from,
        };
        counts.then_some((index, at, level))
    };
    levels.filter_map(in_time).collect()
}

/// When a level is reached, as far as is known at `from`; `None` for never.
fn moment_of(measure: &Measure<'_>, when: When, from: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let second = TimeDelta::seconds(1);
    if let Some(stop) = measure.stopped_at {
        // The one second in which it is too late and done at once; what was broken before was told before.
        let breach = measure.breach.filter(|_| when == When::Breach)?;
        let first = breach.at.checked_add_signed(second)?;
        return (stop == from && first >= from).then_some(from);
    }
    if !measure.is_open() {
        return None;
    }
    let left = |threshold: Threshold| {
        measure.reaches(measure.granted - threshold.remaining(measure.granted))
    };
    let is_broken = measure.breach.is_some();
    match when {
        When::Breach if is_broken => Some(from),
        When::Breach => measure.due?.checked_add_signed(second),
        When::After(seconds) => {
            let late = TimeDelta::seconds(i64::from(seconds.get()));
            measure.due?.checked_add_signed(late)
        }
        When::Percent(_) | When::Before(_) if is_broken => None,
        When::Percent(percent) => left(Threshold::Share(percent)),
        When::Before(seconds) => left(Threshold::Left(seconds.get())),
    }
}

fn held_back(measure: &Measure<'_>, level: &Level, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    match &level.hours {
        Hours::Any => Some(at),
        Hours::Own => measure.rule.calendar.next_open(at),
        Hours::Of(_, calendar) => calendar.next_open(at),
    }
}
