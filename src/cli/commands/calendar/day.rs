//! `gitsm calendar day`: whether a day is worked, and which day takes its place, for jobs that run on working days.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::chosen;
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::sla::closed_day::ClosedDay;

/// What to say when a closed day has no other.
pub const CODES: &str = "\
Exits with 1, and prints nothing, when the day is left out; so a job of working days begins with
`gitsm calendar day business --closed skip || exit 0`.";

/// A day.
#[derive(Debug, Args)]
pub struct DayArgs {
    /// Name of a calendar, or the path of its file
    pub name: String,
    /// The day, as 2026-12-25; today in the zone of the calendar when it is not given
    pub day: Option<String>,
    /// What becomes of a day on which the calendar is closed
    #[arg(long, value_enum, default_value = "next")]
    pub closed: Closed,
}

/// What becomes of a closed day.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Closed {
    /// It is left out
    Skip,
    /// The next open day takes its place
    Next,
    /// The open day before takes its place
    Previous,
}

/// Prints the day on which it is done.
pub fn run(context: &Context, args: &DayArgs) -> Result<Outcome, CliError> {
    let calendar = chosen(context, &args.name)?.calendar;
    let day = match args.day.as_deref() {
        None | Some("today") => calendar.shown(context.clock()?.now()).date(),
        Some(text) => read(text).ok_or_else(|| {
            CliError::usage(format!("{text:?} is no day")).hint("write it as 2026-12-25")
        })?,
    };
    let rule = match args.closed {
        Closed::Skip => ClosedDay::Skip,
        Closed::Next => ClosedDay::Next,
        Closed::Previous => ClosedDay::Previous,
    };
    let Some(day) = rule.day(&calendar, day) else {
        return Ok(Outcome::No);
    };
    context.out.line(&day.to_string());
    Ok(Outcome::Done)
}

/// Only the form that dates have everywhere: four digits, two, two.
fn read(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| text.parse().ok())?
}
