//! The rounds of a target that is owed again and again: when each one started, why, and how it ended.
//!
//! - `next_response`: from the first unanswered message of the caller to the next public word of our side. More
//!   messages before that are the same round.
//! - `keep_informed`: from one public word to the next, beginning with the first response, or with the opening where
//!   none is promised.
//! - `approval_turnaround`: each stay in the states in which a decision is awaited.
//!
//! While a first response is promised and still owed, it alone governs: no other word is owed before it. A
//! resolution answers, if the agreement says so; if not, an unanswered round stops with it and goes on when the
//! record is reopened. Within one second an answer comes before a message, so a message of that second starts a
//! round of its own: whoever answered cannot have read it.

use chrono::{DateTime, Utc};

use super::force::{Force, forces, is_promised, rule_at};
use super::outcome::Outcome;
use super::party::{Voice, first_word, voice};
use super::pieces::Piece;
use super::words::{Cause, Reason};
use crate::model::kind::Category;
use crate::model::log::Entry;
use crate::sla::agreement::Rules;
use crate::sla::moment::{Moment, Timeline};
use crate::sla::targets::TargetKind;

/// One clock: when it started, why, and how it ended.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    pub start: DateTime<Utc>,
    pub cause: Cause<'static>,
    pub outcome: Outcome,
}

/// The rounds of a kind, in order of time; they never overlap.
pub fn rounds(
    timeline: &Timeline<'_>,
    rules: &Rules,
    pieces: &[Piece<'_>],
    of_kind: &[Force<'_>],
    kind: TargetKind,
) -> Vec<Run> {
    if kind == TargetKind::ApprovalTurnaround {
        return decisions(timeline, of_kind);
    }
    let owed = forces(timeline, pieces, TargetKind::FirstResponse);
    let mut words = Words {
        timeline,
        rules,
        of_kind,
        answered: first_answer(timeline, rules, &owed),
        owed,
        cadence: kind == TargetKind::KeepInformed,
        rounds: Vec::new(),
        open: None,
        halted: None,
        waiting: false,
        was_over: false,
        began: false,
        moved: false,
    };
    for (moment, news) in timeline.steps() {
        words.step(&moment, news);
    }
    words.finish()
}

/// When the first response was given: by a word, or by a resolution that counts as one.
fn first_answer(
    timeline: &Timeline<'_>,
    rules: &Rules,
    owed: &[Force<'_>],
) -> Option<DateTime<Utc>> {
    let resolution = timeline.first_resolved;
    let counts =
        |at: &DateTime<Utc>| rule_at(owed, *at).is_some_and(|rule| rule.resolution_is_response);
    let resolution = resolution.filter(counts);
    first_word(timeline, &rules.bots)
        .into_iter()
        .chain(resolution)
        .min()
}

/// Folds a log into rounds of words to the caller.
struct Words<'t, 'a, 'r> {
    timeline: &'t Timeline<'a>,
    rules: &'t Rules,
    of_kind: &'t [Force<'r>],
    /// Promised first responses.
    owed: Vec<Force<'r>>,
    answered: Option<DateTime<Utc>>,
    /// Owed from word to word, instead of for every message.
    cadence: bool,
    rounds: Vec<Run>,
    open: Option<(DateTime<Utc>, Cause<'static>)>,
    /// Since when the work is over without an answer.
    halted: Option<DateTime<Utc>>,
    /// A message has no answer yet.
    waiting: bool,
    was_over: bool,
    /// The opening is behind us.
    began: bool,
    /// The state that it was created in is known.
    moved: bool,
}

impl Words<'_, '_, '_> {
    fn step(&mut self, moment: &Moment<'_>, news: &[&Entry]) {
        let at = moment.at;
        let over = !moment.category.is_open();
        let speaks = |who: Voice| {
            let mut voices = news
                .iter()
                .map(|entry| voice(self.timeline, &self.rules.bots, entry, moment.applied));
            voices.any(|voice| voice == Some(who))
        };
        let (word, message) = (speaks(Voice::Support), speaks(Voice::Caller));
        let resolved = self.resolved_in(news);
        let answer = word || (resolved && self.resolution_answers(at));
        // Who works on it is not owed a word.
        let idle = self.timeline.caller_has_it(moment);
        let governed = is_promised(&self.owed, at) && self.answered.is_none_or(|first| at < first);
        if answer {
            self.close(Outcome::once(at, word));
            self.waiting = false;
        } else if governed {
            self.close(Outcome::Stopped(at, Reason::FirstResponseFirst));
        }
        self.halted = over.then(|| self.halted.unwrap_or(at));
        self.waiting |= message && !idle;
        if self.open.is_none() && !over && !governed && !idle && (self.cadence || self.waiting) {
            let cause = match self.cadence {
                false => Cause::Message,
                true if word => Cause::Word,
                true if !self.began => Cause::Opened,
                true if self.was_over => Cause::Reopened,
                true => Cause::Freed,
            };
            self.open = Some((at, cause));
        }
        (self.was_over, self.began) = (over, true);
    }

    fn close(&mut self, outcome: Outcome) {
        if let Some((start, cause)) = self.open.take() {
            self.rounds.push(Run {
                start,
                cause,
                outcome,
            });
        }
    }

    fn resolution_answers(&self, at: DateTime<Utc>) -> bool {
        rule_at(self.of_kind, at).is_some_and(|rule| rule.resolution_is_response)
    }

    /// Whether it was resolved just now; what was created resolved had nothing to resolve.
    fn resolved_in(&mut self, news: &[&Entry]) -> bool {
        let mut resolved = false;
        for state in news.iter().filter_map(|entry| entry.to.as_deref()) {
            resolved |= self.moved && self.timeline.category(state) == Category::Done;
            self.moved = true;
        }
        resolved
    }

    fn finish(mut self) -> Vec<Run> {
        let end = match self.halted {
            Some(at) => Outcome::Stopped(at, Reason::Unanswered),
            None => Outcome::Open,
        };
        self.close(end);
        self.rounds
    }
}

/// The stays in states in which a decision is awaited.
fn decisions(timeline: &Timeline<'_>, of_kind: &[Force<'_>]) -> Vec<Run> {
    let mut rounds = Vec::new();
    let mut open: Option<DateTime<Utc>> = None;
    let run = |start, outcome| Run {
        start,
        cause: Cause::Asked,
        outcome,
    };
    for (moment, news) in timeline.steps() {
        let rule = rule_at(of_kind, moment.at);
        let Some(approval) = rule.and_then(|rule| rule.approval.as_ref()) else {
            continue;
        };
        if approval.states.contains(moment.state) {
            open = open.or(Some(moment.at));
            continue;
        }
        let Some(start) = open.take() else { continue };
        // Several moves of one second: the one that left counts.
        let moves = news.iter().filter_map(|entry| entry.to.as_deref());
        let mut left = moves.filter(|state| !approval.states.contains(*state));
        let state = left.next().unwrap_or(moment.state);
        let decision = match &approval.decided {
            Some(states) => states.contains(state),
            None => timeline.category(state) != Category::Closed,
        };
        let outcome = match decision {
            true => Outcome::once(moment.at, false),
            false => Outcome::Stopped(moment.at, Reason::Undecided),
        };
        rounds.push(run(start, outcome));
    }
    if let Some(start) = open {
        rounds.push(run(start, Outcome::Open));
    }
    rounds
}
