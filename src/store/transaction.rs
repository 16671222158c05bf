//! The only way to write: some files, one commit, nothing else.
//!
//! A transaction holds our own lock and git's `index.lock` from its beginning, so that what it reads stays
//! true until it commits. Keep the time between the two short; never prompt inside.
//!
//! The steps of [`Transaction::commit`], and what a kill after each of them leaves for the next to find:
//!
//! 1. blobs, trees, the signed commit: objects that nothing names, removed by `git gc`;
//! 2. the journal: nothing visible;
//! 3. locks on HEAD and its branch, whose value is compared: lock files that say whose they are;
//! 4. files of the work tree: new content that HEAD lacks. The next transaction undoes it;
//! 5. the new index beside the old one: the same;
//! 6. the branch moves: **the commit is made**. The next transaction finishes the index;
//! 7. the index is replaced, the journal removed: done, and acknowledged by returning.
//!
//! So a reader of the work tree sees a file no later than a reader of HEAD. Hooks are not run: a record has
//! been checked before it comes here, and a hook's prompt or edit would break the walk.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use git2::{Oid, Signature, Tree};

use super::commit::CommitId;
use super::error::{Edit, StoreError};
use super::identity::{self, Identity, Role};
use super::index::{Change, Lookup};
use super::index_file::{self, IndexFile};
use super::journal::{Journal, PathChange};
use super::lock::{LockFile, MARKER, OwnLock, Waiting};
use super::recover::{self, Recovered};
use super::reference::{self, Head, Move};
use super::trailer::Message;
use super::tree::{self, Blob};
use super::{Store, fault, path, sign, worktree};

/// A write in the making; dropped without [`Transaction::commit`] it leaves no trace.
pub struct Transaction<'s> {
    store: &'s Store,
    root: &'s Path,
    head: Head,
    tree: Option<Tree<'s>>,
    index: IndexFile,
    /// What HEAD has at each path that was read or written.
    seen: BTreeMap<String, Option<Blob>>,
    /// The new content; none removes.
    changes: BTreeMap<String, Option<Vec<u8>>>,
    recovered: Option<Recovered>,
    patience: Duration,
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
        self.refuse_unfinished()?;
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
            patience: limit.max(Duration::from_secs(1)),
            _index_lock: index_lock,
            _own: own,
        })
    }

    /// Refuses to commit into the middle of a merge or rebase.
    fn refuse_unfinished(&self) -> Result<(), StoreError> {
        use git2::RepositoryState as S;
        let what = match self.repo.state() {
            S::Clean => return Ok(()),
            S::Merge => "merge",
            S::Revert | S::RevertSequence => "revert",
            S::CherryPick | S::CherryPickSequence => "cherry-pick",
            S::Bisect => "bisect",
            S::Rebase | S::RebaseInteractive | S::RebaseMerge => "rebase",
            S::ApplyMailbox | S::ApplyMailboxOrRebase => "git am or rebase",
        };
        Err(StoreError::InProgress { what })
    }
}

impl Transaction<'_> {
    /// What was settled of an interrupted write, for a note to the user.
    pub fn recovered(&self) -> Option<&Recovered> {
        self.recovered.as_ref()
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
    fn examine(&mut self, path: &str) -> Result<Option<Blob>, StoreError> {
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
                .keys()
                .any(|other| other.starts_with(&below) && kept(other))
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

    /// Makes the commit. When this returns an id, branch, work tree and index have it and it is on the disk.
    /// `at` is the time of both author and committer, unless `GIT_*_DATE` say otherwise; an
    /// [`StoreError::NothingToCommit`] when all is as HEAD has it.
    pub fn commit(
        mut self,
        message: &Message,
        author: &Identity,
        at: DateTime<Utc>,
    ) -> Result<CommitId, StoreError> {
        let (author, committer) = self.signatures(author, at)?;
        let changes = self.blobs()?;
        if changes.is_empty() {
            return Err(StoreError::NothingToCommit);
        }
        let commit = self.object(&changes, message, &author, &committer)?;
        fault::reached(fault::Step::Objects)?;
        let journal = self.journal(&changes, commit);
        journal.write(&self.store.layout)?;
        match self.publish(&changes, commit, message, &committer) {
            Ok(()) => Ok(CommitId::from_oid(commit)),
            Err(e) => self.retreat(&journal, commit, e),
        }
    }

    fn signatures(
        &self,
        author: &Identity,
        at: DateTime<Utc>,
    ) -> Result<(Signature<'static>, Signature<'static>), StoreError> {
        let environment = &self.store.environment;
        let make = |who: &Identity, role| {
            let time = identity::date(environment, role, at)?;
            let (name, email) = (identity::clean(&who.name), identity::clean(&who.email));
            let missing = if name.is_empty() {
                "name"
            } else {
                "email address"
            };
            Signature::new(&name, &email, &time).map_err(|_| StoreError::NoIdentity { missing })
        };
        let committer = identity::identity(&self.store.settings, environment, Role::Committer);
        let committer = committer.unwrap_or_else(|_| author.clone());
        Ok((
            make(author, Role::Author)?,
            make(&committer, Role::Committer)?,
        ))
    }

    /// Writes the blobs of what really changes.
    fn blobs(&mut self) -> Result<BTreeMap<String, Option<Blob>>, StoreError> {
        let mut found = BTreeMap::new();
        for (path, change) in &self.changes {
            let old = self.seen.get(path).copied().flatten();
            let new = match change {
                None => None,
                Some(bytes) => {
                    let oid = self
                        .store
                        .repo
                        .blob(bytes)
                        .map_err(StoreError::git("write a file"))?;
                    Some(Blob {
                        oid,
                        mode: old.map_or(tree::PLAIN, |old| old.mode),
                    })
                }
            };
            if new != old {
                found.insert(path.clone(), new);
            }
        }
        Ok(found)
    }

    /// Writes the tree and the commit object, signed when git is set to sign.
    fn object(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
        message: &Message,
        author: &Signature<'_>,
        committer: &Signature<'_>,
    ) -> Result<Oid, StoreError> {
        let repo = &self.store.repo;
        let changes = changes.iter().map(|(path, blob)| (path.as_str(), *blob));
        let tree = tree::updated(repo, self.tree.as_ref(), changes)?;
        let signer = sign::Signer::of(&self.store.settings, committer)?;
        let write = || {
            let tree = repo.find_tree(tree)?;
            let parent = self.head.oid.map(|oid| repo.find_commit(oid)).transpose()?;
            let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
            repo.commit_create_buffer(author, committer, &message.text(), &tree, &parents)
        };
        let failed = "write the commit";
        let buffer = write().map_err(StoreError::git(failed))?;
        let Some(signer) = signer else {
            let odb = repo.odb().map_err(StoreError::git(failed))?;
            let written = odb.write(git2::ObjectType::Commit, &buffer);
            return written.map_err(StoreError::git(failed));
        };
        let signature = signer.sign(&buffer, self.root)?;
        let content = String::from_utf8_lossy(&buffer);
        let written = repo.commit_signed(&content, &signature, Some("gpgsig"));
        written.map_err(StoreError::git(failed))
    }

    fn journal(&self, changes: &BTreeMap<String, Option<Blob>>, commit: Oid) -> Journal {
        let id = |blob: &Option<Blob>| blob.map(|blob| blob.oid.to_string());
        let paths = changes.iter().map(|(path, new)| PathChange {
            path: path.clone(),
            old: self.seen.get(path).and_then(id),
            new: id(new),
        });
        Journal {
            version: 1,
            reference: self.head.reference.clone(),
            commit: commit.to_string(),
            paths: paths.collect(),
        }
    }

    /// Steps 3 to 7 of the module's text.
    fn publish(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
        commit: Oid,
        message: &Message,
        committer: &Signature<'_>,
    ) -> Result<(), StoreError> {
        use fault::{Step, reached};
        let (repo, layout) = (&self.store.repo, &self.store.layout);
        reached(Step::Journal)?;
        let deadline = Instant::now() + self.patience;
        let r#move = Move::lock(repo, layout, &self.head, commit, deadline, &mut |_| ())?;
        reached(Step::Locks)?;
        let mut entries: Vec<(&str, Change)> = Vec::with_capacity(changes.len());
        for (path, blob) in changes {
            entries.push((path, self.write_file(path, *blob)?));
            reached(Step::File)?;
        }
        self.index.prepare(layout, self.root, &entries)?;
        reached(Step::Index)?;
        let moved = r#move.advance(layout)?;
        let finish = || {
            reached(Step::Branch)?;
            let make = self.store.settings.boolean("core.logallrefupdates") != Some(false);
            moved.log(
                layout,
                committer,
                message.text().lines().next().unwrap_or_default(),
                make,
            );
            index_file::replace(layout)?;
            reached(Step::Replaced)?;
            Journal::remove(layout)?;
            reached(Step::Done)
        };
        finish().map_err(|source| StoreError::Unfinished {
            commit: commit.to_string(),
            source: Box::new(source),
        })
    }

    fn write_file(&self, path: &str, blob: Option<Blob>) -> Result<Change, StoreError> {
        match (blob, self.changes.get(path)) {
            (Some(blob), Some(Some(bytes))) => {
                let executable = blob.mode == tree::EXECUTABLE;
                let stat = worktree::write(&self.store.layout, self.root, path, bytes, executable)?;
                Ok(recover::put(blob, stat))
            }
            _ => worktree::remove(self.root, path).map(|()| Change::Remove),
        }
    }

    /// After an error while publishing: undoes or finishes at once what a kill would leave to the next.
    fn retreat(
        &self,
        journal: &Journal,
        commit: Oid,
        cause: StoreError,
    ) -> Result<CommitId, StoreError> {
        let settled = recover::settle(&self.store.repo, &self.store.layout, self.root, journal);
        let made = matches!(cause, StoreError::Unfinished { .. });
        match settled {
            Ok(settled) if made && settled.finished && settled.left.is_empty() => {
                Ok(CommitId::from_oid(commit))
            }
            // Where settling failed too, the journal stays, and the next transaction tries again.
            _ => Err(cause),
        }
    }
}
