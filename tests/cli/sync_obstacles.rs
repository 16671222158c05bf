//! What stands in the way of `gitsm sync`: each is told as what it is, with what to do.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;
use crate::sync::{published, two};

/// Ana and the remote contradict each other, and she commits the marks as they are.
fn committed_marks() -> (TestDesk, TestDesk) {
    let (ana, bob, _) = two();
    bob.all_ok("set %1 title=Theirs");
    bob.ok(&["sync"]);
    ana.all_ok("set %1 title=Ours");
    assert!(ana.tell(&["sync"]).ends_with("[exit 4]\n"));
    ana.git(&["commit", "-qam", "oops"]);
    (ana, bob)
}

#[test]
fn a_record_with_committed_marks_of_conflict_is_not_published() {
    let (ana, bob) = committed_marks();
    let refused = str![[r#"
[stderr]
error: marks of conflict are committed in incidents/2026/11/20/INC-261120-00001.yaml
hint: `gitsm resolve` settles them; commit that with git, then sync again; nothing was pushed
[exit 4]

"#]];
    assert_data_eq!(ana.tell(&["sync"]), refused.clone());
    assert_data_eq!(ana.tell(&["sync", "-n"]), refused.clone());
    bob.all_ok("incident new -t Another -q");
    bob.ok(&["sync"]);
    assert_data_eq!(ana.tell(&["sync"]), refused);
    ana.all_ok("resolve --ours --no-input");
    ana.git(&["commit", "-qm", "settled"]);
    ana.all_ok("sync\ncheck");
    bob.all_ok("sync\ncheck");
    assert!(bob.record("%1").contains("title: Ours"));
}

#[test]
fn a_configuration_with_committed_marks_is_not_published() {
    let (ana, _) = published();
    let text = "<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n";
    ana.commit(".gitsm/policies/x.yaml", text);
    assert_data_eq!(
        ana.tell(&["sync"]),
        str![[r#"
[stderr]
error: marks of conflict are committed in .gitsm/policies/x.yaml
hint: merge by hand, remove the markers and commit that with git, then sync again; nothing was pushed
[exit 4]

"#]]
    );
}

#[test]
fn nested_marks_are_mended_by_hand_and_every_remedy_says_so() {
    let (ana, _) = committed_marks();
    let path = ana.git(&["diff", "--name-only", "HEAD^", "HEAD"]);
    let path = path.trim();
    let nested = ana.read(path).replace(
        "title: Theirs",
        "<<<<<<< x\ntitle: A\n=======\ntitle: B\n>>>>>>> y",
    );
    ana.commit(path, nested);
    assert_data_eq!(
        ana.session("resolve\nsync"),
        str![[r#"
$ gitsm resolve
ID                Result        Key
INC-261120-00001  nested marks
[stderr]
incidents/2026/11/20/INC-261120-00001.yaml: marks of conflict lie in one another or are not whole: mend it by hand, then `git add` and commit it; `git show [..]:incidents/2026/11/20/INC-261120-00001.yaml` has it from before
[exit 4]
$ gitsm sync
[stderr]
error: marks of conflict are committed in incidents/2026/11/20/INC-261120-00001.yaml
hint: `gitsm resolve` settles them; commit that with git, then sync again; nothing was pushed
[exit 4]

"#]]
    );
    let checked = ana.tell(&["check"]);
    assert!(!checked.contains("gitsm resolve"), "{checked}");
    assert!(
        checked.contains("merge by hand and remove the markers"),
        "{checked}"
    );
}

#[test]
fn a_conflict_in_a_kind_is_not_sent_to_resolve() {
    let desk = TestDesk::new();
    desk.write(
        ".gitsm/kinds/incident.yaml",
        "<<<<<<< a\ntitle: 1\n=======\ntitle: 2\n>>>>>>> b\n",
    );
    let checked = desk.tell(&["check"]);
    assert!(checked.contains("yaml/conflict-marker"), "{checked}");
    assert!(!checked.contains("gitsm resolve"), "{checked}");
}

#[test]
fn a_relative_remote_works_from_everywhere() {
    let (ana, hub) = published();
    let name = hub.file_name().unwrap().to_str().unwrap();
    ana.git(&["remote", "set-url", "origin", &format!("../{name}")]);
    let top = ana.root().to_str().unwrap().to_owned();
    for (folder, args) in [
        (ana.root().to_owned(), vec!["sync"]),
        (ana.root().join("incidents"), vec!["sync"]),
        (std::env::temp_dir(), vec!["-C", top.as_str(), "sync"]),
    ] {
        let output = ana.gitsm(&args).current_dir(folder).output().unwrap();
        let told = ana.told(&output);
        assert!(told.ends_with("[exit 0]\n"), "{told}");
    }
}

#[test]
fn what_git_is_in_the_middle_of_is_named_with_what_to_do() {
    let (ana, _) = published();
    ana.git(&["branch", "topic"]);
    ana.commit("a.txt", "main\n");
    ana.git(&["checkout", "-q", "topic"]);
    ana.commit("a.txt", "topic\n");
    ana.try_git(&["rebase", "main"]);
    assert_data_eq!(
        ana.tell(&["sync"]),
        str![[r#"
[stderr]
error: a rebase is in progress here
hint: `gitsm resolve` settles records, then `git rebase --continue`; `git rebase --abort` takes it back
[exit 4]

"#]]
    );
    let doctor = ana.tell(&["doctor"]);
    assert!(!doctor.contains("git switch"), "{doctor}");
    ana.git(&["rebase", "--abort"]);
    ana.try_git(&["cherry-pick", "main"]);
    let told = ana.tell(&["sync"]);
    assert!(told.contains("`git cherry-pick --continue`"), "{told}");
    ana.git(&["cherry-pick", "--abort"]);
    let patch = ana.git(&["format-patch", "-1", "--stdout", "main"]);
    ana.write("../patch", patch);
    ana.try_git(&["am", "../patch"]);
    let told = ana.tell(&["sync"]);
    assert!(told.contains("a git am is in progress"), "{told}");
    ana.git(&["am", "--abort"]);
    ana.git(&["bisect", "start", "HEAD", "HEAD^"]);
    let told = ana.tell(&["sync"]);
    assert!(told.contains("`git bisect reset`"), "{told}");
    let doctor = ana.tell(&["doctor"]);
    assert!(doctor.contains("`git bisect reset`"), "{doctor}");
}

#[test]
fn the_words_of_a_pre_push_hook_are_told() {
    let (ana, _) = published();
    hook(
        &ana.root(),
        "pre-push",
        "echo lint failed: fix x >&2; exit 1",
    );
    ana.all_ok("note %1 -m x");
    assert_data_eq!(
        ana.tell(&["sync"]),
        str![[r#"
[stderr]
error: the pre-push hook of this clone says no: lint failed: fix x
hint: mend what it says, then try again; nothing was pushed
[exit 1]

"#]]
    );
}

fn hook(root: &Path, name: &str, script: &str) {
    let path = root.join(".git/hooks").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_remote_that_works_on_the_branch_itself_is_told_as_that() {
    let (ana, hub) = published();
    let other = ana.beside("other");
    ana.git(&[
        "clone",
        "-q",
        hub.to_str().unwrap(),
        other.to_str().unwrap(),
    ]);
    ana.git(&["remote", "set-url", "origin", other.to_str().unwrap()]);
    ana.all_ok("note %1 -m x");
    assert_data_eq!(
        ana.tell(&["sync"]),
        str![[r#"
[stderr]
error: refs/heads/main is checked out in the work tree of the remote
hint: share a bare repository, such as one made with `git clone --bare`, or set `receive.denyCurrentBranch updateInstead` there
[exit 1]

"#]]
    );
}

#[test]
fn a_branch_without_upstream_follows_the_remote_that_a_sync_finds() {
    let (ana, hub) = published();
    ana.git(&["branch", "--unset-upstream"]);
    ana.git(&["remote", "add", "backup", hub.to_str().unwrap()]);
    let remedied = || !ana.tell(&["doctor"]).contains("follows no branch");
    ana.all_ok("sync -n\nsync backup");
    assert!(
        !remedied(),
        "neither a look nor a remote that was named sets it"
    );
    ana.all_ok("sync");
    assert!(remedied());
    assert_eq!(
        ana.git(&["rev-parse", "--abbrev-ref", "@{upstream}"]),
        "origin/main\n"
    );
}

#[test]
fn a_quiet_sync_names_the_ids_of_a_conflict_only() {
    let (ana, bob, _) = two();
    bob.all_ok("set %1 title=Theirs");
    bob.ok(&["sync"]);
    ana.all_ok("set %1 title=Ours");
    assert_data_eq!(
        ana.tell(&["sync", "-q"]),
        str![[r#"
INC-261120-00001
[exit 4]

"#]]
    );
}

#[test]
fn setting_git_up_tells_programs_what_it_did() {
    let desk = TestDesk::new();
    let first = desk.json(&["setup", "git"]);
    assert_eq!(first["schema"], "gitsm.setup/v1");
    assert_eq!(
        first["item"],
        serde_json::json!({"by_field": true, "changed": true})
    );
    let again = desk.json(&["setup", "git"]);
    assert_eq!(again["item"]["changed"], false);
    let undone = desk.json(&["setup", "git", "--undo"]);
    assert_eq!(
        undone["item"],
        serde_json::json!({"by_field": false, "changed": true})
    );
}
