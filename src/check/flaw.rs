//! What a rule returns: which record, which keys, what is wrong. The place in the file is found later.

use crate::model::finding::{Finding, Place, Severity};

/// Something wrong in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The position of the record in the snapshot.
    pub record: usize,
    /// The keys and list positions that lead to it, from the top of the file.
    pub keys: Vec<String>,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Flaw {
    /// An error at some keys of a record.
    pub fn error(record: usize, keys: &[&str], message: impl Into<String>) -> Self {
        Flaw {
            record,
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            severity: Severity::Error,
            message: message.into(),
            remedy: None,
        }
    }

    /// A warning at some keys of a record.
    pub fn warning(record: usize, keys: &[&str], message: impl Into<String>) -> Self {
        Flaw {
            severity: Severity::Warning,
            ..Flaw::error(record, keys, message)
        }
    }

    /// With this remedy.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<Option<String>>) -> Self {
        self.remedy = remedy.into();
        self
    }

    pub(super) fn into_finding(
        self,
        path: &str,
        code: &'static str,
        place: Option<Place>,
    ) -> Finding {
        Finding {
            path: path.to_owned(),
            place,
            code,
            severity: self.severity,
            message: self.message,
            remedy: self.remedy,
        }
    }
}
