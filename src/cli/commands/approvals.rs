//! `gitsm approval import`

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{DeskError, Found};
use crate::exchange::reviews::{self, Forge, Proposal};

/// Record approvals that were given elsewhere
#[derive(Debug, Args)]
pub struct ApprovalArgs {
    #[command(subcommand)]
    pub action: ApprovalAction,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum ApprovalAction {
    /// Record the reviews of a pull request, fetched by trusted CI, as approvals of the changes in it
    #[command(after_help = "\
The files are what the forge tells, in any of its shapes; several are read as one:
  github     gh pr view N --json author,baseRefName,baseRefOid,headRefOid,mergeCommit,number,reviews,url
  gitlab     …/merge_requests/N and …/merge_requests/N/approvals
  forgejo    …/pulls/N and …/pulls/N/reviews
  bitbucket  the pull request

Each entry is signed with --key, which must be listed for a bot. A policy that accepts `forge-review`
counts it.")]
    Import(ImportArgs),
}

/// Reviews to record.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Which forge wrote the files
    #[arg(long, value_enum)]
    pub forge: ForgeArg,
    /// JSON files of one pull request
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only this change, instead of all that the pull request touches
    #[arg(long, value_name = "ID")]
    pub change: Option<String>,
    /// Sign with this SSH key instead of git's `user.signingKey`
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// The main line that it is for, instead of the remote's main branch
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
}

/// The forges.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ForgeArg {
    /// github.com, GitHub Enterprise
    Github,
    /// GitLab
    Gitlab,
    /// Forgejo, Gitea
    #[value(alias = "gitea")]
    Forgejo,
    /// Bitbucket Cloud, Data Center
    Bitbucket,
}

impl From<ForgeArg> for Forge {
    fn from(arg: ForgeArg) -> Self {
        match arg {
            ForgeArg::Github => Forge::Github,
            ForgeArg::Gitlab => Forge::Gitlab,
            ForgeArg::Forgejo => Forge::Forgejo,
            ForgeArg::Bitbucket => Forge::Bitbucket,
        }
    }
}

/// Runs the command.
pub fn run(context: &Context, args: &ApprovalArgs) -> Result<Outcome, CliError> {
    let ApprovalAction::Import(args) = &args.action;
    let forge = Forge::from(args.forge);
    let mut files = Vec::new();
    for path in &args.files {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).with_context(|| format!("{name} cannot be read"))?;
        files.push((name, bytes));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let pull = reviews::read(forge, &files).map_err(explained)?;
    let desk = context.writable()?;
    let signer = desk.store().statement_signer(args.key.as_deref());
    let signer = signer.map_err(DeskError::from)?;
    let proposal = Proposal::find(&desk, forge, pull, args.base.as_deref()).map_err(explained)?;
    let changes: Vec<Found> = match &args.change {
        Some(id) => vec![desk.find(id, None)?],
        None => proposal.changes().map_err(explained)?,
    };
    if changes.is_empty() {
        context
            .out
            .note("the pull request touches no record that is approved");
    }
    for found in &changes {
        let (found, record) = desk.load(found.id.as_str(), Some(&found.kind))?;
        let recorded = proposal
            .entries(&found, &record.approvals)
            .map_err(explained)?;
        for left_out in &recorded.left_out {
            context
                .out
                .warning(&format!("{}: left out {left_out}", found.id));
        }
        let people: Vec<String> = recorded
            .entries
            .iter()
            .map(|entry| format!("{} by {}", entry.decision.word(), entry.by))
            .collect();
        if people.is_empty() {
            context
                .out
                .note(&format!("{}: nothing new to record", found.id));
            continue;
        }
        let saved = desk.add_approvals(&mut context.told(), &found, recorded.entries, &signer)?;
        context.settled(saved.recovered.as_ref());
        context
            .out
            .line(&format!("{}  {}", found.id, people.join(", ")));
    }
    Ok(Outcome::Done)
}
