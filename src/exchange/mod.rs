//! Readers of foreign formats. A reader is a pure function from bytes to drafts and a tally.
//!
//! A reader never touches the desk: who calls it hands in what is known, how ids are drawn and what time
//! it is, and decides what happens with the drafts. So each format is tested as a function, and a file
//! that cannot be read whole changes nothing.

pub mod codeowners;
pub mod draft;
pub mod error;
pub mod importer;
pub mod reviews;
pub mod sample;
pub mod servicenow_events;

pub use draft::{Context, Draft, Import, Known, Options, known};
pub use error::ImportError;
pub use importer::Importer;
