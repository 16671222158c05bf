//! Makes a sample desk of any size, for benchmarks and for looking at.
//!
//! ```text
//! cargo run --release --example generate -- --records 10000 --out /tmp/desk
//! ```
//!
//! How the benchmarks use it: they make desks of 10,000, 100,000 and 1,000,000 records with the defaults
//! (seed 1, 36 months up to a fixed day, each record written once, one commit a day, packed), keep them
//! between runs, and compare the tip that is printed: the same numbers give the same commit everywhere. With
//! `--history actions` every action is a commit of its own, which is what to measure histories and logs on, and
//! with `--history signed` every one of them is signed by a key of its author, and changes are approved by them.
//! Reports on such a desk are asked with the same `--now`, which is printed too.

#[path = "../benches/commands/signed.rs"]
mod signed;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use chrono::{DateTime, Months, Utc};
use clap::{Parser, ValueEnum};
use gitsm::desk::Answers;
use gitsm::exchange::sample::{History, Plan, configuration, generate};
use gitsm::store::bulk::{Bulk, Repack};

/// Make a sample desk
#[derive(Parser)]
struct Args {
    /// How many records, services and assets among them
    #[arg(long, value_name = "N")]
    records: usize,
    /// The same seed makes the same desk
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many months it goes back
    #[arg(long, default_value_t = 36, value_parser = clap::value_parser!(u32).range(1..=600))]
    months: u32,
    /// The instant at which it ends
    #[arg(long, default_value = "2026-11-20T09:00:00Z")]
    now: DateTime<Utc>,
    /// The folder, which must be empty or not there [default: desk-N]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// What is a commit
    #[arg(long, value_enum, default_value = "batched")]
    history: Commits,
    /// Leave the pack as it was streamed
    #[arg(long)]
    no_repack: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Commits {
    /// Every action
    Actions,
    /// Every day, with each record once
    Batched,
    /// Every action, signed
    Signed,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> anyhow::Result<()> {
    let default = || PathBuf::from(format!("desk-{}", args.records));
    let folder = args.out.clone().unwrap_or_else(default);
    let begin = args.now.checked_sub_months(Months::new(args.months));
    let begin = begin.context("it would begin before time does")?;
    let plan = Plan {
        seed: args.seed,
        records: args.records,
        now: args.now,
        days: u32::try_from((args.now - begin).num_days())?,
    };
    let history = match args.history {
        Commits::Actions | Commits::Signed => History::Actions,
        Commits::Batched => History::Batched,
    };
    let answers = Answers {
        desk: "Sample".to_owned(),
        zone: chrono_tz::Europe::Berlin,
        team: "platform".to_owned(),
    };
    let clock = Instant::now();
    if args.history == Commits::Signed {
        let mut desk = signed::Signed::create(&folder);
        for step in generate(&plan, history, &configuration(&answers))? {
            desk.add(&step?);
        }
        println!("{} signatures", desk.finish(&folder).len());
        return Ok(());
    }
    let mut bulk = Bulk::create(&folder, "main")?;
    let mut bytes = 0;
    for step in generate(&plan, history, &configuration(&answers))? {
        let step = step?;
        bytes += step.files.iter().map(|(_, file)| file.len()).sum::<usize>();
        bulk.add(&step)?;
    }
    let told = clock.elapsed().as_secs_f64();
    let repack = if args.no_repack {
        Repack::No
    } else {
        Repack::Yes
    };
    let made = bulk.finish(repack)?;
    let records = args.records as f64;
    println!("folder   {}", folder.display());
    println!("tip      {}", made.tip);
    println!("now      {}", args.now.to_rfc3339());
    println!("commits  {}", made.commits);
    println!(
        "files    {} written, {} bytes each",
        made.files,
        bytes as u64 / made.files.max(1)
    );
    println!("streamed {told:.1} s, {:.0} records/s", records / told);
    println!("in all   {:.1} s", clock.elapsed().as_secs_f64());
    Ok(())
}
