//! A finding: something wrong in a file, with its place and its remedy.
//!
//! Rules return findings; only `check` and the gates decide what follows from them. One bad file yields a
//! finding and never hides the others.

use std::fmt;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; never fails a check.
    Note,
    /// Probably a mistake; fails a check only when asked for.
    Warning,
    /// Wrong: the check fails.
    Error,
}

impl Severity {
    /// The word for it, as printed and as used in machine output.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A position in a file, both counted from one; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Something wrong in a file of the desk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Path in the repository, with forward slashes.
    pub path: String,
    /// Where in the file, when it is known.
    pub place: Option<Place>,
    /// Stable code such as `yaml/duplicate-key`; scripts may rely on it.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Finding {
    /// An error at a path; add the place and remedy with the builder methods.
    pub fn error(path: impl Into<String>, code: &'static str, message: impl Into<String>) -> Self {
        Finding {
            path: path.into(),
            place: None,
            code,
            severity: Severity::Error,
            message: message.into(),
            remedy: None,
        }
    }

    /// The same as a warning.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// At this place.
    #[must_use]
    pub fn at(mut self, place: impl Into<Option<Place>>) -> Self {
        self.place = place.into();
        self
    }

    /// With this remedy.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path)?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        write!(f, ": {}", self.message)
    }
}
