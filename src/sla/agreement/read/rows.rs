//! The rows of an agreement file: names, conditions, targets.

use std::str::FromStr;

use super::Reader;
use super::settings::Settings;
use crate::model::explain::Explain;
use crate::model::kind::Kind;
use crate::model::yaml::node::{Node, Pair, Value, place};
use crate::query::Query;
use crate::sla::agreement::{Row, TargetRule};
use crate::sla::duration::Target;
use crate::sla::moment;
use crate::sla::targets::TargetKind;

const ROW_KEYS: [&str; 8] = [
    "name",
    "when",
    "targets",
    "calendar",
    "at_risk",
    "pause",
    "escalation",
    "on_call",
];
const TARGET_KEYS: [&str; 6] = [
    "within",
    "calendar",
    "at_risk",
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

    pub(super) fn target(
        &mut self,
        pair: &Pair<'_>,
        kind: &Kind,
        outer: &Settings,
    ) -> Option<TargetRule> {
        let available = || TargetKind::ALL.into_iter().filter(|k| k.is_available());
        let names: Vec<&str> = available().map(TargetKind::name).collect();
        let one_of = format!("one of: {}", names.join(", "));
        let Some(what) = TargetKind::parse(&pair.key) else {
            let message = format!("there is no target `{}`", pair.key);
            self.pair(pair, "agreement/target", message, Some(one_of));
            return None;
        };
        if !what.is_available() {
            let message = format!("`{}` is not available", pair.key);
            self.pair(pair, "agreement/not-available", message, Some(one_of));
            return None;
        }
        let mut settings = outer.clone();
        let within = match &pair.value.value {
            Value::Map(_) => {
                self.known_keys(&pair.value, &TARGET_KEYS);
                self.settings(&pair.value, kind, &mut settings);
                pair.value.get("within")
            }
            _ => Some(&pair.value),
        };
        let Some(within) = within else {
            let remedy = Some("such as `within: 4h`".to_owned());
            self.pair(
                pair,
                "agreement/missing",
                "the target has no `within`",
                remedy,
            );
            return None;
        };
        let within = match Target::from_str(&within.to_data().brief()) {
            Ok(within) => within,
            Err(error) => {
                let hint = error.hint();
                self.error(within, "agreement/target", error.to_string(), hint);
                return None;
            }
        };
        let escalation = self.escalation_of(&pair.value, &settings);
        let Some((calendar_name, calendar)) = settings.calendar else {
            let remedy = "add `calendar: NAME` to the file, the row or the target";
            // A calendar that was named and not found is reported where it is named.
            if !self.findings.iter().any(|f| f.code == "agreement/calendar") {
                let message = "the target has no calendar";
                self.pair(pair, "agreement/missing", message, Some(remedy.into()));
            }
            return None;
        };
        Some(TargetRule {
            kind: what,
            within,
            calendar_name,
            calendar,
            at_risk: settings.at_risk,
            pause: settings.pause,
            on_change: settings.on_change,
            resolution_is_response: settings.resolution_is_response,
            escalation,
        })
    }
}
