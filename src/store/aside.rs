//! A commit that is made aside: no branch, no HEAD, no index and no file of the work tree changes.
//!
//! A job of a pipeline stands on a detached, shallow clone with files of the build lying about, and has to add to
//! another branch. It builds the commit on what the remote has, and pushes it by its id.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use git2::Tree;

use super::commit::CommitId;
use super::error::StoreError;
use super::identity::Identity;
use super::publish::Making;
use super::sign::Signer;
use super::statement::StatementSigner;
use super::trailer::Message;
use super::tree::{self, Blob};
use super::{Store, path, tree_of};

/// A commit in the making; dropped without [`Aside::commit`] it leaves no trace.
pub struct Aside<'s> {
    store: &'s Store,
    base: Option<CommitId>,
    tree: Option<Tree<'s>>,
    changes: BTreeMap<String, Option<Vec<u8>>>,
    signer: Option<Signer>,
}

impl Store {
    /// Begins a commit on this one; without one it has no parent.
    ///
    /// # Errors
    /// When there is no such commit here.
    pub fn aside(&self, base: Option<&CommitId>) -> Result<Aside<'_>, StoreError> {
        Ok(Aside {
            store: self,
            base: base.cloned(),
            tree: tree_of(&self.repo, base.map(CommitId::oid))?,
            changes: BTreeMap::new(),
            signer: None,
        })
    }

    /// Whether this commit is here.
    pub fn has_commit(&self, id: &CommitId) -> bool {
        self.repo.find_commit(id.oid()).is_ok()
    }

    /// The commit that a reference names by its full name, none when there is no such reference.
    pub fn at_reference(&self, name: &str) -> Option<CommitId> {
        let found = self.repo.find_reference(name).ok()?;
        let commit = found.peel_to_commit().ok()?;
        Some(CommitId::from_oid(commit.id()))
    }

    /// How long ago git wrote down last what a remote has, as far as the files of a reference tell; none when that is
    /// not known.
    pub fn fetched_ago(&self, reference: &str) -> Option<Duration> {
        let layout = &self.layout;
        let files = [
            layout.git_dir.join("FETCH_HEAD"),
            layout.common.join(reference),
            layout.common.join("packed-refs"),
        ];
        let ago = |file: &PathBuf| file.metadata().ok()?.modified().ok()?.elapsed().ok();
        files.iter().filter_map(ago).min()
    }

    /// Where a symbolic reference such as `refs/remotes/origin/HEAD` leads; none when it is not there or none.
    pub fn symbolic(&self, name: &str) -> Option<String> {
        let found = self.repo.find_reference(name).ok()?;
        Some(found.symbolic_target().ok()??.to_owned())
    }
}

impl Aside<'_> {
    /// The commit this one is built on.
    pub fn head(&self) -> Option<CommitId> {
        self.base.clone()
    }

    /// Has the commit signed by this key, whether or not git is set to sign.
    pub fn sign_with(&mut self, signer: &StatementSigner) {
        self.signer = Some(signer.signer.clone());
    }

    /// The content of a file as this commit would have it; none when it does not exist.
    ///
    /// # Errors
    /// When the path is none, or cannot be read.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match (self.changes.get(path), &self.base) {
            (Some(change), _) => Ok(change.clone()),
            (None, Some(base)) => self.store.read(&super::View::Commit(base.clone()), path),
            (None, None) => Ok(None),
        }
    }

    /// Whether a file exists in this commit.
    ///
    /// # Errors
    /// When the path is none.
    pub fn exists(&self, path: &str) -> Result<bool, StoreError> {
        if let Some(change) = self.changes.get(path) {
            return Ok(change.is_some());
        }
        path::check(path)?;
        Ok(tree::blob(self.tree.as_ref(), path)?.is_some())
    }

    /// Puts a file, new or in place of the one that is there.
    ///
    /// # Errors
    /// When the path cannot be written.
    pub fn put(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<(), StoreError> {
        path::check(path)?;
        tree::blob(self.tree.as_ref(), path)?;
        self.changes.insert(path.to_owned(), Some(bytes.into()));
        Ok(())
    }

    /// Removes a file; a missing one is fine.
    pub fn remove(&mut self, path: &str) {
        self.changes.insert(path.to_owned(), None);
    }

    /// Makes the commit. `at` is the time of both author and committer, unless `GIT_*_DATE` say otherwise.
    ///
    /// # Errors
    /// [`StoreError::NothingToCommit`] when all is as it was; what goes wrong in writing or signing.
    pub fn commit(
        self,
        message: &Message,
        author: &Identity,
        at: DateTime<Utc>,
    ) -> Result<CommitId, StoreError> {
        let mut changes = BTreeMap::new();
        for (path, change) in &self.changes {
            let old = tree::blob(self.tree.as_ref(), path)?;
            let new = match change {
                None => None,
                Some(bytes) => Some(Blob {
                    oid: self
                        .store
                        .repo
                        .blob(bytes)
                        .map_err(StoreError::git("write a file"))?,
                    mode: old.map_or(tree::PLAIN, |old| old.mode),
                }),
            };
            if new != old {
                changes.insert(path.clone(), new);
            }
        }
        if changes.is_empty() {
            return Err(StoreError::NothingToCommit);
        }
        let (author, committer) = self.store.signatures(author, at)?;
        let parent = self.base.as_ref().map(CommitId::oid);
        let making = Making {
            base: self.tree.as_ref(),
            parents: parent.as_slice(),
            message,
            author: &author,
            committer: &committer,
            signer: self.signer.as_ref(),
        };
        self.store
            .commit_object(&changes, &making)
            .map(CommitId::from_oid)
    }
}
