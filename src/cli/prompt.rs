//! Questions on a terminal: asked only for what is missing, and never where nobody can answer.

use std::io::{IsTerminal, Write};
use std::sync::Once;

use anyhow::Context as _;
use dialoguer::{Confirm, Input as Line, Select};

use crate::desk::Desk;
use crate::model::kind::{FieldType, Kind};
use crate::render::escape;
use crate::workflow::Input;

use super::context::Context;
use super::error::CliError;
use super::input::put;

/// Whether somebody is there to answer.
pub fn possible(context: &Context) -> bool {
    !context.globals.no_input && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks for fields that are missing; false when none could be asked for.
pub fn fields(
    desk: &Desk,
    kind: &Kind,
    names: &[String],
    input: &mut Input,
) -> Result<bool, CliError> {
    let mut asked = false;
    for name in names {
        let Some(field) = kind.fields.get(name) else {
            continue;
        };
        let label = format!("{} ({})", name.replace('_', " "), field.help);
        let text = match field.kind {
            FieldType::Map => continue,
            FieldType::Choice => choice(
                &label,
                field.choices.iter().map(|(n, h)| (n.as_str(), h.as_str())),
            )?,
            FieldType::Bool => {
                if confirm(&label, false)? {
                    "yes".to_owned()
                } else {
                    "no".to_owned()
                }
            }
            _ => line(&label, "")?,
        };
        asked |= !text.trim().is_empty();
        put(input, desk, kind, name, &text)?;
    }
    Ok(asked)
}

/// A line of text.
pub fn line(label: &str, default: &str) -> Result<String, CliError> {
    let mut prompt = Line::<String>::new().with_prompt(label).allow_empty(true);
    if !default.is_empty() {
        prompt = prompt.default(default.to_owned());
    }
    prompt.interact_text().map_err(interrupted)
}

/// A list hides the cursor while it is open; an interrupt must give it back before it ends the program.
fn give_cursor_back() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Without a handler an interrupt ends the program all the same.
        let _ = ctrlc::set_handler(|| {
            let _ = std::io::stderr().write_all(b"\x1b[?25h\r\n");
            std::process::exit(130);
        });
    });
}

fn choice<'a>(
    label: &str,
    choices: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<String, CliError> {
    give_cursor_back();
    let choices: Vec<(&str, &str)> = choices.collect();
    let items: Vec<String> = choices
        .iter()
        .map(|(name, help)| format!("{name:<20} {help}"))
        .collect();
    let chosen = Select::new()
        .with_prompt(label)
        .items(&items)
        .default(0)
        .interact()
        .map_err(interrupted)?;
    let (name, _) = choices.get(chosen).context("no choice was made")?;
    Ok((*name).to_owned())
}

/// The position of what was picked. Nothing is chosen beforehand: what a stray Enter confirms would be lost.
pub fn pick(label: &str, items: &[String]) -> Result<usize, CliError> {
    give_cursor_back();
    let items: Vec<String> = items
        .iter()
        .map(|item| escape::terminal(item).into_owned())
        .collect();
    Select::new()
        .with_prompt(format!("{} (arrows, then Enter)", escape::terminal(label)))
        .items(&items)
        .interact()
        .map_err(interrupted)
}

/// Yes or no.
pub fn confirm(label: &str, default: bool) -> Result<bool, CliError> {
    Confirm::new()
        .with_prompt(label)
        .default(default)
        .interact()
        .map_err(interrupted)
}

fn interrupted(error: dialoguer::Error) -> CliError {
    let dialoguer::Error::IO(error) = error;
    match error.kind() {
        std::io::ErrorKind::Interrupted => CliError::Interrupted,
        _ => CliError::Other(anyhow::Error::new(error).context("the question could not be asked")),
    }
}
