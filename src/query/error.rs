//! What can be wrong with a query: always with the place in its text, and what to write instead.

use crate::model::explain::{Class, Explain};

/// A query that is not understood. `at` counts characters from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the fields: `at` as above, `key` and `given` as they were written
pub enum QueryError {
    /// An opening quote without its partner.
    #[error("column {}: this quote is never closed", .at + 1)]
    UnclosedQuote { at: usize },
    /// Something follows a closing quote without a blank.
    #[error("column {}: there is something behind the closing quote", .at + 1)]
    AfterQuote { at: usize },
    /// Quotes with nothing in between.
    #[error("column {}: these quotes are empty", .at + 1)]
    EmptyQuotes { at: usize },
    /// A minus with nothing behind it.
    #[error("column {}: nothing follows this minus", .at + 1)]
    NothingToNegate { at: usize },
    /// A key, comma or operator without a value.
    #[error("column {}: a value of `{key}` is missing", .at + 1)]
    NoValue { key: String, at: usize },
    /// `sort:` or `has:` with something that cannot be a key.
    #[error("column {}: `{given}` is not a key", .at + 1)]
    NotAKey { given: String, at: usize },
    /// `-sort:`.
    #[error("column {}: sort cannot be negated", .at + 1)]
    NegatedSort { at: usize },
    /// A key nobody knows.
    #[error("column {}: there is no key `{key}`", .at + 1)]
    UnknownKey {
        key: String,
        at: usize,
        similar: Option<String>,
        known: Vec<String>,
    },
    /// A word that the key never has.
    #[error("column {}: `{key}` is never `{given}`", .at + 1)]
    UnknownWord {
        key: String,
        given: String,
        at: usize,
        similar: Option<String>,
        known: Vec<String>,
    },
    /// A value of another shape than the key has.
    #[error("column {}: `{given}` is not {expected}, which `{key}` needs", .at + 1)]
    WrongValue {
        key: String,
        given: String,
        expected: &'static str,
        hint: &'static str,
        at: usize,
    },
    /// An order or range of something that has none.
    #[error("column {}: `{key}` is yes or no and has no order", .at + 1)]
    NoOrder { key: String, at: usize },
    /// `@me` or `@mine`, and it is not known who or which that is.
    #[error("column {}: it is not known who `{given}` is", .at + 1)]
    Nobody { given: String, at: usize },
}

/// More names than this are no help in one line.
const MANY: usize = 20;

impl QueryError {
    /// The place in the text of the query, in characters from 1.
    pub fn column(&self) -> usize {
        let at = match self {
            QueryError::UnclosedQuote { at }
            | QueryError::AfterQuote { at }
            | QueryError::EmptyQuotes { at }
            | QueryError::NothingToNegate { at }
            | QueryError::NoValue { at, .. }
            | QueryError::NotAKey { at, .. }
            | QueryError::NegatedSort { at }
            | QueryError::UnknownKey { at, .. }
            | QueryError::UnknownWord { at, .. }
            | QueryError::WrongValue { at, .. }
            | QueryError::NoOrder { at, .. }
            | QueryError::Nobody { at, .. } => *at,
        };
        at + 1
    }
}

impl Explain for QueryError {
    fn class(&self) -> Class {
        Class::Usage
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            QueryError::UnclosedQuote { .. } => {
                "close it with \", or write \\\" for a quote inside quotes; a shell takes quotes away unless \
                 the whole query stands in single quotes"
                    .to_owned()
            }
            QueryError::AfterQuote { .. } => "put a blank or a comma there".to_owned(),
            QueryError::EmptyQuotes { .. } => {
                "write key:none for a missing value, or leave the term out".to_owned()
            }
            QueryError::NothingToNegate { .. } => {
                "put a term right behind it, or quote it to search for a minus: \"-\"".to_owned()
            }
            QueryError::NoValue { key, .. } => {
                format!("write {key}:value, {key}:none for missing or {key}:* for any value")
            }
            QueryError::NotAKey { .. } => {
                "keys are letters, digits, - and _, separated by commas: sort:priority,-opened".to_owned()
            }
            QueryError::NegatedSort { .. } => {
                "for descending order write the minus before the key: sort:-opened".to_owned()
            }
            QueryError::UnknownKey {
                key,
                similar,
                known,
                ..
            } => {
                let quote = format!("to search for the text put quotes around it: \"{key}:…\"");
                match similar {
                    Some(similar) => format!("did you mean `{similar}`? {quote}"),
                    None if known.len() > MANY => {
                        format!("`gitsm list --help` tells which keys there are; {quote}")
                    }
                    None => format!("known keys: {}; {quote}", known.join(", ")),
                }
            }
            QueryError::UnknownWord { similar, known, .. } => match similar {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => format!("one of: {}", known.join(", ")),
            },
            QueryError::WrongValue { hint, .. } => (*hint).to_owned(),
            QueryError::NoOrder { key, .. } => format!("write {key}:yes or {key}:no"),
            QueryError::Nobody { given, .. } => {
                format!("write the name instead of {given}, or add yourself to .gitsm/people/")
            }
        })
    }
}
