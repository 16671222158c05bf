//! `gitsm import`

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{Desk, DeskError};
use crate::exchange::Importer;
use crate::exchange::draft::{Draft, Options};
use crate::exchange::servicenow_events;
use crate::report::table::Document;

use super::init::zone;

/// Records in one commit at most; a larger file becomes several.
const BATCH: usize = 1_000;

/// Bring in records from another system
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    pub format: Format,
}

/// What the file is.
#[derive(Debug, Subcommand)]
pub enum Format {
    /// The audit export of ServiceNow incidents: CSV, one row a state of an incident
    #[command(name = "servicenow-events")]
    ServicenowEvents(FileArgs),
}

/// The file and how to read it.
#[derive(Debug, Args)]
#[command(
    after_help = "Repeating an import changes nothing: incidents that are in the desk are known by their number."
)]
pub struct FileArgs {
    /// The file; - reads standard input
    pub file: PathBuf,
    /// The zone of times in the file
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    pub timezone: String,
    /// Read and report, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Imports a file.
pub fn run(context: &Context, args: &ImportArgs) -> Result<Outcome, CliError> {
    let Format::ServicenowEvents(args) = &args.format;
    let zone = zone(&args.timezone)?;
    let bytes = bytes(&args.file)?;
    let desk = context.writable()?;
    let kind = Arc::clone(desk.kinds().get("incident").map_err(DeskError::from)?);
    let importer = Importer::new(&desk, &kind, servicenow_events::SYSTEM)?;
    let bar = progress(context, "rows read");
    let options = Options {
        source: args.file.display().to_string(),
        zone,
        now: desk.now(),
        unnamed: importer.actor().clone(),
    };
    let drawn = importer.read(&mut |rows| bar.set_position(rows as u64), |reading| {
        servicenow_events::read(&bytes, &options, reading)
    });
    bar.finish_and_clear();
    let import = drawn?.map_err(explained)?;
    if !args.dry_run {
        write(context, &desk, &importer, &import.drafts)?;
    }
    report(
        context,
        &desk,
        &import.tally,
        import.drafts.len(),
        args.dry_run,
    )?;
    Ok(Outcome::Done)
}

fn bytes(file: &std::path::Path) -> Result<Vec<u8>, CliError> {
    if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes)
            .context("standard input cannot be read")?;
        return Ok(bytes);
    }
    Ok(std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?)
}

/// A progress bar on stderr; hidden where there is no terminal, or only data is wanted.
pub fn progress(context: &Context, what: &str) -> ProgressBar {
    if context.out.quiet {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template(&format!("{{pos}} {what} {{elapsed}}"));
    ProgressBar::new_spinner()
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

fn write(
    context: &Context,
    desk: &Desk,
    importer: &Importer<'_>,
    drafts: &[Draft],
) -> Result<(), CliError> {
    let bar = progress(context, "records written");
    let mut seen = HashSet::new();
    let mut head = importer.head().map(str::to_owned);
    for batch in drafts.chunks(BATCH) {
        let (_, saved) = desk.write(&mut context.told(), |writer| {
            if writer.head() != head {
                return Err(DeskError::MovedOn);
            }
            for draft in batch.iter().filter(|draft| seen.insert(&draft.record.id)) {
                writer.add(&draft.record, "import")?;
            }
            Ok(())
        })?;
        context.settled(saved.recovered.as_ref());
        head = Some(saved.commit.as_str().to_owned());
        bar.inc(batch.len() as u64);
    }
    bar.finish_and_clear();
    Ok(())
}

fn report(
    context: &Context,
    desk: &Desk,
    tally: &Document,
    records: usize,
    dry: bool,
) -> Result<(), CliError> {
    let mut tally = tally.clone();
    tally.remarks.push(match (records, dry) {
        (0, _) => "Nothing new: nothing was written.".to_owned(),
        (records, true) => format!("{records} records would be written; this was a trial."),
        (records, false) => match records.div_ceil(BATCH) {
            1 => format!("{records} records were written, in one commit."),
            commits => format!("{records} records were written, in {commits} commits."),
        },
    });
    let commit = desk
        .store()
        .head()
        .ok()
        .flatten()
        .map(|id| id.as_str().to_owned());
    context.print_at(&tally, desk, commit)
}
