//! Reads a record from the bytes of its file, by the kind that its path names.
//!
//! Everything wrong in the file becomes a finding with its place; a record comes out only when nothing is
//! wrong, so that nobody works on half a record.

mod lists;
mod meant;

use std::borrow::Cow;
use std::sync::Arc;

use super::data::Data;
use super::finding::{Finding, Place};
use super::id::RecordId;
use super::kind::{Capability, Field, Kind};
use super::layout;
use super::map::Map;
use super::marks::sides;
use super::record::Record;
use super::value::{Wrong, check_value};
use super::yaml::node::{Node, Pair, Value, place};
use super::yaml::parse::{MARKED, parse, text_of};

/// What to do about marks of conflict of which both sides can be read.
const RESOLVE: &str =
    "`gitsm resolve` merges a record by field; else merge by hand and remove the markers";

pub use meant::{choose, closest};

/// Reads a record.
///
/// # Errors
/// Everything that is wrong in the file, each with its place.
pub fn read_record(path: &str, bytes: &[u8], kind: &Arc<Kind>) -> Result<Record, Vec<Finding>> {
    let fault = |fault: super::yaml::parse::Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        let settles =
            fault.code == MARKED && text_of(bytes).is_ok_and(|text| sides(text).is_some());
        let remedy = if settles { Some(RESOLVE) } else { fault.remedy };
        finding.remedy = remedy.map(str::to_owned);
        vec![finding]
    };
    let text = text_of(bytes).map_err(fault)?;
    let root = parse(text).map_err(fault)?;
    if !matches!(root.value, Value::Map(_)) {
        let found = root.describe();
        let finding = Finding::error(
            path,
            "record/shape",
            format!("a record is a mapping of keys; this is {found}"),
        );
        return Err(vec![finding.at(Place { line: 1, column: 1 })]);
    }
    Reader {
        path,
        text,
        kind,
        next: 0,
        findings: Vec::new(),
    }
    .record(&root)
}

struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    kind: &'a Arc<Kind>,
    /// The position of the field that is expected next.
    next: usize,
    findings: Vec<Finding>,
}

/// So many fields in a row may be left out before one is looked up by its name.
const AHEAD: usize = 6;

impl<'a> Reader<'a> {
    fn record(mut self, root: &Node<'_>) -> Result<Record, Vec<Finding>> {
        let id = self.id(root);
        let mut record = Record::new(Arc::clone(self.kind), id.unwrap_or_else(placeholder));
        // All but `id`, `state` and `log`, as a rule.
        record.fields = Map::with_capacity(root.pairs().len().saturating_sub(3));
        match root.get("state").map(|node| (node, node.as_text())) {
            None => self.report(
                root,
                "record/missing",
                "`state` is missing",
                "add it: the last `to` in the log says which",
            ),
            Some((node, Some(state))) => {
                self.check_state(node, state);
                state.clone_into(&mut record.state);
            }
            Some((node, None)) => self.wrong_type(Some(node), "state", "the name of a state"),
        }
        for pair in root.pairs() {
            self.key(pair, &mut record);
        }
        if !record.fields.contains_key("title") {
            self.report(root, "record/missing", "`title` is missing", "add it");
        }
        if self.findings.is_empty() {
            Ok(record)
        } else {
            Err(self.findings)
        }
    }

    fn report(
        &mut self,
        node: &Node<'_>,
        code: &'static str,
        message: impl Into<String>,
        remedy: &str,
    ) {
        let mut finding =
            Finding::error(self.path, code, message).at(place(self.text, node.span.start));
        finding.remedy = (!remedy.is_empty()).then(|| remedy.to_owned());
        self.findings.push(finding);
    }

    fn wrong_type(&mut self, node: Option<&Node<'_>>, key: &str, expected: &str) {
        let Some(node) = node else { return };
        let message = format!("`{key}` is {}; expected {expected}", node.describe());
        let plain_scalar = matches!(node.value, Value::Scalar(..)) && expected.contains("text");
        self.report(
            node,
            "record/type",
            message,
            if plain_scalar {
                "put the value in quotes"
            } else {
                ""
            },
        );
    }

    fn id(&mut self, root: &Node<'_>) -> Option<RecordId> {
        let Some(node) = root.get("id") else {
            self.report(
                root,
                "record/missing",
                "`id` is missing",
                "add the id that the file is named by",
            );
            return None;
        };
        let text = brief(node);
        let id = match RecordId::parse(&text) {
            Ok(id) => id,
            Err(error) => {
                self.report(node, "record/id", error.to_string(), "");
                return None;
            }
        };
        if layout::id_of(self.path) != Some(id.as_str()) {
            let message = format!(
                "the id is {id}, but the file is named {}",
                file_name(self.path)
            );
            self.report(
                node,
                "record/id-name",
                message,
                "give the file the name of its id: ids never change",
            );
        }
        if self
            .kind
            .prefix()
            .is_some_and(|prefix| id.date_of(prefix).is_none())
        {
            let prefix = self.kind.prefix().unwrap_or_default();
            let message = format!("{id} is not an id of this kind: {prefix}-YYMMDD-XXXXX");
            self.report(node, "record/id", message, "");
        }
        Some(id)
    }

    fn check_state(&mut self, node: &Node<'_>, state: &str) {
        let states = &self.kind.workflow.states;
        if !states.contains_key(state) {
            let remedy = choose(state, states.keys());
            let message = format!("unknown state `{state}` for the kind {}", self.kind.kind);
            self.report(node, "record/state", message, &remedy);
        }
    }

    fn key(&mut self, pair: &Pair<'_>, record: &mut Record) {
        let kind = self.kind;
        let node = &pair.value;
        match pair.key.as_ref() {
            "id" | "state" => {}
            _ if node.is_null() => {}
            "links" => record.links = self.links(node),
            "external" => record.external = self.external(node),
            "aliases" => record.aliases = self.ids(node, "aliases"),
            "imported" => record.imported = Some(node.to_data()),
            "approvals" if kind.has(Capability::Approval) => {
                record.approvals = self.approvals(node);
            }
            "log" => record.log = self.log(node),
            key => match self.declared(key) {
                Some(field) => {
                    let value = self.field(key, field, node);
                    if let Some(value) = value.filter(|value| !value.is_empty()) {
                        record.fields.append(key, value);
                    }
                }
                None => {
                    record.unknown.insert(key, node.to_data());
                }
            },
        }
    }

    /// The field of a key. Files have the fields in the order of their kind, so that the next one is mostly found
    /// without a look at its name's hash.
    fn declared(&mut self, key: &str) -> Option<&'a Field> {
        let fields = &self.kind.fields;
        let ahead = self.next..fields.len().min(self.next + AHEAD);
        let near = fields
            .get_range(ahead)
            .and_then(|near| near.keys().position(|name| name == key));
        let at = match near {
            Some(steps) => self.next + steps,
            None => fields.get_index_of(key)?,
        };
        self.next = at + 1;
        fields.get_index(at).map(|(_, field)| field)
    }

    fn field(&mut self, key: &str, field: &Field, node: &Node<'_>) -> Option<Data> {
        let data = node.to_data();
        match check_value(field, &data) {
            Ok(()) => Some(data),
            Err(Wrong::Type(expected)) => {
                self.wrong_type(Some(node), key, expected);
                None
            }
            Err(Wrong::Value(message, remedy)) => {
                self.report(node, "record/value", format!("`{key}`: {message}"), &remedy);
                None
            }
        }
    }
}

/// The value on one line.
fn brief<'n>(node: &'n Node<'_>) -> Cow<'n, str> {
    match node.as_text() {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(node.to_data().brief()),
    }
}

/// Stands in for an id that could not be read; the record is not handed out then.
fn placeholder() -> RecordId {
    RecordId::dated("X", chrono::NaiveDate::default(), [0; 5])
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
