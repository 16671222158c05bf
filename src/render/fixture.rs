//! One document with everything awkward in it, for the tests of every format.

use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

pub fn hostile() -> Document {
    let columns = vec![
        Column::new("id", "Id"),
        Column::new("title", "Title").shrink(),
        Column::new("met", "Met"),
        Column::new("left", "Left"),
        Column::new("opened_at", "Opened"),
        Column::new("team", "Team"),
    ];
    let first = vec![
        Cell::text("INC-1").tone(Tone::Strong),
        Cell::text("=cmd|'/c' \x1b[31m @ana <b>#1</b>"),
        Cell::new(Value::Share(0.99996)).tone(Tone::Good),
        Cell::new(Value::Seconds(11_400)),
        Cell::new(Value::Time("2026-11-20T09:14:03Z".parse().unwrap())),
        Cell::new(Value::List(vec!["ops".into(), "dev".into()])),
    ];
    let second = vec![
        Cell::text("INC-2"),
        Cell::new(Value::Empty),
        Cell::new(Value::NotApplicable),
        Cell::new(Value::Seconds(190_170)),
        Cell::new(Value::Empty),
        Cell::new(Value::List(vec![])),
    ];
    Document {
        schema: "sla".into(),
        title: Some("Service levels".into()),
        blocks: vec![
            Block::Table(Table {
                name: "items".into(),
                title: Some("Incidents".into()),
                columns,
                rows: vec![first, second],
                empty: "nothing here".into(),
            }),
            Block::Fields {
                name: "summary".into(),
                title: None,
                rows: vec![
                    (Column::new("state", "State"), Cell::text("open")),
                    (
                        Column::new("active", "Active"),
                        Cell::new(Value::Bool(true)),
                    ),
                ],
            },
            Block::Text {
                name: "notes".into(),
                title: Some("Notes".into()),
                body: "first line\n::error::second\u{202e}".into(),
            },
        ],
        remarks: vec!["3 records were excluded".into()],
    }
}
