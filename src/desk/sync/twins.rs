//! Two records of one id: drawn in two clones before they met. The one that is not published gets a new id and keeps
//! the old one as an alias, in a commit of its own before the merge, so that the history says who did what.
//!
//! Links of other unpublished records follow. What people wrote in notes stays as they wrote it.

use std::sync::Arc;

use crate::desk::{Desk, DeskError};
use crate::merge::{self, SettleError};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::layout::{EXTENSION, id_of, path as path_of};
use crate::store::{CommitId, Message, Pair, View};

use super::weave::Weave;

/// An id that was drawn twice, and what ours is called now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The id that theirs keep.
    pub old: RecordId,
    /// The new id of ours.
    pub new: RecordId,
}

/// Gives ours new ids, in a commit on top of ours that nothing names yet.
///
/// # Errors
/// When a record cannot be edited, or the commit not be made.
pub fn reassign(
    desk: &Desk,
    pair: &Pair,
    weave: &Weave,
) -> Result<(CommitId, Vec<Renamed>), DeskError> {
    let store = desk.store();
    let mut aside = store.aside(Some(&pair.ours))?;
    let mut renamed = Vec::new();
    let mut touched: Vec<RecordId> = Vec::new();
    for path in &weave.twins {
        let Some((kind, old)) = named(desk, path) else {
            continue;
        };
        let new = fresh(desk, pair, &kind, &old)?;
        let text = read(aside.read(path)?);
        let moved = merge::renamed(&text, &kind, &new).ok_or(SettleError::Layout)?;
        aside.remove(path);
        aside.put(&path_of(&kind, &new, |_| None), moved)?;
        touched.extend([old.clone(), new.clone()]);
        renamed.push(Renamed { old, new });
    }
    for change in weave.ours.iter().filter(|change| change.new.is_some()) {
        let Some((kind, id)) = named(desk, &change.path) else {
            continue;
        };
        // A twin lies elsewhere by now.
        let twin = renamed.iter().find(|twin| twin.old == id);
        let path = match twin {
            Some(twin) => path_of(&kind, &twin.new, |_| None),
            None => change.path.clone(),
        };
        let mut text = read(aside.read(&path)?);
        let mut led = false;
        for twin in &renamed {
            if let Some(edited) = merge::relinked(&text, &kind, &twin.old, &twin.new) {
                text = edited;
                led = true;
            }
        }
        if led {
            aside.put(&path, text)?;
            if twin.is_none() {
                touched.push(id);
            }
        }
    }
    let message = message(&renamed, &touched);
    let commit = aside.commit(&message, &store.identity()?, desk.now())?;
    Ok((commit, renamed))
}

fn message(renamed: &[Renamed], touched: &[RecordId]) -> Message {
    let subject = match renamed {
        [Renamed { old, new }] => format!("{new}: rename, {old} was drawn twice"),
        many => format!("{} records: rename, their ids were drawn twice", many.len()),
    };
    let mut message = Message::new(subject);
    for id in touched {
        message = message.trailer("Gitsm-Record", id.as_str());
    }
    message.trailer("Gitsm-Action", "rename")
}

fn named(desk: &Desk, path: &str) -> Option<(Arc<Kind>, RecordId)> {
    let kind = desk.kinds().of_path(path)?;
    let id = id_of(path).filter(|_| path.ends_with(EXTENSION))?;
    Some((Arc::clone(kind), RecordId::parse(id).ok()?))
}

/// An id of the same day that neither side has.
fn fresh(desk: &Desk, pair: &Pair, kind: &Kind, old: &RecordId) -> Result<RecordId, DeskError> {
    let prefix = kind.prefix().unwrap_or_default();
    let day = old.date_of(prefix);
    let day = day.unwrap_or_else(|| desk.now().date_naive());
    let sides = [&pair.ours, &pair.theirs].map(|side| View::Commit(side.clone()));
    loop {
        let id = desk.entropy().record_id(prefix, day)?;
        let path = path_of(kind, &id, |_| None);
        let taken = |view: &View| -> Result<bool, DeskError> {
            Ok(desk.store().read(view, &path)?.is_some())
        };
        if !taken(&sides[0])? && !taken(&sides[1])? {
            return Ok(id);
        }
    }
}

fn read(bytes: Option<Vec<u8>>) -> String {
    String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
}
