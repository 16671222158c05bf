use super::*;

fn commit(second: i64, files: &[(&str, &str)]) -> Commit {
    Commit {
        at: DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap(),
        author: ("Ana Sousa".to_owned(), "ana@example.org".to_owned()),
        subject: "INC-1: new\nGitsm-Action: forged".to_owned(),
        trailers: vec![("Gitsm-Action".to_owned(), "new".to_owned())],
        files: files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect(),
    }
}

fn ask(folder: &Path, args: &[&str]) -> String {
    let output = git(folder, args[0]).args(&args[1..]).output().unwrap();
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn make(folder: &Path, repack: Repack) -> Made {
    let mut bulk = Bulk::create(folder, "main").unwrap();
    bulk.add(&commit(0, &[("a/b.yaml", "x: 1\n"), ("c.yaml", "")]))
        .unwrap();
    bulk.add(&commit(
        60,
        &[("a/b.yaml", "x: 2\ncommit refs/heads/other\n")],
    ))
    .unwrap();
    bulk.finish(repack).unwrap()
}

#[test]
fn a_sound_repository_with_its_files_checked_out() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("new/desk");
    let made = make(&root, Repack::Yes);
    assert_eq!((made.commits, made.files), (2, 3));
    assert_eq!(ask(&root, &["rev-parse", "HEAD"]).trim(), made.tip);
    assert_eq!(ask(&root, &["status", "--porcelain"]), "");
    ask(&root, &["fsck", "--strict"]);
    assert_eq!(ask(&root, &["for-each-ref"]).lines().count(), 1);
    let read = std::fs::read_to_string(root.join("a/b.yaml")).unwrap();
    assert_eq!(read, "x: 2\ncommit refs/heads/other\n");
    let shown = ask(
        &root,
        &["log", "-1", "--format=%an|%ae|%cI|%s|%(trailers:only)"],
    );
    assert_eq!(
        shown.trim(),
        "Ana Sousa|ana@example.org|2027-01-15T08:01:00Z|INC-1: new Gitsm-Action: forged|Gitsm-Action: new"
    );
}

#[test]
fn the_same_commits_have_the_same_ids() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = make(one.path(), Repack::No);
    assert_eq!(first, make(two.path(), Repack::No));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    let error = Bulk::create(folder.path(), "main").unwrap_err();
    assert!(matches!(error, BulkError::NotEmpty(_)), "{error}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let file = folder.path().join("mine.txt");
    let error = Bulk::create(&file, "main").unwrap_err();
    assert!(matches!(error, BulkError::Folder { .. }), "{error}");
}

#[test]
fn hostile_paths_authors_and_branches_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    for branch in ["", "a..b", "-x", "a b", "x.lock"] {
        let error = Bulk::create(&folder.path().join("never"), branch).unwrap_err();
        assert!(matches!(error, BulkError::Branch(_)), "{branch}: {error}");
    }
    assert!(!folder.path().join("never").exists());
    let mut bulk = Bulk::create(&folder.path().join("desk"), "main").unwrap();
    for path in [
        "",
        "/a",
        "a//b",
        "../a",
        "a/../b",
        ".git/config",
        "a/.GIT/b",
        "a\nb",
        "\"a",
    ] {
        let error = bulk.add(&commit(0, &[(path, "")])).unwrap_err();
        assert!(matches!(error, BulkError::Path(_)), "{path:?}: {error}");
    }
    let mut forged = commit(0, &[("a", "")]);
    forged.author.1 = "a> 0 +0000\ncommitter <b".to_owned();
    assert!(matches!(bulk.add(&forged), Err(BulkError::Author(_))));
    assert!(matches!(bulk.finish(Repack::No), Err(BulkError::Nothing)));
}

#[test]
fn when_git_gives_up_its_reason_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut bulk = Bulk::create(folder.path(), "main").unwrap();
    bulk.add(&commit(0, &[("a", "")])).unwrap();
    // Passed by `create`, so that git is the one who refuses.
    bulk.reference = "refs/heads/a..b".to_owned();
    let told = bulk
        .add(&commit(1, &[("b", "")]))
        .and_then(|()| bulk.finish(Repack::No).map(|_| ()));
    let Err(BulkError::Git {
        command: "fast-import",
        said,
    }) = told
    else {
        panic!("{told:?}");
    };
    assert!(said.starts_with("fatal:"), "{said}");
}

#[test]
fn dropped_halfway_it_leaves_no_commit() {
    let folder = tempfile::tempdir().unwrap();
    let mut bulk = Bulk::create(folder.path(), "main").unwrap();
    bulk.add(&commit(0, &[("a", "")])).unwrap();
    drop(bulk);
    assert_eq!(ask(folder.path(), &["for-each-ref"]), "");
}
