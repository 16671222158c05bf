//! Why a repository could not be made: the user's folder or branch, git, or what was to be written.

use std::io;
use std::path::PathBuf;

use crate::model::explain::{Class, Explain};

/// Why a repository could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BulkError {
    /// The folder has something in it.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// The folder cannot be made or read.
    #[error("cannot use the folder {}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The git program is not there or cannot be started.
    #[error("cannot start `git {command}`")]
    Start {
        /// Its subcommand.
        command: &'static str,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A git command failed.
    #[error("`git {command}` failed: {said}")]
    Git {
        /// Its subcommand.
        command: &'static str,
        /// What it said.
        said: String,
    },
    /// A branch name that git does not take.
    #[error("`{0}` cannot be the name of a branch")]
    Branch(String),
    /// A path that no commit of ours may have.
    #[error("{0:?} cannot be a path in a commit")]
    Path(String),
    /// A name or address that git cannot store.
    #[error("{0:?} cannot be the name or address of an author")]
    Author(String),
    /// There was no commit at all.
    #[error("there is nothing to write")]
    Nothing,
}

impl Explain for BulkError {
    fn class(&self) -> Class {
        match self {
            BulkError::NotEmpty(_) | BulkError::Folder { .. } | BulkError::Branch(_) => {
                Class::Usage
            }
            BulkError::Start { .. } | BulkError::Git { .. } => Class::Undecidable,
            BulkError::Path(_) | BulkError::Author(_) | BulkError::Nothing => Class::Invalid,
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            BulkError::NotEmpty(_) => "name a folder that does not exist yet, or an empty one",
            BulkError::Start { .. } => "see that `git --version` works here",
            BulkError::Branch(_) => "take a name such as main",
            _ => return None,
        };
        Some(hint.to_owned())
    }
}
