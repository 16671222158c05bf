//! Agreements: which targets a record has, as an ordered list in which the first row that matches counts.
//!
//! ```yaml
//! effective_from: 2026-01-01      # this version counts from then on; without it, from its commit on
//! applies_to: incident            # a kind with the capability `sla`
//! type: sla                       # sla | ola | uc; a record may be under one of each
//! calendar: business              # a file of .gitsm/calendars; a row or a target may name another
//! at_risk: 75                     # per cent of the target, or a list such as [50, 75, 90]
//! pause:                          # what stops the clocks; without it nothing does
//!   states: [on_hold]
//!   reasons: {hold_reason: [awaiting_caller, awaiting_vendor]}   # if given, only these
//! on_change: retroactive          # retroactive | restart | keep_first | strictest
//! resolution_is_response: true    # resolved without a public word: that was the response
//! agreements:
//!   - name: Critical
//!     when: "priority:1"          # the query language, over the record as it was at each moment
//!     targets:
//!       first_response: 15m
//!       resolve: {within: 4h, calendar: always}
//! ```
//!
//! `calendar`, `at_risk` and `pause` may stand in the file, in a row and in a target; the inner one counts, as a
//! whole. Everything is resolved when the file is read, so that the clock only sees [`TargetRule`]s.
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
use super::targets::{AgreementType, OnChange, TargetKind};
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
    /// Per cent of the target from which it is at risk, ascending; the first makes it so.
    pub at_risk: Vec<u8>,
    /// What stops its clock.
    pub pause: Arc<PauseRule>,
    /// What a change of row does.
    pub on_change: OnChange,
    /// Whether a resolution without a public word counts as the first response.
    pub resolution_is_response: bool,
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
            .field("pause", &self.pause)
            .field("on_change", &self.on_change)
            .field("resolution_is_response", &self.resolution_is_response)
            .finish()
    }
}

impl Row {
    /// Its target of a kind.
    pub fn target(&self, kind: TargetKind) -> Option<&TargetRule> {
        self.targets.iter().find(|target| target.kind == kind)
    }
}
