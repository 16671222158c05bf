//! The tree of a parsed YAML file; every node knows the bytes it came from.

use std::borrow::Cow;

use crate::model::map::Map;

use crate::model::data::{Data, Plain};
use crate::model::finding::Place;

/// A range of bytes in the source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// How a scalar was written: a plain one is typed by the core schema, any other is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In quotes.
    Quoted,
    /// As a block (`|` or `>`).
    Block,
}

/// One node.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// What it is.
    pub value: Value<'a>,
    /// Where it stands.
    pub span: Span,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A scalar.
    Scalar(Cow<'a, str>, Style),
    /// A sequence.
    Seq(Vec<Node<'a>>),
    /// A mapping, keys in order of the file; keys are unique.
    Map(Vec<Pair<'a>>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair<'a> {
    /// The key.
    pub key: Cow<'a, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The value of a key, if this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        self.pair(key).map(|pair| &pair.value)
    }

    /// The pair of a key, if this is a mapping that has it.
    pub fn pair(&self, key: &str) -> Option<&Pair<'a>> {
        self.pairs().iter().find(|pair| pair.key == key)
    }

    /// The pairs; none unless it is a mapping.
    pub fn pairs(&self) -> &[Pair<'a>] {
        match &self.value {
            Value::Map(pairs) => pairs,
            _ => &[],
        }
    }

    /// The items; none unless it is a sequence.
    pub fn items(&self) -> &[Node<'a>] {
        match &self.value {
            Value::Seq(items) => items,
            _ => &[],
        }
    }

    /// What kind of thing this is, for messages.
    pub fn describe(&self) -> &'static str {
        match &self.value {
            Value::Seq(_) => "a list",
            Value::Map(_) => "a mapping",
            Value::Scalar(text, Style::Plain) => match Plain::of(text) {
                Plain::Null => "nothing",
                Plain::Bool(_) => "true or false",
                Plain::Int(_) | Plain::Decimal => "a number",
                Plain::Text => "text",
            },
            Value::Scalar(..) => "text",
        }
    }

    /// The text, if it is one: a plain scalar that means something else is none.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text, Style::Plain) if Plain::of(text) != Plain::Text => None,
            Value::Scalar(text, _) => Some(text),
            Value::Seq(_) | Value::Map(_) => None,
        }
    }

    /// Whether it means nothing at all.
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar(text, Style::Plain) if Plain::of(text) == Plain::Null)
    }

    /// The node as a value, plain scalars typed by the core schema.
    pub fn to_data(&self) -> Data {
        match &self.value {
            Value::Scalar(text, Style::Plain) => Data::from_plain(text),
            Value::Scalar(text, _) => Data::Text(text.as_ref().into()),
            Value::Seq(items) => Data::List(items.iter().map(Node::to_data).collect()),
            Value::Map(pairs) => {
                let mut map = Map::with_capacity(pairs.len());
                for pair in pairs {
                    map.append(pair.key.as_ref(), pair.value.to_data());
                }
                Data::Map(map)
            }
        }
    }

    /// The node at a path of keys and list positions, or the deepest one on the way there.
    /// Lint rules speak of paths; this turns one into a place to point at.
    pub fn nearest(&self, path: &[&str]) -> Span {
        let Some((step, rest)) = path.split_first() else {
            return self.span;
        };
        if let Some(pair) = self.pair(step) {
            return if rest.is_empty() {
                pair.key_span
            } else {
                pair.value.nearest_or(rest, pair.key_span)
            };
        }
        match step
            .parse::<usize>()
            .ok()
            .and_then(|index| self.items().get(index))
        {
            Some(item) => item.nearest(rest),
            None => self.span,
        }
    }

    fn nearest_or(&self, path: &[&str], fallback: Span) -> Span {
        let known = path.first().is_some_and(|step| {
            self.pair(step).is_some() || step.parse::<usize>().is_ok_and(|i| i < self.items().len())
        });
        if known { self.nearest(path) } else { fallback }
    }
}

/// The line and column of a byte offset.
pub fn place(text: &str, offset: usize) -> Place {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    Place {
        line: before.bytes().filter(|b| *b == b'\n').count() + 1,
        column: before[start..].chars().count() + 1,
    }
}
