//! Collects the cases of a period from a repository, and accounts for every commit of its main line.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::case::{Case, Facts, Times, cases, judge};
use super::exception::Exception;
use super::manifest::Commits;
use super::rules::Rules;
use crate::desk::{Desk, DeskError};
use crate::model::explain::{Class, Explain};
use crate::model::finding::Severity;
use crate::model::kind::{Capability, Kind};
use crate::report::changes::view::{Change, changes, is_change};
use crate::store::{CommitId, Landed, Stage, StoreError, View};

/// What can go wrong with evidence, beside the desk.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// The desk says so.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// Records of this kind are no changes.
    #[error(
        "records of the kind {kind} are no changes: it needs the capabilities `approval` and `schedule`, and a close code"
    )]
    NoChange {
        /// The kind.
        kind: String,
    },
    /// Nothing was ever committed.
    #[error("there is no commit yet, so there is no evidence")]
    NoCommit,
    /// A folder that is to be written holds something already.
    #[error("{folder} is not empty")]
    NotEmpty {
        /// The folder.
        folder: String,
    },
    /// A file could not be read or written.
    #[error("cannot {action} {path}: {source}")]
    Io {
        /// What was tried.
        action: &'static str,
        /// The file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The last package cannot be relied on.
    #[error("the last package is not sound: {problem}")]
    Previous {
        /// The first problem.
        problem: String,
    },
}

impl Explain for AuditError {
    fn class(&self) -> Class {
        match self {
            AuditError::Desk(error) => error.class(),
            AuditError::NoChange { .. } => Class::Usage,
            AuditError::NoCommit => Class::Undecidable,
            _ => Class::No,
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            AuditError::Desk(error) => error.hint(),
            AuditError::NoChange { .. } => Some("such as --kind change".to_owned()),
            AuditError::NotEmpty { .. } => Some("name a new folder".to_owned()),
            AuditError::Previous { .. } => {
                Some("`gitsm audit check` says everything that is wrong with it".to_owned())
            }
            _ => None,
        }
    }
}

impl From<StoreError> for AuditError {
    fn from(error: StoreError) -> Self {
        AuditError::Desk(error.into())
    }
}

/// A period. UTC, the end does not belong to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// The first instant that counts.
    pub from: Option<DateTime<Utc>>,
    /// The first that does not count any more.
    pub to: Option<DateTime<Utc>>,
}

impl Period {
    /// Whether an instant is in it.
    pub fn contains(&self, at: DateTime<Utc>) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at < to)
    }

    /// Whether a change was carried out or closed in it.
    fn has(&self, times: &Times) -> bool {
        [times.deployed, times.closed]
            .into_iter()
            .flatten()
            .any(|at| self.contains(at))
    }
}

/// What was collected.
#[derive(Debug, Clone)]
pub struct Collected {
    /// The changes, in order of their ids.
    pub cases: Vec<Case>,
    /// The rules that any of them was judged by, and the newest, by their commit.
    pub rules: BTreeMap<String, Rules>,
    /// The commit of the newest rules.
    pub newest: String,
    /// The commit that was read, as hex.
    pub head: String,
    /// What was walked.
    pub commits: Commits,
    /// Exceptions of the history.
    pub history: Vec<Exception>,
    /// Files of records that could not be read.
    pub unread: Vec<String>,
}

/// Collects the changes of a kind and a period. The desk must be one of a commit, not of the work tree.
///
/// # Errors
/// When the kind is none of changes, or the history cannot be read in full.
pub fn collect(desk: &Desk, kind: &Arc<Kind>, period: Period) -> Result<Collected, AuditError> {
    if !is_change(kind) || !kind.has(Capability::Approval) {
        let kind = kind.kind.clone();
        return Err(AuditError::NoChange { kind });
    }
    let head = desk.commit().ok_or(AuditError::NoCommit)?;
    let head = desk.store().resolve(head)?;
    let clocked = |other: &&Arc<Kind>| other.has(Capability::Sla) || other.kind == kind.kind;
    let kinds: Vec<&Arc<Kind>> = desk.kinds().iter().filter(clocked).collect();
    let snapshot = desk.snapshot_of(&kinds)?;
    let rows: Vec<usize> = (0..snapshot.records.len())
        .filter(|at| snapshot.records[*at].kind.kind == kind.kind)
        .collect();
    let wanted: Vec<Change<'_>> = changes(&snapshot, &rows)
        .into_iter()
        .filter(|change| period.has(&Times::of(change)))
        .collect();
    let mut ledger = Ledger::of(desk, &head, &wanted)?;
    let newest = ledger.newest();
    let people = ledger.rules(desk, newest).people.clone();
    let mut found = Vec::new();
    for change in wanted {
        let path = snapshot.paths[change.at].clone();
        let source = desk.text(&path)?.unwrap_or_default();
        let at = ledger.governing(&change, desk.now());
        let facts = Facts {
            on_line: ledger.on_line_of(&change),
            sealings: desk.sealings(change.record)?,
            change,
            path,
            source,
        };
        let rules = ledger.rules(desk, at);
        found.push(judge(facts, rules, &people, desk.now()));
    }
    let lead = format!("{}/", kind.folder);
    let errors = snapshot
        .findings
        .iter()
        .filter(|it| it.severity == Severity::Error);
    let mut unread: Vec<String> = errors
        .filter(|finding| finding.path.starts_with(&lead))
        .map(|finding| finding.path.clone())
        .collect();
    unread.dedup();
    let (commits, mut history) = account(desk, &head, &ledger.line, period)?;
    let unreadable =
        |path: &String| Exception::new(path, "unreadable", "this record cannot be read");
    history.extend(unread.iter().map(unreadable));
    let newest = ledger.commit_of(newest);
    Ok(Collected {
        cases: cases(found),
        newest,
        rules: ledger.into_rules(),
        head: head.to_string(),
        commits,
        history,
        unread,
    })
}

/// The main line, and which rules were in force where on it.
struct Ledger {
    /// Oldest first.
    line: Vec<Landed>,
    /// Where a commit lies on the line.
    place: HashMap<String, usize>,
    /// Commits that approvals name and that lie on the line of the base.
    on_line: HashSet<String>,
    /// The states of policies and people, with the place that brought them.
    stages: Vec<(usize, Stage)>,
    /// What was read of them, by their number; the last is of a time before there were any.
    read: BTreeMap<usize, Rules>,
}

impl Ledger {
    fn of(desk: &Desk, head: &CommitId, changes: &[Change<'_>]) -> Result<Self, AuditError> {
        let store = desk.store();
        let line = store.ledger(head)?;
        let place = line.iter().enumerate();
        let place: HashMap<String, usize> = place.map(|(at, it)| (it.id.to_string(), at)).collect();
        let approvals = changes.iter().flat_map(|change| &change.record.approvals);
        let named: HashSet<&str> = approvals.filter_map(|it| it.base.as_deref()).collect();
        let on_line = match desk.base(None)? {
            Some(base) => store.on_main_line(&base, &named)?,
            None => HashSet::new(),
        };
        let stages = store.stages(&View::Commit(head.clone()), &Rules::FOLDERS)?;
        let placed = |stage: Stage| Some((*place.get(stage.commit.as_str())?, stage));
        Ok(Ledger {
            stages: stages.into_iter().filter_map(placed).collect(),
            on_line: on_line.iter().map(ToString::to_string).collect(),
            read: BTreeMap::new(),
            line,
            place,
        })
    }

    /// The number of the rules in force at a place of the line; one past the last where there were none.
    fn at(&self, place: usize) -> usize {
        let later = self
            .stages
            .partition_point(|(brought, _)| *brought <= place);
        later.checked_sub(1).unwrap_or(self.stages.len())
    }

    fn newest(&self) -> usize {
        self.at(self.line.len())
    }

    /// Those that an approval names, the newest one first; else those in force when the work began.
    fn governing(&self, change: &Change<'_>, now: DateTime<Utc>) -> usize {
        let times = Times::of(change);
        let mut approvals: Vec<_> = change.record.approvals.iter().collect();
        approvals.sort_by_key(|approval| approval.at);
        let bases = approvals.iter().rev().filter_map(|it| it.base.as_deref());
        let on_line = bases.filter(|base| self.on_line.contains(*base));
        let mut places = on_line.filter_map(|base| self.place.get(base));
        if let Some(place) = places.next() {
            return self.at(*place);
        }
        let begun = times.begun.unwrap_or(now);
        match self.line.iter().rposition(|landed| landed.at <= begun) {
            Some(place) => self.at(place),
            None => self.at(0),
        }
    }

    fn on_line_of(&self, change: &Change<'_>) -> HashSet<String> {
        let bases = change
            .record
            .approvals
            .iter()
            .filter_map(|it| it.base.clone());
        bases.filter(|base| self.on_line.contains(base)).collect()
    }

    fn commit_of(&self, number: usize) -> String {
        let stage = self.stages.get(number);
        stage.map_or(String::new(), |(_, stage)| stage.commit.to_string())
    }

    fn rules(&mut self, desk: &Desk, number: usize) -> &Rules {
        let commit = self.commit_of(number);
        let files = self.stages.get(number).map_or(Vec::new(), |(_, stage)| {
            let files = stage.files.iter();
            let read = files
                .filter_map(|(path, bytes)| Some((path.clone(), bytes.as_ref().ok()?.to_vec())));
            read.collect()
        });
        self.read
            .entry(number)
            .or_insert_with(|| Rules::read(&commit, files, desk.kinds(), desk.config().zone))
    }

    fn into_rules(self) -> BTreeMap<String, Rules> {
        let rules = self.read.into_values();
        rules.map(|rules| (rules.commit.clone(), rules)).collect()
    }
}

/// Counts the commits, and names those of the period that came to the main line without any process.
fn account(
    desk: &Desk,
    head: &CommitId,
    line: &[Landed],
    period: Period,
) -> Result<(Commits, Vec<Exception>), AuditError> {
    let mut commits = Commits {
        walked: desk.store().count(head)?,
        main_line: line.len(),
        ..Commits::default()
    };
    let mut direct = Vec::new();
    for landed in line.iter().filter(|landed| period.contains(landed.at)) {
        commits.in_period += 1;
        if landed.parents > 1 {
            commits.merges += 1;
        } else if landed.trailers.iter().any(|(key, _)| key == "Gitsm-Action") {
            commits.actions += 1;
        } else if names_review(&landed.subject) {
            commits.reviews += 1;
        } else {
            commits.direct += 1;
            let text = format!("{}: {}", landed.author, landed.subject);
            direct.push(Exception::new(landed.id.as_str(), "direct-push", text));
        }
    }
    Ok((commits, direct))
}

/// Whether a subject ends with the number of a review, as `(#7)` or `(!7)`, which forges write when they squash.
fn names_review(subject: &str) -> bool {
    let inside = subject
        .trim_end()
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    let number = inside.and_then(|(_, text)| text.strip_prefix(['#', '!']));
    number.is_some_and(|text| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_a_review_at_the_end_names_one() {
        for subject in ["Swap the servers (#7)", "Swap (!12) ", "x (#1)"] {
            assert!(names_review(subject), "{subject}");
        }
        for subject in [
            "Swap (#7) now",
            "Swap #7",
            "Swap ()",
            "Swap (#)",
            "Swap (#7a)",
            "(7)",
            "",
        ] {
            assert!(!names_review(subject), "{subject}");
        }
    }

    #[test]
    fn the_end_of_a_period_does_not_belong_to_it() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let period = Period {
            from: Some(at("2026-10-01T00:00:00Z")),
            to: Some(at("2026-11-01T00:00:00Z")),
        };
        assert!(period.contains(at("2026-10-01T00:00:00Z")));
        assert!(!period.contains(at("2026-11-01T00:00:00Z")));
        assert!(Period::default().contains(at("1999-01-01T00:00:00Z")));
    }
}
