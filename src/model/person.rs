//! People: one file each in `.gitsm/people/`, the link between a git address and a name in records.

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::RandomState;
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

impl Key {
    /// Whether it is this public key, whatever either has for a comment.
    pub fn is(&self, key: &str) -> bool {
        words(&self.key).eq(words(key))
    }

    fn bare(&self) -> String {
        bare(&self.key)
    }
}

/// The type and the base64 of a public key; what follows is a comment.
fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split_whitespace().take(2)
}

fn bare(key: &str) -> String {
    words(key).collect::<Vec<_>>().join(" ")
}

/// Everybody the desk knows. Whose an address or a key is, is asked of every commit of a history: so both lead to
/// their people without a look at all of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People {
    people: IndexMap<PersonId, Person, RandomState>,
    /// The first whom an address is listed for, in small letters.
    addresses: HashMap<String, usize, RandomState>,
    /// All whom a key is listed for.
    owners: HashMap<String, Vec<usize>, RandomState>,
}

impl People {
    /// Adds a person, in the place of one with the same id.
    pub fn insert(&mut self, id: PersonId, person: Person) {
        if self.people.insert(id, person).is_none() {
            return self.index(self.people.len() - 1);
        }
        self.addresses.clear();
        self.owners.clear();
        (0..self.people.len()).for_each(|at| self.index(at));
    }

    /// Learns the addresses and keys of the person at a place.
    fn index(&mut self, at: usize) {
        let Some((_, person)) = self.people.get_index(at) else {
            return;
        };
        for email in &person.emails {
            self.addresses
                .entry(email.to_ascii_lowercase())
                .or_insert(at);
        }
        for key in &person.keys {
            let owners = self.owners.entry(key.bare()).or_default();
            if owners.last() != Some(&at) {
                owners.push(at);
            }
        }
    }

    /// A person by id.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people.get(id)
    }

    /// Whom a public key is listed for, and whatever stands behind its base64.
    pub fn by_key(&self, key: &str) -> Vec<&PersonId> {
        let owners = self.owners.get(&bare(key)).into_iter().flatten();
        owners
            .filter_map(|at| Some(self.people.get_index(*at)?.0))
            .collect()
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
        let at = self.addresses.get(&email.to_ascii_lowercase())?;
        self.people.get_index(*at).map(|(id, _)| id)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn people(files: &[(&str, &str)]) -> People {
        let mut people = People::default();
        for (id, text) in files {
            let person = serde_yaml::from_str(text).unwrap();
            people.insert(PersonId::parse(id).unwrap(), person);
        }
        people
    }

    fn ids(found: Vec<&PersonId>) -> Vec<&str> {
        found.into_iter().map(PersonId::as_str).collect()
    }

    #[test]
    fn addresses_and_keys_lead_to_their_people() {
        let people = people(&[
            (
                "ana",
                "{name: Ana, emails: [Ana@Example.org, shared@example.org], keys: [{key: ssh-ed25519 AAAA}]}",
            ),
            (
                "bo",
                "{name: Bo, emails: [shared@example.org], keys: [{key: \"ssh-ed25519  AAAA bo@home\", revoked: true}, {key: ssh-ed25519 BBBB}, {key: ssh-ed25519 BBBB}]}",
            ),
        ]);
        let email = |address| people.by_email(address).map(PersonId::as_str);
        assert_eq!(email("ana@EXAMPLE.org"), Some("ana"));
        assert_eq!(email("shared@example.org"), Some("ana"));
        assert_eq!(email("rita@example.org"), None);
        assert_eq!(
            ids(people.by_key("ssh-ed25519 AAAA a comment")),
            ["ana", "bo"]
        );
        assert_eq!(ids(people.by_key("ssh-ed25519 BBBB")), ["bo"]);
        assert_eq!(ids(people.by_key("ssh-rsa AAAA")), [""; 0]);
        assert_eq!(ids(people.by_key("")), [""; 0]);
        assert!(people.get("bo").is_some() && people.get("Bo").is_none());
    }

    #[test]
    fn who_takes_the_place_of_another_has_nothing_of_theirs() {
        let people = people(&[
            (
                "ana",
                "{name: Ana, emails: [a@example.org], keys: [{key: t AAAA}]}",
            ),
            (
                "bo",
                "{name: Bo, emails: [b@example.org], keys: [{key: t AAAA}]}",
            ),
            ("ana", "{name: Ana, emails: [c@example.org]}"),
        ]);
        assert_eq!(people.iter().count(), 2);
        assert_eq!(people.by_email("a@example.org"), None);
        assert_eq!(
            people.by_email("c@example.org").map(PersonId::as_str),
            Some("ana")
        );
        assert_eq!(ids(people.by_key("t AAAA")), ["bo"]);
    }
}
