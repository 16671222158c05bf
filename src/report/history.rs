//! The log of a record and its commits, side by side: what is claimed to have happened, and what git knows
//! about who wrote it down.

use chrono::{DateTime, Utc};

use crate::model::log::Entry;
use crate::report::show::what;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// A commit, as far as the history of a record needs it.
#[derive(Debug, Clone)]
pub struct Written {
    /// The commit, as hex.
    pub commit: String,
    /// When it was made, as its author claims.
    pub at: DateTime<Utc>,
    /// The author, a claim.
    pub author: String,
    /// The first line of its message.
    pub subject: String,
    /// What is known about its signature, and what that means.
    pub signature: (String, Tone),
    /// The log entries that came with it.
    pub entries: Vec<Entry>,
}

/// The history, oldest first; `unwritten` are entries that no commit has.
pub fn history(id: &str, commits: &[Written], unwritten: &[Entry]) -> Document {
    let mut rows: Vec<Vec<Cell>> = commits
        .iter()
        .flat_map(|commit| of_commit(id, commit))
        .collect();
    for entry in unwritten {
        let missing = Cell::text("not committed").tone(Tone::Warn);
        let right = vec![missing, Cell::new(Value::Empty), Cell::new(Value::Empty)];
        rows.push([left(entry), right, machine(None, Some(entry))].concat());
    }
    let table = Table {
        name: "items".to_owned(),
        title: None,
        columns: columns(),
        rows,
        empty: "no history".to_owned(),
    };
    let remark = "Who and author are claims; only a good signature is proof of who held the key.";
    Document {
        schema: "log".to_owned(),
        blocks: vec![Block::Table(table)],
        remarks: vec![remark.to_owned()],
        ..Document::default()
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("at", "When"),
        Column::new("by", "Who"),
        Column::new("what", "What").wrap(),
        Column::new("short", "Commit"),
        Column::new("author", "Author"),
        Column::new("signature", "Signature"),
        Column::machine("commit"),
        Column::machine("committed_at"),
        Column::machine("entry"),
    ]
}

/// A row for each entry that came with a commit; one for the commit where none did.
fn of_commit(id: &str, commit: &Written) -> Vec<Vec<Cell>> {
    if commit.entries.is_empty() {
        let subject = commit
            .subject
            .trim_start_matches(id)
            .trim_start_matches(": ");
        return vec![
            [
                left_time(commit.at, "", Value::Text(subject.to_owned())),
                right(commit, true),
                machine(Some(commit), None),
            ]
            .concat(),
        ];
    }
    let entries = commit.entries.iter().enumerate();
    entries
        .map(|(at, entry)| {
            [
                left(entry),
                right(commit, at == 0),
                machine(Some(commit), Some(entry)),
            ]
            .concat()
        })
        .collect()
}

/// What git knows, told once for all entries of a commit.
fn right(commit: &Written, first: bool) -> Vec<Cell> {
    let shown = |text: &str, tone| {
        if first {
            Cell::text(text).tone(tone)
        } else {
            Cell::new(Value::Empty)
        }
    };
    let short: String = commit.commit.chars().take(9).collect();
    let (state, tone) = &commit.signature;
    vec![
        shown(&short, Tone::Muted),
        shown(&commit.author, Tone::Plain),
        shown(state, *tone),
    ]
}

fn left(entry: &Entry) -> Vec<Cell> {
    left_time(entry.at, entry.by.as_str(), what(entry))
}

fn left_time(at: DateTime<Utc>, by: &str, what: Value) -> Vec<Cell> {
    vec![
        Cell::new(Value::Time(at)).tone(Tone::Muted),
        Cell::text(by),
        Cell::new(what),
    ]
}

fn machine(commit: Option<&Written>, entry: Option<&Entry>) -> Vec<Cell> {
    vec![
        Cell::maybe(commit.map(|commit| commit.commit.as_str())),
        Cell::new(commit.map_or(Value::Empty, |commit| Value::Time(commit.at))),
        Cell::new(entry.map_or(Value::Empty, |entry| Value::Data(entry.to_data()))),
    ]
}
