//! Laws that hold for any log.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::fixture::*;
use super::{Measure, segments};
use crate::model::record::Record;
use crate::sla::agreement::Agreements;
use crate::sla::moment::Timeline;
use crate::sla::verdict::verdicts_under as verdicts;

/// What may happen to an incident, some minutes after what happened before.
const EVENTS: [&str; 9] = [
    "to=in_progress",
    "to=on_hold hold_reason=awaiting_vendor",
    "to=on_hold hold_reason=awaiting_change",
    "to=resolved",
    "impact=high urgency=high",
    "impact=medium urgency=medium",
    "impact=low urgency=low",
    "public=hello",
    "assignee=bea",
];

fn start() -> chrono::DateTime<chrono::Utc> {
    at("2025-03-28 08:30")
}

/// An incident whose events come so many minutes after one another.
fn life(events: &[(usize, i64)]) -> Record {
    let mut lines = vec!["2025-03-28 08:30:00 ana to=new impact=medium urgency=high".to_owned()];
    let mut minutes = 0;
    for (event, gap) in events {
        minutes += gap;
        let local =
            (start() + TimeDelta::minutes(minutes)).with_timezone(&chrono_tz::Europe::Berlin);
        lines.push(format!("{} ana {}", local.format("%F %T"), EVENTS[*event]));
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    incident(&lines)
}

fn events() -> impl Strategy<Value = Vec<(usize, i64)>> {
    proptest::collection::vec((0..EVENTS.len(), 1..3000i64), 0..10)
}

fn held(mode: &str) -> Agreements {
    agreements(&format!(
        "on_change: {mode}\npause: {{states: [on_hold], reasons: {{hold_reason: [awaiting_vendor]}}}}\nagreements:\n\
         - {{name: Critical, when: 'priority:1', calendar: always, targets: {{first_response: 15m, resolve: 4h}}}}\n\
         - {{name: High, when: 'priority:2', targets: {{first_response: 2h, resolve: 9h}}}}\n\
         - {{name: Rest, targets: {{assign: 4h, first_response: 1bd, resolve: 3bd}}}}\n"
    ))
}

fn mode() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("retroactive"),
        Just("restart"),
        Just("keep_first"),
        Just("strictest")
    ]
}

/// What a verdict says, without what it points at.
fn said(measures: &[Measure<'_>]) -> Vec<String> {
    let one = |m: &Measure<'_>| {
        format!(
            "{} {:?} {:?} {:?} {:?} {} {:?} {:?}",
            m.agreement.name,
            m.rule.kind,
            m.state,
            m.due,
            m.achieved_at,
            m.elapsed,
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
            if measure.reason.is_none() {
                let (rule, from) = (measure.rule, measure.started_at);
                prop_assert_eq!(rule.calendar.target_seconds(from, rule.within), Some(measure.granted));
                prop_assert_eq!(rule.calendar.due(from, rule.within, &measure.pauses), measure.due);
            }
            let steps = segments(&timeline, &measure, now);
            prop_assert_eq!(steps.iter().map(|step| step.seconds).sum::<i64>(), measure.elapsed);
            prop_assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
            if let (Some(due), Some(at)) = (measure.due, measure.achieved_at) && measure.flags.is_empty() && measure.breach.is_none() {
                prop_assert!(at <= due);
            }
            if let Some(breach) = measure.breach {
                prop_assert!(breach.at >= breach.due && breach.at < measure.until(now));
            }
        }
    }

    #[test]
    fn a_pause_never_makes_a_due_instant_earlier(
        events in events(), hold in 0..9_000i64, length in 1..3_000i64,
    ) {
        let agreements = one("pause: {states: [on_hold]}\n", "resolve: 20h");
        let record = life(&events);
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
        field in 4..EVENTS.len(),
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
            let same = after.iter().find(|m| m.rule.kind == before.rule.kind).unwrap();
            prop_assert_eq!(same.breach.map(|b| b.at), before.breach.map(|b| b.at));
        }
    }
}
