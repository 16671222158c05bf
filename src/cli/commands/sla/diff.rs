//! `gitsm sla diff`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::commands::list::{QUERIES, matching, query};
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Desk, Policy};
use crate::report::sla_diff::{Side, sla_diff};
use crate::report::snapshot::Snapshot;
use crate::sla::versions::WhatIf;

/// Show which verdicts would differ under another agreement, calendar or priority matrix
///
/// The records are those of the work tree (or of --at). All of them are held to the kinds, agreements and
/// calendars of the first revision, then to those of the second: what a change of process would change.
#[derive(Debug, Args)]
#[command(after_help = QUERIES)]
pub struct DiffArgs {
    /// The process to compare with: a revision or date
    #[arg(value_name = "REV")]
    pub before: String,
    /// The process to compare; without it the one there is now, uncommitted changes included
    #[arg(value_name = "REV")]
    pub after: Option<String>,
    /// Terms of a query: only records that match, under the one process or the other
    #[arg(value_name = "QUERY", last = true)]
    pub query: Vec<String>,
    /// Exit with 1 when anything differs
    #[arg(long)]
    pub exit_code: bool,
}

/// Prints the comparison.
pub fn run(context: &Context, args: &DiffArgs) -> Result<Outcome, CliError> {
    if context.globals.policy.is_some() {
        let error = CliError::usage("--policy and `sla diff` are two answers to one question");
        return Err(error.hint("name both revisions: gitsm sla diff REV REV"));
    }
    let before = context.desk()?.governed_by(&args.before)?;
    let after = match &args.after {
        Some(rev) => context.desk()?.governed_by(rev)?,
        None => context.desk()?.under(Policy::Current),
    };
    let (old, old_rows) = judged(&before, &args.query)?;
    let (new, new_rows) = judged(&after, &args.query)?;
    let diff = sla_diff(
        Side {
            name: &name(context, &old),
            snapshot: &old,
            rows: &old_rows,
        },
        Side {
            name: &name(context, &new),
            snapshot: &new,
            rows: &new_rows,
        },
    );
    context.print(&diff.document, &after, false)?;
    let unread = [context.unread(&old), context.unread(&new)];
    if unread.contains(&Outcome::Partly) {
        return Ok(Outcome::Partly);
    }
    Ok(match args.exit_code && diff.changed > 0 {
        true => Outcome::No,
        false => Outcome::Done,
    })
}

/// What a process is called: the revision that it is of, with its commit, or where it lies now.
fn name(context: &Context, snapshot: &Snapshot) -> String {
    match (snapshot.agreements.what_if(), &context.globals.at) {
        (Some(WhatIf::Of(commit)), _) => commit.clone(),
        (_, Some(at)) => at.clone(),
        _ => "work tree".to_owned(),
    }
}

/// The records under a process, and which of them the query is about.
fn judged(desk: &Desk, words: &[String]) -> Result<(Snapshot, Vec<usize>), CliError> {
    let kinds: Vec<_> = desk
        .kinds()
        .iter()
        .filter(|kind| kind.has_targets())
        .collect();
    let snapshot = desk.snapshot_of(&kinds)?;
    let asker = desk.query_context(&snapshot.people);
    let query = query(desk, words, None, &asker)?;
    let rows = matching(&snapshot, &query, &asker);
    let rows = rows.into_iter().map(|(at, _)| at).collect();
    Ok((snapshot, rows))
}
