//! Why there is no kind to go by. What is wrong inside a file is no error but findings, with their places.

use crate::model::explain::{Class, Explain};

/// A kind was asked for that is not there.
#[derive(Debug, thiserror::Error)]
pub enum KindError {
    /// Nothing has this name.
    #[error("there is no kind `{name}`")]
    Unknown {
        /// What was asked for.
        name: String,
        /// What was perhaps meant.
        meant: Option<String>,
    },
    /// Its file cannot be used.
    #[error("the kind `{name}` cannot be used: its file has errors")]
    Broken {
        /// The kind.
        name: String,
    },
}

impl Explain for KindError {
    fn class(&self) -> Class {
        match self {
            KindError::Unknown { .. } => Class::Usage,
            KindError::Broken { .. } => Class::Invalid,
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            KindError::Unknown { meant, .. } => Some(match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "`gitsm kind list` shows them".to_owned(),
            }),
            KindError::Broken { .. } => Some("`gitsm check` says what is wrong in it".to_owned()),
        }
    }
}
