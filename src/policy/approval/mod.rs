//! Whether a record is approved: every entry weighed, every stage counted.
//!
//! What an entry must be to count: proven in a way that the policy accepts, by a key that was listed for
//! that person and nobody else, valid on that day and not revoked since; about exactly the content that the
//! record has now; not expired, not withdrawn; and by somebody who may approve and has no part in the change.
//!
//! Policy, people and their roles are those of a base revision, never those of the proposal; whoever calls
//! [`assess`] has read them there. Only revocations are taken from the newest revision.

mod answer;
mod party;
mod proof;
mod scales;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Policies;
use super::rule::{Party, Rule, Stage};
use crate::model::approval::{Approval, Decision};
use crate::model::digest::covered;
use crate::model::id::PersonId;
use crate::model::person::People;
use crate::model::record::Record;

pub use answer::{Assessment, StageResult, Standing, Verdict, Vote};
pub(super) use party::{BEGUN, IMPLEMENTER};
pub use party::{last_editor, part_of, parties};
pub use proof::{Proof, holder, proven};
use scales::Scales;

/// On whose word it is judged.
#[derive(Debug, Clone, Copy)]
pub struct Authority<'a> {
    /// The policies at the base.
    pub policies: &'a Policies,
    /// The people, their keys and roles at the base.
    pub people: &'a People,
    /// The people at the newest revision, for revocations.
    pub newest: &'a People,
}

/// Weighs the approvals of a record; `proofs` are those of its entries, in their order.
pub fn assess(
    record: &Record,
    proofs: &[Proof],
    authority: Authority<'_>,
    now: DateTime<Utc>,
) -> Assessment {
    let content = covered(record, record.kind.covered());
    let rules = authority.policies.matching(record, now);
    let mut entries: Vec<(&Approval, &Proof)> = record.approvals.iter().zip(proofs).collect();
    entries.sort_by_key(|(approval, _)| approval.at);
    let scales = Scales {
        record,
        content: &content,
        entries: &entries,
        authority,
        now,
    };
    let votes = (0..entries.len())
        .map(|at| scales.vote(at, &rules))
        .collect();
    let mut stages = Vec::new();
    for rule in &rules {
        let valid: Vec<&Approval> = (0..entries.len())
            .filter(|at| scales.weigh(*at, Some(rule)).0 == Standing::Counts)
            .map(|at| entries[at].0)
            .collect();
        let counted = rule.stages.iter();
        stages.extend(counted.map(|stage| count(record, rule, stage, &valid, authority.people)));
    }
    if rules.is_empty() {
        stages.extend(preapproved(record, authority.policies));
    }
    Assessment {
        votes,
        stages,
        content,
    }
}

/// Whether a record that no rule asks an approval for is what its template says, if it names one.
fn preapproved(record: &Record, policies: &Policies) -> Option<StageResult> {
    if !policies.speaks_of(&record.kind.kind) {
        return None;
    }
    let (name, judged) = policies.templates().standing(record)?;
    let (verdict, reason) = match judged {
        Ok(()) => (
            Verdict::Granted,
            format!("approved beforehand, by the template {name}"),
        ),
        Err(why) => (Verdict::Refused, why),
    };
    Some(StageResult {
        rule: "Template".to_owned(),
        stage: name,
        verdict,
        needed: 0,
        eligible: Vec::new(),
        approved: Vec::new(),
        refused: Vec::new(),
        afterwards: false,
        reason: Some(reason),
    })
}

/// Counts a stage.
fn count(
    record: &Record,
    rule: &Rule,
    stage: &Stage,
    valid: &[&Approval],
    people: &People,
) -> StageResult {
    let among = |parties: &[Party], id: &PersonId| {
        let person = people.get(id.as_str()).filter(|person| !person.bot);
        person.is_some_and(|person| parties.iter().any(|p| p.includes(id, person, record)))
    };
    let free = |id: &&PersonId| part_of(record, id).is_none();
    let eligible: Vec<PersonId> = people
        .iter()
        .map(|(id, _)| id)
        .filter(|id| among(&stage.from, id))
        .filter(free)
        .cloned()
        .collect();
    let decided = |decision: Decision, parties: &[Party]| -> Vec<PersonId> {
        let entries = valid.iter().filter(|entry| entry.decision == decision);
        let people: BTreeSet<&PersonId> = entries
            .map(|entry| &entry.by)
            .filter(|id| among(parties, id))
            .collect();
        people.into_iter().cloned().collect()
    };
    let approved = decided(Decision::Approved, &stage.from);
    let refused = decided(Decision::Rejected, &stage.from);
    let vetoes = decided(Decision::Rejected, &stage.veto);
    let needed = stage.need.of(eligible.len());
    let verdict = if !vetoes.is_empty() {
        Verdict::Refused
    } else if needed > eligible.len() {
        Verdict::Impossible
    } else if refused.len() > eligible.len() - needed {
        Verdict::Refused
    } else if approved.len() >= needed {
        Verdict::Granted
    } else {
        Verdict::Waiting
    };
    let refused: BTreeSet<PersonId> = refused.into_iter().chain(vetoes).collect();
    StageResult {
        rule: rule.name.clone(),
        stage: stage.name.clone(),
        verdict,
        needed,
        eligible,
        approved,
        refused: refused.into_iter().collect(),
        afterwards: rule.late.is_some(),
        reason: None,
    }
}

#[cfg(test)]
mod tests;
