//! A document for people: headings, tables, labelled values, wrapped paragraphs.
//!
//! On a terminal everything fits the width; elsewhere nothing is wrapped or cut, so that `grep` and
//! `awk` see whole values.

use super::style::{self, paint};
use super::{Options, chart, escape, human, table};
use crate::report::chart::Chart;
use crate::report::table::{Block, Cell, Column, Document};
use unicode_width::UnicodeWidthStr;

/// Narrower than this nothing is wrapped to: one word a line helps nobody.
const NARROWEST_WRAP: usize = 20;

/// The document, its parts separated by one empty line.
pub fn render(doc: &Document, options: &Options) -> String {
    let mut parts = Vec::new();
    if let Some(title) = &doc.title {
        parts.push(heading(title, options));
    }
    let charts: Vec<&Chart> = doc
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .collect();
    parts.push(chart::sparklines(&charts, options));
    for block in &doc.blocks {
        let (title, body) = match block {
            Block::Chart(_) => continue,
            Block::Table(it) if it.rows.is_empty() => {
                let line = paint(&escape::terminal(&it.empty), style::MUTED, options.color);
                (&it.title, format!("{line}\n"))
            }
            Block::Table(it) => (&it.title, table::render(it, options)),
            Block::Fields { title, rows, .. } => (title, fields(rows, options)),
            Block::Text { title, body, .. } => (title, paragraph(body, options)),
        };
        let title = title.as_deref().map(|title| heading(title, options));
        parts.push(title.unwrap_or_default() + &body);
    }
    if !doc.remarks.is_empty() {
        parts.push(remarks(&doc.remarks, options));
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}

fn heading(title: &str, options: &Options) -> String {
    let title = escape::terminal(title);
    format!("{}\n", paint(&title, style::TITLE, options.color))
}

fn paragraph(body: &str, options: &Options) -> String {
    let mut out = String::new();
    for line in wrap(&escape::terminal_lines(body), options.width) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn remarks(remarks: &[String], options: &Options) -> String {
    let mut out = String::new();
    for remark in remarks {
        for line in wrap(&escape::terminal_lines(remark), options.width) {
            out.push_str(&paint(line.trim_end(), style::MUTED, options.color));
            out.push('\n');
        }
    }
    out
}

/// Labels in one column, values in the next; further lines of a value stay under its first.
fn fields(rows: &[(Column, Cell)], options: &Options) -> String {
    let label = |column: &Column| escape::terminal(&column.title).into_owned();
    let widest = rows.iter().map(|(column, _)| label(column).width()).max();
    let indent = widest.unwrap_or(0) + 2;
    let room = options.width.map(|width| width.saturating_sub(indent));
    let mut out = String::new();
    for (column, cell) in rows {
        let label = label(column);
        let gap = " ".repeat(indent - label.width());
        let value = human::value(&cell.value, options.zone, options.now);
        let lines = wrap(escape::terminal_lines(&value).trim_end(), room);
        for (index, line) in lines.iter().enumerate() {
            let value = paint(line.trim_end(), style::of_tone(cell.tone), options.color);
            let line = if index == 0 {
                format!("{}{gap}{value}", paint(&label, style::MUTED, options.color))
            } else {
                format!("{}{value}", " ".repeat(indent))
            };
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out
}

fn wrap(text: &str, width: Option<usize>) -> Vec<String> {
    match width {
        Some(width) => textwrap::wrap(text.trim_end(), width.max(NARROWEST_WRAP))
            .into_iter()
            .map(|line| line.into_owned())
            .collect(),
        None => text.trim_end().split('\n').map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    #[test]
    fn a_whole_document_off_a_terminal() {
        let out = render(&fixture::hostile(), &Options::default());
        assert_eq!(
            out,
            "Service levels\n\
             \n\
             Incidents\n\
             Id     Title                              Met     Left            Opened             Team\n\
             INC-1  =cmd|'/c' \\x1b[31m @ana <b>#1</b>  99.9 %  3 h 10 m        2026-11-20 09:14Z  ops, dev\n\
             INC-2                                     n/a     52 h 49 m 30 s\n\
             \n\
             State   open\n\
             Active  yes\n\
             \n\
             Notes\n\
             first line\n\
             ::error::second\\u{202e}\n\
             \n\
             3 records were excluded\n"
        );
    }

    #[test]
    fn paragraphs_and_values_wrap_on_a_terminal_only() {
        let doc = Document {
            blocks: vec![
                Block::Text {
                    name: "t".into(),
                    title: None,
                    body: "one two three four five six seven\n\n  indented".into(),
                },
                Block::Fields {
                    name: "f".into(),
                    title: None,
                    rows: vec![(
                        Column::new("d", "Label"),
                        Cell::text("alpha beta gamma delta epsilon\nzeta"),
                    )],
                },
            ],
            ..Document::default()
        };
        let narrow = Options {
            width: Some(30),
            ..Options::default()
        };
        assert_eq!(
            render(&doc, &narrow),
            "one two three four five six\nseven\n\n  indented\n\n\
             Label  alpha beta gamma delta\n       epsilon\n       zeta\n"
        );
        assert_eq!(
            render(&doc, &Options::default()),
            "one two three four five six seven\n\n  indented\n\n\
             Label  alpha beta gamma delta epsilon\n       zeta\n"
        );
    }

    #[test]
    fn an_empty_table_says_so() {
        let mut doc = fixture::hostile();
        doc.blocks.truncate(1);
        doc.remarks.clear();
        if let Block::Table(table) = &mut doc.blocks[0] {
            table.rows.clear();
        }
        let colored = Options {
            color: true,
            ..Options::default()
        };
        assert_eq!(
            render(&doc, &colored),
            "\x1b[1mService levels\x1b[0m\n\n\x1b[1mIncidents\x1b[0m\n\x1b[2mnothing here\x1b[0m\n"
        );
    }
}
