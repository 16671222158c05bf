//! `gitsm audit`

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, Utc};
use clap::{Args, Subcommand};

use crate::audit::{
    Collected, Inspected, Period, collect, hold, inspect, inspected, pack, population,
    population_document, previous, sample,
};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{Desk, DeskError, instant};
use crate::model::kind::Kind;

/// Hand evidence of changes to an auditor
///
/// The population of changes, a sample that anybody can draw again, and a package that is checked with nothing else at
/// hand. What is committed counts, and not the work tree.
#[derive(Debug, Args)]
pub struct AuditArgs {
    #[command(subcommand)]
    pub command: AuditCommand,
}

/// What is handed over.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// List every change that was carried out or closed in a period, with its exceptions
    ///
    /// Authorised: `before` the work began, `afterwards` where the policy allows it, `not asked for` where no policy
    /// asks, `no`. Each is judged by the policies and people at the commit that its newest approval names, else by
    /// those in force when the work began.
    Population(PopulationArgs),
    /// Draw a random sample of the population that anybody can draw again
    ///
    /// The ids with the smallest SHA-256 of the seed, a line feed and the id are drawn:
    /// `printf '%s\n%s' SEED ID | sha256sum`. The seed should come from the auditor.
    Sample(SampleArgs),
    /// Write a package of the evidence, signed, that is checked with nothing else at hand
    Export(ExportArgs),
    /// Check a package: hashes, signatures, and everything that can be worked out anew
    ///
    /// Needs no repository. Exit code 1 when anything is wrong; each problem is a line.
    Check(CheckArgs),
}

/// Which population.
#[derive(Debug, Args)]
pub struct PopulationArgs {
    /// The kind of the changes
    #[arg(long, value_name = "KIND", default_value = "change")]
    pub kind: String,
    /// From this day or instant on
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub from: Option<String>,
    /// Up to the end of this day, or up to this instant
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub to: Option<String>,
}

/// Which sample.
#[derive(Debug, Args)]
pub struct SampleArgs {
    #[command(flatten)]
    pub population: PopulationArgs,
    /// Any text; the same one draws the same sample on every machine
    #[arg(long, value_name = "TEXT")]
    pub seed: String,
    /// How many to draw
    #[arg(long, value_name = "NUMBER", default_value_t = 25,
        value_parser = clap::value_parser!(u32).range(1..))]
    pub size: u32,
}

/// Which package.
#[derive(Debug, Args)]
pub struct ExportArgs {
    #[command(flatten)]
    pub population: PopulationArgs,
    /// The folder to write it into; new or empty
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Sign it with this SSH key; without a name with git's `user.signingKey`
    #[arg(long, value_name = "KEY", num_args = 0..=1)]
    pub sign: Option<Option<PathBuf>>,
    /// The last package, or the commit it was made of: what it had must still be there, and as it was
    #[arg(long, value_name = "DIR|COMMIT")]
    pub previous: Option<String>,
}

/// Which package to check.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The folder of the package
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Keys that are trusted, as ssh-keygen reads them (ALLOWED SIGNERS)
    #[arg(long, value_name = "FILE")]
    pub signers: Option<PathBuf>,
}

/// Runs what was asked for.
pub fn run(context: &Context, args: &AuditArgs) -> Result<Outcome, CliError> {
    match &args.command {
        AuditCommand::Population(args) => {
            let found = Gathered::of(context, args)?;
            let table = population(&found.collected.cases, found.desk.now());
            let doc = population_document(table, found.remarks());
            context.print(&doc, &found.desk, false)?;
            Ok(found.told(context))
        }
        AuditCommand::Sample(args) => {
            let found = Gathered::of(context, &args.population)?;
            let size = usize::try_from(args.size).unwrap_or(usize::MAX);
            let doc = sample(&found.collected.cases, &args.seed, size, found.desk.now());
            context.print(&doc, &found.desk, false)?;
            Ok(found.told(context))
        }
        AuditCommand::Export(args) => export(context, args),
        AuditCommand::Check(args) => check(context, args),
    }
}

/// A population, and where it comes from.
struct Gathered {
    desk: Desk,
    kind: Arc<Kind>,
    period: Period,
    collected: Collected,
}

impl Gathered {
    fn of(context: &Context, args: &PopulationArgs) -> Result<Self, CliError> {
        let desk = context.committed()?;
        let kind = desk.kinds().get(&args.kind).map_err(DeskError::from)?;
        let kind = Arc::clone(kind);
        let period = Period {
            from: moment(&desk, "from", args.from.as_deref(), false)?,
            to: moment(&desk, "to", args.to.as_deref(), true)?,
        };
        if let (Some(from), Some(to)) = (period.from, period.to)
            && from >= to
        {
            return Err(CliError::usage(
                "--from is not before --to: no time is left",
            ));
        }
        let collected = collect(&desk, &kind, period).map_err(explained)?;
        Ok(Gathered {
            desk,
            kind,
            period,
            collected,
        })
    }

    fn remarks(&self) -> Vec<String> {
        let cases = &self.collected.cases;
        let with = cases.iter().filter(|case| !case.exceptions.is_empty());
        let commits = &self.collected.commits;
        vec![
            format!("{} changes, {} with exceptions", cases.len(), with.count()),
            format!(
                "{} commits walked; of the main line {} in this period: {} merges, {} actions of gitsm, {} that name a review, {} direct",
                commits.walked,
                commits.in_period,
                commits.merges,
                commits.actions,
                commits.reviews,
                commits.direct
            ),
        ]
    }

    /// Names the records that could not be read: then the population may not be whole.
    fn told(&self, context: &Context) -> Outcome {
        for path in &self.collected.unread {
            let text = format!("{path} cannot be read, so the population may not be whole");
            context.out.warning(&text);
        }
        match self.collected.unread.is_empty() {
            true => Outcome::Done,
            false => Outcome::Partly,
        }
    }
}

fn export(context: &Context, args: &ExportArgs) -> Result<Outcome, CliError> {
    let mut found = Gathered::of(context, &args.population)?;
    let last = args.previous.as_deref().map(previous).transpose();
    let mut last = last.map_err(explained)?;
    if let Some(last) = &mut last {
        hold(&found.desk, &found.kind, &mut found.collected, last).map_err(explained)?;
    }
    let signer = args.sign.as_ref().map(|key| {
        let store = found.desk.store();
        store.statement_signer(key.as_deref())
    });
    let signer = signer.transpose().map_err(DeskError::from)?;
    let manifest = pack(
        &args.out,
        &found.desk,
        &found.kind,
        found.period,
        &found.collected,
        last.as_ref().map(|last| last.commit.as_str()),
        signer.as_ref(),
    )
    .map_err(explained)?;
    context.out.line(&args.out.display().to_string());
    let own = found
        .collected
        .cases
        .iter()
        .map(|case| case.exceptions.len());
    context.out.note(&format!(
        "{} changes, {} exceptions, {} files, {} commits walked",
        manifest.changes,
        own.sum::<usize>() + manifest.history.len(),
        manifest.files.len(),
        manifest.commits.walked
    ));
    if signer.is_none() {
        context
            .out
            .warning("it is not signed, so nobody vouches for it; --sign signs it");
    }
    Ok(found.told(context))
}

fn check(context: &Context, args: &CheckArgs) -> Result<Outcome, CliError> {
    let found = inspect(&args.folder, args.signers.as_deref()).map_err(explained)?;
    match context.globals.format_name() {
        "text" => say(context, &found),
        _ => context.print_plain(&inspected(&found))?,
    }
    Ok(match found.problems.is_empty() {
        true => Outcome::Done,
        false => Outcome::No,
    })
}

/// Each problem is a line; what is sound is one line.
fn say(context: &Context, found: &Inspected) {
    for problem in &found.problems {
        context.out.line(&problem.to_string());
    }
    let changes = found
        .manifest
        .as_ref()
        .map_or(0, |manifest| manifest.changes);
    let files = found
        .manifest
        .as_ref()
        .map_or(0, |manifest| manifest.files.len());
    if let (true, Some(signed_by)) = (found.problems.is_empty(), &found.signed_by) {
        let text = format!("sound: {changes} changes, {files} files, signed by {signed_by}");
        context.out.line(&text);
    }
    for remark in &found.remarks {
        context.out.note(remark);
    }
}

/// A day or an instant; the end of the day where it is the end of a period.
fn moment(
    desk: &Desk,
    flag: &str,
    text: Option<&str>,
    end: bool,
) -> Result<Option<DateTime<Utc>>, CliError> {
    let Some(text) = text else { return Ok(None) };
    let day = text.parse::<NaiveDate>().ok().filter(|_| end);
    let next = day.and_then(|day| day.checked_add_days(Days::new(1)));
    let text = next.map_or(text.to_owned(), |day| day.to_string());
    match instant(&text, desk.config().zone, desk.now()) {
        Some(at) => Ok(Some(at)),
        None => {
            let error = CliError::usage(format!("--{flag} {text:?} is no day and no instant"));
            Err(error.hint("write it as 2026-10-01, 2026-10-01T09:00:00Z, or -30d"))
        }
    }
}
