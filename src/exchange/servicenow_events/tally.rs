//! What came of the file, as a document: counts, columns, values that were not understood, odd things.

use indexmap::IndexMap;

use super::columns::Goes;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// Something odd, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Odd {
    /// The incident.
    pub number: String,
    /// The line of the row.
    pub line: usize,
    /// What is odd.
    pub what: String,
    /// What was done.
    pub done: String,
}

/// The cells of one column.
#[derive(Debug, Clone, PartialEq)]
struct Cells {
    name: String,
    goes: String,
    mapped: usize,
    unmapped: usize,
    empty: usize,
    unlogged: usize,
}

/// A value that has no exact counterpart.
#[derive(Debug, Clone, Default, PartialEq)]
struct Uncertain {
    rows: usize,
    done: String,
}

/// The counts while a file is read.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Rows of the file.
    pub rows: usize,
    /// Incidents of the file.
    pub incidents: usize,
    /// Incidents that are new to the desk.
    pub new: usize,
    /// Incidents that the desk has as they are.
    pub known: usize,
    /// Incidents that the desk has, and the file knows more about.
    pub changed: usize,
    /// Log entries made.
    pub entries: usize,
    /// Rows that changed nothing that the log keeps.
    pub silent: usize,
    /// Incidents that left Resolved again.
    pub reopened: usize,
    /// How often that happened.
    pub reopenings: usize,
    columns: Vec<Cells>,
    values: IndexMap<(String, String), Uncertain>,
    odd: Vec<Odd>,
}

impl Tally {
    /// Starts with the columns of a file.
    pub fn new<'a>(columns: impl Iterator<Item = (&'a str, Goes)>) -> Self {
        let cells = |(name, goes): (&str, Goes)| Cells {
            name: name.to_owned(),
            goes: match goes {
                Goes::Log(how) => how.to_owned(),
                Goes::Field(field, _) => field.to_owned(),
                Goes::Kept => format!("imported.values.{name}"),
            },
            mapped: 0,
            unmapped: 0,
            empty: 0,
            unlogged: 0,
        };
        Tally {
            columns: columns.map(cells).collect(),
            ..Tally::default()
        }
    }

    /// A cell without a value.
    pub fn empty(&mut self, column: usize) {
        self.columns[column].empty += 1;
    }

    /// A cell that went where its column goes.
    pub fn mapped(&mut self, column: usize) {
        self.columns[column].mapped += 1;
    }

    /// A cell that did not, or not exactly: what was done with it.
    pub fn uncertain(&mut self, column: usize, value: &str, done: &str, understood: bool) {
        let cells = &mut self.columns[column];
        if understood {
            cells.mapped += 1;
        } else {
            cells.unmapped += 1;
        }
        let key = (cells.name.clone(), value.to_owned());
        let entry = self.values.entry(key).or_default();
        entry.rows += 1;
        done.clone_into(&mut entry.done);
    }

    /// A change of a column whose earlier values no log keeps.
    pub fn unlogged(&mut self, column: usize) {
        self.columns[column].unlogged += 1;
    }

    /// Something odd.
    pub fn odd(&mut self, number: &str, line: usize, what: String, done: impl Into<String>) {
        self.odd.push(Odd {
            number: number.to_owned(),
            line,
            what,
            done: done.into(),
        });
    }

    /// Several odd things.
    pub fn odds(&mut self, odd: impl IntoIterator<Item = Odd>) {
        self.odd.extend(odd);
    }

    /// The document; odd things by line.
    pub fn document(mut self, title: &str, remarks: Vec<String>) -> Document {
        self.odd.sort_by_key(|odd| odd.line);
        Document {
            schema: "import".to_owned(),
            title: Some(title.to_owned()),
            blocks: vec![
                self.summary(),
                Block::Table(self.columns()),
                Block::Table(self.values()),
                Block::Table(self.odd_table()),
            ],
            remarks,
        }
    }

    fn summary(&self) -> Block {
        let rows = [
            ("rows", "Rows", self.rows),
            ("incidents", "Incidents", self.incidents),
            ("new", "New", self.new),
            ("known", "Known, nothing new", self.known),
            ("changed", "Known, changed since, left alone", self.changed),
            ("entries", "Log entries", self.entries),
            ("silent", "Rows without a change we track", self.silent),
            ("reopened", "Incidents reopened", self.reopened),
            ("reopenings", "Reopenings", self.reopenings),
            ("odd", "Odd things", self.odd.len()),
        ];
        let row =
            |(key, title, n): (&str, &str, usize)| (Column::new(key, title).right(), count(n));
        Block::Fields {
            name: "summary".to_owned(),
            title: None,
            rows: rows.into_iter().map(row).collect(),
        }
    }

    fn columns(&self) -> Table {
        let row = |cells: &Cells| {
            vec![
                Cell::text(&cells.name),
                Cell::text(&cells.goes),
                count(cells.mapped),
                warned(cells.unmapped),
                count(cells.empty),
                count(cells.unlogged),
            ]
        };
        let used = self.columns.iter().filter(|_| self.new > 0);
        Table {
            name: "columns".to_owned(),
            title: Some("Columns".to_owned()),
            columns: vec![
                Column::new("column", "Column"),
                Column::new("to", "Goes to").shrink(),
                Column::new("mapped", "Mapped").right(),
                Column::new("unmapped", "Unmapped").right(),
                Column::new("empty", "Empty").right(),
                Column::new("unlogged", "Changes not logged").right(),
            ],
            rows: used.map(row).collect(),
            empty: "no new incident, so no column was used".to_owned(),
        }
    }

    fn values(&self) -> Table {
        let row = |((column, value), uncertain): (&(String, String), &Uncertain)| {
            vec![
                Cell::text(column),
                Cell::text(value),
                count(uncertain.rows),
                Cell::text(&uncertain.done),
            ]
        };
        Table {
            name: "values".to_owned(),
            title: Some("Values without an exact counterpart".to_owned()),
            columns: vec![
                Column::new("column", "Column"),
                Column::new("value", "Value").shrink(),
                Column::new("rows", "Rows").right(),
                Column::new("done", "What was done").shrink(),
            ],
            rows: self.values.iter().map(row).collect(),
            empty: "none: every value has its counterpart".to_owned(),
        }
    }

    fn odd_table(&self) -> Table {
        let row = |odd: &Odd| {
            vec![
                Cell::text(&odd.number),
                count(odd.line),
                Cell::text(&odd.what),
                Cell::text(&odd.done),
            ]
        };
        Table {
            name: "odd".to_owned(),
            title: Some("Odd things".to_owned()),
            columns: vec![
                Column::new("incident", "Incident"),
                Column::new("line", "Line").right(),
                Column::new("what", "What is odd").shrink(),
                Column::new("done", "What was done").shrink(),
            ],
            rows: self.odd.iter().map(row).collect(),
            empty: "nothing".to_owned(),
        }
    }
}

fn count(n: usize) -> Cell {
    Cell::new(Value::Int(i64::try_from(n).unwrap_or(i64::MAX)))
}

fn warned(n: usize) -> Cell {
    count(n).tone(if n > 0 { Tone::Warn } else { Tone::Plain })
}
