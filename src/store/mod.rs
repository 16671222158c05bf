//! The only module that knows git.

pub mod bulk;
