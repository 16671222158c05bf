//! How a clone is set up for another program.

use super::table::{Block, Cell, Column, Document, Value};

/// Whether git merges records by field in this clone, and whether that was changed just now.
pub fn document(by_field: bool, changed: bool) -> Document {
    let truth = |value: bool| Cell::new(Value::Bool(value));
    Document {
        schema: "setup".to_owned(),
        blocks: vec![Block::Fields {
            name: "item".to_owned(),
            title: None,
            rows: vec![
                (Column::new("by_field", "by field"), truth(by_field)),
                (Column::new("changed", "changed"), truth(changed)),
            ],
        }],
        ..Document::default()
    }
}
