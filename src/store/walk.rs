//! A walk over history for whoever must look at every commit: what each one says, and which files it changed
//! against each of its parents.
//!
//! It runs on all cores, each thread with objects of its own, and what it finds depends on no setting of the
//! user. Every object that is read is hashed again: a verification that trusts a damaged pack is none.
//!
//! In a pre-receive hook the new objects lie in a quarantine folder; [`Store::add_objects`] names it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use git2::{ErrorCode, ObjectType, Oid, Sort};
use rayon::prelude::*;

use super::Store;
use super::commit::{Commit, CommitId};
use super::error::StoreError;
use super::objects::{Objects, unreadable};
use super::pack::Shelved;
use super::shelf::{Shelf, alternates};

/// No more commits are read by one thread at a stretch. What it has read of one is at hand for the next, and most of
/// what a stretch begins with the one before has read too: a quarter more was unpacked in stretches of 256.
const STRETCH: usize = 2_048;
/// A stretch is so large a part of what is left for a thread: the last ones are short, so that no core ends alone; but
/// none is of a few commits only.
const SHARE: usize = 3;
const LEAST: usize = 32;
/// The bytes of more commits are not kept.
const COUNTED: usize = 100_000;

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

/// An armoured signature and the bytes that it is over, if there is one.
pub type Signed = Option<(String, Vec<u8>)>;

/// A commit of a walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalkedCommit {
    /// What it says; its signature is not verified.
    pub commit: Commit,
    /// Its armoured signature and the bytes it is over.
    pub signed: Signed,
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

/// Cuts these into stretches, the longest first.
fn stretches<I>(mut items: &[I], threads: usize) -> Vec<&[I]> {
    let mut cut = Vec::new();
    while !items.is_empty() {
        let length = items.len().div_ceil(SHARE * threads).clamp(LEAST, STRETCH);
        let (stretch, rest) = items.split_at(length.min(items.len()));
        cut.push(stretch);
        items = rest;
    }
    cut
}

impl Store {
    /// Has objects read from this folder too.
    pub fn add_objects(&mut self, folder: &Path) -> Result<(), StoreError> {
        self.objects.push(folder.to_path_buf());
        self.packs = Shelved::of(self.folders_of_objects());
        self.idle = Mutex::default();
        self.census = Arc::default();
        alternates(&self.repo, &self.objects)
    }

    fn folders_of_objects(&self) -> Vec<PathBuf> {
        let own = self.layout.common.join("objects");
        [own].into_iter().chain(self.objects.clone()).collect()
    }

    fn shelf(&self) -> Shelf<'_> {
        Shelf {
            git_dir: &self.layout.git_dir,
            extra: &self.objects,
            packs: self.packs.all(),
            census: &self.census,
            idle: &self.idle,
        }
    }

    /// The objects of the repository, for one thread.
    pub fn objects(&self) -> Result<Objects, StoreError> {
        self.shelf().open()
    }

    /// The commits of an extent, parents before children.
    ///
    /// # Errors
    /// When history is cut off within the extent, or a commit is missing or damaged.
    pub fn listed(&self, extent: &Extent) -> Result<Vec<CommitId>, StoreError> {
        git2::opts::strict_hash_verification(true);
        if matches!(extent, Extent::All(_)) {
            self.take_census()?;
        }
        let ids = self.ids(extent)?;
        self.refuse_cut(&ids)?;
        Ok(ids.into_iter().map(CommitId::from_oid).collect())
    }

    /// Reads all commits on all cores, for a walk over all of history: one after the other, as they lead to one
    /// another, takes twice as long.
    fn take_census(&self) -> Result<(), StoreError> {
        let ids = self.packs.all().commits();
        let keep = ids.len() <= COUNTED;
        let read = self.on_all_cores(&ids, |objects, id| {
            let bytes = objects.commit_bytes(*id).ok()?;
            let head = objects.head_of(*id, &bytes).ok()?;
            Some((*id, (Arc::new(head), keep.then_some(bytes))))
        })?;
        let _ = self.census.set(read.into_iter().flatten().collect());
        Ok(())
    }

    /// Makes something of every stretch of these on all cores, and hands it on in their order, on this thread,
    /// while the next ones are being made. What a thread has read it knows for the rest of its stretch.
    ///
    /// # Errors
    /// When the repository cannot be opened, or with the first that `take` gives.
    pub fn in_stretches<I: Sync, T: Send, E: From<StoreError>>(
        &self,
        items: &[I],
        make: impl Fn(&Objects, &[I]) -> T + Sync,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let shelf = self.shelf();
        let (shelf, make) = (&shelf, &make);
        let (sender, receiver) = mpsc::channel();
        rayon::in_place_scope(|scope| {
            scope.spawn(move |_| {
                let stretches = stretches(items, rayon::current_num_threads());
                let stretches = stretches.into_iter().enumerate();
                let begin = || (shelf.lend(), sender.clone());
                let step = |(lent, sender): &mut (_, Sender<_>), (at, items)| {
                    let made = shelf.with(lent, |objects| make(objects, items));
                    // Nobody listens any more after a failure.
                    sender.send((at, made)).ok()
                };
                let _ = stretches.par_bridge().try_for_each_init(begin, step);
            });
            let mut early = BTreeMap::new();
            let mut next = 0;
            for (at, made) in receiver {
                early.insert(at, made);
                while let Some(made) = early.remove(&next) {
                    take(made?)?;
                    next += 1;
                }
            }
            Ok(())
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
        let shelf = self.shelf();
        items
            .par_iter()
            .with_min_len(STRETCH)
            .map_init(
                || shelf.lend(),
                |lent, item| shelf.with(lent, |objects| make(objects, item)),
            )
            .collect()
    }

    /// The commits of the first-parent line that ends here, newest first.
    ///
    /// # Errors
    /// When a commit is missing or damaged.
    pub fn main_line(&self, from: &CommitId) -> Result<Vec<CommitId>, StoreError> {
        if let Some(line) = self.straight(from, None) {
            return Ok(line.into_iter().map(CommitId::from_oid).collect());
        }
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

    /// The line of first parents, newest first, where it can be read without libgit2; with `most` only when no
    /// commit has more parents.
    fn straight(&self, from: &CommitId, most: Option<usize>) -> Option<Vec<Oid>> {
        // What is cut off has parents that are not there.
        if self.is_shallow() {
            return None;
        }
        let known = |line: &Vec<Oid>| line.first() == Some(&from.oid());
        if let Some(line) = self.straight.get().filter(|line| known(line)) {
            return Some(line.clone());
        }
        let shelf = self.shelf();
        let lent = shelf.lend().ok()?;
        let objects = lent.get()?;
        let mut line = Vec::new();
        let mut at = Some(from.oid());
        while let Some(oid) = at {
            let head = objects.head(oid).ok()?;
            if most.is_some_and(|most| head.parents.len() > most) {
                return None;
            }
            line.push(oid);
            at = head.parents.first().copied();
        }
        if most == Some(1) {
            let _ = self.straight.set(line.clone());
        }
        Some(line)
    }

    fn ids(&self, extent: &Extent) -> Result<Vec<Oid>, StoreError> {
        // Without branches there is but one order.
        if let Extent::All(head) = extent
            && let Some(mut line) = self.straight(head, Some(1))
        {
            line.reverse();
            return Ok(line);
        }
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_all_there_is_in_order_and_end_short() {
        let items: Vec<usize> = (0..12_678).collect();
        let cut = stretches(&items, 2);
        assert_eq!(cut.concat(), items);
        let lengths: Vec<usize> = cut.iter().map(|stretch| stretch.len()).collect();
        assert_eq!(lengths[0], STRETCH);
        assert!(
            lengths.windows(2).all(|pair| pair[0] >= pair[1]),
            "{lengths:?}"
        );
        assert!(lengths.len() < 40 && lengths[lengths.len() - 2..].iter().all(|it| *it <= LEAST));
        assert_eq!(stretches(&items[..5], 64), [&items[..5]]);
        assert!(stretches::<u8>(&[], 2).is_empty());
    }
}
