//! One for all on one machine: whoever has the turn to push lands the signals of those who wait for it, too.
//!
//! What waits is read as a letter of the inbox is, and answered by what became of it. Only processes that work in
//! one name, with one version of gitsm and one way to sign, carry for each other: a commit says nothing else than
//! if its own job had made it.

use crate::intake::inbox;
use crate::intake::signal::Signal;
use crate::store::{Identity, Letter, Store, Turn, Waited};

use super::DeskError;
use super::deliver::Route;
use super::intake::{Account, Landed};

use chrono::{DateTime, Utc};

/// What git signs commits by.
const SIGNING: [&str; 3] = ["commit.gpgSign", "gpg.format", "user.signingKey"];

/// How the waiting for our turn ended.
pub(super) enum Entered {
    /// Another process landed our signal.
    Carried(Account),
    /// We go on: in our turn, or without one.
    Goes(Option<Turn>),
}

/// Waits for our turn to push to a branch, or for somebody who carries our signal there.
pub(super) fn enter(store: &Store, route: &Route, signal: &Signal) -> Result<Entered, DeskError> {
    let party = party(store)?;
    let party: Vec<&str> = party.iter().map(String::as_str).collect();
    let Some(queue) = store.queue(&route.remote, &route.branch, &party) else {
        return Ok(Entered::Goes(None));
    };
    // Who gives up waiting while it is carried lands it again, and then it must be known.
    let letter = signal.delivery.is_some().then(|| inbox::write(signal));
    Ok(match queue.enter(letter.as_deref().map(str::as_bytes)) {
        Waited::Turn(turn) => Entered::Goes(Some(turn)),
        Waited::Alone => Entered::Goes(None),
        Waited::Carried(answer) => match serde_json::from_slice(&answer) {
            Ok(account) => Entered::Carried(account),
            Err(_) => Entered::Goes(None),
        },
    })
}

/// Everything that a commit of this process tells of it.
fn party(store: &Store) -> Result<Vec<String>, DeskError> {
    let words = |who: Identity| [who.name, who.email];
    let names = [store.identity()?, store.committer()?];
    let signing = SIGNING.map(|key| store.setting(key).unwrap_or_default());
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let words = names.into_iter().flat_map(words);
    Ok(words.chain(signing).chain([version]).collect())
}

/// The signals of those who wait for our turn to end, oldest first. What cannot be read is left to its sender.
pub(super) fn waiting(turn: Option<&Turn>, now: DateTime<Utc>) -> Vec<(Letter, Signal)> {
    let letters = turn.map(Turn::letters).unwrap_or_default();
    let signal = |letter: Letter| {
        let signal = inbox::read(Some(&letter.text), "", now).ok()?;
        Some((letter, signal))
    };
    let mut signals: Vec<(Letter, Signal)> = letters.into_iter().filter_map(signal).collect();
    signals.sort_by(|(_, a), (_, b)| (a.at, &a.delivery).cmp(&(b.at, &b.delivery)));
    signals
}

/// Tells the senders what became of their signals. Who is told nothing tries, and hears the error, itself.
pub(super) fn answer(
    letters: impl Iterator<Item = Letter>,
    landed: Vec<Result<Landed, DeskError>>,
) {
    for (letter, landed) in letters.zip(landed) {
        let account = landed.ok().map(|landed| landed.account());
        if let Some(account) = account.and_then(|account| serde_json::to_vec(&account).ok()) {
            letter.answer(&account);
        }
    }
}
