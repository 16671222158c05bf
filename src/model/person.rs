//! People: one file each in `.gitsm/people/`, the link between a git address and a name in records.

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::Deserialize;

use super::id::PersonId;

/// Where they are kept.
pub const FOLDER: &str = ".gitsm/people";

/// A person, or a bot.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name for people.
    pub name: String,
    /// Addresses by which git knows them.
    #[serde(default)]
    pub emails: Vec<String>,
    /// Login by forge.
    #[serde(default)]
    pub logins: IndexMap<String, String>,
    /// Public keys.
    #[serde(default)]
    pub keys: Vec<Key>,
    /// Teams they belong to.
    #[serde(default)]
    pub teams: Vec<String>,
    /// Roles they have.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Whether it is a program.
    #[serde(default)]
    pub bot: bool,
}

/// A public key and when it counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// As OpenSSH writes it: type and base64.
    pub key: String,
    /// The first day it counts.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// The last day it counts.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// Whether it never counts any more.
    #[serde(default)]
    pub revoked: bool,
}

/// Everybody the desk knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People {
    people: IndexMap<PersonId, Person>,
}

impl People {
    /// Adds a person.
    pub fn insert(&mut self, id: PersonId, person: Person) {
        self.people.insert(id, person);
    }

    /// A person by id.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people
            .iter()
            .find(|(known, _)| known.as_str() == id)
            .map(|(_, person)| person)
    }

    /// Everybody.
    pub fn iter(&self) -> impl Iterator<Item = (&PersonId, &Person)> {
        self.people.iter()
    }

    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Who a git address belongs to.
    pub fn by_email(&self, email: &str) -> Option<&PersonId> {
        let is = |known: &String| known.eq_ignore_ascii_case(email);
        self.people
            .iter()
            .find(|(_, person)| person.emails.iter().any(is))
            .map(|(id, _)| id)
    }

    /// Who a login on a forge belongs to; forges take no notice of case.
    pub fn by_login(&self, forge: &str, login: &str) -> Option<&PersonId> {
        let is = |person: &Person| {
            let own = person.logins.get(forge);
            own.is_some_and(|own| own.eq_ignore_ascii_case(login))
        };
        self.people
            .iter()
            .find(|(_, person)| is(person))
            .map(|(id, _)| id)
    }

    /// Who acts under a git address: the person it is listed for, else an id made from the address.
    pub fn actor(&self, email: &str) -> Option<PersonId> {
        self.by_email(email)
            .cloned()
            .or_else(|| PersonId::from_name(email))
    }
}
