//! Scalars: plain to the end of a line, in double quotes, and literal blocks.

use std::borrow::Cow;

use super::{Reader, Set};
use crate::model::yaml::node::{Node, Span, Style, Value};

/// What text in double quotes can end with, or holds only with a meaning of its own.
static SPECIAL: Set = Set::of(b"\"\\\n\t");

/// What can end a plain scalar, or make it something else.
static MATTERS: Set = Set::of(b"\n\t:#");

impl<'a> Reader<'a> {
    /// A plain scalar up to the end of its line.
    pub(super) fn plain_line(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        starts_plain(self.rest()).then_some(())?;
        loop {
            self.at += self.rest().iter().position(|byte| MATTERS.has(*byte))?;
            let before = self.at.checked_sub(1).and_then(|at| self.bytes.get(at));
            let after = self.bytes.get(self.at + 1);
            match (before, self.byte()?, after) {
                (Some(b' '), b'\n' | b'#', _) | (_, b'\t', _) => return None,
                (_, b':', Some(b' ' | b'\n')) => return None,
                (_, b'\n', _) => return self.scalar(start, Style::Plain),
                _ => self.at += 1,
            }
        }
    }

    /// The scalar from `start` to here, as it stands in the text.
    pub(super) fn scalar(&self, start: usize, style: Style) -> Option<Node<'a>> {
        let span = self.since(start);
        let value = Value::Scalar(Cow::Borrowed(self.slice(span)?), style);
        Some(Node { value, span })
    }

    /// Text in double quotes on one line.
    pub(super) fn quoted(&mut self) -> Option<Cow<'a, str>> {
        self.skip(b'"')?;
        let mut piece = self.at;
        let mut unescaped = String::new();
        loop {
            self.at += self.rest().iter().position(|byte| SPECIAL.has(*byte))?;
            match self.byte()? {
                b'"' => break,
                b'\\' => {
                    unescaped.push_str(self.slice(self.since(piece))?);
                    unescaped.push(self.escape()?);
                    piece = self.at;
                }
                _ => return None,
            }
        }
        let last = self.slice(self.since(piece))?;
        self.at += 1;
        if unescaped.is_empty() {
            return Some(Cow::Borrowed(last));
        }
        unescaped.push_str(last);
        Some(Cow::Owned(unescaped))
    }

    /// An escape, of those that gitsm writes.
    fn escape(&mut self) -> Option<char> {
        let digits = match self.bytes.get(self.at + 1)? {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            other => {
                self.at += 2;
                return match other {
                    b'"' | b'\\' => Some(char::from(*other)),
                    b'n' => Some('\n'),
                    b'r' => Some('\r'),
                    b't' => Some('\t'),
                    _ => None,
                };
            }
        };
        let start = self.at + 2;
        self.at = start + digits;
        let digits = self.slice(self.since(start))?;
        let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = u32::from_str_radix(digits, 16).ok().filter(|_| hex)?;
        char::from_u32(code)
    }

    /// A literal block below its header; its span starts behind the first indentation and ends where the
    /// next entry starts.
    pub(super) fn literal(&mut self, parent: usize) -> Option<Node<'a>> {
        let (header, clip) = match self.rest() {
            [b'|', b'\n', ..] => (2, true),
            [b'|', b'-', b'\n', ..] => (3, false),
            _ => return None,
        };
        let first = self.at + header;
        let indent = Some(self.spaces(first)).filter(|indent| *indent > parent)?;
        let start = first + indent;
        let mut lines = String::new();
        let mut from = start;
        loop {
            let end = from + self.line_length(from).filter(|length| *length > 0)?;
            let mut next = end + 1;
            while self.bytes.get(next) == Some(&b'\n') {
                next += 1;
            }
            if self.spaces(next) < indent {
                // How many blank lines count depends on the header: not here.
                (next == end + 1).then(|| self.enter(next))??;
                let end = end + usize::from(clip);
                lines.push_str(self.slice(Span { start: from, end })?);
                break;
            }
            let (start, end) = (from, next);
            lines.push_str(self.slice(Span { start, end })?);
            from = next + indent;
        }
        let value = Value::Scalar(Cow::Owned(lines), Style::Block);
        let span = self.since(start);
        Some(Node { value, span })
    }

    fn line_length(&self, from: usize) -> Option<usize> {
        let mut rest = self.bytes.get(from..)?.iter();
        rest.position(|byte| *byte == b'\n')
    }
}

/// A letter, a digit, `_`, or the minus of a number: no indicator of YAML.
pub(super) fn starts_plain(text: &[u8]) -> bool {
    match text {
        [b'-', digit, ..] => digit.is_ascii_digit(),
        [first, ..] => first.is_ascii_alphanumeric() || *first == b'_' || !first.is_ascii(),
        [] => false,
    }
}
