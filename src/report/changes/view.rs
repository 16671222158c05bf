//! A change as figures need it: when it was asked for, authorised, carried out and closed, how it went, and what it
//! broke.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::model::approval::Decision;
use crate::model::data::Data;
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Capability, Category, Kind};
use crate::model::log::in_order;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::sla::milestones::milestones;
use crate::sla::moment::Timeline;

/// The link by which an incident names the change that caused it.
const CAUSED_BY: &str = "caused_by";
/// The field that says how it went.
pub const CODE: &str = "close_code";
/// The state that says that it was authorised, where no approval does.
const AUTHORISED: &str = "scheduled";

/// How a change went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// As planned.
    Successful,
    /// Done, but not as planned.
    WithIssues,
    /// Not done, or taken back.
    Unsuccessful,
}

impl Code {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "successful" => Some(Code::Successful),
            "successful_with_issues" => Some(Code::WithIssues),
            "unsuccessful" => Some(Code::Unsuccessful),
            _ => None,
        }
    }
}

/// An incident that a change caused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caused {
    /// Its priority.
    pub priority: Option<u8>,
    /// Seconds from when users began to feel it (else its opening) to when they did not any more; `None` while they do.
    pub restored: Option<i64>,
}

/// A change.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The record.
    pub record: &'a Record,
    /// Where it stands in the snapshot.
    pub at: usize,
    /// When it was asked for.
    pub opened: DateTime<Utc>,
    /// When the last approval before the work was given, else when it was scheduled.
    pub authorised: Option<DateTime<Utc>>,
    /// When it was carried out: `actual_end`, else the move into a done state.
    pub deployed: Option<DateTime<Utc>>,
    /// When it was closed with a close code.
    pub closed: Option<(DateTime<Utc>, Code)>,
    /// Whether it was taken back.
    pub backed_out: bool,
    /// What it broke.
    pub caused: Vec<Caused>,
}

impl Change<'_> {
    /// Whether it failed: closed as unsuccessful, taken back, or the cause of an incident.
    pub fn failed(&self) -> bool {
        self.backed_out
            || !self.caused.is_empty()
            || self
                .closed
                .is_some_and(|(_, code)| code == Code::Unsuccessful)
    }

    /// Whether its type is this one.
    pub fn is_of(&self, kind: &str) -> bool {
        self.record.text("type") == Some(kind)
    }
}

/// Whether records of a kind are changes: planned, and closed with a code.
pub fn is_change(kind: &Kind) -> bool {
    kind.has(Capability::Schedule) && kind.fields.contains_key(CODE)
}

/// The changes at these places of a snapshot.
pub fn changes<'a>(snapshot: &'a Snapshot, rows: &[usize]) -> Vec<Change<'a>> {
    let mut caused: HashMap<&RecordId, Vec<Caused>> = HashMap::new();
    for record in &snapshot.records {
        let causes = record.linked(CAUSED_BY);
        if let Some(one) = (!causes.is_empty()).then(|| incident(record)).flatten() {
            for id in causes {
                caused.entry(id).or_default().push(one);
            }
        }
    }
    let records = rows.iter().map(|at| (*at, &snapshot.records[*at]));
    let found = records.filter(|(_, record)| is_change(&record.kind));
    found
        .filter_map(|(at, record)| change(at, record, &caused))
        .collect()
}

fn change<'a>(
    at: usize,
    record: &'a Record,
    caused: &HashMap<&RecordId, Vec<Caused>>,
) -> Option<Change<'a>> {
    let moved = |test: &dyn Fn(&str) -> bool| {
        let entries = in_order(&record.log);
        let entry = entries
            .iter()
            .rev()
            .find(|e| e.to.as_deref().is_some_and(test));
        entry.map(|entry| entry.at)
    };
    let is = |category| move |state: &str| record.kind.category(state) == Some(category);
    let deployed = match record.category() {
        // The end of work that is planned, or that was never done, says nothing.
        Category::Done | Category::Closed => {
            let ended = record.text("actual_end").and_then(read_time);
            ended.or_else(|| moved(&is(Category::Done)))
        }
        _ => None,
    };
    let begun = record.text("actual_start").and_then(read_time).or(deployed);
    let in_time = |at: &DateTime<Utc>| begun.is_none_or(|begun| *at <= begun);
    let approvals = record.approvals.iter();
    let approved = approvals.filter(|approval| approval.decision == Decision::Approved);
    let approved = approved.map(|approval| approval.at).filter(in_time).max();
    let code = record.text(CODE).and_then(Code::parse);
    let closed = (record.category() == Category::Closed)
        .then(|| moved(&is(Category::Closed)))
        .flatten();
    let names = [&record.id].into_iter().chain(&record.aliases);
    Some(Change {
        record,
        at,
        opened: record.opened_at()?,
        authorised: approved.or_else(|| moved(&|state| state == AUTHORISED).filter(in_time)),
        deployed,
        closed: closed.zip(code),
        backed_out: record.fields.get("backout_used") == Some(&Data::Bool(true)),
        caused: names
            .filter_map(|id| caused.get(id))
            .flatten()
            .copied()
            .collect(),
    })
}

/// What there is to say of an incident; of its life, not of whoever blames a change for something else.
fn incident(record: &Record) -> Option<Caused> {
    if !record.kind.has(Capability::Sla) {
        return None;
    }
    let timeline = Timeline::new(record)?;
    let times = milestones(&timeline, &Default::default());
    let began = times.impact_started.unwrap_or(times.opened);
    let restored = times
        .mitigated
        .map(|end| (end - began).num_seconds().max(0));
    Some(Caused {
        priority: record.priority(),
        restored,
    })
}
