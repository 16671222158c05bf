//! Which needs a record does not meet.

use crate::model::data::Data;
use crate::model::need::{Item, Need};
use crate::model::record::Record;

use super::Input;

/// The needs that are not met. Notes belong to an action: without an input they are not asked for.
pub fn unmet<'a>(
    record: &Record,
    needs: impl IntoIterator<Item = &'a Need>,
    input: Option<&Input>,
) -> Vec<Need> {
    let mut missing: Vec<Need> = Vec::new();
    for need in needs {
        for need in resolve(record, need) {
            let Need::AnyOf(items) = need else { continue };
            if !items.iter().any(|item| has(record, item, input)) && !missing.contains(need) {
                missing.push(need.clone());
            }
        }
    }
    missing
}

/// The plain needs behind one whose conditions hold.
fn resolve<'a>(record: &Record, need: &'a Need) -> Vec<&'a Need> {
    match need {
        Need::AnyOf(_) => vec![need],
        Need::When { when, need } => {
            let holds = when.iter().all(|(field, values)| {
                record
                    .fields
                    .get(field)
                    .map(Data::brief)
                    .is_some_and(|value| values.contains(&value))
            });
            if holds {
                need.iter().flat_map(|need| resolve(record, need)).collect()
            } else {
                Vec::new()
            }
        }
    }
}

fn has(record: &Record, item: &Item, input: Option<&Input>) -> bool {
    match item {
        Item::Field(name) => record
            .fields
            .get(name)
            .is_some_and(|value| !value.is_empty()),
        Item::Link(name) => !record.linked(name).is_empty(),
        Item::Note => input.is_none_or(|input| input.says().is_some()),
        Item::PublicNote => input.is_none_or(|input| input.says().is_some() && input.public),
    }
}
