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

/// Adds to the collected what was rewritten since the last package, and settles which commit that one was made of.
///
/// # Errors
/// When the repository cannot be read.
pub fn hold(
    desk: &Desk,
    kind: &Arc<Kind>,
    collected: &mut Collected,
    previous: &mut Previous,
) -> Result<(), AuditError> {
    let store = desk.store();
    let head = store.resolve(&collected.head)?;
    let there = match store.resolve(&previous.commit) {
        Ok(commit) => {
            previous.commit = commit.to_string();
            store.leads_to(&commit, &head)?
        }
        // A whole id that is not here was thrown away; anything else is a slip of the pen.
        Err(StoreError::UnknownRevision { .. }) if is_whole(&previous.commit) => false,
        Err(error) => return Err(error.into()),
    };
    if !there {
        let text =
            "the last package was made of this commit, and it is not in the history any more";
        let about = previous.commit.as_str();
        let lost = Exception::new(about, "rewritten", text);
        collected.history.push(lost);
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

fn is_whole(id: &str) -> bool {
    matches!(id.len(), 40 | 64) && id.bytes().all(|byte| byte.is_ascii_hexdigit())
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
