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
    /// The signal, as it would lie in the inbox.
    letter: String,
}

/// A signal of a process that waits.
pub(super) struct Waiting {
    /// In whose name it is to be landed.
    pub who: Identity,
    /// What it says.
    pub signal: Signal,
    letter: Letter,
}

/// How the waiting for our turn ended.
pub(super) enum Entered {
    /// Another process landed our signal.
    Carried(Account),
    /// We go on: in our turn, or without one.
    Goes(Option<Turn>),
}

/// Waits for our turn to push to a branch, or for somebody who carries our signal there in this name.
pub(super) fn enter(store: &Store, route: &Route, who: &Identity, signal: &Signal) -> Entered {
    // What another version writes, this one may not read.
    let version = env!("CARGO_PKG_VERSION");
    let Some(queue) = store.queue(&route.remote, &route.branch, version) else {
        return Entered::Goes(None);
    };
    // Who gives up waiting while it is carried lands it again, and then it must be known.
    let can_be_carried = signal.delivery.is_some() && !store.signs();
    let letter = can_be_carried.then(|| request(who, signal));
    match queue.enter(letter.as_deref()) {
        Waited::Turn(turn) => Entered::Goes(Some(turn)),
        Waited::Alone => Entered::Goes(None),
        Waited::Carried(answer) => match serde_json::from_slice(&answer) {
            Ok(account) => Entered::Carried(account),
            Err(_) => Entered::Goes(None),
        },
    }
}

fn request(who: &Identity, signal: &Signal) -> Vec<u8> {
    let Identity { name, email } = who.clone();
    let letter = inbox::write(signal);
    // Texts always serialise.
    serde_json::to_vec(&Request {
        name,
        email,
        letter,
    })
    .unwrap_or_default()
}

impl Waiting {
    /// What a letter asks for; none for one that cannot be read, which is left to its sender.
    fn read(letter: Letter, now: DateTime<Utc>) -> Option<Self> {
        let request: Request = serde_json::from_slice(&letter.text).ok()?;
        let signal = inbox::read(Some(request.letter.as_bytes()), "", now).ok()?;
        let Request { name, email, .. } = request;
        let who = Identity { name, email };
        Some(Waiting {
            who,
            signal,
            letter,
        })
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
    let order = |a: &Waiting, b: &Waiting| {
        (a.signal.at, &a.signal.delivery).cmp(&(b.signal.at, &b.signal.delivery))
    };
    waiting.sort_by(order);
    waiting
}

/// Tells the senders what became of their signals. Who is told nothing tries, and hears the error, itself.
pub(super) fn answer(waiting: Vec<Waiting>, landed: Vec<Result<Landed, DeskError>>) {
    for (waiting, landed) in waiting.into_iter().zip(landed) {
        let account = landed.ok().map(|landed| landed.account());
        if let Some(account) = account.and_then(|account| serde_json::to_vec(&account).ok()) {
            waiting.letter.answer(&account);
        }
    }
}
