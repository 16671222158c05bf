//! A log begins with the state that the record began in.

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/log-missing",
    summary: "A record has a log, and its first entry names the state it began in",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let first = record.log.iter().enumerate().min_by_key(|(_, e)| e.at);
    let Some((index, first)) = first else {
        let remedy = "`gitsm check --fix` begins one".to_owned();
        return vec![Flaw::error(at, &["log"], "the record has no log").remedy(remedy)];
    };
    if first.to.is_some() {
        return Vec::new();
    }
    let index = index.to_string();
    let message = format!("the first log entry, {}, names no state", first.id);
    let remedy = format!(
        "add `to: {}` to it, or the state that the record began in",
        record.kind.workflow.initial
    );
    vec![Flaw::error(at, &["log", &index], message).remedy(remedy)]
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn a_log_that_lacks_its_beginning_is_found() {
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        let (path, text) = INCIDENT;
        let (head, _) = text.split_once("log:").unwrap();
        let expected =
            format!("{path}:1:1: error: the record has no log (`gitsm check --fix` begins one)");
        assert_eq!(found(&RULE, &desk(&[(path, head)])), [expected.as_str()]);
        let empty = format!("{head}log: []\n");
        let expected = expected.replace(":1:1:", ":7:1:");
        assert_eq!(found(&RULE, &desk(&[(path, &empty)])), [expected]);
        let note = text.replace("    to: new\n", "    note: Hello\n");
        assert_eq!(
            found(&RULE, &desk(&[(path, &note)])),
            [format!(
                "{path}:8:5: error: the first log entry, A, names no state (add `to: new` to it, or the state that the record began in)"
            )]
        );
    }

    #[test]
    fn the_first_entry_is_the_first_in_time() {
        let early = "log:\n  - {id: B, at: 2026-11-20T10:00:00Z, by: ana, note: Later}\n";
        let text = INCIDENT.1.replace("log:\n", early);
        assert_eq!(found(&RULE, &desk(&[(INCIDENT.0, &text)])), [""; 0]);
    }
}
