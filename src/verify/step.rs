//! Judges one commit against its parents, alone: so all commits can be judged at once.

use chrono::{DateTime, Utc};

use crate::check::drift::drift;
use crate::intake::mail::message_id;
use crate::model::data::Data;
use crate::model::finding::{Finding, Severity};
use crate::model::kind::Capability;
use crate::model::log::{EDITED, Entry};
use crate::model::record::Record;
use crate::model::traced::Traced;

use super::claims::{self, Deed};
use super::moves::{Moves, fresh};
use super::source::{File, Source, Step, Version};
use super::story::{Birth, Left, Pending, Touch};
use super::view::{Findings, at};
use super::{approvals, bots, growth, merge};

/// So many findings of one unreadable file are told.
const FEW: usize = 3;

/// Everything that is wrong with a commit, and what it leaves for the story.
pub fn judge(step: &Step, source: &dyn Source, now: DateTime<Utc>) -> (Vec<Traced>, Left) {
    let mut findings = Findings::new(&step.commit);
    let mut left = Left::of(step);
    configuration(step, &mut findings);
    left.touches = touches(step);
    let desk = step.rules.is_desk || step.before.iter().any(|rules| rules.is_desk);
    if desk {
        claims::dates(step, now, &mut findings);
        claims::signature(step, &mut findings);
        match step.commit.parents.len() {
            0 | 1 => single(step, source, &mut findings, &mut left),
            _ => merged(step, source, &mut findings),
        }
        for file in &step.files {
            files(file, step, &mut findings, &mut left);
        }
    }
    (findings.told(), left)
}

/// What is wrong in the configuration and was not in a parent.
fn configuration(step: &Step, findings: &mut Findings<'_>) {
    if !step.rules.is_desk && step.before.iter().any(|rules| rules.is_desk) {
        let message = "the folder .gitsm/ is gone, and with it what every rule rests on".to_owned();
        findings.commit("verify/desk", message, "bring it back");
    }
    let known = |finding: &&Finding| {
        step.before
            .iter()
            .any(|rules| rules.findings.contains(finding))
    };
    let new = step.rules.findings.iter().filter(|finding| !known(finding));
    new.for_each(|finding| findings.push(finding.clone()));
}

/// What is new in a path, whatever it is.
fn files(file: &File, step: &Step, findings: &mut Findings<'_>, left: &mut Left) {
    let Some(version) = file.after.as_ref().filter(|_| file.is_own()) else {
        return;
    };
    let record = match &version.record {
        Ok(record) => record,
        Err(wrong) => {
            let errors = wrong.iter().filter(|f| f.severity == Severity::Error);
            return errors.take(FEW).for_each(|f| findings.push(f.clone()));
        }
    };
    if file.old.iter().all(Option::is_none) {
        left.births.push(Birth {
            kind: record.kind.kind.clone(),
            id: record.id.clone(),
            path: file.path.clone(),
            dated: record.kind.prefix().is_some(),
            canonical: record.path(),
            first: record.log.first().map(origin),
            aliases: record.aliases.clone(),
            version: std::sync::Arc::clone(version),
        });
    }
    let earlier: Vec<&Record> = file.earlier().collect();
    for approval in &record.approvals {
        let known = |record: &Record| record.approvals.iter().any(|a| a.id == approval.id);
        if !earlier.iter().any(|record| known(record)) {
            left.approvals
                .push((record.id.clone(), approval.id.clone()));
        }
    }
    unlogged(record, &earlier, version, step, left);
}

/// What makes a record the same as one of another clone: the mail that it began with, else its first entry.
fn origin(first: &Entry) -> String {
    match message_id(first) {
        Some(mail) => format!("mail {mail}"),
        None => first.id.to_string(),
    }
}

/// Tracked fields and states that the log does not know, and did not lack before. An entry may still come.
fn unlogged(record: &Record, earlier: &[&Record], version: &Version, step: &Step, left: &mut Left) {
    let drift = drift(record);
    if drift.is_empty() {
        return;
    }
    let before: Vec<_> = earlier.iter().map(|record| self::drift(record)).collect();
    let mut put = |field: &str, message: String| {
        let finding = at(version, &[field], "verify/unlogged", message)
            .remedy("`gitsm check --fix` writes the entry that is missing");
        left.pending.push(Pending {
            path: version.path.clone(),
            field: field.to_owned(),
            traced: Traced {
                commit: step.commit.id.clone(),
                finding,
            },
        });
    };
    if let Some(logged) = &drift.state
        && before.iter().all(|before| before.state.is_none())
    {
        let message = format!("the state is {}, but the log says {logged}", record.state);
        put("state", message);
    }
    for field in drift.fields.keys() {
        if before
            .iter()
            .all(|before| !before.fields.contains_key(field))
        {
            put(field, format!("`{field}` differs from what the log says"));
        }
    }
}

/// A commit with one parent, or none.
fn single(step: &Step, source: &dyn Source, findings: &mut Findings<'_>, left: &mut Left) {
    let mut deeds: Vec<Deed<'_>> = Vec::new();
    for file in &step.files {
        if let Some(deed) = record(file, step, source, findings)
            && !deeds.iter().any(|other| other.record.id == deed.record.id)
        {
            deeds.push(deed);
        }
    }
    claims::trailers(step, &deeds, source, findings);
    left.alone = step.files.iter().map(|file| file.path.clone()).collect();
}

/// One record of a commit; nothing where it cannot be read.
fn record<'s>(
    file: &'s File,
    step: &'s Step,
    source: &dyn Source,
    findings: &mut Findings<'_>,
) -> Option<Deed<'s>> {
    let here = file.earlier().next();
    let Some(new) = file.record() else {
        let old = here?;
        gone(file, old, step, findings);
        return Some(Deed {
            record: old,
            born: false,
            entries: Vec::new(),
            approvals: Vec::new(),
        });
    };
    let version = file.after.as_deref()?;
    // A file that moves is the record that it was.
    let moved = || {
        step.files
            .iter()
            .find_map(|other| other.earlier().find(|old| is(old, new)))
    };
    let old = here.or_else(moved);
    let unreadable = file
        .before
        .iter()
        .flatten()
        .any(|version| version.record.is_err());
    if unreadable {
        return None;
    }
    if let Some(old) = old {
        growth::check(old, new, version, false, findings);
    }
    let entries = fresh(old, new);
    if let Some(old) = old {
        silent(old, new, &entries, version, findings);
    }
    claims::entries(&entries, old, new, version, step, findings);
    let moves = Moves {
        step,
        source,
        old,
        new,
        version,
        fresh: &entries,
    };
    moves.check(findings);
    let known = old.map_or(&[][..], |old| old.approvals.as_slice());
    let added = new.approvals.iter().enumerate();
    let added: Vec<_> = added
        .filter(|(_, approval)| !known.iter().any(|other| other.id == approval.id))
        .collect();
    approvals::check(&added, new, version, step, source, findings);
    bots::check(old, new, &entries, &added, version, step, findings);
    Some(Deed {
        record: new,
        born: old.is_none(),
        entries,
        approvals: added,
    })
}

/// Whether a record is the one that it was, perhaps under an alias by now.
fn is(was: &Record, now: &Record) -> bool {
    was.kind.kind == now.kind.kind && (was.id == now.id || now.aliases.contains(&was.id))
}

/// A record that is not there any more.
fn gone(file: &File, old: &Record, step: &Step, findings: &mut Findings<'_>) {
    if file.new.is_some() {
        return;
    }
    let lives = |other: &File| {
        other
            .record()
            .is_some_and(|new| is(old, new) || new.aliases.contains(&old.id))
    };
    if step.files.iter().any(lives) {
        return;
    }
    let message = format!("{} is gone", old.id);
    let finding = Finding::error(&file.path, "verify/deleted", message);
    findings.push(finding.remedy("bring it back; what is over is closed or cancelled, and stays"));
}

/// Fields that an approval covers and that the log does not keep: an entry names who edited them, because
/// whoever edited the plan last does not count as an approver.
fn silent(
    old: &Record,
    new: &Record,
    entries: &[(usize, &Entry)],
    version: &Version,
    findings: &mut Findings<'_>,
) {
    if !new.kind.has(Capability::Approval) {
        return;
    }
    let named = |field: &str| {
        entries.iter().any(|(_, entry)| {
            let edited = entry.extra.get(EDITED).map(Data::as_texts);
            entry.set.contains_key(field) || edited.unwrap_or_default().contains(&field)
        })
    };
    let tracked = |field: &str| new.kind.field(field).is_some_and(|field| field.tracked);
    for field in new.kind.covered().filter(|field| !tracked(field)) {
        if old.fields.get(field) != new.fields.get(field) && !named(field) {
            let message = format!("`{field}` was edited, and no log entry says by whom");
            let remedy = "edit it with `gitsm edit` or `gitsm set`";
            let code = "verify/unlogged";
            findings.graded(version, &[field], code, message, remedy, Severity::Warning);
        }
    }
}

/// A merge.
fn merged(step: &Step, source: &dyn Source, findings: &mut Findings<'_>) {
    claims::trailers_of_merge(step, source, findings);
    let bases = match step.commit.parents.as_slice() {
        [one, other] if !step.files.is_empty() => source.bases(one, other),
        _ => Vec::new(),
    };
    for file in &step.files {
        if file.new.is_none() && file.old.iter().all(Option::is_some) {
            if let Some(old) = file.earlier().next() {
                gone(file, old, step, findings);
            }
            continue;
        }
        merge::check(file, &bases, step, source, findings);
    }
}

/// Which protected paths a commit changes itself.
fn touches(step: &Step) -> Vec<Touch> {
    let mut rules: Vec<_> = Vec::new();
    for rule in step
        .before
        .iter()
        .flat_map(|rules| &rules.protections.rules)
    {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    let own: Vec<&File> = step.files.iter().filter(|file| file.is_own()).collect();
    let touched = |rule: &crate::policy::protect::Protection| {
        let paths = own.iter().map(|file| file.path.clone());
        let paths: Vec<String> = paths.filter(|path| rule.covers(path)).collect();
        (!paths.is_empty()).then(|| Touch {
            rule: rule.clone(),
            paths,
        })
    };
    rules.into_iter().filter_map(touched).collect()
}
