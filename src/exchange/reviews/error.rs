//! Why a review file cannot be read.

use crate::model::explain::{Class, Explain};

/// A review file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReviewError {
    /// It is not JSON.
    #[error("{file}:{line}:{column}: this is not JSON: {reason}")]
    NotJson {
        /// The file.
        file: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// There is nothing in it.
    #[error("{file}: the file is empty")]
    Empty {
        /// The file.
        file: String,
    },
    /// It is larger than any list of reviews.
    #[error("{file}: the file is larger than {} MiB", limit >> 20)]
    TooLarge {
        /// The file.
        file: String,
        /// The limit, bytes.
        limit: usize,
    },
    /// It is none of the shapes that the forge gives.
    #[error("{file}: this is nothing that {forge} tells about reviews: {why}")]
    NotTheShape {
        /// The file.
        file: String,
        /// The forge.
        forge: &'static str,
        /// What was looked for.
        why: String,
    },
    /// A value is not what it must be.
    #[error("{file}: `{key}` is {found}; expected {expected}")]
    Value {
        /// The file.
        file: String,
        /// The key, from the top.
        key: String,
        /// What stands there.
        found: String,
        /// What must.
        expected: &'static str,
    },
    /// Two files are about different pull requests.
    #[error("{file}: the {what} is {other} here and {one} in the file before")]
    Contradiction {
        /// The file.
        file: String,
        /// What differs.
        what: &'static str,
        /// The first value.
        one: String,
        /// The second.
        other: String,
    },
}

impl Explain for ReviewError {
    fn class(&self) -> Class {
        Class::Invalid
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            ReviewError::NotTheShape { forge: "github", .. } => {
                "the simplest input: `gh pr view N --json author,baseRefName,baseRefOid,headRefOid,mergeCommit,number,reviews,url`".to_owned()
            }
            ReviewError::NotTheShape { forge: "gitlab", .. } => {
                "give the merge request and its approvals: two files".to_owned()
            }
            ReviewError::Contradiction { .. } => "give files of one pull request only".to_owned(),
            _ => return None,
        })
    }
}
