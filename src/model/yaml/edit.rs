//! Changes keys of a YAML text and leaves every other byte as it was.
//!
//! Each edit replaces, inserts or removes the bytes of its own key, found by the spans of the parsed tree;
//! comments, order, quoting and blank lines elsewhere are never printed anew, so they cannot be lost. The
//! result is parsed again and compared with what was meant; a text that defeats an edit is refused.

use crate::model::map::Map;

use super::emit::{self, Lines};
use super::node::{Node, Pair, Style, Value};
use super::parse::{Fault, parse};
use crate::model::data::Data;

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

/// The value that the whole document must have afterwards: the edit done on values instead of bytes.
fn expected(before: &Data, edit: &Edit) -> Data {
    let mut after = match before {
        Data::Map(map) => map.clone(),
        _ => Map::new(),
    };
    match edit {
        Edit::Set { path, value, .. } => set_in(&mut after, path, value),
        Edit::Remove { path } => remove_in(&mut after, path),
        Edit::Append { key, item } => match after.get_mut(key) {
            Some(Data::List(items)) => items.push(item.clone()),
            _ => {
                after.insert(key.clone(), Data::List(vec![item.clone()]));
            }
        },
        Edit::Items { key, items, .. } => {
            let list = Data::List(chosen(after.get(key), items));
            after.insert(key.clone(), list);
        }
    }
    Data::Map(after)
}

/// The values of the items that a list is made of.
fn chosen(old: Option<&Data>, items: &[Item]) -> Vec<Data> {
    let old = match old {
        Some(Data::List(old)) => old.as_slice(),
        _ => &[],
    };
    let value = |item: &Item| match item {
        Item::Keep(at) => old.get(*at).cloned(),
        Item::New(value) => Some(value.clone()),
    };
    items.iter().filter_map(value).collect()
}

fn set_in(map: &mut Map<Data>, path: &[String], value: &Data) {
    match path {
        [] => {}
        [key] => {
            map.insert(key.clone(), value.clone());
        }
        [key, rest @ ..] => {
            let inner = map.get_or_insert(key, Data::Null);
            if !matches!(inner, Data::Map(_)) {
                *inner = Data::Map(Map::new());
            }
            if let Data::Map(inner) = inner {
                set_in(inner, rest, value);
            }
        }
    }
}

fn remove_in(map: &mut Map<Data>, path: &[String]) {
    match path {
        [] => {}
        [key] => {
            map.shift_remove(key);
        }
        [key, rest @ ..] => {
            if let Some(Data::Map(inner)) = map.get_mut(key) {
                remove_in(inner, rest);
                if inner.is_empty() {
                    map.shift_remove(key);
                }
            }
        }
    }
}

/// Bytes to replace; an empty range inserts.
struct Splice {
    ranges: Vec<(usize, usize, String)>,
}

impl Splice {
    fn one(start: usize, end: usize, text: impl Into<String>) -> Self {
        Splice {
            ranges: vec![(start, end, text.into())],
        }
    }

    /// Nothing to do; the comparison afterwards tells whether that was right.
    fn none() -> Self {
        Splice { ranges: Vec::new() }
    }

    fn apply(&self, text: &str, crlf: bool) -> String {
        let mut out = text.to_owned();
        for (start, end, new) in self.ranges.iter().rev() {
            let new = if crlf {
                new.replace('\n', "\r\n")
            } else {
                new.clone()
            };
            // Whole lines are inserted; a last line without its end gets one first.
            let lead = new.ends_with('\n')
                && *start == out.len()
                && !out.is_empty()
                && !out.ends_with('\n');
            let new = if lead {
                format!("{}{new}", if crlf { "\r\n" } else { "\n" })
            } else {
                new
            };
            out.replace_range(*start..*end, &new);
        }
        out
    }
}

/// Finds the bytes of an edit in one text.
struct Planner<'t> {
    text: &'t str,
    lines: Lines,
}

impl Planner<'_> {
    fn plan(&self, root: &Node<'_>, edit: &Edit) -> Splice {
        match edit {
            Edit::Set { path, value, after } => self.set(root, path, value, after),
            Edit::Remove { path } => self.remove(root, path),
            Edit::Append { key, item } => self.append(root, key, item),
            Edit::Items { key, items, after } => self.items(root, key, items, after),
        }
    }

    fn set(&self, parent: &Node<'_>, path: &[String], value: &Data, after: &[String]) -> Splice {
        let Some((key, rest)) = path.split_first() else {
            return Splice::none();
        };
        let Some(pair) = parent.pair(key) else {
            let value = rest.iter().rev().fold(value.clone(), |inner, key| {
                Data::Map(Map::from([(key.clone(), inner)]))
            });
            return self.insert(parent, key, &value, after);
        };
        if rest.is_empty() {
            return self.replace(pair, value, column(self.text, pair.key_span.start));
        }
        let descend = matches!(pair.value.value, Value::Map(_)) && !is_flow(self.text, &pair.value);
        if descend {
            return self.set(&pair.value, rest, value, after);
        }
        let mut whole = match pair.value.to_data() {
            Data::Map(map) => map,
            _ => Map::new(),
        };
        set_in(&mut whole, rest, value);
        self.replace(
            pair,
            &Data::Map(whole),
            column(self.text, pair.key_span.start),
        )
    }

    fn replace(&self, pair: &Pair<'_>, value: &Data, indent: usize) -> Splice {
        if let Some(splice) = self.replace_items(&pair.value, value) {
            return splice;
        }
        let emitted = emit::entry_with("k", value, indent, self.lines);
        let tail = emitted.get(indent + 2..).unwrap_or_default();
        let one_line = |text: &str| !text.trim_end_matches('\n').contains('\n');
        let colon = colon_after(self.text, pair.key_span.end);
        let span = pair.value.span;
        let old = self.text.get(span.start..span.end).unwrap_or_default();
        let block = matches!(pair.value.value, Value::Scalar(_, Style::Block));
        if one_line(old)
            && one_line(tail)
            && !block
            && (is_flow(self.text, &pair.value) || is_scalar(&pair.value))
        {
            if old.is_empty() {
                return Splice::one(colon, colon, format!(" {}", tail.trim()));
            }
            return Splice::one(span.start, span.end, tail.trim());
        }
        Splice::one(colon, end_of_lines(self.text, &pair.value, colon), tail)
    }

    /// A block list of plain items keeps its comments: items go and come as lines.
    fn replace_items(&self, old: &Node<'_>, new: &Data) -> Option<Splice> {
        let (Value::Seq(items), Data::List(wanted)) = (&old.value, new) else {
            return None;
        };
        if is_flow(self.text, old)
            || items.is_empty()
            || wanted.is_empty()
            || !items.iter().all(is_scalar)
        {
            return None;
        }
        let values: Vec<Data> = items.iter().map(Node::to_data).collect();
        let kept: Vec<&Data> = values
            .iter()
            .filter(|value| wanted.contains(value))
            .collect();
        let (head, added) = wanted.split_at_checked(kept.len())?;
        if kept.is_empty() || !kept.iter().copied().eq(head.iter()) {
            return None;
        }
        let indent = dash_column(self.text, items.first()?)?;
        let mut ranges: Vec<(usize, usize, String)> = items
            .iter()
            .zip(&values)
            .filter(|(_, value)| !wanted.contains(value))
            .map(|(item, _)| {
                (
                    line_start(self.text, item.span.start),
                    end_of_lines(self.text, item, item.span.end),
                    String::new(),
                )
            })
            .collect();
        let end = end_of_lines(self.text, old, old.span.start);
        let lines: String = added
            .iter()
            .map(|item| emit::list_item(item, indent, self.lines))
            .collect();
        ranges.push((end, end, lines));
        Some(Splice { ranges })
    }

    fn insert(&self, parent: &Node<'_>, key: &str, value: &Data, after: &[String]) -> Splice {
        let pairs = parent.pairs();
        let Some(first) = pairs.first() else {
            return Splice::none();
        };
        let indent = column(self.text, first.key_span.start);
        let before = after.iter().rev().find_map(|key| parent.pair(key));
        let at = match before {
            Some(pair) => end_of_pair(self.text, pair),
            None => line_start(self.text, first.key_span.start),
        };
        Splice::one(at, at, emit::entry_with(key, value, indent, self.lines))
    }

    fn remove(&self, parent: &Node<'_>, path: &[String]) -> Splice {
        let Some((key, rest)) = path.split_first() else {
            return Splice::none();
        };
        let Some(pair) = parent.pair(key) else {
            return Splice::none();
        };
        let single = rest.is_empty()
            || (pair.value.pairs().len() == 1 && pair.value.pair(&rest[0]).is_some());
        if single {
            return Splice::one(
                line_start(self.text, pair.key_span.start),
                end_of_pair(self.text, pair),
                "",
            );
        }
        if is_flow(self.text, &pair.value) {
            let mut whole = match pair.value.to_data() {
                Data::Map(map) => map,
                _ => Map::new(),
            };
            remove_in(&mut whole, rest);
            return self.replace(
                pair,
                &Data::Map(whole),
                column(self.text, pair.key_span.start),
            );
        }
        self.remove(&pair.value, rest)
    }

    fn append(&self, root: &Node<'_>, key: &str, item: &Data) -> Splice {
        let list = Data::List(vec![item.clone()]);
        let Some(pair) = root.pair(key) else {
            let last: Vec<String> = root
                .pairs()
                .last()
                .map(|pair| pair.key.to_string())
                .into_iter()
                .collect();
            let Some(first) = root.pairs().first() else {
                return Splice::none();
            };
            let indent = column(self.text, first.key_span.start);
            let at = root
                .pair(last.first().map_or("", String::as_str))
                .map_or(self.text.len(), |p| end_of_pair(self.text, p));
            return Splice::one(at, at, self.block_list(key, &list, indent));
        };
        let indent = column(self.text, pair.key_span.start);
        let items = pair.value.items();
        if let (Some(first), false) = (items.first(), is_flow(self.text, &pair.value))
            && let Some(dash) = dash_column(self.text, first)
        {
            let end = end_of_pair(self.text, pair);
            return Splice::one(end, end, emit::list_item(item, dash, self.lines));
        }
        let whole = Data::List(
            items
                .iter()
                .map(Node::to_data)
                .chain([item.clone()])
                .collect(),
        );
        let colon = colon_after(self.text, pair.key_span.end);
        let lines = self.block_list(key, &whole, indent);
        let tail = lines.split_once(':').map_or("", |(_, tail)| tail);
        Splice::one(colon, end_of_lines(self.text, &pair.value, colon), tail)
    }

    /// The lines of the items are put together anew: an item has the lines from the end of the one above it,
    /// so that a comment goes where the item below it goes.
    fn items(&self, root: &Node<'_>, key: &str, items: &[Item], after: &[String]) -> Splice {
        let old = root.get(key);
        let values = chosen(old.map(Node::to_data).as_ref(), items);
        let list = Data::List(values);
        let Some(pair) = root.pair(key) else {
            let Some(first) = root.pairs().first() else {
                return Splice::none();
            };
            let before = after.iter().rev().find_map(|key| root.pair(key));
            let at = before.map_or(0, |pair| end_of_pair(self.text, pair));
            let indent = column(self.text, first.key_span.start);
            return Splice::one(at, at, self.block_list(key, &list, indent));
        };
        let colon = colon_after(self.text, pair.key_span.end);
        let standing = pair.value.items();
        let dash = standing
            .first()
            .and_then(|first| dash_column(self.text, first));
        let (Some(dash), false) = (dash, is_flow(self.text, &pair.value)) else {
            let indent = column(self.text, pair.key_span.start);
            let lines = self.block_list(key, &list, indent);
            let tail = lines.split_once(':').map_or("", |(_, tail)| tail);
            return Splice::one(colon, end_of_lines(self.text, &pair.value, colon), tail);
        };
        let ends = standing
            .iter()
            .map(|item| end_of_lines(self.text, item, item.span.start));
        let start = line_start(self.text, standing[0].span.start);
        let marks: Vec<usize> = std::iter::once(start).chain(ends).collect();
        let lines = items.iter().map(|item| match item {
            Item::Keep(at) => {
                let (from, to) = (marks.get(*at), marks.get(at + 1));
                let lines = from
                    .zip(to)
                    .and_then(|(from, to)| self.text.get(*from..*to));
                let lines = lines.unwrap_or_default().replace("\r\n", "\n");
                let end = if lines.ends_with('\n') { "" } else { "\n" };
                format!("{lines}{end}")
            }
            Item::New(value) => emit::list_item(value, dash, self.lines),
        });
        let end = marks.last().copied().unwrap_or(start);
        Splice::one(start, end, lines.collect::<String>())
    }

    /// A list that will grow is written one item a line from the start.
    fn block_list(&self, key: &str, list: &Data, indent: usize) -> String {
        let Data::List(items) = list else {
            return String::new();
        };
        let lines: String = items
            .iter()
            .map(|item| emit::list_item(item, indent + 2, self.lines))
            .collect();
        format!(
            "{}{}:\n{lines}",
            " ".repeat(indent),
            emit::scalar(key, true)
        )
    }
}

/// Whether a list or mapping stands in brackets. The span of a block list without indentation begins with
/// its first item, which may stand in brackets itself: those do not count.
fn is_flow(text: &str, node: &Node<'_>) -> bool {
    let (bracket, first) = match &node.value {
        Value::Seq(items) => (b'[', items.first().map(|item| item.span.start)),
        Value::Map(pairs) => (b'{', pairs.first().map(|pair| pair.key_span.start)),
        Value::Scalar(..) => return false,
    };
    text.as_bytes().get(node.span.start) == Some(&bracket)
        && first.is_none_or(|first| first > node.span.start)
}

fn is_scalar(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Scalar(..))
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |newline| newline + 1)
}

fn column(text: &str, at: usize) -> usize {
    text.get(line_start(text, at)..at)
        .map_or(0, |lead| lead.chars().count())
}

fn dash_column(text: &str, item: &Node<'_>) -> Option<usize> {
    let dash = text.get(..item.span.start)?.rfind('-')?;
    Some(column(text, dash))
}

/// One past the colon that follows a key.
fn colon_after(text: &str, key_end: usize) -> usize {
    text.get(key_end..)
        .and_then(|rest| rest.find(':'))
        .map_or(key_end, |at| key_end + at + 1)
}

fn end_of_pair(text: &str, pair: &Pair<'_>) -> usize {
    end_of_lines(text, &pair.value, colon_after(text, pair.key_span.end))
}

/// One past the line end of the last line that a value occupies; comments on that line belong to it.
fn end_of_lines(text: &str, node: &Node<'_>, at_least: usize) -> usize {
    let end = content_end(text, node).max(at_least);
    if end > 0 && text.as_bytes().get(end - 1) == Some(&b'\n') {
        return end;
    }
    text.get(end..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |at| end + at + 1)
}

fn content_end(text: &str, node: &Node<'_>) -> usize {
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

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
