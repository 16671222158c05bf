//! Takes over a record that was edited as text: checks it, and writes the log entry that the edit calls for.

use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::write::updated_text;
use crate::workflow::{self, Input};

use super::{Desk, DeskError, Found, Saved};
use crate::store::Waiting;

impl Desk {
    /// Whether an edit of a record could be taken over at all, to be known before somebody writes it.
    ///
    /// # Errors
    /// When its file has uncommitted edits, cannot be read, or nothing can be committed at present.
    pub fn editable(&self, told: &mut dyn FnMut(Waiting), found: &Found) -> Result<(), DeskError> {
        match self.write(told, |writer| writer.read(found).map(|_| ())) {
            Ok(_) | Err(DeskError::Unchanged { .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Takes over an edited text. `original` is what the editor was opened with.
    ///
    /// # Errors
    /// When the text is no valid record, its log or approvals were changed, a state was entered that no transition leads
    /// to, or the record was changed by somebody else meanwhile.
    pub fn take_edit(
        &self,
        told: &mut dyn FnMut(Waiting),
        found: &Found,
        original: &str,
        edited: &str,
    ) -> Result<(Record, Saved), DeskError> {
        let invalid = |findings| DeskError::Unreadable { findings };
        let wanted = read_record(&found.path, edited.as_bytes(), &found.kind).map_err(invalid)?;
        self.write(told, |writer| {
            let (before, text) = writer.read(found)?;
            if text != original {
                return Err(DeskError::ChangedMeanwhile {
                    id: found.id.clone(),
                });
            }
            let parts = [
                ("log", before.log != wanted.log),
                ("approvals", before.approvals != wanted.approvals),
            ];
            if let Some((part, _)) = parts.into_iter().find(|(_, edited)| *edited) {
                let id = found.id.clone();
                return Err(DeskError::GrowsOnly { id, part });
            }
            let after = writer.decide(Some(&before), |act| {
                workflow::rewrite(&before, &wanted, &Input::default(), act)
            })?;
            let text = updated_text(edited, &wanted, &after).map_err(|source| {
                DeskError::Unchangeable {
                    path: found.path.clone(),
                    source,
                }
            })?;
            writer.put_text(found, text, "edit")?;
            Ok(after)
        })
    }
}
