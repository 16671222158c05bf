//! What a commit holds, and what it leaves alone.

use super::*;

#[test]
fn the_first_commit_of_an_unborn_branch() {
    let desk = Desk::unborn();
    let store = desk.open();
    assert_eq!(store.head().unwrap(), None);
    assert_eq!(store.branch().as_deref(), Some("main"));
    let id = save(&store, "incidents/2026/11/20/INC-1.yaml", "id: 1\n").unwrap();
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), id.as_str());
    assert_eq!(store.head().unwrap(), Some(id));
    desk.assert_sound("");
    assert_eq!(desk.git(&["ls-files"]), "incidents/2026/11/20/INC-1.yaml");
    let log = desk.git(&["log", "--format=%an <%ae> %at %cn %ct|%s|%(trailers:only)"]);
    assert_eq!(
        log.trim(),
        "Ana <ana@example.org> 1795166043 Ana 1795166043|put incidents/2026/11/20/INC-1.yaml|\
         Gitsm-Record: incidents/2026/11/20/INC-1.yaml"
    );
    let reflog = desk.git(&["reflog", "--format=%gs"]);
    assert_eq!(
        reflog,
        "commit (initial): put incidents/2026/11/20/INC-1.yaml"
    );
}

#[test]
fn a_commit_holds_its_own_paths_and_leaves_the_rest_alone() {
    let desk = Desk::new();
    desk.write("staged", "s\n");
    desk.git(&["add", "staged"]);
    desk.write("README", "edited\n");
    desk.write("incidents/2026/loose", "u\n");
    let before = desk.status();
    let id = save(&desk.open(), "incidents/2026/b.yaml", "id: b\n").unwrap();
    desk.assert_sound(&before);
    let changed = desk.git(&["show", "--name-status", "--format=%P", id.as_str()]);
    assert!(changed.ends_with("A\tincidents/2026/b.yaml"), "{changed}");
    assert_eq!(desk.git(&["rev-list", "--count", "HEAD"]), "2");
    assert_eq!(desk.git(&["diff", "--cached", "--name-only"]), "staged");
    assert_eq!(
        desk.git(&["reflog", "-2", "--format=%gs"]),
        "put incidents/2026/b.yaml".replace("put", "commit: put") + "\ncommit (initial): first"
    );
}

#[test]
fn put_change_remove_and_list() {
    let desk = Desk::new();
    let store = desk.open();
    save(&store, "incidents/2026/11/b.yaml", "1\n").unwrap();
    save(&store, "incidents/2026/11/b.yaml", "2\n").unwrap();
    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    assert_eq!(tx.head(), store.head().unwrap());
    assert_eq!(
        tx.read("incidents/2026/11/b.yaml").unwrap().unwrap(),
        b"2\n"
    );
    assert_eq!(tx.read("incidents/none.yaml").unwrap(), None);
    tx.remove("incidents/2026/11/b.yaml").unwrap();
    tx.put("incidents/2026/c.yaml", "3\n").unwrap();
    assert_eq!(tx.read("incidents/2026/11/b.yaml").unwrap(), None);
    assert!(!tx.exists("incidents/2026/11/b.yaml").unwrap());
    assert!(tx.exists("incidents/2026/c.yaml").unwrap());
    assert_eq!(
        tx.list("incidents/2026").unwrap(),
        ["incidents/2026/a.yaml", "incidents/2026/c.yaml"]
    );
    assert_eq!(tx.list("incidents/2026/11").unwrap(), [""; 0]);
    assert_eq!(tx.list("nowhere").unwrap(), [""; 0]);
    tx.commit(&Message::new("two at once"), &ana(), at())
        .unwrap();
    desk.assert_sound("");
    assert!(!desk.path("incidents/2026/11").exists());
    assert_eq!(
        desk.git(&["ls-tree", "-r", "--name-only", "HEAD", "incidents"]),
        "incidents/2026/a.yaml\nincidents/2026/c.yaml"
    );
}

#[test]
fn the_last_file_can_go() {
    let desk = Desk::unborn();
    let store = desk.open();
    save(&store, "a/b", "1").unwrap();
    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    tx.remove("a/b").unwrap();
    tx.commit(&Message::new("gone"), &ana(), at()).unwrap();
    desk.assert_sound("");
    assert_eq!(desk.git(&["ls-files"]), "");
}

#[test]
fn dropping_a_transaction_or_changing_nothing_leaves_no_trace() {
    let desk = Desk::new();
    let store = desk.open();
    let head = store.head().unwrap();
    let mut tx = store.begin(Duration::from_secs(10), &mut |_| ()).unwrap();
    tx.put("x/y.yaml", "1").unwrap();
    drop(tx);
    let mut tx = store.begin(Duration::from_secs(10), &mut |_| ()).unwrap();
    tx.put("incidents/2026/a.yaml", "id: a\n").unwrap();
    tx.remove("never").unwrap();
    let nothing = tx.commit(&Message::new("m"), &ana(), at());
    assert!(matches!(nothing, Err(StoreError::NothingToCommit)));
    assert_eq!(store.head().unwrap(), head);
    desk.assert_sound("");
    assert!(!desk.path("x").exists());
}

#[test]
fn bytes_are_kept_and_so_is_the_executable_bit() {
    let desk = Desk::new();
    desk.write("run", "#!/bin/sh\n");
    desk.git(&["add", "run"]);
    desk.git(&["update-index", "--chmod=+x", "run"]);
    desk.git(&["commit", "-qm", "run"]);
    desk.git(&["checkout", "-q", "--", "run"]);
    let store = desk.open();
    save(&store, "run", "a\r\nb\0c\n").unwrap();
    desk.assert_sound("");
    assert!(desk.git(&["ls-tree", "HEAD", "run"]).starts_with("100755"));
    assert_eq!(std::fs::read(desk.path("run")).unwrap(), b"a\r\nb\0c\n");
    save(&store, "empty", "").unwrap();
    save(&store, "empty", "full").unwrap();
    save(&store, "empty", "").unwrap();
    desk.assert_sound("");
}

#[test]
fn crlf_checkouts_are_not_taken_for_edits() {
    let desk = Desk::new();
    desk.git(&["config", "core.autocrlf", "true"]);
    std::fs::remove_file(desk.path("incidents/2026/a.yaml")).unwrap();
    desk.git(&["checkout", "-q", "--", "incidents"]);
    assert_eq!(
        desk.text("incidents/2026/a.yaml").as_deref(),
        Some("id: a\r\n")
    );
    save(&desk.open(), "incidents/2026/a.yaml", "id: b\n").unwrap();
    assert_eq!(desk.status(), "");
    assert_eq!(desk.git(&["show", "HEAD:incidents/2026/a.yaml"]), "id: b");
}

#[test]
fn detached_heads_and_nested_branches_move() {
    let desk = Desk::new();
    desk.git(&["switch", "-q", "-c", "topic/deep/x"]);
    desk.git(&["pack-refs", "--all"]);
    let id = save(&desk.open(), "x", "1").unwrap();
    assert_eq!(desk.git(&["rev-parse", "topic/deep/x"]), id.as_str());
    desk.git(&["switch", "-q", "--detach"]);
    let store = desk.open();
    assert!(store.is_detached());
    assert_eq!(store.branch(), None);
    let id = save(&store, "y", "1").unwrap();
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), id.as_str());
    assert_ne!(desk.git(&["rev-parse", "topic/deep/x"]), id.as_str());
    desk.git(&["switch", "-q", "--orphan", "brand/new"]);
    let id = save(&desk.open(), "z", "1").unwrap();
    assert_eq!(
        desk.git(&["rev-parse", "refs/heads/brand/new"]),
        id.as_str()
    );
    desk.assert_sound("");
}

#[test]
fn linked_work_trees_have_their_own_index_and_the_common_lock() {
    let desk = Desk::new();
    let linked = desk.root.with_file_name("linked");
    desk.git(&[
        "worktree",
        "add",
        "-q",
        "-b",
        "other",
        linked.to_str().unwrap(),
    ]);
    let (main, other) = (desk.open(), open(&linked));
    assert_eq!(other.root().unwrap(), linked);
    assert_eq!(main.common_dir(), other.common_dir());
    save(&other, "o", "1").unwrap();
    save(&main, "m", "1").unwrap();
    desk.assert_sound("");
    assert_eq!(git(&linked, &["status", "--porcelain"]), "");
    assert_eq!(desk.git(&["ls-files", "o", "m"]), "m");
    assert_eq!(git(&linked, &["ls-files", "o", "m"]), "o");
    let _held = other.begin(Duration::from_secs(10), &mut |_| ()).unwrap();
    assert!(matches!(
        main.begin(Duration::from_secs(10), &mut |_| ()),
        Err(StoreError::Busy { .. })
    ));
}

#[test]
fn the_environment_wins_over_the_configuration() {
    let desk = Desk::new();
    let environment = Environment::from_lookup(|name| match name {
        "GIT_AUTHOR_NAME" => Some("Bot".into()),
        "GIT_COMMITTER_EMAIL" => Some("ci@example.org".into()),
        "GIT_AUTHOR_DATE" => Some("1700000000 +0100".into()),
        "GIT_CONFIG_COUNT" => Some("1".into()),
        "GIT_CONFIG_KEY_0" => Some("user.email".into()),
        "GIT_CONFIG_VALUE_0" => Some("pair@example.org".into()),
        _ => None,
    });
    let store = Store::discover(&desk.root, environment).unwrap();
    let who = store.identity().unwrap();
    let expected = Identity {
        name: "Bot".into(),
        email: "pair@example.org".into(),
    };
    assert_eq!(who, expected);
    let mut tx = store.begin(Duration::from_secs(10), &mut |_| ()).unwrap();
    tx.put("x", "1").unwrap();
    tx.commit(&Message::new("m"), &who, at()).unwrap();
    assert_eq!(
        desk.git(&[
            "log",
            "-1",
            "--format=%an %ae %ad %cn %ce %ct",
            "--date=raw"
        ]),
        "Bot pair@example.org 1700000000 +0100 Ana ci@example.org 1795166043"
    );
}

#[test]
fn init_makes_a_repository_or_opens_the_one_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new/desk");
    let made = Store::init(&new, hermetic()).unwrap();
    assert!(made.created);
    assert_eq!(made.store.branch().as_deref(), Some("main"));
    assert!(!Store::init(&new, hermetic()).unwrap().created);
    let settings = folder.path().join("settings");
    std::fs::write(&settings, "[init]\n\tdefaultBranch = trunk\n").unwrap();
    let environment = Environment::from_lookup(|name| {
        (name == "GIT_CONFIG_GLOBAL").then(|| settings.to_str().unwrap().to_owned())
    });
    let made = Store::init(&folder.path().join("other"), environment).unwrap();
    assert_eq!(made.store.branch().as_deref(), Some("trunk"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_work_tree_on_another_file_system() {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::new();
    let Ok(away) = tempfile::tempdir_in("/dev/shm") else {
        return;
    };
    let device = |path: &Path| std::fs::metadata(path).unwrap().dev();
    if device(away.path()) == device(&desk.root) {
        return;
    }
    desk.git(&["config", "core.worktree", away.path().to_str().unwrap()]);
    git(
        away.path(),
        &[
            "--git-dir",
            desk.path(".git").to_str().unwrap(),
            "reset",
            "-q",
            "--hard",
        ],
    );
    let store = desk.open();
    save(&store, "incidents/2026/a.yaml", "2\n").unwrap();
    save(&store, "changes/new.yaml", "1\n").unwrap();
    let names = std::fs::read_dir(away.path().join("changes")).unwrap();
    assert_eq!(names.count(), 1, "no stray file is left");
    let status = git(
        away.path(),
        &[
            "--git-dir",
            desk.path(".git").to_str().unwrap(),
            "status",
            "--porcelain",
        ],
    );
    assert_eq!(status, "");
}

#[test]
fn many_files_in_one_commit() {
    let desk = Desk::new();
    let store = desk.open();
    let mut tx = store.begin(Duration::from_secs(10), &mut |_| ()).unwrap();
    for number in 0..500 {
        tx.put(
            &format!("incidents/{}/{number}.yaml", number % 30),
            format!("id: {number}\n"),
        )
        .unwrap();
    }
    tx.commit(&Message::new("import"), &ana(), at()).unwrap();
    desk.assert_sound("");
    assert_eq!(desk.git(&["ls-files", "incidents"]).lines().count(), 501);
}
