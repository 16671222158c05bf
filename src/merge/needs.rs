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

use super::settle::{Take, chosen};
use super::write::printed;
use super::{Cause, Conflict, Map};

/// Notes a conflict for each field by which a lost need of the merged record could be met, and which one side
/// has. Where there are conflicts already, a need is lost if taking one side for all of them would leave it
/// unmet; a field in question that is needed is then not to be settled as nothing.
pub fn lost(
    kind: &Arc<Kind>,
    merged: &Map,
    (ours, theirs): (&str, &str),
    noted: &mut Vec<Conflict>,
) {
    let id = merged.get("id").map(Data::brief).unwrap_or_default();
    let read = |text: &str| record(kind, &id, text);
    let unmet_after = |conflicts: &[Conflict], take: Take| {
        let map = chosen(merged, conflicts, |_| take);
        read(&printed(&map)).map(|record| missing(&record))
    };
    let mut sides: Option<[Record; 2]> = None;
    // Each field that is noted can leave another need open, of which there are few.
    for _ in 0..4 {
        let after = [Take::Ours, Take::Theirs].map(|take| unmet_after(noted, take));
        let unmet: Vec<Need> = after.into_iter().flatten().flatten().collect();
        if unmet.is_empty() {
            return;
        }
        if sides.is_none() {
            sides = read(ours)
                .zip(read(theirs))
                .map(|(ours, theirs)| [ours, theirs]);
        }
        let Some([ours, theirs]) = &sides else { return };
        let before: Vec<Need> = missing(ours).into_iter().chain(missing(theirs)).collect();
        let lost = unmet.iter().filter(|need| !before.contains(need));
        for item in lost.flat_map(Need::items) {
            if let Item::Field(name) = item {
                note(name, (ours, theirs), noted);
            }
        }
    }
}

fn note(name: &str, (ours, theirs): (&Record, &Record), noted: &mut Vec<Conflict>) {
    let value = |record: &Record| record.fields.get(name).cloned();
    match noted.iter_mut().find(|conflict| conflict.key == [name]) {
        Some(known) if known.ours.is_none() || known.theirs.is_none() => {
            known.cause = Cause::Needed;
        }
        Some(_) => {}
        None if value(ours) == value(theirs) => {}
        None => noted.push(Conflict {
            key: vec![name.to_owned()],
            cause: Cause::Needed,
            base: None,
            ours: value(ours),
            theirs: value(theirs),
        }),
    }
}

fn missing(record: &Record) -> Vec<Need> {
    let flow = &record.kind.workflow;
    let needs = flow.needs.iter().chain(flow.needs_in(&record.state));
    unmet(record, needs, None)
}

/// The record of a text, wherever it lies.
pub fn record(kind: &Arc<Kind>, id: &str, text: &str) -> Option<Record> {
    let path = format!("{}/{id}{EXTENSION}", kind.folder);
    read_record(&path, text.as_bytes(), kind).ok()
}
