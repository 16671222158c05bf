//! One table for the terminal: plain columns with a two-space gap, fitted by shortening what may be shortened.
//!
//! comfy-table does the alignment and is never asked to wrap. Colour cannot go through it, because
//! without its terminal features it counts escape sequences as text: so cells carry invisible marks of
//! width zero (tag characters, which [`super::escape::terminal`] never lets through) and the marks become
//! escape sequences after the layout.

use super::style::{self, paint};
use super::{Options, escape, human};
use crate::report::table::{Align, Column, Table, Tone};
use anstyle::Style;
use comfy_table::{CellAlignment, ContentArrangement, presets};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns between two columns.
const GAP: usize = 2;
/// A column that may be shortened keeps at least this.
const SHORTEST: usize = 10;
/// A column that goes on in further lines can be read in this; for less, spare columns are left out first.
const READABLE: usize = 24;
/// Wider cells are printed whole but not aligned to: padding every other row to them would multiply the
/// output (one hostile title of a megabyte in a list of ten thousand rows).
const WIDEST_ALIGNED: usize = 1_000;

const TONES: [Tone; 6] = [
    Tone::Plain,
    Tone::Strong,
    Tone::Muted,
    Tone::Good,
    Tone::Warn,
    Tone::Bad,
];
/// Stands for a cell that is put in after the layout.
const SPLICE: char = '\u{e0001}';
/// The first mark; one for each style follows.
const STYLE_MARKS: u32 = 0xe0020;
const END_MARK: char = '\u{e007f}';

fn styles() -> [Style; 7] {
    let mut styles = [style::HEADER; 7];
    for (index, tone) in TONES.into_iter().enumerate() {
        styles[index] = style::of_tone(tone);
    }
    styles
}

fn mark_of(style: Style) -> Option<char> {
    let index = styles().iter().position(|known| *known == style)?;
    char::from_u32(STYLE_MARKS + u32::try_from(index).ok()?)
}

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

/// The table without so many of its spare columns, the first first, that the others can be read in this width.
fn spared(
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
fn fit(rows: Vec<Vec<Shown>>, columns: &[Column], width: usize) -> Vec<Vec<Shown>> {
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

fn lay_out(rows: Vec<Vec<(String, Style)>>, columns: &[Column], color: bool) -> String {
    let mut aside = Vec::new();
    let mut table = comfy_table::Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        table.add_row(
            row.into_iter()
                .map(|(text, style)| {
                    let content = if text.width() > WIDEST_ALIGNED {
                        aside.push(paint(&text, style, color));
                        SPLICE.to_string()
                    } else {
                        marked(text, style, color)
                    };
                    comfy_table::Cell::new_owned(content)
                })
                .collect::<Vec<_>>(),
        );
    }
    let last = columns.len().saturating_sub(1);
    for (index, column) in columns.iter().enumerate() {
        if let Some(shape) = table.column_mut(index) {
            let gap = if index == last { 0 } else { GAP };
            shape.set_padding((0, u16::try_from(gap).unwrap_or(0)));
            shape.set_cell_alignment(match column.align {
                Align::Left => CellAlignment::Left,
                Align::Right => CellAlignment::Right,
            });
        }
    }
    // Lines are read in the order the cells were put aside, so the splices find their texts again.
    let mut aside = aside.into_iter();
    let mut out = String::new();
    for line in table.lines() {
        unmark(&mut out, line.trim_end(), &mut aside);
        out.push('\n');
    }
    out
}

fn marked(text: String, style: Style, color: bool) -> String {
    match mark_of(style) {
        Some(mark) if color && style != Style::new() && !text.is_empty() => {
            format!("{mark}{text}{END_MARK}")
        }
        _ => text,
    }
}

fn unmark(out: &mut String, line: &str, aside: &mut impl Iterator<Item = String>) {
    let styles = styles();
    let mut open = Style::new();
    for c in line.chars() {
        let index = u32::from(c).checked_sub(STYLE_MARKS).map(|i| i as usize);
        match (c, index.and_then(|index| styles.get(index))) {
            (SPLICE, _) => out.push_str(&aside.next().unwrap_or_default()),
            (END_MARK, _) => out.push_str(&format!("{open:#}")),
            (_, Some(style)) => {
                open = *style;
                out.push_str(&format!("{open}"));
            }
            (c, None) => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::table::{Cell, Value};

    fn table(rows: &[(&str, &str, i64)]) -> Table {
        Table {
            name: "items".into(),
            title: None,
            columns: vec![
                Column::new("id", "Id"),
                Column::new("title", "Title").shrink(),
                Column::new("n", "N").right(),
            ],
            rows: rows
                .iter()
                .map(|(id, title, n)| {
                    vec![
                        Cell::text(*id).tone(Tone::Strong),
                        Cell::text(*title),
                        Cell::new(Value::Int(*n)),
                    ]
                })
                .collect(),
            empty: "none".into(),
        }
    }

    fn at_width(table: &Table, width: usize) -> String {
        render(
            table,
            &Options {
                width: Some(width),
                ..Options::default()
            },
        )
    }

    #[test]
    fn columns_line_up_without_borders() {
        let out = render(
            &table(&[("INC-1", "Checkout", 3), ("INC-22", "漢字 down", 120)]),
            &Options::default(),
        );
        assert_eq!(
            out,
            "Id      Title        N\n\
             INC-1   Checkout     3\n\
             INC-22  漢字 down  120\n"
        );
    }

    #[test]
    fn only_what_may_shrink_is_shortened() {
        let rows = table(&[(
            "INC-261120-7KQ2M",
            "Checkout returns 502 for everybody",
            1234,
        )]);
        assert_eq!(
            at_width(&rows, 40),
            "Id                Title                N\n\
             INC-261120-7KQ2M  Checkout return…  1234\n"
        );
        // Too narrow for anything: ids and numbers stay whole, the title keeps its minimum.
        assert_eq!(
            at_width(&rows, 5),
            "Id                Title         N\n\
             INC-261120-7KQ2M  Checkout…  1234\n"
        );
        assert!(render(&rows, &Options::default()).contains("502 for everybody"));
    }

    #[test]
    fn spare_columns_go_before_text_is_squeezed() {
        let mut rows = table(&[("a", "some words that may go on below", 1234)]);
        rows.columns[0] = Column::new("id", "Id").spare();
        rows.columns[1] = Column::new("title", "Title").wrap();
        rows.columns[2] = Column::new("n", "N").right().spare();
        let head = |width: usize| -> Vec<String> {
            let out = at_width(&rows, width);
            let head = out.lines().next().unwrap_or_default();
            head.split_whitespace().map(str::to_owned).collect()
        };
        assert_eq!(head(34), ["Id", "Title", "N"]);
        assert_eq!(head(33), ["Title", "N"]);
        assert_eq!(head(30), ["Title", "N"]);
        assert_eq!(
            at_width(&rows, 29),
            "Title\nsome words that may go on\nbelow\n"
        );
        assert_eq!(render(&rows, &Options::default()).lines().count(), 2);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let rows = table(&[
            (
                "a",
                "e\u{301}e\u{301}e\u{301} combining marks on every letter e\u{301}",
                1,
            ),
            ("b", "漢字漢字漢字漢字漢字漢字漢字漢字漢字", 2),
            (
                "c",
                "👩\u{200d}👩\u{200d}👧 family 👩\u{200d}👩\u{200d}👧 and ❤\u{fe0f}❤\u{fe0f}❤\u{fe0f}",
                3,
            ),
        ]);
        for width in 18..60 {
            for line in at_width(&rows, width).lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn shortening_never_splits_a_letter_from_its_marks() {
        assert_eq!(
            shorten("e\u{301}e\u{301}e\u{301}e\u{301}", 3),
            "e\u{301}e\u{301}…"
        );
        assert_eq!(shorten("漢字漢", 4), "漢…");
        assert_eq!(shorten("abc", 3), "abc");
        assert_eq!(shorten("abc", 0), "");
        assert_eq!(shorten("ab cd", 4), "ab…");
        let woman = '\u{1f469}';
        let two = format!("{woman}\u{200d}{woman}xyz");
        assert_eq!(shorten(&two, 4), format!("{woman}…"));
        let hearts = "\u{2764}\u{fe0f}".repeat(3);
        assert_eq!(shorten(&hearts, 4), "\u{2764}\u{fe0f}…");
    }

    #[test]
    fn colours_take_no_room_and_end() {
        let rows = table(&[("INC-1", "x", 3)]);
        let colored = Options {
            color: true,
            ..Options::default()
        };
        assert_eq!(
            render(&rows, &colored),
            "\x1b[2m\x1b[4mId\x1b[0m     \x1b[2m\x1b[4mTitle\x1b[0m  \x1b[2m\x1b[4mN\x1b[0m\n\
             \x1b[1mINC-1\x1b[0m  x      3\n"
        );
        for tone in TONES {
            assert_eq!(mark_of(style::of_tone(tone)).unwrap().width(), Some(0));
        }
        assert_eq!((SPLICE.width(), END_MARK.width()), (Some(0), Some(0)));
    }

    #[test]
    fn hostile_titles_cannot_forge_marks_or_rows() {
        let out = render(
            &table(&[("a", "\u{e0001}\u{e0021}\x1b[2J\nfake row", 1)]),
            &Options {
                color: true,
                ..Options::default()
            },
        );
        assert_eq!(out.lines().count(), 2);
        assert!(
            out.contains("\\u{e0001}\\u{e0021}\\x1b[2J\\nfake row"),
            "{out}"
        );
    }

    #[test]
    fn one_huge_cell_is_whole_and_costs_no_padding() {
        let huge = "x".repeat(100_000);
        let mut rows = vec![("a", "short", 1); 500];
        rows[7].1 = &huge;
        let out = render(&table(&rows), &Options::default());
        assert!(out.contains(&huge));
        assert!(out.len() < 120_000, "{}", out.len());
        assert!(
            at_width(&table(&rows), 40)
                .lines()
                .all(|line| line.width() <= 40)
        );
    }

    #[test]
    fn rows_of_the_wrong_length_do_not_break_the_table() {
        let mut ragged = table(&[("a", "b", 1), ("c", "d", 2)]);
        ragged.rows[0].pop();
        ragged.rows[1].push(Cell::text("extra"));
        assert_eq!(
            render(&ragged, &Options::default()),
            "Id  Title  N\na   b\nc   d      2\n"
        );
    }
}
