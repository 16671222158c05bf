//! `gitsm verify`

use std::mem::ManuallyDrop;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::DeskError;
use crate::desk::verify::{Job, Verified, verify};
use crate::model::finding::Severity;
use crate::render::Options;
use crate::render::findings::Format;
use crate::render::findings::history::{Walked, render};
use crate::store::{CommitId, Extent, Store};

/// Replay history: whether every commit was possible, allowed and true
#[derive(Debug, Args)]
#[command(
    after_help = "Formats: text, json, github, gitlab, sarif. Exit code 1 when something is wrong, 3 when it cannot be \
decided, as in a shallow clone.\nPolicies, keys and roles are trusted as they are at BASE; without BASE, all of \
history is replayed from its beginning."
)]
pub struct VerifyArgs {
    /// BASE..HEAD: what leads to the second and not to the first; a revision alone is all that leads to it
    #[arg(value_name = "BASE..HEAD", default_value = "HEAD")]
    pub range: String,
    /// Let warnings fail it too
    #[arg(long)]
    pub strict: bool,
}

/// Verifies a history.
pub fn run(context: &Context, args: &VerifyArgs) -> Result<Outcome, CliError> {
    if context.globals.at.is_some() {
        return Err(
            CliError::usage("--at says where to read, not how far to verify")
                .hint("give the revision itself: gitsm verify v1.2"),
        );
    }
    let format = format(context)?;
    let folder = context.folder();
    let store = Store::discover(&folder, Context::environment()).map_err(DeskError::from)?;
    // The process ends next: taking apart what was read of a whole history is a twentieth of the call.
    let store = ManuallyDrop::new(store);
    let job = job(&store, &args.range)?;
    let bar = bar(context);
    let verified = verify(&store, &job, context.clock()?.now(), &mut |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let verified = verified?;
    if !verified.desk {
        let root = store.root().map(std::path::Path::to_path_buf);
        return Err(DeskError::NoDesk { root }.into());
    }
    show(context, &verified, format);
    Ok(verdict(&verified, args.strict))
}

/// The format that was asked for.
pub fn format(context: &Context) -> Result<Format, CliError> {
    match context.globals.format_name() {
        "text" => Ok(Format::Human),
        name => name.parse().map_err(explained),
    }
}

/// Prints what was found.
pub fn show(context: &Context, verified: &Verified, format: Format) {
    let walked = Walked {
        head: verified.head.as_str(),
        base: verified.base.as_ref().map(CommitId::as_str),
        commits: verified.commits,
    };
    let options = Options {
        width: context.out.width(),
        color: context.out.colored(),
        ..Options::default()
    };
    context
        .out
        .data(&render(&verified.findings, &walked, format, &options));
}

/// Whether it passes.
pub fn verdict(verified: &Verified, strict: bool) -> Outcome {
    let worst = verified.findings.iter().map(|one| one.finding.severity);
    match worst.max() {
        Some(Severity::Error) => Outcome::No,
        Some(Severity::Warning) if strict => Outcome::No,
        _ => Outcome::Done,
    }
}

/// A progress bar on stderr; hidden where there is no terminal, or only data is wanted.
pub fn bar(context: &Context) -> ProgressBar {
    if context.out.quiet {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{pos}/{len} commits verified {elapsed}");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn job(store: &Store, range: &str) -> Result<Job, CliError> {
    let resolve = |rev: &str| -> Result<CommitId, CliError> {
        let rev = if rev.is_empty() { "HEAD" } else { rev };
        if rev == "HEAD" {
            let head = store.head().map_err(DeskError::from)?;
            return head.ok_or_else(|| CliError::usage("there is no commit yet"));
        }
        Ok(store.resolve(rev).map_err(DeskError::from)?)
    };
    if range.contains("...") {
        return Err(CliError::usage(format!("`{range}` is no range"))
            .hint("write BASE..HEAD with two dots"));
    }
    match range.split_once("..") {
        None => {
            let head = resolve(range)?;
            Ok(Job {
                extent: Extent::All(head.clone()),
                trust: head.clone(),
                guards: true,
                head,
            })
        }
        Some((base, head)) => {
            let (base, head) = (resolve(base)?, resolve(head)?);
            Ok(Job {
                extent: Extent::Between(base.clone(), head.clone()),
                trust: base,
                guards: true,
                head,
            })
        }
    }
}
