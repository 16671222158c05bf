//! What can go wrong between a command and the repository.

use std::path::PathBuf;

use crate::kinds::KindError;
use crate::merge::SettleError;
use crate::model::explain::{Class, Explain};
use crate::model::finding::Finding;
use crate::model::id::RecordId;
use crate::model::yaml::edit::EditError;
use crate::policy::template::TemplateError;
use crate::query::QueryError;
use crate::store::StoreError;
use crate::store::remote::RemoteError;
use crate::workflow::Refusal;

use super::{DecisionError, SyncError};

/// An error of the desk.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The repository failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A remote cannot be used, or says no.
    #[error(transparent)]
    Remote(#[from] RemoteError),
    /// It was tried in vain again and again: others were faster, or what git said last.
    #[error("{}", match last {
        Some(error) if !error.is_beaten() => {
            format!("{error}; tried {tries} times in {} s", waited.as_secs())
        }
        _ => format!("others were faster {tries} times in {} s", waited.as_secs()),
    })]
    Spent {
        /// How often it was tried.
        tries: usize,
        /// For how long.
        waited: std::time::Duration,
        /// What the last attempt failed of, if a remote was asked.
        last: Option<Box<RemoteError>>,
    },
    /// A signal stays in the inbox.
    #[error("it waits as {reference}: {reason}")]
    Left {
        /// The branch it is on.
        reference: String,
        /// Why it could not be landed.
        reason: String,
    },
    /// The workflow says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A choice between two sides cannot be written.
    #[error(transparent)]
    Settle(#[from] SettleError),
    /// The clone cannot be brought in step.
    #[error(transparent)]
    Sync(#[from] SyncError),
    /// A decision about a record would not count.
    #[error(transparent)]
    Decision(#[from] DecisionError),
    /// A record cannot be made from a template.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// There is no such kind, or it is broken.
    #[error(transparent)]
    Kind(#[from] KindError),
    /// The query makes no sense.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The repository has no desk in it.
    #[error("there is no desk here: no .gitsm/ in {}", root.as_deref().map_or_else(|| "this repository".into(), |p| p.display().to_string()))]
    NoDesk {
        /// The top of the repository.
        root: Option<PathBuf>,
    },
    /// Nothing has this id.
    #[error("no record matches `{typed}`")]
    NotFound {
        /// What was typed.
        typed: String,
        /// What was perhaps meant.
        meant: Option<String>,
    },
    /// Several records match.
    #[error("`{typed}` matches {} records", candidates.len())]
    Ambiguous {
        /// What was typed.
        typed: String,
        /// What it matches.
        candidates: Vec<String>,
    },
    /// A record cannot be read.
    #[error("{}", findings.first().map_or_else(|| "the file cannot be read".to_owned(), ToString::to_string))]
    Unreadable {
        /// What is wrong in it.
        findings: Vec<Finding>,
    },
    /// A file cannot be changed key by key.
    #[error("{path}: {source}")]
    Unchangeable {
        /// The file.
        path: String,
        /// Why.
        source: EditError,
    },
    /// A name is taken.
    #[error("{kind} {id} is there already")]
    Taken {
        /// The kind.
        kind: String,
        /// The id.
        id: String,
    },
    /// A text is no value of a field.
    #[error("`{field}`: {message}")]
    BadValue {
        /// The field.
        field: String,
        /// What is wrong.
        message: String,
        /// What to do.
        remedy: Option<String>,
    },
    /// Nothing would change.
    #[error("{what}")]
    Unchanged {
        /// What is already so.
        what: String,
    },
    /// Somebody else changed the record while it was in the editor.
    #[error("{id} was changed by somebody else meanwhile")]
    ChangedMeanwhile {
        /// The record.
        id: RecordId,
    },
    /// Somebody else wrote while a batch was being prepared.
    #[error("the desk has moved on since the file was read")]
    MovedOn,
    /// The log or the approvals were changed in the editor.
    #[error("the {part} of {id} cannot be edited, only grow")]
    GrowsOnly {
        /// The record.
        id: RecordId,
        /// Which of them.
        part: &'static str,
    },
    /// Nobody can be made of the address that git has.
    #[error("no person can be made of git's address {email:?}")]
    NoActor {
        /// The address.
        email: String,
    },
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
    /// The desk is already there.
    #[error("{} is a desk already", root.components().as_path().display())]
    DeskThere {
        /// The top of the repository.
        root: PathBuf,
    },
}

impl Explain for DeskError {
    fn class(&self) -> Class {
        match self {
            DeskError::Store(error) => error.class(),
            DeskError::Remote(error) => error.class(),
            DeskError::Spent { .. } => Class::Conflict,
            DeskError::Left { .. } => Class::Invalid,
            DeskError::Refused(error) => error.class(),
            DeskError::Settle(error) => error.class(),
            DeskError::Decision(error) => error.class(),
            DeskError::Template(error) => error.class(),
            DeskError::Sync(error) => error.class(),
            DeskError::Kind(error) => error.class(),
            DeskError::Query(error) => error.class(),
            DeskError::NotFound { .. }
            | DeskError::Ambiguous { .. }
            | DeskError::Unchanged { .. } => Class::No,
            DeskError::Unreadable { .. } | DeskError::Unchangeable { .. } => Class::Invalid,
            DeskError::NoRandomness => Class::Undecidable,
            DeskError::Taken { .. } | DeskError::ChangedMeanwhile { .. } | DeskError::MovedOn => {
                Class::Conflict
            }
            DeskError::GrowsOnly { .. } => Class::No,
            _ => Class::Usage,
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            DeskError::Store(error) => error.hint(),
            DeskError::Remote(error) => error.hint(),
            DeskError::Spent {
                last: Some(error), ..
            } if !error.is_beaten() => error.hint(),
            DeskError::Spent { .. } => {
                Some("try again; jobs of a pipeline push branches of their own with `gitsm ci report --inbox`".to_owned())
            }
            DeskError::Left { .. } => {
                Some("mend what it says; `gitsm inbox drain` tries it again".to_owned())
            }
            DeskError::Refused(error) => error.hint(),
            DeskError::Settle(error) => error.hint(),
            DeskError::Decision(error) => error.hint(),
            DeskError::Template(error) => error.hint(),
            DeskError::Sync(error) => error.hint(),
            DeskError::Kind(error) => error.hint(),
            DeskError::Query(error) => error.hint(),
            DeskError::NoDesk { .. } => Some("`gitsm init` makes one".to_owned()),
            DeskError::NotFound {
                meant: Some(meant), ..
            } => Some(format!("did you mean {meant}?")),
            DeskError::NotFound { .. } => Some("`gitsm list` shows what there is".to_owned()),
            DeskError::Ambiguous { candidates, .. } => {
                Some(format!("type more of it: {}", some_of(candidates)))
            }
            DeskError::Unreadable { findings } => {
                let remedy = findings.first().and_then(|finding| finding.remedy.clone());
                Some(
                    remedy.unwrap_or_else(|| {
                        "`gitsm check` shows everything that is wrong".to_owned()
                    }),
                )
            }
            DeskError::Unchangeable { path, .. } => {
                Some(format!("change {path} by hand, then commit it"))
            }
            DeskError::BadValue { remedy, .. } => remedy.clone(),
            DeskError::Taken { .. } => Some("choose another name, or change that one".to_owned()),
            DeskError::NoActor { .. } => Some(
                "list the address in a file of .gitsm/people/, or set another with git".to_owned(),
            ),
            DeskError::DeskThere { .. } => {
                Some("`gitsm check` tells whether it is in order".to_owned())
            }
            DeskError::MovedOn => Some("run it again: what is written already is known".to_owned()),
            DeskError::ChangedMeanwhile { .. } => {
                Some("look at it again, and repeat your edit on what is there now".to_owned())
            }
            DeskError::GrowsOnly { part, .. } => Some(
                match *part {
                    "approvals" => "leave the entries as they are; take yours back with `withdraw`",
                    _ => "leave the entries as they are; say more with `gitsm note`",
                }
                .to_owned(),
            ),
            DeskError::Unchanged { .. } | DeskError::NoRandomness => None,
        }
    }
}

/// The first of many ids.
fn some_of(candidates: &[String]) -> String {
    const SHOWN: usize = 8;
    let mut text = candidates[..candidates.len().min(SHOWN)].join(", ");
    if candidates.len() > SHOWN {
        text.push_str(", …");
    }
    text
}
