use super::*;
use crate::model::id::PersonId;
use crate::model::person::{Key, Person};
use chrono::TimeDelta;

const MINE: &str = "ssh-ed25519 AAAA";

fn now() -> DateTime<Utc> {
    "2026-11-20T09:14:03Z".parse().unwrap()
}

fn person(name: &str, key: Option<Key>) -> Person {
    Person {
        name: name.to_owned(),
        emails: vec![format!("{name}@example.org")],
        logins: Default::default(),
        keys: key.into_iter().collect(),
        teams: Vec::new(),
        roles: Vec::new(),
        bot: false,
    }
}

fn listed(key: &str) -> Key {
    Key {
        key: key.to_owned(),
        valid_from: None,
        valid_to: None,
        revoked: false,
    }
}

fn people(of_ana: Option<Key>, of_bo: Option<Key>) -> People {
    let mut people = People::default();
    people.insert(PersonId::parse("ana").unwrap(), person("ana", of_ana));
    people.insert(PersonId::parse("bo").unwrap(), person("bo", of_bo));
    people
}

/// A clone in which everything is in order.
fn sound() -> Facts {
    Facts {
        program: "gitsm".to_owned(),
        git: Ok("2.47.3".to_owned()),
        bare: false,
        shallow: false,
        partial: false,
        branch: Some("main".to_owned()),
        underway: None,
        unfinished: false,
        newest: Some(now()),
        desk: Ok(0),
        identity: Ok(("Ana".to_owned(), "ana@example.org".to_owned())),
        people: people(Some(listed(MINE)), None),
        key: Ok(Some(MINE.to_owned())),
        merging: Merging::ByField,
        hooks: Vec::new(),
        remotes: vec!["origin".to_owned()],
        followed: Some(("origin/main".to_owned(), Some(0), 0)),
    }
}

/// What is told of a clone beyond what is in order.
fn told(facts: &Facts) -> Vec<String> {
    let answers = examine(facts, now()).into_iter();
    answers
        .filter(|answer| answer.health != Health::Good)
        .map(|answer| {
            assert!(answer.remedy.is_some(), "{answer:?}");
            format!("{:?} {}: {}", answer.health, answer.about, answer.found)
        })
        .collect()
}

/// What is told when one thing is otherwise.
fn with(change: impl FnOnce(&mut Facts)) -> Vec<String> {
    let mut facts = sound();
    change(&mut facts);
    told(&facts)
}

#[test]
fn of_a_clone_in_order_nothing_is_told() {
    assert_eq!(told(&sound()), Vec::<String>::new());
}

#[test]
fn git_must_be_there_and_new_enough() {
    let of = |version: &str| with(|facts| facts.git = Ok(version.to_owned()));
    assert_eq!(of("2.37.1"), ["Bad git: 2.37.1 is too old"]);
    assert_eq!(of("1.99"), ["Bad git: 1.99 is too old"]);
    assert_eq!(of("2.38.0"), Vec::<String>::new());
    assert_eq!(of("3.0.rc1"), Vec::<String>::new());
    assert_eq!(of("banana"), ["Fair git: its version is `banana`"]);
    let gone = with(|facts| facts.git = Err("no such program".to_owned()));
    assert_eq!(gone, ["Bad git: no such program"]);
}

#[test]
fn what_stands_in_the_way_of_the_next_action_is_told() {
    assert_eq!(
        with(|facts| facts.underway = Some(("git merge --continue", 2))),
        ["Bad work tree: 2 files are in conflict"]
    );
    assert_eq!(
        with(|facts| facts.underway = Some(("git rebase --continue", 0))),
        ["Bad work tree: git is in the middle of something"]
    );
    assert_eq!(with(|facts| facts.unfinished = true).len(), 1);
    let detached = with(|facts| facts.branch = None);
    assert_eq!(
        detached,
        ["Fair branch: HEAD is on no branch: commits are easily lost"]
    );
    assert_eq!(with(|facts| facts.shallow = true).len(), 1);
}

#[test]
fn a_clock_that_goes_wrong_is_told_beyond_five_minutes() {
    let ahead = |minutes| with(|facts| facts.newest = Some(now() + TimeDelta::minutes(minutes)));
    assert_eq!(ahead(5), Vec::<String>::new());
    assert_eq!(
        ahead(90),
        ["Fair clock: the newest commit lies 90 minutes in the future"]
    );
}

#[test]
fn a_person_who_is_not_listed_learns_who_they_act_as() {
    let stranger = ("Eve".to_owned(), "eve@example.org".to_owned());
    let found = with(|facts| {
        facts.identity = Ok(stranger);
        facts.key = Ok(None);
    });
    assert_eq!(
        found,
        ["Fair person: Eve <eve@example.org> is in no file of .gitsm/people: you act as eve"]
    );
    let nobody = with(|facts| facts.identity = Err("git does not know your name".to_owned()));
    assert_eq!(nobody, ["Bad person: git does not know your name"]);
}

#[test]
fn a_key_counts_only_when_it_is_ones_own_and_valid() {
    let expired = Key {
        valid_to: "2026-11-19".parse().ok(),
        ..listed(MINE)
    };
    assert_eq!(
        with(|facts| facts.people = people(Some(expired), None)),
        ["Bad key: your approvals do not count: signed with a key that expired on 2026-11-19"]
    );
    assert_eq!(
        with(|facts| facts.people = people(None, Some(listed(MINE)))),
        ["Bad key: you sign with the key of bo"]
    );
    assert_eq!(
        with(|facts| facts.people = people(Some(listed(MINE)), Some(listed(MINE)))),
        ["Bad key: your approvals do not count: signed with a key that is listed for ana and bo"]
    );
    assert_eq!(
        with(|facts| facts.people = people(None, None)),
        ["Fair key: the key that you sign with is listed for nobody: your approvals do not count"]
    );
    assert_eq!(
        with(|facts| facts.key = Ok(None)),
        ["Fair key: a key is listed for you, and git is not told to sign with it"]
    );
    assert_eq!(
        with(|facts| {
            facts.key = Ok(None);
            facts.people = people(None, None);
        }),
        Vec::<String>::new(),
        "who never signs needs no key"
    );
}

#[test]
fn merging_hooks_and_remotes() {
    assert_eq!(with(|facts| facts.merging = Merging::AsText).len(), 1);
    assert_eq!(with(|facts| facts.merging = Merging::Outdated).len(), 1);
    assert_eq!(
        with(|facts| facts.remotes = Vec::new()),
        ["Fair remote: there is none: nobody else has this desk"]
    );
    assert_eq!(
        with(|facts| facts.followed = None),
        ["Fair remote: main follows no branch of a remote"]
    );
    let hook = |ours, gone| Hook {
        name: "pre-receive",
        ours,
        gone,
    };
    assert_eq!(
        with(|facts| facts.hooks = vec![hook(true, true)]),
        ["Bad hooks: pre-receive starts a gitsm that is gone: it refuses every push"]
    );
    assert_eq!(with(|facts| facts.hooks = vec![hook(true, false)]).len(), 0);
    assert_eq!(
        with(|facts| {
            facts.bare = true;
            facts.hooks = vec![hook(false, false)];
        }),
        ["Fair hooks: none judges what is pushed here"]
    );
}
