//! `gitsm merge-driver`, which git calls

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::desk::{Desk, Options};
use crate::kinds::Kinds;
use crate::merge;

/// Merge one record; git calls this, set up by `gitsm setup git`
#[derive(Debug, Args)]
pub struct MergeDriverArgs {
    /// The file of the common ancestor
    pub base: PathBuf,
    /// The file of our side; the result goes into it
    pub ours: PathBuf,
    /// The file of their side
    pub theirs: PathBuf,
    /// The path in the repository
    pub path: String,
    /// The length of marks of conflict
    #[arg(default_value_t = 7)]
    pub size: usize,
    /// The name of our side
    #[arg(default_value = "ours")]
    pub our_label: String,
    /// The name of their side
    #[arg(default_value = "theirs")]
    pub their_label: String,
}

/// Merges. Git takes 0 for clean and 1 for a conflict; a greater code would end the whole merge.
pub fn run(context: &Context, args: &MergeDriverArgs) -> Outcome {
    match merge(context, args) {
        Ok(true) => Outcome::Done,
        Ok(false) => Outcome::No,
        Err(error) => {
            context
                .out
                .failure(&format!("{}: {error:#}", args.path), None);
            Outcome::No
        }
    }
}

fn merge(context: &Context, args: &MergeDriverArgs) -> anyhow::Result<bool> {
    let read = |path: &PathBuf| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    let (base, ours, theirs) = (read(&args.base)?, read(&args.ours)?, read(&args.theirs)?);
    let texts = (base.as_str(), ours.as_str(), theirs.as_str());
    let label = |label: &str, word: &str| match label {
        // An older git hands on what it does not know.
        "" | "%X" | "%Y" => word.to_owned(),
        label => label.to_owned(),
    };
    let (mine, other) = (
        label(&args.our_label, "ours"),
        label(&args.their_label, "theirs"),
    );
    let labels = (mine.as_str(), other.as_str());
    let kinds = kinds(context);
    let kind = kinds.of_path(&args.path).map(Arc::clone);
    let by_field = || merge::file(kind.as_ref(), texts, labels, args.size);
    let (text, clean) = catch_unwind(AssertUnwindSafe(by_field)).unwrap_or_else(|_| {
        let (base, ours, theirs) = texts;
        merge::by_lines(base, ours, theirs, labels, args.size)
    });
    let put = || fs::write(&args.ours, &text);
    put().with_context(|| format!("cannot write {}", args.ours.display()))?;
    Ok(clean)
}

/// The kinds as HEAD has them: in the work tree they may be half merged.
fn kinds(context: &Context) -> Kinds {
    let options = Options {
        environment: Context::environment(),
        at: Some("HEAD".to_owned()),
        ..Options::default()
    };
    let desk = Desk::open(&context.folder(), options);
    desk.map_or_else(|_| Kinds::builtin(), |desk| desk.kinds().clone())
}
