//! `gitsm show` and `gitsm <kind> show`

use std::sync::Arc;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::{CliError, tell_of};
use crate::desk::Desk;
use crate::model::kind::{Capability, Kind};
use crate::model::record::Record;
use crate::report::approval::brief;
use crate::report::rows::Row;
use crate::report::show::show;
use crate::report::table::{Cell, Document};
use crate::workflow;

/// Show a record in full
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Any unique part of an id
    #[arg(required = true, value_name = "ID", add = complete::ids(None))]
    pub ids: Vec<String>,
}

/// How the approvals stand, where the kind has any; what cannot be decided is said, and hides nothing else.
fn standing(desk: &Desk, record: &Record) -> Option<Cell> {
    if !record.kind.has(Capability::Approval) {
        return None;
    }
    match desk.judged(record, None) {
        Ok(judged) => brief(&judged.assessment),
        Err(error) => Some(Cell::text(format!("unknown: {error}"))),
    }
}

/// Prints records one after another.
pub fn run(
    context: &Context,
    ids: &[String],
    kind: Option<&Arc<Kind>>,
) -> Result<Outcome, CliError> {
    let desk = context.desk()?;
    let mut whole: Option<Document> = None;
    let mut failed = Vec::new();
    for id in ids {
        let (found, record) = match desk.load(id, kind) {
            Ok(loaded) => loaded,
            Err(error) if ids.len() == 1 => return Err(error.into()),
            Err(error) => {
                let error = CliError::from(error);
                tell_of(context, id, &error);
                failed.push(error.class());
                continue;
            }
        };
        let row = Row::new(&record, desk.now());
        let approval = standing(&desk, &record);
        let doc = show(&row, &found.path, &workflow::possible(&record), approval);
        match &mut whole {
            Some(whole) => whole.blocks.extend(doc.blocks),
            None => whole = Some(doc),
        }
    }
    if let Some(whole) = whole {
        context.print(&whole, &desk, false)?;
    }
    CliError::several(&failed, ids.len())?;
    Ok(Outcome::Done)
}
