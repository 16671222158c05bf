//! Signals on their way to the desk's branch of a remote.
//!
//! Nothing here touches what is checked out here: a job stands on a detached, shallow clone, and its files are those
//! of the build. The commit is made aside, on what the remote has, and pushed by its id.
//!
//! When somebody was faster, what the remote has now is fetched and the signal is decided anew on it; no text is
//! merged. Where many are at it they help each other: on one machine see `carry`, on several `together`. The inbox
//! itself is in `inbox`.

use std::path::Path;
use std::time::Duration;

use crate::intake::settings::Settings;
use crate::intake::signal::Signal;
use crate::store::remote::{Fetch, Push, RemoteError, Update};
use crate::store::{CommitId, Identity, Store, Turn, View};

use super::carry::{self, Entered, Waiting};
use super::intake::{Account, Book, Landed, settings_of};
use super::patience::Patience;
use super::together::together;
use super::{Desk, DeskError, Options};

/// What was fetched within this time is taken for what the remote has, until a push tells otherwise. A job that took
/// longer asks first; whoever is beaten all the same is one of many.
const FRESH: Duration = Duration::from_secs(20);
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
            Ok(settings_of(store, &view, None)?.branch)
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

pub(super) fn opened(folder: &Path, options: &Options, tip: &CommitId) -> Result<Desk, DeskError> {
    let options = Options {
        at: Some(tip.as_str().to_owned()),
        ..options.clone()
    };
    Desk::open(folder, options)
}

/// Takes in signals on the desk's branch of a remote, in one push; what is checked out here stays as it is. Gives
/// what became of each; where some cannot be written, the others are landed.
///
/// # Errors
/// When the remote refuses, cannot be reached, or others are faster for too long; when there is no desk on that
/// branch.
pub fn direct(
    folder: &Path,
    options: &Options,
    route: &Route,
    signals: &[Signal],
) -> Result<Vec<Result<Account, DeskError>>, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let who = store.identity()?;
    let mut turn = match carry::enter(&store, route, &who, signals) {
        Entered::Carried(accounts) => return Ok(accounts.into_iter().map(Ok).collect()),
        Entered::Goes(turn) => turn,
    };
    let mut patience = Patience::new();
    // Whoever had the turn before us has pushed since.
    let waited = turn.as_ref().is_some_and(Turn::waited);
    let mut known = route.known(&store).filter(|_| !waited);
    let mut lone = match signals {
        [signal] => Some(signal),
        _ => None,
    };
    loop {
        let guess = known.take();
        let asked = guess.is_none();
        let tip = guess.map_or_else(|| route.fetch(&store, &[], false), Ok);
        let landed = tip.and_then(|tip| {
            let desk = opened(folder, options, &tip)?;
            attempt(&desk, route, (&tip, asked), (&who, signals), turn.as_ref())
        });
        match landed {
            // Nothing to do on what was known; on what there is now there may be.
            Ok((None, _)) if !asked => {}
            Ok((_, landed)) => return Ok(landed),
            Err(DeskError::Remote(error)) => {
                let beaten = matches!(error, RemoteError::Behind { .. });
                // Who carries others gets further with all of them than each of them in line.
                let carries = turn.as_ref().is_some_and(Turn::is_waited_for);
                match lone.take_if(|_| beaten && !carries) {
                    Some(signal) => {
                        patience.tries += 1;
                        turn.take();
                        let done = together(folder, options, route, signal, &mut patience)?;
                        if let Some(done) = done {
                            return Ok(vec![Ok(done)]);
                        }
                    }
                    // What was taken for known was old.
                    None if beaten && !asked => patience.tries += 1,
                    None => patience.after(error)?,
                }
            }
            Err(error) => return Err(error),
        }
    }
}

/// What became of signals: the last commit that was made of them, if any was, and each by itself.
type Landing = (Option<CommitId>, Vec<Result<Account, DeskError>>);

/// Lands our signals and those of all who wait for our turn to end on what the remote has, or had unless it was asked,
/// and pushes that.
fn attempt(
    desk: &Desk,
    route: &Route,
    (tip, asked): (&CommitId, bool),
    (who, signals): (&Identity, &[Signal]),
    turn: Option<&Turn>,
) -> Result<Landing, DeskError> {
    let store = desk.store();
    let others = carry::waiting(store, turn, desk.now());
    let ours = signals.iter().map(|signal| (who, signal));
    let theirs = others.iter().flat_map(Waiting::signals);
    let Chain { head, landed } = chain(desk, tip, ours.chain(theirs))?;
    let moved = (head != *tip).then_some(head);
    if let Some(to) = moved.clone() {
        let name = route.there();
        let update = Update::Advance { name, to };
        store.push(&route.remote, &[update], Push::default())?;
    }
    let mut landed = landed.into_iter();
    let ours = landed.by_ref().take(signals.len());
    let ours = ours.map(|landed| landed.map(|landed| landed.account()));
    let ours = ours.collect();
    if moved.is_some() || asked {
        carry::answer(others, landed);
    }
    Ok((moved, ours))
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
