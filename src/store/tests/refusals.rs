//! What is refused, and that nothing changes then.

use super::*;
use crate::model::explain::{Class, Explain};

fn put(desk: &Desk, path: &str) -> StoreError {
    save(&desk.open(), path, "new\n").unwrap_err()
}

#[test]
fn edits_by_hand_are_refused_each_by_its_name() {
    let path = "incidents/2026/a.yaml";
    let cases: [(&[&str], Edit); 5] = [
        (&["edit"], Edit::Changed),
        (&["edit", "add"], Edit::Staged),
        (&["edit", "add", "restore"], Edit::Staged),
        (&["delete"], Edit::Deleted),
        (&["forget"], Edit::Staged),
    ];
    for (steps, expected) in cases {
        let desk = Desk::new();
        for step in steps {
            match *step {
                "edit" => desk.write(path, "by hand\n"),
                "add" => drop(desk.git(&["add", path])),
                "restore" => desk.write(path, "id: a\n"),
                "delete" => std::fs::remove_file(desk.path(path)).unwrap(),
                _ => drop(desk.git(&["rm", "-q", "--cached", path])),
            }
        }
        let (status, text) = (desk.status(), desk.text(path));
        let error = put(&desk, path);
        assert!(
            matches!(&error, StoreError::Dirty { edit, .. } if *edit == expected),
            "{steps:?}: {error:?}"
        );
        assert_eq!(error.class(), Class::Conflict);
        assert!(error.hint().is_some());
        assert_eq!(desk.text(path), text);
        desk.assert_sound(&status);
    }
}

#[test]
fn a_file_that_git_does_not_know_is_not_overwritten() {
    let desk = Desk::new();
    desk.write("incidents/new.yaml", "mine\n");
    let untracked = |error| {
        matches!(
            error,
            StoreError::Dirty {
                edit: Edit::Untracked,
                ..
            }
        )
    };
    assert!(untracked(put(&desk, "incidents/new.yaml")));
    desk.write(".gitignore", "*.yaml\n");
    assert!(untracked(put(&desk, "incidents/new.yaml")));
    desk.git(&["add", "-fN", "incidents/new.yaml"]);
    let error = put(&desk, "incidents/new.yaml");
    assert!(
        matches!(
            error,
            StoreError::Dirty {
                edit: Edit::Staged,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(desk.text("incidents/new.yaml").as_deref(), Some("mine\n"));
}

#[test]
fn folders_and_files_do_not_replace_each_other() {
    let desk = Desk::new();
    for path in [
        "incidents",
        "incidents/2026",
        "README/x",
        "incidents/2026/a.yaml/x/y",
    ] {
        let error = put(&desk, path);
        assert!(
            matches!(error, StoreError::NotAFile { .. }),
            "{path}: {error:?}"
        );
    }
    let store = desk.open();
    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    tx.put("fresh/a", "1").unwrap();
    assert!(matches!(
        tx.put("fresh/a/b", "1"),
        Err(StoreError::NotAFile { .. })
    ));
    assert!(matches!(
        tx.put("fresh", "1"),
        Err(StoreError::NotAFile { .. })
    ));
    drop(tx);
    desk.assert_sound("");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_read_through_a_link() {
    let desk = Desk::new();
    let outside = desk.root.with_file_name("outside");
    std::fs::create_dir(&outside).unwrap();
    std::fs::write(outside.join("secret"), "s").unwrap();
    std::os::unix::fs::symlink(&outside, desk.path("link")).unwrap();
    std::os::unix::fs::symlink(outside.join("secret"), desk.path("file")).unwrap();
    for path in ["link/x.yaml", "link/secret", "link", "file"] {
        let error = put(&desk, path);
        assert!(
            matches!(error, StoreError::Symlink { .. }),
            "{path}: {error:?}"
        );
        let read = desk.open().read(&View::Work, path);
        assert!(matches!(read, Err(StoreError::Symlink { .. })), "{path}");
    }
    assert_eq!(std::fs::read_dir(&outside).unwrap().count(), 1);
    desk.git(&["add", "link"]);
    desk.git(&["commit", "-qm", "link"]);
    assert!(matches!(put(&desk, "link/x"), StoreError::NotAFile { .. }));
}

#[test]
fn hostile_paths_are_refused_everywhere() {
    let desk = Desk::new();
    let store = desk.open();
    for path in [
        "../x",
        "/x",
        ".git/config",
        "a/.GIT/x",
        "a//b",
        "",
        "a\\b",
        "a\nb",
    ] {
        assert!(
            matches!(put(&desk, path), StoreError::BadPath { .. }),
            "{path:?}"
        );
        assert!(store.read(&View::Work, path).is_err(), "{path:?}");
        assert!(
            store
                .history(&crate::store::View::Work, path, None)
                .is_err(),
            "{path:?}"
        );
    }
    assert!(store.files(&View::Work, &["../"], "").is_err());
}

#[test]
fn operations_in_progress_are_named() {
    let desk = Desk::new();
    desk.git(&["switch", "-qc", "side"]);
    desk.write("README", "side\n");
    desk.git(&["commit", "-qam", "side"]);
    desk.git(&["switch", "-q", "main"]);
    desk.write("README", "main\n");
    desk.git(&["commit", "-qam", "main"]);
    for (args, name) in [
        (&["merge", "side"][..], "merge"),
        (&["cherry-pick", "side"], "cherry-pick"),
        (&["rebase", "side"], "rebase"),
    ] {
        assert!(
            !git_command(&desk.root)
                .args(args)
                .output()
                .unwrap()
                .status
                .success()
        );
        let error = put(&desk, "x");
        assert!(
            matches!(&error, StoreError::InProgress { what } if *what == name),
            "{name}: {error:?}"
        );
        desk.git(&[args[0], "--abort"]);
    }
    save(&desk.open(), "x", "1").unwrap();
    desk.assert_sound("");
}

#[test]
fn an_unmerged_record_is_refused() {
    let desk = Desk::new();
    desk.write("README", "stash\n");
    desk.git(&["stash", "-q"]);
    desk.write("README", "main\n");
    desk.git(&["commit", "-qam", "main"]);
    assert!(
        !git_command(&desk.root)
            .args(["stash", "pop"])
            .output()
            .unwrap()
            .status
            .success()
    );
    let status = desk.status();
    let error = put(&desk, "README");
    assert!(
        matches!(
            error,
            StoreError::Dirty {
                edit: Edit::Unmerged,
                ..
            }
        ),
        "{error:?}"
    );
    save(&desk.open(), "other", "1").unwrap();
    desk.assert_sound(&status);
}

#[test]
fn what_cannot_be_written_to_at_all() {
    let desk = Desk::new();
    let bare = desk.root.with_file_name("bare.git");
    desk.git(&["clone", "-q", "--bare", ".", bare.to_str().unwrap()]);
    let store = open(&bare);
    assert!(store.is_bare() && store.root().is_none());
    assert!(matches!(
        store.begin(Duration::ZERO, &mut |_| ()),
        Err(StoreError::Bare)
    ));

    let missing = Store::discover(Path::new("/"), hermetic());
    assert!(matches!(missing, Err(StoreError::NotARepository { .. })));

    let sha256 = desk.root.with_file_name("sha256");
    std::fs::create_dir(&sha256).unwrap();
    git(&sha256, &["init", "-q", "--object-format=sha256"]);
    let refused = Store::discover(&sha256, hermetic()).map(drop);
    assert!(
        matches!(refused, Err(StoreError::Unsupported { .. })),
        "{refused:?}"
    );

    std::fs::write(desk.path(".git/index"), "DIRC garbage and more garbage").unwrap();
    assert!(matches!(put(&desk, "x"), StoreError::Index { .. }));
}

#[test]
fn without_an_identity_there_is_an_error_with_a_hint() {
    let desk = Desk::new();
    desk.git(&["config", "--unset", "user.email"]);
    let error = desk.open().identity().unwrap_err();
    assert!(matches!(
        error,
        StoreError::NoIdentity {
            missing: "email address"
        }
    ));
    assert!(error.hint().unwrap().contains("user.email"));
    let nobody = Identity {
        name: "<>".into(),
        email: "x".into(),
    };
    let store = desk.open();
    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    tx.put("x", "1").unwrap();
    let refused = tx.commit(&Message::new("m"), &nobody, at());
    assert!(matches!(
        refused,
        Err(StoreError::NoIdentity { missing: "name" })
    ));
    desk.assert_sound("");
}
