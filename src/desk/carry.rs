//! One for all on one machine: whoever has the turn to push lands the signals of those who wait for it, too.
//!
//! What waits is read as a letter of the inbox is, landed in the name of its sender, and answered by what became of
//! it. Who has its commits signed carries nobody and is carried by nobody: what a key signs, its holder did.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::intake::inbox;
use crate::intake::signal::Signal;
use crate::store::{Identity, Letter, Store, Turn, Waited};

use super::DeskError;
use super::deliver::Route;
use super::intake::{Account, Landed};

/// What one process asks of another.
#[derive(Serialize, Deserialize)]
struct Request {
    name: String,
    email: String,
    /// The signals, each as it would lie in the inbox.
    letters: Vec<String>,
}

/// The signals of a process that waits.
pub(super) struct Waiting {
    who: Identity,
    signals: Vec<Signal>,
    letter: Letter,
}

/// How the waiting for our turn ended.
pub(super) enum Entered {
    /// Another process landed our signals.
    Carried(Vec<Account>),
    /// We go on: in our turn, or without one.
    Goes(Option<Turn>),
}

/// Waits for our turn to push to a branch, or for somebody who carries our signals there in this name.
pub(super) fn enter(store: &Store, route: &Route, who: &Identity, signals: &[Signal]) -> Entered {
    // What another version writes, this one may not read.
    let version = env!("CARGO_PKG_VERSION");
    let Some(queue) = store.queue(&route.remote, &route.branch, version) else {
        return Entered::Goes(None);
    };
    // Who gives up waiting while it is carried lands it again, and then it must be known.
    let named = signals.iter().all(|signal| signal.delivery.is_some());
    let letter = (named && !store.signs()).then(|| request(who, signals));
    match queue.enter(letter.as_deref()) {
        Waited::Turn(turn) => Entered::Goes(Some(turn)),
        Waited::Alone => Entered::Goes(None),
        Waited::Carried(answer) => match serde_json::from_slice::<Vec<Account>>(&answer) {
            Ok(accounts) if accounts.len() == signals.len() => Entered::Carried(accounts),
            _ => Entered::Goes(None),
        },
    }
}

fn request(who: &Identity, signals: &[Signal]) -> Vec<u8> {
    let request = Request {
        name: who.name.clone(),
        email: who.email.clone(),
        letters: signals.iter().map(inbox::write).collect(),
    };
    // Texts always serialise.
    serde_json::to_vec(&request).unwrap_or_default()
}

impl Waiting {
    /// What a letter asks for; none for one that cannot be read, which is left to its sender.
    fn read(letter: Letter, now: DateTime<Utc>) -> Option<Self> {
        let request: Request = serde_json::from_slice(&letter.text).ok()?;
        let Request { name, email, .. } = request;
        let letters = request.letters.iter();
        let signals = letters.map(|text| inbox::read(Some(text.as_bytes()), "", now));
        Some(Waiting {
            who: Identity { name, email },
            signals: signals.collect::<Result<_, _>>().ok()?,
            letter,
        })
    }

    /// What it says, and in whose name that is to be landed.
    pub(super) fn signals(&self) -> impl Iterator<Item = (&Identity, &Signal)> {
        self.signals.iter().map(|signal| (&self.who, signal))
    }

    /// When what it asks for first happened.
    fn since(&self) -> Option<DateTime<Utc>> {
        self.signals.iter().map(|signal| signal.at).min()
    }
}

/// The signals of those who wait for our turn to end, oldest first.
pub(super) fn waiting(store: &Store, turn: Option<&Turn>, now: DateTime<Utc>) -> Vec<Waiting> {
    let Some(turn) = turn.filter(|_| !store.signs()) else {
        return Vec::new();
    };
    let letters = turn.letters().into_iter();
    let mut waiting: Vec<Waiting> = letters
        .filter_map(|letter| Waiting::read(letter, now))
        .collect();
    waiting.sort_by_key(Waiting::since);
    waiting
}

/// Tells the senders what became of their signals. Who is told nothing tries, and hears the error, itself.
pub(super) fn answer(
    waiting: Vec<Waiting>,
    landed: impl IntoIterator<Item = Result<Landed, DeskError>>,
) {
    let mut landed = landed.into_iter();
    for waiting in waiting {
        let ours = landed.by_ref().take(waiting.signals.len());
        // All of them are taken, also behind one that failed.
        let ours: Vec<Result<Landed, DeskError>> = ours.collect();
        let accounts = ours.iter().flatten().map(Landed::account);
        let accounts: Vec<Account> = accounts.collect();
        if accounts.len() == ours.len()
            && let Ok(accounts) = serde_json::to_vec(&accounts)
        {
            waiting.letter.answer(&accounts);
        }
    }
}
