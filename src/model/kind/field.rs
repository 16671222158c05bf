//! The fields of a kind: what values they take, how two edits of one are merged, and how a priority follows from two
//! of them.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::Named;
use crate::model::data::Data;

/// A field of a kind.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// What values it takes.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// One sentence for help, prompts and the schema.
    pub help: String,
    /// The values of a choice, each with its meaning.
    #[serde(default)]
    pub choices: Named<String>,
    /// Whether changes of it are kept in the log.
    #[serde(default)]
    pub tracked: bool,
    /// A shorter flag on the command line.
    #[serde(default)]
    pub flag: Option<String>,
    /// The value of a new record that names none.
    #[serde(default)]
    pub default: Option<String>,
    /// The kinds that a reference may point at.
    #[serde(default)]
    pub to: Vec<String>,
    /// Whether an approval covers it, so that a change of it needs a new one.
    #[serde(default)]
    pub covered: bool,
    /// That it names a template of the catalogue, and what everything made from one says.
    #[serde(default)]
    pub catalog: Option<Named<String>>,
    /// How two edits of it are merged, where the way of its type does not fit.
    #[serde(default)]
    pub merge: Option<MergeRule>,
}

impl Field {
    /// How two edits of it are merged. A tracked field is one thing: the log has its whole value, and a
    /// mixture of two would be one that nobody entered.
    pub fn merge_rule(&self) -> MergeRule {
        use FieldType as T;
        let by_type = match self.kind {
            _ if self.tracked => MergeRule::Whole,
            T::Text => MergeRule::Lines,
            T::People | T::Refs | T::List => MergeRule::Set,
            T::Map => MergeRule::Keys,
            _ => MergeRule::Whole,
        };
        self.merge.unwrap_or(by_type)
    }
}

/// How a value is merged that was changed on two sides since they parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergeRule {
    /// As one thing: two different changes are a conflict.
    Whole,
    /// Line by line: two changes of the same lines are a conflict.
    Lines,
    /// By element: what either side added is in, what either side removed is out.
    Set,
    /// Key by key, each as one thing.
    Keys,
    /// What the merged log says last counts. For tracked fields whose latest value is enough.
    Last,
}

/// The types of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// Text on one line.
    Line,
    /// Text of any length.
    Text,
    /// One of the choices.
    Choice,
    /// A whole number.
    Int,
    /// A number; money is written with its digits and never rounded.
    Number,
    /// True or false.
    Bool,
    /// A day: `2026-11-20`.
    Date,
    /// An instant: RFC 3339.
    Time,
    /// A person.
    Person,
    /// Several people.
    People,
    /// A team.
    Team,
    /// Another record.
    Ref,
    /// Several other records.
    Refs,
    /// A list of short texts.
    List,
    /// A mapping that gitsm does not look into.
    Map,
}

/// How a priority follows from two fields.
/// Source of the default: the 3x3 impact and urgency matrix of the leading suites.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriorityRule {
    /// The choice field that picks the row.
    pub rows: String,
    /// The choice field that picks the column.
    pub columns: String,
    /// Row, column, priority; 1 is the most urgent.
    pub matrix: Named<Named<u8>>,
    /// What each priority is called.
    pub labels: IndexMap<u8, String>,
    /// An integer field that overrules the matrix, if there is one.
    #[serde(default)]
    pub overruled_by: Option<String>,
    /// A field that must say why, when the matrix is overruled.
    #[serde(default)]
    pub reason: Option<String>,
}

impl PriorityRule {
    /// Whether a value is one of the priorities.
    pub fn has(&self, value: &Data) -> bool {
        let known =
            |number: &i64| u8::try_from(*number).is_ok_and(|n| self.labels.contains_key(&n));
        matches!(value, Data::Int(number) if known(number))
    }
}

/// Fields that every record has, whatever its kind.
pub fn common_fields() -> Named<Field> {
    let field = |kind, help: &str| Field {
        catalog: None,
        kind,
        help: help.to_owned(),
        choices: Named::default(),
        tracked: false,
        flag: None,
        default: None,
        to: Vec::new(),
        covered: false,
        merge: None,
    };
    Named::from_iter([
        (
            "title".to_owned(),
            field(FieldType::Line, "What it is about, on one line"),
        ),
        (
            "labels".to_owned(),
            field(FieldType::List, "Words to find it by"),
        ),
        (
            "description".to_owned(),
            field(FieldType::Text, "What there is to say about it"),
        ),
    ])
}
