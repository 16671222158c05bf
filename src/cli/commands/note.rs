//! `gitsm note`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::{complete, editor, input, prompt};
use crate::workflow::{self, Input};

use super::actions::{self, Action};

/// Say something about a record
#[derive(Debug, Args)]
pub struct NoteArgs {
    /// Any unique part of an id
    #[arg(required = true, value_name = "ID", add = complete::ids(None))]
    pub ids: Vec<String>,
    /// What to say; - reads standard input, without it the editor opens
    #[arg(short, long, value_name = "TEXT")]
    pub message: Option<String>,
    /// What is said is for the caller too
    #[arg(long)]
    pub public: bool,
}

/// Adds a note to the log.
pub fn run(context: &Context, args: &NoteArgs) -> Result<Outcome, CliError> {
    let desk = context.writable()?;
    let note = match input::message(args.message.as_deref())? {
        Some(note) => note,
        None if prompt::possible(context) => editor::write_note(&desk)?,
        None => {
            return Err(CliError::usage("nothing is said")
                .hint("say it with -m, or -m - to read standard input"));
        }
    };
    let input = Input {
        note: Some(note),
        public: args.public,
        ..Input::default()
    };
    let action = Action {
        name: "note".to_owned(),
        decide: &|record, input, act| workflow::change(record, input, act),
    };
    actions::each(
        context,
        &desk,
        &args.ids,
        None,
        &|_| Ok(input.clone()),
        &action,
    )
}
