//! Many at once on one branch: instead of racing for it again and again, they let one of them carry all.
//!
//! Thirty jobs that each push to one branch need hundreds of attempts, because every push makes those of all others
//! void. So whoever was beaten puts its signal into the inbox, where nobody contends, and the first in line drains
//! the inbox for everybody. The others watch their own branch: when it is gone, the signal is landed. When the
//! first in line does not get on, the next one takes over; the push that lands is atomic, so two do no harm.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::TimeDelta;

use crate::intake::inbox;
use crate::intake::land::Nothing;
use crate::intake::seen::{self, Seen};
use crate::intake::signal::{Signal, Status};
use crate::model::kind::Category;
use crate::model::record::Record;
use crate::store::Store;
use crate::store::remote::RemoteError;

use super::deliver::{Route, opened};
use super::inbox::{Drained, land_all, post_and_wait};
use super::intake::{Account, Landed, Outcome};
use super::patience::Patience;
use super::{DeskError, Options};

/// The first wait of those who are not first, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_millis(400), Duration::from_secs(3));
/// The first in line waits this long while others still come, and so long in all: who comes later needs a round of
/// its own.
const GATHER: (Duration, Duration) = (Duration::from_millis(160), Duration::from_secs(2));
/// After so long for each that stands before it without progress, the next one takes over.
const STALLED: Duration = Duration::from_secs(4);
/// What was put into the inbox so much earlier is nobody's who still waits for it.
const FRESH: TimeDelta = TimeDelta::minutes(2);

/// Lands a signal together with those of others; none when the remote lets nobody make a branch.
pub(super) fn together(
    folder: &Path,
    options: &Options,
    route: &Route,
    signal: &Signal,
    patience: &mut Patience,
) -> Result<Option<Account>, DeskError> {
    let store = Store::discover(folder, options.environment.clone())?;
    let posted = match post_and_wait(folder, options, &route.remote, signal) {
        Ok(posted) => posted.reference,
        Err(DeskError::Remote(RemoteError::Rule { .. } | RemoteError::Access { .. })) => {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let all = format!("{}*", inbox::REFS);
    let mut line = Line::new();
    loop {
        let waiting = store.list_remote(&route.remote, &[&all])?;
        let names: Vec<&str> = waiting
            .iter()
            .map(|waiting| waiting.name.as_str())
            .collect();
        if !names.contains(&posted.as_str()) {
            let signal = &named(signal, &posted);
            let landed = landed_by_another(&store, folder, options, route, signal)?;
            return Ok(Some(landed.account()));
        }
        if let Some(time) = line.wait(&names, &posted) {
            patience.wait(time)?;
            continue;
        }
        match land_all(&store, folder, options, route, true, waiting) {
            Ok(batch) => {
                if let Some(done) = ours(batch, &posted)? {
                    return Ok(Some(done.account()));
                }
            }
            Err(DeskError::Remote(error)) if error.may_pass() => patience.after(error)?,
            // Where branches cannot be removed, or not together with a push, each goes on alone; what it put into
            // the inbox is known by its delivery when somebody drains it.
            Err(DeskError::Remote(_)) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
}

/// How we stand in line.
struct Line {
    began: Instant,
    /// Who stands before us, and since when nothing has changed about that.
    ahead: (Vec<String>, Instant),
    /// How many there were when it was our turn.
    crowd: usize,
    /// The next wait of those whose turn it is not.
    wait: Duration,
}

impl Line {
    fn new() -> Self {
        let began = Instant::now();
        Line {
            began,
            ahead: (Vec::new(), began),
            crowd: 0,
            wait: WAITS.0,
        }
    }

    /// How long we wait at most before we look again; none when it is our turn to drain.
    fn wait(&mut self, names: &[&str], posted: &str) -> Option<Duration> {
        let ahead = ahead(names, posted);
        if ahead != self.ahead.0 {
            self.ahead = (ahead, Instant::now());
        }
        let rank = u32::try_from(self.ahead.0.len()).unwrap_or(u32::MAX);
        if self.ahead.1.elapsed() < STALLED.saturating_mul(rank) {
            let wait = self.wait;
            self.wait = (wait * 3 / 2).min(WAITS.1);
            return Some(wait);
        }
        let more = names.len() > self.crowd && self.began.elapsed() < GATHER.1;
        self.crowd = names.len();
        more.then_some(GATHER.0)
    }
}

/// The branches of those who stand in line before us: names begin with the time, so the first came first. Branches of
/// senders that went away are nobody's turn, and neither are those that are much older; whoever drains takes them along.
fn ahead(names: &[&str], posted: &str) -> Vec<String> {
    let since = inbox::time(posted).map(|at| at - FRESH);
    let fresh =
        |name: &&&str| inbox::is_awaited(name) && inbox::time(name) >= since && **name < posted;
    names
        .iter()
        .filter(fresh)
        .map(|name| (*name).to_owned())
        .collect()
}

/// What became of our signal in a batch that we landed.
fn ours(batch: Drained, posted: &str) -> Result<Option<Landed>, DeskError> {
    let landed = batch.landed.into_iter().find(|(name, _)| name == posted);
    if let Some((_, landed)) = landed {
        return Ok(Some(landed));
    }
    match batch.left.into_iter().find(|left| left.reference == posted) {
        Some(left) => Err(DeskError::Left {
            reference: left.reference,
            reason: left.reason,
        }),
        None => Ok(None),
    }
}

/// The signal as it lies in the inbox, where one without a delivery is named by its branch.
fn named(signal: &Signal, posted: &str) -> Signal {
    let mut signal = signal.clone();
    let name = posted.strip_prefix("refs/heads/").unwrap_or(posted);
    signal.delivery.get_or_insert_with(|| name.to_owned());
    signal
}

/// What became of a signal that another job landed, as the records tell it.
fn landed_by_another(
    store: &Store,
    folder: &Path,
    options: &Options,
    route: &Route,
    signal: &Signal,
) -> Result<Landed, DeskError> {
    let known = store.at_reference(&route.here(store));
    let tip = route.fetch(store, &[], false)?;
    let desk = opened(folder, options, &tip)?;
    // What came with the others is mostly all there is to look at.
    if let Some(changed) = known.and_then(|known| store.changed(&known, &tip).ok()) {
        let is_changed = |path: &str| changed.binary_search_by(|it| it.as_str().cmp(path)).is_ok();
        let records = desk.carrying_among(signal, &is_changed)?;
        if !records.is_empty() {
            return Ok(told(records, signal));
        }
    }
    Ok(told(desk.carrying(signal)?, signal))
}

/// What the log of records tells of a signal.
fn told(records: Vec<Record>, signal: &Signal) -> Landed {
    let same = |seen: &Seen| seen.status == signal.status && seen.delivery == signal.delivery;
    let mark = |record: &Record| seen::all(record).into_iter().find(|seen| same(seen));
    let knowing: Vec<Record> = records
        .iter()
        .filter(|record| mark(record).is_some())
        .cloned()
        .collect();
    let outcome = match knowing
        .first()
        .and_then(|record| Some((record, mark(record)?)))
    {
        Some((record, seen)) => outcome(record, &seen),
        // What was rolled up leaves no mark of its own.
        None if signal.status == Status::Firing => Outcome::RolledUp,
        None => Outcome::Nothing(Nothing::NotBroken),
    };
    let records = match (&outcome, knowing.is_empty()) {
        (Outcome::RolledUp, true) => records.into_iter().filter(seen::is_open).collect(),
        _ => knowing,
    };
    Landed { outcome, records }
}

fn outcome(record: &Record, mark: &Seen) -> Outcome {
    let to = mark.to.as_deref().and_then(|to| record.kind.category(to));
    let opening = record.opened_at() == Some(mark.landed) && to.is_some();
    let recurs = !record.linked(crate::intake::wording::RECURRENCE).is_empty();
    match (mark.status, to) {
        (Status::Resolved, Some(Category::Done)) => Outcome::Resolved,
        (Status::Resolved | Status::Cancelled, _) => Outcome::Noted,
        (Status::Firing, _) if opening && recurs => Outcome::Recurred,
        (Status::Firing, _) if opening => Outcome::Opened,
        (Status::Firing, Some(_)) => Outcome::Reopened,
        (Status::Firing, None) => Outcome::Added,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_in_line_drains_when_nobody_else_comes() {
        let names = ["00A+", "00B+", "00C+"]
            .map(|name| format!("refs/heads/gitsm-inbox/261120-1000{name}"));
        let [one, two, three] = names.each_ref().map(String::as_str);
        let mut first = Line::new();
        assert_eq!(first.wait(&[one], one), Some(GATHER.0));
        assert_eq!(first.wait(&[one, two], one), Some(GATHER.0));
        assert_eq!(first.wait(&[one, two], one), None);
        let mut second = Line::new();
        assert_eq!(second.wait(&[one, two], two), Some(WAITS.0));
        assert!(second.wait(&[one, two, three], two) > Some(WAITS.0));
        assert_eq!(second.wait(&[two, three], two), Some(GATHER.0));
        assert_eq!(second.wait(&[two, three], two), None);
    }

    #[test]
    fn only_those_who_still_wait_stand_before_us() {
        let name = |name: &str| format!("refs/heads/gitsm-inbox/{name}");
        let names = [
            name("261120-080000-AAAAA+"),
            name("261120-095959-BBBBB+"),
            name("261120-100000-AAAAA+"),
            name("261120-100000-CCCCC+"),
            name("261120-100001-AAAAA+"),
            name("261120-095959-DDDDD"),
            name("mine"),
        ];
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(ahead(&names, names[3]), [names[1], names[2]]);
        assert_eq!(ahead(&names, names[1]), [""; 0]);
    }
}
