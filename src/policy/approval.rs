//! Whether a record is approved: every entry weighed, every stage counted.
//!
//! What an entry must be to count: proven in a way that the policy accepts, by a key that was listed for
//! that person and nobody else, valid on that day and not revoked since; about exactly the content that the
//! record has now; not expired, not withdrawn; and by somebody who may approve and has no part in the change.
//!
//! Policy, people and their roles are those of a base revision, never those of the proposal; whoever calls
//! [`assess`] has read them there. Only revocations are taken from the newest revision.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::read::Policies;
use super::rule::{Party, Rule, Stage};
use crate::model::approval::{Approval, Decision, Evidence};
use crate::model::digest::{Covered, covered};
use crate::model::id::{PersonId, read_time};
use crate::model::log::{EDITED, in_order};
use crate::model::person::People;
use crate::model::record::Record;

/// Fields that name who asked for it.
const REQUESTERS: [&str; 2] = ["requester", "requested_for"];
/// The field that names who carries it out.
pub(super) const IMPLEMENTER: &str = "implementer";
/// The field that says when the work began.
pub(super) const BEGUN: &str = "actual_start";

/// What verifying the proof of an entry gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A sound signature by this public key, as type and base64.
    Key(String),
    /// A sound signature of the commit that added the entry, and did nothing else.
    Commit {
        /// The public key, as type and base64.
        key: String,
        /// The address of whoever wrote the commit, which the signature covers.
        author: String,
        /// The address of whoever made it, which the signature covers.
        committer: String,
    },
    /// Proven by a forge, as trusted CI recorded it in a commit signed by this key.
    Recorded(String),
    /// There is none, or it is not sound; why.
    None(String),
}

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

/// Why an entry counts, or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// The person decided anew later.
    Superseded,
    /// These fields have changed since.
    Stale(Vec<String>),
    /// Nothing proves it.
    Unproven(String),
    /// The policy does not accept what it rests on.
    Evidence(Evidence),
    /// The person may not approve this.
    NotEntitled,
    /// The person has a part in it.
    Involved(&'static str),
    /// It is too old.
    Expired,
    /// It was given too long after the work began.
    Late,
    /// It is dated in the future.
    Ahead,
}

impl Standing {
    /// Why, as half a sentence.
    pub fn text(&self) -> String {
        match self {
            Standing::Counts => "counts".to_owned(),
            Standing::Superseded => "replaced by a later decision".to_owned(),
            Standing::Stale(fields) => format!("changed since: {}", fields.join(", ")),
            Standing::Unproven(why) => why.clone(),
            Standing::Evidence(found) => format!("the policy does not accept {}", found.word()),
            Standing::NotEntitled => "may not approve this".to_owned(),
            Standing::Involved(part) => format!("is the {part}, so does not count"),
            Standing::Expired => "expired".to_owned(),
            Standing::Late => "given too long after the work began".to_owned(),
            Standing::Ahead => "dated in the future".to_owned(),
        }
    }
}

/// An entry and how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Vote {
    /// The entry.
    pub approval: Approval,
    /// Why it counts or not. By the rule under which it stands best.
    pub standing: Standing,
    /// Given after the work had begun, as the policy allows.
    pub late: bool,
}

/// How a stage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Enough have approved.
    Granted,
    /// Some are still to be asked.
    Waiting,
    /// It cannot be granted any more with this content.
    Refused,
    /// Fewer people may approve than must.
    Impossible,
}

impl Verdict {
    /// The word in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Granted => "granted",
            Verdict::Waiting => "waiting",
            Verdict::Refused => "refused",
            Verdict::Impossible => "impossible",
        }
    }
}

/// A stage, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageResult {
    /// The rule it belongs to.
    pub rule: String,
    /// What it is called.
    pub stage: String,
    /// How it stands.
    pub verdict: Verdict,
    /// How many must approve.
    pub needed: usize,
    /// Who may: those with a part in it are left out.
    pub eligible: Vec<PersonId>,
    /// Who has.
    pub approved: Vec<PersonId>,
    /// Who has refused.
    pub refused: Vec<PersonId>,
    /// Whether the rule lets it be approved after the work has begun.
    pub afterwards: bool,
    /// Why, where it is not for people to say.
    pub reason: Option<String>,
}

/// Everything there is to say about the approval of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The content that an approval given now would cover.
    pub content: Covered,
    /// The stages of every rule that applies; none: no approval is needed.
    pub stages: Vec<StageResult>,
    /// Every entry, in order of time.
    pub votes: Vec<Vote>,
}

impl StageResult {
    /// What is missing, as half a sentence.
    pub fn text(&self) -> String {
        let names = |people: &[PersonId]| {
            let names: Vec<&str> = people.iter().map(PersonId::as_str).collect();
            names.join(", ")
        };
        let stage = &self.stage;
        if let Some(reason) = &self.reason {
            return reason.clone();
        }
        match self.verdict {
            Verdict::Granted => format!("{stage}: approved by {}", names(&self.approved)),
            Verdict::Refused => format!("{stage}: refused by {}", names(&self.refused)),
            Verdict::Impossible => format!(
                "{stage}: needs {} of {} who may",
                self.needed,
                self.eligible.len()
            ),
            Verdict::Waiting => {
                let left =
                    |id: &&PersonId| !self.approved.contains(id) && !self.refused.contains(id);
                let left: Vec<PersonId> = self.eligible.iter().filter(left).cloned().collect();
                let missing = self.needed - self.approved.len();
                format!("{stage}: {missing} more of {}", names(&left))
            }
        }
    }
}

impl Assessment {
    /// How the record stands: as its worst stage; `None` when no rule applies.
    pub fn verdict(&self) -> Option<Verdict> {
        self.stages.iter().map(|stage| stage.verdict).max()
    }

    /// Who approved last, of those who count.
    pub fn last_approver(&self) -> Option<&PersonId> {
        let counts = |vote: &&Vote| {
            vote.standing == Standing::Counts && vote.approval.decision == Decision::Approved
        };
        self.votes
            .iter()
            .rev()
            .find(counts)
            .map(|vote| &vote.approval.by)
    }
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

/// Everything an entry is weighed against.
struct Scales<'a> {
    record: &'a Record,
    content: &'a Covered,
    /// In order of time.
    entries: &'a [(&'a Approval, &'a Proof)],
    authority: Authority<'a>,
    now: DateTime<Utc>,
}

impl Scales<'_> {
    /// An entry as it stands under the rule that is kindest to it.
    fn vote(&self, at: usize, rules: &[&Rule]) -> Vote {
        let all: Vec<_> = rules
            .iter()
            .map(|rule| self.weigh(at, Some(rule)))
            .collect();
        let counts = |(standing, _): &&(Standing, bool)| *standing == Standing::Counts;
        let best = all.iter().find(counts).or(all.first()).cloned();
        let (standing, late) = best.unwrap_or_else(|| self.weigh(at, None));
        Vote {
            approval: self.entries[at].0.clone(),
            standing,
            late,
        }
    }

    /// How an entry stands under a rule, and whether it was given late.
    fn weigh(&self, at: usize, rule: Option<&Rule>) -> (Standing, bool) {
        let (approval, proof) = self.entries[at];
        if let Err(why) = proven(approval, proof, self.authority) {
            return (Standing::Unproven(why), false);
        }
        if approval.at > self.now {
            return (Standing::Ahead, false);
        }
        // What nothing proves cannot replace what something does.
        let replaces = |(other, proof): &(&Approval, &Proof)| {
            other.by == approval.by
                && other.at <= self.now
                && proven(other, proof, self.authority).is_ok()
        };
        if self.entries[at + 1..].iter().any(replaces) {
            return (Standing::Superseded, false);
        }
        if let Some(standing) = freshness(self.content, approval) {
            return (standing, false);
        }
        if let Some(part) = part_of(self.record, &approval.by) {
            return (Standing::Involved(part), false);
        }
        rule.map_or((Standing::Counts, false), |rule| self.under(approval, rule))
    }

    /// What the rule itself asks for.
    fn under(&self, approval: &Approval, rule: &Rule) -> (Standing, bool) {
        if !rule.evidence.contains(&approval.evidence) {
            return (Standing::Evidence(approval.evidence), false);
        }
        let may = |stage: &Stage| may(self.record, stage, &approval.by, self.authority.people);
        if !rule.stages.iter().any(may) {
            return (Standing::NotEntitled, false);
        }
        if rule
            .expires
            .is_some_and(|expires| approval.at + expires < self.now)
        {
            return (Standing::Expired, false);
        }
        let begun = self.record.text(BEGUN).and_then(read_time);
        match (begun.filter(|begun| approval.at > *begun), rule.late) {
            (None, _) => (Standing::Counts, false),
            (Some(begun), Some(late)) if approval.at <= begun + late => (Standing::Counts, true),
            _ => (Standing::Late, false),
        }
    }
}

/// Whether the proof is one of this person, at that time.
///
/// # Errors
/// Why it is not.
pub fn proven(approval: &Approval, proof: &Proof, authority: Authority<'_>) -> Result<(), String> {
    let (key, recorded) = match proof {
        Proof::Key(key) | Proof::Commit { key, .. } => (key, false),
        Proof::Recorded(key) => (key, true),
        Proof::None(why) => return Err(why.clone()),
    };
    let day = approval.at.date_naive();
    let owner = holder(authority.people, authority.newest, key, day)?;
    if let Proof::Commit {
        author, committer, ..
    } = proof
    {
        let other = |address: &&String| authority.people.by_email(address) != Some(&approval.by);
        if let Some(other) = [author, committer].into_iter().find(other) {
            return Err(format!(
                "its commit is by {other}, and not by {}",
                approval.by
            ));
        }
    }
    let is_bot = authority
        .people
        .get(owner.as_str())
        .is_some_and(|owner| owner.bot);
    match recorded {
        false if owner != &approval.by => Err(format!("signed with the key of {owner}")),
        true if !is_bot => Err(format!("recorded by {owner}, who is a person and no bot")),
        _ => Ok(()),
    }
}

/// Whose key it is, provided that it counts on a day: listed for one person only, valid then, and revoked
/// neither there nor in the newest list.
///
/// # Errors
/// Why it proves nothing.
pub fn holder<'p>(
    people: &'p People,
    newest: &People,
    key: &str,
    day: chrono::NaiveDate,
) -> Result<&'p PersonId, String> {
    let owners = people.by_key(key);
    let owner = match owners.as_slice() {
        [] => return Err("signed with a key that nobody has listed".to_owned()),
        [owner] => *owner,
        many => {
            let names: Vec<&str> = many.iter().map(|id| id.as_str()).collect();
            let names = names.join(" and ");
            return Err(format!("signed with a key that is listed for {names}"));
        }
    };
    let listed = |people: &'p People| {
        let person = people.get(owner.as_str());
        let keys = person.map(|person| person.keys.as_slice());
        let keys = keys.unwrap_or_default().iter();
        keys.filter(|listed| listed.is(key))
    };
    let newest = newest.get(owner.as_str());
    let revoked_since =
        newest.is_some_and(|person| person.keys.iter().any(|k| k.is(key) && k.revoked));
    if revoked_since || listed(people).any(|listed| listed.revoked) {
        return Err("signed with a key that is revoked".to_owned());
    }
    for listed in listed(people) {
        match (listed.valid_from, listed.valid_to) {
            (Some(from), _) if day < from => {
                return Err(format!("signed with a key that is valid from {from} only"));
            }
            (_, Some(to)) if day > to => {
                return Err(format!("signed with a key that expired on {to}"));
            }
            _ => {}
        }
    }
    Ok(owner)
}

/// Why an entry is not about what the record says now.
fn freshness(content: &Covered, approval: &Approval) -> Option<Standing> {
    if approval.digest == content.digest {
        return None;
    }
    let names: BTreeSet<&String> = approval
        .covers
        .keys()
        .chain(content.fields.keys())
        .collect();
    let changed = |field: &&String| approval.covers.get(*field) != content.fields.get(*field);
    let fields: Vec<String> = names.into_iter().filter(changed).cloned().collect();
    // The digits of the fields are a comfort; the digest decides.
    Some(Standing::Stale(match fields.is_empty() {
        true => vec!["the content".to_owned()],
        false => fields,
    }))
}

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

fn may(record: &Record, stage: &Stage, person: &PersonId, people: &People) -> bool {
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
#[path = "approval_tests.rs"]
mod tests;
