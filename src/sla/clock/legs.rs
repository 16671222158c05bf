//! By which rule a clock ran from when to when, and the arithmetic over all of it.
//!
//! Mostly one leg from the start on. Time that was carried over from another target stays counted as it was counted
//! there, so that target's leg stays; and a due instant set by hand may end the pauses from then on.

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::sla::agreement::{PauseRule, TargetRule};
use crate::sla::moment::{Moment, Timeline};
use crate::sla::pause::Pauses;

/// A stretch of a clock under one rule.
#[derive(Debug, Clone, Copy)]
pub struct Leg<'r> {
    /// First instant, UTC.
    pub from: DateTime<Utc>,
    /// First instant after it, UTC; none: it goes on.
    pub to: Option<DateTime<Utc>>,
    /// The rule by whose calendar and pauses it counts.
    pub rule: &'r TargetRule,
    /// Whether pauses of the agreement stop it.
    pub pausable: bool,
}

/// Why a clock stands still although its calendar may be open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Still<'t> {
    /// The work is over.
    Over,
    /// The caller works on it: nobody is owed a word.
    Caller,
    /// The agreement pauses it in this state, perhaps for the value of a field.
    Paused(Option<(&'t str, String)>),
}

/// Why the clock stands still at a moment, if it does.
pub fn still<'t>(
    timeline: &'t Timeline<'_>,
    leg: &Leg<'t>,
    moment: &Moment<'_>,
) -> Option<Still<'t>> {
    if !moment.category.is_open() {
        return Some(Still::Over);
    }
    if leg.rule.kind.is_response() && timeline.caller_has_it(moment) {
        return Some(Still::Caller);
    }
    if !leg.pausable {
        return None;
    }
    pausing(timeline, &leg.rule.pause, moment).map(Still::Paused)
}

/// Why the clock is paused at a moment: the field and value that say so, or just the state.
fn pausing<'t>(
    timeline: &'t Timeline<'_>,
    rule: &'t PauseRule,
    moment: &Moment<'_>,
) -> Option<Option<(&'t str, String)>> {
    if !rule.states.contains(moment.state) {
        return None;
    }
    if rule.reasons.is_empty() {
        return Some(None);
    }
    let mut reasons = rule.reasons.iter().filter_map(|(field, values)| {
        let value = timeline.field(field, moment.applied).map(Data::brief)?;
        values.contains(&value).then_some((field.as_str(), value))
    });
    reasons.next().map(Some)
}

/// When the clock stood still: pending, and while the work was over. Nothing after `stopped` counts.
pub fn standing(
    timeline: &Timeline<'_>,
    legs: &[Leg<'_>],
    stopped: Option<DateTime<Utc>>,
) -> (Pauses, Pauses) {
    let (mut pending, mut over) = (Vec::new(), Vec::new());
    for (moment, end) in timeline.stays() {
        let end = earlier(end, stopped);
        for leg in legs {
            let from = moment.at.max(leg.from);
            let to = earlier(end, leg.to);
            if to.is_some_and(|to| to <= from) {
                continue;
            }
            match still(timeline, leg, &moment) {
                None => {}
                Some(Still::Over) => over.push((from, to)),
                Some(Still::Caller | Still::Paused(_)) => pending.push((from, to)),
            }
        }
    }
    (pending.into_iter().collect(), over.into_iter().collect())
}

fn earlier(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    one.into_iter().chain(other).min()
}

/// Open seconds that ran up to `end`.
pub fn elapsed(legs: &[Leg<'_>], end: DateTime<Utc>, still: &Pauses) -> i64 {
    let run = |leg: &Leg<'_>| {
        let to = leg.to.map_or(end, |to| to.min(end));
        leg.rule.calendar.elapsed(leg.from, to, still)
    };
    legs.iter().map(run).sum()
}

/// The earliest instant at which so many open seconds have run; `start` when there is nothing to wait for, `None`
/// when it never happens.
pub fn reach(
    legs: &[Leg<'_>],
    start: DateTime<Utc>,
    seconds: i64,
    still: &Pauses,
) -> Option<DateTime<Utc>> {
    let mut left = seconds;
    if left <= 0 {
        return Some(start);
    }
    for leg in legs {
        let calendar = &leg.rule.calendar;
        if let Some(to) = leg.to {
            let run = calendar.elapsed(leg.from, to, still);
            if run < left {
                left -= run;
                continue;
            }
        }
        return calendar.after(leg.from, left, still);
    }
    None
}
