//! Changes keys of a YAML text and leaves every other byte as it was.
//!
//! Each edit replaces, inserts or removes the bytes of its own key, found by the spans of the parsed tree;
//! comments, order, quoting and blank lines elsewhere are never printed anew, so they cannot be lost. The
//! result is parsed again and compared with what was meant; a text that defeats an edit is refused.

mod meant;
mod place;
mod plan;
mod splice;

use super::emit::Lines;
use super::node::Node;
use super::parse::{Fault, parse};
use crate::model::data::Data;

use meant::expected;
use plan::Planner;

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Gives a key a value. A key that is not there yet goes behind the last of `after` that is, or first.
    Set {
        /// Keys from the top; the mappings on the way are made where they are missing.
        path: Vec<String>,
        /// The value.
        value: Data,
        /// Keys that belong before it, in order.
        after: Vec<String>,
    },
    /// Removes a key; a mapping that would stay empty goes with it.
    Remove {
        /// Keys from the top.
        path: Vec<String>,
    },
    /// Adds an item at the end of a list at the top, which is made (last) where it is missing.
    Append {
        /// The list's key.
        key: String,
        /// The item.
        item: Data,
    },
    /// Makes a list at the top of these items; those that are kept keep their bytes and the comments above
    /// them. A list that is not there yet goes behind the last of `after` that is.
    Items {
        /// The list's key.
        key: String,
        /// Its items.
        items: Vec<Item>,
        /// Keys that belong before it, in order.
        after: Vec<String>,
    },
}

/// An item of a list that is made anew.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// The item that stands at this position now.
    Keep(usize),
    /// Another one.
    New(Data),
}

/// Why a text was not edited.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The text is no YAML to begin with.
    #[error(transparent)]
    Unreadable(#[from] Fault),
    /// The edited text does not say what was meant: anchors, or a layout that an edit cannot follow.
    #[error("`{key}` cannot be changed without touching the rest of the file")]
    Unfaithful {
        /// The key concerned.
        key: String,
    },
}

/// Applies the edits in order.
///
/// # Errors
/// When the text is not YAML, or is written so that a key cannot be changed on its own.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    if edits.is_empty() {
        return Ok(text.to_owned());
    }
    step(text, &parse(text)?, edits)
}

/// Applies the first edit and goes on with the rest: the tree by which an edit is proven is the one on which
/// the next is planned, so that no text is parsed twice.
fn step(text: &str, node: &Node<'_>, edits: &[Edit]) -> Result<String, EditError> {
    let Some((edit, rest)) = edits.split_first() else {
        return Ok(text.to_owned());
    };
    let crlf = text.contains("\r\n");
    let meant = expected(&node.to_data(), edit);
    for lines in [Lines::Blocks, Lines::Quoted] {
        let next = Planner { text, lines }.plan(node, edit).apply(text, crlf);
        if let Ok(node) = parse(&next)
            && node.to_data() == meant
        {
            return step(&next, &node, rest);
        }
    }
    Err(EditError::Unfaithful { key: edit.key() })
}

impl Edit {
    fn key(&self) -> String {
        match self {
            Edit::Set { path, .. } | Edit::Remove { path } => path.join("."),
            Edit::Append { key, .. } | Edit::Items { key, .. } => key.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
