//! `gitsm <kind> approve|reject|withdraw|approvals`, for kinds that are approved by signature.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{ArgMatches, Args, Command, ValueEnum};

use crate::cli::Outcome;
use crate::cli::complete;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::prompt;
use crate::desk::{Desk, DeskError, Draft, Judged};
use crate::model::approval::{Decision, Evidence};
use crate::model::kind::Kind;
use crate::policy::approval::Verdict;
use crate::report::approval::{approvals, content};
use crate::report::rows::Row;

use super::parsed;

/// The verbs, and what each does.
const VERBS: [(&str, &str); 4] = [
    (
        "approve",
        "Approve exactly what it says now, with your signature",
    ),
    (
        "reject",
        "Refuse what it says now, with your signature and a reason",
    ),
    ("withdraw", "Take back what you decided before"),
    (
        "approvals",
        "Show who has to approve it, who has, and what counts",
    ),
];

/// A decision.
#[derive(Debug, Args)]
struct DecisionArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID")]
    id: String,
    /// Why
    #[arg(short, long, value_name = "TEXT")]
    message: Option<String>,
    /// Sign with this SSH key instead of git's `user.signingKey`
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// What it rests on: a signature in the record, which survives a squash, or only that of the commit; by default
    /// the stronger one that the policy accepts
    #[arg(long, value_name = "EVIDENCE")]
    evidence: Option<Proven>,
    /// Read policy and people where this revision and HEAD parted, instead of the remote's main branch
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// Do not ask
    #[arg(short, long)]
    yes: bool,
}

/// The evidence that a person can give.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Proven {
    /// A detached signature, kept in the record
    Signed,
    /// The signature of the commit that adds the decision
    CommitSignature,
}

impl From<Proven> for Evidence {
    fn from(proven: Proven) -> Self {
        match proven {
            Proven::Signed => Evidence::Signed,
            Proven::CommitSignature => Evidence::CommitSignature,
        }
    }
}

/// A look at the approvals.
#[derive(Debug, Args)]
struct ApprovalsArgs {
    /// Any unique part of an id
    #[arg(value_name = "ID")]
    id: String,
    /// Read policy and people where this revision and HEAD parted, instead of the remote's main branch
    #[arg(long, value_name = "REV")]
    base: Option<String>,
}

/// Whether a verb is one of these.
pub fn is_verb(name: &str) -> bool {
    VERBS.iter().any(|(verb, _)| *verb == name)
}

/// Adds the verbs to the command of a kind.
pub fn augment(kind: &Kind, command: Command) -> Command {
    VERBS.into_iter().fold(command, |command, (verb, help)| {
        let sub = Command::new(verb);
        let sub = match verb {
            "approvals" => ApprovalsArgs::augment_args(sub),
            _ => DecisionArgs::augment_args(sub),
        };
        let ids = complete::ids(Some(kind.kind.clone()));
        // After the arguments, which would describe it by what they are.
        command.subcommand(sub.about(help).mut_arg("id", |arg| arg.add(ids)))
    })
}

/// Runs a verb.
pub fn run(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    verb: &str,
    matches: &ArgMatches,
) -> Result<Outcome, CliError> {
    let decision = match verb {
        "approve" => Decision::Approved,
        "reject" => Decision::Rejected,
        "withdraw" => Decision::Withdrawn,
        _ => return look(context, desk, kind, &parsed(matches)?),
    };
    decide(context, desk, kind, decision, &parsed(matches)?)
}

fn look(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    args: &ApprovalsArgs,
) -> Result<Outcome, CliError> {
    let (_, record) = desk.load(&args.id, Some(kind))?;
    let judged = desk.judged(&record, args.base.as_deref())?;
    let base = judged.base.as_ref().map(|base| base.as_str());
    context.print(&approvals(&record, &judged.assessment, base), desk, false)?;
    Ok(told_broken(context, &judged))
}

/// Says which policies cannot be read; then nothing can be decided.
fn told_broken(context: &Context, judged: &Judged) -> Outcome {
    for finding in &judged.findings {
        context.out.warning(&finding.to_string());
    }
    match judged.broken.is_empty() {
        true => Outcome::Done,
        false => Outcome::Undecided,
    }
}

fn decide(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    decision: Decision,
    args: &DecisionArgs,
) -> Result<Outcome, CliError> {
    let note = args
        .message
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    if decision == Decision::Rejected && note.is_none() {
        return Err(CliError::usage("a refusal needs a reason").hint("give it with -m"));
    }
    let found = desk.find(&args.id, Some(kind))?;
    let note = note.map(str::to_owned);
    let evidence = args.evidence.map(Evidence::from);
    let draft = desk.draft(&found, decision, note, evidence, args.base.as_deref())?;
    let signer = desk
        .store()
        .statement_signer(args.key.as_deref())
        .map_err(DeskError::from)?;
    if !confirmed(context, desk, &draft, decision, args.yes)? {
        return Err(CliError::Interrupted);
    }
    let (after, judged, saved) = desk.give(&mut context.told(), &draft, &signer)?;
    context.settled(saved.recovered.as_ref());
    super::actions::told(context, desk, &[&after], Some(&saved), |_| {
        said(decision, &judged)
    })?;
    Ok(Outcome::Done)
}

/// Shows what is decided about, and asks where somebody can answer.
fn confirmed(
    context: &Context,
    desk: &Desk,
    draft: &Draft,
    decision: Decision,
    yes: bool,
) -> Result<bool, CliError> {
    if yes {
        return Ok(true);
    }
    if !prompt::possible(context) {
        return Err(CliError::usage("nobody can be asked here")
            .hint("look at it with `show` and `approvals`, then give --yes"));
    }
    let earlier = desk.approved_before(draft)?;
    let row = Row::new(&draft.record, desk.now());
    let digest = draft.judged.assessment.content.digest;
    context.print(&content(&row, &digest, earlier.as_ref()), desk, false)?;
    let question = match decision {
        Decision::Approved => "Approve exactly this?",
        Decision::Rejected => "Refuse exactly this?",
        Decision::Withdrawn => "Take back your decision?",
    };
    prompt::confirm(question, false)
}

/// What the decision came to.
fn said(decision: Decision, judged: &Judged) -> String {
    let stages = &judged.assessment.stages;
    let open = stages
        .iter()
        .filter(|stage| stage.verdict != Verdict::Granted);
    let open: Vec<String> = open.map(|stage| stage.text()).collect();
    match (stages.is_empty(), open.is_empty()) {
        (true, _) => format!("{}; no policy asks for it", decision.word()),
        (false, true) => format!("{}: nothing is missing any more", decision.word()),
        (false, false) => format!("{}; {}", decision.word(), open.join("; ")),
    }
}
