//! A record that both sides left complete must not come out of the merge without something that its state
//! needs: one gave up the assignee and kept the team, the other the reverse.

use std::sync::Arc;

use crate::model::data::Data;
use crate::model::kind::Kind;
use crate::model::layout::EXTENSION;
use crate::model::need::{Item, Need};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::workflow::unmet;

use super::{Cause, Conflict};

/// Notes a conflict for each field by which a lost need of the merged record could be met, and which one side
/// has. A field that is in conflict already may come to nothing, so it does not count as met where one side has
/// none; and as it is needed, nothing is no choice any more.
pub fn lost(
    kind: &Arc<Kind>,
    id: &str,
    merged: &str,
    (ours, theirs): (&str, &str),
    noted: &mut Vec<Conflict>,
) {
    let read = |text: &str| record(kind, id, text);
    let Some(mut merged) = read(merged) else {
        return;
    };
    if noted.iter().any(|conflict| conflict.key == ["state"]) {
        return;
    }
    let is_half = |conflict: &Conflict| conflict.ours.is_none() || conflict.theirs.is_none();
    for conflict in noted.iter().filter(|conflict| is_half(conflict)) {
        if let [name] = conflict.key.as_slice() {
            merged.set(name, Data::Null);
        }
    }
    let lost = missing(&merged);
    if lost.is_empty() {
        return;
    }
    let (Some(ours), Some(theirs)) = (read(ours), read(theirs)) else {
        return;
    };
    let known: Vec<Need> = missing(&ours).into_iter().chain(missing(&theirs)).collect();
    let lost = lost.iter().filter(|need| !known.contains(need));
    for item in lost.flat_map(Need::items) {
        let Item::Field(name) = item else { continue };
        let value = |record: &Record| record.fields.get(name).cloned();
        let known = noted
            .iter_mut()
            .find(|conflict| conflict.key == [name.as_str()]);
        match known {
            Some(conflict) if is_half(conflict) => conflict.cause = Cause::Needed,
            Some(_) => {}
            None if value(&ours) == value(&theirs) => {}
            None => noted.push(Conflict {
                key: vec![name.clone()],
                cause: Cause::Needed,
                base: None,
                ours: value(&ours),
                theirs: value(&theirs),
            }),
        }
    }
}

fn missing(record: &Record) -> Vec<Need> {
    let flow = &record.kind.workflow;
    let state = flow.states.get(&record.state);
    let state = state.map_or(&[][..], |state| &state.needs);
    unmet(record, flow.needs.iter().chain(state), None)
}

/// The record of a text, wherever it lies.
pub fn record(kind: &Arc<Kind>, id: &str, text: &str) -> Option<Record> {
    let path = format!("{}/{id}{EXTENSION}", kind.folder);
    read_record(&path, text.as_bytes(), kind).ok()
}
