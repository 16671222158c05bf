//! The commands: one file each, its arguments documented where they are declared.

mod actions;
pub mod approval;
mod approvals;
mod assign;
mod audit;
mod calendar;
mod check;
mod ci;
mod codeowners;
mod completions;
mod demo;
mod doctor;
mod edit;
pub mod gate;
mod hook;
mod import;
mod inbox;
mod ingest;
mod init;
mod kind;
mod link;
pub mod list;
mod log;
mod man;
mod merge_driver;
mod new;
mod note;
mod report;
mod resolve;
pub mod risk;
pub mod schedule;
mod schema;
mod set;
mod setup;
mod show;
mod sla;
mod sync;
pub mod templates;
mod textconv;
mod transition;
mod verify;

use clap::{ArgMatches, FromArgMatches, Subcommand};

use crate::kinds::Kinds;
use crate::model::kind::Capability;

use super::Outcome;
use super::context::Context;
use super::error::CliError;

/// Commands that do not depend on the kinds of a desk.
#[derive(Debug, Subcommand)]
pub enum Fixed {
    #[command(display_order = 100)]
    Init(init::InitArgs),
    #[command(display_order = 101)]
    Show(show::ShowArgs),
    #[command(display_order = 102)]
    Log(log::LogArgs),
    #[command(display_order = 103, visible_alias = "ls")]
    List(list::ListArgs),
    #[command(display_order = 104)]
    Note(note::NoteArgs),
    #[command(display_order = 105)]
    Set(set::SetArgs),
    #[command(display_order = 106)]
    Assign(assign::AssignArgs),
    #[command(display_order = 107)]
    Link(link::LinkArgs),
    #[command(display_order = 108)]
    Unlink(link::UnlinkArgs),
    #[command(display_order = 109)]
    Edit(edit::EditArgs),
    #[command(display_order = 109)]
    Sync(sync::SyncArgs),
    #[command(display_order = 110)]
    Check(check::CheckArgs),
    #[command(display_order = 111)]
    Verify(verify::VerifyArgs),
    #[command(display_order = 112)]
    Hook(hook::HookArgs),
    #[command(display_order = 113)]
    Report(report::ReportArgs),
    #[command(display_order = 114)]
    Sla(sla::SlaArgs),
    #[command(display_order = 114)]
    Audit(audit::AuditArgs),
    #[command(display_order = 115)]
    Calendar(calendar::CalendarArgs),
    #[command(display_order = 116)]
    Import(import::ImportArgs),
    #[command(display_order = 117)]
    Approval(approvals::ApprovalArgs),
    #[command(display_order = 118)]
    Codeowners(codeowners::CodeownersArgs),
    #[command(display_order = 118)]
    Ci(ci::CiArgs),
    #[command(display_order = 118)]
    Inbox(inbox::InboxArgs),
    #[command(display_order = 118)]
    Ingest(ingest::IngestArgs),
    #[command(display_order = 118)]
    Resolve(resolve::ResolveArgs),
    #[command(display_order = 118)]
    Setup(setup::SetupArgs),
    #[command(display_order = 118)]
    Doctor(doctor::DoctorArgs),
    #[command(display_order = 119)]
    Demo(demo::DemoArgs),
    #[command(display_order = 120)]
    Kind(kind::KindArgs),
    #[command(display_order = 121)]
    Schema(schema::SchemaArgs),
    #[command(display_order = 122)]
    Completions(completions::CompletionsArgs),
    #[command(display_order = 123)]
    Man(man::ManArgs),
    #[command(hide = true)]
    MergeDriver(merge_driver::MergeDriverArgs),
    #[command(hide = true)]
    Textconv(textconv::TextconvArgs),
}

/// Runs the command that the arguments name.
pub fn run(context: &Context, kinds: &Kinds, matches: &ArgMatches) -> Result<Outcome, CliError> {
    let Some((name, below)) = matches.subcommand() else {
        return Err(CliError::usage("no command").hint("`gitsm help` lists them"));
    };
    if let Ok(kind) = kinds.get(name)
        && Fixed::has_subcommand(name)
            == (kind.kind != name && !kind.aliases.iter().any(|alias| alias == name))
    {
        return of_kind(context, name, below);
    }
    match parsed(matches)? {
        Fixed::Init(args) => init::run(context, &args),
        Fixed::Show(args) => show::run(context, &args.ids, None),
        Fixed::Log(args) => log::run(context, &args),
        Fixed::List(args) => list::run(context, &args, None),
        Fixed::Note(args) => note::run(context, &args),
        Fixed::Set(args) => set::run(context, &args),
        Fixed::Assign(args) => assign::run(context, &args),
        Fixed::Link(args) => link::run(context, &args),
        Fixed::Unlink(args) => link::run_unlink(context, &args),
        Fixed::Edit(args) => edit::run(context, &args.id, None),
        Fixed::Check(args) => check::run(context, &args),
        Fixed::Verify(args) => verify::run(context, &args),
        Fixed::Hook(args) => hook::run(context, &args),
        Fixed::Report(args) => report::run(context, &args),
        Fixed::Sla(args) => sla::run(context, &args),
        Fixed::Calendar(args) => calendar::run(context, &args),
        Fixed::Audit(args) => audit::run(context, &args),
        Fixed::Import(args) => import::run(context, &args),
        Fixed::Ingest(args) => ingest::run(context, &args),
        Fixed::Approval(args) => approvals::run(context, &args),
        Fixed::Codeowners(args) => codeowners::run(context, &args),
        Fixed::Ci(args) => ci::run(context, &args),
        Fixed::Inbox(args) => inbox::run(context, &args),
        Fixed::Doctor(args) => doctor::run(context, &args),
        Fixed::Demo(args) => demo::run(context, &args),
        Fixed::Kind(args) => kind::run(context, kinds, &args),
        Fixed::Schema(args) => schema::run(context, kinds, &args),
        Fixed::Completions(args) => completions::run(context, kinds, &args),
        Fixed::Man(args) => man::run(context, kinds, &args),
        Fixed::Resolve(args) => resolve::run(context, &args),
        Fixed::Sync(args) => sync::run(context, &args),
        Fixed::Setup(args) => setup::run(context, &args),
        Fixed::MergeDriver(args) => Ok(merge_driver::run(context, &args)),
        Fixed::Textconv(args) => textconv::run(context, &args),
    }
}

/// The arguments of a command of a kind.
fn parsed<T: FromArgMatches>(matches: &ArgMatches) -> Result<T, CliError> {
    T::from_arg_matches(matches).map_err(|error| CliError::usage(error.to_string()))
}

/// Runs the command of a kind.
fn of_kind(context: &Context, name: &str, matches: &ArgMatches) -> Result<Outcome, CliError> {
    let Some((verb, below)) = matches.subcommand() else {
        return Err(CliError::usage(format!("what to do with a {name}?")));
    };
    let reading = matches!(verb, "list" | "show" | "approvals" | "gate")
        || schedule::is_verb(verb)
        || risk::only_reads(verb, below);
    let desk = if reading {
        context.desk()?
    } else {
        context.writable()?
    };
    let kind = std::sync::Arc::clone(
        desk.kinds()
            .get(name)
            .map_err(crate::desk::DeskError::from)?,
    );
    match verb {
        "new" => new::run(context, &desk, &kind, below),
        "list" => list::run(context, &parsed(below)?, Some(&kind)),
        "show" => show::run(context, &actions::ids(below), Some(&kind)),
        "edit" => edit::run(context, &actions::ids(below).concat(), Some(&kind)),
        verb if kind.has(Capability::Schedule) && schedule::is_verb(verb) => {
            schedule::run(context, &desk, &kind, verb, below)
        }
        gate::VERB if kind.has(Capability::Approval) => gate::run(context, desk, &kind, below),
        verb if kind.has(Capability::Approval) && approval::is_verb(verb) => {
            approval::run(context, &desk, &kind, verb, below)
        }
        crate::kinds::lint::TEMPLATES if kind.template_field().is_some() => {
            templates::run(context, &desk, &kind)
        }
        verb if risk::is_verb(&kind, verb) => risk::run(context, &desk, &kind, verb, below),
        transition => transition::run(context, &desk, &kind, transition, below),
    }
}
