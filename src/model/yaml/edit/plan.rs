//! Which bytes of a text an edit replaces, and by which.

use super::super::emit::{self, Lines};
use super::super::node::{Node, Pair, Style, Value};
use super::meant::{chosen, remove_in, set_in};
use super::place::{
    colon_after, column, dash_column, end_of_lines, end_of_pair, is_flow, is_scalar, line_start,
};
use super::splice::Splice;
use super::{Edit, Item};
use crate::model::data::Data;
use crate::model::map::Map;

/// Finds the bytes of an edit in one text.
pub(super) struct Planner<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Lines,
}

impl Planner<'_> {
    pub(super) fn plan(&self, root: &Node<'_>, edit: &Edit) -> Splice {
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
