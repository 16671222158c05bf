//! The second half of a transaction: from what was put to a commit that branch, index and work tree have.
//!
//! The steps, and what a kill after each of them leaves for the next transaction to find:
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
use std::thread;
use std::time::Instant;

use chrono::{DateTime, Utc};
use git2::{Oid, Signature, Tree};

use super::commit::CommitId;
use super::error::StoreError;
use super::identity::{self, Identity, Role};
use super::index::Stat;
use super::journal::{Journal, PathChange};
use super::reference::Move;
use super::sign::Signer;
use super::splice::Draft;
use super::trailer::Message;
use super::transaction::Transaction;
use super::tree::{self, Blob};
use super::worktree::{self, Touched};
use super::{Store, durable, fault, index_file, recover};

/// What a commit object is made of, beside its files.
pub(super) struct Making<'m> {
    /// The tree that the files are put into.
    pub(super) base: Option<&'m Tree<'m>>,
    pub(super) parents: &'m [Oid],
    pub(super) message: &'m Message,
    pub(super) author: &'m Signature<'m>,
    pub(super) committer: &'m Signature<'m>,
    /// Signs, whether or not git is set to.
    pub(super) signer: Option<&'m Signer>,
}

impl Store {
    /// Author and committer at an instant, as `GIT_*` may say otherwise.
    pub(super) fn signatures(
        &self,
        author: &Identity,
        at: DateTime<Utc>,
    ) -> Result<(Signature<'static>, Signature<'static>), StoreError> {
        let environment = &self.environment;
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
        let committer = identity::identity(&self.settings()?, environment, Role::Committer);
        let committer = committer.unwrap_or_else(|_| author.clone());
        Ok((
            make(author, Role::Author)?,
            make(&committer, Role::Committer)?,
        ))
    }

    /// Writes the tree and the commit object, signed when git is set to sign.
    pub(super) fn commit_object(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
        making: &Making<'_>,
    ) -> Result<Oid, StoreError> {
        let changes = changes.iter().map(|(path, blob)| (path.as_str(), *blob));
        let tree = tree::updated(&self.repo, making.base, changes)?;
        self.commit_of(tree, making)
    }

    /// Writes the commit object of a tree, signed when git is set to sign.
    pub(super) fn commit_of(&self, tree: Oid, making: &Making<'_>) -> Result<Oid, StoreError> {
        let repo = &self.repo;
        let signer = match making.signer {
            Some(signer) => Some(signer.clone()),
            None => Signer::of(&self.settings()?, making.committer)?,
        };
        let write = || {
            let tree = repo.find_tree(tree)?;
            let parents = making.parents.iter().map(|oid| repo.find_commit(*oid));
            let parents: Vec<git2::Commit<'_>> = parents.collect::<Result<_, _>>()?;
            let parents: Vec<&git2::Commit<'_>> = parents.iter().collect();
            let text = making.message.text();
            repo.commit_create_buffer(making.author, making.committer, &text, &tree, &parents)
        };
        let failed = "write the commit";
        let buffer = write().map_err(StoreError::git(failed))?;
        let Some(signer) = signer else {
            let odb = repo.odb().map_err(StoreError::git(failed))?;
            let written = odb.write(git2::ObjectType::Commit, &buffer);
            return written.map_err(StoreError::git(failed));
        };
        // Signing programs run where relative paths of git's settings make sense.
        let folder = self.root().unwrap_or_else(|| self.common_dir());
        let signature = signer.sign(&buffer, folder)?;
        let content = String::from_utf8_lossy(&buffer);
        let written = repo.commit_signed(&content, &signature, Some("gpgsig"));
        written.map_err(StoreError::git(failed))
    }
}

impl Transaction<'_> {
    /// Makes the commit. When this returns an id, branch, work tree and index have it and it is on the disk.
    /// `at` is the time of both author and committer, unless `GIT_*_DATE` say otherwise; an
    /// [`StoreError::NothingToCommit`] when all is as HEAD has it.
    pub fn commit(
        mut self,
        message: &Message,
        author: &Identity,
        at: DateTime<Utc>,
    ) -> Result<CommitId, StoreError> {
        let (author, committer) = self.store.signatures(author, at)?;
        let changes = self.blobs()?;
        if changes.is_empty() {
            return Err(StoreError::NothingToCommit);
        }
        let (index, root) = (&self.index, self.root);
        let plan = changes.iter();
        let plan: Vec<_> = plan
            .map(|(path, blob)| (path.as_str(), recover::change(*blob)))
            .collect();
        // Most of the new index can be made while the disk is waited for.
        let (objects, draft) = thread::scope(|scope| {
            let draft = scope.spawn(|| index.draft(root, &plan));
            let objects = self.objects(&changes, message, &author, &committer);
            (objects, draft.join())
        });
        let (commit, journal) = objects?;
        let draft = draft.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let text = message.text();
        let subject = text.lines().next().unwrap_or_default();
        let what = match self.head.oid {
            Some(_) => format!("commit: {subject}"),
            None => format!("commit (initial): {subject}"),
        };
        match self.publish(&changes, draft, commit, &what, &committer) {
            Ok(()) => Ok(CommitId::from_oid(commit)),
            Err(e) => self.retreat(&journal, commit, e),
        }
    }

    /// Steps 1 and 2 of the module's text.
    fn objects(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
        message: &Message,
        author: &Signature<'_>,
        committer: &Signature<'_>,
    ) -> Result<(Oid, Journal), StoreError> {
        let commit = self.object(changes, message, author, committer)?;
        fault::reached(fault::Step::Objects)?;
        let journal = self.journalled(changes, commit)?;
        Ok((commit, journal))
    }

    /// Step 2: the journal, on the disk together with the objects that it names.
    pub(super) fn journalled(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
        commit: Oid,
    ) -> Result<Journal, StoreError> {
        let journal = self.journal(changes, commit);
        let paths = || changes.keys().map(String::as_str);
        journal.write(&self.store.layout, || {
            durable::sync(&self.store.repo, commit, paths())
        })?;
        Ok(journal)
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
        let making = Making {
            base: self.tree.as_ref(),
            parents: self.head.oid.as_slice(),
            message,
            author,
            committer,
            signer: self.signer.as_ref(),
        };
        self.store.commit_object(changes, &making)
    }

    pub(super) fn journal(&self, changes: &BTreeMap<String, Option<Blob>>, commit: Oid) -> Journal {
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
            merging: false,
        }
    }

    /// Steps 3 to 7 of the module's text; `what` goes into the logs of HEAD and its branch.
    pub(super) fn publish(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
        draft: Draft,
        commit: Oid,
        what: &str,
        committer: &Signature<'_>,
    ) -> Result<(), StoreError> {
        use fault::{Step, reached};
        let (repo, layout) = (&self.store.repo, &self.store.layout);
        reached(Step::Journal)?;
        let deadline = Instant::now() + self.patience;
        let r#move = Move::lock(repo, layout, &self.head, commit, deadline, &mut |_| ())?;
        reached(Step::Locks)?;
        let stats = self.lay_out(changes)?;
        let stats = stats.into_iter().map(|(_, stat)| stat);
        self.index.prepare(layout, draft, stats)?;
        reached(Step::Index)?;
        let logs = self.store.settings()?.boolean("core.logallrefupdates") != Some(false);
        let moved = r#move.advance(layout)?;
        let finish = || {
            reached(Step::Branch)?;
            moved.log(layout, committer, what, logs);
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

    /// Step 4 of the module's text; gives the stat data of each file that is there now.
    pub(super) fn lay_out(
        &self,
        changes: &BTreeMap<String, Option<Blob>>,
    ) -> Result<Vec<(String, Stat)>, StoreError> {
        let layout = &self.store.layout;
        let put = |(path, blob): (&String, &Option<Blob>)| {
            let bytes = self.changes.get(path)?.as_deref()?;
            Some((bytes, (*blob)?.mode == tree::EXECUTABLE))
        };
        let files: Vec<(&[u8], bool)> = changes.iter().filter_map(put).collect();
        // A single one, as of nearly every action, needs no folder.
        let staged = match files.len() {
            0 | 1 => Vec::new(),
            _ => worktree::stage_all(layout, &files)?,
        };
        let mut staged = staged.iter();
        let mut stats = Vec::with_capacity(changes.len());
        let mut touched = Touched::default();
        for change in changes {
            let (path, root) = (change.0, self.root);
            match put(change) {
                Some((bytes, executable)) => {
                    let stat = match staged.next() {
                        Some(ready) => {
                            worktree::place(ready, root, path, bytes, executable, &mut touched)
                        }
                        None => {
                            worktree::write(layout, root, path, bytes, executable, &mut touched)
                        }
                    };
                    stats.push((path.clone(), stat?));
                }
                None => worktree::remove(root, path, &mut touched)?,
            }
            fault::reached(fault::Step::File)?;
        }
        touched.sync()?;
        if files.len() > 1 {
            let _ = std::fs::remove_dir(layout.stagings());
        }
        Ok(stats)
    }

    /// After an error while publishing: undoes or finishes at once what a kill would leave to the next.
    pub(super) fn retreat(
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
