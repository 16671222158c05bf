//! The small change of reading: keys, types, and findings with their place.

use super::Reader;
use crate::model::data::Data;
use crate::model::finding::Finding;
use crate::model::read::closest;
use crate::model::yaml::node::{Node, Pair, Value, place};

impl Reader<'_> {
    pub(super) fn push(
        &mut self,
        start: usize,
        code: &'static str,
        message: String,
        remedy: Option<String>,
    ) {
        let mut finding = Finding::error(self.path, code, message).at(place(self.text, start));
        finding.remedy = remedy;
        self.findings.push(finding);
    }

    pub(super) fn error(
        &mut self,
        node: &Node<'_>,
        code: &'static str,
        message: impl Into<String>,
        remedy: Option<String>,
    ) {
        self.push(node.span.start, code, message.into(), remedy);
    }

    pub(super) fn pair(
        &mut self,
        pair: &Pair<'_>,
        code: &'static str,
        message: impl Into<String>,
        remedy: Option<String>,
    ) {
        self.push(pair.key_span.start, code, message.into(), remedy);
    }

    /// At the value of a key.
    pub(super) fn at(
        &mut self,
        node: &Node<'_>,
        key: &str,
        code: &'static str,
        message: impl Into<String>,
        remedy: Option<String>,
    ) {
        let start = node
            .get(key)
            .map_or(node.span.start, |value| value.span.start);
        self.push(start, code, message.into(), remedy);
    }

    pub(super) fn wrong(&mut self, node: &Node<'_>, key: &str, expected: &str) {
        let found = node.get(key).map_or("nothing", Node::describe);
        let message = format!("`{key}` is {found}; expected {expected}");
        self.at(node, key, "agreement/shape", message, None);
    }

    pub(super) fn known_keys(&mut self, node: &Node<'_>, known: &[&str]) {
        for pair in node.pairs() {
            if !known.contains(&pair.key.as_ref()) {
                let remedy = match closest(&pair.key, known.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("known keys: {}", known.join(", ")),
                };
                let message = format!("there is no key `{}` here", pair.key);
                self.pair(pair, "agreement/unknown-key", message, Some(remedy));
            }
        }
    }

    pub(super) fn text(&mut self, node: &Node<'_>, key: &str) -> Option<String> {
        match node.get(key)?.to_data() {
            Data::Text(text) => Some(text.into_string()),
            _ => {
                self.wrong(node, key, "text");
                None
            }
        }
    }

    /// The items of a list; something else than a list is reported, so that it is never taken for an empty one.
    pub(super) fn list<'n, 'a>(&mut self, node: &'n Node<'a>, key: &str) -> &'n [Node<'a>] {
        let Some(found) = node.get(key) else {
            return &[];
        };
        if !matches!(found.value, Value::Seq(_)) {
            self.wrong(node, key, "a list, such as [A, B]");
        }
        found.items()
    }

    pub(super) fn one_of<T>(
        &mut self,
        node: &Node<'_>,
        key: &str,
        parse: fn(&str) -> Option<T>,
        names: fn() -> Vec<&'static str>,
    ) -> Option<T> {
        let text = self.text(node, key)?;
        let value = parse(&text);
        if value.is_none() {
            let message = format!("`{key}` cannot be `{text}`");
            let remedy = Some(format!("one of: {}", names().join(", ")));
            self.at(node, key, "agreement/shape", message, remedy);
        }
        value
    }
}
