//! `gitsm assign`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::{complete, input};
use crate::workflow::{self, Input};

use super::actions::{self, Action};

/// Give a record to somebody
#[derive(Debug, Args)]
#[command(after_help = "A new incident that is assigned is taken up in the same step.")]
pub struct AssignArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID", add = complete::ids(None))]
    pub id: String,
    /// Who works on it; @me for yourself
    #[arg(value_name = "PERSON", required_unless_present = "team")]
    pub person: Option<String>,
    /// The team that works on it
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// Say something with it
    #[arg(short, long, value_name = "TEXT")]
    pub message: Option<String>,
}

/// Assigns a record.
pub fn run(context: &Context, args: &AssignArgs) -> Result<Outcome, CliError> {
    let desk = context.writable()?;
    let note = input::message(args.message.as_deref())?;
    let action = Action {
        name: "assign".to_owned(),
        decide: &workflow::assign,
    };
    let input_for = |kind: &std::sync::Arc<crate::model::kind::Kind>| {
        let mut input = Input {
            note: note.clone(),
            ..Input::default()
        };
        for (name, value) in [("assignee", &args.person), ("team", &args.team)] {
            if let Some(value) = value {
                input::put(&mut input, &desk, kind, name, value)?;
            }
        }
        Ok(input)
    };
    actions::each(
        context,
        &desk,
        std::slice::from_ref(&args.id),
        None,
        &input_for,
        &action,
    )
}
