//! What landed on the main line: the chain of first parents, commit by commit, for whoever has to account for all of
//! them. Whatever a commit says of itself is a claim.

use chrono::{DateTime, Utc};

use super::Store;
use super::commit::CommitId;
use super::error::StoreError;
use super::trailer;

/// A commit of the main line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landed {
    /// Its id.
    pub id: CommitId,
    /// When it was made, as its committer claims, UTC.
    pub at: DateTime<Utc>,
    /// How many parents it has: none for the first, several for a merge.
    pub parents: usize,
    /// Who claims to have written it: the address.
    pub author: String,
    /// First paragraph of its message on one line.
    pub subject: String,
    /// Trailers in order.
    pub trailers: Vec<(String, String)>,
}

impl Store {
    /// The main line up to a commit, oldest first. Refuses a shallow clone, whose line has no beginning.
    pub fn ledger(&self, tip: &CommitId) -> Result<Vec<Landed>, StoreError> {
        if self.is_shallow() {
            return Err(StoreError::Shallow);
        }
        let failed = "walk the history";
        let mut line = Vec::new();
        let mut at = Some(tip.oid());
        while let Some(oid) = at {
            let commit = self
                .repo
                .find_commit(oid)
                .map_err(StoreError::git(failed))?;
            let message = String::from_utf8_lossy(commit.message_raw_bytes()).into_owned();
            let seconds = commit.committer().when().seconds();
            line.push(Landed {
                id: CommitId::from_oid(oid),
                at: DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::UNIX_EPOCH),
                parents: commit.parent_count(),
                author: String::from_utf8_lossy(commit.author().email_bytes()).into_owned(),
                subject: trailer::subject(&message),
                trailers: trailer::parse(&message),
            });
            at = commit.parent_id(0).ok();
        }
        line.reverse();
        Ok(line)
    }

    /// How many commits lead to one, itself included. Refuses a shallow clone.
    pub fn count(&self, tip: &CommitId) -> Result<usize, StoreError> {
        if self.is_shallow() {
            return Err(StoreError::Shallow);
        }
        let walk = || -> Result<usize, git2::Error> {
            let mut walk = self.repo.revwalk()?;
            walk.push(tip.oid())?;
            walk.try_fold(0, |count, step| step.map(|_| count + 1))
        };
        walk().map_err(StoreError::git("walk the history"))
    }
}
