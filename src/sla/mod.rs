//! Service levels: time arithmetic first, agreements and the clock that folds a log on top of it.
//!
//! Everything in here is pure. Instants are UTC and whole seconds, durations are elapsed seconds as
//! integers, and nothing is rounded before it is compared: a verdict costs somebody money.
//!
//! | module | what it holds |
//! |---|---|
//! | [`duration`] | a target amount: clock time (`4h`, `1h30m`) or business days (`2bd`) |
//! | [`span`] | a half-open span of time, and the set algebra on intervals |
//! | [`pause`] | when a clock stands still: a normalised union of spans |
//! | [`calendar`] | business hours of a zone: elapsed time, due instants, holidays |
//! | [`targets`] | what can be promised, to whom, and what a change of priority does |
//! | [`agreement`] | agreement files: an ordered list of rows, checked and resolved when it is read |
//! | [`versions`] | agreements and calendars over time: what was in force when |
//! | [`moment`] | a record as it was at any moment of its log |
//! | [`milestones`] | when what happened to a record for the first or the last time |
//! | [`clock`] | one record held to one list of rows: what elapsed, when it is due, whether it was kept |
//! | [`trust`] | entries whose times their commits do not bear out |
//! | [`closed_day`] | what becomes of a day on which the calendar is closed |
//! | [`escalation`] | who is told how far a target has come, and when |
//! | [`verdict`] | all targets of a record, and the one to show in a list |

pub mod agreement;
pub mod calendar;
pub mod clock;
pub mod closed_day;
pub mod duration;
pub mod escalation;
pub mod milestones;
pub mod moment;
pub mod pause;
pub mod span;
pub mod targets;
pub mod trust;
pub mod verdict;
pub mod versions;
