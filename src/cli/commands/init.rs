//! `gitsm init`

use std::path::PathBuf;

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::prompt;
use crate::desk::{Answers, init};
use crate::model::read::closest;

/// Make a desk: a commented .gitsm/ in this folder, or in a repository that is there already
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder; this one without it
    pub folder: Option<PathBuf>,
    /// What the desk is called
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// The IANA time zone in which its days begin, such as Europe/Lisbon
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// Your team
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
}

/// Makes a desk.
pub fn run(context: &Context, args: &InitArgs) -> Result<Outcome, CliError> {
    let folder = match &args.folder {
        Some(folder) => context.folder().join(folder),
        None => context.folder(),
    };
    let answers = answers(context, args, &folder)?;
    let made = init(
        &folder,
        Context::environment(),
        &answers,
        context.clock()?.now(),
    )?;
    if context.globals.format_name() == "json" {
        let body = serde_json::json!({
            "schema": "gitsm.init/v1",
            "commit": made.commit.as_str(),
            "root": made.root,
            "repository_made": made.repository_made,
            "written": made.written,
            "kept": made.kept,
        });
        context.out.data(&format!("{body:#}\n"));
        return Ok(Outcome::Done);
    }
    if context.out.quiet {
        return Ok(Outcome::Done);
    }
    let what = if made.repository_made {
        "a repository and a desk"
    } else {
        "a desk"
    };
    let root = made.root.components().as_path().display();
    if !context.out.quiet {
        context.out.line(&format!(
            "Made {what} in {root}, in commit {}.",
            made.commit.short()
        ));
    }
    for path in &made.written {
        context.out.note(&format!("  wrote {path}"));
    }
    for path in &made.kept {
        context.out.note(&format!("  kept  {path} as it was"));
    }
    context.out.note(
        "Next: gitsm incident new --title \"Checkout returns 502\" --impact high --urgency high",
    );
    Ok(Outcome::Done)
}

fn answers(
    context: &Context,
    args: &InitArgs,
    folder: &std::path::Path,
) -> Result<Answers, CliError> {
    let called = std::path::absolute(folder)
        .ok()
        .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let asking = prompt::possible(context);
    let ask = |given: &Option<String>, label: &str, default: &str| match given {
        Some(text) => Ok(text.clone()),
        None if asking => prompt::line(label, default),
        None => Ok(default.to_owned()),
    };
    let desk = ask(
        &args.name,
        "What is the desk called",
        called.as_deref().unwrap_or("Service desk"),
    )?;
    let zone = loop {
        let typed = ask(&args.zone, "In which time zone do its days begin", "UTC")?;
        match zone(&typed) {
            Ok(zone) => break zone,
            Err(error) if asking && args.zone.is_none() => crate::cli::error::tell(context, &error),
            Err(error) => return Err(error),
        }
    };
    let team = ask(&args.team, "What is your team called", "service-desk")?;
    if desk.trim().is_empty() || team.trim().is_empty() {
        return Err(CliError::usage("a desk and a team need a name"));
    }
    let team = crate::model::id::PersonId::from_name(&team)
        .ok_or_else(|| CliError::usage(format!("{team:?} is no name for a team")))?;
    Ok(Answers {
        desk: desk.trim().to_owned(),
        zone,
        team: team.to_string(),
    })
}

/// A zone by its IANA name.
pub fn zone(typed: &str) -> Result<chrono_tz::Tz, CliError> {
    typed.trim().parse().map_err(|_| {
        let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
        let error = CliError::usage(format!("{typed:?} is no IANA time zone"));
        match closest(typed.trim(), names) {
            Some(meant) => error.hint(format!("did you mean {meant}?")),
            None => error.hint("write it as Europe/Lisbon"),
        }
    })
}
