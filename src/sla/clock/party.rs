//! Who speaks: the caller, our side, or a program.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::model::log::Entry;
use crate::sla::moment::Timeline;

/// Whose public word an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Of a person who is neither the caller nor a program.
    Support,
    /// Of the caller.
    Caller,
}

/// Whose public word an entry is; `None` for what is internal, says nothing, or comes from one of the `bots`.
/// `applied` tells who the caller is: as of so many entries.
pub fn voice(
    timeline: &Timeline<'_>,
    bots: &BTreeSet<String>,
    entry: &Entry,
    applied: usize,
) -> Option<Voice> {
    let says = entry
        .note
        .as_deref()
        .is_some_and(|note| !note.trim().is_empty());
    if !entry.public || !says || bots.contains(entry.by.as_str()) {
        return None;
    }
    Some(if timeline.is_caller(entry.by.as_str(), applied) {
        Voice::Caller
    } else {
        Voice::Support
    })
}

/// The first public word of our side.
pub fn first_word(timeline: &Timeline<'_>, bots: &BTreeSet<String>) -> Option<DateTime<Utc>> {
    timeline.steps().find_map(|(moment, news)| {
        let support =
            |entry: &&Entry| voice(timeline, bots, entry, moment.applied) == Some(Voice::Support);
        news.iter().any(support).then_some(moment.at)
    })
}
