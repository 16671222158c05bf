//! Builds the tree from the events of the parser, and counts what it builds.
//!
//! The parser counts characters and the tree bytes; an alias is written out where it stands, and weighs as much as
//! what it stands for, so that a small file cannot become a large tree.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, StrInput, Tag};

use super::{Fault, MAX_DEPTH, MAX_NODES};
use crate::model::yaml::node::{Node, Pair, Span, Style, Value, place};

pub(super) struct Builder<'a> {
    pub(super) text: &'a str,
    parser: Parser<'a, StrInput<'a>>,
    /// Byte offset of every character; empty when all are ASCII and the two counts agree.
    offsets: Vec<usize>,
    anchors: HashMap<usize, Node<'a>>,
    nodes: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str) -> Self {
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

    pub(super) fn document(mut self) -> Result<Node<'a>, Fault> {
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

    pub(super) fn byte(&self, index: usize) -> usize {
        if self.offsets.is_empty() {
            index.min(self.text.len())
        } else {
            self.offsets.get(index).copied().unwrap_or(self.text.len())
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
}

fn weight(node: &Node<'_>) -> usize {
    1 + match &node.value {
        Value::Scalar(..) => 0,
        Value::Seq(items) => items.iter().map(weight).sum(),
        Value::Map(pairs) => pairs.iter().map(|pair| weight(&pair.value)).sum(),
    }
}
