//! What every record, and the desk as a whole, must hold to beyond what reading already refuses.
//!
//! A rule is one file and one line in [`RULES`]. Rules see records, not text: they name the keys that are
//! wrong, and only then is the file parsed again to say on which line they stand. Most rules look at one
//! record at a time and run in parallel; the few that need the whole desk say so ([`Run`]).

pub mod clone;
mod context;
pub mod drift;
pub mod fix;
mod flaw;
mod policies;
pub mod rules;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::model::finding::Finding;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::parse;
use crate::report::snapshot::Snapshot;

pub use context::Context;
pub use flaw::Flaw;
pub use rules::RULES;

/// A rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Stable code; scripts may rely on it.
    pub code: &'static str,
    /// What it holds records to, one sentence without a full stop.
    pub summary: &'static str,
    /// How it looks.
    pub run: Run,
}

/// How a rule looks at the desk.
#[derive(Clone, Copy)]
pub enum Run {
    /// At one record, by its position in the snapshot.
    Record(fn(&Context<'_>, usize) -> Vec<Flaw>),
    /// At all of them together.
    Desk(fn(&Context<'_>) -> Vec<Flaw>),
}

/// Everything that is wrong in a desk, what could not be read included, in order of path and place.
/// `text` gives the text of a record's file; it is asked only for files with something wrong.
pub fn check(snapshot: &Snapshot, text: &dyn Fn(&str) -> Option<String>) -> Vec<Finding> {
    let mut findings = snapshot.findings.clone();
    findings.extend(run(&RULES, snapshot, text));
    findings.extend(policies::findings(snapshot));
    findings.sort();
    findings
}

/// What some rules find.
fn run(rules: &[Rule], snapshot: &Snapshot, text: &dyn Fn(&str) -> Option<String>) -> Vec<Finding> {
    let context = Context::new(snapshot);
    let of_record = |at: usize| -> Vec<(&'static str, Flaw)> {
        rules
            .iter()
            .filter_map(|rule| match rule.run {
                Run::Record(look) => Some((rule.code, look(&context, at))),
                Run::Desk(_) => None,
            })
            .flat_map(|(code, flaws)| flaws.into_iter().map(move |flaw| (code, flaw)))
            .collect()
    };
    let mut flaws: Vec<(&'static str, Flaw)> = (0..snapshot.records.len())
        .into_par_iter()
        .flat_map_iter(of_record)
        .collect();
    for rule in rules {
        if let Run::Desk(look) = rule.run {
            flaws.extend(look(&context).into_iter().map(|flaw| (rule.code, flaw)));
        }
    }
    located(flaws, snapshot, text)
}

/// Turns flaws into findings; the file of a record is parsed once, however much is wrong in it.
fn located(
    flaws: Vec<(&'static str, Flaw)>,
    snapshot: &Snapshot,
    text: &dyn Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    let mut by_record: BTreeMap<usize, Vec<(&'static str, Flaw)>> = BTreeMap::new();
    for (code, flaw) in flaws {
        by_record.entry(flaw.record).or_default().push((code, flaw));
    }
    let mut findings = Vec::new();
    for (at, flaws) in by_record {
        let path = &snapshot.paths[at];
        let text = text(path);
        let root = text.as_deref().and_then(|text| parse(text).ok());
        for (code, flaw) in flaws {
            let keys: Vec<&str> = flaw.keys.iter().map(String::as_str).collect();
            let at = match (&text, &root) {
                (Some(text), Some(root)) => Some(place(text, root.nearest(&keys).start)),
                _ => None,
            };
            findings.push(flaw.into_finding(path, code, at));
        }
    }
    findings
}
