//! `gitsm show` and `gitsm <kind> show`

use std::sync::Arc;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::model::kind::Kind;
use crate::report::rows::Row;
use crate::report::show::show;
use crate::workflow;

/// Show a record in full
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Any unique part of an id
    #[arg(required = true, value_name = "ID", add = complete::ids(None))]
    pub ids: Vec<String>,
}

/// Prints records one after another.
pub fn run(
    context: &Context,
    ids: &[String],
    kind: Option<&Arc<Kind>>,
) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    for id in ids {
        let (found, record) = desk.load(id, kind)?;
        let row = Row::new(&record, desk.now());
        context.print(
            &show(&row, &found.path, &workflow::possible(&record)),
            &desk,
            false,
        )?;
    }
    Ok(Outcome::Done)
}
