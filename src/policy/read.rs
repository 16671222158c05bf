//! Reads policy files. A file with a mistake is not used, and says so: whoever asks whether something is
//! approved must then be told that it cannot be decided, never that it is.

mod rules;
mod windows;

use chrono::DateTime;
use chrono_tz::Tz;
use serde::Deserialize;

use super::rule::Rule;
use super::window::{Effect, Window};
use crate::kinds::Kinds;
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::{Capability, Kind};
use crate::model::yaml::node::{Node, place};
use crate::model::yaml::parse::{parse, text_of};
use crate::query::Query;
use crate::sla::moment;
use rules::RuleText;

/// What a file says.
#[derive(Default)]
pub(super) struct Content {
    pub(super) kind: String,
    pub(super) rules: Option<Vec<Rule>>,
    pub(super) windows: Vec<Window>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    applies_to: String,
    #[serde(default)]
    evidence: Option<Vec<String>>,
    #[serde(default)]
    rules: Option<Vec<RuleText>>,
    #[serde(default)]
    freezes: Vec<windows::Text>,
    #[serde(default)]
    maintenance: Vec<windows::Text>,
}

pub(super) struct Reader<'a> {
    pub(super) path: &'a str,
    pub(super) kinds: &'a Kinds,
    pub(super) zone: Tz,
    pub(super) findings: Vec<Finding>,
}

/// Where something stands: keys and positions from the top.
type At<'k> = &'k [&'k str];

impl Reader<'_> {
    pub(super) fn file(&mut self, bytes: &[u8]) -> Option<Content> {
        let text = match text_of(bytes) {
            Ok(text) => text,
            Err(fault) => return self.fault(fault),
        };
        let root = match parse(text) {
            Ok(root) => root,
            Err(fault) => return self.fault(fault),
        };
        let file: File = match serde_yaml::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                self.findings
                    .push(crate::kinds::config_error(self.path, &error));
                return None;
            }
        };
        let kind = self.kind(&file.applies_to, text, &root)?;
        if file.rules.is_none() && file.freezes.is_empty() && file.maintenance.is_empty() {
            let message = "there is nothing in it: no `rules`, `freezes` or `maintenance`";
            let remedy = "say who has to approve under `rules`, or `rules: []` if nobody has to";
            self.wrong(text, &root, &[], message.to_owned(), remedy);
        }
        let windowed = !file.freezes.is_empty() || !file.maintenance.is_empty();
        for (key, used, needed, word) in [
            (
                "rules",
                file.rules.is_some(),
                Capability::Approval,
                "approval",
            ),
            ("freezes", windowed, Capability::Schedule, "schedule"),
        ] {
            if used && !kind.has(needed) {
                let name = &kind.kind;
                let message = format!("a {name} has no `{key}`: it lacks the capability `{word}`");
                self.wrong(text, &root, &[key], message, "take them out");
            }
        }
        let mut windows = self.windows(Effect::Freeze, file.freezes, &kind, text, &root);
        windows.extend(self.windows(Effect::Maintenance, file.maintenance, &kind, text, &root));
        let nodes = root.get("rules").map(Node::items).unwrap_or_default();
        let evidence = file.evidence.as_ref();
        let rules = file.rules.map(|rules| {
            let rules = rules.into_iter().zip(nodes);
            rules
                .map(|(rule, node)| self.rule(rule, &kind, evidence, text, node))
                .collect()
        });
        Some(Content {
            kind: kind.kind.clone(),
            rules,
            windows,
        })
    }

    fn fault(&mut self, fault: crate::model::yaml::parse::Fault) -> Option<Content> {
        let mut finding = Finding::error(self.path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        self.findings.push(finding);
        None
    }

    fn wrong(&mut self, text: &str, node: &Node<'_>, at: At<'_>, message: String, remedy: &str) {
        let place = place(text, node.nearest(at).start);
        let finding = Finding::error(self.path, "policy/value", message).at(place);
        self.findings.push(finding.remedy(remedy));
    }

    fn kind(&mut self, name: &str, text: &str, root: &Node<'_>) -> Option<std::sync::Arc<Kind>> {
        match self.kinds.get(name) {
            Ok(kind) if kind.has(Capability::Approval) || kind.has(Capability::Schedule) => {
                Some(std::sync::Arc::clone(kind))
            }
            Ok(_) => {
                let message = format!(
                    "a {name} is neither approved nor planned: it lacks the capabilities `approval` and `schedule`"
                );
                let remedy = "such as `applies_to: change`";
                self.wrong(text, root, &["applies_to"], message, remedy);
                None
            }
            Err(error) => {
                let hint = error.hint().unwrap_or_default();
                self.wrong(text, root, &["applies_to"], error.to_string(), &hint);
                None
            }
        }
    }

    fn query(
        &mut self,
        key: &str,
        when: Option<&str>,
        kind: &Kind,
        text: &str,
        node: &Node<'_>,
    ) -> Query {
        let Some(when) = when else {
            return Query::default();
        };
        let keys = moment::keys(kind);
        let known = moment::known(&keys);
        let context = moment::context(DateTime::UNIX_EPOCH, self.zone);
        let query = Query::parse(when).and_then(|query| {
            query.check(&known, &context)?;
            Ok(query)
        });
        query.unwrap_or_else(|error| {
            let hint = error.hint().unwrap_or_default();
            self.wrong(text, node, &[key], error.to_string(), &hint);
            Query::default()
        })
    }
}
