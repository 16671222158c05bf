//! From bytes to rows, grouped by incident: everything about CSV and times is settled here, with places.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use indexmap::IndexMap;

use super::columns::{NULL, NUMBER, REQUIRED};
use super::raw::{Raw, Record};
use super::tally::Odd;
use crate::exchange::draft::Options;
use crate::exchange::error::{At, ImportError};
use crate::model::finding::Place;
use crate::model::read::closest;

/// Times as the audit export writes them, and as ServiceNow's own tables do. The year tells them apart.
const TIMES: [&str; 4] = [
    "%d-%m-%Y %H:%M",
    "%d-%m-%Y %H:%M:%S",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
];

/// One row: an incident as it was after one update.
#[derive(Debug)]
pub(super) struct Row {
    /// The line on which it begins.
    pub line: usize,
    /// When the update was made.
    pub updated: Option<DateTime<Utc>>,
    /// When the incident was opened.
    pub opened: Option<DateTime<Utc>>,
    /// When it was resolved.
    pub resolved: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    cells: csv::StringRecord,
}

impl Row {
    /// The cell of a column by its position; `None` for an empty one and for `?`.
    pub fn cell(&self, index: usize) -> Option<&str> {
        self.cells
            .get(index)
            .filter(|cell| !matches!(cell.trim(), "" | NULL))
    }

    /// How many bytes its cells have.
    pub fn size(&self) -> usize {
        self.cells.as_slice().len()
    }
}

/// The first line: columns by name.
#[derive(Debug)]
pub(super) struct Header {
    /// Names as ServiceNow writes them, lower case, in the order of the file.
    pub names: Vec<String>,
    positions: HashMap<String, usize>,
}

impl Header {
    /// The cell of a row by the name of its column.
    pub fn get<'r>(&self, row: &'r Row, column: &str) -> Option<&'r str> {
        row.cell(*self.positions.get(column)?)
    }

    /// The last value that any of the rows has in a column.
    pub fn last<'r>(&self, rows: &'r [Row], column: &str) -> Option<&'r str> {
        rows.iter().rev().find_map(|row| self.get(row, column))
    }
}

/// The file, read.
#[derive(Debug)]
pub(super) struct Sheet {
    pub header: Header,
    /// The rows of each incident in the order of the file, incidents by their first row.
    pub incidents: IndexMap<String, Vec<Row>>,
    /// How many rows there are.
    pub rows: usize,
    /// Times that the zone does not have, or has twice.
    pub odd: Vec<Odd>,
}

/// Reads the whole file.
pub(super) fn sheet(
    bytes: &[u8],
    options: &Options,
    progress: &mut dyn FnMut(usize),
) -> Result<Sheet, ImportError> {
    let text = utf8(bytes, options)?;
    let mut raw = Raw::new(text, options);
    let Some(first) = raw.next()? else {
        return Err(ImportError::Empty {
            source_name: options.source.clone(),
        });
    };
    let header = header(&first, &raw)?;
    let mut sheet = Sheet {
        header,
        incidents: IndexMap::new(),
        rows: 0,
        odd: Vec::new(),
    };
    while let Some(record) = raw.next()? {
        let expected = sheet.header.names.len();
        if record.cells.len() != expected {
            return Err(ImportError::RowLength {
                at: raw.at(
                    record.span,
                    record.cells.len().min(expected).saturating_sub(1),
                ),
                found: record.cells.len(),
                expected,
            });
        }
        let (number, row) = row(record, &raw, options, &sheet.header, &mut sheet.odd)?;
        sheet.incidents.entry(number).or_default().push(row);
        sheet.rows += 1;
        if sheet.rows.is_multiple_of(1000) {
            progress(sheet.rows);
        }
    }
    progress(sheet.rows);
    Ok(sheet)
}

fn utf8<'b>(bytes: &'b [u8], options: &Options) -> Result<&'b str, ImportError> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => error,
    };
    let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let line = good.rsplit('\n').next().unwrap_or_default();
    let hint = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "this is UTF-16; save the file as UTF-8",
        [b'P', b'K', ..] => "this is an archive or a workbook; export it as CSV",
        _ => "save the file as UTF-8",
    };
    Err(ImportError::NotUtf8 {
        at: At {
            source: options.source.clone(),
            place: Place {
                line: good.matches('\n').count() + 1,
                column: line.chars().count() + 1,
            },
        },
        byte: error.valid_up_to() + 1,
        hint,
    })
}

fn header(first: &Record, raw: &Raw<'_>) -> Result<Header, ImportError> {
    let names: Vec<String> = first
        .cells
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    let mut positions = HashMap::new();
    for (index, name) in names.iter().enumerate() {
        if positions.insert(name.clone(), index).is_some() {
            return Err(ImportError::DuplicateColumn {
                at: raw.at(first.span, index),
                column: name.clone(),
            });
        }
    }
    let is_missing = |column: &&'static str| !positions.contains_key(*column);
    let missing: Vec<&'static str> = REQUIRED.into_iter().filter(is_missing).collect();
    if missing.len() == REQUIRED.len() {
        return Err(ImportError::NotTheFormat {
            at: raw.at(first.span, 0),
            wanted: NUMBER,
        });
    }
    if let Some(one) = missing.first() {
        let typed = closest(one, names.iter().map(String::as_str));
        return Err(ImportError::MissingColumns {
            at: raw.at(first.span, 0),
            meant: typed
                .filter(|typed| !REQUIRED.contains(typed))
                .map(|typed| (typed.to_owned(), *one)),
            missing,
        });
    }
    Ok(Header { names, positions })
}

fn row(
    record: Record,
    raw: &Raw<'_>,
    options: &Options,
    header: &Header,
    odd: &mut Vec<Odd>,
) -> Result<(String, Row), ImportError> {
    let span = record.span;
    let mut row = Row {
        line: span.line,
        updated: None,
        opened: None,
        resolved: None,
        closed: None,
        cells: record.cells,
    };
    let position = |column: &str| header.positions.get(column).copied();
    let Some(number) = header
        .get(&row, NUMBER)
        .map(|number| number.trim().to_owned())
    else {
        return Err(ImportError::NoNumber {
            at: raw.at(span, position(NUMBER).unwrap_or_default()),
            column: NUMBER,
        });
    };
    let mut time = |column: &'static str| {
        let Some(value) = header.get(&row, column) else {
            return Ok(None);
        };
        let Some(local) = read_local(value) else {
            return Err(ImportError::BadTime {
                at: raw.at(span, position(column).unwrap_or_default()),
                column,
                value: value.to_owned(),
            });
        };
        let (at, doubt) = in_zone(local, options);
        odd.extend(doubt.map(|(what, done)| Odd {
            number: number.clone(),
            line: span.line,
            what: format!("{column} {value} {what}"),
            done,
        }));
        Ok(Some(at))
    };
    let times = (
        time("sys_updated_at")?,
        time("opened_at")?,
        time("resolved_at")?,
        time("closed_at")?,
    );
    (row.updated, row.opened, row.resolved, row.closed) = times;
    Ok((number, row))
}

/// A time as the file writes it, in no zone yet. Ids carry two digits of the year, so other centuries are
/// refused.
pub(super) fn read_local(text: &str) -> Option<NaiveDateTime> {
    TIMES
        .iter()
        .filter_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok())
        .find(|time| (2000..2100).contains(&time.year()))
}

fn in_zone(local: NaiveDateTime, options: &Options) -> (DateTime<Utc>, Option<(String, String)>) {
    use chrono::offset::LocalResult::{Ambiguous, None, Single};
    let zone = options.zone;
    match zone.from_local_datetime(&local) {
        Single(at) => (at.to_utc(), Option::None),
        Ambiguous(first, _) => {
            let what = format!("happened twice in {zone}, when clocks were put back");
            let done = "the first of the two was taken".to_owned();
            (first.to_utc(), Some((what, done)))
        }
        None => {
            // With the offset of the day before, as if the clocks had not been touched yet.
            let before = zone.offset_from_local_datetime(&(local - TimeDelta::days(1)));
            let offset = before.earliest().map_or(0, |o| o.fix().local_minus_utc());
            let at = (local - TimeDelta::seconds(i64::from(offset))).and_utc();
            let what = format!("did not happen in {zone}, where clocks were put forward");
            let done = "read as if clocks had not been put forward yet; is the time zone right?"
                .to_owned();
            (at, Some((what, done)))
        }
    }
}
