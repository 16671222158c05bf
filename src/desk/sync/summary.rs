//! What a sync did, for whoever called it: what came and went, by whom, and what was put together.

use std::collections::HashMap;

use crate::model::person::People;
use crate::store::{Change, CommitId, Operation, Pair, Recovered};

use super::super::resolve::Conflicts;
use super::super::{Desk, DeskError};
use super::weave::{Weave, name_of};
use super::{Renamed, Run, Woven};

/// How a clone came in step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It was already.
    InStep,
    /// Only the remote had moved.
    Forwarded,
    /// Only the clone had moved.
    Pushed,
    /// The same, and the remote had no such branch yet.
    Founded,
    /// Both had, and were merged.
    Merged,
    /// Both had, and a person must decide.
    Halted,
}

/// What a side did to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It is new.
    Added,
    /// It is there and was.
    Changed,
    /// It is gone.
    Removed,
}

/// A file that came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Its path.
    pub path: String,
    /// The id, where it is a record.
    pub id: Option<String>,
    /// What was done.
    pub deed: Deed,
    /// Who says to have done it.
    pub by: Vec<String>,
}

/// What a sync did, or would do.
#[derive(Debug)]
pub struct Synced {
    /// The branch here.
    pub branch: String,
    /// The remote and its branch, such as `origin/main`.
    pub there: String,
    /// How it went.
    pub course: Course,
    /// What came.
    pub came: Vec<Passed>,
    /// What went.
    pub went: Vec<Passed>,
    /// What both sides had changed, by name, and the keys that were put together.
    pub merged: Vec<(String, Woven)>,
    /// Ids that were drawn twice.
    pub renamed: Vec<Renamed>,
    /// What a person must decide.
    pub conflicts: Conflicts,
    /// What was settled of an interrupted write.
    pub recovered: Option<Recovered>,
    /// What the branch is at now.
    pub commit: Option<CommitId>,
}

impl Run<'_> {
    pub(super) fn synced(&self, course: Course) -> Synced {
        Synced {
            branch: self.branch.clone(),
            there: self.there.clone(),
            course,
            came: Vec::new(),
            went: Vec::new(),
            merged: Vec::new(),
            renamed: Vec::new(),
            conflicts: Conflicts {
                records: Vec::new(),
                others: Vec::new(),
                operation: Operation::Merge,
            },
            recovered: None,
            commit: None,
        }
    }

    pub(super) fn told(
        &self,
        desk: &Desk,
        met: &Pair,
        bases: &[CommitId],
        woven: &Weave,
    ) -> Result<Synced, DeskError> {
        let mut synced = self.synced(Course::Merged);
        let base = bases.first();
        let alone = |side: &[Change]| woven.alone(side).cloned().collect::<Vec<_>>();
        let (came, went) = (alone(&woven.theirs), alone(&woven.ours));
        synced.came = self.passed(desk, &came, (base, &met.theirs))?;
        synced.went = self.passed(desk, &went, (base, &met.ours))?;
        let name = |path: &str| name_of(desk.kinds(), path).unwrap_or_else(|| path.to_owned());
        let merged = woven.merged.iter();
        synced.merged = merged
            .map(|woven| (name(&woven.path), woven.clone()))
            .collect();
        Ok(synced)
    }

    /// What one side did, and who says to have done it.
    pub(super) fn passed(
        &self,
        desk: &Desk,
        changes: &[Change],
        (from, to): (Option<&CommitId>, &CommitId),
    ) -> Result<Vec<Passed>, DeskError> {
        let by = match from {
            Some(from) => self.authors(&desk.people()?.0, from, to)?,
            None => HashMap::new(),
        };
        let passed = |change: &Change| {
            let id = name_of(desk.kinds(), &change.path);
            let by = id.as_ref().and_then(|id| by.get(id)).cloned();
            Passed {
                path: change.path.clone(),
                id,
                deed: match (change.old, change.new) {
                    (None, _) => Deed::Added,
                    (_, None) => Deed::Removed,
                    _ => Deed::Changed,
                },
                by: by.unwrap_or_default(),
            }
        };
        Ok(changes.iter().map(passed).collect())
    }

    /// Who worked on which record, as the commits say of themselves.
    fn authors(
        &self,
        people: &People,
        from: &CommitId,
        to: &CommitId,
    ) -> Result<HashMap<String, Vec<String>>, DeskError> {
        let mut found: HashMap<String, Vec<String>> = HashMap::new();
        for commit in self.store.said_since(from, to)? {
            let who = people.actor(&commit.author.email);
            let who = who.map_or(commit.author.name, |who| who.as_str().to_owned());
            let named = commit.trailers.into_iter();
            for (_, id) in named.filter(|(key, _)| key == "Gitsm-Record") {
                let by = found.entry(id).or_default();
                if !by.contains(&who) {
                    by.push(who.clone());
                }
            }
        }
        Ok(found)
    }
}
