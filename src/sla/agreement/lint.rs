//! Rows that can never be reached, because one before them takes everything that they would take.
//!
//! Only what can be seen without understanding a query: a row for all records, and a row with the same
//! condition. A mistake, but not one that makes the others wrong: a warning.

use super::Row;
use crate::model::finding::Finding;

/// Warnings for rows behind one that takes their records; `rows` as they are tried, over all files.
pub fn unreachable(rows: &[Row]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let wider = |earlier: &&Row| earlier.when.matches_all() || earlier.when == row.when;
        let Some(earlier) = rows[..at].iter().find(wider) else {
            continue;
        };
        let place = if earlier.path == row.path {
            String::new()
        } else {
            format!(" in {}", earlier.path)
        };
        let why = if earlier.when.matches_all() {
            "is for all records"
        } else {
            "has the same `when`"
        };
        let message = format!(
            "the agreement `{}` is never reached: `{}`{place} comes before it and {why}",
            row.name, earlier.name
        );
        findings.push(
            Finding::error(&row.path, "agreement/unreachable", message)
                .at(row.place)
                .remedy("move it up, or take it out")
                .warning(),
        );
    }
    findings
}
