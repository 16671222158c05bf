//! Conflicts that git left in records: which there are, what the rules make of them, and putting a decision
//! in their place.
//!
//! The versions come from the index, where git keeps them until they are added; and from the marks in a file
//! where the index has them no more, because somebody added or committed the file as it was, or a forge did.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::merge::{self, Cause, Merged, Take};
use crate::model::id::{EntryId, RecordId, normalise};
use crate::model::kind::Kind;
use crate::model::layout::{EXTENSION, id_of, path as path_of};
use crate::model::marks::{self, Sides};
use crate::store::{CommitId, Operation, Unmerged, View, Waiting};

use super::{Desk, DeskError};

/// Files to write; none removes one.
pub type Files = Vec<(String, Option<Vec<u8>>)>;

/// Everything that is in conflict.
#[derive(Debug, Default)]
pub struct Conflicts {
    /// The records.
    pub records: Vec<Conflicted>,
    /// Other files, which gitsm leaves to git.
    pub others: Vec<String>,
    /// What git is in the middle of.
    pub operation: Operation,
}

/// A record that is in conflict.
#[derive(Debug)]
pub struct Conflicted {
    /// Its path.
    pub path: String,
    /// Its kind.
    pub kind: Arc<Kind>,
    /// What is the matter.
    pub matter: Matter,
    base: Option<String>,
    ours: String,
    theirs: String,
}

/// What is the matter with a record.
#[derive(Debug)]
pub enum Matter {
    /// Both sides have it; what the rules make of that.
    Both(Merged),
    /// One side removed it, the other changed it.
    Removed {
        /// Whether ours did.
        by_ours: bool,
    },
    /// Somebody has edited the file since; it stays as it is.
    ByHand,
    /// Marks of conflict lie in one another or are not whole, so nobody can tell the sides: it is mended by hand.
    Tangled {
        /// The last commit that has the file without marks, if one was found.
        sound: Option<CommitId>,
    },
}

/// How far back a version without marks is looked for.
const BACK: usize = 50;

impl Conflicted {
    /// The id that its path names.
    pub fn id(&self) -> &str {
        id_of(&self.path).unwrap_or(&self.path)
    }

    /// How many questions are open.
    pub fn open(&self) -> usize {
        match &self.matter {
            Matter::Both(merged) => merged.conflicts.len(),
            Matter::Removed { .. } | Matter::ByHand | Matter::Tangled { .. } => 1,
        }
    }
}

impl Desk {
    /// The conflicts at these paths or ids; all of them where none is named.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn conflicts(&self, wanted: &[String]) -> Result<Conflicts, DeskError> {
        let mut found = Conflicts {
            records: Vec::new(),
            others: Vec::new(),
            operation: self.store.operation(),
        };
        let view = self.store.view_work()?;
        let is_wanted = |path: &str| wanted.is_empty() || wanted.iter().any(|w| names(w, path));
        let mut seen = HashSet::new();
        for unmerged in self.store.unmerged()? {
            let (Some(kind), true) = (
                self.kinds.of_path(&unmerged.path),
                unmerged.path.ends_with(EXTENSION),
            ) else {
                found.others.push(unmerged.path);
                continue;
            };
            if !is_text(&unmerged) {
                found.others.push(unmerged.path);
                continue;
            }
            seen.insert(unmerged.path.clone());
            if !is_wanted(&unmerged.path) {
                continue;
            }
            let on_disk = self.store.read(&view, &unmerged.path)?;
            found
                .records
                .extend(staged(unmerged, kind, on_disk.as_deref()));
        }
        let mut once: Option<HashMap<String, Unmerged>> = None;
        for (path, sides) in self.marked_files()? {
            let Some(kind) = self.kinds.of_path(&path) else {
                continue;
            };
            if seen.contains(&path) || !is_wanted(&path) {
                continue;
            }
            let Some(sides) = sides else {
                found.records.push(self.tangled(path, kind));
                continue;
            };
            if once.is_none() {
                let list = self.store.once_unmerged()?.into_iter();
                once = Some(list.map(|was| (was.path.clone(), was)).collect());
            }
            let was = once.as_ref().and_then(|once| once.get(&path));
            let base = was.and_then(|was| text(was.base.as_ref()));
            found.records.push(both(
                path,
                kind,
                Sides {
                    base: base.or(sides.base),
                    ..sides
                },
            ));
        }
        found.records.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    /// A record whose marks of conflict tell no sides.
    fn tangled(&self, path: String, kind: &Arc<Kind>) -> Conflicted {
        let is_sound = |commit: &CommitId| {
            let view = View::Commit(commit.clone());
            let bytes = self.store.read(&view, &path).ok().flatten();
            bytes.is_some_and(|bytes| !marks::is_marked(&String::from_utf8_lossy(&bytes)))
        };
        // A help only: a shallow clone has none.
        let history = self.store.history(&View::Work, &path, Some(BACK));
        let commits = history.unwrap_or_default().into_iter();
        let sound = commits.map(|commit| commit.id).find(is_sound);
        Conflicted {
            path,
            kind: Arc::clone(kind),
            matter: Matter::Tangled { sound },
            base: None,
            ours: String::new(),
            theirs: String::new(),
        }
    }

    /// The records in the work tree with marks of conflict, and what their sides say, where that can be told.
    fn marked_files(&self) -> Result<Vec<(String, Option<Sides>)>, DeskError> {
        let folders: Vec<&str> = self.kinds.headers().map(|h| h.folder.as_str()).collect();
        let view = self.store.view_work()?;
        let entries = self.store.files(&view, &folders, EXTENSION)?;
        let read = self.store.read_all(&entries, |_, bytes| {
            let text = String::from_utf8(bytes.ok()?).ok()?;
            marks::is_marked(&text).then(|| marks::sides(&text))
        });
        let found = entries.into_iter().zip(read);
        Ok(found
            .filter_map(|(entry, sides)| Some((entry.path, sides?)))
            .collect())
    }

    /// The files that a decision leads to: one choice for each open question.
    ///
    /// # Errors
    /// When the choice cannot be written, or git does not know who chooses.
    pub fn decided(&self, record: &Conflicted, takes: &[Take]) -> Result<Files, DeskError> {
        let first = takes.first().copied().unwrap_or(Take::Ours);
        let side = match first {
            Take::Ours => &record.ours,
            Take::Theirs => &record.theirs,
        };
        let put = |text: &str| vec![(record.path.clone(), Some(text.as_bytes().to_vec()))];
        match &record.matter {
            Matter::ByHand | Matter::Tangled { .. } => Ok(Vec::new()),
            Matter::Removed { by_ours } => Ok(match (first, by_ours) {
                (Take::Ours, true) | (Take::Theirs, false) => vec![(record.path.clone(), None)],
                _ => put(side),
            }),
            Matter::Both(merged) => match merged.conflicts.first().map(|first| &first.cause) {
                None => Ok(put(&merged.text)),
                Some(Cause::Unreadable { .. }) => Ok(put(side)),
                Some(Cause::DrawnTwice) => self.told_apart(record, first),
                Some(_) => Ok(put(&self.settled(record, merged, takes)?)),
            },
        }
    }

    fn settled(
        &self,
        record: &Conflicted,
        merged: &Merged,
        takes: &[Take],
    ) -> Result<String, DeskError> {
        let (people, _) = self.people()?;
        let by = self.actor(&people)?;
        let spare = self.entropy.entry_id()?;
        let draw = || -> EntryId {
            let drawn = self.entropy.entry_id();
            drawn.unwrap_or_else(|_| spare.clone())
        };
        let who = (self.now(), &by);
        Ok(merge::settle(merged, takes, &record.kind, who, &draw)?)
    }

    /// Two records of one id: the one that is chosen keeps it, the other gets a new one.
    fn told_apart(&self, record: &Conflicted, keeper: Take) -> Result<Files, DeskError> {
        let (stays, goes) = match keeper {
            Take::Ours => (&record.ours, &record.theirs),
            Take::Theirs => (&record.theirs, &record.ours),
        };
        let view = self.store.view_work()?;
        let id = loop {
            let prefix = record.kind.prefix().unwrap_or_default();
            let day = RecordId::parse(record.id()).ok();
            let day = day.and_then(|id| id.date_of(prefix));
            let day = day.unwrap_or_else(|| self.now().date_naive());
            let id = self.entropy.record_id(prefix, day)?;
            let path = path_of(&record.kind, &id, |_| None);
            if self.store.read(&view, &path)?.is_none() {
                break id;
            }
        };
        let moved = merge::renamed(goes, &record.kind, &id).ok_or(merge::SettleError::Layout)?;
        let path = path_of(&record.kind, &id, |_| None);
        Ok(vec![
            (record.path.clone(), Some(stays.as_bytes().to_vec())),
            (path, Some(moved.into_bytes())),
        ])
    }

    /// Writes decided files and has the index take them.
    ///
    /// # Errors
    /// When they cannot be written, or git refuses.
    pub fn put_decided(
        &self,
        files: &Files,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<(), DeskError> {
        self.store.lay_out(files, told)?;
        let paths: Vec<String> = files.iter().map(|(path, _)| path.clone()).collect();
        Ok(self.store.stage(&paths)?)
    }

    /// Leaves marks around what is still open in a record, and only there; the index keeps the versions.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn leave_open(
        &self,
        record: &Conflicted,
        operation: Operation,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<(), DeskError> {
        let Matter::Both(merged) = &record.matter else {
            return Ok(());
        };
        if merged.conflicts.iter().any(merge::Conflict::is_whole) {
            return Ok(());
        }
        let text = record.marked(merged, operation.sides());
        let files = vec![(record.path.clone(), Some(text.into_bytes()))];
        Ok(self.store.lay_out(&files, told)?)
    }
}

impl Conflicted {
    pub(super) fn marked(&self, merged: &Merged, labels: (&str, &str)) -> String {
        let texts = (
            self.base.as_deref(),
            self.ours.as_str(),
            self.theirs.as_str(),
        );
        merge::marked(merged, texts, &self.kind, labels, 7)
    }

    /// Whether a file has nothing in it that is not of one of the versions: then nobody has worked on it.
    fn is_untouched(&self, on_disk: &str) -> bool {
        let Matter::Both(merged) = &self.matter else {
            return true;
        };
        if [&self.ours, &self.theirs].contains(&&on_disk.to_owned()) {
            return true;
        }
        let marked = self.marked(merged, ("", ""));
        let texts = [
            self.base.as_deref().unwrap_or_default(),
            &self.ours,
            &self.theirs,
            &merged.text,
            &marked,
        ];
        let known: HashSet<&str> = texts.iter().flat_map(|text| text.lines()).collect();
        let is_mark = |line: &str| {
            ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
                .iter()
                .any(|mark| line.starts_with(mark))
        };
        marks::is_marked(on_disk)
            && on_disk
                .lines()
                .all(|line| known.contains(line) || is_mark(line))
    }
}

/// Whether what somebody typed means a path: the path itself, a folder above it, or a part of the id.
fn names(wanted: &str, path: &str) -> bool {
    let folder = wanted.trim_end_matches('/');
    let below = path
        .strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let id = id_of(path).map(normalise).unwrap_or_default();
    below || (!wanted.contains('/') && id.contains(&normalise(wanted)))
}

/// Whether every version can be read as text; what cannot is for git to keep.
fn is_text(unmerged: &Unmerged) -> bool {
    let sides = [&unmerged.base, &unmerged.ours, &unmerged.theirs];
    let mut sides = sides.into_iter().flatten();
    sides.all(|bytes| std::str::from_utf8(bytes).is_ok())
}

fn text(bytes: Option<&Vec<u8>>) -> Option<String> {
    bytes.and_then(|bytes| String::from_utf8(bytes.clone()).ok())
}

pub(super) fn both(path: String, kind: &Arc<Kind>, sides: Sides) -> Conflicted {
    let base = sides.base.as_deref();
    let merged = merge::merge3(base, &sides.ours, &sides.theirs, kind);
    Conflicted {
        path,
        kind: Arc::clone(kind),
        matter: Matter::Both(merged),
        base: sides.base,
        ours: sides.ours,
        theirs: sides.theirs,
    }
}

/// A record that one side removed.
pub(super) fn removed(
    path: String,
    kind: &Arc<Kind>,
    (base, ours, theirs): (Option<String>, &Option<String>, &Option<String>),
) -> Conflicted {
    Conflicted {
        path,
        kind: Arc::clone(kind),
        matter: Matter::Removed {
            by_ours: ours.is_none(),
        },
        base,
        ours: ours.clone().unwrap_or_default(),
        theirs: theirs.clone().unwrap_or_default(),
    }
}

/// A record with several versions in the index; `None` where both sides removed it.
fn staged(unmerged: Unmerged, kind: &Arc<Kind>, on_disk: Option<&[u8]>) -> Option<Conflicted> {
    let (base, ours, theirs) = (
        text(unmerged.base.as_ref()),
        text(unmerged.ours.as_ref()),
        text(unmerged.theirs.as_ref()),
    );
    let mut record = match (ours, theirs) {
        (None, None) => return None,
        (Some(ours), Some(theirs)) => {
            let sides = Sides { base, ours, theirs };
            both(unmerged.path, kind, sides)
        }
        (ours, theirs) => removed(unmerged.path, kind, (base, &ours, &theirs)),
    };
    let on_disk = on_disk.map(String::from_utf8_lossy);
    if on_disk.is_some_and(|on_disk| !record.is_untouched(&on_disk)) {
        record.matter = Matter::ByHand;
    }
    Some(record)
}
