//! `gitsm demo`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::Answers;
use crate::exchange::sample::{History, Plan, configuration, generate};
use crate::store::bulk::{Bulk, Made, Repack};

use super::import::progress;

/// Make a lively sample desk with a year of history in a new folder
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// The folder; it must be empty, or not there yet
    #[arg(default_value = "gitsm-demo")]
    pub folder: PathBuf,
    /// How many records, services and assets among them
    #[arg(long, value_name = "NUMBER", default_value_t = 400)]
    pub records: usize,
    /// Another seed tells another year
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub seed: u64,
}

/// What to type in the new desk, and what it shows.
const TRY: [(&str, &str); 9] = [
    (
        "gitsm incident list state:open",
        "what is open, the most urgent first",
    ),
    ("gitsm report backlog", "the same as a table"),
    ("gitsm report sla --by priority", "how agreements were kept"),
    ("gitsm report times", "how long incidents took"),
    ("gitsm sla radar", "which targets press most"),
    (
        "gitsm report availability",
        "outages and error budgets of services",
    ),
    ("gitsm change list state:scheduled", "what is planned"),
    ("gitsm list checkout", "everything about one service"),
    ("gitsm check", "whether the desk is in order"),
];

/// Makes the desk.
pub fn run(context: &Context, args: &DemoArgs) -> Result<Outcome, CliError> {
    let folder = context.folder().join(&args.folder);
    let made = make(context, args, &folder)?;
    if context.globals.format_name() == "json" {
        let body = serde_json::json!({
            "schema": "gitsm.demo/v1",
            "commit": made.tip,
            "root": folder,
            "commits": made.commits,
        });
        context.out.data(&format!("{body:#}\n"));
        return Ok(Outcome::Done);
    }
    if context.out.quiet {
        return Ok(Outcome::Done);
    }
    let shown = args.folder.display();
    context.out.line(&format!(
        "Made a desk in {shown}: {} records, {} commits.",
        args.records, made.commits
    ));
    context.out.data(&format!("\nTry:\n  cd {shown}\n"));
    for (command, what) in TRY {
        context.out.data(&format!("  {command:<36} # {what}\n"));
    }
    Ok(Outcome::Done)
}

fn make(context: &Context, args: &DemoArgs, folder: &Path) -> Result<Made, CliError> {
    let plan = Plan {
        seed: args.seed,
        records: args.records,
        now: context.clock()?.now(),
        days: 365,
    };
    let zone = chrono_tz::Europe::Berlin;
    let answers = Answers {
        desk: "Northwind service desk".to_owned(),
        zone,
        team: "platform".to_owned(),
    };
    let bar = progress(context, "commits");
    let mut bulk = Bulk::create(folder, "main").map_err(explained)?;
    for step in generate(&plan, History::Actions, &configuration(&answers)).map_err(explained)? {
        bulk.add(&step.map_err(explained)?).map_err(explained)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    bulk.finish(Repack::No).map_err(explained)
}
