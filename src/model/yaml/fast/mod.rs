//! Reads the YAML that gitsm writes itself, some thirty times as fast as the full parser.
//!
//! Measured over 10,000 records: the full parser took nine tenths of a cold report, and nearly every file
//! in a desk is as [`emit`](super::emit) wrote it. This reader knows just that form, and hands out the very
//! tree that the full parser would: the same values, styles and spans. It has no messages. Whatever it is
//! not sure of it declines, and the full parser reads the text from its start, faults and all:
//!
//! - comments, blank lines outside a block of text, carriage returns, tabs outside text;
//! - anchors, aliases, tags, documents, directives, `?` and `<<` keys, a key that stands twice;
//! - folded blocks (`>`), indentation hints, single quotes, keys other than code words or in double quotes;
//! - a list that is not indented, a value on no line or on several, brackets over several lines;
//! - what is nested deeply or is very long.
//!
//! That both readers agree is a property, tested on what gitsm writes and on mutations of it.

mod flow;
mod text;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::node::{Node, Pair, Span, Value};

/// Longer texts are left to the full parser, which counts values; no record is near this.
const LONGEST: usize = 1 << 18;
/// Deeper texts are left to the full parser, which has a limit of its own.
const DEEPEST: usize = 16;
/// The full parser takes no key of more than 1,024 characters for one.
const LONGEST_KEY: usize = 512;
/// Each new key is held against those before it: with more of them the full parser is quicker.
const MOST_KEYS: usize = 256;

/// The tree of a text; `None` when the full parser must read it.
pub(super) fn parse(text: &str) -> Option<Node<'_>> {
    if text.len() > LONGEST || !text.ends_with('\n') || has_strange(text) {
        return None;
    }
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        column: Some(0),
    };
    let root = reader.mapping(0, 0)?;
    reader.column.is_none().then_some(root)
}

/// Whether there is a control character, other than line feeds and tabs, or a byte order mark.
fn has_strange(text: &str) -> bool {
    let control = |byte: u8| (byte < b' ') & (byte != b'\n') & (byte != b'\t');
    // Without a way out in the middle the compiler takes many bytes at once.
    let controls = text.bytes().fold(false, |any, byte| any | control(byte));
    controls || (!text.is_ascii() && text.contains('\u{feff}'))
}

/// Stands before an entry, or within one while it is read. Every function declines with `None`.
struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// The next byte to read.
    at: usize,
    /// Before an entry: its column, which is less than any other at the end of the text.
    column: Option<usize>,
}

impl<'a> Reader<'a> {
    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self, expected: u8) -> Option<()> {
        (self.byte()? == expected).then(|| self.at += 1)
    }

    fn slice(&self, span: Span) -> Option<&'a str> {
        self.text.get(span.start..span.end)
    }

    fn since(&self, start: usize) -> Span {
        Span {
            start,
            end: self.at,
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes to the entry that starts on the line at this byte.
    fn enter(&mut self, line: usize) -> Option<()> {
        let spaces = self.spaces(line);
        self.at = line + spaces;
        self.column = match self.byte() {
            None if spaces == 0 => None,
            None | Some(b'\n') => return None,
            Some(_) => Some(spaces),
        };
        Some(())
    }

    fn spaces(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte == b' ').count()
    }

    /// Ends a line and goes to the entry below it.
    fn next_line(&mut self) -> Option<()> {
        self.skip(b'\n')?;
        self.enter(self.at)
    }

    fn mapping(&mut self, column: usize, depth: usize) -> Option<Node<'a>> {
        let start = self.at;
        let room = if depth == 0 { 24 } else { 8 };
        let mut pairs: Vec<Pair<'a>> = Vec::with_capacity(room);
        let mut seen = Seen::default();
        while self.goes_on(column, pairs.is_empty())? {
            let (key, key_span) = self.key(&pairs, &mut seen)?;
            let value = self.value(column, depth)?;
            pairs.push(Pair {
                key,
                key_span,
                value,
            });
        }
        let value = Value::Map(pairs);
        let span = self.since(start);
        Some(Node { value, span })
    }

    fn sequence(&mut self, column: usize, depth: usize) -> Option<Node<'a>> {
        let start = self.at;
        let mut items = Vec::with_capacity(8);
        while self.goes_on(column, items.is_empty())? {
            self.skip(b'-')?;
            self.skip(b' ')?;
            items.push(match self.is_pair() {
                true if depth < DEEPEST => self.mapping(column + 2, depth + 1)?,
                true => return None,
                false => self.on_line(column, depth + 1)?,
            });
        }
        let value = Value::Seq(items);
        let span = self.since(start);
        Some(Node { value, span })
    }

    /// Whether another entry of this column follows; one further in belongs to nothing.
    fn goes_on(&self, column: usize, first: bool) -> Option<bool> {
        match self.column {
            _ if first => Some(true),
            Some(next) if next > column => None,
            next => Some(next == Some(column)),
        }
    }

    /// A key and its colon.
    fn key(&mut self, before: &[Pair<'a>], seen: &mut Seen) -> Option<(Cow<'a, str>, Span)> {
        let start = self.at;
        let key = match self.byte()? {
            b'"' => self.quoted()?,
            _ => {
                self.at += code_word(self.rest());
                Cow::Borrowed(self.slice(self.since(start))?)
            }
        };
        let span = self.since(start);
        let length = span.end - span.start;
        let fits = length > 0 && length <= LONGEST_KEY && before.len() < MOST_KEYS;
        let twice = fits && seen.may_have(&key) && before.iter().any(|pair| pair.key == key);
        (fits && !twice).then_some(())?;
        self.skip(b':')?;
        Some((key, span))
    }

    /// Whether an item of a list is a mapping that starts on its line.
    fn is_pair(&self) -> bool {
        let rest = self.rest();
        let length = code_word(rest);
        let behind = rest.get(length..).unwrap_or_default();
        length > 0 && (behind.starts_with(b": ") || behind.starts_with(b":\n"))
    }

    /// What stands behind a colon: on the line, or below it and further in.
    fn value(&mut self, parent: usize, depth: usize) -> Option<Node<'a>> {
        if self.byte()? == b' ' {
            self.at += 1;
            return self.on_line(parent, depth + 1);
        }
        self.next_line()?;
        let column = self.column.filter(|column| *column > parent)?;
        match depth < DEEPEST {
            true if self.rest().starts_with(b"- ") => self.sequence(column, depth + 1),
            true => self.mapping(column, depth + 1),
            false => None,
        }
    }

    fn on_line(&mut self, parent: usize, depth: usize) -> Option<Node<'a>> {
        let node = match self.byte()? {
            b'|' => return self.literal(parent),
            b'"' | b'[' | b'{' => self.flow(depth)?,
            _ => self.plain_line()?,
        };
        self.next_line()?;
        Some(node)
    }
}

/// Which keys a mapping may have already: most new ones need not be held against those before them.
#[derive(Default)]
struct Seen(u64);

impl Seen {
    /// Whether a key may have come before; from now on it has.
    fn may_have(&mut self, key: &str) -> bool {
        let bytes = key.as_bytes();
        let ends = bytes.first().zip(bytes.last());
        let (first, last) = ends.map_or((0, 0), |(first, last)| (*first, *last));
        let mixed = usize::from(first) + 7 * usize::from(last) + 13 * bytes.len();
        let bit = 1 << (mixed % 64);
        let before = self.0 & bit != 0;
        self.0 |= bit;
        before
    }
}

/// How many bytes of a text that starts with a letter, a digit or `_` can be a plain key.
fn code_word(text: &[u8]) -> usize {
    static INSIDE: Set = Set::of(b"_-./").with_words();
    match text.first() {
        Some(b'-' | b'.' | b'/') | None => 0,
        _ => text.iter().take_while(|byte| INSIDE.has(**byte)).count(),
    }
}

/// Some bytes, as a table: asking what a byte is was a tenth of reading.
struct Set([bool; 256]);

impl Set {
    const fn of(bytes: &[u8]) -> Self {
        let mut table = [false; 256];
        let mut at = 0;
        while at < bytes.len() {
            table[bytes[at] as usize] = true;
            at += 1;
        }
        Set(table)
    }

    /// With the letters and digits of ASCII.
    const fn with_words(mut self) -> Self {
        let mut byte = 0_u8;
        while byte < 128 {
            self.0[byte as usize] |= byte.is_ascii_alphanumeric();
            byte += 1;
        }
        self
    }

    /// With everything beyond ASCII.
    const fn with_others(mut self) -> Self {
        let mut byte = 128;
        while byte < 256 {
            self.0[byte] = true;
            byte += 1;
        }
        self
    }

    fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }
}
