//! Whether what happened to a record in a commit was possible: the same workflow decides that decided then.
//!
//! Entries are replayed in order of time on the record as the parent has it. Entries of one person and one
//! instant are one action, which may lead over several states; where that explains nothing they are tried one
//! by one, as after a squash. What an edit of the text may do is possible too.

mod possible;
mod standing;

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::id::{EntryId, read_time};
use crate::model::log::Entry;
use crate::model::record::Record;
use crate::workflow::{Input, Refusal, unmet};

use super::source::{Source, Step, Version};
use super::view::Findings;

/// Everything about one record of a commit without other parents.
pub struct Moves<'a> {
    /// The commit.
    pub step: &'a Step,
    /// Where to look further.
    pub source: &'a dyn Source,
    /// The record before; `None` for a new one.
    pub old: Option<&'a Record>,
    /// The record after.
    pub new: &'a Record,
    /// Its file.
    pub version: &'a Version,
    /// The entries that are new, in order of time.
    pub fresh: &'a [(usize, &'a Entry)],
}

/// Entries that the parent does not have, with their places in the log, in order of time.
pub fn fresh<'r>(old: Option<&Record>, new: &'r Record) -> Vec<(usize, &'r Entry)> {
    let old = old.map_or(&[][..], |old| old.log.as_slice());
    // Logs grow at the end, as a rule.
    let common = old.iter().zip(&new.log);
    let common = common.take_while(|(old, new)| old.id == new.id).count();
    let known: HashSet<&EntryId> = old[common..].iter().map(|entry| &entry.id).collect();
    let entries = new.log.iter().enumerate().skip(common);
    let mut fresh: Vec<_> = entries
        .filter(|(_, entry)| !known.contains(&entry.id))
        .collect();
    fresh.sort_by_key(|(at, entry)| (entry.at, *at));
    fresh
}

/// Until when a record has lived in another system, if it came from one.
pub fn imported_until(record: &Record) -> Option<DateTime<Utc>> {
    match record.imported.as_ref()? {
        Data::Map(map) => map.get("at").and_then(Data::as_str).and_then(read_time),
        _ => None,
    }
}

impl<'a> Moves<'a> {
    /// Looks at every entry that is new.
    pub fn check(&self, findings: &mut Findings<'_>) {
        let fresh = self.fresh;
        // Notes and the like move nothing, and are most of what happens.
        if let Some(old) = self.old
            && fresh.iter().all(|(_, entry)| entry.to.is_none())
        {
            return self.standing(old, fresh, findings);
        }
        let (mut record, mut rest) = match self.old {
            Some(old) => (self.before(old), fresh),
            None => self.begin(findings),
        };
        while let Some((_, first)) = rest.first() {
            let same = |(_, e): &&(usize, &Entry)| e.at == first.at && e.by == first.by;
            let length = rest.iter().take_while(same).count();
            let (run, later) = rest.split_at(length);
            record = self.action(record, run, findings);
            rest = later;
        }
    }

    /// The record as the parent has it, by the kind of the commit. Its links and approvals are those of the commit:
    /// they are judged apart, and are no part of a move.
    fn before(&self, old: &'a Record) -> Cow<'a, Record> {
        let new = self.new;
        let same = Arc::ptr_eq(&old.kind, &new.kind)
            && old.links == new.links
            && old.approvals == new.approvals;
        if same {
            return Cow::Borrowed(old);
        }
        Cow::Owned(Record {
            kind: Arc::clone(&new.kind),
            links: new.links.clone(),
            approvals: new.approvals.clone(),
            ..old.clone()
        })
    }

    /// A new record before the first entry that is judged as a move, and the entries from there. What it begins
    /// with is judged here.
    fn begin(&self, findings: &mut Findings<'_>) -> (Cow<'a, Record>, &'a [(usize, &'a Entry)]) {
        let mut record = Record::new(Arc::clone(&self.new.kind), self.new.id.clone());
        if let Some(until) = imported_until(self.new) {
            let past = self.fresh.partition_point(|(_, entry)| entry.at <= until);
            let (past, rest) = self.fresh.split_at(past);
            past.iter().for_each(|(_, entry)| apply(&mut record, entry));
            return (Cow::Owned(self.with_untracked(record)), rest);
        }
        let Some(((at, first), rest)) = self.fresh.split_first() else {
            let message = "the record begins without a log".to_owned();
            let remedy = "`gitsm check --fix` begins one";
            findings.record(self.version, &["log"], "verify/unlogged", message, remedy);
            return (Cow::Borrowed(self.new), &[]);
        };
        apply(&mut record, first);
        let record = self.with_untracked(record);
        let flow = &record.kind.workflow;
        let place = at.to_string();
        if first.to.as_ref() != Some(&flow.initial) {
            let message = match &first.to {
                Some(to) => format!("a record begins in the state {}, not {to}", flow.initial),
                None => format!("the first log entry, {}, names no state", first.id),
            };
            let keys = ["log", place.as_str(), "to"];
            findings.record(
                self.version,
                &keys,
                "verify/transition",
                message,
                "begin it there",
            );
        }
        let input = said(&[(*at, *first)]);
        let state = flow.states.get(&flow.initial);
        let needs = flow.needs.iter();
        let needs = needs.chain(state.map_or(&[][..], |state| &state.needs));
        let missing = unmet(&record, needs, Some(&input));
        if !missing.is_empty() {
            let words: Vec<String> = missing.iter().map(ToString::to_string).collect();
            let message = format!("a new record needs {}", words.join(", "));
            self.tell(findings, *at, "verify/incomplete", message);
        }
        (Cow::Owned(record), rest)
    }

    /// A record with the fields that the log does not keep, and the links, as the commit has them.
    fn with_untracked(&self, mut record: Record) -> Record {
        let kind = Arc::clone(&record.kind);
        let tracked = |name: &str| kind.field(name).is_some_and(|field| field.tracked);
        record.fields.retain(|name, _| tracked(name));
        for (name, value) in self.new.fields.iter().filter(|(name, _)| !tracked(name)) {
            record.fields.append(name, value.clone());
        }
        record.links.clone_from(&self.new.links);
        record.approvals.clone_from(&self.new.approvals);
        record
    }

    /// The record after some entries.
    fn after(&self, before: &Record, run: &[(usize, &Entry)]) -> Record {
        let mut after = before.clone();
        run.iter().for_each(|(_, entry)| apply(&mut after, entry));
        self.with_untracked(after)
    }

    /// Judges what somebody did at once, and gives the record after it.
    fn action(
        &self,
        before: Cow<'a, Record>,
        run: &[(usize, &Entry)],
        findings: &mut Findings<'_>,
    ) -> Cow<'a, Record> {
        let moves: Vec<&Entry> = run.iter().map(|(_, entry)| *entry).collect();
        let moves: Vec<&str> = moves
            .iter()
            .filter_map(|entry| entry.to.as_deref())
            .collect();
        if moves.len() > 1 {
            let after = self.after(&before, run);
            if self.possible(&before, &after, &moves, run).is_ok() {
                return Cow::Owned(after);
            }
        }
        // Two clones may have made the same move before they met.
        let again = moves.iter().all(|to| *to == before.state);
        let mut record = before;
        for (at, entry) in run {
            let next = self.after(&record, &[(*at, *entry)]);
            if let Some(to) = &entry.to
                && let Err(refusal) = self.possible(&record, &next, &[to], run)
                && !again
            {
                self.refused(findings, *at, &record.state, entry, refusal);
            }
            record = Cow::Owned(next);
        }
        record
    }

    fn refused(
        &self,
        findings: &mut Findings<'_>,
        at: usize,
        state: &str,
        entry: &Entry,
        refusal: Option<Refusal>,
    ) {
        let to = entry.to.as_deref().unwrap_or_default();
        let from = format!("from {state} to {to}");
        let (code, message) = match refusal {
            None => ("verify/transition", format!("no transition leads {from}")),
            Some(refusal) => {
                let code = match &refusal {
                    Refusal::Role { .. } => "verify/role",
                    Refusal::NotApproved { .. } => "verify/not-approved",
                    Refusal::Missing { .. } | Refusal::Needed { .. } => "verify/incomplete",
                    _ => "verify/transition",
                };
                (code, format!("{from} by {}: {refusal}", entry.by))
            }
        };
        self.tell(findings, at, code, message);
    }

    fn tell(&self, findings: &mut Findings<'_>, at: usize, code: &'static str, message: String) {
        let remedy = match code {
            "verify/incomplete" => "give what is missing in the same step",
            "verify/role" => "have it done by somebody who has the role",
            "verify/not-approved" => "have it approved first",
            _ => "take it back, and go a way that the workflow has",
        };
        let keys = ["log", &at.to_string(), "to"];
        findings.record(self.version, &keys, code, message, remedy);
    }
}

/// The record after an entry, as far as its log tells.
fn apply(record: &mut Record, entry: &Entry) {
    if let Some(to) = &entry.to {
        record.state.clone_from(to);
    }
    for (name, value) in &entry.set {
        record.set(name, value.clone());
    }
    record.log.push(entry.clone());
}

/// What was said in these entries.
fn said(run: &[(usize, &Entry)]) -> Input {
    let noted = run.iter().rev().find(|(_, entry)| entry.note.is_some());
    Input {
        note: noted.and_then(|(_, entry)| entry.note.clone()),
        public: noted.is_some_and(|(_, entry)| entry.public),
        ..Input::default()
    }
}
