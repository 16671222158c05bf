//! Signals on their way to the desk's branch of a remote.
//!
//! Nothing here touches what is checked out here: a job stands on a detached, shallow clone, and its files are those
//! of the build. The commit is made aside, on what the remote has, and pushed by its id.
//!
//! When somebody was faster, what the remote has now is fetched and the signal is decided anew on it; no text is
//! merged. Where many are at it they help each other: on one machine see `carry`, on several `together`. The inbox
//! itself is in `inbox`.

use std::iter;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::intake::settings::Settings;
use crate::intake::signal::Signal;
use crate::store::remote::{Fetch, Push, RemoteError, Update};
use crate::store::{CommitId, Identity, Store, Turn, View};

use super::carry::{self, Entered};
use super::intake::{Account, Book, Landed, settings_of};
use super::together::together;
use super::{Desk, DeskError, Entropy, Options};

/// For how long a push is repeated while others are faster.
const BUDGET: Duration = Duration::from_secs(120);
/// The first wait, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_millis(40), Duration::from_secs(3));
/// What was fetched within this time is taken for what the remote has, until a push tells otherwise. A job that took
/// longer asks first; whoever is beaten all the same is one of many.
const FRESH: Duration = Duration::from_secs(20);
/// How often a broken connection is tried again.
const BROKEN: usize = 3;

/// Where signals go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// A remote, by name or address.
    pub remote: String,
    /// The branch of the desk, without `refs/heads/`.
    pub branch: String,
}

impl Route {
    /// The way to the desk: the remote that is named or meant, and the branch that is named, configured, or the
    /// default one there.
    ///
    /// # Errors
    /// When there is no remote, or it has no branch.
    pub fn of(
        store: &Store,
        remote: Option<&str>,
        branch: Option<&str>,
    ) -> Result<Self, DeskError> {
        let remote = store.remote(remote)?;
        let configured = || -> Result<Option<String>, DeskError> {
            let view = store.view_work()?;
            Ok(settings_of(store, &view)?.branch)
        };
        let branch = match branch {
            Some(branch) => branch.to_owned(),
            None => match configured()? {
                Some(branch) => branch,
                None => store.default_branch(&remote)?,
            },
        };
        Ok(Route { remote, branch })
    }

    pub(super) fn there(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }

    /// Where what the remote has is kept here.
    pub(super) fn here(&self, store: &Store) -> String {
        match store.remotes().contains(&self.remote) {
            true => format!("refs/remotes/{}/{}", self.remote, self.branch),
            false => format!("refs/gitsm/remote/{}", self.branch),
        }
    }

    /// What the remote had a moment ago.
    fn known(&self, store: &Store) -> Option<CommitId> {
        let here = self.here(store);
        let fresh = store.fetched_ago(&here).is_some_and(|ago| ago < FRESH);
        store.at_reference(&here).filter(|_| fresh)
    }

    /// Fetches the branch, and `more`; `ask` says whether git may ask for a password.
    pub(super) fn fetch(
        &self,
        store: &Store,
        more: &[&str],
        ask: bool,
    ) -> Result<CommitId, DeskError> {
        let here = self.here(store);
        let spec = format!("+{}:{here}", self.there());
        let known = store.at_reference(&here).is_some();
        let how = Fetch {
            // A clone that is cut off stays so; one that has the branch already gets only what is new.
            depth: (store.is_shallow() && !known).then_some(1),
            prune: false,
            ask,
        };
        let mut specs = vec![spec.as_str()];
        specs.extend(more);
        store.fetch(&self.remote, &specs, &how)?;
        store
            .at_reference(&here)
            .ok_or_else(|| DeskError::Remote(self.nothing()))
    }

    fn nothing(&self) -> RemoteError {
        RemoteError::NoReference {
            remote: self.remote.clone(),
            reference: self.there(),
        }
    }
}

/// Waits that grow, and differ from those of others.
pub(super) struct Patience {
    began: Instant,
    tries: usize,
    broken: usize,
}

impl Patience {
    pub(super) fn new() -> Self {
        Patience {
            began: Instant::now(),
            tries: 0,
            broken: 0,
        }
    }

    /// Waits for a part of this time, or says that it was tried for long enough.
    pub(super) fn wait(&self, most: Duration) -> Result<(), DeskError> {
        let waited = self.began.elapsed();
        if waited > BUDGET {
            let tries = self.tries;
            return Err(DeskError::Spent { tries, waited });
        }
        // Whatever ids are drawn from: processes with one seed must not wait in step.
        let part = Entropy::System.fraction()?;
        thread::sleep(most.mul_f64(part));
        Ok(())
    }

    /// Waits before the next attempt, or says that this was enough.
    pub(super) fn after(&mut self, error: RemoteError) -> Result<(), DeskError> {
        self.tries += 1;
        self.broken += usize::from(matches!(error, RemoteError::Network { .. }));
        if !error.may_pass() || self.broken > BROKEN {
            return Err(error.into());
        }
        let (first, longest) = WAITS;
        let doubled = first.saturating_mul(1 << self.tries.min(10));
        self.wait(doubled.min(longest))
    }
}

pub(super) fn opened(folder: &Path, options: &Options, tip: &CommitId) -> Result<Desk, DeskError> {
    let options = Options {
        at: Some(tip.as_str().to_owned()),
        ..options.clone()
    };
    Desk::open(folder, options)
}

/// Takes in a signal on the desk's branch of a remote; what is checked out here stays as it is.
///
/// # Errors
/// When the remote refuses, cannot be reached, or others are faster for too long; when there is no desk on that
/// branch, or the signal cannot be written.
pub fn direct(
    folder: &Path,
    options: &Options,
    route: &Route,
    signal: &Signal,
) -> Result<Account, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let who = store.identity()?;
    let mut turn = match carry::enter(&store, route, &who, signal) {
        Entered::Carried(account) => return Ok(account),
        Entered::Goes(turn) => turn,
    };
    let mut patience = Patience::new();
    // Whoever had the turn before us has pushed since.
    let waited = turn.as_ref().is_some_and(Turn::waited);
    let mut known = route.known(&store).filter(|_| !waited);
    let mut alone = true;
    loop {
        let guess = known.take();
        let fetched = guess.is_none();
        let tip = match guess.map_or_else(|| route.fetch(&store, &[], false), Ok) {
            Err(DeskError::Remote(error)) if error.may_pass() => {
                patience.after(error)?;
                continue;
            }
            other => other?,
        };
        let desk = opened(folder, options, &tip)?;
        let others = carry::waiting(&store, turn.as_ref(), desk.now());
        let signals = others.iter().map(|waiting| (&waiting.who, &waiting.signal));
        let signals = iter::once((&who, signal)).chain(signals);
        let mut chain = chain(&desk, &tip, signals)?;
        let ours = chain.landed.remove(0)?.account();
        if chain.head == tip && !fetched {
            // Nothing to do on what was known; on what there is now there may be.
            continue;
        }
        match advance(&store, route, &tip, chain.head) {
            Ok(()) => {
                carry::answer(others, chain.landed);
                return Ok(ours);
            }
            Err(RemoteError::Behind { .. }) if alone => {
                alone = false;
                patience.tries += 1;
                turn.take();
                if let Some(done) = together(folder, options, route, signal, &mut patience)? {
                    return Ok(done);
                }
            }
            Err(error) => patience.after(error)?,
        }
    }
}

/// Moves the desk's branch there to what was made on its tip, if anything was.
fn advance(store: &Store, route: &Route, tip: &CommitId, to: CommitId) -> Result<(), RemoteError> {
    if to == *tip {
        return Ok(());
    }
    let name = route.there();
    store.push(
        &route.remote,
        &[Update::Advance { name, to }],
        Push::default(),
    )
}

/// What became of signals that were landed one after the other.
pub(super) struct Chain {
    /// The last commit that was made, or the one that all began with.
    pub head: CommitId,
    /// What became of each.
    pub landed: Vec<Result<Landed, DeskError>>,
}

/// Lands signals on a commit, each in one of its own and in the name of whoever reports it; nothing is moved.
pub(super) fn chain<'s>(
    desk: &Desk,
    tip: &CommitId,
    signals: impl Iterator<Item = (&'s Identity, &'s Signal)>,
) -> Result<Chain, DeskError> {
    let settings = desk.intake()?;
    let mut book = Book::of(desk, &View::Commit(tip.clone()))?;
    let mut head = tip.clone();
    let landed = signals.map(|(who, signal)| {
        let (landed, commit) = one(desk, &mut book, &settings, (who, signal), &head)?;
        head = commit.unwrap_or_else(|| head.clone());
        Ok(landed)
    });
    let landed = landed.collect();
    Ok(Chain { head, landed })
}

/// One commit aside for a signal, or none when nothing is to be done.
fn one(
    desk: &Desk,
    book: &mut Book,
    settings: &Settings,
    (who, signal): (&Identity, &Signal),
    base: &CommitId,
) -> Result<(Landed, Option<CommitId>), DeskError> {
    let mut kept = None;
    let written = desk.write_aside(base, who, |writer| {
        let landed = writer.land(book, signal, settings)?;
        kept = Some(landed.clone());
        Ok(landed)
    });
    match (written, kept) {
        (Ok((landed, commit)), _) => Ok((landed, Some(commit))),
        (Err(DeskError::Unchanged { .. }), Some(landed)) if !landed.outcome.wrote() => {
            Ok((landed, None))
        }
        (Err(error), _) => Err(error),
    }
}
