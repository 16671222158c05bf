//! `gitsm codeowners`

use clap::Args;

use super::approvals::ForgeArg;
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::exchange::codeowners::codeowners;

/// Print a CODEOWNERS file from the policies, so that a forge asks the right people for a review
#[derive(Debug, Args)]
#[command(
    after_help = "Put it where the first line on stderr says. The file only asks; who may approve is decided from the policies."
)]
pub struct CodeownersArgs {
    /// Whose dialect to write
    #[arg(long, value_enum)]
    pub forge: ForgeArg,
}

/// Prints the file.
pub fn run(context: &Context, args: &CodeownersArgs) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let rules = desk.rulebook()?;
    for finding in &rules.findings {
        context.out.warning(&finding.to_string());
    }
    let file = codeowners(
        args.forge.into(),
        desk.kinds(),
        &rules.policies,
        &rules.people,
    );
    context.out.note(&format!("for {}", file.path));
    for sentence in &file.left_out {
        context.out.warning(sentence);
    }
    context.out.data(&file.text);
    Ok(match rules.findings.is_empty() {
        true => Outcome::Done,
        false => Outcome::Partly,
    })
}
