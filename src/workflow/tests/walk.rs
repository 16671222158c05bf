//! Every transition of every built-in kind, from every state it starts in, under every condition.

use std::collections::{HashMap, VecDeque};

use chrono::TimeDelta;

use crate::model::kind::{Kind, Transition};
use crate::model::record::Record;
use crate::workflow::{Input, possible};

use super::fixture::{Desk, assert_sound, plain, texts};

/// The transitions that lead from the initial state to a state.
fn route<'a>(kind: &'a Kind, to: &str) -> Vec<&'a str> {
    let mut ways: HashMap<&str, Vec<&str>> =
        HashMap::from([(kind.workflow.initial.as_str(), Vec::new())]);
    let mut queue = VecDeque::from([kind.workflow.initial.as_str()]);
    while let Some(state) = queue.pop_front() {
        for (name, way) in &kind.workflow.transitions {
            if way.from.iter().any(|from| from == state) && !ways.contains_key(way.to.as_str()) {
                let steps = [ways[state].as_slice(), &[name]].concat();
                ways.insert(&way.to, steps);
                queue.push_back(&way.to);
            }
        }
    }
    ways[to].clone()
}

fn step(desk: &Desk, record: &Record, name: &str, way: &Transition, preset: Input) -> Record {
    desk.wait(TimeDelta::hours(1));
    let input = desk.input_for(record, way, preset);
    let after = desk
        .step(record, name, &input)
        .unwrap_or_else(|refusal| panic!("{} {name} {input:?}: {refusal}", record.kind.kind));
    assert_eq!(after.state, way.to, "{} {name}", record.kind.kind);
    assert_eq!(
        after.log.len(),
        record.log.len() + 1,
        "{} {name}",
        record.kind.kind
    );
    let said = after.log.last().unwrap();
    assert_eq!(said.note, input.note);
    assert_eq!(said.public, input.public);
    for field in &way.clears {
        assert_eq!(
            after.fields.contains_key(field),
            input.set.contains_key(field),
            "{} {name} clears {field}",
            record.kind.kind
        );
    }
    assert_sound(&after);
    after
}

/// A record that was walked to a state.
fn walked(desk: &Desk, kind: &Kind, state: &str) -> Record {
    let mut record = desk.new_record(&kind.kind);
    assert_sound(&record);
    for name in route(kind, state) {
        let way = &kind.workflow.transitions[name];
        record = step(desk, &record, name, way, Input::default());
    }
    record
}

#[test]
fn every_transition_of_every_builtin_kind_can_be_taken() {
    let desk = Desk::new();
    let mut taken = 0;
    for kind in desk.kinds.iter() {
        for (name, way) in &kind.workflow.transitions {
            for from in &way.from {
                let record = walked(&desk, kind, from);
                step(&desk, &record, name, way, Input::default());
                taken += 1;
            }
        }
    }
    assert!(taken > 90, "only {taken}");
}

#[test]
fn every_condition_of_every_need_can_be_met() {
    let desk = Desk::new();
    let mut met = 0;
    for kind in desk.kinds.iter() {
        for (name, way) in &kind.workflow.transitions {
            let needs = way.needs.iter().chain(&kind.workflow.states[&way.to].needs);
            for (field, values) in needs.flat_map(|need| need.conditions()) {
                for value in values.iter().filter(|_| !way.when.contains_key(field)) {
                    let mut preset = Input::default();
                    let value = plain(kind, field, value);
                    preset.set.insert(field.to_owned(), value);
                    let record = walked(&desk, kind, &way.from[0]);
                    step(&desk, &record, name, way, preset);
                    met += 1;
                }
            }
        }
    }
    assert!(met > 20, "only {met}");
}

#[test]
fn what_is_possible_depends_on_state_and_fields() {
    let desk = Desk::new();
    let record = desk.new_record("incident");
    assert_eq!(possible(&record), ["start", "hold", "resolve", "cancel"]);
    let record = desk.new_record("change");
    let standard = desk.change(&record, &texts(&[("type", "standard")]));
    assert_eq!(possible(&standard.unwrap()), ["preapprove", "cancel"]);
}
