//! `gitsm resolve`

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::prompt;
use crate::desk::{Conflicted, Conflicts, Desk, Matter};
use crate::merge::{Cause, Conflict, Take};
use crate::report::resolve::{Line, Standing, resolve};
use crate::store::Operation;

/// Settle conflicts that git left in records
///
/// After a merge, rebase, cherry-pick or stash pop that stopped: records are merged by field, and what the rules
/// cannot decide is asked for on a terminal. What is settled is staged; you conclude the merge with git.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 4 when something is left to decide. Values of a conflict are listed as ours and theirs, as\ngit uses the words: in a rebase, ours is the branch below."
)]
pub struct ResolveArgs {
    /// Paths, folders or parts of ids; everything that is in conflict without one
    #[arg(value_name = "PATH")]
    pub paths: Vec<String>,
    /// Take our side of what the rules cannot decide
    #[arg(long, conflicts_with = "theirs")]
    pub ours: bool,
    /// Take their side of what the rules cannot decide
    #[arg(long)]
    pub theirs: bool,
}

/// Settles what can be settled.
pub fn run(context: &Context, args: &ResolveArgs) -> Result<Outcome, CliError> {
    let desk = context.writable()?;
    let found = desk.conflicts(&wanted(context, &desk, &args.paths))?;
    if found.records.is_empty() && !args.paths.is_empty() {
        let typed = args.paths.join(" ");
        let message = format!("nothing that matches `{typed}` is a record in conflict");
        return Err(CliError::usage(message).hint("`gitsm resolve` alone takes all there are"));
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut left = 0;
    for record in &found.records {
        let takes = settle(context, &desk, &found, record, args)?;
        left += usize::from(takes.is_none());
        lines.extend(told(record, takes.as_deref()));
    }
    context.print(&resolve(&lines), &desk, false)?;
    advise(context, &found, left);
    Ok(if left == 0 {
        Outcome::Done
    } else {
        Outcome::Conflict
    })
}

/// What was typed, from the folder of the call and from the top of the repository.
fn wanted(context: &Context, desk: &Desk, typed: &[String]) -> Vec<String> {
    let top = desk
        .store()
        .root()
        .and_then(|root| root.canonicalize().ok());
    let here = context.folder().canonicalize().ok();
    let inside = here
        .zip(top)
        .and_then(|(here, top)| Some(here.strip_prefix(top).ok()?.to_path_buf()));
    let inside = inside.unwrap_or_default();
    let below = |path: &String| {
        let path = inside.join(path.trim_start_matches("./"));
        path.to_string_lossy().replace('\\', "/")
    };
    typed
        .iter()
        .flat_map(|path| [path.clone(), below(path)])
        .collect()
}

/// Settles a record; the choices that it took, `None` where something stays open.
fn settle(
    context: &Context,
    desk: &Desk,
    found: &Conflicts,
    record: &Conflicted,
    args: &ResolveArgs,
) -> Result<Option<Vec<Take>>, CliError> {
    if matches!(record.matter, Matter::ByHand | Matter::Tangled { .. }) {
        return Ok(None);
    }
    let takes = match (args.ours, args.theirs) {
        (true, _) => Some(vec![Take::Ours; record.open()]),
        (_, true) => Some(vec![Take::Theirs; record.open()]),
        _ if record.open() == 0 => Some(Vec::new()),
        _ if prompt::possible(context) => ask(record, found.operation)?,
        _ => None,
    };
    let Some(takes) = takes else {
        desk.leave_open(record, found.operation, &mut context.told())?;
        return Ok(None);
    };
    let files = desk.decided(record, &takes)?;
    desk.put_decided(&files, &mut context.told())?;
    let other = files.iter().find(|(path, _)| *path != record.path);
    if let Some((path, _)) = other {
        context.out.note(&format!(
            "{}: the other record of this id is now {path}",
            record.id()
        ));
    }
    Ok(Some(takes))
}

/// Asks for each open question; `None` when one is left open.
fn ask(record: &Conflicted, operation: Operation) -> Result<Option<Vec<Take>>, CliError> {
    let (ours, theirs) = operation.sides();
    let mut takes = Vec::new();
    for (question, mine, other) in questions(record) {
        let items = [
            format!("ours, {ours}: {mine}"),
            format!("theirs, {theirs}: {other}"),
            "leave it open".to_owned(),
        ];
        match prompt::pick(&format!("{}: {question}", record.id()), &items)? {
            0 => takes.push(Take::Ours),
            1 => takes.push(Take::Theirs),
            _ => return Ok(None),
        }
    }
    Ok(Some(takes))
}

/// What is open in a record: the question, our answer, their answer.
fn questions(record: &Conflicted) -> Vec<(String, String, String)> {
    let answer = |text: &str| text.to_owned();
    match &record.matter {
        Matter::ByHand | Matter::Tangled { .. } => Vec::new(),
        Matter::Removed { by_ours } => {
            let (ours, theirs) = if *by_ours {
                ("removed", "changed")
            } else {
                ("changed", "removed")
            };
            vec![(answer("the record"), answer(ours), answer(theirs))]
        }
        Matter::Both(merged) => merged.conflicts.iter().map(question).collect(),
    }
}

fn question(conflict: &Conflict) -> (String, String, String) {
    let brief = |value: &Option<crate::model::data::Data>| {
        let text = value.as_ref().map(crate::model::data::Data::brief);
        match text.unwrap_or_default().trim() {
            "" => "(none)".to_owned(),
            text => text.to_owned(),
        }
    };
    match &conflict.cause {
        Cause::Unreadable { ours, what } => {
            let side = |broken: bool| match broken {
                true => format!("cannot be read ({what})"),
                false => "the whole record".to_owned(),
            };
            ("record".to_owned(), side(*ours), side(!*ours))
        }
        Cause::DrawnTwice => (
            "id, drawn twice; who keeps it".to_owned(),
            "ours keeps it".to_owned(),
            "theirs keeps it".to_owned(),
        ),
        Cause::Needed => (
            format!("{} (needed)", conflict.name()),
            brief(&conflict.ours),
            brief(&conflict.theirs),
        ),
        _ => (
            conflict.name(),
            brief(&conflict.ours),
            brief(&conflict.theirs),
        ),
    }
}

/// What is told about a record, given the choices that were taken.
pub fn told(record: &Conflicted, takes: Option<&[Take]>) -> Vec<Line> {
    let line = |standing: Standing, (key, ours, theirs): (String, String, String)| Line {
        id: record.id().to_owned(),
        path: record.path.clone(),
        standing,
        key,
        ours,
        theirs,
    };
    let nothing = String::new;
    match &record.matter {
        Matter::ByHand => vec![line(Standing::ByHand, (nothing(), nothing(), nothing()))],
        Matter::Tangled { .. } => {
            vec![line(Standing::Tangled, (nothing(), nothing(), nothing()))]
        }
        Matter::Both(merged) if merged.is_clean() => {
            let keys = merged.merged.join(", ");
            vec![line(Standing::Merged, (keys, nothing(), nothing()))]
        }
        _ => {
            let standing = |at: usize| match takes.and_then(|takes| takes.get(at)) {
                Some(Take::Ours) => Standing::Ours,
                Some(Take::Theirs) => Standing::Theirs,
                None => Standing::Open,
            };
            let questions = questions(record).into_iter().enumerate();
            questions
                .map(|(at, question)| line(standing(at), question))
                .collect()
        }
    }
}

/// What to do about a record whose marks tell no sides.
fn tangled(record: &Conflicted) -> Option<String> {
    let Matter::Tangled { sound } = &record.matter else {
        return None;
    };
    let path = &record.path;
    let before = match sound {
        Some(commit) => format!("; `git show {}:{path}` has it from before", commit.short()),
        None => String::new(),
    };
    Some(format!(
        "{path}: marks of conflict lie in one another or are not whole: mend it by hand, then `git add` and commit it{before}"
    ))
}

/// What to do next, as git has it.
fn advise(context: &Context, found: &Conflicts, left: usize) {
    let out = &context.out;
    if !found.others.is_empty() {
        out.note(&format!(
            "no records, left to git: {}",
            found.others.join(", ")
        ));
    }
    let by_hand = |record: &&Conflicted| matches!(record.matter, Matter::ByHand);
    let by_hand = found.records.iter().filter(by_hand).count();
    if by_hand > 0 {
        out.note("a file that was edited by hand stays as it is: finish it, then `git add` it");
    }
    let tangled = found.records.iter().filter_map(tangled);
    let tangled: Vec<String> = tangled.collect();
    for text in &tangled {
        out.note(text);
    }
    if left > by_hand + tangled.len() {
        out.note("what is open is marked in its file: choose on a terminal, with --ours or --theirs, or by hand");
    }
    if left > 0 {
        return;
    }
    if found.records.is_empty() || !found.others.is_empty() {
        return;
    }
    match found.operation {
        Operation::Nothing | Operation::Bisect => {
            out.note("next: look at it and commit it with git; a stash is kept until you drop it");
        }
        operation => out.note(&format!("next: `{}`", operation.next_step())),
    }
}
