//! What every error of the library can tell beside its message: a remedy, and which exit code it means.
//!
//! The enums stay in their modules, with the hint beside the variant; the edge of the program only asks.

/// What an error means to a caller; the numbers are the exit codes of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The check, gate or lookup says no.
    No = 1,
    /// The request itself is wrong.
    Usage = 2,
    /// There is not enough to decide on: a shallow clone, an unreadable policy.
    Undecidable = 3,
    /// Somebody else was faster, or two edits contradict each other.
    Conflict = 4,
    /// Data in the repository is invalid.
    Invalid = 5,
}

/// An error that knows its class and, where there is one, its remedy.
pub trait Explain: std::error::Error {
    /// Which exit code this error means.
    fn class(&self) -> Class;
    /// What to do about it, as one sentence for a person. Never a complete destructive command.
    fn hint(&self) -> Option<String> {
        None
    }
}
