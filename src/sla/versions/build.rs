//! Brings versions together into what was in force when. Contents are numbered, and equal ones have one number: among
//! a thousand versions a file is read once for each content that it had.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};

use super::steps::{Held, Seen, steps};
use super::{CalendarFiles, Content, Files, Ground, Policies, Set, Stretch, Version, WhatIf, lint};
use crate::model::finding::Finding;
use crate::model::layout::EXTENSION;
use crate::sla::agreement::{self, effective};

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
