//! The editor, used as git uses it for commit messages: the text is kept when something goes wrong, and
//! invalid content is opened again with the error on top.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;

use crate::desk::Desk;

use super::error::CliError;

/// The lines that gitsm puts on top of an edited text begin with this and are taken off again.
const MARK: &str = "#! ";

/// A text in an editor. The file stays where it is until [`Draft::done`].
pub struct Draft {
    path: PathBuf,
    command: String,
}

impl Draft {
    /// A text that can be edited; `name` gives the file its extension.
    pub fn new(desk: &Desk, name: &str, text: &str) -> Result<Self, CliError> {
        let command = command(desk)?;
        let file = tempfile::Builder::new()
            .prefix("gitsm-")
            .suffix(&format!("-{name}"))
            .tempfile()
            .context("a temporary file cannot be made")?;
        let (_, path) = file.keep().context("a temporary file cannot be kept")?;
        let draft = Draft { path, command };
        draft.write(text)?;
        Ok(draft)
    }

    fn write(&self, text: &str) -> Result<(), CliError> {
        let mut file = std::fs::File::create(&self.path)
            .with_context(|| format!("cannot write {}", self.path.display()))?;
        file.write_all(text.as_bytes())
            .with_context(|| format!("cannot write {}", self.path.display()))?;
        Ok(())
    }

    /// Lets the user edit; gives back the text without the lines that gitsm put on top.
    pub fn edit(&self) -> Result<String, CliError> {
        let status = Command::new("sh")
            .arg("-c")
            .arg(format!("{} \"$@\"", self.command))
            .arg(&self.command)
            .arg(&self.path)
            .status()
            .with_context(|| format!("the editor {:?} cannot be started", self.command))?;
        if !status.success() {
            return Err(self.kept("the editor failed, nothing was changed"));
        }
        let text = std::fs::read_to_string(&self.path)
            .with_context(|| format!("{} cannot be read as UTF-8 text", self.path.display()))?;
        Ok(text
            .split_inclusive('\n')
            .filter(|line| !line.starts_with(MARK))
            .collect())
    }

    /// Puts remarks on top of the text, for the next time it is opened.
    pub fn remark(&self, remarks: &[String], text: &str) -> Result<(), CliError> {
        let top: String = remarks
            .iter()
            .flat_map(|remark| remark.lines())
            .map(|line| format!("{MARK}{line}\n"))
            .collect();
        self.write(&format!("{top}{text}"))
    }

    /// An error that tells where the text is kept.
    pub fn kept(&self, message: &str) -> CliError {
        CliError::usage(message.to_owned()).hint(format!("your text is in {}", self.path.display()))
    }

    /// Removes the file: the text is safe elsewhere.
    pub fn done(self) {
        // A temporary file that stays behind does no harm.
        let _ = std::fs::remove_file(&self.path);
    }

    /// The file, for messages.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The editor that git would open.
fn command(desk: &Desk) -> Result<String, CliError> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    variable("GITSM_EDITOR")
        .or_else(|| variable("GIT_EDITOR"))
        .or_else(|| desk.store().setting("core.editor"))
        .or_else(|| variable("VISUAL"))
        .or_else(|| variable("EDITOR"))
        .or_else(|| std::io::stdin().is_terminal().then(|| "vi".to_owned()))
        .ok_or_else(|| {
            CliError::usage("there is no terminal to edit on")
                .hint("set GITSM_EDITOR to a program that edits by itself")
        })
}

/// Lets the user write a note.
pub fn write_note(desk: &Desk) -> Result<String, CliError> {
    let draft = Draft::new(desk, "note.md", "")?;
    draft.remark(
        &["Write the note below; an empty one gives up.".to_owned()],
        "\n",
    )?;
    let text = draft.edit()?.trim().to_owned();
    draft.done();
    if text.is_empty() {
        return Err(CliError::usage("nothing was said"));
    }
    Ok(text)
}
