//! An edit that counts for the past, and most probably was not meant to.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::steps::Seen;
use crate::model::finding::Finding;

/// Warnings for files whose last edit left `effective_from` as it was: the edit counts for everything opened since
/// then, although it was made later.
pub fn left_behind(
    versions: &[Seen],
    effective: &[Option<DateTime<Utc>>],
    zone: Tz,
) -> Vec<Finding> {
    let Some(last) = versions.last() else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (path, text) in &last.texts {
        let Some(named) = effective[*text] else {
            continue;
        };
        let older = versions
            .iter()
            .rposition(|seen| seen.texts.get(path) != Some(text));
        let before = older.and_then(|older| versions[older].texts.get(path));
        let left = before.is_some_and(|before| effective[*before] == Some(named));
        let edited = older.map_or(last.at, |older| versions[older + 1].at);
        if !left || named >= edited {
            continue;
        }
        let day = named.with_timezone(&zone).format("%Y-%m-%d");
        let message = format!(
            "the last edit left `effective_from` as it was, so it counts for what was opened since {day}"
        );
        let remedy =
            "name the day from which the edit counts; without the key it counts from its commit";
        findings.push(
            Finding::error(path, "agreement/effective-from", message)
                .remedy(remedy)
                .warning(),
        );
    }
    findings
}
