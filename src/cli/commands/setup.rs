//! `gitsm setup`

use anyhow::Context as _;
use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::report::setup::document;

use super::ci;

/// Set this clone up to work with other programs
#[derive(Debug, Args)]
pub struct SetupArgs {
    /// With what.
    #[command(subcommand)]
    pub with: With,
}

/// What this clone can be set up for.
#[derive(Debug, Subcommand)]
pub enum With {
    /// Have git itself merge records by field and show them readably
    ///
    /// Writes a merge driver and a readable diff into this clone's own settings (.git/config and
    /// .git/info/attributes). Nothing is committed, and other clones are not touched.
    Git {
        /// Take it back
        #[arg(long)]
        undo: bool,
    },
}

/// Sets up.
pub fn run(context: &Context, args: &SetupArgs) -> Result<Outcome, CliError> {
    let With::Git { undo } = args.with;
    let desk = context.writable()?;
    let changed;
    let said = if undo {
        changed = desk.undo_git()?;
        match changed {
            true => "git merges and shows records in this clone as plain text again",
            false => "nothing was set up in this clone",
        }
    } else {
        let program = std::env::current_exe().context("cannot find this program")?;
        let program = program.to_string_lossy();
        changed = desk.set_up_git(&program)?;
        match changed {
            true => "git merges records by field in this clone, and shows them readably",
            false => "this clone is set up already",
        }
    };
    match ci::is_text(context)? {
        true => context.out.note(said),
        false => context.print_plain(&document(!undo, changed))?,
    }
    Ok(Outcome::Done)
}
