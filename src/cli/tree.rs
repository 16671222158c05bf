//! The tree of commands: what is fixed, and what the kinds of the desk add.
//!
//! Help, completion, man pages and parsing all come from this one tree. A kind that the arguments do not
//! name is only listed, so that a call does not pay for commands it cannot mean.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Args, Command, CommandFactory, Parser};
use clap_complete::Shell;

use crate::desk::{Desk, Options};
use crate::kinds::lint::offered_fields;
use crate::kinds::{Kinds, is_named};
use crate::model::kind::{Capability, Field, FieldType, Header, Kind, Transition};

use super::commands::{Fixed, approval, gate, risk, schedule, templates};
use super::complete;
use super::context::Context;
use super::globals::Globals;

/// IT service management that lives in a git repository
///
/// Every record is one YAML file and every action one commit. `gitsm init` makes a desk,
/// `gitsm demo` a lively one to look at.
#[derive(Debug, Parser)]
#[command(
    name = "gitsm",
    version,
    propagate_version = false,
    max_term_width = 100
)]
#[command(
    after_help = "Exit codes: 0 done, 1 no, 2 usage, 3 cannot decide, 4 conflict, 5 invalid data, 130 interrupted"
)]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do.
    #[command(subcommand)]
    pub command: Fixed,
}

/// The desk that a folder belongs to, opened once: commands depend on its kinds, and then work on it.
pub fn desk_for(folder: &Path) -> Option<Desk> {
    let environment = Context::environment();
    let options = Options {
        environment,
        entropy: Context::entropy(),
        ..Options::default()
    };
    Desk::open(folder, options).ok()
}

/// The kinds of the desk that a folder belongs to; the built-in ones where there is none.
pub fn kinds_for(folder: &Path) -> Kinds {
    desk_for(folder).map_or_else(Kinds::builtin, |desk| desk.kinds().clone())
}

/// The tree for parsing these arguments.
pub fn command(kinds: &Kinds, args: &[OsString]) -> Command {
    let words: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).collect();
    build(kinds, Some(&words))
}

/// The whole tree, for help, man pages and completions.
pub fn whole(kinds: &Kinds) -> Command {
    build(kinds, None)
}

/// The tree as far as these words can mean it. Kinds that are not meant are named only, and described only
/// where help may list them.
fn build(kinds: &Kinds, words: Option<&[&str]>) -> Command {
    let mut command = Cli::command();
    let fixed: BTreeSet<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    let any =
        |test: &dyn Fn(&str) -> bool| words.is_none_or(|words| words.iter().any(|word| test(word)));
    let named =
        |word: &str| fixed.contains(word) || kinds.headers().any(|header| header.is_called(word));
    let helping = any(&|word| matches!(word, "-h" | "--help" | "help")) || !any(&named);
    let headers = kinds
        .headers()
        .enumerate()
        .filter(|(_, header)| !fixed.contains(&header.kind));
    for (order, header) in headers {
        let meant = any(&|word| header.is_called(word));
        let kind = if meant || helping {
            kinds.get(&header.kind).ok()
        } else {
            None
        };
        // A command of ours comes before the other name of a kind.
        let free = |alias: &String| !fixed.contains(alias);
        let aliases: Vec<String> = header.aliases.iter().filter(|a| free(a)).cloned().collect();
        let header = &Header {
            aliases,
            ..header.clone()
        };
        let sub = match kind {
            Some(kind) if meant => kind_command(kind, header),
            kind => stub(header, kind.map_or("", |kind| &kind.help)),
        };
        command = command.subcommand(sub.display_order(order));
    }
    command
}

fn stub(header: &Header, help: &str) -> Command {
    let aliases: Vec<String> = header.aliases.clone();
    Command::new(header.kind.clone())
        .about(help.to_owned())
        .visible_aliases(aliases)
}

/// The command of a kind with everything below it.
pub fn kind_command(kind: &Arc<Kind>, header: &Header) -> Command {
    let mut command = stub(header, &kind.help)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(new_command(kind))
        .subcommand(list_command(kind))
        .subcommand(plain(kind, "show", "Show one in full"))
        .subcommand(plain(kind, "edit", "Open it in the editor"));
    if kind.has(Capability::Approval) {
        command = gate::augment(kind, approval::augment(kind, command));
    }
    if kind.has(Capability::Schedule) {
        command = schedule::augment(kind, command);
    }
    command = templates::augment(kind, risk::augment(kind, command));
    for (name, way) in &kind.workflow.transitions {
        command = command.subcommand(transition_command(kind, name, way));
    }
    command
}

fn ids(kind: &Kind, several: bool) -> Arg {
    let arg = Arg::new("ids")
        .value_name("ID")
        .required(true)
        .help("Any unique part of an id")
        .add(complete::ids(Some(kind.kind.clone())));
    if several { arg.num_args(1..) } else { arg }
}

fn plain(kind: &Kind, name: &'static str, about: &str) -> Command {
    Command::new(name)
        .about(about.to_owned())
        .arg(ids(kind, name == "show"))
}

fn list_command(kind: &Kind) -> Command {
    let command = Command::new("list")
        .visible_alias("ls")
        .about(format!("List those that match a query ({})", kind.folder));
    super::commands::list::ListArgs::augment_args(command)
}

fn new_command(kind: &Kind) -> Command {
    let mut command =
        Command::new("new").about(format!("Make a new {}", kind.title.to_lowercase()));
    if is_named(kind) {
        let name = Arg::new("name").value_name("NAME").required(true);
        command = command.arg(name.help("Its id, such as web-01; it never changes"));
    }
    for (name, field) in &kind.fields {
        let arg = field_arg(name, field, short_flag(kind, field));
        command = command.arg(if name == "title" { arg.short('t') } else { arg });
    }
    said(linked(kind, command))
}

fn transition_command(kind: &Kind, name: &str, way: &Transition) -> Command {
    let from = way.from.join(", ");
    let mut command = Command::new(name.to_owned())
        .about(way.help.clone())
        .after_help(format!("From: {from}. To: {}.", way.to))
        .arg(ids(kind, true));
    for field in offered_fields(kind, way) {
        if let Some(spec) = kind.fields.get(field) {
            command = command.arg(field_arg(field, spec, spec.flag.as_deref()));
        }
    }
    let set = Arg::new("set")
        .long("set")
        .value_name("FIELD=VALUE")
        .action(ArgAction::Append);
    command = command.arg(set.help("Change another field in the same step"));
    said(linked(kind, command))
}

fn linked(kind: &Kind, command: Command) -> Command {
    let types: Vec<&str> = kind.links.keys().map(String::as_str).collect();
    let help = format!("Link it to another record; types: {}", types.join(", "));
    let link = Arg::new("link")
        .long("link")
        .value_name("TYPE:ID")
        .action(ArgAction::Append)
        .help(help);
    command.arg(link.add(complete::links(kind)))
}

fn said(command: Command) -> Command {
    let taken = |id: &str| {
        command
            .get_arguments()
            .any(|arg| arg.get_long() == Some(id))
    };
    let (message, public) = (!taken("message"), !taken("public"));
    let mut command = command;
    if message {
        let note = Arg::new("message")
            .short('m')
            .long("message")
            .value_name("TEXT");
        command = command.arg(note.help("Say something with it; - reads standard input"));
    }
    if public {
        let public = Arg::new("public").long("public").action(ArgAction::SetTrue);
        command = command.arg(public.help("What is said is for the caller too"));
    }
    command
}

/// The argument id of a field; apart from those of options.
pub fn field_id(name: &str) -> String {
    format!("field:{name}")
}

/// The short flag of a field where all fields meet, if no other field has it.
fn short_flag<'a>(kind: &Kind, field: &'a Field) -> Option<&'a str> {
    let flag = field.flag.as_deref()?;
    let same = kind
        .fields
        .values()
        .filter(|other| other.flag.as_deref() == Some(flag))
        .count();
    (same == 1 && !kind.fields.contains_key(flag)).then_some(flag)
}

fn field_arg(name: &str, field: &Field, flag: Option<&str>) -> Arg {
    let long = name.replace('_', "-");
    let mut help = field.help.clone();
    if let Some(default) = &field.default {
        help = format!("{help} [default: {default}]");
    }
    let mut arg = Arg::new(field_id(name))
        .long(long.clone())
        .value_name(value_name(field))
        .help(help);
    if let Some(flag) = flag.filter(|flag| *flag != long) {
        arg = arg.visible_alias(flag.replace('_', "-"));
    }
    match field.kind {
        FieldType::Choice => {
            let choices = field.choices.iter();
            let values = choices.map(|(name, help)| {
                PossibleValue::new(name.clone())
                    .alias(name.replace("_", "-"))
                    .help(help.clone())
            });
            arg.value_parser(PossibleValuesParser::new(values))
                .ignore_case(true)
                .hide_possible_values(false)
        }
        FieldType::List | FieldType::Refs | FieldType::People => arg.action(ArgAction::Append),
        // `-2h` is two hours ago.
        FieldType::Date | FieldType::Time => arg.allow_hyphen_values(true),
        _ => arg,
    }
}

fn value_name(field: &Field) -> &'static str {
    match field.kind {
        FieldType::Line | FieldType::Text => "TEXT",
        FieldType::Choice => "CHOICE",
        FieldType::Int | FieldType::Number => "NUMBER",
        FieldType::Bool => "YES|NO",
        FieldType::Date => "DAY",
        FieldType::Time => "TIME",
        FieldType::Person | FieldType::People => "PERSON",
        FieldType::Team => "TEAM",
        FieldType::Ref | FieldType::Refs => "ID",
        FieldType::List => "WORDS",
        FieldType::Map => "MAP",
    }
}

/// The completion script of a shell. It leaves out `help` below the top, which would double it for nothing
/// that `--help` does not offer.
pub fn completions(kinds: &Kinds, shell: Shell) -> Vec<u8> {
    fn lean(command: Command) -> Command {
        command.disable_help_subcommand(true).mut_subcommands(lean)
    }
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut lean(whole(kinds)), "gitsm", &mut script);
    script
}
