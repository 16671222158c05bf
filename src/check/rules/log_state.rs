//! The state at the top of a record is the last one of its log.

use crate::check::drift::drift;
use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/log-state",
    summary: "The state of a record is the one that its log ends in",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let Some(logged) = drift(record).state else {
        return Vec::new();
    };
    let state = &record.state;
    let message = format!("`state` is {state}, but the log says {logged}");
    let remedy = format!("set it back to {logged}, or let `gitsm check --fix` write the entry");
    vec![Flaw::error(at, &["state"], message).remedy(remedy)]
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn a_state_set_by_hand_is_found() {
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        let hand = INCIDENT.1.replace("state: new", "state: closed");
        assert_eq!(
            found(&RULE, &desk(&[(INCIDENT.0, &hand)])),
            [
                "incidents/2026/11/20/INC-261120-7KQ2M.yaml:3:1: error: `state` is closed, but the log says new (set it back to new, or let `gitsm check --fix` write the entry)"
            ]
        );
    }

    #[test]
    fn the_last_state_is_the_last_in_time() {
        let text = INCIDENT.1.replace(
            "log:\n",
            "log:\n  - {id: B, at: 2026-11-20T08:00:00Z, by: ana, to: resolved}\n",
        );
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &text)])), [""; 0]);
    }
}
