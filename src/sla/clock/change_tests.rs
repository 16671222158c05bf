//! What moves a clock that already runs: carried time, due instants set by hand, a start that a field names, and
//! reopening. A bare time is on Monday, 2025-06-02, in Berlin; business hours are 09:00 to 17:00.

use chrono::TimeDelta;

use super::fixture::*;
use super::{Cause, Flag, Measure, State, Stretch, segments};
use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId, write_time};
use crate::model::kind::{Category, Kind};
use crate::model::record::Record;
use crate::sla::agreement::Agreements;
use crate::sla::moment::Timeline;
use crate::sla::targets::TargetKind;
use crate::workflow::{Act, Input, Others, Refusal, transition};

const HOUR: i64 = 3600;

/// Business hours until the priority becomes critical, then around the clock.
fn across(settings: &str) -> Agreements {
    agreements(&format!(
        "{settings}agreements:\n\
         - {{name: Critical, when: 'priority:1', calendar: always, targets: {{resolve: 8h}}}}\n\
         - {{name: Rest, targets: {{resolve: 16h}}}}\n"
    ))
}

const P4: &str = "impact=low urgency=medium";
const P1: &str = "impact=high urgency=high";

fn steps(record: &Record, measure: &Measure<'_>, now: &str) -> Vec<(Stretch, i64)> {
    let timeline = Timeline::new(record).unwrap();
    let steps = segments(&timeline, measure, at(now));
    steps
        .iter()
        .map(|step| (step.stretch, step.seconds))
        .collect()
}

#[test]
fn carried_time_counts_as_it_was_counted() {
    // 15:00 to 17:00 by business hours, the evening not; from 20:00 on the clock never stops.
    let record = incident(&[
        &format!("15:00 ana to=new {P4}"),
        &format!("20:00 ana {P1}"),
    ]);
    let carry = across("on_change: carry\n");
    let now = "2025-06-02 22:00";
    let found = resolve(&record, &carry, now);
    assert_eq!(
        (found.elapsed, found.granted, found.remaining),
        (4 * HOUR, 8 * HOUR, 4 * HOUR)
    );
    assert_due(&found, "2025-06-03 02:00");
    assert_eq!(found.started_at, at("2025-06-02 15:00"));
    let expected = [
        (Stretch::Running, 2 * HOUR),
        (Stretch::Closed, 0),
        (Stretch::Running, 2 * HOUR),
    ];
    assert_eq!(steps(&record, &found, now), expected);
    // Retroactive counts the evening too.
    assert_due(&resolve(&record, &across(""), now), "2025-06-02 23:00");
    // And back again.
    let back = incident(&[
        &format!("15:00 ana to=new {P4}"),
        &format!("20:00 ana {P1}"),
        &format!("22:00 ana {P4}"),
    ]);
    let found = resolve(&back, &carry, "2025-06-02 23:00");
    assert_eq!((found.elapsed, found.remaining), (4 * HOUR, 12 * HOUR));
    assert_due(&found, "2025-06-04 13:00");
}

#[test]
fn carried_time_may_be_more_than_the_new_target_grants() {
    let agreements = agreements(
        "on_change: carry\nagreements:\n\
         - {name: Critical, when: 'priority:1', calendar: always, targets: {resolve: 1h}}\n\
         - {name: Rest, targets: {resolve: 16h}}\n",
    );
    let record = incident(&[
        &format!("09:00 ana to=new {P4}"),
        &format!("12:00 ana {P1}"),
    ]);
    let found = resolve(&record, &agreements, "2025-06-02 12:30");
    // Nobody is blamed before the target existed.
    let breach = found.breach.unwrap();
    assert_eq!(
        (breach.due, breach.at),
        (at("2025-06-02 10:00"), at("2025-06-02 12:00"))
    );
    assert_eq!(found.remaining, HOUR - 3 * HOUR - HOUR / 2);
}

#[test]
fn carried_pauses_are_those_of_their_own_target() {
    let agreements = agreements(
        "on_change: carry\nagreements:\n\
         - {name: Critical, when: 'priority:1', targets: {resolve: 4h}}\n\
         - {name: Rest, pause: {states: [on_hold]}, targets: {resolve: 16h}}\n",
    );
    let record = incident(&[
        &format!("09:00 ana to=in_progress {P4}"),
        "10:00 ana to=on_hold",
        &format!("11:00 ana {P1}"),
    ]);
    let found = resolve(&record, &agreements, "2025-06-02 12:00");
    // An hour before the hold, none in it, and the new target does not pause.
    assert_eq!(found.elapsed, 2 * HOUR);
    assert_due(&found, "2025-06-02 14:00");
    assert_eq!(found.pauses.iter().count(), 1);
}

#[test]
fn time_without_a_target_is_not_carried() {
    let agreements = agreements(
        "on_change: carry\nagreements:\n\
         - {name: Desk, when: 'team:desk', targets: {resolve: 4h}}\n\
         - {name: Field, when: 'team:field', targets: {resolve: 6h}}\n",
    );
    let record = incident(&[
        "09:00 ana to=new team=desk",
        "10:00 ana team=other",
        "12:00 ana team=field",
    ]);
    let found = resolve(&record, &agreements, "2025-06-02 13:00");
    assert_eq!(found.elapsed, 2 * HOUR);
    let expected = [
        (Stretch::Running, HOUR),
        (Stretch::Paused, 0),
        (Stretch::Running, HOUR),
    ];
    assert_eq!(steps(&record, &found, "2025-06-02 13:00"), expected);
}

/// A due instant that is set in `hold_until`, at 10:30, to Tuesday 12:00.
fn by_hand(target: &str) -> (Agreements, Vec<String>) {
    let due = write_time(at("2025-06-03 12:00"));
    let lines = [
        format!("10:00 ana to=in_progress {P4}"),
        format!("10:30 ana hold_until={due}"),
    ];
    (one(HOLD, &format!("resolve: {{{target}}}")), lines.to_vec())
}

fn with(lines: &[String], more: &[&str]) -> Record {
    let lines: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .chain(more.iter().copied())
        .collect();
    incident(&lines)
}

#[test]
fn r10_a_due_instant_set_by_hand_does_not_move_with_a_pause() {
    let (agreements, lines) = by_hand("within: 4h, due: hold_until");
    let paused = ["11:00 ana to=on_hold", "14:00 ana to=in_progress"];
    let now = "2025-06-02 15:00";
    let record = with(&lines, &paused);
    let found = resolve(&record, &agreements, now);
    assert_due(&found, "2025-06-03 12:00");
    assert_eq!(found.fixed_by, Some("hold_until"));
    // Five hours ran, two of today and three of tomorrow are left.
    assert_eq!((found.elapsed, found.remaining), (5 * HOUR, 5 * HOUR));
    // Held over the due instant, it is broken.
    let held = with(&lines, &["11:00 ana to=on_hold"]);
    let found = resolve(&held, &agreements, "2025-06-03 12:01");
    assert_eq!((found.state, found.remaining), (State::Breached, -60));
    // Unless it is agreed that pauses move it: by the three hours that this one took.
    let (shifted, _) = by_hand("within: 4h, due: hold_until, shift: true");
    let found = resolve(&record, &shifted, now);
    assert_due(&found, "2025-06-03 15:00");
    assert_eq!((found.elapsed, found.remaining), (2 * HOUR, 8 * HOUR));
    let found = resolve(&held, &shifted, "2025-06-03 12:01");
    assert_eq!(
        (found.state, found.due, found.remaining),
        (State::Paused, None, 9 * HOUR)
    );
}

#[test]
fn a_due_instant_set_by_hand_counts_from_when_it_was_set() {
    let (agreements, lines) = by_hand("within: 4h, due: hold_until");
    // The computed one was broken before: the breach stays, and the change is pointed out.
    let due = write_time(at("2025-06-03 12:00"));
    let late = [lines[0].clone(), format!("15:00 ana hold_until={due}")];
    let found = resolve(&with(&late, &[]), &agreements, "2025-06-02 16:00");
    assert_eq!(found.breach.unwrap().at, at("2025-06-02 14:00"));
    assert_eq!(found.flags, [Flag::ChangedAfterBreach]);
    // Set into the past: from then on, and not before.
    let past = write_time(at("2025-06-02 09:00"));
    let early = [lines[0].clone(), format!("11:00 ana hold_until={past}")];
    let found = resolve(&with(&early, &[]), &agreements, "2025-06-02 12:00");
    assert_eq!(found.breach.unwrap().at, at("2025-06-02 11:00"));
    // Taken back: the agreement counts again.
    let found = resolve(
        &with(&lines, &["11:00 ana hold_until="]),
        &agreements,
        "2025-06-02 12:00",
    );
    assert_due(&found, "2025-06-02 14:00");
    assert_eq!(found.fixed_by, None);
    // A pause before it was set is one all the same.
    let held = [
        lines[0].clone(),
        "10:10 ana to=on_hold".into(),
        "10:20 ana to=in_progress".into(),
        lines[1].clone(),
    ];
    let found = resolve(&with(&held, &[]), &agreements, "2025-06-02 11:00");
    assert_eq!(found.elapsed, 50 * 60);
}

#[test]
fn r10_a_change_of_priority_leaves_a_due_instant_set_by_hand() {
    let agreements = agreements(
        "agreements:\n\
         - {name: Critical, when: 'priority:1', targets: {resolve: {within: 2h, due: hold_until}}}\n\
         - {name: Rest, targets: {resolve: {within: 4h, due: hold_until}}}\n",
    );
    let (_, lines) = by_hand("within: 4h");
    let record = with(&lines, &[&format!("11:00 ana {P1}")]);
    assert_due(
        &resolve(&record, &agreements, "2025-06-02 13:00"),
        "2025-06-03 12:00",
    );
}

#[test]
fn a_date_set_by_hand_is_over_at_its_midnight() {
    let agreements = agreements_for(
        "change",
        "agreements: [{name: All, targets: {resolve: {within: 5bd, due: planned_end}}}]\n",
    );
    let mut change = record("change", &["10:00 ana to=implement"]);
    change.set("planned_end", Data::text("2025-06-04"));
    assert_due(
        &resolve(&change, &agreements, "2025-06-02 11:00"),
        "2025-06-05 00:00",
    );
}

/// An incident of 12:00 that was felt at another time, and perhaps mitigated.
fn felt(at_time: &str, mitigated: Option<&str>) -> Record {
    let mut record = incident(&["12:00 ana to=new"]);
    record.set("impact_started_at", Data::text(at_time));
    if let Some(time) = mitigated {
        record.set("mitigated_at", Data::text(write_time(at(time))));
    }
    record
}

fn from_impact() -> Agreements {
    one(
        "starts: impact_started_at\n",
        "restore: 2h, resolve: {within: 4h, starts: opened}",
    )
}

#[test]
fn a_clock_may_start_when_it_was_first_felt() {
    let agreements = from_impact();
    let record = felt(&write_time(at("2025-06-02 11:00")), None);
    let now = "2025-06-02 12:20";
    let found = verdict_of(&record, &agreements, TargetKind::Restore, now);
    assert_eq!(
        (found.started_at, found.state, found.elapsed),
        (at("2025-06-02 11:00"), State::Running, 80 * 60)
    );
    assert_eq!(found.flags, []);
    let timeline = Timeline::new(&record).unwrap();
    let steps = segments(&timeline, &found, at(now));
    assert_eq!(
        steps[0].rule,
        "impact_started_at says so; before it was opened: calendar business is open"
    );
    assert_eq!(steps.iter().map(|step| step.seconds).sum::<i64>(), 80 * 60);
    let resolve = resolve(&record, &agreements, now);
    assert_eq!(
        (resolve.started_at, resolve.cause),
        (at("2025-06-02 12:00"), Cause::Opened)
    );
    // No instant at all is the opening, and so is one after it, which is pointed out.
    for (time, flags) in [
        ("soon".to_owned(), vec![]),
        (
            write_time(at("2025-06-02 13:00")),
            vec![Flag::StartsAfterOpening],
        ),
    ] {
        let record = felt(&time, None);
        let found = verdict_of(&record, &agreements, TargetKind::Restore, now);
        assert_eq!(
            (found.started_at, found.flags),
            (at("2025-06-02 12:00"), flags)
        );
    }
}

#[test]
fn what_was_late_before_it_was_opened_is_broken() {
    let agreements = from_impact();
    let early = write_time(at("2025-06-02 09:00"));
    let told = |mitigated| {
        let record = felt(&early, mitigated);
        let now = "2025-06-02 13:00";
        let found = verdict_of(&record, &agreements, TargetKind::Restore, now);
        (found.state, found.elapsed, found.breach.map(|b| b.at))
    };
    // Open: from the opening on, because nobody could be late with it before.
    let opened = Some(at("2025-06-02 12:00"));
    assert_eq!(told(None), (State::Breached, 4 * HOUR, opened));
    // Over before it was opened: too late, or in time.
    let due = Some(at("2025-06-02 11:00"));
    assert_eq!(told(Some("2025-06-02 11:30")), (State::Breached, 9000, due));
    assert_eq!(told(Some("2025-06-02 10:30")), (State::Met, 5400, None));
}

#[test]
fn b04_over_before_it_was_felt_is_no_time_at_all() {
    let agreements = one("starts: impact_started_at\n", "restore: 2h");
    let mut record = incident(&["12:00 ana to=new"]);
    record.set(
        "impact_started_at",
        Data::text(write_time(at("2025-06-02 11:00"))),
    );
    record.set(
        "mitigated_at",
        Data::text(write_time(at("2025-06-02 10:00"))),
    );
    let found = verdict_of(
        &record,
        &agreements,
        TargetKind::Restore,
        "2025-06-02 13:00",
    );
    assert_eq!((found.state, found.elapsed), (State::Met, 0));
    assert_eq!(found.flags, [Flag::EndsBeforeStart]);
}

#[test]
fn a_target_that_comes_later_restarts_where_it_is_agreed() {
    let file = |mode: &str| {
        agreements(&format!(
            "on_change: {mode}\nagreements: [{{name: Desk, when: 'team:desk', targets: {{resolve: 4h}}}}]\n"
        ))
    };
    let record = incident(&["09:00 ana to=new", "11:00 ana team=desk"]);
    for (mode, due) in [
        ("retroactive", "2025-06-02 13:00"),
        ("restart", "2025-06-02 15:00"),
    ] {
        let agreements = file(mode);
        let found = resolve(&record, &agreements, "2025-06-02 12:00");
        assert_due(&found, due);
        assert_eq!(found.since, at("2025-06-02 11:00"));
    }
}

struct Alone;

impl Others for Alone {
    fn look(&self, _: &RecordId) -> Vec<(std::sync::Arc<Kind>, Category)> {
        Vec::new()
    }

    fn linked(&self, _: &RecordId, _: &str) -> Vec<RecordId> {
        Vec::new()
    }
}

#[test]
fn o03_after_the_window_a_new_record_says_what_it_reopens() {
    let resolved = incident(&[
        "10:00 ana to=in_progress assignee=ana",
        "12:00 ana to=resolved",
    ]);
    let reopen = |after: TimeDelta| {
        let by = PersonId::parse("bob").unwrap();
        let act = Act {
            now: at("2025-06-02 12:00") + after,
            by: &by,
            roles: &[],
            draw: &|| EntryId::parse("NEW").unwrap(),
            others: &Alone,
        };
        let mut input = Input::default();
        input
            .set
            .insert("reopen_reason".to_owned(), Data::text("Again"));
        transition(&resolved, "reopen", &input, &act)
    };
    // Within it the clock goes on, and the days between do not count.
    let agreements = one("", "resolve: 4h");
    let again = reopen(TimeDelta::days(14)).unwrap();
    let found = resolve(&again, &agreements, "2025-06-16 12:30");
    assert_eq!(
        (found.elapsed, found.state),
        (2 * HOUR + HOUR / 2, State::Running)
    );
    // After it the record stays as it was, and so does its verdict.
    let refused = reopen(TimeDelta::days(14) + TimeDelta::seconds(1));
    let Err(Refusal::TooLate { link, .. }) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(link.as_deref(), Some("reopens"));
    let found = resolve(&resolved, &agreements, "2025-06-20 12:00");
    assert_eq!((found.elapsed, found.state), (2 * HOUR, State::Met));
}
