//! Which needs a record does not meet.

use crate::model::data::Data;
use crate::model::kind::{Kind, Transition};
use crate::model::need::{Item, Need};
use crate::model::record::Record;

use super::{Input, Refusal};

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

pub(super) fn missing_for(after: &Record, way: &Transition, input: &Input) -> Vec<Need> {
    let target = after.kind.workflow.needs_in(&way.to);
    unmet(after, way.needs.iter().chain(target), Some(input))
}

pub(super) fn refuse_missing(
    kind: &Kind,
    name: &str,
    goal: &str,
    missing: Vec<Need>,
) -> Result<(), Refusal> {
    if missing.is_empty() {
        return Ok(());
    }
    Err(Refusal::missing(kind, name, goal, &missing))
}
