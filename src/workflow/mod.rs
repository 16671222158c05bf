//! Pure transitions: a record and an action in; the record afterwards out, or what is missing.
//!
//! Nothing here reads a clock, draws a random id or looks into the repository: the caller hands all three
//! in ([`Act`]), so every rule can be tested as a function. The rules themselves are data of the kind.

mod act;
mod entry;
mod guard;
mod links;
mod needs;
mod path;
mod refusal;
mod values;

use std::sync::Arc;

use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::model::kind::{Category, Kind, Transition};
use crate::model::log::Entry;
use crate::model::map::Map;
use crate::model::record::Record;

use entry::{changed, next_entry, note};
use guard::check_step;
use needs::{missing_for, refuse_missing};
use values::put;

pub use act::{Act, Consent, Input, Others};
pub use entry::tracked;
pub use needs::unmet;
pub use refusal::Refusal;

/// Makes a new record in its initial state.
///
/// # Errors
/// When a value is wrong, or something that a new record needs is missing.
pub fn create(
    kind: &Arc<Kind>,
    id: RecordId,
    input: &Input,
    act: &Act<'_>,
) -> Result<Record, Refusal> {
    let mut record = Record::new(Arc::clone(kind), id);
    for (name, field) in &kind.fields {
        if let Some(default) = &field.default {
            record.set(name, Data::text(default));
        }
    }
    put(&mut record, input, act)?;
    if record.title().trim().is_empty() {
        return Err(Refusal::missing_field(kind, "new", "title"));
    }
    let initial = &kind.workflow.initial;
    let state_needs = kind.workflow.needs_in(initial);
    let missing = unmet(
        &record,
        kind.workflow.needs.iter().chain(state_needs),
        Some(input),
    );
    refuse_missing(kind, "new", "new", missing)?;
    let mut entry = next_entry(&record, act);
    entry.to = Some(initial.clone());
    entry.set = tracked(kind, &Map::new(), &record.fields);
    note(&mut entry, input);
    record.log.push(entry);
    Ok(record)
}

/// Moves a record through a transition of its workflow; states on the way whose needs are met are passed
/// through, each with its own log entry.
///
/// # Errors
/// When the transition is not possible from here, or something is missing or wrong.
pub fn transition(
    record: &Record,
    name: &str,
    input: &Input,
    act: &Act<'_>,
) -> Result<Record, Refusal> {
    let kind = Arc::clone(&record.kind);
    let Some(goal) = kind.workflow.transitions.get(name) else {
        return Err(Refusal::no_such(&kind, name));
    };
    let mut after = record.clone();
    put(&mut after, input, act)?;
    let steps = path::to(record, &after, name, goal, input)?;
    let mut entries = Vec::new();
    for step in &steps {
        check_step(record, &after, step, act)?;
        for field in &step.way.clears {
            if !input.set.contains_key(field) {
                after.set(field, Data::Null);
            }
        }
        let missing = missing_for(&after, step.way, input);
        refuse_missing(&kind, step.name, name, missing)?;
        after.state.clone_from(&step.way.to);
        let mut entry = next_entry(record, act);
        entry.to = Some(step.way.to.clone());
        entries.push(entry);
    }
    if let Some(first) = entries.first_mut() {
        changed(first, record, &after);
    }
    if let Some(last) = entries.last_mut() {
        note(last, input);
    }
    after.log.extend(entries);
    Ok(after)
}

/// Changes fields, links, or says something, without a transition.
///
/// # Errors
/// When a value is wrong, or the record is closed and no reason is given.
pub fn change(record: &Record, input: &Input, act: &Act<'_>) -> Result<Record, Refusal> {
    let kind = Arc::clone(&record.kind);
    let mut after = record.clone();
    put(&mut after, input, act)?;
    let altered = after.fields != record.fields;
    if altered && record.category() == Category::Closed && input.says().is_none() {
        return Err(Refusal::Closed {
            id: record.id.clone(),
            state: record.state.clone(),
        });
    }
    if altered || after.links != record.links {
        let state_needs = kind.workflow.needs_in(&record.state);
        let needs = || kind.workflow.needs.iter().chain(state_needs);
        let before = unmet(record, needs(), None);
        let now_missing = unmet(&after, needs(), None);
        let lost: Vec<_> = now_missing
            .into_iter()
            .filter(|need| !before.contains(need))
            .collect();
        if !lost.is_empty() {
            return Err(Refusal::Needed {
                state: record.state.clone(),
                what: lost,
            });
        }
    }
    let mut entry = next_entry(record, act);
    changed(&mut entry, record, &after);
    note(&mut entry, input);
    if !entry.is_empty() {
        after.log.push(entry);
    }
    Ok(after)
}

/// Gives a record to somebody. Where its workflow says so the work starts with it, in the same step.
///
/// # Errors
/// As [`transition`] and [`change`].
pub fn assign(record: &Record, input: &Input, act: &Act<'_>) -> Result<Record, Refusal> {
    let takes = |way: &Transition| way.on_assign && way.from.contains(&record.state);
    let ways = &record.kind.workflow.transitions;
    let changes = |(name, value): (&str, &Data)| record.fields.get(name) != Some(value);
    match ways.iter().find(|(_, way)| takes(way)) {
        // Who has it already is not handed it again.
        Some((_, way)) if way.to == record.state && !input.set.iter().any(changes) => {
            change(record, input, act)
        }
        Some((name, _)) => transition(record, name, input, act),
        None => change(record, input, act),
    }
}

/// Enters into the log what somebody changed in the text of a record: fields that are tracked, and the
/// state if a transition leads there.
///
/// # Errors
/// When no transition leads to the new state, or the state needs something that is not there.
pub fn rewrite(
    before: &Record,
    wanted: &Record,
    input: &Input,
    act: &Act<'_>,
) -> Result<Record, Refusal> {
    let kind = &before.kind;
    let mut after = wanted.clone();
    let mut entry = Entry::new((act.draw)(), act.now, act.by.clone());
    if wanted.state != before.state {
        let ways = kind.workflow.transitions.iter();
        let mut ways =
            ways.filter(|(_, way)| way.from.contains(&before.state) && way.to == wanted.state);
        let Some((name, way)) = ways.next() else {
            return Err(Refusal::NotFromHere {
                transition: wanted.state.clone(),
                state: before.state.clone(),
                possible: possible(before).into_iter().map(str::to_owned).collect(),
            });
        };
        check_step(before, &after, &path::Step { name, way }, act)?;
        entry.to = Some(wanted.state.clone());
    }
    let state_needs = kind.workflow.needs_in(&wanted.state);
    let missing = unmet(&after, state_needs, None);
    if !missing.is_empty() {
        return Err(Refusal::Needed {
            state: wanted.state.clone(),
            what: missing,
        });
    }
    changed(&mut entry, before, &after);
    note(&mut entry, input);
    if !entry.is_empty() {
        after.log.push(entry);
    }
    Ok(after)
}

/// The transitions that somebody may take from the state of a record, by name; not those of programs.
pub fn possible(record: &Record) -> Vec<&str> {
    let open = |way: &Transition| {
        !way.automatic && way.from.contains(&record.state) && path::is_open(record, way)
    };
    let ways = record.kind.workflow.transitions.iter();
    ways.filter(|(_, way)| open(way))
        .map(|(name, _)| name.as_str())
        .collect()
}

#[cfg(test)]
pub(crate) mod tests;
