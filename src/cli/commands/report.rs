//! `gitsm report`

use std::mem::ManuallyDrop;

use chrono::{DateTime, Utc};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{Desk, DeskError, instant};
use crate::kinds::Kinds;
use crate::model::kind::{Capability, Kind};
use crate::model::read::closest;
use crate::report::availability::{availability, reads};
use crate::report::backlog::backlog;
use crate::report::changes::{changes, view::is_change};
use crate::report::scope::{Cohort, Dimension, Hours, Interval, Scope};
use crate::report::sla::sla;
use crate::report::snapshot::Snapshot;
use crate::report::table::Document;
use crate::report::times::times;
use crate::report::trend::trend;
use crate::sla::targets::TargetKind;

use super::list::{QUERIES, matching, query};

/// More dimensions than this make a table that nobody reads.
const DIMENSIONS: usize = 3;

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

/// Which records.
#[derive(Debug, Args)]
pub struct QueryArgs {
    /// Terms of a query: only records that match
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
}

/// Which period.
#[derive(Debug, Args)]
pub struct PeriodArgs {
    /// Count from this day or instant on, such as 2026-10-01 or -30d
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Count up to this day or instant, which does not count itself
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub until: Option<String>,
}

/// What a report is about.
#[derive(Debug, Args)]
pub struct ScopeArgs {
    #[command(flatten)]
    pub query: QueryArgs,
    /// Group by priority, agreement, month, kind or a field such as service, team, assignee; up to three, with
    /// commas between
    #[arg(
        long,
        value_name = "DIMENSIONS",
        value_delimiter = ',',
        default_value = "priority"
    )]
    pub by: Vec<String>,
    #[command(flatten)]
    pub period: PeriodArgs,
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

/// What the report on times is about.
#[derive(Debug, Args)]
pub struct TimesArgs {
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// Business hours of records that no agreement gives any: a file of .gitsm/calendars
    #[arg(long, value_name = "NAME")]
    pub calendar: Option<String>,
}

/// What the report on changes is about.
#[derive(Debug, Args)]
pub struct ChangesArgs {
    #[command(flatten)]
    pub query: QueryArgs,
    /// Group by type, team, service, month, kind or another field; up to three, with commas between
    #[arg(
        long,
        value_name = "DIMENSIONS",
        value_delimiter = ',',
        default_value = "type"
    )]
    pub by: Vec<String>,
    #[command(flatten)]
    pub period: PeriodArgs,
}

/// What the report on availability is about.
#[derive(Debug, Args)]
pub struct AvailabilityArgs {
    /// Terms of a query: only services that match, such as id:checkout or tier:critical
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub period: PeriodArgs,
}

/// What the trend is about.
#[derive(Debug, Args)]
pub struct TrendArgs {
    #[command(flatten)]
    pub query: QueryArgs,
    /// Weeks from Monday on, or calendar months
    #[arg(long, value_enum, default_value_t)]
    pub interval: IntervalArg,
    /// So many periods, the one of now included
    #[arg(long, value_name = "NUMBER", default_value_t = 12,
        value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub last: u32,
    /// A series for each priority, agreement, kind or value of a field such as service; up to three, with commas
    /// between
    #[arg(long, value_name = "DIMENSIONS", value_delimiter = ',')]
    pub by: Vec<String>,
    /// The target whose compliance is shown
    #[arg(long, value_name = "TARGET", default_value = "resolve",
        value_parser = PossibleValuesParser::new(TargetKind::ALL.map(TargetKind::name)))]
    pub target: String,
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

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum IntervalArg {
    /// Seven days from Monday on
    #[default]
    Week,
    /// A calendar month
    Month,
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

/// A period that ends now has begun.
fn not_ahead(snapshot: &Snapshot, scope: &Scope<'_>) -> Result<(), CliError> {
    match scope.since {
        Some(since) if scope.until.is_none() && since >= snapshot.now => {
            let error = CliError::usage("--since is ahead, and the period ends now");
            Err(error.hint("name its end with --until"))
        }
        _ => Ok(()),
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

fn scoped(desk: &Desk, args: &ScopeArgs, scope: &mut Scope<'_>) -> Result<(), CliError> {
    scope.by = dimensions(&args.by, desk.kinds())?;
    bounded(desk, &args.period, scope)
}

fn bounded(desk: &Desk, args: &PeriodArgs, scope: &mut Scope<'_>) -> Result<(), CliError> {
    scope.since = moment(desk, "since", args.since.as_deref())?;
    scope.until = moment(desk, "until", args.until.as_deref())?;
    match (scope.since, scope.until) {
        (Some(since), Some(until)) if since >= until => Err(CliError::usage(
            "--since is not before --until: no time is left",
        )),
        _ => Ok(()),
    }
}

/// The dimensions of these names, each once.
fn dimensions(names: &[String], kinds: &Kinds) -> Result<Vec<Dimension>, CliError> {
    let mut dimensions = Vec::new();
    for name in names {
        let by = Dimension::parse(&name.trim().replace('-', "_"), kinds).map_err(explained)?;
        if !dimensions.contains(&by) {
            dimensions.push(by);
        }
    }
    if dimensions.len() > DIMENSIONS {
        let count = dimensions.len();
        return Err(
            CliError::usage(format!("--by has {count} dimensions")).hint(format!(
                "use {DIMENSIONS} at most, and a query for the rest"
            )),
        );
    }
    Ok(dimensions)
}

/// The calendar of this name.
fn hours(snapshot: &Snapshot, name: Option<&str>) -> Result<Option<Hours>, CliError> {
    let Some(name) = name else { return Ok(None) };
    let calendars = snapshot.agreements.calendars();
    if let Some(calendar) = calendars.usable.get(name) {
        return Ok(Some(Hours {
            name: name.to_owned(),
            calendar: calendar.clone(),
        }));
    }
    if calendars.broken.contains(name) {
        let error = CliError::usage(format!("the calendar `{name}` has errors"));
        return Err(error.hint("`gitsm check` says which"));
    }
    let known: Vec<&str> = calendars.usable.keys().map(String::as_str).collect();
    let error = CliError::usage(format!("there is no calendar {name:?}"));
    Err(match closest(name, known.iter().copied()) {
        Some(meant) => error.hint(format!("did you mean `{meant}`?")),
        None if known.is_empty() => error.hint("calendars are files of .gitsm/calendars"),
        None => error.hint(format!("there are {}", known.join(", "))),
    })
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
