//! What `gitsm sync` costs against the same by git: `cargo bench --bench sync`.
//!
//! Makes a desk of 10,000 records (`GITSM_BENCH_RECORDS` for another size) on a bare repository, and two clones with
//! 100 edits each, of different records. Each round brings fresh copies of one of them in step, once by
//! `git fetch && git merge && git push` and once by `gitsm sync`. The goal is 1.2 times git.

#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use gitsm::exchange::sample::History;
use support::{GITSM, by_ana, make, median, run, text, timed};

const ROUNDS: usize = 11;
const EDITS: usize = 100;

fn main() {
    let records = support::records(10_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bench = Bench {
        top: folder.path().to_owned(),
    };
    bench.fill(records);
    let (mut git, mut gitsm) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        git.push(by_git(&bench.copy(&format!("git-{round}"))));
        gitsm.push(by_gitsm(&bench.copy(&format!("gitsm-{round}"))));
    }
    let (git, gitsm) = (median(git), median(gitsm));
    println!("{records} records, {EDITS} edits here and {EDITS} there; medians in ms");
    println!("  git      {git:>8.0}");
    println!("  gitsm    {gitsm:>8.0}  {:>5.2} x", gitsm / git);
}

fn git(folder: &Path, args: &[&str]) -> Output {
    run(by_ana("git", folder, args))
}

struct Bench {
    top: PathBuf,
}

impl Bench {
    fn fill(&self, records: usize) {
        let desk = self.top.join("desk");
        make(&desk, records, History::Batched);
        git(&self.top, &["clone", "-q", "--bare", "desk", "hub.git"]);
        let listed = text(by_ana(GITSM, &desk, &["list", "-q", "state:open"]));
        let ids: Vec<&str> = listed.lines().collect();
        let step = ids.len() / (2 * EDITS);
        assert!(step > 0, "too few records");
        for (clone, first) in [("ours", 0), ("theirs", 1)] {
            let url = format!("file://{}", self.top.join("hub.git").display());
            git(&self.top, &["clone", "-q", &url, clone]);
            let clone = self.top.join(clone);
            for n in 0..EDITS {
                let id = ids[(2 * n + first) * step];
                let note = format!("Note {n}");
                run(by_ana(GITSM, &clone, &["note", id, "-m", &note, "-q"]));
            }
        }
        git(&self.top.join("theirs"), &["push", "-q"]);
    }

    /// A clone with its 100 edits, and a hub that has those of the other.
    fn copy(&self, name: &str) -> PathBuf {
        let hub = format!("{name}.git");
        for (from, to) in [("hub.git", hub.as_str()), ("ours", name)] {
            let mut command = Command::new("cp");
            command.args(["-a", from, to]).current_dir(&self.top);
            assert!(command.status().expect("cp").success());
        }
        let clone = self.top.join(name);
        let url = format!("file://{}", self.top.join(hub).display());
        git(&clone, &["remote", "set-url", "origin", &url]);
        // As in a clone that somebody works in: git knows its files.
        git(&clone, &["status", "-s"]);
        let synced = Command::new("sync").status();
        assert!(synced.expect("sync").success());
        clone
    }
}

fn by_git(clone: &Path) -> Duration {
    let began = Instant::now();
    git(clone, &["fetch", "-q"]);
    git(clone, &["merge", "-q", "--no-edit", "origin/main"]);
    git(clone, &["push", "-q"]);
    began.elapsed()
}

fn by_gitsm(clone: &Path) -> Duration {
    timed(by_ana(GITSM, clone, &["sync"]))
}
