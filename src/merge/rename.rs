//! Gives a record another id, and leaves the old one as its alias: for an id that was drawn twice.

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
