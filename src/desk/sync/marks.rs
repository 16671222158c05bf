//! Marks of conflict that somebody committed: they are not to reach anybody else.

use crate::desk::{Desk, DeskError};
use crate::model::layout::EXTENSION;
use crate::model::marks::is_marked;
use crate::store::Change;

use super::SyncError;

/// Says no to files of ours that were committed with marks of conflict: others would get them.
///
/// # Errors
/// [`SyncError::Marked`]; or a file cannot be read.
pub fn refuse_marks(desk: &Desk, changes: &[Change]) -> Result<(), DeskError> {
    let mut found = Vec::new();
    for change in changes {
        let record = desk.kinds().of_path(&change.path).is_some();
        let ours = record || change.path.starts_with(".gitsm/");
        let Some(blob) = change.new.filter(|new| ours && new.is_plain()) else {
            continue;
        };
        let text = desk.store().content(blob)?;
        if change.path.ends_with(EXTENSION) && is_marked(&String::from_utf8_lossy(&text)) {
            found.push((record, change.path.clone()));
        }
    }
    // Without the configuration nothing else can be settled.
    let records = found.iter().all(|(record, _)| *record);
    let named = found.into_iter().filter(|(record, _)| *record == records);
    let paths: Vec<String> = named.map(|(_, path)| path).collect();
    match paths.is_empty() {
        true => Ok(()),
        false => Err(SyncError::Marked { paths, records }.into()),
    }
}
