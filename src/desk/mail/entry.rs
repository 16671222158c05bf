//! What becomes of a mail: a note on a record, or a record of its own. Both keep from which mail they came, so that
//! the same mail comes in once.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::intake::mail::{CONTINUES, Letter, MAIL, bare_subject, is_caller};
use crate::model::data::Data;
use crate::model::id::{PersonId, RecordId, SUFFIX_LEN, write_time};
use crate::model::kind::FieldType;
use crate::model::layout;
use crate::model::map::Map;
use crate::model::record::Record;
use crate::sla::moment::CALLERS;
use crate::store::Waiting;
use crate::workflow::{self, Act, Input};

use super::{DeskError, Found, Mailed, Postbox, Saved, has};
use crate::desk::Writer;

impl Postbox<'_> {
    pub(super) fn note(
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

    pub(super) fn open(
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
    pub(super) fn own_id(&self, letter: &Letter) -> Result<RecordId, DeskError> {
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
