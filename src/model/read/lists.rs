//! Reads what a record has several of: links, ids, approvals and log entries.
//!
//! An entry that is wrong is told by itself, and those beside it are read all the same, so that one reading names
//! every mistake.

use super::{Reader, brief, choose};
use crate::model::approval::Approval;
use crate::model::id::RecordId;
use crate::model::log::{Entry, duplicate_ids};
use crate::model::map::Map;
use crate::model::yaml::node::{Node, Value};

impl Reader<'_> {
    pub(super) fn ids(&mut self, node: &Node<'_>, key: &str) -> Vec<RecordId> {
        let Value::Seq(items) = &node.value else {
            self.wrong_type(Some(node), key, "a list of ids");
            return Vec::new();
        };
        let mut ids = Vec::new();
        for item in items {
            match RecordId::parse(&brief(item)) {
                Ok(id) => ids.push(id),
                Err(error) => self.report(item, "record/id", error.to_string(), ""),
            }
        }
        ids
    }

    pub(super) fn links(&mut self, node: &Node<'_>) -> Map<Vec<RecordId>> {
        if !matches!(node.value, Value::Map(_)) {
            self.wrong_type(
                Some(node),
                "links",
                "a mapping of link types to lists of ids",
            );
            return Map::new();
        }
        let mut links = Map::new();
        for pair in node.pairs() {
            let known = self.kind.links.contains_key(pair.key.as_ref());
            if !known {
                let remedy = choose(&pair.key, self.kind.links.keys());
                let message = format!(
                    "unknown link type `{}` for the kind {}",
                    pair.key, self.kind.kind
                );
                self.report(&pair.value, "record/link-type", message, &remedy);
            }
            links.insert(pair.key.as_ref(), self.ids(&pair.value, &pair.key));
        }
        links
    }

    pub(super) fn external(&mut self, node: &Node<'_>) -> Map<String> {
        let mut external = Map::new();
        if !matches!(node.value, Value::Map(_)) {
            self.wrong_type(Some(node), "external", "a mapping of systems to ids");
        }
        for pair in node.pairs() {
            match &pair.value.value {
                Value::Scalar(text, _) => {
                    external.insert(pair.key.as_ref(), text.to_string());
                }
                _ => self.wrong_type(
                    Some(&pair.value),
                    &pair.key,
                    "an id in the other system, as text",
                ),
            }
        }
        external
    }

    pub(super) fn approvals(&mut self, node: &Node<'_>) -> Vec<Approval> {
        let Value::Seq(items) = &node.value else {
            self.wrong_type(Some(node), "approvals", "a list of entries");
            return Vec::new();
        };
        let mut approvals: Vec<Approval> = Vec::with_capacity(items.len());
        for item in items {
            match Approval::from_node(item) {
                Ok(approval) if approvals.iter().any(|other| other.id == approval.id) => {
                    let message = format!("the approval id {} stands twice", approval.id);
                    let remedy = "two entries were merged into one list; keep each once";
                    self.report(item, "record/approval-id", message, remedy);
                }
                Ok(approval) => approvals.push(approval),
                Err(wrong) => self.entry(item, "record/approval", wrong),
            }
        }
        approvals
    }

    /// Reports what is wrong in an entry of a list: a key of it, or the entry as a whole.
    fn entry(&mut self, item: &Node<'_>, code: &'static str, (key, message): (String, String)) {
        let at = item.get(&key).unwrap_or(item);
        let message = match key.as_str() {
            "" => message,
            key => format!("`{key}`: {message}"),
        };
        self.report(at, code, message, "");
    }

    pub(super) fn log(&mut self, node: &Node<'_>) -> Vec<Entry> {
        let Value::Seq(items) = &node.value else {
            self.wrong_type(Some(node), "log", "a list of entries");
            return Vec::new();
        };
        let mut log = Vec::with_capacity(items.len());
        let mut places = Vec::with_capacity(items.len());
        for item in items {
            match Entry::from_node(item) {
                Ok(entry) => {
                    if let (Some(node), Some(state)) = (item.get("to"), &entry.to) {
                        self.check_state(node, state);
                    }
                    log.push(entry);
                    places.push(item);
                }
                Err(wrong) => self.entry(item, "record/log", wrong),
            }
        }
        for index in duplicate_ids(&log) {
            let message = format!("the log entry id {} stands twice", log[index].id);
            self.report(
                places[index],
                "record/log-id",
                message,
                "give the later entry an id of its own",
            );
        }
        log
    }
}
