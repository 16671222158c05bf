//! Puts together what two lines of history did to the files since they parted: records by field, everything that
//! only one side changed as that side has it, and the rest by git's own merge.
//!
//! Only paths that differ are looked at, and only records that both sides changed are read.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::desk::resolve::{Matter, both, removed};
use crate::desk::{Conflicts, DeskError};
use crate::kinds::Kinds;
use crate::merge::{self, Cause};
use crate::model::kind::Kind;
use crate::model::layout::{EXTENSION, id_of};
use crate::model::marks::Sides;
use crate::store::{BlobId, Change, CommitId, Files, Operation, Pair, Store, Undecided};

/// A record that both sides changed, and how that went together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Woven {
    /// Its path.
    pub path: String,
    /// The keys that were merged; empty for what is no record, which git merged.
    pub keys: Vec<String>,
}

/// What came of two sides.
#[derive(Debug)]
pub struct Weave {
    /// What ours did since they parted.
    pub ours: Vec<Change>,
    /// What theirs did.
    pub theirs: Vec<Change>,
    /// What is decided, against ours.
    pub decided: Files,
    /// Records that were merged by field.
    pub merged: Vec<Woven>,
    /// What the rules cannot decide, as git keeps it.
    pub undecided: Vec<Undecided>,
    /// The same, as people are told.
    pub conflicts: Conflicts,
    /// Records of ours whose id theirs have given to another record.
    pub twins: Vec<String>,
}

/// Puts two sides together. `bases` is where they parted.
///
/// # Errors
/// When the repository cannot be read, or git cannot merge the rest.
pub fn weave(
    store: &Store,
    kinds: &Kinds,
    pair: &Pair,
    bases: &[CommitId],
) -> Result<Weave, DeskError> {
    let objects = store.objects()?;
    let ours = objects.changed(bases.first(), &pair.ours)?;
    let theirs = objects.changed(bases.first(), &pair.theirs)?;
    let mut weave = Weave {
        ours,
        theirs,
        decided: Files::new(),
        merged: Vec::new(),
        undecided: Vec::new(),
        conflicts: Conflicts {
            records: Vec::new(),
            others: Vec::new(),
            operation: Operation::Merge,
        },
        twins: Vec::new(),
    };
    let known: HashMap<String, Option<BlobId>> = weave
        .ours
        .iter()
        .map(|change| (change.path.clone(), change.new))
        .collect();
    let mut for_git = crosses(&weave);
    // What the other commits had where the histories met more than once.
    let more = bases.get(1..).unwrap_or_default();
    for change in weave.theirs.clone() {
        let Some(mine) = known.get(&change.path) else {
            weave.decided.insert(change.path, change.new);
            continue;
        };
        if *mine == change.new {
            continue;
        }
        let mut before: Vec<Option<BlobId>> = vec![change.old];
        for base in more {
            before.push(objects.file(base, &change.path)?);
        }
        before.dedup();
        let case = Case {
            path: change.path,
            before,
            ours: *mine,
            theirs: change.new,
        };
        match kinds.of_path(&case.path) {
            Some(kind) if case.is_record() => weave.record(store, kind, case)?,
            _ => for_git = true,
        }
    }
    if for_git {
        weave.rest(store, pair)?;
    }
    weave.conflicts.records.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(weave)
}

/// A path that both sides changed, differently.
struct Case {
    path: String,
    /// What it was where they met; several where they met more than once.
    before: Vec<Option<BlobId>>,
    ours: Option<BlobId>,
    theirs: Option<BlobId>,
}

impl Case {
    fn is_record(&self) -> bool {
        let sides = self.ours.iter().chain(&self.theirs);
        self.path.ends_with(EXTENSION) && sides.into_iter().all(|blob| blob.is_plain())
    }
}

/// Whether a path of one side is a folder of the other.
fn crosses(weave: &Weave) -> bool {
    let all = weave.ours.iter().chain(&weave.theirs);
    let paths: HashSet<&str> = all.map(|change| change.path.as_str()).collect();
    let folders = |path: &str| -> bool {
        let ends = path.match_indices('/').map(|(at, _)| at);
        ends.into_iter().any(|at| paths.contains(&path[..at]))
    };
    paths.iter().any(|path| folders(path))
}

impl Weave {
    fn record(&mut self, store: &Store, kind: &Arc<Kind>, case: Case) -> Result<(), DeskError> {
        let text = |blob: Option<BlobId>| -> Result<Option<Option<String>>, DeskError> {
            let bytes = blob.map(|blob| store.content(blob)).transpose()?;
            // None where it is no text.
            Ok(match bytes {
                None => Some(None),
                Some(bytes) => String::from_utf8(bytes).ok().map(Some),
            })
        };
        let mut bases = Vec::new();
        for before in &case.before {
            bases.push(text(*before)?.flatten());
        }
        let (Some(ours), Some(theirs)) = (text(case.ours)?, text(case.theirs)?) else {
            self.conflicts.others.push(case.path.clone());
            self.leave(&case, case.ours.or(case.theirs));
            return Ok(());
        };
        let base = ancestor(bases, kind);
        let (Some(ours), Some(theirs)) = (&ours, &theirs) else {
            let sides = (base, &ours.clone(), &theirs.clone());
            let record = removed(case.path.clone(), kind, sides);
            self.conflicts.records.push(record);
            self.leave(&case, case.ours.or(case.theirs));
            return Ok(());
        };
        let sides = Sides {
            base,
            ours: ours.clone(),
            theirs: theirs.clone(),
        };
        let record = both(case.path.clone(), kind, sides);
        let Matter::Both(merged) = &record.matter else {
            return Ok(());
        };
        if merged.is_clean() {
            let blob = store.keep(merged.text.as_bytes(), case.ours)?;
            self.merged.push(Woven {
                path: case.path.clone(),
                keys: merged.merged.clone(),
            });
            self.decided.insert(case.path, Some(blob));
            return Ok(());
        }
        if merged
            .conflicts
            .iter()
            .any(|c| c.cause == Cause::DrawnTwice)
        {
            self.twins.push(case.path);
            return Ok(());
        }
        let shown = record.marked(merged, Operation::Merge.sides());
        let shown = store.keep(shown.as_bytes(), case.ours)?;
        self.conflicts.records.push(record);
        self.leave(&case, Some(shown));
        Ok(())
    }

    fn leave(&mut self, case: &Case, shown: Option<BlobId>) {
        self.undecided.push(Undecided {
            path: case.path.clone(),
            versions: [
                case.before.first().copied().flatten(),
                case.ours,
                case.theirs,
            ],
            shown,
        });
    }

    /// Has git merge what is no record.
    fn rest(&mut self, store: &Store, pair: &Pair) -> Result<(), DeskError> {
        let same = self.merged.iter().map(|woven| woven.path.as_str());
        let open = self.undecided.iter().map(|case| case.path.as_str());
        let settled: HashSet<&str> = same.chain(open).collect();
        let mut files = Files::new();
        for path in settled {
            let shown = self.undecided.iter().find(|case| case.path == path);
            let shown = shown.and_then(|case| case.shown);
            let known = self.decided.get(path).copied().flatten();
            files.insert(path.to_owned(), known.or(shown));
        }
        let labels = Operation::Merge.sides();
        let (mut changes, undecided) = store.merged_by_git(pair, &files, labels)?;
        for case in &self.undecided {
            changes.remove(&case.path);
        }
        let ours: HashSet<&str> = self.ours.iter().map(|c| c.path.as_str()).collect();
        let both = self.theirs.iter().map(|change| &change.path);
        let both = both.filter(|path| ours.contains(path.as_str()) && changes.contains_key(*path));
        let known: HashSet<String> = self.merged.iter().map(|woven| woven.path.clone()).collect();
        let by_git = both
            .filter(|path| !known.contains(*path))
            .map(|path| Woven {
                path: path.clone(),
                keys: Vec::new(),
            });
        self.merged.extend(by_git.collect::<Vec<_>>());
        self.decided = changes;
        self.conflicts
            .others
            .extend(undecided.iter().map(|case| case.path.clone()));
        self.undecided.extend(undecided);
        Ok(())
    }

    /// The paths that one side changed alone.
    pub fn alone<'w>(&'w self, side: &'w [Change]) -> impl Iterator<Item = &'w Change> {
        let met = self.merged.iter().map(|woven| woven.path.as_str());
        let open = self.undecided.iter().map(|case| case.path.as_str());
        let met: HashSet<&str> = met.chain(open).collect();
        side.iter()
            .filter(move |change| !met.contains(change.path.as_str()))
    }
}

/// One ancestor made of several, without what they disagree about.
fn ancestor(bases: Vec<Option<String>>, kind: &Arc<Kind>) -> Option<String> {
    let mut bases = bases.into_iter();
    let first = bases.next()??;
    bases.flatten().try_fold(first, |one, other| {
        let merged = merge::merge3(None, &one, &other, kind);
        match merged.is_clean() {
            true => Some(merged.text),
            false => merge::without(&merged, kind),
        }
    })
}

/// The name that people know a path by: the id of a record, or the path.
pub fn name_of(kinds: &Kinds, path: &str) -> Option<String> {
    let record = path.ends_with(EXTENSION) && kinds.of_path(path).is_some();
    id_of(path).filter(|_| record).map(str::to_owned)
}
