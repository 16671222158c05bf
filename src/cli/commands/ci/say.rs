//! What became of signals, as the runner of a job wants to be told: an annotation, outputs, a summary.

use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Context as _;

use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Account, Posted};
use crate::intake::land::Nothing;
use crate::intake::signal::{Signal, Status};
use crate::model::id::RecordId;
use crate::render::runner::{self, Level, Runner};
use crate::report::intake::Line;

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
            Nothing::SameAttempt => {
                "the same run of this job has reported a failure, so that it works here mends nothing; \
                 legs that share a name are told apart by GITSM_CI_LEG"
                    .to_owned()
            }
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

/// What became of a signal that waits in the inbox, for programs.
pub(super) fn posted_line(posted: &Posted, signal: &Signal) -> Line {
    Line {
        inbox: Some(posted.reference.clone()),
        outcome: "posted".to_owned(),
        message: signal.title.clone(),
        records: Vec::new(),
    }
}

/// Tells people, where `text` says that they listen, and the runner that a signal waits in the inbox.
pub(super) fn posted(
    context: &Context,
    signal: &Signal,
    posted: &Posted,
    text: bool,
) -> Result<(), CliError> {
    if text {
        let said = format!("{}: {}", posted.reference, signal.title);
        context.out.line(&runner::harmless(&said));
    }
    write_outputs(&[
        ("key", signal.key.as_str()),
        ("outcome", "posted"),
        ("inbox", &posted.reference),
    ])
}

/// The same of a signal that landed.
pub(super) fn landed(
    context: &Context,
    signal: &Signal,
    landed: &Account,
    text: bool,
) -> Result<(), CliError> {
    let said = sentence(landed);
    if text {
        told(context, signal, landed, &said);
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

fn told(context: &Context, signal: &Signal, landed: &Account, said: &str) {
    let plain = runner::harmless(&format!("{said}: {}", signal.title));
    let level = match signal.status {
        Status::Firing => Level::Error,
        _ => Level::Notice,
    };
    match runner() {
        _ if context.out.quiet => {
            for id in &landed.records {
                context.out.line(id.as_str());
            }
        }
        // A job that works, as ever, needs no annotation.
        _ if !landed.outcome.wrote() => context.out.note(&plain),
        Runner::Plain => context.out.line(&plain),
        runner => {
            let text = runner::annotation(runner, level, said, &signal.title);
            context.out.data(&text);
        }
    }
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
