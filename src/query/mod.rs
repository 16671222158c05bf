//! The one query language, for list, report, export and pages: parse, match, sort.
//!
//! ```text
//! state:open priority:1,2 service:checkout assignee:@me -label:x opened:>2026-01-01 "text" sort:priority,-opened
//! ```
//!
//! | term | holds for a subject |
//! |---|---|
//! | `word`, `"some words"` | whose text contains it; upper and lower case are one |
//! | `key:a,b` | with a value of `key` that is `a` or `b` |
//! | `key:>x` `>=` `<` `<=`, `key:a..b`, `a..`, `..b` | with a value in that range; both ends belong to it |
//! | `key:*`, `has:key`, `has:a,b` | that has a value; for several keys: of any of them |
//! | `key:none` | that has none |
//! | `-term` | for which the term does not hold |
//! | `sort:a,-b` | all; sorts by `a`, then by `b` descending, missing values last |
//!
//! All terms must hold. A quoted value is literal: `label:"none"`, `assignee:"@me"`, `title:"a, b"`; inside
//! quotes `\"` and `\\` stand for a quote and a backslash.
//!
//! **Dates** are a span of time in the caller's zone: `2026`, `2026-01`, `2026-01-01`, `today`, `yesterday`,
//! `tomorrow`, an RFC 3339 instant (one second), `now`, or a distance from now: `7d` is seven times 24
//! hours ago, `+7d` is as far ahead (units s, m, h, d, w; `1d12h` adds up). As on the forges, comparing is by time:
//! `>2026-01-01` begins after that day and `>=` with it; `opened:>7d` is "within the last seven days" and
//! `opened:<7d` "longer ago". A distance alone means between then and now: `opened:7d`, `due:+7d`.
//!
//! The language knows nothing about records: matching goes through [`Subject`], and which keys exist is
//! said by the caller ([`Query::check`]).

mod args;
mod compare;
mod display;
mod error;
mod matching;
mod parse;
mod sort;
mod subject;
mod when;

pub use args::join_args;
pub use error::QueryError;
pub use subject::{Context, Key, Shape, Subject, Value, Values};

/// Keys the language itself gives a meaning to.
pub const RESERVED: [&str; 2] = ["has", "sort"];

/// A parsed query. Equal queries mean the same; where they stood in the text does not count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    terms: Vec<Term>,
    sort: Vec<SortKey>,
}

/// A place in the text, in characters from 0. It is not part of the meaning, so all places are equal.
#[derive(Debug, Clone, Copy, Default)]
struct At(usize);

impl PartialEq for At {
    fn eq(&self, _: &At) -> bool {
        true
    }
}
impl Eq for At {}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    negated: bool,
    test: Test,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    Text(String),
    Field { key: Name, any: Vec<Operand> },
    Has(Vec<Name>),
}

/// A key as written, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    name: String,
    at: At,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Operand {
    Is(Word),
    Compare(Comparison, Word),
    Range(Option<Word>, Option<Word>),
    Present,
    Missing,
}

/// A value as written; a quoted one is never taken for `@me`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    text: String,
    quoted: bool,
    at: At,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct SortKey {
    key: Name,
    descending: bool,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// When the text is not of the language; the error carries the place and the remedy.
    pub fn parse(text: &str) -> Result<Query, QueryError> {
        parse::parse(text)
    }

    /// Reads a query from command-line arguments, see [`join_args`]. Places in errors refer to the joined text.
    ///
    /// # Errors
    /// As [`Query::parse`].
    pub fn from_args<S: AsRef<str>>(args: &[S]) -> Result<Query, QueryError> {
        Query::parse(&join_args(args))
    }

    /// Whether it has no terms, so that everything matches.
    pub fn matches_all(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether some term tests this key, negated or not: a list that hides closed records by
    /// default asks it for `state`.
    pub fn mentions(&self, key: &str) -> bool {
        self.terms.iter().any(|term| match &term.test {
            Test::Text(_) => false,
            Test::Field { key: name, .. } => name.name == key,
            Test::Has(names) => names.iter().any(|name| name.name == key),
        })
    }

    /// Both queries: the terms of either must hold; sorted as this one and then as the other.
    #[must_use]
    pub fn and(mut self, other: Query) -> Query {
        self.terms.extend(other.terms);
        self.sort.extend(other.sort);
        self
    }

    /// Whether the query says how to sort.
    pub fn is_sorted(&self) -> bool {
        !self.sort.is_empty()
    }
}

#[cfg(test)]
mod tests;
