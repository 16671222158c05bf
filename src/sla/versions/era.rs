//! What was in force for a while, and from when until when that was.

use chrono::{DateTime, Utc};

use super::Policies;
use crate::model::finding::Finding;
use crate::sla::agreement::Agreements;

/// What was in force for a while.
#[derive(Clone, Copy)]
pub struct Era<'a> {
    pub(super) policies: &'a Policies,
    pub(super) at: usize,
}

impl<'a> Era<'a> {
    /// Its number, from 0; the first holds whatever was opened before it, too.
    pub fn number(&self) -> usize {
        self.at
    }

    /// Its first instant; `None` for the first one.
    pub fn from(&self) -> Option<DateTime<Utc>> {
        (self.at > 0).then(|| self.policies.eras[self.at].from)
    }

    /// The first instant after it; `None` for the last one.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.policies.eras.get(self.at + 1).map(|next| next.from)
    }

    /// The commit that brought it, for people; `None` when it is not committed.
    pub fn commit(&self) -> Option<&'a str> {
        self.policies.eras[self.at].commit.as_deref()
    }

    /// The agreements.
    pub fn agreements(&self) -> &'a Agreements {
        &self.policies.built(self.policies.eras[self.at].set).0
    }

    /// The paths of its agreement files, those with errors included.
    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        let set = &self.policies.sets[self.policies.eras[self.at].set];
        set.held.iter().map(|held| held.path.as_str())
    }

    /// The first mistake in each of its files that has errors, and so never came in force.
    pub fn mistakes(&self) -> impl Iterator<Item = &'a Finding> {
        let policies = self.policies;
        let set = &policies.sets[policies.eras[self.at].set];
        let sheets = set.held.iter().filter_map(|held| policies.sheet(held));
        let broken = sheets.filter(|sheet| sheet.file.is_none());
        broken.filter_map(|sheet| sheet.findings.first())
    }
}
