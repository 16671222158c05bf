//! The command line as people and pipelines use it, snapshots of stdout, stderr and exit code together.

// A snapshot is as long as what is printed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::too_many_lines,
    missing_docs
)]

#[path = "../support/mod.rs"]
mod support;

mod approval;
mod audit;
mod calendar;
mod changes;
mod check;
mod ci;
mod ci_examples;
mod concurrency;
mod doctor;
mod edit;
mod evidence;
mod fields;
mod find;
mod forgery;
mod four_eyes;
mod gate;
mod history;
mod hook;
mod import;
mod ingest;
mod init;
mod kill;
mod kinds;
mod life;
mod links;
mod list;
mod output;
mod policy;
mod reports;
mod resolve;
mod reviews;
mod sla;
mod sync;
mod sync_many;
mod sync_obstacles;
mod templates;
mod ugly;
mod verify;
mod worktree;
