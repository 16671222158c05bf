//! Who may approve a record, and who has too much of a part in it to do so.
//!
//! Separation of duties is not up to the policy: whoever asked for a change, carries it out or wrote its plan
//! last never counts, however the rule is written.

use std::collections::BTreeSet;

use crate::model::id::PersonId;
use crate::model::log::{EDITED, in_order};
use crate::model::person::People;
use crate::model::record::Record;
use crate::policy::rule::{Party, Rule, Stage};

/// Fields that name who asked for it.
const REQUESTERS: [&str; 2] = ["requester", "requested_for"];
/// The field that names who carries it out.
pub(in crate::policy) const IMPLEMENTER: &str = "implementer";
/// The field that says when the work began.
pub(in crate::policy) const BEGUN: &str = "actual_start";

/// Which part somebody has in a record that keeps them from approving it.
pub fn part_of(record: &Record, person: &PersonId) -> Option<&'static str> {
    let names = |field: &str| record.text(field) == Some(person.as_str());
    if REQUESTERS.into_iter().any(names) {
        return Some("requester");
    }
    if names(IMPLEMENTER) {
        return Some("implementer");
    }
    (last_editor(record) == Some(person)).then_some("last editor of the plan")
}

/// Who changed a covered field last; whoever made the record, when nobody did since.
pub fn last_editor(record: &Record) -> Option<&PersonId> {
    let covered: BTreeSet<&str> = record.kind.covered().collect();
    let entries = in_order(&record.log);
    let edits = |entry: &&&crate::model::log::Entry| {
        let untracked = entry.extra.get(EDITED).map(|names| names.as_texts());
        let mut names = entry.set.keys().chain(untracked.unwrap_or_default());
        names.any(|name| covered.contains(name))
    };
    let edit = entries.iter().rev().find(edits).or(entries.first());
    edit.map(|entry| &entry.by)
}

pub(super) fn may(record: &Record, stage: &Stage, person: &PersonId, people: &People) -> bool {
    let Some(known) = people.get(person.as_str()) else {
        return false;
    };
    let among = |parties: &[Party]| parties.iter().any(|p| p.includes(person, known, record));
    !known.bot && (among(&stage.from) || among(&stage.veto))
}

/// As what somebody may approve a record under these rules, as the policy names it.
pub fn parties(record: &Record, id: &PersonId, people: &People, rules: Vec<&Rule>) -> Vec<String> {
    let Some(person) = people.get(id.as_str()) else {
        return Vec::new();
    };
    let stages = rules.into_iter().flat_map(|rule| &rule.stages);
    let named = stages.flat_map(|stage| stage.from.iter().chain(&stage.veto));
    let own = named.filter(|party| party.includes(id, person, record));
    let names: BTreeSet<String> = own.map(ToString::to_string).collect();
    names.into_iter().collect()
}
