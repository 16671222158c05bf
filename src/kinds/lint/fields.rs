//! What the fields of a kind must hold to: help, choices, ways to merge that fit, and a priority for every case.

use super::Lint;
use crate::model::kind::{ENVELOPE, Field, FieldType, Kind, MergeRule, PriorityRule};

pub(super) fn fields(kind: &Kind, lints: &mut Vec<Lint>) {
    for (name, field) in &kind.fields {
        let at = ["fields", name.as_str()];
        if ENVELOPE.contains(&name.as_str()) {
            lints.push(Lint::new(
                at,
                "kind/field",
                format!("`{name}` is a key of every record and cannot be a field"),
            ));
        }
        if field.help.trim().is_empty() {
            lints.push(Lint::new(
                at,
                "kind/help",
                format!("the field `{name}` has no help"),
            ));
        }
        if (field.kind == FieldType::Choice) == field.choices.is_empty() {
            lints.push(Lint::new(
                at,
                "kind/field",
                format!("the field `{name}`: choices belong to the type choice, and only there"),
            ));
        }
        for (other, value) in field.catalog.iter().flatten() {
            let settled = kind.fields.get(other);
            if !settled.is_some_and(|settled| settled.choices.contains_key(value)) {
                let message = format!("the field `{name}`: `{other}` has no choice `{value}`");
                lints.push(Lint::new(at, "kind/field", message));
            }
        }
        if let Some(rule) = field.merge
            && !fits(rule, field)
        {
            let message = format!("the field `{name}` cannot be merged in this way");
            let remedy = "lines for text, set for lists, keys for mappings, none of them tracked; last for \
                          tracked fields; whole for any";
            lints.push(Lint {
                remedy: Some(remedy.to_owned()),
                ..Lint::new(["fields", name.as_str(), "merge"], "kind/merge", message)
            });
        }
        if let Some(default) = &field.default
            && field.kind == FieldType::Choice
            && !field.choices.contains_key(default)
        {
            let message = format!("the default `{default}` is not one of the choices");
            lints.push(Lint::new(
                ["fields", name.as_str(), "default"],
                "kind/field",
                message,
            ));
        }
    }
}

/// Whether values of a field can be merged by a rule, and the log still tells the value afterwards.
fn fits(rule: MergeRule, field: &Field) -> bool {
    use FieldType as T;
    match rule {
        MergeRule::Whole => true,
        MergeRule::Last => field.tracked,
        MergeRule::Lines => !field.tracked && field.kind == T::Text,
        MergeRule::Set => !field.tracked && matches!(field.kind, T::People | T::Refs | T::List),
        MergeRule::Keys => !field.tracked && field.kind == T::Map,
    }
}

/// A matrix must name every pair of choices, and a graver input must never give a lesser priority.
pub(super) fn priority(kind: &Kind, rule: &PriorityRule, lints: &mut Vec<Lint>) {
    let choices = |field: &str| {
        kind.fields
            .get(field)
            .map(|f| f.choices.keys().collect::<Vec<_>>())
    };
    let (Some(rows), Some(columns)) = (choices(&rule.rows), choices(&rule.columns)) else {
        lints.push(Lint::new(
            ["priority"],
            "kind/matrix",
            "`rows` and `columns` must name choice fields".to_owned(),
        ));
        return;
    };
    let cell = |row: &str, column: &str| rule.matrix.get(row).and_then(|r| r.get(column)).copied();
    for (r, row) in rows.iter().enumerate() {
        for (c, column) in columns.iter().enumerate() {
            let at = ["priority", "matrix", row.as_str(), column.as_str()];
            let Some(value) = cell(row, column) else {
                lints.push(Lint::new(
                    at,
                    "kind/matrix",
                    format!("no priority for {row} and {column}"),
                ));
                continue;
            };
            if !rule.labels.contains_key(&value) {
                lints.push(Lint::new(
                    at,
                    "kind/matrix",
                    format!("the priority {value} has no label"),
                ));
            }
            let graver = [
                r.checked_sub(1).and_then(|r| cell(rows[r], column)),
                c.checked_sub(1).and_then(|c| cell(row, columns[c])),
            ];
            if graver.into_iter().flatten().any(|graver| graver > value) {
                let message = format!("{row} and {column} is more urgent than a graver case");
                lints.push(Lint::new(at, "kind/matrix", message));
            }
        }
    }
    for row in rule.matrix.keys().filter(|row| !rows.contains(row)) {
        lints.push(Lint::new(
            ["priority", "matrix", row],
            "kind/matrix",
            format!("`{row}` is no choice of `{}`", rule.rows),
        ));
    }
}
