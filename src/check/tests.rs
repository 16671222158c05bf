//! The registry, the whole check, and what a fix leaves behind.

use std::cell::Cell;

use chrono::TimeDelta;
use proptest::prelude::*;

use crate::kinds::BUILTIN;
use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId};
use crate::model::record::Record;
use crate::model::write::updated_text;
use crate::report::snapshot::Snapshot;
use crate::workflow::tests::fixture::Desk as Others;
use crate::workflow::tests::properties::{deeds, perform};

use super::fix::{Fixed, fix};
use super::fixture::{Desk, INCIDENT, desk, incident, service, words};
use super::{RULES, check};

fn all(desk: &Desk) -> Vec<String> {
    let findings = check(&desk.snapshot, &|path| desk.texts.get(path).cloned());
    words(&findings)
}

#[test]
fn codes_are_unique_sorted_and_explained() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for rule in &RULES {
        let name = rule.code.strip_prefix("check/").unwrap();
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        assert!(
            rule.summary.len() > 20 && !rule.summary.ends_with('.'),
            "{name}"
        );
    }
}

#[test]
fn a_good_desk_is_clean() {
    let (web, other) = (service("web"), incident("INC-261120-0000A"));
    let files = [INCIDENT, (&web.0, &web.1), (&other.0, &other.1)];
    assert_eq!(all(&desk(&files)), [""; 0]);
}

#[test]
fn everything_wrong_is_told_in_order_of_path_and_place() {
    let (path, text) = INCIDENT;
    let broken = incident("INC-261120-0000A");
    let other = incident("INC-261120-ZZZZZ");
    let text = text.replace("state: new", "state: resolved").replace(
        "log:",
        "asignee: bob\nlinks: {parent: [INC-261120-11111]}\nlog:",
    );
    let desk = desk(&[
        (path, &text),
        (
            &other.0,
            &other.1.replace("impact: high\n", "impact: low\n"),
        ),
        (&broken.0, &broken.1.replace("state: new", "state: nwe")),
    ]);
    let told: Vec<String> = check(&desk.snapshot, &|path| desk.texts.get(path).cloned())
        .iter()
        .map(|f| {
            let name = f.path.rsplit('-').next().unwrap();
            format!("{name}:{} {}", f.place.unwrap().line, f.code)
        })
        .collect();
    assert_eq!(
        told,
        [
            "0000A.yaml:3 record/state",
            "7KQ2M.yaml:3 check/log-state",
            "7KQ2M.yaml:3 check/needs",
            "7KQ2M.yaml:3 check/needs",
            "7KQ2M.yaml:7 check/unknown-key",
            "7KQ2M.yaml:8 check/link-target",
            "ZZZZZ.yaml:4 check/log-field",
        ]
    );
}

#[test]
fn without_its_text_a_finding_has_no_place() {
    let hand = INCIDENT.1.replace("state: new", "state: canceled");
    let desk = desk(&[(INCIDENT.0, &hand)]);
    let findings = check(&desk.snapshot, &|_| None);
    assert_eq!(findings.len(), 2);
    assert!(findings.iter().all(|finding| finding.place.is_none()));
    let gone = check(&desk.snapshot, &|_| Some("a: [".to_owned()));
    assert_eq!(findings, gone, "the file changed meanwhile");
}

#[test]
fn only_files_with_something_wrong_are_read_again() {
    let other = incident("INC-261120-0000A");
    let hand = other.1.replace("urgency: high\n", "urgency: low\n");
    let desk = desk(&[INCIDENT, (&other.0, &hand)]);
    let asked = Cell::new(0);
    check(&desk.snapshot, &|path| {
        asked.set(asked.get() + 1);
        assert_eq!(path, other.0);
        None
    });
    assert_eq!(asked.get(), 1);
}

#[test]
fn long_chains_and_many_wrong_links_do_not_hang() {
    let name = |n: usize| format!("INC-261120-{n:05}");
    let files: Vec<(String, String)> = (0..1200)
        .map(|n| {
            let (path, text) = incident(&name(n));
            let links = format!(
                "links: {{parent: [{}], related: [INC-251120-{n:05}]}}\nlog:",
                name((n + 1) % 1200)
            );
            (path, text.replace("log:", &links))
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(p, t)| (p.as_str(), t.as_str()))
        .collect();
    let findings = all(&desk(&files));
    assert_eq!(findings.len(), 1201);
}

fn mended(desk: &Desk, at: usize) -> Option<Fixed> {
    let draw = || EntryId::parse("F0000001").unwrap();
    let by = PersonId::parse("eve").unwrap();
    let record: &Record = &desk.snapshot.records[at];
    fix(record, desk.snapshot.now, &by, &draw)
}

/// Fixes the record of a text, writes it, and checks what was written.
fn fixed(text: &str) -> (Vec<String>, String, Vec<String>) {
    let before = desk(&[(INCIDENT.0, text)]);
    let Fixed { record, what } = mended(&before, 0).unwrap();
    let text = updated_text(text, &before.snapshot.records[0], &record).unwrap();
    let after = desk(&[(INCIDENT.0, &text)]);
    assert!(mended(&after, 0).is_none(), "one fix is enough");
    (what, text.clone(), all(&after))
}

#[test]
fn a_forgotten_entry_is_written() {
    let text = INCIDENT
        .1
        .replace("state: new", "state: in_progress # since lunch")
        .replace(
            "set: {impact: high, urgency: high}",
            "set: {impact: high, urgency: high, team: web}",
        )
        .replace("reporter: bob\n", "reporter: bob\nassignee: bob\n");
    let (what, text, left) = fixed(&text);
    assert_eq!(
        what,
        [
            "state in_progress entered into the log",
            "team entered as cleared",
            "assignee entered as bob"
        ]
    );
    assert!(text.contains("# since lunch"));
    let entry = r#"  - id: F0000001
    at: "2026-11-25T12:00:00Z"
    by: eve
    to: in_progress
    set: {team: null, assignee: bob}
    note: "Recorded by `gitsm check --fix`: the file had been edited by hand"
"#;
    assert!(text.ends_with(entry), "{text}");
    assert_eq!(left, [""; 0]);
}

#[test]
fn a_log_is_begun() {
    let head = INCIDENT.1.split_once("log:").unwrap().0;
    let (what, text, left) = fixed(head);
    assert_eq!(
        what,
        [
            "state new entered into the log",
            "impact entered as high",
            "urgency entered as high"
        ]
    );
    assert!(text.contains("log:\n  - id: F0000001\n"), "{text}");
    assert_eq!(left, [""; 0]);
}

#[test]
fn a_move_that_the_workflow_does_not_know_stays_a_warning() {
    let (_, _, left) = fixed(&INCIDENT.1.replace("state: new", "state: closed"));
    assert_eq!(left.len(), 1, "{left:?}");
    assert!(left[0].contains("warning: no transition leads from new to closed"));
}

#[test]
fn a_fix_stands_after_what_the_log_has() {
    let text = INCIDENT
        .1
        .replace("2026-11-20T09:14:03Z", "2026-11-26T09:00:00Z")
        .replace("impact: high\n", "impact: low\n");
    let (_, _, left) = fixed(&text);
    assert_eq!(left, [""; 0]);
}

#[test]
fn what_is_whole_or_beyond_help_is_left_alone() {
    assert!(mended(&desk(&[INCIDENT]), 0).is_none());
    let mut desk = desk(&[INCIDENT]);
    desk.snapshot.records[0].set("impact", Data::text("low"));
    assert!(mended(&desk, 0).is_some());
    desk.snapshot.records[0].state = "nowhere".to_owned();
    assert!(mended(&desk, 0).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_the_workflow_allows_is_clean(kind in 0..BUILTIN.len(), deeds in deeds()) {
        let desk = Others::new();
        let mut record = desk.new_record(BUILTIN[kind].name);
        for (deed, seconds) in &deeds {
            desk.wait(TimeDelta::seconds(*seconds));
            if let Ok(after) = perform(&desk, &record, deed) {
                record = after;
            }
        }
        let snapshot = Snapshot {
            now: desk.now.get(),
            kinds: desk.kinds.clone(),
            paths: vec![record.path()],
            records: vec![record],
            ..Snapshot::default()
        };
        // The other records of that desk are names only.
        let mut findings = check(&snapshot, &|_| None);
        findings.retain(|finding| finding.code != "check/link-target");
        prop_assert_eq!(findings, []);
    }
}
