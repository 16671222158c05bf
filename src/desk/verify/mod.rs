//! Verifies the history of a repository: reads it on all cores and hands each commit to the pure rules.
//!
//! It needs no work tree, so that a hook in a bare repository runs the same code. Commits go through in
//! stretches, and a version of a record is parsed once: as what one commit has, and as what the next one had.

mod books;
mod eyes;
mod plan;

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::model::finding::Finding;
use crate::model::layout::CONFIG_DIR;
use crate::model::traced::Traced;
use crate::store::{
    CommitId, Extent, Objects, SignatureFormat, SignatureState, Store, StoreError,
    WalkedCommit as Read, verify_statement,
};
use crate::verify::{Mark, Story, judge};

use super::DeskError;
use super::seal::GIT;
use books::Shared;
use eyes::Eyes;
use plan::{Cache, Plan, parsed};

/// So many commits are in memory at a time.
const STRETCH: usize = 2_048;

/// What to verify.
#[derive(Debug, Clone)]
pub struct Job {
    /// The last commit.
    pub head: CommitId,
    /// Which commits.
    pub extent: Extent,
    /// The end of the main line whose policies are trusted.
    pub trust: CommitId,
    /// Whether changes of what is protected are looked at: not on a branch that only proposes.
    pub guards: bool,
}

/// What was verified.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The last commit.
    pub head: CommitId,
    /// The commit that it began after.
    pub base: Option<CommitId>,
    /// How many commits.
    pub commits: usize,
    /// Whether there was a desk at any of them.
    pub desk: bool,
    /// What is wrong, in order of history.
    pub findings: Vec<Traced>,
}

/// Verifies a history; `progress` hears how many commits are done, and of how many.
///
/// # Errors
/// When it cannot be decided, as in a shallow clone, or the repository cannot be read.
pub fn verify(
    store: &Store,
    job: &Job,
    now: DateTime<Utc>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Verified, DeskError> {
    let ids = store.listed(&job.extent)?;
    let objects = store.objects()?;
    let mut shared = Shared::new(store, job)?;
    shared.newest = shared.book_at(&objects, &job.head)?.rules.people.clone();
    let shared = shared;
    let eyes = Eyes::new(&objects, &shared);
    let base = match &job.extent {
        Extent::Between(base, _) => Some(base.clone()),
        _ => None,
    };
    let mut story = Story::new(base.as_ref().map(ToString::to_string), job.guards);
    let mut findings = Vec::new();
    let mut line = Line::default();
    let mut cache = Cache::default();
    let mut done = 0;
    let mut desk = shared.book_at(&objects, &job.head)?.rules.is_desk;
    for stretch in ids.chunks(STRETCH) {
        let read = store.walk(stretch, CONFIG_DIR, |objects, step| {
            let step = step?;
            Ok((mark(objects, &step)?, step))
        })?;
        let mut steps = Vec::new();
        for (id, read) in stretch.iter().zip(read) {
            match read {
                Ok((mark, step)) => {
                    let trusted = line.before(&step, &shared.line);
                    steps.push((step, mark, trusted));
                }
                Err(error) => findings.push(damaged(id, error)?),
            }
        }
        let plans = shared.plans(store, &steps)?;
        desk |= plans.iter().any(Plan::is_desk);
        let parsed = parsed(store, &plans, &cache)?;
        let last = std::mem::replace(&mut cache, parsed);
        // Thousands of records: whoever has nothing to do lets go of them.
        rayon::spawn(move || drop((last, steps)));
        let judged = store.on_all_cores(&plans, |objects, plan| {
            let eyes = Eyes::new(objects, &shared);
            let judged = judge(&plan.step(&cache), &eyes, now);
            eyes.sound().map(|()| judged)
        })?;
        for judged in judged {
            let (found, left) = judged?;
            findings.extend(found);
            story.add(left, &eyes);
        }
        done += stretch.len();
        progress(done, ids.len());
    }
    findings.extend(story.end(job.head.as_str(), &eyes));
    eyes.sound()?;
    in_order(&mut findings, &ids);
    Ok(Verified {
        head: job.head.clone(),
        base,
        commits: ids.len(),
        desk,
        findings,
    })
}

/// Sorts findings by where their commits stand in history.
fn in_order(findings: &mut [Traced], ids: &[CommitId]) {
    let order: HashMap<&str, usize> = ids
        .iter()
        .enumerate()
        .map(|(at, id)| (id.as_str(), at))
        .collect();
    findings
        .sort_by_cached_key(|one| (order.get(one.commit.as_str()).copied(), one.finding.clone()));
}

/// A damaged object is a finding; one that is not there, that nothing can be decided.
fn damaged(commit: &CommitId, error: StoreError) -> Result<Traced, StoreError> {
    match error {
        StoreError::Damaged { .. } => Ok(Traced {
            commit: commit.to_string(),
            finding: harm("", &error),
        }),
        error => Err(error),
    }
}

fn harm(path: &str, error: &StoreError) -> Finding {
    let remedy = "`git fsck` names what is damaged; take it from another clone";
    Finding::error(path, "verify/damaged", error.to_string()).remedy(remedy)
}

/// What the signature of a commit proves.
fn mark(objects: &Objects, step: &Read) -> Result<Mark, StoreError> {
    let SignatureState::Present { format } = step.commit.signature else {
        return Ok(Mark::None);
    };
    if format != SignatureFormat::Ssh {
        return Ok(Mark::Foreign(format.word()));
    }
    let Some((armour, payload)) = objects.signature(&step.commit.id)? else {
        return Ok(Mark::None);
    };
    Ok(match verify_statement(&armour, GIT, &payload) {
        Ok(signed) => Mark::Key(signed.key),
        Err(why) => Mark::Broken(why.to_string()),
    })
}

/// Where each commit stands beside the main line: the newest commit of it that it builds on.
#[derive(Default)]
struct Line {
    aside: HashMap<CommitId, Option<usize>>,
}

impl Line {
    /// The position on the main line of what a commit builds on; the smaller, the newer.
    fn before(&mut self, step: &Read, line: &HashMap<CommitId, usize>) -> Option<usize> {
        let place = |parent: &CommitId| {
            let own = line.get(parent).copied();
            own.or_else(|| self.aside.get(parent).copied().flatten())
        };
        let before = step.parents.iter().filter_map(place).min();
        if !line.contains_key(&step.commit.id) {
            self.aside.insert(step.commit.id.clone(), before);
        }
        before
    }
}
