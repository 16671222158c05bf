//! From what people type to a commit: a revision as git knows it, or a date.
//!
//! A date means the last commit on HEAD's first-parent line that is not later, by committer date. That
//! line is what the branch was; a merged branch's commits were made earlier and were not on it yet.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use git2::{ErrorCode, ObjectType};

use super::Store;
use super::commit::CommitId;
use super::error::StoreError;

impl Store {
    /// The commit that a revision (`main~3`, a tag, an id) or a date means.
    ///
    /// A date is `2026-11-20`, the end of that day in UTC, or an RFC 3339 time. What reads as a date is one,
    /// even if a tag has that name; `tags/2026-11-20` names the tag.
    pub fn resolve(&self, text: &str) -> Result<CommitId, StoreError> {
        if let Some(at) = instant(text) {
            return self.last_until(at, text);
        }
        let unknown = || StoreError::UnknownRevision {
            rev: text.chars().take(200).collect(),
        };
        let found = self.repo.revparse_single(text).map_err(|_| unknown())?;
        let commit = found.peel(ObjectType::Commit).map_err(|_| unknown())?;
        Ok(CommitId::from_oid(commit.id()))
    }

    fn last_until(&self, at: DateTime<Utc>, text: &str) -> Result<CommitId, StoreError> {
        let failed = "walk the history";
        let before = || StoreError::BeforeFirst {
            when: text.to_owned(),
        };
        let head = self.head()?.ok_or_else(before)?;
        let mut commit = self
            .repo
            .find_commit(head.oid())
            .map_err(StoreError::git(failed))?;
        while commit.committer().when().seconds() > at.timestamp() {
            commit = match commit.parent(0) {
                Ok(parent) => parent,
                Err(e) if e.code() == ErrorCode::NotFound && self.is_shallow() => {
                    return Err(StoreError::Shallow);
                }
                Err(e) if e.code() == ErrorCode::NotFound => return Err(before()),
                Err(e) => return Err(StoreError::git(failed)(e)),
            };
        }
        Ok(CommitId::from_oid(commit.id()))
    }
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc());
    }
    // `%Y-%m-%d` alone would also read `2026-1-2`, which no other part of the house takes for a date.
    let day = (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())??;
    let end = NaiveTime::from_hms_opt(23, 59, 59)?;
    Some(day.and_time(end).and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_date_and_what_is_not() {
        let of = |text| instant(text).map(|at| at.to_rfc3339());
        assert_eq!(
            of("2026-11-20").as_deref(),
            Some("2026-11-20T23:59:59+00:00")
        );
        assert_eq!(
            of("2026-11-20T01:00:00+02:00").as_deref(),
            Some("2026-11-19T23:00:00+00:00")
        );
        for other in [
            "main",
            "2026-13-01",
            "2026-1-2",
            "20261120",
            "",
            "v1.0",
            "2026-11-20T01:00:00",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
