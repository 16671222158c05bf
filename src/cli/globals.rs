//! Options that every command takes.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::render::Format;

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Options that every command takes.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Global options")]
pub struct Globals {
    /// Run as if started in this folder
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub start: Option<PathBuf>,
    /// Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01
    #[arg(long, value_name = "REV|DATE", global = true)]
    pub at: Option<String>,
    /// What if: hold all records to one policy, `current` or that of a revision or date
    #[arg(long, value_name = "REV", global = true)]
    pub policy: Option<String>,
    /// Take this instant for now (RFC 3339), so that a report can be repeated to the byte
    #[arg(long, value_name = "TIME", global = true)]
    pub now: Option<String>,
    /// Print JSON: one object with a versioned schema
    #[arg(long, global = true, conflicts_with = "format")]
    pub json: bool,
    /// Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)
    #[arg(long, value_name = "FORMAT", global = true)]
    pub format: Option<String>,
    /// When to use colours
    #[arg(
        long,
        value_name = "WHEN",
        global = true,
        value_enum,
        default_value_t,
        hide_possible_values = true
    )]
    pub color: Color,
    /// Never ask; fail where something is missing
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Print ids only, and no remarks
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Do not use a pager
    #[arg(long, global = true)]
    pub no_pager: bool,
}

impl Globals {
    /// The output format that was asked for, as a word.
    pub fn format_name(&self) -> &str {
        match (&self.format, self.json) {
            (_, true) => "json",
            (Some(name), _) => name,
            _ => "text",
        }
    }

    /// The output format of a document.
    pub fn document_format(&self) -> Result<Format, crate::render::UnknownFormat> {
        self.format_name().parse()
    }
}

/// The folder of `-C`, read before anything else is known: kinds, and so commands, depend on it.
pub fn folder(args: &[OsString]) -> PathBuf {
    let mut rest = args.iter().skip(1);
    while let Some(arg) = rest.next() {
        let Some(text) = arg.to_str() else { continue };
        if text == "-C" {
            return rest
                .next()
                .map_or_else(|| PathBuf::from("."), PathBuf::from);
        }
        if text == "--" {
            break;
        }
        if let Some(folder) = text.strip_prefix("-C").filter(|folder| !folder.is_empty()) {
            return PathBuf::from(folder.strip_prefix('=').unwrap_or(folder));
        }
    }
    PathBuf::from(".")
}
