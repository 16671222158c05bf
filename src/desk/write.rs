//! The one way to write: decide on what HEAD has, under the lock, and make one commit of it.
//!
//! The decision itself is pure (`workflow`); this gives it its circumstances, turns the record that comes
//! out into the smallest edit of its file, and names the commit.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::kinds::is_named;
use crate::model::id::{EntryId, PersonId, RecordId};
use crate::model::kind::{Category, Kind};
use crate::model::layout::{EXTENSION, id_of};
use crate::model::person::People;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::write::{new_text, updated_text};
use crate::store::{
    CommitId, Identity, Message, Recovered, StatementSigner, StoreError, View, Waiting,
};
use crate::workflow::{self, Act, Consent, Input, Others, Refusal};

use super::ground::Ground;
use super::{Desk, DeskError, Found, actor};

/// How long a write waits for others before it gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a write is tried while git moves the branch under it.
const ATTEMPTS: usize = 20;
/// How many record trailers a commit carries at most; a larger batch carries their number.
const MAX_TRAILERS: usize = 20;

/// What was written.
#[derive(Debug, Clone)]
pub struct Saved {
    /// The commit.
    pub commit: CommitId,
    /// What was settled of an earlier, interrupted write.
    pub recovered: Option<Recovered>,
}

/// A write in the making.
pub struct Writer<'d> {
    desk: &'d Desk,
    ground: Ground<'d>,
    others: HeadRecords<'d>,
    actor: PersonId,
    roles: Vec<String>,
    now: DateTime<Utc>,
    saved: Vec<(RecordId, String)>,
    remark: Option<&'static str>,
}

impl Desk {
    /// Makes one commit of what `decide` does. Nothing is written when it fails, or when it changes nothing.
    ///
    /// `told` hears that the write waits for another one. Where git itself commits in between (it does not
    /// know our lock), it is decided anew on what HEAD has then.
    ///
    /// # Errors
    /// What `decide` says, or what goes wrong with the repository.
    pub fn write<T>(
        &self,
        told: &mut dyn FnMut(Waiting),
        mut decide: impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
    ) -> Result<(T, Saved), DeskError> {
        let mut recovered = None;
        for _ in 1..ATTEMPTS {
            match self.attempt(told, &mut decide, &mut recovered) {
                Err(DeskError::Store(StoreError::Moved { .. })) => {}
                done => return done,
            }
        }
        self.attempt(told, &mut decide, &mut recovered)
    }

    fn attempt<T>(
        &self,
        told: &mut dyn FnMut(Waiting),
        decide: &mut impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
        recovered: &mut Option<Recovered>,
    ) -> Result<(T, Saved), DeskError> {
        let tx = self.store.begin(PATIENCE, told)?;
        if let Some(settled) = tx.recovered() {
            *recovered = Some(settled.clone());
        }
        let ground = Ground::Work(Box::new(tx));
        let (result, commit) = self.made(ground, &self.store.identity()?, decide)?;
        let recovered = recovered.take();
        Ok((result, Saved { commit, recovered }))
    }

    /// Makes one commit of what `decide` does on this commit in the name of `who`, and moves nothing here: not the
    /// branch, not the index, not the work tree. The desk must have been opened at that commit, or at one with the same process.
    ///
    /// # Errors
    /// What `decide` says, or what goes wrong with the repository; [`DeskError::Unchanged`] when nothing changes.
    pub fn write_aside<T>(
        &self,
        base: &CommitId,
        who: &Identity,
        mut decide: impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
    ) -> Result<(T, CommitId), DeskError> {
        let aside = self.store.aside(Some(base))?;
        self.made(Ground::Aside(aside), who, &mut decide)
    }

    fn made<T>(
        &self,
        ground: Ground<'_>,
        author: &Identity,
        decide: &mut impl FnMut(&mut Writer<'_>) -> Result<T, DeskError>,
    ) -> Result<(T, CommitId), DeskError> {
        let (people, _) = self.people()?;
        let actor = actor(&people, author)?;
        let view = ground.head().map_or(View::Empty, View::Commit);
        let mut writer = Writer {
            desk: self,
            ground,
            others: HeadRecords { desk: self, view },
            roles: roles_of(&people, &actor),
            actor,
            now: self.now(),
            saved: Vec::new(),
            remark: None,
        };
        let result = decide(&mut writer)?;
        let message = message(&writer.saved, writer.remark);
        let committed = match writer.ground {
            Ground::Work(tx) => tx.commit(&message, author, writer.now),
            Ground::Aside(aside) => aside.commit(&message, author, writer.now),
        };
        match committed {
            Err(StoreError::NothingToCommit) => Err(DeskError::Unchanged {
                what: "everything is as it was".to_owned(),
            }),
            other => Ok((result, other?)),
        }
    }
}

fn roles_of(people: &People, actor: &PersonId) -> Vec<String> {
    people
        .get(actor.as_str())
        .map(|person| person.roles.clone())
        .unwrap_or_default()
}

/// `INC-261120-7KQ2M: resolve`, and trailers for programs. Where not the same happens to all, the action says no more
/// than that something changed.
fn message(saved: &[(RecordId, String)], remark: Option<&str>) -> Message {
    let mut ids: Vec<&RecordId> = Vec::new();
    for (id, _) in saved {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let action = match saved {
        [(_, first), rest @ ..] if rest.iter().all(|(_, action)| action == first) => first,
        _ => "change",
    };
    let subject = match ids.as_slice() {
        [id] => format!("{id}: {action}"),
        many => format!("{} records: {action}", many.len()),
    };
    let mut message = Message::new(subject).body(remark.unwrap_or_default());
    if ids.len() <= MAX_TRAILERS {
        for id in ids {
            message = message.trailer("Gitsm-Record", id.as_str());
        }
    } else {
        message = message.trailer("Gitsm-Records", ids.len().to_string());
    }
    message.trailer("Gitsm-Action", action)
}

impl Writer<'_> {
    /// When this write happens.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The commit that is built on, as hex; `None` on an unborn branch.
    pub fn head(&self) -> Option<String> {
        self.ground.head().map(|id| id.as_str().to_owned())
    }

    /// Has the commit signed by this key.
    pub fn sign_with(&mut self, signer: &StatementSigner) {
        self.ground.sign_with(signer);
    }

    /// Says something between the first line of the commit message and its trailers.
    pub fn remark(&mut self, text: &'static str) {
        self.remark = Some(text);
    }

    /// What is built on, for reading other files of it.
    pub(super) fn view(&self) -> &View {
        &self.others.view
    }

    /// The kind that signals become.
    pub(super) fn kind_of_signals(&self) -> Result<Arc<Kind>, DeskError> {
        super::intake::kind(self.desk)
    }

    /// A record by its whole id, in what is built on.
    pub(super) fn exact(&self, id: &RecordId) -> Result<Option<Found>, DeskError> {
        let desk = self.desk;
        super::find::exact(&desk.store, &self.others.view, &desk.kinds, id.as_str())
    }

    /// The kinds and ids that others have.
    pub(super) fn others(&self) -> &dyn Others {
        &self.others
    }

    /// Who writes.
    pub fn actor(&self) -> &PersonId {
        &self.actor
    }

    /// Makes a record. `name` is the id of a kind whose ids people choose.
    ///
    /// # Errors
    /// When the workflow refuses it, or the name is taken.
    pub fn create(
        &mut self,
        kind: &Arc<Kind>,
        name: Option<RecordId>,
        input: &Input,
    ) -> Result<Record, DeskError> {
        self.desk.kinds.writable(kind)?;
        let id = match name {
            Some(id) => self.free_name(kind, id)?,
            None => self.fresh_id(kind, self.now)?,
        };
        let record = self.decide(None, |act| workflow::create(kind, id, input, act))?;
        self.add(&record, "new")?;
        Ok(record)
    }

    /// Puts a record that is complete already, such as an imported one.
    ///
    /// # Errors
    /// When its file is there already.
    pub fn add(&mut self, record: &Record, action: &str) -> Result<(), DeskError> {
        let path = record.path();
        if self.ground.exists(&path)? {
            return Err(DeskError::Taken {
                kind: record.kind.kind.clone(),
                id: record.id.to_string(),
            });
        }
        self.ground.put(&path, new_text(record))?;
        self.saved.push((record.id.clone(), action.to_owned()));
        Ok(())
    }

    /// Changes a record by a pure decision on what HEAD has.
    ///
    /// # Errors
    /// When the decision refuses, the file was edited by hand and not committed, or cannot be read.
    pub fn change(
        &mut self,
        found: &Found,
        action: &str,
        decide: impl FnOnce(&Record, &Act<'_>) -> Result<Record, Refusal>,
    ) -> Result<(Record, Record), DeskError> {
        self.desk.kinds.writable(&found.kind)?;
        let (before, text) = self.read(found)?;
        let after = self.decide(Some(&before), |act| decide(&before, act))?;
        if after == before {
            return Err(DeskError::Unchanged {
                what: format!("{} is so already", found.id),
            });
        }
        let edited =
            updated_text(&text, &before, &after).map_err(|source| DeskError::Unchangeable {
                path: found.path.clone(),
                source,
            })?;
        self.put_text(found, edited, action)?;
        Ok((before, after))
    }

    /// Reads a record and its text as HEAD has them.
    ///
    /// # Errors
    /// When the file was edited by hand and not committed, is gone, or cannot be read.
    pub fn read(&mut self, found: &Found) -> Result<(Record, String), DeskError> {
        let gone = || DeskError::NotFound {
            typed: found.id.to_string(),
            meant: None,
        };
        let bytes = self.ground.read(&found.path)?.ok_or_else(gone)?;
        let record = read_record(&found.path, &bytes, &found.kind)
            .map_err(|findings| DeskError::Unreadable { findings })?;
        Ok((record, String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Replaces the text of a record.
    ///
    /// # Errors
    /// When the path cannot be written.
    pub fn put_text(&mut self, found: &Found, text: String, action: &str) -> Result<(), DeskError> {
        self.ground.put(&found.path, text)?;
        self.saved.push((found.id.clone(), action.to_owned()));
        Ok(())
    }

    /// Draws an id for the day of an instant that no file has.
    ///
    /// # Errors
    /// When there is no randomness, or the kind has no prefix.
    pub fn fresh_id(&mut self, kind: &Kind, at: DateTime<Utc>) -> Result<RecordId, DeskError> {
        let needs_name = || DeskError::BadValue {
            field: "id".to_owned(),
            message: format!("a {} is named by people", kind.kind),
            remedy: Some("give its name, such as web-01".to_owned()),
        };
        let prefix = kind.prefix().ok_or_else(needs_name)?;
        loop {
            let id = self.desk.entropy.record_id(prefix, at.date_naive())?;
            let path = crate::model::layout::path(kind, &id, |_| None);
            let drawn = self.saved.iter().any(|(other, _)| *other == id);
            if !drawn && !self.ground.exists(&path)? {
                return Ok(id);
            }
        }
    }

    /// An id for a log entry.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn entry_id(&self) -> Result<EntryId, DeskError> {
        self.desk.entropy.entry_id()
    }

    fn free_name(&self, kind: &Kind, id: RecordId) -> Result<RecordId, DeskError> {
        let start = id.as_str().split('-').next().unwrap_or_default();
        let other = self.desk.kinds.of_prefix(start);
        if !is_named(kind) || other.is_some() {
            return Err(DeskError::BadValue {
                field: "id".to_owned(),
                message: format!("`{id}` cannot be a name here"),
                remedy: other.map(|other| {
                    format!("`{start}-` belongs to {}; begin it otherwise", other.folder)
                }),
            });
        }
        let paths = self.others.named(kind)?;
        let mut known = paths.iter().filter_map(|path| id_of(path));
        match known.find(|known| known.eq_ignore_ascii_case(id.as_str())) {
            None => Ok(id),
            Some(known) => Err(DeskError::Taken {
                kind: kind.kind.clone(),
                id: known.to_owned(),
            }),
        }
    }

    /// What a pure decision makes of a record, in the circumstances of this write. The ids of new log entries
    /// differ from those that the record has.
    ///
    /// # Errors
    /// When the decision refuses, or there is no randomness.
    pub fn decide(
        &self,
        before: Option<&Record>,
        decide: impl FnOnce(&Act<'_>) -> Result<Record, Refusal>,
    ) -> Result<Record, DeskError> {
        let failed: Cell<Option<DeskError>> = Cell::new(None);
        let taken = |id: &EntryId| {
            before.is_some_and(|record| record.log.iter().any(|entry| entry.id == *id))
        };
        let draw = || loop {
            match self.desk.entropy.entry_id() {
                Ok(id) if taken(&id) => {}
                Ok(id) => return id,
                Err(error) => {
                    failed.set(Some(error));
                    return EntryId::from_random([0; crate::model::id::ENTRY_LEN]);
                }
            }
        };
        let act = Act {
            now: self.now,
            by: &self.actor,
            roles: &self.roles,
            draw: &draw,
            others: &self.others,
        };
        let decided = decide(&act);
        if let Some(error) = failed.take() {
            return Err(error);
        }
        Ok(decided?)
    }
}

/// The other records, as HEAD has them; read only when a rule asks.
struct HeadRecords<'d> {
    desk: &'d Desk,
    view: View,
}

impl HeadRecords<'_> {
    fn named(&self, kind: &Kind) -> Result<Vec<String>, DeskError> {
        let entries = self
            .desk
            .store
            .files(&self.view, &[kind.folder.as_str()], EXTENSION)?;
        Ok(entries.into_iter().map(|entry| entry.path).collect())
    }

    fn paths(&self, id: &RecordId) -> Vec<(Arc<Kind>, String)> {
        let exact = super::find::exact(&self.desk.store, &self.view, &self.desk.kinds, id.as_str());
        if let Ok(Some(found)) = exact {
            return vec![(found.kind, found.path)];
        }
        let named = self.desk.kinds.chosen(|header| header.prefix().is_none());
        named
            .flat_map(|kind| {
                let paths = self.named(kind).unwrap_or_default();
                paths
                    .into_iter()
                    .filter(|path| id_of(path) == Some(id.as_str()))
                    .map(|p| (Arc::clone(kind), p))
            })
            .collect()
    }

    fn records(&self, id: &RecordId) -> Vec<Record> {
        let read = |(kind, path): (Arc<Kind>, String)| {
            let bytes = self.desk.store.read(&self.view, &path).ok().flatten()?;
            read_record(&path, &bytes, &kind).ok()
        };
        self.paths(id).into_iter().filter_map(read).collect()
    }
}

impl Others for HeadRecords<'_> {
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)> {
        self.records(id)
            .into_iter()
            .map(|record| (Arc::clone(&record.kind), record.category()))
            .collect()
    }

    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId> {
        self.records(id)
            .iter()
            .flat_map(|record| record.linked(link).to_vec())
            .collect()
    }

    fn consent(&self, record: &Record) -> Consent {
        decided(self.desk.consent(record))
    }

    fn assessed(&self, record: &Record) -> Consent {
        decided(self.desk.assessed(record))
    }

    fn reviewed(&self, record: &Record) -> Consent {
        decided(self.desk.reviewed(record))
    }
}

/// What cannot be decided is not given.
fn decided(answer: Result<Consent, DeskError>) -> Consent {
    answer.unwrap_or_else(|error| Consent::Missing(format!("it cannot be decided: {error}")))
}
