//! What a report is about: which records, which period, grouped by what.

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::explain::{Class, Explain};
use crate::model::read::closest;
use crate::report::rows::Row;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Cell, Column, Tone, Value};

/// What a report is about. The query has been applied already.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// Positions of the records in the snapshot, in any order, each once.
    pub rows: &'a [usize],
    /// The first instant that counts, UTC.
    pub since: Option<DateTime<Utc>>,
    /// The first instant that does not count any more, UTC.
    pub until: Option<DateTime<Utc>>,
    /// What to group by.
    pub by: Dimension,
    /// What puts a target into the period.
    pub cohort: Cohort,
}

impl<'a> Scope<'a> {
    /// These records, whenever; by priority, by due date.
    pub fn all(rows: &'a [usize]) -> Self {
        Scope {
            rows,
            since: None,
            until: None,
            by: Dimension::Priority,
            cohort: Cohort::Due,
        }
    }

    /// Whether an instant is in the period.
    pub fn contains(&self, at: DateTime<Utc>) -> bool {
        self.since.is_none_or(|since| since <= at) && self.until.is_none_or(|until| at < until)
    }

    /// Whether there is no period: everything counts.
    pub fn is_unbounded(&self) -> bool {
        self.since.is_none() && self.until.is_none()
    }
}

/// What puts a target into a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cohort {
    /// When it was due: late ones count when they should have been done.
    #[default]
    Due,
    /// When its record was resolved or ended; open records do not count.
    Closed,
}

/// What to group by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Dimension {
    /// The priority that the record has in the end.
    #[default]
    Priority,
    /// The row that counts.
    Agreement,
    /// The month of the cohort date, in the zone of the desk.
    Month,
    /// The kind of record.
    Kind,
    /// A field, such as `service`, `team` or `assignee`.
    Field(String),
}

/// There is nothing of this name to group by.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot group by `{name}`")]
pub struct UnknownDimension {
    /// What was asked for.
    pub name: String,
    /// What was perhaps meant.
    pub meant: Option<String>,
}

impl Explain for UnknownDimension {
    fn class(&self) -> Class {
        Class::Usage
    }

    fn hint(&self) -> Option<String> {
        Some(match &self.meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => {
                "use priority, agreement, month, kind, or a field such as service or team".into()
            }
        })
    }
}

impl Dimension {
    /// The dimension of this name: one of the fixed ones, or a field that some kind has.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn parse(name: &str, kinds: &Kinds) -> Result<Self, UnknownDimension> {
        let fixed = ["priority", "agreement", "month", "kind"];
        match name {
            "priority" => return Ok(Dimension::Priority),
            "agreement" => return Ok(Dimension::Agreement),
            "month" => return Ok(Dimension::Month),
            "kind" => return Ok(Dimension::Kind),
            _ => {}
        }
        let fields = || {
            kinds
                .iter()
                .flat_map(|kind| kind.fields.keys())
                .map(String::as_str)
        };
        if fields().any(|field| field == name) {
            return Ok(Dimension::Field(name.to_owned()));
        }
        Err(UnknownDimension {
            name: name.to_owned(),
            meant: closest(name, fixed.into_iter().chain(fields())).map(str::to_owned),
        })
    }

    /// The stable name: key of the column.
    pub fn name(&self) -> &str {
        match self {
            Dimension::Priority => "priority",
            Dimension::Agreement => "agreement",
            Dimension::Month => "month",
            Dimension::Kind => "kind",
            Dimension::Field(name) => name,
        }
    }

    /// Its column.
    pub fn column(&self) -> Column {
        let mut title = self.name().replace('_', " ");
        if let Some(first) = title.get_mut(0..1) {
            first.make_ascii_uppercase();
        }
        Column::new(self.name(), title)
    }

    /// The group of a record, as far as the record alone decides it; `Agreement` and `Month` are decided by a target.
    pub fn group(&self, snapshot: &Snapshot, at: usize) -> Group {
        let record = &snapshot.records[at];
        match self {
            Dimension::Priority => record
                .priority()
                .map_or(Group::None, |p| Group::Number(p.into())),
            Dimension::Kind => Group::Text(record.kind.kind.clone()),
            Dimension::Agreement | Dimension::Month => Group::None,
            Dimension::Field(name) => match Row::new(record, snapshot.now).cell(name).value {
                Value::Int(number) => Group::Number(number),
                Value::Text(text) if !text.is_empty() => Group::Text(text),
                Value::List(items) if !items.is_empty() => Group::Text(items.join(", ")),
                Value::Bool(yes) => Group::Text(if yes { "yes" } else { "no" }.to_owned()),
                _ => Group::None,
            },
        }
    }
}

/// A group of a dimension, in the order in which groups are shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A number, such as a priority.
    Number(i64),
    /// A text.
    Text(String),
    /// Nothing to group by.
    None,
}

impl Group {
    /// The cell that names the group; `none` for what has no value.
    pub fn cell(&self) -> Cell {
        match self {
            Group::Number(number) => Cell::new(Value::Int(*number)),
            Group::Text(text) => Cell::text(text),
            Group::None => Cell::new(Value::Empty).tone(Tone::Muted),
        }
    }
}
