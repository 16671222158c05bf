//! `gitsm <kind> templates`, for kinds that are made from templates of the catalogue.

use clap::Command;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::Desk;
use crate::kinds::lint::TEMPLATES;
use crate::model::kind::Kind;
use crate::report::templates::templates_document;

/// Adds the verb to the command of a kind.
pub fn augment(kind: &Kind, command: Command) -> Command {
    match kind.template_field() {
        Some(_) => command.subcommand(
            Command::new(TEMPLATES).about("List the templates that are approved beforehand"),
        ),
        None => command,
    }
}

/// Lists the templates of a kind.
pub fn run(context: &Context, desk: &Desk, kind: &Kind) -> Result<Outcome, CliError> {
    let (templates, findings) = desk.templates()?;
    for finding in &findings {
        context.out.warning(&finding.to_string());
    }
    context.print(&templates_document(kind, &templates), desk, false)?;
    Ok(match findings.is_empty() {
        true => Outcome::Done,
        false => Outcome::Partly,
    })
}
