//! Why a file cannot be imported: the place in it, what is wrong, and the remedy.
//!
//! An error refuses the whole file, because half an import is worse than none. What can be understood in
//! part only is no error: it is listed in the tally.

use std::fmt;

use crate::model::explain::{Class, Explain};
use crate::model::finding::Place;

/// A place in a file: `events.csv:7:31`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The name of the file.
    pub source: String,
    /// Line and column, from 1; columns count characters.
    pub place: Place,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}",
            self.source, self.place.line, self.place.column
        )
    }
}

/// A file that cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the fields: `at` as above; names, values and numbers as in the messages
pub enum ImportError {
    /// Nothing in it.
    #[error("{source_name}: the file is empty")]
    Empty { source_name: String },
    /// Another encoding, or no text at all.
    #[error("{at}: byte {byte} is not UTF-8")]
    NotUtf8 {
        at: At,
        byte: usize,
        hint: &'static str,
    },
    /// The first line names none of the columns.
    #[error("{at}: this is not such an export: the first line names no column `{wanted}`")]
    NotTheFormat { at: At, wanted: &'static str },
    /// A column without which rows mean nothing.
    #[error("{at}: these columns are missing: {}", .missing.join(", "))]
    MissingColumns {
        at: At,
        missing: Vec<&'static str>,
        meant: Option<(String, &'static str)>,
    },
    /// Two columns of one name: which one counts?
    #[error("{at}: the column `{column}` stands twice")]
    DuplicateColumn { at: At, column: String },
    /// More or fewer fields than the first line has.
    #[error("{at}: this row has {found} fields, the first line has {expected}")]
    RowLength {
        at: At,
        found: usize,
        expected: usize,
    },
    /// The rest of the file is one field.
    #[error("{at}: this quote is never closed")]
    UnclosedQuote { at: At },
    /// A field that no record could hold.
    #[error("{at}: this field has {bytes} bytes; the limit is {limit}")]
    FieldTooLong { at: At, bytes: usize, limit: usize },
    /// A row that belongs to nothing.
    #[error("{at}: this row has no `{column}`")]
    NoNumber { at: At, column: &'static str },
    /// Not a time, or not of this century.
    #[error("{at}: `{column}` is {value:?}, which is not a time that can be read")]
    BadTime {
        at: At,
        column: &'static str,
        value: String,
    },
    /// A record whose rows name no time at all.
    #[error("{at}: {number} has no time in any of its rows")]
    NoTime { at: At, number: String },
    /// A record beyond the size that readers of the desk accept.
    #[error("{at}: {number} would make a file of {bytes} bytes; the limit is {limit}")]
    TooLarge {
        at: At,
        number: String,
        bytes: usize,
        limit: usize,
    },
}

impl Explain for ImportError {
    fn class(&self) -> Class {
        Class::Invalid
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            ImportError::NotUtf8 { hint, .. } => hint,
            ImportError::MissingColumns {
                meant: Some((typed, meant)),
                ..
            } => return Some(format!("is `{typed}` meant to be `{meant}`?")),
            ImportError::Empty { .. }
            | ImportError::NotTheFormat { .. }
            | ImportError::MissingColumns { .. } => {
                "export the event rows as CSV with commas, with the column names in the first line"
            }
            ImportError::DuplicateColumn { .. } => "remove or rename one of them",
            ImportError::RowLength { .. } => {
                "the file was perhaps cut off, or a comma stands outside quotes"
            }
            ImportError::UnclosedQuote { .. } => "close it, or write `\"\"` for a quote in a text",
            ImportError::FieldTooLong { .. } => {
                "shorten it; a quote before it was perhaps never closed"
            }
            ImportError::NoNumber { .. } => "fill it in, or remove the row",
            ImportError::BadTime { .. } => {
                "write it as 29-02-2016 08:53, in the years 2000 to 2099; `?` for none"
            }
            ImportError::NoTime { .. } => "give one row at least its sys_updated_at",
            ImportError::TooLarge { .. } => "shorten its texts, or leave it out of the file",
        };
        Some(hint.to_owned())
    }
}
