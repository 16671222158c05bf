//! One target under one row: its start, its pauses, when it is due, what elapsed.

use chrono::{DateTime, Utc};

use super::outcome::is_over;
use crate::model::data::Data;
use crate::sla::agreement::{PauseRule, Row, TargetRule};
use crate::sla::duration::Target;
use crate::sla::moment::{Moment, Timeline};
use crate::sla::pause::Pauses;

/// The figures of one target under one row.
#[derive(Debug, Clone)]
pub struct Reckoning<'r> {
    pub row: &'r Row,
    pub rule: &'r TargetRule,
    pub start: DateTime<Utc>,
    pub pauses: Pauses,
    pub due: Option<DateTime<Utc>>,
    pub granted: i64,
    pub elapsed: i64,
}

impl Reckoning<'_> {
    pub fn remaining(&self) -> i64 {
        self.granted - self.elapsed
    }
}

/// Works out a target that started at `start`. `stopped` is when the clock stopped, if it did: pauses after
/// that do not move the due instant. `None` when the calendar does not open long enough.
pub fn reckon<'r>(
    timeline: &Timeline<'_>,
    (row, rule): (&'r Row, &'r TargetRule),
    start: DateTime<Utc>,
    stopped: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Option<Reckoning<'r>> {
    let pauses = pauses(timeline, &rule.pause, stopped);
    let (granted, due) = grant(rule, start, &pauses)?;
    let end = stopped.unwrap_or(now);
    Some(Reckoning {
        row,
        rule,
        start,
        due,
        granted,
        elapsed: rule.calendar.elapsed(start, end, &pauses),
        pauses,
    })
}

/// What a target grants in open seconds, and when it is due: `Calendar::target_seconds` and `Calendar::due` in
/// one, because stepping through business days is the dearest thing that a report does.
fn grant(
    rule: &TargetRule,
    start: DateTime<Utc>,
    pauses: &Pauses,
) -> Option<(i64, Option<DateTime<Utc>>)> {
    let calendar = &rule.calendar;
    match rule.within {
        Target::Elapsed(seconds) => {
            let due = calendar.due(start, rule.within, pauses);
            Some((i64::from(seconds.get()), due))
        }
        Target::BusinessDays(days) => {
            let unpaused = calendar.add_business_days(start, days.get())?;
            if pauses.is_empty() {
                let seconds = calendar.elapsed(start, unpaused, pauses);
                return Some((seconds, Some(unpaused)));
            }
            let seconds = calendar.elapsed(start, unpaused, &Pauses::NONE);
            let due = calendar.after(start, seconds, pauses);
            Some((seconds, due.map(|due| due.max(unpaused))))
        }
    }
}

/// When the clock stood still: in pausing states for a pausing reason, and while the work was over.
fn pauses(timeline: &Timeline<'_>, rule: &PauseRule, stopped: Option<DateTime<Utc>>) -> Pauses {
    let stands = timeline
        .stays()
        .filter(|(moment, _)| stands_still(timeline, rule, moment));
    let cut = stands.map(|(moment, end)| match (end, stopped) {
        (Some(end), Some(stop)) => (moment.at, Some(end.min(stop))),
        (end, stop) => (moment.at, end.or(stop)),
    });
    cut.collect()
}

fn stands_still(timeline: &Timeline<'_>, rule: &PauseRule, moment: &Moment<'_>) -> bool {
    is_over(timeline.category(moment.state)) || pausing(timeline, rule, moment).is_some()
}

/// Why the clock is paused at a moment: the field and value that say so, or just the state.
pub fn pausing<'t>(
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
