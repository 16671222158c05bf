//! Approvals as a commit adds them, and whether a record was approved when it moved on.

use chrono::{DateTime, Utc};

use crate::model::approval::{Approval, Evidence};
use crate::model::digest::covered;
use crate::model::finding::Severity;
use crate::model::record::Record;
use crate::policy::approval::{Assessment, Authority, Proof, Verdict, assess, proven};
use crate::workflow::Consent;

use super::SKEW;
use super::source::{Rules, Source, Step, Version};
use super::view::Findings;

/// Looks at the approvals that no parent has.
pub fn check(
    fresh: &[(usize, &Approval)],
    record: &Record,
    version: &Version,
    step: &Step,
    source: &dyn Source,
    findings: &mut Findings<'_>,
) {
    let digest = (!fresh.is_empty()).then(|| covered(record, record.kind.covered()).digest);
    for (index, approval) in fresh {
        let index = index.to_string();
        let who = format!("the approval {} of {}", approval.id, approval.by);
        let keys = ["approvals", index.as_str()];
        let remedy = "take it out, and have it given anew by that person";
        match genuine(record, approval, step, source) {
            Ok(()) => {}
            Err(Fault::Forged(why)) => {
                let message = format!("{who} is {why}");
                findings.record(version, &keys, "verify/signature", message, remedy);
            }
            Err(Fault::Unproven(why)) => {
                let message = format!("{who} does not count: {why}");
                let code = "verify/unproven";
                findings.graded(version, &keys, code, message, remedy, Severity::Warning);
            }
        }
        if digest != Some(approval.digest) {
            let message = format!("{who} is about other content than the record has");
            let remedy = "it does not count; have it approved as it is";
            findings.graded(
                version,
                &keys,
                "verify/stale",
                message,
                remedy,
                Severity::Warning,
            );
        }
        if approval.at > step.commit.committed + SKEW {
            let message = format!("{who} is dated after its commit");
            let remedy = "set the clock of that machine";
            findings.record(version, &keys, "verify/approval-time", message, remedy);
        }
    }
}

/// Why an approval is not by whom it says.
enum Fault {
    /// Nobody but a forger, or a broken program, writes such a thing.
    Forged(String),
    /// It rests on its commit, and that proves nothing: as after a squash, which is no forgery.
    Unproven(String),
}

/// Whether an approval is by whom it says.
fn genuine(
    record: &Record,
    approval: &Approval,
    step: &Step,
    source: &dyn Source,
) -> Result<(), Fault> {
    let proof = match proven_by(record, approval, &step.commit.id, source) {
        Proof::None(why) if approval.rests_on_commit() => return Err(Fault::Unproven(why)),
        Proof::None(why) if approval.signature.is_some() => {
            return Err(Fault::Forged(format!("not proven: {why}")));
        }
        proof => proof,
    };
    let rules = authority(approval, step, source);
    let authority = Authority {
        policies: &rules.policies,
        people: &rules.people,
        // A key that was revoked later was good when it signed; what that means is said where it is counted.
        newest: &rules.people,
    };
    proven(approval, &proof, authority).map_err(Fault::Forged)
}

/// The rules that an approval names, provided that they are of the main line.
fn authority(approval: &Approval, step: &Step, source: &dyn Source) -> std::sync::Arc<Rules> {
    match &approval.base {
        Some(base) if source.is_trusted(base) => source.rules(base),
        _ => std::sync::Arc::clone(&step.trusted),
    }
}

/// Judges the approvals of a record as they stood at an instant. `counts` says which entries are looked at.
pub fn assessed(
    record: &Record,
    step: &Step,
    source: &dyn Source,
    now: DateTime<Utc>,
    counts: &dyn Fn(&Approval) -> bool,
) -> (Assessment, Vec<String>) {
    let mut record = record.clone();
    record.approvals.retain(|approval| counts(approval));
    let proofs: Vec<Proof> = record
        .approvals
        .iter()
        .map(|approval| proof(&record, approval, &step.commit.id, source))
        .collect();
    let sound = record.approvals.iter().zip(&proofs);
    let sound = sound.filter(|(_, proof)| !matches!(proof, Proof::None(_)));
    let newest = sound.map(|(approval, _)| approval).max_by_key(|a| a.at);
    let rules = match newest {
        Some(approval) => authority(approval, step, source),
        None => std::sync::Arc::clone(&step.trusted),
    };
    let authority = Authority {
        policies: &rules.policies,
        people: &rules.people,
        newest: &step.binding().people,
    };
    let broken = rules.policies.broken().to_vec();
    (assess(&record, &proofs, authority, now), broken)
}

fn proof(record: &Record, approval: &Approval, commit: &str, source: &dyn Source) -> Proof {
    if !approval
        .base
        .as_deref()
        .is_some_and(|base| source.is_trusted(base))
    {
        let why = "its policy and roles were read at a commit that is not on the main line";
        return Proof::None(why.to_owned());
    }
    proven_by(record, approval, commit, source)
}

/// What proves an entry as history stands at a commit, wherever its policy was read.
fn proven_by(record: &Record, approval: &Approval, commit: &str, source: &dyn Source) -> Proof {
    if approval.rests_on_commit() {
        return source.sealed(commit, record, approval);
    }
    let Some(armour) = &approval.signature else {
        return Proof::None("not signed".to_owned());
    };
    let statement = approval.statement(&record.kind.kind, &record.id);
    match (source.signed(armour, &statement), approval.evidence) {
        (Ok(key), Evidence::ForgeReview) => Proof::Recorded(key),
        (Ok(key), _) => Proof::Key(key),
        (Err(why), _) => Proof::None(format!("the signature does not hold: {why}")),
    }
}

/// Whether a record, as it would be, had the approvals that a policy asks for.
pub fn consent(record: &Record, step: &Step, source: &dyn Source, now: DateTime<Utc>) -> Consent {
    // Of most kinds nobody asks for an approval: then nothing needs to be digested.
    let policies = &step.trusted.policies;
    let silent = policies.broken().is_empty() && !policies.speaks_of(&record.kind.kind);
    if silent && record.approvals.is_empty() {
        return Consent::NotAsked;
    }
    let (assessment, broken) = assessed(record, step, source, now, &|_| true);
    if let Some(path) = broken.first() {
        return Consent::Missing(format!("the policy {path} has errors"));
    }
    let missing = assessment.stages.iter().filter(|stage| {
        let later = stage.afterwards && stage.verdict == Verdict::Waiting;
        stage.verdict != Verdict::Granted && !later
    });
    let missing: Vec<String> = missing.map(|stage| stage.text()).collect();
    match (assessment.stages.is_empty(), missing.is_empty()) {
        (true, _) => Consent::NotAsked,
        (false, true) => Consent::Given,
        (false, false) => Consent::Missing(missing.join("; ")),
    }
}

/// The decision of a person as a word of a trailer.
pub fn action(approval: &Approval) -> &'static str {
    match approval.decision.word() {
        "approved" => "approve",
        "rejected" => "reject",
        _ => "withdraw",
    }
}
