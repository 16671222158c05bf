//! Merges, checked by content: whatever a merge holds must come from one of its parents.
//!
//! A message that says `Merge` proves nothing. A path is explained when its content is that of a parent which
//! changed it since the histories met; a record is explained key by key, entry by entry, text line by line, so
//! that a merge of fields made by git, by a person or by gitsm passes, and a value that nobody wrote does not.
//!
//! Where the two sides contradicted each other, a person chose one of them, and an entry of the log says who: that
//! is the only entry that a merge may add, and everything that it sets is what one of the sides had.

use std::collections::BTreeSet;

use crate::model::data::Data;
use crate::model::finding::Finding;
use crate::model::log::{Entry, SETTLES, fold};
use crate::model::read::read_record;
use crate::model::record::Record;

use super::source::{Blob, File, Source, Step, Version};
use super::view::Findings;
use super::{claims, growth};

const CODE: &str = "verify/merge";
const REMEDY: &str =
    "look at what each parent has; a merge only joins, and what is new is a commit of its own";

/// Looks at one path of a merge. `bases` are where the histories of two parents met.
pub fn check(
    file: &File,
    bases: &[String],
    step: &Step,
    source: &dyn Source,
    findings: &mut Findings<'_>,
) {
    let base: Vec<Option<Blob>> = bases
        .iter()
        .map(|base| source.blob(base, &file.path))
        .collect();
    let explained = match (&file.new, file.is_own()) {
        (Some(_), true) => own(file, &base, findings),
        (None, _) | (Some(_), false) => taken(file, &base, findings),
    };
    let (Some(version), Some(record)) = (&file.after, file.record()) else {
        return;
    };
    let parents: Vec<&Record> = file.earlier().collect();
    // What cannot be read in a parent explains anything: that parent has a finding of its own.
    let readable = parents.len() == file.before.iter().flatten().count();
    if !explained || !readable || parents.len() < 2 {
        return;
    }
    for parent in &parents {
        growth::check(parent, record, version, true, findings);
    }
    let read = |base: &String| {
        let text = source.text(base, &file.path)?;
        read_record(&file.path, &text, &record.kind).ok()
    };
    let bases: Vec<Record> = bases.iter().filter_map(read).collect();
    let chosen = choices(record, &parents);
    claims::entries(&chosen, Some(parents[0]), record, version, step, findings);
    entries(record, &parents, &chosen, version, findings);
    let settled = chosen.iter().any(|(_, entry)| settles(entry));
    fields(record, &parents, (&bases, settled), version, findings);
}

/// The content of a parent: of one that had changed it, unless none had. False when that is wrong.
fn taken(file: &File, base: &[Option<Blob>], findings: &mut Findings<'_>) -> bool {
    let [one, other] = file.old.as_slice() else {
        return true;
    };
    let dropped = |base: &Option<Blob>| {
        let (kept, lost) = match file.new == *one {
            true => (one, other),
            false => (other, one),
        };
        kept == base && lost != base
    };
    if base.is_empty() || !base.iter().all(dropped) {
        return true;
    }
    let message = match (&file.new, base.first()) {
        (None, _) => "the merge leaves out what one of its parents has added",
        (Some(_), Some(None)) => "the merge brings back what one of its parents has removed",
        _ => "the merge drops what one of its parents has changed",
    };
    tell(file, message, findings);
    false
}

fn tell(file: &File, message: &str, findings: &mut Findings<'_>) {
    match &file.after {
        Some(version) => findings.record(version, &[], CODE, message.to_owned(), REMEDY),
        None => {
            let finding = Finding::error(&file.path, CODE, message);
            findings.push(finding.remedy(REMEDY));
        }
    }
}

/// Content that no parent has: only where several have changed it. False when that is wrong.
fn own(file: &File, base: &[Option<Blob>], findings: &mut Findings<'_>) -> bool {
    let untouched = |old: &Option<Blob>| !base.is_empty() && base.iter().all(|base| old == base);
    let changed = file.old.iter().filter(|old| !untouched(old)).count();
    let nowhere = file.old.iter().all(Option::is_none);
    if !nowhere && (changed > 1 || file.old.len() > 2) {
        return true;
    }
    let message = match changed {
        _ if nowhere => "no parent of the merge has this file",
        0 => "the merge changes what neither of its parents has changed",
        _ => "the merge holds something else than the parent that changed it",
    };
    tell(file, message, findings);
    false
}

/// The entries by which somebody chose between the sides.
fn choices<'r>(record: &'r Record, parents: &[&Record]) -> Vec<(usize, &'r Entry)> {
    let had = |name: &str, value: &Data| {
        let nothing = *value == Data::Null;
        parents.iter().any(|parent| match parent.key(name) {
            Some(known) => known == *value,
            None => nothing,
        })
    };
    let state = |to: &String| parents.iter().any(|parent| parent.state == *to);
    let is_choice = |entry: &Entry| {
        entry.note.is_none()
            && (entry.to.is_some() || !entry.set.is_empty())
            && entry.to.iter().all(state)
            && entry.set.iter().all(|(name, value)| had(name, value))
            && entry.extra.keys().all(|key| key == SETTLES)
    };
    let new = |entry: &Entry| !parents.iter().any(|parent| parent.log.contains(entry));
    let entries = record.log.iter().enumerate();
    entries
        .filter(|(_, entry)| new(entry) && is_choice(entry))
        .collect()
}

/// Whether an entry ends a disagreement about the state: what came with the moves that lost goes with them.
fn settles(entry: &Entry) -> bool {
    let settled = entry.extra.get(SETTLES).map(Data::as_texts);
    settled.is_some_and(|settled| !settled.is_empty())
}

/// Entries that no parent has.
fn entries(
    record: &Record,
    parents: &[&Record],
    chosen: &[(usize, &Entry)],
    version: &Version,
    findings: &mut Findings<'_>,
) {
    for (at, entry) in record.log.iter().enumerate() {
        let chosen = chosen.iter().any(|(index, _)| *index == at);
        if !chosen && !parents.iter().any(|parent| parent.log.contains(entry)) {
            let message = format!("the log entry {} is in no parent of the merge", entry.id);
            let at = at.to_string();
            findings.record(version, &["log", &at], CODE, message, REMEDY);
        }
    }
    for (at, entry) in record.approvals.iter().enumerate() {
        if !parents
            .iter()
            .any(|parent| parent.approvals.contains(entry))
        {
            let message = format!("the approval {} is in no parent of the merge", entry.id);
            let at = at.to_string();
            findings.record(version, &["approvals", &at], CODE, message, REMEDY);
        }
    }
}

/// Values that no parent has.
fn fields(
    record: &Record,
    parents: &[&Record],
    (bases, settled): (&[Record], bool),
    version: &Version,
    findings: &mut Findings<'_>,
) {
    let keys = |record: &Record| match record.to_data() {
        Data::Map(map) => map.keys().map(str::to_owned).collect(),
        _ => BTreeSet::new(),
    };
    let mut names: BTreeSet<String> = keys(record);
    names.extend(parents.iter().flat_map(|parent| keys(parent)));
    let logged = fold(&record.log);
    for name in names
        .iter()
        .filter(|name| !["log", "approvals"].contains(&name.as_str()))
    {
        let value = record.key(name);
        let theirs: Vec<Option<Data>> = parents.iter().map(|parent| parent.key(name)).collect();
        let replayed = match name.as_str() {
            "state" => logged.state.map(Data::text),
            name => logged.fields.get(name).copied().cloned(),
        };
        // Somebody emptied it after whoever filled it.
        let emptied = value.is_none() && replayed == Some(Data::Null);
        let dropped = |base: &Record| {
            let base = base.key(name);
            value == base && theirs.contains(&base) && theirs.iter().any(|their| *their != base)
        };
        if parents.len() == 2
            && !settled
            && !emptied
            && !bases.is_empty()
            && bases.iter().all(dropped)
            && (replayed.is_none() || replayed != value)
        {
            let message = format!("the merge drops the `{name}` of one of its parents");
            findings.record(version, &[name], CODE, message, REMEDY);
            continue;
        }
        let explained = theirs.contains(&value)
            || (value.is_some() && replayed == value)
            || value.as_ref().is_some_and(|value| joined(value, &theirs));
        if !explained {
            let message = format!("no parent of the merge has this `{name}`");
            findings.record(version, &[name], CODE, message, REMEDY);
        }
    }
    // The state follows from the log, unless a parent had been edited by hand.
    let ends = |record: &Record| {
        fold(&record.log)
            .state
            .is_none_or(|state| state == record.state)
    };
    if !ends(record) && parents.iter().all(|parent| ends(parent)) {
        let message = format!(
            "the state is {}, and the merged log ends otherwise",
            record.state
        );
        findings.record(version, &["state"], CODE, message, REMEDY);
    }
}

/// Whether a value is made of what the parents have: elements of lists, lines of texts, keys of mappings.
fn joined(value: &Data, theirs: &[Option<Data>]) -> bool {
    match value {
        Data::List(items) => {
            let known = |item: &Data| {
                let has = |data: &Data| matches!(data, Data::List(list) if list.contains(item));
                theirs.iter().flatten().any(has)
            };
            items.iter().all(known)
        }
        Data::Map(map) => map.iter().all(|(key, value)| {
            let below: Vec<Option<Data>> = theirs
                .iter()
                .map(|data| match data {
                    Some(Data::Map(map)) => map.get(key).cloned(),
                    _ => None,
                })
                .collect();
            below.contains(&Some(value.clone())) || joined(value, &below)
        }),
        Data::Text(text) if text.contains('\n') => {
            let texts: Vec<&str> = theirs.iter().flatten().filter_map(Data::as_str).collect();
            let known: BTreeSet<&str> = texts.iter().flat_map(|text| text.lines()).collect();
            text.lines().all(|line| known.contains(line))
        }
        _ => false,
    }
}
