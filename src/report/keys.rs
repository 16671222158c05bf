//! Which keys queries, columns and sort orders may use: the fields and links of the kinds, and what is
//! computed for every record. What is known of a key lets a query be refused where it could find nothing.

use std::collections::BTreeMap;

use crate::kinds::Kinds;
use crate::model::kind::{Category, FieldType};
use crate::query::{Key, Shape};

/// The word for every state in which something is still to do.
pub const OPEN: &str = "open";
/// The word for every other state.
pub const ENDED: &str = "ended";

/// Computed keys and what values they have.
const COMPUTED: [(&str, Shape); 21] = [
    ("id", Shape::Text),
    ("kind", Shape::Text),
    ("state", Shape::Text),
    ("phase", Shape::Text),
    ("priority", Shape::Number),
    ("opened", Shape::Instant),
    ("resolved", Shape::Instant),
    ("updated", Shape::Instant),
    ("age", Shape::Seconds),
    ("link", Shape::Text),
    ("external", Shape::Text),
    ("label", Shape::Text),
    ("reopened", Shape::Bool),
    ("held", Shape::Bool),
    ("occurrences", Shape::Number),
    ("last_seen", Shape::Instant),
    ("sla", Shape::Text),
    ("due", Shape::Instant),
    ("left", Shape::Seconds),
    ("breached", Shape::Bool),
    ("at_risk", Shape::Bool),
];

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What values it has.
    pub shape: Shape,
    /// The only words it can have; any where this is empty.
    pub words: Vec<String>,
}

/// Every key that queries over these kinds may use. A field that two kinds type differently is not checked.
pub fn keys(kinds: &Kinds) -> BTreeMap<String, Known> {
    let mut keys: BTreeMap<String, Known> = BTreeMap::new();
    for kind in kinds.iter() {
        for (name, field) in &kind.fields {
            let words = match field.kind {
                FieldType::Choice => field.choices.keys().cloned().collect(),
                _ => Vec::new(),
            };
            let shape = shape_of(field.kind);
            let known = Known { shape, words };
            keys.entry(name.clone())
                .and_modify(|other| other.join(&known))
                .or_insert(known);
        }
        for link in kind.links.keys() {
            let known = Known::any(Shape::Text);
            keys.entry(link.clone())
                .and_modify(|other| other.join(&known))
                .or_insert(known);
        }
    }
    let computed = COMPUTED.iter().map(|(name, shape)| {
        let words = words(name, kinds);
        (
            (*name).to_owned(),
            Known {
                shape: *shape,
                words,
            },
        )
    });
    keys.extend(computed);
    keys
}

impl Known {
    fn any(shape: Shape) -> Self {
        let words = Vec::new();
        Known { shape, words }
    }

    /// Knows only what holds for both.
    fn join(&mut self, other: &Known) {
        if self.shape != other.shape {
            self.shape = Shape::Any;
        }
        if self.words.is_empty() || other.words.is_empty() {
            self.words.clear();
        } else {
            add(&mut self.words, other.words.iter().map(String::as_str));
        }
    }
}

fn add<'a>(words: &mut Vec<String>, more: impl IntoIterator<Item = &'a str>) {
    for word in more {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
}

/// The words of a computed key.
fn words(key: &str, kinds: &Kinds) -> Vec<String> {
    let mut words = Vec::new();
    match key {
        "kind" => add(&mut words, kinds.iter().map(|kind| kind.kind.as_str())),
        "phase" => add(&mut words, Category::ALL.map(Category::word)),
        "state" => {
            add(&mut words, [OPEN, ENDED]);
            let states = kinds.iter().flat_map(|kind| kind.workflow.states.keys());
            add(&mut words, states.map(String::as_str));
        }
        _ => {}
    }
    words
}

/// The same in the form that a query is checked with.
pub fn known(keys: &BTreeMap<String, Known>) -> Vec<Key<'_>> {
    keys.iter()
        .map(|(name, known)| Key::new(name, known.shape).of(&known.words))
        .collect()
}

fn shape_of(field: FieldType) -> Shape {
    match field {
        FieldType::Int | FieldType::Number => Shape::Number,
        FieldType::Bool => Shape::Bool,
        FieldType::Date | FieldType::Time => Shape::Instant,
        FieldType::Map => Shape::Any,
        _ => Shape::Text,
    }
}
