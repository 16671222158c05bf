//! One table for the terminal: plain columns with a two-space gap, fitted by shortening what may be shortened.
//!
//! `fit` decides what each cell shows in the width that there is, `layout` puts the cells side by side.

mod fit;
mod layout;
#[cfg(test)]
mod tests;

use anstyle::Style;

use super::{Options, escape, human, style};
use crate::report::table::{Column, Table};
use fit::{fit, spared};
use layout::lay_out;

pub use fit::shorten;

/// Columns between two columns.
const GAP: usize = 2;

/// The table as lines, each ending with a line feed and without trailing blanks.
pub fn render(table: &Table, options: &Options) -> String {
    let mut rows = vec![heading(&table.columns)];
    for row in &table.rows {
        rows.push(
            row.iter()
                .take(table.columns.len())
                .map(|cell| {
                    let text = human::value(&cell.value, options.zone, options.now);
                    (
                        escape::terminal(&text).into_owned(),
                        style::of_tone(cell.tone),
                    )
                })
                .collect(),
        );
    }
    let Some(width) = options.width else {
        return lay_out(rows, &table.columns, options.color);
    };
    let (rows, columns) = spared(rows, &table.columns, width);
    lay_out(fit(rows, &columns, width), &columns, options.color)
}

/// The text of a cell, escaped, and how it looks.
type Shown = (String, Style);

fn heading(columns: &[Column]) -> Vec<Shown> {
    columns
        .iter()
        .map(|column| (escape::terminal(&column.title).into_owned(), style::HEADER))
        .collect()
}
