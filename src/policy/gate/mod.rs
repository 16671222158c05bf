//! Whether a record may be carried out: here, now, and with this commit.
//!
//! The gate waits for nothing and asks nobody. It gets what was read and verified, and every rule says `ok`,
//! `fail` or `unknown`, why, and what to do. What cannot be known is never `ok`: a pipeline must not deploy
//! because a clone was shallow or a policy had a typing error. One `fail` means no, whatever else is unknown.

mod rules;
mod times;
pub mod trailer;

use chrono::{DateTime, Utc};

use super::Policies;
use super::approval::Assessment;
use super::conflict::{Conflict, Plan};
use super::graph::Graph;
use super::rule::Rule;
use super::window::Unknown;
use crate::kinds::Kinds;
use crate::model::kind::{Category, Guard, Kind};
use crate::model::record::Record;
use crate::sla::agreement::Calendars;

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Nothing is in the way.
    Ok,
    /// It cannot be decided.
    Unknown,
    /// No.
    Fail,
}

impl Answer {
    /// The word in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            Answer::Ok => "ok",
            Answer::Unknown => "unknown",
            Answer::Fail => "fail",
        }
    }
}

/// What one rule says about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The stable code of the rule, such as `gate/window`.
    pub code: &'static str,
    /// What it says.
    pub answer: Answer,
    /// Why, as half a sentence.
    pub reason: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Ruling {
    /// Nothing is in the way.
    pub fn ok(code: &'static str, reason: impl Into<String>) -> Self {
        Ruling {
            code,
            answer: Answer::Ok,
            reason: reason.into(),
            remedy: None,
        }
    }

    /// It is in the way.
    pub fn fail(code: &'static str, reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Ruling {
            answer: Answer::Fail,
            remedy: Some(remedy.into()),
            ..Ruling::ok(code, reason)
        }
    }

    /// Nobody can say.
    pub fn unknown(code: &'static str, obstacle: &Obstacle) -> Self {
        Ruling {
            answer: Answer::Unknown,
            remedy: obstacle.remedy.clone(),
            ..Ruling::ok(code, obstacle.why.clone())
        }
    }

    /// The name of the rule, without what all codes begin with.
    pub fn name(&self) -> &'static str {
        self.code.strip_prefix("gate/").unwrap_or(self.code)
    }
}

/// What they come to together: the worst.
pub fn decision<'r>(rulings: impl IntoIterator<Item = &'r Ruling>) -> Answer {
    let answers = rulings.into_iter().map(|ruling| ruling.answer);
    answers.max().unwrap_or(Answer::Ok)
}

/// Why something cannot be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// Why, as half a sentence.
    pub why: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Obstacle {
    fn broken(paths: &[String]) -> Self {
        Obstacle {
            why: format!("{} has errors", paths.join(", ")),
            remedy: Some("`gitsm check` says what is wrong".to_owned()),
        }
    }
}

/// What a pipeline wants to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Where.
    pub environment: String,
    /// The service that changes, if it says so.
    pub service: Option<String>,
    /// The commit that is deployed, as hex.
    pub commit: Option<String>,
}

/// How the approvals of a record stand.
#[derive(Debug, Clone, Copy)]
pub struct Approved<'a> {
    /// What they come to.
    pub assessment: &'a Assessment,
    /// Entries whose signature does not hold, and why.
    pub unsound: &'a [String],
    /// Policy files at the revision of the approval that have errors.
    pub broken: &'a [String],
}

/// What surrounds a record, as read at the base.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The policies.
    pub policies: &'a Policies,
    /// The calendars that windows name.
    pub calendars: &'a Calendars,
    /// The kinds.
    pub kinds: &'a Kinds,
    /// What depends on what.
    pub graph: &'a Graph,
    /// What else may be carried out; the record itself is not among them.
    pub others: &'a [Plan],
    /// Files that may hold further plans or dependencies, and cannot be read.
    pub unread: &'a [String],
}

/// A record before the gate.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The record.
    pub record: &'a Record,
    /// What the log does not know: `state`, and tracked fields.
    pub drift: &'a [String],
    /// How its approvals stand, or why nobody can say.
    pub approved: Result<Approved<'a>, &'a Obstacle>,
    /// What surrounds it, or why nobody can say.
    pub ground: Result<Ground<'a>, &'a Obstacle>,
    /// What is wanted.
    pub asked: &'a Asked,
    /// The instant that counts as now.
    pub now: DateTime<Utc>,
}

impl<'a> Case<'a> {
    /// The rules of the policies at the base that apply.
    fn rules(&self) -> Result<Vec<&'a Rule>, Obstacle> {
        let ground = self.ground.map_err(Clone::clone)?;
        match ground.policies.broken() {
            [] => Ok(ground.policies.matching(self.record, self.now)),
            broken => Err(Obstacle::broken(broken)),
        }
    }

    /// A command about the record.
    fn command(&self, verb: &str) -> String {
        format!(
            "`gitsm {} {verb} {}`",
            self.record.kind.kind, self.record.id
        )
    }
}

/// The states in which a record may be carried out: the open ones to which its workflow lets only what is
/// approved.
pub fn ready(kind: &Kind) -> Vec<&str> {
    let ways = kind.workflow.transitions.values();
    let guarded: Vec<&str> = ways
        .filter(|way| way.guards.contains(&Guard::Approved))
        .map(|way| way.to.as_str())
        .collect();
    let states = kind.workflow.states.iter();
    states
        .filter(|(name, state)| {
            let open = matches!(state.category, Category::Active | Category::Paused);
            open && guarded.contains(&name.as_str())
        })
        .map(|(name, _)| name.as_str())
        .collect()
}

/// Asks every rule about a record that could be read.
pub fn judge(case: &Case<'_>) -> Vec<Ruling> {
    let mut rulings = vec![
        Ruling::ok("gate/record", "it is there and can be read"),
        rules::state(case),
        rules::log(case),
        rules::approved(case),
        rules::signatures(case),
        rules::implementer(case),
        rules::environment(case),
        rules::service(case),
        rules::commit(case),
    ];
    rulings.extend(times::all(case));
    rulings
}

/// What is in the way of a time, or why nobody can say.
type Met = (Vec<Conflict>, Vec<Unknown>);

#[cfg(test)]
mod tests;
