//! Runs the `git` program for what libgit2 cannot do or does slower.
//!
//! The repository is named explicitly: a `GIT_DIR` or `GIT_INDEX_FILE` left in the environment, as in a
//! hook, must not send a command elsewhere. Configuration, credentials and `PATH` are the user's.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;

use super::error::StoreError;

/// What `git rev-parse --local-env-vars` names, without the configuration.
const LOCAL: [&str; 10] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

/// A git command on this repository.
pub(super) fn git(git_dir: &Path, root: Option<&Path>) -> Command {
    let mut command = Command::new("git");
    for name in LOCAL {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
    command
        .arg("--git-dir")
        .arg(git_dir)
        .arg("--literal-pathspecs");
    if let Some(root) = root {
        command.arg("--work-tree").arg(root).current_dir(root);
    }
    command
}

/// Runs a command with this input and gives its output, whatever its exit code.
pub(super) fn feed(command: &mut Command, input: &[u8]) -> std::io::Result<Output> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let stdin = child.stdin.take();
    // Written beside the reading: a program that answers before it has read all must not block both.
    thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut pipe| pipe.write_all(input)));
        child.wait_with_output()
    })
}

/// The standard output of a git command that must succeed.
pub(super) fn run(command: &mut Command, name: &str, input: &[u8]) -> Result<Vec<u8>, StoreError> {
    let output = feed(command, input).map_err(|e| failed(name, &e.to_string()))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(failed(name, said.trim()))
}

fn failed(name: &str, reason: &str) -> StoreError {
    StoreError::Program {
        command: name.to_owned(),
        reason: reason.to_owned(),
    }
}
