//! Views, revisions and history, in every sort of clone.

use super::*;
use crate::model::explain::{Class, Explain};

fn paths(store: &Store, view: &View, roots: &[&str]) -> Vec<String> {
    let found = store.files(view, roots, ".yaml").unwrap();
    found.into_iter().map(|entry| entry.path).collect()
}

#[test]
fn work_tree_and_commit_list_and_read_the_same() {
    let desk = Desk::new();
    let store = desk.open();
    desk.write(".gitignore", "*.yaml\n");
    for path in [
        "incidents/b/2.yaml",
        "incidents/b.yaml",
        "incidents/b/10.yaml",
        "x.yaml",
    ] {
        save(&store, path, path).unwrap();
    }
    let (work, head) = (store.view_work().unwrap(), store.view_head().unwrap());
    let expected = [
        "incidents/2026/a.yaml",
        "incidents/b.yaml",
        "incidents/b/10.yaml",
        "incidents/b/2.yaml",
    ];
    for view in [&work, &head] {
        assert_eq!(paths(&store, view, &["incidents"]), expected);
        assert_eq!(
            paths(
                &store,
                view,
                &["missing", "incidents/b.yaml", "incidents/b"]
            ),
            expected[1..]
        );
        assert_eq!(paths(&store, view, &[""]).len(), 5);
        assert_eq!(
            store.read(view, "incidents/b.yaml").unwrap().unwrap(),
            b"incidents/b.yaml"
        );
        assert_eq!(store.read(view, "incidents/none").unwrap(), None);
        let entries = store.files(view, &["incidents/b", "x.yaml"], "").unwrap();
        let texts = store.read_all(&entries, |path, bytes| (path.to_owned(), bytes.unwrap()));
        assert!(texts.iter().all(|(path, bytes)| path.as_bytes() == bytes));
        assert_eq!(texts.len(), 3);
    }
    desk.write("incidents/b.yaml", "edited");
    assert_eq!(
        store.read(&work, "incidents/b.yaml").unwrap().unwrap(),
        b"edited"
    );
    assert_eq!(
        store.read(&head, "incidents/b.yaml").unwrap().unwrap(),
        b"incidents/b.yaml"
    );
    assert_eq!(store.read(&View::Empty, "incidents/b.yaml").unwrap(), None);
    let below = open(&desk.path("incidents/b"));
    assert_eq!(paths(&below, &work, &["incidents"]), expected);
}

#[cfg(unix)]
#[test]
fn links_and_odd_names_are_reported_and_hide_nothing() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    std::os::unix::fs::symlink("/etc", desk.path("incidents/etc")).unwrap();
    std::os::unix::fs::symlink("incidents", desk.path("other")).unwrap();
    let odd = std::ffi::OsStr::from_bytes(b"incidents/\xff.yaml");
    std::fs::write(desk.root.join(odd), "x").unwrap();
    desk.git(&["add", "-A"]);
    desk.git(&["commit", "-qm", "odd"]);
    let store = desk.open();
    for view in [View::Work, store.view_head().unwrap()] {
        let suffix = if view == View::Work { ".yaml" } else { "" };
        let entries = store.files(&view, &["incidents"], suffix).unwrap();
        let kinds: Vec<_> = entries
            .iter()
            .map(|entry| (entry.path.as_str(), entry.kind))
            .collect();
        assert_eq!(
            kinds,
            [
                ("incidents/2026/a.yaml", FileKind::File),
                ("incidents/etc", FileKind::Symlink),
                ("incidents/\u{fffd}.yaml", FileKind::Other),
            ]
        );
        let read = store.read_all(&entries, |_, bytes| bytes.is_ok());
        assert_eq!(read, [true, false, false]);
    }
    let through = store.files(&View::Work, &["other"], ".yaml").unwrap();
    assert!(matches!(
        &through[..],
        [FileEntry {
            kind: FileKind::Symlink,
            ..
        }]
    ));
}

#[test]
fn bare_and_unborn_repositories_can_be_read() {
    let desk = Desk::new();
    let bare = desk.root.with_file_name("bare.git");
    desk.git(&["clone", "-q", "--bare", ".", bare.to_str().unwrap()]);
    let store = open(&bare);
    let view = store.view_work().unwrap();
    assert_eq!(
        paths(&store, &view, &["incidents"]),
        ["incidents/2026/a.yaml"]
    );
    assert_eq!(
        store
            .history(&View::Work, "incidents/2026/a.yaml", None)
            .unwrap()
            .len(),
        1
    );
    let unborn = Desk::unborn();
    let store = unborn.open();
    assert_eq!(store.view_head().unwrap(), View::Empty);
    assert_eq!(store.files(&View::Empty, &[""], "").unwrap(), []);
    assert_eq!(store.history(&View::Work, "x", None).unwrap(), []);
    assert!(matches!(
        store.resolve("2026-01-01"),
        Err(StoreError::BeforeFirst { .. })
    ));
    assert!(matches!(
        store.resolve("HEAD"),
        Err(StoreError::UnknownRevision { .. })
    ));
}

#[test]
fn partial_clones_fetch_what_they_lack() {
    let desk = Desk::new();
    desk.git(&["config", "uploadpack.allowFilter", "true"]);
    desk.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let partial = desk.root.with_file_name("partial");
    let url = format!("file://{}", desk.root.display());
    desk.git(&[
        "clone",
        "-q",
        "--no-checkout",
        "--filter=blob:none",
        &url,
        partial.to_str().unwrap(),
    ]);
    let store = open(&partial);
    let view = store.view_head().unwrap();
    let entries = store.files(&view, &["incidents"], "").unwrap();
    let read = store.read_all(&entries, |_, bytes| bytes.unwrap());
    assert_eq!(read, [b"id: a\n".to_vec()]);
}

#[test]
fn shallow_clones_are_read_but_have_no_history() {
    let desk = Desk::new();
    save(&desk.open(), "incidents/2026/a.yaml", "2").unwrap();
    let shallow = desk.root.with_file_name("shallow");
    let url = format!("file://{}", desk.root.display());
    desk.git(&["clone", "-q", "--depth=1", &url, shallow.to_str().unwrap()]);
    let store = open(&shallow);
    assert!(store.is_shallow() && !desk.open().is_shallow());
    assert!(
        store
            .read(&View::Work, "incidents/2026/a.yaml")
            .unwrap()
            .is_some()
    );
    for error in [
        store
            .history(&View::Work, "incidents/2026/a.yaml", None)
            .unwrap_err(),
        store.resolve("2020-01-01").unwrap_err(),
    ] {
        assert!(matches!(error, StoreError::Shallow));
        assert_eq!(error.class(), Class::Undecidable);
    }
    git(&shallow, &["config", "user.name", "Ana"]);
    git(&shallow, &["config", "user.email", "ana@example.org"]);
    save(&store, "x", "1").unwrap();
    assert_eq!(git(&shallow, &["status", "--porcelain"]), "");
}

#[test]
fn revisions_and_dates() {
    let desk = Desk::new();
    let first = desk.git(&["rev-parse", "HEAD"]);
    desk.git(&["tag", "-am", "t", "v1"]);
    desk.git(&["tag", "2026-11-21"]);
    let second = save(&desk.open(), "x", "1").unwrap();
    let store = desk.open();
    let of = |text: &str| store.resolve(text).map(|id| id.to_string()).ok();
    for text in [
        "v1",
        "HEAD~1",
        "main^",
        &first[..8],
        "2026-09-30",
        "tags/2026-11-21",
        "2026-11-20T09:14:02Z",
    ] {
        assert_eq!(of(text).as_deref(), Some(first.as_str()), "{text}");
    }
    for text in [
        "main",
        "2026-11-20",
        "2026-11-21",
        "2026-11-20T09:14:03Z",
        "2026-11-20T10:14:03+01:00",
    ] {
        assert_eq!(of(text).as_deref(), Some(second.as_str()), "{text}");
    }
    for text in [
        "nothing",
        "",
        "HEAD~9",
        "HEAD:x",
        "-1",
        "--all",
        "\0",
        "2020-01-01",
    ] {
        assert_eq!(of(text), None, "{text}");
    }
}

#[test]
fn the_history_of_one_path_is_that_of_git() {
    let desk = Desk::new();
    let store = desk.open();
    let path = "incidents/2026/a.yaml";
    desk.git(&["switch", "-qc", "side"]);
    save(&store, path, "side\n").unwrap();
    desk.git(&["switch", "-q", "main"]);
    save(&store, "other", "1").unwrap();
    desk.git(&["merge", "-q", "--no-ff", "-m", "join", "side"]);
    save(&store, path, "last\n").unwrap();
    let found = store.history(&View::Work, path, None).unwrap();
    let subjects: Vec<_> = found.iter().map(|commit| commit.subject.as_str()).collect();
    assert_eq!(
        subjects,
        [format!("put {path}"), format!("put {path}"), "first".into()]
    );
    let ids: Vec<_> = found.iter().map(|commit| commit.id.to_string()).collect();
    assert_eq!(
        ids.join("\n"),
        desk.git(&["log", "--format=%H", "--", path])
    );
    assert_eq!(
        found[0].trailers,
        [("Gitsm-Record".to_owned(), path.to_owned())]
    );
    assert_eq!((&found[0].author, found[0].authored), (&ana(), at()));
    assert_eq!(found[0].signature, SignatureState::Unsigned);
    assert_eq!(
        store.history(&View::Work, path, Some(1)).unwrap(),
        found[..1]
    );
    assert_eq!(store.commit(&found[2].id).unwrap(), found[2]);
    assert_eq!(store.history(&View::Work, "never", None).unwrap(), []);
    assert_eq!(
        store.history(&View::Work, "*", None).unwrap(),
        [],
        "a path is no pattern"
    );
}
