//! Findings of a check in the formats people and pipelines read.
//!
//! The formats know nothing about rules: a finding carries its own code, place and remedy. Findings
//! are printed in the order of path and place, whatever order the rules found them in.

mod gitlab;
pub mod history;
mod human;
mod json;
mod sarif;
mod workflow;

use super::{Options, UnknownFormat};
use crate::model::finding::{Finding, Severity};
use std::fmt;
use std::str::FromStr;

/// The formats findings can be printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: place, code, message, the line itself where it is known, remedy.
    Human,
    /// One object: `{"schema": "gitsm.check/v1", "commit": …, "checked": …, "items": […]}`.
    Json,
    /// Workflow commands (`::error file=…`), which become annotations in GitHub Actions and Forgejo.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Format; 5] = [
        Format::Human,
        Format::Json,
        Format::Github,
        Format::Gitlab,
        Format::Sarif,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Human => "human",
            Format::Json => "json",
            Format::Github => "github",
            Format::Gitlab => "gitlab",
            Format::Sarif => "sarif",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(given: &str) -> Result<Self, UnknownFormat> {
        Format::ALL
            .into_iter()
            .find(|format| format.name() == given)
            .ok_or_else(|| UnknownFormat {
                given: given.to_owned(),
                known: Format::ALL.map(Format::name).to_vec(),
            })
    }
}

/// What was looked at, beside what was found.
#[derive(Clone, Copy)]
pub struct Checked<'a> {
    /// The commit that was checked; `None` for a work tree.
    pub commit: Option<&'a str>,
    /// Number of files that were checked.
    pub files: usize,
    /// The text of a file by its path, for excerpts; asked only for files with a finding that has a place.
    pub source: &'a dyn Fn(&str) -> Option<String>,
}

impl Checked<'_> {
    /// This many files, without commit and excerpts.
    pub fn files(files: usize) -> Checked<'static> {
        Checked {
            commit: None,
            files,
            source: &|_| None,
        }
    }
}

/// How many findings of each severity there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Counts {
    /// Counts these findings.
    pub fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|it| it.severity == severity).count();
        Counts {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// The findings in this format, ending with a line feed unless there is nothing to say.
pub fn render(
    findings: &[Finding],
    checked: &Checked<'_>,
    format: Format,
    options: &Options,
) -> String {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort();
    let counts = Counts::of(findings);
    match format {
        Format::Human => human::render(&sorted, counts, checked, options),
        Format::Json => json::render(&sorted, counts, checked),
        Format::Github => workflow::render(&sorted),
        Format::Gitlab => gitlab::render(&sorted),
        Format::Sarif => sarif::render(&sorted),
    }
}

/// Message and remedy as one text, for formats with room for one.
fn full_message(finding: &Finding) -> String {
    match &finding.remedy {
        Some(remedy) => format!("{}\nremedy: {remedy}", finding.message),
        None => finding.message.clone(),
    }
}

/// A name for a finding that stays the same while lines move: SHA-256 in hex over path, code, message and, for
/// findings that are equal in these, their ordinal number in the file.
fn fingerprint(finding: &Finding, ordinal: usize) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for part in [&finding.path, finding.code, &finding.message] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.update((ordinal as u64).to_be_bytes());
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Every finding with its fingerprint.
fn fingerprinted<'a>(findings: &[&'a Finding]) -> Vec<(&'a Finding, String)> {
    let mut seen = std::collections::HashMap::new();
    findings
        .iter()
        .map(|&finding| {
            let ordinal = seen
                .entry((&finding.path, finding.code, &finding.message))
                .and_modify(|count| *count += 1)
                .or_insert(0);
            (finding, fingerprint(finding, *ordinal))
        })
        .collect()
}

#[cfg(test)]
mod tests;
