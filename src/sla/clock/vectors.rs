//! The vectors of the service-level reference that need a log, each under its number. A bare time is on
//! Monday, 2025-06-02, in Berlin; business hours are 09:00 to 17:00.

use super::fixture::*;
use super::{Flag, Reason, State, Stretch, segments};
use crate::sla::agreement::Agreements;
use crate::sla::moment::Timeline;
use crate::sla::targets::{AgreementType, TargetKind, Threshold};
use crate::sla::verdict::{summarise, verdicts_under as verdicts};

const HOUR: i64 = 3600;

fn by_priority(settings: &str) -> Agreements {
    agreements(&format!(
        "{settings}agreements:\n\
         - {{name: Critical, when: 'priority:1', targets: {{resolve: 4h}}}}\n\
         - {{name: Moderate, when: 'priority:3', targets: {{resolve: 24h}}}}\n"
    ))
}

const P3: &str = "impact=medium urgency=medium";
const P1: &str = "impact=high urgency=high";

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
