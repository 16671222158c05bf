//! Times that git contradicts: entries of a log that were committed at another time than they claim to be of.
//!
//! Clocks never use commit times, because a squash, a rebase or an import must not change a verdict. But what was
//! written down long after it happened, or dated into the future, is worth a word to whoever relies on it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::model::log::Entry;

/// How far an entry and its commit may lie apart before it is worth a word: clocks go wrong by minutes, and somebody
/// may work offline for a day.
pub const TOLERANCE: TimeDelta = TimeDelta::days(1);

/// An entry whose time its commit does not bear out.
#[derive(Debug, Clone, Copy)]
pub struct Untrusted<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// When it was committed first, UTC, as the committer claims.
    pub committed: DateTime<Utc>,
}

impl Untrusted<'_> {
    /// By how much the commit came later; negative when the entry is dated after its commit.
    pub fn late_by(&self) -> TimeDelta {
        self.committed - self.entry.at
    }
}

/// The entries that lie further from their commit than `tolerance`, in the order of the log. `committed` tells when
/// an entry came into git first; those that it does not know are left out.
pub fn untrusted<'a>(
    log: &'a [Entry],
    tolerance: TimeDelta,
    committed: impl Fn(&Entry) -> Option<DateTime<Utc>>,
) -> Vec<Untrusted<'a>> {
    log.iter()
        .filter_map(|entry| {
            let committed = committed(entry)?;
            Some(Untrusted { entry, committed })
        })
        .filter(|one| one.late_by().abs() > tolerance)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sla::clock::fixture::{at, incident};

    #[test]
    fn what_lies_too_far_from_its_commit_is_told() {
        let record = incident(&["10:00 ana to=new", "11:00 ana note=a", "12:00 ana note=b"]);
        let told = |times: [Option<&str>; 3]| -> Vec<i64> {
            let committed = |entry: &Entry| {
                let index = record.log.iter().position(|other| other.id == entry.id)?;
                times[index].map(at)
            };
            let found = untrusted(&record.log, TimeDelta::minutes(5), committed);
            found
                .iter()
                .map(|one| one.late_by().num_minutes())
                .collect()
        };
        let fine = [Some("2025-06-02 10:05"), Some("2025-06-02 10:55"), None];
        assert_eq!(told(fine), [0; 0]);
        let apart = [Some("2025-06-02 10:06"), Some("2025-06-02 10:54"), None];
        assert_eq!(told(apart), [6, -6]);
    }
}
