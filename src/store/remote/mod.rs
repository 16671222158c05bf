//! Fetch and push, by the git program: every credential helper, proxy and SSH setting of the user works here.
//!
//! What a remote refuses is told apart, because the answers differ: somebody was faster (look again and repeat), a
//! rule forbids it (never repeat), no rights, no network, no such remote. See [`RemoteError`].

mod refused;

use std::process::Command;

use super::commit::CommitId;
use super::{Store, program};

pub use refused::RemoteError;
use refused::{Answer, answers, failure};

/// A reference of a remote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteRef {
    /// Its full name, such as `refs/heads/main`.
    pub name: String,
    /// What it is at.
    pub at: CommitId,
}

/// How to fetch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fetch {
    /// Only so many commits of each line of history.
    pub depth: Option<u32>,
    /// Local references that the remote has no longer are removed.
    pub prune: bool,
    /// Whether git may ask for a password.
    pub ask: bool,
}

/// What to push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Update {
    /// Move a reference forward to a commit, or make it. Refused when it has moved meanwhile.
    Advance {
        /// The full name there.
        name: String,
        /// The commit here.
        to: CommitId,
    },
    /// Make a reference that must not be there yet.
    Create {
        /// The full name there.
        name: String,
        /// The commit here.
        to: CommitId,
    },
    /// Remove a reference, if it still is where we saw it.
    Delete {
        /// The full name there.
        name: String,
        /// Where we saw it.
        from: CommitId,
    },
}

impl Update {
    fn name(&self) -> &str {
        match self {
            Update::Advance { name, .. }
            | Update::Create { name, .. }
            | Update::Delete { name, .. } => name,
        }
    }

    fn refspec(&self) -> String {
        match self {
            Update::Advance { name, to } | Update::Create { name, to } => format!("{to}:{name}"),
            Update::Delete { name, .. } => format!(":{name}"),
        }
    }

    fn lease(&self) -> Option<String> {
        match self {
            Update::Advance { .. } => None,
            Update::Create { name, .. } => Some(format!("--force-with-lease={name}:")),
            Update::Delete { name, from } => Some(format!("--force-with-lease={name}:{from}")),
        }
    }
}

/// How to push.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Push {
    /// All references move, or none.
    pub atomic: bool,
    /// Whether git may ask for a password.
    pub ask: bool,
}

impl Store {
    /// The names of the remotes, in the order of the configuration.
    pub fn remotes(&self) -> Vec<String> {
        let names = self.repo.remotes();
        let names = names.iter().flat_map(|names| names.iter());
        names
            .filter_map(|name| name.ok().flatten().map(str::to_owned))
            .collect()
    }

    /// The remote that is meant: the one that is named, by name or address; else that of the branch, `origin`, or
    /// the only one.
    ///
    /// # Errors
    /// [`RemoteError::NoRemote`].
    pub fn remote(&self, named: Option<&str>) -> Result<String, RemoteError> {
        let known = self.remotes();
        let has = |name: &String| known.contains(name);
        if let Some(name) = named {
            let address = name.contains(['/', ':', '\\']) && !name.starts_with('-');
            return match has(&name.to_owned()) || address {
                true => Ok(name.to_owned()),
                false => Err(RemoteError::NoRemote {
                    name: Some(name.to_owned()),
                    known,
                }),
            };
        }
        let of_branch = self
            .branch()
            .and_then(|branch| self.setting(&format!("branch.{branch}.remote")));
        let only = || (known.len() == 1).then(|| known.first().cloned()).flatten();
        of_branch
            .filter(has)
            .or_else(|| Some("origin".to_owned()).filter(has))
            .or_else(only)
            .ok_or(RemoteError::NoRemote { name: None, known })
    }

    /// The default branch of a remote, without `refs/heads/`: as the clone remembers it, else as the remote says.
    ///
    /// # Errors
    /// When the remote cannot be asked, or has none.
    pub fn default_branch(&self, remote: &str) -> Result<String, RemoteError> {
        let folder = format!("refs/remotes/{remote}/");
        let remembered = self.symbolic(&format!("{folder}HEAD"));
        if let Some(branch) = remembered
            .as_deref()
            .and_then(|to| to.strip_prefix(&folder))
        {
            return Ok(branch.to_owned());
        }
        let mut command = self.talking("ls-remote", false);
        command.args(["--symref", "--", remote, "HEAD"]);
        let text = self.told(&mut command, "ls-remote", remote)?;
        let line = text.lines().find_map(|line| line.strip_prefix("ref: "));
        let branch = line
            .and_then(|line| line.split('\t').next())
            .and_then(|name| name.strip_prefix("refs/heads/"));
        branch
            .map(str::to_owned)
            .ok_or_else(|| RemoteError::NoBranch {
                remote: refused::shown(remote),
            })
    }

    /// The references of a remote that match these patterns, such as `refs/heads/gitsm-inbox/*`, in order of names.
    ///
    /// # Errors
    /// When the remote cannot be asked.
    pub fn list_remote(
        &self,
        remote: &str,
        patterns: &[&str],
    ) -> Result<Vec<RemoteRef>, RemoteError> {
        let mut command = self.talking("ls-remote", false);
        command.args(["--refs", "--", remote]).args(patterns);
        let text = self.told(&mut command, "ls-remote", remote)?;
        let line = |line: &str| {
            let (at, name) = line.split_once('\t')?;
            Some(RemoteRef {
                name: name.to_owned(),
                at: CommitId::from_oid(git2::Oid::from_str(at).ok()?),
            })
        };
        Ok(text.lines().filter_map(line).collect())
    }

    /// Fetches by refspecs such as `+refs/heads/main:refs/remotes/origin/main`; tags are left alone.
    ///
    /// # Errors
    /// When the remote is not there, cannot be reached, refuses, or lacks a reference that was named.
    pub fn fetch(&self, remote: &str, refspecs: &[&str], how: &Fetch) -> Result<(), RemoteError> {
        let mut command = self.talking("fetch", how.ask);
        command.args(["--quiet", "--no-tags", "--no-write-fetch-head"]);
        command.args(["--no-recurse-submodules", "--no-auto-maintenance"]);
        if let Some(depth) = how.depth {
            command.arg(format!("--depth={depth}"));
        }
        if how.prune {
            command.arg("--prune");
        }
        command.args(["--", remote]).args(refspecs);
        self.told(&mut command, "fetch", remote).map(|_| ())
    }

    /// Pushes; where several references are refused, the answer is the gravest.
    ///
    /// # Errors
    /// When the remote is not there, cannot be reached or refuses; [`RemoteError::Behind`] when somebody was
    /// faster, and only then a repetition on what is there now makes sense.
    pub fn push(&self, remote: &str, updates: &[Update], how: Push) -> Result<(), RemoteError> {
        let mut command = self.talking("push", how.ask);
        command.args(["--porcelain", "--no-recurse-submodules"]);
        command.args(how.atomic.then_some("--atomic"));
        command.args(updates.iter().filter_map(Update::lease));
        command.args(["--", remote]);
        command.args(updates.iter().map(Update::refspec));
        let output = program::feed(&mut command, &[])
            .map_err(|error| failure("push", remote, &error.to_string()))?;
        let said = String::from_utf8_lossy(&output.stderr);
        let listed = answers(&String::from_utf8_lossy(&output.stdout));
        let of_atomic = |answer: &Answer| answer.summary.contains("atomic push fail");
        let refused = listed
            .into_iter()
            .filter(|answer| answer.refused && !of_atomic(answer))
            .filter(|answer| updates.iter().any(|update| update.name() == answer.name))
            .map(|answer| answer.error(&said))
            .max_by_key(RemoteError::gravity);
        match refused {
            Some(error) => Err(error),
            None if output.status.success() => Ok(()),
            None => {
                let hooked = matches!(self.hook("pre-push"), Ok(Some(_)));
                let by_hook = refused::of_hook(&said).filter(|_| hooked);
                Err(by_hook.unwrap_or_else(|| failure("push", remote, &said)))
            }
        }
    }

    /// A git command that talks to a remote. It does not ask for passwords unless it may: a job would wait for ever.
    fn talking(&self, name: &str, ask: bool) -> Command {
        let mut command = program::git(self.repo.path(), None);
        // Where git takes a relative address from.
        command.current_dir(self.root().unwrap_or_else(|| self.repo.path()));
        if !ask {
            command.env("GIT_TERMINAL_PROMPT", "0");
        }
        command.arg(name);
        command
    }

    fn told(
        &self,
        command: &mut Command,
        name: &'static str,
        remote: &str,
    ) -> Result<String, RemoteError> {
        let output = program::feed(command, &[])
            .map_err(|error| failure(name, remote, &error.to_string()))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => {
                let said = String::from_utf8_lossy(&output.stderr);
                Err(failure(name, remote, &said))
            }
        }
    }
}

#[cfg(test)]
mod tests;
