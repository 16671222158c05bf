//! `gitsm edit` and `gitsm <kind> edit`

use std::sync::Arc;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::editor::Draft;
use crate::cli::error::CliError;
use crate::cli::prompt;
use crate::desk::DeskError;
use crate::model::explain::Explain;
use crate::model::kind::Kind;

use super::actions;

/// Open a record in the editor
#[derive(Debug, Args)]
#[command(
    after_help = "The log is append-only: what you change is entered into it for you.\nThe editor is $GITSM_EDITOR, $GIT_EDITOR, core.editor of git, $VISUAL, $EDITOR or vi."
)]
pub struct EditArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID", add = complete::ids(None))]
    pub id: String,
}

/// Lets the user edit a record as text.
pub fn run(context: &Context, id: &str, kind: Option<&Arc<Kind>>) -> Result<Outcome, CliError> {
    let desk = context.writable()?;
    let found = desk.find(id, kind)?;
    desk.editable(&mut context.told(), &found)?;
    let original = desk.text(&found.path)?.unwrap_or_default();
    let draft = Draft::new(&desk, &format!("{}.yaml", found.id), &original)?;
    loop {
        let edited = draft.edit()?;
        if edited.trim().is_empty() || edited == original {
            draft.done();
            context.out.note("nothing was changed");
            return Ok(Outcome::Done);
        }
        match desk.take_edit(&mut context.told(), &found, &original, &edited) {
            Ok((record, saved)) => {
                draft.done();
                context.settled(saved.recovered.as_ref());
                actions::told(context, &desk, &[&record], Some(&saved), |_| {
                    "edited".to_owned()
                })?;
                return Ok(Outcome::Done);
            }
            Err(error) if mendable(&error) && prompt::possible(context) => {
                let remarks = remarks(&error);
                crate::cli::error::tell(context, &error.into());
                if !prompt::confirm("Open the editor again", true)? {
                    return Err(draft.kept("nothing was changed"));
                }
                draft.remark(&remarks, &edited)?;
            }
            Err(error) => {
                context
                    .out
                    .note(&format!("your text is kept in {}", draft.path().display()));
                return Err(error.into());
            }
        }
    }
}

/// Whether another look at the text can help.
fn mendable(error: &DeskError) -> bool {
    matches!(
        error,
        DeskError::Unreadable { .. } | DeskError::Refused(_) | DeskError::GrowsOnly { .. }
    )
}

fn remarks(error: &DeskError) -> Vec<String> {
    let mut remarks = match error {
        DeskError::Unreadable { findings } => findings.iter().map(ToString::to_string).collect(),
        other => vec![other.to_string()],
    };
    remarks.extend(error.hint().map(|hint| format!("hint: {hint}")));
    remarks
}
