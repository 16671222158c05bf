//! A tracked field at the top of a record has the last value of its log.

use crate::check::drift::drift;
use crate::check::{Context, Flaw, Rule, Run};
use crate::model::record::Record;

pub const RULE: Rule = Rule {
    code: "check/log-field",
    summary: "A tracked field has the value that the log gave it last",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    // Without a log there is one thing wrong, not one a field.
    if record.log.is_empty() {
        return Vec::new();
    }
    let flaw = |(field, logged): (String, Option<_>)| {
        let logged: Option<crate::model::data::Data> = logged;
        let value = record.fields.get(&field);
        let brief = value.map(|value| value.brief()).unwrap_or_default();
        let flaw = match (value, logged.map(|logged| logged.brief())) {
            (Some(_), Some(logged)) => {
                let message = format!("`{field}` is {brief}, but the log says {logged}");
                Flaw::error(at, &[&field], message)
            }
            (Some(_), None) => {
                let message = format!("`{field}` is {brief}, but the log does not say so");
                Flaw::error(at, &[&field], message)
            }
            (None, logged) => {
                let logged = logged.unwrap_or_default();
                let message =
                    format!("the log sets `{field}` to {logged}, but the record has none");
                let index = last_set(record, &field).to_string();
                Flaw::error(at, &["log", &index, "set", &field], message)
            }
        };
        flaw.remedy("take the edit back, or let `gitsm check --fix` write the entry".to_owned())
    };
    drift(record).fields.into_iter().map(flaw).collect()
}

/// The position of the last entry, in order of time, that set a field.
fn last_set(record: &Record, field: &str) -> usize {
    let entries = record.log.iter().enumerate();
    entries
        .filter(|(_, entry)| entry.set.contains_key(field))
        .max_by_key(|(index, entry)| (entry.at, *index))
        .map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    fn after(from: &str, to: &str) -> Vec<String> {
        assert!(INCIDENT.1.contains(from));
        found(&RULE, &desk(&[(INCIDENT.0, &INCIDENT.1.replace(from, to))]))
    }

    const REMEDY: &str = "(take the edit back, or let `gitsm check --fix` write the entry)";

    #[test]
    fn a_record_that_agrees_with_its_log_is_good() {
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        assert_eq!(
            after("reporter: bob", "reporter: eve"),
            [""; 0],
            "not tracked"
        );
    }

    #[test]
    fn a_tracked_field_set_by_hand_is_found() {
        assert_eq!(
            after("impact: high\n", "impact: low\n"),
            [format!(
                "incidents/2026/11/20/INC-261120-7KQ2M.yaml:4:1: error: `impact` is low, but the log says high {REMEDY}"
            )]
        );
        assert_eq!(
            after("reporter: bob", "assignee: bob"),
            [format!(
                "incidents/2026/11/20/INC-261120-7KQ2M.yaml:6:1: error: `assignee` is bob, but the log does not say so {REMEDY}"
            )]
        );
        assert_eq!(
            after("impact: high\n", ""),
            [format!(
                "incidents/2026/11/20/INC-261120-7KQ2M.yaml:11:11: error: the log sets `impact` to high, but the record has none {REMEDY}"
            )]
        );
    }

    #[test]
    fn a_field_that_the_log_cleared_may_be_absent() {
        let entry = "log:\n  - {id: B, at: 2026-11-21T08:00:00Z, by: ana, set: {service: null, team: \"\"}}\n";
        assert_eq!(after("log:\n", entry), [""; 0]);
    }

    #[test]
    fn a_block_and_a_quoted_text_are_the_same() {
        let entry = "category: |\n  network\nlog:\n  - {id: B, at: 2026-11-21T08:00:00Z, by: ana, set: {category: network}}\n";
        assert_eq!(after("log:\n", entry), [""; 0]);
    }
}
