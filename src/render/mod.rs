//! Renderers: a neutral document in, text of one format out.
//!
//! They know tables and no domain; what is untrusted is escaped here, at the last moment, for the place it
//! goes to (see [`escape`]). Nothing in here prints: the caller writes the returned text to stdout.

mod chart;
mod csv;
pub mod escape;
pub mod findings;
mod html;
pub mod human;
pub mod ics;
mod json;
mod markdown;
pub mod runner;
pub mod style;
mod table;
mod text;

use crate::model::explain::{Class, Explain};
use crate::report::table::Document;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use std::fmt;
use std::str::FromStr;

/// The formats a document can be printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: aligned columns, fitted to the terminal when there is one.
    Text,
    /// One object: `{"schema": …, "commit": …, <block name>: …}`.
    Json,
    /// JSON lines: the rows of the tables, one object a line.
    Jsonl,
    /// RFC 4180, with LF line ends.
    ///
    /// Only tables are printed; a document without a table prints each field list as a table of one row.
    /// One table is one header line and its rows. Several tables follow one another, each
    /// with its header line, separated by one empty line.
    Csv,
    /// GitHub-flavoured Markdown, for comments and pages.
    Markdown,
    /// One self-contained page.
    Html,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Format; 6] = [
        Format::Text,
        Format::Json,
        Format::Jsonl,
        Format::Csv,
        Format::Markdown,
        Format::Html,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Markdown => "markdown",
            Format::Html => "html",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A word that names no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no format `{}`", escape::terminal(.given))]
pub struct UnknownFormat {
    /// What was given.
    pub given: String,
    /// The names there are.
    pub known: Vec<&'static str>,
}

impl Explain for UnknownFormat {
    fn class(&self) -> Class {
        Class::Usage
    }
    fn hint(&self) -> Option<String> {
        Some(format!("use one of {}", self.known.join(", ")))
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(given: &str) -> Result<Self, UnknownFormat> {
        let name = if given == "md" { "markdown" } else { given };
        Format::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or_else(|| UnknownFormat {
                given: given.to_owned(),
                known: Format::ALL.map(Format::name).to_vec(),
            })
    }
}

/// How to print for people; machine formats ignore all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Columns of the terminal; `None` when the output is not one: nothing is wrapped or cut.
    pub width: Option<usize>,
    /// Whether to emit colour.
    pub color: bool,
    /// When given, text shows instants as ages seen from here; otherwise as dates.
    pub now: Option<DateTime<Utc>>,
    /// The zone in which people read instants.
    pub zone: Tz,
}

impl Default for Options {
    /// Not a terminal, no colour, dates in UTC.
    fn default() -> Self {
        Options {
            width: None,
            color: false,
            now: None,
            zone: Tz::UTC,
        }
    }
}

/// What machine output says about where the figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    /// The commit that was read; `null` in JSON when there is none yet.
    pub commit: Option<String>,
}

/// The document in this format, ending with a line feed unless it is empty.
pub fn render(doc: &Document, format: Format, options: &Options, meta: &Meta) -> String {
    let people;
    let doc = match format {
        Format::Json | Format::Jsonl => doc,
        Format::Csv => {
            people = doc.clone().for_people();
            &people
        }
        _ => {
            people = doc.clone().for_readers();
            &people
        }
    };
    match format {
        Format::Text => text::render(doc, options),
        Format::Json => json::render(doc, meta),
        Format::Jsonl => json::render_lines(doc),
        Format::Csv => csv::render(doc),
        Format::Markdown => markdown::render(doc, options),
        Format::Html => html::render(doc, options, meta),
    }
}

#[cfg(test)]
mod fixture;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::table::{Block, Cell, Column, Table};

    #[test]
    fn every_format_is_found_by_its_name() {
        for format in Format::ALL {
            assert_eq!(format.to_string().parse(), Ok(format));
        }
        assert_eq!("md".parse(), Ok(Format::Markdown));
        let error = "xml\x1b".parse::<Format>().unwrap_err();
        assert_eq!(error.to_string(), "there is no format `xml\\x1b`");
        assert_eq!(
            error.hint().as_deref(),
            Some("use one of text, json, jsonl, csv, markdown, html")
        );
        assert_eq!(error.class(), Class::Usage);
    }

    #[test]
    fn what_says_nothing_is_spared_to_people_only() {
        let columns = vec![
            Column::new("kept", "Kept"),
            Column::new("folded", "Folded").folded_unless(false),
            Column::machine("machine"),
        ];
        let row = ["a", "b", "c"].map(Cell::text).to_vec();
        let doc = Document {
            blocks: vec![Block::Table(Table {
                name: "t".into(),
                title: None,
                columns,
                rows: vec![row],
                empty: String::new(),
            })],
            ..Document::default()
        };
        let out = |format| render(&doc, format, &Options::default(), &Meta::default());
        assert_eq!(out(Format::Text), "Kept\na\n");
        assert_eq!(out(Format::Csv), "kept,folded\na,b\n");
        let line = "{\"kept\":\"a\",\"folded\":\"b\",\"machine\":\"c\"}\n";
        assert_eq!(out(Format::Jsonl), line);
        for people in [Format::Markdown, Format::Html] {
            assert!(!out(people).contains("Folded"), "{people}");
        }
    }

    #[test]
    fn an_empty_document_is_sound_everywhere() {
        let doc = Document {
            schema: "empty".into(),
            ..Document::default()
        };
        let out = |format| render(&doc, format, &Options::default(), &Meta::default());
        assert_eq!(out(Format::Text), "");
        assert_eq!(
            out(Format::Json),
            "{\n  \"schema\": \"gitsm.empty/v1\",\n  \"commit\": null\n}\n"
        );
        assert_eq!(out(Format::Jsonl), "");
        assert_eq!(out(Format::Csv), "");
        assert_eq!(out(Format::Markdown), "");
        assert!(out(Format::Html).contains("<title>gitsm</title>"));
    }
}
