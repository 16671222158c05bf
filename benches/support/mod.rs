//! What the benches share: how large a desk is and how it is made, how a program runs there, and the median.
//!
//! A program gets no environment but the one written here, so that a figure does not depend on whose machine it is.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use gitsm::desk::Answers;
use gitsm::exchange::sample::{History, Plan, Step, configuration, generate};
use gitsm::store::bulk::{Bulk, Repack};

/// The program that is measured.
pub const GITSM: &str = env!("CARGO_BIN_EXE_gitsm");

/// How many records a desk has: `GITSM_BENCH_RECORDS`, or the usual number.
pub fn records(usual: usize) -> usize {
    std::env::var("GITSM_BENCH_RECORDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// A packed desk of so many records, the same each time.
pub fn make(desk: &Path, records: usize, history: History) {
    let mut bulk = Bulk::create(desk, "main").expect("a repository");
    steps(records, history, |step| {
        bulk.add(step).expect("a commit");
    });
    bulk.finish(Repack::Yes).expect("a packed repository");
}

/// The commits of such a desk, three years up to a fixed instant.
pub fn steps(records: usize, history: History, mut with: impl FnMut(&Step)) {
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
    for step in generate(&plan, history, &configuration(&answers)).expect("a plan") {
        with(&step.expect("a step"));
    }
}

/// A program as a job starts it, which is nobody.
pub fn bare(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").expect("a path"))
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .stdin(Stdio::null());
    command
}

/// A program as a person starts it.
pub fn by_ana(program: &str, folder: &Path, args: &[&str]) -> Command {
    let mut command = bare(program, folder);
    command.args(args);
    for role in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{role}_NAME"), "Ana")
            .env(format!("GIT_{role}_EMAIL"), "ana@example.org");
    }
    command
}

/// Runs a program that has to succeed.
pub fn run(mut command: Command) -> Output {
    let output = command.output().expect("a program that starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    output
}

/// What a program that has to succeed printed.
#[allow(dead_code)] // nothing is read of what jobs print
pub fn text(command: Command) -> String {
    String::from_utf8_lossy(&run(command).stdout).into_owned()
}

/// The time that a program takes which has to succeed.
pub fn timed(command: Command) -> Duration {
    let clock = Instant::now();
    run(command);
    clock.elapsed()
}

/// The median, in milliseconds.
pub fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1_000.0
}
