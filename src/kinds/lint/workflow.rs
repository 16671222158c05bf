//! What a workflow must hold to: every state is reached and left, and its transitions, needs and flags name what
//! there is.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Lint;
use super::verbs::{APPROVAL_VERBS, RESERVED_VERBS, SCHEDULE_VERBS, TEMPLATES, field_verbs};
use crate::model::kind::{Capability, Category, Guard, Kind, Transition};
use crate::model::need::{Item, Need};

pub(super) fn states(kind: &Kind, lints: &mut Vec<Lint>) {
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

pub(super) fn transitions(kind: &Kind, lints: &mut Vec<Lint>) {
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
    let target = kind.workflow.needs_in(&way.to);
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

pub(super) fn flags(kind: &Kind, lints: &mut Vec<Lint>) {
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
