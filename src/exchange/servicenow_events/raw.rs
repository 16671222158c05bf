//! CSV records with their places: line and column of every field, quotes that are never closed, limits.

use crate::exchange::draft::Options;
use crate::exchange::error::{At, ImportError};
use crate::model::finding::Place;

/// The longest field. ServiceNow's own journal fields end at 64 KiB of characters.
pub(super) const MAX_FIELD: usize = 256 << 10;

/// One CSV record and where it lies.
pub(super) struct Record {
    /// Its fields, quotes removed.
    pub cells: csv::StringRecord,
    /// Where it lies.
    pub span: Span,
}

/// Where a record lies: its first line, and its bytes.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// The line on which it begins.
    pub line: usize,
    start: usize,
    end: usize,
}

/// The records of a text, with lines counted here: the CSV reader's own count depends on line ends.
pub(super) struct Raw<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    counted: usize,
    line: usize,
    options: &'t Options,
}

impl<'t> Raw<'t> {
    /// The records of this text.
    pub fn new(text: &'t str, options: &'t Options) -> Self {
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Raw {
            text,
            reader,
            counted: 0,
            line: 1,
            options,
        }
    }

    /// The next record, if there is one.
    pub fn next(&mut self) -> Result<Option<Record>, ImportError> {
        let from = self.position();
        let mut cells = csv::StringRecord::new();
        // The text is UTF-8 and lengths are checked by the caller, so nothing is left to fail.
        if !self.reader.read_record(&mut cells).unwrap_or(false) {
            return Ok(None);
        }
        let end = self.position();
        let blank = self.text[from..end]
            .find(|c| c != '\n' && c != '\r')
            .unwrap_or_default();
        let start = from + blank;
        self.line += self.text[self.counted..start].matches('\n').count();
        self.counted = start;
        let span = Span {
            line: self.line,
            start,
            end,
        };
        let (starts, closed) = fields(&self.text[start..end]);
        if !closed {
            return Err(ImportError::UnclosedQuote {
                at: self.at(span, starts.len().saturating_sub(1)),
            });
        }
        match cells.iter().position(|cell| cell.len() > MAX_FIELD) {
            Some(index) => Err(ImportError::FieldTooLong {
                at: self.at(span, index),
                bytes: cells[index].len(),
                limit: MAX_FIELD,
            }),
            None => Ok(Some(Record { cells, span })),
        }
    }

    fn position(&self) -> usize {
        let byte = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        byte.min(self.text.len())
    }

    /// The place where a field of a record begins.
    pub fn at(&self, span: Span, field: usize) -> At {
        let text = &self.text[span.start..span.end];
        let (starts, _) = fields(text);
        let before = &text[..starts.get(field).copied().unwrap_or_default()];
        let line = before.rsplit('\n').next().unwrap_or_default();
        At {
            source: self.options.source.clone(),
            place: Place {
                line: span.line + before.matches('\n').count(),
                column: line.chars().count() + 1,
            },
        }
    }
}

/// Where the fields of one record begin, and whether its last quote is closed. Source: RFC 4180 §2; a
/// quote within an unquoted field is a character like any other.
fn fields(text: &str) -> (Vec<usize>, bool) {
    let mut starts = vec![0];
    // Whether the field began with a quote, whether we are within quotes, and the byte before.
    let (mut in_quotes, mut open, mut before) = (false, false, b',');
    for (index, byte) in text.bytes().enumerate() {
        let at_start = starts.last() == Some(&index);
        match byte {
            b'"' if at_start => (in_quotes, open) = (true, true),
            b'"' if open => open = false,
            // A doubled quote: the first closed, this one opens again.
            b'"' if in_quotes && before == b'"' => open = true,
            b',' if !open => {
                starts.push(index + 1);
                in_quotes = false;
            }
            _ => {}
        }
        before = byte;
    }
    (starts, !open)
}
