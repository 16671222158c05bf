//! Killed at any moment of writing: nothing that was acknowledged is lost, nothing is left half written.

use std::io::Read;
use std::process::Stdio;
use std::time::Duration;

use crate::support::TestDesk;

/// A stream of numbers that look random and are the same each time.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

#[test]
#[ignore = "200 kills take a minute"]
fn killed_two_hundred_times() {
    let desk = TestDesk::new();
    let first = desk.incident("The first");
    let mut random = 0x9e37_79b9_7f4a_7c15;
    let mut acknowledged = vec![first.clone()];
    let mut notes = Vec::new();
    let mut killed = 0;
    // How long a call takes here, so that kills fall into all of it.
    let start = std::time::Instant::now();
    desk.ok(&["note", &first, "-m", "timed"]);
    let span = u64::try_from(start.elapsed().as_micros()).unwrap() * 12 / 10;
    for round in 0..200 {
        let text = format!("Round-{round}");
        let args: Vec<&str> = match round % 2 {
            0 => vec!["incident", "new", "-q", "-t", &text],
            _ => vec!["note", &first, "-q", "-m", &text],
        };
        let mut child = desk
            .gitsm(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(next(&mut random) % span));
        child.kill().unwrap();
        let mut out = String::new();
        child
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut out)
            .unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        // What was printed was acknowledged.
        if out.ends_with('\n') {
            match round % 2 {
                0 => acknowledged.push(out.trim().to_owned()),
                _ => notes.push(text),
            }
        }
        if round % 20 == 19 {
            sound(&desk, &acknowledged, &notes);
        }
    }
    assert!(killed > 50, "only {killed} calls were killed in time");
    sound(&desk, &acknowledged, &notes);
}

fn sound(desk: &TestDesk, acknowledged: &[String], notes: &[String]) {
    // The next write settles what was left.
    desk.ok(&["note", &acknowledged[0], "-m", "settles"]);
    desk.git(&["fsck", "--strict", "--no-dangling"]);
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    assert!(!desk.root().join(".git/index.lock").exists());
    let listed = desk.ok(&["list", "-q"]);
    for id in acknowledged {
        assert!(listed.contains(id), "{id} was printed and is gone");
    }
    let record = desk.read(desk.path_of(&acknowledged[0]));
    for note in notes {
        assert!(
            record.contains(&format!("note: {note}\n")),
            "{note} was acknowledged and is gone"
        );
    }
    let check = desk.tell(&["check"]);
    assert!(check.ends_with("[exit 0]\n"), "{check}");
}
