//! What a sync brought, took along, put together and left to a person.

use super::resolve::{self, Line};
use super::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// So many records are told to people one by one.
const FEW: usize = 40;

/// What became of a record or another file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It came.
    Came,
    /// It went.
    Went,
    /// Both sides had changed it.
    Merged,
    /// It has another id now.
    Renamed,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Way::Came => "came",
            Way::Went => "went",
            Way::Merged => "merged",
            Way::Renamed => "reassigned",
        }
    }
}

/// A record or another file that moved.
#[derive(Debug, Clone)]
pub struct Row {
    /// The id of a record; of another file its path.
    pub name: String,
    /// Its path.
    pub path: String,
    /// What became of it.
    pub way: Way,
    /// What was done: `new`, `changed`, `removed`, the keys that were merged, the id that it had.
    pub what: String,
    /// Who says to have done it.
    pub by: Vec<String>,
}

/// A sync as it is told.
#[derive(Debug, Clone)]
pub struct Sync {
    /// Stable word for programs.
    pub outcome: &'static str,
    /// The same for people, one sentence.
    pub sentence: String,
    /// The remote and its branch.
    pub remote: String,
    /// The branch here.
    pub branch: String,
    /// Whether nothing was done.
    pub dry_run: bool,
    /// What moved.
    pub rows: Vec<Row>,
    /// What a person must decide.
    pub open: Vec<Line>,
}

/// The sync as a document. People are told of many records by number only, when `brief`.
pub fn sync(sync: &Sync, brief: bool) -> Document {
    let count = |way: Way| sync.rows.iter().filter(|row| row.way == way).count();
    let number = |key: &str, title: &str, way: Way| {
        let label =
            Column::new(key, title).folded_unless(brief && sync.rows.len() > FEW && count(way) > 0);
        let size = i64::try_from(count(way)).unwrap_or(i64::MAX);
        (label, Cell::new(Value::Int(size)))
    };
    let fields = vec![
        (Column::new("sentence", "Sync"), Cell::text(&sync.sentence)),
        (Column::machine("outcome"), Cell::text(sync.outcome)),
        (Column::machine("branch"), Cell::text(&sync.branch)),
        (Column::machine("remote"), Cell::text(&sync.remote)),
        (
            Column::machine("dry_run"),
            Cell::new(Value::Bool(sync.dry_run)),
        ),
        number("came", "Came", Way::Came),
        number("went", "Went", Way::Went),
        number("merged", "Merged", Way::Merged),
        number("reassigned", "Reassigned", Way::Renamed),
    ];
    let mut blocks = vec![Block::Fields {
        name: "sync".to_owned(),
        title: None,
        rows: fields,
    }];
    let hidden = brief && sync.rows.len() > FEW;
    if !brief || (!sync.rows.is_empty() && !hidden) {
        blocks.push(Block::Table(moved(&sync.rows)));
    }
    if !brief || !sync.open.is_empty() {
        let mut open = resolve::table(&sync.open);
        open.name = "conflicts".to_owned();
        open.title = Some("Needs a person".to_owned());
        blocks.push(Block::Table(open));
    }
    Document {
        schema: "sync".to_owned(),
        blocks,
        ..Document::default()
    }
}

fn moved(rows: &[Row]) -> Table {
    let known = rows.iter().any(|row| !row.by.is_empty());
    let row = |row: &Row| {
        vec![
            Cell::text(&row.name).tone(Tone::Strong),
            Cell::text(row.way.word()),
            Cell::text(&row.what),
            Cell::new(Value::List(row.by.clone())),
            Cell::text(&row.path),
        ]
    };
    Table {
        name: "records".to_owned(),
        title: None,
        columns: vec![
            Column::new("id", "ID"),
            Column::new("way", "Way"),
            Column::new("what", "What").shrink(),
            Column::new("by", "By").folded_unless(known),
            Column::machine("path"),
        ],
        rows: rows.iter().map(row).collect(),
        empty: "nothing moved".to_owned(),
    }
}
