//! What a mail leaves in a record: one entry of its log, by its sender and with the mark of the mail.
//!
//! The sender speaks, and whoever took the mail in makes the commit: so the two are different people, and this says
//! what such an entry may hold. The mark is a claim of the committer, as the sender is one of the mail; it gives nobody
//! a role, moves nothing and approves nothing.

use crate::model::data::Data;
use crate::model::id::PersonId;
use crate::model::kind::{Capability, Kind};
use crate::model::log::Entry;
pub use crate::model::log::MAIL;
use crate::model::map::Map;
use crate::model::person::People;
use crate::model::record::Record;
use crate::sla::moment::CALLERS;

/// The links of a new record to the closed one that it continues, the better first.
pub const CONTINUES: [&str; 2] = ["reopens", "related"];

/// Whether a kind has a caller, who may write to it.
pub fn takes_mail(kind: &Kind) -> bool {
    kind.has(Capability::Survey) && kind.prefix().is_some()
}

/// The Message-IDs of the mails that a record has.
pub fn mails_of(record: &Record) -> impl Iterator<Item = &str> {
    record.log.iter().filter_map(message_id)
}

/// The Message-ID of the mail that an entry came from.
pub fn message_id(entry: &Entry) -> Option<&str> {
    mark_of(entry)?.get("id")?.as_str()
}

/// Whether two entries came from one mail, which two clones took in.
pub fn is_same_mail(one: &Entry, other: &Entry) -> bool {
    message_id(one).is_some()
        && message_id(one) == message_id(other)
        && (&one.to, &one.note) == (&other.to, &other.note)
}

fn mark_of(entry: &Entry) -> Option<&Map<Data>> {
    match entry.extra.get(MAIL)? {
        Data::Map(mark) => Some(mark),
        _ => None,
    }
}

/// Who wrote from an address: the person whose file lists it, else an id made from the whole address, which nobody
/// can have by choosing a name.
pub fn sender(people: &People, address: &str) -> Option<PersonId> {
    let listed = people.by_email(address).cloned();
    listed.or_else(|| PersonId::from_name(&address.replace('@', "-at-")))
}

/// Whether a person is served by a record.
pub fn is_caller(record: &Record, person: &PersonId) -> bool {
    CALLERS
        .iter()
        .any(|field| record.text(field) == Some(person.as_str()))
}

/// Whether an entry, and with it the step from one record to the next, is what taking in a mail makes, and no more:
/// a note on a record that stays as it is, or a new record with nothing in it but the mail and what its kind begins with.
pub fn is_taken_in(old: Option<&Record>, new: &Record, entry: &Entry, people: &People) -> bool {
    let Some(mark) = mark_of(entry) else {
        return false;
    };
    let text = |key: &str| mark.get(key).and_then(Data::as_str);
    let (Some(_), Some(from)) = (text("id"), text("from")) else {
        return false;
    };
    let address = match from.rsplit_once('<') {
        Some((_, address)) => address.trim_end_matches('>'),
        None => from,
    };
    let marks_only = entry.extra.len() == 1;
    let by_sender = sender(people, address).as_ref() == Some(&entry.by);
    if !takes_mail(&new.kind) || !marks_only || !by_sender {
        return false;
    }
    let listed = people.by_email(address).is_some();
    let vouched = listed && mark.get("vouched") == Some(&Data::Bool(true));
    match old {
        Some(old) => {
            let may_be_public = vouched || is_caller(old, &entry.by);
            is_note(entry) && (may_be_public || !entry.public) && is_all(old, new, entry)
        }
        None => is_opening(new, entry),
    }
}

fn is_note(entry: &Entry) -> bool {
    entry.to.is_none() && entry.set.is_empty() && entry.note.is_some()
}

/// Whether nothing happens to a record but one entry of its log.
fn is_all(old: &Record, new: &Record, entry: &Entry) -> bool {
    let rest = new.log.iter().filter(|other| other.id != entry.id);
    let before = Record {
        log: rest.cloned().collect(),
        ..new.clone()
    };
    before == *old
}

/// Whether a new record holds nothing but what a mail gives it.
fn is_opening(new: &Record, entry: &Entry) -> bool {
    let by_mail = |(name, value): (&str, &Data)| match name {
        "title" | "description" => true,
        "origin" if value.as_str() == Some(MAIL) => true,
        _ if CALLERS.contains(&name) => value.as_str() == Some(entry.by.as_str()),
        _ => {
            let default = new
                .kind
                .field(name)
                .and_then(|field| field.default.as_ref());
            default
                .is_some_and(|text| *value == Data::text(text) || *value == Data::from_plain(text))
        }
    };
    let links = new.links.iter();
    let continues = |(link, to): (&str, &Vec<_>)| CONTINUES.contains(&link) && to.len() == 1;
    entry.to.as_ref() == Some(&new.kind.workflow.initial)
        && entry.note.is_none()
        && new.state == new.kind.workflow.initial
        && new.log.len() == 1
        && new.approvals.is_empty()
        && new.imported.is_none()
        && new.fields.iter().all(by_mail)
        && entry.set.iter().all(by_mail)
        && links.len() <= 1
        && new.links.iter().all(continues)
}
