//! What a tone looks like on a terminal: one table, nothing else decides a colour.
//!
//! Only the sixteen colours of the terminal's own theme are used, and no meaning rests on a colour alone.

use crate::model::finding::Severity;
use crate::report::table::Tone;
use anstyle::{AnsiColor, Style};

/// The style of a cell with this meaning.
pub fn of_tone(tone: Tone) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Strong => Style::new().bold(),
        Tone::Muted => Style::new().dimmed(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Warn => AnsiColor::Yellow.on_default(),
        Tone::Bad => AnsiColor::Red.on_default().bold(),
    }
}

/// The style of the word `error`, `warning` or `note`.
pub fn of_severity(severity: Severity) -> Style {
    match severity {
        Severity::Error => of_tone(Tone::Bad),
        Severity::Warning => of_tone(Tone::Warn),
        Severity::Note => AnsiColor::Cyan.on_default(),
    }
}

/// A column's heading.
pub const HEADER: Style = Style::new().dimmed().underline();
/// A heading of a document or block.
pub const TITLE: Style = Style::new().bold();
/// Labels, remarks, what can be skipped.
pub const MUTED: Style = Style::new().dimmed();

/// The text in this style, or as it is when there is no colour.
pub fn paint(text: &str, style: Style, color: bool) -> String {
    if color && style != Style::new() && !text.is_empty() {
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}
