//! `gitsm sla due`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::instant;
use crate::render::{Format, Meta, Options, render};
use crate::report::crossings::crossed;

use super::asked;

/// How it is run again and again.
pub const RUNS: &str = "\
A span holds its start and not its end. Run it with the end of the last run as --since, and every
level is listed exactly once. One JSON object a line: at, id, kind, title, state, priority, target,
round, type, agreement, level, crossed (at_risk, breached, overdue), threshold (per cent), offset
(seconds from due), due, remaining, notify. A breach is at the first second after due.

Levels, hours and on-call order stand in the agreement:
  escalation:
    - {at: 75, notify: [assignee]}
    - {before: 1h, notify: [team]}
    - {at: breach, notify: [on_call]}
    - {after: 2h, notify: [on_call, role:manager], hours: true}
  on_call: [ana, bo]
Without them at_risk and the breach are listed, for the assignee.";

/// Which crossings.
#[derive(Debug, Args)]
pub struct DueArgs {
    /// Terms of a query: only records that match
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// From this instant on, such as 2026-11-20T09:00:00Z, "2026-11-20 09:00" or -5m
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub since: String,
    /// Up to this instant, which does not count itself [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub until: Option<String>,
}

/// Prints what was crossed.
pub fn run(context: &Context, args: &DueArgs) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let moment = |flag: &str, text: &str| {
        instant(text, desk.config().zone, desk.now()).ok_or_else(|| {
            CliError::usage(format!("--{flag} {text:?} is no instant"))
                .hint("write it as 2026-11-20T09:00:00Z, \"2026-11-20 09:00\" or -5m")
        })
    };
    let since = moment("since", &args.since)?;
    let until = args
        .until
        .as_deref()
        .map_or(Ok(desk.now()), |text| moment("until", text))?;
    if until < since {
        return Err(CliError::usage("--until is before --since"));
    }
    let (snapshot, rows) = asked(&desk, &args.query)?;
    let doc = crossed(&snapshot, &rows, (since, until));
    // Whoever acts upon it reads line by line, whatever the format of other commands is.
    match context.globals.document_format().map_err(explained)? {
        Format::Text | Format::Json | Format::Jsonl => {
            let lines = render(&doc, Format::Jsonl, &Options::default(), &Meta::default());
            context.out.data(&lines);
        }
        _ => context.print(&doc, &desk, false)?,
    }
    Ok(context.unread(&snapshot))
}
