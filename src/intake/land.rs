//! Decides what becomes of a signal. Pure: the records that carry its key come in, and what to do comes out.
//!
//! Open with the same key: an occurrence is added. Resolved within the window: reopened. Else a new record that is
//! linked to the last as a recurrence. The same delivery twice is nothing. What works again is resolved by the
//! policy of the desk. Signals may arrive late and in any order: what is older than what is known moves nothing.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::model::id::RecordId;
use crate::model::kind::Category;
use crate::model::record::Record;

use super::ci::env::same_attempt;
use super::seen::{self, Seen};
use super::settings::{Recovery, Settings};
use super::signal::{ATTEMPT, BRANCH, RUN, Signal, Status};

/// The link of a record that a person found to be another one again.
pub const DUPLICATE: &str = "duplicate_of";

/// What becomes of a signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Landing {
    /// A new record, linked as a recurrence of an earlier one.
    Open {
        /// The earlier one.
        after: Option<RecordId>,
    },
    /// It happened again; an entry of the log.
    Occurrence(RecordId),
    /// It happened again, oftener today than the log is to hold; a number.
    Rollup(RecordId),
    /// It was resolved, and happened again.
    Reopen(RecordId),
    /// It works again.
    Mend(Vec<(RecordId, Mend)>),
    /// This delivery is known.
    Duplicate(RecordId),
    /// There is nothing to do.
    Nothing(Nothing),
}

/// How far something is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// It is resolved.
    Resolve,
    /// It is noted; so many successes in a row by now.
    Count(u32),
    /// It is noted, and left to a person because it comes and goes.
    Flapping,
}

/// Why there is nothing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nothing {
    /// It was stopped before it could tell.
    Cancelled,
    /// Nothing of it is open.
    NotBroken,
    /// What is open is open on another branch, which this says nothing of.
    OtherBranch(String),
    /// The desk does not take in what happens on this branch.
    NotWatched(String),
    /// The same attempt at the same job has reported that it failed: two legs that nothing tells apart.
    SameAttempt,
    /// Something newer is known already.
    Late,
    /// It is known that it works again, and a person is to resolve it.
    Known,
}

/// Decides about a signal. `records` carry its key, or the key of its place; `now` is UTC.
pub fn decide(
    records: &[&Record],
    signal: &Signal,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Landing {
    let branch = signal.facts.get(BRANCH);
    if let Some(branch) = branch.filter(|branch| !watched(settings, branch)) {
        return Landing::Nothing(Nothing::NotWatched(branch.clone()));
    }
    if let Some(known) = records.iter().find(|record| is_known(record, signal)) {
        return Landing::Duplicate(known.id.clone());
    }
    match signal.status {
        Status::Cancelled => Landing::Nothing(Nothing::Cancelled),
        Status::Firing => firing(records, signal, settings, now),
        Status::Resolved => resolved(records, signal, settings, now),
    }
}

fn watched(settings: &Settings, branch: &str) -> bool {
    settings.branches.is_empty() || settings.branches.iter().any(|name| name == branch)
}

fn is_known(record: &Record, signal: &Signal) -> bool {
    let same = |seen: &Seen| seen.delivery == signal.delivery && seen.status == signal.status;
    let Some(delivery) = &signal.delivery else {
        return false;
    };
    let rolled_up = || signal.status == Status::Firing && seen::is_rolled_up(record, delivery);
    seen::all(record).iter().any(same) || rolled_up()
}

fn firing(
    records: &[&Record],
    signal: &Signal,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Landing {
    let key = Some(signal.key.as_str());
    // What only shares the place failed there for another reason. A record of another key is the one that a person
    // said this is a duplicate of.
    let of_place = |record: &Record| {
        record.text(seen::FINGERPRINT) != key && record.text(seen::RECOVERY) == key
    };
    let same = records.iter().filter(|record| !of_place(record));
    let newest = |wanted: &dyn Fn(&Record) -> bool| {
        let fitting = same.clone().filter(|record| wanted(record));
        let original = |record: &Record| record.linked(DUPLICATE).is_empty();
        fitting.max_by_key(|record| (original(record), record.opened_at(), &record.id))
    };
    if let Some(open) = newest(&seen::is_open) {
        return occurrence(open, settings, now);
    }
    let Some(last) = newest(&|_| true) else {
        return Landing::Open { after: None };
    };
    if last.category() == Category::Done
        && let Some(resolved) = last.resolved_at()
    {
        let known = seen::all(last);
        let mended = known.iter().filter(|seen| seen.status == Status::Resolved);
        let mended = mended.map(|seen| seen.at).max().unwrap_or(resolved);
        if signal.at < mended {
            return occurrence(last, settings, now);
        }
        if now - resolved <= settings.reopen_within.0 {
            return Landing::Reopen(last.id.clone());
        }
    }
    let after = Some(last.id.clone());
    Landing::Open { after }
}

fn occurrence(record: &Record, settings: &Settings, now: DateTime<Utc>) -> Landing {
    let today = seen::all(record)
        .iter()
        .filter(|seen| seen.status == Status::Firing)
        .filter(|seen| seen.landed.date_naive() == now.date_naive())
        .count();
    match today < settings.daily_cap {
        true => Landing::Occurrence(record.id.clone()),
        false => Landing::Rollup(record.id.clone()),
    }
}

fn resolved(
    records: &[&Record],
    signal: &Signal,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Landing {
    let mut mends = Vec::new();
    let mut nothing = Nothing::NotBroken;
    for record in records.iter().filter(|record| seen::is_open(record)) {
        match mend(record, signal, settings, now) {
            Ok(mend) => mends.push((record.id.clone(), mend)),
            Err(why) => nothing = why,
        }
    }
    match mends.is_empty() {
        true => Landing::Nothing(nothing),
        false => Landing::Mend(mends),
    }
}

fn mend(
    record: &Record,
    signal: &Signal,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Result<Mend, Nothing> {
    let known = seen::all(record);
    let firing = known.iter().filter(|seen| seen.status == Status::Firing);
    let last = firing.max_by_key(|seen| seen.at);
    if let (Some(theirs), Some(ours)) = (
        last.and_then(|seen| seen.branch.as_ref()),
        signal.facts.get(BRANCH),
    ) && theirs != ours
    {
        return Err(Nothing::OtherBranch(theirs.clone()));
    }
    if fails_too(record, &known, signal) {
        return Err(Nothing::SameAttempt);
    }
    let since = last.map_or(DateTime::<Utc>::MIN_UTC, |seen| seen.at);
    if signal.at < since {
        return Err(Nothing::Late);
    }
    let before = known
        .iter()
        .filter(|seen| seen.status == Status::Resolved && seen.at >= since)
        // Of the same second as the failure, what was written before it was before it.
        .filter(|seen| last.is_none_or(|last| seen.landed >= last.landed))
        .count();
    let count = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
    let first_only = |mend: Mend| match before {
        0 => Ok(mend),
        _ => Err(Nothing::Known),
    };
    if flaps(record, &known, settings, now) {
        return first_only(Mend::Flapping);
    }
    match settings.recovery {
        Recovery::Never => first_only(Mend::Count(count)),
        Recovery::After(wanted) => {
            let quiet = settings
                .quiet
                .is_none_or(|quiet| signal.at - since >= quiet.0);
            match count >= wanted && quiet {
                true => Ok(Mend::Resolve),
                false => Ok(Mend::Count(count)),
            }
        }
    }
}

/// Whether the attempt of a job that works has reported a failure: then it has legs that nothing tells apart, and one
/// that works says nothing of the others. Where a system does not count attempts, it may as well be a retry.
fn fails_too(record: &Record, known: &[Seen], signal: &Signal) -> bool {
    let run = signal.facts.get(RUN).filter(|run| run.contains(ATTEMPT));
    let Some((ours, _)) = signal.delivery.as_ref().zip(run) else {
        return false;
    };
    let of_it = |theirs: &String| same_attempt(&signal.source, theirs, ours);
    let fired = known.iter().filter(|seen| seen.status == Status::Firing);
    let mut fired = fired.filter_map(|seen| seen.delivery.as_ref());
    fired.any(of_it) || (of_it(ours) && seen::is_rolled_up(record, ours))
}

/// Whether it was reopened too often of late.
fn flaps(record: &Record, known: &[Seen], settings: &Settings, now: DateTime<Utc>) -> bool {
    let since = now - settings.flapping.within.0;
    let opens = |seen: &&Seen| {
        let to = seen.to.as_deref().and_then(|to| record.kind.category(to));
        seen.status == Status::Firing && to.is_some() && seen.landed >= since
    };
    // Of what was opened within the time, the first opening is none too many.
    let opened = record.opened_at();
    let times = known
        .iter()
        .filter(opens)
        .filter(|seen| Some(seen.landed) != opened)
        .count();
    settings.flapping.times > 0 && times >= settings.flapping.times
}

#[cfg(test)]
mod tests;
