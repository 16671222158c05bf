//! The commits that changed one file.
//!
//! The git program finds them: over 2,000 commits it takes a third of libgit2's time, and it uses a
//! commit-graph where there is one. Their content is read here, because what a trailer is must not depend on
//! the user's configuration.

use git2::Oid;

use super::commit::{Commit, CommitId};
use super::error::StoreError;
use super::objects::said;
use super::read::View;
use super::{Store, path, program, verify};

impl Store {
    /// The commits up to a view that changed a file, newest first, as `git log -- <path>` finds them; renames
    /// are not followed. Refuses a shallow clone.
    pub fn history(
        &self,
        view: &View,
        path: &str,
        limit: Option<usize>,
    ) -> Result<Vec<Commit>, StoreError> {
        path::check(path)?;
        if self.is_shallow() {
            return Err(StoreError::Shallow);
        }
        let from = match view {
            View::Commit(id) => Some(id.clone()),
            View::Work => self.head()?,
            View::Empty => None,
        };
        let Some(from) = from else {
            return Ok(Vec::new());
        };
        let mut command = program::git(&self.layout.git_dir, None);
        command.args(["log", "--format=%H", "--no-renames", "--no-show-signature"]);
        command.args(limit.map(|limit| format!("--max-count={limit}")));
        command.args([from.as_str(), "--", path]);
        let out = program::run(&mut command, "log", &[])?;
        let ids: Vec<Oid> = String::from_utf8_lossy(&out)
            .lines()
            .filter_map(|line| Oid::from_str(line).ok())
            .collect();
        self.commits(&ids)
    }

    /// One commit.
    pub fn commit(&self, id: &CommitId) -> Result<Commit, StoreError> {
        let mut found = self.commits(&[id.oid()])?;
        found.pop().ok_or(StoreError::UnknownRevision {
            rev: id.to_string(),
        })
    }

    fn commits(&self, ids: &[Oid]) -> Result<Vec<Commit>, StoreError> {
        let read = |id: &Oid| {
            self.read_commit(*id)
                .map_err(StoreError::git("read a commit"))
        };
        let mut commits: Vec<Commit> = ids.iter().map(read).collect::<Result<_, _>>()?;
        verify::verify(&self.layout, &mut commits);
        Ok(commits)
    }

    pub(super) fn read_commit(&self, id: Oid) -> Result<Commit, git2::Error> {
        self.repo.find_commit(id).map(|commit| said(&commit))
    }
}
