//! R: the target changes while the clock runs.

use super::by_priority;
use crate::sla::clock::fixture::*;
use crate::sla::clock::{Flag, Reason, State};

const P3: &str = "impact=medium urgency=medium";

const P1: &str = "impact=high urgency=high";

#[test]
fn r01_a_raised_priority_counts_from_the_start_or_from_the_change() {
    let record = incident(&[
        &format!("10:00 ana to=new {P3}"),
        &format!("12:00 ana {P1}"),
    ]);
    let now = "2025-06-02 12:30";
    assert_due(&resolve(&record, &by_priority(""), now), "2025-06-02 14:00");
    assert_due(
        &resolve(&record, &by_priority("on_change: restart\n"), now),
        "2025-06-02 16:00",
    );
    assert_due(
        &resolve(&record, &by_priority("on_change: strictest\n"), now),
        "2025-06-02 14:00",
    );
    // 24 h of business hours: three days.
    assert_due(
        &resolve(&record, &by_priority("on_change: keep_first\n"), now),
        "2025-06-05 10:00",
    );
}

#[test]
fn r02_a_pause_survives_a_change_of_target() {
    let agreements = agreements(
        "pause: {states: [on_hold]}\nagreements:\n\
         - {name: Tight, when: 'priority:1', targets: {resolve: 1h}}\n\
         - {name: Wide, targets: {resolve: 24h}}\n",
    );
    let record = incident(&[
        &format!("10:00 ana to=in_progress {P3}"),
        "10:30 ana to=on_hold",
        &format!("11:00 ana {P1}"),
        "11:30 ana to=in_progress",
    ]);
    assert_due(
        &resolve(&record, &agreements, "2025-06-02 11:40"),
        "2025-06-02 12:00",
    );
}

#[test]
fn r04_a_shorter_target_counts_from_the_start() {
    let agreements = agreements(
        "agreements:\n\
         - {name: Tight, when: 'priority:1', targets: {resolve: 2h}}\n\
         - {name: Wide, targets: {resolve: 3h}}\n",
    );
    let record = incident(&[
        &format!("10:00 ana to=new {P3}"),
        &format!("11:00 ana {P1}"),
    ]);
    assert_due(
        &resolve(&record, &agreements, "2025-06-02 11:30"),
        "2025-06-02 12:00",
    );
}

#[test]
fn nobody_is_blamed_before_the_target_existed() {
    let record = incident(&[
        &format!("09:00 ana to=new {P3}"),
        &format!("15:00 ana {P1}"),
        "16:00 ana to=resolved",
    ]);
    let agreements = by_priority("");
    let found = resolve(&record, &agreements, "2025-06-02 16:30");
    let breach = found.breach.unwrap();
    assert_eq!(
        (breach.due, breach.at),
        (at("2025-06-02 13:00"), at("2025-06-02 15:00"))
    );
    assert_state(&found, State::Breached);
}

#[test]
fn a_lowered_priority_does_not_heal() {
    let record = incident(&[
        &format!("09:00 ana to=new {P1}"),
        &format!("14:00 ana {P3}"),
        "15:00 ana to=resolved",
    ]);
    for settings in ["", "on_change: restart\n", "on_change: strictest\n"] {
        let agreements = by_priority(settings);
        let found = resolve(&record, &agreements, "2025-06-02 16:00");
        assert_state(&found, State::Breached);
        let breach = found.breach.unwrap();
        assert_eq!(
            (breach.at, breach.agreement.name.as_str()),
            (at("2025-06-02 13:00"), "Critical")
        );
        assert_eq!(found.flags, [Flag::ChangedAfterBreach]);
        assert_eq!(found.counted_due(), Some(at("2025-06-02 13:00")));
    }
    // Lowered in time, there is no breach; lowered in the second of the resolution, it does not save.
    let in_time = incident(&[
        &format!("09:00 ana to=new {P1}"),
        &format!("13:00 ana {P3}"),
        "15:00 ana to=resolved",
    ]);
    assert_state(
        &resolve(&in_time, &by_priority(""), "2025-06-02 16:00"),
        State::Met,
    );
    let at_once = incident(&[
        &format!("09:00 ana to=new {P1}"),
        &format!("15:00 ana to=resolved {P3}"),
    ]);
    assert_state(
        &resolve(&at_once, &by_priority(""), "2025-06-02 16:00"),
        State::Breached,
    );
}

#[test]
fn r08_a_target_that_the_new_row_lacks_disappears() {
    let agreements = agreements(
        "agreements:\n\
         - {name: Platform, when: 'team:platform', targets: {resolve: 8h}}\n\
         - {name: Rest, targets: {first_response: 1h}}\n",
    );
    let record = incident(&["10:00 ana to=new team=platform", "11:00 ana team=desk"]);
    let found = resolve(&record, &agreements, "2025-06-05 10:00");
    assert_state(&found, State::NotApplicable);
    assert_eq!((found.reason, found.due), (Some(Reason::NoTarget), None));
    // Not when it was broken before.
    let late = incident(&[
        "10:00 ana to=new team=platform",
        "2025-06-04 10:00 ana team=desk",
    ]);
    assert_state(
        &resolve(&late, &agreements, "2025-06-05 10:00"),
        State::Breached,
    );
}
