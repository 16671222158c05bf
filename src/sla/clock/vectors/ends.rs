//! O, B and C: how a clock ends, on the second, after a reopening, without a target, by cancelling.

use super::{HOUR, by_priority};
use crate::sla::clock::fixture::*;
use crate::sla::clock::{Flag, Reason, State, Stretch, segments};
use crate::sla::moment::Timeline;
use crate::sla::targets::TargetKind;
use crate::sla::verdict::{summarise, verdicts_under as verdicts};

#[test]
fn o01_the_time_between_resolution_and_reopening_does_not_count() {
    let agreements = one(HOLD, "resolve: 6h");
    let record = incident(&[
        "10:00 ana to=in_progress",
        "12:00 ana to=resolved",
        "2025-06-03 12:00 ana to=in_progress",
        "2025-06-03 14:00 ana to=resolved",
    ]);
    let now = "2025-06-05 10:00";
    let found = resolve(&record, &agreements, now);
    assert_eq!((found.elapsed, found.state), (4 * HOUR, State::Met));
    assert_due(&found, "2025-06-03 16:00");
    // Nor is it pending time.
    assert!(found.pauses.is_empty());
    let over: Vec<_> = found.ended.iter().collect();
    assert_eq!(
        over,
        [(at("2025-06-02 12:00"), Some(at("2025-06-03 12:00")))]
    );
    assert_eq!(found.first_achieved_at, Some(at("2025-06-02 12:00")));
    let timeline = Timeline::new(&record).unwrap();
    let steps = segments(&timeline, &found, at(now));
    let stretches: Vec<_> = steps
        .iter()
        .map(|step| (step.stretch, step.seconds))
        .collect();
    let expected = [
        (Stretch::Running, 2 * HOUR),
        (Stretch::Ended, 0),
        (Stretch::Running, 2 * HOUR),
    ];
    assert_eq!(stretches, expected);
    // Resolved in time first, and too late for good.
    let late = incident(&[
        "10:00 ana to=in_progress",
        "12:00 ana to=resolved",
        "13:00 ana to=in_progress",
        "2025-06-05 10:00 ana to=resolved",
    ]);
    let found = resolve(&late, &agreements, "2025-06-06 10:00");
    assert_eq!(
        (found.state, found.first_met()),
        (State::Breached, Some(true))
    );
}

#[test]
fn b01_exactly_at_due_is_met_and_a_second_later_is_not() {
    let agreements = one("", "resolve: 4h");
    let until = |time: &str| {
        let record = incident(&["10:00 ana to=new", &format!("{time} ana to=resolved")]);
        resolve(&record, &agreements, "2025-06-02 16:00").state
    };
    assert_eq!(until("14:00:00"), State::Met);
    assert_eq!(until("14:00:01"), State::Breached);
    // 99.996 % of 25,000 s: one second before due, and no rounding makes it a breach.
    let agreements = one("", "resolve: 25000s");
    let record = incident(&["09:00 ana to=new", "15:56:39 ana to=resolved"]);
    let found = resolve(&record, &agreements, "2025-06-02 16:00");
    assert_eq!((found.state, found.remaining), (State::Met, 1));
    // Open, at the due instant and after it.
    let open = incident(&["10:00 ana to=new"]);
    let agreements = one("", "resolve: 4h");
    assert_state(
        &resolve(&open, &agreements, "2025-06-02 14:00"),
        State::AtRisk,
    );
    assert_state(
        &resolve(&open, &agreements, "2025-06-02 14:00:01"),
        State::Breached,
    );
}

#[test]
fn b02_no_target_is_no_breach() {
    let agreements = one("", "first_response: 1h");
    let record = incident(&["10:00 ana to=new"]);
    let found = verdicts(&record, &agreements, at("2025-06-09 10:00"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule.kind, TargetKind::FirstResponse);
    // A target of zero is refused when the file is read.
    let zero = "applies_to: incident\ncalendar: business\nagreements: [{name: All, targets: {resolve: 0h}}]\n";
    let (_, findings) = load(&[("a", zero)]);
    assert_eq!(findings[0].message, "a target of zero is no target");
}

#[test]
fn b04_an_end_before_the_start_is_no_time_at_all() {
    let agreements = one("", "restore: 1h");
    let record = incident(&["10:00 ana to=new mitigated_at=2025-06-02T06:00:00Z"]);
    let found = verdict_of(
        &record,
        &agreements,
        TargetKind::Restore,
        "2025-06-02 15:00",
    );
    assert_eq!((found.elapsed, found.state), (0, State::Met));
    assert_eq!(found.flags, [Flag::EndsBeforeStart]);
}

#[test]
fn c02_open_and_past_due_is_breached() {
    let agreements = one("", "resolve: 4h");
    let record = incident(&["10:00 ana to=new"]);
    let found = resolve(&record, &agreements, "2025-06-09 10:00");
    assert_eq!(
        (found.state, found.counted_due()),
        (State::Breached, Some(at("2025-06-02 14:00")))
    );
    let summary = summarise(&verdicts(&record, &agreements, at("2025-06-09 10:00"))).unwrap();
    assert!(summary.breached && !summary.at_risk);
    assert!(summary.remaining.unwrap() < 0);
}

#[test]
fn c03_what_was_cancelled_has_no_verdict() {
    let agreements = one("", "first_response: 15m, resolve: 1h");
    let record = incident(&[
        "10:00 ana to=new",
        "15:00 ana to=canceled cancel_reason=duplicate",
    ]);
    let found = verdicts(&record, &agreements, at("2025-06-09 10:00"));
    assert!(
        found
            .iter()
            .all(|m| m.state == State::Cancelled && m.reason == Some(Reason::Unresolved))
    );
    // Nor has a duplicate that was resolved together with the record that it repeats.
    let mut duplicate = incident(&["10:00 ana to=new", "15:00 ana to=resolved"]);
    let other = crate::model::id::RecordId::parse("INC-250601-7KQ2M").unwrap();
    duplicate
        .links
        .insert("duplicate_of".to_owned(), vec![other]);
    let found = verdicts(&duplicate, &agreements, at("2025-06-09 10:00"));
    assert!(
        found
            .iter()
            .all(|m| m.state == State::Cancelled && m.reason == Some(Reason::Duplicate))
    );
    let born_closed = incident(&["10:00 ana to=closed"]);
    assert_state(
        &resolve(&born_closed, &agreements, "2025-06-09 10:00"),
        State::NotApplicable,
    );
}

#[test]
fn assignment_and_restoration() {
    let agreements = one("", "assign: 30m, restore: 2h, resolve: 4h");
    let mut record = incident(&[
        "10:00 ana to=new",
        "10:20 ana to=in_progress assignee=ana",
        "13:00 ana to=resolved",
    ]);
    let states = |record: &_| -> Vec<_> {
        let found = verdicts(record, &agreements, at("2025-06-02 16:00"));
        found.iter().map(|m| (m.state, m.elapsed / 60)).collect()
    };
    let expected = [(State::Met, 20), (State::Breached, 180), (State::Met, 180)];
    assert_eq!(states(&record), expected);
    record.set(
        "mitigated_at",
        crate::model::data::Data::text("2025-06-02T09:30:00Z"),
    );
    assert_eq!(states(&record)[1], (State::Met, 90));
}

#[test]
fn without_a_log_or_a_row_there_is_nothing() {
    let agreements = by_priority("");
    let mut record = incident(&["10:00 ana to=new impact=low urgency=low"]);
    assert_eq!(
        verdicts(&record, &agreements, at("2025-06-02 12:00")).len(),
        0
    );
    assert_eq!(
        summarise(&verdicts(&record, &agreements, at("2025-06-02 12:00"))),
        None
    );
    record.log.clear();
    assert_eq!(
        verdicts(&record, &one("", "resolve: 4h"), at("2025-06-02 12:00")).len(),
        0
    );
}
