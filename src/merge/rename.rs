//! Gives a record another id, and leaves the old one as its alias: for an id that was drawn twice. Links of other
//! records follow.

use std::sync::Arc;

use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::model::kind::Kind;

use super::{read, write};

/// The text of a record under another id; `None` where it cannot be read, or not be edited.
pub fn renamed(text: &str, kind: &Arc<Kind>, id: &RecordId) -> Option<String> {
    let from = read(text).ok()?;
    let old = from.get("id")?.clone();
    let mut to = from.clone();
    to.insert("id".to_owned(), Data::text(id.as_str()));
    let mut aliases = match from.get("aliases") {
        Some(Data::List(aliases)) => aliases.clone(),
        _ => Vec::new(),
    };
    if !aliases.contains(&old) {
        aliases.push(old);
    }
    to.insert("aliases".to_owned(), Data::List(aliases));
    write::edited(text, &from, &to, kind)
}

/// The text of a record with its links led to another id; `None` where none leads to the old one, or it cannot be
/// edited. What people wrote about it in text and in the log stays as they wrote it.
pub fn relinked(text: &str, kind: &Arc<Kind>, old: &RecordId, id: &RecordId) -> Option<String> {
    let from = read(text).ok()?;
    let mut to = from.clone();
    let Some(Data::Map(links)) = from.get("links") else {
        return None;
    };
    let mut links = links.clone();
    let lead = |target: &mut Data| {
        let known = target.as_str() == Some(old.as_str());
        if known {
            *target = Data::text(id.as_str());
        }
        known
    };
    let mut found = false;
    links.retain(|_, targets| {
        found |= match targets {
            Data::List(list) => list
                .iter_mut()
                .fold(false, |any, target| lead(target) | any),
            target => lead(target),
        };
        true
    });
    if !found {
        return None;
    }
    to.insert("links".to_owned(), Data::Map(links));
    write::edited(text, &from, &to, kind)
}
