//! `gitsm sync`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::prompt;
use crate::desk::{self, Course, Deed, Passed, SyncWanted, Synced};
use crate::report::sync::{Row, Sync, Way, sync};

use super::{ci, resolve};

/// Bring this clone and a remote in step: fetch, merge by record, push
///
/// Records that both sides changed are merged by field; other files by git. What both sides did ends in one merge
/// commit, which is pushed before anything moves here, so a sync that is refused or interrupted leaves the clone as
/// it was and can be repeated. Nothing that is published is ever rewritten.
///
/// When somebody else is faster, it fetches and merges anew, with growing pauses, for up to two minutes. An id that was
/// drawn in two clones stays with the record that is published; the other gets a new one and keeps the old as alias.
///
/// What the rules cannot decide, such as a record resolved here and put on hold there, is left as a merge in
/// progress: `gitsm resolve` settles it, and the next `gitsm sync` concludes and pushes it. `git merge --abort` takes
/// it back.
#[derive(Debug, Args)]
#[command(
    after_help = "The branch is the one that is checked out; it goes to its upstream, else to the branch of the same name.\nExit codes: 0 in step, 1 the remote refuses, 2 no remote or no branch, 3 it cannot be reached or history is cut off,\n4 something needs a person, or others were faster for too long."
)]
pub struct SyncArgs {
    /// The remote, by name or address; without it, that of the branch, `origin`, or the only one
    #[arg(value_name = "REMOTE")]
    pub remote: Option<String>,
    /// Fetch, and tell what would be merged and pushed; change nothing here or there
    #[arg(long, short = 'n')]
    pub dry_run: bool,
}

/// Brings the clone in step.
pub fn run(context: &Context, args: &SyncArgs) -> Result<Outcome, CliError> {
    let folder = context.folder();
    let options = ci::options(context, &folder)?;
    let wanted = SyncWanted {
        remote: args.remote.as_deref(),
        dry_run: args.dry_run,
        ask: prompt::possible(context),
    };
    let synced = desk::sync(&folder, &options, &wanted, &mut context.told())?;
    context.settled(synced.recovered.as_ref());
    let told = told(&synced, args.dry_run);
    let text = ci::is_text(context)?;
    if text && context.out.quiet {
        let mut open: Vec<&str> = told.open.iter().map(|line| line.id.as_str()).collect();
        open.dedup();
        open.iter().for_each(|id| context.out.line(id));
    } else {
        let commit = synced.commit.as_ref().map(ToString::to_string);
        context.print_made(&sync(&told, text), commit)?;
    }
    if synced.course != Course::Halted {
        return Ok(Outcome::Done);
    }
    advise(context, &synced, args.dry_run);
    Ok(Outcome::Conflict)
}

fn told(synced: &Synced, dry_run: bool) -> Sync {
    let renamed = synced.renamed.iter().map(|renamed| Row {
        name: renamed.new.to_string(),
        path: String::new(),
        way: Way::Renamed,
        what: format!("was {}, which {} has too", renamed.old, synced.there),
        by: Vec::new(),
    });
    let merged = synced.merged.iter().map(|(name, woven)| Row {
        name: name.clone(),
        path: woven.path.clone(),
        way: Way::Merged,
        what: match woven.keys.is_empty() {
            true => "by git".to_owned(),
            false => woven.keys.join(", "),
        },
        by: Vec::new(),
    });
    let passed =
        |way: Way, list: &[Passed]| list.iter().map(|one| row(way, one)).collect::<Vec<_>>();
    let open = synced.conflicts.records.iter();
    Sync {
        outcome: match synced.course {
            Course::InStep => "in_step",
            Course::Forwarded => "forwarded",
            Course::Pushed => "pushed",
            Course::Founded => "founded",
            Course::Merged => "merged",
            Course::Halted => "halted",
        },
        sentence: sentence(synced, dry_run),
        remote: synced.there.clone(),
        branch: synced.branch.clone(),
        dry_run,
        rows: passed(Way::Came, &synced.came)
            .into_iter()
            .chain(passed(Way::Went, &synced.went))
            .chain(merged)
            .chain(renamed)
            .collect(),
        open: open
            .flat_map(|record| resolve::told(record, None))
            .collect(),
    }
}

fn row(way: Way, passed: &Passed) -> Row {
    let what = match passed.deed {
        Deed::Added => "new",
        Deed::Changed => "changed",
        Deed::Removed => "removed",
    };
    Row {
        name: passed.id.clone().unwrap_or_else(|| passed.path.clone()),
        path: passed.path.clone(),
        way,
        what: what.to_owned(),
        by: passed.by.clone(),
    }
}

fn sentence(synced: &Synced, dry_run: bool) -> String {
    let (branch, there) = (&synced.branch, &synced.there);
    match (synced.course, dry_run) {
        (Course::InStep, _) => format!("{branch} and {there} are in step"),
        (Course::Forwarded, false) => format!("{branch} took up what {there} had"),
        (Course::Forwarded, true) => format!("{branch} would take up what {there} has"),
        (Course::Pushed, false) => format!("{there} took up what {branch} had"),
        (Course::Pushed, true) => format!("{there} would take up what {branch} has"),
        (Course::Founded, false) => format!("{branch} is now on the remote, as {there}"),
        (Course::Founded, true) => format!("{branch} would begin {there}"),
        (Course::Merged, false) => format!("{branch} and {there} were merged"),
        (Course::Merged, true) => format!("{branch} and {there} would be merged"),
        (Course::Halted, false) => format!("{branch} and {there} contradict each other"),
        (Course::Halted, true) => format!("{branch} and {there} would contradict each other"),
    }
}

/// What to do about what a person must decide.
fn advise(context: &Context, synced: &Synced, dry_run: bool) {
    let out = &context.out;
    let others = &synced.conflicts.others;
    if !others.is_empty() {
        out.note(&format!("no records, left to git: {}", others.join(", ")));
    }
    if dry_run {
        return;
    }
    let how = match (synced.conflicts.records.is_empty(), others.is_empty()) {
        (false, true) => "settle it with `gitsm resolve`",
        (true, _) => "mend the files and `git add` them",
        (false, false) => {
            "settle the records with `gitsm resolve`, mend the files and `git add` them"
        }
    };
    out.note(&format!(
        "the merge waits here, and nothing was pushed: {how}, then `gitsm sync` again; `git merge --abort` takes it back"
    ));
}
