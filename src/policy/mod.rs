//! What must be so before something is done: who has to approve it, and how risky it is.
//!
//! Policies are files of `.gitsm/policies/`, read at a revision that the proposer did not write (see
//! [`approval`]). Rules take values and return values: whoever calls them has read the files, verified the
//! signatures and knows what time it is.

pub mod approval;
mod read;
pub mod risk;
pub mod rule;

pub use read::Policies;

/// Where a repository keeps its policies.
pub const FOLDER: &str = ".gitsm/policies";
