//! The only reader of wall-clock time.
//!
//! Everything else is handed an instant, so that the same commit and the same `--now` give the same
//! answer, and tests can fix the time. Instants are UTC and whole seconds: a log entry carries no
//! fraction, and comparing a stored instant with a finer one would make a verdict depend on luck.

use chrono::{DateTime, SubsecRound, Utc};

/// Where "now" comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A fixed instant, from `--now` or a test.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The current instant, UTC, whole seconds.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now().trunc_subsecs(0),
            Clock::Fixed(at) => *at,
        }
    }

    /// The current instant, UTC, in microseconds: for what only has to be put in order with others, as letters that
    /// wait in the inbox, and never for what a record holds.
    pub fn precisely(&self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now().trunc_subsecs(6),
            Clock::Fixed(at) => *at,
        }
    }
}
