//! Why the sample desk could not be made. Each of these is a mistake of ours: no input leads here, unless a
//! built-in kind was changed so that a story is no longer legal.

use crate::kinds::KindError;
use crate::model::explain::{Class, Explain};
use crate::model::id::{IdError, RecordId};
use crate::model::yaml::edit::EditError;
use crate::workflow::Refusal;

/// The error of the generator.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// The workflow does not allow what a story tells.
    #[error("the sample story is not legal: {action} of {id}")]
    Refused {
        /// The record.
        id: RecordId,
        /// What was done to it.
        action: String,
        /// Why not.
        #[source]
        source: Box<Refusal>,
    },
    /// A file could not be brought up to date.
    #[error("the file of {id} cannot be changed")]
    Edit {
        /// The record.
        id: RecordId,
        /// Why not.
        #[source]
        source: EditError,
    },
    /// A kind that stories tell of is not there.
    #[error(transparent)]
    Kind(#[from] KindError),
    /// A name in the tables is no id.
    #[error("a name in the tables of the sample is no id")]
    Id(#[from] IdError),
}

impl Explain for SampleError {
    fn class(&self) -> Class {
        Class::Invalid
    }
}

/// Why a story ends before its last word.
pub(super) enum End {
    /// What comes next lies after now: the desk shows it unfinished.
    Now,
    /// It cannot be told.
    Failed(SampleError),
}

impl<E: Into<SampleError>> From<E> for End {
    fn from(error: E) -> Self {
        End::Failed(error.into())
    }
}

/// What telling a part of a story gives.
pub(super) type Told<T = ()> = Result<T, End>;
