//! Rows that can never be reached, and rows of which the order decides although neither is the wider one.
//!
//! Only what the conditions show: what cannot be decided is not warned of. An ordered list whose narrow rows come
//! first and whose last row takes the rest is as it should be. A mistake, but not one that makes the others
//! wrong: warnings.

use std::collections::BTreeSet;

use super::Row;
use crate::model::finding::Finding;

/// Warnings for rows as they are tried, over all files.
pub fn rows(rows: &[Row]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let earlier = &rows[..at];
        match covered(earlier, row) {
            Some(finding) => findings.push(finding),
            None => findings.extend(earlier.iter().filter_map(|other| overlap(other, row))),
        }
    }
    findings
}

/// The warning for a row behind others that take all its records.
fn covered(earlier: &[Row], row: &Row) -> Option<Finding> {
    let (who, why) = match earlier.iter().find(|other| row.when.implies(&other.when)) {
        Some(other) if other.when.matches_all() => (named(other, row), "is for all records"),
        Some(other) if other.when == row.when => (named(other, row), "has the same `when`"),
        Some(other) => (named(other, row), "takes all its records"),
        None => (together(earlier, row)?, "take all its records"),
    };
    let comes = if why.starts_with("take ") {
        "come"
    } else {
        "comes"
    };
    let message = format!(
        "the agreement `{}` is never reached: {who} {comes} before it and {why}",
        row.name
    );
    let finding = Finding::error(&row.path, "agreement/unreachable", message).at(row.place);
    Some(finding.remedy("move it up, or take it out").warning())
}

/// Rows that ask for one and the same key, and between them for every value that the row asks for.
fn together(earlier: &[Row], row: &Row) -> Option<String> {
    let asked = row.when.asks().filter(|asked| asked.len() == 1)?;
    let (key, wanted) = asked.into_iter().next()?;
    let mut left = wanted;
    let mut names = Vec::new();
    for other in earlier {
        let theirs = other.when.asks().filter(|asked| asked.len() == 1);
        let Some(theirs) = theirs.and_then(|mut asked| asked.remove(key)) else {
            continue;
        };
        let before = left.len();
        left.retain(|value| !theirs.contains(value));
        if left.len() < before {
            names.push(named(other, row));
        }
    }
    left.is_empty().then(|| names.join(" and "))
}

/// The warning for two rows that a record can match both, although neither takes in the other. Only rows that ask
/// for the same keys: that a critical incident may also be one of the platform team is no oversight.
fn overlap(one: &Row, other: &Row) -> Option<Finding> {
    let (first, second) = (one.when.asks()?, other.when.asks()?);
    if one.when.implies(&other.when) || !first.keys().eq(second.keys()) {
        return None;
    }
    let mut shared = Vec::new();
    for (key, values) in &first {
        let both: BTreeSet<&str> = values
            .intersection(&second[key])
            .map(String::as_str)
            .collect();
        if both.is_empty() {
            return None;
        }
        let both: Vec<&str> = both.into_iter().collect();
        shared.push(format!("{key}:{}", both.join(",")));
    }
    let message = format!(
        "the agreements {} and `{}` both take records with `{}`; the one that comes first counts",
        named(one, other),
        other.name,
        shared.join(" ")
    );
    let finding = Finding::error(&other.path, "agreement/overlap", message).at(other.place);
    Some(
        finding
            .remedy("take the values that they share out of one of them")
            .warning(),
    )
}

/// A row by its name, with its file if that is another one.
fn named(row: &Row, beside: &Row) -> String {
    if row.path == beside.path {
        format!("`{}`", row.name)
    } else {
        format!("`{}` in {}", row.name, row.path)
    }
}
