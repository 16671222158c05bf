//! `gitsm link` and `gitsm unlink`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::model::id::RecordId;
use crate::workflow::{self, Input};

use super::actions::{self, Action};

/// Link a record to another one
#[derive(Debug, Args)]
#[command(after_help = "gitsm link 7kq caused_by 0b4t1")]
pub struct LinkArgs {
    #[command(flatten)]
    pub ends: Ends,
}

/// Remove a link
#[derive(Debug, Args)]
pub struct UnlinkArgs {
    #[command(flatten)]
    pub ends: Ends,
}

/// The two ends of a link and its type.
#[derive(Debug, Args)]
pub struct Ends {
    /// Any unique part of an id
    #[arg(value_name = "ID", add = complete::ids(None))]
    pub id: String,
    /// The type of the link, such as caused_by, parent, related
    #[arg(value_name = "TYPE")]
    pub link: String,
    /// The record that it points at
    #[arg(value_name = "TARGET", add = complete::ids(None))]
    pub target: String,
}

/// Makes a link.
pub fn run(context: &Context, args: &LinkArgs) -> Result<Outcome, CliError> {
    change(context, &args.ends, "link", |link, target| Input {
        link: vec![(link, target)],
        ..Input::default()
    })
}

/// Removes a link.
pub fn run_unlink(context: &Context, args: &UnlinkArgs) -> Result<Outcome, CliError> {
    change(context, &args.ends, "unlink", |link, target| Input {
        unlink: vec![(link, target)],
        ..Input::default()
    })
}

fn change(
    context: &Context,
    ends: &Ends,
    name: &str,
    input: impl Fn(String, RecordId) -> Input,
) -> Result<Outcome, CliError> {
    let desk = context.writable()?;
    let target = desk.find(&ends.target, None)?.id;
    let input = input(ends.link.replace('-', "_"), target);
    let action = Action {
        name: name.to_owned(),
        decide: &|record, input, act| workflow::change(record, input, act),
    };
    actions::each(
        context,
        &desk,
        std::slice::from_ref(&ends.id),
        None,
        &|_| Ok(input.clone()),
        &action,
    )
}
