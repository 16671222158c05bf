//! What comes in from machines: failing jobs, alerts, mail.
//!
//! Every reader yields a [`signal::Signal`], whatever the format was; one engine decides what becomes of it. So a
//! failing job and a firing alert are de-duplicated, reopened and resolved by the same rules.

pub mod alerts;
pub mod ci;
pub mod inbox;
pub mod junit;
pub mod land;
pub mod mail;
pub mod mask;
pub mod normal;
pub mod seen;
pub mod settings;
pub mod signal;
pub mod wording;
