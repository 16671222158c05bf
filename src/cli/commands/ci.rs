//! `gitsm ci`

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{self, Account, Desk, DeskError, Options, Route};
use crate::intake::ci::env::{self, Job, Standing};
use crate::intake::ci::{Told, signal};
use crate::intake::junit::{self, Report};
use crate::intake::land::Nothing;
use crate::intake::settings::Settings;
use crate::intake::signal::{Signal, Status};
use crate::intake::{mask, normal};
use crate::model::id::RecordId;
use crate::render::runner::{self, Level, Runner};
use crate::report::intake::{self as report, Line};
use crate::report::table::{Block, Value};
use crate::store::{Store, StoreError};

/// The most bytes at the end of a log that are read.
const LOG: u64 = normal::TAIL as u64;

/// Report jobs of a pipeline: open an incident when one fails, resolve it when it works again
#[derive(Debug, Args)]
#[command(
    after_help = "No options are needed in GitHub Actions, GitLab CI, Forgejo, Gitea, Azure Pipelines, Buildkite, CircleCI, Bitbucket, Jenkins and Woodpecker. What a system does not tell is said by GITSM_CI_JOB, GITSM_CI_LEG, GITSM_CI_STATUS and the like."
)]
pub struct CiArgs {
    #[command(subcommand)]
    pub what: What,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Say that this job failed: opens an incident, or adds to the one that is open
    Report(JobArgs),
    /// Say that this job works: resolves what it opened, by the policy of the desk
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

fn told(context: &Context, args: &JobArgs) -> Result<Told, CliError> {
    let secret = std::env::vars_os().filter_map(|(name, value)| {
        let secret = mask::is_secret_name(&name.to_string_lossy());
        secret.then(|| value.to_string_lossy().into_owned())
    });
    let log = args.log.as_deref().map(log).transpose()?;
    Ok(Told {
        fingerprint: args.fingerprint.clone(),
        service: args.service.clone(),
        environment: args.environment.clone(),
        severity: args.severity.clone(),
        title: args.title.clone(),
        tests: tests(context, &args.junit)?,
        log,
        secrets: mask::secrets(secret),
    })
}

/// The end of a log.
fn log(path: &std::path::Path) -> Result<Vec<u8>, CliError> {
    use std::io::{Read as _, Seek as _, SeekFrom};
    let read = || {
        let mut file = std::fs::File::open(path)?;
        let size = file.metadata()?.len();
        // A pipe has no size and no end to look from.
        if size > LOG {
            file.seek(SeekFrom::Start(size - LOG))?;
        }
        let mut bytes = Vec::new();
        file.take(LOG).read_to_end(&mut bytes)?;
        std::io::Result::Ok(bytes)
    };
    Ok(read().with_context(|| format!("cannot read {}", path.display()))?)
}

fn tests(context: &Context, patterns: &[String]) -> Result<Option<Report>, CliError> {
    let mut all: Option<Report> = None;
    for pattern in patterns {
        let paths = glob::glob(pattern)
            .map_err(|error| CliError::usage(format!("--junit {pattern}: {}", error.msg)))?;
        let mut found = false;
        for path in paths.flatten().filter(|path| !path.is_dir()) {
            found = true;
            let file = std::fs::File::open(&path);
            let file = file.with_context(|| format!("cannot read {}", path.display()))?;
            let report = junit::read(std::io::BufReader::new(file)).map_err(|error| {
                let path = path.display().to_string();
                explained(OfFile { path, error })
            })?;
            all.get_or_insert_default().add(report);
        }
        if !found {
            let text = format!("--junit {pattern} matches no file; the key does without tests");
            context.out.warning(&text);
        }
    }
    Ok(all)
}

/// A report that cannot be read, and which.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {error}")]
struct OfFile {
    path: String,
    error: junit::JunitError,
}

impl crate::model::explain::Explain for OfFile {
    fn class(&self) -> crate::model::explain::Class {
        self.error.class()
    }

    fn hint(&self) -> Option<String> {
        self.error.hint()
    }
}

fn explain(context: &Context, job: &Job, args: &JobArgs) -> Result<Outcome, CliError> {
    let told = told(context, args)?;
    let now = context.clock()?.now();
    let signal = signal(job, &told, Status::Firing, now);
    let desk = self::desk(context, &args.way).ok();
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
        (Status::Firing, Some(Standing::Succeeded)) => Some("it succeeded; nothing to report"),
        (Status::Resolved, Some(Standing::Failed)) => Some("it failed; nothing recovered"),
        _ => None,
    };
    if let Some(why) = idle {
        context
            .out
            .note(&format!("{}: {why}", runner::harmless(&job.name())));
        return Ok(Outcome::Done);
    }
    let told = told(context, args)?;
    let signal = signal(job, &told, status, context.clock()?.now());
    deliver(context, &args.way, &signal)
}

/// Sends a signal on the way that the options name, and says what became of it.
pub fn deliver(context: &Context, way: &WayArgs, signal: &Signal) -> Result<Outcome, CliError> {
    let folder = way.place.desk.clone().unwrap_or_else(|| context.folder());
    let options = options(context, &folder)?;
    if way.inbox {
        let posted = desk::post(&folder, &options, way.place.remote.as_deref(), signal)?;
        let said = format!("{}: {}", posted.reference, signal.title);
        match is_text(context)? {
            true => context.out.line(&runner::harmless(&said)),
            false => context.print_plain(&report::landed(&[Line {
                inbox: Some(posted.reference.clone()),
                outcome: "posted".to_owned(),
                message: signal.title.clone(),
                records: Vec::new(),
            }]))?,
        }
        write_outputs(&[
            ("key", signal.key.as_str()),
            ("outcome", "posted"),
            ("inbox", &posted.reference),
        ])?;
        return Ok(Outcome::Done);
    }
    let landed = if way.local {
        let desk = Desk::open(&folder, options)?;
        desk.land(&mut context.told(), signal)?.account()
    } else {
        let store =
            Store::discover(&folder, options.environment.clone()).map_err(DeskError::from)?;
        let route = Route::of(
            &store,
            way.place.remote.as_deref(),
            way.place.branch.as_deref(),
        )?;
        desk::direct(&folder, &options, &route, signal)?
    };
    tell(context, signal, &landed)?;
    Ok(Outcome::Done)
}

/// The desk where the options say, for reading.
fn desk(context: &Context, way: &WayArgs) -> Result<Desk, CliError> {
    match &way.place.desk {
        Some(folder) => Ok(Desk::open(folder, options(context, folder)?)?),
        None => context.desk(),
    }
}

/// How the desk is opened. Where git does not know who works, as in most jobs, the bot of the desk does.
pub fn options(context: &Context, folder: &std::path::Path) -> Result<Options, CliError> {
    if context.globals.at.is_some() || context.globals.policy.is_some() {
        return Err(CliError::usage(
            "--at and --policy ask what was or would be, and this writes",
        ));
    }
    let mut options = Options {
        environment: Context::environment(),
        clock: context.clock()?,
        entropy: Context::entropy(),
        ..Options::default()
    };
    let store = Store::discover(folder, options.environment.clone()).map_err(DeskError::from)?;
    if let Err(StoreError::NoIdentity { .. }) = store.identity() {
        let settings = Desk::open(folder, options.clone()).and_then(|desk| desk.intake());
        let bot = settings.unwrap_or_else(|_| Settings::default()).bot;
        let named = |name: &str| match name {
            "GIT_AUTHOR_NAME" | "GIT_COMMITTER_NAME" => Some(bot.name.clone()),
            "GIT_AUTHOR_EMAIL" | "GIT_COMMITTER_EMAIL" => Some(bot.email.clone()),
            _ => None,
        };
        let own = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        options.environment =
            crate::store::Environment::from_lookup(|name| own(name).or_else(|| named(name)));
    }
    Ok(options)
}

/// What became of a signal, in one sentence.
pub fn sentence(landed: &Account) -> String {
    use crate::desk::Outcome as O;
    let ids: Vec<&str> = landed.records.iter().map(RecordId::as_str).collect();
    let ids = ids.join(", ");
    let times = landed.occurrences;
    match &landed.outcome {
        O::Opened => format!("{ids} opened"),
        O::Recurred => format!("{ids} opened as a recurrence"),
        O::Added | O::RolledUp => format!("{ids} happened again ({times} times by now)"),
        O::Reopened => format!("{ids} reopened ({times} times by now)"),
        O::Resolved => format!("{ids} resolved"),
        O::Noted => format!("{ids} noted that it works again"),
        O::Known => format!("{ids} knows this delivery"),
        O::Nothing(why) => match why {
            Nothing::Cancelled => "cancelled: nothing to do".to_owned(),
            Nothing::NotBroken => "nothing of it is open".to_owned(),
            Nothing::OtherBranch(branch) => format!("what is open is open on {branch}"),
            Nothing::NotWatched(branch) => format!("this desk does not watch {branch}"),
            Nothing::Late => "something newer is known already".to_owned(),
            Nothing::Known => {
                "it is known that it works again; a person is to resolve it".to_owned()
            }
        },
    }
}

/// What became of a signal, for programs.
pub fn line(inbox: Option<&str>, landed: &Account) -> Line {
    Line {
        inbox: inbox.map(str::to_owned),
        outcome: landed.outcome.word().to_owned(),
        message: sentence(landed),
        records: landed.records.iter().map(RecordId::to_string).collect(),
    }
}

fn tell(context: &Context, signal: &Signal, landed: &Account) -> Result<(), CliError> {
    let said = sentence(landed);
    let plain = runner::harmless(&format!("{said}: {}", signal.title));
    let level = match signal.status {
        Status::Firing => Level::Error,
        _ => Level::Notice,
    };
    match runner() {
        _ if !is_text(context)? => context.print_plain(&report::landed(&[line(None, landed)]))?,
        _ if context.out.quiet => {
            for id in &landed.records {
                context.out.line(id.as_str());
            }
        }
        // A job that works, as ever, needs no annotation.
        _ if !landed.outcome.wrote() => context.out.note(&plain),
        Runner::Plain => context.out.line(&plain),
        runner => {
            let text = runner::annotation(runner, level, &said, &signal.title);
            context.out.data(&text);
        }
    }
    let ids: Vec<&str> = landed.records.iter().map(RecordId::as_str).collect();
    let ids = ids.join(" ");
    write_outputs(&[
        ("incident", &ids),
        ("key", signal.key.as_str()),
        ("outcome", landed.outcome.word()),
    ])?;
    if !landed.outcome.wrote() {
        return Ok(());
    }
    let facts = [
        ("Job", signal.title.as_str()),
        ("Run", signal.link.as_deref().unwrap_or_default()),
        ("Key", signal.key.as_str()),
    ];
    append("GITHUB_STEP_SUMMARY", &runner::summary(&said, &facts))
}

/// How the runner wants to be spoken to.
fn runner() -> Runner {
    let is = |name: &str| std::env::var(name).is_ok_and(|value| value.eq_ignore_ascii_case("true"));
    if ["GITHUB_ACTIONS", "FORGEJO_ACTIONS", "GITEA_ACTIONS"]
        .iter()
        .any(|name| is(name))
    {
        Runner::Workflow
    } else if is("TF_BUILD") {
        Runner::Azure
    } else {
        Runner::Plain
    }
}

fn write_outputs(values: &[(&str, &str)]) -> Result<(), CliError> {
    append("GITHUB_OUTPUT", &runner::outputs(values))
}

/// Adds to the file that a variable names, if it does.
fn append(variable: &str, text: &str) -> Result<(), CliError> {
    let Some(path) = std::env::var_os(variable).filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let path = PathBuf::from(path);
    let write = || {
        let file = std::fs::File::options()
            .append(true)
            .create(true)
            .open(&path);
        file.and_then(|mut file| file.write_all(text.as_bytes()))
    };
    Ok(write().with_context(|| format!("cannot write {} of {variable}", path.display()))?)
}
