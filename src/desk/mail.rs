//! A mail opens a record, or adds what it says to the one that it belongs to; nothing else.
//!
//! A sender is a claim. So only the word of the caller of a record, and of a listed person for whom the trusted mail
//! server vouches, is public; what anybody else sends to a thread is noted for the desk alone. Otherwise a forged
//! answer in the name of a colleague would count as our response.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::map::Map;
use sha2::{Digest, Sha256};

use crate::intake::mail::{
    CONTINUES, Clue, Letter, MAIL, bare_subject, clues, is_caller, mails_of, sender, takes_mail,
};
use crate::model::data::Data;
use crate::model::explain::{Class, Explain};
use crate::model::id::{PersonId, RecordId, SUFFIX_LEN, write_time};
use crate::model::kind::{Category, FieldType, Kind};
use crate::model::layout;
use crate::model::person::People;
use crate::model::record::Record;
use crate::sla::moment::CALLERS;
use crate::store::Waiting;
use crate::workflow::{self, Act, Input};

use super::{Desk, DeskError, Found, Saved, Writer};

/// How often a thread may have been continued.
const CHAIN: usize = 50;

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

/// Where a mail belongs.
enum Thread {
    /// Into this record.
    In(Found),
    /// Into a new one that goes on with this one: a word on a closed record would be read by nobody.
    After(Found),
    /// Nowhere yet.
    New,
}

/// A kind that no mail can open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a {kind} is not opened by mail")]
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

    /// The record that the mail belongs to.
    fn thread(&self, letter: &Letter) -> Result<Thread, DeskError> {
        for clue in clues(letter) {
            let found = match clue {
                Clue::Mail(id) => self.mails.get(&id).cloned(),
                Clue::Record(id) => match self.desk.find(id.as_str(), None) {
                    // Not by a part of it: a stranger's typing error must not hit another record.
                    Ok(found) => Some(found).filter(|found| self.is(found, &id)),
                    Err(DeskError::NotFound { .. } | DeskError::Ambiguous { .. }) => None,
                    Err(error) => return Err(error),
                },
            };
            if let Some(found) = found.filter(|found| takes_mail(&found.kind)) {
                return self.newest(found);
            }
        }
        Ok(Thread::New)
    }

    /// The record itself, or where it is closed the one that goes on with it.
    fn newest(&self, mut found: Found) -> Result<Thread, DeskError> {
        for _ in 0..CHAIN {
            let (_, record) = self.desk.load(found.id.as_str(), Some(&found.kind))?;
            if record.category() != Category::Closed {
                return Ok(Thread::In(found));
            }
            match self.continued.get(&found.id) {
                Some(next) => found = next.clone(),
                None => break,
            }
        }
        Ok(Thread::After(found))
    }

    /// Whether a record has this id, or had it before.
    fn is(&self, found: &Found, id: &RecordId) -> bool {
        let alias = || {
            let record = self.desk.load(found.id.as_str(), Some(&found.kind));
            record.is_ok_and(|(_, record)| record.aliases.contains(id))
        };
        found.id == *id || alias()
    }

    /// Who wrote it.
    fn author(&self, letter: &Letter) -> Result<PersonId, DeskError> {
        sender(&self.people, &letter.from).ok_or_else(|| DeskError::NoActor {
            email: letter.from.clone(),
        })
    }

    fn note(
        &self,
        told: &mut dyn FnMut(Waiting),
        found: &Found,
        letter: &Letter,
    ) -> Result<(Mailed, Saved), DeskError> {
        let author = self.author(letter)?;
        let listed = self.people.by_email(&letter.from).is_some();
        let ((_, after), saved) = self.desk.write(told, |writer| {
            writer.change(found, MAIL, |before, act| {
                if has(before, letter) {
                    return Ok(before.clone());
                }
                let input = Input {
                    note: Some(letter.said()),
                    public: is_caller(before, &author) || listed && letter.vouched,
                    ..Input::default()
                };
                let mut after = workflow::change(before, &input, &by(&author, act))?;
                mark(&mut after, letter);
                Ok(after)
            })
        })?;
        Ok((Mailed::Noted(after), saved))
    }

    fn open(
        &self,
        told: &mut dyn FnMut(Waiting),
        letter: &Letter,
        after: Option<&Found>,
    ) -> Result<(Mailed, Saved), DeskError> {
        let author = self.author(letter)?;
        let mut input = self.input(letter, &author);
        if let Some(after) = after {
            let fits = |link: &&&str| {
                let link = self.kind.links.get(**link);
                link.is_some_and(|link| link.to.is_empty() || link.to.contains(&after.kind.kind))
            };
            let link = CONTINUES.iter().find(fits);
            input
                .link
                .extend(link.map(|link| ((*link).to_owned(), after.id.clone())));
        }
        let own = self.own_id(letter)?;
        let (record, saved) = self.desk.write(told, |writer| {
            self.desk.kinds().writable(&self.kind)?;
            let id = match self.at(writer, &own)? {
                None => own.clone(),
                Some(record) if has(&record, letter) => {
                    return Err(DeskError::Unchanged {
                        what: format!("{own} has this mail already"),
                    });
                }
                Some(_) => writer.fresh_id(&self.kind, writer.now())?,
            };
            let mut record = writer.decide(None, |act| {
                workflow::create(&self.kind, id, &input, &by(&author, act))
            })?;
            mark(&mut record, letter);
            writer.add(&record, MAIL)?;
            Ok(record)
        })?;
        Ok((Mailed::Opened(record), saved))
    }

    /// The id that a mail has on the day on which it comes: two processes that have the same mail at once draw the
    /// same one, and the second sees the first.
    fn own_id(&self, letter: &Letter) -> Result<RecordId, DeskError> {
        let prefix = self.kind.prefix().ok_or_else(|| DeskError::BadValue {
            field: "id".to_owned(),
            message: format!("a {} is named by people", self.kind.kind),
            remedy: None,
        })?;
        let digest = Sha256::digest(letter.id.as_bytes());
        let mut random = [0; SUFFIX_LEN];
        random
            .iter_mut()
            .zip(digest)
            .for_each(|(to, from)| *to = from);
        let day = self.desk.now().date_naive();
        Ok(RecordId::dated(prefix, day, random))
    }

    /// The record of this id as HEAD has it.
    fn at(&self, writer: &mut Writer<'_>, id: &RecordId) -> Result<Option<Record>, DeskError> {
        let found = Found {
            kind: Arc::clone(&self.kind),
            id: id.clone(),
            path: layout::path(&self.kind, id, |_| None),
        };
        match writer.read(&found) {
            Ok((record, _)) => Ok(Some(record)),
            Err(DeskError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn input(&self, letter: &Letter, author: &PersonId) -> Input {
        let mut input = Input::default();
        let mut set = |name: &str, value: Data| {
            if self.kind.field(name).is_some() {
                input.set.insert(name.to_owned(), value);
            }
        };
        let title = match bare_subject(&letter.subject) {
            subject if subject.is_empty() => format!("Mail from {}", letter.from),
            subject => subject,
        };
        set("title", Data::text(title));
        set("description", Data::text(letter.said()));
        for name in CALLERS {
            set(name, Data::text(author.as_str()));
        }
        let origin = self.kind.field("origin");
        let by_mail = |field: &crate::model::kind::Field| {
            field.kind == FieldType::Choice && field.choices.contains_key(MAIL)
        };
        if origin.is_some_and(by_mail) {
            set("origin", Data::text(MAIL));
        }
        input
    }
}

/// The same circumstances, with the author of the mail as the one who acts: without any role.
fn by<'a>(author: &'a PersonId, act: &Act<'a>) -> Act<'a> {
    Act {
        now: act.now,
        by: author,
        roles: &[],
        draw: act.draw,
        others: act.others,
    }
}

/// Keeps in the newest entry from which mail it came, and what is known of its sender.
fn mark(record: &mut Record, letter: &Letter) {
    let from = match letter.name.as_str() {
        "" => letter.from.clone(),
        name => format!("{name} <{}>", letter.from),
    };
    let mut mail = Map::new();
    mail.insert("id".to_owned(), Data::text(&letter.id));
    mail.insert("from".to_owned(), Data::text(from));
    if let Some(sent) = letter.sent {
        mail.insert("sent".to_owned(), Data::text(write_time(sent)));
    }
    mail.insert("vouched".to_owned(), Data::Bool(letter.vouched));
    if let Some(entry) = record.log.last_mut() {
        entry.extra.insert(MAIL.to_owned(), Data::Map(mail));
    }
}
