//! A person decides about a record: what they are shown, what they sign, and the one commit of it.
//!
//! The signature is made before the lock is taken, because it may ask for a passphrase or a touch. So the
//! record is looked at again under the lock, and a decision about a text that has changed is not written.

mod error;
mod standing;

use crate::model::approval::{Approval, Decision, Evidence, NAMESPACE};
use crate::model::data::Data;
use crate::model::digest::covered;
use crate::model::id::PersonId;
use crate::model::person::People;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::policy::approval::{Standing, Verdict, parties};
use crate::policy::rule::Rule;
use crate::store::{CommitId, StatementSigner, View, Waiting};
use crate::workflow;

use super::{Desk, DeskError, Found, Judged, Saved, load};

pub use error::DecisionError;

/// The field that says who approved last; a claim, for people and lists.
const APPROVER: &str = "approver";

/// A decision that is not signed yet.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The record as HEAD has it.
    pub record: Record,
    /// How its approvals stood before.
    pub judged: Judged,
    approval: Approval,
    found: Found,
}

impl Desk {
    /// Prepares a decision: checks that it would count, and says what it would be about. Without `evidence` it is
    /// the strongest that a person can give and the policy accepts.
    ///
    /// # Errors
    /// When the record cannot be read, or the decision would not count.
    pub fn draft(
        &self,
        found: &Found,
        decision: Decision,
        note: Option<String>,
        evidence: Option<Evidence>,
        base: Option<&str>,
    ) -> Result<Draft, DeskError> {
        let record = self.at_head(found)?;
        let judged = self.judged(&record, base)?;
        if let Some(path) = judged.broken.first().cloned() {
            return Err(DecisionError::BrokenPolicy { path }.into());
        }
        let base = judged.base.clone().ok_or(DecisionError::NoBase)?;
        let people = self.people_at(&base)?;
        let by = self.actor(&people)?;
        let content = covered(&record, record.kind.covered());
        let policies = self.rules_at(&base)?;
        let rules = policies.matching(&record, self.now());
        let evidence = evidence.unwrap_or_else(|| best(&rules));
        let acting = parties(&record, &by, &people, rules);
        let approval = Approval {
            id: self.entropy().entry_id()?,
            at: self.now(),
            by: by.clone(),
            acting,
            decision,
            evidence,
            digest: content.digest,
            covers: content.fields,
            base: Some(base.to_string()),
            note,
            source: None,
            signature: None,
            extra: crate::model::map::Map::new(),
        };
        let earlier = |other: &Approval| other.by == by && other.decision != Decision::Withdrawn;
        let latest = record.approvals.iter().rfind(|other| other.by == by);
        if decision == Decision::Withdrawn && !latest.is_some_and(earlier) {
            let id = record.id.clone();
            return Err(DecisionError::NothingToWithdraw { by, id }.into());
        }
        let keys = people.get(by.as_str()).map(|person| person.keys.as_slice());
        let Some(key) = keys.unwrap_or_default().iter().rfind(|key| !key.revoked) else {
            let base = short(&base);
            return Err(DecisionError::NoKey { by, base }.into());
        };
        let draft = Draft {
            record,
            judged,
            approval,
            found: found.clone(),
        };
        // Whether the key that will sign is a good one is told when it has signed.
        let proof = self.expected(evidence, key.key.clone())?;
        match self.standing(&draft.signed(Some(String::new())), Some(proof))? {
            (Standing::Unproven(_), _) => Ok(draft),
            (standing, judged) => self.counts(&draft, &standing, &judged).map(|()| draft),
        }
    }

    /// Signs a decision and commits it; the commit is signed too.
    ///
    /// # Errors
    /// When the signature fails or would not count, or the record has changed meanwhile.
    pub fn give(
        &self,
        told: &mut dyn FnMut(Waiting),
        draft: &Draft,
        signer: &StatementSigner,
    ) -> Result<(Record, Judged, Saved), DeskError> {
        let record = &draft.record;
        let (signed, proof) = self.signed(draft, signer)?;
        let (standing, judged) = self.standing(&signed, proof)?;
        self.counts(draft, &standing, &judged)?;
        let granted = judged.assessment.verdict() == Some(Verdict::Granted);
        let approval = signed.approvals.last().cloned();
        let action = match draft.approval.decision {
            Decision::Approved => "approve",
            Decision::Rejected => "reject",
            Decision::Withdrawn => "withdraw",
        };
        let ((_, after), saved) = self.write(told, |writer| {
            writer.sign_with(signer);
            let (now, _) = writer.read(&draft.found)?;
            let same = covered(&now, now.kind.covered()).digest == draft.approval.digest;
            if !same || now.approvals != record.approvals {
                let id = record.id.clone();
                return Err(DeskError::ChangedMeanwhile { id });
            }
            writer.change(&draft.found, action, |before, act| {
                let mut after = match granted && before.kind.field(APPROVER).is_some() {
                    true => workflow::change(before, &approved_by(&draft.approval.by), act)?,
                    false => before.clone(),
                };
                after.approvals.extend(approval.clone());
                Ok(after)
            })
        })?;
        Ok((after, judged, saved))
    }

    /// The content that was approved last before this decision, if that was another one.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn approved_before(&self, draft: &Draft) -> Result<Option<Record>, DeskError> {
        let approved = |approval: &&Approval| approval.decision == Decision::Approved;
        let Some(last) = draft.record.approvals.iter().rfind(approved) else {
            return Ok(None);
        };
        if last.digest == draft.approval.digest {
            return Ok(None);
        }
        let view = self.store.view_head()?;
        for commit in self.store.history(&view, &draft.found.path, None)? {
            let bytes = self
                .store
                .read(&View::Commit(commit.id), &draft.found.path)?;
            let kind = &draft.found.kind;
            let record = bytes.and_then(|b| read_record(&draft.found.path, &b, kind).ok());
            let is_it = |record: &Record| covered(record, kind.covered()).digest == last.digest;
            if let Some(record) = record.filter(is_it) {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    /// The people at a commit.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn people_at(&self, commit: &CommitId) -> Result<People, DeskError> {
        Ok(load::people(&self.store, &View::Commit(commit.clone()))?.0)
    }

    /// A record as a commit has it; none when it is not there, or cannot be read.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn record_at(&self, commit: &CommitId, found: &Found) -> Result<Option<Record>, DeskError> {
        let bytes = self
            .store
            .read(&View::Commit(commit.clone()), &found.path)?;
        Ok(bytes.and_then(|bytes| read_record(&found.path, &bytes, &found.kind).ok()))
    }

    /// Adds entries that somebody else than the deciders recorded, each signed by the recorder, in one commit.
    ///
    /// # Errors
    /// When signing or writing fails.
    pub fn add_approvals(
        &self,
        told: &mut dyn FnMut(Waiting),
        found: &Found,
        entries: Vec<Approval>,
        signer: &StatementSigner,
    ) -> Result<Saved, DeskError> {
        let mut signed = Vec::with_capacity(entries.len());
        for entry in entries {
            let statement = entry.statement(&found.kind.kind, &found.id);
            let signature = Some(signer.sign(NAMESPACE, &statement)?);
            signed.push(Approval { signature, ..entry });
        }
        let (_, saved) = self.write(told, |writer| {
            writer.sign_with(signer);
            writer.change(found, "import-approvals", |before, _| {
                let mut after = before.clone();
                after.approvals.extend(signed.iter().cloned());
                Ok(after)
            })
        })?;
        Ok(saved)
    }

    /// A record as HEAD has it: what is not committed is not decided about.
    fn at_head(&self, found: &Found) -> Result<Record, DeskError> {
        let gone = || DeskError::NotFound {
            typed: found.id.to_string(),
            meant: None,
        };
        let view = self.store.view_head()?;
        let bytes = self.store.read(&view, &found.path)?.ok_or_else(gone)?;
        read_record(&found.path, &bytes, &found.kind)
            .map_err(|findings| DeskError::Unreadable { findings })
    }
}

impl Draft {
    /// The record with the decision in it.
    fn signed(&self, signature: Option<String>) -> Record {
        let mut record = self.record.clone();
        record.approvals.push(Approval {
            signature,
            ..self.approval.clone()
        });
        record
    }
}

fn approved_by(person: &PersonId) -> workflow::Input {
    let mut input = workflow::Input::default();
    input
        .set
        .insert(APPROVER.to_owned(), Data::text(person.as_str()));
    input
}

/// The strongest evidence that a person can give and that these rules accept.
fn best(rules: &[&Rule]) -> Evidence {
    let accepts = |evidence| rules.iter().any(|rule| rule.evidence.contains(&evidence));
    match !accepts(Evidence::Signed) && accepts(Evidence::CommitSignature) {
        true => Evidence::CommitSignature,
        false => Evidence::Signed,
    }
}

fn short(commit: &CommitId) -> String {
    commit.as_str().chars().take(9).collect()
}
