//! `gitsm sla`

mod diff;

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;

/// Look at service levels
#[derive(Debug, Args)]
pub struct SlaArgs {
    #[command(subcommand)]
    pub view: View,
}

/// Which view.
#[derive(Debug, Subcommand)]
pub enum View {
    Diff(diff::DiffArgs),
}

/// Runs it.
pub fn run(context: &Context, args: &SlaArgs) -> Result<Outcome, CliError> {
    match &args.view {
        View::Diff(args) => diff::run(context, args),
    }
}
