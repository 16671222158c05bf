//! Findings of one commit: where they stand in its files is looked up only when there is something to say.
//!
//! A commit that breaks a rule a thousand times, such as an import under a wrong name, is told a few times how.

use std::collections::BTreeMap;

use crate::model::finding::{Finding, Severity};
use crate::model::traced::Traced;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::parse;

use super::source::{Commit, Version};

/// So many findings of one code are told for each commit.
const FEW: usize = 10;

/// Collects what is wrong with a commit.
#[derive(Debug)]
pub struct Findings<'a> {
    commit: &'a Commit,
    found: Vec<Traced>,
    counts: BTreeMap<&'static str, usize>,
}

impl<'a> Findings<'a> {
    /// Nothing yet.
    pub fn new(commit: &'a Commit) -> Self {
        Findings {
            commit,
            found: Vec::new(),
            counts: BTreeMap::new(),
        }
    }

    /// Counts a finding; false when enough were told.
    fn another(&mut self, code: &'static str) -> bool {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        *count <= FEW
    }

    /// A finding as it is.
    pub fn push(&mut self, finding: Finding) {
        if self.another(finding.code) {
            self.found.push(self.traced(finding));
        }
    }

    fn traced(&self, finding: Finding) -> Traced {
        Traced {
            commit: self.commit.id.clone(),
            finding,
        }
    }

    /// What was found, and how much more of each sort.
    pub fn told(mut self) -> Vec<Traced> {
        for (code, count) in &self.counts {
            let Some(more) = count.checked_sub(FEW).filter(|more| *more > 0) else {
                continue;
            };
            let mut like = self.found.iter().filter(|one| one.finding.code == *code);
            if let Some(severity) = like.next().map(|one| one.finding.severity) {
                let message = format!("and {more} more of this sort in the same commit");
                let mut finding = Finding::error("", code, message);
                finding.severity = severity;
                let traced = self.traced(finding);
                self.found.push(traced);
            }
        }
        self.found
    }

    /// Something wrong with the commit itself.
    pub fn commit(&mut self, code: &'static str, message: String, remedy: &str) {
        self.push(Finding::error("", code, message).remedy(remedy));
    }

    /// Something wrong at some keys of a record.
    pub fn record(
        &mut self,
        version: &Version,
        keys: &[&str],
        code: &'static str,
        message: String,
        remedy: &str,
    ) {
        self.graded(version, keys, code, message, remedy, Severity::Error);
    }

    /// The same with a severity of its own.
    pub fn graded(
        &mut self,
        version: &Version,
        keys: &[&str],
        code: &'static str,
        message: String,
        remedy: &str,
        severity: Severity,
    ) {
        if self.another(code) {
            let mut finding = at(version, keys, code, message).remedy(remedy);
            finding.severity = severity;
            self.found.push(self.traced(finding));
        }
    }
}

/// A finding at some keys of a record.
pub fn at(version: &Version, keys: &[&str], code: &'static str, message: String) -> Finding {
    let text = String::from_utf8_lossy(&version.text);
    let root = parse(&text).ok();
    let place = root.map(|root| place(&text, root.nearest(keys).start));
    Finding::error(&version.path, code, message).at(place)
}
