//! Which target was in force from when: the rows that matched, and what somebody set by hand.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::pieces::Piece;
use crate::model::data::Data;
use crate::model::id::read_time;
use crate::sla::agreement::{Row, TargetRule};
use crate::sla::calendar::Edge;
use crate::sla::moment::Timeline;
use crate::sla::targets::{OnChange, TargetKind};

/// A target in force from an instant on.
#[derive(Debug, Clone, Copy)]
pub struct Force<'r> {
    /// From when.
    pub from: DateTime<Utc>,
    /// Its row and rule; none where the row of that time has no such target.
    pub target: Option<(&'r Row, &'r TargetRule)>,
    /// The due instant that was set by hand.
    pub fixed: Option<Fixed<'r>>,
}

/// A due instant that was set by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixed<'r> {
    /// The field that holds it.
    pub field: &'r str,
    /// The instant.
    pub due: DateTime<Utc>,
    /// When it was set.
    pub set: DateTime<Utc>,
    /// Whether pauses move it.
    pub shift: bool,
}

/// The targets of a kind over time, from the first on. The first row stays when its file says so.
pub fn forces<'r>(
    timeline: &Timeline<'_>,
    pieces: &[Piece<'r>],
    kind: TargetKind,
) -> Vec<Force<'r>> {
    let mut forces: Vec<Force<'r>> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let target = piece.row.and_then(|row| Some((row, row.target(kind)?)));
        if forces.is_empty() && target.is_none() {
            continue;
        }
        let keep = target.is_some_and(|(_, rule)| rule.on_change == OnChange::KeepFirst);
        let end = pieces.get(at + 1).map(|next| next.from);
        let force = Force {
            from: piece.from,
            target,
            fixed: None,
        };
        split(timeline, force, end.filter(|_| !keep), &mut forces);
        if keep {
            break;
        }
    }
    forces
}

/// Adds a target, cut where its due instant was set by hand, changed or taken back.
fn split<'r>(
    timeline: &Timeline<'_>,
    force: Force<'r>,
    end: Option<DateTime<Utc>>,
    forces: &mut Vec<Force<'r>>,
) {
    let manual = force.target.and_then(|(_, rule)| rule.manual.as_ref());
    let (Some(manual), Some((_, rule))) = (manual, force.target) else {
        forces.push(force);
        return;
    };
    let mut current = force;
    let mut last: Option<Fixed<'r>> = None;
    for moment in &timeline.moments {
        if end.is_some_and(|end| moment.at >= end) {
            break;
        }
        let value = timeline.field(&manual.field, moment.applied);
        let due = value.and_then(|value| instant_of(value, rule));
        if due == last.map(|fixed| fixed.due) {
            continue;
        }
        last = due.map(|due| Fixed {
            field: &manual.field,
            due,
            set: moment.at,
            shift: manual.shift,
        });
        if moment.at > current.from {
            forces.push(current);
            current.from = moment.at;
        }
        current.fixed = last;
    }
    forces.push(current);
}

/// The instant that a field means; a date is over at the midnight that ends it, in the zone of the calendar.
fn instant_of(value: &Data, rule: &TargetRule) -> Option<DateTime<Utc>> {
    let text = value.as_str()?;
    if let Some(at) = read_time(text) {
        return Some(at);
    }
    let day: NaiveDate = text.parse().ok()?;
    let midnight = day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN);
    Some(rule.calendar.resolve(midnight, Edge::Start))
}

/// The targets that matter from an instant on, the first of them in force then if there was one. The tightest of
/// all counts the earlier ones too.
pub fn since<'r>(forces: &[Force<'r>], start: DateTime<Utc>) -> Vec<Force<'r>> {
    let mut kept: Vec<Force<'r>> = Vec::new();
    for (at, force) in forces.iter().enumerate() {
        let replaced = forces.get(at + 1).is_some_and(|next| next.from <= start);
        let strictest = |(_, rule): (_, &TargetRule)| rule.on_change == OnChange::Strictest;
        if replaced && !force.target.is_some_and(strictest) {
            continue;
        }
        let from = force.from.max(start);
        kept.push(Force { from, ..*force });
    }
    let first = kept.iter().position(|force| force.target.is_some());
    kept.split_off(first.unwrap_or(kept.len()))
}

/// The rule in force at an instant, else the last one before, else the first one.
pub fn rule_at<'r>(forces: &[Force<'r>], at: DateTime<Utc>) -> Option<&'r TargetRule> {
    let rules = || {
        let pairs = forces.iter();
        pairs.filter_map(|force| Some((force.from, force.target?.1)))
    };
    let before = rules().take_while(|(from, _)| *from <= at).last();
    before.or_else(|| rules().next()).map(|(_, rule)| rule)
}

/// Whether there is such a target at an instant.
pub fn is_promised(forces: &[Force<'_>], at: DateTime<Utc>) -> bool {
    let before = forces.iter().take_while(|force| force.from <= at).last();
    before.is_some_and(|force| force.target.is_some())
}
