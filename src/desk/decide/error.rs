//! Why somebody cannot decide about a record. It is said before anything is signed where that is possible.

use crate::model::explain::{Class, Explain};
use crate::model::id::{PersonId, RecordId};

/// Why a decision is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// The decision would not count.
    #[error("{by} cannot decide about {id}: {why}")]
    Pointless {
        /// Who wants to.
        by: PersonId,
        /// The record.
        id: RecordId,
        /// Why it would not count.
        why: String,
        /// Who may.
        eligible: Vec<String>,
    },
    /// The person has no key in the file that counts.
    #[error("no key is listed for {by} in .gitsm/people/{by}.yaml at {base}")]
    NoKey {
        /// Who.
        by: PersonId,
        /// The revision that was looked at.
        base: String,
    },
    /// The signature is by a key that is listed for somebody else, or for nobody.
    #[error("the key {fingerprint} is not listed for {by} at {base}")]
    OtherKey {
        /// The key.
        fingerprint: String,
        /// Who.
        by: PersonId,
        /// The revision that was looked at.
        base: String,
    },
    /// There is nothing to withdraw.
    #[error("{by} has decided nothing about {id} that could be withdrawn")]
    NothingToWithdraw {
        /// Who.
        by: PersonId,
        /// The record.
        id: RecordId,
    },
    /// A policy cannot be read.
    #[error("the policy {path} has errors, so nobody can say who may approve")]
    BrokenPolicy {
        /// The file.
        path: String,
    },
    /// There is no commit yet.
    #[error("there is no commit yet whose policy could be read")]
    NoBase,
}

impl Explain for DecisionError {
    fn class(&self) -> Class {
        match self {
            DecisionError::BrokenPolicy { .. } | DecisionError::NoBase => Class::Undecidable,
            _ => Class::No,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            DecisionError::Pointless { eligible, .. } if eligible.is_empty() => return None,
            DecisionError::Pointless { eligible, .. } => {
                format!("those who may: {}", eligible.join(", "))
            }
            DecisionError::NoKey { .. } => {
                "have it added on the main branch, under `keys:`, as `- {key: \"ssh-ed25519 …\"}`"
                    .to_owned()
            }
            DecisionError::OtherKey { .. } => {
                "sign with a key of your file (--key), or have this one added on the main branch"
                    .to_owned()
            }
            DecisionError::BrokenPolicy { .. } => "`gitsm check` says what is wrong".to_owned(),
            _ => return None,
        })
    }
}
