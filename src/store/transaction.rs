//! The only way to write: some files, one commit, nothing else.
//!
//! A transaction holds our own lock and git's `index.lock` from its beginning, so that what it reads stays
//! true until it commits. Keep the time between the two short; never prompt inside.
//!
//! What happens at its end is in `publish`.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use git2::{Oid, Tree};

use super::commit::CommitId;
use super::error::{Edit, StoreError};
use super::index::Lookup;
use super::index_file::IndexFile;
use super::journal::Journal;
use super::lock::{LockFile, MARKER, OwnLock, Waiting};
use super::recover::{self, Recovered};
use super::reference::{self, Head};
use super::sign::Signer;
use super::statement::StatementSigner;
use super::tree::{self, Blob};
use super::{Store, path, worktree};

/// A write in the making; dropped without [`Transaction::commit`] it leaves no trace.
pub struct Transaction<'s> {
    pub(super) store: &'s Store,
    pub(super) root: &'s Path,
    pub(super) head: Head,
    pub(super) tree: Option<Tree<'s>>,
    pub(super) index: IndexFile,
    /// What HEAD has at each path that was read or written.
    pub(super) seen: BTreeMap<String, Option<Blob>>,
    /// The new content; none removes.
    pub(super) changes: BTreeMap<String, Option<Vec<u8>>>,
    recovered: Option<Recovered>,
    pub(super) patience: Duration,
    /// Signs the commit, whether or not git is set to.
    pub(super) signer: Option<Signer>,
    // Freed in this order: whoever gets our own lock finds `index.lock` gone.
    _index_lock: LockFile,
    _own: OwnLock,
}

impl Store {
    /// Begins a write: waits for the locks for at most `limit`, tells `told` when that takes over a second,
    /// and settles what an interrupted write left.
    pub fn begin(
        &self,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Transaction<'_>, StoreError> {
        let tx = self.begin_anyhow(limit, told)?;
        self.refuse_unfinished()?;
        Ok(tx)
    }

    /// The same in the middle of a merge too, for whoever concludes it.
    pub(super) fn begin_anyhow(
        &self,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Transaction<'_>, StoreError> {
        let root = self.layout.root.as_deref().ok_or(StoreError::Bare)?;
        let layout = &self.layout;
        let deadline = Instant::now() + limit;
        let own = OwnLock::take(&layout.common, limit, told)?;
        let journal = Journal::read(layout)?;
        recover::remove_locks(layout, journal.as_ref())?;
        let index_lock = LockFile::take(
            layout.index_lock(),
            &layout.staging(),
            MARKER,
            deadline,
            told,
        )?;
        let recovered = match journal {
            Some(journal) => Some(recover::settle(&self.repo, layout, root, &journal)?),
            None => None,
        };
        let head = reference::head(&self.repo)?;
        Ok(Transaction {
            store: self,
            root,
            tree: super::tree_of(&self.repo, head.oid)?,
            head,
            index: IndexFile::load(layout)?,
            seen: BTreeMap::new(),
            changes: BTreeMap::new(),
            recovered,
            signer: None,
            patience: limit.max(Duration::from_secs(1)),
            _index_lock: index_lock,
            _own: own,
        })
    }

    /// Refuses to commit into the middle of a merge or rebase.
    fn refuse_unfinished(&self) -> Result<(), StoreError> {
        match self.in_progress() {
            None => Ok(()),
            Some(what) => Err(StoreError::InProgress { what }),
        }
    }

    /// What git is in the middle of, as git calls it.
    pub fn in_progress(&self) -> Option<&'static str> {
        use git2::RepositoryState as S;
        Some(match self.repo.state() {
            S::Clean => return None,
            S::Merge => "merge",
            S::Revert | S::RevertSequence => "revert",
            S::CherryPick | S::CherryPickSequence => "cherry-pick",
            S::Bisect => "bisect",
            S::Rebase | S::RebaseInteractive | S::RebaseMerge => "rebase",
            S::ApplyMailbox => "git am",
            S::ApplyMailboxOrRebase => "git am or rebase",
        })
    }
}

impl Transaction<'_> {
    /// What was settled of an interrupted write, for a note to the user.
    pub fn recovered(&self) -> Option<&Recovered> {
        self.recovered.as_ref()
    }

    /// Has the commit signed by this key, whether or not git is set to sign.
    pub fn sign_with(&mut self, signer: &StatementSigner) {
        self.signer = Some(signer.signer.clone());
    }

    /// The commit this write builds on; none on an unborn branch.
    pub fn head(&self) -> Option<CommitId> {
        self.head.oid.map(CommitId::from_oid)
    }

    /// The content of a file as this transaction has it, none when it does not exist. Refuses a file that
    /// was edited by hand since HEAD.
    pub fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let blob = self.examine(path)?;
        if let Some(change) = self.changes.get(path) {
            return Ok(change.clone());
        }
        let Some(blob) = blob else { return Ok(None) };
        let found = self.store.repo.find_blob(blob.oid);
        let found = found.map_err(StoreError::git("read a file of HEAD"))?;
        Ok(Some(found.content().to_vec()))
    }

    /// Whether a file exists in this transaction.
    pub fn exists(&self, path: &str) -> Result<bool, StoreError> {
        if let Some(change) = self.changes.get(path) {
            return Ok(change.is_some());
        }
        path::check(path)?;
        Ok(tree::blob(self.tree.as_ref(), path)?.is_some())
    }

    /// The paths of the files directly in a folder, sorted, as this transaction has them.
    pub fn list(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        path::check(folder)?;
        let mut found = std::collections::BTreeSet::new();
        let entry = match &self.tree {
            Some(tree) => tree::entry(tree, folder)?,
            None => None,
        };
        if let Some(tree) = entry.and_then(|entry| self.store.repo.find_tree(entry.id()).ok()) {
            let files = tree
                .iter()
                .filter(|entry| entry.kind() == Some(git2::ObjectType::Blob));
            found
                .extend(files.filter_map(|entry| Some(format!("{folder}/{}", entry.name().ok()?))));
        }
        for (path, change) in &self.changes {
            let direct = path
                .rsplit_once('/')
                .is_some_and(|(above, _)| above == folder);
            match change {
                Some(_) if direct => found.insert(path.clone()),
                _ => found.remove(path),
            };
        }
        Ok(found.into_iter().collect())
    }

    /// Puts a file, new or in place of HEAD's. Refuses a path edited by hand since HEAD.
    pub fn put(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<(), StoreError> {
        self.examine(path)?;
        self.changes.insert(path.to_owned(), Some(bytes.into()));
        Ok(())
    }

    /// Removes a file. Refuses one that was edited by hand since HEAD; a missing one is fine.
    pub fn remove(&mut self, path: &str) -> Result<(), StoreError> {
        self.examine(path)?;
        self.changes.insert(path.to_owned(), None);
        Ok(())
    }

    /// What HEAD has at a path, after making sure that work tree and index have the same.
    pub(super) fn examine(&mut self, path: &str) -> Result<Option<Blob>, StoreError> {
        if let Some(blob) = self.seen.get(path) {
            return Ok(*blob);
        }
        path::check(path)?;
        let head = tree::blob(self.tree.as_ref(), path)?;
        let dirty = |edit| StoreError::Dirty {
            path: path.to_owned(),
            edit,
        };
        let indexed = match self.index.entries.lookup(path) {
            Lookup::Absent => None,
            Lookup::Entry {
                skip_worktree: true,
                ..
            }
            | Lookup::UnderSparseFolder => {
                return Err(StoreError::Sparse {
                    path: path.to_owned(),
                });
            }
            Lookup::Unmerged => return Err(dirty(Edit::Unmerged)),
            Lookup::Entry { oid, mode, .. } => Some((oid, mode)),
        };
        let committed = head.map(|blob| (blob.oid, blob.mode));
        let same = match (&indexed, &committed) {
            (Some((a, mode)), Some((b, other))) => a[..] == *b.as_bytes() && mode == other,
            (a, b) => a.is_none() && b.is_none(),
        };
        if !same {
            return Err(dirty(Edit::Staged));
        }
        let on_disk = worktree::read(self.root, path)?;
        match (on_disk, head) {
            (None, None) => self.refuse_crossing(path)?,
            (Some(_), None) => return Err(dirty(Edit::Untracked)),
            (None, Some(_)) => return Err(dirty(Edit::Deleted)),
            (Some(bytes), Some(blob)) if !self.is_blob(path, &bytes, blob.oid)? => {
                return Err(dirty(Edit::Changed));
            }
            _ => {}
        }
        self.seen.insert(path.to_owned(), head);
        Ok(head)
    }

    /// Refuses a new file where HEAD, the index or this transaction has a folder, or a file for a folder.
    fn refuse_crossing(&self, path: &str) -> Result<(), StoreError> {
        let below = format!("{path}/");
        let kept = |path: &String| self.changes.get(path).is_some_and(Option::is_some);
        let folder = match &self.tree {
            Some(tree) => tree::entry(tree, path)?.is_some(),
            None => false,
        };
        let crossing = folder
            || self.index.entries.has_below(path)
            || self
                .changes
                .range(below.clone()..)
                .take_while(|(other, _)| other.starts_with(&below))
                .any(|(_, change)| change.is_some())
            || path::parents(path).any(|above| {
                kept(&above.to_owned()) || self.index.entries.lookup(above) != Lookup::Absent
            });
        match crossing {
            true => Err(StoreError::NotAFile {
                path: path.to_owned(),
            }),
            false => Ok(()),
        }
    }

    /// Whether bytes of the work tree are this blob, as they are or after the filters of the repository
    /// (`core.autocrlf`, attributes).
    fn is_blob(&self, path: &str, bytes: &[u8], oid: Oid) -> Result<bool, StoreError> {
        let failed = "hash a file";
        let kind = git2::ObjectType::Blob;
        if Oid::hash_object(kind, bytes).map_err(StoreError::git(failed))? == oid {
            return Ok(true);
        }
        // git2 can only filter while writing; the stray blob is removed by `git gc`.
        let filtered = self.store.repo.blob_path(&path::on_disk(self.root, path));
        Ok(filtered.map_err(StoreError::git(failed))? == oid)
    }
}
