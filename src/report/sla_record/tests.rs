use chrono::TimeDelta;
use proptest::prelude::*;

use super::people::explain;
use super::steps::steps;
use crate::kinds::Kinds;
use crate::render::{Format, Meta, Options, render};
use crate::report::snapshot::Snapshot;
use crate::sla::clock::fixture::{agreements, at, incident};
use crate::sla::clock::{Segment, Stretch, segments};
use crate::sla::moment::Timeline;
use crate::sla::verdict::verdicts_under as verdicts;

/// The segments of one target of an incident that waits, and its calendar's steps; taken together or not.
fn told(lines: &[&str], now: &str, together: bool) -> (Vec<Segment>, Vec<String>) {
    let rules = agreements(
        "pause: {states: [on_hold]}\nagreements: [{name: All, targets: {resolve: 4h}}]\n",
    );
    let record = incident(lines);
    let timeline = Timeline::new(&record).unwrap();
    let measure = verdicts(&record, &rules, at(now)).remove(0);
    let segments = segments(&timeline, &measure, at(now));
    let calendar = &measure.rule.calendar;
    let shown = steps(&segments, calendar, together)
        .into_iter()
        .map(|step| {
            let days = step.days.map_or(String::new(), |d| {
                format!(" {} x {} {}", d.count, d.each, d.hours)
            });
            let (from, to) = (calendar.shown(step.from), calendar.shown(step.to));
            format!(
                "{} {} {} {}{days}",
                from.format("%d %H:%M"),
                to.format("%d %H:%M"),
                step.stretch.word(),
                step.total
            )
        });
    let shown = shown.collect();
    (segments, shown)
}

#[test]
fn whole_days_are_taken_together_and_parts_are_not() {
    let (_, shown) = told(&["10:00 ana to=new"], "2025-06-12 11:00", true);
    assert_eq!(
        shown,
        [
            "02 10:00 02 17:00 running 25200",
            "02 17:00 03 09:00 closed 25200",
            "03 09:00 11 17:00 running 226800 7 x 28800 09:00-17:00",
            "11 17:00 12 09:00 closed 226800",
            "12 09:00 12 11:00 running 234000",
        ]
    );
    let (segments, shown) = told(&["10:00 ana to=new"], "2025-06-12 11:00", false);
    assert_eq!(segments.len(), shown.len());
}

#[test]
fn eighty_columns_are_enough() {
    let rules = agreements(
        "pause: {states: [on_hold], reasons: {hold_reason: [awaiting_caller]}}\nagreements: [{name: All, targets: {resolve: 3bd}}]\n",
    );
    let log = [
        "10:00 ana to=new",
        "16:00 ana to=on_hold hold_reason=awaiting_caller",
        "2025-06-12 11:00 ana to=in_progress",
    ];
    let desk = Snapshot {
        now: at("2026-01-12 10:00"),
        kinds: Kinds::builtin(),
        agreements: rules.into(),
        records: vec![incident(&log)],
        ..Snapshot::default()
    };
    let options = Options {
        width: Some(80),
        ..Options::default()
    };
    let told = render(
        &explain(&desk, 0, false),
        Format::Text,
        &options,
        &Meta::default(),
    );
    let steps = told.split("To ").nth(1).unwrap();
    for line in steps.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for whole in [
        "hold_reason",
        "awaiting_caller:",
        "in_progress",
        "2026-01-12",
    ] {
        assert!(steps.contains(whole), "no {whole} in {told}");
    }
}

#[test]
fn a_change_of_the_clocks_does_not_hide_among_days_that_are_alike() {
    let (_, shown) = told(&["2025-10-22 08:00 ana to=new"], "2025-10-30 18:00", true);
    assert_eq!(
        shown,
        [
            "22 08:00 22 09:00 closed 0",
            "22 09:00 24 17:00 running 86400 3 x 28800 09:00-17:00",
            "24 17:00 27 09:00 closed 86400",
            "27 09:00 30 17:00 running 201600 4 x 28800 09:00-17:00",
            "30 17:00 30 18:00 closed 201600",
        ]
    );
}

#[test]
fn a_change_of_state_ends_a_step() {
    let lines = ["09:00 ana to=new", "2025-06-05 09:00 ana to=in_progress"];
    let (_, shown) = told(&lines, "2025-06-10 17:00", true);
    assert_eq!(
        shown,
        [
            "02 09:00 04 17:00 running 86400 3 x 28800 09:00-17:00",
            "04 17:00 05 09:00 closed 86400",
            "05 09:00 10 17:00 running 201600 4 x 28800 09:00-17:00",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_where_days_are_taken_together(
        gaps in proptest::collection::vec((0..3usize, 1..12_000i64), 1..6), start in 0..500_000i64,
    ) {
        let rules = agreements(
            "pause: {states: [on_hold]}\nagreements: [{name: All, targets: {resolve: 4h}}]\n",
        );
        let mut when = at("2025-01-01 00:00") + TimeDelta::minutes(start);
        let mut lines = Vec::new();
        for (index, (event, gap)) in gaps.iter().enumerate() {
            let what = ["to=in_progress", "to=on_hold", "note=x"][*event];
            let what = if index == 0 { "to=new" } else { what };
            let local = when.with_timezone(&chrono_tz::Europe::Berlin);
            lines.push(format!("{} ana {what}", local.format("%F %T")));
            when += TimeDelta::minutes(*gap);
        }
        let record = incident(&lines.iter().map(String::as_str).collect::<Vec<_>>());
        let timeline = Timeline::new(&record).unwrap();
        let measure = verdicts(&record, &rules, when).remove(0);
        let segments = segments(&timeline, &measure, when);
        let calendar = &measure.rule.calendar;
        let (together, single) = (steps(&segments, calendar, true), steps(&segments, calendar, false));
        prop_assert_eq!(single.len(), segments.len());
        for all in [&together, &single] {
            prop_assert_eq!(all.last().map_or(0, |step| step.total), measure.elapsed);
            prop_assert!(all.windows(2).all(|pair| pair[0].to == pair[1].from));
            prop_assert_eq!(all.first().map(|step| step.from), segments.first().map(|s| s.from));
        }
        for step in together {
            let within: Vec<&Segment> = segments.iter().filter(|s| step.from <= s.from && s.to <= step.to).collect();
            prop_assert_eq!(within.iter().map(|s| s.seconds).sum::<i64>(), step.seconds);
            if let Some(days) = step.days {
                prop_assert_eq!(i64::try_from(days.count).unwrap() * days.each, step.seconds);
                let running = within.iter().filter(|s| s.stretch == Stretch::Running);
                prop_assert!(running.clone().all(|s| s.rule == step.rule));
                prop_assert_eq!(running.count(), days.count);
            }
        }
    }
}
