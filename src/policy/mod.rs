//! What must be so before something is done: who has to approve it, how risky it is, and when it may be carried out.
//!
//! Policies are files of `.gitsm/policies/`, read at a revision that the proposer did not write (see
//! [`approval`]). Rules take values and return values: whoever calls them has read the files, verified the
//! signatures and knows what time it is.

pub mod approval;
pub mod conflict;
pub mod gate;
pub mod graph;
pub mod protect;
mod read;
pub mod risk;
pub mod rule;
mod set;
pub mod slot;
pub mod template;
pub mod window;

pub use set::Policies;

/// Where a repository keeps its policies.
pub const FOLDER: &str = ".gitsm/policies";
/// What [`Policies`] are read from: the policies, and the templates that are approved beforehand.
pub const FOLDERS: [&str; 2] = [FOLDER, template::FOLDER];
