//! How one target is spoken of, wherever a target is shown by itself: its name, its colour, its place in a file.

use crate::report::table::Tone;
use crate::sla::clock::{Measure, State};

/// Who reads a document. People get sentences where programs get figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Text, Markdown, HTML.
    People,
    /// JSON, CSV.
    Programs,
}

/// What a target is called: `resolve`, `next_response #2`.
pub fn name(measure: &Measure<'_>) -> String {
    let name = measure.rule.kind.name();
    match measure.round {
        Some(round) => format!("{name} #{round}"),
        None => name.to_owned(),
    }
}

/// How a state looks.
pub fn tone(state: State) -> Tone {
    match state {
        State::Breached => Tone::Bad,
        State::AtRisk => Tone::Warn,
        State::Met => Tone::Good,
        State::Paused | State::Cancelled | State::NotApplicable => Tone::Muted,
        State::Running => Tone::Plain,
    }
}
