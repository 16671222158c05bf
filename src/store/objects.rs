//! The objects of a repository as one thread reads them: files and folders of commits, and what differs between two.
//!
//! Trees are compared by their ids, so only folders that differ are opened.

use std::cmp::Ordering;
use std::path::Path;

use chrono::DateTime;
use git2::{ErrorCode, ObjectType, Oid, Repository};

use super::commit::{Commit, CommitId, SignatureState};
use super::error::StoreError;
use super::identity::Identity;
use super::walk::{BlobId, Change, TreeId, WalkedCommit};
use super::{trailer, verify};

/// A repository that one thread reads objects from.
pub struct Objects {
    pub(super) repo: Repository,
}

pub(super) fn opened(git_dir: &Path, extra: &[std::path::PathBuf]) -> Result<Objects, StoreError> {
    let repo = Repository::open(git_dir).map_err(StoreError::git("open the repository"))?;
    alternates(&repo, extra)?;
    Ok(Objects { repo })
}

pub(super) fn alternates(
    repo: &Repository,
    extra: &[std::path::PathBuf],
) -> Result<(), StoreError> {
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
pub(super) fn unreadable(what: &'static str) -> impl FnOnce(git2::Error) -> StoreError {
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

    pub(super) fn step(&self, id: Oid, folder: &str) -> Result<WalkedCommit, StoreError> {
        let read = || -> Result<WalkedCommit, git2::Error> {
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
            Ok(WalkedCommit {
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

    /// The paths in which a commit differs from another, or from nothing, in order.
    ///
    /// # Errors
    /// When an object is missing or damaged.
    pub fn changed(
        &self,
        from: Option<&CommitId>,
        to: &CommitId,
    ) -> Result<Vec<Change>, StoreError> {
        let tree = |id: &CommitId| -> Result<Oid, git2::Error> {
            Ok(self.repo.find_commit(id.oid())?.tree_id())
        };
        let read = || {
            let from = from.map(tree).transpose()?;
            self.changes(from, tree(to)?)
        };
        read().map_err(unreadable("the history"))
    }

    pub(super) fn changes(&self, old: Option<Oid>, new: Oid) -> Result<Vec<Change>, git2::Error> {
        let mut found = Vec::new();
        compare(&self.repo, old, Some(new), &mut String::new(), &mut found)?;
        Ok(found)
    }
}

/// What a commit says about itself.
pub(super) fn said(commit: &git2::Commit<'_>) -> Commit {
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
