//! Where a mail belongs: into the record that it answers, into a new one that goes on with a closed one, or nowhere
//! yet.

use crate::intake::mail::{Clue, Letter, clues, takes_mail};
use crate::model::id::RecordId;
use crate::model::kind::Category;

use super::{DeskError, Found, Postbox};

/// How often a thread may have been continued.
const CHAIN: usize = 50;

/// Where a mail belongs.
pub(super) enum Thread {
    /// Into this record.
    In(Found),
    /// Into a new one that goes on with this one: a word on a closed record would be read by nobody.
    After(Found),
    /// Nowhere yet.
    New,
}

impl Postbox<'_> {
    /// The record that the mail belongs to.
    pub(super) fn thread(&self, letter: &Letter) -> Result<Thread, DeskError> {
        for clue in clues(letter) {
            let found = match clue {
                Clue::Mail(id) => self.mails.get(&id).cloned(),
                Clue::Record(id) => match self.desk.find(id.as_str(), None) {
                    // Not by a part of it: a stranger's typing error must not hit another record.
                    Ok(found) => Some(found).filter(|found| self.is(found, &id)),
                    Err(DeskError::NotFound { .. } | DeskError::Ambiguous { .. }) => None,
                    Err(error) => return Err(error),
                },
            };
            if let Some(found) = found.filter(|found| takes_mail(&found.kind)) {
                return self.newest(found);
            }
        }
        Ok(Thread::New)
    }

    /// The record itself, or where it is closed the one that goes on with it.
    fn newest(&self, mut found: Found) -> Result<Thread, DeskError> {
        for _ in 0..CHAIN {
            let (_, record) = self.desk.load(found.id.as_str(), Some(&found.kind))?;
            if record.category() != Category::Closed {
                return Ok(Thread::In(found));
            }
            match self.continued.get(&found.id) {
                Some(next) => found = next.clone(),
                None => break,
            }
        }
        Ok(Thread::After(found))
    }

    /// Whether a record has this id, or had it before.
    fn is(&self, found: &Found, id: &RecordId) -> bool {
        let alias = || {
            let record = self.desk.load(found.id.as_str(), Some(&found.kind));
            record.is_ok_and(|(_, record)| record.aliases.contains(id))
        };
        found.id == *id || alias()
    }
}
