//! Where a proposal left the main line.
//!
//! The main line is the chain of first parents: what was on the main branch, in the order in which it came
//! there, whatever the branches that were merged into it held.

use std::collections::HashSet;

use git2::{ErrorCode, Oid};

use super::Store;
use super::commit::CommitId;
use super::error::StoreError;
use super::read::View;

/// Names of a remote's main branch, tried in this order where the remote does not say.
const MAIN: [&str; 2] = ["main", "master"];

impl Store {
    /// The commit of a view; HEAD for the work tree.
    pub fn head_of(&self, view: &View) -> Result<Option<CommitId>, StoreError> {
        match view {
            View::Commit(id) => Ok(Some(id.clone())),
            View::Work => self.head(),
            View::Empty => Ok(None),
        }
    }

    /// The main branch of the remote `origin`, or of the only remote there is, as it was fetched last; where there is
    /// no remote, the local one.
    pub fn main_branch(&self) -> Result<Option<CommitId>, StoreError> {
        let failed = "look at the remotes";
        let remotes = self.repo.remotes().map_err(StoreError::git(failed))?;
        let names: Vec<&str> = remotes.iter().flatten().flatten().collect();
        let remote = |name: &str| {
            let branches = ["HEAD"].into_iter().chain(MAIN);
            branches
                .map(|branch| format!("refs/remotes/{name}/{branch}"))
                .collect::<Vec<_>>()
        };
        let candidates = match names.as_slice() {
            [] => MAIN.map(|branch| format!("refs/heads/{branch}")).to_vec(),
            [one] => remote(one),
            names if names.contains(&"origin") => remote("origin"),
            _ => return Ok(None),
        };
        for full in candidates {
            match self
                .repo
                .find_reference(&full)
                .and_then(|found| found.peel_to_commit())
            {
                Ok(commit) => return Ok(Some(CommitId::from_oid(commit.id()))),
                Err(e) if e.code() == ErrorCode::NotFound => {}
                Err(e) => return Err(StoreError::git(failed)(e)),
            }
        }
        Ok(None)
    }

    /// Where two histories met last.
    pub fn merge_base(&self, one: &CommitId, other: &CommitId) -> Result<CommitId, StoreError> {
        match self.repo.merge_base(one.oid(), other.oid()) {
            Ok(oid) => Ok(CommitId::from_oid(oid)),
            Err(e) if e.code() == ErrorCode::NotFound && self.is_shallow() => {
                Err(StoreError::Shallow)
            }
            Err(e) if e.code() == ErrorCode::NotFound => Err(StoreError::Unrelated {
                rev: one.to_string(),
            }),
            Err(e) => Err(StoreError::git("find where the histories meet")(e)),
        }
    }

    /// Those of these commits that lie on the main line that ends here. Refuses a shallow clone when one is
    /// not found: it may lie beyond the end.
    pub fn on_main_line(
        &self,
        from: &CommitId,
        wanted: &HashSet<&str>,
    ) -> Result<HashSet<CommitId>, StoreError> {
        let mut left: HashSet<Oid> = wanted
            .iter()
            .filter_map(|id| Oid::from_str(id).ok())
            .collect();
        let mut found = HashSet::new();
        let mut at = Some(from.oid());
        while let Some(oid) = at.filter(|_| !left.is_empty()) {
            if left.remove(&oid) {
                found.insert(CommitId::from_oid(oid));
            }
            let commit = self
                .repo
                .find_commit(oid)
                .map_err(StoreError::git("read a commit"))?;
            at = commit.parent_id(0).ok();
        }
        match !left.is_empty() && self.is_shallow() {
            true => Err(StoreError::Shallow),
            false => Ok(found),
        }
    }

    /// The addresses of everybody who wrote or committed something after `base` up to `head`.
    pub fn hands(&self, base: &CommitId, head: &CommitId) -> Result<HashSet<String>, StoreError> {
        let failed = "walk the commits of the proposal";
        let mut walk = self.repo.revwalk().map_err(StoreError::git(failed))?;
        walk.push(head.oid()).map_err(StoreError::git(failed))?;
        walk.hide(base.oid()).map_err(StoreError::git(failed))?;
        let mut hands = HashSet::new();
        for oid in walk {
            let oid = oid.map_err(StoreError::git(failed))?;
            let commit = self
                .repo
                .find_commit(oid)
                .map_err(StoreError::git(failed))?;
            for who in [commit.author(), commit.committer()] {
                hands.extend(who.email().ok().map(str::to_lowercase));
            }
        }
        Ok(hands)
    }

    /// The paths that differ between two commits, sorted.
    pub fn changed(&self, one: &CommitId, other: &CommitId) -> Result<Vec<String>, StoreError> {
        let failed = "compare two commits";
        let tree = |id: &CommitId| {
            let commit = self.repo.find_commit(id.oid());
            commit
                .and_then(|commit| commit.tree())
                .map_err(StoreError::git(failed))
        };
        let diff = self
            .repo
            .diff_tree_to_tree(Some(&tree(one)?), Some(&tree(other)?), None)
            .map_err(StoreError::git(failed))?;
        let files = diff.deltas().flat_map(|delta| {
            let paths = [delta.old_file().path(), delta.new_file().path()];
            paths.map(|path| path.and_then(|path| path.to_str()).map(str::to_owned))
        });
        let mut paths: Vec<String> = files.flatten().collect();
        paths.sort();
        paths.dedup();
        Ok(paths)
    }
}
