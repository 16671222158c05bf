//! Approvals of a record, judged at a revision that its proposer did not write.
//!
//! The base is where the main line was before the proposal: the merge base of HEAD and the remote's main
//! branch (or of the branch that is named); where there is no remote, of the local `main` or `master`, else HEAD. Policy, people and roles
//! are read at the commit that the newest approval names, provided that it lies on the first-parent line of
//! the base; an approval that names another commit does not count. So neither a branch that loosens the
//! policy and approves itself, nor its squash, gets through; what a direct push to the main line may do is
//! a matter of its own, for `verify`.

use std::collections::HashSet;

use crate::model::approval::{Approval, Evidence, NAMESPACE};
use crate::model::data::Data;
use crate::model::finding::Finding;
use crate::model::id::EntryId;
use crate::model::kind::Kind;
use crate::model::map::Map;
use crate::model::person::People;
use crate::model::record::Record;
use crate::policy::approval::{Assessment, Authority, Proof, Verdict, assess};
use crate::policy::template::{self, Templates};
use crate::policy::{self, Policies};
use crate::store::{CommitId, StoreError, View, verify_statement};
use crate::workflow::Consent;

use super::seal::{Sealing, proof_of, seal};
use super::{Desk, DeskError, load};

/// The approvals of a record, judged.
#[derive(Debug, Clone)]
pub struct Judged {
    /// What they come to.
    pub assessment: Assessment,
    /// The revision that was trusted.
    pub base: Option<CommitId>,
    /// Policy files that have errors: nothing can be decided by them.
    pub broken: Vec<String>,
    /// What is wrong in the policies and people of the base.
    pub findings: Vec<Finding>,
    /// Entries whose signature does not hold, and why.
    pub unsound: Vec<String>,
}

/// Policies and people of a revision.
pub struct Rulebook {
    /// The policies.
    pub policies: Policies,
    /// The people.
    pub people: People,
    /// What is wrong in their files.
    pub findings: Vec<Finding>,
}

impl Desk {
    /// The revision that is trusted: see the module's text. `None` in a repository without commits.
    ///
    /// # Errors
    /// When `named` is no revision, or has no history in common with HEAD.
    pub fn base(&self, named: Option<&str>) -> Result<Option<CommitId>, DeskError> {
        let Some(head) = self.store.head_of(&self.view)? else {
            return Ok(None);
        };
        let upstream = match named {
            Some(rev) => Some(self.store.resolve(rev)?),
            None => self.store.main_branch()?,
        };
        match upstream {
            None => Ok(Some(head)),
            Some(upstream) => Ok(Some(self.store.merge_base(&upstream, &head)?)),
        }
    }

    /// Judges the approvals of a record.
    ///
    /// # Errors
    /// When the base cannot be found or read.
    pub fn judged(&self, record: &Record, base: Option<&str>) -> Result<Judged, DeskError> {
        self.judged_with(record, self.base(base)?, None)
    }

    /// `last` takes the place of what proves the last entry.
    pub(super) fn judged_with(
        &self,
        record: &Record,
        base: Option<CommitId>,
        last: Option<Proof>,
    ) -> Result<Judged, DeskError> {
        let named: HashSet<&str> = record
            .approvals
            .iter()
            .filter_map(|a| a.base.as_deref())
            .collect();
        let line = match &base {
            Some(base) => self.store.on_main_line(base, &named)?,
            None => HashSet::new(),
        };
        let on_line = |base: &str| line.iter().any(|known| known.as_str() == base);
        let proofs = record.approvals.iter();
        let sealings = self.sealings(record)?;
        let sealed = |approval: &Approval| {
            let known = sealings.iter().find(|(id, _)| *id == approval.id);
            known.map(|(_, sealing)| sealing)
        };
        let mut proofs: Vec<Proof> = proofs
            .map(|approval| proof(record, approval, &on_line, sealed(approval)))
            .collect();
        if let (Some(own), Some(place)) = (last, proofs.last_mut()) {
            *place = own;
        }
        let unsound = unsound(record);
        let sound = record.approvals.iter().zip(&proofs);
        let sound = sound.filter(|(_, proof)| !matches!(proof, Proof::None(_)));
        let newest = sound.max_by_key(|(approval, _)| approval.at);
        let named_by = |(approval, _): (&Approval, _)| {
            let name = approval.base.as_deref()?;
            line.iter().find(|known| known.as_str() == name).cloned()
        };
        let chosen = newest.and_then(named_by);
        let chosen = chosen.or_else(|| base.clone());
        let view = |commit: &Option<CommitId>| match commit {
            Some(commit) => View::Commit(commit.clone()),
            None => self.view.clone(),
        };
        let rules = self.rulebook_of(&view(&chosen))?;
        let now_known = match chosen == base {
            true => None,
            false => Some(load::people(&self.store, &view(&base))?.0),
        };
        let authority = Authority {
            policies: &rules.policies,
            people: &rules.people,
            newest: now_known.as_ref().unwrap_or(&rules.people),
        };
        Ok(Judged {
            assessment: assess(record, &proofs, authority, self.now()),
            base,
            broken: rules.policies.broken().to_vec(),
            findings: rules.findings,
            unsound,
        })
    }

    /// The commits that prove those entries of a record which rest on one.
    ///
    /// # Errors
    /// When the history cannot be read so far back.
    pub fn sealings(&self, record: &Record) -> Result<Vec<(EntryId, Sealing)>, DeskError> {
        let resting = record.approvals.iter().filter(|it| it.rests_on_commit());
        let resting: Vec<&Approval> = resting.collect();
        let head = match resting.is_empty() {
            true => None,
            false => self.store.head_of(&self.view)?,
        };
        let Some(head) = head else {
            return Ok(Vec::new());
        };
        let objects = self.store.objects()?;
        let sealed = resting.into_iter().map(|approval| {
            let sealing = seal(&objects, &head, record, approval)?;
            Ok((approval.id.clone(), sealing))
        });
        Ok(sealed.collect::<Result<_, StoreError>>()?)
    }

    /// Policies and people as they are read now.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn rulebook(&self) -> Result<Rulebook, DeskError> {
        self.rulebook_of(&self.view)
    }

    /// The templates of a kind as they are now.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn templates(&self) -> Result<(Templates, Vec<Finding>), DeskError> {
        let files = load::files(&self.store, &self.view, template::FOLDER)?;
        Ok(Templates::load(&files, &self.kinds))
    }

    /// What a new record says that names a template: what was given, and what the template settles.
    ///
    /// # Errors
    /// When there is no such template, or it settles something that was given otherwise.
    pub fn from_template(
        &self,
        kind: &Kind,
        given: &Map<Data>,
    ) -> Result<Option<Map<Data>>, DeskError> {
        let named = kind
            .template_field()
            .and_then(|(field, _)| given.get(field));
        let Some(name) = named.and_then(Data::as_str) else {
            return Ok(None);
        };
        let (templates, _) = self.templates()?;
        let template = templates.get(&kind.kind, name)?;
        Ok(Some(template.fill(kind, given)?))
    }

    /// The policies of a revision.
    pub(super) fn rules_at(&self, commit: &CommitId) -> Result<Policies, DeskError> {
        Ok(self.rulebook_of(&View::Commit(commit.clone()))?.policies)
    }

    pub(super) fn rulebook_of(&self, view: &View) -> Result<Rulebook, DeskError> {
        let files = load::files_of(&self.store, view, &policy::FOLDERS)?;
        let (policies, mut findings) = Policies::load(&files, &self.kinds, self.config.zone);
        let (people, found) = load::people(&self.store, view)?;
        findings.extend(found);
        Ok(Rulebook {
            policies,
            people,
            findings,
        })
    }

    /// Whether a record, as it would be, has the approvals that a policy asks for.
    pub(super) fn consent(&self, record: &Record) -> Result<Consent, DeskError> {
        let judged = self.judged(record, None)?;
        if let Some(path) = judged.broken.first() {
            return Ok(Consent::Missing(format!("the policy {path} has errors")));
        }
        let missing = judged.assessment.stages.iter();
        let missing = missing.filter(|stage| {
            let later = stage.afterwards && stage.verdict == Verdict::Waiting;
            stage.verdict != Verdict::Granted && !later
        });
        let missing: Vec<String> = missing.map(|stage| stage.text()).collect();
        Ok(
            match (judged.assessment.stages.is_empty(), missing.is_empty()) {
                (true, _) => Consent::NotAsked,
                (false, true) => Consent::Given,
                (false, false) => Consent::Missing(missing.join("; ")),
            },
        )
    }
}

/// The entries of which nobody could have written what is there: their signature is of something else, or is
/// missing where they claim one. Whose key it is does not matter here.
fn unsound(record: &Record) -> Vec<String> {
    let wrong = |approval: &Approval| match &approval.signature {
        None if approval.evidence == Evidence::Signed => Some("not signed".to_owned()),
        None => None,
        Some(armour) => {
            let statement = approval.statement(&record.kind.kind, &record.id);
            let bad = verify_statement(armour, NAMESPACE, &statement).err()?;
            Some(format!("the signature does not hold: {bad}"))
        }
    };
    let told = |approval: &Approval| Some(format!("{}: {}", approval.by, wrong(approval)?));
    record.approvals.iter().filter_map(told).collect()
}

/// What proves an approval, if anything does; `on_line` says whether a commit lies on the main line, and `sealing`
/// is the commit of an entry that rests on one.
pub fn proof(
    record: &Record,
    approval: &Approval,
    on_line: &dyn Fn(&str) -> bool,
    sealing: Option<&Sealing>,
) -> Proof {
    if !approval.base.as_deref().is_some_and(on_line) {
        let why = "its policy and roles were read at a commit that is not on the main line";
        return Proof::None(why.to_owned());
    }
    if let Some(sealing) = sealing.filter(|_| approval.rests_on_commit()) {
        return proof_of(sealing);
    }
    let Some(armour) = &approval.signature else {
        return Proof::None("not signed".to_owned());
    };
    let statement = approval.statement(&record.kind.kind, &record.id);
    match (
        verify_statement(armour, NAMESPACE, &statement),
        approval.evidence,
    ) {
        (Ok(signed), Evidence::ForgeReview) => Proof::Recorded(signed.key),
        (Ok(signed), _) => Proof::Key(signed.key),
        (Err(bad), _) => Proof::None(format!("the signature does not hold: {bad}")),
    }
}
