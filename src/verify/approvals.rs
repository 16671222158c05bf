//! Approvals as a commit adds them, and whether a record was approved when it moved on.

use chrono::{DateTime, Utc};

use crate::model::approval::{Approval, Evidence};
use crate::model::digest::covered;
use crate::model::finding::Severity;
use crate::model::record::Record;
use crate::policy::approval::{Assessment, Authority, Proof, Verdict, assess, holder};
use crate::workflow::Consent;

use super::SKEW;
use super::source::{Mark, Rules, Source, Step, Version};
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
        if let Err(why) = genuine(record, approval, step, source) {
            let message = format!("{who} is {why}");
            let remedy = "take it out, and have it given anew by that person";
            findings.record(version, &keys, "verify/signature", message, remedy);
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

/// Whether an approval is by whom it says.
fn genuine(
    record: &Record,
    approval: &Approval,
    step: &Step,
    source: &dyn Source,
) -> Result<(), String> {
    let recorded = approval.evidence == Evidence::ForgeReview;
    let key = match (&approval.signature, approval.evidence, &step.commit.mark) {
        (Some(armour), ..) => {
            let statement = approval.statement(&record.kind.kind, &record.id);
            let signed = source.signed(armour, &statement);
            signed.map_err(|why| format!("not proven: the signature does not hold: {why}"))?
        }
        (None, Evidence::CommitSignature, Mark::Key(key)) => key.clone(),
        (None, ..) => return Err("not signed".to_owned()),
    };
    let rules = authority(approval, step, source);
    let day = approval.at.date_naive();
    // A key that was revoked later was good when it signed; what that means is said where the approval is counted.
    let holder = holder(&rules.people, &rules.people, &key, day)?;
    let is_bot = || {
        rules
            .people
            .get(holder.as_str())
            .is_some_and(|person| person.bot)
    };
    match recorded {
        false if *holder != approval.by => Err(format!("signed with the key of {holder}")),
        true if !is_bot() => Err(format!("recorded by {holder}, who is a person and no bot")),
        _ => Ok(()),
    }
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
        .map(|approval| proof(&record, approval, source))
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

fn proof(record: &Record, approval: &Approval, source: &dyn Source) -> Proof {
    if !approval
        .base
        .as_deref()
        .is_some_and(|base| source.is_trusted(base))
    {
        let why = "its policy and roles were read at a commit that is not on the main line";
        return Proof::None(why.to_owned());
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
