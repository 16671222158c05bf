//! The targets of one record, so told that any verdict can be retraced by hand: what was promised and where that is
//! written, every step of the clock with its rule, and the sum.

mod people;
mod programs;
mod rows;
mod steps;
mod words;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::sla::agreement::Rules;
use crate::sla::clock::{Leg, Measure, Segment, Stretch, segments};
use crate::sla::moment::Timeline;
use crate::sla::verdict::verdicts;

pub use people::explain;
pub use programs::{data, table};

/// The rules that a record is held to. Which of them are in force is decided here and nowhere else in the view.
fn rules<'s>(snapshot: &'s Snapshot, record: &Record) -> Vec<&'s Rules> {
    let held = record
        .opened_at()
        .map(|at| snapshot.agreements.in_force(at));
    let rules = held
        .into_iter()
        .flat_map(|agreements| agreements.rules_of(&record.kind.kind));
    rules.collect()
}

/// A target with the steps of its clock.
struct Told<'s> {
    measure: Measure<'s>,
    segments: Vec<Segment>,
}

fn told<'s>(snapshot: &'s Snapshot, record: &Record) -> Vec<Told<'s>> {
    let Some(timeline) = Timeline::new(record) else {
        return Vec::new();
    };
    let measures = verdicts(record, &snapshot.agreements, snapshot.now).into_iter();
    let tell = |measure: Measure<'s>| Told {
        segments: steps_of(&timeline, &measure, snapshot.now),
        measure,
    };
    measures.map(tell).collect()
}

/// The steps of a clock. Where it runs in a state that may stop it, the step says so: that is what people ask about.
fn steps_of(timeline: &Timeline<'_>, measure: &Measure<'_>, now: DateTime<Utc>) -> Vec<Segment> {
    let mut segments = segments(timeline, measure, now);
    for segment in &mut segments {
        let stops = |(state, _): &(&str, &str)| measure.rule.pause.states.contains(*state);
        if segment.stretch == Stretch::Running
            && let Some((state, rest)) = segment.rule.split_once(": ").filter(stops)
        {
            segment.rule = format!("{state}, for no reason that stops it: {rest}");
        }
    }
    segments
}

/// The steps to the due instant of a target that was broken under another row than the one that counts now. `None`
/// where they cannot be had: they must add up to what the target granted.
fn broken<'s>(snapshot: &'s Snapshot, record: &Record, measure: &Measure<'s>) -> Option<Told<'s>> {
    let breach = measure.breach?;
    if std::ptr::eq(breach.agreement, measure.agreement) {
        return None;
    }
    let rule = breach.agreement.target(measure.rule.kind)?;
    let timeline = Timeline::new(record)?;
    // The clock may have been started anew by a change of row.
    let starts = timeline.moments.iter().map(|moment| moment.at);
    let tell = |start| {
        let granted = rule.calendar.target_seconds(start, rule.within)?;
        let then = Measure {
            agreement: breach.agreement,
            rule,
            started_at: start,
            due: Some(breach.due),
            stopped_at: Some(breach.due),
            granted,
            elapsed: granted,
            remaining: 0,
            legs: vec![Leg {
                from: start,
                to: None,
                rule,
                pausable: true,
            }],
            ..measure.clone()
        };
        let segments = steps_of(&timeline, &then, snapshot.now);
        let sum: i64 = segments.iter().map(|segment| segment.seconds).sum();
        (sum == granted).then_some(Told {
            measure: then,
            segments,
        })
    };
    starts.filter_map(tell).next()
}
