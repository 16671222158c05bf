//! What is told of a clock on its way: when it is at risk, and its steps.

use crate::sla::clock::fixture::*;
use crate::sla::clock::{State, segments};
use crate::sla::moment::Timeline;
use crate::sla::targets::Threshold;

#[test]
fn at_risk_begins_with_so_much_time_left() {
    let agreements = one("at_risk: [75, 30m]\n", "resolve: 4h");
    let record = incident(&["10:00 ana to=new"]);
    let level = |now: &str| resolve(&record, &agreements, now).threshold;
    assert_eq!(level("2025-06-02 12:59:59"), None);
    assert_eq!(level("2025-06-02 13:00"), Some(Threshold::Share(75)));
    assert_eq!(level("2025-06-02 13:29:59"), Some(Threshold::Share(75)));
    assert_eq!(level("2025-06-02 13:30"), Some(Threshold::Left(1800)));
    // When that was: whoever asks later can tell.
    let found = resolve(&record, &agreements, "2025-06-03 10:00");
    let crossed = |level: Threshold| found.reaches(found.granted - level.remaining(found.granted));
    assert_eq!(crossed(Threshold::Share(75)), Some(at("2025-06-02 13:00")));
    assert_eq!(crossed(Threshold::Left(1800)), Some(at("2025-06-02 13:30")));
    // A target that is no longer than that is at risk from the start.
    let short = one("at_risk: 30m\n", "resolve: 15m");
    assert_state(&resolve(&record, &short, "2025-06-02 10:00"), State::AtRisk);
}

#[test]
fn at_risk_begins_with_the_second_that_uses_up_the_share() {
    let agreements = one("at_risk: [50, 75]\n", "resolve: 4h");
    let record = incident(&["10:00 ana to=new"]);
    let level = |now: &str| {
        let found = resolve(&record, &agreements, now);
        (found.state, found.threshold)
    };
    assert_eq!(level("2025-06-02 11:59:59"), (State::Running, None));
    assert_eq!(
        level("2025-06-02 12:00"),
        (State::AtRisk, Some(Threshold::Share(50)))
    );
    assert_eq!(
        level("2025-06-02 13:00"),
        (State::AtRisk, Some(Threshold::Share(75)))
    );
}

#[test]
fn the_steps_can_be_followed_by_hand() {
    let agreements = one(
        "pause: {states: [on_hold], reasons: {hold_reason: [awaiting_vendor]}}\n",
        "resolve: 4h",
    );
    let record = incident(&[
        "15:00 ana to=new",
        "16:00 ana to=on_hold hold_reason=awaiting_vendor",
        "2025-06-03 10:00 ana to=in_progress hold_reason=",
        "2025-06-03 11:00 ana to=resolved",
    ]);
    let found = resolve(&record, &agreements, "2025-06-04 10:00");
    let timeline = Timeline::new(&record).unwrap();
    let steps: Vec<String> = segments(&timeline, &found, at("2025-06-04 10:00"))
        .iter()
        .map(ToString::to_string)
        .collect();
    let expected = [
        "2025-06-02T13:00:00Z to 2025-06-02T14:00:00Z: running, 3600 s (new: calendar business is open)",
        "2025-06-02T14:00:00Z to 2025-06-03T08:00:00Z: paused, 0 s (on_hold, hold_reason awaiting_vendor: pauses)",
        "2025-06-03T08:00:00Z to 2025-06-03T09:00:00Z: running, 3600 s (in_progress: calendar business is open)",
    ];
    assert_eq!(steps, expected);
}
