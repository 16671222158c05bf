//! The shape of the schemas. A validator crate would bring forty packages for this one file.

use serde_json::{Value, json};

use super::schema;
use crate::kinds::Kinds;
use crate::model::kind::{Capability, ENVELOPE};

fn of(kind: &str) -> Value {
    schema(Kinds::builtin().get(kind).unwrap())
}

/// What a state needs.
fn then<'a>(schema: &'a Value, state: &str) -> &'a Value {
    let rules = schema["allOf"].as_array().unwrap();
    let is = |rule: &&Value| rule["if"]["properties"]["state"]["const"] == state;
    let mut found = rules.iter().filter(is);
    let rule = found.next().unwrap();
    assert!(found.next().is_none());
    assert_eq!(rule["if"]["required"], json!(["state"]));
    &rule["then"]
}

#[test]
fn the_head_names_the_kind_and_its_version() {
    let schema = of("incident");
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(schema["$id"], "urn:gitsm:kind:incident:v1");
    assert_eq!(schema["title"], "Incident");
    assert_eq!(schema["required"], json!(["id", "title", "state", "log"]));
    assert_eq!(schema["additionalProperties"], true);
}

#[test]
fn fields_have_their_types() {
    let incident = of("incident");
    let property = |name: &str| incident["properties"][name].clone();
    assert_eq!(
        property("impact"),
        json!({
            "description": "How many people or how much of the business it hits",
            "type": "string",
            "enum": ["high", "medium", "low"],
            "enumDescriptions": [
                "Many people, or business stands still",
                "Some people, or business is hindered",
                "One person, or hardly noticeable",
            ],
            "default": "medium",
        })
    );
    assert_eq!(property("priority_override")["type"], "integer");
    assert_eq!(property("hold_until")["format"], "date-time");
    assert_eq!(
        property("assets")["items"],
        json!({"$ref": "#/definitions/id"})
    );
    assert_eq!(property("labels")["items"], json!({"type": "string"}));
    assert_eq!(
        property("id")["pattern"],
        "^INC-[0-9]{6}-[0-9A-HJKMNP-TV-Z]{5}$"
    );
    let asset = of("asset");
    assert_eq!(asset["properties"]["cost"]["type"], "number");
    assert_eq!(asset["properties"]["expires"]["format"], "date");
    assert_eq!(asset["properties"]["holds_data"]["type"], "boolean");
    assert_eq!(of("request")["properties"]["answers"]["type"], "object");
}

#[test]
fn links_are_closed_and_single_ones_have_one_target() {
    let incident = of("incident");
    let links = &incident["properties"]["links"];
    assert_eq!(links["additionalProperties"], false);
    assert_eq!(links["properties"]["parent"]["maxItems"], 1);
    assert_eq!(links["properties"]["related"].get("maxItems"), None);
}

#[test]
fn entries_name_states_and_tracked_fields() {
    let incident = of("incident");
    let entry = &incident["definitions"]["entry"];
    assert_eq!(entry["required"], json!(["id", "at", "by"]));
    assert_eq!(
        entry["properties"]["to"]["enum"],
        incident["properties"]["state"]["enum"]
    );
    let set = &entry["properties"]["set"]["properties"];
    assert_eq!(
        set["impact"],
        json!({"anyOf": [{"$ref": "#/properties/impact"}, {"type": "null"}]})
    );
    assert_eq!(set.get("reporter"), None, "not tracked");
}

#[test]
fn a_state_requires_its_fields() {
    let incident = of("incident");
    assert_eq!(
        then(&incident, "resolved"),
        &json!({"required": ["resolution_code", "resolution_notes"]})
    );
    assert_eq!(
        then(&incident, "in_progress"),
        &json!({"allOf": [{"anyOf": [{"required": ["assignee"]}, {"required": ["team"]}]}]})
    );
    let linked = json!({
        "required": ["links"],
        "properties": {"links": {"required": ["duplicate_of"], "properties": {"duplicate_of": {"minItems": 1}}}},
    });
    assert_eq!(
        then(&incident, "canceled"),
        &json!({
            "required": ["cancel_reason"],
            "allOf": [{
                "if": {"required": ["cancel_reason"], "properties": {"cancel_reason": {"enum": ["duplicate"]}}},
                "then": {"allOf": [linked]},
            }],
        })
    );
    let rules = incident["allOf"].as_array().unwrap();
    assert_eq!(
        rules[0]["required"],
        json!(["impact", "urgency"]),
        "what every record needs"
    );
    let states: Vec<&Value> = rules[1..]
        .iter()
        .map(|rule| &rule["if"]["properties"]["state"]["const"])
        .collect();
    assert_eq!(states, ["in_progress", "on_hold", "resolved", "canceled"]);
}

#[test]
fn words_of_conditions_become_truths() {
    let change = of("change");
    let needs = then(&change, "authorize")["allOf"].as_array().unwrap();
    assert_eq!(
        needs[2]["if"]["properties"]["outage"],
        json!({"enum": [true]})
    );
}

#[test]
fn every_reference_leads_somewhere_and_everything_is_described() {
    for kind in Kinds::builtin().iter() {
        let schema = schema(kind);
        let mut references = Vec::new();
        collect(&schema, &mut references);
        assert!(!references.is_empty());
        for reference in references {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(
                schema.pointer(pointer).is_some(),
                "{} {reference}",
                kind.kind
            );
        }
        let properties = schema["properties"].as_object().unwrap();
        let envelope = ENVELOPE.iter().copied();
        let envelope = envelope.filter(|key| *key != "approvals" || kind.has(Capability::Approval));
        for name in kind
            .fields
            .keys()
            .map(String::as_str)
            .chain(envelope.clone())
        {
            let help = properties[name]["description"].as_str().unwrap();
            assert!(!help.is_empty(), "{} {name}", kind.kind);
        }
        assert_eq!(properties.len(), kind.fields.len() + envelope.count());
    }
}

fn collect<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) => {
            references.extend(map.get("$ref").and_then(Value::as_str));
            map.values().for_each(|value| collect(value, references));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, references)),
        _ => {}
    }
}

#[test]
fn a_state_of_the_teams_own_is_in_the_schema() {
    let over = "extends: incident\nworkflow:\n  states:\n    verify: {help: Being tried, category: active, needs: [root_cause]}\n  transitions:\n    verify: {help: Try it, from: [in_progress], to: verify}\n    accept: {help: It works, from: [verify], to: resolved}\nfields:\n  root_cause: {type: text, help: Why}\n";
    let file = (".gitsm/kinds/incident.yaml".to_owned(), over.into());
    let (kinds, findings) = Kinds::load(&[file]);
    assert_eq!(findings, []);
    let schema = schema(kinds.get("incident").unwrap());
    assert_eq!(
        then(&schema, "verify"),
        &json!({"required": ["root_cause"]})
    );
    assert_eq!(schema["properties"]["root_cause"]["description"], "Why");
}
