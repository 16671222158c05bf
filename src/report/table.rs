//! The neutral document between reports and renderers: tables, field lists and text, with meaning instead of colours.
//!
//! Cells keep their type (a duration is seconds, an instant is an instant), so that JSON and CSV get
//! numbers and the terminal gets "3 h 10 m" from the same value.

use chrono::{DateTime, Utc};

use crate::model::data::Data;
use crate::report::chart::Chart;

/// What a cell means to the reader; renderers map it to a colour, or to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// The thing to look at first: an id, a headline.
    Strong,
    /// Of lesser interest.
    Muted,
    /// As it should be.
    Good,
    /// Needs attention soon.
    Warn,
    /// Wrong or late.
    Bad,
}

/// A typed value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing to show; an empty cell, `null` in JSON.
    Empty,
    /// Does not apply here: `n/a`, never 0 and never 100 %.
    NotApplicable,
    /// The group of what has no value to group by: `(none)` for people, `null` in JSON.
    NoGroup,
    /// Text, untrusted: renderers escape it for where it goes.
    Text(String),
    /// A list of short texts.
    List(Vec<String>),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
    /// A share between 0 and 1.
    Share(f64),
    /// A share of which thousandths of a per cent matter, such as an availability.
    FineShare(f64),
    /// So many times something, such as a burn rate; 1 is as planned.
    Factor(f64),
    /// Seconds.
    Seconds(i64),
    /// Seconds of which people need the rough size only.
    Age(i64),
    /// An instant, UTC.
    Time(DateTime<Utc>),
    /// Anything nested, as it stands in a record.
    Data(Data),
    /// A sentence with values in it, each shown as it would be alone.
    Words(Vec<Value>),
}

/// One cell: a value and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The value.
    pub value: Value,
    /// Its meaning.
    pub tone: Tone,
}

impl Cell {
    /// A cell of this value, plain.
    pub fn new(value: Value) -> Self {
        Cell {
            value,
            tone: Tone::Plain,
        }
    }

    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Cell::new(Value::Text(text.into()))
    }

    /// Text, or an empty cell.
    pub fn maybe(text: Option<impl Into<String>>) -> Self {
        Cell::new(text.map_or(Value::Empty, |text| Value::Text(text.into())))
    }

    /// With this meaning.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// Which side a column leans to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Text.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The stable name in JSON and CSV.
    pub key: String,
    /// The heading for people.
    pub title: String,
    /// Which side it leans to.
    pub align: Align,
    /// May be shortened when the terminal is narrow: titles and notes, never ids or numbers.
    pub shrink: bool,
    /// May go on in further lines when the terminal is narrow: text that must not be cut.
    pub wrap: bool,
    /// May be left out when the terminal is narrow: what the other columns say too, in other words.
    pub spare: bool,
    /// Only for programs: printed in JSON, left out everywhere else.
    pub machine: bool,
    /// Says nothing here, so people are spared it; JSON and CSV have it, so that their shape does not depend on data.
    pub folded: bool,
}

impl Column {
    /// A left-leaning column that keeps its width.
    pub fn new(key: impl Into<String>, title: impl Into<String>) -> Self {
        Column {
            key: key.into(),
            title: title.into(),
            align: Align::Left,
            shrink: false,
            wrap: false,
            spare: false,
            machine: false,
            folded: false,
        }
    }

    /// A column that people are spared unless it says something.
    #[must_use]
    pub fn folded_unless(mut self, says_something: bool) -> Self {
        self.folded = !says_something;
        self
    }

    /// A right-leaning column, for numbers.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }

    /// A column whose text may go on in further lines.
    #[must_use]
    pub fn wrap(mut self) -> Self {
        self.wrap = true;
        self
    }

    /// A column that a narrow terminal does without.
    #[must_use]
    pub fn spare(mut self) -> Self {
        self.spare = true;
        self
    }

    /// A column for programs only.
    pub fn machine(key: impl Into<String>) -> Self {
        Column {
            machine: true,
            ..Column::new(key, "")
        }
    }

    /// A column that may be shortened.
    #[must_use]
    pub fn shrink(mut self) -> Self {
        self.shrink = true;
        self
    }
}

/// A table; every row has a cell for every column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The stable name in JSON, such as `compliance`.
    pub name: String,
    /// The heading for people, if it needs one.
    pub title: Option<String>,
    /// Columns in order.
    pub columns: Vec<Column>,
    /// Rows in order.
    pub rows: Vec<Vec<Cell>>,
    /// What to print for people when there are no rows.
    pub empty: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A table.
    Table(Table),
    /// Labelled values, one a line.
    Fields {
        /// The stable name in JSON.
        name: String,
        /// Heading, if any.
        title: Option<String>,
        /// Label for people, key for machines, value.
        rows: Vec<(Column, Cell)>,
    },
    /// A paragraph, wrapped for the terminal. Untrusted text.
    Text {
        /// The stable name in JSON.
        name: String,
        /// Heading, if any.
        title: Option<String>,
        /// The text.
        body: String,
    },
    /// A picture of figures that stand in a table of the same document; programs read the table.
    Chart(Chart),
}

/// What a report or a view returns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The stable name: `gitsm.<schema>/v1` in JSON.
    pub schema: String,
    /// The heading for people.
    pub title: Option<String>,
    /// The parts in order.
    pub blocks: Vec<Block>,
    /// Remarks for people that belong below: what was excluded, which zone, which rules.
    pub remarks: Vec<String>,
}

impl Document {
    /// The document without what is only for programs.
    #[must_use]
    pub fn for_people(self) -> Self {
        self.keep(|column| !column.machine)
    }

    /// The same, without columns that say nothing either: for whoever reads it.
    #[must_use]
    pub fn for_readers(self) -> Self {
        self.keep(|column| !column.machine && !column.folded)
    }

    fn keep(mut self, keep: fn(&Column) -> bool) -> Self {
        for block in &mut self.blocks {
            match block {
                Block::Table(table) => table.keep(keep),
                Block::Fields { rows, .. } => rows.retain(|(column, _)| keep(column)),
                Block::Text { .. } | Block::Chart(_) => {}
            }
        }
        self
    }
}

impl Table {
    /// A table with this name in JSON and, for people, a heading and what to say when there are no rows.
    pub fn new(
        name: &str,
        title: Option<&str>,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
        empty: &str,
    ) -> Self {
        Table {
            name: name.to_owned(),
            title: title.map(str::to_owned),
            columns,
            rows,
            empty: empty.to_owned(),
        }
    }

    fn keep(&mut self, keep: fn(&Column) -> bool) {
        let kept: Vec<bool> = self.columns.iter().map(keep).collect();
        for row in &mut self.rows {
            let mut at = kept.iter();
            row.retain(|_| at.next().copied().unwrap_or(true));
        }
        self.columns.retain(keep);
    }
}
