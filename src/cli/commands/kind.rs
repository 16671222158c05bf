//! `gitsm kind`

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::kinds::{Kinds, builtin_text};
use crate::report::kinds::{kind_document, kinds_document};

/// Look at the kinds of records: fields, states, transitions
#[derive(Debug, Args)]
pub struct KindArgs {
    #[command(subcommand)]
    pub command: KindCommand,
}

/// What to look at.
#[derive(Debug, Subcommand)]
pub enum KindCommand {
    /// List the kinds
    List,
    /// Show one kind: its life, its fields, its links
    Show {
        /// The kind
        kind: String,
    },
    /// Print the YAML of a built-in kind, to be changed in .gitsm/kinds/
    Print {
        /// The kind
        kind: String,
    },
}

/// Prints kinds.
pub fn run(context: &Context, kinds: &Kinds, args: &KindArgs) -> Result<Outcome, CliError> {
    match &args.command {
        KindCommand::List => context.print_plain(&kinds_document(kinds))?,
        KindCommand::Show { kind } => {
            let kind = kinds.get(kind).map_err(explained)?;
            context.print_plain(&kind_document(kind))?;
        }
        KindCommand::Print { kind } => {
            let kind = kinds.get(kind).map_err(explained)?;
            let text = builtin_text(&kind.kind).ok_or_else(|| {
                CliError::usage(format!("`{}` is not built in", kind.kind))
                    .hint(format!("its file is .gitsm/kinds/{}.yaml", kind.kind))
            })?;
            context.out.data(text);
        }
    }
    Ok(Outcome::Done)
}
