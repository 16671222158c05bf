//! Reads one kind from its file, by itself or laid over the built-in one that it extends.
//!
//! A kind with a mistake is no kind: half of a workflow would let records into states that nothing leads out of.
//! What is wrong is told with its place in the file, also where serde and the lint know keys only.

use super::{BUILTIN, FOLDER, builtin_text, lint};
use crate::model::finding::{Finding, Place};
use crate::model::kind::Kind;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::{parse, text_of};

pub(super) fn name_of(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)?
        .strip_prefix('/')?
        .strip_suffix(".yaml")
        .filter(|name| !name.contains('/'))
}

pub(super) fn read_kind(path: &str, name: &str, text: &str) -> Result<Kind, Vec<Finding>> {
    let kind =
        serde_yaml::from_str::<Kind>(text).map_err(|error| vec![config_error(path, &error)])?;
    finish(path, name, text, kind)
}

fn finish(path: &str, name: &str, text: &str, mut kind: Kind) -> Result<Kind, Vec<Finding>> {
    kind.complete();
    let mut findings = lint::kind(&kind)
        .into_iter()
        .map(|lint| located(path, text, lint))
        .collect::<Vec<_>>();
    if kind.kind != name {
        let message = format!(
            "the kind is called `{}`, but the file `{name}.yaml`",
            kind.kind
        );
        findings.push(located(
            path,
            text,
            lint::Lint::new(["kind"], "kind/name", message),
        ));
    }
    if findings.is_empty() {
        Ok(kind)
    } else {
        Err(findings)
    }
}

pub(super) fn located(path: &str, text: &str, lint: lint::Lint) -> Finding {
    let keys: Vec<&str> = lint.path.iter().map(String::as_str).collect();
    let at = parse(text)
        .ok()
        .map(|root| place(text, root.nearest(&keys).start));
    let mut finding = Finding::error(path, lint.code, lint.message).at(at);
    finding.remedy = lint.remedy;
    finding
}

pub(super) fn override_kind(path: &str, name: &str, bytes: &[u8]) -> Result<Kind, Vec<Finding>> {
    let fault = |fault: crate::model::yaml::parse::Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        vec![finding]
    };
    let text = text_of(bytes).map_err(fault)?;
    let root = parse(text).map_err(fault)?;
    let Some(base) = root.get("extends") else {
        return read_kind(path, name, text);
    };
    let base_name = base.to_data().brief();
    let Some(base_text) = builtin_text(&base_name) else {
        let message = format!("`extends: {base_name}` names no built-in kind");
        let names: Vec<&str> = BUILTIN.iter().map(|builtin| builtin.name).collect();
        let remedy = format!("one of: {}", names.join(", "));
        return Err(vec![
            Finding::error(path, "kind/extends", message)
                .at(place(text, base.span.start))
                .remedy(remedy),
        ]);
    };
    let parsed =
        serde_yaml::from_str(text).and_then(|over| Ok((serde_yaml::from_str(base_text)?, over)));
    let (mut merged, over): (serde_yaml::Value, serde_yaml::Value) =
        parsed.map_err(|error| vec![config_error(path, &error)])?;
    overlay(&mut merged, over);
    let kind = serde_yaml::from_value::<Kind>(merged).map_err(|error| {
        let message = format!("does not fit over the built-in kind: {error}");
        vec![Finding::error(path, "kind/extends", message).at(Place { line: 1, column: 1 })]
    })?;
    finish(path, name, text, kind)
}

/// Deep merge: mappings key by key, null removes, anything else replaces.
fn overlay(base: &mut serde_yaml::Value, over: serde_yaml::Value) {
    use serde_yaml::Value;
    match (base, over) {
        (Value::Mapping(base), Value::Mapping(over)) => {
            for (key, value) in over {
                if key.as_str() == Some("extends") {
                    continue;
                }
                if value.is_null() {
                    base.shift_remove(&key);
                } else if let Some(inner) = base.get_mut(&key) {
                    overlay(inner, value);
                } else {
                    base.insert(key, value);
                }
            }
        }
        (base, over) => *base = over,
    }
}

/// A configuration file that serde refuses, with the place that it names.
pub fn config_error(path: &str, error: &serde_yaml::Error) -> Finding {
    let at = error.location().map(|at| Place {
        line: at.line(),
        column: at.column(),
    });
    let mut message = error.to_string();
    if let Some(cut) = message.rfind(" at line ") {
        message.truncate(cut);
    }
    Finding::error(path, "config/shape", message).at(at)
}
