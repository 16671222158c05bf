//! Whether a clone is in order, told by `doctor` in real repositories.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// What is told, without the versions of the programs and the widths of columns that they have a share in.
fn told(desk: &TestDesk, args: &[&str]) -> String {
    let told = desk.tell(args);
    let lines = told.lines().filter(|line| {
        let mut words = line.split_whitespace().skip(1);
        !matches!(words.next(), Some("gitsm" | "git"))
    });
    let cells = |line: &str| {
        let cells = line.split("  ").map(str::trim);
        cells
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
            .join("  ")
    };
    lines.map(|line| format!("{}\n", cells(line))).collect()
}

#[test]
fn a_new_desk_lacks_what_nobody_set_up_yet() {
    let desk = TestDesk::new();
    assert_data_eq!(
        told(&desk, &["doctor"]),
        str![[r#"
Result  About  Found  Remedy
ok  history  whole
ok  desk  its configuration has no errors
ok  person  ana, by ana@example.org
warn  merging  git merges records as text; `gitsm resolve` mends it  `gitsm setup git`
warn  remote  there is none: nobody else has this desk  `git remote add origin ADDRESS`, then `gitsm sync`
[exit 0]

"#]]
    );
    desk.ok(&["setup", "git"]);
    let told = desk.json(&["doctor"]);
    let answers = told["answers"].as_array().unwrap();
    let merging = answers.iter().find(|it| it["about"] == "merging").unwrap();
    assert_eq!(merging["result"], "ok");
    assert_eq!(answers[0]["about"], "gitsm");
}

#[test]
fn a_conflict_and_a_stale_driver_are_told() {
    let desk = TestDesk::new();
    let id = desk.incident("One");
    desk.ok(&["setup", "git"]);
    desk.git(&["config", "merge.gitsm.driver", "/gone/gitsm merge-driver"]);
    desk.git(&["checkout", "-qb", "topic"]);
    desk.ok(&["set", &id, "title=Theirs"]);
    desk.git(&["checkout", "-q", "main"]);
    desk.ok(&["set", &id, "title=Ours"]);
    desk.try_git(&["merge", "topic"]);
    assert_data_eq!(
        told(&desk, &["doctor"]),
        str![[r#"
Result  About  Found  Remedy
ok  history  whole
ok  desk  its configuration has no errors
fail  work tree  1 file is in conflict  `gitsm resolve`, then `git merge --continue`
ok  person  ana, by ana@example.org
warn  merging  git is set up for another gitsm, or for other kinds  `gitsm setup git`
warn  remote  there is none: nobody else has this desk  `git remote add origin ADDRESS`, then `gitsm sync`
[exit 1]

"#]]
    );
}

#[test]
fn a_clone_without_a_person_a_branch_or_its_past() {
    let desk = TestDesk::new();
    desk.incident("One");
    let cut = desk.beside("cut");
    let (from, cut) = (
        format!("file://{}", desk.root().display()),
        cut.display().to_string(),
    );
    desk.git(&["clone", "-q", "--depth=1", &from, &cut]);
    desk.git(&["-C", &cut, "checkout", "-q", "--detach"]);
    desk.git(&["-C", &cut, "config", "user.email", "eve@example.org"]);
    assert_data_eq!(
        told(&desk, &["-C", &cut, "doctor"]),
        str![[r#"
Result  About  Found  Remedy
warn  history  it is cut off: what depends on it cannot be decided  `git fetch --unshallow`
ok  desk  its configuration has no errors
warn  branch  HEAD is on no branch: commits are easily lost  `git switch BRANCH`
ok  person  ana, by ana@example.org
warn  merging  git merges records as text; `gitsm resolve` mends it  `gitsm setup git`
ok  remote  origin
[exit 0]

"#]]
    );
}

#[test]
fn a_server_without_a_hook_and_with_one_that_is_gone() {
    let desk = TestDesk::new();
    desk.incident("One");
    let bare = desk.beside("bare.git").display().to_string();
    desk.git(&["clone", "-q", "--bare", ".", &bare]);
    assert_data_eq!(
        told(&desk, &["-C", &bare, "doctor"]),
        str![[r#"
Result  About  Found  Remedy
ok  history  whole
ok  desk  its configuration has no errors
warn  hooks  none judges what is pushed here  `gitsm hook install`
[exit 0]

"#]]
    );
    desk.ok(&["-C", &bare, "hook", "install"]);
    assert_data_eq!(
        told(&desk, &["-C", &bare, "doctor"]),
        str![[r#"
Result  About  Found  Remedy
ok  history  whole
ok  desk  its configuration has no errors
ok  hooks  pre-receive judges every push
[exit 0]

"#]]
    );
    let hook = desk.beside("bare.git").join("hooks/pre-receive");
    let gone =
        "#!/bin/sh\n# Written by `gitsm hook install`.\nexec '/gone/gitsm' hook pre-receive\n";
    std::fs::write(hook, gone).unwrap();
    assert_data_eq!(
        told(&desk, &["-C", &bare, "doctor"]),
        str![[r#"
Result  About  Found  Remedy
ok  history  whole
ok  desk  its configuration has no errors
fail  hooks  pre-receive starts a gitsm that is gone: it refuses every push  `gitsm hook install --kind pre-receive`
[exit 1]

"#]]
    );
}

#[test]
fn where_there_is_no_desk_the_rest_is_told_all_the_same() {
    let desk = TestDesk::empty();
    desk.git(&["init", "-q"]);
    assert_data_eq!(
        told(&desk, &["doctor"]),
        str![[r#"
Result  About  Found  Remedy
ok  history  whole
fail  desk  there is no desk here: no .gitsm/ in [DIR]/desk/  `gitsm init` makes one
warn  person  Ana Example <ana@example.org> is in no file of .gitsm/people: you act as ana  list the address under `emails` of .gitsm/people/ana.yaml
warn  merging  git merges records as text; `gitsm resolve` mends it  `gitsm setup git`
warn  remote  there is none: nobody else has this desk  `git remote add origin ADDRESS`, then `gitsm sync`
[exit 1]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["-C", "/", "doctor"]),
        str![[r#"
[stderr]
error: / is not in a git repository
hint: run it inside a repository, or start one with `gitsm init`
[exit 2]

"#]]
    );
}
