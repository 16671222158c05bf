//! Whether the history of a desk can be believed: every commit replayed against the rules that were in force.
//!
//! A commit is judged alone against its parents (`step`), so all of them can be judged at once; what needs
//! the order of commits is gathered from what each leaves behind (`story`): ids, hand edits that were mended
//! later, and what only some may change. Nothing here reads a repository: what a rule wants to look up it asks
//! of a [`Source`].
//!
//! Roles, keys and policies are those of the parent, so that nobody can give himself a right and use it in
//! one step. A transition is legal when the kind before or after the commit allows it: who may change kinds is
//! a matter of `protects:`. Dates, authors and trailers are claims; they are held against one another, and
//! only signatures prove.

mod approvals;
mod bots;
mod claims;
mod growth;
mod guarded;
mod merge;
mod moves;
mod others;
mod source;
mod step;
mod story;
mod view;

#[cfg(test)]
mod tests;

use chrono::TimeDelta;

pub use source::{Blob, Commit, File, Mark, Rules, Source, Step, Version};
pub use step::judge;
pub use story::{Left, Story};

/// How far clocks of honest machines lie apart.
pub const SKEW: TimeDelta = TimeDelta::minutes(10);

/// The codes of findings and what each means.
pub const CODES: [(&str, &str); 26] = [
    ("verify/approval", "An approval was removed or altered"),
    (
        "verify/approval-time",
        "An approval is dated after its commit",
    ),
    (
        "verify/author",
        "A log entry names another person than the commit",
    ),
    (
        "verify/bot",
        "A program touched a record that people look after",
    ),
    (
        "verify/commit-time",
        "A commit is older than its parent, or of the future",
    ),
    ("verify/damaged", "An object is damaged"),
    ("verify/deleted", "A record vanished"),
    ("verify/desk", "The configuration of the desk vanished"),
    ("verify/duplicate-id", "Two records have one id"),
    (
        "verify/id-reused",
        "An id was used before by another record",
    ),
    (
        "verify/incomplete",
        "A transition lacked something that it needs",
    ),
    ("verify/log", "A log entry was removed or altered"),
    (
        "verify/log-back-dated",
        "A log entry was put before what the log had",
    ),
    ("verify/log-future", "A log entry is dated after its commit"),
    (
        "verify/log-late",
        "A log entry was committed long after it happened",
    ),
    ("verify/merge", "A merge holds what none of its parents has"),
    (
        "verify/not-approved",
        "A transition needed an approval that was not there",
    ),
    (
        "verify/protected",
        "A protected path was changed without what that needs",
    ),
    (
        "verify/role",
        "A transition was made by somebody without the role",
    ),
    ("verify/signature", "A signature does not hold"),
    (
        "verify/signer",
        "A commit is signed by another person than it names",
    ),
    (
        "verify/stale",
        "An approval is about other content than its commit has",
    ),
    (
        "verify/trailer",
        "A trailer says what the commit does not do",
    ),
    (
        "verify/transition",
        "No transition allows a change of state",
    ),
    ("verify/unlogged", "A field changed without a log entry"),
    (
        "verify/unproven",
        "An approval rests on its commit, and that proves nothing",
    ),
];
