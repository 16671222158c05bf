//! Whether a clone is fit to work in, and how to mend what is not: the programs, the repository, who works in it and
//! with which key, merging, hooks and remotes.
//!
//! The records of the desk are not looked at: that is what `gitsm check` is for. The facts are gathered elsewhere;
//! here each is judged, one function a question, so that a question more is a function and a line.

mod questions;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

use crate::model::person::People;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone};
use questions::{clock, desk, git, history, hooks, key, merging, person, program, remote, state};

/// How a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// As it should be.
    Good,
    /// Something works less well than it could.
    Fair,
    /// Something does not work.
    Bad,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was asked about, in a word or two.
    pub about: &'static str,
    /// How it is.
    pub health: Health,
    /// What was found.
    pub found: String,
    /// How to mend it.
    pub remedy: Option<String>,
}

/// Whether git itself merges records by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merging {
    /// As text, as without gitsm.
    AsText,
    /// By field, by this program.
    ByField,
    /// Set up for another program, or for other kinds.
    Outdated,
}

/// A hook of git that gitsm is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// Such as `pre-receive`.
    pub name: &'static str,
    /// Whether it is there, and ours.
    pub ours: bool,
    /// Whether a program that it starts is gone.
    pub gone: bool,
}

/// What is known of a clone.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Where gitsm is.
    pub program: String,
    /// The version of git, or why it does not answer.
    pub git: Result<String, String>,
    /// Whether there is no work tree.
    pub bare: bool,
    /// Whether history is cut off.
    pub shallow: bool,
    /// Whether contents are fetched when needed.
    pub partial: bool,
    /// The branch; none when HEAD names a commit.
    pub branch: Option<String>,
    /// What git is in the middle of: what to type to go on, and how many files are undecided.
    pub underway: Option<(&'static str, usize)>,
    /// Whether an interrupted write is still to be settled.
    pub unfinished: bool,
    /// When the newest commit says that it was made.
    pub newest: Option<DateTime<Utc>>,
    /// How many errors the configuration has, or why there is no desk.
    pub desk: Result<usize, String>,
    /// Name and address that commits carry, or why there are none.
    pub identity: Result<(String, String), String>,
    /// Everybody the desk knows.
    pub people: People,
    /// The public key that signs, or why it cannot be read.
    pub key: Result<Option<String>, String>,
    /// How records are merged.
    pub merging: Merging,
    /// The hooks.
    pub hooks: Vec<Hook>,
    /// The remotes.
    pub remotes: Vec<String>,
    /// The branch that is followed: its name, commits only here (none when never fetched), commits only there.
    pub followed: Option<(String, Option<usize>, usize)>,
}

/// Answers every question about a clone.
pub fn examine(facts: &Facts, now: DateTime<Utc>) -> Vec<Answer> {
    let mut answers = vec![program(facts), git(facts), history(facts)];
    answers.push(desk(facts));
    answers.extend(state(facts));
    answers.extend(clock(facts, now));
    if !facts.bare {
        answers.push(person(facts));
        answers.extend(key(facts, now));
        answers.push(merging(facts));
        answers.push(remote(facts));
    }
    answers.extend(hooks(facts));
    answers
}

fn answer(about: &'static str, health: Health, found: impl Into<String>) -> Answer {
    Answer {
        about,
        health,
        found: found.into(),
        remedy: None,
    }
}

impl Answer {
    fn mend(self, remedy: impl Into<String>) -> Self {
        Answer {
            remedy: Some(remedy.into()),
            ..self
        }
    }
}

fn good(about: &'static str, found: impl Into<String>) -> Answer {
    answer(about, Health::Good, found)
}

fn fair(about: &'static str, found: impl Into<String>) -> Answer {
    answer(about, Health::Fair, found)
}

fn bad(about: &'static str, found: impl Into<String>) -> Answer {
    answer(about, Health::Bad, found)
}

/// The answers as a table.
pub fn document(answers: &[Answer]) -> Document {
    let row = |answer: &Answer| {
        let (word, tone) = match answer.health {
            Health::Good => ("ok", Tone::Good),
            Health::Fair => ("warn", Tone::Warn),
            Health::Bad => ("fail", Tone::Bad),
        };
        vec![
            Cell::text(word).tone(tone),
            Cell::text(answer.about),
            Cell::text(&answer.found),
            Cell::maybe(answer.remedy.as_ref()),
        ]
    };
    Document {
        schema: "doctor".to_owned(),
        blocks: vec![Block::Table(Table {
            name: "answers".to_owned(),
            title: None,
            columns: vec![
                Column::new("result", "Result"),
                Column::new("about", "About"),
                Column::new("found", "Found").wrap(),
                Column::new("remedy", "Remedy").wrap(),
            ],
            rows: answers.iter().map(row).collect(),
            empty: String::new(),
        })],
        ..Document::default()
    }
}
