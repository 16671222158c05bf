//! F: what is a first response, and to whom.

use crate::sla::clock::fixture::*;
use crate::sla::clock::{Reason, State};
use crate::sla::targets::TargetKind;

#[test]
fn f01_an_internal_note_is_no_response() {
    let agreements = one("", "first_response: 1h");
    let record = incident(&[
        "10:00 bob to=new reporter=bob",
        "10:10 ana note=internal",
        "10:30 ana to=in_progress assignee=ana",
    ]);
    let found = response(&record, &agreements, "2025-06-02 10:40");
    assert_eq!((found.state, found.achieved_at), (State::Running, None));
}

#[test]
fn f02_a_public_word_of_our_side_is_a_response() {
    let agreements = one("", "first_response: 1h");
    let record = incident(&[
        "10:00 bob to=new reporter=bob",
        "10:10 ana note=internal",
        "10:50 ana public=on_it",
        "11:50 ana public=done",
    ]);
    let found = response(&record, &agreements, "2025-06-02 12:00");
    assert_eq!((found.state, found.elapsed), (State::Met, 50 * 60));
}

#[test]
fn f03_what_a_program_sends_is_no_response() {
    let agreements = one("", "first_response: 1h");
    let record = incident(&[
        "10:00 bob to=new reporter=bob",
        "10:00 robot public=received",
    ]);
    let found = response(&record, &agreements, "2025-06-02 12:00");
    assert_eq!((found.state, found.achieved_at), (State::Breached, None));
}

#[test]
fn f04_a_word_of_the_caller_is_a_message_and_no_response() {
    let agreements = one("", "first_response: 1h, next_response: 30m");
    let record = incident(&[
        "10:00 bob to=new reporter=bob",
        "10:20 bob public=any_news",
        "10:40 ana public=on_it",
        "11:00 bob public=still_nothing",
    ]);
    let now = "2025-06-02 11:10";
    let found = response(&record, &agreements, now);
    assert_eq!((found.state, found.elapsed), (State::Met, 40 * 60));
    let messages = rounds(&record, &agreements, TargetKind::NextResponse, now);
    assert_eq!(told(&messages), ["1 11:00- running, 600 s"]);
}

#[test]
fn f05_nobody_to_respond_to() {
    let agreements = one("", "first_response: 1h");
    let record = incident(&["10:00 ana to=new reporter=ana assignee=ana"]);
    let found = response(&record, &agreements, "2025-06-02 15:00");
    assert_eq!(
        (found.state, found.reason),
        (State::NotApplicable, Some(Reason::CallerIsAssignee))
    );
}

#[test]
fn f06_a_resolution_without_a_word_is_the_response() {
    let record = incident(&["10:00 bob to=new reporter=bob", "10:30 ana to=resolved"]);
    let silent = one("", "first_response: 1h");
    let found = response(&record, &silent, "2025-06-02 15:00");
    assert_eq!((found.state, found.elapsed), (State::Met, 30 * 60));
    // As configured: then it ended without one, in time or too late.
    let strict = one("resolution_is_response: false\n", "first_response: 1h");
    let found = response(&record, &strict, "2025-06-02 15:00");
    assert_eq!(
        (found.state, found.reason),
        (State::NotApplicable, Some(Reason::Unanswered))
    );
    let late = incident(&["10:00 bob to=new reporter=bob", "11:30 ana to=resolved"]);
    assert_state(
        &response(&late, &strict, "2025-06-02 15:00"),
        State::Breached,
    );
}

#[test]
fn a_response_is_never_asked_for_again() {
    let agreements = one("", "first_response: 1h");
    let record = incident(&[
        "10:00 bob to=new reporter=bob",
        "10:30 ana to=resolved",
        "12:00 bob to=in_progress",
    ]);
    assert_state(
        &response(&record, &agreements, "2025-06-02 16:00"),
        State::Met,
    );
}
