//! Where text goes: data to stdout, everything else to stderr, through a pager when there is a terminal.

use std::io::{IsTerminal, Write};
use std::process::{Command, ExitCode, Stdio};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

use crate::render::{escape, style};

use super::globals::{Color, Globals};

/// What the surroundings of the process allow.
#[derive(Debug, Clone, Default)]
pub struct Out {
    color: Color,
    /// Whether nothing but data is wanted.
    pub quiet: bool,
    pager: Option<String>,
}

impl Out {
    /// For these options; `pager` is the command of the pager, if one may be used.
    pub fn new(globals: &Globals, pager: Option<String>) -> Self {
        Out {
            color: globals.color,
            quiet: globals.quiet,
            pager: pager.filter(|_| !globals.no_pager),
        }
    }

    /// Whether stdout is a terminal.
    pub fn is_terminal(&self) -> bool {
        std::io::stdout().is_terminal()
    }

    /// The columns that fit, when stdout is a terminal.
    pub fn width(&self) -> Option<usize> {
        if !self.is_terminal() {
            return None;
        }
        let asked = std::env::var("COLUMNS")
            .ok()
            .and_then(|text| text.parse().ok());
        asked
            .or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
            .or(Some(100))
    }

    /// Whether text for stdout is coloured.
    pub fn colored(&self) -> bool {
        choice(self.color, AutoStream::choice(&std::io::stdout()))
    }

    fn errors_colored(&self) -> bool {
        choice(self.color, AutoStream::choice(&std::io::stderr()))
    }

    /// Prints data on stdout as it is. A reader that went away is no error.
    pub fn data(&self, text: &str) {
        let mut stdout = std::io::stdout().lock();
        let _ = stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush());
    }

    /// Prints text for people on stdout, through the pager on a terminal.
    pub fn paged(&self, text: &str) {
        let pager = self
            .pager
            .as_deref()
            .filter(|pager| self.is_terminal() && *pager != "cat" && !pager.is_empty());
        let Some(pager) = pager else {
            return self.data(text);
        };
        let mut command = Command::new("sh");
        command.arg("-c").arg(pager).stdin(Stdio::piped());
        if std::env::var_os("LESS").is_none() {
            command.env("LESS", "FRX");
        }
        let Ok(mut child) = command.spawn() else {
            return self.data(text);
        };
        if let Some(mut stdin) = child.stdin.take() {
            let _ = stdin.write_all(text.as_bytes());
        }
        let _ = child.wait();
    }

    /// A line of data, such as the id of what was made.
    pub fn line(&self, text: &str) {
        self.data(&format!("{}\n", escape::terminal(text)));
    }

    /// A remark on stderr; nothing when only data is wanted.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.status(&escape::terminal_lines(text));
        }
    }

    /// A line on stderr as it is.
    pub fn status(&self, text: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }

    /// A warning on stderr.
    pub fn warning(&self, text: &str) {
        self.labelled("warning", AnsiColor::Yellow, text);
    }

    /// An error and what to do about it, on stderr.
    pub fn failure(&self, message: &str, hint: Option<&str>) {
        self.labelled("error", AnsiColor::Red, message);
        if let Some(hint) = hint {
            self.labelled("hint", AnsiColor::Cyan, hint);
        }
    }

    fn labelled(&self, label: &str, color: AnsiColor, text: &str) {
        let bold = Style::new().bold().fg_color(Some(color.into()));
        let label = style::paint(&format!("{label}:"), bold, self.errors_colored());
        self.status(&format!("{label} {}", escape::terminal_lines(text)));
    }
}

fn choice(asked: Color, found: ColorChoice) -> bool {
    match asked {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => !matches!(found, ColorChoice::Never),
    }
}

/// Prints one line before anything else is set up.
pub fn line(text: &str) -> ExitCode {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
    ExitCode::SUCCESS
}
