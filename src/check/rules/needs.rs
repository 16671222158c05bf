//! A record has what its state needs.

use crate::check::context::is_as_imported;
use crate::check::{Context, Flaw, Rule, Run};
use crate::model::need::{Item, Need};
use crate::workflow::unmet;

pub const RULE: Rule = Rule {
    code: "check/needs",
    summary: "A record has the fields and links that its state needs",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let state = record.kind.workflow.states.get(&record.state);
    let (Some(state), false) = (state, is_as_imported(record)) else {
        return Vec::new();
    };
    let flaw = |need: Need| {
        let message = format!("the state {} needs {need}", record.state);
        Flaw::error(at, &["state"], message).remedy(remedy(&need))
    };
    let always = &record.kind.workflow.needs;
    let missing = unmet(record, always.iter().chain(&state.needs), None);
    missing.into_iter().map(flaw).collect()
}

fn remedy(need: &Need) -> String {
    let word = |item: &&Item| match item {
        Item::Field(name) => Some(format!("the key `{name}`")),
        Item::Link(name) => Some(format!("`{name}` under `links`")),
        Item::Note | Item::PublicNote => None,
    };
    let words: Vec<String> = need.items().iter().filter_map(word).collect();
    format!("add {}", words.join(" or "))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn what_a_state_needs_is_missed() {
        let (path, text) = INCIDENT;
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        let started = text.replace("state: new", "state: in_progress");
        assert_eq!(
            found(&RULE, &desk(&[(path, &started)])),
            [format!(
                "{path}:3:1: error: the state in_progress needs assignee or team (add the key `assignee` or the key `team`)"
            )]
        );
        let bare = text.replacen("impact: high\n", "", 1);
        assert_ne!(bare, text);
        assert_eq!(
            found(&RULE, &desk(&[(path, &bare)])),
            [format!(
                "{path}:3:1: error: the state new needs impact (add the key `impact`)"
            )]
        );
        let twice = text.replace("state: new", "state: canceled\ncancel_reason: duplicate");
        assert_eq!(
            found(&RULE, &desk(&[(path, &twice)])),
            [format!(
                "{path}:3:1: error: the state canceled needs a link `duplicate_of` (add `duplicate_of` under `links`)"
            )]
        );
    }

    #[test]
    fn what_was_imported_is_excused_until_somebody_touches_it() {
        let (path, text) = INCIDENT;
        let imported = |at: &str| {
            let from = format!("state: resolved\nimported: {{from: servicenow, at: {at}}}");
            found(&RULE, &desk(&[(path, &text.replace("state: new", &from))])).len()
        };
        assert_eq!(imported("2026-11-20T09:14:03Z"), 0);
        assert_eq!(imported("2026-11-20T09:14:02Z"), 2);
        assert_eq!(imported("\"long ago\""), 0, "when it was is not known");
    }
}
