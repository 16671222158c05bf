//! What an assessment says: how each entry stands, each stage, and the record; with the words for people.
//!
//! These are answers and nothing else. A table, a gate and a program read the same ones, so that none of them
//! counts again for itself.

use crate::model::approval::{Approval, Decision, Evidence};
use crate::model::digest::Covered;
use crate::model::id::PersonId;

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
