//! The inbox: a branch for each signal, which nobody contends for, and one job that lands them.
//!
//! Whoever drains moves the desk's branch and removes the branches of what it landed in one push, all or nothing.
//! So a signal is landed once, whoever is interrupted; and one that comes twice is known by its delivery.

use std::path::Path;

use crate::clock::Clock;
use crate::intake::inbox::{self, LetterError};
use crate::intake::signal::Signal;
use crate::store::remote::{Push, RemoteError, RemoteRef, Update};
use crate::store::{CommitId, Identity, Message, Store, View};

use super::deliver::{Chain, Route, chain, opened};
use super::intake::Landed;
use super::patience::Patience;
use super::{Desk, DeskError, Options};

/// So many signals are landed by one push of a drain.
const BATCH: usize = 200;

/// A signal that lies in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The branch it came on, in full.
    pub reference: String,
    /// The remote.
    pub remote: String,
}

/// A signal that was left in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The branch it is on, in full.
    pub reference: String,
    /// Why.
    pub reason: String,
}

/// What a drain did.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drained {
    /// What became of each signal, with its branch, in the order in which they happened.
    pub landed: Vec<(String, Landed)>,
    /// What was left in place.
    pub left: Vec<Left>,
}

/// Puts a signal into the inbox of a remote: a branch that only this job has.
///
/// # Errors
/// When the remote refuses or cannot be reached.
pub fn post(
    folder: &Path,
    options: &Options,
    remote: Option<&str>,
    signal: &Signal,
) -> Result<Posted, DeskError> {
    let as_it_is = |name: String| name;
    put(folder, options, remote, signal, &as_it_is)
}

/// The same on a branch whose name tells that we wait until it is landed.
pub(super) fn post_and_wait(
    folder: &Path,
    options: &Options,
    remote: &str,
    signal: &Signal,
) -> Result<Posted, DeskError> {
    let awaited = |name: String| inbox::awaited(&name);
    put(folder, options, Some(remote), signal, &awaited)
}

fn put(
    folder: &Path,
    options: &Options,
    remote: Option<&str>,
    signal: &Signal,
    named: &dyn Fn(String) -> String,
) -> Result<Posted, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let remote = store.remote(remote)?;
    let author = store.identity()?;
    let now = options.clock.precisely();
    let commit = letter(&store, &author, options.clock, signal)?;
    let mut patience = Patience::new();
    loop {
        let drawn = options.entropy.record_id("IN", now.date_naive())?;
        let drawn = drawn
            .as_str()
            .rsplit('-')
            .next()
            .unwrap_or_default()
            .to_owned();
        let reference = named(inbox::reference(now, &drawn));
        let update = Update::Create {
            name: reference.clone(),
            to: commit.clone(),
        };
        match store.push(&remote, &[update], Push::default()) {
            Ok(()) => return Ok(Posted { reference, remote }),
            Err(error) => patience.after(error)?,
        }
    }
}

fn letter(
    store: &Store,
    author: &Identity,
    clock: Clock,
    signal: &Signal,
) -> Result<CommitId, DeskError> {
    let mut aside = store.aside(None)?;
    aside.put(inbox::FILE, inbox::write(signal))?;
    let message = Message::new(format!("Inbox: {}", signal.title))
        .body("[skip ci]")
        .trailer("Gitsm-Action", "post");
    Ok(aside.commit(&message, author, clock.now())?)
}

/// Lands what is in the inbox of a remote, oldest first, one commit each; then moves the desk's branch and removes
/// the branches of the inbox in one push. What cannot be landed stays where it is, and it is said why.
///
/// # Errors
/// When the remote refuses, cannot be reached, or others are faster for too long.
pub fn drain(folder: &Path, options: &Options, route: &Route) -> Result<Drained, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let mut drained = Drained::default();
    let mut patience = Patience::new();
    let mut atomic = true;
    loop {
        match round(&store, folder, options, route, atomic, &drained.left) {
            Ok(None) => return Ok(drained),
            Ok(Some(round)) => {
                let more = !round.landed.is_empty();
                drained.landed.extend(round.landed);
                drained.left.extend(round.left);
                if !more {
                    return Ok(drained);
                }
            }
            Err(DeskError::Remote(error)) if atomic && cannot_be_atomic(&error) => atomic = false,
            Err(DeskError::Remote(error)) => patience.after(error)?,
            Err(error) => return Err(error),
        }
    }
}

fn cannot_be_atomic(error: &RemoteError) -> bool {
    matches!(error, RemoteError::Other { said, .. } if said.contains("does not support --atomic"))
}

/// One batch; none when nothing waits.
fn round(
    store: &Store,
    folder: &Path,
    options: &Options,
    route: &Route,
    atomic: bool,
    skip: &[Left],
) -> Result<Option<Drained>, DeskError> {
    let all = format!("{}*", inbox::REFS);
    let waiting = store.list_remote(&route.remote, &[&all])?;
    let waiting: Vec<RemoteRef> = waiting
        .into_iter()
        .filter(|waiting| !skip.iter().any(|left| left.reference == waiting.name))
        .collect();
    match waiting.is_empty() {
        true => Ok(None),
        false => land_all(store, folder, options, route, atomic, waiting).map(Some),
    }
}

/// Lands what waits, as far as it is one batch.
pub(super) fn land_all(
    store: &Store,
    folder: &Path,
    options: &Options,
    route: &Route,
    atomic: bool,
    mut waiting: Vec<RemoteRef>,
) -> Result<Drained, DeskError> {
    waiting.truncate(BATCH);
    // Nothing here is to name them: the push that removes them there need not clean up here.
    let specs: Vec<&str> = waiting
        .iter()
        .map(|waiting| waiting.name.as_str())
        .collect();
    let tip = match route.fetch(store, &specs, false) {
        // Another drain was faster with one of them.
        Err(DeskError::Remote(RemoteError::NoReference { reference, .. }))
            if reference.starts_with(inbox::REFS) =>
        {
            return Err(RemoteError::Behind { reference }.into());
        }
        other => other?,
    };
    let desk = opened(folder, options, &tip)?;
    let mut batch = Drained::default();
    let mut letters = Vec::new();
    for waiting in waiting {
        match read(store, &desk, &waiting) {
            Ok(signal) => letters.push((waiting, signal)),
            Err(error) => batch.left.push(Left {
                reference: waiting.name,
                reason: error.to_string(),
            }),
        }
    }
    inbox::in_order(&mut letters, |waiting| &waiting.name);
    land(&desk, route, &tip, letters, atomic, &mut batch)?;
    Ok(batch)
}

fn read(store: &Store, desk: &Desk, waiting: &RemoteRef) -> Result<Signal, LetterError> {
    let unreadable = |error: crate::store::StoreError| LetterError::Malformed(error.to_string());
    if !store.has_commit(&waiting.at) {
        return Err(LetterError::Moved);
    }
    let view = View::Commit(waiting.at.clone());
    let bytes = store.read(&view, inbox::FILE).map_err(unreadable)?;
    inbox::read(bytes.as_deref(), &waiting.name, desk.now())
}

/// Lands letters in a chain of commits, and pushes its end together with the removal of their branches.
fn land(
    desk: &Desk,
    route: &Route,
    tip: &CommitId,
    letters: Vec<(RemoteRef, Signal)>,
    atomic: bool,
    batch: &mut Drained,
) -> Result<(), DeskError> {
    let who = desk.store().identity()?;
    let Chain { head, landed } =
        chain(desk, tip, letters.iter().map(|(_, signal)| (&who, signal)))?;
    let mut done = Vec::new();
    for ((waiting, _), landed) in letters.into_iter().zip(landed) {
        match landed {
            Ok(landed) => {
                batch.landed.push((waiting.name.clone(), landed));
                done.push(waiting);
            }
            Err(error) => batch.left.push(Left {
                reference: waiting.name,
                reason: error.to_string(),
            }),
        }
    }
    let branch = (head != *tip).then(|| Update::Advance {
        name: route.there(),
        to: head,
    });
    let gone = done.into_iter().map(|waiting| Update::Delete {
        name: waiting.name,
        from: waiting.at,
    });
    let gone: Vec<Update> = gone.collect();
    let store = desk.store();
    let push = |updates: &[Update]| match updates.is_empty() {
        true => Ok(()),
        false => store.push(&route.remote, updates, Push { atomic, ask: false }),
    };
    if atomic {
        push(&branch.into_iter().chain(gone).collect::<Vec<_>>())?;
    } else {
        // First what was landed: a branch that stays by mischance is known by its delivery.
        push(&branch.into_iter().collect::<Vec<_>>())?;
        push(&gone)?;
    }
    Ok(())
}
