//! The git program as it is run to make a repository: in the folder that is named, whatever the environment says.

use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::BulkError;

pub(super) fn start(command: &'static str) -> impl FnOnce(io::Error) -> BulkError {
    move |source| BulkError::Start { command, source }
}

/// A git command that a `GIT_DIR` left in the environment, as in a hook, cannot send elsewhere.
pub(super) fn plain(command: &str) -> Command {
    let mut git = Command::new("git");
    git.env("LC_ALL", "C").arg(command);
    clean(&mut git);
    git
}

pub(super) fn git(folder: &Path, command: &str) -> Command {
    git_with(folder, &[], command)
}

pub(super) fn git_with(folder: &Path, settings: &[&str], command: &str) -> Command {
    let mut git = Command::new("git");
    clean(&mut git);
    git.env("LC_ALL", "C")
        .arg("-C")
        .arg(folder)
        .args(["--git-dir", ".git", "--work-tree", "."])
        .args(settings)
        .arg(command);
    git
}

fn clean(git: &mut Command) {
    for name in [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_WORK_TREE",
    ] {
        git.env_remove(name);
    }
}

pub(super) fn run(name: &'static str, command: &mut Command) -> Result<Output, BulkError> {
    let output = command.stdin(Stdio::null()).output().map_err(start(name))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(BulkError::Git {
        command: name,
        said: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    })
}
