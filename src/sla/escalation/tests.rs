//! Levels read from files, the moments at which they are crossed, and each crossing told once.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::{When, crossings};
use crate::model::finding::Severity;
use crate::model::record::Record;
use crate::sla::agreement::Agreements;
use crate::sla::clock::fixture::{agreements, at, incident, load, one};
use crate::sla::targets::Threshold;
use crate::sla::verdict::verdicts_under as verdicts;

/// What was crossed in a window, as `time level target`.
fn told(
    record: &Record,
    rules: &Agreements,
    since: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<String> {
    let judge = |record: &Record, now| verdicts(record, rules, now);
    let found = crossings(record, (since, until), &judge);
    let zone = chrono_tz::Europe::Berlin;
    let line = |c: &super::Crossing<'_>| {
        let level = match c.when {
            When::Percent(percent) => format!("{percent}%"),
            When::Before(seconds) => format!("before {seconds}"),
            When::Breach => "breach".to_owned(),
            When::After(seconds) => format!("after {seconds}"),
        };
        let at = c.at.with_timezone(&zone).format("%d %H:%M:%S");
        format!(
            "{at} {level} {} {}",
            c.measure.agreement.name,
            c.measure.rule.kind.name()
        )
    };
    found.iter().map(line).collect()
}

fn ever(record: &Record, rules: &Agreements) -> Vec<String> {
    told(
        record,
        rules,
        at("2025-01-01 00:00"),
        at("2025-12-31 00:00"),
    )
}

#[test]
fn without_a_word_the_thresholds_and_the_breach_are_the_levels() {
    let rules = one("at_risk: [50, 75]\n", "resolve: 4h");
    let open = incident(&["10:00 ana to=new"]);
    let expected = [
        "02 12:00:00 50% All resolve",
        "02 13:00:00 75% All resolve",
        "02 14:00:01 breach All resolve",
    ];
    assert_eq!(ever(&open, &rules), expected);
    let levels = |record: &Record| ever(record, &rules).len();
    assert_eq!(
        levels(&incident(&["10:00 ana to=new", "12:00:01 ana to=resolved"])),
        1
    );
    assert_eq!(
        levels(&incident(&["10:00 ana to=new", "12:00 ana to=resolved"])),
        0
    );
    assert_eq!(
        levels(&incident(&["10:00 ana to=new", "14:00 ana to=resolved"])),
        2
    );
    // The one second in which it is broken and done at once.
    assert_eq!(
        levels(&incident(&["10:00 ana to=new", "14:00:01 ana to=resolved"])),
        3
    );
    assert_eq!(
        levels(&incident(&["10:00 ana to=new", "13:30 ana to=canceled"])),
        2
    );
}

#[test]
fn t21_a_level_before_due_is_counted_in_open_time() {
    let rules = agreements(
        "agreements: [{name: All, targets: {resolve: 10h}, escalation: [{before: 1h, notify: [ana]}]}]\n",
    );
    // Calendar W is open from 9 to 17, so 10 h from Monday 16:30 end on Wednesday at 10:30.
    let late = incident(&["16:30 ana to=new"]);
    assert_eq!(ever(&late, &rules), ["04 09:30:00 before 3600 All resolve"]);
    let over_night = incident(&["15:15 ana to=new"]);
    assert_eq!(
        ever(&over_night, &rules),
        ["03 16:15:00 before 3600 All resolve"]
    );
}

#[test]
fn e02_a_level_is_held_back_to_the_next_opening_only_where_it_says_so() {
    let levels = |hours: &str| {
        one(
            &format!(
                "escalation: [{{at: breach, notify: [ana]{hours}}}, {{after: 2h, notify: [bo]{hours}}}]\n"
            ),
            "resolve: {within: 4h, calendar: always}",
        )
    };
    // Friday 16:00 and four hours around the clock: 20:00.
    let friday = incident(&["2025-06-06 16:00 ana to=new"]);
    let held = [
        "09 09:00:00 breach All resolve",
        "09 09:00:00 after 7200 All resolve",
    ];
    assert_eq!(ever(&friday, &levels(", hours: business")), held);
    let at_once = [
        "06 20:00:01 breach All resolve",
        "06 22:00:00 after 7200 All resolve",
    ];
    assert_eq!(ever(&friday, &levels("")), at_once);
    assert_eq!(
        ever(&friday, &levels(", hours: true")),
        at_once,
        "the calendar of the target is open"
    );
    let reached = incident(&[
        "2025-06-06 16:00 ana to=new",
        "2025-06-08 12:00 ana to=resolved",
        "2025-06-09 10:00 ana note=x",
    ]);
    assert_eq!(
        ever(&reached, &levels(", hours: business")),
        Vec::<String>::new()
    );
}

#[test]
fn a_change_in_hindsight_is_crossed_when_it_is_made() {
    let rules = agreements(
        "agreements:\n- {name: One, when: 'priority:1', targets: {resolve: 1h}}\n- {name: Rest, targets: {resolve: 4h}}\n",
    );
    let low = "10:00 ana to=new impact=low urgency=low";
    let raised = incident(&[low, "12:00 ana impact=high urgency=high"]);
    let expected = ["02 12:00:00 breach One resolve"];
    assert_eq!(
        ever(&raised, &rules),
        expected,
        "nobody is warned of what has happened"
    );
    // It breaks once.
    let lowered = incident(&[
        low,
        "12:00 ana impact=high urgency=high",
        "12:30 ana impact=low urgency=low",
    ]);
    assert_eq!(ever(&lowered, &rules), expected);
    // A row that comes back tells nothing twice.
    let flips = incident(&[
        low,
        "13:10 ana impact=medium urgency=medium",
        "13:20 ana impact=low urgency=low",
    ]);
    let expected = [
        "02 13:00:00 75% Rest resolve",
        "02 14:00:01 breach Rest resolve",
    ];
    assert_eq!(ever(&flips, &rules), expected);
}

#[test]
fn p10_a_pause_holds_levels_back_but_not_those_that_have_passed() {
    let rules = one("pause: {states: [on_hold]}\n", "resolve: 4h");
    let held = incident(&[
        "10:00 ana to=new",
        "11:00 ana to=on_hold",
        "15:00 ana to=in_progress",
    ]);
    let expected = [
        "02 17:00:00 75% All resolve",
        "03 10:00:01 breach All resolve",
    ];
    assert_eq!(ever(&held, &rules), expected);
    let still = incident(&["10:00 ana to=new", "13:30 ana to=on_hold"]);
    assert_eq!(ever(&still, &rules), ["02 13:00:00 75% All resolve"]);
    let after = incident(&["10:00 ana to=new", "14:30 ana to=on_hold"]);
    let expected = [
        "02 13:00:00 75% All resolve",
        "02 14:00:01 breach All resolve",
    ];
    assert_eq!(ever(&after, &rules), expected);
}

#[test]
fn what_a_reopening_brings_about_is_crossed_then() {
    let rules = one("", "resolve: 4h");
    let reopened = incident(&[
        "10:00 ana to=new",
        "14:00 ana to=resolved",
        "16:00 ana to=in_progress",
    ]);
    let expected = [
        "02 13:00:00 75% All resolve",
        "02 16:00:00 breach All resolve",
    ];
    assert_eq!(ever(&reopened, &rules), expected);
}

#[test]
fn on_call_walks_the_list_and_begins_again() {
    let rules = one(
        "escalation:\n- {at: 50, notify: [on_call]}\n- {at: 75, notify: [assignee]}\n- {at: breach, notify: [on_call]}\n\
         - {after: 1h, notify: on_call}\non_call: [ana, bo]\n",
        "resolve: 4h",
    );
    let rule = &rules.rules_of("incident").next().unwrap().rows[0].targets[0];
    let called: Vec<_> = (0..4)
        .map(|level| rule.escalation.called_at(level))
        .collect();
    assert_eq!(called, [Some("ana"), Some("bo"), Some("bo"), Some("ana")]);
}

#[test]
fn the_inner_escalation_counts_as_a_whole() {
    let rules = agreements(
        "escalation: [{at: 10, notify: [ana]}]\nagreements:\n- name: All\n  targets:\n    assign: 1h\n    \
         resolve: {within: 4h, escalation: []}\n",
    );
    let open = incident(&["10:00 ana to=new"]);
    assert_eq!(ever(&open, &rules), ["02 10:06:00 10% All assign"]);
}

#[test]
#[allow(clippy::too_many_lines)] // a table of cases
fn mistakes_have_a_place_and_a_remedy() {
    let file = |rest: &str| {
        let text = format!(
            "applies_to: incident\ncalendar: business\n{rest}\nagreements: [{{name: All, targets: {{resolve: 4h}}}}]\n"
        );
        let (_, found) = load(&[("a", &text)]);
        let first = found
            .first()
            .map(|f| f.to_string().replacen(".gitsm/agreements/a.yaml:", "", 1));
        assert!(
            found
                .iter()
                .all(|f| f.remedy.is_some() || f.code == "agreement/shape"),
            "{found:?}"
        );
        first.unwrap_or_default()
    };
    for (rest, expected) in [
        (
            "escalation: 75",
            "3:13: `escalation` is a number; expected a list",
        ),
        (
            "escalation: [75]",
            "3:14: a level is a mapping; this is a number",
        ),
        ("escalation: [{at: 75}]", "3:14: the level tells nobody"),
        (
            "escalation: [{notify: [ana]}]",
            "3:14: a level has one of `at`, `before` and `after`",
        ),
        (
            "escalation: [{at: 75, after: 1h, notify: [ana]}]",
            "3:14: a level has one of `at`, `before` and `after`",
        ),
        (
            "escalation: [{at: 100, notify: [ana]}]",
            "3:19: `at` is a number; expected a per cent from 1 to 99, or breach",
        ),
        (
            "escalation: [{after: 1d, notify: [ana]}]",
            "3:22: the level is not understood: `1d` is ambiguous: a day is 24 hours to some and a working day to others",
        ),
        (
            "escalation: [{before: 1bd, notify: [ana]}]",
            "3:23: levels are counted in clock time, not in business days",
        ),
        (
            "escalation: [{at: 75, notify: [ana], hours: busines}]",
            "3:45: there is no calendar `busines`",
        ),
        (
            "escalation: [{at: 75, notify: [ana], hours: 9}]",
            "3:45: `hours` is a number; expected true, or the name of a calendar",
        ),
        (
            "escalation: [{at: 75, notify: [a:b]}]",
            "3:32: nobody can be called `a:b`",
        ),
        (
            "escalation: [{at: 75, notify: [ana], when: x}]",
            "3:38: there is no key `when` here",
        ),
        (
            "escalation: [{at: 75, notify: [ana]}, {at: 75, notify: [bo]}]",
            "3:39: there are two levels for this moment",
        ),
        (
            "escalation: [{at: 75, notify: [on_call]}]",
            "4:45: a level tells `on_call`, but nobody is",
        ),
        ("on_call: 3", "3:10: `on_call` is a list of names"),
    ] {
        assert_eq!(file(rest), expected, "{rest}");
    }
}

#[test]
fn nobody_has_to_be_known_unless_the_desk_says_so() {
    let (_, found) = load(&[(
        "a",
        "applies_to: incident\ncalendar: business\nescalation: [{at: 75, notify: [nobody]}]\nagreements: [{name: All, targets: {resolve: 4h}}]\n",
    )]);
    assert!(
        found.iter().all(|f| f.severity != Severity::Error),
        "{found:?}"
    );
    assert_eq!(found, []);
}

/// What may happen to an incident, some minutes after what happened before.
const EVENTS: [&str; 9] = [
    "to=in_progress",
    "to=on_hold",
    "to=resolved",
    "to=canceled",
    "impact=high urgency=high",
    "impact=low urgency=low",
    "public=hello",
    "assignee=bea",
    "note=x",
];

fn life(events: &[(usize, i64)]) -> Record {
    let start = at("2025-03-28 08:30");
    let mut lines = vec!["2025-03-28 08:30:00 ana to=new impact=medium urgency=high".to_owned()];
    let mut minutes = 0;
    for (event, gap) in events {
        minutes += gap;
        let local = (start + TimeDelta::minutes(minutes)).with_timezone(&chrono_tz::Europe::Berlin);
        lines.push(format!("{} ana {}", local.format("%F %T"), EVENTS[*event]));
    }
    incident(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

fn held(mode: &str) -> Agreements {
    agreements(&format!(
        "on_change: {mode}\npause: {{states: [on_hold]}}\nat_risk: [25, 50, 75]\nagreements:\n\
         - {{name: Critical, when: 'priority:1', calendar: always, targets: {{first_response: 15m, resolve: 4h}}}}\n\
         - name: High\n  when: priority:2\n  targets: {{first_response: 2h, resolve: 9h}}\n  escalation:\n  \
           - {{at: 50, notify: [ana], hours: business}}\n  - {{before: 30m, notify: [ana]}}\n  \
           - {{at: breach, notify: [bo], hours: true}}\n  - {{after: 3h, notify: [bo], hours: business}}\n\
         - {{name: Rest, targets: {{assign: 4h, first_response: 1bd, resolve: 3bd}}}}\n"
    ))
}

/// The record as somebody knew it who looked at an instant: what came later had not happened.
fn known_at(record: &Record, now: DateTime<Utc>) -> Option<Record> {
    let mut lines: Vec<usize> = (0..record.log.len())
        .filter(|n| record.log[*n].at <= now)
        .collect();
    let keep = lines.pop()? + 1;
    let mut then = Record::new(std::sync::Arc::clone(&record.kind), record.id.clone());
    then.fields.insert("title", record.fields["title"].clone());
    for entry in &record.log[..keep] {
        if let Some(to) = &entry.to {
            then.state.clone_from(to);
        }
        for (field, value) in &entry.set {
            then.set(field, value.clone());
        }
        then.log.push(entry.clone());
    }
    Some(then)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn consecutive_runs_tell_each_crossing_once(
        events in proptest::collection::vec((0..EVENTS.len(), 1..3000i64), 0..10),
        mode in prop_oneof![Just("retroactive"), Just("restart"), Just("keep_first"), Just("strictest")],
        cuts in proptest::collection::vec(0..30_000i64 * 60, 0..8),
        on_entries in proptest::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let rules = held(mode);
        let record = life(&events);
        let (since, until) = (at("2025-03-28 00:00"), at("2025-04-20 00:00"));
        let mut cuts: Vec<DateTime<Utc>> = cuts.into_iter().map(|s| since + TimeDelta::seconds(s)).collect();
        // The second of an entry, and those beside it, are where a crossing could fall between two runs.
        cuts.extend(on_entries.iter().map(|at| at.get(&record.log).at));
        cuts.extend(on_entries.iter().map(|at| at.get(&record.log).at + TimeDelta::seconds(1)));
        cuts.extend([since, until]);
        cuts.retain(|cut| since <= *cut && *cut <= until);
        cuts.sort_unstable();
        let whole = told(&record, &rules, since, until);
        let mut once = whole.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), whole.len(), "{:?}", whole);
        let mut cut_up = Vec::new();
        let mut as_it_came = Vec::new();
        for pair in cuts.windows(2) {
            cut_up.extend(told(&record, &rules, pair[0], pair[1]));
            if let Some(then) = known_at(&record, pair[1]) {
                as_it_came.extend(told(&then, &rules, pair[0], pair[1]));
            }
        }
        prop_assert_eq!(&cut_up, &whole);
        prop_assert_eq!(&as_it_came, &whole, "a run knows the log up to its own end");
    }

    #[test]
    fn a_threshold_is_crossed_in_the_second_in_which_it_is_used_up(
        minutes in 0..20_000i64, hold in 1..2_000i64, length in 1..4_000i64,
    ) {
        let rules = one("pause: {states: [on_hold]}\nat_risk: [33, 75]\n", "resolve: 10h");
        let start = at("2025-03-20 09:00") + TimeDelta::minutes(minutes);
        let line = |minutes: i64, what: &str| {
            let local = (start + TimeDelta::minutes(minutes)).with_timezone(&chrono_tz::Europe::Berlin);
            format!("{} ana {what}", local.format("%F %T"))
        };
        let lines = [line(0, "to=new"), line(hold, "to=on_hold"), line(hold + length, "to=in_progress")];
        let record = incident(&lines.each_ref().map(String::as_str));
        let judge = |record: &Record, now| verdicts(record, &rules, now);
        let found = crossings(&record, (at("2025-01-01 00:00"), at("2025-12-31 00:00")), &judge);
        prop_assert_eq!(found.len(), 3);
        for crossing in found {
            let at = |now| verdicts(&record, &rules, now).remove(0);
            let (now, before) = (at(crossing.at), at(crossing.at - TimeDelta::seconds(1)));
            match crossing.when {
                When::Percent(percent) => {
                    prop_assert_eq!(now.threshold, Some(Threshold::Share(percent)));
                    prop_assert!(before.threshold < Some(Threshold::Share(percent)));
                    prop_assert_eq!(crossing.remaining, now.remaining);
                }
                _ => prop_assert!(now.breach.is_some() && before.breach.is_none()),
            }
        }
    }
}
