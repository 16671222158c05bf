//! The pieces together: kept, broken and when, running, at risk.

use chrono::{DateTime, Utc};

use super::measure::{Breach, Flag, Measure, Reason, State};
use super::outcome::{Outcome, outcome};
use super::pieces::Piece;
use super::reckon::{Reckoning, reckon};
use crate::sla::agreement::{Row, Rules, TargetRule};
use crate::sla::moment::Timeline;
use crate::sla::pause::Pauses;
use crate::sla::targets::{OnChange, TargetKind};

/// A target in force from an instant on; none where the row of that time has no such target.
type Force<'r> = (DateTime<Utc>, Option<(&'r Row, &'r TargetRule)>);

/// Measures one kind of target; `None` when it was never promised.
pub fn judge<'r>(
    timeline: &Timeline<'_>,
    rules: &'r Rules,
    pieces: &[Piece<'r>],
    kind: TargetKind,
    now: DateTime<Utc>,
) -> Option<Measure<'r>> {
    let mut forces = forces(pieces, kind);
    // How the clock ended depends on the rule only for what counts as a response, which is set by the file.
    let (_, last) = forces
        .iter()
        .rev()
        .find_map(|(from, force)| Some((from, (*force)?)))?;
    let ended = outcome(timeline, rules, last.1);
    let (stopped, first, reached) = match ended {
        Outcome::Void(reason) => return Some(void(timeline, rules, last, reason)),
        Outcome::Open => (None, None, None),
        Outcome::Stopped(at) => (Some(at), None, None),
        Outcome::Reached { first, last } => (Some(last), Some(first), Some(last)),
    };
    // Promised only after the clock had stopped: never promised.
    let begun = forces.first().map(|(from, _)| *from)?;
    if begun > timeline.opened() && stopped.is_some_and(|stop| begun >= stop) {
        return None;
    }
    cut(&mut forces, stopped, now);
    let judged = walk(timeline, &forces, stopped, now);
    let Some((current, breach)) = judged else {
        return Some(void(timeline, rules, last, Reason::CalendarEnds));
    };
    let force = forces.last().and_then(|(_, force)| *force);
    let mut measure = Measure {
        first_achieved_at: first,
        achieved_at: reached,
        stopped_at: stopped,
        due: current.due,
        granted: current.granted,
        elapsed: current.elapsed,
        remaining: current.remaining(),
        threshold: threshold(&current),
        pauses: current.pauses.clone(),
        breach,
        started_at: current.start,
        ..void(
            timeline,
            rules,
            (current.row, current.rule),
            Reason::NoTarget,
        )
    };
    measure.reason = match ended {
        _ if breach.is_some() => None,
        Outcome::Stopped(_) => Some(Reason::Unanswered),
        _ if force.is_none() => Some(Reason::NoTarget),
        _ => None,
    };
    if measure.reason.is_some() {
        measure.due = None;
    }
    measure.state = state(&measure, now);
    measure.flags = flags(&measure, &forces);
    Some(measure)
}

/// A measure without a verdict.
fn void<'r>(
    timeline: &Timeline<'_>,
    rules: &Rules,
    (agreement, rule): (&'r Row, &'r TargetRule),
    reason: Reason,
) -> Measure<'r> {
    Measure {
        level: rules.level,
        agreement,
        rule,
        started_at: timeline.opened(),
        due: None,
        achieved_at: None,
        first_achieved_at: None,
        stopped_at: None,
        granted: 0,
        elapsed: 0,
        remaining: 0,
        pauses: Pauses::NONE,
        state: match reason {
            Reason::Unresolved => State::Cancelled,
            _ => State::NotApplicable,
        },
        breach: None,
        threshold: None,
        reason: Some(reason),
        flags: Vec::new(),
    }
}

/// The targets of a kind over time, from the first on; neighbours differ. The first stays when its file says so.
fn forces<'r>(pieces: &[Piece<'r>], kind: TargetKind) -> Vec<Force<'r>> {
    let mut forces: Vec<Force<'r>> = Vec::new();
    for piece in pieces {
        let force = piece.row.and_then(|row| Some((row, row.target(kind)?)));
        if forces.is_empty() && force.is_none() {
            continue;
        }
        forces.push((piece.from, force));
        if force.is_some_and(|(_, rule)| rule.on_change == OnChange::KeepFirst) {
            break;
        }
    }
    forces
}

/// Leaves out what came after the clock stopped. A change in the very second in which it stopped does not count
/// either: it can neither make a breach nor save from one.
fn cut(forces: &mut Vec<Force<'_>>, stopped: Option<DateTime<Utc>>, now: DateTime<Utc>) {
    let counts = |(from, _): &Force<'_>| match stopped {
        Some(stop) => *from < stop,
        None => *from <= now,
    };
    let keep = forces
        .iter()
        .skip(1)
        .take_while(|force| counts(force))
        .count()
        + 1;
    forces.truncate(keep);
}

/// Goes through the targets in order: the figures of the last one, and the first breach.
fn walk<'r>(
    timeline: &Timeline<'_>,
    forces: &[Force<'r>],
    stopped: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Option<(Reckoning<'r>, Option<Breach<'r>>)> {
    let mut current: Option<Reckoning<'r>> = None;
    let mut breach: Option<Breach<'r>> = None;
    for (at, (from, force)) in forces.iter().enumerate() {
        let Some((row, rule)) = *force else { continue };
        let start = start(timeline, *from, rule, current.as_ref());
        let Some(next) = reckon(timeline, (row, rule), start, stopped, now) else {
            continue;
        };
        let next = match current.take() {
            Some(before) if rule.on_change == OnChange::Strictest => stricter(before, next),
            _ => next,
        };
        let last = at + 1 == forces.len();
        let until = if last {
            stopped.unwrap_or(now)
        } else {
            forces[at + 1].0
        };
        if breach.is_none() {
            breach = broken(&next, *from, until);
        }
        current = Some(next);
    }
    current.map(|current| (current, breach))
}

/// From when a target counts: the opening, or the change if that starts the clock anew.
fn start(
    timeline: &Timeline<'_>,
    from: DateTime<Utc>,
    rule: &TargetRule,
    before: Option<&Reckoning<'_>>,
) -> DateTime<Utc> {
    match before {
        Some(before) if rule.on_change == OnChange::Restart => {
            let same = before.rule.within == rule.within
                && before.rule.calendar_name == rule.calendar_name;
            if same { before.start } else { from }
        }
        _ => timeline.opened(),
    }
}

fn stricter<'r>(one: Reckoning<'r>, other: Reckoning<'r>) -> Reckoning<'r> {
    let key = |it: &Reckoning<'_>| (it.due.unwrap_or(DateTime::<Utc>::MAX_UTC), it.remaining());
    if key(&one) <= key(&other) { one } else { other }
}

/// The breach of a target that was in force from `from` until `until`, if there was one.
fn broken<'r>(
    reckoning: &Reckoning<'r>,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Option<Breach<'r>> {
    let due = reckoning.due?;
    let at = due.max(from);
    (at < until).then_some(Breach {
        at,
        due,
        agreement: reckoning.row,
    })
}

fn state(measure: &Measure<'_>, now: DateTime<Utc>) -> State {
    if measure.breach.is_some() {
        State::Breached
    } else if measure.reason.is_some() {
        State::NotApplicable
    } else if measure.achieved_at.is_some() {
        State::Met
    } else if measure.pauses.contains(now) {
        State::Paused
    } else if measure.threshold.is_some() {
        State::AtRisk
    } else {
        State::Running
    }
}

/// The highest level that is used up, in whole numbers: 75 % of 4 h are reached at 3 h and not a second before.
fn threshold(reckoning: &Reckoning<'_>) -> Option<u8> {
    let used = i128::from(reckoning.elapsed) * 100;
    let granted = i128::from(reckoning.granted);
    let reached = |level: &&u8| used >= granted * i128::from(**level);
    reckoning.rule.at_risk.iter().rev().find(reached).copied()
}

fn flags(measure: &Measure<'_>, forces: &[Force<'_>]) -> Vec<Flag> {
    let mut flags = Vec::new();
    if let Some(breach) = measure.breach
        && forces.iter().any(|(from, _)| *from > breach.at)
    {
        flags.push(Flag::ChangedAfterBreach);
    }
    if measure
        .achieved_at
        .is_some_and(|at| at < measure.started_at)
    {
        flags.push(Flag::EndsBeforeStart);
    }
    flags
}
