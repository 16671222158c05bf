//! Why a delivery cannot be read: the place in it, what is wrong, and the remedy.
//!
//! An error refuses the whole delivery. Half of one would be worse than none: the sender tries again, and what was
//! taken already would count twice.

use crate::model::explain::{Class, Explain};

/// A delivery that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the fields: the name of the file, the way to the value, and what the messages say
pub enum IngestError {
    /// Nothing in it.
    #[error("{file}: there is nothing in it")]
    Empty { file: String },
    /// More than an alert can be.
    #[error("{file}: it has {found} bytes; the limit is {} MiB", limit >> 20)]
    TooLarge {
        file: String,
        found: usize,
        limit: usize,
    },
    /// Another encoding, or no text at all.
    #[error("{file}:{line}:{column}: byte {byte} is not UTF-8")]
    NotUtf8 {
        file: String,
        line: usize,
        column: usize,
        byte: usize,
    },
    /// Not JSON, cut off, a key that stands twice, or a control character.
    #[error("{file}:{line}:{column}: {reason}")]
    NotJson {
        file: String,
        line: usize,
        column: usize,
        reason: String,
    },
    /// JSON of another shape.
    #[error("{file}: this is no delivery of {format}: {why}")]
    NotTheFormat {
        file: String,
        format: &'static str,
        why: &'static str,
        /// The reader that knows this shape.
        meant: Option<&'static str>,
    },
    /// A value that is something else than it has to be.
    #[error("{file}: `{at}` is {found}; expected {expected}")]
    Wrong {
        file: String,
        at: String,
        found: String,
        expected: &'static str,
    },
    /// A value without which the rest means nothing.
    #[error("{file}: `{at}` is missing")]
    Missing { file: String, at: String },
    /// More than anybody could work on.
    #[error("{file}: `{at}` has {found} items; the limit is {limit}")]
    TooMany {
        file: String,
        at: String,
        found: usize,
        limit: usize,
    },
    /// A line that is no `NAME=value`.
    #[error("{file}:{line}: {reason}")]
    BadLine {
        file: String,
        line: usize,
        reason: String,
    },
    /// A word that the mapping gives no meaning.
    #[error(
        "{file}: `{at}` is {word:?}, which the mapping counts neither as firing nor as resolved"
    )]
    UnknownWord {
        file: String,
        at: String,
        word: String,
    },
    /// The mapping file itself is wrong.
    #[error("{file}: {reason}")]
    BadMapping { file: String, reason: String },
    /// The format is described by a mapping, and there is none.
    #[error("json says nothing by itself: a mapping has to say where things stand")]
    NoMapping,
}

impl Explain for IngestError {
    fn class(&self) -> Class {
        match self {
            IngestError::NoMapping => Class::Usage,
            _ => Class::Invalid,
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            IngestError::NotTheFormat {
                meant: Some(meant), ..
            } => return Some(format!("read it with `gitsm ingest {meant}`")),
            IngestError::NotTheFormat { .. } => {
                "give the body of the request as the sender wrote it"
            }
            IngestError::Empty { .. } => "give all that the sender wrote; nothing was opened",
            IngestError::NotJson { .. } => "give one whole JSON document; nothing was opened",
            IngestError::TooLarge { .. } | IngestError::TooMany { .. } => {
                "have the sender group its alerts, or send fewer at once; nothing was opened"
            }
            IngestError::NotUtf8 { .. } => "convert it to UTF-8; nothing was opened",
            IngestError::Wrong { .. } | IngestError::Missing { .. } => {
                "the whole delivery is refused; nothing was opened"
            }
            IngestError::BadLine { .. } => {
                "write one NAME=value a line, or separate them by NUL as `env -0` does"
            }
            IngestError::UnknownWord { .. } => {
                "add the word to `firing:` or `resolved:` of the mapping"
            }
            IngestError::BadMapping { .. } | IngestError::NoMapping => {
                "a mapping has at least `source:`, `title:` and `key:`; give it with --mapping"
            }
        };
        Some(hint.to_owned())
    }
}
