//! Whether any action leads from one record to the next: every way of the workflow is tried, and what it gives is
//! held against what was written.
//!
//! A commit may change the workflow too, so where the kind that the record has now explains nothing, those that
//! were in force before are asked.

use std::cell::Cell;
use std::sync::Arc;

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId};
use crate::model::kind::Kind;
use crate::model::log::Entry;
use crate::model::map::Map;
use crate::model::record::Record;
use crate::verify::others::Neighbours;
use crate::workflow::{self, Act, Refusal};

use super::{Moves, said};

impl Moves<'_> {
    /// Whether any action leads from a record over exactly these states.
    pub(super) fn possible(
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
