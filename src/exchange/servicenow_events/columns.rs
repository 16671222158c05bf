//! Which column means what: the mapping as data, and how a value is read into a field.

use crate::model::data::Data;
use crate::model::id::PersonId;
use crate::model::kind::Kind;
use crate::model::value::check_value;

/// How the export writes that there is no value.
pub(super) const NULL: &str = "?";
/// The column that rows are grouped by.
pub(super) const NUMBER: &str = "number";
/// The column of the state.
pub(super) const STATE: &str = "incident_state";
/// The column of the priority.
pub(super) const PRIORITY: &str = "priority";
/// Columns without which rows mean nothing.
pub(super) const REQUIRED: [&str; 4] = [NUMBER, STATE, "opened_at", "sys_updated_at"];

/// Where a column goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Into the log, or the envelope; the text says how.
    Log(&'static str),
    /// Into a field.
    Field(&'static str, Reading),
    /// Nowhere of its own: kept below `imported`.
    Kept,
}

/// How a cell becomes the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// As it is, on one line.
    Line,
    /// As it is.
    Text,
    /// A name, as the id that people and teams have.
    Name,
    /// One of the values of a list: what ServiceNow writes, what we write.
    OneOf(&'static [(&'static str, &'static str)]),
}

/// ServiceNow writes a level as number and word; the number is the value.
const LEVELS: &[(&str, &str)] = &[("1", "high"), ("2", "medium"), ("3", "low")];

/// Ways in which an incident comes in.
const ORIGINS: &[(&str, &str)] = &[
    ("phone", "phone"),
    ("email", "mail"),
    ("chat", "chat"),
    ("virtual agent", "chat"),
    ("self-service", "portal"),
    ("walk-in", "in_person"),
    ("event", "monitoring"),
    ("monitoring", "monitoring"),
];

/// Columns that mean something to us; every other is kept.
const COLUMNS: &[(&str, Goes)] = &[
    (NUMBER, Goes::Log("external.servicenow")),
    (STATE, Goes::Log("state, hold_reason and the log")),
    ("opened_at", Goes::Log("time of the first log entry")),
    ("opened_by", Goes::Log("author of the first log entry")),
    ("sys_updated_at", Goes::Log("times of the log")),
    ("sys_updated_by", Goes::Log("authors of the log")),
    (
        "resolved_at",
        Goes::Log("time of the last log entry to resolved"),
    ),
    (
        "closed_at",
        Goes::Log("time of the last log entry to closed"),
    ),
    (
        PRIORITY,
        Goes::Log("priority_override, where the matrix says otherwise"),
    ),
    ("short_description", Goes::Field("title", Reading::Line)),
    ("description", Goes::Field("description", Reading::Text)),
    ("caller_id", Goes::Field("reporter", Reading::Name)),
    (
        "contact_type",
        Goes::Field("origin", Reading::OneOf(ORIGINS)),
    ),
    ("location", Goes::Field("location", Reading::Line)),
    ("category", Goes::Field("category", Reading::Line)),
    ("subcategory", Goes::Field("subcategory", Reading::Line)),
    ("impact", Goes::Field("impact", Reading::OneOf(LEVELS))),
    ("urgency", Goes::Field("urgency", Reading::OneOf(LEVELS))),
    ("assignment_group", Goes::Field("team", Reading::Name)),
    ("assigned_to", Goes::Field("assignee", Reading::Name)),
];

/// States as ServiceNow writes them: ours, and what an incident waits for. Evidence is waited for from
/// the caller.
const STATES: &[(&str, &str, Option<&str>)] = &[
    ("new", "new", None),
    ("active", "in_progress", None),
    ("in progress", "in_progress", None),
    ("awaiting user info", "on_hold", Some("awaiting_caller")),
    ("awaiting caller", "on_hold", Some("awaiting_caller")),
    ("awaiting evidence", "on_hold", Some("awaiting_caller")),
    ("awaiting problem", "on_hold", Some("awaiting_problem")),
    ("awaiting vendor", "on_hold", Some("awaiting_vendor")),
    ("awaiting change", "on_hold", Some("awaiting_change")),
    ("resolved", "resolved", None),
    ("closed", "closed", None),
];

/// Where a column goes, for this kind: a field that the kind does not have is no place.
pub(super) fn goes(column: &str, kind: &Kind) -> Goes {
    let known = COLUMNS.iter().find(|(name, _)| *name == column);
    match known.map(|(_, goes)| *goes) {
        Some(Goes::Field(field, _)) if kind.field(field).is_none() => Goes::Kept,
        Some(_) if column == PRIORITY && overruling(kind).is_none() => Goes::Kept,
        Some(goes) => goes,
        None => Goes::Kept,
    }
}

/// The fields that overrule the matrix and say why, if the kind has both.
pub(super) fn overruling(kind: &Kind) -> Option<(&str, &str)> {
    let rule = kind.priority.as_ref()?;
    Some((rule.overruled_by.as_deref()?, rule.reason.as_deref()?))
}

/// A state of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    /// Its name.
    pub name: &'static str,
    /// What it waits for.
    pub hold: Option<&'static str>,
}

/// What a state means; `None` for one that nobody knows, or that the kind does not have.
pub(super) fn state(text: &str, kind: &Kind) -> Option<State> {
    let text = text.trim().to_lowercase();
    let (_, name, hold) = STATES.iter().find(|(theirs, ..)| *theirs == text)?;
    let has_reason = |reason: &&str| {
        kind.field("hold_reason")
            .is_some_and(|field| field.choices.contains_key(*reason))
    };
    kind.category(name)?;
    Some(State {
        name,
        hold: hold.filter(has_reason),
    })
}

/// What became of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mapped {
    /// A value that says the same.
    As(Data),
    /// A value from which the cell cannot be had back.
    Nearly(Data),
    /// Nothing: it was not understood.
    Not,
}

impl Mapped {
    /// The value, if there is one.
    pub fn value(self) -> Option<Data> {
        match self {
            Mapped::As(value) | Mapped::Nearly(value) => Some(value),
            Mapped::Not => None,
        }
    }
}

/// Reads a cell into a field.
pub(super) fn read(reading: Reading, cell: &str, field: &str, kind: &Kind) -> Mapped {
    let mapped = match reading {
        Reading::Text => Mapped::As(Data::text(cell)),
        Reading::Line => line(cell),
        Reading::Name => name(cell),
        Reading::OneOf(choices) => one_of(choices, cell),
    };
    let fits = |value: &Data| {
        let field = kind.field(field);
        field.is_some_and(|field| check_value(field, value).is_ok())
    };
    match &mapped {
        Mapped::As(value) | Mapped::Nearly(value) if !fits(value) => Mapped::Not,
        _ => mapped,
    }
}

fn line(cell: &str) -> Mapped {
    let joined = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if joined == cell.trim() {
        Mapped::As(Data::text(joined))
    } else {
        Mapped::Nearly(Data::text(joined))
    }
}

/// Reads a name into the id of a person or team.
pub(super) fn name(cell: &str) -> Mapped {
    let Some(id) = PersonId::from_name(cell) else {
        return Mapped::Not;
    };
    let words = cell.to_lowercase();
    let plain = words.split_whitespace().collect::<Vec<_>>().join("-");
    let value = Data::text(id.as_str());
    if plain == id.as_str() {
        Mapped::As(value)
    } else {
        Mapped::Nearly(value)
    }
}

/// `2 - Medium` by its number, `Medium` by its word, `Phone` as it stands; case does not count.
fn one_of(choices: &[(&str, &str)], cell: &str) -> Mapped {
    let text = cell.trim().to_lowercase();
    let (number, word) = match text.split_once(" - ") {
        Some((number, word)) => (number.trim(), word.trim()),
        None => (text.as_str(), text.as_str()),
    };
    match choices.iter().find(|(theirs, _)| *theirs == number) {
        Some((_, ours)) => Mapped::As(Data::text(*ours)),
        None if choices.iter().any(|(_, ours)| *ours == word) => Mapped::As(Data::text(word)),
        None => Mapped::Not,
    }
}

/// The number in `3 - Moderate`, from 1 to 5.
pub(super) fn priority(cell: &str) -> Option<u8> {
    let number = cell.split(" - ").next().unwrap_or_default().trim();
    number
        .parse()
        .ok()
        .filter(|number| (1..=5).contains(number))
}
