//! `gitsm ci`

mod deliver;
mod doubt;
mod known;
mod say;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::Desk;
use crate::intake::ci::env::{self, Job, Standing};
use crate::intake::ci::signal;
use crate::intake::signal::Status;
use crate::render::runner;
use crate::report::intake as report;
use crate::report::table::{Block, Value};

pub use deliver::{deliver, options};
pub use say::{line, sentence};

use known::told;

/// Report jobs of a pipeline: open an incident when one fails, resolve it when it works again
#[derive(Debug, Args)]
#[command(
    after_help = "No options are needed in GitHub Actions, GitLab CI, Forgejo, Gitea, Azure Pipelines, Buildkite, CircleCI, Bitbucket, Jenkins and Woodpecker. What a system does not tell is said by GITSM_CI_JOB, GITSM_CI_LEG, GITSM_CI_STATUS and the like."
)]
pub struct CiArgs {
    #[command(subcommand)]
    pub what: What,
}

/// What a system does not tell, and what comes of it.
const LEGS: &str = "\
Legs of a matrix that share the name of their job need GITSM_CI_LEG, such as GITSM_CI_LEG=22: without
it they are one job, and one that works does not resolve what another has reported in the same run.";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Say that this job failed: opens an incident, or adds to the one that is open
    #[command(after_help = LEGS)]
    Report(JobArgs),
    /// Say that this job works: resolves what it opened, by the policy of the desk
    #[command(after_help = LEGS)]
    Recover(JobArgs),
    /// Show what this job would be known by, and send nothing
    Explain(JobArgs),
}

/// What to say of the job, and where to.
#[derive(Debug, Args)]
pub struct JobArgs {
    /// JUnit reports; the tests that failed tell one failure from another
    #[arg(long, value_name = "GLOB")]
    pub junit: Vec<String>,
    /// What tells this failure from others, in place of tests and log; may be repeated
    #[arg(long, value_name = "TEXT")]
    pub fingerprint: Vec<String>,
    /// The log of the job; its last error tells one failure from another
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    /// The service that is hit
    #[arg(long, value_name = "NAME")]
    pub service: Option<String>,
    /// Where it happens, such as production
    #[arg(long, value_name = "NAME")]
    pub environment: Option<String>,
    /// How bad it is, in a word that .gitsm/intake.yaml explains
    #[arg(long, value_name = "WORD")]
    pub severity: Option<String>,
    /// The title of the incident
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    #[command(flatten)]
    pub way: WayArgs,
}

/// Where the desk is.
#[derive(Debug, Args)]
pub struct PlaceArgs {
    /// The clone of the desk, if it is not here
    #[arg(long, value_name = "DIR")]
    pub desk: Option<PathBuf>,
    /// The remote of the desk, by name or address
    #[arg(long, value_name = "REMOTE")]
    pub remote: Option<String>,
    /// The branch of the desk; without it, `branch` of .gitsm/intake.yaml or the default branch of the remote
    #[arg(long, value_name = "BRANCH")]
    pub branch: Option<String>,
}

/// Where the desk is, and how to get there.
#[derive(Debug, Args)]
pub struct WayArgs {
    #[command(flatten)]
    pub place: PlaceArgs,
    /// Push to the branch of the desk; what others do at the same time is taken in
    #[arg(long, group = "how")]
    pub direct: bool,
    /// Push a branch of its own; `gitsm inbox drain` takes it in
    #[arg(long, group = "how")]
    pub inbox: bool,
    /// Commit on the branch that is checked out, and push nothing
    #[arg(long, group = "how")]
    pub local: bool,
}

/// Runs it.
pub fn run(context: &Context, args: &CiArgs) -> Result<Outcome, CliError> {
    let lookup = |name: &str| std::env::var(name).ok();
    let job = env::detect(&lookup).ok_or_else(|| {
        CliError::usage("no system of pipelines is recognised here")
            .hint("say what fails by GITSM_CI_JOB, and GITSM_CI_RUN for each run of it")
    })?;
    match &args.what {
        What::Explain(args) => explain(context, &job, args),
        What::Report(args) => send(context, &job, args, Status::Firing),
        What::Recover(args) => send(context, &job, args, Status::Resolved),
    }
}

fn explain(context: &Context, job: &Job, args: &JobArgs) -> Result<Outcome, CliError> {
    let told = told(context, args)?;
    let now = context.clock()?.now();
    let signal = signal(job, &told, Status::Firing, now);
    let desk = self::desk(context, &args.way).ok();
    doubt::job(context, job, args);
    doubt::words(context, desk.as_ref(), &signal);
    let known = desk.as_ref().map(|desk| desk.carrying(&signal));
    let known = known.transpose()?.unwrap_or_default();
    let document = report::explained(&signal, &known);
    if !is_text(context)? {
        context.print_plain(&document)?;
        return Ok(Outcome::Done);
    }
    for block in &document.blocks {
        let Block::Fields { rows, .. } = block else {
            continue;
        };
        let width = rows.iter().map(|(column, _)| column.title.len()).max();
        for (column, cell) in rows {
            let values = match &cell.value {
                Value::Text(text) => vec![text.clone()],
                Value::List(values) => values.clone(),
                _ => Vec::new(),
            };
            for value in values.iter().filter(|value| !value.is_empty()) {
                let (name, width) = (&column.title, width.unwrap_or(0));
                let value = runner::harmless(value);
                context.out.line(&format!("{name:width$}  {value}"));
            }
        }
    }
    Ok(Outcome::Done)
}

/// Whether people are to read it.
pub fn is_text(context: &Context) -> Result<bool, CliError> {
    let format = context.globals.document_format().map_err(explained)?;
    Ok(format == crate::render::Format::Text)
}

fn send(context: &Context, job: &Job, args: &JobArgs, status: Status) -> Result<Outcome, CliError> {
    let standing = job.standing();
    let idle = match (status, standing) {
        (_, Some(Standing::Cancelled)) => Some("it was cancelled, which is neither"),
        (_, Some(Standing::Skipped)) => Some("it was skipped, which is neither"),
        (Status::Firing, Some(Standing::Succeeded)) => Some("it succeeded; nothing to report"),
        (Status::Resolved, Some(Standing::Failed)) => Some("it failed; nothing recovered"),
        _ => None,
    };
    if let Some(why) = idle {
        context
            .out
            .note(&format!("{}: {why}", runner::harmless(&job.called())));
        return Ok(Outcome::Done);
    }
    doubt::job(context, job, args);
    doubt::status(context, job, status);
    let told = told(context, args)?;
    let signal = signal(job, &told, status, context.clock()?.precisely());
    if status == Status::Firing && (signal.service.is_some() || signal.severity.is_some()) {
        let desk = self::desk(context, &args.way).ok();
        doubt::words(context, desk.as_ref(), &signal);
    }
    deliver(context, &args.way, &[signal])
}

/// The desk where the options say, for reading.
fn desk(context: &Context, way: &WayArgs) -> Result<Desk, CliError> {
    match &way.place.desk {
        Some(folder) => Ok(Desk::open(folder, options(context, folder)?)?),
        None => context.desk(),
    }
}
