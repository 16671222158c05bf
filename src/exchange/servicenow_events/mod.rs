//! The audit export of ServiceNow incidents: one CSV row an update, each with the whole incident after it.
//!
//! The rows of an incident become the log of one record, with the times and authors of the rows; commits
//! keep their own date, whoever writes them. Reading the same file again yields nothing, because incidents
//! that the desk has are left alone; one that has changed since is listed. What has no place of its own
//! stays in the record below `imported`, and the tally says what happened to every column and odd row.

mod anchor;
mod columns;
mod history;
mod raw;
mod record;
mod rows;
mod tally;
mod update;

use self::columns::{Goes, goes};
use self::record::Source;
use self::rows::{Header, Row, Sheet, read_local, sheet};
use self::tally::{Odd, Tally};
use super::draft::{Context, Draft, Import, Known, Options};
use super::error::ImportError;

/// The name of the format, as in `gitsm import servicenow-events`.
pub const NAME: &str = "servicenow-events";
/// The system that numbers are kept under, in `external`.
pub const SYSTEM: &str = "servicenow";

/// Reads the export.
///
/// # Errors
/// When the file cannot be read whole: no CSV, no UTF-8, columns missing, a row cut off, a time that is none.
pub fn read(
    bytes: &[u8],
    options: &Options,
    context: &mut Context<'_>,
) -> Result<Import, ImportError> {
    let Sheet {
        header,
        incidents,
        rows,
        odd,
    } = sheet(bytes, options, context.progress)?;
    let plan: Vec<Goes> = header
        .names
        .iter()
        .map(|name| goes(name, context.kind))
        .collect();
    let names = header.names.iter().map(String::as_str);
    let mut tally = Tally::new(names.zip(plan.iter().copied()));
    tally.rows = rows;
    tally.incidents = incidents.len();
    let mut drafts = Vec::new();
    for (number, mut rows) in incidents {
        let line = rows.first().map_or(0, |row| row.line);
        if let Some(known) = context.known.get(&number) {
            skip(&number, &rows, known, &header, &mut tally);
            continue;
        }
        oldest_first(&number, &mut rows, &mut tally);
        let source = Source {
            number: &number,
            header: &header,
            plan: &plan,
            options,
        };
        let record = source.record(&rows, context, &mut tally)?;
        tally.new += 1;
        drafts.push(Draft { record, line });
    }
    let new = |odd: &Odd| !context.known.contains_key(&odd.number);
    tally.odds(odd.into_iter().filter(new));
    let remarks = remarks(options, &header);
    let title = format!("Import of {}", options.source);
    Ok(Import {
        drafts,
        tally: tally.document(&title, remarks),
    })
}

/// An incident that the desk has is left alone: what was done to the record since must not be undone, and
/// the log of another system does not fit between its entries.
fn skip(number: &str, rows: &[Row], known: &Known, header: &Header, tally: &mut Tally) {
    let newest = rows
        .iter()
        .filter_map(|row| read_local(header.get(row, "sys_updated_at")?))
        .max();
    let seen = known.until.as_deref().and_then(read_local);
    let more = known
        .rows
        .is_some_and(|seen| i64::try_from(rows.len()).is_ok_and(|rows| rows > seen));
    let later = seen.is_some_and(|seen| newest.is_some_and(|newest| newest > seen));
    if !more && !later {
        tally.known += 1;
        return;
    }
    tally.changed += 1;
    let line = rows.last().map_or(0, |row| row.line);
    let what = format!("has changed since it was imported as {}", known.id);
    tally.odd(
        number,
        line,
        what,
        "left alone: the record in the desk counts",
    );
}

/// Some exports have the newest row first; a log is told from the oldest.
fn oldest_first(number: &str, rows: &mut [Row], tally: &mut Tally) {
    let time = |row: Option<&Row>| row.and_then(|row| row.updated);
    if let (Some(first), Some(last)) = (time(rows.first()), time(rows.last()))
        && first > last
    {
        rows.reverse();
        let line = rows.last().map_or(0, |row| row.line);
        let what = "its rows begin with the newest".to_owned();
        tally.odd(number, line, what, "read from the last row to the first");
    }
}

fn remarks(options: &Options, header: &Header) -> Vec<String> {
    let mut remarks = vec![format!("Times of the file were read as {}.", options.zone)];
    if !header.names.iter().any(|name| name == "short_description") {
        remarks.push(
            "The file has no short_description: titles are made from category, subcategory and symptom."
                .to_owned(),
        );
    }
    remarks.push(format!(
        "Where the recorded priority is not what impact and urgency give, priority_override holds it \
         ({}).",
        update::REASON
    ));
    remarks
}

#[cfg(test)]
mod tests;
