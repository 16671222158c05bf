//! The rules over the built-in kinds: every transition is walked, every refusal is met once.

mod fixture;
mod life;
mod links;
mod properties;
mod refused;
mod walk;
