//! `gitsm sla`: the targets of a record, what is pressing, what has just been crossed, and what another policy would
//! change.

mod diff;
mod due;
mod radar;

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::Desk;
use crate::report::held::untrusted_times;
use crate::report::sla_record::{data, explain, table};
use crate::report::snapshot::Snapshot;

use super::list::{QUERIES, matching, query};

/// Explain the targets of a record step by step, and show what is due
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    arg_required_else_help = true,
    after_help = "\
Every target is told with its agreement, the steps of its clock (from, to, what counted and by which
rule) and the sum, so that a verdict can be retraced by hand. Days that are all alike are one step;
--full and JSON have them all."
)]
pub struct SlaArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID", add = complete::ids(None))]
    pub id: Option<String>,
    /// Print every step by itself
    #[arg(long)]
    pub full: bool,
    #[command(subcommand)]
    pub command: Option<SlaCommand>,
}

/// What else to show.
#[derive(Debug, Subcommand)]
pub enum SlaCommand {
    /// Show the open targets by the time left, worst first
    #[command(after_help = QUERIES)]
    Radar(radar::RadarArgs),
    /// List which levels of escalation were crossed since an instant, as JSON lines
    #[command(after_help = due::RUNS)]
    Due(due::DueArgs),
    Diff(diff::DiffArgs),
}

/// Runs what was asked for.
pub fn run(context: &Context, args: &SlaArgs) -> Result<Outcome, CliError> {
    match (&args.command, &args.id) {
        (Some(SlaCommand::Radar(args)), _) => radar::run(context, args),
        (Some(SlaCommand::Due(args)), _) => due::run(context, args),
        (Some(SlaCommand::Diff(args)), _) => diff::run(context, args),
        (None, Some(id)) => record(context, id, args.full),
        (None, None) => {
            Err(CliError::usage("which record?").hint("`gitsm sla ID`, or `gitsm sla radar`"))
        }
    }
}

/// The records under agreements, and the positions of those that match.
fn asked(desk: &Desk, terms: &[String]) -> Result<(Snapshot, Vec<usize>), CliError> {
    let kinds = desk.kinds().iter();
    let able: Vec<_> = kinds.filter(|kind| kind.has_targets()).collect();
    let snapshot = desk.snapshot_under_agreements(&able)?;
    let asker = desk.query_context(&snapshot.people);
    let query = query(desk, terms, None, &asker)?;
    let rows = matching(&snapshot, &query, &asker).into_iter();
    let rows = rows.map(|(at, _)| at).collect();
    Ok((snapshot, rows))
}

fn record(context: &Context, id: &str, full: bool) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let (found, record) = desk.load(id, None)?;
    // The record itself is all that has to be read of the desk.
    let mut snapshot = desk.snapshot_of(&[])?;
    let committed = desk.committed(&found)?;
    let untrusted = untrusted_times(&snapshot, &record, |entry| {
        committed.get(&entry.id).copied()
    });
    snapshot.records.push(record);
    snapshot.paths.push(found.path);
    let at = snapshot.records.len() - 1;
    let mut doc = match context.globals.format_name() {
        "json" | "jsonl" => data(&snapshot, at),
        "csv" => table(&snapshot, at),
        _ => explain(&snapshot, at, full),
    };
    doc.remarks.extend(untrusted);
    context.print(&doc, &desk, false)?;
    Ok(context.unread(&snapshot))
}
