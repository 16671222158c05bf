//! What every kind must hold to, whoever wrote it: reachable states, no dead ends, known names, total and
//! monotone matrices, help everywhere. A workflow that cannot be walked is found before a record is in it.

mod fields;
mod verbs;
mod workflow;

use std::collections::BTreeMap;

use crate::model::finding::Finding;
use crate::model::kind::{FieldType, Header, IdForm, Kind};

use fields::{fields, priority};
use workflow::{flags, states, transitions};

pub use verbs::{
    APPROVAL_VERBS, COMPUTED_COLUMNS, RESERVED_VERBS, SCHEDULE_VERBS, TASKS, TEMPLATES, field_verbs,
};
pub use workflow::offered_fields;

/// A finding that speaks of a path of keys; the caller turns it into a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lint {
    /// Keys from the top of the file.
    pub path: Vec<String>,
    /// Stable code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Lint {
    /// A lint without a remedy.
    pub fn new<'a>(
        path: impl IntoIterator<Item = &'a str>,
        code: &'static str,
        message: String,
    ) -> Self {
        Lint {
            path: path.into_iter().map(str::to_owned).collect(),
            code,
            message,
            remedy: None,
        }
    }
}

/// Lints one kind by itself; the common fields are already in it.
pub fn kind(kind: &Kind) -> Vec<Lint> {
    let mut lints = Vec::new();
    names(kind, &mut lints);
    fields(kind, &mut lints);
    transitions(kind, &mut lints);
    // A way to nowhere would show up again as states that nothing leads to.
    if !lints.iter().any(|lint| lint.code == "kind/state") {
        states(kind, &mut lints);
    }
    flags(kind, &mut lints);
    columns(kind, &mut lints);
    if let Some(rule) = &kind.priority {
        priority(kind, rule, &mut lints);
    }
    lints
}

fn names(kind: &Kind, lints: &mut Vec<Lint>) {
    let word = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    for (key, text) in [("kind", &kind.kind), ("folder", &kind.folder)] {
        if !word(text) {
            lints.push(Lint::new(
                [key],
                "kind/name",
                format!("`{text}` is not a lower-case word"),
            ));
        }
    }
    if let IdForm::Dated { prefix } = &kind.id {
        let good =
            (2..=5).contains(&prefix.len()) && prefix.chars().all(|c| c.is_ascii_uppercase());
        if !good {
            let message = format!("the prefix `{prefix}` is not two to five capital letters");
            lints.push(Lint::new(["id", "prefix"], "kind/prefix", message));
        }
    }
    if let IdForm::Named {
        folder_by: Some(field),
    } = &kind.id
        && !kind
            .fields
            .get(field)
            .is_some_and(|f| f.kind == FieldType::Choice)
    {
        let message = format!("`folder_by: {field}` names no choice field");
        lints.push(Lint::new(["id", "folder_by"], "kind/folder", message));
    }
    for (key, text) in [("title", &kind.title), ("help", &kind.help)] {
        if text.trim().is_empty() {
            lints.push(Lint::new([key], "kind/help", format!("`{key}` is empty")));
        }
    }
}

fn columns(kind: &Kind, lints: &mut Vec<Lint>) {
    for (index, column) in kind.columns.iter().enumerate() {
        if !COMPUTED_COLUMNS.contains(&column.as_str()) && !kind.fields.contains_key(column) {
            let index = index.to_string();
            let message = format!("the column `{column}` is no field");
            lints.push(Lint::new(["columns", &index], "kind/column", message));
        }
    }
}

/// Lints the kinds together: names, prefixes and folders are unique.
pub fn across(kinds: &[&Header]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut folders: BTreeMap<&str, &str> = BTreeMap::new();
    let mut words: BTreeMap<&str, &str> = BTreeMap::new();
    let mut prefixes: BTreeMap<&str, &str> = BTreeMap::new();
    for kind in kinds {
        let path = format!("{}/{}.yaml", super::FOLDER, kind.kind);
        let mut clash = |code, what: &str, word: &str, other: Option<&str>| {
            if let Some(other) = other {
                let message = format!("the {what} `{word}` is taken by the kind `{other}`");
                findings.push(Finding::error(&path, code, message));
            }
        };
        clash(
            "kind/folder",
            "folder",
            &kind.folder,
            folders.insert(&kind.folder, &kind.kind),
        );
        for word in [&kind.kind].into_iter().chain(&kind.aliases) {
            clash("kind/name", "name", word, words.insert(word, &kind.kind));
        }
        if let Some(prefix) = kind.prefix() {
            clash(
                "kind/prefix",
                "prefix",
                prefix,
                prefixes.insert(prefix, &kind.kind),
            );
        }
    }
    findings
}
