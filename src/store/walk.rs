//! A walk over history for whoever must look at every commit: what each one says, and which files it changed
//! against each of its parents.
//!
//! Measured over 10,000 commits: libgit2 on two cores, each thread with a repository of its own, is faster than
//! reading the output of `git log --raw`, and what it finds depends on no setting of the user. Every object that
//! is read is hashed again: a verification that trusts a damaged pack is none.
//!
//! In a pre-receive hook the new objects lie in a quarantine folder; [`Store::add_objects`] names it.

use std::collections::HashSet;
use std::fmt;
use std::path::Path;

use chrono::{DateTime, Utc};
use git2::{ErrorCode, ObjectType, Oid, Sort};
use rayon::prelude::*;

use super::Store;
use super::commit::{Commit, CommitId};
use super::error::StoreError;
use super::objects::{Objects, alternates, opened, unreadable};

/// So many commits are read by one thread at a stretch.
const STRETCH: usize = 64;

/// A file of a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BlobId {
    pub(super) oid: Oid,
    pub(super) mode: u32,
}

impl fmt::Display for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:o}", self.oid, self.mode)
    }
}

impl BlobId {
    /// Whether it is an ordinary file, and neither a link nor a submodule.
    pub fn is_plain(self) -> bool {
        self.mode & 0o170_000 == 0o100_000
    }
}

impl BlobId {
    /// Whether its content is in this repository: a submodule's is not.
    pub fn is_file(self) -> bool {
        self.mode & 0o170_000 != 0o160_000
    }
}

/// A folder of a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TreeId(pub(super) Oid);

/// A path whose content differs between a parent and its child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Path in the repository, with forward slashes; bytes that are no UTF-8 are replaced.
    pub path: String,
    /// What the parent has there.
    pub old: Option<BlobId>,
    /// What the child has there.
    pub new: Option<BlobId>,
}

/// A commit of a walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it says; its signature is not verified.
    pub commit: Commit,
    /// Its parents.
    pub parents: Vec<CommitId>,
    /// What it changed against each parent; a commit without parents has one list, against nothing.
    pub changes: Vec<Vec<Change>>,
    /// The folder that was asked for, as the commit has it.
    pub folder: Option<TreeId>,
    /// The same as each parent has it.
    pub folders: Vec<Option<TreeId>>,
    /// The latest time that a parent claims to have been committed at.
    pub parent_committed: Option<DateTime<Utc>>,
}

/// Which commits a walk covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// All that lead to a commit.
    All(CommitId),
    /// Those that lead to the second and not to the first.
    Between(CommitId, CommitId),
    /// Those that lead to a commit and to no reference of the repository.
    New(CommitId),
}

impl Store {
    /// Has objects read from this folder too.
    pub fn add_objects(&mut self, folder: &Path) -> Result<(), StoreError> {
        self.objects.push(folder.to_path_buf());
        alternates(&self.repo, &self.objects)
    }

    /// The objects of the repository, for one thread.
    pub fn objects(&self) -> Result<Objects, StoreError> {
        opened(&self.layout.git_dir, &self.objects)
    }

    /// The commits of an extent, parents before children.
    ///
    /// # Errors
    /// When history is cut off within the extent, or a commit is missing or damaged.
    pub fn listed(&self, extent: &Extent) -> Result<Vec<CommitId>, StoreError> {
        git2::opts::strict_hash_verification(true);
        let ids = self.ids(extent)?;
        self.refuse_cut(&ids)?;
        Ok(ids.into_iter().map(CommitId::from_oid).collect())
    }

    /// What these commits changed, read on all cores and in their order. `folder` is one at the top, and each
    /// commit fails alone.
    pub fn steps<T: Send>(
        &self,
        commits: &[CommitId],
        folder: &str,
        make: impl Fn(&Objects, Result<Step, StoreError>) -> T + Sync,
    ) -> Result<Vec<T>, StoreError> {
        self.on_all_cores(commits, |objects, id| {
            make(objects, objects.step(id.oid(), folder))
        })
    }

    /// Does something with each of these on all cores, with objects of its own for each thread; the results are
    /// in their order.
    ///
    /// # Errors
    /// When the repository cannot be opened.
    pub fn on_all_cores<I: Sync, T: Send>(
        &self,
        items: &[I],
        make: impl Fn(&Objects, &I) -> T + Sync,
    ) -> Result<Vec<T>, StoreError> {
        let (git_dir, extra) = (&self.layout.git_dir, &self.objects);
        items
            .par_iter()
            .with_min_len(STRETCH)
            .map_init(
                || opened(git_dir, extra),
                |objects, item| match objects {
                    Ok(objects) => Ok(make(objects, item)),
                    Err(_) => Ok(make(&opened(git_dir, extra)?, item)),
                },
            )
            .collect()
    }

    /// The commits of the first-parent line that ends here, newest first.
    ///
    /// # Errors
    /// When a commit is missing or damaged.
    pub fn main_line(&self, from: &CommitId) -> Result<Vec<CommitId>, StoreError> {
        let list = || -> Result<Vec<CommitId>, git2::Error> {
            let mut walk = self.repo.revwalk()?;
            walk.simplify_first_parent()?;
            walk.push(from.oid())?;
            walk.map(|oid| oid.map(CommitId::from_oid)).collect()
        };
        list().map_err(unreadable("the history"))
    }

    /// Whether a commit leads to another, or is the same.
    ///
    /// # Errors
    /// When a commit is missing or damaged.
    pub fn leads_to(&self, from: &CommitId, to: &CommitId) -> Result<bool, StoreError> {
        if from == to {
            return Ok(true);
        }
        let answer = self.repo.graph_descendant_of(to.oid(), from.oid());
        answer.map_err(unreadable("the history"))
    }

    /// The commit that an object id names, through a tag if need be; `None` for a tag on something else.
    ///
    /// # Errors
    /// When there is no such object, or it is damaged.
    pub fn peeled(&self, id: &str) -> Result<Option<CommitId>, StoreError> {
        let unknown = || StoreError::UnknownRevision { rev: id.to_owned() };
        let oid = Oid::from_str(id).map_err(|_| unknown())?;
        let object = self.repo.find_object(oid, None);
        let object = object.map_err(unreadable("an object"))?;
        match object.peel(ObjectType::Commit) {
            Ok(commit) => Ok(Some(CommitId::from_oid(commit.id()))),
            Err(e) if matches!(e.code(), ErrorCode::Peel | ErrorCode::InvalidSpec) => Ok(None),
            Err(e) => Err(unreadable("a tag")(e)),
        }
    }

    fn ids(&self, extent: &Extent) -> Result<Vec<Oid>, StoreError> {
        let list = || -> Result<Vec<Oid>, git2::Error> {
            let mut walk = self.repo.revwalk()?;
            walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
            match extent {
                Extent::All(head) => walk.push(head.oid())?,
                Extent::Between(base, head) => {
                    walk.push(head.oid())?;
                    walk.hide(base.oid())?;
                }
                Extent::New(head) => {
                    walk.push(head.oid())?;
                    walk.hide_glob("*")?;
                }
            }
            walk.collect()
        };
        list().map_err(unreadable("the history"))
    }

    /// Refuses commits at the edge of a shallow clone: their history goes on behind it.
    pub(super) fn refuse_cut(&self, commits: &[Oid]) -> Result<(), StoreError> {
        if !self.is_shallow() {
            return Ok(());
        }
        let path = self.layout.common.join("shallow");
        let text = std::fs::read_to_string(&path).map_err(StoreError::io("read", &path))?;
        let edge: HashSet<Oid> = text
            .lines()
            .filter_map(|id| Oid::from_str(id).ok())
            .collect();
        match commits.iter().any(|oid| edge.contains(oid)) {
            true => Err(StoreError::Shallow),
            false => Ok(()),
        }
    }
}
