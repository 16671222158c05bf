//! What a job pays for `gitsm ci report`, against a plain `git push` of one commit: `cargo bench --bench ci`.
//!
//! Makes a desk of 1,000 records (`GITSM_BENCH_RECORDS` for another size) on a bare repository. Each round has a fresh
//! clone for each way, one commit deep: `push` pushes a commit with git to a branch of its own, `contend` to the branch
//! of the desk, rebased as often as somebody was faster; `direct` and `inbox` report, and `apart` does so directly from
//! what looks like a machine of its own. Then thirty do each at once. The goal is three times the push.

#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use gitsm::exchange::sample::History;
use support::{GITSM, bare, by_ana, make, median, run, timed};

const ROUNDS: usize = 15;
const AT_ONCE: usize = 30;

fn main() {
    let records = support::records(1_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bench = Bench::new(folder.path().to_owned(), records);
    println!("{records} records; medians in ms, one job at a time");
    let mut times: [Vec<Duration>; 5] = Default::default();
    for round in 0..ROUNDS {
        for (way, times) in WAYS.iter().zip(&mut times) {
            let clone = bench.clone(&format!("{way}-{round}"));
            times.push(timed(bench.command(way, &clone, round)));
        }
    }
    show(&times);
    println!("{AT_ONCE} jobs at once, three distinct failures; medians of the time of a job in ms");
    show(&WAYS.map(|way| bench.at_once(way)));
}

const WAYS: [&str; 5] = ["push", "contend", "direct", "apart", "inbox"];

/// What somebody types who pushes to a branch that others push to as well.
const CONTEND: &str =
    "until git push -q origin HEAD:main; do git pull -q --rebase origin main || exit 1; done";

fn show(times: &[Vec<Duration>; 5]) {
    let medians: Vec<f64> = times.iter().cloned().map(median).collect();
    for (way, time) in WAYS.iter().zip(&medians) {
        println!("  {way:<8} {time:>8.0}  {:>5.2} x", time / medians[0]);
    }
}

struct Bench {
    top: PathBuf,
}

impl Bench {
    fn new(top: PathBuf, records: usize) -> Self {
        make(&top.join("desk"), records, History::Batched);
        let clone = ["clone", "-q", "--bare", "desk", "hub.git"];
        run(by_ana("git", &top, &clone));
        Bench { top }
    }

    /// A clone one commit deep, with a commit of its own for the plain push.
    fn clone(&self, name: &str) -> PathBuf {
        let url = format!("file://{}", self.top.join("hub.git").display());
        let git = |folder: &Path, args: &[&str]| run(by_ana("git", folder, args));
        git(&self.top, &["clone", "-q", "--depth=1", &url, name]);
        let clone = self.top.join(name);
        if ["push", "contend"].iter().any(|way| name.starts_with(way)) {
            std::fs::write(clone.join(format!("{name}.txt")), name).expect("a file");
            git(&clone, &["add", "."]);
            git(&clone, &["commit", "-qm", "note"]);
        }
        clone
    }

    fn command(&self, way: &str, clone: &Path, job: usize) -> Command {
        if way == "push" {
            let mut command = bare("git", clone);
            command.args(["push", "-q", "origin"]);
            command.arg(format!(
                "HEAD:refs/heads/plain-{}",
                clone.file_name().expect("a name").to_string_lossy()
            ));
            return command;
        }
        if way == "contend" {
            return by_ana("sh", clone, &["-c", CONTEND]);
        }
        let mut command = bare(GITSM, clone);
        let run = format!("{way}-{job}-{}", clone.display());
        command.args([
            "ci",
            "report",
            "--fingerprint",
            &format!("kind {}", job % 3),
        ]);
        command.args((way == "inbox").then_some("--inbox"));
        if way == "apart" {
            // Jobs of one machine find each other there.
            let own = clone.join(".git/tmp");
            std::fs::create_dir_all(&own).expect("a folder");
            command.env("TMPDIR", own);
        }
        for (name, value) in [
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_REPOSITORY", "acme/shop"),
            ("GITHUB_JOB", "build"),
            ("GITHUB_RUN_ID", &run),
        ] {
            command.env(name, value);
        }
        command
    }

    fn at_once(&self, way: &str) -> Vec<Duration> {
        let clones: Vec<PathBuf> = (0..AT_ONCE)
            .map(|job| self.clone(&format!("{way}-once-{job}")))
            .collect();
        std::thread::scope(|scope| {
            let jobs: Vec<_> = clones
                .iter()
                .enumerate()
                .map(|(job, clone)| {
                    let command = self.command(way, clone, job);
                    scope.spawn(|| timed(command))
                })
                .collect();
            let times = jobs.into_iter().map(|job| job.join());
            times.map(|time| time.expect("a job")).collect()
        })
    }
}
