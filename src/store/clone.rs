//! What one clone is like: how much of history it has, which git it works with, what it signs with and follows.

use std::process::Command;

use super::error::StoreError;
use super::sign::ssh_signer;
use super::{Store, program};

/// The branch of a remote that a branch follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// `origin/main`.
    pub name: String,
    /// Commits that only we have; none when the remote's branch was never fetched.
    pub ahead: Option<usize>,
    /// Commits that only the remote had when it was last asked.
    pub behind: usize,
}

impl Store {
    /// The version of the git program, such as `2.47.3`.
    ///
    /// # Errors
    /// When there is none, or it does not answer.
    pub fn git_version() -> Result<String, StoreError> {
        let answer = program::run(Command::new("git").arg("--version"), "--version", &[])?;
        let text = String::from_utf8_lossy(&answer).into_owned();
        let version = text.split_whitespace().nth(2);
        Ok(version.unwrap_or(text.trim()).to_owned())
    }

    /// Whether contents that are not here are fetched when they are needed.
    pub fn is_partial(&self) -> bool {
        let promises = |name: &String| {
            let key = format!("remote.{name}.promisor");
            self.settings()
                .is_ok_and(|settings| settings.boolean(&key) == Some(true))
        };
        self.remotes().iter().any(promises)
    }

    /// The public key that statements are signed with, type and base64; none when none is named.
    ///
    /// # Errors
    /// When git's settings cannot be read, or the key that they name has no public half here.
    pub fn signing_key(&self) -> Result<Option<String>, StoreError> {
        match ssh_signer(&self.settings()?, None) {
            Ok(signer) => signer.public_key(),
            Err(StoreError::NoKey) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The branch of a remote that the branch here follows; none when it follows none.
    pub fn followed(&self) -> Option<Followed> {
        let branch = self.branch()?;
        let local = self
            .repo
            .find_branch(&branch, git2::BranchType::Local)
            .ok()?;
        let full = format!("refs/heads/{branch}");
        let upstream = self.repo.branch_upstream_name(&full).ok()?;
        let upstream = upstream.as_str().ok()?.to_owned();
        let name = upstream.trim_start_matches("refs/remotes/").to_owned();
        let there = self.repo.refname_to_id(&upstream).ok();
        let counted = there
            .zip(local.get().target())
            .and_then(|(there, here)| self.repo.graph_ahead_behind(here, there).ok());
        Some(Followed {
            name,
            ahead: counted.map(|(ahead, _)| ahead),
            behind: counted.map_or(0, |(_, behind)| behind),
        })
    }
}
