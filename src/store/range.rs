//! The commits that a range brings to its main line: what a deployment of it is made of.
//!
//! The main line of a range is its chain of first parents. What a merge brought stands with the merge, because
//! a merge speaks for it where it says something itself, and otherwise each of them speaks for itself.

use std::collections::HashSet;

use git2::{Oid, Sort};

use super::Store;
use super::commit::Commit;
use super::error::StoreError;

const FAILED: &str = "walk a range of commits";

/// A commit of the main line of a range.
#[derive(Debug, Clone)]
pub struct Landed {
    /// The commit.
    pub commit: Commit,
    /// What it brought, when it is a merge; merges among it are left out.
    pub brought: Vec<Commit>,
    /// The paths in which it differs from its first parent.
    pub paths: Vec<String>,
}

impl Store {
    /// The main line of `A..B`, or the one commit that is named, oldest first.
    ///
    /// # Errors
    /// When there are no such commits, or the clone is shallow and the range is cut off by that.
    pub fn landed(&self, range: &str) -> Result<Vec<Landed>, StoreError> {
        let (from, to) = match range.split_once("..") {
            Some((from, to)) => (Some(from), to.strip_prefix('.').unwrap_or(to)),
            None => (None, range),
        };
        let named = |rev: &str| {
            let rev = if rev.is_empty() { "HEAD" } else { rev };
            match self.resolve(rev) {
                Err(StoreError::UnknownRevision { .. }) if self.is_shallow() => {
                    Err(StoreError::Shallow)
                }
                other => other.map(|id| id.oid()),
            }
        };
        let tip = named(to)?;
        let inside = match from {
            Some(from) => self.between(tip, &[named(from)?])?,
            None => vec![tip],
        };
        self.refuse_cut(&inside)?;
        let known: HashSet<Oid> = inside.iter().copied().collect();
        let mut steps = Vec::new();
        let mut at = Some(tip);
        while let Some(oid) = at.filter(|oid| known.contains(oid)) {
            let (step, first) = self.step(oid)?;
            steps.push(step);
            at = first;
        }
        steps.reverse();
        Ok(steps)
    }

    /// A commit with what it brought, and its first parent.
    fn step(&self, oid: Oid) -> Result<(Landed, Option<Oid>), StoreError> {
        let failed = StoreError::git(FAILED);
        let found = self.repo.find_commit(oid).map_err(failed)?;
        let parents: Vec<Oid> = found.parent_ids().collect();
        let first = parents.first().copied();
        let mut brought = Vec::new();
        if let (Some(first), true) = (first, parents.len() > 1) {
            let side = self.between(oid, &[first])?;
            self.refuse_cut(&side)?;
            for other in side.into_iter().filter(|other| *other != oid) {
                let commit = self.repo.find_commit(other);
                if commit.map_err(StoreError::git(FAILED))?.parent_count() < 2 {
                    brought.push(self.read_commit(other).map_err(StoreError::git(FAILED))?);
                }
            }
        }
        let paths = self
            .differs(&found, first)
            .map_err(StoreError::git(FAILED))?;
        let commit = self.read_commit(oid).map_err(StoreError::git(FAILED))?;
        let step = Landed {
            commit,
            brought,
            paths,
        };
        Ok((step, first))
    }

    /// The commits that lead to a tip and to none of the others, newest first.
    fn between(&self, tip: Oid, hidden: &[Oid]) -> Result<Vec<Oid>, StoreError> {
        let walk = || {
            let mut walk = self.repo.revwalk()?;
            walk.set_sorting(Sort::TOPOLOGICAL)?;
            walk.push(tip)?;
            hidden.iter().try_for_each(|oid| walk.hide(*oid))?;
            walk.collect::<Result<Vec<Oid>, git2::Error>>()
        };
        walk().map_err(|error| match self.is_shallow() {
            true => StoreError::Shallow,
            false => StoreError::git(FAILED)(error),
        })
    }

    fn differs(
        &self,
        commit: &git2::Commit<'_>,
        first: Option<Oid>,
    ) -> Result<Vec<String>, git2::Error> {
        let before = first
            .map(|oid| self.repo.find_commit(oid)?.tree())
            .transpose()?;
        let after = commit.tree()?;
        let diff = self
            .repo
            .diff_tree_to_tree(before.as_ref(), Some(&after), None)?;
        let path = |file: git2::DiffFile<'_>| {
            let bytes = file.path_bytes();
            bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        let both = |delta: git2::DiffDelta<'_>| [path(delta.old_file()), path(delta.new_file())];
        let mut paths: Vec<String> = diff.deltas().flat_map(both).flatten().collect();
        paths.sort();
        paths.dedup();
        Ok(paths)
    }
}
