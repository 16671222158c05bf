//! Findings of one commit: where they stand in its files is looked up only when there is something to say.

use crate::model::finding::Finding;
use crate::model::traced::Traced;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::parse;

use super::source::{Commit, Version};

/// Collects what is wrong with a commit.
#[derive(Debug)]
pub struct Findings<'a> {
    commit: &'a Commit,
    /// What was found.
    pub found: Vec<Traced>,
}

impl<'a> Findings<'a> {
    /// Nothing yet.
    pub fn new(commit: &'a Commit) -> Self {
        Findings {
            commit,
            found: Vec::new(),
        }
    }

    /// A finding as it is.
    pub fn push(&mut self, finding: Finding) {
        self.found.push(Traced {
            commit: self.commit.id.clone(),
            finding,
        });
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
        self.push(at(version, keys, code, message).remedy(remedy));
    }
}

/// A finding at some keys of a record.
pub fn at(version: &Version, keys: &[&str], code: &'static str, message: String) -> Finding {
    let text = String::from_utf8_lossy(&version.text);
    let root = parse(&text).ok();
    let place = root.map(|root| place(&text, root.nearest(keys).start));
    Finding::error(&version.path, code, message).at(place)
}
