//! JSON Schema (draft-07) of the records of a kind, for editors and for programs that write records.
//!
//! It says what the reader and `check` say, as far as one file can: types, choices, and what each state
//! needs. It is open for unknown keys, because records keep them. What needs the log or other records
//! (order, links, priorities) is left to `check`. Notes belong to an action, so a need for one is left out.
//! Source: <https://json-schema.org/draft-07/schema>.

use serde_json::{Map, Value, json};

use crate::model::approval::{Decision, Evidence};
use crate::model::data::Data;
use crate::model::kind::{Field, FieldType, IdForm, Kind, LinkType};
use crate::model::need::{Item, Need};

/// What an id of any kind looks like.
const ID_PATTERN: &str = "^[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_-])?$";

/// The schema of a kind.
pub fn schema(kind: &Kind) -> Value {
    let mut properties = Map::new();
    for key in kind.key_order() {
        let property = match key {
            "id" => own_id(kind),
            "state" => state(kind),
            "links" => links(kind),
            "external" => external(),
            "aliases" => json!({
                "description": "Ids that the record had before",
                "type": "array",
                "items": {"$ref": "#/definitions/id"},
            }),
            "imported" => json!({"description": "Where it was imported from, and when"}),
            "approvals" => approvals(),
            "log" => json!({
                "description": "What happened; entries are only ever added",
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/definitions/entry"},
            }),
            name => match kind.field(name) {
                Some(declared) => field(declared),
                None => continue,
            },
        };
        properties.insert(key.to_owned(), property);
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": format!("urn:gitsm:kind:{}:v1", kind.kind),
        "title": kind.title,
        "description": kind.help,
        "type": "object",
        "required": ["id", "title", "state", "log"],
        "properties": properties,
        "additionalProperties": true,
        "allOf": states(kind),
        "definitions": {
            "id": {"type": "string", "pattern": ID_PATTERN},
            "entry": entry(kind),
        },
    })
}

fn own_id(kind: &Kind) -> Value {
    let (pattern, help) = match &kind.id {
        IdForm::Dated { prefix } => (
            format!("^{prefix}-[0-9]{{6}}-[0-9A-HJKMNP-TV-Z]{{5}}$"),
            "The id, equal to the name of the file",
        ),
        IdForm::Named { .. } => (
            ID_PATTERN.to_owned(),
            "The name, unique within the kind and equal to that of the file",
        ),
    };
    json!({"description": help, "type": "string", "pattern": pattern})
}

/// A text that is one of several words, each with its meaning; editors show the meanings.
fn words<'a>(help: &str, words: impl Iterator<Item = (&'a String, &'a String)>) -> Value {
    let (names, meanings): (Vec<&String>, Vec<&String>) = words.unzip();
    json!({
        "description": help,
        "type": "string",
        "enum": names,
        "enumDescriptions": meanings,
    })
}

fn state(kind: &Kind) -> Value {
    let states = kind.workflow.states.iter();
    words(
        "Where it is in its life",
        states.map(|(name, state)| (name, &state.help)),
    )
}

fn field(field: &Field) -> Value {
    let mut schema = match field.kind {
        FieldType::Line | FieldType::Text => json!({"type": "string"}),
        FieldType::Choice => return with_default(words(&field.help, field.choices.iter()), field),
        FieldType::Int => json!({"type": "integer"}),
        FieldType::Number => json!({"type": "number"}),
        FieldType::Bool => json!({"type": "boolean"}),
        FieldType::Date => json!({"type": "string", "format": "date"}),
        FieldType::Time => json!({"type": "string", "format": "date-time"}),
        FieldType::Person | FieldType::Team | FieldType::Ref => {
            json!({"type": "string", "pattern": ID_PATTERN})
        }
        FieldType::People | FieldType::Refs => {
            json!({"type": "array", "items": {"$ref": "#/definitions/id"}})
        }
        FieldType::List => json!({"type": "array", "items": {"type": "string"}}),
        FieldType::Map => json!({"type": "object"}),
    };
    schema["description"] = json!(field.help);
    with_default(schema, field)
}

fn with_default(mut schema: Value, field: &Field) -> Value {
    if let Some(default) = &field.default {
        schema["default"] = json!(default);
    }
    schema
}

fn links(kind: &Kind) -> Value {
    let link = |link: &LinkType| {
        let mut targets = json!({
            "description": link.help,
            "type": "array",
            "items": {"$ref": "#/definitions/id"},
        });
        if link.single {
            targets["maxItems"] = json!(1);
        }
        targets
    };
    let types: Map<String, Value> = kind
        .links
        .iter()
        .map(|(name, declared)| (name.clone(), link(declared)))
        .collect();
    json!({
        "description": "Other records that it belongs with",
        "type": "object",
        "properties": types,
        "additionalProperties": false,
    })
}

/// An approval is written and signed by a command; an editor only has to know what it looks at.
fn approvals() -> Value {
    let words = |words: &[&str]| json!({"type": "string", "enum": words});
    json!({
        "description": "What was decided about it, and the proof; entries are only ever added",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["id", "at", "by", "decision", "evidence", "digest"],
            "properties": {
                "id": {"type": "string"},
                "at": {"type": "string", "format": "date-time"},
                "by": {"type": "string", "pattern": ID_PATTERN},
                "acting": {"type": "array", "items": {"type": "string"}},
                "decision": words(&Decision::ALL.map(Decision::word)),
                "evidence": words(&Evidence::ALL.map(Evidence::word)),
                "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
                "covers": {"type": "object"},
                "base": {"type": "string"},
                "note": {"type": "string"},
                "source": {"type": "object"},
                "signature": {"type": "string"},
            },
        },
    })
}

fn external() -> Value {
    json!({
        "description": "Ids in other systems, by system",
        "type": "object",
        "additionalProperties": {"type": ["string", "number", "boolean"]},
    })
}

fn entry(kind: &Kind) -> Value {
    let names: Vec<&String> = kind.workflow.states.keys().collect();
    let tracked = kind.fields.iter().filter(|(_, field)| field.tracked);
    let values: Map<String, Value> = tracked
        .map(|(name, _)| {
            let own = json!({"$ref": format!("#/properties/{name}")});
            (name.clone(), json!({"anyOf": [own, {"type": "null"}]}))
        })
        .collect();
    json!({
        "description": "A move, a change of tracked fields, a note, or several at once",
        "type": "object",
        "required": ["id", "at", "by"],
        "properties": {
            "id": {"description": "Unique within the record", "type": ["string", "integer"]},
            "at": {"description": "When it happened", "type": "string", "format": "date-time"},
            "by": {"description": "Who did it", "type": "string", "pattern": ID_PATTERN},
            "to": {"description": "The state it moved to", "type": "string", "enum": names},
            "set": {"description": "Tracked fields with their new values; null for one that was cleared", "type": "object", "properties": values},
            "note": {"description": "What was said", "type": "string"},
            "public": {"description": "Whether the note is for the caller too", "type": "boolean"},
            "deployed": {"description": "Where and with which commit it was carried out", "type": "object"},
        },
    })
}

/// What every record needs, and what each state needs as conditions on the state.
fn states(kind: &Kind) -> Vec<Value> {
    let needing = kind.workflow.states.iter().filter_map(|(name, state)| {
        let needs = all_of(kind, &state.needs)?;
        let is = json!({"properties": {"state": {"const": name}}, "required": ["state"]});
        Some(json!({"if": is, "then": needs}))
    });
    all_of(kind, &kind.workflow.needs)
        .into_iter()
        .chain(needing)
        .collect()
}

/// Several needs together: plain fields in one `required`, the rest one by one. `None` if none can be seen in
/// a file.
fn all_of(kind: &Kind, needs: &[Need]) -> Option<Value> {
    let mut required: Vec<&str> = Vec::new();
    let mut rest: Vec<Value> = Vec::new();
    for need in needs {
        match need {
            Need::AnyOf(items) => match items.as_slice() {
                [Item::Field(name)] => required.push(name),
                items => rest.extend(any_of(items)),
            },
            Need::When { when, need } => {
                let Some(then) = all_of(kind, need) else {
                    continue;
                };
                rest.push(json!({"if": condition(kind, when), "then": then}));
            }
        }
    }
    let mut schema = Map::new();
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    if !rest.is_empty() {
        schema.insert("allOf".to_owned(), json!(rest));
    }
    (!schema.is_empty()).then_some(Value::Object(schema))
}

fn any_of(items: &[Item]) -> Option<Value> {
    let seen: Option<Vec<Value>> = items
        .iter()
        .map(|item| match item {
            Item::Field(name) => Some(json!({"required": [name]})),
            Item::Link(name) => {
                let link = json!({"required": [name], "properties": {name: {"minItems": 1}}});
                Some(json!({"required": ["links"], "properties": {"links": link}}))
            }
            Item::Note | Item::PublicNote => None,
        })
        .collect();
    match seen?.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(json!({"anyOf": several})),
    }
}

/// Fields that have one of their values; the words of a kind's file stand for numbers and truths too.
fn condition(kind: &Kind, when: &indexmap::IndexMap<String, Vec<String>>) -> Value {
    let names: Vec<&String> = when.keys().collect();
    let value = |field: &str, word: &String| match kind.field(field).map(|field| field.kind) {
        Some(FieldType::Bool | FieldType::Int) => match Data::from_plain(word) {
            Data::Bool(yes) => json!(yes),
            Data::Int(number) => json!(number),
            _ => json!(word),
        },
        _ => json!(word),
    };
    let properties: Map<String, Value> = when
        .iter()
        .map(|(field, words)| {
            let values: Vec<Value> = words.iter().map(|word| value(field, word)).collect();
            (field.clone(), json!({"enum": values}))
        })
        .collect();
    json!({"required": names, "properties": properties})
}

#[cfg(test)]
mod tests;
