//! Reads an agreement file: keys, types and names, each mistake with its place.

mod escalation;
mod report;
mod rows;
mod settings;
mod target;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Calendars, Row, effective};
use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::{Category, Kind};
use crate::model::yaml::node::{Node, Value};
use crate::query::Context;
use crate::sla::targets::{AgreementType, OnChange, Threshold};
use settings::Settings;

/// What an agreement file says.
pub struct File {
    pub kind: Arc<Kind>,
    pub level: AgreementType,
    pub rows: Vec<Row>,
}

const FILE_KEYS: [&str; 12] = [
    "effective_from",
    "applies_to",
    "type",
    "calendar",
    "at_risk",
    "starts",
    "pause",
    "on_change",
    "resolution_is_response",
    "escalation",
    "on_call",
    "agreements",
];

/// Reads one file; errors in the findings mean that it must not be used.
pub struct Reader<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub kinds: &'a Kinds,
    pub calendars: &'a Calendars,
    pub context: &'a Context,
    /// Who must be known, if people must be.
    pub people: Option<&'a BTreeSet<String>>,
    pub findings: Vec<Finding>,
}

impl Reader<'_> {
    pub fn file(&mut self, root: &Node<'_>) -> Option<File> {
        if !matches!(root.value, Value::Map(_)) {
            let message = format!(
                "an agreement file is a mapping; this is {}",
                root.describe()
            );
            self.error(root, "agreement/shape", message, None);
            return None;
        }
        self.known_keys(root, &FILE_KEYS);
        let kind = self.kind(root)?;
        let level = self.one_of(root, "type", AgreementType::parse, || {
            AgreementType::ALL.map(AgreementType::name).to_vec()
        });
        let mut settings = Settings {
            calendar: None,
            at_risk: vec![Threshold::Share(75)],
            starts: None,
            pause: Arc::default(),
            on_change: OnChange::default(),
            resolution_is_response: true,
            escalation: None,
            on_call: Arc::default(),
        };
        self.settings(root, &kind, &mut settings);
        self.file_settings(root, &mut settings);
        let rows = match root.get("agreements").map(|node| (node, node.items())) {
            Some((_, items)) if !items.is_empty() => items
                .iter()
                .filter_map(|node| self.row(node, &kind, &settings))
                .collect(),
            _ => {
                let message = "`agreements` is missing or empty";
                let remedy = "list at least one, with `name` and `targets`";
                self.error(root, "agreement/missing", message, Some(remedy.into()));
                Vec::new()
            }
        };
        Some(File {
            kind,
            level: level.unwrap_or(AgreementType::Sla),
            rows,
        })
    }

    fn file_settings(&mut self, root: &Node<'_>, settings: &mut Settings) {
        let modes = || OnChange::ALL.map(OnChange::name).to_vec();
        if let Some(mode) = self.one_of(root, "on_change", OnChange::parse, modes) {
            settings.on_change = mode;
        }
        if root.get("effective_from").is_some()
            && effective::read(root, self.context.zone).is_none()
        {
            let expected = "a day such as 2026-01-01, or an instant such as 2026-01-01T09:00:00Z";
            self.wrong(root, "effective_from", expected);
        }
        match root.get("resolution_is_response").map(Node::to_data) {
            None => {}
            Some(Data::Bool(yes)) => settings.resolution_is_response = yes,
            Some(_) => self.wrong(root, "resolution_is_response", "true or false"),
        }
    }

    fn kind(&mut self, root: &Node<'_>) -> Option<Arc<Kind>> {
        let Some(name) = self.text(root, "applies_to") else {
            if root.get("applies_to").is_none() {
                let remedy = Some("name the kind of its records: `applies_to: incident`".into());
                self.error(root, "agreement/missing", "`applies_to` is missing", remedy);
            }
            return None;
        };
        let kinds = self.kinds.iter().filter(|kind| kind.has_targets());
        let names: Vec<String> = kinds.map(|kind| kind.kind.clone()).collect();
        let one_of = Some(format!("one of: {}", names.join(", ")));
        let kind = match self.kinds.get(&name) {
            Ok(kind) => Arc::clone(kind),
            Err(error) => {
                let remedy = error.hint().or(one_of);
                self.at(
                    root,
                    "applies_to",
                    "agreement/kind",
                    error.to_string(),
                    remedy,
                );
                return None;
            }
        };
        if !kind.has_targets() {
            let message = format!(
                "agreements do not apply to `{name}`: it lacks the capability `sla` or `approval`"
            );
            self.at(root, "applies_to", "agreement/kind", message, one_of);
        } else if !kind
            .workflow
            .states
            .values()
            .any(|s| s.category == Category::Done)
        {
            let message = format!(
                "`{name}` has no state of the category `done`, so nothing of it is ever resolved"
            );
            let remedy = Some("give the kind such a state".to_owned());
            self.at(root, "applies_to", "agreement/kind", message, remedy);
        }
        Some(kind)
    }
}
