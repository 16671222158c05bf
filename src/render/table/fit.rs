//! Makes a table fit into a width: first without the columns that are spare, then with narrower ones.
//!
//! Only columns that say so are narrowed, because half an id or half a number is worse than a long line.

use anstyle::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{GAP, Shown};
use crate::report::table::Column;

/// A column that may be shortened keeps at least this.
const SHORTEST: usize = 10;
/// A column that goes on in further lines can be read in this; for less, spare columns are left out first.
const READABLE: usize = 24;

/// The table without so many of its spare columns, the first first, that the others can be read in this width.
pub(super) fn spared(
    mut rows: Vec<Vec<Shown>>,
    columns: &[Column],
    width: usize,
) -> (Vec<Vec<Shown>>, Vec<Column>) {
    let mut columns = columns.to_vec();
    while least(&rows, &columns) > width {
        let Some(spare) = columns.iter().position(|column| column.spare) else {
            break;
        };
        columns.remove(spare);
        for row in rows.iter_mut().filter(|row| spare < row.len()) {
            row.remove(spare);
        }
    }
    (rows, columns)
}

/// The width in which the table can still be read.
fn least(rows: &[Vec<Shown>], columns: &[Column]) -> usize {
    let of = |(width, column): (usize, &Column)| match (column.wrap, column.shrink) {
        (true, _) => width.min(READABLE),
        (false, true) => width.min(SHORTEST),
        (false, false) => width,
    };
    let gaps = GAP * columns.len().saturating_sub(1);
    widths(rows, columns)
        .into_iter()
        .zip(columns)
        .map(of)
        .sum::<usize>()
        + gaps
}

/// The width of the widest cell of each column.
fn widths(rows: &[Vec<Shown>], columns: &[Column]) -> Vec<usize> {
    let mut widths = vec![0; columns.len()];
    for row in rows {
        for (index, (text, _)) in row.iter().enumerate() {
            widths[index] = widths[index].max(text.width());
        }
    }
    widths
}

/// Narrows the widest of the columns that may be narrowed, until the table fits or all are at their
/// narrowest; what then does not fit is cut off, or goes on in rows of its own.
pub(super) fn fit(rows: Vec<Vec<Shown>>, columns: &[Column], width: usize) -> Vec<Vec<Shown>> {
    let mut widths = widths(&rows, columns);
    let mut total = widths.iter().sum::<usize>() + GAP * columns.len().saturating_sub(1);
    while total > width {
        let narrows = |index: &usize| {
            (columns[*index].shrink || columns[*index].wrap) && widths[*index] > SHORTEST
        };
        let widest = (0..columns.len())
            .filter(narrows)
            .max_by_key(|&index| (widths[index], index));
        let Some(widest) = widest else { break };
        widths[widest] -= 1;
        total -= 1;
    }
    rows.into_iter()
        .flat_map(|row| narrowed(row, columns, &widths))
        .collect()
}

/// A row in these widths: its cells cut, and as many rows below it as its longest wrapped cell needs.
fn narrowed(row: Vec<Shown>, columns: &[Column], widths: &[usize]) -> Vec<Vec<Shown>> {
    let cells: Vec<(Vec<String>, Style)> = row
        .into_iter()
        .enumerate()
        .map(
            |(index, (text, style))| match (text.width() > widths[index], columns[index].wrap) {
                (false, _) => (vec![text], style),
                (true, false) => (vec![shorten(&text, widths[index])], style),
                (true, true) => {
                    let lines = textwrap::wrap(&text, widths[index]).into_iter();
                    (lines.map(|line| line.into_owned()).collect(), style)
                }
            },
        )
        .collect();
    let height = cells
        .iter()
        .map(|(lines, _)| lines.len())
        .max()
        .unwrap_or(0);
    let line = |at: usize| {
        let cells = cells.iter();
        cells
            .map(|(lines, style)| (lines.get(at).cloned().unwrap_or_default(), *style))
            .collect()
    };
    (0..height).map(line).collect()
}

/// The text in at most `width` columns, ending in `…` if something was cut off. Marks that combine with the
/// last character stay with it.
pub fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(1);
    let mut used = 0;
    let mut cut = String::new();
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > room {
            break;
        }
        cut.push(c);
    }
    // A sequence may be wider than its characters (an emoji presentation), or be cut at its joiner.
    while cut.width() > room {
        while cut.pop().is_some_and(|c| c.width() == Some(0)) {}
    }
    while cut.ends_with('\u{200d}') {
        cut.pop();
    }
    let kept = cut.trim_end().len();
    cut.truncate(kept);
    if width > 0 {
        cut.push('…');
    }
    cut
}
