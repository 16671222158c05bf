//! `gitsm ingest`

mod alerts;
mod mail;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};

use super::ci::{self, WayArgs};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::Desk;
use crate::intake::alerts::{FORMATS, Format};
use crate::store::StoreError;

/// The one source that is no alert.
const MAIL: &str = "mail";

/// Open, add to and resolve incidents by what other programs send
#[derive(Debug, Args)]
#[command(after_help = "\
Alerts that fire open an incident or add to the open one; when they are resolved it is resolved.
What .gitsm/intake.yaml says holds for alerts too: words for severity, how long a resolved one is
reopened, quiet time, flapping. One delivery is one commit here, all of it or nothing; `gitsm sync`
sends it on. With --direct each alert is a commit of its own, all in one push to the desk's branch;
with --inbox each has a branch of its own. The same delivery twice changes nothing, where the sender
says by a time or a name which one it is.

Mail is always committed here. It belongs to the record of the mail that it answers, else to the one in its address
(desk+INC-261120-7KQ2M@example.org), else to the one in its subject ([INC-261120-7KQ2M]);
any other mail opens a record. What the caller writes is public. Mail of programs
(out-of-office replies, bounces, lists, our own) is dropped, and no mail approves anything.
The same mail twice changes nothing.")]
pub struct IngestArgs {
    /// What sends it
    #[arg(value_name = "SOURCE", value_parser = sources())]
    pub source: String,
    /// A file, for mail also an mbox or a Maildir; - reads standard input
    #[arg(default_value = "-")]
    pub file: PathBuf,
    /// What becomes one incident: each alert, or all that Alertmanager or Grafana grouped
    #[arg(long, value_enum)]
    pub per: Option<PerArg>,
    /// A YAML file that says where things stand in the JSON, and which words mean firing and resolved
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    #[command(flatten)]
    pub way: WayArgs,
    /// The kind of record that a mail opens; incident if it is not said
    #[arg(long, help_heading = "Mail")]
    pub kind: Option<String>,
    /// An address of the desk; mail from it is a loop
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub address: Vec<String>,
    /// The mail server whose Authentication-Results can vouch for a sender
    #[arg(long, value_name = "HOST", help_heading = "Mail")]
    pub trust: Option<String>,
}

/// What becomes one incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PerArg {
    /// Each alert
    Alert,
    /// All alerts that the sender grouped
    Group,
}

fn sources() -> PossibleValuesParser {
    let formats = FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).help(format.help));
    let mail = PossibleValue::new(MAIL).help("A mail, an mbox file, or a Maildir");
    PossibleValuesParser::new(formats.chain([mail]).collect::<Vec<_>>())
}

/// Takes in what was sent.
pub fn run(context: &Context, args: &IngestArgs) -> Result<Outcome, CliError> {
    let format = Format::named(&args.source);
    let way = &args.way;
    let is_mail = format.is_none();
    let refused = [
        ("--kind", args.kind.is_some() && !is_mail),
        ("--address", !args.address.is_empty() && !is_mail),
        ("--trust", args.trust.is_some() && !is_mail),
        (
            "--per",
            args.per.is_some() && !format.is_some_and(|format| format.groups),
        ),
        (
            "--mapping",
            args.mapping.is_some() && !format.is_some_and(|format| format.mapped),
        ),
    ];
    if let Some((option, _)) = refused.iter().find(|(_, given)| *given) {
        let message = format!("{option} says nothing about {}", args.source);
        return Err(CliError::usage(message).hint("`gitsm ingest --help` says what goes with what"));
    }
    let (away, place) = (way.direct || way.inbox, &way.place);
    if is_mail && away {
        let message = "mail is committed here, and goes nowhere by itself";
        return Err(CliError::usage(message).hint("`gitsm sync` sends on what was committed"));
    }
    if !away && (place.remote.is_some() || place.branch.is_some()) {
        let message = "--remote and --branch say where --direct and --inbox go";
        let hint = "without these it is committed here; `gitsm sync` sends it on";
        return Err(CliError::usage(message).hint(hint));
    }
    match format {
        Some(format) => alerts::run(context, args, format),
        None => mail::run(context, args),
    }
}

/// The desk, for writing. Where git does not know who works, as on a server, the bot of the desk does.
fn desk(context: &Context, way: &WayArgs) -> Result<Desk, CliError> {
    let folder = match &way.place.desk {
        Some(folder) => folder.clone(),
        None => {
            let here = context.writable()?;
            match here.store().identity() {
                Err(StoreError::NoIdentity { .. }) => context.folder(),
                _ => return Ok(here),
            }
        }
    };
    Ok(Desk::open(&folder, ci::options(context, &folder)?)?)
}

/// The bytes of a file, or of standard input: no more than one beyond what its reader takes, which then says so.
fn bytes(file: &Path, limit: usize) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let most = limit as u64 + 1;
    match file.as_os_str() == "-" {
        true => std::io::stdin().take(most).read_to_end(&mut bytes),
        false => std::fs::File::open(file).and_then(|open| open.take(most).read_to_end(&mut bytes)),
    }
    .map_err(|error| unreadable(&name_of(file), &error))?;
    Ok(bytes)
}

/// Whoever names a file that cannot be read has named the wrong one; that is not a "no".
fn unreadable(name: &str, error: &std::io::Error) -> CliError {
    CliError::usage(format!("cannot read {name}: {error}"))
        .hint("name a file that can be read, or - for standard input")
}

/// How messages call the file.
fn name_of(file: &Path) -> String {
    match file.as_os_str() == "-" {
        true => "standard input".to_owned(),
        false => file.display().to_string(),
    }
}
