//! Reads a template, and says with its place what is wrong in it.

use serde::Deserialize;

use super::{Template, WINDOW};
use crate::kinds::{Kinds, config_error};
use crate::model::data::Data;
use crate::model::digest::Digest;
use crate::model::explain::Explain;
use crate::model::finding::Finding;
use crate::model::kind::{Kind, Named};
use crate::model::layout::id_of;
use crate::model::map::Map;
use crate::model::read::choose;
use crate::model::value::{Wrong, check_value};
use crate::model::yaml::node::{Node, place};
use crate::model::yaml::parse::{Fault, parse, text_of};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    applies_to: String,
    title: String,
    #[serde(default)]
    help: Option<String>,
    /// Its values are read from the nodes, which know their places.
    #[serde(default, rename = "fields")]
    _fields: serde_yaml::Value,
    #[serde(default)]
    open: Vec<String>,
}

/// What is wrong at some keys: the keys, what, and the remedy.
type Flaw = (Vec<String>, String, String);

/// A template, unless anything is wrong in its file, and what that is.
pub fn template(path: &str, bytes: &[u8], kinds: &Kinds) -> (Option<Template>, Vec<Finding>) {
    let fault = |fault: Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        (None, vec![finding])
    };
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(wrong) => return fault(wrong),
    };
    let root = match parse(text) {
        Ok(root) => root,
        Err(wrong) => return fault(wrong),
    };
    let file: File = match serde_yaml::from_str(text) {
        Ok(file) => file,
        Err(error) => return (None, vec![config_error(path, &error)]),
    };
    let mut flaws = Vec::new();
    let mut template = made(&file, &root, kinds, &mut flaws);
    if let Some(template) = &mut template {
        template.name = id_of(path).unwrap_or_default().to_owned();
        template.version = Digest::of(bytes).short();
    }
    let told = |(at, message, remedy): &Flaw| {
        let at: Vec<&str> = at.iter().map(String::as_str).collect();
        let place = place(text, root.nearest(&at).start);
        let finding = Finding::error(path, "template/value", message.clone());
        finding.at(place).remedy(remedy.clone())
    };
    let findings: Vec<Finding> = flaws.iter().map(told).collect();
    (template.filter(|_| findings.is_empty()), findings)
}

/// The template as far as its text says it; its name and version are those of the file.
fn made(file: &File, root: &Node<'_>, kinds: &Kinds, flaws: &mut Vec<Flaw>) -> Option<Template> {
    let mut tell = |at: &[&str], message: String, remedy: String| {
        let at = at.iter().map(|key| (*key).to_owned()).collect();
        flaws.push((at, message, remedy));
    };
    let kind = match kinds.get(&file.applies_to) {
        Ok(kind) => kind,
        Err(error) => {
            let hint = error.hint().unwrap_or_default();
            tell(&["applies_to"], error.to_string(), hint);
            return None;
        }
    };
    let Some((field, always)) = kind.template_field() else {
        let name = &kind.kind;
        let message = format!("records of the kind {name} are made from no template");
        tell(
            &["applies_to"],
            message,
            "such as `applies_to: change`".to_owned(),
        );
        return None;
    };
    if file.title.trim().is_empty() {
        let message = "the title is empty".to_owned();
        tell(&["title"], message, "say what is done".to_owned());
    }
    let mut fields: Map<Data> = Map::new();
    for pair in root.get("fields").map(Node::pairs).unwrap_or_default() {
        let name = pair.key.as_ref();
        let data = pair.value.to_data();
        match value(kind, field, always, name, &data) {
            Ok(()) => {
                fields.insert(name.to_owned(), data);
            }
            Err((message, remedy)) => tell(&["fields", name], message, remedy),
        }
    }
    for (name, value) in always {
        fields.insert(name.clone(), Data::text(value));
    }
    for (at, name) in file.open.iter().enumerate() {
        let at = at.to_string();
        let at = ["open", at.as_str()];
        if always.contains_key(name) {
            let remedy = "every template settles it: take it out";
            tell(&at, format!("`{name}` cannot be open"), remedy.to_owned());
        } else if !kind.fields.contains_key(name) {
            let message = format!("a {} has no field `{name}`", kind.kind);
            tell(&at, message, choose(name, kind.fields.keys()));
        }
    }
    Some(Template {
        name: String::new(),
        kind: kind.kind.clone(),
        title: file.title.trim().to_owned(),
        help: file.help.clone(),
        fields,
        open: file.open.clone(),
        version: String::new(),
    })
}

/// Whether a template may give a field this value; what is wrong and the remedy otherwise.
fn value(
    kind: &Kind,
    field: &str,
    always: &Named<String>,
    name: &str,
    data: &Data,
) -> Result<(), (String, String)> {
    let own = WINDOW.contains(&name) || name == "title" || name == field;
    if own {
        let message = format!("`{name}` is said by each record for itself");
        return Err((message, "take it out".to_owned()));
    }
    if let Some(value) = always.get(name)
        && data.as_str() != Some(value)
    {
        let message = format!("what is made from a template has `{name}: {value}`");
        return Err((message, format!("write {value}, or leave it out")));
    }
    let Some(known) = kind.fields.get(name) else {
        let message = format!("a {} has no field `{name}`", kind.kind);
        return Err((message, choose(name, kind.fields.keys())));
    };
    check_value(known, data).map_err(|wrong| match wrong {
        Wrong::Type(expected) => (format!("`{name}`: expected {expected}"), String::new()),
        Wrong::Value(message, remedy) => (format!("`{name}`: {message}"), remedy),
    })
}
