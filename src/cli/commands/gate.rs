//! `gitsm <kind> gate`, for kinds that are approved by signature.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{ArgMatches, Args, Command};

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::{Carrier, Desk, Gated};
use crate::model::kind::Kind;
use crate::policy::gate::{Answer, Asked};
use crate::render::escape;
use crate::render::findings::{Checked, Format, render};
use crate::report::gate::{Subject, findings, gate, passed, verdict};

use super::parsed;

/// The verb.
pub const VERB: &str = "gate";

/// What is asked of the gate.
#[derive(Debug, Args)]
#[command(
    after_help = "Formats: text, json, github, gitlab, csv, markdown. Exit code 1 when a rule says no, 3 when none \
does and one cannot be decided. Nothing is waited for, and the network is not used."
)]
struct GateArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID", required_unless_present = "from_trailers")]
    id: Option<String>,
    /// Where it is deployed, such as production
    #[arg(long = "env", value_name = "NAME")]
    environment: String,
    /// The commit that is deployed, all its digits
    #[arg(long, value_name = "SHA")]
    commit: Option<String>,
    /// The service that is deployed
    #[arg(long, value_name = "NAME")]
    service: Option<String>,
    /// Judge what the trailers of these commits name, such as v1.4..HEAD, and fail commits that name nothing
    #[arg(long, value_name = "RANGE", conflicts_with = "id")]
    from_trailers: Option<String>,
    /// Where these commits are, when not in the repository of the desk
    #[arg(long, value_name = "DIR", requires = "from_trailers")]
    repository: Option<PathBuf>,
    /// Read policy and people where this revision and HEAD parted, instead of the remote's main branch
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// If it passes, write into the log that it was deployed
    #[arg(long)]
    record: bool,
}

/// Adds the verb to the command of a kind.
pub fn augment(kind: &Kind, command: Command) -> Command {
    let about = "Say whether it may be deployed here and now, rule by rule";
    let sub = GateArgs::augment_args(Command::new(VERB)).about(about);
    let ids = complete::ids(Some(kind.kind.clone()));
    command.subcommand(sub.mut_arg("id", |arg| arg.add(ids)))
}

/// Asks the gate.
pub fn run(
    context: &Context,
    desk: Desk,
    kind: &Arc<Kind>,
    matches: &ArgMatches,
) -> Result<Outcome, CliError> {
    let args: GateArgs = parsed(matches)?;
    // A pipeline deploys what is committed.
    let desk = desk.as_committed()?;
    let carriers = carriers(&desk, kind, &args)?;
    let asked = Asked {
        environment: args.environment.clone(),
        service: args.service.clone(),
        commit: match &args.commit {
            Some(commit) => Some(hex(commit)?),
            None => carriers.last().and_then(|carrier| carrier.commit.clone()),
        },
    };
    let mut ids: Vec<&String> = args.id.iter().collect();
    for id in carriers.iter().flat_map(|carrier| &carrier.names) {
        if !ids.iter().any(|known| known.eq_ignore_ascii_case(id)) {
            ids.push(id);
        }
    }
    let keeper = desk.gatekeeper(kind, args.base.as_deref())?;
    let gated: Vec<Gated> = ids
        .into_iter()
        .map(|id| keeper.judge(id, &asked))
        .collect::<Result<_, _>>()?;
    let subjects = subjects(&carriers, &gated);
    print(context, &desk, &subjects, &asked)?;
    let decision = verdict(&subjects);
    if args.record {
        record(context, &gated, &asked, decision)?;
    }
    Ok(match decision {
        Answer::Ok => Outcome::Done,
        Answer::Unknown => Outcome::Undecided,
        Answer::Fail => Outcome::No,
    })
}

fn carriers(desk: &Desk, kind: &Kind, args: &GateArgs) -> Result<Vec<Carrier>, CliError> {
    let Some(range) = &args.from_trailers else {
        return Ok(Vec::new());
    };
    let elsewhere = args.repository.as_deref();
    let elsewhere = elsewhere.map(|folder| (folder, Context::environment()));
    Ok(desk.carriers(kind, range, elsewhere)?)
}

fn hex(commit: &str) -> Result<String, CliError> {
    let digits = commit.chars().all(|c| c.is_ascii_hexdigit());
    match digits && (7..=64).contains(&commit.len()) {
        true => Ok(commit.to_ascii_lowercase()),
        false => Err(
            CliError::usage(format!("--commit {commit:?} is no commit id"))
                .hint("give its digits, as `git rev-parse HEAD` prints them"),
        ),
    }
}

fn subjects<'a>(carriers: &'a [Carrier], gated: &'a [Gated]) -> Vec<Subject<'a>> {
    let commits = carriers.iter().map(|carrier| Subject {
        id: carrier.commit.as_deref().map_or("commits", |id| &id[..9]),
        title: &carrier.subject,
        path: None,
        digest: None,
        rulings: std::slice::from_ref(&carrier.ruling),
    });
    let records = gated.iter().map(|gated| Subject {
        id: &gated.id,
        title: gated
            .record
            .as_ref()
            .map_or("", |(_, record)| record.title()),
        path: gated.record.as_ref().map(|(found, _)| found.path.as_str()),
        digest: gated.digest,
        rulings: &gated.rulings,
    });
    commits.chain(records).collect()
}

fn print(
    context: &Context,
    desk: &Desk,
    subjects: &[Subject<'_>],
    asked: &Asked,
) -> Result<(), CliError> {
    let format = match context.globals.format_name() {
        "github" => Format::Github,
        "gitlab" => Format::Gitlab,
        _ => return context.print(&gate(subjects, asked, desk.now()), desk, false),
    };
    if format == Format::Github {
        for line in passed(subjects) {
            context.out.data(&format!(
                "{}\n",
                escape::workflow_log(&escape::terminal(&line))
            ));
        }
    }
    let found = findings(subjects, format == Format::Gitlab);
    let checked = Checked::files(subjects.len());
    let options = crate::render::Options::default();
    context
        .out
        .data(&render(&found, &checked, format, &options));
    Ok(())
}

/// Writes the deployment into every record, one commit each.
fn record(
    context: &Context,
    gated: &[Gated],
    asked: &Asked,
    decision: Answer,
) -> Result<(), CliError> {
    if decision != Answer::Ok {
        context.out.note("nothing is recorded: it did not pass");
        return Ok(());
    }
    let desk = context.writable()?;
    for (found, record) in gated.iter().filter_map(|gated| gated.record.as_ref()) {
        let saved = desk.deployed(&mut context.told(), found, record, asked)?;
        context.settled(saved.recovered.as_ref());
        let commit = saved.commit.short();
        context
            .out
            .note(&format!("{}: deployment recorded in {commit}", found.id));
    }
    Ok(())
}
