//! One HTML page that needs nothing else: no script, no external file, light and dark by the reader's setting.
//!
//! The content policy in the head forbids everything but the page's own style, so that even an escaping
//! mistake could not run or load anything.

use super::escape::html as esc;
use super::{Meta, Options, chart, human};
use crate::report::table::{Align, Block, Cell, Column, Document, Table, Tone, Value};
use chrono_tz::Tz;

const STYLE: &str = "\
:root{color-scheme:light dark;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--warn:#9a6700;--bad:#cf222e}
@media(prefers-color-scheme:dark){:root{--line:#3d444d;--muted:#9198a1;--good:#3fb950;--warn:#d29922;--bad:#f85149}}
body{font:16px/1.5 system-ui,sans-serif;max-width:90rem;margin:2rem auto;padding:0 1rem}
.scroll{overflow-x:auto}table{border-collapse:collapse}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;vertical-align:bottom}.right{text-align:right;font-variant-numeric:tabular-nums}td.right{white-space:nowrap}
td{max-width:40rem}footer p{margin:.3rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:var(--muted)}dd{margin:0}
.text,td,dd{white-space:pre-wrap;overflow-wrap:break-word}.strong{font-weight:600}.muted,footer{color:var(--muted)}
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad);font-weight:600}
@media print{:root{color-scheme:light;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--warn:#9a6700;--bad:#cf222e}
body{margin:0;max-width:none;font-size:9pt}th,td{padding:.15rem .35rem}.scroll{overflow:visible}tr{break-inside:avoid}h2{break-after:avoid}}";

/// The document as a page.
pub fn render(doc: &Document, options: &Options, meta: &Meta) -> String {
    let title = esc(doc.title.as_deref().unwrap_or("gitsm"));
    let charted = doc.blocks.iter().any(|it| matches!(it, Block::Chart(_)));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n{}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        if charted { chart::STYLE } else { "" }
    );
    for (number, block) in doc.blocks.iter().enumerate() {
        out.push_str(&section(block, number, options.zone));
    }
    out.push_str(&footer(doc, meta));
    out.push_str("</body>\n</html>\n");
    out
}

fn section(block: &Block, number: usize, zone: Tz) -> String {
    let (title, body) = match block {
        Block::Chart(it) => return chart::figure(it, number, zone),
        Block::Table(it) if it.rows.is_empty() => (
            &it.title,
            format!("<p class=\"muted\">{}</p>\n", esc(&it.empty)),
        ),
        Block::Table(it) => (&it.title, table(it, zone)),
        Block::Fields { title, rows, .. } => (title, fields(rows, zone)),
        Block::Text { title, body, .. } => {
            (title, format!("<p class=\"text\">{}</p>\n", esc(body)))
        }
    };
    let heading = title
        .as_ref()
        .map(|title| format!("<h2>{}</h2>\n", esc(title)));
    format!(
        "<section>\n{}{body}</section>\n",
        heading.unwrap_or_default()
    )
}

fn table(table: &Table, zone: Tz) -> String {
    let mut out = String::from("<div class=\"scroll\"><table>\n<thead><tr>");
    for column in &table.columns {
        let class = classes(&[side(column)]);
        out.push_str(&format!(
            "<th scope=\"col\"{class}>{}</th>",
            esc(&column.title)
        ));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (column, cell) in table.columns.iter().zip(row) {
            let class = classes(&[side(column), tone(cell.tone)]);
            out.push_str(&format!("<td{class}>{}</td>", value(cell, zone)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table></div>\n");
    out
}

fn fields(rows: &[(Column, Cell)], zone: Tz) -> String {
    let mut out = String::from("<dl>\n");
    for (column, cell) in rows {
        let class = classes(&[tone(cell.tone)]);
        out.push_str(&format!(
            "<dt>{}</dt><dd{class}>{}</dd>\n",
            esc(&column.title),
            value(cell, zone)
        ));
    }
    out.push_str("</dl>\n");
    out
}

fn footer(doc: &Document, meta: &Meta) -> String {
    let mut lines: Vec<String> = doc.remarks.iter().map(|remark| esc(remark)).collect();
    if let Some(commit) = &meta.commit {
        lines.push(format!("commit {}", esc(commit)));
    }
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines
        .iter()
        .map(|line| format!("<p>{line}</p>\n"))
        .collect();
    format!("<footer>\n{lines}</footer>\n")
}

fn value(cell: &Cell, zone: Tz) -> String {
    let shown = esc(&human::value(&cell.value, zone, None));
    match &cell.value {
        Value::Time(at) => format!("<time datetime=\"{}\">{shown}</time>", human::rfc3339(*at)),
        _ => shown,
    }
}

fn side(column: &Column) -> &'static str {
    match column.align {
        Align::Left => "",
        Align::Right => "right",
    }
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Strong => "strong",
        Tone::Muted => "muted",
        Tone::Good => "good",
        Tone::Warn => "warn",
        Tone::Bad => "bad",
    }
}

fn classes(names: &[&str]) -> String {
    let names: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !name.is_empty())
        .collect();
    match names.is_empty() {
        true => String::new(),
        false => format!(" class=\"{}\"", names.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    fn page() -> String {
        let meta = Meta {
            commit: Some("98d3a87".into()),
        };
        render(&fixture::hostile(), &Options::default(), &meta)
    }

    #[test]
    fn cells_are_inert_typed_and_toned() {
        let page = page();
        for part in [
            "<h1>Service levels</h1>",
            "<td class=\"strong\">INC-1</td>",
            "<td>=cmd|&#39;/c&#39; \\x1b[31m @ana &lt;b&gt;#1&lt;/b&gt;</td>",
            "<td class=\"good\">99.9 %</td>",
            "<td><time datetime=\"2026-11-20T09:14:03Z\">2026-11-20 09:14Z</time></td>",
            "<dt>Active</dt><dd>yes</dd>",
            "<p class=\"text\">first line\n::error::second\\u{202e}</p>",
            "<p>3 records were excluded</p>\n<p>commit 98d3a87</p>",
        ] {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
    }

    #[test]
    fn the_page_needs_nothing_else() {
        let page = page();
        for outside in [
            "http://", "https://", "src=", "href=", "<script", "url(", "@import",
        ] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    #[test]
    fn tags_are_balanced() {
        let page = page();
        for tag in [
            "html", "head", "body", "section", "table", "thead", "tbody", "tr", "td", "th", "dl",
            "dt", "dd", "p", "div", "footer", "time", "style",
        ] {
            let opened = page.matches(&format!("<{tag}>")).count()
                + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
