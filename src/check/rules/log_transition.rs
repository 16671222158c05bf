//! A record moved only along its workflow.

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::kind::Workflow;
use crate::model::log::SETTLES;

pub const RULE: Rule = Rule {
    code: "check/log-transition",
    summary: "Every move in a log follows a transition of the workflow",
    run: Run::Record(run),
};

/// Imported records followed the workflow of another system. Two clones may each have made the same move
/// before they met, so a move to the same state is none.
fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    if record.imported.is_some() {
        return Vec::new();
    }
    let flow = &record.kind.workflow;
    let mut moves: Vec<_> = record
        .log
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| Some((entry.at, index, entry.to.as_deref()?)))
        .collect();
    moves.sort_by_key(|(at, index, _)| (*at, *index));
    // Up to a decision between two sides each had a history of its own, and the log has both.
    let decided = |(_, index, _): &(_, usize, _)| record.log[*index].extra.contains_key(SETTLES);
    let decided = moves.iter().rposition(decided).unwrap_or(0);
    let states: Vec<&str> = moves.iter().map(|(_, _, to)| *to).collect();
    let steps = moves
        .windows(2)
        .enumerate()
        .filter_map(|(place, pair)| match pair {
            [(_, _, from), (_, index, to)] => Some((place + 1, *from, *index, *to)),
            _ => None,
        });
    steps
        .filter(|(place, from, _, to)| {
            from != to
                && !leads(flow, from, to)
                && *place > decided
                && !is_beside(flow, &states, *place)
        })
        .map(|(_, from, index, to)| {
            let message = format!("no transition leads from {from} to {to}");
            let remedy = format!("from {from} the workflow leads to {}", ends(flow, from));
            Flaw::warning(at, &["log", &index.to_string(), "to"], message).remedy(remedy)
        })
        .collect()
}

/// Whether a move belongs to a line of its own beside those before it: it follows from an earlier state, and
/// comes to the same end as they. So it looks when two clones each made several moves before they met.
fn is_beside(flow: &Workflow, states: &[&str], place: usize) -> bool {
    let (before, after) = states.split_at(place);
    let (Some(end), Some(to)) = (before.last(), after.first()) else {
        return false;
    };
    after.contains(end) && before.iter().any(|from| leads(flow, from, to))
}

fn leads(flow: &Workflow, from: &str, to: &str) -> bool {
    let ways = flow.transitions.values();
    ways.into_iter()
        .any(|way| way.to == to && way.from.iter().any(|state| state == from))
}

fn ends(flow: &Workflow, from: &str) -> String {
    let states = flow
        .states
        .keys()
        .filter(|to| *to != from && leads(flow, from, to));
    let names: Vec<&str> = states.map(String::as_str).collect();
    match names.as_slice() {
        [] => "nothing".to_owned(),
        names => names.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    fn moved(states: &[&str]) -> String {
        let mut text = INCIDENT.1.to_owned();
        for (index, state) in states.iter().enumerate() {
            let entry = format!(
                "  - {{id: B{index}, at: 2026-11-20T10:{index:02}:00Z, by: ana, to: {state}}}\n"
            );
            text.push_str(&entry);
        }
        text
    }

    #[test]
    fn a_move_that_no_transition_allows_is_found() {
        let (path, _) = INCIDENT;
        let good = moved(&[
            "in_progress",
            "resolved",
            "in_progress",
            "in_progress",
            "resolved",
        ]);
        assert_eq!(found(&RULE, &desk(&[(path, &good)])), [""; 0]);
        let bad = moved(&["in_progress", "closed", "new"]);
        assert_eq!(
            found(&RULE, &desk(&[(path, &bad)])),
            [
                format!(
                    "{path}:14:49: warning: no transition leads from in_progress to closed (from in_progress the workflow leads to on_hold, resolved, canceled)"
                ),
                format!(
                    "{path}:15:49: warning: no transition leads from closed to new (from closed the workflow leads to nothing)"
                ),
            ]
        );
        let imported = bad.replace("log:\n", "imported: {from: servicenow}\nlog:\n");
        assert_eq!(found(&RULE, &desk(&[(path, &imported)])), [""; 0]);
    }

    #[test]
    fn two_clones_may_resolve_the_same_record() {
        let twice = moved(&["resolved", "resolved"]);
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &twice)])), [""; 0]);
    }

    #[test]
    fn two_clones_may_each_have_come_to_the_same_end() {
        let beside = moved(&["in_progress", "resolved", "closed", "resolved", "closed"]);
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &beside)])), [""; 0]);
        let opened = moved(&["in_progress", "resolved", "closed", "resolved"]);
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &opened)])).len(), 1);
    }

    #[test]
    fn moves_that_somebody_decided_between_need_not_follow() {
        let apart = moved(&["resolved", "on_hold", "canceled"]);
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &apart)])).len(), 1);
        let settled = apart.replace(
            "id: B2, at: 2026-11-20T10:02:00Z, by: ana,",
            "id: B2, at: 2026-11-20T10:02:00Z, by: ana, settles: [B0, B1],",
        );
        assert_ne!(settled, apart);
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &settled)])), [""; 0]);
    }
}
