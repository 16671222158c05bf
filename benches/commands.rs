//! Whole commands against git, as medians and ratios of one run: `cargo bench --bench commands`.
//!
//! Makes a desk of 10,000 records (`GITSM_BENCH_RECORDS` for another size) with the seeded generator, then runs
//! each command and the git command that it is held to in turns, so that both see the same machine. A figure
//! counts only when the answers are right: at the end git must find nothing wrong and nothing to commit.

#![allow(clippy::expect_used, clippy::panic, missing_docs)]

#[path = "commands/signed.rs"]
mod signed;
mod support;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use gitsm::exchange::sample::History;
use gitsm::store::verify_statement;
use rayon::prelude::*;
use signed::{Signature, Signed};
use support::{GITSM, by_ana, make, median, run, steps, text, timed};

/// A comparison: what is measured, what it is held to, how many rounds, and the ratio that it must not exceed.
struct Case<'a> {
    name: &'a str,
    ours: Box<dyn Fn(usize) -> Command + 'a>,
    git: Box<dyn Fn(usize) -> Command + 'a>,
    rounds: usize,
    goal: f64,
}

fn main() {
    let records = support::records(10_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let desk = folder.path().join("desk");
    make(&desk, records, History::Batched);
    let change = open_change(&desk);
    // Some 10,000 commits, an action each.
    let story = folder.path().join("story");
    make(&story, records / 6, History::Actions);
    let (id, path) = some_record(&desk);
    println!("{records} records; medians in ms\n");
    println!(
        "{:<34} {:>8} {:>8} {:>7} {:>7}",
        "command", "gitsm", "git", "ratio", "goal"
    );
    for case in cases(&desk, &id, &path) {
        compare(&case);
    }
    gate(&desk, &change);
    compare(&verification(&story));
    let signed = folder.path().join("signed");
    compare_signed(&signed, records / 6);
    assert_eq!(
        text(git(&desk, &["status", "--porcelain"])),
        "",
        "something is left to commit"
    );
    run(git(&desk, &["fsck", "--no-dangling"]));
    println!("\ngit status is empty, git fsck finds nothing");
}

fn cases<'a>(desk: &'a Path, id: &'a str, path: &'a str) -> Vec<Case<'a>> {
    let object = format!("HEAD:{path}");
    let commit = move |round: usize| {
        std::fs::write(desk.join("note.txt"), round.to_string()).expect("a file");
        shell(desk, "git add note.txt && git commit -qm note")
    };
    vec![
        Case {
            name: "gitsm --version / git --version",
            ours: Box::new(|_| ours(desk, &["--version"])),
            git: Box::new(|_| git(desk, &["--version"])),
            rounds: 51,
            goal: 2.0,
        },
        Case {
            name: "gitsm show ID / git show",
            ours: Box::new(|_| ours(desk, &["show", id])),
            git: Box::new(move |_| git(desk, &["show", &object])),
            rounds: 51,
            goal: 2.0,
        },
        Case {
            name: "gitsm incident new / add, commit",
            ours: Box::new(|_| {
                ours(
                    desk,
                    &["incident", "new", "--title", "Checkout is slow", "-q"],
                )
            }),
            git: Box::new(commit),
            rounds: 15,
            goal: 0.35,
        },
        Case {
            name: "gitsm incident list / git status",
            ours: Box::new(|_| ours(desk, &["incident", "list", "state:open"])),
            git: Box::new(|_| git(desk, &["status", "--porcelain"])),
            rounds: 9,
            goal: f64::INFINITY,
        },
        Case {
            name: "gitsm report sla / git status",
            ours: Box::new(|_| ours(desk, &["report", "sla"])),
            git: Box::new(|_| git(desk, &["status", "--porcelain"])),
            rounds: 21,
            goal: 3.0,
        },
    ]
}

/// The whole history verified, against git listing every commit with the files it changed.
fn verification(desk: &Path) -> Case<'_> {
    Case {
        name: "gitsm verify / git log --raw",
        ours: Box::new(|_| ours(desk, &["verify"])),
        git: Box::new(|_| git(desk, &["log", "--format=%H", "--raw"])),
        rounds: 5,
        goal: 2.0,
    }
}

/// The id of a change that may be carried out.
fn open_change(desk: &Path) -> String {
    let wanted = "state: scheduled";
    let found = text(git(desk, &["grep", "-lF", wanted, "--", "changes"]));
    let path = found.lines().next().expect("a change that is scheduled");
    let stem = Path::new(path).file_stem();
    stem.expect("a name").to_string_lossy().into_owned()
}

/// The id and the path of an incident in the middle.
fn some_record(desk: &Path) -> (String, String) {
    let listed = text(git(desk, &["ls-files", "incidents"]));
    let paths: Vec<&str> = listed.lines().collect();
    let path = paths[paths.len() / 2];
    let id = Path::new(path)
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    (id, path.to_owned())
}

fn compare(case: &Case<'_>) {
    let (ours, theirs) = medians(case);
    told(case.name, ours, theirs, case.goal);
}

fn medians(case: &Case<'_>) -> (f64, f64) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..case.rounds {
        ours.push(timed((case.ours)(round)));
        theirs.push(timed((case.git)(round)));
    }
    (median(ours), median(theirs))
}

fn told(name: &str, ours: f64, theirs: f64, goal: f64) {
    let ratio = ours / theirs;
    let mark = if ratio <= goal { "" } else { "  missed" };
    let goal = if goal.is_finite() {
        format!("{goal:.2}")
    } else {
        "-".to_owned()
    };
    println!("{name:<34} {ours:>8.2} {theirs:>8.2} {ratio:>7.2} {goal:>7}{mark}");
}

/// The same of a history in which everything is signed: without the time that its signatures take alone, on as
/// many cores. That git finds them good too is seen on some of them.
fn compare_signed(desk: &Path, records: usize) {
    let mut signed = Signed::create(desk);
    steps(records, History::Actions, |step| signed.add(step));
    let signatures = signed.finish(desk);
    let letters = text(git(desk, &["log", "-50", "--format=%G?"]));
    assert_eq!(letters, "G\n".repeat(50), "git does not trust a signature");
    let alone: Vec<Duration> = (0..5).map(|_| checked(&signatures)).collect();
    let alone = median(alone);
    let (ours, theirs) = medians(&verification(desk));
    told("gitsm verify, all signed", ours, theirs, f64::INFINITY);
    told("  without its signatures", ours - alone, theirs, 2.0);
    let few = &signatures[..signatures.len().min(500)];
    let clock = Instant::now();
    assert!(few.iter().all(sound));
    let each = clock.elapsed().as_secs_f64() * 1000.0 / few.len() as f64;
    let count = signatures.len();
    println!("  {count} signatures alone: {alone:.0} ms; one on one core: {each:.3} ms");
}

/// The time that signatures take.
fn checked(signatures: &[Signature]) -> Duration {
    let clock = Instant::now();
    assert!(signatures.par_iter().all(sound));
    clock.elapsed()
}

fn sound(one: &Signature) -> bool {
    verify_statement(&one.armour, one.namespace, &one.payload).is_ok()
}

/// The gate before a change, which says no: it waits for nothing and asks no network. A figure of its own, because
/// git has nothing like it.
fn gate(desk: &Path, change: &str) {
    let ask = || {
        let clock = Instant::now();
        let mut command = ours(desk, &["change", "gate", change, "--env", "production"]);
        let output = command.output().expect("a program that starts");
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        clock.elapsed()
    };
    let time = median((0..21).map(|_| ask()).collect());
    let mark = if time < 100.0 { "" } else { "  missed" };
    println!(
        "{:<34} {time:>8.2} {:>24}{mark}",
        "gitsm change gate", "100 ms"
    );
}

fn ours(desk: &Path, args: &[&str]) -> Command {
    by_ana(GITSM, desk, args)
}

fn git(desk: &Path, args: &[&str]) -> Command {
    by_ana("git", desk, args)
}

fn shell(desk: &Path, line: &str) -> Command {
    by_ana("sh", desk, &["-c", line])
}
