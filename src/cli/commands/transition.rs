//! `gitsm <kind> <transition>`

use std::sync::Arc;

use clap::ArgMatches;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::input;
use crate::desk::Desk;
use crate::model::kind::Kind;
use crate::workflow;

use super::actions::{self, Action};

/// Moves records through a transition of their workflow.
pub fn run(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    name: &str,
    matches: &ArgMatches,
) -> Result<Outcome, CliError> {
    let input = input::from_flags(desk, kind, matches)?;
    let action = Action {
        name: name.to_owned(),
        decide: &|record, input, act| workflow::transition(record, name, input, act),
    };
    actions::each(
        context,
        desk,
        &actions::ids(matches),
        Some(kind),
        &|_| Ok(input.clone()),
        &action,
    )
}
