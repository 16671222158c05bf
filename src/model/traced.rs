//! A finding of history: what is wrong, and the commit that made it so.

use std::fmt;

use super::finding::Finding;

/// Something wrong in the history of a desk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Traced {
    /// The commit, as hex.
    pub commit: String,
    /// What is wrong; its place is in the file as the commit has it, its path is empty when it is about the
    /// commit itself.
    pub finding: Finding,
}

impl Traced {
    /// The first digits of the commit, for people.
    pub fn short(&self) -> &str {
        self.commit.get(..9).unwrap_or(&self.commit)
    }
}

impl fmt::Display for Traced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.finding.path.is_empty() {
            true => write!(f, "{}: {}", self.short(), self.finding.message),
            false => write!(f, "{} {}", self.short(), self.finding),
        }
    }
}
