//! One target under one row: its start, its pauses, when it is due, what elapsed.

use chrono::{DateTime, Utc};

use super::force::{Fixed, Force};
use super::legs::{Leg, elapsed, reach, standing};
use super::words::{Cause, Flag};
use crate::model::id::read_time;
use crate::sla::agreement::{Row, TargetRule};
use crate::sla::duration::Target;
use crate::sla::moment::Timeline;
use crate::sla::pause::Pauses;
use crate::sla::targets::OnChange;

/// The figures of one target under one row.
#[derive(Debug, Clone)]
pub struct Reckoning<'r> {
    pub row: &'r Row,
    pub rule: &'r TargetRule,
    /// From when it is in force.
    pub since: DateTime<Utc>,
    pub origin: Origin<'r>,
    pub legs: Vec<Leg<'r>>,
    /// When it was pending.
    pub pauses: Pauses,
    /// When the work was over.
    pub ended: Pauses,
    pub fixed: Option<Fixed<'r>>,
    pub due: Option<DateTime<Utc>>,
    pub granted: i64,
    pub elapsed: i64,
}

/// Where a clock starts, and why there.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'r> {
    pub at: DateTime<Utc>,
    pub cause: Cause<'r>,
    pub flag: Option<Flag>,
}

impl Reckoning<'_> {
    pub fn remaining(&self) -> i64 {
        self.granted - self.elapsed
    }
}

/// What came before a target of the same clock: its figures, and since when it was gone, if it was.
#[derive(Debug, Clone, Copy)]
pub struct Before<'t, 'r> {
    pub reckoning: &'t Reckoning<'r>,
    pub gone: Option<DateTime<Utc>>,
}

/// Where the clock of a target starts: by its rule, or anew with the change that brought it.
pub fn origin<'r>(
    timeline: &Timeline<'_>,
    base: Origin<'r>,
    force: &Force<'r>,
    rule: &'r TargetRule,
    before: Option<Before<'_, 'r>>,
) -> Origin<'r> {
    let by_rule = || match rule.starts.as_deref() {
        Some(field) => by_field(timeline, base, field),
        None => base,
    };
    let anew = Origin {
        at: force.from,
        cause: Cause::Changed,
        flag: None,
    };
    match (rule.on_change, before) {
        (OnChange::Carry, Some(before)) => before.reckoning.origin,
        (OnChange::Restart, Some(before)) => {
            let old = before.reckoning.rule;
            let same = old.within == rule.within && old.calendar_name == rule.calendar_name;
            if same && before.gone.is_none() {
                before.reckoning.origin
            } else {
                anew
            }
        }
        (OnChange::Restart, None) if force.from > base.at => anew,
        _ => by_rule(),
    }
}

/// A start that a field names. What cannot have been earlier than the opening is the opening.
fn by_field<'r>(timeline: &Timeline<'_>, base: Origin<'r>, field: &'r str) -> Origin<'r> {
    match timeline.record.text(field).and_then(read_time) {
        Some(at) if at > base.at => Origin {
            flag: Some(Flag::StartsAfterOpening),
            ..base
        },
        Some(at) => Origin {
            at,
            cause: Cause::Field(field),
            flag: None,
        },
        None => base,
    }
}

/// Works out a target. `stopped` is when the clock stopped, if it did: pauses after that do not move the due
/// instant. `None` when the calendar does not open long enough.
pub fn reckon<'r>(
    timeline: &Timeline<'_>,
    force: &Force<'r>,
    (row, rule): (&'r Row, &'r TargetRule),
    origin: Origin<'r>,
    before: Option<Before<'_, 'r>>,
    (stopped, now): (Option<DateTime<Utc>>, DateTime<Utc>),
) -> Option<Reckoning<'r>> {
    let legs = legs(force, rule, origin.at, before);
    let (pauses, ended) = standing(timeline, &legs, stopped);
    let still = pauses.union(&ended);
    let (granted, due) = match &force.fixed {
        Some(fixed) => by_hand(&legs, origin.at, fixed, &still),
        None => grant(&legs, origin.at, rule, &still)?,
    };
    let end = stopped.unwrap_or(now);
    Some(Reckoning {
        row,
        rule,
        since: force.from.max(origin.at),
        origin,
        due,
        granted,
        elapsed: elapsed(&legs, end, &still),
        fixed: force.fixed,
        legs,
        pauses,
        ended,
    })
}

/// By which rule the clock runs from when on.
fn legs<'r>(
    force: &Force<'r>,
    rule: &'r TargetRule,
    start: DateTime<Utc>,
    before: Option<Before<'_, 'r>>,
) -> Vec<Leg<'r>> {
    let leg = |from| Leg {
        from,
        to: None,
        rule,
        pausable: true,
    };
    let mut legs = match before {
        Some(before) if rule.on_change == OnChange::Carry => {
            let mut legs = before.reckoning.legs.clone();
            let end = before.gone.unwrap_or(force.from);
            legs.retain(|leg| leg.from < end);
            match legs.last_mut() {
                Some(last) if before.gone.is_none() && last.pausable && alike(last.rule, rule) => {
                    (last.to, last.rule) = (None, rule);
                }
                last => {
                    if let Some(last) = last {
                        last.to = Some(end);
                    }
                    legs.push(leg(force.from.max(start)));
                }
            }
            legs
        }
        _ => vec![leg(start)],
    };
    if let (Some(fixed), Some(last)) = (&force.fixed, legs.last_mut()) {
        if fixed.set <= last.from {
            last.pausable = fixed.shift;
        } else {
            last.to = Some(fixed.set);
            legs.push(Leg {
                pausable: fixed.shift,
                ..leg(fixed.set)
            });
        }
    }
    legs
}

/// Whether two rules count the same seconds.
fn alike(one: &TargetRule, other: &TargetRule) -> bool {
    one.calendar_name == other.calendar_name && one.pause == other.pause
}

/// What a due instant that was set by hand grants in open seconds, and where it lies now. Pauses do not move it,
/// unless the agreement says so; then by the open time that they take, and never back.
fn by_hand(
    legs: &[Leg<'_>],
    start: DateTime<Utc>,
    fixed: &Fixed<'_>,
    still: &Pauses,
) -> (i64, Option<DateTime<Utc>>) {
    let due = match legs.last() {
        Some(last) if fixed.shift => {
            let set = fixed.set.max(start);
            let calendar = &last.rule.calendar;
            let left = calendar.elapsed(set, fixed.due, &Pauses::NONE);
            let granted = elapsed(legs, set, still) + left;
            let due = calendar.after(set, left, still);
            return (granted, due.map(|due| due.max(fixed.due)));
        }
        _ => fixed.due,
    };
    (elapsed(legs, due, still), Some(due))
}

/// What a target grants in open seconds, and when it is due: `Calendar::target_seconds` and `Calendar::due` in
/// one, because stepping through business days is the dearest thing that a report does.
fn grant(
    legs: &[Leg<'_>],
    start: DateTime<Utc>,
    rule: &TargetRule,
    still: &Pauses,
) -> Option<(i64, Option<DateTime<Utc>>)> {
    let calendar = &rule.calendar;
    let days = match rule.within {
        Target::Elapsed(seconds) => {
            let seconds = i64::from(seconds.get());
            return Some((seconds, reach(legs, start, seconds, still)));
        }
        Target::BusinessDays(days) => days.get(),
    };
    let unpaused = calendar.add_business_days(start, days)?;
    let seconds = calendar.elapsed(start, unpaused, &Pauses::NONE);
    if legs.len() > 1 {
        return Some((seconds, reach(legs, start, seconds, still)));
    }
    if still.is_empty() {
        return Some((seconds, Some(unpaused)));
    }
    let due = calendar.after(start, seconds, still);
    Some((seconds, due.map(|due| due.max(unpaused))))
}
