//! The state of a record that both sides may have moved.
//!
//! The moves of both are replayed in order of time. A step is legal if a transition leads there, and if what
//! it clears was clear already: a resolution that would have ended a hold which its author did not know of is
//! not the same step any more. Where a step is not legal, the two have to talk: that is a conflict.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::model::data::Data;
use crate::model::kind::{Kind, Transition};

use super::event::{Event, last_state, own};
use super::values::{Logs, Merger, Three, same};
use super::{Cause, Conflict, Map};

/// What one side did to the state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moves {
    /// The log entries of its moves.
    pub entries: Vec<String>,
    /// The fields that came with them, with the value that the other side has.
    pub undo: Vec<(String, Option<Data>)>,
}

/// The merged state; ours where there is a conflict.
pub fn merge(
    kind: &Kind,
    logs: &Logs,
    records: (&Map, &Map),
    sides: Three<'_>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Data> {
    let (_, ours, theirs) = sides;
    let path = ["state".to_owned()];
    let logged = |log: &[Event], state: Option<&Data>| {
        last_state(log).is_some_and(|last| state.and_then(Data::as_str) == Some(last))
    };
    let whole = logged(&logs.ours, ours) && logged(&logs.theirs, theirs);
    let moved = logs.changed(|event| event.to.is_some());
    // Both may have come to the same state by ways of which one shuts the other.
    let apart = moved == (true, true) && whole && !is_walkable(kind, logs);
    if same(ours, theirs) && !apart {
        return ours.cloned();
    }
    match moved {
        (true, false) if whole => ours.cloned(),
        (false, true) if whole => theirs.cloned(),
        (true, true) if whole && !apart => last_state(&logs.merged).map(Data::text),
        (true, true) => {
            conflicts.push(Conflict {
                key: path.to_vec(),
                cause: Cause::Moved {
                    ours: moves(&logs.ours, &logs.theirs, records.1),
                    theirs: moves(&logs.theirs, &logs.ours, records.0),
                },
                base: sides.0.cloned(),
                ours: ours.cloned(),
                theirs: theirs.cloned(),
            });
            ours.cloned()
        }
        _ => Merger::new(conflicts).three(&path, &super::values::Way::Whole, sides),
    }
}

fn moves(mine: &[Event], other: &[Event], record: &Map) -> Moves {
    let mut moves = Moves::default();
    for event in own(mine, other)
        .into_iter()
        .filter(|event| event.to.is_some())
    {
        moves.entries.push(event.id.clone());
        for field in event.set.keys() {
            if !moves.undo.iter().any(|(known, _)| known == field) {
                moves
                    .undo
                    .push((field.to_owned(), record.get(field).cloned()));
            }
        }
    }
    moves
}

/// Whether the merged log can be walked from the first move that only one side knows.
fn is_walkable(kind: &Kind, logs: &Logs) -> bool {
    let common = |event: &Event| {
        let has = |log: &[Event]| log.iter().any(|other| other.id == event.id);
        has(&logs.ours) && has(&logs.theirs)
    };
    let mut fields: IndexMap<&str, &Data> = IndexMap::new();
    let mut state: Option<&str> = None;
    let mut parted = false;
    let settled: HashSet<&String> = logs.merged.iter().flat_map(|e| &e.settles).collect();
    for event in &logs.merged {
        // A move that was decided against, or for, no longer leads anywhere: the decision does.
        let to = event.to.as_deref().filter(|_| !settled.contains(&event.id));
        parted |= to.is_some() && !common(event);
        fields.extend(event.set.iter());
        if let (true, Some(from), Some(to)) = (parted, state, to)
            && from != to
            && !leads(kind, from, to, &fields)
        {
            return false;
        }
        state = to.or(state);
    }
    true
}

fn leads(kind: &Kind, from: &str, to: &str, fields: &IndexMap<&str, &Data>) -> bool {
    let value = |field: &String| fields.get(field.as_str()).copied();
    // The log knows tracked fields only; what it does not know does not stand in the way.
    let open = |way: &Transition| {
        way.when
            .iter()
            .all(|(field, values)| value(field).is_none_or(|value| values.contains(&value.brief())))
    };
    let clear = |way: &Transition| {
        let set = |field: &String| value(field).is_some_and(|value| !value.is_empty());
        !way.clears.iter().any(set)
    };
    let ways = kind.workflow.transitions.values();
    ways.into_iter().any(|way| {
        way.to == to && way.from.iter().any(|state| state == from) && open(way) && clear(way)
    })
}
