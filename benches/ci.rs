//! What a job pays for `gitsm ci report`, against a plain `git push` of one commit: `cargo bench --bench ci`.
//!
//! Makes a desk of 1,000 records (`GITSM_BENCH_RECORDS` for another size) on a bare repository. Each round has three
//! fresh clones, one commit deep: one pushes a commit with git to a branch of its own, one reports directly, one to
//! the inbox. Then thirty report at once, in the same three ways. The goal is three times the push.

#![allow(clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gitsm::desk::Answers;
use gitsm::exchange::sample::{History, Plan, configuration, generate};
use gitsm::store::bulk::{Bulk, Repack};

const ROUNDS: usize = 15;
const AT_ONCE: usize = 30;

fn main() {
    let records = std::env::var("GITSM_BENCH_RECORDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bench = Bench::new(folder.path().to_owned(), records);
    println!("{records} records; medians in ms, one job at a time");
    let mut times: [Vec<Duration>; 3] = Default::default();
    for round in 0..ROUNDS {
        for (way, times) in WAYS.iter().zip(&mut times) {
            let clone = bench.clone(&format!("{way}-{round}"));
            times.push(bench.timed(bench.command(way, &clone, round)));
        }
    }
    show(&times);
    println!("{AT_ONCE} jobs at once, three distinct failures; medians of the time of a job in ms");
    let times: Vec<Vec<Duration>> = WAYS.iter().map(|way| bench.at_once(way)).collect();
    show(&[times[0].clone(), times[1].clone(), times[2].clone()]);
}

const WAYS: [&str; 3] = ["push", "direct", "inbox"];

fn show(times: &[Vec<Duration>; 3]) {
    let medians: Vec<f64> = times.iter().map(|times| median(times)).collect();
    for (way, time) in WAYS.iter().zip(&medians) {
        println!("  {way:<8} {time:>8.0}  {:>5.2} x", time / medians[0]);
    }
}

fn median(times: &[Duration]) -> f64 {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1_000.0
}

struct Bench {
    top: PathBuf,
}

impl Bench {
    fn new(top: PathBuf, records: usize) -> Self {
        let desk = top.join("desk");
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
        let bench = Bench { top };
        bench.git(&bench.top, &["clone", "-q", "--bare", "desk", "hub.git"]);
        bench
    }

    fn bare(&self, program: &str, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(folder)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").expect("a path"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn git(&self, folder: &Path, args: &[&str]) {
        let mut command = self.bare("git", folder);
        command.args(["-c", "user.name=B", "-c", "user.email=b@example.org"]);
        let status = command.args(args).status().expect("git");
        assert!(status.success(), "git {args:?}");
    }

    /// A clone one commit deep, with a commit of its own for the plain push.
    fn clone(&self, name: &str) -> PathBuf {
        let url = format!("file://{}", self.top.join("hub.git").display());
        self.git(&self.top, &["clone", "-q", "--depth=1", &url, name]);
        let clone = self.top.join(name);
        if name.starts_with("push") {
            std::fs::write(clone.join("note.txt"), name).expect("a file");
            self.git(&clone, &["add", "note.txt"]);
            self.git(&clone, &["commit", "-qm", "note"]);
        }
        clone
    }

    fn command(&self, way: &str, clone: &Path, job: usize) -> Command {
        if way == "push" {
            let mut command = self.bare("git", clone);
            command.args(["push", "-q", "origin"]);
            command.arg(format!(
                "HEAD:refs/heads/plain-{}",
                clone.file_name().expect("a name").to_string_lossy()
            ));
            return command;
        }
        let mut command = self.bare(env!("CARGO_BIN_EXE_gitsm"), clone);
        let run = format!("{way}-{job}-{}", clone.display());
        command.args([
            "ci",
            "report",
            "--fingerprint",
            &format!("kind {}", job % 3),
        ]);
        command.args((way == "inbox").then_some("--inbox"));
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

    fn timed(&self, mut command: Command) -> Duration {
        let began = Instant::now();
        let status = command.status().expect("a program");
        let time = began.elapsed();
        assert!(status.success(), "{command:?}");
        time
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
                    scope.spawn(|| self.timed(command))
                })
                .collect();
            let times = jobs.into_iter().map(|job| job.join());
            times.map(|time| time.expect("a job")).collect()
        })
    }
}
