//! `gitsm calendar show`

use chrono::Datelike;
use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::render::style::{MUTED, of_tone, paint};
use crate::render::{Format, Meta, Options, render};
use crate::report::calendar::{LEGEND, Line, drawing, show};
use crate::report::table::{Block, Document};

use super::{Chosen, chosen};

/// Which year of which calendar.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The calendar
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The year [default: this one]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2199))]
    pub year: Option<i32>,
}

/// Prints a year of a calendar.
pub fn run(context: &Context, args: &ShowArgs) -> Result<Outcome, CliError> {
    let chosen = chosen(context, &args.name)?;
    let calendar = &chosen.calendar;
    let now = context.clock()?.now();
    let this = || now.with_timezone(&calendar.zone()).year();
    let year = args.year.unwrap_or_else(this);
    let doc = show(&args.name, calendar, year);
    if context.globals.format_name() == "text" {
        let lines = drawing(calendar, year, context.out.width());
        context.out.paged(&drawn(context, doc, &lines));
        return Ok(Outcome::Done);
    }
    match &chosen {
        Chosen {
            desk: Some(desk), ..
        } => context.print(&doc, desk, false)?,
        Chosen { desk: None, .. } => context.print_plain(&doc)?,
    }
    Ok(Outcome::Done)
}

/// The figures, the drawing, and what is special about which day. The week is a line of the figures.
fn drawn(context: &Context, mut doc: Document, lines: &[Line]) -> String {
    let color = context.out.colored();
    let options = Options {
        width: context.out.width(),
        color,
        ..Options::default()
    };
    let is_days = |block: &Block| matches!(block, Block::Table(table) if table.name == "days");
    let days: Vec<Block> = doc
        .blocks
        .iter()
        .filter(|block| is_days(block))
        .cloned()
        .collect();
    doc.blocks
        .retain(|block| matches!(block, Block::Fields { .. }));
    let text = |doc: &Document| render(doc, Format::Text, &options, &Meta::default());
    let mut out = text(&doc);
    out.push('\n');
    for line in lines {
        let painted = |(text, tone): &(String, _)| paint(text, of_tone(*tone), color);
        let line: String = line.iter().map(painted).collect();
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let legend = textwrap::fill(LEGEND, options.width.unwrap_or(usize::MAX).max(20));
    out.push_str(&format!("\n{}\n\n", paint(&legend, MUTED, color)));
    out + &text(&Document {
        blocks: days,
        ..Document::default()
    })
}
