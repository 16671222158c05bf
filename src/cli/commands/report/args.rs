//! What can be said to each report. Their doc comments are its help.

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use crate::sla::targets::TargetKind;

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
