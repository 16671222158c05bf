//! The pieces together: kept, broken and when, running, at risk.

use chrono::{DateTime, Utc};

use super::force::{Force, forces, since};
use super::measure::{Breach, Measure};
use super::outcome::{Outcome, outcome, void};
use super::pieces::Piece;
use super::reckon::{Before, Origin, Reckoning, origin, reckon};
use super::rounds::{Run, rounds};
use super::words::{Cause, Flag, Reason, State};
use crate::sla::agreement::{Row, Rules, TargetRule};
use crate::sla::moment::Timeline;
use crate::sla::pause::Pauses;
use crate::sla::targets::{OnChange, TargetKind, Threshold};

/// What a clock is judged by, beside the targets in force.
#[derive(Clone, Copy)]
struct Case<'t, 'a, 'r> {
    timeline: &'t Timeline<'a>,
    rules: &'r Rules,
    run: Run,
    now: DateTime<Utc>,
}

/// Measures one kind of target: once, or every round of it; empty when it was never promised.
pub fn judge<'r>(
    timeline: &Timeline<'_>,
    rules: &'r Rules,
    pieces: &[Piece<'r>],
    kind: TargetKind,
    now: DateTime<Utc>,
) -> Vec<Measure<'r>> {
    let forces = forces(timeline, pieces, kind);
    if forces.is_empty() {
        return Vec::new();
    }
    let case = |run| Case {
        timeline,
        rules,
        run,
        now,
    };
    if !kind.is_repeated() {
        let run = Run {
            start: timeline.opened(),
            cause: Cause::Opened,
            outcome: outcome(timeline, rules, &forces, kind),
        };
        return case(run).measure(&forces).into_iter().collect();
    }
    let rounds = rounds(timeline, rules, pieces, &forces, kind);
    let measured = rounds
        .into_iter()
        .filter_map(|run| case(run).measure(&forces));
    let numbered = (1..).zip(measured).map(|(round, measure)| Measure {
        round: Some(round),
        ..measure
    });
    numbered.collect()
}

impl<'r> Case<'_, '_, 'r> {
    /// Measures one clock; `None` when nothing was promised while it ran.
    fn measure(&self, forces: &[Force<'r>]) -> Option<Measure<'r>> {
        let mut forces = since(forces, self.run.start);
        let last = forces.iter().rev().find_map(|force| force.target)?;
        if let Some(reason) = void(self.timeline, last.1) {
            return Some(self.without(last, reason));
        }
        let stopped = self.run.outcome.stopped();
        // Promised only after the clock had stopped: never promised.
        let begun = forces.first()?.from;
        if begun > self.run.start && stopped.is_some_and(|stop| begun >= stop) {
            return None;
        }
        cut(&mut forces, stopped, self.now);
        let Some((current, breach)) = self.walk(&forces) else {
            return Some(self.without(last, Reason::CalendarEnds));
        };
        let (first, reached) = match self.run.outcome {
            Outcome::Reached { first, last, .. } => (Some(first), Some(last)),
            _ => (None, None),
        };
        let mut measure = Measure {
            first_achieved_at: first,
            achieved_at: reached,
            stopped_at: stopped,
            due: current.due,
            fixed_by: current.fixed.map(|fixed| fixed.field),
            granted: current.granted,
            elapsed: current.elapsed,
            remaining: current.remaining(),
            threshold: threshold(&current),
            breach,
            started_at: current.origin.at,
            cause: current.origin.cause,
            since: current.since,
            ..self.without((current.row, current.rule), Reason::NoTarget)
        };
        measure.reason = self.reason(&forces, breach.is_some());
        if measure.reason.is_some() {
            measure.due = None;
        }
        measure.flags = flags(&measure, &forces, current.origin.flag);
        (measure.pauses, measure.ended, measure.legs) =
            (current.pauses, current.ended, current.legs);
        measure.state = state(&measure, self.now);
        Some(measure)
    }

    /// A measure without a verdict.
    fn without(&self, (agreement, rule): (&'r Row, &'r TargetRule), reason: Reason) -> Measure<'r> {
        Measure {
            level: self.rules.level,
            agreement,
            rule,
            round: None,
            started_at: self.run.start,
            cause: self.run.cause,
            since: self.run.start,
            due: None,
            fixed_by: None,
            achieved_at: None,
            first_achieved_at: None,
            stopped_at: None,
            granted: 0,
            elapsed: 0,
            remaining: 0,
            pauses: Pauses::NONE,
            ended: Pauses::NONE,
            legs: Vec::new(),
            state: match reason {
                Reason::Unresolved | Reason::Duplicate => State::Cancelled,
                _ => State::NotApplicable,
            },
            breach: None,
            threshold: None,
            reason: Some(reason),
            flags: Vec::new(),
        }
    }

    /// Why there is no verdict, if there is none: a breach is one, whatever came after it.
    fn reason(&self, forces: &[Force<'r>], broken: bool) -> Option<Reason> {
        let promised = forces.last().and_then(|force| force.target);
        match self.run.outcome {
            _ if broken => None,
            outcome if self.is_own_caller(outcome, promised) => Some(Reason::CallerIsAssignee),
            Outcome::Stopped(_, reason) => Some(reason),
            _ if promised.is_none() => Some(Reason::NoTarget),
            _ => None,
        }
    }

    /// Whether a word was owed to somebody who had it in hand at the end, or has it now.
    fn is_own_caller(&self, outcome: Outcome, target: Option<(&Row, &TargetRule)>) -> bool {
        let end = match outcome {
            Outcome::Reached { word: true, .. } => return false,
            _ => outcome.stopped().unwrap_or(self.now),
        };
        target.is_some_and(|(_, rule)| rule.kind.is_response())
            && self.timeline.caller_has_it(&self.timeline.at(end))
    }

    /// Goes through the targets in order: the figures of the last one, and the first breach.
    fn walk(&self, forces: &[Force<'r>]) -> Option<(Reckoning<'r>, Option<Breach<'r>>)> {
        let stopped = self.run.outcome.stopped();
        let base = Origin {
            at: self.run.start,
            cause: self.run.cause,
            flag: None,
        };
        let mut current: Option<Reckoning<'r>> = None;
        let mut breach: Option<Breach<'r>> = None;
        let mut gone = None;
        for (at, force) in forces.iter().enumerate() {
            let Some((row, rule)) = force.target else {
                gone = gone.or(Some(force.from));
                continue;
            };
            let before = current.as_ref().map(|reckoning| Before { reckoning, gone });
            let origin = origin(self.timeline, base, force, rule, before);
            let ends = (stopped, self.now);
            let Some(next) = reckon(self.timeline, force, (row, rule), origin, before, ends) else {
                continue;
            };
            gone = None;
            let next = match current.take() {
                // What was set by hand is meant; the tightest counts among what was agreed.
                Some(before)
                    if rule.on_change == OnChange::Strictest && by_rule(&before, &next) =>
                {
                    stricter(before, next)
                }
                _ => next,
            };
            let until = match forces.get(at + 1) {
                Some(next) => next.from,
                None => stopped.unwrap_or(self.now),
            };
            breach = breach.or_else(|| broken(&next, force.from, until));
            current = Some(next);
        }
        current.map(|current| (current, breach))
    }
}

/// Leaves out what came after the clock stopped. A change in the very second in which it stopped does not count
/// either: it can neither make a breach nor save from one.
fn cut(forces: &mut Vec<Force<'_>>, stopped: Option<DateTime<Utc>>, now: DateTime<Utc>) {
    let counts = |force: &Force<'_>| match stopped {
        Some(stop) => force.from < stop,
        None => force.from <= now,
    };
    let later = forces.iter().skip(1).take_while(|force| counts(force));
    let keep = later.count() + 1;
    forces.truncate(keep);
}

fn by_rule(one: &Reckoning<'_>, other: &Reckoning<'_>) -> bool {
    one.fixed.is_none() && other.fixed.is_none()
}

fn stricter<'r>(one: Reckoning<'r>, other: Reckoning<'r>) -> Reckoning<'r> {
    let key = |it: &Reckoning<'_>| (it.due.unwrap_or(DateTime::<Utc>::MAX_UTC), it.remaining());
    if key(&one) <= key(&other) { one } else { other }
}

/// The breach of a target that was in force from `from` until `until`, if there was one. Nobody is blamed before
/// the target existed; but what was reached before the record was even opened, and too late, was late when due.
fn broken<'r>(
    reckoning: &Reckoning<'r>,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Option<Breach<'r>> {
    let due = reckoning.due?;
    let at = if until <= from && reckoning.origin.at < from {
        due
    } else {
        due.max(from)
    };
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

/// The last level that was reached: the one that leaves the least.
fn threshold(reckoning: &Reckoning<'_>) -> Option<Threshold> {
    let left = |level: &Threshold| level.remaining(reckoning.granted);
    let levels = reckoning.rule.at_risk.iter().copied();
    let reached = levels.filter(|level| reckoning.remaining() <= left(level));
    reached.min_by_key(left)
}

fn flags(measure: &Measure<'_>, forces: &[Force<'_>], start: Option<Flag>) -> Vec<Flag> {
    let mut flags: Vec<Flag> = start.into_iter().collect();
    if let Some(breach) = measure.breach
        && forces.iter().any(|force| force.from > breach.at)
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
