//! Where things stand in a text: lines, columns, and where a key with its value ends.
//!
//! The spans of the parsed tree are those of values; what belongs to them beside (the colon, a comment on the same
//! line, the end of the line, the blank lines of a block) is found here.

use super::super::node::{Node, Pair, Style, Value};

/// Whether a list or mapping stands in brackets. The span of a block list without indentation begins with
/// its first item, which may stand in brackets itself: those do not count.
pub(super) fn is_flow(text: &str, node: &Node<'_>) -> bool {
    let (bracket, first) = match &node.value {
        Value::Seq(items) => (b'[', items.first().map(|item| item.span.start)),
        Value::Map(pairs) => (b'{', pairs.first().map(|pair| pair.key_span.start)),
        Value::Scalar(..) => return false,
    };
    text.as_bytes().get(node.span.start) == Some(&bracket)
        && first.is_none_or(|first| first > node.span.start)
}

pub(super) fn is_scalar(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Scalar(..))
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |newline| newline + 1)
}

pub(super) fn column(text: &str, at: usize) -> usize {
    text.get(line_start(text, at)..at)
        .map_or(0, |lead| lead.chars().count())
}

pub(super) fn dash_column(text: &str, item: &Node<'_>) -> Option<usize> {
    let dash = text.get(..item.span.start)?.rfind('-')?;
    Some(column(text, dash))
}

/// One past the colon that follows a key.
pub(super) fn colon_after(text: &str, key_end: usize) -> usize {
    text.get(key_end..)
        .and_then(|rest| rest.find(':'))
        .map_or(key_end, |at| key_end + at + 1)
}

pub(super) fn end_of_pair(text: &str, pair: &Pair<'_>) -> usize {
    end_of_lines(text, &pair.value, colon_after(text, pair.key_span.end))
}

/// One past the line end of the last line that a value occupies; comments on that line belong to it.
pub(super) fn end_of_lines(text: &str, node: &Node<'_>, at_least: usize) -> usize {
    let end = content_end(text, node).max(at_least);
    if end > 0 && text.as_bytes().get(end - 1) == Some(&b'\n') {
        return end;
    }
    text.get(end..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |at| end + at + 1)
}

pub(super) fn content_end(text: &str, node: &Node<'_>) -> usize {
    match &node.value {
        Value::Scalar(_, Style::Block) => block_end(text, node),
        Value::Scalar(..) => node.span.end,
        _ if is_flow(text, node) => node.span.end,
        Value::Seq(items) => items
            .last()
            .map_or(node.span.start, |item| content_end(text, item)),
        Value::Map(pairs) => pairs.last().map_or(node.span.start, |pair| {
            content_end(text, &pair.value).max(colon_after(text, pair.key_span.end))
        }),
    }
}

/// Blank lines after a block scalar belong to it only where its header keeps them (`|+`). The span of a
/// block scalar begins with its content; the header stands before it.
fn block_end(text: &str, node: &Node<'_>) -> usize {
    let raw = text.get(node.span.start..node.span.end).unwrap_or_default();
    let before = text.get(..node.span.start).unwrap_or_default();
    let header = before
        .rfind(['|', '>'])
        .and_then(|at| before.get(at..))
        .unwrap_or_default();
    let keeps = header
        .split(['#', '\n'])
        .next()
        .is_some_and(|header| header.contains('+'));
    if keeps {
        node.span.end
    } else {
        node.span.start + raw.trim_end().len()
    }
}
