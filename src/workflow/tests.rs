//! The rules over the built-in kinds: every transition is walked, every refusal is met once.

pub(crate) mod fixture;
mod life;
mod links;
pub(crate) mod properties;
mod refused;
mod walk;
