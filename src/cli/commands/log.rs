//! `gitsm log`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::report::history::history;

/// Show what happened to a record: its log beside its commits, with author and signature
#[derive(Debug, Args)]
pub struct LogArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID", add = complete::ids(None))]
    pub id: String,
    /// Look at this many commits at most, the newest
    #[arg(short = 'n', long, value_name = "NUMBER")]
    pub limit: Option<usize>,
}

/// Prints the history of a record.
pub fn run(context: &Context, args: &LogArgs) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let found = desk.find(&args.id, None)?;
    let told = desk.history(&found, args.limit)?;
    for (commit, finding) in &told.findings {
        let short = commit.short();
        context
            .out
            .warning(&format!("{finding} (as commit {short} has it)"));
    }
    context.print(
        &history(found.id.as_str(), &told.commits, &told.unwritten),
        &desk,
        false,
    )?;
    Ok(Outcome::Done)
}
