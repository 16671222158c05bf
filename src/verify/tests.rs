//! Histories told in memory: every commit is a list of files, and what is found in them is a list of codes.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::kinds::Kinds;
use crate::model::approval::Approval;
use crate::model::id::PersonId;
use crate::model::person::{People, Person};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::policy::approval::Proof;
use crate::policy::protect::Protections;

type Tree = BTreeMap<String, String>;

/// Commits by name, each with its parents and its whole tree.
struct World {
    commits: Vec<(Commit, Tree)>,
    rules: Arc<Rules>,
}

const INCIDENT: &str = "incidents/2026/11/20/INC-261120-7KQ2M.yaml";
const BORN: &str = "id: INC-261120-7KQ2M
title: Checkout returns 502
state: new
reporter: bo
impact: high
urgency: high
log:
  - {id: A1, at: 2026-11-20T09:00:00Z, by: ana, to: new, set: {impact: high, urgency: high}}
";

fn at(time: &str) -> DateTime<Utc> {
    format!("2026-11-20T{time}:00Z").parse().unwrap()
}

fn person(roles: &[&str], email: &str) -> Person {
    let roles = roles.join(", ");
    serde_yaml::from_str(&format!("{{name: x, emails: [{email}], roles: [{roles}]}}")).unwrap()
}

impl World {
    /// A desk of two people and some kinds of its own.
    fn new(kinds: &[(&str, &str)]) -> Self {
        let files = kinds.iter().map(|(name, text)| {
            let path = format!(".gitsm/kinds/{name}.yaml");
            (path, text.as_bytes().to_vec())
        });
        let (kinds, findings) = Kinds::load(&files.collect::<Vec<_>>());
        assert_eq!(findings, []);
        let mut people = People::default();
        for (name, roles) in [("ana", &["lead"][..]), ("bo", &[])] {
            let email = format!("{name}@example.org");
            people.insert(PersonId::parse(name).unwrap(), person(roles, &email));
        }
        World {
            commits: Vec::new(),
            rules: Arc::new(Rules {
                is_desk: true,
                kinds,
                people,
                ..Rules::default()
            }),
        }
    }

    /// A commit by ana on these parents; a file without text is removed.
    fn commit(&mut self, id: &str, parents: &[&str], time: &str, files: &[(&str, Option<&str>)]) {
        let mut tree = match parents.first() {
            Some(parent) => self.tree(parent).clone(),
            None => Tree::new(),
        };
        for (path, text) in files {
            match text {
                Some(text) => tree.insert((*path).to_owned(), (*text).to_owned()),
                None => tree.remove(*path),
            };
        }
        let of = |parent: &&str| self.of(parent).committed;
        let commit = Commit {
            id: id.to_owned(),
            parents: parents.iter().map(|parent| (*parent).to_owned()).collect(),
            author: "ana@example.org".to_owned(),
            authored: at(time),
            committer: "ana@example.org".to_owned(),
            committed: at(time),
            parent_committed: parents.iter().map(of).max(),
            trailers: Vec::new(),
            mark: Mark::None,
        };
        self.commits.push((commit, tree));
    }

    fn of(&self, id: &str) -> &Commit {
        &self
            .commits
            .iter()
            .find(|(commit, _)| commit.id == id)
            .unwrap()
            .0
    }

    fn tree(&self, id: &str) -> &Tree {
        &self
            .commits
            .iter()
            .find(|(commit, _)| commit.id == id)
            .unwrap()
            .1
    }

    fn version(&self, path: &str, text: Option<&String>) -> Option<Arc<Version>> {
        let kind = self.rules.kinds.of_path(path)?;
        let text = text?.as_bytes().to_vec();
        let record = read_record(path, &text, kind);
        Some(Arc::new(Version {
            path: path.to_owned(),
            text,
            record,
        }))
    }

    fn step(&self, commit: &Commit, tree: &Tree) -> Step {
        let none = Tree::new();
        let parents: Vec<&Tree> = match commit.parents.as_slice() {
            [] => vec![&none],
            parents => parents.iter().map(|parent| self.tree(parent)).collect(),
        };
        let mut paths: Vec<&String> = tree.keys().collect();
        paths.extend(parents.iter().flat_map(|parent| parent.keys()));
        paths.sort();
        paths.dedup();
        let changed = |path: &&String| parents.iter().any(|old| old.get(*path) != tree.get(*path));
        let files = paths.into_iter().filter(changed).map(|path| File {
            path: path.clone(),
            old: parents.iter().map(|old| old.get(path).cloned()).collect(),
            new: tree.get(path).cloned(),
            before: parents
                .iter()
                .map(|old| self.version(path, old.get(path)))
                .collect(),
            after: self.version(path, tree.get(path)),
        });
        Step {
            commit: commit.clone(),
            before: commit
                .parents
                .iter()
                .map(|_| Arc::clone(&self.rules))
                .collect(),
            rules: Arc::clone(&self.rules),
            trusted: Arc::clone(&self.rules),
            files: files.collect(),
        }
    }

    /// Commit and code of everything that is wrong.
    fn found(&self) -> Vec<String> {
        self.told()
            .iter()
            .map(|one| format!("{} {}", one.commit, one.finding.code))
            .collect()
    }

    fn told(&self) -> Vec<crate::model::traced::Traced> {
        let mut story = Story::new(None, true);
        let mut findings = Vec::new();
        for (commit, tree) in &self.commits {
            let now = at("23:00") + TimeDelta::days(30);
            let (found, left) = judge(&self.step(commit, tree), self, now);
            findings.extend(found);
            story.add(left, self);
        }
        let tip = &self.commits.last().unwrap().0.id;
        findings.extend(story.end(tip, self));
        findings
    }
}

impl Source for World {
    fn blob(&self, commit: &str, path: &str) -> Option<Blob> {
        self.tree(commit).get(path).cloned()
    }

    fn text(&self, commit: &str, path: &str) -> Option<Vec<u8>> {
        self.blob(commit, path).map(String::into_bytes)
    }

    fn paths(&self, commit: &str, folder: &str) -> Vec<String> {
        let inside = |path: &&String| path.starts_with(&format!("{folder}/"));
        self.tree(commit).keys().filter(inside).cloned().collect()
    }

    fn bases(&self, one: &str, other: &str) -> Vec<String> {
        let newest = self.commits.iter().rev().map(|(commit, _)| &commit.id);
        let mut common = newest.filter(|id| self.leads_to(id, one) && self.leads_to(id, other));
        common.next().cloned().into_iter().collect()
    }

    fn leads_to(&self, from: &str, to: &str) -> bool {
        from == to
            || self
                .of(to)
                .parents
                .iter()
                .any(|parent| self.leads_to(from, parent))
    }

    fn rules(&self, _: &str) -> Arc<Rules> {
        Arc::clone(&self.rules)
    }

    fn is_trusted(&self, _: &str) -> bool {
        true
    }

    fn newest(&self) -> &People {
        &self.rules.people
    }

    fn signed(&self, _: &str, _: &[u8]) -> Result<String, String> {
        Err("it is no SSH signature".to_owned())
    }

    fn sealed(&self, _: &str, _: &Record, _: &Approval) -> Proof {
        Proof::None("it is in no commit".to_owned())
    }
}

/// The record after one more entry, with its state and fields set.
fn after(text: &str, state: &str, fields: &str, entries: &str) -> String {
    let line = text
        .lines()
        .find(|line| line.starts_with("state: "))
        .unwrap();
    let text = text.replacen(line, &format!("state: {state}"), 1);
    text.replacen("log:\n", &format!("{fields}log:\n"), 1) + entries
}

/// What is found after one commit that turns the new incident into this.
fn turned(state: &str, fields: &str, entries: &str) -> Vec<String> {
    let mut world = World::new(&[]);
    world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
    let text = after(BORN, state, fields, entries);
    world.commit("b", &["a"], "09:30", &[(INCIDENT, Some(&text))]);
    world.found()
}

const RESOLVED: &str = "resolution_code: fix_applied\nresolution_notes: Done.\n";

#[test]
fn a_way_over_several_states_is_one_action() {
    let both = "  - {id: B1, at: 2026-11-20T09:30:00Z, by: ana, to: in_progress, set: {assignee: ana, resolution_code: fix_applied}}
  - {id: B2, at: 2026-11-20T09:30:00Z, by: ana, to: resolved}\n";
    let fields = format!("assignee: ana\n{RESOLVED}");
    assert_eq!(turned("resolved", &fields, both), [""; 0]);
}

#[test]
fn a_squash_of_several_actions_is_replayed_one_by_one() {
    let entries = "  - {id: B1, at: 2026-11-20T09:10:00Z, by: ana, to: in_progress, set: {assignee: ana}}
  - {id: B2, at: 2026-11-20T09:20:00Z, by: ana, to: resolved, set: {resolution_code: fix_applied}}
  - {id: B3, at: 2026-11-20T09:25:00Z, by: ana, to: in_progress, set: {reopen_reason: Again, resolution_code: null}}\n";
    let fields = "assignee: ana\nreopen_reason: Again\nresolution_notes: Done.\n";
    assert_eq!(turned("in_progress", fields, entries), [""; 0]);
}

#[test]
fn what_no_transition_allows_and_what_lacks_something_are_told_apart() {
    let one = |to: &str| format!("  - {{id: B1, at: 2026-11-20T09:30:00Z, by: ana, to: {to}}}\n");
    assert_eq!(
        turned("closed", "", &one("closed")),
        ["b verify/transition"]
    );
    assert_eq!(
        turned("resolved", "", &one("resolved")),
        ["b verify/incomplete"]
    );
    // Everything that it needs, and still not the way.
    let set = "  - {id: B1, at: 2026-11-20T09:30:00Z, by: ana, to: closed, set: {assignee: ana, resolution_code: fix_applied}}\n";
    let fields = format!("assignee: ana\n{RESOLVED}");
    assert_eq!(turned("closed", &fields, set), ["b verify/transition"]);
    // A state without an entry.
    assert_eq!(
        turned("closed", "", ""),
        ["b verify/transition", "b verify/unlogged"]
    );
}

#[test]
fn a_role_that_the_actor_lacks_is_told() {
    let kind = "extends: incident\nworkflow: {transitions: {cancel: {roles: [lead]}}}\n";
    let cancel = |by: &str| {
        let mut world = World::new(&[("incident", kind)]);
        world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
        let entry = format!(
            "  - {{id: B1, at: 2026-11-20T09:30:00Z, by: {by}, to: canceled, set: {{cancel_reason: spam}}}}\n"
        );
        let text = after(BORN, "canceled", "cancel_reason: spam\n", &entry);
        world.commit("b", &["a"], "09:30", &[(INCIDENT, Some(&text))]);
        world.commits[1].0.author = format!("{by}@example.org");
        world.found()
    };
    assert_eq!(cancel("ana"), [""; 0]);
    assert_eq!(cancel("bo"), ["b verify/role"]);
}

#[test]
fn a_record_begins_at_its_beginning() {
    let born = |text: &str| {
        let mut world = World::new(&[]);
        world.commit("a", &[], "09:00", &[(INCIDENT, Some(text))]);
        world.found()
    };
    assert_eq!(born(BORN), [""; 0]);
    let resolved = after(
        &BORN.replace("to: new", "to: resolved"),
        "resolved",
        RESOLVED,
        "",
    );
    assert!(born(&resolved).contains(&"a verify/transition".to_owned()));
    let silent = &BORN[..BORN.find("log:").unwrap()];
    assert!(born(silent).contains(&"a verify/unlogged".to_owned()));
    // One from elsewhere brings its past along.
    let imported = resolved
        .replace(
            "log:\n",
            "imported: {from: other, at: 2026-11-20T09:00:00Z}\nlog:\n",
        )
        .replace("by: ana", "by: somebody")
        .replace(
            "at: 2026-11-20T09:00:00Z, by",
            "at: 2025-01-01T09:00:00Z, by",
        );
    assert_eq!(
        born(&imported),
        ["a verify/unlogged"],
        "the resolution is not in its log"
    );
}

#[test]
fn dates_run_forward() {
    let note = |time: &str| {
        turned(
            "new",
            "",
            &format!("  - {{id: B1, at: {time}, by: ana, note: x}}\n"),
        )
    };
    assert_eq!(note("2026-11-20T09:30:00Z"), [""; 0]);
    assert_eq!(
        note("2026-11-20T09:40:00Z"),
        [""; 0],
        "clocks differ by minutes"
    );
    assert_eq!(note("2026-11-20T09:41:00Z"), ["b verify/log-future"]);
    assert_eq!(note("2026-11-20T08:49:00Z"), ["b verify/log-back-dated"]);
    let mut world = World::new(&[]);
    world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
    world.commit("b", &["a"], "08:50", &[]);
    world.commit("c", &["b"], "08:30", &[]);
    assert_eq!(world.found(), ["c verify/commit-time"]);
    // A rebase keeps the date of the author, and the entry that goes with it.
    let mut world = World::new(&[]);
    let later = after(
        BORN,
        "new",
        "",
        "  - {id: B1, at: 2026-11-20T12:00:00Z, by: ana, note: x}\n",
    );
    let both = later.clone() + "  - {id: B2, at: 2026-11-20T10:00:00Z, by: ana, note: offline}\n";
    world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
    world.commit("b", &["a"], "12:00", &[(INCIDENT, Some(&later))]);
    world.commit("c", &["b"], "13:00", &[(INCIDENT, Some(&both))]);
    world.commits[2].0.authored = at("10:00");
    assert_eq!(world.found(), [""; 0]);
}

#[test]
fn a_hand_edit_counts_only_until_it_is_mended() {
    let mut world = World::new(&[]);
    let edited = BORN.replace("impact: high\n", "impact: low\n");
    world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
    world.commit("b", &["a"], "09:10", &[(INCIDENT, Some(&edited))]);
    assert_eq!(world.found(), ["b verify/unlogged"]);
    let mended = edited + "  - {id: B1, at: 2026-11-20T09:20:00Z, by: ana, set: {impact: low}}\n";
    world.commit("c", &["b"], "09:20", &[(INCIDENT, Some(&mended))]);
    assert_eq!(world.found(), [""; 0]);
}

#[test]
fn one_id_is_one_record() {
    let service = |id: &str, entry: &str| {
        format!(
            "id: {id}\ntitle: Shop\nstate: live\nlog:\n  - {{id: {entry}, at: 2026-11-20T09:00:00Z, by: ana, to: live}}\n"
        )
    };
    let mut world = World::new(&[]);
    let shop = service("shop", "A1");
    world.commit("a", &[], "09:00", &[("services/shop.yaml", Some(&shop))]);
    let codes = |world: &World| -> Vec<String> {
        let told = world.found().into_iter();
        told.filter(|code| code.contains("id")).collect()
    };
    // Moved, it stays what it was.
    world.commit(
        "b",
        &["a"],
        "09:00",
        &[
            ("services/shop.yaml", None),
            ("services/x/shop.yaml", Some(&shop)),
        ],
    );
    assert_eq!(codes(&world), [""; 0]);
    // Picked onto another branch it is the same record.
    world.commit("c", &[], "09:00", &[("services/shop.yaml", Some(&shop))]);
    assert_eq!(codes(&world), [""; 0]);
    let other = service("shop", "B1");
    world.commit(
        "d",
        &["b"],
        "09:00",
        &[("services/y/shop.yaml", Some(&other))],
    );
    world.commit("e", &[], "09:00", &[("services/shop.yaml", Some(&other))]);
    assert_eq!(
        codes(&world),
        ["d verify/duplicate-id", "e verify/id-reused"]
    );
}

#[test]
fn lists_and_texts_are_merged_by_their_parts() {
    let text = |fields: &str| BORN.replacen("log:\n", &format!("{fields}log:\n"), 1);
    let merged = |base: &str, one: &str, other: &str, result: &str| {
        let mut world = World::new(&[]);
        world.commit("a", &[], "09:00", &[(INCIDENT, Some(&text(base)))]);
        world.commit("b", &["a"], "09:00", &[(INCIDENT, Some(&text(one)))]);
        world.commit("c", &["a"], "09:00", &[(INCIDENT, Some(&text(other)))]);
        world.commit(
            "m",
            &["b", "c"],
            "09:00",
            &[(INCIDENT, Some(&text(result)))],
        );
        world.found()
    };
    let evil = ["m verify/merge"];
    let none = [""; 0];
    let (x, y) = ("labels: [a, x]\n", "labels: [a, y]\n");
    assert_eq!(merged("labels: [a]\n", x, y, "labels: [a, x, y]\n"), none);
    assert_eq!(merged("labels: [a]\n", x, y, "labels: [a, x, z]\n"), evil);
    let (x, y) = (
        "description: |\n  one\n  two!\n",
        "description: |\n  one!\n  two\n",
    );
    let base = "description: |\n  one\n  two\n";
    assert_eq!(merged(base, x, y, "description: |\n  one!\n  two!\n"), none);
    assert_eq!(
        merged(base, x, y, "description: |\n  one!\n  three\n"),
        evil
    );
    // Each side changed another key: both must be there.
    let y = "labels: [a]\n";
    assert_eq!(
        merged("", "description: d\n", y, "description: d\nlabels: [a]\n"),
        none
    );
    assert_eq!(
        merged("", "description: d\n", y, "description: e\nlabels: [a]\n"),
        evil
    );
    assert_eq!(merged("", "description: d\n", y, y), evil);
    assert_eq!(
        merged("", "description: d\n", "", ""),
        evil,
        "the only change was dropped"
    );
    assert_eq!(
        merged("", "", "", "labels: [a]\n"),
        evil,
        "nobody changed it"
    );
}

#[test]
fn a_merge_neither_loses_nor_revives() {
    let mut world = World::new(&[]);
    let other = ("notes.txt", Some("x"));
    world.commit(
        "a",
        &[],
        "09:00",
        &[(INCIDENT, Some(BORN)), ("old.txt", Some("x"))],
    );
    world.commit("b", &["a"], "09:00", &[("old.txt", None)]);
    world.commit("c", &["a"], "09:00", &[other]);
    world.commit("good", &["b", "c"], "09:00", &[other]);
    assert_eq!(world.found(), [""; 0]);
    world.commit(
        "revived",
        &["b", "c"],
        "09:00",
        &[other, ("old.txt", Some("x"))],
    );
    world.commit("lost", &["b", "c"], "09:00", &[]);
    world.commit("both", &["good", "good"], "09:00", &[(INCIDENT, None)]);
    assert_eq!(
        world.found(),
        [
            "revived verify/merge",
            "lost verify/merge",
            "both verify/deleted"
        ]
    );
}

#[test]
fn a_merge_has_one_entry_for_a_mail_that_both_sides_took_in_and_drops_no_other() {
    let by = |id: &str, more: &str| {
        after(
            BORN,
            "new",
            "",
            &format!("  - {{id: {id}, at: 2026-11-20T09:30:00Z, by: ana, note: Hello, {more}}}\n"),
        )
    };
    let found = |ours: &str, theirs: &str| {
        let mut world = World::new(&[]);
        world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
        world.commit("b", &["a"], "09:30", &[(INCIDENT, Some(ours))]);
        world.commit("c", &["a"], "09:30", &[(INCIDENT, Some(theirs))]);
        world.commit("m", &["b", "c"], "09:40", &[(INCIDENT, Some(ours))]);
        world.found()
    };
    let mail = "mail: {id: 1@x, from: ana@example.org}";
    let ours = by("B1", mail);
    assert_eq!(found(&ours, &by("C1", mail)), [""; 0]);
    for theirs in [
        by("C1", "mail: {id: 2@x, from: ana@example.org}"),
        by("C1", "public: true"),
        by("C1", mail).replace("note: Hello", "note: Other"),
    ] {
        assert_eq!(found(&ours, &theirs), ["m verify/log"], "{theirs}");
    }
    let mut world = World::new(&[]);
    world.commit("a", &[], "09:00", &[(INCIDENT, Some(&ours))]);
    world.commit("b", &["a"], "09:35", &[(INCIDENT, Some(&by("C1", mail)))]);
    assert!(world.found().contains(&"b verify/log".to_owned()));
}

#[test]
fn a_choice_between_two_sides_is_the_only_entry_that_a_merge_may_add() {
    let low = "  - {id: B1, at: 2026-11-20T09:10:00Z, by: ana, set: {impact: low}}\n";
    let medium = "  - {id: C1, at: 2026-11-20T09:20:00Z, by: ana, set: {impact: medium}}\n";
    let set =
        |text: &str, value: &str| text.replace("impact: high\nu", &format!("impact: {value}\nu"));
    let chosen = |value: &str, entry: &str, author: &str| {
        let mut world = World::new(&[]);
        world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
        let one = set(&(BORN.to_owned() + low), "low");
        world.commit("b", &["a"], "09:10", &[(INCIDENT, Some(&one))]);
        let other = set(&(BORN.to_owned() + medium), "medium");
        world.commit("c", &["a"], "09:20", &[(INCIDENT, Some(&other))]);
        let merged = set(&(BORN.to_owned() + low + medium + entry), value);
        world.commit("m", &["b", "c"], "09:30", &[(INCIDENT, Some(&merged))]);
        world.commits[3].0.author = format!("{author}@example.org");
        world.found()
    };
    let entry = |value: &str| {
        format!("  - {{id: D1, at: 2026-11-20T09:30:00Z, by: ana, set: {{impact: {value}}}}}\n")
    };
    assert_eq!(chosen("low", &entry("low"), "ana"), [""; 0]);
    // What nobody had, and in the name of somebody else.
    let evil = chosen("high", &entry("high"), "ana");
    assert!(evil.contains(&"m verify/merge".to_owned()), "{evil:?}");
    assert_eq!(chosen("low", &entry("low"), "bo"), ["m verify/author"]);
    let noted = entry("low").replace("set:", "note: By the way, set:");
    assert_eq!(chosen("low", &noted, "ana"), ["m verify/merge"]);
}

#[test]
fn what_was_emptied_last_stays_empty_in_a_merge() {
    let merged = |time: &str| {
        let filled = "  - {id: B1, at: 2026-11-20T09:10:00Z, by: ana, set: {assignee: bo}}\n";
        let emptied = format!(
            "  - {{id: C1, at: 2026-11-20T{time}:00Z, by: ana, set: {{assignee: null}}}}\n"
        );
        let mut world = World::new(&[]);
        world.commit("a", &[], "09:00", &[(INCIDENT, Some(BORN))]);
        let one = after(BORN, "new", "assignee: bo\n", filled);
        world.commit("b", &["a"], "09:10", &[(INCIDENT, Some(&one))]);
        let other = BORN.to_owned() + &emptied;
        world.commit("c", &["a"], time, &[(INCIDENT, Some(&other))]);
        let log = match time < "09:10" {
            true => emptied + filled,
            false => filled.to_owned() + &emptied,
        };
        let both = BORN.to_owned() + &log;
        world.commit("m", &["b", "c"], "09:30", &[(INCIDENT, Some(&both))]);
        world.found()
    };
    assert_eq!(merged("09:20"), [""; 0]);
    let lost = merged("09:05");
    assert!(lost.contains(&"m verify/merge".to_owned()), "{lost:?}");
}

#[test]
fn an_id_that_was_drawn_in_two_clones_is_given_up_by_one_of_them() {
    let other = BORN.replace("A1", "Z1");
    let renamed = other.replace("INC-261120-7KQ2M", "INC-261120-0000A");
    let renamed = renamed.replace("log:", "aliases: [INC-261120-7KQ2M]\nlog:");
    let path = "incidents/2026/11/20/INC-261120-0000A.yaml";
    let mut world = World::new(&[]);
    world.commit("a", &[], "08:00", &[]);
    world.commit("b", &["a"], "09:00", &[(INCIDENT, Some(BORN))]);
    world.commit("c", &["a"], "09:00", &[(INCIDENT, Some(&other))]);
    let moved = [(INCIDENT, None), (path, Some(renamed.as_str()))];
    world.commit("d", &["c"], "09:10", &moved);
    world.commit(
        "m",
        &["d", "b"],
        "09:20",
        &[(INCIDENT, Some(BORN)), (path, Some(&renamed))],
    );
    assert_eq!(world.found(), [""; 0]);
    // Without the alias nobody knows what became of it.
    let silent = renamed.replace("aliases: [INC-261120-7KQ2M]\n", "");
    let path = [(INCIDENT, None), (path, Some(silent.as_str()))];
    let mut world = World::new(&[]);
    world.commit("a", &[], "08:00", &[]);
    world.commit("b", &["a"], "09:00", &[(INCIDENT, Some(BORN))]);
    world.commit("c", &["a"], "09:00", &[(INCIDENT, Some(&other))]);
    world.commit("d", &["c"], "09:10", &path);
    let found = world.found();
    assert!(
        found.contains(&"c verify/id-reused".to_owned()),
        "{found:?}"
    );
    assert!(found.contains(&"d verify/deleted".to_owned()), "{found:?}");
}

#[test]
fn what_is_protected_needs_its_signature_from_the_first_commit_after_the_rule() {
    let mut world = World::new(&[]);
    let rule = b"protects: [{name: P, paths: [secret], signers: [role:lead]}]".to_vec();
    let (protections, wrong) = Protections::load(&[("p.yaml".to_owned(), rule)]);
    assert_eq!(wrong, []);
    let mut rules = (*world.rules).clone();
    rules.protections = protections;
    world.rules = Arc::new(rules);
    world.commit("a", &[], "09:00", &[("secret", Some("1"))]);
    world.commit("b", &["a"], "09:00", &[("secret", Some("2"))]);
    world.commit("c", &["b"], "09:00", &[("open", Some("2"))]);
    assert_eq!(world.found(), ["b verify/protected"]);
    world.commits[1].0.mark = Mark::Foreign("openpgp");
    let told = world.told()[0].to_string();
    assert_eq!(
        told,
        "b secret:1:1: secret is protected by `P`: signatures of the format openpgp are not verified"
    );
}

#[test]
fn a_commit_is_told_a_few_times_how_it_breaks_one_rule() {
    let mut world = World::new(&[]);
    let mut text = BORN.to_owned();
    for n in 10..40 {
        text += &format!("  - {{id: B{n}, at: 2026-11-20T09:00:00Z, by: bo, note: x}}\n");
    }
    world.commit("a", &[], "09:00", &[(INCIDENT, Some(&text))]);
    let told = world.told();
    assert_eq!(told.len(), 11);
    assert_eq!(
        told[10].to_string(),
        "a: and 20 more of this sort in the same commit"
    );
}

#[test]
fn codes_are_in_order_and_each_has_its_meaning() {
    let codes: Vec<&str> = CODES.iter().map(|(code, _)| *code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    assert!(CODES.iter().all(|(_, meaning)| !meaning.is_empty()));
    let sources = [
        include_str!("approvals.rs"),
        include_str!("bots.rs"),
        include_str!("claims.rs"),
        include_str!("growth.rs"),
        include_str!("guarded.rs"),
        include_str!("merge.rs"),
        include_str!("moves/mod.rs"),
        include_str!("moves/standing.rs"),
        include_str!("step.rs"),
        include_str!("story.rs"),
        include_str!("../desk/verify/mod.rs"),
    ];
    for code in codes {
        let quoted = format!("\"{code}\"");
        assert!(sources.iter().any(|text| text.contains(&quoted)), "{code}");
    }
}
