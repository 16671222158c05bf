//! What a merge, rebase, cherry-pick or stash left undecided: the versions in the index, and putting a
//! decision in their place.
//!
//! The git program lists and updates the index, because it knows every form of it; the merge itself stays the
//! user's to conclude.

use std::collections::BTreeMap;
use std::time::Duration;

use git2::{Oid, RepositoryState};

use super::error::StoreError;
use super::lock::{OwnLock, Waiting};
use super::worktree::{self, Touched};
use super::{Store, path, program, read};

/// A path of which the index has several versions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unmerged {
    /// Path in the repository.
    pub path: String,
    /// The version before the two sides parted; `None` where there was none.
    pub base: Option<Vec<u8>>,
    /// The version of HEAD; `None` where it was deleted.
    pub ours: Option<Vec<u8>>,
    /// The version that is brought in; `None` where it was deleted.
    pub theirs: Option<Vec<u8>>,
}

/// What git is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Operation {
    /// A merge, or a pull that merges.
    Merge,
    /// A rebase, or a pull that rebases: *ours* is what is rebased onto.
    Rebase,
    /// A cherry-pick.
    CherryPick,
    /// A revert.
    Revert,
    /// Patches from mail.
    Mail,
    /// A search for the commit that broke something.
    Bisect,
    /// Nothing that git remembers, such as `stash pop`.
    #[default]
    Nothing,
}

impl Operation {
    /// What to type when everything is decided.
    pub fn next_step(self) -> &'static str {
        match self {
            Operation::Merge => "git merge --continue",
            Operation::Rebase => "git rebase --continue",
            Operation::CherryPick => "git cherry-pick --continue",
            Operation::Revert => "git revert --continue",
            Operation::Mail => "git am --continue",
            Operation::Bisect => "git bisect reset",
            Operation::Nothing => "git commit",
        }
    }

    /// What the two sides are, in words: ours, theirs.
    pub fn sides(self) -> (&'static str, &'static str) {
        match self {
            Operation::Merge => ("this branch", "the branch that is merged"),
            Operation::Rebase => ("the branch below", "the commit that is moved"),
            Operation::CherryPick => ("this branch", "the commit that is picked"),
            Operation::Revert => ("this branch", "the state before the commit"),
            Operation::Mail => ("this branch", "the patch"),
            Operation::Bisect | Operation::Nothing => ("this branch", "what is brought in"),
        }
    }
}

impl Store {
    /// What git is in the middle of.
    pub fn operation(&self) -> Operation {
        use RepositoryState as S;
        match self.repo.state() {
            S::Merge => Operation::Merge,
            S::Rebase | S::RebaseInteractive | S::RebaseMerge => Operation::Rebase,
            S::CherryPick | S::CherryPickSequence => Operation::CherryPick,
            S::Revert | S::RevertSequence => Operation::Revert,
            S::ApplyMailbox | S::ApplyMailboxOrRebase => Operation::Mail,
            S::Bisect => Operation::Bisect,
            S::Clean => Operation::Nothing,
        }
    }

    /// The paths that are undecided, in order.
    pub fn unmerged(&self) -> Result<Vec<Unmerged>, StoreError> {
        self.versions("--unmerged")
    }

    /// The paths that were undecided until they were added, as long as they are not committed.
    pub fn once_unmerged(&self) -> Result<Vec<Unmerged>, StoreError> {
        self.versions("--resolve-undo")
    }

    fn versions(&self, which: &str) -> Result<Vec<Unmerged>, StoreError> {
        let mut command = program::git(&self.layout.git_dir, self.root());
        command.args(["ls-files", which, "-z"]);
        let listed = program::run(&mut command, "ls-files", &[])?;
        let mut found: BTreeMap<String, Unmerged> = BTreeMap::new();
        for line in listed.split(|byte| *byte == 0) {
            let Some((path, blob, stage)) = version(line) else {
                continue;
            };
            let entry = found.entry(path.clone()).or_insert_with(|| Unmerged {
                path,
                ..Unmerged::default()
            });
            let bytes = Some(read::content(&self.repo, blob)?);
            match stage {
                "1" => entry.base = bytes,
                "2" => entry.ours = bytes,
                _ => entry.theirs = bytes,
            }
        }
        Ok(found.into_values().collect())
    }

    /// Writes files in the work tree; none removes one.
    pub fn lay_out(
        &self,
        files: &[(String, Option<Vec<u8>>)],
        told: &mut dyn FnMut(Waiting),
    ) -> Result<(), StoreError> {
        let root = self.root().ok_or(StoreError::Bare)?;
        for (file, _) in files {
            path::check(file)?;
        }
        let _own = OwnLock::take(&self.layout.common, Duration::from_secs(60), told)?;
        let mut touched = Touched::default();
        for (file, bytes) in files {
            match bytes {
                Some(bytes) => {
                    worktree::write(&self.layout, root, file, bytes, false, &mut touched)?;
                }
                None => worktree::remove(root, file, &mut touched)?,
            }
        }
        touched.sync()
    }

    /// Has the index take these paths as the work tree has them, as `git add` does.
    pub fn stage(&self, paths: &[String]) -> Result<(), StoreError> {
        let mut command = program::git(&self.layout.git_dir, self.root());
        command.args(["update-index", "--add", "--remove", "-z", "--stdin"]);
        let input: Vec<u8> = paths
            .iter()
            .flat_map(|path| path.bytes().chain([0]))
            .collect();
        program::run(&mut command, "update-index", &input).map(drop)
    }
}

/// Path, blob and stage of a line of `git ls-files`; none for a path that is not UTF-8.
fn version(line: &[u8]) -> Option<(String, Oid, &str)> {
    let line = std::str::from_utf8(line).ok()?;
    let (facts, path) = line.split_once('\t')?;
    let mut facts = facts.split(' ').skip(1);
    let blob = Oid::from_str(facts.next()?).ok()?;
    Some((path.to_owned(), blob, facts.next()?))
}
