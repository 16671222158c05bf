//! `gitsm check`

use std::collections::HashSet;

use clap::Args;

use crate::check::{check, fix};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained, tell};
use crate::desk::{Desk, DeskError, Found};
use crate::model::finding::{Finding, Severity};
use crate::render::Options;
use crate::render::findings::{Checked, Format, render};
use crate::report::snapshot::Snapshot;

/// Check the whole desk: files, log against fields, links, ids, kinds, configuration
#[derive(Debug, Args)]
#[command(
    after_help = "Formats: human, json, github, gitlab, sarif. Exit code 1 when something is wrong."
)]
pub struct CheckArgs {
    /// Write the log entries that edits by hand forgot, one commit a record
    #[arg(long)]
    pub fix: bool,
    /// Let warnings fail the check too
    #[arg(long)]
    pub strict: bool,
}

/// Checks the desk.
pub fn run(context: &Context, args: &CheckArgs) -> Result<Outcome, CliError> {
    let format: Format = match context.globals.format_name() {
        "text" => Format::Human,
        name => name.parse().map_err(explained)?,
    };
    let mut desk = if args.fix {
        context.writable()?
    } else {
        context.desk()?
    };
    let mut snapshot = desk.snapshot()?;
    if args.fix && mend(context, &desk, &snapshot)? {
        desk = context.desk()?;
        snapshot = desk.snapshot()?;
    }
    let text = |path: &str| desk.text(path).ok().flatten();
    let mut findings = check(&snapshot, &text);
    findings.extend(desk.policy_findings()?);
    findings.extend(desk.intake_findings()?);
    let checked = Checked {
        commit: snapshot.commit.as_deref(),
        files: files(&snapshot),
        source: &text,
    };
    let options = Options {
        width: context.out.width(),
        color: context.out.colored(),
        zone: desk.config().zone,
        ..Options::default()
    };
    context
        .out
        .data(&render(&findings, &checked, format, &options));
    Ok(verdict(&findings, args.strict))
}

/// How many files were looked at: records, and whatever else something was found in.
fn files(snapshot: &Snapshot) -> usize {
    let paths = snapshot.paths.iter();
    let found = snapshot.findings.iter().map(|finding| &finding.path);
    paths.chain(found).collect::<HashSet<_>>().len()
}

fn verdict(findings: &[Finding], strict: bool) -> Outcome {
    let worst = findings.iter().map(|finding| finding.severity).max();
    match worst {
        Some(Severity::Error) => Outcome::No,
        Some(Severity::Warning) if strict => Outcome::No,
        _ => Outcome::Done,
    }
}

/// Writes what is missing in the logs; true when anything was.
fn mend(context: &Context, desk: &Desk, snapshot: &Snapshot) -> Result<bool, CliError> {
    let mut mended = false;
    for (record, path) in snapshot.records.iter().zip(&snapshot.paths) {
        if !fix::needed(record) {
            continue;
        }
        let found = Found {
            kind: std::sync::Arc::clone(&record.kind),
            id: record.id.clone(),
            path: path.clone(),
        };
        let mut what = Vec::new();
        let written = desk.write(&mut context.told(), |writer| {
            writer.change(&found, "fix", |record, act| {
                let Some(fixed) = fix::fix(record, act.now, act.by, act.draw) else {
                    return Ok(record.clone());
                };
                what = fixed.what;
                Ok(fixed.record)
            })
        });
        match written {
            Ok(_) => {
                mended = true;
                context
                    .out
                    .note(&format!("{}: {}", record.id, what.join("; ")));
            }
            Err(DeskError::Unchanged { .. }) => {}
            Err(error) => tell(context, &error.into()),
        }
    }
    Ok(mended)
}
