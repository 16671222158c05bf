//! Keys that nobody knows are kept, but one that is nearly a known key is a slip.

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::log::ENTRY_KEYS;
use crate::model::read::closest;

pub const RULE: Rule = Rule {
    code: "check/unknown-key",
    summary: "No key is nearly one that gitsm knows; keys that begin with `x-` are free",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let known = record.kind.key_order();
    let mut flaws: Vec<Flaw> = record
        .unknown
        .keys()
        .filter_map(|key| flaw(at, &[key], &known))
        .collect();
    for (index, entry) in record.log.iter().enumerate() {
        let index = index.to_string();
        let keys = entry.extra.keys();
        flaws.extend(keys.filter_map(|key| flaw(at, &["log", &index, key], &ENTRY_KEYS)));
    }
    flaws
}

fn flaw(at: usize, keys: &[&str], known: &[&str]) -> Option<Flaw> {
    let key = keys.last().filter(|key| !key.starts_with("x-"))?;
    let meant = closest(key, known.iter().copied())?;
    let message = format!("`{key}` is no key that gitsm knows");
    let remedy = format!("did you mean `{meant}`? If not, call it `x-{key}`");
    Some(Flaw::warning(at, keys, message).remedy(remedy))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn a_slip_is_found_and_a_key_of_ones_own_is_not() {
        let (path, text) = INCIDENT;
        let with = |key: &str| found(&RULE, &desk(&[(path, &text.replace("log:", key))]));
        assert_eq!(with("x-asignee: eve\ncolour: red\nlog:"), [""; 0]);
        assert_eq!(
            with("asignee: eve\nlog:"),
            [format!(
                "{path}:7:1: warning: `asignee` is no key that gitsm knows (did you mean `assignee`? If not, call it `x-asignee`)"
            )]
        );
        assert_eq!(
            with("log:\n  - {id: B, at: 2026-11-20T09:00:00Z, by: ana, nots: Hello, x-byy: 1}"),
            [format!(
                "{path}:8:48: warning: `nots` is no key that gitsm knows (did you mean `note`? If not, call it `x-nots`)"
            )]
        );
    }
}
