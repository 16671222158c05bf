//! Which commit brought which log entry.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use crate::model::finding::Finding;
use crate::model::id::EntryId;
use crate::model::log::Entry;
use crate::model::read::read_record;
use crate::report::history::Written;
use crate::report::table::Tone;
use crate::store::{Commit, CommitId, SignatureState, View};

use super::{Desk, DeskError, Found};

/// The commits of a record, oldest first, and the entries that none of them has.
pub struct History {
    /// The commits.
    pub commits: Vec<Written>,
    /// Entries of the work tree that are not committed.
    pub unwritten: Vec<Entry>,
    /// Versions that cannot be read, and the first reason why.
    pub findings: Vec<(CommitId, Finding)>,
}

impl Desk {
    /// The history of a record.
    ///
    /// # Errors
    /// When the repository is a shallow clone, whose history is not whole, or cannot be read.
    pub fn history(&self, found: &Found, limit: Option<usize>) -> Result<History, DeskError> {
        // One more than is shown: what it has is not new in the next.
        let mut commits = self.store.history(
            &self.view,
            &found.path,
            limit.map(|limit| limit.saturating_add(1)),
        )?;
        let before = limit.and_then(|limit| commits.get(limit).cloned());
        commits.truncate(limit.unwrap_or(usize::MAX));
        commits.reverse();
        let mut seen = HashSet::new();
        let mut findings = Vec::new();
        if let Some(before) = before {
            let entries = self.entries(&View::Commit(before.id), found);
            seen.extend(entries.into_iter().flatten().map(|entry| entry.id));
        }
        let mut written = Vec::with_capacity(commits.len());
        for commit in commits {
            let view = View::Commit(commit.id.clone());
            let entries = match self.entries(&view, found) {
                Ok(entries) => entries,
                Err(found) => {
                    let first = found.into_iter().next();
                    findings.extend(first.map(|finding| (commit.id.clone(), finding)));
                    Vec::new()
                }
            };
            let new = entries
                .into_iter()
                .filter(|entry| seen.insert(entry.id.clone()))
                .collect();
            written.push(described(commit, new));
        }
        let now = self.entries(&self.view, found).unwrap_or_default();
        let unwritten = match limit {
            Some(_) => Vec::new(),
            None => now
                .into_iter()
                .filter(|entry| !seen.contains(&entry.id))
                .collect(),
        };
        Ok(History {
            commits: written,
            unwritten,
            findings,
        })
    }

    /// When each entry of a record came into git first, UTC, as the author of its commit claims; empty in a shallow
    /// clone, where nobody knows.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn committed(&self, found: &Found) -> Result<HashMap<EntryId, DateTime<Utc>>, DeskError> {
        if self.store.is_shallow() {
            return Ok(HashMap::new());
        }
        let commits = self.history(found, None)?.commits.into_iter();
        let times = commits.flat_map(|commit| {
            let entries = commit.entries.into_iter();
            entries.map(move |entry| (entry.id, commit.at))
        });
        Ok(times.collect())
    }

    fn entries(&self, view: &View, found: &Found) -> Result<Vec<Entry>, Vec<Finding>> {
        let bytes = self
            .store
            .read(view, &found.path)
            .ok()
            .flatten()
            .unwrap_or_default();
        if bytes.is_empty() {
            return Ok(Vec::new());
        }
        read_record(&found.path, &bytes, &found.kind).map(|record| record.log)
    }
}

fn described(commit: Commit, entries: Vec<Entry>) -> Written {
    let signature = match &commit.signature {
        SignatureState::Unsigned => ("none".to_owned(), Tone::Muted),
        SignatureState::Present { format } => {
            (format!("{}, not verified", format.word()), Tone::Warn)
        }
        SignatureState::Good { principal, .. } => (format!("good, {principal}"), Tone::Good),
        SignatureState::Bad => ("BAD".to_owned(), Tone::Bad),
        SignatureState::Unknown { .. } => ("key not listed".to_owned(), Tone::Warn),
    };
    Written {
        commit: commit.id.as_str().to_owned(),
        at: commit.authored,
        author: commit.author.name,
        subject: commit.subject,
        signature,
        entries,
    }
}
