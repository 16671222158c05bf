//! Targets that are owed again and again: messages, cadence, decisions. A bare time is on Monday, 2025-06-02, in
//! Berlin; business hours are 09:00 to 17:00.

use super::fixture::*;
use super::{Cause, Reason, State, segments};
use crate::sla::agreement::Agreements;
use crate::sla::moment::Timeline;
use crate::sla::targets::TargetKind::{ApprovalTurnaround, KeepInformed, NextResponse};
use crate::sla::verdict::verdicts_under as verdicts;

const NOON: &str = "2025-06-02 12:00";
const LATER: &str = "2025-06-03 12:00";

#[test]
fn r09_a_first_response_that_is_owed_governs() {
    let agreements = one(
        "",
        "first_response: 4h, next_response: 30m, keep_informed: 1h",
    );
    let lines = ["10:00 bob to=new reporter=bob", "10:05 bob public=hello"];
    let open = incident(&lines);
    let found = verdicts(&open, &agreements, at("2025-06-02 13:00"));
    let kinds: Vec<_> = found
        .iter()
        .map(|m| (m.rule.kind.name(), m.state))
        .collect();
    assert_eq!(kinds, [("first_response", State::AtRisk)]);
    // From the response on, the others count; what was said before it is answered by it.
    let answered = incident(&[&lines[..], &["13:30 ana public=on_it"]].concat());
    let now = "2025-06-02 14:00";
    assert_eq!(rounds(&answered, &agreements, NextResponse, now).len(), 0);
    let informed = rounds(&answered, &agreements, KeepInformed, now);
    assert_eq!(told(&informed), ["1 13:30- running, 1800 s"]);
    assert_due(&informed[0], "2025-06-02 14:30");
    // Without a promised first response nothing stands before them.
    let agreements = one("", "next_response: 30m, keep_informed: 1h");
    let messages = rounds(&answered, &agreements, NextResponse, now);
    assert_eq!(told(&messages), ["1 10:05-13:30 breached, 12300 s"]);
    let informed = rounds(&answered, &agreements, KeepInformed, now);
    let expected = [
        "1 10:00-13:30 breached, 12600 s",
        "2 13:30- running, 1800 s",
    ];
    assert_eq!(told(&informed), expected);
    assert_eq!(
        (informed[0].cause, informed[1].cause),
        (Cause::Opened, Cause::Word)
    );
}

#[test]
fn messages_before_an_answer_are_one_round_that_starts_at_the_first() {
    let agreements = one("", "next_response: 1h");
    let record = incident(&[
        "09:00 ana to=in_progress reporter=bob",
        "09:10 ana public=on_it",
        "10:00 bob public=one",
        "10:30 bob public=two",
        "10:40 ana note=internal",
        "10:45 robot public=received",
        "11:00 ana public=answer",
        "11:30 bob public=three",
    ]);
    let found = rounds(&record, &agreements, NextResponse, LATER);
    let expected = ["1 10:00-11:00 met, 3600 s", "2 11:30- breached, 30600 s"];
    assert_eq!(told(&found), expected);
    assert_eq!(found[0].first_met(), Some(true));
    let timeline = Timeline::new(&record).unwrap();
    let steps = segments(&timeline, &found[0], at(LATER));
    assert_eq!(
        steps[0].rule,
        "message of the caller; in_progress: calendar business is open"
    );
}

#[test]
fn a_message_of_the_second_of_an_answer_waits_for_the_next_one() {
    let agreements = one("", "next_response: 1h");
    let lines = ["10:00 bob to=new reporter=bob", "10:10 bob public=a"];
    for pair in [
        ["10:30 ana public=b", "10:30 bob public=c"],
        ["10:30 bob public=c", "10:30 ana public=b"],
    ] {
        let record = incident(&[&lines[..], &pair].concat());
        let found = rounds(&record, &agreements, NextResponse, "2025-06-02 10:40");
        assert_eq!(
            told(&found),
            ["1 10:10-10:30 met, 1200 s", "2 10:30- running, 600 s"]
        );
    }
}

#[test]
fn a_resolution_ends_a_round_as_it_is_agreed() {
    let lines = [
        "10:00 bob to=new reporter=bob",
        "10:10 bob public=a",
        "10:40 ana to=resolved",
    ];
    let record = incident(&lines);
    let answers = one("", "next_response: 1h");
    let found = rounds(&record, &answers, NextResponse, LATER);
    assert_eq!(told(&found), ["1 10:10-10:40 met, 1800 s"]);
    let silent = one("resolution_is_response: false\n", "next_response: 1h");
    let found = rounds(&record, &silent, NextResponse, LATER);
    assert_eq!(told(&found), ["1 10:10-10:40 not_applicable, 1800 s"]);
    assert_eq!(found[0].reason, Some(Reason::Unanswered));
    // What is done to it afterwards does not count.
    let closed = incident(&[&lines[..], &["15:00 ana to=closed"]].concat());
    let found = rounds(&closed, &silent, NextResponse, LATER);
    assert_eq!(told(&found), ["1 10:10-10:40 not_applicable, 1800 s"]);
    // Overdue before the resolution.
    let late = incident(&[&lines[..2], &["11:40 ana to=resolved"]].concat());
    let found = rounds(&late, &silent, NextResponse, LATER);
    assert_eq!(told(&found), ["1 10:10-11:40 breached, 5400 s"]);
    // Reopened, the same message still waits, and the time between does not count.
    let again = incident(&[&lines[..], &["11:40 ana to=in_progress"]].concat());
    let found = rounds(&again, &silent, NextResponse, NOON);
    assert_eq!(told(&found), ["1 10:10- at_risk, 3000 s"]);
    assert_due(&found[0], "2025-06-02 12:10");
    assert_eq!(
        told(&rounds(&again, &answers, NextResponse, NOON)),
        ["1 10:10-10:40 met, 1800 s"]
    );
}

#[test]
fn a_message_after_the_end_counts_when_it_is_reopened() {
    let agreements = one("", "next_response: 1h");
    let lines = [
        "10:00 bob to=new reporter=bob",
        "10:30 ana to=resolved",
        "10:40 bob public=no",
    ];
    let thanks = incident(&lines);
    assert_eq!(rounds(&thanks, &agreements, NextResponse, LATER).len(), 0);
    let again = incident(&[&lines[..], &["11:30 ana to=in_progress"]].concat());
    let found = rounds(&again, &agreements, NextResponse, NOON);
    assert_eq!(told(&found), ["1 11:30- running, 1800 s"]);
    let answered = [
        &lines[..],
        &["10:50 ana public=why", "11:30 ana to=in_progress"],
    ]
    .concat();
    assert_eq!(
        rounds(&incident(&answered), &agreements, NextResponse, NOON).len(),
        0
    );
}

#[test]
fn pauses_stop_the_rounds_too() {
    let agreements = one(HOLD, "first_response: 1h, keep_informed: 2h");
    let record = incident(&[
        "09:00 bob to=new reporter=bob",
        "09:30 ana public=on_it",
        "10:00 ana to=on_hold",
        "11:00 ana public=still_waiting",
        "13:00 ana to=in_progress",
        "14:30 ana public=nearly",
    ]);
    let found = rounds(&record, &agreements, KeepInformed, "2025-06-02 17:00");
    let expected = [
        "1 09:30-11:00 met, 1800 s",
        "2 11:00-14:30 met, 5400 s",
        "3 14:30- breached, 9000 s",
    ];
    assert_eq!(told(&found), expected);
    let held = rounds(&record, &agreements, KeepInformed, "2025-06-02 17:00");
    assert_eq!(held[1].pauses.iter().count(), 1);
}

#[test]
fn a_resolution_is_the_last_word_and_reopening_starts_again() {
    let agreements = one("", "keep_informed: 2h");
    let record = incident(&[
        "09:00 bob to=new reporter=bob",
        "10:00 ana to=resolved",
        "10:30 ana public=how_is_it",
        "12:00 bob to=in_progress",
        "13:00 ana public=on_it_again",
        "14:00 ana to=resolved",
    ]);
    let found = rounds(&record, &agreements, KeepInformed, LATER);
    let expected = [
        "1 09:00-10:00 met, 3600 s",
        "2 12:00-13:00 met, 3600 s",
        "3 13:00-14:00 met, 3600 s",
    ];
    assert_eq!(told(&found), expected);
    let causes: Vec<_> = found.iter().map(|m| m.cause).collect();
    assert_eq!(causes, [Cause::Opened, Cause::Reopened, Cause::Word]);
}

#[test]
fn r08_a_cadence_that_the_new_team_does_not_promise_disappears() {
    let agreements = agreements(
        "agreements:\n\
         - {name: Platform, when: 'team:platform', targets: {keep_informed: 2h}}\n\
         - {name: Rest, targets: {resolve: 24h}}\n",
    );
    let lines = [
        "10:00 ana to=new team=platform",
        "11:00 ana public=a",
        "11:30 ana team=desk",
    ];
    let found = rounds(&incident(&lines), &agreements, KeepInformed, LATER);
    assert_eq!(
        told(&found),
        [
            "1 10:00-11:00 met, 3600 s",
            "2 11:00- not_applicable, 32400 s"
        ]
    );
    assert_eq!(found[1].reason, Some(Reason::NoTarget));
    // What is said afterwards starts nothing.
    let more = incident(&[&lines[..], &["12:00 ana public=b", "13:00 ana public=c"]].concat());
    assert_eq!(rounds(&more, &agreements, KeepInformed, LATER).len(), 2);
}

#[test]
fn a_first_response_promised_meanwhile_comes_first() {
    let agreements = agreements(
        "agreements:\n\
         - {name: Platform, when: 'team:platform', targets: {first_response: 1h, keep_informed: 2h}}\n\
         - {name: Rest, targets: {keep_informed: 3h}}\n",
    );
    let record = incident(&["10:00 ana to=new", "11:00 ana team=platform"]);
    let found = rounds(&record, &agreements, KeepInformed, LATER);
    assert_eq!(told(&found), ["1 10:00-11:00 not_applicable, 3600 s"]);
    assert_eq!(found[0].reason, Some(Reason::FirstResponseFirst));
    // A breach of before stays one.
    let late = incident(&["10:00 ana to=new", "14:00 ana team=platform"]);
    let found = rounds(&late, &agreements, KeepInformed, LATER);
    assert_eq!(told(&found), ["1 10:00-14:00 breached, 14400 s"]);
}

#[test]
fn f05_the_caller_who_works_on_it_is_owed_no_word() {
    let agreements = one(
        "",
        "first_response: 1h, next_response: 1h, keep_informed: 1h",
    );
    // Only while that is so: handed over, the clock runs.
    let record = incident(&[
        "10:00 ana to=new reporter=ana assignee=ana",
        "10:20 ana public=note_to_self",
        "12:00 ana assignee=bea",
    ]);
    let found = verdicts(&record, &agreements, at("2025-06-02 12:30"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].state, found[0].elapsed), (State::Running, 1800));
    assert_due(&found[0], "2025-06-02 13:00");
    // Answered before the caller took it: the verdict stays. Late before: the breach stays.
    let lines = [
        "10:00 bob to=new reporter=bob assignee=ana",
        "10:30 ana public=on_it",
        "10:40 ana assignee=bob",
    ];
    assert_state(&response(&incident(&lines), &agreements, LATER), State::Met);
    let late = incident(&[lines[0], "11:30 ana assignee=bob"]);
    assert_state(&response(&late, &agreements, LATER), State::Breached);
    let informed = rounds(&incident(&lines), &agreements, KeepInformed, LATER);
    assert_eq!(
        (informed[0].state, informed[0].reason),
        (State::NotApplicable, Some(Reason::CallerIsAssignee))
    );
}

#[test]
fn c03_a_cancelled_record_has_no_rounds_with_a_verdict() {
    let agreements = one("", "keep_informed: 1h, next_response: 1h");
    let record = incident(&[
        "10:00 bob to=new reporter=bob",
        "10:10 bob public=a",
        "10:30 ana public=b",
        "15:00 ana to=canceled cancel_reason=withdrawn",
    ]);
    let found = verdicts(&record, &agreements, at(LATER));
    let states: Vec<_> = found.iter().map(|m| (m.round, m.state)).collect();
    assert_eq!(
        states,
        [
            (Some(1), State::Cancelled),
            (Some(1), State::Cancelled),
            (Some(2), State::Cancelled)
        ]
    );
}

#[test]
fn the_modes_of_a_change_hold_for_rounds() {
    let file = |mode: &str| {
        agreements(&format!(
            "on_change: {mode}\nagreements:\n\
             - {{name: Tight, when: 'priority:1', targets: {{keep_informed: 1h}}}}\n\
             - {{name: Wide, targets: {{keep_informed: 3h}}}}\n"
        ))
    };
    let raised = incident(&[
        "09:00 ana to=new impact=low urgency=low",
        "10:00 ana public=a",
        "10:30 ana impact=high urgency=high",
    ]);
    let lowered = incident(&[
        "09:00 ana to=new impact=high urgency=high",
        "10:00 ana public=a",
        "10:30 ana impact=low urgency=low",
        "10:40 ana public=b",
    ]);
    let due = |record: &_, mode: &str, expected: &str| {
        let agreements: Agreements = file(mode);
        let found = rounds(record, &agreements, KeepInformed, "2025-06-02 10:50");
        assert_due(found.last().unwrap(), expected);
    };
    for (mode, expected) in [
        ("retroactive", "2025-06-02 11:00"),
        ("restart", "2025-06-02 11:30"),
        ("keep_first", "2025-06-02 13:00"),
        ("strictest", "2025-06-02 11:00"),
        ("carry", "2025-06-02 11:00"),
    ] {
        due(&raised, mode, expected);
    }
    for (mode, expected) in [
        ("retroactive", "2025-06-02 13:40"),
        ("restart", "2025-06-02 13:40"),
        ("keep_first", "2025-06-02 11:40"),
        ("strictest", "2025-06-02 11:40"),
        ("carry", "2025-06-02 13:40"),
    ] {
        due(&lowered, mode, expected);
    }
}

#[test]
fn a_decision_is_measured_from_the_asking() {
    let agreements = agreements_for(
        "request",
        "pause: {states: [waiting_approval, on_hold]}\nagreements:\n\
         - name: All\n  targets:\n    approval_turnaround: {within: 2h, states: [waiting_approval], decided: [approved, rejected]}\n\
         \x20   resolve: 4h\n",
    );
    let lines = [
        "10:00 bob to=submitted requested_for=bob",
        "11:00 ana to=waiting_approval approver=cem",
    ];
    let told_at = |lines: &[&str]| {
        let record = record("request", lines);
        told(&rounds(&record, &agreements, ApprovalTurnaround, LATER))
    };
    let with = |more: &[&'static str]| told_at(&[&lines[..], more].concat());
    assert_eq!(told_at(&lines[..1]), [""; 0]);
    assert_eq!(with(&[]), ["1 11:00- breached, 32400 s"]);
    assert_eq!(
        with(&["13:00 cem to=approved"]),
        ["1 11:00-13:00 met, 7200 s"]
    );
    assert_eq!(
        with(&["13:00:01 cem to=approved"]),
        ["1 11:00-13:00 breached, 7201 s"]
    );
    // A refusal is a decision, and a second try a second round.
    assert_eq!(
        with(&["12:00 cem to=rejected"]),
        ["1 11:00-12:00 met, 3600 s"]
    );
    let twice = [
        "12:00 cem to=rejected",
        "12:30 bob to=submitted",
        "13:00 bob to=waiting_approval",
        "13:30 cem to=approved",
    ];
    assert_eq!(
        with(&twice),
        ["1 11:00-12:00 met, 3600 s", "2 13:00-13:30 met, 1800 s"]
    );
    // Passed through in one second: the decision counts, not where it went from there.
    assert_eq!(
        with(&["12:00 cem to=approved", "12:00 cem to=fulfilling"]),
        ["1 11:00-12:00 met, 3600 s"]
    );
    // Taken back: no decision; cancelled: no verdict at all.
    assert_eq!(
        with(&["12:00 bob to=submitted"]),
        ["1 11:00-12:00 not_applicable, 3600 s"]
    );
    assert_eq!(
        with(&["12:00 bob to=canceled"]),
        ["1 11:00- cancelled, 0 s"]
    );
    // The other target pauses meanwhile.
    let waiting = record("request", &lines);
    assert_state(&resolve(&waiting, &agreements, NOON), State::Paused);
}

#[test]
fn without_a_list_of_decisions_everything_but_an_end_is_one() {
    let agreements = agreements_for(
        "change",
        "agreements:\n- name: All\n  targets:\n    approval_turnaround: {within: 2h, states: [assess, authorize]}\n",
    );
    let lines = [
        "10:00 bob to=draft requester=bob",
        "11:00 bob to=assess",
        "11:30 bob to=authorize",
    ];
    let with = |more: &[&'static str]| {
        let record = record("change", &[&lines[..], more].concat());
        told(&rounds(&record, &agreements, ApprovalTurnaround, NOON))
    };
    assert_eq!(with(&[]), ["1 11:00- running, 3600 s"]);
    assert_eq!(
        with(&["11:50 cem to=scheduled"]),
        ["1 11:00-11:50 met, 3000 s"]
    );
    assert_eq!(with(&["11:50 cem to=draft"]), ["1 11:00-11:50 met, 3000 s"]);
    assert_eq!(
        with(&["11:50 bob to=canceled"]),
        ["1 11:00- cancelled, 0 s"]
    );
}
