//! Places at which the tests kill or fail a transaction; in a normal build they do nothing.

use super::error::StoreError;

/// A moment in a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Objects,
    Journal,
    Locks,
    File,
    Index,
    Branch,
    Replaced,
    Done,
}

#[cfg(not(test))]
#[inline]
pub(super) fn reached(_: Step) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(test)]
pub(super) use testing::reached;

#[cfg(test)]
pub(super) mod testing {
    use std::cell::Cell;

    use super::{Step, StoreError};

    /// How a transaction ends at a step.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(in crate::store) enum End {
        /// As by `kill -9`: no destructor runs.
        Abort,
        /// By an error, as of a full disk.
        Error,
    }

    pub(in crate::store) const ALL: [Step; 8] = [
        Step::Objects,
        Step::Journal,
        Step::Locks,
        Step::File,
        Step::Index,
        Step::Branch,
        Step::Replaced,
        Step::Done,
    ];

    thread_local! {
        static PLAN: Cell<Option<(Step, End)>> = const { Cell::new(None) };
    }

    /// Ends the next transaction of this thread at this step.
    pub(in crate::store) fn plan(at: Option<(Step, End)>) {
        PLAN.set(at);
    }

    pub(in crate::store) fn reached(step: Step) -> Result<(), StoreError> {
        match PLAN.get() {
            Some((at, End::Abort)) if at == step => std::process::abort(),
            Some((at, End::Error)) if at == step => Err(StoreError::Index {
                why: "a test said so",
            }),
            _ => Ok(()),
        }
    }
}
