//! Death at every step: real processes that abort, and errors as of a full disk.

use super::*;
use crate::store::fault::Step;
use crate::store::fault::testing::{ALL, End, plan};

const VICTIM: &str = "store::tests::interrupted::victim";
const CHANGED: &str = "incidents/2026/a.yaml";
const ADDED: &str = "incidents/2026/11/20/new.yaml";
const REMOVED: &str = "incidents/2026/gone.yaml";

/// A repository with one record to change and one to remove.
fn desk() -> Desk {
    let desk = Desk::new();
    save(&desk.open(), REMOVED, "id: gone\n").unwrap();
    desk
}

fn write_all(store: &Store) -> Result<CommitId, StoreError> {
    let mut tx = store.begin(Duration::from_secs(5), &mut |_| ())?;
    tx.put(CHANGED, "id: changed\n")?;
    tx.put(ADDED, "id: new\n")?;
    tx.remove(REMOVED)?;
    tx.commit(&Message::new("three at once"), &ana(), at())
}

/// Not a test of its own: the process that `kill_at` starts and that dies.
#[test]
fn victim() {
    let Ok(order) = std::env::var("GITSM_TEST_VICTIM") else {
        return;
    };
    let (step, root) = order.split_once(' ').unwrap();
    plan(Some((ALL[step.parse::<usize>().unwrap()], End::Abort)));
    let _ = write_all(&open(Path::new(root)));
    unreachable!("the step was not reached");
}

fn kill_at(step: usize, root: &Path) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([VICTIM, "--exact", "--nocapture"])
        .env("GITSM_TEST_VICTIM", format!("{step} {}", root.display()))
        .output()
        .unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("not reached"), "{said}");
}

/// What the three paths are, in the work tree: all old, or all new.
#[track_caller]
fn assert_whole(desk: &Desk, new: bool) {
    let texts = [CHANGED, ADDED, REMOVED].map(|path| desk.text(path));
    let texts = texts.each_ref().map(Option::as_deref);
    let expected = match new {
        true => [Some("id: changed\n"), Some("id: new\n"), None],
        false => [Some("id: a\n"), None, Some("id: gone\n")],
    };
    assert_eq!(texts, expected);
}

#[test]
fn a_killed_transaction_is_undone_or_finished_by_the_next() {
    for (number, step) in ALL.iter().enumerate() {
        let desk = desk();
        let before = desk.git(&["rev-parse", "HEAD"]);
        kill_at(number, &desk.root);
        let store = desk.open();
        let made = desk.git(&["rev-parse", "HEAD"]) != before;
        assert_eq!(
            made,
            matches!(step, Step::Branch | Step::Replaced | Step::Done),
            "{step:?}"
        );
        let journal = !matches!(step, Step::Objects | Step::Done);
        assert_eq!(store.has_unfinished(), journal, "{step:?}");
        let tx = store.begin(WAIT, &mut |_| ()).unwrap();
        let recovered = tx.recovered().cloned();
        drop(tx);
        assert_eq!(
            recovered.as_ref().map(|found| found.finished),
            journal.then_some(made),
            "{step:?}"
        );
        assert_whole(&desk, made);
        desk.assert_sound("");
        if !made {
            write_all(&store).unwrap();
        }
        assert_whole(&desk, true);
        desk.assert_sound("");
    }
}

#[test]
fn git_works_on_between_the_death_and_the_recovery() {
    for (number, step) in ALL.iter().enumerate() {
        let desk = desk();
        kill_at(number, &desk.root);
        // As a user would after reading git's message about the lock.
        for lock in ["index.lock", "HEAD.lock", "refs/heads/main.lock"] {
            let _ = std::fs::remove_file(desk.path(".git").join(lock));
        }
        desk.git(&["add", "-A"]);
        let _ = git_command(&desk.root)
            .args(["commit", "-qm", "by hand"])
            .output()
            .unwrap();
        let head = desk.git(&["rev-parse", "HEAD"]);
        drop(desk.open().begin(WAIT, &mut |_| ()).unwrap());
        assert_eq!(desk.git(&["rev-parse", "HEAD"]), head, "{step:?}");
        desk.assert_sound("");
    }
}

#[test]
fn edits_made_after_the_death_are_left_alone() {
    for step in [3, 4, 5, 6] {
        let desk = desk();
        kill_at(step, &desk.root);
        desk.write(CHANGED, "my edit\n");
        let tx_store = desk.open();
        let mut tx = tx_store.begin(WAIT, &mut |_| ()).unwrap();
        assert_eq!(tx.recovered().unwrap().left, [CHANGED]);
        assert!(matches!(tx.read(CHANGED), Err(StoreError::Dirty { .. })));
        drop(tx);
        assert_eq!(desk.text(CHANGED).as_deref(), Some("my edit\n"));
        desk.assert_sound(&format!(" M {CHANGED}"));
    }
}

#[test]
fn an_error_at_any_step_is_undone_or_finished_at_once() {
    for step in ALL {
        let desk = desk();
        let store = desk.open();
        let before = store.head().unwrap();
        plan(Some((step, End::Error)));
        let result = write_all(&store);
        plan(None);
        let made = matches!(step, Step::Branch | Step::Replaced | Step::Done);
        assert_eq!(
            result.is_ok(),
            made && step != Step::Done || result.is_ok(),
            "{step:?}"
        );
        assert_eq!(store.head().unwrap() != before, made, "{step:?}");
        assert_eq!(result.is_ok(), made, "{step:?}: {result:?}");
        assert_whole(&desk, made);
        desk.assert_sound("");
    }
}

#[test]
fn a_lock_of_git_is_waited_for_and_never_removed() {
    let desk = Desk::new();
    let lock = desk.path(".git/index.lock");
    std::fs::write(&lock, "").unwrap();
    let mut told = Vec::new();
    let store = desk.open();
    let refused = store
        .begin(Duration::from_millis(1_100), &mut |what| told.push(what))
        .map(drop);
    assert!(matches!(refused, Err(StoreError::Locked { path }) if path == lock));
    assert_eq!(told, [Waiting::Git]);
    assert!(lock.exists());
    let freed = lock.clone();
    let thread = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        std::fs::remove_file(freed).unwrap();
    });
    save(&store, "x", "1").unwrap();
    thread.join().unwrap();
    desk.assert_sound("");
}

#[test]
fn a_branch_that_moves_meanwhile_is_not_overwritten() {
    let desk = Desk::new();
    let store = desk.open();
    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    tx.put("x", "1").unwrap();
    let tree = desk.git(&["rev-parse", "HEAD^{tree}"]);
    let other = desk.git(&["commit-tree", "-p", "HEAD", "-m", "other", &tree]);
    desk.git(&["update-ref", "refs/heads/main", &other]);
    let result = tx.commit(&Message::new("m"), &ana(), at());
    assert!(
        matches!(result, Err(StoreError::Moved { reference }) if reference == "refs/heads/main")
    );
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), other);
    desk.assert_sound("");

    let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
    tx.put("x", "1").unwrap();
    desk.git(&["symbolic-ref", "HEAD", "refs/heads/elsewhere"]);
    let result = tx.commit(&Message::new("m"), &ana(), at());
    assert!(matches!(result, Err(StoreError::Moved { .. })));
    assert!(!desk.path("x").exists());
}

#[test]
fn a_damaged_or_hostile_journal_is_an_error() {
    let desk = Desk::new();
    let text = |path: &str| {
        format!(
            r#"{{"version":1,"reference":"refs/heads/main","commit":"{0}","paths":[{{"path":"{path}","old":null,"new":"{0}"}}]}}"#,
            "1".repeat(40)
        )
    };
    for journal in ["", "{", "[]", &text("../../x"), &text(".git/config")] {
        std::fs::write(desk.path(".git/gitsm-journal"), journal).unwrap();
        let refused = desk.open().begin(Duration::ZERO, &mut |_| ()).map(drop);
        assert!(
            matches!(refused, Err(StoreError::Journal { .. })),
            "{journal}: {refused:?}"
        );
    }
    std::fs::write(desk.path(".git/gitsm-journal"), text("fine")).unwrap();
    drop(desk.open().begin(WAIT, &mut |_| ()).unwrap());
    desk.assert_sound("");
}

#[test]
fn staged_by_hand_after_the_death_is_left_alone() {
    let desk = desk();
    kill_at(4, &desk.root);
    std::fs::remove_file(desk.path(".git/index.lock")).unwrap();
    desk.git(&["add", CHANGED]);
    let store = desk.open();
    let tx = store.begin(WAIT, &mut |_| ()).unwrap();
    assert_eq!(tx.recovered().unwrap().left, [CHANGED]);
    drop(tx);
    desk.assert_sound(&format!("M  {CHANGED}"));
}

#[test]
fn a_second_name_of_a_lock_file_is_never_written_through() {
    let desk = Desk::new();
    let id = save(&desk.open(), "x", "1").unwrap();
    // What a kill between making and unlinking the second name leaves, once the lock has become the branch.
    std::fs::hard_link(
        desk.path(".git/refs/heads/main"),
        desk.path(".git/gitsm-staged"),
    )
    .unwrap();
    drop(desk.open().begin(WAIT, &mut |_| ()).unwrap());
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), id.as_str());
    desk.assert_sound("");
}

/// Not a test of its own: writes until it is killed, and prints what was acknowledged.
#[test]
fn writer() {
    let Ok(order) = std::env::var("GITSM_TEST_WRITER") else {
        return;
    };
    let (round, root) = order.split_once(' ').unwrap();
    let store = open(Path::new(root));
    for number in 0.. {
        let path = format!("incidents/{round}/{number}.yaml");
        let id = save(&store, &path, "x\n").unwrap();
        let mut tx = store.begin(WAIT, &mut |_| ()).unwrap();
        tx.put("shared", path.as_str()).unwrap();
        if number % 2 == 1 {
            tx.remove(&format!("incidents/{round}/{}.yaml", number - 1))
                .unwrap();
        }
        println!("made {id}");
        println!(
            "made {}",
            tx.commit(&Message::new("shared"), &ana(), at()).unwrap()
        );
    }
}

/// Long: `cargo test --lib store -- --ignored`.
#[test]
#[ignore = "takes a minute"]
fn two_hundred_kills_at_random_moments_lose_nothing() {
    use std::collections::hash_map::RandomState;
    use std::hash::{BuildHasher, Hasher};
    use std::process::Stdio;
    let desk = Desk::new();
    let mut recovered = 0;
    for round in 0..200 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "store::tests::interrupted::writer",
                "--exact",
                "--nocapture",
            ])
            .env(
                "GITSM_TEST_WRITER",
                format!("{round} {}", desk.root.display()),
            )
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let wait = 20 + RandomState::new().build_hasher().finish() % 120;
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        let said = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
        let store = desk.open();
        let tx = store.begin(WAIT, &mut |_| ()).unwrap();
        recovered += u32::from(tx.recovered().is_some());
        drop(tx);
        assert_eq!(desk.status(), "", "round {round}");
        let log = desk.git(&["log", "-400", "--format=%H"]);
        for id in said.split("made ").skip(1) {
            let id = id.split_whitespace().next().unwrap_or_default();
            assert!(
                log.contains(id) || id.len() < 40,
                "round {round}: {id} is lost"
            );
        }
    }
    desk.assert_sound("");
    assert_eq!(desk.git(&["rev-list", "--min-parents=2", "HEAD"]), "");
    assert!(recovered > 0, "no kill hit a transaction");
    assert!(
        desk.git(&["rev-list", "--count", "HEAD"])
            .parse::<u32>()
            .unwrap()
            > 200
    );
}
