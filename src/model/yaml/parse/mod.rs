//! Reads YAML into nodes, refusing what would be read in two ways.
//!
//! The events come from a full YAML 1.2 parser. What this adds is what records need: duplicate keys,
//! merge keys, tags, several documents and alias bombs are faults with a place, never a silent choice.
//! It is total: any bytes yield a tree or one fault. What gitsm wrote itself goes a shorter way, to the same tree: `fast`.

mod builder;
mod fault;
#[cfg(test)]
mod tests;

use super::fast;
use super::node::{Node, place};
use crate::model::finding::Place;

use builder::Builder;
pub use fault::{Fault, MARKED};

/// Larger files are refused: no record is near this, and every reader stays fast on a hostile one.
pub const MAX_BYTES: usize = 1 << 20;
const MAX_DEPTH: usize = 64;
const MAX_NODES: usize = 200_000;

/// Reads the bytes of a file as text: UTF-8 without a byte order mark, of a sane size.
///
/// # Errors
/// With the place of the first byte that is not UTF-8.
pub fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    let first = Place { line: 1, column: 1 };
    if bytes.len() > MAX_BYTES {
        let message = format!(
            "the file has {} bytes; the limit is {MAX_BYTES}",
            bytes.len()
        );
        return Err(Fault::new(
            "yaml/too-large",
            first,
            message,
            "keep attachments outside the record",
        ));
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        let message = "the file starts with a byte order mark";
        return Err(Fault::new(
            "yaml/encoding",
            first,
            message,
            "save it as UTF-8 without a byte order mark",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let place = place(&String::from_utf8_lossy(valid), valid.len());
        Fault::new(
            "yaml/encoding",
            place,
            "not UTF-8 from here on",
            "save the file as UTF-8",
        )
    })
}

/// Parses one YAML document.
///
/// # Errors
/// The first thing in it that is not YAML, or that two readers could take differently.
pub fn parse(text: &str) -> Result<Node<'_>, Fault> {
    fast::parse(text).map_or_else(|| parse_fully(text), Ok)
}

/// [`parse`], by the full parser whatever the text.
pub(super) fn parse_fully(text: &str) -> Result<Node<'_>, Fault> {
    Builder::new(text).document()
}
