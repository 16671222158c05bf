//! Whether what happened to a record in a commit was possible: the same workflow decides that decided then.
//!
//! Entries are replayed in order of time on the record as the parent has it. Entries of one person and one
//! instant are one action, which may lead over several states; where that explains nothing they are tried one
//! by one, as after a squash. What an edit of the text may do is possible too.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, read_time};
use crate::model::kind::{Category, Kind};
use crate::model::log::Entry;
use crate::model::map::Map;
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

    /// Whether any action leads from a record over exactly these states.
    fn possible(
        &self,
        before: &Record,
        after: &Record,
        states: &[&str],
        run: &[(usize, &Entry)],
    ) -> Result<(), Option<Refusal>> {
        let Err(mut first) = self.leads(before, after, states, run) else {
            return Ok(());
        };
        let earlier = self.step.before.iter();
        let earlier = earlier.filter_map(|rules| rules.kinds.get(&before.kind.kind).ok());
        let other = |kind: &&Arc<Kind>| !Arc::ptr_eq(kind, &before.kind) && **kind != before.kind;
        for kind in earlier.filter(other) {
            let by = |record: &Record| Record {
                kind: Arc::clone(kind),
                ..record.clone()
            };
            match self.leads(&by(before), &by(after), states, run) {
                Ok(()) => return Ok(()),
                Err(refusal) => first = first.or(refusal),
            }
        }
        Err(first)
    }

    /// The same by the kind that both have. They have the same links and approvals.
    fn leads(
        &self,
        before: &Record,
        after: &Record,
        states: &[&str],
        run: &[(usize, &Entry)],
    ) -> Result<(), Option<Refusal>> {
        let (Some((_, entry)), Some(goal)) = (run.first(), states.last()) else {
            return Ok(());
        };
        let kind = &before.kind;
        let mut input = said(run);
        input.set = set(before, after);
        let others = Neighbours {
            step: self.step,
            source: self.source,
            now: entry.at,
        };
        let drawn = Cell::new(0_u8);
        let draw = || {
            drawn.set(drawn.get().wrapping_add(1));
            EntryId::from_random([drawn.get(); crate::model::id::ENTRY_LEN])
        };
        let act = Act {
            now: entry.at,
            by: &entry.by,
            roles: self.roles(&entry.by),
            draw: &draw,
            others: &others,
        };
        let mut first = None;
        let ways = kind.workflow.transitions.iter();
        for (name, _) in ways.filter(|(_, way)| way.to == *goal) {
            match workflow::transition(before, name, &input, &act) {
                Ok(record) if went(before, &record).eq(states.iter().copied()) => return Ok(()),
                Ok(_) => {}
                // What is said is why the way from this very state is closed.
                Err(refusal) => {
                    let starts = kind.workflow.transitions[name].from.contains(&before.state);
                    first = first.or(Some(refusal).filter(|_| starts));
                }
            }
        }
        let edited = before.state != after.state
            && states.len() == 1
            && workflow::rewrite(before, after, &input, &act).is_ok();
        if edited { Ok(()) } else { Err(first) }
    }

    fn roles(&self, by: &PersonId) -> &[String] {
        let person = self.step.binding().people.get(by.as_str());
        person.map_or(&[], |person| person.roles.as_slice())
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

/// The fields that differ, with their new values.
fn set(before: &Record, after: &Record) -> Map<Data> {
    let differs = |name: &str, value: &Data| after.fields.get(name) != Some(value);
    let had = before.fields.iter();
    let had = had.filter(|(name, value)| differs(name, value));
    let names = after.fields.keys();
    let new = names.filter(|name| !before.fields.contains_key(name));
    let names = had.map(|(name, _)| name).chain(new);
    let names = names.filter(|name| before.kind.field(name).is_some());
    let value = |name: &str| after.fields.get(name).cloned().unwrap_or(Data::Null);
    names.map(|name| (name, value(name))).collect()
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
