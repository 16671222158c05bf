//! YAML for records: parse with places, print canonically, edit without touching the rest.
//!
//! A parser that yields only values cannot say where a wrong state stands, and one that prints what it
//! parsed loses comments. So the file is parsed into a tree of [`node::Node`]s that know their bytes;
//! findings point at them, and an edit replaces just the bytes of the key concerned.

pub mod edit;
pub mod emit;
mod fast;
pub mod node;
pub mod parse;
