//! `gitsm textconv`, which git calls

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::report::readable::readable;

/// Print a record as lines for people; git calls this, set up by `gitsm setup git`
#[derive(Debug, Args)]
pub struct TextconvArgs {
    /// The file
    pub file: PathBuf,
}

/// Prints the file.
pub fn run(context: &Context, args: &TextconvArgs) -> Result<Outcome, CliError> {
    let bytes = std::fs::read(&args.file)
        .with_context(|| format!("cannot read {}", args.file.display()))?;
    context.out.data(&readable(&bytes));
    Ok(Outcome::Done)
}
