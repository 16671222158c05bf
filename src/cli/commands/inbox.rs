//! `gitsm inbox`

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{self, DeskError, Drained, Route};
use crate::render::runner;
use crate::report::intake::{self as report, Line};
use crate::store::Store;

use super::ci::{self, PlaceArgs};

/// Take in what jobs have pushed to branches of their own
#[derive(Debug, Args)]
pub struct InboxArgs {
    #[command(subcommand)]
    pub what: What,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Land every signal that waits, push the desk's branch, and remove their branches, all at once
    Drain(DrainArgs),
}

/// Where the inbox is.
#[derive(Debug, Args)]
#[command(
    after_help = "Run it in one scheduled job that may push to the branch of the desk. What cannot be landed stays where it is; the exit code is 5 then."
)]
pub struct DrainArgs {
    #[command(flatten)]
    pub place: PlaceArgs,
}

/// Runs it.
pub fn run(context: &Context, args: &InboxArgs) -> Result<Outcome, CliError> {
    let What::Drain(DrainArgs { place: args }) = &args.what;
    let folder = args.desk.clone().unwrap_or_else(|| context.folder());
    let options = ci::options(context, &folder)?;
    let store = Store::discover(&folder, options.environment.clone()).map_err(DeskError::from)?;
    let route = Route::of(&store, args.remote.as_deref(), args.branch.as_deref())?;
    let drained = desk::drain(&folder, &options, &route)?;
    if !ci::is_text(context)? {
        let landed = drained.landed.iter();
        let landed = landed.map(|(reference, landed)| ci::line(Some(reference), &landed.account()));
        let left = drained.left.iter().map(|left| Line {
            inbox: Some(left.reference.clone()),
            outcome: "left".to_owned(),
            message: left.reason.clone(),
            records: Vec::new(),
        });
        let lines: Vec<Line> = landed.chain(left).collect();
        context.print_plain(&report::landed(&lines))?;
        return Ok(outcome(&drained));
    }
    for (reference, landed) in &drained.landed {
        let text = format!("{}: {}", short(reference), ci::sentence(&landed.account()));
        context.out.line(&runner::harmless(&text));
    }
    for left in &drained.left {
        let text = format!("{} stays: {}", short(&left.reference), left.reason);
        context.out.warning(&runner::harmless(&text));
    }
    if drained.landed.is_empty() && drained.left.is_empty() {
        context.out.note("the inbox is empty");
    }
    Ok(outcome(&drained))
}

fn outcome(drained: &Drained) -> Outcome {
    match drained.left.is_empty() {
        true => Outcome::Done,
        false => Outcome::Partly,
    }
}

fn short(reference: &str) -> &str {
    reference.strip_prefix("refs/heads/").unwrap_or(reference)
}
