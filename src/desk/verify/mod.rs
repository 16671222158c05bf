//! Verifies the history of a repository: reads it on all cores and hands each commit to the pure rules.
//!
//! It needs no work tree, so that a hook in a bare repository runs the same code. Each thread reads a stretch of
//! commits and judges them; only what needs their order is done here, while the threads are at the next ones.

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
use crate::verify::{Left, Mark, Story, judge};

use super::DeskError;
use super::seal::GIT;
use books::Shared;
use eyes::Eyes;
use plan::Pages;

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
    let places = places(store, &ids, &shared)?;
    let mut done = 0;
    let mut desk = shared.book_at(&objects, &job.head)?.rules.is_desk;
    let stretch = |objects: &Objects, stretch: &[Placed<'_>]| -> Result<Vec<Judged>, StoreError> {
        let mut pages = Pages::new(objects, &shared);
        let judged = stretch
            .iter()
            .map(|placed| placed.judge(&mut pages, objects, &shared, now));
        judged.collect()
    };
    store.in_stretches(&places, stretch, |judged| -> Result<(), DeskError> {
        let judged = judged?;
        done += judged.len();
        for one in judged {
            findings.extend(one.findings);
            if let Some(left) = one.left {
                desk |= left.is_desk();
                story.add(left, &eyes);
            }
        }
        progress(done, ids.len());
        Ok(())
    })?;
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
fn mark(step: &Read) -> Mark {
    let SignatureState::Present { format } = step.commit.signature else {
        return Mark::None;
    };
    if format != SignatureFormat::Ssh {
        return Mark::Foreign(format.word());
    }
    let Some((armour, payload)) = &step.signed else {
        return Mark::None;
    };
    match verify_statement(armour, GIT, payload) {
        Ok(signed) => Mark::Key(signed.key),
        Err(why) => Mark::Broken(why.to_string()),
    }
}

/// A commit to be judged.
struct Placed<'a> {
    id: &'a CommitId,
    /// Where on the main line the newest commit stands that it builds on; the smaller, the newer.
    place: Option<usize>,
}

/// What came of a commit.
struct Judged {
    findings: Vec<Traced>,
    /// Nothing where the commit cannot be read.
    left: Option<Left>,
}

impl Placed<'_> {
    fn judge(
        &self,
        pages: &mut Pages<'_>,
        objects: &Objects,
        shared: &Shared,
        now: DateTime<Utc>,
    ) -> Result<Judged, StoreError> {
        let read = match objects.walked(self.id, CONFIG_DIR) {
            Ok(read) => read,
            Err(error) => {
                return Ok(Judged {
                    findings: vec![damaged(self.id, error)?],
                    left: None,
                });
            }
        };
        let eyes = Eyes::new(objects, shared);
        let (findings, left) = judge(&pages.step(&read, mark(&read), self.place)?, &eyes, now);
        eyes.sound()?;
        Ok(Judged {
            findings,
            left: Some(left),
        })
    }
}

/// Where these commits stand beside the main line.
fn places<'a>(
    store: &Store,
    ids: &'a [CommitId],
    shared: &Shared,
) -> Result<Vec<Placed<'a>>, StoreError> {
    if ids.iter().rev().eq(&shared.order) {
        // All there is is the main line: each builds on the one before.
        let places = (1..=ids.len())
            .rev()
            .map(|place| Some(place).filter(|it| *it < ids.len()));
        let placed = ids.iter().zip(places);
        return Ok(placed.map(|(id, place)| Placed { id, place }).collect());
    }
    let line = shared.line();
    // What cannot be read is told when the commit itself is judged.
    let parents = store.on_all_cores(ids, |objects, id| {
        objects.parents_named(id).unwrap_or_default()
    })?;
    let mut aside: HashMap<&CommitId, Option<usize>> = HashMap::new();
    let mut places = Vec::with_capacity(ids.len());
    for (id, parents) in ids.iter().zip(parents) {
        let place = |parent: &CommitId| {
            let own = line.get(parent).copied();
            own.or_else(|| aside.get(parent).copied().flatten())
        };
        let place = parents.iter().filter_map(place).min();
        if !line.contains_key(id) {
            aside.insert(id, place);
        }
        places.push(Placed { id, place });
    }
    Ok(places)
}
