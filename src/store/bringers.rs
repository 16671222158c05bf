//! The commits that brought something into a file: where a statement comes from that rests on its commit.
//!
//! The walk goes from a commit back through every parent that still has it, and so reads no more of the history
//! than lies between, whatever the size of the repository.

use std::collections::{HashMap, HashSet};

use super::commit::CommitId;
use super::error::StoreError;
use super::objects::{Objects, unreadable};
use super::walk::{BlobId, TreeId, WalkedCommit};

impl Objects {
    /// The commits up to this one in which a file holds something that it holds in none of their parents. Several,
    /// where it was brought in more than once, as by a cherry-pick; none, where the file does not hold it.
    ///
    /// # Errors
    /// When the history is cut off before it is found, or an object is missing or damaged.
    pub fn bringers(
        &self,
        from: &CommitId,
        path: &str,
        holds: &dyn Fn(&[u8]) -> bool,
    ) -> Result<Vec<CommitId>, StoreError> {
        let mut known: HashMap<BlobId, bool> = HashMap::new();
        // Most commits leave the folder at the top as it was, so that nothing below it need be looked at.
        let mut folders: HashMap<Option<TreeId>, bool> = HashMap::new();
        let top = path.split('/').next().unwrap_or(path);
        let mut has = |commit: &CommitId| -> Result<bool, StoreError> {
            let folder = self.folder(commit, top)?;
            if let Some(known) = folders.get(&folder) {
                return Ok(*known);
            }
            let blob = self.file(commit, path)?.filter(|blob| blob.is_plain());
            let found = match blob.map(|blob| (blob, known.get(&blob))) {
                None => false,
                Some((_, Some(known))) => *known,
                Some((blob, None)) => {
                    let found = holds(&self.read(blob)?);
                    known.insert(blob, found);
                    found
                }
            };
            if folder.is_some() {
                folders.insert(folder, found);
            }
            Ok(found)
        };
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut left: Vec<CommitId> = Vec::new();
        if has(from)? {
            left.push(from.clone());
        }
        while let Some(commit) = left.pop() {
            if !seen.insert(commit.clone()) {
                continue;
            }
            let parents = self.parents(&commit)?;
            let mut inherited = false;
            for parent in &parents {
                if has(parent)? {
                    inherited = true;
                    left.push(parent.clone());
                }
            }
            match (inherited, parents.is_empty() && self.repo.is_shallow()) {
                (true, _) => {}
                (false, true) => return Err(StoreError::Shallow),
                (false, false) => found.push(commit),
            }
        }
        Ok(found)
    }

    /// A commit and what it changed against each parent. `folder` is one at the top, which is told with it.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn walked(&self, commit: &CommitId, folder: &str) -> Result<WalkedCommit, StoreError> {
        self.step(commit.oid(), folder)
    }

    /// The parents of a commit; those that a shallow clone lacks are none.
    fn parents(&self, commit: &CommitId) -> Result<Vec<CommitId>, StoreError> {
        let found = self.repo.find_commit(commit.oid());
        let found = found.map_err(unreadable("a commit"))?;
        let there =
            |oid: &git2::Oid| !self.repo.is_shallow() || self.repo.find_commit(*oid).is_ok();
        let parents = found.parent_ids().filter(there);
        Ok(parents.map(CommitId::from_oid).collect())
    }
}
