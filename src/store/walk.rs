//! A walk over history for whoever must look at every commit: what each one says, and which files it changed
//! against each of its parents.
//!
//! Measured over 10,000 commits: libgit2 on two cores, each thread with a repository of its own, is faster than
//! reading the output of `git log --raw`, and what it finds depends on no setting of the user. Trees are
//! compared by their ids, so only folders that differ are opened. Every object that is read is hashed again:
//! a verification that trusts a damaged pack is none.
//!
//! In a pre-receive hook the new objects lie in a quarantine folder; [`Store::add_objects`] names it.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt;
use std::path::Path;

use chrono::{DateTime, Utc};
use git2::{ErrorCode, ObjectType, Oid, Repository, Sort};
use rayon::prelude::*;

use super::commit::{Commit, CommitId, SignatureState};
use super::error::StoreError;
use super::identity::Identity;
use super::{Store, trailer, verify};

/// So many commits are read by one thread at a stretch.
const STRETCH: usize = 64;

/// A file of a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BlobId {
    oid: Oid,
    mode: u32,
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
pub struct TreeId(Oid);

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

/// A repository that one thread reads objects from.
pub struct Objects {
    repo: Repository,
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

    /// Refuses an extent with a commit whose parents this clone does not have.
    fn refuse_cut(&self, ids: &[Oid]) -> Result<(), StoreError> {
        let file = self.layout.common.join("shallow");
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let cut: HashSet<&str> = text.lines().map(str::trim).collect();
        let is_cut = |id: &Oid| cut.contains(id.to_string().as_str());
        match !cut.is_empty() && ids.iter().any(is_cut) {
            true => Err(StoreError::Shallow),
            false => Ok(()),
        }
    }
}

fn opened(git_dir: &Path, extra: &[std::path::PathBuf]) -> Result<Objects, StoreError> {
    let repo = Repository::open(git_dir).map_err(StoreError::git("open the repository"))?;
    alternates(&repo, extra)?;
    Ok(Objects { repo })
}

fn alternates(repo: &Repository, extra: &[std::path::PathBuf]) -> Result<(), StoreError> {
    let failed = "look into the folder of new objects";
    for folder in extra {
        let odb = repo.odb().map_err(StoreError::git(failed))?;
        let folder = folder.to_string_lossy();
        odb.add_disk_alternate(&folder)
            .map_err(StoreError::git(failed))?;
    }
    Ok(())
}

/// What a failure to read an object means: it is not there, or it is damaged.
fn unreadable(what: &'static str) -> impl FnOnce(git2::Error) -> StoreError {
    move |source| match source.code() {
        ErrorCode::NotFound => StoreError::Missing {
            what,
            source: Box::new(source),
        },
        _ => StoreError::Damaged {
            what,
            source: Box::new(source),
        },
    }
}

impl Objects {
    /// The bytes of a file.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub fn read(&self, blob: BlobId) -> Result<Vec<u8>, StoreError> {
        let found = self.repo.find_blob(blob.oid);
        Ok(found.map_err(unreadable("a file"))?.content().to_vec())
    }

    /// The file or folder at a path of a commit.
    fn entry(
        &self,
        commit: &CommitId,
        path: &str,
    ) -> Result<Option<git2::TreeEntry<'static>>, StoreError> {
        let commit = self.repo.find_commit(commit.oid());
        let tree = commit.and_then(|commit| commit.tree());
        let tree = tree.map_err(unreadable("a commit"))?;
        match tree.get_path(path.as_ref()) {
            Ok(entry) => Ok(Some(entry)),
            Err(e) if e.code() == ErrorCode::NotFound => Ok(None),
            Err(e) => Err(unreadable("a folder")(e)),
        }
    }

    /// The folder at a path of a commit.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn folder(&self, commit: &CommitId, path: &str) -> Result<Option<TreeId>, StoreError> {
        let entry = self.entry(commit, path)?;
        let entry = entry.filter(|entry| entry.kind() == Some(ObjectType::Tree));
        Ok(entry.map(|entry| TreeId(entry.id())))
    }

    /// The file at a path of a commit.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn file(&self, commit: &CommitId, path: &str) -> Result<Option<BlobId>, StoreError> {
        let entry = self.entry(commit, path)?;
        Ok(entry.as_ref().and_then(blob))
    }

    /// The folder of this name in another.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn below(&self, folder: TreeId, name: &str) -> Result<Option<TreeId>, StoreError> {
        let tree = self.repo.find_tree(folder.0);
        let tree = tree.map_err(unreadable("a folder"))?;
        let entry = tree.get_name(name);
        let entry = entry.filter(|entry| entry.kind() == Some(ObjectType::Tree));
        Ok(entry.map(|entry| TreeId(entry.id())))
    }

    /// Every file below a folder, in order; `prefix` goes before the names.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn files(&self, folder: TreeId, prefix: &str) -> Result<Vec<(String, BlobId)>, StoreError> {
        let mut found = Vec::new();
        let mut path = format!("{prefix}/");
        compare(&self.repo, None, Some(folder.0), &mut path, &mut found)
            .map_err(unreadable("a folder"))?;
        let file = |change: Change| Some((change.path, change.new?));
        Ok(found.into_iter().filter_map(file).collect())
    }

    /// Where two histories met last; several when they crossed.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn bases(&self, one: &CommitId, other: &CommitId) -> Result<Vec<CommitId>, StoreError> {
        match self.repo.merge_bases(one.oid(), other.oid()) {
            Ok(bases) => Ok(bases.iter().map(|oid| CommitId::from_oid(*oid)).collect()),
            Err(e) if e.code() == ErrorCode::NotFound => Ok(Vec::new()),
            Err(e) => Err(unreadable("the history")(e)),
        }
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

    /// The armoured signature of a commit and the bytes it is over.
    ///
    /// # Errors
    /// When the commit is missing or damaged.
    pub fn signature(&self, commit: &CommitId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        match self.repo.extract_signature(&commit.oid(), None) {
            Ok((armour, payload)) => Ok(Some((
                String::from_utf8_lossy(&armour).into_owned(),
                payload.to_vec(),
            ))),
            Err(e) if e.code() == ErrorCode::NotFound => Ok(None),
            Err(e) => Err(unreadable("a commit")(e)),
        }
    }

    fn step(&self, id: Oid, folder: &str) -> Result<Step, StoreError> {
        let read = || -> Result<Step, git2::Error> {
            let commit = self.repo.find_commit(id)?;
            let tree = commit.tree()?;
            let below = |entry: Option<git2::TreeEntry<'_>>| {
                let entry = entry.filter(|entry| entry.kind() == Some(ObjectType::Tree));
                entry.map(|entry| TreeId(entry.id()))
            };
            let mut changes = Vec::new();
            let mut folders = Vec::new();
            for parent in commit.parents() {
                changes.push(self.changes(Some(parent.tree_id()), tree.id())?);
                folders.push(below(parent.tree()?.get_name(folder)));
            }
            let times = commit.parents().map(|parent| parent.time().seconds());
            let latest = times.max();
            if changes.is_empty() {
                changes.push(self.changes(None, tree.id())?);
            }
            Ok(Step {
                folders,
                parent_committed: latest.and_then(|at| DateTime::from_timestamp(at, 0)),
                parents: commit.parent_ids().map(CommitId::from_oid).collect(),
                folder: below(tree.get_name(folder)),
                commit: said(&commit),
                changes,
            })
        };
        read().map_err(unreadable("a commit"))
    }

    fn changes(&self, old: Option<Oid>, new: Oid) -> Result<Vec<Change>, git2::Error> {
        let mut found = Vec::new();
        compare(&self.repo, old, Some(new), &mut String::new(), &mut found)?;
        Ok(found)
    }
}

/// What a commit says about itself.
fn said(commit: &git2::Commit<'_>) -> Commit {
    let message = String::from_utf8_lossy(commit.message_raw_bytes()).into_owned();
    let signature = match commit.header_field_bytes("gpgsig") {
        Ok(text) => SignatureState::Present {
            format: verify::format(&text),
        },
        Err(_) => SignatureState::Unsigned,
    };
    let (author, committer) = (commit.author(), commit.committer());
    let instant = |who: &git2::Signature<'_>| {
        DateTime::from_timestamp(who.when().seconds(), 0).unwrap_or(DateTime::UNIX_EPOCH)
    };
    let person = |who: &git2::Signature<'_>| Identity {
        name: String::from_utf8_lossy(who.name_bytes()).into_owned(),
        email: String::from_utf8_lossy(who.email_bytes()).into_owned(),
    };
    Commit {
        id: CommitId::from_oid(commit.id()),
        authored: instant(&author),
        committed: instant(&committer),
        author: person(&author),
        committer: person(&committer),
        subject: trailer::subject(&message),
        trailers: trailer::parse(&message),
        signature,
    }
}

fn blob(entry: &git2::TreeEntry<'_>) -> Option<BlobId> {
    let mode = u32::try_from(entry.filemode_raw()).unwrap_or_default();
    (entry.kind() != Some(ObjectType::Tree)).then(|| BlobId {
        oid: entry.id(),
        mode,
    })
}

/// What differs below two folders.
fn compare(
    repo: &Repository,
    old: Option<Oid>,
    new: Option<Oid>,
    path: &mut String,
    found: &mut Vec<Change>,
) -> Result<(), git2::Error> {
    if old == new {
        return Ok(());
    }
    let tree = |id: Option<Oid>| id.map(|id| repo.find_tree(id)).transpose();
    let (old, new) = (tree(old)?, tree(new)?);
    let (mut left, mut right) = (0, 0);
    loop {
        let mut was = old.as_ref().and_then(|tree| tree.get(left));
        let mut is = new.as_ref().and_then(|tree| tree.get(right));
        match (&was, &is) {
            (None, None) => return Ok(()),
            (Some(a), Some(b)) => match order(a, b) {
                Ordering::Less => is = None,
                Ordering::Greater => was = None,
                Ordering::Equal => {}
            },
            _ => {}
        }
        left += usize::from(was.is_some());
        right += usize::from(is.is_some());
        differ(repo, was.as_ref(), is.as_ref(), path, found)?;
    }
}

/// One name on both sides, or on one.
fn differ(
    repo: &Repository,
    was: Option<&git2::TreeEntry<'_>>,
    is: Option<&git2::TreeEntry<'_>>,
    path: &mut String,
    found: &mut Vec<Change>,
) -> Result<(), git2::Error> {
    let same = |a: &git2::TreeEntry<'_>, b: &git2::TreeEntry<'_>| {
        a.id() == b.id() && a.filemode_raw() == b.filemode_raw()
    };
    let Some(any) = was.or(is) else {
        return Ok(());
    };
    if let (Some(was), Some(is)) = (was, is)
        && same(was, is)
    {
        return Ok(());
    }
    let length = path.len();
    path.push_str(&String::from_utf8_lossy(any.name_bytes()));
    if any.kind() == Some(ObjectType::Tree) {
        path.push('/');
        let id = |entry: Option<&git2::TreeEntry<'_>>| entry.map(|entry| entry.id());
        compare(repo, id(was), id(is), path, found)?;
    } else {
        found.push(Change {
            path: path.clone(),
            old: was.and_then(blob),
            new: is.and_then(blob),
        });
    }
    path.truncate(length);
    Ok(())
}

/// The order of git's trees: a folder sorts as if its name ended in a slash.
fn order(a: &git2::TreeEntry<'_>, b: &git2::TreeEntry<'_>) -> Ordering {
    let end =
        |entry: &git2::TreeEntry<'_>| (entry.kind() == Some(ObjectType::Tree)).then_some(b'/');
    let (a_end, b_end) = (end(a), end(b));
    let a = a.name_bytes().iter().copied().chain(a_end);
    let b = b.name_bytes().iter().copied().chain(b_end);
    a.cmp(b)
}
