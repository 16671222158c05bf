//! `gitsm ingest`

mod mail;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;

/// The one source that is no alert.
const MAIL: &str = "mail";

/// Open, add to and resolve incidents by what other programs send
#[derive(Debug, Args)]
#[command(after_help = "\
Mail belongs to the record of the mail that it answers, else to the one in its address
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
    /// The kind of record that a mail opens
    #[arg(long, default_value = "incident", help_heading = "Mail")]
    pub kind: String,
    /// An address of the desk; mail from it is a loop
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub address: Vec<String>,
    /// The mail server whose Authentication-Results can vouch for a sender
    #[arg(long, value_name = "HOST", help_heading = "Mail")]
    pub trust: Option<String>,
}

fn sources() -> PossibleValuesParser {
    let mail = PossibleValue::new(MAIL).help("A mail, an mbox file, or a Maildir");
    PossibleValuesParser::new([mail])
}

/// Takes in what was sent.
pub fn run(context: &Context, args: &IngestArgs) -> Result<Outcome, CliError> {
    mail::run(context, args)
}

/// The bytes of a file, or of standard input: no more than one beyond what its reader takes, which then says so.
fn bytes(file: &Path, limit: usize) -> Result<Vec<u8>, CliError> {
    let cannot = || format!("cannot read {}", name_of(file));
    let mut bytes = Vec::new();
    let most = limit as u64 + 1;
    match file.as_os_str() == "-" {
        true => std::io::stdin().take(most).read_to_end(&mut bytes),
        false => std::fs::File::open(file)
            .with_context(cannot)?
            .take(most)
            .read_to_end(&mut bytes),
    }
    .with_context(cannot)?;
    Ok(bytes)
}

/// How messages call the file.
fn name_of(file: &Path) -> String {
    match file.as_os_str() == "-" {
        true => "standard input".to_owned(),
        false => file.display().to_string(),
    }
}
