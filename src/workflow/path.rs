//! The way to a transition: directly, or fast forward over states whose needs are already met.

use std::collections::{HashSet, VecDeque};

use crate::model::data::Data;
use crate::model::kind::{Category, Transition};
use crate::model::record::Record;

use super::{Input, Refusal, missing_for, possible, refuse_missing};

/// One transition of a way.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it is.
    pub way: &'a Transition,
}

/// Whether the fields of a record let it take a transition.
pub fn is_open(record: &Record, way: &Transition) -> bool {
    way.when.iter().all(|(field, values)| {
        record
            .fields
            .get(field)
            .map(Data::brief)
            .is_some_and(|value| values.contains(&value))
    })
}

/// The steps from the present state to the end of a transition; `after` has the fields of the input.
pub fn to<'a>(
    record: &'a Record,
    after: &Record,
    name: &'a str,
    goal: &'a Transition,
    input: &Input,
) -> Result<Vec<Step<'a>>, Refusal> {
    let last = Step { name, way: goal };
    if goal.from.contains(&record.state) {
        if is_open(after, goal) {
            return Ok(vec![last]);
        }
        let (field, values) = goal
            .when
            .first()
            .map_or(("", &[][..]), |(f, v)| (f.as_str(), v.as_slice()));
        return Err(Refusal::NotThisWay {
            transition: name.to_owned(),
            field: field.to_owned(),
            values: values.to_vec(),
            possible: owned(possible(after)),
        });
    }
    if is_open(after, goal)
        && let Some(mut steps) = forward(record, after, goal, input)
    {
        steps.push(last);
        return Ok(steps);
    }
    if let Some(blocked) = blocked(record, after, last, input) {
        return Err(blocked);
    }
    Err(Refusal::NotFromHere {
        transition: name.to_owned(),
        state: record.state.clone(),
        possible: owned(possible(after)),
    })
}

fn owned(names: Vec<&str>) -> Vec<String> {
    names.into_iter().map(str::to_owned).collect()
}

/// The shortest way forward to a state from which the goal starts, over states whose needs are met.
fn forward<'a>(
    record: &'a Record,
    after: &Record,
    goal: &Transition,
    input: &Input,
) -> Option<Vec<Step<'a>>> {
    let usable = |step: &Step<'_>| missing_for(after, step.way, input).is_empty();
    search(record, after, goal, usable)
}

/// The same way if only something was missing: then that is what to say.
fn blocked(record: &Record, after: &Record, goal: Step<'_>, input: &Input) -> Option<Refusal> {
    let steps = search(record, after, goal.way, |_| true)?;
    steps.iter().find_map(|step| {
        let missing = missing_for(after, step.way, input);
        refuse_missing(&record.kind, step.name, goal.name, missing).err()
    })
}

fn search<'a>(
    record: &'a Record,
    after: &Record,
    goal: &Transition,
    usable: impl Fn(&Step<'_>) -> bool,
) -> Option<Vec<Step<'a>>> {
    let flow = &record.kind.workflow;
    let rank = |state: &str| flow.states.get_index_of(state);
    let ends_closed = record.kind.category(&goal.to) == Some(Category::Closed);
    // Waiting, reopening and giving up are decisions; only work moves forward by itself, and a resolution
    // only on the way to the end.
    let passable = |state: &str| match record.kind.category(state) {
        Some(Category::Active) => true,
        Some(Category::Done) => ends_closed,
        _ => false,
    };
    let mut seen: HashSet<&str> = HashSet::from([record.state.as_str()]);
    let mut queue: VecDeque<(&str, Vec<Step<'a>>)> =
        VecDeque::from([(record.state.as_str(), Vec::new())]);
    while let Some((state, steps)) = queue.pop_front() {
        if !steps.is_empty() && goal.from.iter().any(|from| from == state) {
            return Some(steps);
        }
        for (name, way) in &flow.transitions {
            let step = Step { name, way };
            let moves_on = way.from.iter().any(|from| from == state) && rank(&way.to) > rank(state);
            if moves_on
                && passable(&way.to)
                && is_open(after, way)
                && usable(&step)
                && seen.insert(&way.to)
            {
                queue.push_back((&way.to, [steps.as_slice(), &[step]].concat()));
            }
        }
    }
    None
}
