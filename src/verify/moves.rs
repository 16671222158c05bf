//! Whether what happened to a record in a commit was possible: the same workflow decides that decided then.
//!
//! Entries are replayed in order of time on the record as the parent has it. Entries of one person and one
//! instant are one action, which may lead over several states; where that explains nothing they are tried one
//! by one, as after a squash. What an edit of the text may do is possible too.

use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, read_time};
use crate::model::kind::{Category, Kind};
use crate::model::log::Entry;
use crate::model::record::Record;
use crate::workflow::{self, Act, Input, Refusal, unmet};

use super::others::Neighbours;
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
}

/// Entries that the parent does not have, with their places in the log, in order of time.
pub fn fresh<'r>(old: Option<&Record>, new: &'r Record) -> Vec<(usize, &'r Entry)> {
    let known: HashSet<&EntryId> = old
        .iter()
        .flat_map(|old| old.log.iter().map(|entry| &entry.id))
        .collect();
    let entries = new.log.iter().enumerate();
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

impl Moves<'_> {
    /// Looks at every entry that is new.
    pub fn check(&self, findings: &mut Findings<'_>) {
        let mut fresh = fresh(self.old, self.new);
        // Notes and the like move nothing, and are most of what happens.
        if let Some(old) = self.old
            && fresh.iter().all(|(_, entry)| entry.to.is_none())
        {
            return self.standing(old, &fresh, findings);
        }
        let mut record = self.begin(&mut fresh, findings);
        let mut rest = fresh.as_slice();
        while let Some((_, first)) = rest.first() {
            let same = |(_, e): &&(usize, &Entry)| e.at == first.at && e.by == first.by;
            let length = rest.iter().take_while(same).count();
            let (run, later) = rest.split_at(length);
            record = self.action(record, run, findings);
            rest = later;
        }
    }

    /// The record before the first new entry that is judged. What a new record begins with is judged here.
    fn begin(&self, fresh: &mut Vec<(usize, &Entry)>, findings: &mut Findings<'_>) -> Record {
        if let Some(old) = self.old {
            let mut old = old.clone();
            old.kind = Arc::clone(&self.new.kind);
            return old;
        }
        let mut record = Record::new(Arc::clone(&self.new.kind), self.new.id.clone());
        if let Some(until) = imported_until(self.new) {
            let past = fresh.partition_point(|(_, entry)| entry.at <= until);
            for (_, entry) in fresh.drain(..past) {
                apply(&mut record, entry);
            }
            return self.with_untracked(record);
        }
        let Some((at, first)) = (!fresh.is_empty()).then(|| fresh.remove(0)) else {
            let message = "the record begins without a log".to_owned();
            let remedy = "`gitsm check --fix` begins one";
            findings.record(self.version, &["log"], "verify/unlogged", message, remedy);
            return self.new.clone();
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
        let input = said(&[(at, first)]);
        let state = flow.states.get(&flow.initial);
        let needs = flow.needs.iter();
        let needs = needs.chain(state.map_or(&[][..], |state| &state.needs));
        let missing = unmet(&record, needs, Some(&input));
        if !missing.is_empty() {
            let words: Vec<String> = missing.iter().map(ToString::to_string).collect();
            let message = format!("a new record needs {}", words.join(", "));
            self.tell(findings, at, "verify/incomplete", message);
        }
        record
    }

    /// A record with the fields that the log does not keep, and the links, as the commit has them.
    fn with_untracked(&self, mut record: Record) -> Record {
        let kind = Arc::clone(&record.kind);
        let tracked = |name: &str| kind.field(name).is_some_and(|field| field.tracked);
        record.fields.retain(|name, _| tracked(name));
        let others = self.new.fields.iter().filter(|(name, _)| !tracked(name));
        record
            .fields
            .extend(others.map(|(name, value)| (name, value.clone())));
        record.links.clone_from(&self.new.links);
        record.approvals.clone_from(&self.new.approvals);
        record
    }

    /// Judges what somebody did at once, and gives the record after it.
    fn action(
        &self,
        before: Record,
        run: &[(usize, &Entry)],
        findings: &mut Findings<'_>,
    ) -> Record {
        let moves: Vec<&Entry> = run.iter().map(|(_, entry)| *entry).collect();
        let moves: Vec<&str> = moves
            .iter()
            .filter_map(|entry| entry.to.as_deref())
            .collect();
        if moves.len() > 1 {
            let mut after = before.clone();
            run.iter().for_each(|(_, entry)| apply(&mut after, entry));
            let after = self.with_untracked(after);
            if self.possible(&before, &after, &moves, run).is_ok() {
                return after;
            }
        }
        // Two clones may have made the same move before they met.
        let again = moves.iter().all(|to| *to == before.state);
        let mut record = before;
        for (at, entry) in run {
            let mut next = record.clone();
            apply(&mut next, entry);
            let next = self.with_untracked(next);
            if let Some(to) = &entry.to
                && let Err(refusal) = self.possible(&record, &next, &[to], run)
                && !again
            {
                self.refused(findings, *at, &record.state, entry, refusal);
            }
            record = next;
        }
        record
    }

    /// Whether any action leads from a record over exactly these states.
    fn possible(
        &self,
        before: &Record,
        after: &Record,
        states: &[&str],
        run: &[(usize, &Entry)],
    ) -> Result<(), Option<Refusal>> {
        let mut first = None;
        let earlier = self.step.before.iter();
        let earlier = earlier.filter_map(|rules| rules.kinds.get(&before.kind.kind).ok());
        let mut kinds: Vec<&Arc<Kind>> = vec![&before.kind];
        let other = |kind: &&Arc<Kind>| !Arc::ptr_eq(kind, &before.kind) && **kind != before.kind;
        kinds.extend(earlier.filter(other));
        for kind in kinds {
            match self.leads(kind, before, after, states, run) {
                Ok(()) => return Ok(()),
                Err(refusal) => first = first.or(refusal),
            }
        }
        Err(first)
    }

    fn leads(
        &self,
        kind: &Arc<Kind>,
        before: &Record,
        after: &Record,
        states: &[&str],
        run: &[(usize, &Entry)],
    ) -> Result<(), Option<Refusal>> {
        let (Some((_, entry)), Some(goal)) = (run.first(), states.last()) else {
            return Ok(());
        };
        let mut before = before.clone();
        before.kind = Arc::clone(kind);
        let mut wanted = after.clone();
        wanted.kind = Arc::clone(kind);
        before.links.clone_from(&wanted.links);
        before.approvals.clone_from(&wanted.approvals);
        let mut input = said(run);
        let names = before.fields.keys().chain(wanted.fields.keys());
        for name in names.filter(|name| kind.field(name).is_some()) {
            if before.fields.get(name) != wanted.fields.get(name) {
                let value = wanted.fields.get(name).cloned();
                input.set.insert(name, value.unwrap_or(Data::Null));
            }
        }
        let others = Neighbours {
            step: self.step,
            source: self.source,
            now: entry.at,
        };
        let roles = self.roles(&entry.by);
        let drawn = Cell::new(0_u8);
        let draw = || {
            drawn.set(drawn.get().wrapping_add(1));
            EntryId::from_random([drawn.get(); crate::model::id::ENTRY_LEN])
        };
        let act = Act {
            now: entry.at,
            by: &entry.by,
            roles: &roles,
            draw: &draw,
            others: &others,
        };
        let mut first = None;
        let ways = kind.workflow.transitions.iter();
        for (name, _) in ways.filter(|(_, way)| way.to == *goal) {
            match workflow::transition(&before, name, &input, &act) {
                Ok(record) if went(&before, &record).eq(states.iter().copied()) => return Ok(()),
                Ok(_) => {}
                // What is said is why the way from this very state is closed.
                Err(refusal) => {
                    let starts = kind.workflow.transitions[name].from.contains(&before.state);
                    first = first.or(Some(refusal).filter(|_| starts));
                }
            }
        }
        match workflow::rewrite(&before, &wanted, &input, &act) {
            Ok(_) if before.state != wanted.state && states.len() == 1 => Ok(()),
            _ => Err(first),
        }
    }

    fn roles(&self, by: &PersonId) -> Vec<String> {
        let person = self.step.binding().people.get(by.as_str());
        person
            .map(|person| person.roles.clone())
            .unwrap_or_default()
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

    fn of_state(&self, findings: &mut Findings<'_>, message: String, remedy: &str) {
        let code = "verify/transition";
        findings.record(self.version, &["state"], code, message, remedy);
    }

    /// What a record that stays in its state must keep, and a closed one.
    fn standing(&self, old: &Record, fresh: &[(usize, &Entry)], findings: &mut Findings<'_>) {
        let new = self.new;
        if new.state != old.state {
            let leads = |kind: &Kind| {
                let mut ways = kind.workflow.transitions.values();
                ways.any(|way| way.to == new.state && way.from.contains(&old.state))
            };
            if !leads(&new.kind) {
                let message = format!("no transition leads from {} to {}", old.state, new.state);
                let remedy = "take it back, and go a way that the workflow has";
                self.of_state(findings, message, remedy);
            }
            return;
        }
        if new.fields == old.fields && new.links == old.links {
            return;
        }
        let noted = fresh.iter().any(|(_, entry)| entry.note.is_some());
        if new.fields != old.fields && old.category() == Category::Closed && !noted {
            let message = format!("{} is {}: its fields are settled", new.id, new.state);
            let remedy = "say why in a note of the same commit";
            self.of_state(findings, message, remedy);
        }
        let state = new.kind.workflow.states.get(&new.state);
        let needs = || {
            let own = state.map_or(&[][..], |state| &state.needs);
            new.kind.workflow.needs.iter().chain(own)
        };
        let before = unmet(old, needs(), None);
        let lost = unmet(new, needs(), None);
        let lost: Vec<String> = lost
            .iter()
            .filter(|need| !before.contains(need))
            .map(ToString::to_string)
            .collect();
        if !lost.is_empty() {
            let message = format!("the state {} needs {}", new.state, lost.join(", "));
            let remedy = "put it back";
            findings.record(
                self.version,
                &["state"],
                "verify/incomplete",
                message,
                remedy,
            );
        }
    }
}

/// The states that a record went over.
fn went<'r>(before: &Record, after: &'r Record) -> impl Iterator<Item = &'r str> {
    let new = after.log.iter().skip(before.log.len());
    new.filter_map(|entry| entry.to.as_deref())
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
