//! JSON for programs: one object with the schema, the commit and every block under its name.
//!
//! A table is an array of row objects keyed by column, a field list is an object, a text is a string.
//! Durations are whole seconds, shares are numbers from 0 to 1, instants are RFC 3339 in UTC; an empty value
//! and one that does not apply are both `null`. Remarks are for people and come last, when there are any.

use super::{Meta, escape, human};
use crate::report::table::{Block, Cell, Column, Document, Table, Value};
use serde_json::{Map, Value as Json, json};

/// The document as one indented object.
pub fn render(doc: &Document, meta: &Meta) -> String {
    let mut object = Map::new();
    object.insert("schema".into(), format!("gitsm.{}/v1", doc.schema).into());
    object.insert("commit".into(), json!(meta.commit));
    for block in &doc.blocks {
        let (name, body) = match block {
            Block::Chart(_) => continue,
            Block::Table(table) => (&table.name, Json::Array(rows(table))),
            Block::Fields { name, rows, .. } => (name, fields(rows)),
            Block::Text { name, body, .. } => (name, json!(body)),
        };
        insert(&mut object, name, body);
    }
    if !doc.remarks.is_empty() {
        insert(&mut object, "remarks", json!(doc.remarks));
    }
    line(&format!("{:#}", Json::Object(object)))
}

/// The rows of every table, one object a line.
pub fn render_lines(doc: &Document) -> String {
    let mut out = String::new();
    for block in &doc.blocks {
        if let Block::Table(table) = block {
            for row in rows(table) {
                out.push_str(&line(&row.to_string()));
            }
        }
    }
    out
}

fn line(text: &str) -> String {
    format!("{}\n", escape::json(text))
}

fn rows(table: &Table) -> Vec<Json> {
    table
        .rows
        .iter()
        .map(|row| row_object(table.columns.iter().zip(row)))
        .collect()
}

fn fields(rows: &[(Column, Cell)]) -> Json {
    row_object(rows.iter().map(|(column, cell)| (column, cell)))
}

fn row_object<'a>(cells: impl Iterator<Item = (&'a Column, &'a Cell)>) -> Json {
    let mut object = Map::new();
    for (column, cell) in cells {
        insert(&mut object, &column.key, value(&cell.value));
    }
    Json::Object(object)
}

/// A second value under one name must not silently replace the first.
fn insert(object: &mut Map<String, Json>, name: &str, value: Json) {
    let mut key = name.to_owned();
    let mut count = 1;
    while object.contains_key(&key) {
        count += 1;
        key = format!("{name}_{count}");
    }
    object.insert(key, value);
}

fn value(value: &Value) -> Json {
    match value {
        Value::Empty | Value::NotApplicable | Value::NoGroup => Json::Null,
        Value::Text(text) => json!(text),
        Value::List(items) => json!(items),
        Value::Int(number) => json!(number),
        Value::Bool(yes) => json!(yes),
        // Not a number and infinity have no JSON; serde_json makes them null.
        Value::Share(number) | Value::FineShare(number) | Value::Factor(number) => json!(number),
        Value::Seconds(seconds) | Value::Age(seconds) => json!(seconds),
        Value::Time(at) => json!(human::rfc3339(*at)),
        Value::Data(data) => data.to_json(),
        Value::Words(_) => json!(human::plain(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    #[test]
    fn the_shape_is_stable() {
        let meta = Meta {
            commit: Some("98d3a87".into()),
        };
        let out = render(&fixture::hostile(), &meta);
        let expected = json!({
            "schema": "gitsm.sla/v1",
            "commit": "98d3a87",
            "items": [
                {"id": "INC-1", "title": "=cmd|'/c' \u{1b}[31m @ana <b>#1</b>", "met": 0.99996,
                 "left": 11400, "opened_at": "2026-11-20T09:14:03Z", "team": ["ops", "dev"]},
                {"id": "INC-2", "title": null, "met": null, "left": 190170, "opened_at": null, "team": []},
            ],
            "summary": {"state": "open", "active": true},
            "notes": "first line\n::error::second\u{202e}",
            "remarks": ["3 records were excluded"],
        });
        assert_eq!(serde_json::from_str::<Json>(&out).unwrap(), expected);
        assert!(out.starts_with(
            "{\n  \"schema\": \"gitsm.sla/v1\",\n  \"commit\": \"98d3a87\",\n  \"items\": ["
        ));
        assert!(!out.contains('\u{202e}') && !out.contains('\x1b'));
    }

    #[test]
    fn lines_are_one_object_each() {
        let out = render_lines(&fixture::hostile());
        let ids: Vec<Json> = out
            .lines()
            .map(|line| serde_json::from_str::<Json>(line).unwrap()["id"].clone())
            .collect();
        assert_eq!(ids, [json!("INC-1"), json!("INC-2")]);
    }

    #[test]
    fn nothing_is_replaced_by_a_namesake() {
        let text = |name: &str, body: &str| Block::Text {
            name: name.into(),
            title: None,
            body: body.into(),
        };
        let doc = Document {
            schema: "x".into(),
            blocks: vec![text("schema", "a"), text("b", "c"), text("b", "d")],
            ..Document::default()
        };
        assert_eq!(
            serde_json::from_str::<Json>(&render(&doc, &Meta::default())).unwrap(),
            json!({"schema": "gitsm.x/v1", "commit": null, "schema_2": "a", "b": "c", "b_2": "d"})
        );
    }

    #[test]
    fn a_share_that_is_no_number_is_null() {
        assert_eq!(value(&Value::Share(f64::NAN)), Json::Null);
        assert_eq!(value(&Value::Share(1.0)), json!(1.0));
    }
}
