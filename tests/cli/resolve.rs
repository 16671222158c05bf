//! Conflicts that plain git leaves in records: merges, rebases, cherry-picks and stashes, all by real git.

use std::fs;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// A desk with one incident that somebody works on.
fn desk() -> TestDesk {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    desk.ok(&["incident", "start", "%1", "--assignee", "ana"]);
    desk
}

/// Runs calls of gitsm on a branch that leaves the main one here, then goes back.
fn on_branch(desk: &TestDesk, script: &str) {
    desk.git(&["checkout", "-qb", "topic"]);
    desk.all_ok(script);
    desk.git(&["checkout", "-q", "main"]);
}

fn path(desk: &TestDesk) -> String {
    format!("incidents/2026/11/20/{}.yaml", desk.id(1))
}

/// Different fields and a note on both sides: what git cannot merge by lines.
fn parted() -> TestDesk {
    let desk = desk();
    on_branch(&desk, "set %1 impact=high\nnote %1 -m Theirs");
    desk.all_ok("set %1 urgency=low\nnote %1 -m Ours");
    desk
}

#[test]
fn a_merge_of_different_fields_needs_nobody() {
    let desk = parted();
    assert!(desk.try_git(&["merge", "topic"]).contains("CONFLICT"));
    assert_data_eq!(
        desk.tell(&["resolve", "--no-input"]),
        str![[r#"
ID                Result  Key
INC-261120-00001  merged  impact, log
[stderr]
next: `git merge --continue`
[exit 0]

"#]]
    );
    assert_eq!(desk.git(&["diff", "--name-only", "--diff-filter=U"]), "");
    desk.git(&["commit", "--no-edit", "-q"]);
    assert_data_eq!(
        desk.record("%1"),
        str![[r#"
id: INC-261120-00001
title: Checkout returns 502
state: in_progress
impact: high
urgency: low
assignee: ana
reporter: ana
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: ########
    at: "2026-11-20T09:02:00Z"
    by: ana
    to: in_progress
    set: {assignee: ana}
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: ana
    set: {impact: high}
  - id: ########
    at: "2026-11-20T09:04:00Z"
    by: ana
    note: Theirs
  - id: ########
    at: "2026-11-20T09:05:00Z"
    by: ana
    set: {urgency: low}
  - id: ########
    at: "2026-11-20T09:06:00Z"
    by: ana
    note: Ours

"#]]
    );
    desk.ok(&["check", "--strict"]);
    desk.assert_sound();
    assert_data_eq!(
        desk.tell(&["resolve"]),
        str![[r#"
no record is in conflict
[exit 0]

"#]]
    );
}

#[test]
fn what_rules_cannot_decide_is_listed_marked_and_chosen() {
    let desk = desk();
    on_branch(&desk, "incident hold %1 --reason awaiting_vendor");
    desk.ok(&[
        "incident",
        "resolve",
        "%1",
        "--code",
        "recovered",
        "--notes",
        "Went away",
    ]);
    desk.try_git(&["merge", "topic"]);
    assert_data_eq!(
        desk.tell(&["resolve", "--no-input"]),
        str![[r#"
ID                Result  Key    Ours      Theirs
INC-261120-00001  open    state  resolved  on_hold
[stderr]
what is open is marked in its file: choose on a terminal, with --ours or --theirs, or by hand
[exit 4]

"#]]
    );
    let text = desk.read(path(&desk));
    let marks = "<<<<<<< this branch\nstate: resolved\n=======\nstate: on_hold\n>>>>>>> the branch that is merged\n";
    assert!(text.contains(marks), "{text}");
    assert_eq!(text.matches("<<<<<<<").count(), 1);
    let found = desk.tell(&["check"]);
    assert!(
        found.contains("a merge conflict was left in the file"),
        "{found}"
    );
    // The same again, and then a choice.
    assert!(
        desk.tell(&["resolve", "--no-input"])
            .ends_with("[exit 4]\n")
    );
    assert_eq!(desk.read(path(&desk)), text);
    assert_data_eq!(
        desk.tell(&["resolve", "--ours"]),
        str![[r#"
ID                Result   Key    Ours      Theirs
INC-261120-00001  settled  state  resolved  on_hold
[stderr]
next: `git merge --continue`
[exit 0]

"#]]
    );
    desk.git(&["commit", "--no-edit", "-q"]);
    let text = desk.record("%1");
    assert!(
        text.contains("state: resolved\n") && !text.contains("\nhold_reason"),
        "{text}"
    );
    assert!(
        text.contains("    to: resolved\n    set: {hold_reason: null}\n    settles: ["),
        "{text}"
    );
    desk.ok(&["check", "--strict"]);
}

#[test]
fn a_rebase_and_a_cherry_pick_are_told_how_to_go_on() {
    let desk = parted();
    desk.git(&["checkout", "-q", "topic"]);
    assert!(desk.try_git(&["rebase", "main"]).contains("CONFLICT"));
    let told = desk.tell(&["resolve", "--no-input"]);
    assert!(told.contains("next: `git rebase --continue`"), "{told}");
    let mut told = desk.try_git(&["-c", "core.editor=true", "rebase", "--continue"]);
    while told.contains("CONFLICT") {
        assert!(
            desk.tell(&["resolve", "--no-input"])
                .ends_with("[exit 0]\n")
        );
        told = desk.try_git(&["-c", "core.editor=true", "rebase", "--continue"]);
    }
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    desk.ok(&["check", "--strict"]);
    let log = desk.ok(&["log", "%1"]);
    assert!(log.contains("Ours") && log.contains("Theirs"), "{log}");

    let desk = parted();
    assert!(desk.try_git(&["cherry-pick", "topic"]).contains("CONFLICT"));
    let told = desk.tell(&["resolve", "--no-input"]);
    assert!(
        told.contains("next: `git cherry-pick --continue`"),
        "{told}"
    );
    desk.git(&["-c", "core.editor=true", "cherry-pick", "--continue"]);
    desk.ok(&["check", "--strict"]);
    let log = desk.ok(&["log", "%1"]);
    assert!(log.contains("Ours") && log.contains("Theirs"), "{log}");
}

#[test]
fn a_stash_that_meets_a_change_is_merged() {
    let desk = desk();
    let text = desk.read(path(&desk));
    desk.write(
        path(&desk),
        text.replace("reporter: ana", "reporter: bob\nlabels: [web]"),
    );
    desk.git(&["stash", "-q"]);
    desk.ok(&["incident", "reassign", "%1", "--assignee", "eve"]);
    assert!(desk.try_git(&["stash", "pop"]).contains("CONFLICT"));
    let told = desk.tell(&["resolve", "--no-input"]);
    assert!(told.contains("a stash is kept until you drop it"), "{told}");
    let text = desk.record("%1");
    assert!(
        text.contains("assignee: eve\nreporter: bob\nlabels: [web]\n"),
        "{text}"
    );
}

#[test]
fn a_record_removed_here_and_changed_there_is_a_question() {
    let desk = desk();
    on_branch(&desk, "note %1 -m Theirs");
    desk.git(&["rm", "-q", &path(&desk)]);
    desk.git(&["commit", "-qm", "gone"]);
    desk.try_git(&["merge", "topic"]);
    assert_data_eq!(
        desk.tell(&["resolve", "--no-input"]),
        str![[r#"
ID                Result  Key         Ours     Theirs
INC-261120-00001  open    the record  removed  changed
[stderr]
what is open is marked in its file: choose on a terminal, with --ours or --theirs, or by hand
[exit 4]

"#]]
    );
    assert!(desk.tell(&["resolve", "--ours"]).ends_with("[exit 0]\n"));
    assert!(!desk.root().join(path(&desk)).exists());
    desk.git(&["commit", "--no-edit", "-q"]);
    desk.assert_sound();
}

#[test]
fn an_id_drawn_twice_can_be_given_away() {
    let desk = desk();
    desk.git(&["checkout", "-q", "--orphan", "topic"]);
    let text = desk.read(path(&desk));
    let other = text
        .lines()
        .map(|line| match line.trim_start().strip_prefix("- id: ") {
            Some(id) => line.replace(id, &id.chars().rev().collect::<String>()),
            None => line.replace("Checkout returns 502", "Mail is slow"),
        });
    let other: String = other.map(|line| format!("{line}\n")).collect();
    desk.commit(path(&desk), other);
    desk.git(&["checkout", "-q", "main"]);
    desk.try_git(&["merge", "--allow-unrelated-histories", "topic"]);
    let told = desk.tell(&["resolve", "--no-input"]);
    assert!(told.contains("id, drawn twice; who keeps it"), "{told}");
    let told = desk.tell(&["resolve", "--theirs"]);
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    desk.git(&["commit", "--no-edit", "-q"]);
    let titles = desk.ok(&["incident", "list"]);
    assert!(
        titles.contains("Mail is slow") && titles.contains("Checkout returns 502"),
        "{titles}"
    );
    assert!(desk.read(path(&desk)).contains("title: Mail is slow"));
    desk.assert_sound();
}

#[test]
fn marks_that_were_committed_are_settled_from_the_file() {
    let desk = parted();
    desk.try_git(&["merge", "topic"]);
    desk.git(&["add", "."]);
    desk.git(&["commit", "-qm", "as a forge would"]);
    let found = desk.tell(&["check"]);
    assert!(
        found.contains("`gitsm resolve` merges a record by field"),
        "{found}"
    );
    let told = desk.tell(&["resolve", "--no-input"]);
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    desk.git(&["commit", "-qm", "resolved"]);
    desk.ok(&["check", "--strict"]);
    let log = desk.ok(&["log", "%1"]);
    assert!(log.contains("Ours") && log.contains("Theirs"), "{log}");
    desk.assert_sound();
}

#[test]
fn what_somebody_edits_by_hand_stays_as_it_is() {
    let desk = parted();
    desk.try_git(&["merge", "topic"]);
    let half = desk
        .read(path(&desk))
        .replace("title: Checkout returns 502", "title: Checkout is down");
    desk.write(path(&desk), &half);
    assert_data_eq!(
        desk.tell(&["resolve", "--no-input"]),
        str![[r#"
ID                Result          Key
INC-261120-00001  edited by hand
[stderr]
a file that was edited by hand stays as it is: finish it, then `git add` it
[exit 4]

"#]]
    );
    assert_eq!(desk.read(path(&desk)), half);
}

#[test]
fn only_what_is_named_is_touched_and_other_files_are_left_to_git() {
    let desk = desk();
    desk.incident("Mail is slow");
    desk.commit("notes.txt", "one\n");
    desk.git(&["checkout", "-qb", "topic"]);
    desk.all_ok("note %1 -m Theirs\nnote %2 -m Theirs");
    desk.commit("notes.txt", "two\n");
    desk.git(&["checkout", "-q", "main"]);
    desk.all_ok("note %1 -m Ours\nnote %2 -m Ours");
    desk.commit("notes.txt", "three\n");
    desk.try_git(&["merge", "topic"]);
    assert_data_eq!(
        desk.session("resolve %2 --no-input\nresolve nothing\nresolve incidents --no-input\n"),
        str![[r#"
$ gitsm resolve %2 --no-input
ID                Result  Key
INC-261120-00002  merged  log
[stderr]
no records, left to git: notes.txt
[exit 0]
$ gitsm resolve nothing
[stderr]
error: nothing that matches `nothing` is a record in conflict
hint: `gitsm resolve` alone takes all there are
[exit 2]
$ gitsm resolve incidents --no-input
ID                Result  Key
INC-261120-00001  merged  log
[stderr]
no records, left to git: notes.txt
[exit 0]

"#]]
    );
    let json = desk.json(&["resolve"]);
    assert_eq!(json["schema"], "gitsm.resolve/v1");
}

#[test]
fn with_the_driver_git_merges_by_field_itself() {
    let desk = parted();
    desk.write(".git/info/attributes", "*.png -text\n");
    let settings = desk.read(".git/config");
    assert!(
        desk.tell(&["setup", "git"])
            .contains("git merges records by field in this clone")
    );
    assert!(desk.tell(&["setup", "git"]).contains("set up already"));
    assert!(
        desk.read(".git/info/attributes")
            .starts_with("*.png -text\n# gitsm")
    );
    desk.git(&["merge", "-q", "--no-edit", "topic"]);
    desk.ok(&["check", "--strict"]);
    desk.assert_sound();
    let diff = desk.git(&["show", "-m", "--first-parent", "HEAD"]);
    assert!(
        diff.contains("+log: 2026-11-20T09:04:00Z ana; \"Theirs\"\n"),
        "{diff}"
    );
    assert!(
        desk.tell(&["setup", "git", "--undo"])
            .contains("plain text again")
    );
    assert!(
        desk.tell(&["setup", "git", "--undo"])
            .contains("nothing was set up")
    );
    assert_eq!(desk.read(".git/info/attributes"), "*.png -text\n");
    assert_eq!(desk.read(".git/config"), settings);
}

#[test]
fn the_driver_leaves_a_conflict_that_git_and_people_see() {
    let desk = desk();
    desk.ok(&["setup", "git"]);
    on_branch(&desk, "set %1 impact=high");
    desk.ok(&["set", "%1", "impact=low"]);
    let told = desk.try_git(&["merge", "topic"]);
    assert!(
        told.contains("CONFLICT (content)") && told.ends_with("[exit 1]\n"),
        "{told}"
    );
    let text = desk.read(path(&desk));
    assert!(
        text.contains("<<<<<<< HEAD\nimpact: low\n=======\nimpact: high\n>>>>>>> topic\n"),
        "{text}"
    );
    assert!(desk.tell(&["resolve", "--theirs"]).ends_with("[exit 0]\n"));
    desk.git(&["commit", "--no-edit", "-q"]);
    desk.ok(&["check", "--strict"]);
}

#[test]
fn a_driver_that_is_gone_does_no_harm() {
    let desk = parted();
    desk.ok(&["setup", "git"]);
    let settings = desk.read(".git/config");
    let program = env!("CARGO_BIN_EXE_gitsm");
    desk.write(".git/config", settings.replace(program, "/nowhere/gitsm"));
    let told = desk.try_git(&["merge", "topic"]);
    assert!(told.contains("CONFLICT (content)"), "{told}");
    assert!(desk.read(path(&desk)).contains("<<<<<<<"));
    assert!(
        desk.git(&["log", "-p", "-1", "topic"])
            .contains("+    note: Theirs")
    );
}

#[test]
fn a_driver_that_gets_nonsense_says_conflict_and_no_more() {
    let desk = desk();
    for (name, bytes) in [
        ("base", &b"a: 1\n"[..]),
        ("ours", b"a: [\n"),
        ("theirs", b"\xff\xfe\n"),
    ] {
        fs::write(desk.root().join(name), bytes).unwrap();
    }
    let path = path(&desk);
    for files in [
        ["base", "ours", "theirs"],
        ["base", "ours", "missing"],
        ["base", "base", "ours"],
    ] {
        let output = desk.run(&["merge-driver", files[0], files[1], files[2], &path]);
        let code = output.status.code();
        assert!(matches!(code, Some(0 | 1)), "{files:?}: {code:?}");
    }
}

#[test]
fn crosswise_merges_do_not_take_a_side_in_silence() {
    let desk = desk();
    desk.ok(&["setup", "git"]);
    // Two branches merge each other, and decide the same question differently.
    on_branch(&desk, "set %1 category=network");
    desk.ok(&["set", "%1", "category=storage"]);
    desk.git(&["branch", "-q", "other"]);
    desk.try_git(&["merge", "topic"]);
    desk.ok(&["resolve", "--ours"]);
    desk.git(&["commit", "--no-edit", "-q"]);
    desk.git(&["checkout", "-q", "topic"]);
    desk.try_git(&["merge", "other"]);
    desk.ok(&["resolve", "--ours"]);
    desk.git(&["commit", "--no-edit", "-q"]);
    let told = desk.try_git(&["merge", "main"]);
    let text = desk.read(path(&desk));
    assert!(told.contains("CONFLICT"), "{told}\n{text}");
    let told = desk.tell(&["resolve", "--no-input"]);
    assert!(told.contains("category"), "{told}");
}
