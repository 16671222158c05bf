//! The calendar against a slow obvious reference, and the laws that hold for every calendar.
//!
//! The reference knows nothing of intervals, tables or offsets: it asks the clock on the wall, minute by
//! minute. It shares with the calendar only the zone data.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::prelude::*;

use super::vectors::calendar;
use crate::sla::duration::Target;
use crate::sla::pause::Pauses;
use crate::sla::span::instant;

/// Zones with their local days around which something happens to the clock.
const CHANGES: [(Tz, &str); 16] = [
    (Tz::Europe__Berlin, "2025-03-30"),
    (Tz::Europe__Berlin, "2025-10-26"),
    (Tz::Europe__Lisbon, "2026-03-29"),
    (Tz::Australia__Lord_Howe, "2025-10-05"),
    (Tz::Australia__Lord_Howe, "2025-04-06"),
    (Tz::Africa__Casablanca, "2025-02-23"),
    (Tz::Africa__Casablanca, "2025-04-06"),
    (Tz::Pacific__Apia, "2011-12-30"),
    (Tz::America__Sao_Paulo, "2018-11-04"),
    (Tz::America__Sao_Paulo, "2019-02-17"),
    (Tz::America__Havana, "2025-11-02"),
    (Tz::America__New_York, "2025-11-02"),
    (Tz::Asia__Kathmandu, "2025-06-15"),
    (Tz::Asia__Beirut, "2025-03-30"),
    (Tz::Pacific__Auckland, "2024-12-31"),
    (Tz::UTC, "2025-12-31"),
];

/// A calendar as plain data: what the reference reads, and the YAML that the calendar reads.
#[derive(Debug, Clone)]
struct Plan {
    zone: Tz,
    /// Minutes by weekday; ends may pass 24:00.
    week: [Vec<(i64, i64)>; 7],
    closed: Vec<NaiveDate>,
    partial: Vec<(NaiveDate, (i64, i64))>,
    extra: Vec<(NaiveDate, (i64, i64))>,
}

fn hours((start, end): (i64, i64)) -> String {
    // 24:00 stays 24:00; what passes it is the next morning.
    let end = if end > 1440 { end - 1440 } else { end };
    format!(
        "\"{:02}:{:02}-{:02}:{:02}\"",
        start / 60,
        start % 60,
        end / 60,
        end % 60
    )
}

impl Plan {
    fn yaml(&self) -> String {
        let mut yaml = format!("zone: {}\nweek:\n", self.zone.name());
        for (day, openings) in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            .iter()
            .zip(&self.week)
        {
            let openings: Vec<_> = openings.iter().copied().map(hours).collect();
            yaml += &format!("  {day}: [{}]\n", openings.join(", "));
        }
        yaml += "holidays:\n";
        for date in &self.closed {
            yaml += &format!("  - {date}\n");
        }
        for (date, open) in &self.partial {
            yaml += &format!("  - {{date: {date}, open: [{}]}}\n", hours(*open));
        }
        yaml += "  - {from: 08-10, to: 08-11}\nextra:\n  - {date: 1999-01-01, open: [\"00:00-24:00\"]}\n";
        for (date, open) in &self.extra {
            yaml += &format!("  - {{date: {date}, open: [{}]}}\n", hours(*open));
        }
        yaml
    }

    /// Wall-clock openings that start on a date.
    fn openings(&self, date: NaiveDate) -> Vec<(i64, i64)> {
        let week = &self.week[date.weekday().num_days_from_monday() as usize];
        let closure = date.month() == 8 && (date.day() == 10 || date.day() == 11);
        let mut open: Vec<_> = if self.closed.contains(&date) || closure {
            vec![]
        } else {
            week.clone()
        };
        for (_, keep) in self.partial.iter().filter(|(day, _)| *day == date) {
            open = open
                .iter()
                .map(|(s, e)| (*s.max(&keep.0), *e.min(&keep.1)))
                .collect();
        }
        open.extend(
            self.extra
                .iter()
                .filter(|(day, _)| *day == date)
                .map(|(_, hours)| *hours),
        );
        open.retain(|(start, end)| start < end);
        open
    }
}

/// Which minutes of a window are open, found by looking at the wall clock of each minute.
struct Reference {
    start: i64,
    open: Vec<bool>,
}

impl Reference {
    fn new(plan: &Plan, start: i64, end: i64) -> Reference {
        let margin = 4 * 1440;
        let first = start - margin * 60;
        let minutes = (end - start) / 60 + 2 * margin;
        let clock: Vec<NaiveDateTime> = (0..minutes)
            .map(|minute| {
                instant(first + minute * 60)
                    .with_timezone(&plan.zone)
                    .naive_local()
            })
            .collect();
        // A start is the first time the clock shows a reading, an end the last; what it never shows is when it has passed.
        let reaches = |reading: NaiveDateTime| {
            let first = clock.iter().position(|shown| *shown >= reading);
            first.unwrap_or(clock.len())
        };
        let passes = |reading: NaiveDateTime| {
            let last = clock.iter().rposition(|shown| *shown == reading);
            last.unwrap_or_else(|| reaches(reading))
        };
        let mut open = vec![false; clock.len()];
        let (from, to) = (
            clock[0].date() + Days::new(1),
            clock[clock.len() - 1].date(),
        );
        for date in from.iter_days().take_while(|date| *date < to) {
            for (start, end) in plan.openings(date) {
                let reading = |minute| date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
                let (start, end) = (reaches(reading(start)), passes(reading(end)));
                if start < end {
                    open[start..end].fill(true);
                }
            }
        }
        let inner = margin as usize..open.len() - margin as usize;
        Reference {
            start,
            open: open[inner].to_vec(),
        }
    }

    /// Seconds of the window, one by one.
    fn running(&self, second: i64, pauses: &[(i64, i64)]) -> bool {
        let open = self.open[((second - self.start) / 60) as usize];
        open && !pauses
            .iter()
            .any(|(from, to)| *from <= second && second < *to)
    }

    fn elapsed(&self, from: i64, to: i64, pauses: &[(i64, i64)]) -> i64 {
        (from..to)
            .filter(|second| self.running(*second, pauses))
            .count() as i64
    }

    fn due(&self, from: i64, seconds: i64, pauses: &[(i64, i64)], end: i64) -> Option<i64> {
        let mut running = (from..end).filter(|second| self.running(*second, pauses));
        running.nth(seconds as usize - 1).map(|last| last + 1)
    }
}

/// Openings of one day that neither overlap nor reach past `limit`, cut at random minutes.
fn day(limit: i64) -> impl Strategy<Value = Vec<(i64, i64)>> {
    let cuts = vec(
        prop_oneof![0..limit, Just(0), Just(120), Just(150), Just(1439)],
        0..5,
    );
    (cuts, any::<bool>()).prop_map(move |(mut cuts, whole)| {
        if whole && limit > 1440 {
            return vec![(0, 1440)];
        }
        cuts.sort_unstable();
        cuts.dedup();
        let pairs = cuts.chunks_exact(2).map(|pair| (pair[0], pair[1]));
        pairs
            .filter(|(start, end)| *start < 1440 && end - start < 1440)
            .collect()
    })
}

fn plan() -> impl Strategy<Value = (Plan, i64)> {
    let near = |n| vec((0_u64..8, (0_i64..1439, 1_i64..1441)), 0..n);
    (
        0..CHANGES.len(),
        vec(day(1441), 7),
        vec(prop::option::of(1_i64..1440), 7),
        vec(0_u64..8, 0..2),
        near(2),
        near(3),
    )
        .prop_map(|(change, week, overnight, closed, partial, extra)| {
            let (zone, date) = CHANGES[change];
            let first = date.parse::<NaiveDate>().unwrap() - Days::new(3);
            let mut week: [Vec<(i64, i64)>; 7] = week.try_into().unwrap();
            for (day, end) in overnight.into_iter().enumerate() {
                let Some(end) = end else { continue };
                let start = week[day].last().map_or(1320, |last| last.1);
                let room = week[(day + 1) % 7].first().map_or(1320, |first| first.0);
                let end = end.min(room).min(start - 1);
                if start < 1440 && end > 0 {
                    week[day].push((start, end + 1440));
                }
            }
            let dated = |rules: Vec<(u64, (i64, i64))>| {
                let rules = rules
                    .into_iter()
                    .map(|(day, hours)| (first + Days::new(day), hours));
                rules
                    .filter(|(_, (start, end))| start < end)
                    .collect::<Vec<_>>()
            };
            let plan = Plan {
                zone,
                week,
                closed: closed
                    .into_iter()
                    .map(|day| first + Days::new(day))
                    .collect(),
                partial: dated(partial),
                extra: dated(extra),
            };
            (plan, first.and_time(NaiveTime::MIN).and_utc().timestamp())
        })
}

fn seconds(pauses: &[(i64, i64)]) -> Pauses {
    pauses
        .iter()
        .map(|(from, to)| (instant(*from), Some(instant(*to))))
        .collect()
}

const DAY: i64 = 86_400;

/// Offsets into a window: a start, an end, pauses and a target.
fn window(days: i64) -> impl Strategy<Value = (i64, i64, Vec<(i64, i64)>, i64)> {
    let pause = (0..days * DAY, prop_oneof![0..120_i64, 0..DAY])
        .prop_map(|(from, length)| (from, from + length));
    (
        0..days * DAY,
        0..days * DAY,
        vec(pause, 0..5),
        prop_oneof![1..7200_i64, 1..2 * DAY],
    )
}

fn shift(start: i64, pauses: &[(i64, i64)]) -> Vec<(i64, i64)> {
    pauses
        .iter()
        .map(|(from, to)| (start + from, start + to))
        .collect()
}

fn at(second: i64) -> DateTime<Utc> {
    instant(second)
}

fn target(seconds: i64) -> Target {
    format!("{seconds}s").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_the_clock_on_the_wall((plan, start) in plan(), (from, length, pauses, amount) in window(6)) {
        let end = start + 7 * DAY;
        let slow = Reference::new(&plan, start, end);
        let fast = calendar(&plan.yaml());
        let (from, pauses) = (start + from, shift(start, &pauses));
        let to = (from + length).min(end);
        let set = seconds(&pauses);
        prop_assert_eq!(fast.elapsed(at(from), at(to), &set), slow.elapsed(from, to, &pauses));
        let due = fast.due(at(from), target(amount), &set).map(|due| due.timestamp());
        match slow.due(from, amount, &pauses, end) {
            Some(expected) => prop_assert_eq!(due, Some(expected)),
            None => prop_assert!(due.is_none_or(|due| due > end)),
        }
        prop_assert_eq!(fast.is_open(at(from)), slow.running(from, &[]));
        let next = (from..end).find(|second| slow.running(*second, &[]));
        if let Some(next) = next {
            prop_assert_eq!(fast.next_open(at(from)), Some(at(next)));
        }
        let spans: Vec<_> = fast.running_between(at(from), at(to), &set).collect();
        let covered: i64 = spans.iter().map(|span| span.seconds()).sum();
        prop_assert_eq!(covered, fast.elapsed(at(from), at(to), &set));
        prop_assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn elapsed_adds_up_over_any_split((plan, start) in plan(), (from, length, pauses, split) in window(400)) {
        let calendar = calendar(&plan.yaml());
        let (from, to) = (start + from, start + from + length);
        let middle = (from + split).min(to);
        let set = seconds(&shift(start, &pauses));
        let elapsed = |from, to| calendar.elapsed(at(from), at(to), &set);
        prop_assert_eq!(elapsed(from, to), elapsed(from, middle) + elapsed(middle, to));
    }

    #[test]
    fn due_is_the_first_instant_at_which_the_target_has_elapsed((plan, start) in plan(), (from, _, pauses, amount) in window(30)) {
        let calendar = calendar(&plan.yaml());
        let from = at(start + from);
        let set = seconds(&shift(start, &pauses));
        if let Some(due) = calendar.due(from, target(amount), &set) {
            prop_assert_eq!(calendar.elapsed(from, due, &set), amount);
            prop_assert_eq!(calendar.elapsed(from, due - TimeDelta::seconds(1), &set), amount - 1);
        }
    }

    #[test]
    fn another_pause_never_makes_a_due_earlier((plan, start) in plan(), (from, length, pauses, amount) in window(20), days in 1_u32..6) {
        let calendar = calendar(&plan.yaml());
        let pauses = shift(start, &pauses);
        let fewer = seconds(&pauses);
        let mut more = fewer.clone();
        more.add(at(start + length), Some(at(start + length + amount)));
        let from = at(start + from);
        for target in [target(amount), format!("{days}bd").parse().unwrap()] {
            let (before, after) = (calendar.due(from, target, &fewer), calendar.due(from, target, &more));
            match (before, after) {
                (Some(before), Some(after)) => prop_assert!(before <= after),
                (None, after) => prop_assert_eq!(after, None),
                (Some(_), None) => {}
            }
        }
    }

    #[test]
    fn cutting_pauses_and_openings_changes_nothing((plan, start) in plan(), (from, length, pauses, amount) in window(20), days in 1_u32..6) {
        let whole = calendar(&plan.yaml());
        let cut = |pieces: &[(i64, i64)]| -> Vec<(i64, i64)> {
            pieces.iter().flat_map(|(s, e)| { let m = (s + e) / 2; [(*s, m), (m, *e)] }).filter(|(s, e)| s < e).collect()
        };
        let mut pieces = plan.clone();
        for openings in &mut pieces.week {
            // A reading in the middle of an overnight opening may lie behind 24:00, where none can start.
            *openings = openings.iter().flat_map(|one| if one.1 <= 1440 { cut(&[*one]) } else { vec![*one] }).collect();
        }
        let pieces = calendar(&pieces.yaml());
        let pauses = shift(start, &pauses);
        let (some, many) = (seconds(&pauses), seconds(&cut(&pauses)));
        let (from, to) = (at(start + from), at(start + from + length));
        prop_assert_eq!(whole.elapsed(from, to, &some), pieces.elapsed(from, to, &many));
        for target in [target(amount), format!("{days}bd").parse().unwrap()] {
            prop_assert_eq!(whole.due(from, target, &some), pieces.due(from, target, &many));
        }
    }

    #[test]
    fn business_days_never_go_back((plan, start) in plan(), (from, later, _, _) in window(12), days in 1_u32..6) {
        let calendar = calendar(&plan.yaml());
        let due = |from, days| calendar.add_business_days(at(from), days);
        let (from, later) = (start + from, start + from + later);
        let one = due(from, days);
        prop_assert!(one.is_none_or(|one| one > at(from)));
        if let (Some(one), Some(more)) = (one, due(from, days + 1)) {
            prop_assert!(one < more);
        }
        // Extra hours may reach over a night into hours of their own, which no date alone describes.
        if plan.extra.is_empty() && let (Some(one), Some(other)) = (one, due(later, days)) {
            prop_assert!(one <= other, "{} after {}", one, other);
        }
    }
}
