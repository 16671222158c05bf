//! Many at once in one clone.

use std::collections::BTreeSet;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::support::TestDesk;

/// Starts gitsm several times at once and gives back what each printed; all must work.
fn at_once(desk: &TestDesk, calls: &[Vec<String>]) -> Vec<String> {
    let children: Vec<_> = calls
        .iter()
        .map(|args| {
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let mut command = desk.gitsm(&args);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            // Ids from the system: calls at once would draw the same from one seed.
            command.env_remove("GITSM_SEED").spawn().unwrap()
        })
        .collect();
    let outputs: Vec<_> = children
        .into_iter()
        .map(|child| child.wait_with_output().unwrap())
        .collect();
    outputs
        .into_iter()
        .map(|output| {
            let errors = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success(), "{errors}");
            String::from_utf8(output.stdout).unwrap().trim().to_owned()
        })
        .collect()
}

fn call(line: &str) -> Vec<String> {
    line.split(' ').map(str::to_owned).collect()
}

/// Each commit of gitsm since the desk was made has exactly the file of the record it names.
fn assert_own_record_each(desk: &TestDesk, ids: &BTreeSet<String>) {
    let log = desk.git(&[
        "log",
        "--format=%x00%s",
        "--name-status",
        "--grep=Gitsm-Action: new",
    ]);
    let mut seen = BTreeSet::new();
    for commit in log.split('\0').filter(|commit| !commit.trim().is_empty()) {
        let mut lines = commit.lines().filter(|line| !line.is_empty());
        let id = lines.next().unwrap().strip_suffix(": new").unwrap();
        let files: Vec<&str> = lines.collect();
        assert_eq!(files, [format!("A\tincidents/2026/11/20/{id}.yaml")]);
        assert!(seen.insert(id.to_owned()));
    }
    assert_eq!(seen, *ids);
}

#[test]
fn twenty_new_incidents_at_once() {
    let desk = TestDesk::new();
    let calls: Vec<_> = (0..20)
        .map(|n| call(&format!("incident new -q -t Number-{n}")))
        .collect();
    let ids: BTreeSet<String> = at_once(&desk, &calls).into_iter().collect();
    assert_eq!(ids.len(), 20);
    assert_eq!(desk.commits(), 1 + 20);
    assert_own_record_each(&desk, &ids);
    let listed: BTreeSet<String> = desk
        .ok(&["list", "-q"])
        .lines()
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, ids);
    desk.assert_sound();
    assert!(
        desk.tell(&["check"])
            .starts_with("no findings, 20 files checked")
    );
}

#[test]
fn twenty_new_incidents_beside_git() {
    let desk = TestDesk::new();
    /// Stops the other thread however the test ends.
    struct Stop<'a>(&'a AtomicBool);
    impl Drop for Stop<'_> {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    let stop = AtomicBool::new(false);
    let root = desk.root();
    let (ids, others) = std::thread::scope(|scope| {
        let stopped = Stop(&stop);
        let beside = scope.spawn(|| {
            let git = |args: &[&str]| {
                let status = std::process::Command::new("git")
                    .arg("-C")
                    .arg(&root)
                    .args(["-c", "user.name=Bob", "-c", "user.email=bob@example.org"])
                    .args(args)
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .status();
                status.unwrap().success()
            };
            let mut done = 0;
            while !stop.load(Ordering::Relaxed) {
                let name = format!("other-{done}.txt");
                std::fs::write(root.join(&name), "x\n").unwrap();
                // git gives up where another one holds its lock: then it is tried again.
                while !git(&["add", &name]) {}
                while !git(&["commit", "-qm", "other"]) {}
                done += 1;
            }
            done
        });
        let calls: Vec<_> = (0..20)
            .map(|n| call(&format!("incident new -q -t Number-{n}")))
            .collect();
        let ids: BTreeSet<String> = at_once(&desk, &calls).into_iter().collect();
        drop(stopped);
        (ids, beside.join().unwrap())
    });
    assert_eq!(ids.len(), 20);
    assert!(others > 0);
    assert_own_record_each(&desk, &ids);
    assert_eq!(
        desk.commits(),
        1 + 20 + others,
        "and git lost none of its commits"
    );
    let files = desk.git(&["ls-files", "other-*"]);
    assert_eq!(files.lines().count(), others);
    desk.assert_sound();
}

#[test]
fn ten_notes_on_one_record_at_once() {
    let desk = TestDesk::new();
    let id = desk.incident("One");
    let calls: Vec<_> = (0..10)
        .map(|n| call(&format!("note {id} -m Note-{n} -q")))
        .collect();
    at_once(&desk, &calls);
    let record = desk.record(&id);
    for n in 0..10 {
        assert_eq!(
            record.matches(&format!("note: Note-{n}\n")).count(),
            1,
            "{record}"
        );
    }
    assert_eq!(desk.commits(), 2 + 10);
    desk.assert_sound();
    assert!(desk.tell(&["check"]).starts_with("no findings"));
}

#[test]
fn one_of_two_who_take_the_same_step_is_refused() {
    let desk = TestDesk::new();
    let id = desk.incident("One");
    let children: Vec<_> = ["ana", "bob"]
        .map(|who| {
            let mut command = desk.gitsm(&["incident", "start", &id, "--assignee", who]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.env_remove("GITSM_SEED").spawn().unwrap()
        })
        .into_iter()
        .map(|child| child.wait_with_output().unwrap())
        .collect();
    let codes: BTreeSet<_> = children.iter().map(|output| output.status.code()).collect();
    assert_eq!(codes, BTreeSet::from([Some(0), Some(1)]));
    assert_eq!(desk.commits(), 3);
    desk.assert_sound();
}
