//! One incident of the file as a record: its log, and everything that the log does not hold.

use std::sync::Arc;

use crate::model::map::Map;
use chrono::{DateTime, Utc};

use super::columns::{Goes, Mapped, PRIORITY, name, priority, read};
use super::history::Teller;
use super::rows::{Header, Row, read_local};
use super::tally::Tally;
use super::{NAME, SYSTEM};
use crate::exchange::draft::{Context, Options};
use crate::exchange::error::{At, ImportError};
use crate::model::data::Data;
use crate::model::finding::Place;
use crate::model::id::write_time;
use crate::model::log::in_order;
use crate::model::record::Record;
use crate::model::write::new_text;
use crate::model::yaml::parse::MAX_BYTES;

/// Columns that a title is made from when the file has none.
const TITLE: [&str; 3] = ["category", "subcategory", "u_symptom"];

/// One incident of the file.
pub(super) struct Source<'a> {
    pub number: &'a str,
    pub header: &'a Header,
    pub plan: &'a [Goes],
    pub options: &'a Options,
}

impl Source<'_> {
    /// Its record.
    pub fn record(
        &self,
        rows: &[Row],
        context: &mut Context<'_>,
        tally: &mut Tally,
    ) -> Result<Record, ImportError> {
        let opened = self.opened(rows, tally)?;
        let id = (context.draw)(opened.date_naive());
        let reopenings = tally.reopenings;
        let mut teller = Teller {
            number: self.number,
            header: self.header,
            plan: self.plan,
            tally,
            draw_entry: context.draw_entry,
            nobody: &self.options.unnamed,
            record: Record::new(Arc::clone(context.kind), id),
        };
        teller.tell(rows, opened);
        let mut record = teller.record;
        tally.reopened += usize::from(tally.reopenings > reopenings);
        if record.title().is_empty() {
            record.set("title", Data::text(self.title(rows)));
        }
        record
            .external
            .insert(SYSTEM.to_owned(), self.number.to_owned());
        record.imported = Some(self.imported(&record, rows, opened, tally));
        self.check_size(&record, rows)?;
        Ok(record)
    }

    /// When it was opened; where no row says so, when it was first updated.
    fn opened(&self, rows: &[Row], tally: &mut Tally) -> Result<DateTime<Utc>, ImportError> {
        let line = rows.first().map_or(1, |row| row.line);
        if let Some(opened) = rows.iter().find_map(|row| row.opened) {
            if let Some(other) = rows
                .iter()
                .find_map(|row| row.opened.filter(|at| *at != opened))
            {
                let other = write_time(other);
                let what = format!("opened_at is {} and also {other}", write_time(opened));
                tally.odd(self.number, line, what, "the first one was taken");
            }
            return Ok(opened);
        }
        let Some(updated) = rows.iter().find_map(|row| row.updated) else {
            return Err(ImportError::NoTime {
                at: self.at(line),
                number: self.number.to_owned(),
            });
        };
        let what = "no row has an opened_at".to_owned();
        let done = "opened when it was first updated";
        tally.odd(self.number, line, what, done);
        Ok(updated)
    }

    fn at(&self, line: usize) -> At {
        At {
            source: self.options.source.clone(),
            place: Place { line, column: 1 },
        }
    }

    fn title(&self, rows: &[Row]) -> String {
        let parts = TITLE
            .iter()
            .filter_map(|column| self.header.last(rows, column));
        let words: Vec<String> = parts
            .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        match words.is_empty() {
            true => format!("Incident {}", self.number),
            false => words.join(", "),
        }
    }

    /// Where it comes from, and the last value of every column that has no place of its own or that its
    /// place does not hold exactly.
    fn imported(
        &self,
        record: &Record,
        rows: &[Row],
        opened: DateTime<Utc>,
        tally: &mut Tally,
    ) -> Data {
        let mut values = Map::new();
        for (index, column) in self.header.names.iter().enumerate() {
            let Some(last) = rows.iter().rev().find_map(|row| row.cell(index)) else {
                continue;
            };
            let keep = match self.plan[index] {
                Goes::Kept => true,
                Goes::Field(field, reading) => {
                    !matches!(read(reading, last, field, &record.kind), Mapped::As(_))
                }
                Goes::Log(_) => self.strays(column, record, rows, opened),
            };
            if keep {
                values.insert(column.clone(), Data::text(last));
            }
        }
        self.unresolved(record, rows, tally);
        let mut imported = Map::from([
            ("source".to_owned(), Data::text(NAME)),
            ("at".to_owned(), Data::text(write_time(self.options.now))),
            (
                "rows".to_owned(),
                Data::Int(i64::try_from(rows.len()).unwrap_or(i64::MAX)),
            ),
        ]);
        let times = rows
            .iter()
            .filter_map(|row| self.header.get(row, "sys_updated_at"));
        if let Some(until) = times.max_by_key(|time| read_local(time)) {
            imported.insert("until".to_owned(), Data::text(until));
        }
        if !values.is_empty() {
            imported.insert("values".to_owned(), Data::Map(values));
        }
        Data::Map(imported)
    }

    /// Whether the log does not say what a column says in the end.
    fn strays(&self, column: &str, record: &Record, rows: &[Row], opened: DateTime<Utc>) -> bool {
        let last = |time: fn(&Row) -> Option<DateTime<Utc>>| rows.iter().rev().find_map(time);
        match column {
            "opened_at" => last(|row| row.opened) != Some(opened),
            "resolved_at" => last(|row| row.resolved) != record.resolved_at(),
            "closed_at" => {
                let log = in_order(&record.log);
                let closing = log
                    .iter()
                    .rev()
                    .find(|entry| entry.to.as_deref() == Some("closed"));
                last(|row| row.closed) != closing.map(|entry| entry.at)
            }
            PRIORITY => self.header.last(rows, column).and_then(priority).is_none(),
            "opened_by" => {
                let by = self.header.last(rows, column).unwrap_or_default();
                !matches!(name(by), Mapped::As(_))
            }
            _ => false,
        }
    }

    /// An incident that is over, with no column that says when it was resolved.
    fn unresolved(&self, record: &Record, rows: &[Row], tally: &mut Tally) {
        let over = !record.category().is_open();
        if over && rows.iter().all(|row| row.resolved.is_none()) {
            let line = rows.last().map_or(0, |row| row.line);
            let what = format!("is {}, but has no resolved_at", record.state);
            let done = match record.resolved_at() {
                Some(at) => format!("resolved at {}, the time of the row", write_time(at)),
                None => "it has no time of resolution".to_owned(),
            };
            tally.odd(self.number, line, what, done);
        }
    }

    /// A file beyond the limit would be written and then refused by every reader.
    fn check_size(&self, record: &Record, rows: &[Row]) -> Result<(), ImportError> {
        // Rendering is worth it only where rows are long: an entry has some 200 bytes of its own.
        let guess: usize = rows.iter().map(|row| row.size() * 3 + 400).sum();
        if guess < MAX_BYTES {
            return Ok(());
        }
        let bytes = new_text(record).len();
        if bytes <= MAX_BYTES {
            return Ok(());
        }
        Err(ImportError::TooLarge {
            at: self.at(rows.first().map_or(1, |row| row.line)),
            number: self.number.to_owned(),
            bytes,
            limit: MAX_BYTES,
        })
    }
}
