//! Agreements and calendars over time: a record is held to the version that was in force when it was opened.
//!
//! A version is what a commit of the main line left in the folders of agreements and calendars. Editing a policy
//! must change no verdict on what was opened before; so nothing but the content of the commits is asked, and what
//! is not committed counts for nothing that is held to the version in force.
//!
//! 1. `steps`: which content of which file holds from when on.
//! 2. `read`: contents into calendars and agreements.
//! 3. [`Policies`]: both together, each content read once, when a record first needs it.

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

use super::agreement::{self, Agreements, Calendars, Sheet, Terms, effective};
use crate::kinds::Kinds;
use crate::model::finding::Finding;
use crate::model::layout::EXTENSION;
pub use read::{CALENDARS, calendar, calendars};
use steps::{Held, Seen, steps};

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
    /// The versions in force: those of the main line, oldest first, and what the view has now.
    ///
    /// Versions before the first agreement count for nothing. If no version has one, the view is the first.
    pub fn over(mut versions: Vec<Version>, view: Files, ground: Ground) -> (Self, Vec<Finding>) {
        let is_first = |version: &Version| version.files.keys().any(|path| is_agreement(path));
        let first = versions.iter().position(is_first);
        versions.drain(..first.unwrap_or(versions.len()));
        let mut policies = Policies {
            ground,
            ..Policies::default()
        };
        let Some(last) = versions.last() else {
            return policies.only(view);
        };
        let view = settled(view, &last.files);
        policies.uncommitted = view != last.files;
        policies.first = versions.first().map(|first| first.at);
        let mut seen: Vec<Seen> = Vec::with_capacity(versions.len());
        let mut commits = Vec::with_capacity(versions.len());
        for version in versions {
            let before = seen.last().map_or(version.at, |before| before.at);
            let (texts, calendars) = policies.intern(version.files);
            let at = version.at.max(before);
            seen.push(Seen {
                at,
                texts,
                calendars,
            });
            commits.push(version.commit);
        }
        let effective = policies.effective();
        for step in steps(&seen, &effective) {
            let set = policies.set(step.held, step.calendars);
            policies.eras.push(Stretch {
                from: step.from,
                set,
                commit: Some(commits[step.version].clone()),
            });
        }
        policies.set_view(view);
        let mut findings = policies.findings();
        findings.extend(lint::left_behind(&seen, &effective, policies.ground.zone));
        (policies, findings)
    }

    /// One version for all records, whenever they were opened.
    pub fn fixed(files: Files, ground: Ground, what_if: WhatIf) -> (Self, Vec<Finding>) {
        let policies = Policies {
            ground,
            what_if: Some(what_if),
            ..Policies::default()
        };
        policies.only(files)
    }

    /// The same where history is cut off, so that what was in force before the first version is not known.
    #[must_use]
    pub fn cut_off(self, cut_off: bool) -> Self {
        Policies { cut_off, ..self }
    }

    fn only(mut self, files: Files) -> (Self, Vec<Finding>) {
        let set = self.set_view(files);
        self.eras.push(Stretch {
            from: DateTime::<Utc>::MIN_UTC,
            set,
            commit: None,
        });
        let findings = self.findings();
        (self, findings)
    }

    fn set_view(&mut self, files: Files) -> usize {
        let (texts, calendars) = self.intern(files);
        let held = |(path, text)| Held {
            path,
            text,
            calendars,
        };
        let set = self.set(texts.into_iter().map(held).collect(), calendars);
        self.current = Some(set);
        set
    }

    /// Numbers for the contents of some files: each agreement, and the calendars together.
    fn intern(&mut self, files: Files) -> (BTreeMap<String, usize>, usize) {
        let mut texts = BTreeMap::new();
        let mut calendars = Files::new();
        for (path, content) in files {
            if is_agreement(&path) {
                let text = (path, content);
                let at = position_or_push(&mut self.texts, |known| *known == text, || text.clone());
                texts.insert(text.0, at);
            } else {
                calendars.insert(path, content);
            }
        }
        let is_same = |known: &CalendarFiles| known.files == calendars;
        let fresh = || CalendarFiles {
            files: calendars.clone(),
            read: OnceLock::new(),
        };
        let at = position_or_push(&mut self.calendars, is_same, fresh);
        (texts, at)
    }

    fn set(&mut self, held: Vec<Held>, calendars: usize) -> usize {
        for one in &held {
            self.sheets.entry((one.text, one.calendars)).or_default();
        }
        let is_same = |set: &Set| set.held == held && set.calendars == calendars;
        let fresh = || Set {
            held: held.clone(),
            calendars,
            built: OnceLock::new(),
        };
        position_or_push(&mut self.sets, is_same, fresh)
    }

    /// From when on each content counts, where it says so.
    fn effective(&self) -> Vec<Option<DateTime<Utc>>> {
        let zone = self.ground.zone;
        let named = |content: &Content| effective::of_file(content.as_deref().ok()?, zone);
        self.texts
            .iter()
            .map(|(_, content)| named(content))
            .collect()
    }
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

/// What was in force for a while.
#[derive(Clone, Copy)]
pub struct Era<'a> {
    policies: &'a Policies,
    at: usize,
}

impl<'a> Era<'a> {
    /// Its number, from 0; the first holds whatever was opened before it, too.
    pub fn number(&self) -> usize {
        self.at
    }

    /// Its first instant; `None` for the first one.
    pub fn from(&self) -> Option<DateTime<Utc>> {
        (self.at > 0).then(|| self.policies.eras[self.at].from)
    }

    /// The first instant after it; `None` for the last one.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.policies.eras.get(self.at + 1).map(|next| next.from)
    }

    /// The commit that brought it, for people; `None` when it is not committed.
    pub fn commit(&self) -> Option<&'a str> {
        self.policies.eras[self.at].commit.as_deref()
    }

    /// The agreements.
    pub fn agreements(&self) -> &'a Agreements {
        &self.policies.built(self.policies.eras[self.at].set).0
    }

    /// The paths of its agreement files, those with errors included.
    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        let set = &self.policies.sets[self.policies.eras[self.at].set];
        set.held.iter().map(|held| held.path.as_str())
    }

    /// The first mistake in each of its files that has errors, and so never came in force.
    pub fn mistakes(&self) -> impl Iterator<Item = &'a Finding> {
        let policies = self.policies;
        let set = &policies.sets[policies.eras[self.at].set];
        let sheets = set.held.iter().filter_map(|held| policies.sheet(held));
        let broken = sheets.filter(|sheet| sheet.file.is_none());
        broken.filter_map(|sheet| sheet.findings.first())
    }
}

static NOTHING: LazyLock<Agreements> = LazyLock::new(Agreements::default);

fn is_agreement(path: &str) -> bool {
    let below = path.strip_prefix(agreement::FOLDER);
    below.is_some_and(|rest| rest.starts_with('/')) && path.ends_with(EXTENSION)
}

/// The files of a work tree, with the committed content where only the ends of lines differ: git may have changed
/// them on the way.
fn settled(view: Files, committed: &Files) -> Files {
    let settle = |(path, content): (String, Content)| {
        let content = match (&content, committed.get(&path)) {
            (Ok(own), Some(Ok(other))) if same_lines(own, other) => Ok(Arc::clone(other)),
            _ => content,
        };
        (path, content)
    };
    view.into_iter().map(settle).collect()
}

fn same_lines(one: &[u8], other: &[u8]) -> bool {
    fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
        text.split(|byte| *byte == b'\n')
            .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
    }
    one == other || lines(one).eq(lines(other))
}

/// The position of the first item that is wanted; a fresh one is put at the end if there is none.
fn position_or_push<T>(
    items: &mut Vec<T>,
    wanted: impl Fn(&T) -> bool,
    fresh: impl FnOnce() -> T,
) -> usize {
    items.iter().position(wanted).unwrap_or_else(|| {
        items.push(fresh());
        items.len() - 1
    })
}

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
