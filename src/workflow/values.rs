//! The fields and links of an input, put into a record: each value checked by its type.

use std::sync::Arc;

use super::{Act, Input, Refusal, links};
use crate::model::data::Data;
use crate::model::record::Record;
use crate::model::value::{Wrong, check_value};

/// Puts the fields and links of the input into the record, each checked by its type.
pub(super) fn put(record: &mut Record, input: &Input, act: &Act<'_>) -> Result<(), Refusal> {
    let kind = Arc::clone(&record.kind);
    for (name, value) in &input.set {
        let Some(field) = kind.fields.get(name) else {
            return Err(Refusal::unknown_field(&kind, name));
        };
        if name == "title" && value.is_empty() {
            return Err(Refusal::WrongValue {
                field: name.to_owned(),
                message: "a record cannot be without a title".into(),
                remedy: None,
            });
        }
        if !value.is_empty() {
            check_value(field, value).map_err(|wrong| wrong_value(name, value, wrong))?;
        }
        record.set(name, value.clone());
    }
    check_priority(record, input)?;
    links::put(record, input, act)
}

/// A priority that overrules the matrix is one of its priorities, and has a reason as long as it stands.
fn check_priority(record: &Record, input: &Input) -> Result<(), Refusal> {
    let Some(rule) = &record.kind.priority else {
        return Ok(());
    };
    let touched = |field: &String| input.set.contains_key(field);
    let Some(over) = rule.overruled_by.as_ref() else {
        return Ok(());
    };
    let Some(value) = record.fields.get(over) else {
        return Ok(());
    };
    if touched(over) && !rule.has(value) {
        let labels: Vec<String> = rule.labels.keys().map(u8::to_string).collect();
        return Err(Refusal::WrongValue {
            field: over.clone(),
            message: format!("{} is no priority", value.brief()),
            remedy: Some(format!("one of: {}", labels.join(", "))),
        });
    }
    match &rule.reason {
        Some(reason)
            if (touched(over) || touched(reason)) && !record.fields.contains_key(reason) =>
        {
            Err(Refusal::Missing {
                transition: over.clone(),
                goal: None,
                what: vec![reason.clone()],
                fields: vec![reason.clone()],
                flags: vec![format!("{reason} too")],
            })
        }
        _ => Ok(()),
    }
}

fn wrong_value(field: &str, value: &Data, wrong: Wrong) -> Refusal {
    let (message, remedy) = match wrong {
        Wrong::Type(expected) => (
            format!("expected {expected}, not {:?}", value.brief()),
            None,
        ),
        Wrong::Value(message, remedy) => (message, (!remedy.is_empty()).then_some(remedy)),
    };
    Refusal::WrongValue {
        field: field.to_owned(),
        message,
        remedy,
    }
}
