//! Laws that hold for any log.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::fixture::*;
use super::pieces::pieces;
use super::{Measure, State, segments};
use crate::model::record::Record;
use crate::sla::agreement::Agreements;
use crate::sla::moment::Timeline;
use crate::sla::targets::TargetKind;
use crate::sla::verdict::verdicts_under as verdicts;

/// What may happen to an incident, some minutes after what happened before; who does it comes first.
const EVENTS: [&str; 14] = [
    "ana to=in_progress",
    "ana to=on_hold hold_reason=awaiting_vendor",
    "ana to=on_hold hold_reason=awaiting_change",
    "ana to=resolved",
    "ana impact=high urgency=high",
    "ana impact=medium urgency=medium",
    "ana impact=low urgency=low",
    "ana public=hello",
    "ana assignee=bea",
    "bob public=any_news",
    "ana assignee=bob",
    "ana to=new",
    "ana hold_until=2025-04-01T10:00:00Z",
    "ana hold_until=",
];

fn start() -> chrono::DateTime<chrono::Utc> {
    at("2025-03-28 08:30")
}

/// An incident whose events come so many minutes after one another.
fn life(events: &[(usize, i64)]) -> Record {
    let opening = "2025-03-28 08:30:00 ana to=new impact=medium urgency=high reporter=bob";
    let mut lines = vec![opening.to_owned()];
    let mut minutes = 0;
    for (event, gap) in events {
        minutes += gap;
        let local =
            (start() + TimeDelta::minutes(minutes)).with_timezone(&chrono_tz::Europe::Berlin);
        lines.push(format!("{} {}", local.format("%F %T"), EVENTS[*event]));
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    incident(&lines)
}

fn events() -> impl Strategy<Value = Vec<(usize, i64)>> {
    proptest::collection::vec((0..EVENTS.len(), 1..3000i64), 0..10)
}

/// Everything that can be promised.
fn held(mode: &str) -> Agreements {
    agreements(&format!(
        "on_change: {mode}\npause: {{states: [on_hold], reasons: {{hold_reason: [awaiting_vendor]}}}}\nagreements:\n\
         - name: Critical\n  when: priority:1\n  calendar: always\n  at_risk: [50, 90, 20m]\n\
         \x20 targets: {{first_response: 15m, resolve: 4h, next_response: 1h, keep_informed: 2h}}\n\
         - name: High\n  when: priority:2\n\
         \x20 targets: {{first_response: 2h, resolve: {{within: 9h, due: hold_until, shift: true}}, next_response: 3h}}\n\
         - name: Rest\n  pause: {{states: [on_hold, new]}}\n\
         \x20 targets: {{assign: 4h, resolve: {{within: 3bd, due: hold_until}}, keep_informed: 1bd,\n\
         \x20   approval_turnaround: {{within: 5h, states: [new, on_hold]}}}}\n"
    ))
}

const MODES: [&str; 7] = [
    "retroactive",
    "restart",
    "keep_first",
    "strictest",
    "carry",
    "retroactive\nresolution_is_response: false",
    "carry\nresolution_is_response: false",
];

fn mode() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&MODES[..])
}

/// The record as it was written up to an instant.
fn until(record: &Record, at: chrono::DateTime<chrono::Utc>) -> Record {
    let mut before = record.clone();
    before.log.retain(|entry| entry.at <= at);
    let tracked = record.log.iter().flat_map(|entry| entry.set.keys());
    for field in tracked {
        before.set(field, crate::model::data::Data::Null);
    }
    let folded = crate::model::log::fold(&before.log);
    let state = folded.state.unwrap_or_default().to_owned();
    let fields: Vec<_> = folded
        .fields
        .iter()
        .map(|(name, value)| (name.to_owned(), (*value).clone()))
        .collect();
    before.state = state;
    for (field, value) in fields {
        before.set(&field, value);
    }
    before
}

/// What a verdict says, without what it points at.
fn said(measures: &[Measure<'_>]) -> Vec<String> {
    let one = |m: &Measure<'_>| {
        format!(
            "{} {:?} {:?} {:?} {:?} {:?} {} {} {:?} {:?}",
            m.agreement.name,
            m.rule.kind,
            m.round,
            m.state,
            m.due,
            m.achieved_at,
            m.elapsed,
            m.granted,
            m.breach.map(|b| b.at),
            m.flags
        )
    };
    measures.iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn figures_add_up_and_the_steps_retrace_them(
        events in events(), mode in mode(), later in 0..20_000i64,
    ) {
        let agreements = held(mode);
        let record = life(&events);
        let now = record.log.last().unwrap().at + TimeDelta::minutes(later);
        let timeline = Timeline::new(&record).unwrap();
        for measure in verdicts(&record, &agreements, now) {
            prop_assert_eq!(measure.elapsed + measure.remaining, measure.granted);
            if measure.reason.is_none() && measure.legs.len() == 1 && measure.fixed_by.is_none() {
                let (rule, from) = (measure.rule, measure.started_at);
                let still = measure.pauses.union(&measure.ended);
                prop_assert_eq!(rule.calendar.target_seconds(from, rule.within), Some(measure.granted));
                prop_assert_eq!(rule.calendar.due(from, rule.within, &still), measure.due);
            }
            let steps = segments(&timeline, &measure, now);
            prop_assert_eq!(steps.iter().map(|step| step.seconds).sum::<i64>(), measure.elapsed);
            prop_assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
            if let (Some(first), Some(last)) = (steps.first(), steps.last()) {
                prop_assert_eq!((first.from, last.to), (measure.started_at, measure.until(now)));
            } else {
                prop_assert!(measure.legs.is_empty() || measure.started_at >= measure.until(now));
            }
            if let (Some(due), Some(at)) = (measure.due, measure.achieved_at) && measure.flags.is_empty() && measure.breach.is_none() {
                prop_assert!(at <= due);
            }
            if let Some(breach) = measure.breach {
                prop_assert!(breach.at >= breach.due && breach.at < measure.until(now));
                // Not before the change that brought the target: its row is the one that matched then.
                if !mode.starts_with("keep_first") && !mode.starts_with("strictest") {
                    let pieces = pieces(&timeline, agreements.rules_of("incident").next().unwrap());
                    let row = pieces.iter().rev().find(|piece| piece.from <= breach.at).and_then(|piece| piece.row);
                    prop_assert_eq!(row.map(|row| &row.name), Some(&breach.agreement.name));
                }
            }
        }
    }

    #[test]
    fn a_pause_never_makes_a_due_instant_earlier(
        events in events(), hold in 0..9_000i64, length in 1..3_000i64,
        within in prop::sample::select(&["20h", "3bd", "{within: 1h, due: hold_until, shift: true}"][..]),
    ) {
        let agreements = one("pause: {states: [on_hold]}\n", &format!("resolve: {within}"));
        let mut record = life(&events);
        if within.starts_with('{') {
            let due = crate::model::data::Data::text("2025-04-01T10:00:00Z");
            record.log.retain(|entry| !entry.set.contains_key("hold_until"));
            record.log[0].set.insert("hold_until".to_owned(), due);
        }
        let (from, to) = (start() + TimeDelta::minutes(hold), start() + TimeDelta::minutes(hold + length));
        let now = record.log.last().unwrap().at.max(to) + TimeDelta::days(1);
        // Holds the record from `from` to `to`, whatever happens in between.
        let mut held = record.clone();
        let state_at = |at| {
            let timeline = Timeline::new(&record).unwrap();
            let last = timeline.moments.iter().rev().find(|moment| moment.at <= at);
            last.map(|moment| moment.state.to_owned()).unwrap()
        };
        held.log.retain(|entry| entry.to.is_none() || entry.at <= from || entry.at >= to);
        let mut entry = record.log[0].clone();
        entry.set.clear();
        (entry.at, entry.to) = (from, Some("on_hold".to_owned()));
        held.log.push(entry.clone());
        (entry.at, entry.to) = (to, Some(state_at(to)));
        held.log.push(entry);
        let before = verdicts(&record, &agreements, now);
        let after = verdicts(&held, &agreements, now);
        // While it was over, a hold is no pause more but an opening: not the same question.
        prop_assume!(before[0].first_achieved_at.is_none());
        match (before[0].due, after[0].due) {
            (Some(before), Some(after)) => prop_assert!(before <= after),
            (None, Some(_)) => prop_assert!(false, "a pause more made it due"),
            _ => {}
        }
    }

    #[test]
    fn the_order_of_entries_of_one_instant_does_not_matter(
        events in events(), mode in mode(), which in any::<prop::sample::Index>(),
        field in 4..11usize,
    ) {
        let agreements = held(mode);
        // An entry that moves, and one that sets something or says something, in the same second.
        prop_assume!(!events.is_empty());
        let mut record = life(&events);
        let now = record.log.last().unwrap().at + TimeDelta::hours(30);
        let at = which.index(events.len()) + 1;
        let mut twin = life(&[(field, 1)]).log.remove(1);
        prop_assume!(twin.set.keys().all(|key| !record.log[at].set.contains_key(key)));
        twin.at = record.log[at].at;
        record.log.insert(at + 1, twin);
        let mut other = record.clone();
        other.log.swap(at, at + 1);
        prop_assert_eq!(
            said(&verdicts(&record, &agreements, now)),
            said(&verdicts(&other, &agreements, now))
        );
        // Nor does the order in the file, as long as the times differ.
        other.log.sort_by_key(|entry| std::cmp::Reverse(entry.at));
        let distinct = record.log.windows(2).all(|pair| pair[0].at < pair[1].at);
        if distinct {
            prop_assert_eq!(said(&verdicts(&record, &agreements, now)), said(&verdicts(&other, &agreements, now)));
        }
    }

    #[test]
    fn a_breach_stays_whatever_the_priority_becomes(events in events(), mode in mode(), later in 1..9_000i64) {
        let agreements = held(mode);
        let record = life(&events);
        let now = record.log.last().unwrap().at + TimeDelta::minutes(later);
        let mut lowered = record.clone();
        let mut entry = life(&[(6, 1)]).log.remove(1);
        entry.at = now;
        lowered.log.push(entry);
        let after = verdicts(&lowered, &agreements, now + TimeDelta::hours(1));
        for before in verdicts(&record, &agreements, now).iter().filter(|m| m.breach.is_some()) {
            let same = after.iter().find(|m| (m.rule.kind, m.round) == (before.rule.kind, before.round)).unwrap();
            prop_assert_eq!(same.breach.map(|b| b.at), before.breach.map(|b| b.at));
        }
    }

    #[test]
    fn an_entry_that_changes_nothing_changes_nothing(
        events in events(), mode in mode(), minutes in 0..30_000i64, later in 0..9_000i64,
    ) {
        let agreements = held(mode);
        let record = life(&events);
        let now = record.log.last().unwrap().at + TimeDelta::minutes(later);
        let mut cut = record.clone();
        let mut entry = record.log[0].clone();
        (entry.to, entry.note) = (None, Some("internal".to_owned()));
        entry.set.clear();
        entry.at = start() + TimeDelta::minutes(minutes);
        // The same value once more.
        let moment = Timeline::new(&record).map(|timeline| {
            let applied = timeline.at(entry.at).applied;
            timeline.field("impact", applied).cloned()
        });
        entry.set.extend(moment.flatten().map(|value| ("impact".to_owned(), value)));
        cut.log.push(entry);
        prop_assert_eq!(
            said(&verdicts(&record, &agreements, now)),
            said(&verdicts(&cut, &agreements, now))
        );
    }

    #[test]
    fn what_was_said_once_stays_said(
        events in events(), mode in mode(), minutes in 0..20_000i64, later in 0..9_000i64,
    ) {
        let agreements = held(mode);
        let record = life(&events);
        let then = start() + TimeDelta::minutes(minutes);
        let now = record.log.last().unwrap().at.max(then) + TimeDelta::minutes(later);
        let after = verdicts(&record, &agreements, now);
        for before in verdicts(&until(&record, then), &agreements, then) {
            let same = after.iter().find(|m| (m.rule.kind, m.round) == (before.rule.kind, before.round));
            if let Some(breach) = before.breach {
                let same = same.and_then(|m| m.breach);
                prop_assert_eq!(same.map(|b| (b.at, b.due)), Some((breach.at, breach.due)));
            }
            // A resolution can be taken back; all else that was kept stays kept.
            if before.state == State::Met && before.rule.kind != TargetKind::Resolve {
                prop_assert_eq!(same.map(|m| (m.state, m.achieved_at)), Some((State::Met, before.achieved_at)));
            }
        }
    }

    #[test]
    fn rounds_never_overlap(events in events(), mode in mode(), later in 0..9_000i64) {
        let agreements = held(mode);
        let record = life(&events);
        let now = record.log.last().unwrap().at + TimeDelta::minutes(later);
        let found = verdicts(&record, &agreements, now);
        for pair in found.windows(2).filter(|pair| pair[0].rule.kind == pair[1].rule.kind) {
            prop_assert_eq!(pair[0].round.map(|round| round + 1), pair[1].round);
            prop_assert!(pair[0].stopped_at.is_some_and(|stop| stop <= pair[1].started_at));
        }
        prop_assert!(found.iter().all(|m| m.round.is_some() == m.rule.kind.is_repeated()));
    }

    #[test]
    fn on_one_calendar_carried_time_is_counted_time(events in events(), later in 0..9_000i64) {
        let held = |mode: &str| {
            agreements(&format!(
                "on_change: {mode}\npause: {{states: [on_hold]}}\nagreements:\n\
                 - {{name: Critical, when: 'priority:1', targets: {{resolve: 4h, keep_informed: 2h}}}}\n\
                 - {{name: Rest, targets: {{resolve: 3bd, keep_informed: 1bd}}}}\n"
            ))
        };
        let (carry, retroactive) = (held("carry"), held("retroactive"));
        let record = life(&events);
        let now = record.log.last().unwrap().at + TimeDelta::minutes(later);
        prop_assert_eq!(
            said(&verdicts(&record, &carry, now)),
            said(&verdicts(&record, &retroactive, now))
        );
    }
}
