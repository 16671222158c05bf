//! Moves the branch, the index and the work tree forward to a commit that exists: what a fetch brought, or a merge
//! that was made aside.
//!
//! It is the walk of a transaction (see `publish`) without the making of a commit, and so just as safe against a
//! kill at any moment. What that walk does not write, because a record never is such a thing (links, submodules,
//! files that a filter of git's would change, paths outside a sparse checkout), is left to `git merge --ff-only`.

use std::collections::{BTreeMap, HashSet};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::commit::CommitId;
use super::error::StoreError;
use super::identity::Identity;
use super::lock::{OwnLock, Waiting};
use super::path::parents;
use super::recover::{self, Recovered};
use super::transaction::Transaction;
use super::tree::Blob;
use super::walk::{BlobId, Change};
use super::{Store, program};

/// From where to where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advance {
    /// What HEAD must be at; none on an unborn branch.
    pub from: Option<CommitId>,
    /// What it moves to: a descendant.
    pub to: CommitId,
    /// What the logs of HEAD and its branch say.
    pub what: &'static str,
    /// When, UTC.
    pub at: DateTime<Utc>,
}

impl Store {
    /// Whether an advance could touch what it must: refuses where one of these paths was edited by hand. Settles
    /// what an interrupted write left, and gives it back.
    ///
    /// # Errors
    /// [`StoreError::Dirty`]; [`StoreError::Moved`] when HEAD is elsewhere.
    pub fn may_advance(
        &self,
        advance: &Advance,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Option<Recovered>, StoreError> {
        let changes = self
            .objects()?
            .changed(advance.from.as_ref(), &advance.to)?;
        let mut tx = self.begin_at(advance.from.as_ref(), limit, told)?;
        if !self.is_for_git(&changes) {
            match tx.examine_all(&changes) {
                Ok(()) | Err(StoreError::Sparse { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(tx.recovered().cloned())
    }

    /// Settles what an interrupted write left, also where that was a merge that still stands.
    ///
    /// # Errors
    /// When it cannot be settled.
    pub fn settle(
        &self,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Option<Recovered>, StoreError> {
        Ok(self.begin_anyhow(limit, told)?.recovered().cloned())
    }

    /// Moves forward.
    ///
    /// # Errors
    /// [`StoreError::Dirty`] when a path that it touches was edited by hand; [`StoreError::Moved`] when HEAD is
    /// elsewhere; what goes wrong in writing.
    pub fn advance(
        &self,
        advance: &Advance,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Option<Recovered>, StoreError> {
        let changes = self
            .objects()?
            .changed(advance.from.as_ref(), &advance.to)?;
        let mut tx = self.begin_at(advance.from.as_ref(), limit, told)?;
        let recovered = tx.recovered().cloned();
        let by_git = self.is_for_git(&changes)
            || match tx.examine_all(&changes) {
                Ok(()) => false,
                Err(StoreError::Sparse { .. }) => true,
                Err(error) => return Err(error),
            };
        if by_git {
            drop(tx);
            self.by_git(advance, limit, told)?;
        } else {
            tx.forward(&changes, advance)?;
        }
        Ok(recovered)
    }

    pub(super) fn begin_at(
        &self,
        from: Option<&CommitId>,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Transaction<'_>, StoreError> {
        let tx = self.begin(limit, told)?;
        match tx.head().as_ref() == from {
            true => Ok(tx),
            false => Err(StoreError::Moved {
                reference: tx.head.reference.clone(),
            }),
        }
    }

    /// Whether something among these is not written as it is in the commit.
    fn is_for_git(&self, changes: &[Change]) -> bool {
        let settings = self.settings().ok();
        let setting = |key: &str| settings.as_ref().and_then(|settings| settings.string(key));
        let converts = setting("core.autocrlf").is_some_and(|value| value == "true")
            || setting("core.eol").is_some_and(|value| value == "crlf");
        let odd = |blob: &BlobId| !matches!(blob.mode, 0o100_644 | 0o100_664 | 0o100_755);
        let filtered = |path: &str| {
            let path = std::path::Path::new(path);
            let flags = git2::AttrCheckFlags::FILE_THEN_INDEX;
            let has = |name: &str| {
                let value = self.repo.get_attr(path, name, flags).ok().flatten();
                value.is_some_and(|value| value != "false")
            };
            let crlf = self.repo.get_attr(path, "eol", flags).ok().flatten() == Some("crlf");
            crlf || has("filter") || has("ident") || has("working-tree-encoding")
        };
        let gone = changes.iter().filter(|change| change.new.is_none());
        let gone: HashSet<&str> = gone.map(|change| change.path.as_str()).collect();
        let crosses = |change: &Change| {
            let below = |path: &str| parents(path).any(|folder| gone.contains(folder));
            // A folder makes room for a file, or a file for a folder.
            change.new.is_some()
                && (below(&change.path)
                    || gone.iter().any(|gone| {
                        gone.strip_prefix(&change.path)
                            .is_some_and(|rest| rest.starts_with('/'))
                    }))
        };
        changes.iter().any(|change| {
            crosses(change)
                || change.old.iter().chain(&change.new).any(odd)
                || change.path.contains('\u{fffd}')
                || (!change.path.ends_with(".yaml") && (converts || filtered(&change.path)))
        })
    }

    fn by_git(
        &self,
        advance: &Advance,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<(), StoreError> {
        let _own = OwnLock::take(&self.layout.common, limit, told)?;
        let mut command = program::git(&self.layout.git_dir, self.root());
        command.args([
            "-c",
            "advice.diverging=false",
            "merge",
            "--ff-only",
            "--quiet",
        ]);
        command.arg(advance.to.as_str());
        program::run(&mut command, "merge --ff-only", &[]).map(drop)
    }
}

impl Transaction<'_> {
    /// Makes sure that nothing among these was edited by hand.
    pub(super) fn examine_all(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        // What goes away first: a file may make room for a folder of its name.
        let (gone, rest): (Vec<&Change>, Vec<&Change>) =
            changes.iter().partition(|change| change.new.is_none());
        for change in gone {
            self.examine(&change.path)?;
            self.changes.insert(change.path.clone(), None);
        }
        for change in rest {
            self.examine(&change.path)?;
        }
        Ok(())
    }

    /// Takes up what the work tree is to have.
    pub(super) fn load(
        &mut self,
        changes: impl Iterator<Item = (String, Option<BlobId>)>,
    ) -> Result<BTreeMap<String, Option<Blob>>, StoreError> {
        let mut blobs = BTreeMap::new();
        for (path, new) in changes {
            let bytes = new.map(|blob| self.store.content(blob)).transpose()?;
            self.changes.insert(path.clone(), bytes);
            let blob = new.map(|blob| Blob {
                oid: blob.oid,
                mode: match blob.mode {
                    0o100_664 => super::tree::PLAIN,
                    mode => mode,
                },
            });
            blobs.insert(path, blob);
        }
        Ok(blobs)
    }

    fn forward(mut self, changes: &[Change], advance: &Advance) -> Result<(), StoreError> {
        let blobs = self.load(changes.iter().map(|c| (c.path.clone(), c.new)))?;
        let plan: Vec<_> = blobs
            .iter()
            .map(|(path, blob)| (path.as_str(), recover::change(*blob)))
            .collect();
        let (index, root) = (&self.index, self.root);
        let commit = advance.to.oid();
        let (journal, draft) = thread::scope(|scope| {
            let draft = scope.spawn(|| index.draft(root, &plan));
            (self.journalled(&blobs, commit), draft.join())
        });
        let journal = journal?;
        let draft = draft.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        // Git moves a branch for whoever has no name too.
        let nobody = || Identity {
            name: "gitsm".to_owned(),
            email: "gitsm@localhost".to_owned(),
        };
        let who = self.store.identity().unwrap_or_else(|_| nobody());
        let (_, committer) = self.store.signatures(&who, advance.at)?;
        match self.publish(&blobs, draft, commit, advance.what, &committer) {
            Ok(()) => Ok(()),
            Err(error) => self.retreat(&journal, commit, error).map(drop),
        }
    }
}
