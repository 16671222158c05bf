//! `gitsm doctor`

use anyhow::Context as _;
use clap::Args;

use crate::check::clone::{Health, document, examine};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::examined;

/// Tell whether this clone is in order, and how to mend what is not
///
/// Looks at the programs, the repository, who you are to the desk, your key, merging, hooks and remotes; asks no
/// network and changes nothing. Exit code 1 when something does not work. What is in the records, `gitsm check` tells.
#[derive(Debug, Args)]
pub struct DoctorArgs {}

/// Examines the clone.
pub fn run(context: &Context, _: &DoctorArgs) -> Result<Outcome, CliError> {
    let program = std::env::current_exe().context("cannot find this program")?;
    let options = context.options()?;
    let now = context.clock()?.now();
    let facts = examined(&context.folder(), options, &program.to_string_lossy())?;
    let answers = examine(&facts, now);
    context.print_plain(&document(&answers))?;
    let ill = answers.iter().any(|answer| answer.health == Health::Bad);
    Ok(if ill { Outcome::No } else { Outcome::Done })
}
