//! The states that some folders went through on the first-parent line: what the main line held, and since when.
//!
//! A change that was made on a branch is on the line from its merge on. The newest commits are walked here,
//! which takes a few milliseconds and no process; where the line goes on after them the git program takes over:
//! it is twice as fast over tens of thousands of commits, as soon as there is a commit-graph, and it fetches
//! the trees that a partial clone lacks.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use git2::{ErrorClass, ErrorCode, Oid};

use super::commit::CommitId;
use super::error::StoreError;
use super::read::{FileEntry, FileKind, View};
use super::{Store, path, program};

/// So many commits are walked here. Starting git costs as much as some 300 of them, and from then on it is thrice as
/// fast, so that a longer walk here is lost where git is needed after all.
const NEAR: usize = 160;

/// What a file holds, or why it could not be read.
pub type Content = Result<Arc<[u8]>, String>;

/// The state of some folders from a commit on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The commit that brought it.
    pub commit: CommitId,
    /// When its committer says that it was made, UTC.
    pub at: DateTime<Utc>,
    /// The files below the folders, in order of their paths. One content is one allocation.
    pub files: Vec<(String, Content)>,
}

/// What the walk of the newest commits found.
struct Near {
    /// Commits that changed a folder, newest first.
    changed: Vec<Oid>,
    /// The commit at which it stopped; whether that one changed anything is not known.
    rest: Option<Oid>,
}

impl Store {
    /// The stages of some folders up to a view (of the work tree: up to HEAD), oldest first. In a shallow clone the
    /// oldest commit there is counts as the one that brought what it holds.
    pub fn stages(&self, view: &View, folders: &[&str]) -> Result<Vec<Stage>, StoreError> {
        self.stages_beyond(view, folders, NEAR)
    }

    pub(super) fn stages_beyond(
        &self,
        view: &View,
        folders: &[&str],
        near: usize,
    ) -> Result<Vec<Stage>, StoreError> {
        folders.iter().try_for_each(|folder| path::check(folder))?;
        let tip = match view {
            View::Commit(id) => Some(id.clone()),
            View::Work => self.head()?,
            View::Empty => None,
        };
        let Some(tip) = tip else {
            return Ok(Vec::new());
        };
        let found = self
            .walk_near(tip.oid(), folders, near)
            .map_err(StoreError::git("walk the history"))?;
        let mut changed = found.changed;
        if let Some(rest) = found.rest {
            changed.extend(self.changed_before(rest, folders)?);
        }
        changed.reverse();
        self.read_stages(&changed, folders)
    }

    fn walk_near(&self, tip: Oid, folders: &[&str], near: usize) -> Result<Near, git2::Error> {
        let mut changed = Vec::new();
        let mut seen = Seen::default();
        // A commit is judged when its parent is known.
        let mut child: Option<(Oid, Vec<Option<Oid>>)> = None;
        let mut next = Some(tip);
        for _ in 0..near {
            let Some(commit) = next.and_then(|id| self.on_line(id).transpose()) else {
                next = None;
                break;
            };
            let commit = commit?;
            let ids = match seen.look(&commit, folders) {
                Ok(ids) => ids,
                Err(e) if is_missing(&e) => break,
                Err(e) => return Err(e),
            };
            if let Some((child, after)) = child.replace((commit.id(), ids.clone()))
                && after != ids
            {
                changed.push(child);
            }
            next = commit.parent_id(0).ok();
        }
        let rest = match (next, child) {
            (Some(_), child) => Some(child.map_or(tip, |(id, _)| id)),
            (None, Some((root, ids))) if ids.iter().any(Option::is_some) => {
                changed.push(root);
                None
            }
            (None, _) => None,
        };
        Ok(Near { changed, rest })
    }

    /// A commit; none where a shallow clone is cut off.
    fn on_line(&self, id: Oid) -> Result<Option<git2::Commit<'_>>, git2::Error> {
        match self.repo.find_commit(id) {
            Ok(commit) => Ok(Some(commit)),
            Err(e) if is_missing(&e) && self.is_shallow() => Ok(None),
            Err(e) => Err(e),
        }
    }

    /// The commits on the line from this one on that changed a folder, newest first.
    fn changed_before(&self, from: Oid, folders: &[&str]) -> Result<Vec<Oid>, StoreError> {
        let mut command = program::git(&self.layout.git_dir, None);
        command.args(["rev-list", "--first-parent"]);
        command.arg(from.to_string()).arg("--").args(folders);
        let out = program::run(&mut command, "rev-list", &[])?;
        let lines = String::from_utf8_lossy(&out);
        Ok(lines
            .lines()
            .filter_map(|line| Oid::from_str(line).ok())
            .collect())
    }

    fn read_stages(&self, commits: &[Oid], folders: &[&str]) -> Result<Vec<Stage>, StoreError> {
        let mut stages = Vec::with_capacity(commits.len());
        let mut distinct: Vec<FileEntry> = Vec::new();
        let mut known: HashMap<(Option<Oid>, bool), usize> = HashMap::new();
        for oid in commits {
            let commit = self.repo.find_commit(*oid);
            let commit = commit.map_err(StoreError::git("read a commit"))?;
            let at = DateTime::from_timestamp(commit.time().seconds(), 0);
            let id = CommitId::from_oid(*oid);
            let entries = self.files(&View::Commit(id.clone()), folders, "")?;
            let mut paths = Vec::with_capacity(entries.len());
            for entry in entries {
                let path = entry.path.clone();
                let key = (entry.blob, entry.kind == FileKind::File);
                let content = *known.entry(key).or_insert_with(|| {
                    distinct.push(entry);
                    distinct.len() - 1
                });
                paths.push((path, content));
            }
            stages.push((id, at.unwrap_or(DateTime::UNIX_EPOCH), paths));
        }
        let contents: Vec<Content> = self.read_all(&distinct, content);
        let stage = |(commit, at, paths): (CommitId, DateTime<Utc>, Vec<(String, usize)>)| Stage {
            commit,
            at,
            files: paths
                .into_iter()
                .map(|(path, content)| (path, contents[content].clone()))
                .collect(),
        };
        Ok(stages.into_iter().map(stage).collect())
    }

    /// The files of a view below some folders, each with its content.
    pub fn contents(
        &self,
        view: &View,
        folders: &[&str],
    ) -> Result<Vec<(String, Content)>, StoreError> {
        let entries = self.files(view, folders, "")?;
        let read = self.read_all(&entries, content);
        let paths = entries.into_iter().map(|entry| entry.path);
        Ok(paths.zip(read).collect())
    }
}

fn content(_: &str, bytes: Result<Vec<u8>, StoreError>) -> Content {
    bytes.map(Arc::from).map_err(|error| error.to_string())
}

/// The ids of folders as they were seen last. Most commits of a desk leave the folder above them as it was, so
/// that its tree need not be read again.
#[derive(Default)]
struct Seen {
    above: Vec<Option<Oid>>,
    ids: Vec<Option<Oid>>,
}

impl Seen {
    /// What a commit has at each folder.
    fn look(
        &mut self,
        commit: &git2::Commit<'_>,
        folders: &[&str],
    ) -> Result<Vec<Option<Oid>>, git2::Error> {
        let top = commit.tree()?;
        let first = |folder: &&str| folder.split('/').next().and_then(|name| top.get_name(name));
        let above: Vec<Option<Oid>> = folders
            .iter()
            .map(|folder| first(folder).map(|entry| entry.id()))
            .collect();
        if above != self.above {
            let id = |folder: &&str| match top.get_path(folder.as_ref()) {
                Ok(entry) => Ok(Some(entry.id())),
                Err(e) if is_missing(&e) => Err(e),
                Err(e) if e.code() == ErrorCode::NotFound => Ok(None),
                Err(e) => Err(e),
            };
            self.ids = folders.iter().map(id).collect::<Result<_, _>>()?;
            self.above = above;
        }
        Ok(self.ids.clone())
    }
}

/// Whether an object is not in the repository, as in a partial clone.
fn is_missing(e: &git2::Error) -> bool {
    e.code() == ErrorCode::NotFound && e.class() == ErrorClass::Odb
}
