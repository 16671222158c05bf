//! `gitsm man`

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::tree;
use crate::kinds::Kinds;

/// Print the manual page, or write one for every command
#[derive(Debug, Args)]
pub struct ManArgs {
    /// Write gitsm.1, gitsm-incident-resolve.1 and so on into this folder
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Prints or writes manual pages.
pub fn run(context: &Context, kinds: &Kinds, args: &ManArgs) -> Result<Outcome, CliError> {
    let tree = tree::whole(kinds);
    if let Some(dir) = &args.dir {
        std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
        clap_mangen::generate_to(tree, dir)
            .with_context(|| format!("cannot write into {}", dir.display()))?;
        context
            .out
            .note(&format!("wrote the manual pages to {}", dir.display()));
        return Ok(Outcome::Done);
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(tree)
        .render(&mut page)
        .context("the manual page cannot be made")?;
    context.out.data(&String::from_utf8_lossy(&page));
    Ok(Outcome::Done)
}
