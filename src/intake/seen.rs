//! What a record remembers of signals, read from its log.
//!
//! Nothing is counted in a field: two clones that both count to five merge to five, and it was six. An entry of the
//! log that came of a signal says so under `signal`, with the delivery, so that a second delivery is known. Only
//! what was rolled up beyond the daily cap stands as a number, by day, with the digests of the newest deliveries.

use crate::model::map::Map;
use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::model::digest::Digest;
use crate::model::id::{read_time, write_time};
use crate::model::kind::Category;
use crate::model::log::Entry;
use crate::model::record::Record;

use super::signal::{BRANCH, Signal, Status};

/// The key of a log entry that says which signal it came of.
pub const ENTRY: &str = "signal";
/// The field with the key of the failure.
pub const FINGERPRINT: &str = "fingerprint";
/// The field with the key whose recovery mends it, where that is another one.
pub const RECOVERY: &str = "recovery_key";
/// The field with what was rolled up: a number by day.
pub const ROLLED_UP: &str = "rolled_up";
/// The field with the digests of the deliveries that were rolled up last, the newest at the end.
pub const ROLLED_UP_LAST: &str = "rolled_up_last";

/// So many deliveries that were rolled up are known when they come again: a busy record must not grow without bound.
const NEWEST: usize = 50;

/// A signal that a record remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// When it happened, UTC.
    pub at: DateTime<Utc>,
    /// When it was written down, UTC.
    pub landed: DateTime<Utc>,
    /// Whether it was broken or mended.
    pub status: Status,
    /// What names the delivery.
    pub delivery: Option<String>,
    /// The branch.
    pub branch: Option<String>,
    /// The state that the record was moved to with it.
    pub to: Option<String>,
}

/// What an entry of the log remembers of this signal.
pub fn mark(signal: &Signal, landed: DateTime<Utc>) -> Data {
    let mut map = Map::new();
    let mut put = |key: &str, value: String| map.insert(key.to_owned(), Data::text(value));
    put("status", word(signal.status).to_owned());
    if let Some(delivery) = &signal.delivery {
        put("delivery", delivery.clone());
    }
    if let Some(branch) = signal.facts.get(BRANCH) {
        put("branch", branch.clone());
    }
    if write_time(signal.at) != write_time(landed) {
        put("at", write_time(signal.at));
    }
    Data::Map(map)
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Firing => "firing",
        Status::Resolved => "resolved",
        Status::Cancelled => "cancelled",
    }
}

fn of(entry: &Entry) -> Option<Seen> {
    let Some(Data::Map(map)) = entry.extra.get(ENTRY) else {
        return None;
    };
    let text = |key: &str| map.get(key).and_then(Data::as_str);
    let status = match text("status")? {
        "firing" => Status::Firing,
        "resolved" => Status::Resolved,
        _ => return None,
    };
    Some(Seen {
        at: text("at").and_then(read_time).unwrap_or(entry.at),
        landed: entry.at,
        status,
        delivery: text("delivery").map(str::to_owned),
        branch: text("branch").map(str::to_owned),
        to: entry.to.clone(),
    })
}

/// The signals of a record, in order of the log.
pub fn all(record: &Record) -> Vec<Seen> {
    record.log.iter().filter_map(of).collect()
}

/// How often it happened: entries of the log, and what was rolled up.
pub fn occurrences(record: &Record) -> u64 {
    let entries = all(record);
    let firing = entries
        .iter()
        .filter(|seen| seen.status == Status::Firing)
        .count();
    let days = match record.fields.get(ROLLED_UP) {
        Some(Data::Map(days)) => days.values().filter_map(number).sum(),
        _ => 0,
    };
    u64::try_from(firing)
        .unwrap_or(u64::MAX)
        .saturating_add(days)
}

/// When it happened last, UTC, as far as the log has it.
pub fn last(record: &Record) -> Option<DateTime<Utc>> {
    let firing = all(record).into_iter();
    let firing = firing.filter(|seen| seen.status == Status::Firing);
    firing.map(|seen| seen.at).max()
}

fn number(value: &Data) -> Option<u64> {
    match value {
        Data::Int(number) => u64::try_from(*number).ok(),
        _ => None,
    }
}

/// What was rolled up, with one more on this day.
pub fn rolled_up(record: &Record, now: DateTime<Utc>) -> Data {
    let mut days = match record.fields.get(ROLLED_UP) {
        Some(Data::Map(days)) => days.clone(),
        _ => Map::new(),
    };
    let day = now.format("%Y-%m-%d").to_string();
    let before = days.get(&day).and_then(number).unwrap_or(0);
    let after = i64::try_from(before.saturating_add(1)).unwrap_or(i64::MAX);
    days.insert(day, Data::Int(after));
    Data::Map(days)
}

/// The digests of what was rolled up last, with this delivery.
pub fn rolled_up_last(record: &Record, delivery: &str) -> Data {
    let mut all = digests(record);
    all.push(digest(delivery));
    let older = all.len().saturating_sub(NEWEST);
    Data::List(all.into_iter().skip(older).map(Data::text).collect())
}

fn digests(record: &Record) -> Vec<String> {
    match record.fields.get(ROLLED_UP_LAST) {
        Some(Data::List(all)) => all
            .iter()
            .filter_map(Data::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

fn digest(delivery: &str) -> String {
    Digest::of(delivery.as_bytes()).short()
}

/// Whether a failure of this delivery was rolled up, and is among the newest.
pub fn is_rolled_up(record: &Record, delivery: &str) -> bool {
    digests(record).contains(&digest(delivery))
}

/// Whether there is still something to do about it.
pub fn is_open(record: &Record) -> bool {
    !matches!(record.category(), Category::Done | Category::Closed)
}
