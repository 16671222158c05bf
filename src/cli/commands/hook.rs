//! `gitsm hook`

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::desk::DeskError;
use crate::desk::hook::{Answer, HOOKS, MARK, Update, answer};
use crate::render::findings::Format;
use crate::store::{Installed, Store};

use super::verify::{bar, show};

/// Server hooks: refuse a push that history does not allow
#[derive(Debug, Args)]
pub struct HookArgs {
    #[command(subcommand)]
    pub hook: Hook,
}

/// The hooks, and their installation.
#[derive(Debug, Subcommand)]
pub enum Hook {
    /// Judge a push; git gives the references on standard input
    PreReceive,
    /// Judge one reference of a push; git gives its name, its old and its new commit
    Update(UpdateArgs),
    /// Write the hook into a repository on a server; never over somebody else's
    Install(InstallArgs),
}

/// What git gives.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// The full name of the reference
    pub reference: String,
    /// Where it is
    pub old: String,
    /// Where it is to be
    pub new: String,
}

/// Where and what.
#[derive(Debug, Args)]
pub struct InstallArgs {
    /// The repository, bare or not
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// Which hook
    #[arg(long, value_enum, default_value_t, value_name = "HOOK")]
    pub kind: Kind,
}

/// The hooks there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Before anything moves; one reference that is refused refuses the whole push
    #[default]
    PreReceive,
    /// Once for each reference; the others of the push may pass
    Update,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::PreReceive => HOOKS[0],
            Kind::Update => HOOKS[1],
        }
    }
}

/// Runs a hook, or installs one.
pub fn run(context: &Context, args: &HookArgs) -> Result<Outcome, CliError> {
    match &args.hook {
        Hook::PreReceive => pre_receive(context),
        Hook::Update(args) => {
            let update = Update::of(&args.old, &args.new, &args.reference);
            let update = update.ok_or_else(|| CliError::usage("these are no commits"))?;
            judge(context, &[update])
        }
        Hook::Install(args) => install(context, args),
    }
}

fn pre_receive(context: &Context) -> Result<Outcome, CliError> {
    let mut text = Vec::new();
    std::io::stdin()
        .read_to_end(&mut text)
        .context("standard input cannot be read")?;
    let text = String::from_utf8_lossy(&text);
    let mut updates = Vec::new();
    for line in text.lines() {
        let update = Update::parse(line).ok_or_else(|| {
            CliError::usage(format!("`{line}` is no line of git"))
                .hint("git runs this in a bare repository; `gitsm hook install` sets it up")
        })?;
        updates.push(update);
    }
    judge(context, &updates)
}

/// Judges references; all are looked at, so that a push is told everything at once.
fn judge(context: &Context, updates: &[Update]) -> Result<Outcome, CliError> {
    let store = opened(&context.folder())?;
    let now = context.clock()?.now();
    let mut outcome = Outcome::Done;
    for update in updates {
        let name = &update.reference;
        let bar = bar(context);
        let answer = answer(&store, update, now, &mut |done, all| {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        });
        bar.finish_and_clear();
        match answer? {
            Answer::Accepted { verified } => {
                let told = verified.filter(|verified| !verified.findings.is_empty());
                if let Some(verified) = told {
                    show(context, &verified, Format::Human);
                }
            }
            Answer::Kept { against } => {
                let hint = "it is protected; push to another branch and propose a merge";
                context.out.failure(
                    &format!("{name} is protected against {against}"),
                    Some(hint),
                );
                outcome = Outcome::No;
            }
            Answer::Refused { verified } => {
                show(context, &verified, Format::Human);
                let hint = "`gitsm verify` says the same before a push";
                context
                    .out
                    .failure(&format!("{name} is refused"), Some(hint));
                outcome = Outcome::No;
            }
        }
    }
    Ok(outcome)
}

/// The repository of a hook, with the objects that lie in quarantine.
fn opened(folder: &Path) -> Result<Store, CliError> {
    let mut store = Store::discover(folder, Context::environment()).map_err(DeskError::from)?;
    let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if named("GIT_QUARANTINE_PATH").is_some() {
        let main = named("GIT_OBJECT_DIRECTORY");
        let others = named("GIT_ALTERNATE_OBJECT_DIRECTORIES").unwrap_or_default();
        let folders = main
            .map(PathBuf::from)
            .into_iter()
            .chain(std::env::split_paths(&others));
        for path in folders {
            store.add_objects(&path).map_err(DeskError::from)?;
        }
    }
    Ok(store)
}

fn install(context: &Context, args: &InstallArgs) -> Result<Outcome, CliError> {
    let folder = context.folder();
    let folder = args
        .path
        .as_ref()
        .map_or(folder.clone(), |path| folder.join(path));
    let store = Store::discover(&folder, Context::environment()).map_err(DeskError::from)?;
    let name = args.kind.name();
    let program = std::env::current_exe().context("the path of gitsm cannot be found")?;
    let program = program.to_string_lossy().replace('\'', r"'\''");
    let given = match args.kind {
        Kind::PreReceive => "",
        Kind::Update => " \"$@\"",
    };
    let script = format!("#!/bin/sh\n{MARK}\nexec '{program}' hook {name}{given}\n");
    let installed = store
        .install_hook(name, MARK, &script)
        .map_err(DeskError::from)?;
    match installed {
        Installed::Written(path) => context.out.line(&format!("wrote {}", path.display())),
        Installed::There(path) => context
            .out
            .line(&format!("{} is there already", path.display())),
        Installed::Foreign(path) => {
            let hint =
                format!("have it run `gitsm hook {name}{given}` too, and pass its exit code on");
            let message = format!("{} is not ours, and stays as it is", path.display());
            context.out.failure(&message, Some(&hint));
            return Ok(Outcome::No);
        }
    }
    Ok(Outcome::Done)
}
