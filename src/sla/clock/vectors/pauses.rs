//! P: what a pause costs and what it does not.

use super::HOUR;
use crate::sla::clock::State;
use crate::sla::clock::fixture::*;
use crate::sla::targets::AgreementType;
use crate::sla::verdict::verdicts_under as verdicts;

#[test]
fn p01_a_pause_moves_the_due_instant() {
    let record = incident(&[
        "10:00 ana to=in_progress",
        "11:00 ana to=on_hold",
        "15:00 ana to=in_progress",
    ]);
    let agreements = one(HOLD, "resolve: 4h");
    let found = resolve(&record, &agreements, "2025-06-02 16:00");
    assert_due(&found, "2025-06-03 10:00");
    assert_eq!((found.elapsed, found.remaining), (2 * HOUR, 2 * HOUR));
}

#[test]
fn p03_due_reached_as_the_pause_begins() {
    let record = incident(&[
        "09:00 ana to=in_progress",
        "10:00:00 ana to=on_hold",
        "10:00:30 ana to=in_progress",
    ]);
    let agreements = one(HOLD, "resolve: 1h");
    let found = resolve(&record, &agreements, "2025-06-02 10:00:20");
    assert_due(&found, "2025-06-02 10:00");
    assert_state(&found, State::Breached);
}

#[test]
fn p05_a_pause_outside_hours_costs_nothing() {
    let record = incident(&[
        "16:00 ana to=in_progress",
        "18:00 ana to=on_hold",
        "23:00 ana to=in_progress",
    ]);
    let agreements = one(HOLD, "resolve: 2h");
    assert_due(
        &resolve(&record, &agreements, "2025-06-02 23:30"),
        "2025-06-03 10:00",
    );
}

#[test]
fn p06_a_pause_around_the_clock() {
    let record = incident(&[
        "08:00 ana to=in_progress",
        "09:00 ana to=on_hold",
        "10:05 ana to=in_progress",
    ]);
    let agreements = one(HOLD, "resolve: {within: 2h, calendar: always}");
    assert_due(
        &resolve(&record, &agreements, "2025-06-02 10:30"),
        "2025-06-02 11:05",
    );
}

#[test]
fn p08_short_stretches_are_not_rounded_away() {
    let mut lines = Vec::new();
    for minute in 0..10 {
        lines.push(format!("10:{minute:02}:00 ana to=in_progress"));
        lines.push(format!("10:{minute:02}:29 ana to=on_hold"));
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let agreements = one(HOLD, "resolve: 4h");
    let found = resolve(&incident(&lines), &agreements, "2025-06-02 11:00");
    assert_eq!(found.elapsed, 290);
    assert_state(&found, State::Paused);
}

#[test]
fn p09_back_to_new_resumes_and_keeps_what_was_waited() {
    let record = incident(&[
        "10:00 ana to=new",
        "10:30 ana to=on_hold",
        "11:30 ana to=new",
    ]);
    let agreements = one(HOLD, "resolve: 4h");
    let found = resolve(&record, &agreements, "2025-06-02 12:00");
    assert_state(&found, State::Running);
    assert_due(&found, "2025-06-02 15:00");
}

#[test]
fn p10_a_pause_after_the_breach_does_not_heal_it_and_one_before_due_prevents_it() {
    let agreements = one(HOLD, "resolve: 1h");
    let late = incident(&["10:00 ana to=in_progress", "11:30 ana to=on_hold"]);
    let found = resolve(&late, &agreements, "2025-06-03 12:00");
    assert_state(&found, State::Breached);
    assert_eq!(found.breach.unwrap().at, at("2025-06-02 11:00"));
    let held = incident(&["10:00 ana to=in_progress", "10:50 ana to=on_hold"]);
    let found = resolve(&held, &agreements, "2025-06-03 12:00");
    assert_state(&found, State::Paused);
    assert_eq!((found.due, found.remaining), (None, 600));
    assert_eq!(found.paused_since(), Some(at("2025-06-02 10:50")));
}

#[test]
fn p11_created_in_a_pausing_state_starts_paused() {
    let record = incident(&["10:00 ana to=on_hold", "12:00 ana to=in_progress"]);
    let agreements = one(HOLD, "resolve: 1h");
    assert_eq!(resolve(&record, &agreements, "2025-06-02 12:00").elapsed, 0);
    assert_due(
        &resolve(&record, &agreements, "2025-06-02 12:00"),
        "2025-06-02 13:00",
    );
}

#[test]
fn p12_a_reason_pauses_the_sla_but_not_the_contract() {
    let of = |level: &str, pause: &str| {
        format!(
            "applies_to: incident\ntype: {level}\ncalendar: business\n{pause}agreements: [{{name: {level}, targets: {{resolve: 2h}}}}]\n"
        )
    };
    let pause = "pause: {states: [on_hold], reasons: {hold_reason: [awaiting_vendor]}}\n";
    let (agreements, findings) = load(&[("a", &of("sla", pause)), ("b", &of("uc", ""))]);
    assert_eq!(findings, []);
    let record = incident(&[
        "10:00 ana to=in_progress",
        "11:00 ana to=on_hold hold_reason=awaiting_vendor",
        "14:00 ana to=in_progress hold_reason=",
        "14:30 ana to=resolved",
    ]);
    let found = verdicts(&record, &agreements, at("2025-06-02 15:00"));
    let states: Vec<_> = found
        .iter()
        .map(|m| (m.level, m.state, m.elapsed))
        .collect();
    let expected = [
        (AgreementType::Sla, State::Met, HOUR + HOUR / 2),
        (AgreementType::Uc, State::Breached, 4 * HOUR + HOUR / 2),
    ];
    assert_eq!(states, expected);
    // A reason that is not listed does not stop the clock, nor does one that was given later.
    let other = incident(&[
        "10:00 ana to=in_progress",
        "11:00 ana to=on_hold hold_reason=awaiting_caller",
        "11:30 ana hold_reason=awaiting_vendor",
    ]);
    assert_eq!(
        resolve(&other, &agreements, "2025-06-02 12:00").elapsed,
        HOUR + HOUR / 2
    );
}
