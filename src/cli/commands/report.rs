//! `gitsm report`

use std::mem::ManuallyDrop;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{Desk, instant};
use crate::model::kind::Capability;
use crate::report::backlog::backlog;
use crate::report::scope::{Cohort, Dimension, Scope};
use crate::report::sla::sla;
use crate::report::snapshot::Snapshot;
use crate::report::table::Document;
use crate::report::times::times;

use super::list::{QUERIES, matching, query};

/// Compute a report from the tree
///
/// The same commit and the same --now give the same bytes.
#[derive(Debug, Args)]
pub struct ReportArgs {
    #[command(subcommand)]
    pub report: Report,
}

/// Which report.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// How agreements were kept: met, breached, and what is still running
    #[command(after_help = QUERIES)]
    Sla(SlaArgs),
    /// What is open: by state and priority, with the oldest and what nobody has taken
    #[command(after_help = QUERIES)]
    Backlog(ScopeArgs),
    /// How long it took from opening to resolution: n, median, mean, p90
    #[command(after_help = QUERIES)]
    Times(ScopeArgs),
}

/// What a report is about.
#[derive(Debug, Args)]
pub struct ScopeArgs {
    /// Terms of a query: only records that match
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// Group by priority, agreement, month, kind or a field such as service, team, assignee
    #[arg(long, value_name = "DIMENSION", default_value = "priority")]
    pub by: String,
    /// Count from this day or instant on, such as 2026-10-01 or -30d
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Count up to this day or instant, which does not count itself
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub until: Option<String>,
}

/// What the service level report is about.
#[derive(Debug, Args)]
pub struct SlaArgs {
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// What puts a target into the period
    #[arg(long, value_enum, default_value_t)]
    pub cohort: CohortArg,
}

/// What puts a target into a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CohortArg {
    /// The day it was due
    #[default]
    Due,
    /// The day its record ended
    Closed,
}

/// Prints a report.
pub fn run(context: &Context, args: &ReportArgs) -> Result<Outcome, CliError> {
    match &args.report {
        Report::Sla(args) => report(
            context,
            &args.scope,
            args.cohort,
            Some(Capability::Sla),
            sla,
        ),
        Report::Times(args) => report(context, args, CohortArg::Due, Some(Capability::Sla), times),
        Report::Backlog(args) => report(context, args, CohortArg::Due, None, backlog),
    }
}

fn report(
    context: &Context,
    args: &ScopeArgs,
    cohort: CohortArg,
    needs: Option<Capability>,
    make: fn(&Snapshot, &Scope<'_>) -> Document,
) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let kinds: Vec<_> = desk
        .kinds()
        .iter()
        .filter(|kind| needs.is_none_or(|needs| kind.has(needs)))
        .collect();
    // The process ends next: taking ten thousand records apart before is a tenth of the call.
    let snapshot = ManuallyDrop::new(desk.snapshot_of(&kinds)?);
    let asker = desk.query_context(&snapshot.people);
    let query = query(&desk, &args.query, None, &asker)?;
    let rows: Vec<usize> = matching(&snapshot, &query, &asker)
        .into_iter()
        .map(|(at, _)| at)
        .collect();
    let scope = Scope {
        rows: &rows,
        since: moment(&desk, "since", args.since.as_deref())?,
        until: moment(&desk, "until", args.until.as_deref())?,
        by: Dimension::parse(&args.by.replace('-', "_"), desk.kinds()).map_err(explained)?,
        cohort: match cohort {
            CohortArg::Due => Cohort::Due,
            CohortArg::Closed => Cohort::Closed,
        },
    };
    context.print(&make(&snapshot, &scope), &desk, false)?;
    Ok(context.unread(&snapshot))
}

fn moment(desk: &Desk, flag: &str, text: Option<&str>) -> Result<Option<DateTime<Utc>>, CliError> {
    let Some(text) = text else { return Ok(None) };
    match instant(text, desk.config().zone, desk.now()) {
        Some(at) => Ok(Some(at)),
        None => Err(
            CliError::usage(format!("--{flag} {text:?} is no day and no instant")).hint(
                "write it as 2026-10-01, \"2026-10-01 09:00\", 2026-10-01T09:00:00Z, or -30d",
            ),
        ),
    }
}
