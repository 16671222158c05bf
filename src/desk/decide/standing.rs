//! Whether a decision would count, with what will prove it: asked before it is written, by the same rules that
//! judge it afterwards.

use crate::model::approval::{Evidence, NAMESPACE};
use crate::model::record::Record;
use crate::policy::approval::{Proof, Standing};
use crate::store::{SignedBy, StatementSigner, verify_statement};

use super::{DecisionError, Desk, DeskError, Draft, Judged, short};

impl Desk {
    /// The record with the decision in it, and what will prove that where it is not in the record. A commit is
    /// signed when it is made, so a statement is signed first whose signature is not kept: it tells which key it is.
    pub(super) fn signed(
        &self,
        draft: &Draft,
        signer: &StatementSigner,
    ) -> Result<(Record, Option<Proof>), DeskError> {
        let record = &draft.record;
        let statement = draft.approval.statement(&record.kind.kind, &record.id);
        let known = match draft.approval.evidence {
            Evidence::CommitSignature => signer.public(),
            _ => None,
        };
        let (key, armour) = match known {
            Some(key) => (Some(key), None),
            None => {
                let armour = signer.sign(NAMESPACE, &statement)?;
                let signed = verify_statement(&armour, NAMESPACE, &statement);
                (signed.ok(), Some(armour))
            }
        };
        if let Some(key) = &key {
            self.check_owner(draft, key)?;
        }
        match (draft.approval.evidence, key) {
            (Evidence::CommitSignature, Some(key)) => {
                let proof = self.expected(Evidence::CommitSignature, key.key)?;
                Ok((draft.signed(None), Some(proof)))
            }
            _ => Ok((draft.signed(armour), None)),
        }
    }

    /// What a decision of the user with this key rests on once it is committed.
    pub(super) fn expected(&self, evidence: Evidence, key: String) -> Result<Proof, DeskError> {
        Ok(match evidence {
            Evidence::CommitSignature => Proof::Commit {
                key,
                author: self.store.identity()?.email,
                committer: self.store.committer()?.email,
            },
            _ => Proof::Key(key),
        })
    }

    /// Whether a decision counts; the reason when it does not.
    pub(super) fn counts(
        &self,
        draft: &Draft,
        standing: &Standing,
        judged: &Judged,
    ) -> Result<(), DeskError> {
        if *standing == Standing::Counts {
            return Ok(());
        }
        let people = judged
            .assessment
            .stages
            .iter()
            .flat_map(|stage| &stage.eligible);
        let mut eligible: Vec<String> = people.map(ToString::to_string).collect();
        eligible.sort();
        eligible.dedup();
        Err(DeskError::Decision(DecisionError::Pointless {
            by: draft.approval.by.clone(),
            id: draft.record.id.clone(),
            why: standing.text(),
            eligible,
        }))
    }

    /// How the last entry of a record stands.
    pub(super) fn standing(
        &self,
        record: &Record,
        proof: Option<Proof>,
    ) -> Result<(Standing, Judged), DeskError> {
        let newest = record.approvals.last();
        let base = newest.and_then(|approval| approval.base.as_deref());
        let base = base.map(|base| self.store.resolve(base)).transpose()?;
        let judged = self.judged_with(record, base, proof)?;
        let own = |vote: &&crate::policy::approval::Vote| {
            Some(&vote.approval.id) == newest.map(|a| &a.id)
        };
        let vote = judged.assessment.votes.iter().find(own);
        let standing = vote.map(|vote| vote.standing.clone());
        Ok((standing.unwrap_or(Standing::NotEntitled), judged))
    }

    /// Refuses a key that is not listed for whoever decides.
    fn check_owner(&self, draft: &Draft, key: &SignedBy) -> Result<(), DeskError> {
        let Some(base) = &draft.judged.base else {
            return Err(DecisionError::NoBase.into());
        };
        let by = draft.approval.by.clone();
        match self.people_at(base)?.by_key(&key.key).contains(&&by) {
            true => Ok(()),
            false => Err(DeskError::Decision(DecisionError::OtherKey {
                fingerprint: key.fingerprint.clone(),
                base: short(base),
                by,
            })),
        }
    }
}
