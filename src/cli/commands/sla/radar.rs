//! `gitsm sla radar`

use clap::{Args, ValueEnum};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::report::radar::{Blip, blips, radar};
use crate::report::snapshot::Snapshot;
use crate::report::standing::{Audience, name};
use crate::sla::clock::State;
use crate::sla::duration::Target;

use super::asked;

/// At most so many are named on stderr; the table has them all.
const NAMED: usize = 20;

/// Which open targets.
#[derive(Debug, Args)]
pub struct RadarArgs {
    /// Terms of a query: only records that match
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// Only what has no more open time left than this, such as 4h
    #[arg(long, value_name = "AMOUNT")]
    pub within: Option<String>,
    /// Show this many at most
    #[arg(short = 'n', long, value_name = "NUMBER")]
    pub limit: Option<usize>,
    /// Exit with 1 when a target is this bad, and say on stderr which
    #[arg(long, value_name = "STATE", value_enum)]
    pub fail_on: Option<FailOn>,
}

/// How bad a target may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// At risk, or worse
    #[value(alias = "at_risk")]
    AtRisk,
    /// Breached
    Breached,
}

impl FailOn {
    fn meets(self, state: State) -> bool {
        match state {
            State::Breached => true,
            State::AtRisk => self == FailOn::AtRisk,
            _ => false,
        }
    }
}

/// Prints the radar.
pub fn run(context: &Context, args: &RadarArgs) -> Result<Outcome, CliError> {
    let within = args.within.as_deref().map(open_time).transpose()?;
    let desk = context.desk()?;
    let (snapshot, rows) = asked(&desk, &args.query)?;
    let all = blips(&snapshot, &rows, within);
    let shown = &all[..all.len().min(args.limit.unwrap_or(usize::MAX))];
    print(context, &desk, &snapshot, shown)?;
    let outcome = context.unread(&snapshot);
    let failing = |blip: &&Blip<'_>| {
        args.fail_on
            .is_some_and(|bad| bad.meets(blip.measure.state))
    };
    let failing: Vec<&Blip<'_>> = all.iter().filter(failing).collect();
    if failing.is_empty() {
        return Ok(outcome);
    }
    tell(context, &failing);
    Ok(Outcome::No)
}

fn print(
    context: &Context,
    desk: &crate::desk::Desk,
    snapshot: &Snapshot,
    shown: &[Blip<'_>],
) -> Result<(), CliError> {
    let format = context.globals.format_name();
    if context.globals.quiet && format == "text" {
        let mut ids: Vec<&str> = Vec::new();
        for blip in shown {
            let id = blip.record.id.as_str();
            if !ids.contains(&id) {
                ids.push(id);
                context.out.line(id);
            }
        }
        return Ok(());
    }
    let audience = match format {
        "json" | "jsonl" | "csv" => Audience::Programs,
        _ => Audience::People,
    };
    context.print(&radar(snapshot, shown, audience), desk, false)
}

/// Open time: business days would mean another amount for every target.
fn open_time(text: &str) -> Result<i64, CliError> {
    match text.parse().map_err(explained)? {
        Target::Elapsed(seconds) => Ok(seconds.get().into()),
        Target::BusinessDays(_) => Err(CliError::usage(
            "--within counts open time, not business days",
        )
        .hint("such as --within 4h")),
    }
}

fn tell(context: &Context, failing: &[&Blip<'_>]) {
    for blip in failing.iter().take(NAMED) {
        let state = blip.measure.state.word();
        context.out.status(&format!(
            "{state}: {} {}",
            blip.record.id,
            name(&blip.measure)
        ));
    }
    if failing.len() > NAMED {
        context
            .out
            .status(&format!("and {} more", failing.len() - NAMED));
    }
}
