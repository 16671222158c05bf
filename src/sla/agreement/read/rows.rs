//! The rows of an agreement file: names and conditions; their targets are read next door.

use super::Reader;
use super::settings::Settings;
use crate::model::explain::Explain;
use crate::model::kind::Kind;
use crate::model::yaml::node::{Node, Value, place};
use crate::query::Query;
use crate::sla::agreement::{Row, TargetRule};
use crate::sla::moment;

const ROW_KEYS: [&str; 9] = [
    "name",
    "when",
    "targets",
    "calendar",
    "at_risk",
    "starts",
    "pause",
    "escalation",
    "on_call",
];

impl Reader<'_> {
    pub(super) fn row(&mut self, node: &Node<'_>, kind: &Kind, outer: &Settings) -> Option<Row> {
        if !matches!(node.value, Value::Map(_)) {
            let message = format!("an agreement is a mapping; this is {}", node.describe());
            self.error(node, "agreement/shape", message, None);
            return None;
        }
        self.known_keys(node, &ROW_KEYS);
        let mut settings = outer.clone();
        self.settings(node, kind, &mut settings);
        let name = self.text(node, "name");
        if name.is_none() && node.get("name").is_none() {
            self.error(
                node,
                "agreement/missing",
                "the agreement has no `name`",
                None,
            );
        }
        let when = self.when(node, kind);
        let pairs = node.get("targets").map(Node::pairs).unwrap_or_default();
        if pairs.is_empty() {
            let remedy = Some("such as `targets: {first_response: 15m, resolve: 4h}`".to_owned());
            self.error(
                node,
                "agreement/missing",
                "the agreement has no `targets`",
                remedy,
            );
        }
        let mut targets: Vec<TargetRule> = Vec::new();
        for pair in pairs {
            let Some(target) = self.target(pair, kind, &settings) else {
                continue;
            };
            if targets.iter().any(|other| other.kind == target.kind) {
                let message = format!("`{}` is given twice", target.kind.name());
                self.pair(pair, "agreement/target", message, Some("keep one".into()));
            }
            targets.push(target);
        }
        targets.sort_by_key(|target| target.kind);
        Some(Row {
            name: name.unwrap_or_default(),
            path: self.path.to_owned(),
            place: place(self.text, node.span.start),
            when,
            targets,
        })
    }

    pub(super) fn when(&mut self, node: &Node<'_>, kind: &Kind) -> Query {
        let Some(text) = self.text(node, "when") else {
            return Query::default();
        };
        let keys = moment::keys(kind);
        let known = moment::known(&keys);
        let query = Query::parse(&text).and_then(|query| {
            query.check(&known, self.context)?;
            Ok(query)
        });
        match query {
            Ok(query) if query.is_sorted() => {
                let message = "`when` chooses records; it does not sort";
                self.at(node, "when", "agreement/query", message, None);
                query
            }
            Ok(query) => query,
            Err(error) => {
                let hint = error.hint();
                self.at(node, "when", "agreement/query", error.to_string(), hint);
                Query::default()
            }
        }
    }
}
