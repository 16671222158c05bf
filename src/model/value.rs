//! Whether a value fits its field, by the type that the kind declares.

use super::data::Data;
use super::id::{PersonId, check as check_id, read_time};
use super::kind::{Field, FieldType};
use super::read::choose;

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It has another type; what was expected.
    Type(&'static str),
    /// It has the type and still is none; what is wrong, and the remedy.
    Value(String, String),
}

/// Checks a value against the type of its field.
///
/// # Errors
/// What is wrong with it.
pub fn check_value(field: &Field, data: &Data) -> Result<(), Wrong> {
    use FieldType as T;
    match (field.kind, data) {
        (T::Line, Data::Text(text)) => check_line(text),
        (T::Choice, Data::Text(text)) => check_choice(field, text),
        (T::Date, Data::Text(text)) => check_day(text),
        (T::Time, Data::Text(text)) => check_instant(text),
        (T::Person | T::Team, Data::Text(text)) => check_name(text),
        (T::Ref, Data::Text(text)) => check_ref(text),
        (T::People | T::Refs | T::List, Data::List(items)) => items
            .iter()
            .try_for_each(|item| check_item(field.kind, item)),
        (T::Text, Data::Text(_))
        | (T::Int, Data::Int(_))
        | (T::Number, Data::Int(_) | Data::Decimal(_))
        | (T::Bool, Data::Bool(_))
        | (T::Map, Data::Map(_)) => Ok(()),
        (kind, _) => Err(Wrong::Type(expected(kind))),
    }
}

fn expected(kind: FieldType) -> &'static str {
    match kind {
        FieldType::Line => "text on one line",
        FieldType::Text => "text",
        FieldType::Choice => "one of its choices, as text",
        FieldType::Int => "a whole number",
        FieldType::Number => "a number",
        FieldType::Bool => "true or false",
        FieldType::Date => "a day such as \"2026-11-20\", as text",
        FieldType::Time => "an instant such as \"2026-11-20T09:14:03Z\", as text",
        FieldType::Person | FieldType::Team => "a name, as text",
        FieldType::Ref => "an id, as text",
        FieldType::People | FieldType::Refs | FieldType::List => "a list",
        FieldType::Map => "a mapping",
    }
}

fn wrong(message: String, remedy: impl Into<String>) -> Result<(), Wrong> {
    Err(Wrong::Value(message, remedy.into()))
}

fn check_line(text: &str) -> Result<(), Wrong> {
    match text.contains('\n') && text.trim().contains('\n') {
        true => wrong(
            "a line break in a field of one line".to_owned(),
            "join the lines",
        ),
        false => Ok(()),
    }
}

fn check_choice(field: &Field, text: &str) -> Result<(), Wrong> {
    match field.choices.contains_key(text) {
        true => Ok(()),
        false => {
            let remedy = choose(text, field.choices.keys());
            wrong(format!("`{text}` is not one of its choices"), remedy)
        }
    }
}

fn check_day(text: &str) -> Result<(), Wrong> {
    match text.parse::<chrono::NaiveDate>() {
        Ok(_) => Ok(()),
        Err(_) => wrong(format!("{text} is not a day"), "write it as 2026-11-20"),
    }
}

fn check_instant(text: &str) -> Result<(), Wrong> {
    match read_time(text) {
        Some(_) => Ok(()),
        None => wrong(
            format!("{text} is not an instant"),
            "write it as 2026-11-20T09:14:03Z",
        ),
    }
}

fn check_item(kind: FieldType, item: &Data) -> Result<(), Wrong> {
    let text = item.as_str().ok_or(Wrong::Type("a list of text"))?;
    match kind {
        FieldType::People => check_name(text),
        FieldType::Refs => check_ref(text),
        _ => Ok(()),
    }
}

fn check_name(text: &str) -> Result<(), Wrong> {
    check_id(text).or_else(|error| {
        let meant = PersonId::from_name(text).map(|id| format!("write it as {id}"));
        wrong(error.to_string(), meant.unwrap_or_default())
    })
}

fn check_ref(text: &str) -> Result<(), Wrong> {
    check_id(text).or_else(|error| wrong(error.to_string(), ""))
}
