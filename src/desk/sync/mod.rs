//! Brings a clone and a remote in step: fetch, merge by record, push.
//!
//! The merge is made aside and pushed before anything here moves. So there is exactly one merge commit however often
//! others were faster, a refused push leaves the clone as it was, and whoever is interrupted repeats the command: what
//! has reached the remote comes back as a fast-forward. The desk is locked while branch, index and work tree move, and
//! never while the network is waited for.
//!
//! What the rules cannot decide is left as a merge in progress, for `gitsm resolve`; the next sync concludes it.

mod error;
mod marks;
mod summary;
mod twins;
mod weave;

use std::path::Path;
use std::time::Duration;

use crate::store::remote::{Push, RemoteError, Update};
use crate::store::{Advance, CommitId, Halt, Message, Operation, Pair, Store, StoreError, Waiting};

use super::deliver::{Route, opened};
use super::patience::Patience;
use super::{Desk, DeskError, Options};

pub use error::SyncError;
pub use summary::{Course, Deed, Passed, Synced};
pub use twins::Renamed;
pub use weave::Woven;

use marks::refuse_marks;
use weave::{Weave, weave};

/// How long a write waits for others before it gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is begun again because somebody moved the branch here meanwhile.
const ATTEMPTS: usize = 20;
const FORWARD: &str = "gitsm sync: fast-forward";
const MERGED: &str = "gitsm sync: merge";
const RENAMED: &str = "gitsm sync: rename";

/// What is wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'w> {
    /// The remote, by name or address; without it that of the branch.
    pub remote: Option<&'w str>,
    /// Only tell what would happen.
    pub dry_run: bool,
    /// Whether git may ask for a password.
    pub ask: bool,
}

/// Brings a clone in step with a remote. `told` hears that a write waits for another one.
///
/// # Errors
/// When there is nothing to sync with, the clone is in no state for it, the remote refuses or cannot be reached,
/// or others are faster for too long. Nothing is lost then, and it can be repeated.
pub fn sync(
    folder: &Path,
    options: &Options,
    wanted: &Wanted<'_>,
    told: &mut dyn FnMut(Waiting),
) -> Result<Synced, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    if store.is_bare() {
        return Err(StoreError::Bare.into());
    }
    // A merge may be one that an earlier sync left.
    if let Some(what) = store.in_progress()
        && store.operation() != Operation::Merge
    {
        return Err(StoreError::InProgress { what }.into());
    }
    let branch = store.branch().ok_or(SyncError::Detached)?;
    let remote = store.remote(wanted.remote)?;
    let named = store.remotes().contains(&remote);
    let recovered = match store.has_unfinished() && !wanted.dry_run {
        true => store.settle(PATIENCE, told)?,
        false => None,
    };
    let route = Route {
        branch: upstream(&store, &branch, &remote),
        remote,
    };
    let there = match named {
        true => format!("{}/{}", route.remote, route.branch),
        false => format!("{} of the remote", route.branch),
    };
    let run = Run {
        store,
        folder,
        options,
        wanted,
        route,
        branch,
        there,
        named,
    };
    let mut synced = match run.concluded(told)? {
        Some(halted) => halted,
        None => run.to_the_end(told)?,
    };
    synced.recovered = recovered.or(synced.recovered);
    Ok(synced)
}

/// The branch of the remote that ours belongs to: as git has it, else that of the same name.
fn upstream(store: &Store, branch: &str, remote: &str) -> String {
    let of = |key: &str| store.setting(&format!("branch.{branch}.{key}"));
    let there = of("remote").filter(|of| of == remote).and(of("merge"));
    let there = there.and_then(|name| name.strip_prefix("refs/heads/").map(str::to_owned));
    there.unwrap_or_else(|| branch.to_owned())
}

struct Run<'r> {
    store: Store,
    folder: &'r Path,
    options: &'r Options,
    wanted: &'r Wanted<'r>,
    route: Route,
    branch: String,
    there: String,
    /// Whether the remote has a name, and so a reference that keeps what it has.
    named: bool,
}

/// What became of one attempt.
enum Attempt {
    Done(Box<Synced>),
    /// Somebody moved the branch here, so it must be looked at anew.
    MovedHere,
    /// Somebody moved the branch there, or the connection broke.
    Again(RemoteError),
}

impl Run<'_> {
    fn message(&self) -> Message {
        Message::new(format!("Merge {}", self.there)).trailer("Gitsm-Action", "sync")
    }

    /// Concludes a merge that an earlier sync left; gives what is still undecided in it.
    fn concluded(&self, told: &mut dyn FnMut(Waiting)) -> Result<Option<Synced>, DeskError> {
        if self.store.operation() == Operation::Nothing {
            return Ok(None);
        }
        let known = self.store.at_reference(&self.route.here(&self.store));
        let ours = match (self.store.merging(), known) {
            (Some(theirs), Some(known)) => self.store.leads_to(&theirs, &known)?,
            _ => false,
        };
        if !ours || self.wanted.dry_run {
            // Says what is in progress.
            drop(self.store.begin(PATIENCE, told)?);
            return Ok(None);
        }
        let desk = Desk::open(self.folder, self.options.clone())?;
        let conflicts = desk.conflicts(&[])?;
        if !conflicts.records.is_empty() || !conflicts.others.is_empty() {
            let mut synced = self.synced(Course::Halted);
            synced.conflicts = conflicts;
            return Ok(Some(synced));
        }
        let (author, at) = (self.store.identity()?, desk.now());
        self.store
            .conclude(&self.message(), (&author, at), PATIENCE, told)?;
        Ok(None)
    }

    fn to_the_end(&self, told: &mut dyn FnMut(Waiting)) -> Result<Synced, DeskError> {
        let mut patience = Patience::new();
        let mut moved = 0;
        loop {
            match self.attempt(told)? {
                Attempt::Done(synced) => {
                    // A remote that was named is perhaps meant this once.
                    if !self.wanted.dry_run && self.wanted.remote.is_none() {
                        self.track()?;
                    }
                    return Ok(*synced);
                }
                Attempt::Again(error) => {
                    if patience.begins_to_last() {
                        told(Waiting::Remote);
                    }
                    patience.after(error)?;
                }
                Attempt::MovedHere => {
                    moved += 1;
                    if moved > ATTEMPTS {
                        let reference = self.branch.clone();
                        return Err(StoreError::Moved { reference }.into());
                    }
                }
            }
        }
    }

    fn attempt(&self, told: &mut dyn FnMut(Waiting)) -> Result<Attempt, DeskError> {
        let (store, route) = (&self.store, &self.route);
        let theirs = match route.fetch(store, &[], self.wanted.ask) {
            Ok(tip) => Some(tip),
            Err(DeskError::Remote(RemoteError::NoReference { .. })) => None,
            Err(DeskError::Remote(error)) if error.may_pass() => return Ok(Attempt::Again(error)),
            Err(error) => return Err(error),
        };
        let ours = store.head()?;
        match (ours, theirs) {
            (None, None) => Err(SyncError::Nothing {
                remote: self.route.remote.clone(),
            }
            .into()),
            (Some(ours), None) => self.found(ours),
            (None, Some(theirs)) => self.forward(None, theirs, told),
            (Some(ours), Some(theirs)) if ours == theirs => {
                let mut synced = self.synced(Course::InStep);
                synced.commit = Some(ours);
                Ok(Attempt::Done(Box::new(synced)))
            }
            (Some(ours), Some(theirs)) if store.leads_to(&ours, &theirs)? => {
                self.forward(Some(ours), theirs, told)
            }
            (Some(ours), Some(theirs)) if store.leads_to(&theirs, &ours)? => {
                self.send(theirs, ours)
            }
            (Some(ours), Some(theirs)) => self.merge(Pair { ours, theirs }, told),
        }
    }

    /// Only the remote has moved.
    fn forward(
        &self,
        from: Option<CommitId>,
        to: CommitId,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Attempt, DeskError> {
        let advance = self.advance(from.clone(), to.clone(), FORWARD);
        let mut synced = self.synced(Course::Forwarded);
        let changes = self.store.objects()?.changed(from.as_ref(), &to)?;
        let desk = opened(self.folder, self.options, &to)?;
        synced.came = self.passed(&desk, &changes, (from.as_ref(), &to))?;
        if !self.wanted.dry_run {
            match self.store.advance(&advance, PATIENCE, told) {
                Err(StoreError::Moved { .. }) => return Ok(Attempt::MovedHere),
                other => synced.recovered = other.map_err(|error| self.dirty(error))?,
            }
            if from.is_none() {
                self.track()?;
            }
        }
        synced.commit = Some(to);
        Ok(Attempt::Done(Box::new(synced)))
    }

    fn advance(&self, from: Option<CommitId>, to: CommitId, what: &'static str) -> Advance {
        Advance {
            from,
            to,
            what,
            at: self.options.clock.now(),
        }
    }

    /// Only the clone has moved.
    fn send(&self, from: CommitId, to: CommitId) -> Result<Attempt, DeskError> {
        let changes = self.store.objects()?.changed(Some(&from), &to)?;
        let desk = opened(self.folder, self.options, &to)?;
        refuse_marks(&desk, &changes)?;
        let mut synced = self.synced(Course::Pushed);
        synced.went = self.passed(&desk, &changes, (Some(&from), &to))?;
        synced.commit = Some(to.clone());
        let update = Update::Advance {
            name: self.route.there(),
            to,
        };
        self.pushed(update, synced)
    }

    /// The remote has no such branch.
    fn found(&self, to: CommitId) -> Result<Attempt, DeskError> {
        let changes = self.store.objects()?.changed(None, &to)?;
        refuse_marks(&opened(self.folder, self.options, &to)?, &changes)?;
        let mut synced = self.synced(Course::Founded);
        synced.commit = Some(to.clone());
        let update = Update::Create {
            name: self.route.there(),
            to,
        };
        let attempt = self.pushed(update, synced)?;
        if matches!(attempt, Attempt::Done(_)) && !self.wanted.dry_run {
            self.track()?;
        }
        Ok(attempt)
    }

    fn pushed(&self, update: Update, synced: Synced) -> Result<Attempt, DeskError> {
        if self.wanted.dry_run {
            return Ok(Attempt::Done(Box::new(synced)));
        }
        Ok(match self.push(update)? {
            None => Attempt::Done(Box::new(synced)),
            Some(error) => Attempt::Again(error),
        })
    }

    /// Pushes; gives an error that may pass.
    fn push(&self, update: Update) -> Result<Option<RemoteError>, DeskError> {
        let how = Push {
            atomic: false,
            ask: self.wanted.ask,
        };
        let there = self.there.clone();
        match self.store.push(&self.route.remote, &[update], how) {
            Ok(()) => Ok(None),
            Err(error) if error.may_pass() => Ok(Some(error)),
            Err(RemoteError::Rule { reason, .. }) => Err(SyncError::Rule { there, reason }.into()),
            Err(RemoteError::Access { said, .. }) => {
                Err(SyncError::ReadOnly { there, said }.into())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Has git know the upstream of a branch that had none.
    fn track(&self) -> Result<(), DeskError> {
        let key = |name: &str| format!("branch.{}.{name}", self.branch);
        if !self.named || self.store.setting(&key("remote")).is_some() {
            return Ok(());
        }
        let (remote, merge) = (&self.route.remote, self.route.there());
        self.store.set_local(&key("remote"), Some(remote))?;
        Ok(self.store.set_local(&key("merge"), Some(&merge))?)
    }

    /// Both have moved.
    fn merge(&self, met: Pair, told: &mut dyn FnMut(Waiting)) -> Result<Attempt, DeskError> {
        let store = &self.store;
        let bases = store.met(&met).map_err(|error| match error {
            StoreError::Unrelated { .. } => DeskError::Sync(SyncError::Unrelated {
                branch: self.branch.clone(),
                there: self.there.clone(),
            }),
            other => other.into(),
        })?;
        let desk = opened(self.folder, self.options, &met.ours)?;
        let ours = store.objects()?.changed(bases.first(), &met.ours)?;
        refuse_marks(&desk, &ours)?;
        let mut pair = met.clone();
        let mut woven = weave(store, desk.kinds(), &pair, &bases)?;
        let mut renamed = Vec::new();
        if !woven.twins.is_empty() {
            (pair.ours, renamed) = twins::reassign(&desk, &pair, &woven)?;
            woven = weave(store, desk.kinds(), &pair, &bases)?;
        }
        let mut synced = self.told(&desk, &met, &bases, &woven)?;
        synced.renamed = renamed;
        if !woven.undecided.is_empty() {
            synced.conflicts = std::mem::take(&mut woven.conflicts);
            synced.course = Course::Halted;
            return self.halt((&met, &pair), &woven, synced, told);
        }
        let author = store.identity()?;
        let message = self.message();
        let joined = store.join(&pair, &woven.decided, &message, (&author, desk.now()))?;
        let advance = self.advance(Some(met.ours), joined.clone(), MERGED);
        // Before the push: what cannot be taken up here is not to be there.
        match store.may_advance(&advance, PATIENCE, told) {
            Err(StoreError::Moved { .. }) => return Ok(Attempt::MovedHere),
            other => synced.recovered = other.map_err(|error| self.dirty(error))?,
        }
        synced.commit = Some(joined.clone());
        if self.wanted.dry_run {
            return Ok(Attempt::Done(Box::new(synced)));
        }
        let update = Update::Advance {
            name: self.route.there(),
            to: joined,
        };
        if let Some(error) = self.push(update)? {
            return Ok(Attempt::Again(error));
        }
        match store.advance(&advance, PATIENCE, told) {
            Err(StoreError::Moved { .. }) => Ok(Attempt::MovedHere),
            Err(error) => Err(self.dirty(error)),
            Ok(_) => Ok(Attempt::Done(Box::new(synced))),
        }
    }

    /// A person must decide.
    fn halt(
        &self,
        (met, pair): (&Pair, &Pair),
        woven: &Weave,
        synced: Synced,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Attempt, DeskError> {
        if self.wanted.dry_run {
            return Ok(Attempt::Done(Box::new(synced)));
        }
        let message = self.message();
        let halt = Halt {
            pair,
            decided: &woven.decided,
            undecided: &woven.undecided,
            message: &message,
        };
        let mut leave = || {
            if met.ours != pair.ours {
                let renamed = self.advance(Some(met.ours.clone()), pair.ours.clone(), RENAMED);
                self.store.advance(&renamed, PATIENCE, told)?;
            }
            self.store.halt(&halt, PATIENCE, told)
        };
        match leave() {
            Err(StoreError::Moved { .. }) => Ok(Attempt::MovedHere),
            Err(error) => Err(self.dirty(error)),
            Ok(()) => Ok(Attempt::Done(Box::new(synced))),
        }
    }

    /// Says of an edit by hand what it is in the way of.
    fn dirty(&self, error: StoreError) -> DeskError {
        match error {
            StoreError::Dirty { path, edit } => SyncError::Dirty {
                path,
                how: edit.words(),
                there: self.there.clone(),
            }
            .into(),
            other => other.into(),
        }
    }
}
