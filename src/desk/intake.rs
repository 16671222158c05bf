//! What machines report becomes records: the decision of `intake`, carried out by the one way to write.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::intake::land::{DUPLICATE, Landing, Mend, Nothing, decide};
use crate::intake::settings::{self, Settings};
use crate::intake::signal::{Signal, Status};
use crate::intake::{seen, wording};
use crate::model::finding::Finding;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::layout::EXTENSION;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::store::{Store, View};
use crate::workflow::{self, Act, Input, Refusal};

use super::write::Writer;
use super::{Desk, DeskError, Found, load};

/// The kind that signals become.
const KIND: &str = "incident";
/// How a record is reopened: by whoever has it, or back to where nobody has it.
const REOPEN: [&str; 2] = ["reopen", "recur"];
/// How it is resolved.
const RESOLVE: &str = "resolve";
/// A job that fails must not start itself again by the commit that says so.
const SKIP: &str = "[skip ci]";

/// What became of a signal.
#[derive(Debug, Clone, PartialEq)]
pub struct Landed {
    /// What was done.
    pub outcome: Outcome,
    /// The records it is about, as they are now.
    pub records: Vec<Record>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A record was made.
    Opened,
    /// A record was made, and linked to the one that was resolved longer ago.
    Recurred,
    /// It was added to an open record.
    Added,
    /// It was counted in an open record.
    RolledUp,
    /// A record was reopened.
    Reopened,
    /// Records were resolved.
    Resolved,
    /// It was noted that it works again.
    Noted,
    /// It was known.
    Known,
    /// There was nothing to do.
    Nothing(Nothing),
}

impl Outcome {
    /// Whether anything was written.
    pub fn wrote(&self) -> bool {
        !matches!(self, Outcome::Known | Outcome::Nothing(_))
    }

    /// The word for programs.
    pub fn word(&self) -> &'static str {
        match self {
            Outcome::Opened => "opened",
            Outcome::Recurred => "recurred",
            Outcome::Added => "occurrence",
            Outcome::RolledUp => "rolled_up",
            Outcome::Reopened => "reopened",
            Outcome::Resolved => "resolved",
            Outcome::Noted => "noted",
            Outcome::Known => "known",
            Outcome::Nothing(_) => "nothing",
        }
    }
}

/// Which records carry which keys.
#[derive(Debug, Default)]
pub struct Book {
    by_key: BTreeMap<String, Vec<Found>>,
}

impl Book {
    /// Reads which records carry keys. Every record of the kind is looked at, and none is parsed.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub(super) fn of(desk: &Desk, view: &View) -> Result<Self, DeskError> {
        Self::among(desk, view, &|_| true)
    }

    /// The same of the files that are wanted by their paths.
    fn among(desk: &Desk, view: &View, wanted: &dyn Fn(&str) -> bool) -> Result<Self, DeskError> {
        let kind = kind(desk)?;
        let mut entries = desk.store.files(view, &[&kind.folder], EXTENSION)?;
        entries.retain(|entry| wanted(&entry.path));
        let read = desk.store.read_all(&entries, |path, bytes| {
            let keys = bytes.map(|bytes| keys_of(&bytes)).unwrap_or_default();
            (path.to_owned(), keys)
        });
        let mut book = Book::default();
        for (path, keys) in read.into_iter().filter(|(_, keys)| !keys.is_empty()) {
            let id = crate::model::layout::id_of(&path).and_then(|id| RecordId::parse(id).ok());
            let Some(id) = id else { continue };
            let found = Found {
                kind: Arc::clone(&kind),
                id,
                path,
            };
            book.enter(&keys, &found);
        }
        Ok(book)
    }

    fn enter(&mut self, keys: &[String], found: &Found) {
        for key in keys {
            let known = self.by_key.entry(key.clone()).or_default();
            if !known.iter().any(|other| other.id == found.id) {
                known.push(found.clone());
            }
        }
    }

    fn carrying(&self, signal: &Signal) -> Vec<Found> {
        self.by_key
            .get(signal.key.as_str())
            .cloned()
            .unwrap_or_default()
    }
}

/// The keys that a record carries, from the two lines that say them.
fn keys_of(bytes: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Vec::new();
    };
    let fields = [seen::FINGERPRINT, seen::RECOVERY];
    // A search for each of them in the whole text takes five times as long.
    let value = |line: &str| {
        let mut values = fields.iter().filter_map(|field| line.strip_prefix(field));
        let value = values.find_map(|rest| rest.strip_prefix(": "))?;
        Some(value.trim().trim_matches(['"', '\'']).to_owned())
    };
    text.lines().filter_map(value).collect()
}

pub(super) fn kind(desk: &Desk) -> Result<Arc<Kind>, DeskError> {
    let kind = desk.kinds.get(KIND)?;
    Ok(Arc::clone(kind))
}

/// The settings in a view; the default ones where there is no file.
pub fn settings_of(store: &Store, view: &View) -> Result<Settings, DeskError> {
    let Some(bytes) = store.read(view, settings::PATH)? else {
        return Ok(Settings::default());
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Settings::default());
    }
    load::configured(settings::PATH, &bytes).map_err(|finding: Finding| DeskError::BrokenConfig {
        finding: Box::new(finding),
    })
}

impl Desk {
    /// How the desk takes in what machines report.
    ///
    /// # Errors
    /// When the file has errors: what fails must not be taken in by rules that nobody wrote.
    pub fn intake(&self) -> Result<Settings, DeskError> {
        settings_of(&self.store, &self.view)
    }

    /// The records that carry the key of a signal or of its place, as this desk has them.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn carrying(&self, signal: &Signal) -> Result<Vec<Record>, DeskError> {
        self.carrying_among(signal, &|_| true)
    }

    /// Those of them whose files are wanted by their paths.
    pub(super) fn carrying_among(
        &self,
        signal: &Signal,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Result<Vec<Record>, DeskError> {
        let book = Book::among(self, &self.view, wanted)?;
        let mut records = Vec::new();
        for found in book.carrying(signal) {
            let bytes = self.store.read(&self.view, &found.path)?;
            let bytes = bytes.unwrap_or_default();
            records.extend(read_record(&found.path, &bytes, &found.kind));
        }
        Ok(records)
    }

    /// Takes in a signal here: one commit on the branch that is checked out, or none when nothing is to be done.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn land(
        &self,
        told: &mut dyn FnMut(crate::store::Waiting),
        signal: &Signal,
    ) -> Result<Landed, DeskError> {
        let settings = self.intake()?;
        let mut landed = None;
        let written = self.write(told, |writer| {
            let mut book = Book::of(self, writer.view())?;
            let done = writer.land(&mut book, signal, &settings)?;
            landed = Some(done.clone());
            Ok(done)
        });
        match (written, landed) {
            (Ok((landed, _)), _) => Ok(landed),
            (Err(DeskError::Unchanged { .. }), Some(landed)) if !landed.outcome.wrote() => {
                Ok(landed)
            }
            (Err(error), _) => Err(error),
        }
    }
}

impl Writer<'_> {
    /// Takes in a signal: decides on what is built on, and puts what follows into this write.
    ///
    /// # Errors
    /// When the records that it is about cannot be read or changed.
    pub fn land(
        &mut self,
        book: &mut Book,
        signal: &Signal,
        settings: &Settings,
    ) -> Result<Landed, DeskError> {
        let signal = &signal.cleaned();
        self.remark(SKIP);
        let (found, records) = self.candidates(book, signal)?;
        let all: Vec<&Record> = records.iter().collect();
        let of = |id: &RecordId| {
            let at = records.iter().position(|record| record.id == *id);
            at.and_then(|at| found.get(at).cloned())
        };
        let known = |id: &RecordId| records.iter().filter(|r| r.id == *id).cloned().collect();
        let landing = decide(&all, signal, settings, self.now());
        let done = |outcome, records| Ok(Landed { outcome, records });
        match landing {
            Landing::Nothing(why) => done(Outcome::Nothing(why), Vec::new()),
            Landing::Duplicate(id) => done(Outcome::Known, known(&id)),
            Landing::Open { after } => self.open(book, signal, settings, after.as_ref()),
            Landing::Reopen(id) => match of(&id).map(|found| self.reopen(&found, signal)) {
                Some(Ok(record)) => done(Outcome::Reopened, vec![record]),
                // A desk may have a workflow of its own that knows no way back.
                Some(Err(DeskError::Refused(_))) | None => {
                    self.open(book, signal, settings, Some(&id))
                }
                Some(Err(error)) => Err(error),
            },
            Landing::Occurrence(id) => {
                let found = of(&id).into_iter();
                let added = found.map(|found| self.add_again(&found, signal));
                done(Outcome::Added, added.collect::<Result<_, _>>()?)
            }
            Landing::Rollup(id) => {
                let found = of(&id).into_iter();
                let added = found.map(|found| self.roll_up(&found));
                done(Outcome::RolledUp, added.collect::<Result<_, _>>()?)
            }
            Landing::Mend(mends) => {
                let mends = mends.into_iter();
                let mends = mends.filter_map(|(id, mend)| Some((of(&id)?, mend)));
                self.mend(&mends.collect::<Vec<_>>(), signal, settings)
            }
        }
    }

    /// The records that carry the key; one that was found to be another one again stands for that one.
    fn candidates(
        &mut self,
        book: &Book,
        signal: &Signal,
    ) -> Result<(Vec<Found>, Vec<Record>), DeskError> {
        let (mut all, mut records): (Vec<Found>, Vec<Record>) = (Vec::new(), Vec::new());
        let mut queue = book.carrying(signal);
        while let Some(found) = queue.pop() {
            if all.iter().any(|other| other.id == found.id) {
                continue;
            }
            let (record, _) = self.read(&found)?;
            if let Some(id) = record.linked(DUPLICATE).first()
                && !seen::is_open(&record)
                && let Some(found) = self.exact(id)?
                && signal.status == Status::Firing
            {
                queue.push(found);
            }
            all.push(found);
            records.push(record);
        }
        Ok((all, records))
    }

    fn open(
        &mut self,
        book: &mut Book,
        signal: &Signal,
        settings: &Settings,
        after: Option<&RecordId>,
    ) -> Result<Landed, DeskError> {
        let kind = self.kind_of_signals()?;
        let now = self.now();
        let is_service = |name: &str| {
            let named = RecordId::parse(name);
            named.is_ok_and(|id| {
                let found = self.others().look(&id);
                found.iter().any(|(kind, _)| kind.kind == "service")
            })
        };
        let input = wording::opening(&kind, signal, settings, after, now, &is_service);
        let id = self.fresh_id(&kind, now)?;
        let record = self.decide(None, |act| {
            let mut record = workflow::create(&kind, id, &input, act)?;
            marked(&mut record, 0, signal, act);
            Ok(record)
        })?;
        self.add(&record, "open")?;
        let found = Found {
            kind: Arc::clone(&kind),
            id: record.id.clone(),
            path: record.path(),
        };
        let keys = [seen::FINGERPRINT, seen::RECOVERY];
        let keys = keys.iter().filter_map(|field| record.text(field));
        book.enter(&keys.map(str::to_owned).collect::<Vec<_>>(), &found);
        let outcome = match after {
            Some(_) => Outcome::Recurred,
            None => Outcome::Opened,
        };
        let records = vec![record];
        Ok(Landed { outcome, records })
    }

    fn reopen(&mut self, found: &Found, signal: &Signal) -> Result<Record, DeskError> {
        let input = wording::reopening(&found.kind, signal, self.now());
        let way = |before: &Record, act: &Act<'_>| {
            let mut last = None;
            for way in REOPEN {
                match workflow::transition(before, way, &input, act) {
                    Ok(after) => return Ok(after),
                    Err(refusal) => last = last.or(Some(refusal)),
                }
            }
            Err(last.unwrap_or_else(|| Refusal::no_such(&before.kind, RESOLVE)))
        };
        self.step(found, "reopen", signal, way)
    }

    fn add_again(&mut self, found: &Found, signal: &Signal) -> Result<Record, DeskError> {
        let note = wording::again(signal, self.now());
        self.say(found, "occurrence", signal, note)
    }

    fn say(
        &mut self,
        found: &Found,
        action: &str,
        signal: &Signal,
        note: String,
    ) -> Result<Record, DeskError> {
        let input = Input {
            note: Some(note),
            ..Input::default()
        };
        self.step(found, action, signal, |before, act| {
            workflow::change(before, &input, act)
        })
    }

    fn roll_up(&mut self, found: &Found) -> Result<Record, DeskError> {
        let (_, after) = self.change(found, "occurrence", |before, act| {
            let mut after = before.clone();
            let days = seen::rolled_up(before, act.now);
            after.set(seen::ROLLED_UP, days);
            Ok(after)
        })?;
        Ok(after)
    }

    fn mend(
        &mut self,
        mends: &[(Found, Mend)],
        signal: &Signal,
        settings: &Settings,
    ) -> Result<Landed, DeskError> {
        let now = self.now();
        let mut records = Vec::new();
        let mut outcome = Outcome::Noted;
        for (found, mend) in mends {
            let record = match mend {
                Mend::Resolve => {
                    outcome = Outcome::Resolved;
                    let input = wording::resolution(&found.kind, signal, now);
                    self.step(found, "resolve", signal, |before, act| {
                        workflow::transition(before, RESOLVE, &input, act)
                    })?
                }
                Mend::Count(_) | Mend::Flapping => {
                    let note = wording::works(signal, *mend, settings, now);
                    self.say(found, "recovery", signal, note)?
                }
            };
            records.push(record);
        }
        Ok(Landed { outcome, records })
    }

    /// One step of a record, with the signal it came of in the last entry of its log.
    fn step(
        &mut self,
        found: &Found,
        action: &str,
        signal: &Signal,
        decide: impl Fn(&Record, &Act<'_>) -> Result<Record, Refusal>,
    ) -> Result<Record, DeskError> {
        let (_, after) = self.change(found, action, |before, act| {
            let mut after = decide(before, act)?;
            marked(&mut after, before.log.len(), signal, act);
            Ok(after)
        })?;
        Ok(after)
    }
}

/// Says in the last entry that is new which signal it came of.
fn marked(record: &mut Record, before: usize, signal: &Signal, act: &Act<'_>) {
    let new = record.log.get_mut(before..).unwrap_or_default();
    if let Some(entry) = new.last_mut() {
        let mark = seen::mark(signal, act.now);
        entry.extra.insert(seen::ENTRY.to_owned(), mark);
    }
}
