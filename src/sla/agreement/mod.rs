//! Agreements: which targets a record has, as an ordered list in which the first row that matches counts.
//!
//! ```yaml
//! effective_from: 2026-01-01      # this version counts from then on; without it, from its commit on
//! applies_to: incident            # a kind with the capability `sla` or `approval`
//! type: sla                       # sla | ola | uc; a record may be under one of each
//! calendar: business              # a file of .gitsm/calendars; a row or a target may name another
//! at_risk: 75                     # per cent used up, time left such as 30m, or a list: [50, 75, 30m]
//! starts: opened                  # or a field of the type `time`, such as impact_started_at
//! pause:                          # what stops the clocks; without it nothing does
//!   states: [on_hold]
//!   reasons: {hold_reason: [awaiting_caller, awaiting_vendor]}   # if given, only these
//! on_change: retroactive          # retroactive | restart | keep_first | strictest | carry
//! resolution_is_response: true    # resolved without a public word: that was the response
//! escalation:                     # who is told when; the grammar is told in [`crate::sla::escalation`]
//!   - {at: 75, notify: [assignee]}
//!   - {at: breach, notify: [on_call]}
//! on_call: [ana, bo]
//! agreements:
//!   - name: Critical
//!     when: "priority:1"          # the query language, over the record as it was at each moment
//!     targets:
//!       first_response: 15m
//!       next_response: 1h         # every message of the caller, after the first response
//!       keep_informed: 4h         # a public word at least so often, from the first response on
//!       resolve: {within: 4h, calendar: always}
//! ```
//!
//! `calendar`, `at_risk`, `starts`, `pause`, `escalation` and `on_call` may stand in the file, in a row and in a
//! target; the inner one counts, as a whole. A target is an amount (`4h`, `90m`, `2bd`; there is no `1d`), or a mapping:
//!
//! | key of a target | for | what it says |
//! |---|---|---|
//! | `within` | all | the amount |
//! | `calendar`, `at_risk`, `pause`, `escalation`, `on_call` | all | as above |
//! | `starts` | assign, first_response, restore, resolve | where the clock starts; a field that is empty, no time, or later than the opening gives the opening |
//! | `due` | assign, first_response, restore, resolve | a tracked field (`time` or `date`) by which somebody sets the due instant by hand; a date is over at its midnight in the calendar's zone |
//! | `shift` | with `due` | `true`: pauses move an instant that was set by hand too; else they do not |
//! | `states` | approval_turnaround, needed | the states in which a decision is awaited; a round for each stay |
//! | `decided` | approval_turnaround | the states that are a decision; without it, all that do not end the work |
//!
//! | `on_change` | when another row, or another target, comes into force |
//! |---|---|
//! | `retroactive` | it counts from the start of the clock, pauses and all; a breach that has passed stays, and none is dated before the change |
//! | `restart` | it counts from the change, with nothing gone; so does one that the record did not have before |
//! | `keep_first` | it does not: the first one stays |
//! | `strictest` | of all that were in force so far, the one that is due first counts |
//! | `carry` | what had gone by the old calendar and pauses is gone; what is left runs by the new ones |
//!
//! Targets in rounds (`next_response`, `keep_informed`, `approval_turnaround`) start by themselves, so they take
//! neither `starts` nor `due`. A row that promises a first response owes nothing else to the caller before it.
//!
//! Everything is resolved when the file is read, so that the clock only sees [`TargetRule`]s.
//! A file with an error is not used at all: leaving out one row of an ordered list would give a record to a
//! later row, and a wrong verdict is worse than none.

mod build;
pub(in crate::sla) mod effective;
mod lint;
mod read;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use chrono_tz::Tz;

use super::calendar::Calendar;
use super::duration::Target;
use super::escalation::Escalation;
use super::targets::{AgreementType, OnChange, TargetKind, Threshold};
use crate::model::finding::Place;
use crate::query::Query;

pub use build::Terms;
pub(in crate::sla) use build::{Sheet, read_file};

/// Where a repository keeps its agreements.
pub const FOLDER: &str = ".gitsm/agreements";

/// The calendars of a desk by the name of their file.
#[derive(Clone, Default)]
pub struct Calendars {
    /// Those that can be used.
    pub usable: BTreeMap<String, Arc<Calendar>>,
    /// Those whose file has errors.
    pub broken: BTreeSet<String>,
}

/// All agreements of a desk, ready to be measured by.
#[derive(Debug, Clone, Default)]
pub struct Agreements {
    rules: Vec<Rules>,
    calendars: Calendars,
    broken: Vec<String>,
}

/// The rows that records of one kind are held to, for one type of agreement: those of all files, in order.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The kind of the records.
    pub kind: String,
    /// The type of the agreements.
    pub level: AgreementType,
    /// The rows; the first that matches counts.
    pub rows: Vec<Row>,
    /// Fields, or `state`, on which the choice of a row depends.
    pub(super) depends: BTreeSet<String>,
    /// Days in queries begin in this zone.
    pub(super) zone: Tz,
    /// People who are programs: what they say is no response.
    pub(super) bots: Arc<BTreeSet<String>>,
}

/// One row: an agreement.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// The file it stands in.
    pub path: String,
    /// Where it stands there.
    pub place: Place,
    /// Which records it is for.
    pub when: Query,
    /// What it promises, at most one target of a kind.
    pub targets: Vec<TargetRule>,
}

/// One target, with everything that applies to it.
#[derive(Clone)]
pub struct TargetRule {
    /// What must happen.
    pub kind: TargetKind,
    /// How soon.
    pub within: Target,
    /// The file name of its calendar.
    pub calendar_name: String,
    /// When its clock runs.
    pub calendar: Arc<Calendar>,
    /// From when it is at risk, shares first, ascending; whichever comes first makes it so.
    pub at_risk: Vec<Threshold>,
    /// The field with the instant at which the clock starts; none: it starts with the opening.
    pub starts: Option<String>,
    /// How the due instant can be set by hand.
    pub manual: Option<ManualDue>,
    /// What is awaited, if it is an approval.
    pub approval: Option<Approval>,
    /// What stops its clock.
    pub pause: Arc<PauseRule>,
    /// What a change of row does.
    pub on_change: OnChange,
    /// Whether a resolution without a public word counts as the first response.
    pub resolution_is_response: bool,
    /// Who is told when.
    pub escalation: Escalation,
}

/// How somebody sets a due instant by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualDue {
    /// The tracked field that holds it, of the type `time` or `date`.
    pub field: String,
    /// Whether pauses move it.
    pub shift: bool,
}

/// When a decision is awaited, and what is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// It is awaited in these states.
    pub states: BTreeSet<String>,
    /// States that are a decision; none given: all that do not end the work.
    pub decided: Option<BTreeSet<String>>,
}

/// What stops a clock.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PauseRule {
    /// In these states; none: nothing stops it.
    pub states: BTreeSet<String>,
    /// If given: only while one of these fields has one of these values.
    pub reasons: BTreeMap<String, BTreeSet<String>>,
}

impl Agreements {
    /// The rules for records of a kind, the customer's first.
    pub fn rules_of(&self, kind: &str) -> impl Iterator<Item = &Rules> {
        self.rules.iter().filter(move |rules| rules.kind == kind)
    }

    /// The calendars.
    pub fn calendars(&self) -> &Calendars {
        &self.calendars
    }

    /// Files that have errors and are not used: verdicts may be missing because of them.
    pub fn broken(&self) -> &[String] {
        &self.broken
    }

    /// Whether there is nothing to hold records to.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The files in use, in order.
    pub fn paths(&self) -> BTreeSet<&str> {
        let rows = self.rules.iter().flat_map(|rules| &rules.rows);
        rows.map(|row| row.path.as_str()).collect()
    }
}

// By hand, because a calendar holds a table a year and would bury everything else.
impl fmt::Debug for Calendars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calendars")
            .field("usable", &self.usable.keys())
            .field("broken", &self.broken)
            .finish()
    }
}

impl fmt::Debug for TargetRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TargetRule")
            .field("kind", &self.kind)
            .field("within", &self.within)
            .field("calendar", &self.calendar_name)
            .field("at_risk", &self.at_risk)
            .field("starts", &self.starts)
            .field("manual", &self.manual)
            .field("approval", &self.approval)
            .field("pause", &self.pause)
            .field("on_change", &self.on_change)
            .field("resolution_is_response", &self.resolution_is_response)
            .field("escalation", &self.escalation)
            .finish()
    }
}

impl Row {
    /// Its target of a kind.
    pub fn target(&self, kind: TargetKind) -> Option<&TargetRule> {
        self.targets.iter().find(|target| target.kind == kind)
    }
}
