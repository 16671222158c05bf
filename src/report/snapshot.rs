//! What a report is computed from: every record of the desk at one moment, and the rules that go with it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::config::Config;
use crate::model::finding::Finding;
use crate::model::id::RecordId;
use crate::model::person::People;
use crate::model::record::Record;
use crate::sla::versions::Policies;

/// The desk at one moment.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The commit it was read from, as hex; `None` in a repository without commits.
    pub commit: Option<String>,
    /// The instant that counts as now.
    pub now: DateTime<Utc>,
    /// The kinds.
    pub kinds: Kinds,
    /// The configuration.
    pub config: Config,
    /// The people.
    pub people: People,
    /// The agreements and calendars, as they were and as they are.
    pub agreements: Policies,
    /// Every record that could be read, in order of their paths.
    pub records: Vec<Record>,
    /// The path of every record, in the same order; where it lies, not where it should.
    pub paths: Vec<String>,
    /// What could not be read, and what is wrong in the configuration.
    pub findings: Vec<Finding>,
}

impl Snapshot {
    /// Adds records with their paths, and keeps the order.
    pub fn add(&mut self, records: Vec<Record>, paths: Vec<String>) {
        let there = std::mem::take(&mut self.paths)
            .into_iter()
            .zip(std::mem::take(&mut self.records));
        let mut all: Vec<(String, Record)> = there.chain(paths.into_iter().zip(records)).collect();
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        (self.paths, self.records) = all.into_iter().unzip();
    }

    /// Positions of records by id and by former id; named ids may occur once a kind.
    pub fn index(&self) -> HashMap<&RecordId, Vec<usize>> {
        let mut index: HashMap<&RecordId, Vec<usize>> = HashMap::with_capacity(self.records.len());
        for (at, record) in self.records.iter().enumerate() {
            for id in [&record.id].into_iter().chain(&record.aliases) {
                index.entry(id).or_default().push(at);
            }
        }
        index
    }
}
