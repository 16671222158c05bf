//! The kinds of a desk as tables, for people who learn or change a workflow.

use crate::kinds::Kinds;
use crate::model::kind::{Kind, Transition};
use crate::model::need::Need;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// Every kind in one table.
pub fn kinds_document(kinds: &Kinds) -> Document {
    let rows = kinds.iter().map(|kind| {
        vec![
            Cell::text(&kind.kind).tone(Tone::Strong),
            Cell::new(Value::List(kind.aliases.clone())),
            Cell::maybe(kind.prefix()),
            Cell::text(&kind.folder),
            Cell::text(&kind.help),
        ]
    });
    let columns = ["kind", "aliases", "prefix", "folder"].map(crate::report::list::column);
    let columns = columns
        .into_iter()
        .chain([Column::new("help", "What it is").shrink()])
        .collect();
    document("kinds", vec![table("items", None, columns, rows.collect())])
}

/// One kind in full.
pub fn kind_document(kind: &Kind) -> Document {
    let mut blocks = vec![
        table(
            "states",
            Some("States"),
            named(&["state", "phase", "needs", "help"]),
            states(kind),
        ),
        table(
            "transitions",
            Some("Transitions"),
            named(&["transition", "from", "to", "needs", "help"]),
            transitions(kind),
        ),
        table(
            "fields",
            Some("Fields"),
            named(&["field", "type", "tracked", "help"]),
            fields(kind),
        ),
        table(
            "links",
            Some("Links"),
            named(&["link", "to", "help"]),
            links(kind),
        ),
    ];
    blocks.retain(|block| !matches!(block, Block::Table(table) if table.rows.is_empty()));
    Document {
        title: Some(format!("{}: {}", kind.title, kind.help)),
        ..document("kind", blocks)
    }
}

fn document(schema: &str, blocks: Vec<Block>) -> Document {
    Document {
        schema: schema.to_owned(),
        blocks,
        ..Document::default()
    }
}

fn table(name: &str, title: Option<&str>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table::new(name, title, columns, rows, "none"))
}

fn named(keys: &[&str]) -> Vec<Column> {
    let shrinks = |key: &str| matches!(key, "help" | "needs");
    keys.iter()
        .map(|key| crate::report::list::column(key))
        .map(|column| {
            if shrinks(&column.key) {
                column.shrink()
            } else {
                column
            }
        })
        .collect()
}

fn words(needs: &[Need]) -> Cell {
    Cell::new(Value::List(needs.iter().map(Need::to_string).collect()))
}

fn states(kind: &Kind) -> Vec<Vec<Cell>> {
    let states = kind.workflow.states.iter();
    states
        .map(|(name, state)| {
            let phase = Cell::text(state.category.word());
            vec![
                Cell::text(name).tone(Tone::Strong),
                phase,
                words(&state.needs),
                Cell::text(&state.help),
            ]
        })
        .collect()
}

fn transitions(kind: &Kind) -> Vec<Vec<Cell>> {
    let row = |(name, way): (&String, &Transition)| {
        let from = Cell::new(Value::List(way.from.clone()));
        vec![
            Cell::text(name).tone(Tone::Strong),
            from,
            Cell::text(&way.to),
            words(&way.needs),
            Cell::text(&way.help),
        ]
    };
    kind.workflow.transitions.iter().map(row).collect()
}

fn fields(kind: &Kind) -> Vec<Vec<Cell>> {
    let fields = kind.fields.iter();
    fields
        .map(|(name, field)| {
            let kind = match field.choices.is_empty() {
                true => format!("{:?}", field.kind).to_lowercase(),
                false => field.choices.keys().cloned().collect::<Vec<_>>().join("|"),
            };
            let tracked = Cell::new(Value::Bool(field.tracked));
            vec![
                Cell::text(name).tone(Tone::Strong),
                Cell::text(kind),
                tracked,
                Cell::text(&field.help),
            ]
        })
        .collect()
}

fn links(kind: &Kind) -> Vec<Vec<Cell>> {
    let links = kind.links.iter();
    links
        .map(|(name, link)| {
            let to = if link.to.is_empty() {
                vec!["any".to_owned()]
            } else {
                link.to.clone()
            };
            vec![
                Cell::text(name).tone(Tone::Strong),
                Cell::new(Value::List(to)),
                Cell::text(&link.help),
            ]
        })
        .collect()
}
