//! What became of records that were in conflict: one line a question.

use crate::report::table::{Block, Cell, Column, Document, Table, Tone};

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The rules decided everything.
    Merged,
    /// Somebody chose our side.
    Ours,
    /// Somebody chose their side.
    Theirs,
    /// Something is left to decide.
    Open,
    /// The file was edited by hand and left alone.
    ByHand,
    /// The marks in the file tell no sides.
    Tangled,
}

impl Standing {
    /// Whether a person is needed.
    pub fn is_open(self) -> bool {
        matches!(self, Standing::Open | Standing::ByHand | Standing::Tangled)
    }

    fn word(self) -> &'static str {
        match self {
            Standing::Merged => "merged",
            Standing::Ours => "took ours",
            Standing::Theirs => "took theirs",
            Standing::Open => "open",
            Standing::ByHand => "edited by hand",
            Standing::Tangled => "nested marks",
        }
    }
}

/// A question about a record, or a record without one.
#[derive(Debug, Clone)]
pub struct Line {
    /// The record.
    pub id: String,
    /// Its path.
    pub path: String,
    /// What became of it.
    pub standing: Standing,
    /// The key in question, or the keys that were merged.
    pub key: String,
    /// Our value.
    pub ours: String,
    /// Their value.
    pub theirs: String,
}

/// The lines as a document.
pub fn resolve(lines: &[Line]) -> Document {
    Document {
        schema: "resolve".to_owned(),
        blocks: vec![Block::Table(table(lines))],
        ..Document::default()
    }
}

/// The lines as a table.
pub fn table(lines: &[Line]) -> Table {
    let asked = lines
        .iter()
        .any(|line| !line.ours.is_empty() || !line.theirs.is_empty());
    let row = |line: &Line| {
        let tone = match line.standing.is_open() {
            true => Tone::Bad,
            false => Tone::Plain,
        };
        vec![
            Cell::text(&line.id),
            Cell::text(line.standing.word()).tone(tone),
            Cell::text(&line.key),
            Cell::text(first_line(&line.ours)),
            Cell::text(first_line(&line.theirs)),
            Cell::text(&line.path),
        ]
    };
    Table {
        name: "records".to_owned(),
        title: None,
        columns: vec![
            Column::new("id", "ID"),
            Column::new("result", "Result"),
            Column::new("key", "Key"),
            Column::new("ours", "Ours").shrink().folded_unless(asked),
            Column::new("theirs", "Theirs")
                .shrink()
                .folded_unless(asked),
            Column::machine("path"),
        ],
        rows: lines.iter().map(row).collect(),
        empty: "no record is in conflict".to_owned(),
    }
}

fn first_line(text: &str) -> String {
    let mut lines = text.trim().lines();
    let first = lines.next().unwrap_or_default();
    match lines.next() {
        Some(_) => format!("{first} …"),
        None => first.to_owned(),
    }
}
