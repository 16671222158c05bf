//! A mail opens a record, or adds what it says to the one that it belongs to; nothing else.
//!
//! A sender is a claim. So only the word of the caller of a record, and of a listed person for whom the trusted mail
//! server vouches, is public; what anybody else sends to a thread is noted for the desk alone. Otherwise a forged
//! answer in the name of a colleague would count as our response.

mod entry;
mod thread;

use std::collections::HashMap;
use std::sync::Arc;

use crate::intake::mail::{CONTINUES, Letter, mails_of, sender, takes_mail};
use crate::model::explain::{Class, Explain};
use crate::model::id::{PersonId, RecordId};
use crate::model::kind::Kind;
use crate::model::person::People;
use crate::model::record::Record;
use crate::store::Waiting;

use super::{Desk, DeskError, Found, Saved};
use thread::Thread;

/// What became of a mail.
#[derive(Debug, Clone)]
pub enum Mailed {
    /// It opened a record.
    Opened(Record),
    /// It was added to a record.
    Noted(Record),
    /// It is in this record already.
    Known(RecordId),
}

/// Where mail is delivered: the desk, and the mails that it has.
pub struct Postbox<'d> {
    desk: &'d Desk,
    kind: Arc<Kind>,
    people: People,
    /// The records that mails are in, by Message-ID.
    mails: HashMap<String, Found>,
    /// The records that go on with a closed one, by its id.
    continued: HashMap<RecordId, Found>,
}

/// A kind that no mail can open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no {kind} is opened by mail")]
pub struct NotByMail {
    kind: String,
    others: Vec<String>,
}

impl Explain for NotByMail {
    fn class(&self) -> Class {
        Class::Usage
    }

    fn hint(&self) -> Option<String> {
        Some(format!("kinds that are: {}", self.others.join(", ")))
    }
}

impl Desk {
    /// Looks which mails the desk has; a mail of an unknown thread will open a record of this kind.
    ///
    /// # Errors
    /// When the kind is unknown, or the records cannot be read.
    pub fn postbox(&self, kind: &str) -> Result<Result<Postbox<'_>, NotByMail>, DeskError> {
        let kind = Arc::clone(self.kinds().get(kind)?);
        let kinds: Vec<&Arc<Kind>> = self
            .kinds()
            .iter()
            .filter(|kind| takes_mail(kind))
            .collect();
        if !takes_mail(&kind) {
            let others = kinds.iter().map(|kind| kind.kind.clone()).collect();
            let kind = kind.kind.clone();
            return Ok(Err(NotByMail { kind, others }));
        }
        let snapshot = self.snapshot_of(&kinds)?;
        let (people, _) = self.people()?;
        let mut postbox = Postbox {
            desk: self,
            kind,
            people,
            mails: HashMap::new(),
            continued: HashMap::new(),
        };
        for (record, path) in snapshot.records.iter().zip(&snapshot.paths) {
            postbox.enter(record, path);
        }
        Ok(Ok(postbox))
    }
}

fn has(record: &Record, letter: &Letter) -> bool {
    mails_of(record).any(|id| id == letter.id)
}

impl Postbox<'_> {
    /// Delivers a mail that a person wrote; one commit, none where the desk has it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn deliver(
        &mut self,
        told: &mut dyn FnMut(Waiting),
        letter: &Letter,
    ) -> Result<(Mailed, Option<Saved>), DeskError> {
        if let Some(found) = self.mails.get(&letter.id) {
            return Ok((Mailed::Known(found.id.clone()), None));
        }
        let thread = self.thread(letter)?;
        let written = match &thread {
            Thread::In(found) => self.note(told, found, letter),
            Thread::After(found) => self.open(told, letter, Some(found)),
            Thread::New => self.open(told, letter, None),
        };
        let (mailed, saved) = match (written, &thread) {
            // Another process had the same mail, and was faster.
            (Err(DeskError::Unchanged { .. }), Thread::In(found)) => {
                return Ok((Mailed::Known(found.id.clone()), None));
            }
            (Err(DeskError::Unchanged { .. }), _) => {
                return Ok((Mailed::Known(self.own_id(letter)?), None));
            }
            (other, _) => other?,
        };
        if let Mailed::Opened(record) | Mailed::Noted(record) = &mailed {
            let path = match thread {
                Thread::In(found) => found.path,
                _ => record.path(),
            };
            self.enter(record, &path);
        }
        Ok((mailed, Some(saved)))
    }

    /// Keeps which mails a record has, and which record it goes on with.
    fn enter(&mut self, record: &Record, path: &str) {
        let found = Found {
            kind: Arc::clone(&record.kind),
            id: record.id.clone(),
            path: path.to_owned(),
        };
        for id in mails_of(record) {
            self.mails.entry(id.to_owned()).or_insert(found.clone());
        }
        for link in CONTINUES {
            // Two open records may be related; only a mail goes on with a closed one.
            let by_mail = link == CONTINUES[0] || mails_of(record).next().is_some();
            for earlier in record.linked(link).iter().filter(|_| by_mail) {
                self.continued.insert(earlier.clone(), found.clone());
            }
        }
    }

    /// Who wrote it.
    fn author(&self, letter: &Letter) -> Result<PersonId, DeskError> {
        sender(&self.people, &letter.from).ok_or_else(|| DeskError::NoActor {
            email: letter.from.clone(),
        })
    }
}
