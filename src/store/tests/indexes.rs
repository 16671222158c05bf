//! Every shape of index that users have.

use super::*;

/// Three writes (new, changed, removed), each of which must leave git content.
fn exercise(desk: &Desk, status: &str) {
    let store = desk.open();
    save(&store, "incidents/2026/11/20/n.yaml", "1\n").unwrap();
    desk.assert_sound(status);
    save(&store, "incidents/2026/11/20/n.yaml", "2\n").unwrap();
    save(&store, "incidents/2026/a.yaml", "2\n").unwrap();
    desk.assert_sound(status);
    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    tx.remove("incidents/2026/11/20/n.yaml").unwrap();
    tx.put("aaa", "first").unwrap();
    tx.put("zzz/y", "last").unwrap();
    tx.commit(&Message::new("m"), &ana(), at()).unwrap();
    desk.assert_sound(status);
    assert_same_as_rebuilt(desk);
}

/// The index lists what HEAD lists.
fn assert_same_as_rebuilt(desk: &Desk) {
    let tree = desk.git(&["write-tree"]);
    if desk.status().is_empty() {
        assert_eq!(tree, desk.git(&["rev-parse", "HEAD^{tree}"]));
    }
    assert_eq!(desk.git(&["fsck", "--cache"]), "");
}

#[test]
fn version_2_with_a_cached_tree() {
    let desk = Desk::new();
    desk.git(&["read-tree", "HEAD"]);
    desk.git(&["update-index", "-q", "--refresh"]);
    exercise(&desk, "");
}

#[test]
fn version_3_keeps_intent_to_add() {
    let desk = Desk::new();
    desk.write("planned", "p\n");
    desk.git(&["add", "-N", "planned"]);
    exercise(&desk, " A planned");
}

#[test]
fn version_4() {
    let desk = Desk::new();
    desk.git(&["update-index", "--index-version", "4"]);
    exercise(&desk, "");
    assert_eq!(desk.git(&["update-index", "--show-index-version"]), "4");
}

#[test]
fn many_files_with_skip_hash_and_untracked_cache() {
    let desk = Desk::new();
    desk.git(&["config", "feature.manyFiles", "true"]);
    desk.git(&["config", "index.skipHash", "true"]);
    desk.git(&["update-index", "--force-write-index"]);
    desk.status();
    let index = std::fs::read(desk.path(".git/index")).unwrap();
    assert!(index.ends_with(&[0; 20]), "the checksum is skipped");
    assert!(index.windows(4).any(|window| window == b"UNTR"));
    desk.write("loose", "u\n");
    desk.status();
    exercise(&desk, "?? loose");
    std::fs::remove_file(desk.path("loose")).unwrap();
    save(&desk.open(), "x", "1").unwrap();
    let index = std::fs::read(desk.path(".git/index")).unwrap();
    assert!(!index.ends_with(&[0; 20]), "ours is real");
    assert!(
        index.windows(4).any(|window| window == b"UNTR"),
        "still enabled"
    );
    desk.assert_sound("");
}

#[test]
fn a_split_index_stays_split() {
    let desk = Desk::new();
    desk.git(&["update-index", "--split-index"]);
    exercise(&desk, "");
    drop(desk.open().begin(WAIT, &mut |_| ()).unwrap());
    desk.assert_sound("");
    let shared = std::fs::read_dir(desk.path(".git")).unwrap();
    let shared = shared.filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with("sharedindex.")
    });
    assert!(shared.count() > 0);
    desk.git(&["config", "core.splitIndex", "true"]);
    desk.git(&["config", "index.skipHash", "true"]);
    exercise_again(&desk);
}

fn exercise_again(desk: &Desk) {
    save(&desk.open(), "again/x", "1").unwrap();
    desk.assert_sound("");
    save(&desk.open(), "again/x", "2").unwrap();
    desk.assert_sound("");
}

#[test]
fn offset_tables_of_a_large_index_are_dropped() {
    let desk = Desk::new();
    for number in 0..2_000 {
        desk.write(&format!("incidents/{}/{number}.yaml", number % 20), "x\n");
    }
    desk.git(&["config", "index.threads", "4"]);
    desk.git(&["add", "-A"]);
    desk.git(&["commit", "-qm", "many"]);
    exercise(&desk, "");
    assert_eq!(desk.git(&["ls-files"]).lines().count(), 2_004);
}

#[test]
fn the_flag_assume_unchanged_survives() {
    let desk = Desk::new();
    desk.git(&["update-index", "--assume-unchanged", "README"]);
    desk.write("README", "edited\n");
    exercise(&desk, "");
    assert!(desk.git(&["ls-files", "-v", "README"]).starts_with('h'));
}

#[test]
fn edits_in_the_second_of_the_last_index_are_still_seen() {
    let desk = Desk::new();
    // Same size, and time set back to that of the entry: only raciness tells git to look at the content.
    let before = std::fs::metadata(desk.path("README"))
        .unwrap()
        .modified()
        .unwrap();
    let stamp = |path: &str| {
        let file = std::fs::File::options()
            .write(true)
            .open(desk.path(path))
            .unwrap();
        file.set_modified(before).unwrap();
    };
    desk.git(&["config", "core.trustctime", "false"]);
    desk.git(&["update-index", "--refresh"]);
    stamp(".git/index");
    desk.write("README", "HELLO\n");
    stamp("README");
    let look = ["--no-optional-locks", "status", "--porcelain"];
    assert_eq!(desk.git(&look), " M README");
    std::thread::sleep(Duration::from_millis(1_100));
    save(&desk.open(), "x", "1").unwrap();
    desk.assert_sound(" M README");
}

#[test]
fn paths_outside_a_sparse_checkout_are_refused_and_new_ones_are_not() {
    for sparse_index in ["--no-sparse-index", "--sparse-index"] {
        let desk = Desk::new();
        desk.write("changes/c.yaml", "id: c\n");
        desk.git(&["add", "-A"]);
        desk.git(&["commit", "-qm", "second"]);
        desk.git(&[
            "sparse-checkout",
            "set",
            "--cone",
            sparse_index,
            "incidents",
        ]);
        assert!(!desk.path("changes").exists());
        let refused = save(&desk.open(), "changes/c.yaml", "2");
        assert!(
            matches!(refused, Err(StoreError::Sparse { .. })),
            "{refused:?}"
        );
        let beside = save(&desk.open(), "changes/new.yaml", "1");
        assert_eq!(
            beside.is_ok(),
            sparse_index == "--no-sparse-index",
            "{beside:?}"
        );
        desk.assert_sound("");
        save(&desk.open(), "incidents/2026/b.yaml", "1").unwrap();
        save(&desk.open(), "incidents/2026/a.yaml", "2").unwrap();
        desk.assert_sound("");
        assert!(
            desk.git(&["ls-files", "-t", "--sparse"])
                .contains("S changes")
        );
        desk.git(&["sparse-checkout", "disable"]);
        desk.assert_sound("");
        assert_eq!(desk.text("changes/c.yaml").as_deref(), Some("id: c\n"));
    }
}

#[test]
fn an_index_that_is_missing_means_that_all_is_staged_for_removal() {
    let desk = Desk::new();
    std::fs::remove_file(desk.path(".git/index")).unwrap();
    let refused = save(&desk.open(), "incidents/2026/a.yaml", "2");
    assert!(matches!(
        refused,
        Err(StoreError::Dirty {
            edit: Edit::Staged,
            ..
        })
    ));
    save(&desk.open(), "x", "1").unwrap();
    assert_eq!(desk.git(&["ls-files"]), "x");
}
