//! Names in the settings that lead nowhere: services, teams, people and fields that the desk does not have.
//!
//! They stop nothing, and are found by `gitsm check` alone: a job that fails must not go untold because a service was
//! renamed.

use std::collections::BTreeSet;

use super::PATH;
use super::read::scalar;
use crate::model::finding::Finding;
use crate::model::kind::{Field, FieldType, Kind};
use crate::model::person::People;
use crate::model::read::closest;
use crate::model::yaml::node::{Pair, place};
use crate::model::yaml::parse::{parse, text_of};

/// The kind that the field of a service points at.
pub const SERVICE: &str = "service";

/// What the desk has.
pub struct Known<'a> {
    /// The kind that signals become.
    pub kind: &'a Kind,
    /// The people.
    pub people: &'a People,
    /// Whether people must be in a file.
    pub listed_only: bool,
    /// The services, by their names.
    pub services: &'a [String],
}

/// Every name that leads nowhere; nothing where the file cannot be read.
pub fn names(bytes: &[u8], known: &Known<'_>) -> Vec<Finding> {
    let Ok(text) = text_of(bytes) else {
        return Vec::new();
    };
    let Ok(root) = parse(text) else {
        return Vec::new();
    };
    let pairs = |key: &str| root.get(key).map_or(&[][..], |node| node.pairs());
    let services = pairs("services")
        .iter()
        .filter_map(|pair| known.service(pair));
    let defaults = pairs("defaults")
        .iter()
        .filter_map(|pair| known.default(pair));
    let found = services.chain(defaults);
    found
        .map(|(start, finding)| finding.at(place(text, start)))
        .collect()
}

type Found = Option<(usize, Finding)>;

impl Known<'_> {
    fn service(&self, pair: &Pair<'_>) -> Found {
        let name = scalar(&pair.value)?;
        let services = || self.services.iter().map(String::as_str);
        if services().any(|known| known == name) {
            return None;
        }
        let message = format!("the desk has no service `{name}`");
        let remedy = meant(name, services());
        let remedy = remedy.unwrap_or_else(|| format!("correct it, or `gitsm service new {name}`"));
        Some((pair.value.span.start, told(message, remedy)))
    }

    fn default(&self, pair: &Pair<'_>) -> Found {
        let Some(field) = self.kind.field(&pair.key) else {
            let kind = &self.kind.kind;
            let fields = self.kind.fields.keys().map(String::as_str);
            let message = format!("the kind {kind} has no field `{}`", pair.key);
            let remedy = meant(&pair.key, fields);
            let remedy = remedy.unwrap_or_else(|| "take it out; it is not used".to_owned());
            return Some((pair.key_span.start, told(message, remedy)));
        };
        self.value(field, pair)
    }

    fn value(&self, field: &Field, pair: &Pair<'_>) -> Found {
        let name = scalar(&pair.value)?;
        let of_service = || field.to.iter().any(|kind| kind == SERVICE);
        match field.kind {
            FieldType::Ref if of_service() => self.service(pair),
            FieldType::Person if self.listed_only && self.people.get(name).is_none() => {
                let people = self.people.iter().map(|(id, _)| id.as_str());
                let remedy = meant(name, people);
                let remedy = remedy.unwrap_or_else(|| format!("add .gitsm/people/{name}.yaml"));
                let message = format!("{name} is in no file of .gitsm/people");
                Some((pair.value.span.start, told(message, remedy)))
            }
            FieldType::Team => {
                let people = self.people.iter();
                let teams: BTreeSet<&str> = people
                    .flat_map(|(_, person)| person.teams.iter().map(String::as_str))
                    .collect();
                if teams.is_empty() || teams.contains(name) {
                    return None;
                }
                let message = format!("nobody is in the team `{name}`");
                let remedy = meant(name, teams.into_iter());
                let remedy = remedy.unwrap_or_else(|| {
                    "list it under `teams` of somebody in .gitsm/people".to_owned()
                });
                Some((pair.value.span.start, told(message, remedy).warning()))
            }
            _ => None,
        }
    }
}

fn told(message: String, remedy: String) -> Finding {
    Finding::error(PATH, "intake/name", message).remedy(remedy)
}

fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    closest(name, known).map(|meant| format!("did you mean `{meant}`?"))
}
