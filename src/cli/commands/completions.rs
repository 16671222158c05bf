//! `gitsm completions`

use clap::Args;
use clap_complete::Shell;
use clap_complete::env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Zsh};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::tree;
use crate::kinds::Kinds;

/// Print completions for a shell
#[derive(Debug, Args)]
#[command(
    after_help = "With ids from the desk, at the start of the shell:\n  bash: source <(gitsm completions bash --live)\n  zsh:  source <(gitsm completions zsh --live)\n  fish: gitsm completions fish --live | source"
)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
    /// Complete ids too, by asking gitsm; for the start of a shell, not for a saved file
    #[arg(long)]
    pub live: bool,
}

/// Prints a completion script.
pub fn run(context: &Context, kinds: &Kinds, args: &CompletionsArgs) -> Result<Outcome, CliError> {
    let mut script = Vec::new();
    if args.live {
        let completer: &dyn EnvCompleter = match args.shell {
            Shell::Bash => &Bash,
            Shell::Elvish => &Elvish,
            Shell::Fish => &Fish,
            Shell::PowerShell => &Powershell,
            Shell::Zsh => &Zsh,
            other => return Err(CliError::usage(format!("no live completions for {other}"))),
        };
        completer
            .write_registration("COMPLETE", "gitsm", "gitsm", "gitsm", &mut script)
            .map_err(anyhow::Error::from)?;
    } else {
        script = tree::completions(kinds, args.shell);
    }
    context.out.data(&String::from_utf8_lossy(&script));
    Ok(Outcome::Done)
}
