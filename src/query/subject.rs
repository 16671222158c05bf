//! What a query is asked about: keys with values of few types, and a text to search.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use std::borrow::Cow;

/// One value of a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A word such as a state or a person: equal as a whole, upper and lower case being one.
    Text(Cow<'a, str>),
    /// Running text such as a title, or an id that may be shortened: matches what it contains.
    Prose(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A duration in seconds; compared with `90m`, `2h`, `1d12h` or whole seconds.
    Seconds(i64),
    /// An instant, UTC.
    Instant(DateTime<Utc>),
    /// `yes` or `no`.
    Bool(bool),
}

impl<'a> Value<'a> {
    /// A word that must match as a whole.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Value::Text(text.into())
    }

    /// Text that matches what it contains.
    pub fn prose(text: impl Into<Cow<'a, str>>) -> Self {
        Value::Prose(text.into())
    }
}

/// The values of a key: none when it is missing, several for a list (or for a state and its category).
/// The first is the one to sort by.
pub type Values<'a> = Vec<Value<'a>>;

/// Something a query can be asked about.
pub trait Subject {
    /// The values of this key (lower case); empty when missing or unknown.
    fn values(&self, key: &str) -> Values<'_>;
    /// Whether the searchable text, in lower case ([`str::to_lowercase`]), contains this needle, which is in lower case.
    fn text_contains(&self, folded_needle: &str) -> bool;
}

impl<S: Subject + ?Sized> Subject for &S {
    fn values(&self, key: &str) -> Values<'_> {
        (**self).values(key)
    }
    fn text_contains(&self, folded_needle: &str) -> bool {
        (**self).text_contains(folded_needle)
    }
}

/// Who asks, when and where: what `@me`, `@mine`, `today` and `7d` mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// The person behind `@me`.
    pub me: Option<String>,
    /// The teams behind `@mine`.
    pub my_teams: Vec<String>,
    /// The present.
    pub now: DateTime<Utc>,
    /// The zone in which a day begins.
    pub zone: Tz,
}

/// What values a key has, so that a query can be refused instead of silently finding nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Words or running text.
    Text,
    /// Numbers.
    Number,
    /// Durations.
    Seconds,
    /// Instants.
    Instant,
    /// Yes or no.
    Bool,
    /// Differs among the kinds of subjects: values are not checked.
    Any,
}

/// A key the caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its name, in lower case.
    pub name: &'a str,
    /// What values it has.
    pub shape: Shape,
    /// The only words it can have; any where this is empty.
    pub words: &'a [String],
}

impl<'a> Key<'a> {
    /// A key with values of this shape.
    pub fn new(name: &'a str, shape: Shape) -> Self {
        let words = &[];
        Key { name, shape, words }
    }

    /// With these words only.
    #[must_use]
    pub fn of(self, words: &'a [String]) -> Self {
        Key { words, ..self }
    }
}
