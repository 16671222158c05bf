//! Agreements and calendars over time: a record is held to the version that was in force when it was opened.
//!
//! A version is what a commit of the main line left in the folders of agreements and calendars. Editing a policy
//! must change no verdict on what was opened before; so nothing but the content of the commits is asked, and what
//! is not committed counts for nothing that is held to the version in force.
//!
//! 1. `steps`: which content of which file holds from when on.
//! 2. `read`: contents into calendars and agreements.
//! 3. [`Policies`]: both together, each content read once, when a record first needs it.

mod build;
mod era;
mod lint;
mod read;
mod steps;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::agreement::{self, Agreements, Calendars, Sheet, Terms};
use crate::kinds::Kinds;
use crate::model::finding::Finding;
pub use era::Era;
pub use read::{CALENDARS, calendar, calendars};
use steps::Held;

/// The folders that a version is made of.
pub const FOLDERS: [&str; 2] = [agreement::FOLDER, read::CALENDARS];

/// What a file holds, or why it could not be read.
pub type Content = Result<Arc<[u8]>, String>;

/// Files by their paths.
pub type Files = BTreeMap<String, Content>;

/// What a commit left in the folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The commit, for people.
    pub commit: String,
    /// When it was made, UTC.
    pub at: DateTime<Utc>,
    /// The files of the folders.
    pub files: Files,
}

/// What all agreements of a desk are read with.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// The kinds that they may apply to.
    pub kinds: Kinds,
    /// The zone in which days begin.
    pub zone: Tz,
    /// People who are programs.
    pub bots: BTreeSet<String>,
    /// The people who are known, if everybody must be.
    pub people: Option<BTreeSet<String>>,
}

/// A policy that all records are held to, whenever they were opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatIf {
    /// That of the view.
    Current,
    /// That of a commit, named for people.
    Of(String),
}

/// The agreements and calendars of a desk, as they were and as they are.
#[derive(Default)]
pub struct Policies {
    ground: Ground,
    texts: Vec<(String, Content)>,
    calendars: Vec<CalendarFiles>,
    /// Agreement files by content and calendars.
    sheets: BTreeMap<(usize, usize), OnceLock<Sheet>>,
    sets: Vec<Set>,
    /// Oldest first; the first counts from ever.
    eras: Vec<Stretch>,
    /// The set of the view; none in a desk that was never read.
    current: Option<usize>,
    /// When the first version was made.
    first: Option<DateTime<Utc>>,
    what_if: Option<WhatIf>,
    uncommitted: bool,
    cut_off: bool,
}

/// The files of calendars as one commit has them, and what they say.
struct CalendarFiles {
    files: Files,
    read: OnceLock<(Calendars, Vec<Finding>)>,
}

/// Files that are in force together.
#[derive(Default)]
struct Set {
    held: Vec<Held>,
    calendars: usize,
    built: OnceLock<(Agreements, Vec<Finding>)>,
}

/// From an instant on a set is in force.
struct Stretch {
    from: DateTime<Utc>,
    set: usize,
    commit: Option<String>,
}

impl Policies {
    /// The agreements that a record is held to, by the instant at which it was opened.
    pub fn in_force(&self, opened: DateTime<Utc>) -> &Agreements {
        match self.era(opened) {
            Some(era) => era.agreements(),
            None => &NOTHING,
        }
    }

    /// The agreements of the view.
    pub fn current(&self) -> &Agreements {
        self.current.map_or(&NOTHING, |set| &self.built(set).0)
    }

    /// Whether there is nothing, and was nothing, to hold records to.
    pub fn is_empty(&self) -> bool {
        self.current().is_empty() && self.texts.is_empty()
    }

    /// The calendars of the view.
    pub fn calendars(&self) -> &Calendars {
        self.current().calendars()
    }

    /// The policy that all records are held to, if this is what somebody asked for.
    pub fn what_if(&self) -> Option<&WhatIf> {
        self.what_if.as_ref()
    }

    /// Whether the view has changes that no commit has; they count from their commit on.
    pub fn is_uncommitted(&self) -> bool {
        self.uncommitted
    }

    /// Whether history is cut off, so that nobody knows what came before the first version.
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// When the first version was made; `None` where there are none, as in a what-if.
    pub fn first(&self) -> Option<DateTime<Utc>> {
        self.first
    }

    /// What was in force when, oldest first.
    pub fn eras(&self) -> impl Iterator<Item = Era<'_>> {
        (0..self.eras.len()).map(|at| Era { policies: self, at })
    }

    /// What was in force at an instant.
    pub fn era(&self, at: DateTime<Utc>) -> Option<Era<'_>> {
        let after = self.eras.partition_point(|era| era.from <= at);
        let at = after.checked_sub(1)?;
        Some(Era { policies: self, at })
    }

    fn built(&self, set: usize) -> &(Agreements, Vec<Finding>) {
        let set = &self.sets[set];
        set.built.get_or_init(|| {
            let sheets = set.held.iter().filter_map(|held| {
                let sheet = self.sheet(held)?;
                Some((held.path.as_str(), sheet))
            });
            let calendars = self.calendars_at(set.calendars).0.clone();
            Agreements::assemble(sheets, calendars, &self.terms())
        })
    }

    fn sheet(&self, held: &Held) -> Option<&Sheet> {
        let sheet = self.sheets.get(&(held.text, held.calendars))?;
        Some(sheet.get_or_init(|| {
            let (path, content) = &self.texts[held.text];
            let (calendars, _) = self.calendars_at(held.calendars);
            read::agreement(path, content, calendars, &self.terms())
        }))
    }

    fn calendars_at(&self, at: usize) -> &(Calendars, Vec<Finding>) {
        let CalendarFiles { files, read } = &self.calendars[at];
        read.get_or_init(|| read::calendars(files))
    }

    fn terms(&self) -> Terms<'_> {
        Terms {
            kinds: &self.ground.kinds,
            zone: self.ground.zone,
            bots: self.ground.bots.clone(),
            people: self.ground.people.clone(),
        }
    }

    /// What is wrong in the files of the view.
    fn findings(&self) -> Vec<Finding> {
        let Some(current) = self.current else {
            return Vec::new();
        };
        let (_, calendars) = self.calendars_at(self.sets[current].calendars);
        let (_, agreements) = self.built(current);
        [calendars.as_slice(), agreements].concat()
    }
}

static NOTHING: LazyLock<Agreements> = LazyLock::new(Agreements::default);

impl From<Agreements> for Policies {
    /// One set of agreements for all records.
    fn from(agreements: Agreements) -> Self {
        let set = Set {
            built: OnceLock::from((agreements, Vec::new())),
            ..Set::default()
        };
        Policies {
            sets: vec![set],
            eras: vec![Stretch {
                from: DateTime::<Utc>::MIN_UTC,
                set: 0,
                commit: None,
            }],
            current: Some(0),
            ..Policies::default()
        }
    }
}

// By hand, because contents and calendars would bury everything else.
impl fmt::Debug for Policies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = |era: &Stretch| (era.from, era.set, era.commit.clone());
        f.debug_struct("Policies")
            .field("eras", &self.eras.iter().map(from).collect::<Vec<_>>())
            .field("current", &self.current)
            .field("what_if", &self.what_if)
            .finish_non_exhaustive()
    }
}
