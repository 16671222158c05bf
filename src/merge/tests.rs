//! The rules, one by one, on records as people make them.

use super::fixture::{People, kind, map, note, set};
use super::{Cause, Conflict, Map, Merged, Take, marked, merge3, relinked, renamed, settle};
use crate::model::data::Data;
use crate::model::id::{PersonId, RecordId};
use crate::model::kind::MergeRule;
use crate::model::log::SETTLES;
use crate::model::marks::sides;

fn people() -> (People, String) {
    let people = People::new(kind("incident"));
    let text = people.incident();
    people.wait(60);
    (people, text)
}

fn merge(people: &People, base: &str, ours: &str, theirs: &str) -> Merged {
    merge3(Some(base), ours, theirs, &people.kind)
}

fn names(merged: &Merged) -> Vec<String> {
    merged.conflicts.iter().map(Conflict::name).collect()
}

fn clean(people: &People, base: &str, ours: &str, theirs: &str) -> Map {
    let merged = merge(people, base, ours, theirs);
    assert_eq!(names(&merged), [""; 0], "{:?}", merged.conflicts);
    map(&merged.text)
}

fn notes(record: &Map) -> Vec<String> {
    let Some(Data::List(log)) = record.get("log") else {
        return Vec::new();
    };
    let note = |entry: &Data| match entry {
        Data::Map(map) => map.get("note").map(Data::brief),
        _ => None,
    };
    log.iter().filter_map(note).collect()
}

fn decide(people: &People, merged: &Merged, takes: &[Take]) -> String {
    people.wait(60);
    let by = PersonId::parse("eve").unwrap();
    let who = (people.now.get(), &by);
    settle(merged, takes, &people.kind, who, &|| people.draw()).unwrap()
}

#[test]
fn different_fields_and_two_notes_are_no_conflict() {
    let (people, base) = people();
    let ours = people.change(&base, "ana", &set(&[("impact", "high")]));
    people.wait(60);
    let theirs = people.change(&base, "bob", &set(&[("urgency", "low")]));
    people.wait(60);
    let ours = people.change(&ours, "ana", &note("After bob"));
    let theirs = {
        people
            .now
            .set(people.now.get() - chrono::TimeDelta::seconds(30));
        people.change(&theirs, "bob", &note("Before ana"))
    };
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(merged["impact"], Data::text("high"));
    assert_eq!(merged["urgency"], Data::text("low"));
    assert_eq!(notes(&merged), ["Before ana", "After bob"]);
}

#[test]
fn one_field_changed_twice_is_a_conflict_with_both_values() {
    let (people, base) = people();
    let ours = people.change(&base, "ana", &set(&[("impact", "high")]));
    let theirs = people.change(&base, "bob", &set(&[("impact", "low")]));
    let merged = merge(&people, &base, &ours, &theirs);
    assert_eq!(
        merged.conflicts,
        [Conflict {
            key: vec!["impact".to_owned()],
            cause: Cause::Changed,
            base: Some(Data::text("medium")),
            ours: Some(Data::text("high")),
            theirs: Some(Data::text("low")),
        }]
    );
    assert_eq!(
        map(&merged.text)["impact"],
        Data::text("high"),
        "ours stays"
    );
    for (take, value) in [(Take::Ours, "high"), (Take::Theirs, "low")] {
        let text = decide(&people, &merged, &[take]);
        let settled = map(&text);
        assert_eq!(settled["impact"], Data::text(value));
        let log = super::event::events(&settled);
        let last = super::event::last_value(&log, "impact");
        assert_eq!(last, Some(&Data::text(value)), "the log says so too");
    }
}

#[test]
fn a_hold_and_a_resolution_are_a_conflict_of_the_state_in_either_order() {
    let (people, base) = people();
    let hold = |people: &People, text: &str| {
        people.go(
            text,
            "bob",
            "hold",
            &set(&[("hold_reason", "awaiting_vendor")]),
        )
    };
    let done = set(&[
        ("resolution_code", "fix_applied"),
        ("resolution_notes", "Rolled back"),
    ]);
    for held_first in [true, false] {
        let (ours, theirs) = if held_first {
            let theirs = hold(&people, &base);
            people.wait(60);
            (people.go(&base, "ana", "resolve", &done), theirs)
        } else {
            let ours = people.go(&base, "ana", "resolve", &done);
            people.wait(60);
            (ours, hold(&people, &base))
        };
        let merged = merge(&people, &base, &ours, &theirs);
        assert_eq!(names(&merged), ["state"]);
        assert_eq!(merged.conflicts[0].ours, Some(Data::text("resolved")));
        assert_eq!(merged.conflicts[0].theirs, Some(Data::text("on_hold")));
        let settled = map(&decide(&people, &merged, &[Take::Ours]));
        assert_eq!(settled["state"], Data::text("resolved"));
        assert_eq!(settled.get("hold_reason"), None, "the hold does not count");
        let settled = map(&decide(&people, &merged, &[Take::Theirs]));
        assert_eq!(settled["state"], Data::text("on_hold"));
        assert_eq!(settled["hold_reason"], Data::text("awaiting_vendor"));
        assert_eq!(settled.get("resolution_code"), None);
        let Data::List(log) = &settled["log"] else {
            panic!()
        };
        let Some(Data::Map(last)) = log.last() else {
            panic!()
        };
        assert_eq!(last["by"], Data::text("eve"));
        let Data::List(ids) = &last[SETTLES] else {
            panic!()
        };
        assert_eq!(ids.len(), 2, "both moves are settled: {ids:?}");
    }
}

#[test]
fn the_same_state_by_ways_that_shut_one_another_is_a_conflict_all_the_same() {
    let (people, base) = people();
    let held = set(&[("hold_reason", "awaiting_vendor")]);
    let done = set(&[
        ("resolution_code", "fix_applied"),
        ("resolution_notes", "Rolled back"),
    ]);
    let ours = people.go(&base, "ana", "resolve", &done);
    people.wait(1);
    let theirs = people.go(&base, "bob", "hold", &held);
    people.wait(1);
    let again = set(&[("reopen_reason", "Again")]);
    let ours = people.go(&ours, "ana", "reopen", &again);
    let ours = people.go(&ours, "ana", "hold", &held);
    let merged = merge(&people, &base, &ours, &theirs);
    assert_eq!(names(&merged), ["state"]);
    assert_eq!(merged.conflicts[0].ours, merged.conflicts[0].theirs);
    for take in [Take::Ours, Take::Theirs] {
        let settled = map(&decide(&people, &merged, &[take]));
        assert_eq!(settled["state"], Data::text("on_hold"));
        assert_eq!(settled["hold_reason"], Data::text("awaiting_vendor"));
    }
}

#[test]
fn moves_that_follow_from_one_another_are_replayed() {
    let people = People::new(kind("incident"));
    let input = set(&[
        ("title", "Checkout fails"),
        ("reporter", "bob"),
        ("team", "ops"),
    ]);
    let base = people.create("INC-261120-7KQ2M", &input);
    people.wait(60);
    let ours = people.go(&base, "ana", "start", &note("On it"));
    people.wait(60);
    let done = set(&[
        ("resolution_code", "recovered"),
        ("resolution_notes", "Went away"),
    ]);
    let theirs = people.go(&base, "bob", "resolve", &done);
    for (a, b) in [(&ours, &theirs), (&theirs, &ours)] {
        assert_eq!(clean(&people, &base, a, b)["state"], Data::text("resolved"));
    }
    // The other way round nobody starts what is over.
    let theirs = people.go(&base, "bob", "resolve", &done);
    people.wait(60);
    let ours = people.go(&base, "ana", "start", &note("On it"));
    assert_eq!(names(&merge(&people, &base, &ours, &theirs)), ["state"]);
    // Both did the same.
    let theirs = people.go(&base, "bob", "start", &note("Me too"));
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(merged["state"], Data::text("in_progress"));
    assert_eq!(notes(&merged).len(), 2);
}

#[test]
fn sets_are_merged_by_element_and_links_that_are_single_are_not() {
    let (people, base) = people();
    let base = people.change(
        &base,
        "ana",
        &set(&[("labels", "[a b c]"), ("assets", "[web-1]")]),
    );
    let ours = people.change(&base, "ana", &set(&[("labels", "[a c x]")]));
    let theirs = people.change(
        &base,
        "bob",
        &set(&[("labels", "[b c a m]"), ("assets", "")]),
    );
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(merged["labels"], Data::texts(["a", "c", "m", "x"]));
    assert_eq!(merged.get("assets"), None);

    let link = |text: &str, name: &str, target: &str| {
        let mut input = note("");
        input.link = vec![(name.to_owned(), RecordId::parse(target).unwrap())];
        people.change(text, "ana", &input)
    };
    let ours = link(&base, "problem", "PRB-261120-00001");
    let theirs = link(&base, "problem", "PRB-261120-00002");
    let Data::Map(links) = &clean(&people, &base, &ours, &theirs)["links"] else {
        panic!()
    };
    assert_eq!(
        links["problem"],
        Data::texts(["PRB-261120-00001", "PRB-261120-00002"])
    );
    let ours = link(&base, "parent", "INC-261120-00001");
    let theirs = link(&base, "parent", "INC-261120-00002");
    let merged = merge(&people, &base, &ours, &theirs);
    assert_eq!(names(&merged), ["links.parent"]);
    let text = decide(&people, &merged, &[Take::Theirs]);
    assert!(text.contains("parent: [INC-261120-00002]"), "{text}");
}

#[test]
fn text_is_merged_by_lines() {
    let (people, base) = people();
    let text = |lines: &str| set(&[("description", lines)]);
    let base = people.change(&base, "ana", &text("one\ntwo\nthree\nfour\n"));
    let ours = people.change(&base, "ana", &text("ONE\ntwo\nthree\nfour\n"));
    let theirs = people.change(&base, "bob", &text("one\ntwo\nthree\nFOUR"));
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(merged["description"], Data::text("ONE\ntwo\nthree\nFOUR\n"));
    let theirs = people.change(&base, "bob", &text("uno\ntwo\nthree\nfour\n"));
    assert_eq!(
        names(&merge(&people, &base, &ours, &theirs)),
        ["description"]
    );
}

#[test]
fn comments_of_both_sides_and_the_order_of_ours_are_kept() {
    let (people, base) = people();
    let ours = people.change(&base, "ana", &note("Mine")).replace(
        "\nimpact: medium",
        "\n# checked with sales\nimpact: medium  # so they say",
    );
    let ours = format!("x-ours: 1\n{ours}");
    let theirs = people
        .change(&base, "bob", &set(&[("urgency", "high")]))
        .replace("\nteam: ops", "\nteam: ops # until Monday");
    let merged = merge(&people, &base, &ours, &theirs);
    assert!(merged.is_clean());
    assert!(
        merged.text.starts_with("x-ours: 1\nid: "),
        "{}",
        merged.text
    );
    for line in [
        "# checked with sales\nimpact: medium  # so they say\n",
        "team: ops # until Monday\n",
        "urgency: high\n",
        "note: Mine\n",
    ] {
        assert!(merged.text.contains(line), "{line}\n{}", merged.text);
    }
}

#[test]
fn unknown_keys_are_merged_in_depth() {
    let (people, base) = people();
    let with = |text: &str, extra: &str| format!("{text}x-our-tool: {extra}\n");
    let base = with(&base, "{a: 1, b: {c: 2}, d: [1]}");
    let ours = base
        .replace("a: 1", "a: 5")
        .replace("d: [1]", "d: [1], e: 9");
    let theirs = base.replace("c: 2", "c: 3");
    let merged = clean(&people, &base, &ours, &theirs);
    let Data::Map(tool) = &merged["x-our-tool"] else {
        panic!()
    };
    assert_eq!(Data::Map(tool.clone()).brief(), "a: 5, b: c: 3, d: 1, e: 9");
    let theirs = base.replace("a: 1", "a: 6");
    assert_eq!(
        names(&merge(&people, &base, &ours, &theirs)),
        ["x-our-tool.a"]
    );
}

#[test]
fn without_an_ancestor_the_log_tells_who_changed_what() {
    let (people, base) = people();
    let ours = people.change(&base, "ana", &set(&[("impact", "high"), ("labels", "[a]")]));
    let theirs = people.change(&base, "bob", &set(&[("urgency", "low"), ("labels", "[b]")]));
    let merged = merge3(None, &ours, &theirs, &people.kind);
    assert!(merged.is_clean(), "{:?}", merged.conflicts);
    let record = map(&merged.text);
    assert_eq!(record["impact"], Data::text("high"));
    assert_eq!(record["urgency"], Data::text("low"));
    assert_eq!(record["labels"], Data::texts(["a", "b"]));
}

#[test]
fn an_id_drawn_twice_is_told_and_can_be_given_away() {
    let (people, ours) = people();
    let theirs = people.incident();
    let merged = merge3(None, &ours, &theirs, &people.kind);
    assert_eq!(merged.conflicts[0].cause, Cause::DrawnTwice);
    assert_eq!(merged.text, ours);
    let id = RecordId::parse("INC-261120-00001").unwrap();
    let text = renamed(&format!("# mine\n{ours}"), &people.kind, &id).unwrap();
    assert!(text.starts_with("# mine\nid: INC-261120-00001\n"), "{text}");
    assert!(text.contains("aliases: [INC-261120-7KQ2M]\n"), "{text}");
    let old = RecordId::parse("INC-261120-7KQ2M").unwrap();
    let links = "links:\n  parent: [INC-261120-7KQ2M, INC-261119-0000A] # both\nlog:\n";
    let linked = ours.replace("log:\n", links);
    let led = relinked(&linked, &people.kind, &old, &id).unwrap();
    assert!(
        led.contains("[INC-261120-00001, INC-261119-0000A]"),
        "{led}"
    );
    assert_eq!(relinked(&ours, &people.kind, &old, &id), None);
}

#[test]
fn entries_that_stand_twice_are_made_one_and_ids_that_meet_are_told_apart() {
    let (people, base) = people();
    let (head, log) = base.split_once("log:\n").unwrap();
    let entry = "  - id: A\n    at: 2026-11-20T09:05:00Z\n    by: ana\n    note: One\n";
    let ours = format!("{head}log:\n{log}{entry}");
    let theirs = format!("{ours}{entry}");
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(notes(&merged), ["One"]);
    let theirs = ours
        .replace("note: One", "note: Two")
        .replace("by: ana\n    note", "by: bob\n    note");
    let one = clean(&people, &base, &ours, &theirs);
    let other = clean(&people, &base, &theirs, &ours);
    assert_eq!(one, other);
    assert_eq!(notes(&one).len(), 2);
    let again = merge(
        &people,
        &base,
        &merge(&people, &base, &ours, &theirs).text,
        &theirs,
    );
    assert_eq!(map(&again.text), one, "and the same again");
}

#[test]
fn an_entry_that_one_side_took_out_stays_and_one_that_it_edited_is_edited() {
    let (people, base) = people();
    let base = people.change(&base, "ana", &note("The password is 1234"));
    let ours = people.change(&base, "ana", &note("Mine"));
    let theirs = base.replace("The password is 1234", "(taken out)");
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(notes(&merged), ["(taken out)", "Mine"]);
    let theirs = people.change(&base, "bob", &set(&[("labels", "[a]")]));
    let (head, _) = ours.split_once("log:\n").unwrap();
    let merged = clean(&people, &base, &format!("{head}log: []\n"), &theirs);
    assert_eq!(notes(&merged), ["The password is 1234"]);
}

#[test]
fn approvals_of_two_people_are_both_there_and_the_later_approver_is_named() {
    let people = People::new(kind("change"));
    let base = people.create(
        "CHG-261120-0B4T1",
        &set(&[("title", "Move"), ("requester", "bob")]),
    );
    let approve = |who: &str, second: u32| {
        people.wait(60);
        let text = people.change(&base, who, &set(&[("approver", who)]));
        let (head, log) = text.split_once("log:\n").unwrap();
        let entry = format!(
            "approvals:\n  - id: A{second}\n    at: 2026-11-20T09:30:{second:02}Z\n    by: {who}\n    decision: approved\n    signature: |\n      {who}\n"
        );
        format!("{head}{entry}log:\n{log}")
    };
    let (ours, theirs) = (approve("ana", 7), approve("eve", 3));
    let (one, other) = (
        clean(&people, &base, &ours, &theirs),
        clean(&people, &base, &theirs, &ours),
    );
    assert_eq!(one, other);
    assert_eq!(one["approver"], Data::text("eve"), "the log has it last");
    let Data::List(approvals) = &one["approvals"] else {
        panic!()
    };
    let ids: Vec<String> = approvals
        .iter()
        .map(|entry| match entry {
            Data::Map(entry) => entry["id"].brief(),
            _ => String::new(),
        })
        .collect();
    assert_eq!(ids, ["A3", "A7"], "in order of time");
    assert_eq!(people.kind.fields["approver"].merge_rule(), MergeRule::Last);
}

#[test]
fn each_side_giving_up_another_half_of_a_need_is_a_conflict() {
    let (people, base) = people();
    let ours = people.change(&base, "ana", &set(&[("assignee", "")]));
    let theirs = people.change(&base, "bob", &set(&[("team", "")]));
    let merged = merge(&people, &base, &ours, &theirs);
    assert_eq!(names(&merged), ["assignee", "team"]);
    let text = decide(&people, &merged, &[Take::Theirs, Take::Theirs]);
    assert!(
        text.contains("assignee: ana\n") && text.contains("\nteam: ops\n"),
        "{text}"
    );
}

#[test]
fn a_hold_that_one_side_ended_and_the_other_began_keeps_its_reason() {
    let (people, base) = people();
    let hold = |text: &str, by: &str| {
        people.go(
            text,
            by,
            "hold",
            &set(&[("hold_reason", "awaiting_vendor")]),
        )
    };
    let ours = people.go(&hold(&base, "ana"), "ana", "resume", &note("On"));
    people.wait(60);
    let theirs = hold(&base, "bob");
    let merged = merge(&people, &base, &ours, &theirs);
    assert_eq!(
        map(&merged.text)["state"],
        Data::text("on_hold"),
        "the hold came later"
    );
    assert_eq!(names(&merged), ["hold_reason"]);
    for take in [Take::Ours, Take::Theirs] {
        let settled = map(&decide(&people, &merged, &[take]));
        assert_eq!(settled["hold_reason"], Data::text("awaiting_vendor"));
    }
}

#[test]
fn what_cannot_be_read_is_a_conflict_of_the_whole() {
    let (people, base) = people();
    let ours = people.change(&base, "ana", &note("Mine"));
    for broken in ["a: [", "- 1\n", "", "a: 1\na: 2\n", "\u{0}"] {
        let merged = merge(&people, &base, &ours, broken);
        assert!(matches!(
            merged.conflicts[0].cause,
            Cause::Unreadable { ours: false, .. }
        ));
        assert_eq!(merged.text, ours);
        let merged = merge(&people, &base, broken, &ours);
        assert!(matches!(
            merged.conflicts[0].cause,
            Cause::Unreadable { ours: true, .. }
        ));
        // A broken ancestor is none.
        let merged = merge3(Some(broken), &ours, &base, &people.kind);
        assert_eq!(map(&merged.text), map(&ours));
    }
}

#[test]
fn a_conflict_is_marked_around_its_key_only_and_can_be_read_back() {
    let (people, base) = people();
    let ours = people.change(
        &base,
        "ana",
        &set(&[("impact", "high"), ("environment", "test")]),
    );
    people.wait(60);
    let theirs = people.change(&base, "bob", &set(&[("impact", "low")]));
    let merged = merge(&people, &base, &ours, &theirs);
    let texts = (Some(base.as_str()), ours.as_str(), theirs.as_str());
    let text = marked(&merged, texts, &people.kind, ("HEAD", "topic"), 7);
    assert!(
        text.contains("<<<<<<< HEAD\nimpact: high\n=======\nimpact: low\n>>>>>>> topic\n"),
        "{text}"
    );
    assert_eq!(text.matches("<<<<<<<").count(), 1);
    let read = sides(&text).unwrap();
    let again = merge3(None, &read.ours, &read.theirs, &people.kind);
    assert_eq!(names(&again), ["impact"]);
    let text = decide(&people, &again, &[Take::Theirs]);
    assert_eq!(map(&text)["impact"], Data::text("low"));
}

#[test]
fn a_layout_that_cannot_be_edited_is_no_obstacle() {
    let (people, base) = people();
    let base = format!("{base}x: &a {{k: 1}}\ny: *a\n");
    let ours = base.replace("{k: 1}", "{k: 2}");
    let theirs = people.change(&base, "bob", &note("Theirs"));
    let merged = clean(&people, &base, &ours, &theirs);
    assert_eq!(merged["y"].brief(), "k: 2");
    let theirs = base.replace("y: *a", "y: {k: 3}");
    let merged = merge(&people, &base, &ours, &theirs);
    assert_eq!(names(&merged), ["y.k"]);
    let _ = marked(&merged, (None, &ours, &theirs), &people.kind, ("", ""), 7);
}
