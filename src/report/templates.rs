//! The templates of a kind as a table, for whoever is about to use one.

use crate::model::kind::Kind;
use crate::policy::template::Templates;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// One row a template.
pub fn templates_document(kind: &Kind, templates: &Templates) -> Document {
    let rows = templates.of(&kind.kind).map(|template| {
        vec![
            Cell::text(&template.name).tone(Tone::Strong),
            Cell::text(&template.title),
            Cell::new(Value::List(template.open.clone())),
            Cell::text(&template.version).tone(Tone::Muted),
            Cell::maybe(template.help.clone()),
        ]
    });
    let table = Table {
        name: "items".to_owned(),
        title: None,
        columns: vec![
            Column::new("template", "Template"),
            Column::new("title", "Title").wrap(),
            Column::new("open", "Open"),
            Column::new("version", "Version"),
            Column::new("help", "When").wrap(),
        ],
        rows: rows.collect(),
        empty: "there are no templates; they are files in .gitsm/catalog".to_owned(),
    };
    Document {
        schema: format!("{}.templates", kind.kind),
        blocks: vec![Block::Table(table)],
        ..Document::default()
    }
}
