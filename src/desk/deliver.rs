//! Signals on their way to the desk's branch of a remote: at once, or through the inbox.
//!
//! Neither way touches what is checked out here: a job stands on a detached, shallow clone, and its files are those
//! of the build. The commit is made aside, on what the remote has, and pushed by its id.
//!
//! *At once*: when somebody was faster, what the remote has now is fetched and the signal is decided anew on it; no
//! text is merged. *Inbox*: each job pushes a branch of its own, which nobody contends for; one job drains them.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::clock::Clock;
use crate::intake::inbox::{self, LetterError};
use crate::intake::settings::Settings;
use crate::intake::signal::Signal;
use crate::store::remote::{Fetch, Push, RemoteError, RemoteRef, Update};
use crate::store::{CommitId, Identity, Message, Store, View};

use super::intake::{Book, Landed, settings_of};
use super::{Desk, DeskError, Entropy, Options};

/// For how long a push is repeated while others are faster.
const BUDGET: Duration = Duration::from_secs(120);
/// The first wait, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_millis(40), Duration::from_secs(3));
/// How often a broken connection is tried again.
const BROKEN: usize = 3;
/// So many signals are landed by one push of a drain.
const BATCH: usize = 200;

/// Where signals go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// A remote, by name or address.
    pub remote: String,
    /// The branch of the desk, without `refs/heads/`.
    pub branch: String,
}

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

    fn there(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }

    /// Where what the remote has is kept here.
    fn here(&self, store: &Store) -> String {
        match store.remotes().contains(&self.remote) {
            true => format!("refs/remotes/{}/{}", self.remote, self.branch),
            false => format!("refs/gitsm/remote/{}", self.branch),
        }
    }

    fn fetch(&self, store: &Store, more: &[&str]) -> Result<CommitId, DeskError> {
        let here = self.here(store);
        let spec = format!("+{}:{here}", self.there());
        let known = store.at_reference(&here).is_some();
        let how = Fetch {
            // A clone that is cut off stays so; one that has the branch already gets only what is new.
            depth: (store.is_shallow() && !known).then_some(1),
            prune: false,
            ask: false,
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
struct Patience {
    began: Instant,
    tries: usize,
    broken: usize,
}

impl Patience {
    fn new() -> Self {
        Patience {
            began: Instant::now(),
            tries: 0,
            broken: 0,
        }
    }

    /// Waits before the next attempt, or says that this was enough.
    fn after(&mut self, error: RemoteError) -> Result<(), DeskError> {
        self.tries += 1;
        self.broken += usize::from(matches!(error, RemoteError::Network { .. }));
        if !error.may_pass() || self.broken > BROKEN {
            return Err(error.into());
        }
        let waited = self.began.elapsed();
        if waited > BUDGET {
            let tries = self.tries;
            return Err(DeskError::Spent { tries, waited });
        }
        let (first, longest) = WAITS;
        let doubled = first.saturating_mul(1 << self.tries.min(10));
        // Whatever ids are drawn from: processes with one seed must not wait in step.
        let part = Entropy::System.fraction()?;
        thread::sleep(doubled.min(longest).mul_f64(part));
        Ok(())
    }
}

fn opened(folder: &Path, options: &Options, tip: &CommitId) -> Result<Desk, DeskError> {
    let options = Options {
        at: Some(tip.as_str().to_owned()),
        ..options.clone()
    };
    Desk::open(folder, options)
}

/// Takes in a signal on the desk's branch of a remote; what is checked out here stays as it is. Gives the commit
/// too, where one was made.
///
/// # Errors
/// When the remote refuses, cannot be reached, or others are faster for too long; when there is no desk on that
/// branch, or the signal cannot be written.
pub fn direct(
    folder: &Path,
    options: &Options,
    route: &Route,
    signal: &Signal,
) -> Result<(Landed, Option<CommitId>), DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let mut patience = Patience::new();
    // A fresh clone mostly has what the remote has; whether it does is told by the push.
    let mut known = store.at_reference(&route.here(&store));
    loop {
        let guess = known.take();
        let fetched = guess.is_none();
        let tip = match guess.map_or_else(|| route.fetch(&store, &[]), Ok) {
            Err(DeskError::Remote(error)) if error.may_pass() => {
                patience.after(error)?;
                continue;
            }
            other => other?,
        };
        let desk = opened(folder, options, &tip)?;
        let settings = desk.intake()?;
        let mut book = Book::of(&desk, &View::Commit(tip.clone()))?;
        let (landed, commit) = one(&desk, &mut book, &settings, signal, &tip)?;
        let Some(commit) = commit else {
            if fetched {
                return Ok((landed, None));
            }
            // Nothing to do on what was known; on what there is now there may be.
            continue;
        };
        let update = Update::Advance {
            name: route.there(),
            to: commit.clone(),
        };
        match store.push(&route.remote, &[update], Push::default()) {
            Ok(()) => return Ok((landed, Some(commit))),
            Err(error) => patience.after(error)?,
        }
    }
}

/// One commit aside for a signal, or none when nothing is to be done.
fn one(
    desk: &Desk,
    book: &mut Book,
    settings: &Settings,
    signal: &Signal,
    base: &CommitId,
) -> Result<(Landed, Option<CommitId>), DeskError> {
    let mut kept = None;
    let written = desk.write_aside(base, |writer| {
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
    let store = Store::discover(folder, options.environment.clone())?;
    let remote = store.remote(remote)?;
    let author = store.identity()?;
    let now = options.clock.now();
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
        let reference = inbox::reference(now, &drawn);
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
        .take(BATCH)
        .collect();
    if waiting.is_empty() {
        return Ok(None);
    }
    // Nothing here is to name them: the push that removes them there need not clean up here.
    let specs: Vec<&str> = waiting
        .iter()
        .map(|waiting| waiting.name.as_str())
        .collect();
    let tip = match route.fetch(store, &specs) {
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
    letters.sort_by(|(a, x), (b, y)| (x.at, &a.name).cmp(&(y.at, &b.name)));
    land(&desk, route, &tip, letters, atomic, &mut batch)?;
    Ok(Some(batch))
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
    let settings = desk.intake()?;
    let mut book = Book::of(desk, &View::Commit(tip.clone()))?;
    let mut head = tip.clone();
    let mut done = Vec::new();
    for (waiting, signal) in letters {
        match one(desk, &mut book, &settings, &signal, &head) {
            Ok((landed, commit)) => {
                head = commit.unwrap_or(head);
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
