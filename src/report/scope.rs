//! What a report is about: which records, which period, grouped by what.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::explain::{Class, Explain};
use crate::model::read::closest;
use crate::report::rows::Row;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Cell, Column, Tone, Value};
use crate::sla::calendar::Calendar;
use crate::sla::targets::TargetKind;

/// What a report is about. The query has been applied already.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// Positions of the records in the snapshot, in any order, each once.
    pub rows: &'a [usize],
    /// The first instant that counts, UTC.
    pub since: Option<DateTime<Utc>>,
    /// The first instant that does not count any more, UTC.
    pub until: Option<DateTime<Utc>>,
    /// What to group by, the outermost first; none: everything is one group.
    pub by: Vec<Dimension>,
    /// What puts a target into the period.
    pub cohort: Cohort,
    /// Business hours of records that no agreement gives any.
    pub hours: Option<Hours>,
    /// How long the periods of a series are.
    pub interval: Interval,
    /// How many periods a series has.
    pub last: u32,
    /// The target whose breaches a series shows.
    pub target: TargetKind,
}

/// A calendar and the name of its file.
#[derive(Debug, Clone)]
pub struct Hours {
    /// The name.
    pub name: String,
    /// The calendar.
    pub calendar: Arc<Calendar>,
}

/// How long the periods of a series are, in the zone of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Interval {
    /// A week from Monday on, numbered as ISO 8601 does.
    #[default]
    Week,
    /// A calendar month.
    Month,
}

impl<'a> Scope<'a> {
    /// These records, whenever; by priority, by due date, twelve weeks in a series.
    pub fn all(rows: &'a [usize]) -> Self {
        Scope {
            rows,
            since: None,
            until: None,
            by: vec![Dimension::Priority],
            cohort: Cohort::Due,
            hours: None,
            interval: Interval::Week,
            last: 12,
            target: TargetKind::Resolve,
        }
    }

    /// The dimensions in words: `team and priority`.
    pub fn by_name(&self) -> String {
        let names: Vec<String> = self.by.iter().map(Dimension::words).collect();
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, first)) => format!("{} and {last}", first.join(", ")),
            None => "nothing".to_owned(),
        }
    }

    /// A column for each dimension.
    pub fn columns(&self) -> Vec<Column> {
        self.by.iter().map(Dimension::column).collect()
    }

    /// The group of a record. `at` is the instant that puts it into a month, `agreement` the row it counts under.
    pub fn group(
        &self,
        snapshot: &Snapshot,
        record: usize,
        at: Option<DateTime<Utc>>,
        agreement: Option<&str>,
    ) -> Vec<Group> {
        let group = |by: &Dimension| match by {
            Dimension::Agreement => agreement.map_or(Group::None, |name| Group::Text(name.into())),
            Dimension::Month => at.map_or(Group::None, |at| {
                let local = at.with_timezone(&snapshot.config.zone);
                Group::Text(local.format("%Y-%m").to_string())
            }),
            by => by.group(snapshot, record),
        };
        self.by.iter().map(group).collect()
    }

    /// Whether all targets of a record are in one group.
    pub fn groups_records(&self) -> bool {
        let of_target = |by: &Dimension| matches!(by, Dimension::Agreement | Dimension::Month);
        !self.by.iter().any(of_target)
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

    /// The name in words.
    fn words(&self) -> String {
        self.name().replace('_', " ")
    }

    /// Its column.
    pub fn column(&self) -> Column {
        let mut title = self.words();
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
    /// The cell that names the group.
    pub fn cell(&self) -> Cell {
        match self {
            Group::Number(number) => Cell::new(Value::Int(*number)),
            Group::Text(text) => Cell::text(text),
            Group::None => Cell::new(Value::NoGroup).tone(Tone::Muted),
        }
    }

    /// The name of a group of several dimensions, for a chart.
    pub fn label(groups: &[Group]) -> String {
        let label = |group: &Group| match group {
            Group::Number(number) => number.to_string(),
            Group::Text(text) => text.clone(),
            Group::None => "(none)".to_owned(),
        };
        let labels: Vec<String> = groups.iter().map(label).collect();
        labels.join(" · ")
    }
}
