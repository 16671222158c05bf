//! Records that are held to agreements which are not there any more, or whose agreement cannot be known.
//!
//! No record is wrong because of it, so these are no rules: they name the agreement, and how many records it is
//! about.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::finding::{Finding, Severity};
use crate::model::kind::Capability;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::sla::agreement;
use crate::sla::verdict::verdicts;
use crate::sla::versions::Era;

/// How many ids a message names.
const NAMED: usize = 3;

/// What is to be told of the agreements that records are held to.
pub fn findings(snapshot: &Snapshot) -> Vec<Finding> {
    let mut findings = deleted(snapshot);
    findings.extend(never_in_force(snapshot));
    findings.extend(unknown(snapshot));
    findings
}

/// Agreements that were deleted while records under them are open.
fn deleted(snapshot: &Snapshot) -> Vec<Finding> {
    let policies = &snapshot.agreements;
    let current = policies.current();
    let mut there = current.paths();
    there.extend(current.broken().iter().map(String::as_str));
    let is_gone = |era: &Era<'_>| era.paths().any(|path| !there.contains(path));
    let gone: BTreeSet<usize> = policies
        .eras()
        .filter(is_gone)
        .map(|era| era.number())
        .collect();
    let mut held: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    let open = snapshot
        .records
        .iter()
        .filter(|record| record.category().is_open());
    for record in open {
        let era = record.opened_at().and_then(|opened| policies.era(opened));
        if era.is_none_or(|era| !gone.contains(&era.number())) {
            continue;
        }
        let measures = verdicts(record, policies, snapshot.now);
        let paths: BTreeSet<&str> = measures
            .iter()
            .filter(|measure| measure.is_open())
            .map(|measure| measure.agreement.path.as_str())
            .filter(|path| !there.contains(path))
            .collect();
        for path in paths {
            held.entry(path).or_default().push(record);
        }
    }
    let finding = |(path, records): (&str, Vec<&Record>)| {
        let message = format!("was deleted, and {} held to it still", are(&records));
        Finding::error(path, "agreement/deleted", message)
            .remedy(
                "they keep their targets; `--policy current` shows how they would stand without it",
            )
            .warning()
    };
    held.into_iter().map(finding).collect()
}

/// Versions with errors, and records that have no verdict because of them.
fn never_in_force(snapshot: &Snapshot) -> Vec<Finding> {
    let policies = &snapshot.agreements;
    let mut findings = Vec::new();
    let last = policies.eras().count().saturating_sub(1);
    // Mistakes in the newest one are findings of its file.
    for era in policies.eras().filter(|era| era.number() < last) {
        let Some(commit) = era.commit() else { continue };
        for mistake in era.mistakes() {
            let is_in = |record: &&Record| {
                let opened = record.opened_at().and_then(|opened| policies.era(opened));
                opened.is_some_and(|opened| opened.number() == era.number())
                    && record.kind.has(Capability::Sla)
            };
            let records: Vec<&Record> = snapshot.records.iter().filter(is_in).collect();
            if records.is_empty() {
                continue;
            }
            let message = format!(
                "had errors in commit {commit}, so it never came in force, and {} without its targets: {}",
                are(&records),
                mistake.message
            );
            let remedy = format!(
                "`git show {commit}:{}` shows it; a version with `effective_from` can stand in for it",
                mistake.path
            );
            let finding = Finding::error(&mistake.path, "agreement/never-in-force", message);
            findings.push(finding.remedy(remedy).warning());
        }
    }
    findings
}

/// A note only, because a clone that a pipeline makes is nearly always shallow.
fn unknown(snapshot: &Snapshot) -> Option<Finding> {
    let policies = &snapshot.agreements;
    let first = policies.first().filter(|_| policies.is_cut_off())?;
    let is_before = |record: &&Record| {
        record.opened_at().is_some_and(|opened| opened < first) && record.kind.has(Capability::Sla)
    };
    let records: Vec<&Record> = snapshot.records.iter().filter(is_before).collect();
    if records.is_empty() {
        return None;
    }
    let message = format!(
        "this clone is shallow: {} held to the oldest version that it has, which need not be the one in force",
        are(&records)
    );
    let mut finding = Finding::error(agreement::FOLDER, "agreement/unknown", message)
        .remedy("fetch the rest with `git fetch --unshallow`, in CI set fetch-depth: 0");
    finding.severity = Severity::Note;
    Some(finding)
}

/// `2 records are (INC-…, INC-…)`
fn are(records: &[&Record]) -> String {
    let named: Vec<&str> = records
        .iter()
        .take(NAMED)
        .map(|record| record.id.as_str())
        .collect();
    let more = if records.len() > NAMED { ", …" } else { "" };
    let named = format!("({}{more})", named.join(", "));
    match records.len() {
        1 => format!("1 record {named} is"),
        n => format!("{n} records {named} are"),
    }
}
