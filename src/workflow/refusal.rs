//! Why an action is refused, what is missing, and what is possible instead.

use crate::model::explain::{Class, Explain};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::need::Need;
use crate::model::read::closest;

/// A refusal.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The workflow has no such transition.
    #[error("the kind {kind} has no transition `{name}`")]
    NoSuchTransition {
        /// The kind.
        kind: String,
        /// What was asked for.
        name: String,
        /// What was perhaps meant.
        meant: Option<String>,
    },
    /// The transition does not start from this state.
    #[error("`{transition}` is not possible in the state {state}")]
    NotFromHere {
        /// The transition.
        transition: String,
        /// The state the record is in.
        state: String,
        /// What is possible.
        possible: Vec<String>,
    },
    /// The transition is for records with another value of a field.
    #[error("`{transition}` is for records whose {field} is {}", values.join(" or "))]
    NotThisWay {
        /// The transition.
        transition: String,
        /// The field.
        field: String,
        /// The values it must have.
        values: Vec<String>,
        /// What is possible.
        possible: Vec<String>,
    },
    /// Something is needed.
    #[error("`{transition}` needs {}", what.join(", "))]
    Missing {
        /// The transition.
        transition: String,
        /// What is missing, in words.
        what: Vec<String>,
        /// The fields that would give it.
        fields: Vec<String>,
        /// The flags that give it.
        flags: Vec<String>,
    },
    /// A change would take away what the state needs.
    #[error("the state {state} needs {}", what.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Needed {
        /// The state.
        state: String,
        /// What would be missing.
        what: Vec<Need>,
    },
    /// Nothing would change.
    #[error("`{transition}` must change {}", fields.join(" or "))]
    Unchanged {
        /// The transition.
        transition: String,
        /// The fields.
        fields: Vec<String>,
    },
    /// There is no such field.
    #[error("the kind {kind} has no field `{field}`")]
    UnknownField {
        /// The kind.
        kind: String,
        /// The field.
        field: String,
        /// What was perhaps meant.
        remedy: String,
    },
    /// There is no such link type.
    #[error("the kind {kind} has no link `{link}`")]
    UnknownLink {
        /// The kind.
        kind: String,
        /// The link type.
        link: String,
        /// What was perhaps meant.
        remedy: String,
    },
    /// A value does not fit its field.
    #[error("`{field}`: {message}")]
    WrongValue {
        /// The field.
        field: String,
        /// What is wrong.
        message: String,
        /// What to do.
        remedy: Option<String>,
    },
    /// A rule does not hold.
    #[error("{message}")]
    Guard {
        /// Which and why.
        message: String,
    },
    /// The actor lacks a role.
    #[error("`{transition}` is for the role {}", roles.join(" or "))]
    Role {
        /// The transition.
        transition: String,
        /// The roles, of which one is needed.
        roles: Vec<String>,
    },
    /// The time for it is over.
    #[error("`{transition}` was possible for {days} days only")]
    TooLate {
        /// The transition.
        transition: String,
        /// The days.
        days: u32,
        /// The record.
        id: RecordId,
        /// The link by which a new record continues it, if its kind has one.
        link: Option<String>,
    },
    /// A closed record is changed only with a reason.
    #[error("{id} is {state}: its fields are settled")]
    Closed {
        /// The record.
        id: RecordId,
        /// Its state.
        state: String,
    },
    /// The link's target is not in the desk.
    #[error("there is no record {target}")]
    NoTarget {
        /// The target.
        target: RecordId,
    },
    /// There is no such link to remove.
    #[error("there is no link `{link}` to {target}")]
    NotLinked {
        /// The link type.
        link: String,
        /// The target.
        target: RecordId,
    },
}

impl Refusal {
    /// Something is missing; the flags of the fields that give it are told too.
    pub fn missing(kind: &Kind, transition: &str, what: Vec<String>, fields: &[&str]) -> Self {
        let flag = |name: &&str| {
            let short = kind
                .fields
                .get(*name)
                .and_then(|field| field.flag.as_deref());
            format!("--{}", short.unwrap_or(name).replace('_', "-"))
        };
        Refusal::Missing {
            transition: transition.to_owned(),
            what,
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
            flags: fields.iter().map(flag).collect(),
        }
    }

    /// There is no such transition.
    pub fn no_such(kind: &Kind, name: &str) -> Self {
        let names = kind.workflow.transitions.keys().map(String::as_str);
        Refusal::NoSuchTransition {
            kind: kind.kind.clone(),
            name: name.to_owned(),
            meant: closest(name, names).map(str::to_owned),
        }
    }
}

impl Explain for Refusal {
    fn class(&self) -> Class {
        match self {
            Refusal::UnknownField { .. }
            | Refusal::UnknownLink { .. }
            | Refusal::WrongValue { .. }
            | Refusal::NoSuchTransition { .. } => Class::Usage,
            _ => Class::No,
        }
    }

    fn hint(&self) -> Option<String> {
        let from_here = |possible: &[String]| match possible {
            [] => "nothing is possible from here".to_owned(),
            names => format!("possible from here: {}", names.join(", ")),
        };
        match self {
            Refusal::NoSuchTransition { meant, .. } => meant
                .as_ref()
                .map(|meant| format!("did you mean `{meant}`?")),
            Refusal::NotFromHere { possible, .. } | Refusal::NotThisWay { possible, .. } => {
                Some(from_here(possible))
            }
            Refusal::Missing { flags, .. } if !flags.is_empty() => {
                Some(format!("give {}", flags.join(", ")))
            }
            Refusal::Missing { .. } => {
                Some("say it with -m, or make the link with --link".to_owned())
            }
            Refusal::UnknownField { remedy, .. } | Refusal::UnknownLink { remedy, .. } => {
                Some(remedy.clone())
            }
            Refusal::WrongValue { remedy, .. } => remedy.clone(),
            Refusal::TooLate { id, link, .. } => Some(match link {
                Some(link) => format!("open a new one that points back: --link {link}:{id}"),
                None => format!("open a new one that names {id}"),
            }),
            Refusal::Closed { .. } => {
                Some("give the reason with -m to change it all the same".to_owned())
            }
            Refusal::NoTarget { .. } => Some("`gitsm list` shows what there is".to_owned()),
            _ => None,
        }
    }
}
