//! Two open records that are about one failure, one alert or one mail: two clones that had not met each took it in.
//!
//! Neither is wrong, so it is a warning; but what happens next goes to one of them, and what mends it closes both.

use std::collections::HashMap;

use crate::check::{Context, Flaw, Rule, Run};
use crate::intake::land::DUPLICATE;
use crate::intake::{mail, seen};
use crate::model::record::Record;

pub const RULE: Rule = Rule {
    code: "check/twice",
    summary: "A failure, an alert or a mail has one open record",
    run: Run::Desk(run),
};

fn run(context: &Context<'_>) -> Vec<Flaw> {
    let records = context.snapshot.records.iter().enumerate();
    let mut open: Vec<(usize, &Record)> = records
        .filter(|(_, record)| seen::is_open(record))
        .collect();
    open.sort_by_key(|(_, record)| (record.opened_at(), &record.id));
    let mut first: HashMap<(&str, Sign<'_>), &Record> = HashMap::new();
    let mut flaws = Vec::new();
    for (at, record) in open {
        let kind = record.kind.kind.as_str();
        let mut signs = signs(record);
        let earlier = signs.find_map(|sign| Some((sign, *first.get(&(kind, sign))?)));
        match earlier {
            Some((sign, earlier)) if !are_linked(record, earlier) => {
                flaws.push(flaw(at, record, earlier, sign));
            }
            _ => {}
        }
        for sign in self::signs(record) {
            first.entry((kind, sign)).or_insert(record);
        }
    }
    flaws
}

/// By what a record is known to be about the same as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sign<'a> {
    Fingerprint(&'a str),
    Mail(&'a str),
}

fn signs(record: &Record) -> impl Iterator<Item = Sign<'_>> {
    let fingerprint = record.text(seen::FINGERPRINT).map(Sign::Fingerprint);
    let begun = record.log.first().and_then(mail::message_id);
    fingerprint.into_iter().chain(begun.map(Sign::Mail))
}

fn are_linked(one: &Record, other: &Record) -> bool {
    one.linked(DUPLICATE).contains(&other.id) || other.linked(DUPLICATE).contains(&one.id)
}

fn flaw(at: usize, record: &Record, earlier: &Record, sign: Sign<'_>) -> Flaw {
    let (newer, older) = (&record.id, &earlier.id);
    let (keys, what) = match sign {
        Sign::Fingerprint(_) => (&[seen::FINGERPRINT][..], "the fingerprint"),
        Sign::Mail(_) => (&["log", "0", mail::MAIL][..], "the mail"),
    };
    let message = format!("{newer} is open and has {what} of {older}, which is open too");
    Flaw::warning(at, keys, message).remedy(remedy(record, earlier))
}

/// How to fold the newer one into the older one, as far as its kind has a way.
fn remedy(record: &Record, earlier: &Record) -> String {
    let (kind, newer, older) = (&record.kind, &record.id, &earlier.id);
    let reason = kind.field("cancel_reason");
    let cancels = kind.workflow.transitions.contains_key("cancel")
        && reason.is_some_and(|reason| reason.choices.contains_key("duplicate"));
    match (kind.links.contains_key(DUPLICATE), cancels) {
        (true, true) => format!(
            "`gitsm {} cancel {newer} --reason duplicate --link {DUPLICATE}:{older}`",
            kind.kind
        ),
        (true, false) => format!("`gitsm link {newer} {DUPLICATE} {older}`, and close {newer}"),
        (false, _) => format!("go on with {older}, and close {newer}"),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found, incident};

    fn with(id: &str, more: &str) -> (String, String) {
        let (path, text) = incident(id);
        (path, text.replace("log:", &format!("{more}log:")))
    }

    #[test]
    fn open_records_of_one_fingerprint_are_found_and_named() {
        let (path, _) = INCIDENT;
        let key = "fingerprint: v1-0\n";
        let first = with("INC-261120-0000A", key);
        let told = |second: (String, String)| {
            let files = [(first.0.as_str(), first.1.as_str()), (&second.0, &second.1)];
            found(&RULE, &desk(&files))
        };
        assert_eq!(
            told(with("INC-261120-7KQ2M", key)),
            [format!(
                "{path}:7:1: warning: INC-261120-7KQ2M is open and has the fingerprint of INC-261120-0000A, which is open too (`gitsm incident cancel INC-261120-7KQ2M --reason duplicate --link duplicate_of:INC-261120-0000A`)"
            )]
        );
        assert_eq!(
            told(with("INC-261120-7KQ2M", "fingerprint: v1-1\n")),
            [""; 0]
        );
        let linked = format!("{key}links: {{duplicate_of: [INC-261120-0000A]}}\n");
        assert_eq!(told(with("INC-261120-7KQ2M", &linked)), [""; 0]);
        let (path, text) = with("INC-261120-7KQ2M", key);
        let done = text.replace("state: new", "state: resolved");
        assert_eq!(told((path, done)), [""; 0]);
    }

    #[test]
    fn open_records_that_began_with_one_mail_are_found() {
        let by_mail = |id: &str| {
            let (path, text) = incident(id);
            (path, format!("{text}    mail: {{id: 1@example.com}}\n"))
        };
        let (one, other) = (by_mail("INC-261120-0000A"), by_mail("INC-261121-0000B"));
        let files = [(one.0.as_str(), one.1.as_str()), (&other.0, &other.1)];
        let found = found(&RULE, &desk(&files));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].contains("has the mail of INC-261120-0000A"),
            "{found:?}"
        );
    }
}
