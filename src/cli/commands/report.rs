//! `gitsm report`

mod args;
mod scope;

use std::mem::ManuallyDrop;

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Desk, DeskError};
use crate::kinds::Kinds;
use crate::model::kind::{Capability, Kind};
use crate::report::availability::{availability, reads};
use crate::report::backlog::backlog;
use crate::report::changes::{changes, view::is_change};
use crate::report::scope::{Cohort, Dimension, Interval, Scope};
use crate::report::sla::sla;
use crate::report::snapshot::Snapshot;
use crate::report::table::Document;
use crate::report::times::times;
use crate::report::trend::trend;
use crate::sla::targets::TargetKind;

use super::list::{QUERIES, matching, query};
use args::{
    AvailabilityArgs, ChangesArgs, CohortArg, IntervalArg, QueryArgs, SlaArgs, TimesArgs, TrendArgs,
};
use scope::{bounded, dimensions, hours, not_ahead, scoped};

/// Compute a report from the tree
///
/// The same commit and the same --now give the same bytes, in every --format; html has charts.
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
    Backlog(QueryArgs),
    /// How long it took to detect, assign, respond, mitigate and resolve: n, median, mean, p90, max
    #[command(after_help = QUERIES)]
    Times(TimesArgs),
    /// How long services could not be used, and what is left of their error budgets
    ///
    /// Agreed time, outages and error budget of every service that matches; by default of the last 30 days. What
    /// counts stands in the records. The service: availability_target, agreed_hours, degraded_weight, offered_since.
    /// The incident: effect (outage, degraded, usable), impact_started_at, mitigated_at. The change: outage and its
    /// planned window, once it is scheduled.
    #[command(after_help = QUERIES)]
    Availability(AvailabilityArgs),
    /// What was opened, resolved and left in each week or month, and how targets were kept
    #[command(after_help = QUERIES)]
    Trend(TrendArgs),
    /// How changes go: success, emergencies, what nobody asked for, and the four keys of delivery
    ///
    /// Deployment frequency, lead time, change failure rate and time to restore come from changes and the incidents
    /// that name them as their cause (`caused_by`), not from pipelines.
    #[command(after_help = QUERIES)]
    Changes(ChangesArgs),
}

/// Prints a report.
pub fn run(context: &Context, args: &ReportArgs) -> Result<Outcome, CliError> {
    match &args.report {
        Report::Sla(args) => {
            let with = |desk: &Desk, _: &Snapshot, scope: &mut Scope<'_>| {
                scope.cohort = match args.cohort {
                    CohortArg::Due => Cohort::Due,
                    CohortArg::Closed => Cohort::Closed,
                };
                scoped(desk, &args.scope, scope)
            };
            report_on(context, &args.scope.query.query, promised, sla, with)
        }
        Report::Times(args) => {
            let with = |desk: &Desk, snapshot: &Snapshot, scope: &mut Scope<'_>| {
                scope.hours = hours(snapshot, args.calendar.as_deref())?;
                scoped(desk, &args.scope, scope)
            };
            report(context, &args.scope.query.query, has_clocks, times, with)
        }
        Report::Backlog(args) => {
            let all = |_: &Kinds, _: &Kind| true;
            report(context, &args.query, all, backlog, |_, _, _| Ok(()))
        }
        Report::Availability(args) => {
            let with = |desk: &Desk, snapshot: &Snapshot, scope: &mut Scope<'_>| {
                bounded(desk, &args.period, scope)?;
                not_ahead(snapshot, scope)
            };
            report(context, &args.query, reads, availability, with)
        }
        Report::Changes(args) => {
            let with = |desk: &Desk, _: &Snapshot, scope: &mut Scope<'_>| {
                scope.by = dimensions(&args.by, desk.kinds())?;
                bounded(desk, &args.period, scope)
            };
            let needs = |kinds: &Kinds, kind: &Kind| is_change(kind) || has_clocks(kinds, kind);
            report(context, &args.query.query, needs, changes, with)
        }
        Report::Trend(args) => {
            let with = |desk: &Desk, _: &Snapshot, scope: &mut Scope<'_>| {
                scope.interval = match args.interval {
                    IntervalArg::Week => Interval::Week,
                    IntervalArg::Month => Interval::Month,
                };
                scope.last = args.last;
                scope.target = TargetKind::parse(&args.target).unwrap_or(scope.target);
                scope.by = dimensions(&args.by, desk.kinds())?;
                if scope.by.contains(&Dimension::Month) {
                    let error = CliError::usage("a trend has its periods already");
                    return Err(error.hint("use --interval month instead of --by month"));
                }
                Ok(())
            };
            // Changes are worked off too, but are read only when they are asked for.
            let decisions = args.target == TargetKind::ApprovalTurnaround.name();
            let needs = |kinds: &Kinds, kind: &Kind| match decisions {
                true => has_targets(kinds, kind),
                false => has_clocks(kinds, kind),
            };
            report(context, &args.query.query, needs, trend, with)
        }
    }
}

/// The records that something was promised for.
fn promised(desk: &Desk) -> Result<Snapshot, DeskError> {
    let able: Vec<_> = desk.kinds().iter().filter(|it| it.has_targets()).collect();
    desk.snapshot_under_agreements(&able)
}

/// Whether verdicts on its records are counted.
fn has_targets(_: &Kinds, kind: &Kind) -> bool {
    kind.has_targets()
}

/// Whether its records are worked off.
fn has_clocks(_: &Kinds, kind: &Kind) -> bool {
    kind.has(Capability::Sla)
}

/// Reads the kinds that are needed, lets `with` complete the scope, and prints what `make` makes of it.
fn report(
    context: &Context,
    terms: &[String],
    needs: impl Fn(&Kinds, &Kind) -> bool,
    make: fn(&Snapshot, &Scope<'_>) -> Document,
    with: impl Fn(&Desk, &Snapshot, &mut Scope<'_>) -> Result<(), CliError>,
) -> Result<Outcome, CliError> {
    let read = |desk: &Desk| {
        let kinds = desk.kinds();
        let needed: Vec<_> = kinds.iter().filter(|kind| needs(kinds, kind)).collect();
        desk.snapshot_of(&needed)
    };
    report_on(context, terms, read, make, with)
}

/// The same of the records that `read` gives.
fn report_on(
    context: &Context,
    terms: &[String],
    read: impl Fn(&Desk) -> Result<Snapshot, DeskError>,
    make: fn(&Snapshot, &Scope<'_>) -> Document,
    with: impl Fn(&Desk, &Snapshot, &mut Scope<'_>) -> Result<(), CliError>,
) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    // The process ends next: taking ten thousand records apart before is a tenth of the call.
    let snapshot = ManuallyDrop::new(read(&desk)?);
    let asker = desk.query_context(&snapshot.people);
    let query = query(&desk, terms, None, &asker)?;
    let rows: Vec<usize> = match query.matches_all() {
        true => (0..snapshot.records.len()).collect(),
        false => {
            let matching = matching(&snapshot, &query, &asker);
            matching.into_iter().map(|(at, _)| at).collect()
        }
    };
    let mut scope = Scope::all(&rows);
    with(&desk, &snapshot, &mut scope)?;
    context.print(&make(&snapshot, &scope), &desk, false)?;
    Ok(context.unread(&snapshot))
}
