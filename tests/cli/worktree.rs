//! Where the desk is and in what condition: linked work trees, subfolders, a detached HEAD, a merge.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn a_linked_work_tree_and_a_subfolder() {
    let desk = TestDesk::new();
    desk.incident("One");
    let linked = desk.beside("linked");
    let linked = linked.to_str().unwrap();
    desk.git(&["worktree", "add", "-q", "-b", "side", linked]);
    assert_data_eq!(
        desk.session(&format!(
            "
            -C {linked} incident new -t Two
            -C {linked}/incidents/2026 note %1 -m 'from a subfolder'
            -C {linked} list
            list
            -C .gitsm list -q
            "
        )),
        str![[r#"
$ gitsm -C [DIR]/linked incident new -t Two
INC-261120-00002  new, priority 3
[exit 0]
$ gitsm -C [DIR]/linked/incidents/2026 note %1 -m 'from a subfolder'
INC-261120-00001  noted
[exit 0]
$ gitsm -C [DIR]/linked list
ID                Kind      P  State  Title  Age
INC-261120-00002  incident  3  new    Two    2 m
INC-261120-00001  incident  3  new    One    3 m
[exit 0]
$ gitsm list
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    4 m
[exit 0]
$ gitsm -C .gitsm list -q
INC-261120-00001
[exit 0]

"#]]
    );
    assert_eq!(desk.git(&["-C", linked, "status", "--porcelain"]), "");
    assert_eq!(
        desk.git(&["log", "-1", "--format=%s", "side"]).trim(),
        format!("{}: note", desk.id(1))
    );
    desk.assert_sound();
}

#[test]
fn a_detached_head_is_written_to_and_said_so() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.git(&["checkout", "-q", "--detach"]);
    assert_data_eq!(
        desk.session("note %1 -m x\nlist"),
        str![[r#"
$ gitsm note %1 -m x
INC-261120-00001  noted
[exit 0]
$ gitsm list
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    2 m
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn a_merge_in_progress_is_not_committed_by_us() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.commit("code.txt", "base\n");
    desk.git(&["checkout", "-q", "-b", "side"]);
    desk.commit("code.txt", "theirs\n");
    desk.git(&["checkout", "-q", "-"]);
    desk.commit("code.txt", "ours\n");
    let merge = std::process::Command::new("git")
        .current_dir(desk.root())
        .args([
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b.c",
            "merge",
            "side",
        ])
        .output()
        .unwrap();
    assert!(!merge.status.success());
    let before = desk.git(&["status", "--porcelain"]);
    assert_data_eq!(
        desk.session("note %1 -m x\nlist\ncheck"),
        str![[r#"
$ gitsm note %1 -m x
[stderr]
error: a merge is in progress here
hint: `gitsm resolve` settles records, then `git merge --continue`; `git merge --abort` takes it back
[exit 4]
$ gitsm list
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    2 m
[exit 0]
$ gitsm check
no findings, 1 file checked
[exit 0]

"#]]
    );
    assert_eq!(desk.git(&["status", "--porcelain"]), before);
}

#[test]
fn a_bare_repository_can_be_read() {
    let desk = TestDesk::new();
    desk.incident("One");
    let bare = desk.beside("bare.git");
    let bare = bare.to_str().unwrap();
    desk.git(&["clone", "-q", "--bare", ".", bare]);
    assert_data_eq!(
        desk.session(&format!(
            "
            -C {bare} list
            -C {bare} show %1
            -C {bare} log %1
            -C {bare} check
            -C {bare} note %1 -m x
            "
        )),
        str![[r#"
$ gitsm -C [DIR]/bare.git list
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    1 m
[exit 0]
$ gitsm -C [DIR]/bare.git show %1
INC-261120-00001  One
State     new
Priority  3
Impact    medium
Urgency   medium
Reporter  ana
Opened    2026-11-20 09:01 WET
Age       2 m
File      incidents/2026/11/20/INC-261120-00001.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
[exit 0]
$ gitsm -C [DIR]/bare.git log %1
When                  Who  What                                    Commit     Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium  #########  Ana Example  none

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]
$ gitsm -C [DIR]/bare.git check
no findings, 1 file checked
[exit 0]
$ gitsm -C [DIR]/bare.git note %1 -m x
[stderr]
error: a bare repository has no work tree to write to
hint: run it in a clone with a work tree, and push
[exit 2]

"#]]
    );
}

#[test]
fn the_work_of_the_user_stays_as_it_is() {
    let desk = TestDesk::new();
    desk.commit("code.txt", "one\ntwo\n");
    desk.incident("One");
    desk.incident("Two");
    desk.write("code.txt", "one\nstaged\n");
    desk.git(&["add", "code.txt"]);
    desk.write("code.txt", "one\nstaged\nunstaged\n");
    desk.write("new.txt", "new\n");
    desk.write("staged-new.txt", "new\n");
    desk.git(&["add", "staged-new.txt"]);
    desk.git(&["rm", "-q", "--cached", ".gitattributes"]);
    let state = || {
        (
            desk.git(&["status", "--porcelain=v2"]),
            desk.git(&["diff"]),
            desk.git(&["diff", "--cached"]),
        )
    };
    let before = state();
    let editor = "sed -i s/^impact:.*/impact:\\ high/";
    desk.git(&["config", "core.editor", editor]);
    for line in [
        "incident new -t Three",
        "note %1 -m x",
        "set %1 urgency=low",
        "assign %1 @me",
        "link %1 related %2",
        "unlink %1 related %2",
        "edit %1",
        "incident resolve %1 --code recovered --notes x",
        "check --fix",
        "service new checkout",
    ] {
        desk.all_ok(line);
        assert_eq!(state(), before, "{line}");
    }
    let import = format!(
        "{}/tests/data/servicenow-slice.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    desk.ok(&["import", "servicenow-events", &import]);
    assert_eq!(state(), before, "import");
    desk.git(&["fsck", "--strict", "--no-dangling"]);
}

#[test]
fn a_record_with_edits_by_hand_is_not_overwritten() {
    let desk = TestDesk::new();
    desk.incident("One");
    let path = desk.path_of("%1");
    let text = desk.read(&path) + "# by hand\n";
    desk.write(&path, &text);
    assert_data_eq!(
        desk.session("note %1 -m x\nedit %1\nincident start %1 --assignee ana"),
        str![[r#"
$ gitsm note %1 -m x
[stderr]
error: incidents/2026/11/20/INC-261120-00001.yaml has uncommitted edits by hand
hint: commit the edits with git, or undo them, then try again
[exit 4]
$ gitsm edit %1
[stderr]
error: incidents/2026/11/20/INC-261120-00001.yaml has uncommitted edits by hand
hint: commit the edits with git, or undo them, then try again
[exit 4]
$ gitsm incident start %1 --assignee ana
[stderr]
error: incidents/2026/11/20/INC-261120-00001.yaml has uncommitted edits by hand
hint: commit the edits with git, or undo them, then try again
[exit 4]

"#]]
    );
    desk.git(&["add", "."]);
    assert_data_eq!(
        desk.session("note %1 -m x"),
        str![[r#"
$ gitsm note %1 -m x
[stderr]
error: incidents/2026/11/20/INC-261120-00001.yaml has staged changes that are not committed
hint: commit the edits with git, or undo them, then try again
[exit 4]

"#]]
    );
    assert_eq!(desk.read(&path), text);
    std::fs::remove_file(&path).unwrap();
    assert_data_eq!(
        desk.session("note %1 -m x\nlist"),
        str![[r#"
$ gitsm note %1 -m x
[stderr]
error: no record matches `%1`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm list
nothing matches
[exit 0]

"#]]
    );
}

#[test]
fn hooks_of_the_repository_are_run_or_left_alone_but_never_half() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
    use std::os::unix::fs::PermissionsExt;
    let hook = desk.root().join(".git/hooks/pre-commit");
    std::fs::set_permissions(hook, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_data_eq!(
        desk.session("note %1 -m x"),
        str![[r#"
$ gitsm note %1 -m x
INC-261120-00001  noted
[exit 0]

"#]]
    );
    desk.assert_sound();
}
