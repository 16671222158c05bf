//! `gitsm set`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::{complete, input};
use crate::desk::split_assignment;
use crate::workflow::{self, Input};

use super::actions::{self, Action};

/// Change fields of a record
#[derive(Debug, Args)]
#[command(after_help = "An empty value clears a field: gitsm set 7kq assignee=")]
pub struct SetArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID", add = complete::ids(None))]
    pub id: String,
    /// Fields and their new values
    #[arg(required = true, value_name = "FIELD=VALUE")]
    pub fields: Vec<String>,
    /// Say why; a closed record asks for it
    #[arg(short, long, value_name = "TEXT")]
    pub message: Option<String>,
}

/// Changes fields.
pub fn run(context: &Context, args: &SetArgs) -> Result<Outcome, CliError> {
    let desk = context.writable()?;
    let note = input::message(args.message.as_deref())?;
    let action = Action {
        name: "set".to_owned(),
        decide: &|record, input, act| workflow::change(record, input, act),
    };
    let input_for = |kind: &std::sync::Arc<crate::model::kind::Kind>| {
        let mut input = Input {
            note: note.clone(),
            ..Input::default()
        };
        for field in &args.fields {
            let (name, text) = split_assignment(field)?;
            input::put(&mut input, &desk, kind, name, text)?;
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
