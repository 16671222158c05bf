//! What `gitsm sync` costs against the same by git: `cargo bench --bench sync`.
//!
//! Makes a desk of 10,000 records (`GITSM_BENCH_RECORDS` for another size) on a bare repository, and two clones with
//! 100 edits each, of different records. Each round brings fresh copies of one of them in step, once by
//! `git fetch && git merge && git push` and once by `gitsm sync`. The goal is 1.2 times git.

#![allow(clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gitsm::desk::Answers;
use gitsm::exchange::sample::{History, Plan, configuration, generate};
use gitsm::store::bulk::{Bulk, Repack};

const ROUNDS: usize = 11;
const EDITS: usize = 100;

fn main() {
    let records = std::env::var("GITSM_BENCH_RECORDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(10_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bench = Bench {
        top: folder.path().to_owned(),
    };
    bench.fill(records);
    let (mut git, mut gitsm) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        git.push(bench.by_git(&bench.copy(&format!("git-{round}"))));
        gitsm.push(bench.by_gitsm(&bench.copy(&format!("gitsm-{round}"))));
    }
    let (git, gitsm) = (median(git), median(gitsm));
    println!("{records} records, {EDITS} edits here and {EDITS} there; medians in ms");
    println!("  git      {git:>8.0}");
    println!("  gitsm    {gitsm:>8.0}  {:>5.2} x", gitsm / git);
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1_000.0
}

struct Bench {
    top: PathBuf,
}

impl Bench {
    fn fill(&self, records: usize) {
        let desk = self.top.join("desk");
        let plan = Plan {
            seed: 1,
            records,
            now: "2026-11-20T09:00:00Z".parse().expect("an instant"),
            days: 3 * 365,
        };
        let answers = Answers {
            desk: "Bench".to_owned(),
            zone: chrono_tz::Europe::Berlin,
            team: "platform".to_owned(),
        };
        let mut bulk = Bulk::create(&desk, "main").expect("a repository");
        for step in generate(&plan, History::Batched, &configuration(&answers)).expect("a plan") {
            bulk.add(&step.expect("a step")).expect("a commit");
        }
        bulk.finish(Repack::Yes).expect("a packed repository");
        self.git(&self.top, &["clone", "-q", "--bare", "desk", "hub.git"]);
        let listed = self
            .command(
                env!("CARGO_BIN_EXE_gitsm"),
                &desk,
                &["list", "-q", "state:open"],
            )
            .stdout(Stdio::piped())
            .output()
            .expect("a list");
        let listed = String::from_utf8(listed.stdout).expect("text");
        let ids: Vec<&str> = listed.lines().collect();
        let step = ids.len() / (2 * EDITS);
        assert!(step > 0, "too few records");
        for (clone, first) in [("ours", 0), ("theirs", 1)] {
            let url = format!("file://{}", self.top.join("hub.git").display());
            self.git(&self.top, &["clone", "-q", &url, clone]);
            let clone = self.top.join(clone);
            for n in 0..EDITS {
                let id = ids[(2 * n + first) * step];
                self.run(&clone, &["note", id, "-m", &format!("Note {n}"), "-q"]);
            }
        }
        self.git(&self.top.join("theirs"), &["push", "-q"]);
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
        self.git(&clone, &["remote", "set-url", "origin", &url]);
        // As in a clone that somebody works in: git knows its files.
        self.git(&clone, &["status", "-s"]);
        let synced = Command::new("sync").status();
        assert!(synced.expect("sync").success());
        clone
    }

    fn by_git(&self, clone: &Path) -> Duration {
        let began = Instant::now();
        self.git(clone, &["fetch", "-q"]);
        self.git(clone, &["merge", "-q", "--no-edit", "origin/main"]);
        self.git(clone, &["push", "-q"]);
        began.elapsed()
    }

    fn by_gitsm(&self, clone: &Path) -> Duration {
        let began = Instant::now();
        self.run(clone, &["sync"]);
        began.elapsed()
    }

    fn git(&self, folder: &Path, args: &[&str]) {
        let status = self.command("git", folder, args).status().expect("git");
        assert!(status.success(), "git {args:?}");
    }

    fn run(&self, folder: &Path, args: &[&str]) {
        let mut command = self.command(env!("CARGO_BIN_EXE_gitsm"), folder, args);
        assert!(command.status().expect("gitsm").success(), "{args:?}");
    }

    fn command(&self, program: &str, folder: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(args)
            .current_dir(folder)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").expect("a path"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Bench");
            command.env(format!("GIT_{role}_EMAIL"), "bench@example.org");
        }
        command
    }
}
