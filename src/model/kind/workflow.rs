//! The life of the records of a kind: states, the ways between them, and what must hold on the way.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::Named;
use crate::model::need::Need;

/// The life of a record.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workflow {
    /// The state of a new record.
    pub initial: String,
    /// What a new record needs beside its title.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The states, in the order of a normal life.
    pub states: Named<State>,
    /// The ways from state to state, by name.
    #[serde(default)]
    pub transitions: Named<Transition>,
}

impl Workflow {
    /// What a record must have to be in a state; nothing for a state that there is not.
    pub fn needs_in(&self, state: &str) -> &[Need] {
        self.states
            .get(state)
            .map_or(&[], |state| state.needs.as_slice())
    }
}

/// A state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// One sentence.
    pub help: String,
    /// What it means to lists and clocks.
    pub category: Category,
    /// What a record must have to be in it.
    #[serde(default)]
    pub needs: Vec<Need>,
}

/// What a state means to lists and clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Nobody has taken it yet.
    New,
    /// Somebody works on it, or it is in use.
    Active,
    /// It waits for something outside.
    Paused,
    /// The work is done, and may still be disputed.
    Done,
    /// Over.
    Closed,
}

impl Category {
    /// All of them, in the order of a life.
    pub const ALL: [Category; 5] = [
        Category::New,
        Category::Active,
        Category::Paused,
        Category::Done,
        Category::Closed,
    ];

    /// The word for it, as queries use it.
    pub fn word(self) -> &'static str {
        match self {
            Category::New => "new",
            Category::Active => "active",
            Category::Paused => "paused",
            Category::Done => "done",
            Category::Closed => "closed",
        }
    }

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Category::New | Category::Active | Category::Paused)
    }
}

/// A way from state to state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// One sentence.
    pub help: String,
    /// Where it starts.
    pub from: Vec<String>,
    /// Where it ends.
    pub to: String,
    /// Fields and the values they must have for this way to be open.
    #[serde(default)]
    pub when: IndexMap<String, Vec<String>>,
    /// What it needs beside the needs of its target state.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Further fields that can be given with it.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Fields of which at least one must change.
    #[serde(default)]
    pub changes: Vec<String>,
    /// Fields that it clears.
    #[serde(default)]
    pub clears: Vec<String>,
    /// Rules that must hold.
    #[serde(default)]
    #[serde(with = "serde_yaml::with::singleton_map_recursive")]
    pub guards: Vec<Guard>,
    /// Roles of which the actor must have one.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Taken by programs that land a signal: nobody is offered it as a next step.
    #[serde(default)]
    pub automatic: bool,
    /// Taken by itself when somebody is assigned.
    #[serde(default)]
    pub on_assign: bool,
    /// Open only for some time after the record came to its present state.
    #[serde(default)]
    pub within_days: Option<u32>,
}

/// A rule over several fields or records.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Guard {
    /// Two people fields must name different people.
    Different(String, String),
    /// The first instant or day must be before the second.
    Ordered(String, String),
    /// Every record behind this link must be done or closed.
    LinkedDone(String),
    /// It must be approved, where a policy asks for that.
    Approved,
    /// Its risk must be assessed, and not below what a policy makes of it.
    Assessed,
    /// It must have a review, where a policy asks for that.
    Reviewed,
    /// Every item of this list must be done.
    Ticked(String),
}

/// What a task that is done begins with. Source: the todo.txt format, rule 1 of completed tasks.
pub const TICK: &str = "x ";
