//! Remarks on the policies behind verdicts: which versions, since when, and what is not known of them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::model::log::Entry;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::sla::calendar::tzdata_version;
use crate::sla::trust::{TOLERANCE, untrusted};
use crate::sla::versions::{Era, WhatIf};

/// So many records are looked at sooner than threads are asked.
const PIECE: usize = 512;

/// What a reader of verdicts on these records must know of the policies behind them.
pub fn remarks(snapshot: &Snapshot, rows: &[usize]) -> Vec<String> {
    let (used, before) = used(snapshot, rows);
    let mut remarks = Vec::new();
    remarks.extend(files(snapshot, &used));
    remarks.extend(match (rows, used.as_slice()) {
        ([_], [era]) => version(snapshot, *era),
        _ => versions(snapshot),
    });
    remarks.extend(before_the_first(snapshot, before));
    remarks.extend(not_used(snapshot, &used));
    remarks.extend(notes(snapshot));
    remarks
}

/// What a reader of any verdict must know: that it is a what-if, or that there are edits that do not count yet.
pub fn notes(snapshot: &Snapshot) -> Vec<String> {
    let policies = &snapshot.agreements;
    let mut notes = Vec::new();
    if let Some(what_if) = policies.what_if() {
        notes.push(format!(
            "what if: all records are held to {}, not to the one in force when each was opened",
            policy(what_if)
        ));
    }
    if policies.is_uncommitted() {
        notes.push(
            "uncommitted changes of agreements and calendars count from their commit on; `--policy current` \
             shows them"
                .to_owned(),
        );
    }
    notes
}

/// A policy as the end of a title: `, under the current policy`; empty when records are held to those in force.
pub fn under(snapshot: &Snapshot) -> String {
    let what_if = snapshot.agreements.what_if();
    what_if.map_or_else(String::new, |what_if| {
        format!(", under {}", policy(what_if))
    })
}

fn policy(what_if: &WhatIf) -> String {
    match what_if {
        WhatIf::Current => "the current policy".to_owned(),
        WhatIf::Of(commit) => format!("the policy of {commit}"),
    }
}

/// The eras in which records were opened, and how many were opened before the first version and are held to it.
fn used<'s>(snapshot: &'s Snapshot, rows: &[usize]) -> (Vec<Era<'s>>, usize) {
    let policies = &snapshot.agreements;
    let first = policies.first();
    let look = |(mut numbers, mut before): (BTreeSet<usize>, usize), at: &usize| {
        let record = &snapshot.records[*at];
        let opened = record.opened_at();
        if let Some((opened, era)) = opened.and_then(|at| Some((at, policies.era(at)?))) {
            numbers.insert(era.number());
            let held = || era.agreements().rules_of(&record.kind.kind).next();
            let is_before = era.number() == 0 && first.is_some_and(|first| opened < first);
            before += usize::from(is_before && held().is_some());
        }
        (numbers, before)
    };
    let looked = rows
        .par_iter()
        .with_min_len(PIECE)
        .fold(Default::default, look);
    let (numbers, before) = looked.reduce(Default::default, |(one, before), (other, more)| {
        (one.into_iter().chain(other).collect(), before + more)
    });
    let all = policies.eras();
    let used = all.filter(|era| numbers.contains(&era.number()));
    (used.collect(), before)
}

fn files(snapshot: &Snapshot, used: &[Era<'_>]) -> Option<String> {
    let mut paths: BTreeSet<&str> = used
        .iter()
        .flat_map(|era| era.agreements().paths())
        .collect();
    if used.is_empty() {
        paths = snapshot.agreements.current().paths();
    }
    let paths: Vec<&str> = paths.into_iter().collect();
    (!paths.is_empty()).then(|| {
        let zones = tzdata_version();
        format!("agreements: {}; time zones: {zones}", paths.join(", "))
    })
}

fn versions(snapshot: &Snapshot) -> Option<String> {
    let last = snapshot.agreements.eras().last()?;
    let from = time(snapshot, last.from()?);
    let number = last.number() + 1;
    let commit = last.commit().unwrap_or_default();
    Some(format!(
        "each record is held to the version in force when it was opened: {number} versions, the last from {from} \
         on (commit {commit})"
    ))
}

/// The version that the only record is held to, where there are several.
fn version(snapshot: &Snapshot, era: Era<'_>) -> Option<String> {
    let all = snapshot.agreements.eras().last()?.number() + 1;
    let commit = era.commit().filter(|_| all > 1)?;
    let number = era.number() + 1;
    let bound = |what: &str, at: Option<DateTime<Utc>>| {
        at.map(|at| format!(", {what} {}", time(snapshot, at)))
            .unwrap_or_default()
    };
    let (from, until) = (bound("from", era.from()), bound("until", era.until()));
    Some(format!(
        "held to the version in force when it was opened: number {number} of {all}{from}{until} (commit {commit})"
    ))
}

/// Records that are held to the first version although it did not exist yet.
fn before_the_first(snapshot: &Snapshot, before: usize) -> Option<String> {
    let policies = &snapshot.agreements;
    let first = policies.first()?;
    let first = time(snapshot, first);
    let (records, are) = match before {
        1 => ("1 record was".to_owned(), "is"),
        _ => (format!("{before} records were"), "are"),
    };
    match (before, policies.is_cut_off()) {
        (0, _) => None,
        (_, false) => Some(format!(
            "{records} opened before the first version ({first}) and {are} held to it"
        )),
        (_, true) => Some(format!(
            "this clone is shallow: {records} opened before its oldest commit ({first}) and {are} held to \
             what that has; `git fetch --unshallow` brings what was in force"
        )),
    }
}

fn not_used(snapshot: &Snapshot, used: &[Era<'_>]) -> Option<String> {
    let several = snapshot.agreements.eras().nth(1).is_some();
    let mut files: Vec<String> = Vec::new();
    for era in used {
        let since = era.commit().filter(|_| several);
        let since = since.map_or_else(String::new, |commit| format!(" (commit {commit})"));
        let broken = era.agreements().broken().iter();
        files.extend(broken.map(|path| format!("{path}{since}")));
    }
    if used.is_empty() {
        files = snapshot.agreements.current().broken().to_vec();
    }
    (!files.is_empty()).then(|| {
        let files = files.join(", ");
        format!("not used because of errors, so verdicts may be missing: {files}")
    })
}

/// What to know of the times of a record that its commits do not bear out; `committed` tells when an entry came into
/// git first.
pub fn untrusted_times(
    snapshot: &Snapshot,
    record: &Record,
    committed: impl Fn(&Entry) -> Option<DateTime<Utc>>,
) -> Option<String> {
    let found = untrusted(&record.log, TOLERANCE, committed);
    let worst = found.iter().max_by_key(|one| one.late_by().abs())?;
    let (count, all) = (found.len(), record.log.len());
    let (at, git) = (
        time(snapshot, worst.entry.at),
        time(snapshot, worst.committed),
    );
    let most = match count {
        1 => "",
        _ => ", the furthest",
    };
    Some(format!(
        "untrusted time: {count} of {all} entries lie more than a day from their commit{most}: of {at}, committed {git}"
    ))
}

fn time(snapshot: &Snapshot, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&snapshot.config.zone);
    local.format("%Y-%m-%d %H:%M %Z").to_string()
}
