//! Findings for people: what a compiler prints, so that editors can jump to the place too.

use super::{Checked, Counts};
use crate::model::finding::{Finding, Place};
use crate::render::style::{self, paint};
use crate::render::{Options, escape};
use unicode_width::UnicodeWidthStr;

/// A line of the source is shown up to this many characters around the place.
const EXCERPT: usize = 100;

pub fn render(
    findings: &[&Finding],
    counts: Counts,
    checked: &Checked<'_>,
    options: &Options,
) -> String {
    let mut out = String::new();
    let mut file: Option<(&str, Option<String>)> = None;
    for finding in findings {
        if file.as_ref().is_none_or(|(path, _)| *path != finding.path) {
            if file.is_some() {
                out.push('\n');
            }
            let placed = |it: &&&Finding| it.path == finding.path && it.place.is_some();
            let source = findings
                .iter()
                .find(placed)
                .and_then(|it| (checked.source)(&it.path));
            file = Some((&finding.path, source));
        }
        let source = file.as_ref().and_then(|(_, source)| source.as_deref());
        out.push_str(&one(finding, source, options));
    }
    if !findings.is_empty() {
        out.push('\n');
    }
    out.push_str(&summary(findings, counts, checked.files));
    out
}

fn one(finding: &Finding, source: Option<&str>, options: &Options) -> String {
    let mut place = escape::terminal(&finding.path).into_owned();
    if let Some(at) = finding.place {
        place.push_str(&format!(":{}:{}", at.line, at.column));
    }
    let word = format!("{}[{}]", finding.severity.word(), finding.code);
    let mut out = format!(
        "{}: {}: {}\n",
        paint(&place, style::TITLE, options.color),
        paint(&word, style::of_severity(finding.severity), options.color),
        escape::terminal(&finding.message)
    );
    if let (Some(at), Some(source)) = (finding.place, source) {
        out.push_str(&excerpt(source, at, options).unwrap_or_default());
    }
    if let Some(remedy) = &finding.remedy {
        for (index, line) in escape::terminal_lines(remedy).lines().enumerate() {
            let lead = if index == 0 {
                "  = remedy: "
            } else {
                "            "
            };
            out.push_str(&format!("{lead}{line}\n"));
        }
    }
    out
}

/// The line of the place and a caret below the column; nothing if the text has no such line.
fn excerpt(source: &str, at: Place, options: &Options) -> Option<String> {
    let line = source.lines().nth(at.line.checked_sub(1)?)?;
    let column = at.column.saturating_sub(1);
    let length = line.chars().count();
    let start = column.min(length).saturating_sub(EXCERPT / 2);
    let lead = if start > 0 { "…" } else { "" };
    let tail = if start + EXCERPT < length { "…" } else { "" };
    let part = |from: usize, count: usize| -> String {
        let text: String = line.chars().skip(from).take(count).collect();
        escape::terminal(&text.replace('\t', " ")).into_owned()
    };
    let before = format!("{lead}{}", part(start, column.min(length) - start));
    let shown = format!("{lead}{}{tail}", part(start, EXCERPT));
    let number = at.line.to_string();
    let bar = paint(&format!("{number:>5} |"), style::MUTED, options.color);
    let below = paint("      |", style::MUTED, options.color);
    let caret = paint(
        "^",
        style::of_severity(crate::model::finding::Severity::Error),
        options.color,
    );
    let gutter = " ".repeat(number.len().saturating_sub(5));
    let out = format!(
        "{bar} {shown}\n{gutter}{below} {}{caret}\n",
        " ".repeat(before.width())
    );
    Some(out)
}

fn summary(findings: &[&Finding], counts: Counts, files: usize) -> String {
    let checked = format!("{} checked", count(files, "file"));
    if findings.is_empty() {
        return format!("no findings, {checked}\n");
    }
    let mut paths: Vec<&str> = findings.iter().map(|it| it.path.as_str()).collect();
    paths.dedup();
    let parts: Vec<String> = [
        (counts.errors, "error"),
        (counts.warnings, "warning"),
        (counts.notes, "note"),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, word)| count(number, word))
    .collect();
    format!(
        "{} in {}, {checked}\n",
        parts.join(", "),
        count(paths.len(), "file")
    )
}

fn count(number: usize, word: &str) -> String {
    match number {
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    }
}
