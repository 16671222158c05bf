use super::*;
use crate::model::id::read_time;
use crate::sla::clock::State;
use crate::sla::clock::fixture::incident;
use crate::sla::verdict::verdicts;

/// The day of a commit, and what each agreement file grants then.
type Commit<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// Noon of a day of 2026, such as `03-15`.
fn day(text: &str) -> DateTime<Utc> {
    read_time(&format!("2026-{text}T12:00:00Z")).unwrap()
}

fn ground() -> Ground {
    Ground {
        kinds: Kinds::builtin(),
        ..Ground::default()
    }
}

const CALENDAR: (&str, &str) = ("calendars/always.yaml", "zone: UTC\nalways: true\n");

fn files(files: &[(&str, &str)]) -> Files {
    let file = |(path, text): &(&str, &str)| {
        let content: Arc<[u8]> = text.as_bytes().into();
        (format!(".gitsm/{path}"), Ok(content))
    };
    files.iter().chain([&CALENDAR]).map(file).collect()
}

/// An agreement that grants so much; a second word is its `effective_from`.
fn grants(amount: &str) -> String {
    let (amount, from) = amount.split_once(' ').unwrap_or((amount, ""));
    let from = match from {
        "" => String::new(),
        day => format!("effective_from: 2026-{day}\n"),
    };
    format!(
        "{from}applies_to: incident\ncalendar: always\nagreements: [{{name: All, targets: {{resolve: {amount}}}}}]\n"
    )
}

/// Versions of the files `a` and `b`, each with its day and what they grant: `a=4h b=2h 03-01`.
fn history(versions: &[Commit<'_>]) -> Vec<Version> {
    let version = |(number, (day_of, held)): (usize, &Commit<'_>)| {
        let texts: Vec<(String, String)> = held
            .iter()
            .map(|(name, amount)| (format!("agreements/{name}.yaml"), grants(amount)))
            .collect();
        let texts: Vec<(&str, &str)> = texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        Version {
            commit: format!("c{number}"),
            at: day(day_of),
            files: files(&texts),
        }
    };
    versions.iter().enumerate().map(version).collect()
}

fn over(versions: &[Commit<'_>]) -> Policies {
    let versions = history(versions);
    let view = versions.last().map(|last| last.files.clone());
    Policies::over(versions, view.unwrap_or_default(), ground()).0
}

/// What each file grants to what was opened on a day: `a=4h b=2h`.
fn granted(agreements: &Agreements) -> String {
    let rows = agreements
        .rules_of("incident")
        .flat_map(|rules| &rules.rows);
    let row = |row: &agreement::Row| {
        let name = row.path.rsplit('/').next().unwrap_or_default();
        let within = row.targets[0].within;
        format!("{}={within}", name.trim_end_matches(".yaml"))
    };
    rows.map(row).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_in_force(policies: &Policies, expected: &[(&str, &str)]) {
    let found: Vec<(&str, String)> = expected
        .iter()
        .map(|(on, _)| (*on, granted(policies.in_force(day(on)))))
        .collect();
    let expected: Vec<(&str, String)> = expected
        .iter()
        .map(|(on, text)| (*on, (*text).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_version_counts_from_its_commit_and_the_first_from_ever() {
    let policies = over(&[("02-01", &[("a", "4h")]), ("03-01", &[("a", "2h")])]);
    let expected = [
        ("01-01", "a=4h"),
        ("02-28", "a=4h"),
        ("03-01", "a=2h"),
        ("04-01", "a=2h"),
    ];
    assert_in_force(&policies, &expected);
    let before = day("03-01") - chrono::TimeDelta::seconds(1);
    assert_eq!(granted(policies.in_force(before)), "a=4h");
    assert_eq!(granted(policies.current()), "a=2h");
    assert_eq!(policies.first(), Some(day("02-01")));
    let eras: Vec<_> = policies
        .eras()
        .map(|era| (era.from(), era.commit()))
        .collect();
    assert_eq!(eras, [(None, Some("c0")), (Some(day("03-01")), Some("c1"))]);
}

#[test]
fn a_file_added_later_is_not_in_force_before_and_a_deleted_one_stays_for_what_was_opened() {
    let policies = over(&[
        ("02-01", &[("a", "4h")]),
        ("03-01", &[("a", "4h"), ("b", "2h")]),
        ("04-01", &[("b", "2h")]),
        ("05-01", &[("a", "1h"), ("b", "2h")]),
    ]);
    let expected = [
        ("01-01", "a=4h"),
        ("03-02", "a=4h b=2h"),
        ("04-02", "b=2h"),
        ("05-02", "a=1h b=2h"),
    ];
    assert_in_force(&policies, &expected);
}

#[test]
fn a_file_may_name_the_day_from_which_it_counts() {
    type Case<'a> = (&'a [Commit<'a>], &'a [(&'a str, &'a str)]);
    let cases: [Case<'_>; 6] = [
        // Backdated: everything opened since the day, and nothing before it.
        (
            &[("03-01", &[("a", "4h")]), ("06-01", &[("a", "2h 02-01")])],
            &[("01-15", "a=4h"), ("02-02", "a=2h"), ("07-01", "a=2h")],
        ),
        // In the future: the old one until then.
        (
            &[("03-01", &[("a", "4h")]), ("06-01", &[("a", "2h 08-01")])],
            &[("07-01", "a=4h"), ("08-02", "a=2h")],
        ),
        // A later commit wins where both hold, whatever day it names.
        (
            &[
                ("03-01", &[("a", "4h")]),
                ("06-01", &[("a", "2h 08-01")]),
                ("07-01", &[("a", "1h 05-01")]),
            ],
            &[("04-01", "a=4h"), ("06-15", "a=1h"), ("09-01", "a=1h")],
        ),
        // Taken back before it came in force.
        (
            &[
                ("03-01", &[("a", "4h")]),
                ("06-01", &[("a", "2h 08-01")]),
                ("07-01", &[]),
            ],
            &[("06-15", "a=4h"), ("09-01", "")],
        ),
        // The first version, too, counts from the day that it names, and not before.
        (
            &[("03-01", &[("a", "4h 02-01"), ("b", "2h")])],
            &[("01-01", "b=2h"), ("02-02", "a=4h b=2h")],
        ),
        // The same content again is a version again.
        (
            &[
                ("02-01", &[("a", "4h")]),
                ("03-01", &[("a", "2h")]),
                ("04-01", &[("a", "4h")]),
            ],
            &[("02-02", "a=4h"), ("03-02", "a=2h"), ("04-02", "a=4h")],
        ),
    ];
    for (versions, expected) in cases {
        assert_in_force(&over(versions), expected);
    }
}

#[test]
fn instants_never_run_backwards() {
    let policies = over(&[
        ("02-01", &[("a", "4h")]),
        ("05-01", &[("a", "2h")]),
        ("03-01", &[("a", "1h")]),
    ]);
    assert_in_force(&policies, &[("04-01", "a=4h"), ("05-02", "a=1h")]);
}

#[test]
fn versions_before_the_first_agreement_do_not_count() {
    let policies = over(&[("01-01", &[]), ("02-01", &[("a", "4h")])]);
    assert_in_force(&policies, &[("01-15", "a=4h")]);
    assert_eq!(policies.first(), Some(day("02-01")));
    let view = history(&[("01-01", &[("a", "1h")])]).remove(0).files;
    let (policies, _) = Policies::over(history(&[("01-01", &[])]), view, ground());
    assert_in_force(&policies, &[("01-15", "a=1h"), ("03-01", "a=1h")]);
    assert!(!policies.is_uncommitted());
    assert!(
        Policies::over(Vec::new(), Files::new(), ground())
            .0
            .is_empty()
    );
    assert!(Policies::default().in_force(day("01-01")).is_empty());
}

#[test]
fn what_is_not_committed_is_current_and_never_in_force() {
    let versions = history(&[("02-01", &[("a", "4h")])]);
    let view = history(&[("02-01", &[("a", "1h 01-01")])]).remove(0).files;
    let (policies, _) = Policies::over(versions.clone(), view, ground());
    assert!(policies.is_uncommitted());
    assert_in_force(&policies, &[("01-15", "a=4h"), ("12-31", "a=4h")]);
    assert_eq!(granted(policies.current()), "a=1h");
    // A work tree in which git writes other ends of lines is no change.
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let view = files(&[("agreements/a.yaml", &crlf(&grants("4h")))]);
    let (policies, _) = Policies::over(versions, view, ground());
    assert!(!policies.is_uncommitted());
}

#[test]
fn the_same_content_is_read_once() {
    let policies = over(&[
        ("02-01", &[("a", "4h")]),
        ("03-01", &[("a", "2h")]),
        ("04-01", &[("a", "4h")]),
    ]);
    let (first, last) = (
        policies.in_force(day("02-02")),
        policies.in_force(day("04-02")),
    );
    assert!(std::ptr::eq(first, last));
    assert!(std::ptr::eq(last, policies.current()));
    assert_eq!((policies.texts.len(), policies.calendars.len()), (2, 1));
}

#[test]
fn calendars_are_those_of_the_time_but_never_older_than_the_agreement() {
    let weekly = |hours: &str| format!("zone: UTC\nweek: {{mon-fri: [\"{hours}\"]}}\n");
    let (early, late) = (weekly("08:00-12:00"), weekly("13:00-17:00"));
    let text = |from: &str| grants(&format!("4h {from}")).replace("always", "week");
    let plain = grants("4h").replace("calendar: always", "calendar: week");
    let backdated = text("01-01");
    let version = |number: usize, on: &str, agreement: &str, calendar: &str| Version {
        commit: format!("c{number}"),
        at: day(on),
        files: files(&[
            ("agreements/a.yaml", agreement),
            ("calendars/week.yaml", calendar),
        ]),
    };
    let opens = |policies: &Policies, on: &str| {
        let agreements = policies.in_force(day(on));
        let rules = agreements.rules_of("incident").next().unwrap();
        let calendar = &rules.rows[0].targets[0].calendar;
        calendar.is_open(read_time("2026-06-01T09:00:00Z").unwrap())
    };
    let versions = vec![
        version(0, "02-01", &plain, &early),
        version(1, "03-01", &plain, &late),
    ];
    let view = versions[1].files.clone();
    let (policies, _) = Policies::over(versions, view, ground());
    assert!(opens(&policies, "02-15"));
    assert!(!opens(&policies, "03-15"));
    // The backdated edit takes the calendar of its commit along.
    let versions = vec![
        version(0, "02-01", &plain, &early),
        version(1, "03-01", &backdated, &late),
    ];
    let view = versions[1].files.clone();
    let (policies, _) = Policies::over(versions, view, ground());
    assert!(!opens(&policies, "02-15"));
}

#[test]
fn a_version_with_errors_never_came_in_force() {
    let mut versions = history(&[
        ("02-01", &[("a", "4h"), ("b", "8h")]),
        ("03-01", &[("a", "soon"), ("b", "8h")]),
        ("04-01", &[("a", "2h"), ("b", "8h")]),
    ]);
    let view = versions[2].files.clone();
    let (policies, findings) = Policies::over(versions.clone(), view, ground());
    assert_eq!(
        findings.len(),
        1,
        "only that `b` is never reached: {findings:?}"
    );
    let expected = [
        ("02-15", "a=4h b=8h"),
        ("03-15", "b=8h"),
        ("04-15", "a=2h b=8h"),
    ];
    assert_in_force(&policies, &expected);
    let era = policies.era(day("03-15")).unwrap();
    let mistakes: Vec<String> = era.mistakes().map(ToString::to_string).collect();
    assert!(
        mistakes[0].starts_with(".gitsm/agreements/a.yaml:3:"),
        "{mistakes:?}"
    );
    assert_eq!(era.until(), Some(day("04-01")));
    // The newest one is a finding, and what was opened before it keeps its verdicts.
    versions.pop();
    let view = versions[1].files.clone();
    let (policies, findings) = Policies::over(versions, view, ground());
    assert_eq!(findings.len(), 1);
    assert_in_force(&policies, &[("02-15", "a=4h b=8h"), ("03-15", "b=8h")]);
}

#[test]
fn an_edit_that_leaves_the_day_behind_is_told() {
    let told = |versions: &[Commit<'_>]| {
        let versions = history(versions);
        let view = versions.last().unwrap().files.clone();
        let (_, findings) = Policies::over(versions, view, ground());
        findings
            .iter()
            .map(|f| f.message.clone())
            .collect::<Vec<_>>()
    };
    let left = told(&[
        ("02-01", &[("a", "4h 01-15")]),
        ("03-01", &[("a", "2h 01-15")]),
    ]);
    let expected = "the last edit left `effective_from` as it was, so it counts for what was opened since 2026-01-15";
    assert_eq!(left, [expected]);
    let none: [&[Commit<'_>]; 4] = [
        &[("02-01", &[("a", "4h 01-15")])],
        &[
            ("02-01", &[("a", "4h 01-15")]),
            ("03-01", &[("a", "2h 01-16")]),
        ],
        &[
            ("02-01", &[("a", "4h 05-01")]),
            ("03-01", &[("a", "2h 05-01")]),
        ],
        &[("02-01", &[("a", "4h 01-15")]), ("03-01", &[("a", "2h")])],
    ];
    for versions in none {
        assert_eq!(told(versions), Vec::<String>::new());
    }
}

#[test]
fn r06_a_policy_edited_after_the_record_was_closed_changes_no_verdict() {
    let record = incident(&[
        "2026-02-10 10:00 ana to=new",
        "2026-02-10 13:00 ana to=resolved",
    ]);
    let before = over(&[("02-01", &[("a", "4h")])]);
    let after = over(&[("02-01", &[("a", "4h")]), ("03-01", &[("a", "2h")])]);
    let state = |policies: &Policies| verdicts(&record, policies, day("06-01"))[0].state;
    assert_eq!(state(&before), State::Met);
    assert_eq!(state(&after), State::Met);
    let view = history(&[("03-01", &[("a", "2h")])]).remove(0).files;
    let (current, _) = Policies::fixed(view, ground(), WhatIf::Current);
    assert_eq!(state(&current), State::Breached);
}

#[test]
fn r07_a_policy_deleted_while_the_record_is_open_still_holds_it() {
    let record = incident(&["2026-02-10 10:00 ana to=new"]);
    let policies = over(&[("02-01", &[("a", "4h")]), ("02-11", &[])]);
    let found = verdicts(&record, &policies, day("03-01"));
    assert_eq!(found[0].state, State::Breached);
    let later = incident(&["2026-02-12 10:00 ana to=new"]);
    assert_eq!(verdicts(&later, &policies, day("03-01")).len(), 0);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, ..Default::default() })]

    /// Whatever is committed, nothing that was opened before it, and before the day it names, changes.
    #[test]
    fn a_later_version_changes_nothing_before_it(
        drawn in proptest::collection::vec(
            (0i64..200, 0usize..3, proptest::option::of(0i64..250), proptest::bool::ANY),
            1..7,
        ),
        opened in 0i64..250,
    ) {
        let start = day("01-01");
        let on = |days: i64| start + chrono::TimeDelta::days(days);
        let version = |number: usize, (at, amount, from, both): &(i64, usize, Option<i64>, bool)| {
            let from = from.map(|from| on(from).format(" %m-%d").to_string()).unwrap_or_default();
            let a = grants(&format!("{}h{from}", amount + 1));
            let b = grants("9h");
            let mut held = vec![("agreements/a.yaml", a.as_str())];
            if *both { held.push(("agreements/b.yaml", b.as_str())); }
            Version { commit: format!("c{number}"), at: on(*at), files: files(&held) }
        };
        let all: Vec<Version> = drawn.iter().enumerate().map(|(at, one)| version(at, one)).collect();
        let of = |versions: &[Version]| {
            let view = versions.last().map(|last| last.files.clone()).unwrap_or_default();
            Policies::over(versions.to_vec(), view, ground()).0
        };
        let (earlier, whole) = (of(&all[..all.len() - 1]), of(&all));
        let last = drawn.last().unwrap();
        let made = drawn.iter().map(|one| one.0).max().unwrap();
        let from = last.2.map_or(made, |from| from.min(made));
        if all.len() > 1 && opened < from {
            let (one, other) = (earlier.in_force(on(opened)), whole.in_force(on(opened)));
            proptest::prop_assert_eq!(granted(one), granted(other));
        }
    }
}
