//! Where the parts of this repository lie on disk, and the names of our own files among git's.

use std::path::{Path, PathBuf};

/// The folders of one work tree's repository.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// This work tree's git folder: HEAD, index, journal.
    pub(super) git_dir: PathBuf,
    /// The folder all linked work trees share: objects, branches, our lock.
    pub(super) common: PathBuf,
    /// Root of the work tree; none when bare.
    pub(super) root: Option<PathBuf>,
}

impl Layout {
    pub(super) fn of(repo: &git2::Repository) -> Self {
        Layout {
            git_dir: repo.path().to_path_buf(),
            common: repo.commondir().to_path_buf(),
            root: repo.workdir().map(Path::to_path_buf),
        }
    }

    pub(super) fn index(&self) -> PathBuf {
        self.git_dir.join("index")
    }

    pub(super) fn index_lock(&self) -> PathBuf {
        self.git_dir.join("index.lock")
    }

    pub(super) fn head_lock(&self) -> PathBuf {
        self.git_dir.join("HEAD.lock")
    }

    /// The next index, before it replaces the index.
    pub(super) fn next_index(&self) -> PathBuf {
        self.git_dir.join("gitsm-index")
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.git_dir.join("gitsm-journal")
    }

    /// Where the journal is written before it counts, and lies when it counts no more.
    pub(super) fn spare_journal(&self) -> PathBuf {
        self.git_dir.join("gitsm-journal.spare")
    }

    /// The commit that a merge in progress brings in.
    pub(super) fn merge_head(&self) -> PathBuf {
        self.git_dir.join("MERGE_HEAD")
    }

    /// A file to be renamed to its place; whoever holds our own lock owns it.
    pub(super) fn staging(&self) -> PathBuf {
        self.git_dir.join("gitsm-staged")
    }

    /// A folder of such files, for when there are many.
    pub(super) fn stagings(&self) -> PathBuf {
        self.git_dir.join("gitsm-staged.d")
    }

    /// The file of a reference: HEAD and a few others belong to the work tree, the rest to all.
    pub(super) fn reference(&self, name: &str) -> PathBuf {
        let own = ["refs/bisect/", "refs/worktree/", "refs/rewritten/"];
        let shared =
            name.starts_with("refs/") && !own.iter().any(|prefix| name.starts_with(prefix));
        let base = if shared { &self.common } else { &self.git_dir };
        super::path::on_disk(base, name)
    }

    /// The log of a reference.
    pub(super) fn reflog(&self, name: &str) -> PathBuf {
        let base = if name.starts_with("refs/") {
            &self.common
        } else {
            &self.git_dir
        };
        super::path::on_disk(&base.join("logs"), name)
    }
}
