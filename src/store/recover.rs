//! Brings a work tree to a sound state after a transaction that was killed or failed half way.
//!
//! One rule for every moment of death: for each path in the journal, whichever of the two blobs HEAD has
//! *now* is what work tree and index shall have, unless they hold something that is neither, which is
//! somebody's work and stays. So a commit that was made is finished, one that was not is undone, and it does
//! not matter what was done with git in between. Content that was in the work tree is never lost: both
//! blobs are in the object store, and the journal's commit names the new one.

use std::fmt;
use std::fs;
use std::path::Path;

use git2::{ObjectType, Oid, Repository, Tree};

use super::error::StoreError;
use super::halt;
use super::index::{Change, Lookup, Stat};
use super::index_file::{self, IndexFile};
use super::journal::{Journal, PathChange};
use super::layout::Layout;
use super::lock::{MARKER, remove_stale};
use super::reference;
use super::tree::{self, Blob};
use super::worktree::{self, Touched};

/// What was found of an interrupted write, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// The commit that was being made.
    pub commit: String,
    /// Whether HEAD has its changes; if not, they were undone and had never been acknowledged.
    pub finished: bool,
    /// Paths whose file or index entry was brought up to HEAD.
    pub settled: Vec<String>,
    /// Paths that somebody has edited since; they were left as they are.
    pub left: Vec<String>,
}

impl fmt::Display for Recovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.finished { "finished" } else { "undone" };
        write!(f, "an interrupted write was {how} (commit {})", self.commit)?;
        if !self.left.is_empty() {
            write!(f, "; edited since and left alone: {}", self.left.join(", "))?;
        }
        Ok(())
    }
}

/// Removes the lock files that a dead gitsm left. The caller holds our own lock.
pub(super) fn remove_locks(layout: &Layout, journal: Option<&Journal>) -> Result<(), StoreError> {
    remove_stale(&layout.index_lock(), MARKER)?;
    remove_stale(&layout.head_lock(), MARKER)?;
    if let Some(journal) = journal {
        let content = reference::lock_content(oid(&journal.commit));
        let path = reference::lock_path(layout, &journal.reference);
        remove_stale(&path, content.as_bytes())?;
    }
    Ok(())
}

/// Settles every path of a journal and removes it. The caller holds our own lock and `index.lock`.
pub(super) fn settle(
    repo: &Repository,
    layout: &Layout,
    root: &Path,
    journal: &Journal,
) -> Result<Recovered, StoreError> {
    let head = reference::head(repo)?;
    let tree = super::tree_of(repo, head.oid)?;
    let file = IndexFile::load(layout)?;
    if halt::stands(journal, &file) {
        Journal::remove(layout)?;
        return Ok(Recovered {
            commit: journal.commit.clone(),
            finished: true,
            settled: Vec::new(),
            left: Vec::new(),
        });
    }
    if journal.merging {
        halt::take_back(layout, journal)?;
    }
    let mut recovered = Recovered {
        commit: journal.commit.clone(),
        finished: true,
        settled: Vec::new(),
        left: Vec::new(),
    };
    let mut paths: Vec<&PathChange> = journal.paths.iter().collect();
    paths.sort_by(|a, b| a.path.cmp(&b.path));
    let (mut changes, mut stats) = (Vec::new(), Vec::new());
    let mut touched = Touched::default();
    for change in paths {
        let found = Found::look(tree.as_ref(), root, &file, change)?;
        recovered.finished &= found.now == found.new;
        let (stale_file, stale_entry) = (found.has_stale_file(), found.has_stale_entry());
        if stale_file {
            found.restore(repo, layout, root, &change.path, &mut touched)?;
        }
        if stale_entry {
            changes.push((change.path.as_str(), self::change(found.head)));
            if found.head.is_some() {
                let file = worktree::look(root, &change.path)?;
                stats.push(file.map_or(Stat::default(), |file| worktree::stat(&file)));
            }
        }
        if stale_file || stale_entry {
            recovered.settled.push(change.path.clone());
        }
        if !found.agrees_after(stale_file, stale_entry) {
            recovered.left.push(change.path.clone());
        }
    }
    touched.sync()?;
    if !changes.is_empty() {
        file.prepare(layout, file.draft(root, &changes), stats)?;
        index_file::replace(layout)?;
    }
    for leftover in [layout.next_index(), layout.staging()] {
        let _ = fs::remove_file(leftover);
    }
    let _ = fs::remove_dir_all(layout.stagings());
    Journal::remove(layout)?;
    Ok(recovered)
}

/// One path: the two blobs of the journal, and what HEAD, work tree and index have now.
struct Found {
    old: Option<Oid>,
    new: Option<Oid>,
    head: Option<Blob>,
    now: Option<Oid>,
    disk: Option<Oid>,
    index: Option<Oid>,
    /// Something that is no plain file, an unmerged or sparse entry.
    odd: bool,
}

impl Found {
    fn look(
        tree: Option<&Tree<'_>>,
        root: &Path,
        file: &IndexFile,
        change: &PathChange,
    ) -> Result<Self, StoreError> {
        let head = tree::blob(tree, &change.path);
        let disk = worktree::read(root, &change.path);
        let lookup = file.entries.lookup(&change.path);
        let odd = head.is_err()
            || matches!(
                disk,
                Err(StoreError::Symlink { .. } | StoreError::NotAFile { .. })
            )
            || !matches!(
                lookup,
                Lookup::Absent
                    | Lookup::Entry {
                        skip_worktree: false,
                        ..
                    }
            );
        let disk = if odd { None } else { disk? };
        if !odd {
            let _ = fs::remove_file(worktree::beside(root, &change.path));
        }
        let head = head.ok().flatten();
        let hash = |bytes: Vec<u8>| Oid::hash_object(ObjectType::Blob, &bytes);
        Ok(Found {
            old: change.old.as_deref().map(oid),
            new: change.new.as_deref().map(oid),
            head,
            now: head.map(|blob| blob.oid),
            disk: disk
                .map(hash)
                .transpose()
                .map_err(StoreError::git("hash a file"))?,
            index: match lookup {
                Lookup::Entry { oid, .. } => Oid::from_bytes(&oid).ok(),
                _ => None,
            },
            odd,
        })
    }

    fn is_ours(&self, what: Option<Oid>) -> bool {
        what == self.old || what == self.new
    }

    /// Whether HEAD still is one of the two states, and nobody has staged the new one by hand: in a
    /// transaction the index follows HEAD, never the other way.
    fn is_judgeable(&self) -> bool {
        let staged = self.index == self.new && self.now == self.old;
        !self.odd && !staged && self.is_ours(self.now)
    }

    fn has_stale_file(&self) -> bool {
        self.is_judgeable() && self.is_ours(self.disk) && self.disk != self.now
    }

    fn has_stale_entry(&self) -> bool {
        self.is_judgeable() && self.is_ours(self.index) && self.index != self.now
    }

    fn agrees_after(&self, file: bool, entry: bool) -> bool {
        !self.odd && (file || self.disk == self.now) && (entry || self.index == self.now)
    }

    /// Brings the work tree to what HEAD has.
    fn restore(
        &self,
        repo: &Repository,
        layout: &Layout,
        root: &Path,
        path: &str,
        touched: &mut Touched,
    ) -> Result<(), StoreError> {
        let Some(blob) = self.head else {
            return worktree::remove(root, path, touched);
        };
        let found = repo
            .find_blob(blob.oid)
            .map_err(StoreError::git("read a file of HEAD"))?;
        let executable = blob.mode == tree::EXECUTABLE;
        worktree::write(layout, root, path, found.content(), executable, touched).map(drop)
    }
}

/// What the index is to say of a path that has this blob, or none.
pub(super) fn change(blob: Option<Blob>) -> Change {
    let Some(blob) = blob else {
        return Change::Remove;
    };
    let mut oid = [0; 20];
    oid.copy_from_slice(blob.oid.as_bytes());
    Change::Put {
        oid,
        mode: blob.mode,
    }
}

fn oid(text: &str) -> Oid {
    // A journal is only read when all its ids parse.
    Oid::from_str(text).unwrap_or(Oid::ZERO_SHA1)
}
