//! Lists and mappings in brackets on one line, with `, ` and `: ` between their parts.

use super::text::starts_plain;
use super::{DEEPEST, Reader, Seen, Set};
use crate::model::yaml::node::{Node, Pair, Style, Value};

/// What a plain scalar within brackets is made of.
static INSIDE: Set = Set::of(b" _-./@+#~$^&;()=%").with_words().with_others();

impl<'a> Reader<'a> {
    /// A value in brackets, or one that starts them.
    pub(super) fn flow(&mut self, depth: usize) -> Option<Node<'a>> {
        (depth < DEEPEST).then_some(())?;
        let start = self.at;
        let value = match self.byte()? {
            b'[' => Value::Seq(self.flow_items(depth)?),
            b'{' => Value::Map(self.flow_pairs(depth)?),
            b'"' => Value::Scalar(self.quoted()?, Style::Quoted),
            _ => return self.flow_plain(),
        };
        let span = self.since(start);
        Some(Node { value, span })
    }

    fn flow_items(&mut self, depth: usize) -> Option<Vec<Node<'a>>> {
        let mut items = Vec::new();
        let mut more = self.opened(b']')?;
        while more {
            items.push(self.flow(depth + 1)?);
            more = self.another(b']')?;
        }
        Some(items)
    }

    fn flow_pairs(&mut self, depth: usize) -> Option<Vec<Pair<'a>>> {
        let mut pairs = Vec::with_capacity(8);
        let mut seen = Seen::default();
        let mut more = self.opened(b'}')?;
        while more {
            let (key, key_span) = self.key(&pairs, &mut seen)?;
            self.skip(b' ')?;
            let value = self.flow(depth + 1)?;
            pairs.push(Pair {
                key,
                key_span,
                value,
            });
            more = self.another(b'}')?;
        }
        Some(pairs)
    }

    /// Goes behind an opening bracket; whether something stands in the brackets.
    fn opened(&mut self, close: u8) -> Option<bool> {
        self.at += 1;
        let empty = self.byte()? == close;
        self.at += usize::from(empty);
        Some(!empty)
    }

    /// Goes behind a comma or the closing bracket; whether it was a comma.
    fn another(&mut self, close: u8) -> Option<bool> {
        let found = self.byte()?;
        self.at += 1;
        match found {
            b',' => self.skip(b' ').map(|()| true),
            _ => (found == close).then_some(false),
        }
    }

    /// A plain scalar within brackets; colons, quotes and indicators are not for this reader.
    fn flow_plain(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        starts_plain(self.rest()).then_some(())?;
        let mut before = 0;
        for byte in self.rest() {
            match (before, byte) {
                (b' ' | b'-', b',' | b']' | b'}') | (b' ', b'#') => return None,
                (_, b',' | b']' | b'}') => break,
                (_, byte) if INSIDE.has(*byte) => before = *byte,
                _ => return None,
            }
            self.at += 1;
        }
        self.scalar(start, Style::Plain)
    }
}
