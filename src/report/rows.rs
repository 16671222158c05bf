//! A record as a row: the values that columns show and queries ask for, computed ones included.
//!
//! Everything that lists records goes through here, so that a key means the same in a list, a query, a
//! sort order and a report.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use crate::intake::seen;
use crate::model::data::Data;
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Category, FieldType};
use crate::model::record::Record;
use crate::query::{Subject, Value as Asked, Values};
use crate::report::keys::{ENDED, OPEN};
use crate::report::standing;
use crate::report::table::{Cell, Tone, Value};
use crate::sla::verdict::{Summary, summary};
use crate::sla::versions::Policies;

pub use crate::report::keys::{keys, known};

/// A record, seen at an instant.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The record.
    pub record: &'a Record,
    /// The instant that counts as now.
    pub now: DateTime<Utc>,
    /// How it stands with its targets, if somebody asked.
    standing: Option<Summary>,
}

/// Keys and columns that need a verdict, which is not to be had for nothing.
pub const JUDGED: [&str; 5] = ["sla", "due", "left", "breached", "at_risk"];

impl<'a> Row<'a> {
    /// A record, seen at an instant.
    pub fn new(record: &'a Record, now: DateTime<Utc>) -> Self {
        Row {
            record,
            now,
            standing: None,
        }
    }

    /// The same, judged by the agreements there are; only then columns and keys about targets have values.
    #[must_use]
    pub fn judged(self, agreements: &Policies) -> Self {
        Row {
            standing: summary(self.record, agreements, self.now),
            ..self
        }
    }

    /// How long it has been open, or was: to its resolution, else to its end, else to now. Seconds.
    pub fn age(&self) -> Option<i64> {
        let opened = self.record.opened_at()?;
        let ended = self
            .record
            .resolved_at()
            .or_else(|| match self.record.category().is_open() {
                true => None,
                false => self.record.state_since(),
            });
        Some((ended.unwrap_or(self.now) - opened).num_seconds().max(0))
    }

    /// The cell of a column.
    pub fn cell(&self, column: &str) -> Cell {
        let record = self.record;
        match column {
            "id" => Cell::text(record.id.as_str()).tone(Tone::Strong),
            "kind" => Cell::text(&record.kind.kind),
            "title" => Cell::text(record.title()),
            "state" => Cell::text(&record.state).tone(self.state_tone()),
            "priority" => match record.priority() {
                Some(priority) => {
                    Cell::new(Value::Int(priority.into())).tone(priority_tone(priority))
                }
                None => Cell::new(Value::Empty),
            },
            "opened" => time(record.opened_at()),
            "resolved" => time(record.resolved_at()),
            "updated" => time(record.log.iter().map(|entry| entry.at).max()),
            "age" => self
                .age()
                .map_or(Cell::new(Value::Empty), |age| Cell::new(Value::Age(age))),
            "sla" | "due" | "left" | "breached" | "at_risk" => self.standing_cell(column),
            "external" => Cell::new(Value::Data(record.key("external").unwrap_or(Data::Null))),
            "phase" => Cell::text(record.category().word()),
            "label" => self.cell("labels"),
            "link" => self.link_cell(|_| true),
            "reopened" => Cell::new(Value::Bool(self.moves_to_open_again())),
            "held" => Cell::new(Value::Bool(self.was_paused())),
            "occurrences" => self.occurrences().map_or(Cell::new(Value::Empty), |count| {
                Cell::new(Value::Int(i64::try_from(count).unwrap_or(i64::MAX)))
            }),
            "last_seen" => time(seen::last(record)),
            _ => match record.fields.get(column) {
                None => self.link_cell(|link| link == column),
                Some(value) => self.field_cell(column, value),
            },
        }
    }

    /// How often a machine reported it; none where none did.
    fn occurrences(&self) -> Option<u64> {
        Some(seen::occurrences(self.record)).filter(|count| *count > 0)
    }

    /// The records that it is linked to, by the types that are wanted.
    fn link_cell(&self, wanted: impl Fn(&str) -> bool) -> Cell {
        let links = self.record.links.iter().filter(|(link, _)| wanted(link));
        let ids: Vec<String> = links
            .flat_map(|(_, ids)| ids)
            .map(ToString::to_string)
            .collect();
        match ids.is_empty() {
            true => Cell::new(Value::Empty),
            false => Cell::new(Value::List(ids)),
        }
    }

    fn standing_cell(&self, column: &str) -> Cell {
        let Some(standing) = self.standing else {
            return Cell::new(Value::Empty);
        };
        match column {
            "sla" => Cell::text(standing.state.word()).tone(standing::tone(standing.state)),
            "due" => time(standing.due),
            "left" => match standing.remaining {
                Some(left) => Cell::new(Value::Age(left)).tone(standing::tone(standing.state)),
                None => Cell::new(Value::Empty),
            },
            "breached" => Cell::new(Value::Bool(standing.breached)),
            _ => Cell::new(Value::Bool(standing.at_risk)),
        }
    }

    fn field_cell(&self, name: &str, value: &Data) -> Cell {
        let kind = self.record.kind.fields.get(name).map(|field| field.kind);
        match (kind, value) {
            (Some(FieldType::Time), Data::Text(text)) => time(read_time(text)),
            (_, Data::Text(text)) => Cell::text(text.trim_end()),
            (_, Data::Int(number)) => Cell::new(Value::Int(*number)),
            (_, Data::Bool(yes)) => Cell::new(Value::Bool(*yes)),
            (_, Data::List(items)) => {
                Cell::new(Value::List(items.iter().map(Data::brief).collect()))
            }
            (_, other) => Cell::new(Value::Data(other.clone())),
        }
    }

    fn state_tone(&self) -> Tone {
        match self.record.category() {
            Category::New => Tone::Warn,
            Category::Active => Tone::Plain,
            Category::Paused => Tone::Muted,
            Category::Done => Tone::Good,
            Category::Closed => Tone::Muted,
        }
    }

    fn moves_to_open_again(&self) -> bool {
        let log = crate::model::log::in_order(&self.record.log);
        let open = |state: &String| self.record.kind.category(state).is_none_or(|c| c.is_open());
        let moves: Vec<bool> = log
            .iter()
            .filter_map(|entry| entry.to.as_ref())
            .map(open)
            .collect();
        moves.windows(2).any(|pair| !pair[0] && pair[1])
    }

    fn was_paused(&self) -> bool {
        let paused = |state: &String| self.record.kind.category(state) == Some(Category::Paused);
        self.record
            .log
            .iter()
            .filter_map(|entry| entry.to.as_ref())
            .any(paused)
    }
}

fn time(at: Option<DateTime<Utc>>) -> Cell {
    Cell::new(at.map_or(Value::Empty, Value::Time))
}

/// How urgent a priority looks.
pub fn priority_tone(priority: u8) -> Tone {
    match priority {
        1 => Tone::Bad,
        2 => Tone::Warn,
        _ => Tone::Plain,
    }
}

impl Subject for Row<'_> {
    fn values(&self, key: &str) -> Values<'_> {
        let record = self.record;
        let instant = |at: Option<DateTime<Utc>>| at.map(Asked::Instant).into_iter().collect();
        match key {
            "id" => ids(record),
            "kind" => vec![Asked::text(record.kind.kind.as_str())],
            "state" => {
                let mut values = vec![Asked::text(record.state.as_str())];
                // Nobody has to do anything about an asset because it is in use.
                if !crate::kinds::is_named(&record.kind) {
                    let open = record.category().is_open();
                    values.push(Asked::text(if open { OPEN } else { ENDED }));
                }
                values
            }
            "phase" => vec![Asked::text(record.category().word())],
            "priority" => record
                .priority()
                .map(|p| Asked::Number(p.into()))
                .into_iter()
                .collect(),
            "opened" => instant(record.opened_at()),
            "resolved" => instant(record.resolved_at()),
            "updated" => instant(record.log.iter().map(|entry| entry.at).max()),
            "age" => self.age().map(Asked::Seconds).into_iter().collect(),
            "link" => record
                .links
                .values()
                .flatten()
                .map(|id| Asked::prose(id.as_str()))
                .collect(),
            "external" => record
                .external
                .values()
                .map(|id| Asked::text(id.as_str()))
                .collect(),
            "label" => texts(record.fields.get("labels")),
            "reopened" => vec![Asked::Bool(self.moves_to_open_again())],
            "held" => vec![Asked::Bool(self.was_paused())],
            "occurrences" => self
                .occurrences()
                .map(|count| Asked::Number(count as f64))
                .into_iter()
                .collect(),
            "last_seen" => instant(seen::last(record)),
            "sla" | "due" | "left" | "breached" | "at_risk" => self.standing_values(key),
            _ => match record.fields.get(key) {
                Some(value) => self.field_values(key, value),
                None => record
                    .linked(key)
                    .iter()
                    .map(|id| Asked::prose(id.as_str()))
                    .collect(),
            },
        }
    }

    fn text_contains(&self, needle: &str) -> bool {
        let record = self.record;
        let has = |text: &str| text.to_lowercase().contains(needle);
        has(record.id.as_str())
            || record.external.values().any(|id| has(id))
            || record.fields.values().filter_map(Data::as_str).any(has)
            || record
                .log
                .iter()
                .filter_map(|entry| entry.note.as_deref())
                .any(has)
    }
}

impl Row<'_> {
    fn standing_values(&self, key: &str) -> Values<'_> {
        let Some(standing) = self.standing else {
            return Vec::new();
        };
        match key {
            "sla" => vec![Asked::text(standing.state.word())],
            "due" => standing.due.map(Asked::Instant).into_iter().collect(),
            "left" => standing.remaining.map(Asked::Seconds).into_iter().collect(),
            "breached" => vec![Asked::Bool(standing.breached)],
            _ => vec![Asked::Bool(standing.at_risk)],
        }
    }

    fn field_values<'b>(&self, name: &str, value: &'b Data) -> Values<'b> {
        let kind = self.record.kind.fields.get(name).map(|field| field.kind);
        match (kind, value) {
            (Some(FieldType::Time), Data::Text(text)) => {
                read_time(text).map(Asked::Instant).into_iter().collect()
            }
            (Some(FieldType::Date), Data::Text(text)) => text
                .parse::<chrono::NaiveDate>()
                .ok()
                .and_then(|day| day.and_hms_opt(0, 0, 0))
                .map(|at| Asked::Instant(at.and_utc()))
                .into_iter()
                .collect(),
            (Some(FieldType::Line | FieldType::Text), Data::Text(text)) => {
                vec![Asked::prose(text.as_str())]
            }
            (_, Data::Int(number)) => {
                #[allow(clippy::cast_precision_loss)] // counts and amounts, far below 2^53
                let number = *number as f64;
                vec![Asked::Number(number)]
            }
            (_, Data::Decimal(text)) => text.parse().map(Asked::Number).into_iter().collect(),
            (_, Data::Bool(yes)) => vec![Asked::Bool(*yes)],
            (_, value @ Data::List(_)) => texts(Some(value)),
            (_, other) => vec![Asked::Text(Cow::Owned(other.brief()))],
        }
    }
}

fn ids(record: &Record) -> Values<'_> {
    [&record.id]
        .into_iter()
        .chain(&record.aliases)
        .map(RecordId::as_str)
        .map(Asked::prose)
        .collect()
}

fn texts(value: Option<&Data>) -> Values<'_> {
    value
        .map(Data::as_texts)
        .unwrap_or_default()
        .into_iter()
        .map(Asked::text)
        .collect()
}
