//! Why an action is refused, what is missing, and what is possible instead.

use crate::model::explain::{Class, Explain};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::need::{Item, Need};
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
    #[error("{}`{transition}` needs {}", before(goal.as_deref()), what.join(", "))]
    Missing {
        /// The transition.
        transition: String,
        /// The transition that was asked for, when this one is a step on the way to it.
        goal: Option<String>,
        /// What is missing, in words.
        what: Vec<String>,
        /// The fields that would give it.
        fields: Vec<String>,
        /// The flags that give it, one alternative or several for each need.
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
    /// A policy asks for approvals that are not there.
    #[error("{id} is not approved: {what}")]
    NotApproved {
        /// The record.
        id: RecordId,
        /// What is missing.
        what: String,
    },
    /// A policy asks for an assessment of the risk that is not there.
    #[error("{what}")]
    NotAssessed {
        /// Its kind.
        kind: String,
        /// The record.
        id: RecordId,
        /// What is missing.
        what: String,
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
    /// Something is missing; the flags that give it are told too. `goal` is the transition that was asked
    /// for: it may lie further on, and then its command has no flags for what this step needs.
    pub fn missing(kind: &Kind, transition: &str, goal: &str, needs: &[Need]) -> Self {
        let goal = (goal != transition).then(|| goal.to_owned());
        let items = needs.iter().flat_map(Need::items);
        let fields = items.filter_map(|item| match item {
            Item::Field(name) => Some(name.clone()),
            _ => None,
        });
        let ways = |need: &Need| {
            let flag = |item: &Item| match (item, &goal) {
                (Item::Field(name), Some(_)) => format!("--set {name}=…"),
                _ => flag(kind, item),
            };
            let flags: Vec<String> = need.items().into_iter().map(flag).collect();
            flags.join(" or ")
        };
        Refusal::Missing {
            transition: transition.to_owned(),
            what: needs.iter().map(ToString::to_string).collect(),
            fields: fields.collect(),
            flags: needs.iter().map(ways).collect(),
            goal,
        }
    }

    /// A field is missing.
    pub fn missing_field(kind: &Kind, transition: &str, field: &str) -> Self {
        let need = Need::AnyOf(vec![Item::Field(field.to_owned())]);
        Refusal::missing(kind, transition, transition, &[need])
    }

    /// There is no such field.
    pub fn unknown_field(kind: &Kind, field: &str) -> Self {
        let remedy = match closest(field, kind.fields.keys().map(String::as_str)) {
            _ if field == "state" => {
                let ways = kind.workflow.transitions.keys();
                let names: Vec<&str> = ways.map(String::as_str).collect();
                format!("a transition changes it: {}", names.join(", "))
            }
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("`gitsm kind show {}` lists its fields", kind.kind),
        };
        Refusal::UnknownField {
            kind: kind.kind.clone(),
            field: field.to_owned(),
            remedy,
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

fn before(goal: Option<&str>) -> String {
    goal.map_or_else(String::new, |goal| format!("before `{goal}`, "))
}

fn long(name: &str) -> String {
    format!("--{}", name.replace('_', "-"))
}

/// How the command line gives a thing that is needed.
fn flag(kind: &Kind, item: &Item) -> String {
    match item {
        Item::Field(name) => {
            let field = kind.fields.get(name);
            long(field.and_then(|f| f.flag.as_deref()).unwrap_or(name))
        }
        Item::Link(link) => format!("--link {link}:ID"),
        Item::Note => "-m TEXT".to_owned(),
        Item::PublicNote => "-m TEXT --public".to_owned(),
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
            [] => "nothing leads on from here; open a new one and link it to this".to_owned(),
            names => format!("possible from here: {}", names.join(", ")),
        };
        match self {
            Refusal::NoSuchTransition { meant, .. } => meant
                .as_ref()
                .map(|meant| format!("did you mean `{meant}`?")),
            Refusal::NotFromHere { possible, .. } | Refusal::NotThisWay { possible, .. } => {
                Some(from_here(possible))
            }
            Refusal::Missing { flags, .. } => Some(format!("give {}", flags.join(", "))),
            Refusal::Unchanged { fields, .. } => {
                let flags: Vec<String> = fields.iter().map(|field| long(field)).collect();
                Some(format!("give another with {}", flags.join(" or ")))
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
            Refusal::NotAssessed { kind, id, .. } => Some(format!(
                "`gitsm {kind} risk {id}` shows the rules and questions; --answer and --set settle it"
            )),
            Refusal::NotApproved { .. } => {
                Some("see who may with `gitsm change approvals`".to_owned())
            }
            Refusal::NoTarget { .. } => Some("`gitsm list` shows what there is".to_owned()),
            _ => None,
        }
    }
}
