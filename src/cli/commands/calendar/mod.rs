//! `gitsm calendar`: look at a calendar, and count on it before an agreement does.

mod count;
mod day;
mod draw;
mod moment;

use std::path::Path;

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{Desk, DeskError, calendar_of};
use crate::model::explain::{Class, Explain};
use crate::model::finding::Finding;
use crate::model::read::closest;
use crate::report::calendar::list;
use crate::sla::calendar::Calendar;

/// Look at calendars, and count on them: when a target is due, how much time elapsed
#[derive(Debug, Args)]
#[command(
    after_help = "A calendar is named as its file in .gitsm/calendars/, or by the path of any file, such as\n./draft.yaml, which needs no desk."
)]
pub struct CalendarArgs {
    #[command(subcommand)]
    pub command: Option<CalendarCommand>,
}

/// What to do with calendars.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// List the calendars of the desk
    List,
    /// Draw a year: closed, partial and extra days, changes of the clocks, hours
    Show(draw::ShowArgs),
    /// Print the instant at which a target is due, in UTC
    #[command(after_help = moment::TIMES)]
    Due(count::DueArgs),
    /// Print the open seconds between two instants
    #[command(after_help = moment::TIMES)]
    Elapsed(count::ElapsedArgs),
    /// Print a day, or the open day that takes its place
    #[command(after_help = day::CODES)]
    Day(day::DayArgs),
}

/// Runs what was asked for.
pub fn run(context: &Context, args: &CalendarArgs) -> Result<Outcome, CliError> {
    match &args.command {
        None | Some(CalendarCommand::List) => all(context),
        Some(CalendarCommand::Show(args)) => draw::run(context, args),
        Some(CalendarCommand::Due(args)) => count::due(context, args),
        Some(CalendarCommand::Elapsed(args)) => count::elapsed(context, args),
        Some(CalendarCommand::Day(args)) => day::run(context, args),
    }
}

fn all(context: &Context) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let (calendars, findings) = desk.calendars()?;
    context.print(&list(&calendars), &desk, false)?;
    for finding in &findings {
        context.out.warning(&finding.to_string());
    }
    Ok(match findings.is_empty() {
        true => Outcome::Done,
        false => Outcome::Partly,
    })
}

/// There is no calendar of this name.
#[derive(Debug, thiserror::Error)]
#[error("there is no calendar `{name}`")]
struct Unknown {
    name: String,
    hint: String,
}

impl Explain for Unknown {
    fn class(&self) -> Class {
        Class::No
    }

    fn hint(&self) -> Option<String> {
        Some(self.hint.clone())
    }
}

/// A calendar, and the desk that it was found in; a file needs none.
struct Chosen {
    desk: Option<Desk>,
    calendar: Calendar,
}

fn chosen(context: &Context, name: &str) -> Result<Chosen, CliError> {
    if name.contains(['/', '\\']) || name.ends_with(".yaml") {
        let calendar = of_file(context, name)?;
        return Ok(Chosen {
            desk: None,
            calendar,
        });
    }
    let desk = context.desk()?;
    let (calendars, findings) = desk.calendars()?;
    if let Some(calendar) = calendars.usable.get(name) {
        let calendar = Calendar::clone(calendar);
        return Ok(Chosen {
            desk: Some(desk),
            calendar,
        });
    }
    let path = Desk::calendar_path(name);
    let own: Vec<Finding> = findings.into_iter().filter(|f| f.path == path).collect();
    if !own.is_empty() {
        return Err(broken(context, own));
    }
    let known: Vec<&str> = calendars.usable.keys().map(String::as_str).collect();
    let hint = match closest(name, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if known.is_empty() => "calendars are files of .gitsm/calendars/".to_owned(),
        None => format!("there are: {}", known.join(", ")),
    };
    let name = name.to_owned();
    Err(explained(Unknown { name, hint }))
}

fn of_file(context: &Context, name: &str) -> Result<Calendar, CliError> {
    if context.globals.at.is_some() {
        return Err(CliError::usage("--at reads commits, and a file is in none")
            .hint("name a calendar of the desk"));
    }
    let path = context.folder().join(name);
    let bytes = std::fs::read(&path)
        .map_err(|error| CliError::usage(format!("cannot read {name}: {error}")))?;
    let beside = path.parent().unwrap_or(Path::new(".")).to_path_buf();
    let read = |file: &str| std::fs::read(beside.join(file));
    calendar_of(Path::new(name), &bytes, &read).map_err(|findings| broken(context, findings))
}

/// All that is wrong in a file is told; the last finding is the error.
fn broken(context: &Context, mut findings: Vec<Finding>) -> CliError {
    let last = findings.pop();
    for finding in &findings {
        context
            .out
            .failure(&finding.to_string(), finding.remedy.as_deref());
    }
    let findings = last.into_iter().collect();
    DeskError::Unreadable { findings }.into()
}
