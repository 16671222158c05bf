//! What can go wrong between gitsm and git, with the class and the remedy of each.
//!
//! No variant shows a libgit2 type: the rest of the house must not learn which library is used.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use thiserror::Error;

use crate::model::explain::{Class, Explain};

/// How a path in the work tree or the index differs from HEAD.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The file's content was changed.
    Changed,
    /// The file was deleted from the work tree.
    Deleted,
    /// A file that git does not know lies at the path.
    Untracked,
    /// The index holds something else than HEAD.
    Staged,
    /// The index holds both sides of an unfinished merge.
    Unmerged,
}

impl Edit {
    /// What is so, after the name of a path.
    pub fn words(self) -> &'static str {
        match self {
            Edit::Changed => "has uncommitted edits by hand",
            Edit::Deleted => "was deleted by hand, and that is not committed",
            Edit::Untracked => "lies in the work tree but git does not know it",
            Edit::Staged => "has staged changes that are not committed",
            Edit::Unmerged => "has an unresolved merge conflict",
        }
    }
}

/// What is wrong with a path that was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFault {
    /// Nothing at all.
    Empty,
    /// Starts at the root of the file system or names a drive.
    Absolute,
    /// A component is empty, `.` or `..`.
    Component,
    /// A component is `.git` or what some file system takes for it.
    GitFolder,
    /// A backslash or a control character.
    Character,
    /// Longer than 1,024 bytes.
    TooLong,
}

impl PathFault {
    fn words(self) -> &'static str {
        match self {
            PathFault::Empty => "it is empty",
            PathFault::Absolute => "it is absolute",
            PathFault::Component => "a component is empty, `.` or `..`",
            PathFault::GitFolder => "a component names git's own folder",
            PathFault::Character => "it holds a backslash or a control character",
            PathFault::TooLong => "it is longer than 1,024 bytes",
        }
    }
}

/// An error of the store.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// No repository at or above the folder.
    #[error("{} is not in a git repository", .start.display())]
    NotARepository {
        /// Where the search began.
        start: PathBuf,
    },
    /// The repository belongs to another user.
    #[error("the repository at {} belongs to another user", .path.display())]
    Owner {
        /// Where the search began.
        path: PathBuf,
    },
    /// The repository is in a format that libgit2 cannot read: SHA-256, reftable.
    #[error("the format of this repository is not supported: {what}")]
    Unsupported {
        /// What the library said about it.
        what: String,
    },
    /// A write was asked of a bare repository.
    #[error("a bare repository has no work tree to write to")]
    Bare,
    /// A merge, rebase or the like is not finished.
    #[error("a {what} is in progress here")]
    InProgress {
        /// The operation, as git calls it.
        what: &'static str,
    },
    /// Git does not know who is working.
    #[error("git does not know your {missing}")]
    NoIdentity {
        /// `name` or `email address`.
        missing: &'static str,
    },
    /// A date in the environment cannot be read.
    #[error("{variable} holds `{value}`, which is no date")]
    Date {
        /// The variable.
        variable: &'static str,
        /// Its value.
        value: String,
    },
    /// A revision that does not name a commit.
    #[error("`{rev}` names no commit and is no date")]
    UnknownRevision {
        /// What was typed.
        rev: String,
    },
    /// There was no commit yet at that time.
    #[error("the first commit is later than {when}")]
    BeforeFirst {
        /// What was typed.
        when: String,
    },
    /// The question needs history that a shallow clone lacks.
    #[error("this clone is shallow: its history is cut off")]
    Shallow,
    /// The path was edited by hand since HEAD.
    #[error("{path} {}", .edit.words())]
    Dirty {
        /// Path in the repository.
        path: String,
        /// How it differs.
        edit: Edit,
    },
    /// The path is outside the sparse checkout.
    #[error("{path} is outside this sparse checkout")]
    Sparse {
        /// Path in the repository.
        path: String,
    },
    /// A component of the path is a symbolic link.
    #[error("{path} leads through a symbolic link")]
    Symlink {
        /// Path in the repository.
        path: String,
    },
    /// Something other than a file is at the path, or a file where a folder is needed.
    #[error("{path} is taken by something that is not a plain file in a folder")]
    NotAFile {
        /// Path in the repository.
        path: String,
    },
    /// A path that must not be written.
    #[error("`{}` cannot be a path here: {}", .path.escape_default(), .fault.words())]
    BadPath {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },
    /// Another gitsm held the lock for too long.
    #[error("another gitsm has been writing for {} s", .waited.as_secs())]
    Busy {
        /// How long was waited.
        waited: Duration,
    },
    /// A git command holds, or a dead one left, a lock file.
    #[error("git has locked this repository: {} exists", .path.display())]
    Locked {
        /// The lock file.
        path: PathBuf,
    },
    /// The branch moved while the transaction was made.
    #[error("{reference} moved meanwhile")]
    Moved {
        /// The branch, or HEAD.
        reference: String,
    },
    /// The index file is damaged or in a shape we do not know.
    #[error("the index of this work tree cannot be read: {why}")]
    Index {
        /// What is wrong.
        why: &'static str,
    },
    /// The journal of an interrupted write cannot be read.
    #[error("the journal of an interrupted write, {}, cannot be read", .path.display())]
    Journal {
        /// The journal.
        path: PathBuf,
    },
    /// The transaction changes nothing.
    #[error("nothing changes, so there is nothing to commit")]
    NothingToCommit,
    /// The commit is made, but the index could not be replaced.
    #[error("commit {commit} is made, but the work tree or index could not be brought up to it")]
    Unfinished {
        /// The commit.
        commit: String,
        /// Why.
        #[source]
        source: Box<StoreError>,
    },
    /// Git is set to sign, but the setting cannot be used.
    #[error("git is set to sign commits, but {why}")]
    SignSetting {
        /// What is wrong with the setting.
        why: String,
    },
    /// Two revisions have no history in common.
    #[error("{rev} has no history in common with HEAD")]
    Unrelated {
        /// The other revision.
        rev: String,
    },
    /// The git program is too old for what is asked of it.
    #[error(
        "git {needed} or newer is needed to merge files that are no records; merge them with `git merge`"
    )]
    OldGit {
        /// The oldest version that would do.
        needed: &'static str,
    },
    /// There is no SSH key to sign statements with.
    #[error("there is no SSH key to sign with")]
    NoKey,
    /// The signing program failed.
    #[error("`{program}` did not sign: {reason}")]
    Sign {
        /// The program that was run.
        program: String,
        /// What it said.
        reason: String,
    },
    /// The git program failed or is missing.
    #[error("`git {command}` failed: {reason}")]
    Program {
        /// Its subcommand.
        command: String,
        /// What it said.
        reason: String,
    },
    /// An operation on a file failed.
    #[error("cannot {doing} {}", .path.display())]
    Io {
        /// Verb.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// An object of the history is not in this clone.
    #[error("{what} of the history is not in this clone")]
    Missing {
        /// What was to be read.
        what: &'static str,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// An object of the repository is damaged.
    #[error("{what} of the history is damaged: {source}")]
    Damaged {
        /// What was to be read.
        what: &'static str,
        /// What the library said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The git library failed.
    #[error("cannot {doing}")]
    Git {
        /// Verb and object.
        doing: &'static str,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl StoreError {
    pub(super) fn io<'a>(
        doing: &'static str,
        path: &'a Path,
    ) -> impl FnOnce(io::Error) -> Self + 'a {
        move |source| StoreError::Io {
            doing,
            path: path.to_path_buf(),
            source,
        }
    }

    pub(super) fn git(doing: &'static str) -> impl FnOnce(git2::Error) -> Self {
        move |source| StoreError::Git {
            doing,
            source: Box::new(source),
        }
    }
}

impl Explain for StoreError {
    fn class(&self) -> Class {
        use StoreError as E;
        match self {
            E::UnknownRevision { .. } | E::BadPath { .. } | E::Date { .. } => Class::Usage,
            E::BeforeFirst { .. } | E::NothingToCommit => Class::No,
            E::Dirty { .. }
            | E::Busy { .. }
            | E::Locked { .. }
            | E::Moved { .. }
            | E::InProgress { .. } => Class::Conflict,
            E::Index { .. }
            | E::Journal { .. }
            | E::NotAFile { .. }
            | E::Symlink { .. }
            | E::Damaged { .. } => Class::Invalid,
            E::NotARepository { .. }
            | E::Bare
            | E::NoIdentity { .. }
            | E::NoKey
            | E::Sparse { .. } => Class::Usage,
            _ => Class::Undecidable,
        }
    }

    fn hint(&self) -> Option<String> {
        use StoreError as E;
        let hint = match self {
            E::NotARepository { .. } => {
                "run it inside a repository, or start one with `gitsm init`"
            }
            E::Owner { .. } => "if you trust it, add its folder to git's `safe.directory` setting",
            E::Unsupported { .. } => "use a repository with SHA-1 objects and the files ref format",
            E::Bare => "run it in a clone with a work tree, and push",
            E::InProgress { what } => in_progress(what),
            E::NoIdentity { missing: "name" } => "set it with `git config user.name`",
            E::NoIdentity { .. } => "set it with `git config user.email`",
            E::Date { .. } => "write it as RFC 3339, or as seconds since 1970 and an offset",
            E::UnknownRevision { .. } => {
                "give a branch, tag, commit id, or a date such as 2026-11-20"
            }
            E::Missing { .. } => {
                "fetch the whole history with its files: no --depth and no --filter, in CI fetch-depth: 0"
            }
            E::Damaged { .. } => "`git fsck` names what is damaged; take it from another clone",
            E::Shallow => "fetch the rest with `git fetch --unshallow`, in CI set fetch-depth: 0",
            E::Dirty {
                edit: Edit::Untracked,
                ..
            } => "move the file away, or commit it with git",
            E::Dirty {
                edit: Edit::Unmerged,
                ..
            } => "resolve the conflict first; `git status` says how",
            E::Dirty { .. } => "commit the edits with git, or undo them, then try again",
            E::Sparse { .. } => "widen it with `git sparse-checkout add` and the folder",
            E::Symlink { .. } => {
                "replace the link by a real folder; gitsm never writes through links"
            }
            E::NotAFile { .. } => "move what is there out of the way",
            E::Busy { .. } => {
                "try again; if it stays so, look for a gitsm that waits for a passphrase"
            }
            E::Locked { .. } => {
                "another git command is working here; if none is, one died and left this file: check that no git runs, then remove it"
            }
            E::Moved { .. } => "somebody else was faster; try again",
            E::Index { .. } => {
                "`git status` should say more; `git reset` without a path rebuilds the index and keeps your files"
            }
            E::Journal { .. } => {
                "look at `git status`, settle the files it names, then move the journal away"
            }
            E::Unfinished { .. } => {
                "the next command that writes brings the rest up to date by itself"
            }
            E::NoKey => {
                "`git config gpg.format ssh` and `git config user.signingKey ~/.ssh/id_ed25519`, or give --key"
            }
            E::SignSetting { .. } | E::Sign { .. } => {
                "see that `git commit` can sign here, or turn `commit.gpgsign` off for this repository"
            }
            _ => return None,
        };
        Some(hint.to_owned())
    }
}

/// How what git is in the middle of is brought to an end.
fn in_progress(what: &str) -> &'static str {
    match what {
        "merge" => {
            "`gitsm resolve` settles records, then `git merge --continue`; `git merge --abort` takes it back"
        }
        "rebase" => {
            "`gitsm resolve` settles records, then `git rebase --continue`; `git rebase --abort` takes it back"
        }
        "cherry-pick" => {
            "`gitsm resolve` settles records, then `git cherry-pick --continue`; `git cherry-pick --abort` takes it back"
        }
        "revert" => {
            "`gitsm resolve` settles records, then `git revert --continue`; `git revert --abort` takes it back"
        }
        "git am" => {
            "`gitsm resolve` settles records, then `git am --continue`; `git am --abort` takes it back"
        }
        "bisect" => "`git bisect reset` ends it and goes back to the branch",
        _ => "finish or abort it first; `git status` says how",
    }
}
