//! GitHub-flavoured Markdown: for comments in a review, and for pages.
//!
//! Everything that comes from a record is shown as typed: no markup, no mention, no reference, no HTML.

use super::{Options, escape, human};
use crate::report::table::{Align, Block, Cell, Column, Document, Table};

/// The document, its parts separated by one empty line.
pub fn render(doc: &Document, options: &Options) -> String {
    let mut parts = Vec::new();
    if let Some(title) = &doc.title {
        parts.push(format!("## {}\n", escape::markdown(title)));
    }
    for block in &doc.blocks {
        let (title, body) = match block {
            Block::Chart(_) => continue,
            Block::Table(it) if it.rows.is_empty() => {
                (&it.title, format!("{}\n", escape::markdown(&it.empty)))
            }
            Block::Table(it) => (&it.title, table(it, options)),
            Block::Fields { title, rows, .. } => (title, fields(rows, options)),
            Block::Text { title, body, .. } => (title, text(body)),
        };
        if let Some(title) = title {
            parts.push(format!("### {}\n", escape::markdown(title)));
        }
        parts.push(body);
    }
    for remark in &doc.remarks {
        parts.push(format!("{}\n", escape::markdown(remark)));
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}

fn cell(cell: &Cell, options: &Options) -> String {
    // Ages would be wrong as soon as the page is read, so instants are always dates.
    escape::markdown(&human::value(&cell.value, options.zone, None))
}

fn table(table: &Table, options: &Options) -> String {
    let mut out = String::from("|");
    for column in &table.columns {
        out.push_str(&format!(" {} |", escape::markdown(&column.title)));
    }
    out.push_str("\n|");
    for column in &table.columns {
        out.push_str(match column.align {
            Align::Left => " --- |",
            Align::Right => " ---: |",
        });
    }
    out.push('\n');
    for row in &table.rows {
        out.push('|');
        for it in row.iter().take(table.columns.len()) {
            out.push_str(&format!(" {} |", cell(it, options)));
        }
        out.push('\n');
    }
    out
}

fn fields(rows: &[(Column, Cell)], options: &Options) -> String {
    rows.iter()
        .map(|(column, it)| {
            let line = format!(
                "- **{}:** {}",
                escape::markdown(&column.title),
                cell(it, options)
            );
            format!("{}\n", line.trim_end())
        })
        .collect()
}

/// Paragraphs stay paragraphs, line ends stay line ends.
fn text(body: &str) -> String {
    let body = body.replace("\r\n", "\n");
    let paragraphs: Vec<String> = body
        .split("\n\n")
        .map(|paragraph| escape::markdown(paragraph.trim()))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    format!("{}\n", paragraphs.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    #[test]
    fn a_whole_document() {
        assert_eq!(
            render(&fixture::hostile(), &Options::default()),
            "## Service levels\n\n\
             ### Incidents\n\n\
             | Id | Title | Met | Left | Opened | Team |\n\
             | --- | --- | --- | --- | --- | --- |\n\
             | INC-1 | =cmd\\|'/c' \\\\x1b\\[31m @&#8203;ana &lt;b&gt;\\#&#8203;1&lt;/b&gt; | 99.9 % | 3 h 10 m \
             | 2026-11-20 09:14Z | ops, dev |\n\
             | INC-2 |  | n/a | 52 h 49 m 30 s |  |  |\n\n\
             - **State:** open\n- **Active:** yes\n\n\
             ### Notes\n\n\
             first line<br>::error::second\\\\u{202e}\n\n\
             3 records were excluded\n"
        );
    }

    #[test]
    fn numbers_lean_right_and_paragraphs_stay_apart() {
        let doc = Document {
            blocks: vec![
                Block::Table(Table {
                    name: "t".into(),
                    title: None,
                    columns: vec![Column::new("n", "N").right()],
                    rows: vec![vec![Cell::text("a\nb|c")]],
                    empty: String::new(),
                }),
                Block::Text {
                    name: "b".into(),
                    title: None,
                    body: "# one\n\n\n\n    code\n".into(),
                },
            ],
            ..Document::default()
        };
        assert_eq!(
            render(&doc, &Options::default()),
            "| N |\n| ---: |\n| a<br>b\\|c |\n\n\\# one\n\ncode\n"
        );
    }
}
