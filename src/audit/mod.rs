//! Evidence for auditors: the whole population of changes, a sample that anybody can draw again, and a package that is
//! verified with nothing else at hand.
//!
//! Auditors take the population of the period, draw a sample, and ask of each: was it authorised by somebody else,
//! before it was carried out, and for exactly this content? The package holds what answers that: the records, the
//! statements that were signed, the policies and people by which they were judged, and a manifest of the hashes of all
//! of it, which is signed.
//!
//! What the signature of the manifest vouches for, and nothing else does: that the population is whole, that the
//! commits which approvals name as their base lay on the main line, and that the history is the one that the last
//! package was made of. Everything else is worked out anew by [`inspect`].
//!
//! Sources: SOC 2 CC8.1, ISO/IEC 27001:2022 A.8.32.

mod anchor;
mod case;
mod collect;
mod exception;
mod inspect;
mod manifest;
mod package;
mod population;
mod rules;
mod sample;

pub use anchor::hold;
pub use case::{Authorised, Case, cases};
pub use collect::{AuditError, Collected, Period, collect};
pub use exception::{Exception, exceptions};
pub use inspect::{Inspected, Problem, inspect, inspected};
pub use manifest::Manifest;
pub use package::{Previous, pack, previous};
pub use population::{document as population_document, population};
pub use rules::Rules;
pub use sample::{Drawn, draw, sample};

/// The namespace of the signature over a manifest, so that one made for something else never counts here.
pub const NAMESPACE: &str = "gitsm-evidence";
