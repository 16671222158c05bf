//! Each rule of the decision, on records as they stand in files.

use std::sync::Arc;

use super::*;
use crate::intake::signal::{Fingerprint, SIGNATURE};
use crate::kinds::Kinds;
use crate::model::id::read_time;
use crate::model::read::read_record;

fn at(text: &str) -> DateTime<Utc> {
    read_time(&format!("2026-11-{text}Z")).unwrap()
}

fn key(signature: &str) -> Fingerprint {
    Fingerprint::of(1, [("job", "build"), (SIGNATURE, signature)])
}

fn signal(status: Status, when: &str, delivery: &str) -> Signal {
    let signature = match status {
        Status::Firing => "x",
        _ => "",
    };
    let mut signal = Signal::new("jenkins", key(signature), status, "T", at(when));
    signal.delivery = Some(delivery.to_owned());
    signal.facts.insert(BRANCH.to_owned(), "main".to_owned());
    signal
}

/// A record whose log is given as `day time status delivery [state]`.
fn record(number: u8, state: &str, log: &[&str]) -> Record {
    let mut text = format!(
        "id: INC-261120-0000{number}\ntitle: T\nstate: {state}\nimpact: low\nurgency: low\norigin: ci\nfingerprint: {}\nrecovery_key: {}\nresolution_code: recovered\nresolution_notes: x\nlog:\n",
        key("x"),
        key("x").scope()
    );
    for (index, line) in log.iter().enumerate() {
        let words: Vec<&str> = line.split(' ').collect();
        let to = words
            .get(3)
            .map(|to| format!("to: {to}, "))
            .unwrap_or_default();
        text.push_str(&format!(
            "  - {{id: E{index}, at: 2026-11-{}Z, by: bot, {to}note: x, signal: {{status: {}, delivery: {}, branch: main}}}}\n",
            words[0], words[1], words[2]
        ));
    }
    let kind = Arc::clone(Kinds::builtin().get("incident").unwrap());
    let path = format!("incidents/2026/11/20/INC-261120-0000{number}.yaml");
    read_record(&path, text.as_bytes(), &kind).unwrap()
}

fn open() -> Record {
    record(1, "new", &["20T09:00:00 firing d1 new"])
}

fn mended() -> Record {
    record(
        1,
        "resolved",
        &[
            "20T09:00:00 firing d1 new",
            "20T10:00:00 resolved r1 resolved",
        ],
    )
}

fn decided(records: &[Record], signal: &Signal, settings: &Settings, now: &str) -> Landing {
    let records: Vec<&Record> = records.iter().collect();
    decide(&records, signal, settings, at(now))
}

fn firing(records: &[Record], when: &str) -> Landing {
    decided(
        records,
        &signal(Status::Firing, when, "d9"),
        &Settings::default(),
        when,
    )
}

fn works(records: &[Record], settings: &Settings, when: &str) -> Landing {
    decided(
        records,
        &signal(Status::Resolved, when, "r9"),
        settings,
        when,
    )
}

fn mend_of(landing: Landing) -> Mend {
    match landing {
        Landing::Mend(mends) => mends[0].1,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_new_is_opened_and_what_is_open_is_added_to() {
    assert_eq!(firing(&[], "20T10:00:00"), Landing::Open { after: None });
    assert_eq!(
        firing(&[open()], "20T10:00:00"),
        Landing::Occurrence(open().id)
    );
    let other = Signal {
        key: key(""),
        ..signal(Status::Firing, "20T10:00:00", "d9")
    };
    assert_eq!(
        decided(&[open()], &other, &Settings::default(), "20T10:00:00"),
        Landing::Open { after: None },
        "what only shares the place failed for another reason"
    );
}

#[test]
fn a_second_delivery_is_nothing() {
    for (records, signal) in [
        ([open()], signal(Status::Firing, "20T10:00:00", "d1")),
        ([mended()], signal(Status::Firing, "20T12:00:00", "d1")),
        ([mended()], signal(Status::Resolved, "20T12:00:00", "r1")),
    ] {
        let landing = decided(&records, &signal, &Settings::default(), "20T12:00:00");
        assert_eq!(landing, Landing::Duplicate(open().id));
    }
    let unnamed = Signal {
        delivery: None,
        ..signal(Status::Firing, "20T10:00:00", "")
    };
    let landing = decided(&[open()], &unnamed, &Settings::default(), "20T10:00:00");
    assert_eq!(landing, Landing::Occurrence(open().id));
}

#[test]
fn within_the_window_it_is_reopened_and_later_it_recurs() {
    let id = mended().id;
    assert_eq!(
        firing(&[mended()], "20T11:00:00"),
        Landing::Reopen(id.clone())
    );
    assert_eq!(
        firing(&[mended()], "23T10:00:00"),
        Landing::Reopen(id.clone())
    );
    let recurred = Landing::Open { after: Some(id) };
    assert_eq!(firing(&[mended()], "23T10:00:01"), recurred);
    let mut closed = mended();
    closed.state = "closed".to_owned();
    assert_eq!(firing(&[closed], "20T11:00:00"), recurred);
}

#[test]
fn the_newest_that_is_open_counts() {
    let newer = record(2, "new", &["20T10:30:00 firing d2 new"]);
    let landing = firing(&[mended(), open(), newer.clone()], "20T11:00:00");
    assert_eq!(landing, Landing::Occurrence(newer.id));
}

#[test]
fn what_arrives_late_moves_nothing_back() {
    let landing = decided(
        &[mended()],
        &signal(Status::Firing, "20T09:30:00", "d9"),
        &Settings::default(),
        "20T11:00:00",
    );
    assert_eq!(landing, Landing::Occurrence(mended().id));
    let stale = decided(
        &[open()],
        &signal(Status::Resolved, "20T08:59:59", "r9"),
        &Settings::default(),
        "20T11:00:00",
    );
    assert_eq!(stale, Landing::Nothing(Nothing::Late));
}

#[test]
fn beyond_the_daily_cap_it_is_rolled_up_until_the_next_day() {
    let settings = Settings {
        daily_cap: 2,
        ..Settings::default()
    };
    let busy = record(
        1,
        "new",
        &["20T09:00:00 firing d1 new", "20T09:01:00 firing d2"],
    );
    let of = |when: &str| {
        decided(
            std::slice::from_ref(&busy),
            &signal(Status::Firing, when, "d9"),
            &settings,
            when,
        )
    };
    assert_eq!(of("20T23:59:59"), Landing::Rollup(busy.id.clone()));
    assert_eq!(of("21T00:00:00"), Landing::Occurrence(busy.id.clone()));
    let mut rolled = busy.clone();
    rolled.set(seen::ROLLED_UP, seen::rolled_up(&busy, at("20T10:00:00")));
    rolled.set(seen::ROLLED_UP, seen::rolled_up(&rolled, at("20T11:00:00")));
    assert_eq!(seen::occurrences(&rolled), 4);
}

/// Deliveries that were counted beyond the daily cap were counted again when they came again.
#[test]
fn what_was_rolled_up_is_known_when_it_comes_again() {
    let settings = Settings {
        daily_cap: 1,
        ..Settings::default()
    };
    let mut busy = open();
    let of = |busy: &Record, delivery: &str| {
        let signal = signal(Status::Firing, "20T10:00:00", delivery);
        decided(
            std::slice::from_ref(busy),
            &signal,
            &settings,
            "20T10:00:00",
        )
    };
    for number in 0..60 {
        let delivery = format!("c{number}");
        assert_eq!(of(&busy, &delivery), Landing::Rollup(busy.id.clone()));
        let last = seen::rolled_up_last(&busy, &delivery);
        busy.set(seen::ROLLED_UP_LAST, last);
        assert_eq!(of(&busy, &delivery), Landing::Duplicate(busy.id.clone()));
    }
    assert_eq!(of(&busy, "c10"), Landing::Duplicate(busy.id.clone()));
    assert_eq!(
        of(&busy, "c9"),
        Landing::Rollup(busy.id.clone()),
        "only the newest are kept"
    );
    let green = signal(Status::Resolved, "20T11:00:00", "c59");
    let landing = decided(&[busy], &green, &settings, "20T11:00:00");
    assert!(!matches!(landing, Landing::Duplicate(_)), "{landing:?}");
}

#[test]
fn a_success_resolves_by_the_policy_of_the_desk() {
    let of = |recovery| Settings {
        recovery,
        ..Settings::default()
    };
    let first = of(Recovery::After(1));
    assert_eq!(
        mend_of(works(&[open()], &first, "20T10:00:00")),
        Mend::Resolve
    );
    let second = of(Recovery::After(2));
    assert_eq!(
        mend_of(works(&[open()], &second, "20T10:00:00")),
        Mend::Count(1)
    );
    let once = record(
        1,
        "new",
        &["20T09:00:00 firing d1 new", "20T09:30:00 resolved r1"],
    );
    assert_eq!(
        mend_of(works(std::slice::from_ref(&once), &second, "20T10:00:00")),
        Mend::Resolve
    );
    let again = record(
        1,
        "new",
        &[
            "20T09:00:00 firing d1 new",
            "20T09:30:00 resolved r1",
            "20T09:40:00 firing d2",
        ],
    );
    assert_eq!(
        mend_of(works(&[again], &second, "20T10:00:00")),
        Mend::Count(1)
    );
    let never = of(Recovery::Never);
    assert_eq!(
        mend_of(works(&[open()], &never, "20T10:00:00")),
        Mend::Count(1)
    );
    assert_eq!(
        works(&[once], &never, "20T10:00:00"),
        Landing::Nothing(Nothing::Known)
    );
}

#[test]
fn a_success_mends_every_failure_of_its_place_and_no_other() {
    let second = record(2, "in_progress", &["20T09:10:00 firing d2 new"]);
    let landing = works(
        &[open(), second, mended()],
        &Settings::default(),
        "20T10:00:00",
    );
    let Landing::Mend(mends) = landing else {
        panic!("{landing:?}")
    };
    assert_eq!(mends.len(), 2);
    assert_eq!(
        works(&[mended()], &Settings::default(), "20T10:00:00"),
        Landing::Nothing(Nothing::NotBroken)
    );
    let mut elsewhere = signal(Status::Resolved, "20T10:00:00", "r9");
    elsewhere
        .facts
        .insert(BRANCH.to_owned(), "feature".to_owned());
    assert_eq!(
        decided(&[open()], &elsewhere, &Settings::default(), "20T10:00:00"),
        Landing::Nothing(Nothing::OtherBranch("main".to_owned()))
    );
}

#[test]
fn it_must_be_quiet_for_a_while_where_that_is_asked() {
    let settings: Settings = crate::intake::settings::read(b"quiet: 30m", None).unwrap();
    assert_eq!(
        mend_of(works(&[open()], &settings, "20T09:29:59")),
        Mend::Count(1)
    );
    assert_eq!(
        mend_of(works(&[open()], &settings, "20T09:30:00")),
        Mend::Resolve
    );
}

/// A green leg resolved what a red one of the same job had just reported.
#[test]
fn a_green_leg_does_not_resolve_what_a_red_one_of_the_same_attempt_reported() {
    let under = |run: &str, source: &str, red: &str, green: &str| {
        let mut signal = signal(
            Status::Resolved,
            "20T10:00:00",
            &format!("{source}:{green}"),
        );
        signal.source = source.to_owned();
        signal.facts.insert(RUN.to_owned(), run.to_owned());
        let red = format!("20T09:00:00 firing {source}:{red} new");
        let records = [record(1, "new", &[&red])];
        decided(&records, &signal, &Settings::default(), "20T10:00:00")
    };
    let of = |source: &str, red: &str, green: &str| under("7, attempt 1", source, red, green);
    let refused = Landing::Nothing(Nothing::SameAttempt);
    let uncounted = under("7", "jenkins", "r:7:b", "r:7:b");
    assert_eq!(mend_of(uncounted), Mend::Resolve, "a retry in the same run");
    assert_eq!(of("github-actions", "r:7:1:b:g1", "r:7:1:b:g1"), refused);
    assert_eq!(of("github-actions", "r:7:1:b:g1", "r:7:1:b:g2"), refused);
    for (source, red, green) in [
        ("github-actions", "r:7:1:b:g1", "r:7:2:b:g2"),
        ("github-actions", "r:7:1:b:g1", "r:8:1:b:g1"),
        ("gitlab-ci", "r:7:b:50", "r:7:b:51"),
        ("alertmanager", "x", "x"),
    ] {
        assert_eq!(
            mend_of(of(source, red, green)),
            Mend::Resolve,
            "{source} {red} {green}"
        );
    }
}

#[test]
fn what_comes_and_goes_is_left_to_a_person() {
    let flapping = record(
        1,
        "new",
        &[
            "20T09:00:00 firing d1 new",
            "20T09:10:00 resolved r1 resolved",
            "20T09:20:00 firing d2 new",
            "20T09:30:00 resolved r2 resolved",
            "20T09:40:00 firing d3 new",
            "20T09:50:00 resolved r3 resolved",
            "20T10:00:00 firing d4 new",
        ],
    );
    let of = |when| works(std::slice::from_ref(&flapping), &Settings::default(), when);
    assert_eq!(mend_of(of("20T10:10:00")), Mend::Flapping);
    assert_eq!(mend_of(of("21T09:20:01")), Mend::Resolve);
    let patient: Settings = crate::intake::settings::read(b"flapping: {times: 0}", None).unwrap();
    assert_eq!(
        mend_of(works(&[flapping], &patient, "20T10:10:00")),
        Mend::Resolve
    );
}

#[test]
fn a_cancelled_job_and_a_branch_that_is_not_watched_are_nothing() {
    let cancelled = signal(Status::Cancelled, "20T10:00:00", "c");
    assert_eq!(
        decided(&[open()], &cancelled, &Settings::default(), "20T10:00:00"),
        Landing::Nothing(Nothing::Cancelled)
    );
    let settings: Settings = crate::intake::settings::read(b"branches: [release]", None).unwrap();
    let failed = signal(Status::Firing, "20T10:00:00", "d");
    assert_eq!(
        decided(&[], &failed, &settings, "20T10:00:00"),
        Landing::Nothing(Nothing::NotWatched("main".to_owned()))
    );
}

#[test]
fn a_record_that_a_person_called_a_duplicate_sends_on_to_the_original() {
    let original = record(2, "new", &["19T09:00:00 firing z1 new"]);
    let mut original = original;
    original.set(
        seen::FINGERPRINT,
        crate::model::data::Data::text("v1-other"),
    );
    original.set(seen::RECOVERY, crate::model::data::Data::Null);
    let mut duplicate = open();
    duplicate.state = "canceled".to_owned();
    duplicate
        .links
        .insert(DUPLICATE.to_owned(), vec![original.id.clone()]);
    let landing = firing(&[duplicate.clone(), original.clone()], "20T11:00:00");
    assert_eq!(landing, Landing::Occurrence(original.id.clone()));
    original.state = "resolved".to_owned();
    let landing = firing(&[duplicate, original.clone()], "20T11:00:00");
    assert!(!matches!(landing, Landing::Occurrence(_)), "{landing:?}");
}
