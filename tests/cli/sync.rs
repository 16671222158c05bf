//! `gitsm sync`: real clones of a real bare repository, and every line it prints.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use chrono::TimeDelta;
use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// A desk with one incident, and a bare repository that has all of it.
pub fn published() -> (TestDesk, PathBuf) {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    let hub = desk.beside("hub.git");
    desk.git(&["init", "-q", "--bare", "-b", "main", hub.to_str().unwrap()]);
    desk.git(&["remote", "add", "origin", hub.to_str().unwrap()]);
    desk.ok(&["sync", "-q"]);
    (desk, hub)
}

/// A further clone, of somebody else, some time later.
pub fn cloned(hub: &std::path::Path, who: &str) -> TestDesk {
    let mut desk = TestDesk::empty();
    for role in ["AUTHOR", "COMMITTER"] {
        let email = format!("{who}@example.org");
        desk.variables
            .push((format!("GIT_{role}_NAME"), who.to_owned()));
        desk.variables.push((format!("GIT_{role}_EMAIL"), email));
    }
    desk.git(&["clone", "-q", hub.to_str().unwrap(), "."]);
    desk.wait(TimeDelta::minutes(10));
    // Learns the ids in the order in which the first desk did.
    desk.ok(&["list", "-q"]);
    desk
}

/// Two clones in step, of ana and bob.
pub fn two() -> (TestDesk, TestDesk, PathBuf) {
    let (ana, hub) = published();
    let bob = cloned(&hub, "bob");
    (ana, bob, hub)
}

fn sound(desk: &TestDesk) {
    desk.assert_sound();
    for command in ["check", "verify"] {
        let told = desk.tell(&[command]);
        assert!(told.ends_with("[exit 0]\n"), "{told}");
    }
}

#[test]
fn the_first_sync_makes_the_branch_and_the_next_has_nothing_to_do() {
    let desk = TestDesk::new();
    let hub = desk.beside("hub.git");
    desk.git(&["init", "-q", "--bare", hub.to_str().unwrap()]);
    desk.git(&["remote", "add", "origin", hub.to_str().unwrap()]);
    assert_data_eq!(
        desk.session("sync -n\nsync\nsync"),
        str![[r#"
$ gitsm sync -n
Sync  main would begin origin/main
[exit 0]
$ gitsm sync
Sync  main is now on the remote, as origin/main
[exit 0]
$ gitsm sync
Sync  main and origin/main are in step
[exit 0]

"#]]
    );
    assert_eq!(
        desk.git(&["rev-parse", "--abbrev-ref", "@{upstream}"]),
        "origin/main\n"
    );
    let json = desk.json(&["sync"]);
    assert_eq!(json["schema"], "gitsm.sync/v1");
    assert_eq!(json["sync"]["outcome"], "in_step");
    assert_eq!(json["commit"], desk.git(&["rev-parse", "HEAD"]).trim());
}

#[test]
fn what_only_one_side_did_moves_forward() {
    let (ana, bob, _) = two();
    ana.all_ok("note %1 -m Rebooted\nincident new -t Another -q");
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
Sync  origin/main took up what main had

ID                Way   What     By
INC-261120-00001  went  changed  ana
INC-261120-00002  went  new      ana
[exit 0]

"#]]
    );
    assert_data_eq!(
        bob.session("sync -n\nsync\nsync -q"),
        str![[r#"
$ gitsm sync -n
Sync  main would take up what origin/main has

ID                Way   What     By
INC-261120-00001  came  changed  ana
INC-261120-00002  came  new      ana
[exit 0]
$ gitsm sync
Sync  main took up what origin/main had

ID                Way   What     By
INC-261120-00001  came  changed  ana
INC-261120-00002  came  new      ana
[exit 0]
$ gitsm sync -q
[exit 0]

"#]]
    );
    sound(&bob);
    assert_eq!(
        bob.git(&["rev-parse", "HEAD"]),
        ana.git(&["rev-parse", "HEAD"])
    );
    assert!(
        bob.git(&["reflog", "-1"])
            .contains("gitsm sync: fast-forward")
    );
}

#[test]
fn different_fields_of_one_record_never_conflict_and_both_notes_are_kept_in_order_of_time() {
    let (ana, bob, _) = two();
    bob.all_ok("set %1 impact=high\nnote %1 -m Theirs");
    bob.ok(&["sync"]);
    ana.all_ok("set %1 urgency=low\nnote %1 -m Ours\nincident new -t Another -q");
    assert_data_eq!(
        ana.session("sync -n\nsync"),
        str![[r#"
$ gitsm sync -n
Sync  main and origin/main would be merged

ID                Way     What         By
INC-261120-00002  went    new          ana
INC-261120-00001  merged  impact, log
[exit 0]
$ gitsm sync
Sync  main and origin/main were merged

ID                Way     What         By
INC-261120-00002  went    new          ana
INC-261120-00001  merged  impact, log
[exit 0]

"#]]
    );
    assert_data_eq!(
        ana.record("%1"),
        str![[r#"
id: INC-261120-00001
title: Checkout returns 502
state: new
impact: high
urgency: low
reporter: ana
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: ana
    set: {urgency: low}
  - id: ########
    at: "2026-11-20T09:04:00Z"
    by: ana
    note: Ours
  - id: ########
    at: "2026-11-20T09:11:00Z"
    by: bob
    set: {impact: high}
  - id: ########
    at: "2026-11-20T09:12:00Z"
    by: bob
    note: Theirs

"#]]
    );
    assert_eq!(ana.git(&["rev-list", "--merges", "--count", "HEAD"]), "1\n");
    assert_data_eq!(
        ana.git(&["log", "-1", "--format=%an%n%B"]),
        str![[r#"
Ana Example
Merge origin/main

Gitsm-Action: sync


"#]]
    );
    sound(&ana);
    bob.ok(&["sync"]);
    assert_eq!(
        bob.git(&["rev-parse", "HEAD"]),
        ana.git(&["rev-parse", "HEAD"])
    );
    sound(&bob);
}

/// Resolved by ana, put on hold by bob, who was first.
fn parted() -> (TestDesk, TestDesk) {
    let (ana, bob, _) = two();
    ana.all_ok("incident start %1 --assignee ana\nsync");
    bob.all_ok("sync\nincident hold %1 --reason awaiting_vendor\nincident new -t Another -q\nsync");
    ana.wait(TimeDelta::hours(1));
    ana.ok(&[
        "incident",
        "resolve",
        "%1",
        "--code",
        "recovered",
        "--notes",
        "Gone",
    ]);
    (ana, bob)
}

#[test]
fn resolved_by_one_and_put_on_hold_by_the_other_is_a_conflict_that_names_the_state() {
    let (ana, bob) = parted();
    let before = ana.git(&["rev-parse", "HEAD", "origin/main"]);
    assert_data_eq!(
        ana.session("sync -n\nsync"),
        str![[r#"
$ gitsm sync -n
Sync  main and origin/main would contradict each other

ID                Way   What  By
INC-261120-00002  came  new   bob

Needs a person
ID                Result  Key    Ours      Theirs
INC-261120-00001  open    state  resolved  on_hold
[exit 4]
$ gitsm sync
Sync  main and origin/main contradict each other

ID                Way   What  By
INC-261120-00002  came  new   bob

Needs a person
ID                Result  Key    Ours      Theirs
INC-261120-00001  open    state  resolved  on_hold
[stderr]
the merge waits here, and nothing was pushed: settle it with `gitsm resolve`, then `gitsm sync` again; `git merge --abort` takes it back
[exit 4]

"#]]
    );
    assert_ne!(ana.git(&["rev-parse", "HEAD", "origin/main"]), before);
    assert_data_eq!(
        ana.git(&["status", "--short"]),
        str![[r#"
UU incidents/2026/11/20/INC-261120-ACCRQ.yaml
A  incidents/2026/11/20/INC-261120-GWQH9.yaml

"#]]
    );
    assert_data_eq!(
        ana.session("sync\nnote %1 -m Meanwhile\nresolve --no-input --ours\nsync"),
        str![[r#"
$ gitsm sync
Sync  main and origin/main contradict each other

Needs a person
ID                Result  Key    Ours      Theirs
INC-261120-00001  open    state  resolved  on_hold
[stderr]
the merge waits here, and nothing was pushed: settle it with `gitsm resolve`, then `gitsm sync` again; `git merge --abort` takes it back
[exit 4]
$ gitsm note %1 -m Meanwhile
[stderr]
error: a merge is in progress here
hint: `gitsm resolve` settles records, then `git merge --continue`; `git merge --abort` takes it back
[exit 4]
$ gitsm resolve --no-input --ours
ID                Result     Key    Ours      Theirs
INC-261120-00001  took ours  state  resolved  on_hold
[stderr]
next: `git merge --continue`
[exit 0]
$ gitsm sync
Sync  origin/main took up what main had

ID                Way   What     By
INC-261120-00001  went  changed  ana
[exit 0]

"#]]
    );
    sound(&ana);
    bob.wait(TimeDelta::hours(2));
    bob.ok(&["sync"]);
    sound(&bob);
    assert!(bob.record("%1").contains("state: resolved"));
}

#[test]
fn a_merge_that_waits_can_be_taken_back_and_done_again() {
    let (ana, _) = parted();
    let before = ana.git(&["rev-parse", "HEAD"]);
    ana.tell(&["sync"]);
    ana.git(&["merge", "--abort"]);
    assert_eq!(ana.git(&["rev-parse", "HEAD"]), before);
    ana.assert_sound();
    ana.tell(&["sync"]);
    ana.ok(&["resolve", "--theirs"]);
    // Git concludes it as well.
    ana.git(&["commit", "-q", "--no-edit"]);
    ana.ok(&["sync"]);
    sound(&ana);
    assert!(ana.record("%1").contains("state: on_hold"));
}

#[test]
fn ids_drawn_twice_are_told_apart_and_links_follow() {
    let (ana, hub) = published();
    let bob = cloned(&hub, "bob");
    ana.ok(&["incident", "new", "-t", "Of ana", "-q"]);
    let path = format!("incidents/2026/11/20/{}.yaml", ana.id(2));
    // As if bob had drawn the same id for another one.
    let text = ana.read(&path).replace("Of ana", "Of bob");
    let text = text.replace("reporter: ana", "reporter: bob");
    let entry = text.split("- id: ").nth(1).unwrap()[..8].to_owned();
    let text = text
        .replace(&entry, "0BBBBBBB")
        .replace("by: ana", "by: bob");
    bob.commit(&path, text);
    bob.ok(&["sync"]);
    ana.ok(&["link", "%1", "duplicate_of", "%2"]);
    ana.wait(TimeDelta::hours(1));
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
Sync  main and origin/main were merged

ID                Way         What                                             By
INC-261120-00002  came        new
INC-261120-00001  went        changed                                          ana
INC-261120-00003  went        new
INC-261120-00003  reassigned  was INC-261120-00002, which origin/main has too
[exit 0]

"#]]
    );
    let titles = ["%2", "%3"].map(|id| ana.json(&["show", id])["item"]["title"].clone());
    assert_eq!(titles, ["Of bob", "Of ana"]);
    let renamed = ana.record("%3");
    assert!(renamed.contains("aliases: [INC-261120-00002]"), "{renamed}");
    let linked = ana.record("%1");
    assert!(
        linked.contains("duplicate_of: [INC-261120-00003]"),
        "{linked}"
    );
    assert_data_eq!(
        ana.stable(&ana.git(&["log", "--format=%s", "-3"])),
        str![[r#"
Merge origin/main
INC-261120-00003: rename, INC-261120-00002 was drawn twice
by hand

"#]]
    );
    sound(&ana);
}

#[test]
fn other_files_are_merged_by_git_and_a_conflict_in_one_is_left_to_it() {
    let (ana, bob, _) = two();
    let text = |first: &str, last: &str| format!("{first}\n2\n3\n4\n5\n6\n7\n{last}\n");
    ana.commit("notes.txt", text("1", "8"));
    ana.ok(&["sync"]);
    bob.ok(&["sync"]);
    bob.commit("notes.txt", text("1", "eight"));
    bob.ok(&["set", "%1", "impact=high"]);
    bob.ok(&["sync"]);
    ana.commit("notes.txt", text("one", "8"));
    ana.ok(&["set", "%1", "urgency=high"]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
Sync  main and origin/main were merged

ID                Way     What
INC-261120-00001  merged  impact, log
notes.txt         merged  by git
[exit 0]

"#]]
    );
    assert_eq!(ana.read("notes.txt"), text("one", "eight"));
    bob.commit("notes.txt", text("uno", "eight"));
    ana.commit("notes.txt", text("eins", "eight"));
    bob.tell(&["sync"]);
    bob.commit("notes.txt", text("zwei", "eight"));
    assert_data_eq!(
        bob.session("sync"),
        str![[r#"
$ gitsm sync
Sync  origin/main took up what main had

ID         Way   What
notes.txt  went  changed
[exit 0]

"#]]
    );
    sound(&ana);
}

#[test]
fn a_conflict_in_another_file_is_left_as_git_leaves_it() {
    let (ana, bob, _) = two();
    bob.commit("notes.txt", "bob\n");
    bob.ok(&["sync"]);
    ana.commit("notes.txt", "ana\n");
    ana.ok(&["note", "%1", "-m", "Kept"]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
Sync  main and origin/main contradict each other

ID                Way   What     By
INC-261120-00001  went  changed  ana
[stderr]
no records, left to git: notes.txt
the merge waits here, and nothing was pushed: mend the files and `git add` them, then `gitsm sync` again; `git merge --abort` takes it back
[exit 4]

"#]]
    );
    assert_data_eq!(
        ana.read("notes.txt"),
        str![[r#"
<<<<<<< this branch
ana
=======
bob
>>>>>>> the branch that is merged

"#]]
    );
    ana.write("notes.txt", "both\n");
    ana.git(&["add", "notes.txt"]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
Sync  origin/main took up what main had

ID                Way   What     By
INC-261120-00001  went  changed  ana
notes.txt         went  changed
[exit 0]

"#]]
    );
    sound(&ana);
}

#[test]
fn a_record_that_a_side_broke_is_never_guessed() {
    let (ana, bob, _) = two();
    let path = format!("incidents/2026/11/20/{}.yaml", bob.id(1));
    bob.commit(&path, "title: [unclosed\n");
    bob.ok(&["sync"]);
    ana.ok(&["note", "%1", "-m", "Ours"]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
Sync  main and origin/main contradict each other

Needs a person
ID                Result  Key     Ours              Theirs
INC-261120-00001  open    record  the whole record  cannot be read (line 2: not valid YAML: while parsing a flow sequence, expected ',' or ']')
[stderr]
the merge waits here, and nothing was pushed: settle it with `gitsm resolve`, then `gitsm sync` again; `git merge --abort` takes it back
[exit 4]

"#]]
    );
    ana.ok(&["resolve", "--ours"]);
    ana.ok(&["sync"]);
    assert!(ana.record("%1").contains("note: Ours"));
}

#[test]
fn edits_by_hand_are_in_the_way_only_where_they_meet_what_came() {
    let (ana, bob, _) = two();
    bob.all_ok("note %1 -m Theirs\nsync");
    ana.write("mine.txt", "not added\n");
    let path = format!("incidents/2026/11/20/{}.yaml", ana.id(1));
    let text = ana.read(&path);
    ana.write(&path, format!("{text}# by hand\n"));
    let refused = || {
        assert_data_eq!(
            ana.session("sync"),
            str![[r#"
$ gitsm sync
[stderr]
error: incidents/2026/11/20/INC-261120-00001.yaml has uncommitted edits by hand, and origin/main has changed it too
hint: commit it, undo it or `git stash` it, then sync again; nothing was changed
[exit 4]

"#]]
        );
    };
    refused();
    ana.ok(&["incident", "new", "-t", "Another", "-q"]);
    refused();
    ana.write(&path, &text);
    ana.ok(&["sync"]);
    assert_eq!(ana.git(&["status", "--short"]), "?? mine.txt\n");
    assert_eq!(
        ana.git(&["rev-parse", "HEAD"]),
        ana.git(&["rev-parse", "origin/main"])
    );
}

#[test]
fn every_state_that_a_clone_cannot_sync_in_is_told_in_one_line() {
    let desk = TestDesk::new();
    assert_data_eq!(
        desk.session("sync\nsync upstream\nsync --at HEAD"),
        str![[r#"
$ gitsm sync
[stderr]
error: this clone has no remote
hint: `git remote add origin` and its address makes one
[exit 2]
$ gitsm sync upstream
[stderr]
error: there is no remote `upstream`
hint: `git remote add origin` and its address makes one
[exit 2]
$ gitsm sync --at HEAD
[stderr]
error: --at and --policy ask what was or would be, and this writes
[exit 2]

"#]]
    );
    let (ana, bob, _) = two();
    ana.git(&["checkout", "-q", "--detach"]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: HEAD is on no branch here
hint: switch to the branch of the desk, such as `git switch main`
[exit 2]

"#]]
    );
    ana.git(&["checkout", "-q", "main"]);
    ana.git(&[
        "remote",
        "set-url",
        "origin",
        ana.beside("nowhere.git").to_str().unwrap(),
    ]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: origin leads to no repository: '[DIR]/nowhere.git' does not appear to be a git repository
hint: `git remote -v` shows the addresses
[exit 3]

"#]]
    );
    ana.git(&["remote", "add", "second", "ssh://localhost:1/x.git"]);
    let told = ana.tell_with("GIT_SSH_COMMAND", "false", &["sync", "second"]);
    assert!(told.contains("[exit 3]"), "{told}");
    bob.git(&["checkout", "-qb", "topic"]);
    bob.commit("a.txt", "topic\n");
    bob.git(&["checkout", "-q", "main"]);
    bob.commit("a.txt", "main\n");
    bob.try_git(&["merge", "topic"]);
    assert_data_eq!(
        bob.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: a merge is in progress here
hint: `gitsm resolve` settles records, then `git merge --continue`; `git merge --abort` takes it back
[exit 4]

"#]]
    );
}

#[test]
fn histories_that_never_met_are_not_joined() {
    let (_ana, hub) = published();
    let desk = TestDesk::empty();
    desk.ok(&["init", "--name", "Other", "--zone", "UTC", "--team", "x"]);
    desk.git(&["remote", "add", "origin", hub.to_str().unwrap()]);
    assert_data_eq!(
        desk.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: main and origin/main have no history in common
hint: see with `git remote -v` that this is the desk you mean, and clone it anew if it is
[exit 3]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn a_cut_off_clone_moves_forward_and_says_when_it_cannot_merge() {
    let (ana, hub) = published();
    let url = format!("file://{}", hub.display());
    let bob = TestDesk::empty();
    bob.git(&["clone", "-q", "--depth=1", &url, "."]);
    bob.wait(TimeDelta::hours(1));
    ana.all_ok("note %1 -m One\nsync");
    assert_data_eq!(
        bob.session("sync"),
        str![[r#"
$ gitsm sync
Sync  main took up what origin/main had

ID                Way   What     By
INC-261120-00001  came  changed  ana
[exit 0]

"#]]
    );
    // What both did since can be merged, because where they parted is there.
    ana.all_ok("note %1 -m Two\nsync");
    bob.ok(&["list", "-q"]);
    bob.ok(&["note", "%1", "-m", "Three"]);
    bob.ok(&["sync"]);
    bob.assert_sound();
    // Cut off after they parted.
    let cy = TestDesk::empty();
    cy.git(&["clone", "-q", "--depth=1", &url, "."]);
    cy.ok(&["list", "-q"]);
    cy.wait(TimeDelta::hours(2));
    cy.ok(&["note", "%1", "-m", "Four"]);
    ana.wait(TimeDelta::hours(3));
    ana.all_ok("sync\nnote %1 -m Five\nsync");
    cy.wait(TimeDelta::hours(4));
    cy.git(&["fetch", "-q", "--depth=1"]);
    assert_data_eq!(
        cy.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: this clone is shallow: its history is cut off
hint: fetch the rest with `git fetch --unshallow`, in CI set fetch-depth: 0
[exit 3]

"#]]
    );
    cy.git(&["fetch", "-q", "--unshallow"]);
    cy.ok(&["sync"]);
    sound(&cy);
}

#[test]
fn a_clone_without_old_files_fetches_what_a_merge_needs() {
    let (ana, hub) = published();
    ana.git(&[
        "-C",
        hub.to_str().unwrap(),
        "config",
        "uploadpack.allowFilter",
        "true",
    ]);
    let url = format!("file://{}", hub.display());
    let bob = TestDesk::empty();
    bob.git(&["clone", "-q", "--filter=blob:none", &url, "."]);
    bob.ok(&["list", "-q"]);
    bob.wait(TimeDelta::hours(1));
    bob.ok(&["set", "%1", "impact=high"]);
    ana.all_ok("set %1 urgency=high\nincident new -t Another -q\nsync");
    bob.ok(&["sync"]);
    bob.assert_sound();
    assert!(bob.record("%1").contains("impact: high\nurgency: high"));
}

#[test]
fn a_rule_of_the_remote_is_told_and_never_tried_again() {
    let (ana, hub) = published();
    let hook = hub.join("hooks/pre-receive");
    let count = hub.join("count");
    let text = format!(
        "#!/bin/sh\necho once >> {}\necho 'main takes proposals only' >&2\nexit 1\n",
        count.display()
    );
    std::fs::write(&hook, text).unwrap();
    let mut chmod = std::process::Command::new("chmod");
    assert!(chmod.arg("+x").arg(&hook).status().unwrap().success());
    ana.ok(&["note", "%1", "-m", "Mine"]);
    let before = ana.git(&["rev-parse", "HEAD"]);
    assert_data_eq!(
        ana.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: origin/main is protected: pre-receive hook declined: main takes proposals only
hint: your commits are safe here: push them to a branch of their own and propose that, as the rules of the remote want
[exit 1]

"#]]
    );
    assert_eq!(std::fs::read_to_string(count).unwrap(), "once\n");
    assert_eq!(ana.git(&["rev-parse", "HEAD"]), before);
    ana.assert_sound();
}

#[test]
fn a_new_clone_of_nothing_gets_the_desk() {
    let (_ana, hub) = published();
    let desk = TestDesk::empty();
    desk.git(&["init", "-q", "-b", "main"]);
    desk.git(&["remote", "add", "origin", hub.to_str().unwrap()]);
    assert_data_eq!(
        desk.session("sync"),
        str![[r#"
$ gitsm sync
Sync  main took up what origin/main had

ID                               Way   What
.gitattributes                   came  new
.gitsm/README.md                 came  new
.gitsm/agreements/incident.yaml  came  new
.gitsm/agreements/request.yaml   came  new
.gitsm/calendars/always.yaml     came  new
.gitsm/calendars/business.yaml   came  new
.gitsm/config.yaml               came  new
.gitsm/people/ana.yaml           came  new
INC-261120-00001                 came  new
[exit 0]

"#]]
    );
    desk.assert_sound();
    let empty = TestDesk::empty();
    empty.git(&["init", "-q", "-b", "main"]);
    let none = empty.beside("none.git");
    empty.git(&["init", "-q", "--bare", none.to_str().unwrap()]);
    empty.git(&["remote", "add", "origin", none.to_str().unwrap()]);
    assert_data_eq!(
        empty.session("sync"),
        str![[r#"
$ gitsm sync
[stderr]
error: there is no commit yet, here or on origin
hint: `gitsm init` makes the first commit
[exit 2]

"#]]
    );
}

#[test]
fn a_branch_of_another_name_goes_to_its_upstream() {
    let (_ana, bob, hub) = two();
    bob.git(&["branch", "-m", "main", "desk"]);
    bob.ok(&["note", "%1", "-m", "From another branch"]);
    assert_data_eq!(
        bob.session("sync"),
        str![[r#"
$ gitsm sync
Sync  origin/main took up what desk had

ID                Way   What     By
INC-261120-00001  went  changed  bob
[exit 0]

"#]]
    );
    let names = bob.git(&[
        "-C",
        hub.to_str().unwrap(),
        "branch",
        "--format=%(refname:short)",
    ]);
    assert_eq!(names, "main\n");
}

#[test]
fn links_come_as_git_writes_them() {
    let (ana, bob, _) = two();
    std::os::unix::fs::symlink("README.md", bob.root().join("link.md")).unwrap();
    bob.git(&["add", "link.md"]);
    bob.git(&["commit", "-qm", "a link"]);
    bob.ok(&["sync"]);
    ana.ok(&["note", "%1", "-m", "Ours"]);
    ana.ok(&["sync"]);
    assert!(ana.root().join("link.md").is_symlink());
    sound(&ana);
}

#[test]
fn killed_at_any_moment_it_can_be_repeated() {
    for halting in [false, true] {
        for after in [20, 50, 90, 140] {
            let (ana, bob, _) = two();
            bob.all_ok("incident start %1 --assignee bob\nincident new -t Another -q\nsync");
            ana.wait(TimeDelta::hours(1));
            let mine = if halting {
                "incident start %1 --assignee ana"
            } else {
                "set %1 impact=high"
            };
            ana.all_ok(mine);
            let mut child = ana
                .gitsm(&["sync"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_millis(after));
            child.kill().unwrap();
            child.wait().unwrap();
            let told = ana.tell(&["sync"]);
            if halting && told.contains("gitsm resolve") {
                ana.ok(&["resolve", "--ours"]);
                ana.ok(&["sync"]);
            } else {
                assert!(told.contains("[exit 0]"), "after {after} ms: {told}");
            }
            sound(&ana);
            let ours = ana.git(&["rev-parse", "HEAD"]);
            assert_eq!(
                ours,
                ana.git(&["rev-parse", "origin/main"]),
                "after {after} ms"
            );
        }
    }
}

/// A failing job that both have taken in before they met, each in a run of its own.
fn reported_by_both(ana: &mut TestDesk, bob: &mut TestDesk) {
    for (desk, run) in [(ana, "1"), (bob, "2")] {
        for (key, value) in [("REPOSITORY", "shop"), ("JOB", "build"), ("RUN", run)] {
            desk.variables
                .push((format!("GITSM_CI_{key}"), value.to_owned()));
        }
        desk.ok(&["ci", "report", "--local"]);
    }
}

#[test]
fn one_failure_that_two_clones_took_in_is_found_with_a_remedy_that_works() {
    let (mut ana, mut bob, _) = two();
    reported_by_both(&mut ana, &mut bob);
    bob.ok(&["sync"]);
    ana.ok(&["sync"]);
    let told = ana.tell(&["check"]);
    assert_data_eq!(
        &told,
        str![[r#"
incidents/2026/11/20/INC-261120-00003.yaml:7:1: warning[check/twice]: INC-261120-00003 is open and has the fingerprint of INC-261120-00002, which is open too
    7 | fingerprint: v1-78ddbe1997fa7ef875b29ac5901c8091
      | ^
  = remedy: `gitsm incident cancel INC-261120-00003 --reason duplicate --link duplicate_of:INC-261120-00002`

1 warning in 1 file, 3 files checked
[exit 0]

"#]]
    );
    let output = ana.run(&["check"]);
    let raw = String::from_utf8(output.stdout).unwrap();
    let command = raw
        .split("`gitsm ")
        .nth(1)
        .and_then(|rest| rest.split('`').next());
    let command: Vec<&str> = command.unwrap().split(' ').collect();
    ana.ok(&command);
    let told = ana.tell(&["check"]);
    assert!(told.starts_with("no findings"), "{told}");
    let told = ana.tell(&["ci", "explain"]);
    sound(&ana);
    ana.ok(&["ci", "recover", "--local"]);
    assert_eq!(
        ana.ok(&["list", "-q", "state:resolved"]).lines().count(),
        1,
        "{told}"
    );
}

/// A mail that opens an incident, and one that answers it.
fn mails(desk: &TestDesk, which: &[usize]) {
    for number in which {
        let answers = match number {
            1 => "",
            _ => "In-Reply-To: <1@example.org>\nReferences: <1@example.org>\n",
        };
        let text = format!(
            "From: Cy <cy@example.org>\nTo: desk@example.org\nSubject: No receipt\n\
             Message-ID: <{number}@example.org>\n{answers}\nI got no receipt ({number}).\n"
        );
        desk.feed(&["ingest", "mail"], text.as_bytes());
    }
}

#[test]
fn one_mail_that_two_clones_took_in_is_one_record() {
    let (ana, bob, _) = two();
    mails(&ana, &[1, 2]);
    mails(&bob, &[1]);
    let id = bob.ok(&["list", "-q", "reporter:cy-at-example.org"]);
    bob.ok(&["incident", "start", id.trim(), "--assignee", "bob"]);
    mails(&bob, &[3, 2]);
    bob.ok(&["sync"]);
    assert_data_eq!(
        ana.tell(&["sync"]),
        str![[r#"
Sync  main and origin/main were merged

ID                Way     What
INC-261120-00002  merged  assignee, log, state
[exit 0]

"#]]
    );
    bob.ok(&["sync"]);
    let raw = String::from_utf8(
        ana.run(&["list", "-q", "reporter:cy-at-example.org"])
            .stdout,
    );
    assert_eq!(raw.unwrap().lines().count(), 1);
    assert_data_eq!(
        ana.record(&ana.id(2)),
        str![[r#"
id: INC-261120-00002
title: No receipt
state: in_progress
impact: medium
urgency: medium
assignee: bob
reporter: cy-at-example.org
origin: mail
description: I got no receipt (1).
log:
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: cy-at-example.org
    to: new
    set: {impact: medium, urgency: medium}
    mail: {id: "1@example.org", from: "Cy <cy@example.org>", vouched: false}
  - id: ########
    at: "2026-11-20T09:04:00Z"
    by: cy-at-example.org
    note: I got no receipt (2).
    public: true
    mail: {id: "2@example.org", from: "Cy <cy@example.org>", vouched: false}
  - id: ########
    at: "2026-11-20T09:13:00Z"
    by: bob
    to: in_progress
    set: {assignee: bob}
  - id: ########
    at: "2026-11-20T09:14:00Z"
    by: cy-at-example.org
    note: I got no receipt (3).
    public: true
    mail: {id: "3@example.org", from: "Cy <cy@example.org>", vouched: false}

"#]]
    );
    for desk in [&ana, &bob] {
        sound(desk);
    }
    // Nobody takes it in again.
    mails(&ana, &[1, 2, 3]);
    assert_eq!(
        ana.git(&["rev-parse", "HEAD"]),
        bob.git(&["rev-parse", "HEAD"])
    );
}
