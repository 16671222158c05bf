//! Why a clone cannot be brought in step.

use crate::model::explain::{Class, Explain};

/// How many files are named.
const NAMED: usize = 5;

fn shown(paths: &[String]) -> String {
    let more = paths.len().saturating_sub(NAMED);
    let named = paths[..paths.len() - more].join(", ");
    match more {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// An error of `sync` that is none of the repository or the remote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SyncError {
    /// HEAD is on no branch.
    #[error("HEAD is on no branch here")]
    Detached,
    /// Neither side has a commit.
    #[error("there is no commit yet, here or on {remote}")]
    Nothing {
        /// The remote.
        remote: String,
    },
    /// The two sides have no history in common.
    #[error("{branch} and {there} have no history in common")]
    Unrelated {
        /// Our branch.
        branch: String,
        /// Theirs.
        there: String,
    },
    /// A file that the sync would write was edited by hand.
    #[error("{path} {how}, and {there} has changed it too")]
    Dirty {
        /// The file.
        path: String,
        /// In which way.
        how: &'static str,
        /// Where it was changed too.
        there: String,
    },
    /// Files that would be published have marks of conflict in them.
    #[error("marks of conflict are committed in {}", shown(paths))]
    Marked {
        /// The files.
        paths: Vec<String>,
        /// Whether they are records, which `resolve` settles.
        records: bool,
    },
    /// A rule of the remote forbids the push.
    #[error("{there} is protected: {reason}")]
    Rule {
        /// The branch of the remote.
        there: String,
        /// What the remote says.
        reason: String,
    },
    /// The remote may be read and not written.
    #[error("{there} may not be written: {said}")]
    ReadOnly {
        /// The branch of the remote.
        there: String,
        /// What git said.
        said: String,
    },
}

impl Explain for SyncError {
    fn class(&self) -> Class {
        match self {
            SyncError::Detached | SyncError::Nothing { .. } => Class::Usage,
            SyncError::Unrelated { .. } => Class::Undecidable,
            SyncError::Dirty { .. } | SyncError::Marked { .. } => Class::Conflict,
            SyncError::Rule { .. } | SyncError::ReadOnly { .. } => Class::No,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            SyncError::Detached => "switch to the branch of the desk, such as `git switch main`".to_owned(),
            SyncError::Nothing { .. } => "`gitsm init` makes the first commit".to_owned(),
            SyncError::Unrelated { .. } => {
                "see with `git remote -v` that this is the desk you mean, and clone it anew if it is".to_owned()
            }
            SyncError::Dirty { .. } => {
                "commit it, undo it or `git stash` it, then sync again; nothing was changed".to_owned()
            }
            SyncError::Marked { records: true, .. } => {
                "`gitsm resolve` settles them; commit that with git, then sync again; nothing was pushed".to_owned()
            }
            SyncError::Marked { .. } => {
                "merge by hand, remove the markers and commit that with git, then sync again; nothing was pushed".to_owned()
            }
            SyncError::Rule { .. } => {
                "your commits are safe here: push them to a branch of their own and propose that, as the rules of the remote want".to_owned()
            }
            SyncError::ReadOnly { .. } => {
                "ask for the right to push, or see with `git remote -v` that the address is the one you may push to".to_owned()
            }
        })
    }
}
