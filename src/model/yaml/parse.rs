//! Reads YAML into nodes, refusing what would be read in two ways.
//!
//! The events come from a full YAML 1.2 parser. What this adds is what records need: duplicate keys,
//! merge keys, tags, several documents and alias bombs are faults with a place, never a silent choice.
//! It is total: any bytes yield a tree or one fault. What gitsm wrote itself goes a shorter way, to the same tree: `fast`.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, StrInput, Tag};

use super::fast;
use super::node::{Node, Pair, Span, Style, Value, place};
use crate::model::finding::Place;

/// Larger files are refused: no record is near this, and every reader stays fast on a hostile one.
pub const MAX_BYTES: usize = 1 << 20;
const MAX_DEPTH: usize = 64;
const MAX_NODES: usize = 200_000;

/// Why bytes are not a YAML document that gitsm reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// Stable code, `yaml/…`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: Option<&'static str>,
    /// Where.
    pub place: Place,
}

impl Fault {
    fn new(
        code: &'static str,
        place: Place,
        message: impl Into<String>,
        remedy: &'static str,
    ) -> Self {
        Fault {
            code,
            message: message.into(),
            remedy: Some(remedy),
            place,
        }
    }
}

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

struct Builder<'a> {
    text: &'a str,
    parser: Parser<'a, StrInput<'a>>,
    /// Byte offset of every character; empty when all are ASCII and the two counts agree.
    offsets: Vec<usize>,
    anchors: HashMap<usize, Node<'a>>,
    nodes: usize,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str) -> Self {
        let offsets = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().map(|(at, _)| at).collect()
        };
        Builder {
            text,
            parser: Parser::new_from_str(text),
            offsets,
            anchors: HashMap::new(),
            nodes: 0,
        }
    }

    fn document(mut self) -> Result<Node<'a>, Fault> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamStart
                | Event::DocumentStart(_)
                | Event::DocumentEnd
                | Event::Nothing => {}
                Event::StreamEnd => break,
                _ if root.is_some() => {
                    let remedy = "keep one document, without a second `---`";
                    return Err(self.fault(
                        "yaml/documents",
                        span,
                        "a second document starts here",
                        remedy,
                    ));
                }
                event => root = Some(self.node(event, span, 0)?),
            }
        }
        root.ok_or_else(|| {
            self.fault(
                "yaml/empty",
                Span::default(),
                "the file is empty",
                "delete it, or fill it",
            )
        })
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Fault> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok((event, span))) => {
                let span = Span {
                    start: self.byte(span.start.index()),
                    end: self.byte(span.end.index()),
                };
                Ok(Some((event, span)))
            }
            Some(Err(error)) => Err(self.syntax(&error)),
        }
    }

    fn byte(&self, index: usize) -> usize {
        if self.offsets.is_empty() {
            index.min(self.text.len())
        } else {
            self.offsets.get(index).copied().unwrap_or(self.text.len())
        }
    }

    fn fault(
        &self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        remedy: &'static str,
    ) -> Fault {
        Fault::new(code, place(self.text, span.start), message, remedy)
    }

    fn syntax(&self, error: &ScanError) -> Fault {
        let at = self.byte(error.marker().index());
        let place = place(self.text, at);
        if let Some(mark) = conflict_marker(self.text) {
            let remedy = "`gitsm resolve` merges a record by field; else merge by hand and remove the markers";
            return Fault::new(
                "yaml/conflict-marker",
                mark,
                "a merge conflict was left in the file",
                remedy,
            );
        }
        let line = self.text.lines().nth(place.line - 1).unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        if line.get(..indent).is_some_and(|white| white.contains('\t')) {
            return Fault::new(
                "yaml/tab",
                place,
                "a tab in the indentation",
                "indent with spaces",
            );
        }
        let message = format!("not valid YAML: {}", error.info());
        Fault {
            code: "yaml/syntax",
            message,
            remedy: None,
            place,
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node<'a>, Fault> {
        if depth > MAX_DEPTH {
            let message = format!("nested more than {MAX_DEPTH} levels deep");
            return Err(self.fault("yaml/depth", span, message, "flatten it"));
        }
        self.count(1, span)?;
        let (value, anchor, end) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let style = self.style(style, tag.as_deref(), span)?;
                let end = match style {
                    Style::Block => span.end,
                    _ => self.scalar_end(span),
                };
                (Value::Scalar(text, style), anchor, end)
            }
            Event::SequenceStart(anchor, tag) => {
                self.collection_tag(tag.as_deref(), "seq", span)?;
                let (items, end) = self.sequence(depth)?;
                (Value::Seq(items), anchor, end)
            }
            Event::MappingStart(anchor, tag) => {
                self.collection_tag(tag.as_deref(), "map", span)?;
                let (pairs, end) = self.mapping(depth)?;
                (Value::Map(pairs), anchor, end)
            }
            Event::Alias(anchor) => return self.alias(anchor, span),
            _ => {
                return Err(self.fault(
                    "yaml/syntax",
                    span,
                    "not valid YAML: nothing here",
                    "remove it",
                ));
            }
        };
        let node = Node {
            value,
            span: Span {
                start: span.start,
                end,
            },
        };
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn sequence(&mut self, depth: usize) -> Result<(Vec<Node<'a>>, usize), Fault> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::SequenceEnd {
                return Ok((items, self.end(span)));
            }
            items.push(self.node(event, span, depth + 1)?);
        }
        Ok((items, self.text.len()))
    }

    /// The end of a scalar; the span of a quoted one reaches over the comment behind it.
    fn scalar_end(&self, span: Span) -> usize {
        let bytes = self.text.as_bytes();
        let quote = match bytes.get(span.start) {
            Some(quote @ (b'"' | b'\'')) => *quote,
            _ => return span.end,
        };
        let mut at = span.start + 1;
        while at < span.end {
            match (quote, bytes.get(at), bytes.get(at + 1)) {
                (b'"', Some(b'\\'), _) | (b'\'', Some(b'\''), Some(b'\'')) => at += 2,
                (_, Some(byte), _) if *byte == quote => return at + 1,
                _ => at += 1,
            }
        }
        span.end
    }

    /// The end of a collection; the span of a closing bracket reaches over the comment behind it.
    fn end(&self, span: Span) -> usize {
        match self.text.as_bytes().get(span.start) {
            Some(b']' | b'}') => span.start + 1,
            _ => span.end,
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<(Vec<Pair<'a>>, usize), Fault> {
        let mut pairs: Vec<Pair<'a>> = Vec::new();
        let mut seen: HashMap<Cow<'a, str>, usize> = HashMap::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::MappingEnd {
                return Ok((pairs, self.end(span)));
            }
            let key = self.key(event, span)?;
            if let Some(first) = seen.insert(key.clone(), span.start) {
                let message = format!(
                    "the key `{key}` stands twice; first on line {}",
                    place(self.text, first).line
                );
                let remedy = "keep one of the two: readers disagree on which one counts";
                return Err(self.fault("yaml/duplicate-key", span, message, remedy));
            }
            let Some((event, value_span)) = self.next()? else {
                break;
            };
            let value = self.node(event, value_span, depth + 1)?;
            pairs.push(Pair {
                key,
                key_span: span,
                value,
            });
        }
        Ok((pairs, self.text.len()))
    }

    fn key(&mut self, event: Event<'a>, span: Span) -> Result<Cow<'a, str>, Fault> {
        match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if text == "<<" => {
                let remedy = "write the keys out; readers disagree on merge keys";
                Err(self.fault("yaml/merge-key", span, "a merge key (`<<`)", remedy))
            }
            Event::Scalar(text, ..) => Ok(text),
            _ => Err(self.fault(
                "yaml/key",
                span,
                "a key that is not text",
                "use plain text as the key",
            )),
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<Node<'a>, Fault> {
        let Some(target) = self.anchors.get(&anchor) else {
            return Err(self.fault(
                "yaml/alias",
                span,
                "an alias inside its own anchor",
                "write the value out",
            ));
        };
        let mut node = target.clone();
        node.span = span;
        let size = weight(&node);
        self.count(size, span)?;
        Ok(node)
    }

    fn count(&mut self, more: usize, span: Span) -> Result<(), Fault> {
        self.nodes = self.nodes.saturating_add(more);
        if self.nodes > MAX_NODES {
            let message = format!("more than {MAX_NODES} values once aliases are expanded");
            return Err(self.fault("yaml/alias-bomb", span, message, "write the values out"));
        }
        Ok(())
    }

    fn style(&self, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Result<Style, Fault> {
        match tag {
            Some(tag) if tag.is_yaml_core_schema() && tag.suffix == "str" => {
                return Ok(Style::Quoted);
            }
            Some(_) => return Err(self.tag_fault(span)),
            None => {}
        }
        Ok(match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        })
    }

    fn collection_tag(&self, tag: Option<&Tag>, expected: &str, span: Span) -> Result<(), Fault> {
        match tag {
            Some(tag) if !(tag.is_yaml_core_schema() && tag.suffix == expected) => {
                Err(self.tag_fault(span))
            }
            _ => Ok(()),
        }
    }

    fn tag_fault(&self, span: Span) -> Fault {
        self.fault(
            "yaml/tag",
            span,
            "a YAML tag",
            "remove the tag; quote the value if it is text",
        )
    }
}

/// The first line that a merge left behind; such a file usually fails elsewhere first.
fn conflict_marker(text: &str) -> Option<Place> {
    let is_mark = |line: &str| {
        let lead = |mark: &str| line == mark || line.starts_with(&format!("{mark} "));
        ["<<<<<<<", "|||||||", ">>>>>>>"]
            .iter()
            .any(|mark| lead(mark))
            || line == "======="
    };
    let line = text.lines().position(is_mark)?;
    Some(Place {
        line: line + 1,
        column: 1,
    })
}

fn weight(node: &Node<'_>) -> usize {
    1 + match &node.value {
        Value::Scalar(..) => 0,
        Value::Seq(items) => items.iter().map(weight).sum(),
        Value::Map(pairs) => pairs.iter().map(|pair| weight(&pair.value)).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> (&'static str, usize, usize) {
        let fault = parse(text).unwrap_err();
        (fault.code, fault.place.line, fault.place.column)
    }

    #[test]
    fn faults_name_their_place() {
        assert_eq!(code("a: 1\nb: 2\na: 3\n"), ("yaml/duplicate-key", 3, 1));
        assert_eq!(code("a:\n  x: 1\n  x: 2\n"), ("yaml/duplicate-key", 3, 3));
        assert_eq!(
            code("é: 1\nü: {x: 1, x: 2}\n"),
            ("yaml/duplicate-key", 2, 11)
        );
        assert_eq!(code("a: 1\n---\nb: 2\n"), ("yaml/documents", 3, 1));
        assert_eq!(code("<<: {a: 1}\n"), ("yaml/merge-key", 1, 1));
        assert_eq!(code("a: !foo 1\n").0, "yaml/tag");
        assert_eq!(code("? [a]\n: 1\n").0, "yaml/key");
        assert_eq!(code("").0, "yaml/empty");
        assert_eq!(code("a:\n\tb: 1\n").0, "yaml/tab");
        let marked = "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> topic\n";
        assert_eq!(code(marked), ("yaml/conflict-marker", 2, 1));
        for left in ["=======", ">>>>>>> topic", "||||||| 1a2b3c4", "<<<<<<<"] {
            let text = format!("a: 1\n{left}\nb: 2\n");
            assert_eq!(code(&text), ("yaml/conflict-marker", 2, 1), "{left}");
        }
        assert_eq!(code("a: [1, 2\nb: 3\n").0, "yaml/syntax");
        assert_eq!(
            code("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n").0,
            "yaml/conflict-marker"
        );
    }

    #[test]
    fn bytes_that_are_not_utf8_are_pointed_at() {
        let fault = text_of(b"a: 1\nb: \xff\n").unwrap_err();
        assert_eq!(
            (fault.code, fault.place.line, fault.place.column),
            ("yaml/encoding", 2, 4)
        );
        assert_eq!(
            text_of(b"\xef\xbb\xbfa: 1\n").unwrap_err().code,
            "yaml/encoding"
        );
        assert_eq!(
            text_of(&vec![b'a'; MAX_BYTES + 1]).unwrap_err().code,
            "yaml/too-large"
        );
    }

    #[test]
    fn alias_bombs_and_deep_nests_end_quickly() {
        let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for i in 1..12 {
            let p = i - 1;
            bomb +=
                &format!("a{i}: &a{i} [*a{p},*a{p},*a{p},*a{p},*a{p},*a{p},*a{p},*a{p},*a{p}]\n");
        }
        assert_eq!(code(&bomb).0, "yaml/alias-bomb");
        assert_eq!(
            code(&format!("{}{}", "[".repeat(100), "]".repeat(100))).0,
            "yaml/depth"
        );
        assert_eq!(code(&"- ".repeat(100)).0, "yaml/depth");
        for endless in ["[", "- ", "{a: ", "? ", "&a "] {
            assert!(parse(&endless.repeat(200_000)).is_err());
        }
    }

    #[test]
    fn aliases_read_as_what_they_stand_for() {
        let node = parse("a: &x [1, 2]\nb: *x\n").unwrap();
        assert_eq!(
            node.get("a").unwrap().to_data(),
            node.get("b").unwrap().to_data()
        );
    }

    #[test]
    fn spans_are_bytes() {
        let text = "é: 'ü'\nlist: [a, b]\n";
        let node = parse(text).unwrap();
        let pair = &node.pairs()[0];
        assert_eq!(&text[pair.key_span.start..pair.key_span.end], "é");
        assert_eq!(&text[pair.value.span.start..pair.value.span.end], "'ü'");
        let list = node.get("list").unwrap().span;
        assert_eq!(&text[list.start..list.end], "[a, b]");
    }

    #[test]
    fn rules_can_point_at_a_path() {
        let text = "workflow:\n  states:\n    new: {help: x}\n  list: [a, b]\n";
        let node = parse(text).unwrap();
        let at = |path: &[&str]| place(text, node.nearest(path).start).line;
        assert_eq!(at(&["workflow", "states", "new"]), 3);
        assert_eq!(at(&["workflow", "list", "1"]), 4);
        assert_eq!(at(&["workflow", "states", "gone"]), 2);
        assert_eq!(at(&["gone"]), 1);
    }
}
