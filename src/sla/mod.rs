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

pub mod calendar;
pub mod duration;
pub mod pause;
pub mod span;
