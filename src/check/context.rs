//! What rules may ask about the desk beside the record at hand.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::model::data::Data;
use crate::model::finding::Severity;
use crate::model::id::{RecordId, normalise, read_time};
use crate::model::layout;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;

/// The desk, indexed for rules.
pub struct Context<'a> {
    /// The desk.
    pub snapshot: &'a Snapshot,
    index: HashMap<&'a RecordId, Vec<usize>>,
    unreadable: HashSet<&'a str>,
    people: HashSet<&'a str>,
    alike: OnceLock<HashMap<String, Vec<usize>>>,
}

impl<'a> Context<'a> {
    /// Indexes a desk.
    pub fn new(snapshot: &'a Snapshot) -> Self {
        let broken = snapshot
            .findings
            .iter()
            .filter(|f| f.severity == Severity::Error);
        Context {
            snapshot,
            index: snapshot.index(),
            unreadable: broken.filter_map(|f| layout::id_of(&f.path)).collect(),
            people: snapshot.people.iter().map(|(id, _)| id.as_str()).collect(),
            alike: OnceLock::new(),
        }
    }

    /// A record by its position.
    pub fn record(&self, at: usize) -> &'a Record {
        &self.snapshot.records[at]
    }

    /// Positions of the records that have, or had, an id.
    pub fn find(&self, id: &RecordId) -> &[usize] {
        self.index.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether an id is known only from a file that cannot be read: that file has findings of its own.
    pub fn is_unreadable(&self, id: &str) -> bool {
        self.unreadable.contains(id)
    }

    /// Whether somebody has a file in the desk.
    pub fn is_person(&self, id: &str) -> bool {
        self.people.contains(id)
    }

    /// `did you mean …`, if an id of one of these kinds (any, if there are none) is close to one that is not
    /// in the desk: at most two letters differ, one in a short name. Dated ids of a day are alike by nature,
    /// so the usual third of the letters would suggest strangers.
    pub fn suggest(&self, id: &str, kinds: &[String]) -> Option<String> {
        let wanted = normalise(id);
        let limit = if wanted.len() < 6 { 1 } else { 2 };
        let fits = |at: &usize| {
            let kind = &self.record(*at).kind.kind;
            kinds.is_empty() || kinds.contains(kind)
        };
        let alike = self.alike.get_or_init(|| self.buckets());
        ends(&wanted)
            .iter()
            .filter_map(|end| alike.get(end))
            .flatten()
            .filter(|at| fits(at))
            .map(|at| {
                let known = self.record(*at).id.as_str();
                (strsim::osa_distance(&wanted, &normalise(known)), known)
            })
            .filter(|(distance, _)| *distance <= limit)
            .min()
            .map(|(_, known)| format!("did you mean `{known}`?"))
    }

    /// Ids by how they begin and how they end, so that one wrong id is not held against the whole desk.
    fn buckets(&self) -> HashMap<String, Vec<usize>> {
        let mut buckets: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, record) in self.snapshot.records.iter().enumerate() {
            for end in ends(&normalise(record.id.as_str())) {
                buckets.entry(end).or_default().push(at);
            }
        }
        buckets
    }
}

/// The beginning and the end of a normalised id: for a dated one, prefix with day, and the drawn letters.
fn ends(id: &str) -> [String; 2] {
    let (first, last) = if id.len() >= 10 { (10, 5) } else { (2, 2) };
    let letters: Vec<char> = id.chars().collect();
    let head: String = letters.iter().take(first).collect();
    let tail: String = letters.iter().rev().take(last).collect();
    [format!("{head}…"), format!("…{tail}")]
}

/// Whether a record is as it was imported: nothing happened to it since, so its gaps are those of its source.
pub fn is_as_imported(record: &Record) -> bool {
    let Some(imported) = &record.imported else {
        return false;
    };
    let at = match imported {
        Data::Map(map) => map.get("at").and_then(Data::as_str).and_then(read_time),
        _ => None,
    };
    at.is_none_or(|at| record.log.iter().all(|entry| entry.at <= at))
}
