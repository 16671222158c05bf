//! The anchor: what the last package had must still be in the history, and as it was.
//!
//! Git hides a rewritten branch from whoever clones it later; only somebody who wrote down where it was can tell.

use std::sync::Arc;

use super::collect::{AuditError, Collected};
use super::exception::Exception;
use super::package::Previous;
use crate::desk::Desk;
use crate::model::data::Data;
use crate::model::kind::Kind;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::store::StoreError;

/// Adds to the collected what was rewritten since the last package.
///
/// # Errors
/// When the repository cannot be read.
pub fn hold(
    desk: &Desk,
    kind: &Arc<Kind>,
    collected: &mut Collected,
    previous: &Previous,
) -> Result<(), AuditError> {
    let store = desk.store();
    let head = store.resolve(&collected.head)?;
    let there = match store.resolve(&previous.commit) {
        Ok(commit) => store.leads_to(&commit, &head)?,
        Err(StoreError::UnknownRevision { .. }) => false,
        Err(error) => return Err(error.into()),
    };
    if !there {
        let text =
            "the last package was made of this commit, and it is not in the history any more";
        let short: String = previous.commit.chars().take(64).collect();
        collected
            .history
            .push(Exception::new(short, "rewritten", text));
    }
    for (id, (path, source)) in &previous.sources {
        let Ok(before) = read_record(path, source.as_bytes(), kind) else {
            continue;
        };
        let now = desk.text(path)?;
        let now = now.and_then(|text| read_record(path, text.as_bytes(), kind).ok());
        let lost = match now {
            Some(now) => lost(&before, &now),
            None => Some("the last package had it, and it is gone".to_owned()),
        };
        let rewritten = lost.map(|text| Exception::new(id, "rewritten", text));
        collected.history.extend(rewritten);
    }
    Ok(())
}

/// What a record had and has not any more: entries of its log and its approvals only grow.
fn lost(before: &Record, now: &Record) -> Option<String> {
    for entry in &before.log {
        match now.log.iter().find(|other| other.id == entry.id) {
            None => return Some(format!("the entry {} of its log is gone", entry.id)),
            Some(other) if other != entry => {
                return Some(format!("the entry {} of its log was changed", entry.id));
            }
            Some(_) => {}
        }
    }
    let data =
        |record: &Record| -> Vec<Data> { record.approvals.iter().map(|it| it.to_data()).collect() };
    let now = data(now);
    let gone = data(before)
        .into_iter()
        .find(|approval| !now.contains(approval));
    gone.map(|_| "one of its approvals is gone or was changed".to_owned())
}
