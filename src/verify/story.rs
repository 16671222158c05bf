//! What can be judged only when the whole history is known: ids, edits that were mended later, and changes of
//! what is protected, which the merge that brings them may answer for.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::check::drift::drift;
use crate::model::id::{EntryId, RecordId};
use crate::model::layout::id_of;
use crate::model::read::read_record;
use crate::model::traced::Traced;
use crate::policy::protect::Protection;

use super::guarded;
use super::source::{Source, Step, Version};
use super::view::at;

/// What a commit leaves for the story.
#[derive(Debug, Clone)]
pub struct Left {
    /// The commit, without its files.
    pub step: Step,
    /// Records that are new.
    pub births: Vec<Birth>,
    /// Fields that the log does not know.
    pub pending: Vec<Pending>,
    /// Approvals that are new.
    pub approvals: Vec<(RecordId, EntryId)>,
    /// Protected paths that it changes.
    pub touches: Vec<Touch>,
    /// The paths that it changes, unless it is a merge.
    pub alone: Vec<String>,
}

impl Left {
    /// Nothing yet.
    pub fn of(step: &Step) -> Self {
        Left {
            step: Step {
                commit: step.commit.clone(),
                before: step.before.clone(),
                rules: Arc::clone(&step.rules),
                trusted: Arc::clone(&step.trusted),
                files: Vec::new(),
            },
            births: Vec::new(),
            pending: Vec::new(),
            approvals: Vec::new(),
            touches: Vec::new(),
            alone: Vec::new(),
        }
    }

    /// Whether there is a desk at the commit, or was one before.
    pub fn is_desk(&self) -> bool {
        let rules = self.step.before.iter().chain([&self.step.rules]);
        rules.into_iter().any(|rules| rules.is_desk)
    }
}

/// A record that is new.
#[derive(Debug, Clone)]
pub struct Birth {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: RecordId,
    /// Its path.
    pub path: String,
    /// Whether its id follows from a day.
    pub dated: bool,
    /// The path that it should have.
    pub canonical: String,
    /// What its log begins with: a mail, or the id of the entry.
    pub first: Option<String>,
    /// The ids that it had before.
    pub aliases: Vec<RecordId>,
    /// Its file.
    pub version: Arc<Version>,
}

/// A field that the log does not know yet.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The record.
    pub path: String,
    /// The field, or `state`.
    pub field: String,
    /// What to say when nobody mends it.
    pub traced: Traced,
}

/// Protected paths that a commit changes.
#[derive(Debug, Clone)]
pub struct Touch {
    /// What protects them.
    pub rule: Protection,
    /// The paths.
    pub paths: Vec<String>,
}

/// A record that is known.
#[derive(Debug)]
struct Known {
    /// Where it has been.
    paths: Vec<String>,
    first: Option<String>,
    commit: String,
}

/// A history in the making, parents before children.
#[derive(Debug, Default)]
pub struct Story {
    /// Whether protected paths are looked after: on branches that only propose, they are not.
    guards: bool,
    base: Option<String>,
    known: HashMap<(String, String), Known>,
    seeded: HashSet<String>,
    pending: Vec<Pending>,
    pub(super) approvals: HashMap<(RecordId, EntryId), Vec<String>>,
    pub(super) lefts: HashMap<String, Left>,
    pub(super) order: Vec<String>,
    pub(super) parents: HashMap<String, Vec<String>>,
    findings: Vec<Traced>,
    /// Ids that two records had, with the first entries of both, and what is to be said of it.
    reused: Vec<Reused>,
    /// What gave up an id and kept it as an alias: kind, id and first entry.
    gave_up: HashSet<(String, String, Option<String>)>,
}

/// An id that is the second record's, too.
#[derive(Debug)]
struct Reused {
    key: (String, String),
    firsts: [Option<String>; 2],
    traced: Traced,
}

impl Story {
    /// A story that begins after `base`. `guards` says whether protected paths are looked after.
    pub fn new(base: Option<String>, guards: bool) -> Self {
        Story {
            guards,
            base,
            ..Story::default()
        }
    }

    /// Takes up what a commit leaves.
    pub fn add(&mut self, left: Left, source: &dyn Source) {
        let id = left.step.commit.id.clone();
        for birth in &left.births {
            self.born(birth, &id, source);
        }
        self.pending.extend(left.pending.iter().cloned());
        for approval in &left.approvals {
            self.approvals
                .entry(approval.clone())
                .or_default()
                .push(id.clone());
        }
        let rules = left.step.before.iter();
        let guarded = rules
            .into_iter()
            .any(|rules| !rules.protections.rules.is_empty());
        if self.guards && guarded {
            self.order.push(id.clone());
            let parents = left.step.commit.parents.clone();
            self.parents.insert(id.clone(), parents);
            let left = Left {
                births: Vec::new(),
                pending: Vec::new(),
                ..left
            };
            self.lefts.insert(id, left);
        }
    }

    /// Whether the id of a new record is free.
    fn born(&mut self, birth: &Birth, commit: &str, source: &dyn Source) {
        let key = (birth.kind.clone(), birth.id.as_str().to_lowercase());
        self.seed(birth, source);
        for alias in &birth.aliases {
            let alias = alias.as_str().to_lowercase();
            let gave_up = (birth.kind.clone(), alias, birth.first.clone());
            self.gave_up.insert(gave_up);
        }
        let tell = |code, message: String, remedy: &str| {
            let finding = at(&birth.version, &["id"], code, message);
            Traced {
                commit: commit.to_owned(),
                finding: finding.remedy(remedy),
            }
        };
        let there = |path: &str| path != birth.path && source.blob(commit, path).is_some();
        let known = self.known.get(&key);
        let paths = known.map_or(&[][..], |known| known.paths.as_slice());
        let twin = paths.iter().map(String::as_str).find(|path| there(path));
        let twin = twin
            .or_else(|| Some(birth.canonical.as_str()).filter(|path| birth.dated && there(path)));
        if let Some(twin) = twin {
            let message = format!("{} is the id of {twin} too", birth.id);
            let remedy = "give the newer one an id of its own";
            self.findings
                .push(tell("verify/duplicate-id", message, remedy));
        } else if let Some(known) = known
            && known.first != birth.first
        {
            let message = format!(
                "{} was the id of another record, of commit {}",
                birth.id,
                known.commit.get(..9).unwrap_or(&known.commit)
            );
            let remedy = "give it an id that was never used";
            self.reused.push(Reused {
                key: key.clone(),
                firsts: [known.first.clone(), birth.first.clone()],
                traced: tell("verify/id-reused", message, remedy),
            });
        }
        let known = self.known.entry(key).or_insert_with(|| Known {
            paths: Vec::new(),
            first: birth.first.clone(),
            commit: commit.to_owned(),
        });
        if !known.paths.contains(&birth.path) {
            known.paths.push(birth.path.clone());
        }
    }

    /// Learns the names that a kind had before the story began; ids of a day follow from their path.
    fn seed(&mut self, birth: &Birth, source: &dyn Source) {
        let Some(base) = self.base.as_ref().filter(|_| !birth.dated) else {
            return;
        };
        if !self.seeded.insert(birth.kind.clone()) {
            return;
        }
        let folder = birth.path.split('/').next().unwrap_or_default();
        for path in source.paths(base, folder) {
            let Some(id) = id_of(&path) else { continue };
            let key = (birth.kind.clone(), id.to_lowercase());
            self.known.entry(key).or_insert_with(|| Known {
                // Whether it is the same record is not asked of what lies before the story.
                first: birth.first.clone(),
                commit: base.clone(),
                paths: vec![path.clone()],
            });
        }
    }

    /// Ends the story at a commit and tells what is wrong in it.
    pub fn end(mut self, tip: &str, source: &dyn Source) -> Vec<Traced> {
        let mut findings = std::mem::take(&mut self.findings);
        // An id that was drawn in two clones: one of the two has given it up since.
        let gave_up = &self.gave_up;
        let solved = |reused: &Reused| {
            let (kind, id) = &reused.key;
            let gone = |first: &Option<String>| {
                first.is_some() && gave_up.contains(&(kind.clone(), id.clone(), first.clone()))
            };
            reused.firsts.iter().any(gone)
        };
        let reused = self.reused.iter().filter(|reused| !solved(reused));
        findings.extend(reused.map(|reused| reused.traced.clone()));
        let rules = source.rules(tip);
        for pending in &self.pending {
            let kind = rules.kinds.of_path(&pending.path);
            let text = source.text(tip, &pending.path);
            let record = kind
                .zip(text)
                .and_then(|(kind, text)| read_record(&pending.path, &text, kind).ok());
            let mended = record.is_some_and(|record| {
                let drift = drift(&record);
                match pending.field.as_str() {
                    "state" => drift.state.is_none(),
                    field => !drift.fields.contains_key(field),
                }
            });
            if !mended {
                findings.push(pending.traced.clone());
            }
        }
        if self.guards {
            findings.extend(guarded::check(&self, tip, source));
        }
        findings
    }
}
