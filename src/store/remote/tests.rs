//! Against real repositories: bare ones with hooks, gone ones, and clones that race.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::*;
use crate::store::{Environment, Identity, Message};

struct Pair {
    _folder: tempfile::TempDir,
    bare: PathBuf,
    clone: PathBuf,
}

fn git(folder: &Path, args: &[&str]) -> String {
    let output = Command::new("git")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "git {args:?}: {err}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

impl Pair {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        let (bare, clone) = (top.join("desk.git"), top.join("clone"));
        git(&top, &["init", "-q", "--bare", "-b", "main", "desk.git"]);
        git(&top, &["init", "-q", "-b", "main", "clone"]);
        for (key, value) in [("user.name", "Ana"), ("user.email", "ana@example.org")] {
            git(&clone, &["config", key, value]);
        }
        std::fs::write(clone.join("a"), "1\n").unwrap();
        git(&clone, &["add", "a"]);
        git(&clone, &["commit", "-qm", "first"]);
        git(&clone, &["remote", "add", "origin", bare.to_str().unwrap()]);
        git(&clone, &["push", "-q", "-u", "origin", "main"]);
        Pair {
            _folder: folder,
            bare,
            clone,
        }
    }

    fn store(&self) -> Store {
        let environment = Environment::from_lookup(|name| match name {
            "GIT_CONFIG_GLOBAL" => Some("/dev/null".into()),
            "GIT_CONFIG_NOSYSTEM" => Some("1".into()),
            _ => None,
        });
        Store::discover(&self.clone, environment).unwrap()
    }

    fn hook(&self, name: &str, script: &str) {
        let path = self.bare.join("hooks").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
}

fn made(store: &Store, base: Option<&CommitId>, path: &str, text: &str) -> CommitId {
    let mut aside = store.aside(base).unwrap();
    aside.put(path, text).unwrap();
    let who = Identity {
        name: "Bot".into(),
        email: "bot@example.org".into(),
    };
    let at = chrono::DateTime::from_timestamp(1_795_166_043, 0).unwrap();
    aside.commit(&Message::new("made aside"), &who, at).unwrap()
}

fn advance(name: &str, to: &CommitId) -> Update {
    Update::Advance {
        name: name.to_owned(),
        to: to.clone(),
    }
}

const MAIN: &str = "refs/heads/main";

#[test]
fn a_commit_made_aside_is_pushed_and_nothing_here_moves() {
    let pair = Pair::new();
    let store = pair.store();
    std::fs::write(pair.clone.join("a"), "edited by hand\n").unwrap();
    let head = store.head().unwrap().unwrap();
    let one = made(&store, Some(&head), "b", "2\n");
    store
        .push("origin", &[advance(MAIN, &one)], Push::default())
        .unwrap();
    assert_eq!(git(&pair.bare, &["rev-parse", "main"]), one.as_str());
    assert_eq!(git(&pair.bare, &["show", "main:b"]), "2");
    assert_eq!(git(&pair.bare, &["show", "main:a"]), "1");
    assert_eq!(store.head().unwrap().unwrap(), head);
    assert_eq!(git(&pair.clone, &["status", "--porcelain"]), "M a");
    assert_eq!(store.at_reference("refs/remotes/origin/main"), Some(one));
}

#[test]
fn whoever_is_later_is_behind_and_may_repeat_on_what_was_fetched() {
    let pair = Pair::new();
    let store = pair.store();
    let head = store.head().unwrap().unwrap();
    let first = made(&store, Some(&head), "b", "first\n");
    let second = made(&store, Some(&head), "b", "second\n");
    store
        .push("origin", &[advance(MAIN, &first)], Push::default())
        .unwrap();
    let late = store.push("origin", &[advance(MAIN, &second)], Push::default());
    assert_eq!(
        late,
        Err(RemoteError::Behind {
            reference: MAIN.to_owned()
        })
    );
    let spec = "+refs/heads/main:refs/remotes/origin/main";
    store.fetch("origin", &[spec], &Fetch::default()).unwrap();
    let tip = store.at_reference("refs/remotes/origin/main").unwrap();
    assert_eq!(tip, first);
    let again = made(&store, Some(&tip), "b", "second\n");
    store
        .push("origin", &[advance(MAIN, &again)], Push::default())
        .unwrap();
}

#[test]
fn a_hook_that_declines_is_a_rule_and_its_words_are_kept() {
    let pair = Pair::new();
    let store = pair.store();
    pair.hook(
        "pre-receive",
        "#!/bin/sh\necho 'no bots here' >&2\nexit 1\n",
    );
    let head = store.head().unwrap().unwrap();
    let one = made(&store, Some(&head), "b", "2\n");
    let refused = store.push("origin", &[advance(MAIN, &one)], Push::default());
    assert_eq!(
        refused,
        Err(RemoteError::Rule {
            reference: MAIN.to_owned(),
            reason: "pre-receive hook declined: no bots here".to_owned(),
        })
    );
}

#[test]
fn references_move_together_or_not_at_all() {
    let pair = Pair::new();
    let store = pair.store();
    let head = store.head().unwrap().unwrap();
    let letter = made(&store, None, "letter", "hello\n");
    let inbox = "refs/heads/gitsm-inbox/x";
    let create = Update::Create {
        name: inbox.to_owned(),
        to: letter.clone(),
    };
    store
        .push("origin", std::slice::from_ref(&create), Push::default())
        .unwrap();
    let other = made(&store, None, "letter", "other\n");
    let twice = Update::Create {
        name: inbox.to_owned(),
        to: other.clone(),
    };
    assert!(matches!(
        store.push("origin", &[twice], Push::default()),
        Err(RemoteError::Behind { .. })
    ));
    let listed = store
        .list_remote("origin", &["refs/heads/gitsm-inbox/*"])
        .unwrap();
    assert_eq!(
        listed,
        [RemoteRef {
            name: inbox.to_owned(),
            at: letter.clone()
        }]
    );
    let one = made(&store, Some(&head), "b", "2\n");
    let delete = |from: &CommitId| Update::Delete {
        name: inbox.to_owned(),
        from: from.clone(),
    };
    let atomic = Push {
        atomic: true,
        ask: false,
    };
    let stale = store.push("origin", &[advance(MAIN, &one), delete(&other)], atomic);
    assert_eq!(
        stale,
        Err(RemoteError::Behind {
            reference: inbox.to_owned()
        })
    );
    assert_eq!(git(&pair.bare, &["rev-parse", "main"]), head.as_str());
    store
        .push("origin", &[advance(MAIN, &one), delete(&letter)], atomic)
        .unwrap();
    assert_eq!(
        git(&pair.bare, &["for-each-ref", "--format=%(refname)"]),
        MAIN
    );
}

#[test]
fn no_remote_and_a_remote_that_is_gone() {
    let pair = Pair::new();
    let store = pair.store();
    assert_eq!(store.remote(None).unwrap(), "origin");
    assert_eq!(store.remote(Some("/a/b.git")).unwrap(), "/a/b.git");
    assert_eq!(
        store.remote(Some("up")).unwrap_err().to_string(),
        "there is no remote `up`"
    );
    let spec = "+refs/heads/nothing:refs/remotes/origin/nothing";
    assert_eq!(
        store
            .fetch("origin", &[spec], &Fetch::default())
            .unwrap_err()
            .to_string(),
        "origin has no refs/heads/nothing"
    );
    std::fs::remove_dir_all(&pair.bare).unwrap();
    assert!(matches!(
        store.list_remote("origin", &["refs/heads/*"]),
        Err(RemoteError::NotThere { .. })
    ));
    git(&pair.clone, &["remote", "remove", "origin"]);
    assert_eq!(
        pair.store().remote(None).unwrap_err().to_string(),
        "this clone has no remote"
    );
}

#[test]
fn the_default_branch_is_remembered_or_asked_for() {
    let pair = Pair::new();
    let store = pair.store();
    assert_eq!(store.default_branch("origin").unwrap(), "main");
    git(
        &pair.clone,
        &[
            "symbolic-ref",
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/desk",
        ],
    );
    assert_eq!(pair.store().default_branch("origin").unwrap(), "desk");
}

#[test]
fn a_shallow_clone_makes_and_pushes_commits() {
    let pair = Pair::new();
    for n in 0..3 {
        std::fs::write(pair.clone.join("a"), format!("{n}\n{n}\n")).unwrap();
        git(&pair.clone, &["commit", "-qam", "more"]);
    }
    git(&pair.clone, &["push", "-q"]);
    let top = pair.clone.parent().unwrap();
    let url = format!("file://{}", pair.bare.display());
    git(top, &["clone", "-q", "--depth=1", &url, "shallow"]);
    git(&top.join("shallow"), &["checkout", "-q", "--detach"]);
    let store = Store::discover(&top.join("shallow"), Environment::default()).unwrap();
    assert!(store.is_shallow());
    let one = made(&store, store.head().unwrap().as_ref(), "b", "2\n");
    store
        .push("origin", &[advance(MAIN, &one)], Push::default())
        .unwrap();
    assert_eq!(git(&pair.bare, &["rev-list", "--count", "main"]), "5");
}

#[test]
fn how_long_ago_something_was_fetched_is_told_by_the_newest_trace_of_it() {
    let pair = Pair::new();
    let store = pair.store();
    let here = "refs/remotes/origin/main";
    let minutes = |count: u64| std::time::Duration::from_secs(60 * count);
    let old = std::time::SystemTime::now() - minutes(10);
    let touch = |name: &str| {
        let path = pair.clone.join(".git").join(name);
        let file = std::fs::File::options().append(true).open(path).unwrap();
        file.set_modified(old).unwrap();
    };
    assert!(store.fetched_ago(here).unwrap() < minutes(1));
    touch(here);
    assert!(store.fetched_ago(here).unwrap() >= minutes(10));
    git(&pair.clone, &["pack-refs", "--all"]);
    assert!(store.fetched_ago(here).unwrap() < minutes(1));
    touch("packed-refs");
    assert!(store.fetched_ago(here).unwrap() >= minutes(10));
    git(&pair.clone, &["fetch", "-q"]);
    assert!(store.fetched_ago(here).unwrap() < minutes(1));
    for name in ["FETCH_HEAD", "packed-refs"] {
        std::fs::remove_file(pair.clone.join(".git").join(name)).unwrap();
    }
    assert_eq!(store.fetched_ago("refs/remotes/origin/none"), None);
}
