//! What is said when a file cannot be read: a stable code, the place, and what to do.
//!
//! The parser knows where it stopped and seldom why. The usual reasons are looked for in the text: a merge that
//! was left in it, and a tab.

use saphyr_parser::ScanError;

use super::builder::Builder;
use crate::model::finding::Place;
use crate::model::marks::sides;
use crate::model::yaml::node::{Span, place};

/// The code of a file with marks of conflict.
pub const MARKED: &str = "yaml/conflict-marker";

/// Why bytes are not a YAML document that gitsm reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// Stable code, `yaml/…`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: Option<&'static str>,
    /// Where.
    pub place: Place,
}

impl Fault {
    pub(super) fn new(
        code: &'static str,
        place: Place,
        message: impl Into<String>,
        remedy: &'static str,
    ) -> Self {
        Fault {
            code,
            message: message.into(),
            remedy: Some(remedy),
            place,
        }
    }
}

impl Builder<'_> {
    pub(super) fn fault(
        &self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        remedy: &'static str,
    ) -> Fault {
        Fault::new(code, place(self.text, span.start), message, remedy)
    }

    pub(super) fn syntax(&self, error: &ScanError) -> Fault {
        let at = self.byte(error.marker().index());
        let place = place(self.text, at);
        if let Some(mark) = conflict_marker(self.text) {
            return marked(self.text, mark);
        }
        let line = self.text.lines().nth(place.line - 1).unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        if line.get(..indent).is_some_and(|white| white.contains('\t')) {
            return Fault::new(
                "yaml/tab",
                place,
                "a tab in the indentation",
                "indent with spaces",
            );
        }
        let message = format!("not valid YAML: {}", error.info());
        Fault {
            code: "yaml/syntax",
            message,
            remedy: None,
            place,
        }
    }

    pub(super) fn tag_fault(&self, span: Span) -> Fault {
        self.fault(
            "yaml/tag",
            span,
            "a YAML tag",
            "remove the tag; quote the value if it is text",
        )
    }
}

/// What is wrong with a text that has marks of conflict, the first one here.
fn marked(text: &str, mark: Place) -> Fault {
    match sides(text) {
        Some(_) => Fault::new(
            MARKED,
            mark,
            "a merge conflict was left in the file",
            "merge by hand and remove the markers",
        ),
        None => Fault::new(
            MARKED,
            mark,
            "marks of conflict that lie in one another, or are not whole, were left in the file",
            "merge by hand and remove the markers; `git log -p` with the path shows it from before",
        ),
    }
}

/// The first line that a merge left behind; such a file usually fails elsewhere first.
fn conflict_marker(text: &str) -> Option<Place> {
    let is_mark = |line: &str| {
        let lead = |mark: &str| line == mark || line.starts_with(&format!("{mark} "));
        ["<<<<<<<", "|||||||", ">>>>>>>"]
            .iter()
            .any(|mark| lead(mark))
            || line == "======="
    };
    let line = text.lines().position(is_mark)?;
    Some(Place {
        line: line + 1,
        column: 1,
    })
}
