//! Which content of which agreement file holds from when on, and with which calendars. Numbers stand for contents.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

/// One version: what a commit left in the folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// From when on it counts, where a file does not say otherwise. Ascending from version to version.
    pub at: DateTime<Utc>,
    /// The content of each agreement file.
    pub texts: BTreeMap<String, usize>,
    /// The content of the folder of calendars.
    pub calendars: usize,
}

/// An agreement file in force.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// Its path.
    pub path: String,
    /// Its content.
    pub text: usize,
    /// The calendars that it is read with.
    pub calendars: usize,
}

/// What is in force from an instant on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The first instant.
    pub from: DateTime<Utc>,
    /// The version that brought it.
    pub version: usize,
    /// The files, in order of their paths.
    pub held: Vec<Held>,
    /// The newest calendars of that time.
    pub calendars: usize,
}

/// From a version on a file has this content, or none.
struct Turn<'a> {
    version: usize,
    from: DateTime<Utc>,
    path: &'a str,
    text: Option<usize>,
}

/// The steps that versions make, oldest first; the first one begins with time itself.
///
/// Of every file the newest version counts whose instant has come; its instant is the one that it names
/// (`effective`, by content), else that of the version. The first version always has come. Calendars are those of
/// the instant, but never older than the version of the file: what a backdated file names must be there.
pub fn steps(versions: &[Seen], effective: &[Option<DateTime<Utc>>]) -> Vec<Step> {
    let at = |version: usize| match version {
        0 => DateTime::<Utc>::MIN_UTC,
        later => versions[later].at,
    };
    let turns = turns(versions, effective, &at);
    // Of several versions in one instant the last stands for it.
    let mut edges = BTreeMap::from([(DateTime::<Utc>::MIN_UTC, 0)]);
    let of_turns = turns.iter().map(|turn| (turn.from, turn.version));
    let of_versions = (0..versions.len()).map(|version| (at(version), version));
    for (from, version) in of_turns.chain(of_versions) {
        let edge = edges.entry(from).or_insert(version);
        *edge = version.max(*edge);
    }
    let mut steps: Vec<Step> = Vec::new();
    for (from, version) in edges {
        let come = (0..versions.len())
            .rev()
            .find(|version| at(*version) <= from);
        let come = come.unwrap_or(0);
        let held = held(versions, &turns, from, come);
        if steps.last().is_none_or(|last| last.held != held) {
            steps.push(Step {
                from,
                version,
                held,
                calendars: versions[come].calendars,
            });
        }
    }
    steps
}

fn turns<'a>(
    versions: &'a [Seen],
    effective: &[Option<DateTime<Utc>>],
    at: &impl Fn(usize) -> DateTime<Utc>,
) -> Vec<Turn<'a>> {
    let mut turns = Vec::new();
    for (version, seen) in versions.iter().enumerate() {
        let before = version.checked_sub(1).map(|before| &versions[before].texts);
        let paths: BTreeSet<&str> = [before, Some(&seen.texts)]
            .into_iter()
            .flatten()
            .flat_map(|texts| texts.keys().map(String::as_str))
            .collect();
        for path in paths {
            let text = seen.texts.get(path).copied();
            if before.and_then(|texts| texts.get(path)).copied() != text {
                let named = text.and_then(|text| effective[text]);
                let from = named.unwrap_or_else(|| at(version));
                turns.push(Turn {
                    version,
                    from,
                    path,
                    text,
                });
            }
        }
    }
    turns
}

fn held(versions: &[Seen], turns: &[Turn<'_>], instant: DateTime<Utc>, come: usize) -> Vec<Held> {
    let mut newest: BTreeMap<&str, &Turn<'_>> = BTreeMap::new();
    for turn in turns.iter().filter(|turn| turn.from <= instant) {
        newest.insert(turn.path, turn);
    }
    let held = |(path, turn): (&str, &Turn<'_>)| {
        Some(Held {
            path: path.to_owned(),
            text: turn.text?,
            calendars: versions[come.max(turn.version)].calendars,
        })
    };
    newest.into_iter().filter_map(held).collect()
}
