//! What every kind must hold to, whoever wrote it: reachable states, no dead ends, known names, total and
//! monotone matrices, help everywhere. A workflow that cannot be walked is found before a record is in it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::finding::Finding;
use crate::model::kind::{
    Capability, Category, ENVELOPE, Field, FieldType, Guard, Header, IdForm, Kind, MergeRule,
    PriorityRule, Transition,
};
use crate::model::need::{Item, Need};

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

/// Columns of lists that are computed and no fields.
pub const COMPUTED_COLUMNS: [&str; 13] = [
    "id", "kind", "state", "priority", "age", "opened", "resolved", "external", "sla", "due",
    "left", "breached", "at_risk",
];

/// Words that commands use themselves, so that no transition may be called by them.
pub const RESERVED_VERBS: [&str; 6] = ["new", "list", "show", "edit", "help", "ls"];
/// Verbs of kinds that are approved by signature.
pub const APPROVAL_VERBS: [&str; 5] = ["approve", "reject", "withdraw", "approvals", "gate"];
/// Verbs of kinds that have a planned window.
pub const SCHEDULE_VERBS: [&str; 3] = ["calendar", "conflicts", "next-slot"];

/// The field of which `tasks` shows and ticks the items.
pub const TASKS: &str = "tasks";

/// The verb of kinds that are made from templates.
pub const TEMPLATES: &str = "templates";

/// Verbs that show or change one field of a record, of kinds that have it.
pub fn field_verbs(kind: &Kind) -> Vec<&'static str> {
    let is = |field: &str, wanted| kind.field(field).is_some_and(|it| it.kind == wanted);
    let risk = kind.has(Capability::Approval) && is("risk", FieldType::Choice);
    let verbs = [("risk", risk), (TASKS, is(TASKS, FieldType::List))];
    let there = verbs.into_iter().filter(|(_, there)| *there);
    there.map(|(verb, _)| verb).collect()
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

fn fields(kind: &Kind, lints: &mut Vec<Lint>) {
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

fn states(kind: &Kind, lints: &mut Vec<Lint>) {
    let flow = &kind.workflow;
    if !flow.states.contains_key(&flow.initial) {
        let message = format!(
            "the initial state `{}` is not among the states",
            flow.initial
        );
        lints.push(Lint::new(["workflow", "initial"], "kind/state", message));
        return;
    }
    let reached = walk(kind, &flow.initial);
    for (name, state) in &flow.states {
        let at = ["workflow", "states", name.as_str()];
        if !reached.contains(name.as_str()) {
            lints.push(Lint::new(
                at,
                "kind/unreachable",
                format!("no way leads to the state `{name}`"),
            ));
        }
        if state.help.trim().is_empty() {
            lints.push(Lint::new(
                at,
                "kind/help",
                format!("the state `{name}` has no help"),
            ));
        }
        needs(
            kind,
            &state.needs,
            &["workflow", "states", name, "needs"],
            lints,
        );
        let ends = |name: &&str| {
            flow.states
                .get(*name)
                .is_some_and(|s| s.category == Category::Closed)
        };
        if !walk(kind, name).iter().any(ends) {
            lints.push(Lint::new(
                at,
                "kind/dead-end",
                format!("from the state `{name}` no way leads to a closed one"),
            ));
        }
    }
    needs(kind, &flow.needs, &["workflow", "needs"], lints);
}

/// States that can be reached from one, itself included.
fn walk<'a>(kind: &'a Kind, from: &'a str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::from([from]);
    let mut queue = VecDeque::from([from]);
    while let Some(state) = queue.pop_front() {
        let ways = kind
            .workflow
            .transitions
            .values()
            .filter(|t| t.from.iter().any(|f| f == state));
        for way in ways {
            if seen.insert(&way.to) {
                queue.push_back(&way.to);
            }
        }
    }
    seen
}

fn transitions(kind: &Kind, lints: &mut Vec<Lint>) {
    for (name, way) in &kind.workflow.transitions {
        let at = |key: &'static str| vec!["workflow", "transitions", name.as_str(), key];
        let approved = kind.has(Capability::Approval) && APPROVAL_VERBS.contains(&name.as_str());
        let planned = kind.has(Capability::Schedule) && SCHEDULE_VERBS.contains(&name.as_str());
        let of_field = field_verbs(kind).contains(&name.as_str())
            || (name == TEMPLATES && kind.template_field().is_some());
        if RESERVED_VERBS.contains(&name.as_str()) || approved || planned || of_field {
            lints.push(Lint::new(
                ["workflow", "transitions", name],
                "kind/transition",
                format!(
                    "`{name}` is a command of {}",
                    match (approved, planned, of_field) {
                        (true, ..) => "kinds that are approved",
                        (_, true, _) => "kinds that are planned",
                        (.., true) => "kinds with a field of that name",
                        _ => "every kind",
                    }
                ),
            ));
        }
        if way.help.trim().is_empty() {
            lints.push(Lint::new(
                ["workflow", "transitions", name],
                "kind/help",
                format!("the transition `{name}` has no help"),
            ));
        }
        let known = |state: &String| kind.workflow.states.contains_key(state);
        if !known(&way.to) {
            let message = format!(
                "the transition `{name}` leads to a state `{}` that there is not",
                way.to
            );
            lints.push(Lint::new(at("to"), "kind/state", message));
        }
        for state in way.from.iter().filter(|state| !known(state)) {
            let message =
                format!("the transition `{name}` starts from a state `{state}` that there is not");
            lints.push(Lint::new(at("from"), "kind/state", message));
        }
        if way.from.is_empty() {
            lints.push(Lint::new(
                at("from"),
                "kind/state",
                format!("the transition `{name}` starts nowhere"),
            ));
        }
        transition_fields(kind, name, way, lints);
        needs(
            kind,
            &way.needs,
            &["workflow", "transitions", name, "needs"],
            lints,
        );
    }
}

fn transition_fields(kind: &Kind, name: &str, way: &Transition, lints: &mut Vec<Lint>) {
    let at = |key: &str| {
        vec![
            "workflow".to_owned(),
            "transitions".to_owned(),
            name.to_owned(),
            key.to_owned(),
        ]
    };
    let mut unknown = |key: &str, field: &str| {
        if !kind.fields.contains_key(field) {
            let message =
                format!("the transition `{name}` names a field `{field}` that there is not");
            lints.push(Lint {
                path: at(key),
                code: "kind/field",
                message,
                remedy: None,
            });
        }
    };
    way.fields.iter().for_each(|field| unknown("fields", field));
    way.changes
        .iter()
        .for_each(|field| unknown("changes", field));
    way.clears.iter().for_each(|field| unknown("clears", field));
    way.when.keys().for_each(|field| unknown("when", field));
    for guard in &way.guards {
        match guard {
            Guard::Different(a, b) | Guard::Ordered(a, b) => {
                unknown("guards", a);
                unknown("guards", b);
            }
            Guard::Ticked(field) => unknown("guards", field),
            Guard::LinkedDone(_) | Guard::Approved | Guard::Assessed | Guard::Reviewed => {}
        }
    }
    for guard in &way.guards {
        if let Guard::LinkedDone(link) = guard
            && !kind.links.contains_key(link)
        {
            let message =
                format!("the transition `{name}` names a link `{link}` that there is not");
            lints.push(Lint {
                path: at("guards"),
                code: "kind/link",
                message,
                remedy: None,
            });
        }
    }
}

fn needs(kind: &Kind, needs: &[Need], at: &[&str], lints: &mut Vec<Lint>) {
    for (index, need) in needs.iter().enumerate() {
        let index = index.to_string();
        let at = || at.iter().copied().chain([index.as_str()]);
        for item in need.items() {
            let (code, name, known) = match item {
                Item::Field(name) => ("kind/field", name, kind.fields.contains_key(name)),
                Item::Link(name) => ("kind/link", name, kind.links.contains_key(name)),
                Item::Note | Item::PublicNote => continue,
            };
            if !known {
                lints.push(Lint::new(
                    at(),
                    code,
                    format!("a need names `{name}`, which there is not"),
                ));
            }
        }
        for (field, values) in need.conditions() {
            let Some(known) = kind.fields.get(field) else {
                lints.push(Lint::new(
                    at(),
                    "kind/field",
                    format!("a need names `{field}`, which there is not"),
                ));
                continue;
            };
            let choices = &known.choices;
            for value in values
                .iter()
                .filter(|v| !choices.is_empty() && !choices.contains_key(*v))
            {
                lints.push(Lint::new(
                    at(),
                    "kind/field",
                    format!("`{field}` can never be `{value}`"),
                ));
            }
        }
    }
}

/// Fields whose flags one transition's command offers: its own, and those that it or its target needs.
pub fn offered_fields<'a>(kind: &'a Kind, way: &'a Transition) -> Vec<&'a str> {
    let target = kind
        .workflow
        .states
        .get(&way.to)
        .map_or(&[][..], |state| &state.needs);
    let needed = way
        .needs
        .iter()
        .chain(target)
        .flat_map(Need::items)
        .filter_map(|item| match item {
            Item::Field(name) => Some(name.as_str()),
            _ => None,
        });
    let guarded = way.guards.iter().flat_map(|guard| match guard {
        Guard::Different(a, b) | Guard::Ordered(a, b) => vec![a.as_str(), b.as_str()],
        Guard::LinkedDone(_)
        | Guard::Approved
        | Guard::Assessed
        | Guard::Reviewed
        | Guard::Ticked(_) => vec![],
    });
    let own = way.fields.iter().chain(&way.changes).map(String::as_str);
    let mut offered: Vec<&str> = Vec::new();
    for field in own.chain(needed).chain(guarded) {
        if kind.fields.contains_key(field) && !offered.contains(&field) {
            offered.push(field);
        }
    }
    offered
}

fn flags(kind: &Kind, lints: &mut Vec<Lint>) {
    for (name, way) in &kind.workflow.transitions {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for field in offered_fields(kind, way) {
            let Some(flag) = kind.fields.get(field).and_then(|f| f.flag.as_deref()) else {
                continue;
            };
            let clash = seen.insert(flag, field).or(kind
                .fields
                .get_key_value(flag)
                .map(|(name, _)| name.as_str()));
            if let Some(other) = clash.filter(|other| *other != field) {
                let message = format!(
                    "in the transition `{name}`, `--{flag}` means both `{field}` and `{other}`"
                );
                lints.push(Lint::new(["fields", field, "flag"], "kind/flag", message));
            }
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

/// A matrix must name every pair of choices, and a graver input must never give a lesser priority.
fn priority(kind: &Kind, rule: &PriorityRule, lints: &mut Vec<Lint>) {
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
