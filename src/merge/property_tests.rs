//! The laws: identity, symmetry, idempotence, nothing lost or doubled, and replicas that converge.
//!
//! Histories are made by the workflow, as the program makes them, with clocks that differ and actions that
//! share an instant; a conflict is decided as a person would, by one value or the other.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use crate::check::check;
use crate::model::data::Data;
use crate::model::id::{PersonId, RecordId};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::workflow::{self, Act, Input};

use super::fixture::{People, kind, kinds, map, note, set};
use super::{Conflict, Map, Merged, Take, merge3, settle, without};

const PATH: &str = "incidents/2026/11/20/INC-261120-7KQ2M.yaml";
const REPLICAS: usize = 3;

/// What somebody does, by numbers: which of the actions, and with what.
type Step = (u8, u8, u8);

/// One of the people at work on a text.
struct Somebody<'a> {
    people: &'a People,
    by: &'static str,
    text: &'a str,
}

impl Somebody<'_> {
    fn go(&self, name: &str, input: Input) -> Option<String> {
        let decide =
            |record: &Record, act: &Act<'_>| workflow::transition(record, name, &input, act);
        self.people.act(self.text, self.by, decide)
    }

    fn change(&self, input: Input) -> Option<String> {
        let decide = |record: &Record, act: &Act<'_>| workflow::change(record, &input, act);
        self.people.act(self.text, self.by, decide)
    }

    fn link(&self, a: u8, remove: bool) -> Option<String> {
        let problem = RecordId::parse(&format!("PRB-261120-0000{}", a % 3)).unwrap();
        let mut input = Input::default();
        let list = if remove {
            &mut input.unlink
        } else {
            &mut input.link
        };
        list.push(("problem".to_owned(), problem));
        self.change(input)
    }

    fn edit(&self, what: u8, a: u8) -> Option<String> {
        let level = ["high", "medium", "low"][usize::from(a) % 3];
        let word = ["x", "y", "z", "m"][usize::from(a) % 4];
        let labels = ["[x]", "[x y]", "[y z]", "[m x]", ""][usize::from(a) % 5];
        let line = |at: u8| if (a >> at) & 1 == 1 { word } else { "-" };
        let lines: Vec<&str> = (0..5).map(line).collect();
        match what {
            0 => self.change(note(&format!("{} {a}", self.by))),
            1 => self.change(set(&[("impact", level)])),
            2 => self.change(set(&[("urgency", level)])),
            3 => self.change(set(&[("category", word)])),
            4 => self.change(set(&[("environment", word)])),
            5 => self.change(set(&[("labels", labels)])),
            6 => self.change(set(&[("description", &format!("{}\n", lines.join("\n")))])),
            7 => self.link(a, false),
            8 => self.link(a, true),
            9 => self.change(set(&[(["team", "assignee"][usize::from(a) % 2], "")])),
            // By hand: a comment, or a key that no kind knows.
            _ if self.text.contains("x-tool") => {
                Some(self.text.replace("x-tool: ", &format!("x-tool: {a}")))
            }
            _ => Some(format!("x-tool: {a}\n# {}\n{}", self.by, self.text)),
        }
    }

    fn move_on(&self, what: u8, a: u8) -> Option<String> {
        let word = ["x", "y", "z", "m"][usize::from(a) % 4];
        let other = ["ana", "bob", "eve"][usize::from(a) % 3];
        let reason = ["awaiting_vendor", "awaiting_parts"][usize::from(a) % 2];
        let done = match self.text.contains("resolution_notes") {
            true => set(&[("resolution_code", "other")]),
            false => set(&[
                ("resolution_code", "fix_applied"),
                ("resolution_notes", word),
            ]),
        };
        match what {
            0 => self.go("start", set(&[("assignee", self.by)])),
            1 => self.go("reassign", set(&[("assignee", other)])),
            2 => self.go("hold", set(&[("hold_reason", reason)])),
            3 => self.go("resume", Input::default()),
            4 => self.go("resolve", done),
            5 => self.go("close", done),
            _ => self.go("reopen", set(&[("reopen_reason", word)])),
        }
    }
}

/// The text after an action; the same where it is refused.
fn step(people: &People, text: &str, who: usize, (what, a, _): Step) -> String {
    let by = ["ana", "bob", "eve"][who % 3];
    let somebody = Somebody { people, by, text };
    let after = match what % 18 {
        what @ 0..=10 => somebody.edit(what, a),
        what => somebody.move_on(what - 11, a),
    };
    after.unwrap_or_else(|| text.to_owned())
}

fn ids(list: Option<&Data>) -> BTreeMap<String, Data> {
    let Some(Data::List(items)) = list else {
        return BTreeMap::new();
    };
    let id = |item: &Data| match item {
        Data::Map(map) => map["id"].brief(),
        _ => String::new(),
    };
    let found: BTreeMap<String, Data> = items.iter().map(|item| (id(item), item.clone())).collect();
    assert_eq!(found.len(), items.len(), "an entry stands twice");
    found
}

/// What a merge must hold to, whatever was merged.
fn is_sound<'a>(record: &Map, sides: impl IntoIterator<Item = &'a Map>) -> TestCaseResult {
    let log = ids(record.get("log"));
    for side in sides {
        for (id, entry) in ids(side.get("log")) {
            prop_assert_eq!(log.get(&id), Some(&entry), "lost or changed: {}", id);
        }
    }
    let events = super::event::events(record);
    let Some(Data::List(written)) = record.get("log") else {
        panic!()
    };
    let order: Vec<String> = events.iter().map(|event| event.id.clone()).collect();
    let stands: Vec<String> = written
        .iter()
        .map(|item| match item {
            Data::Map(map) => map["id"].brief(),
            _ => String::new(),
        })
        .collect();
    prop_assert_eq!(order, stands, "entries stand in order of time");
    Ok(())
}

/// The rules of `check` that a merge could break.
fn is_checked(text: &str) -> TestCaseResult {
    let kinds = kinds().clone();
    let read = read_record(PATH, text.as_bytes(), kinds.of_path(PATH).unwrap());
    let record = match read {
        Ok(record) => record,
        Err(findings) => return Err(TestCaseError::fail(format!("{findings:?}\n{text}"))),
    };
    let snapshot = Snapshot {
        now: "2026-11-25T12:00:00Z".parse().unwrap(),
        kinds,
        records: vec![record],
        paths: vec![PATH.to_owned()],
        ..Snapshot::default()
    };
    let findings = check(&snapshot, &|_| Some(text.to_owned()));
    let about_others = ["check/link-target", "check/unknown-key", "check/reference"];
    let bad: Vec<String> = findings
        .iter()
        .filter(|finding| !about_others.contains(&finding.code))
        .map(ToString::to_string)
        .collect();
    prop_assert!(bad.is_empty(), "{bad:#?}\n{text}");
    Ok(())
}

fn names(merged: &Merged) -> BTreeSet<String> {
    merged.conflicts.iter().map(Conflict::name).collect()
}

/// The values without the keys in conflict, which differ by side. A settled state has further keys.
fn agreed(merged: &Merged) -> Map {
    let text = without(merged, &kind("incident")).unwrap();
    map(&text)
}

fn laws(before: &[Step], ours: &[Step], theirs: &[Step]) -> TestCaseResult {
    let people = People::new(kind("incident"));
    let go = |text: String, who: usize, steps: &[Step]| {
        steps.iter().fold(text, |text, (what, a, b)| {
            people.wait(i64::from(b % 3));
            step(&people, &text, who, (*what, *a, *b))
        })
    };
    let base = go(people.incident(), 0, before);
    let started = people.now.get();
    let o = go(base.clone(), 1, ours);
    people.now.set(started);
    let t = go(base.clone(), 2, theirs);
    let merge = |b: &str, o: &str, t: &str| merge3(Some(b), o, t, &people.kind);

    prop_assert_eq!(&merge(&base, &o, &base).text, &o, "identity");
    prop_assert_eq!(&merge(&base, &base, &t).text, &t, "identity");
    prop_assert_eq!(&merge(&base, &o, &o).text, &o, "identity");
    let (one, other) = (merge(&base, &o, &t), merge(&base, &t, &o));
    let all = [&base, &o, &t].map(|text| map(text));
    is_sound(&map(&one.text), &all)?;
    prop_assert_eq!(names(&one), names(&other), "symmetry of conflicts");
    prop_assert_eq!(agreed(&one), agreed(&other), "symmetry");
    if one.is_clean() {
        is_checked(&one.text)?;
        for side in [&o, &t] {
            let again = merge(&base, &one.text, side);
            prop_assert_eq!(names(&again), BTreeSet::new(), "idempotence");
            prop_assert_eq!(map(&again.text), map(&one.text), "idempotence");
        }
    }
    // Without the ancestor the log still knows: no conflict in what is tracked that was none before.
    let blind = merge3(None, &o, &t, &people.kind);
    is_sound(&map(&blind.text), &all[1..])?;
    let tracked = |name: &String| people.kind.field(name).is_some_and(|field| field.tracked);
    prop_assert!(
        names(&blind)
            .into_iter()
            .filter(tracked)
            .all(|name| names(&one).contains(&name))
    );
    Ok(())
}

/// A text, and the texts it was made from.
struct Version {
    text: String,
    map: Map,
    parents: Vec<usize>,
}

struct World {
    people: People,
    versions: Vec<Version>,
    heads: [usize; REPLICAS],
}

impl World {
    fn new() -> Self {
        let people = People::new(kind("incident"));
        let text = people.incident();
        let mut world = World {
            people,
            versions: Vec::new(),
            heads: [0; REPLICAS],
        };
        world.put(0, text, Vec::new());
        world
    }

    fn put(&mut self, replica: usize, text: String, parents: Vec<usize>) {
        let map = map(&text);
        self.versions.push(Version { text, map, parents });
        self.heads[replica] = self.versions.len() - 1;
    }

    fn ancestors(&self, of: usize) -> BTreeSet<usize> {
        let mut seen = BTreeSet::from([of]);
        let mut queue = vec![of];
        while let Some(next) = queue.pop() {
            queue.extend(
                self.versions[next]
                    .parents
                    .iter()
                    .filter(|p| seen.insert(**p)),
            );
        }
        seen
    }

    /// The text where two versions parted; made of several where they met crosswise, as git makes it.
    fn base(&self, a: usize, b: usize) -> Option<String> {
        let common: BTreeSet<usize> = self
            .ancestors(a)
            .intersection(&self.ancestors(b))
            .copied()
            .collect();
        let below = |version: &usize| {
            common
                .iter()
                .any(|other| other != version && self.ancestors(*other).contains(version))
        };
        let best: Vec<usize> = common
            .iter()
            .filter(|version| !below(version))
            .copied()
            .collect();
        let (first, rest) = best.split_first()?;
        let mut text = self.versions[*first].text.clone();
        for other in rest {
            let base = self.base(*first, *other);
            let merged = merge3(
                base.as_deref(),
                &text,
                &self.versions[*other].text,
                &self.people.kind,
            );
            text = without(&merged, &self.people.kind)?;
        }
        Some(text)
    }

    /// One replica takes over what another has; a person decides what is in conflict.
    fn sync(&mut self, into: usize, from: usize, choice: u8) -> TestCaseResult {
        let (a, b) = (self.heads[into], self.heads[from]);
        if self.ancestors(a).contains(&b) {
            return Ok(());
        }
        if self.ancestors(b).contains(&a) {
            self.heads[into] = b;
            return Ok(());
        }
        let base = self.base(a, b);
        let (ours, theirs) = (self.versions[a].text.clone(), self.versions[b].text.clone());
        let merged = merge3(base.as_deref(), &ours, &theirs, &self.people.kind);
        let text = if merged.is_clean() {
            merged.text
        } else {
            // One side for all: somebody who mixes a state of one with fields of the other can end with a
            // record that lacks something, and `check` tells them.
            let take = [Take::Ours, Take::Theirs][usize::from(choice) % 2];
            let takes = vec![take; merged.conflicts.len()];
            let by = PersonId::parse(["ana", "bob", "eve"][into]).unwrap();
            let draw = || self.people.draw();
            let who = (self.people.now.get(), &by);
            settle(&merged, &takes, &self.people.kind, who, &draw).unwrap()
        };
        self.put(into, text, vec![a, b]);
        let [head, a, b] = [self.heads[into], a, b].map(|at| &self.versions[at].map);
        is_sound(head, [a, b])
    }
}

/// A replica acts, or syncs with another.
fn history(steps: &[(u8, Step)]) -> TestCaseResult {
    let mut world = World::new();
    for (replica, (what, a, b)) in steps {
        let replica = usize::from(*replica) % REPLICAS;
        world.people.wait(i64::from(*b % 2));
        if *what % 4 == 3 {
            let from = (replica + 1 + usize::from(*a) % (REPLICAS - 1)) % REPLICAS;
            world.sync(replica, from, *b)?;
            continue;
        }
        let head = world.heads[replica];
        let text = step(
            &world.people,
            &world.versions[head].text,
            replica,
            (what / 4, *a, *b),
        );
        if text != world.versions[head].text {
            world.put(replica, text, vec![head]);
        }
    }
    // Nobody acts any more; whoever meets first, all end with the same.
    for round in 0..4u8 {
        for into in 0..REPLICAS {
            world.people.wait(1);
            let from = (into + 1 + usize::from(round) % 2) % REPLICAS;
            world.sync(into, from, round)?;
        }
    }
    let last = |replica: usize| &world.versions[world.heads[replica]];
    let end = last(0);
    for replica in 1..REPLICAS {
        prop_assert_eq!(&last(replica).map, &end.map, "replica {} differs", replica);
    }
    is_sound(&end.map, world.versions.iter().map(|version| &version.map))?;
    is_checked(&end.text)
}

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(any::<Step>(), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn merges_hold_the_laws(before in steps(4), ours in steps(5), theirs in steps(5)) {
        laws(&before, &ours, &theirs)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn three_replicas_converge(steps in prop::collection::vec(any::<(u8, Step)>(), 0..18)) {
        history(&steps)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]
    #[test]
    #[ignore = "minutes: 100,000 histories"]
    fn three_replicas_converge_in_a_hundred_thousand_histories(
        steps in prop::collection::vec(any::<(u8, Step)>(), 0..18)
    ) {
        history(&steps)?;
    }
}
