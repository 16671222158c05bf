//! The command line: arguments in, text and an exit code out.
//!
//! Commands are thin: they turn arguments into a call of the desk and a document into text. What depends on
//! the kinds of a desk (`gitsm incident resolve`) is built from them at run time in [`tree`].

mod commands;
mod complete;
mod context;
mod editor;
mod error;
mod globals;
mod input;
mod out;
mod prompt;
pub mod tree;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use crate::desk::Desk;
use crate::kinds::Kinds;

use context::Context;
use globals::Globals;

/// What a command that worked says about its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// Done, and the answer is no: a check that found something.
    No,
    /// There is not enough to decide on: an unreadable policy, a shallow clone.
    Undecided,
    /// Something is left that contradicts itself and needs a person.
    Conflict,
    /// Done as far as possible: some files could not be read.
    Partly,
}

impl Outcome {
    fn code(self) -> u8 {
        match self {
            Outcome::Done => 0,
            Outcome::No => 1,
            Outcome::Undecided => 3,
            Outcome::Conflict => 4,
            Outcome::Partly => 5,
        }
    }
}

/// Runs the program and returns its exit code.
pub fn main(args: Vec<OsString>) -> ExitCode {
    // The one call that must be quick enough for prompts and scripts that only ask for the version.
    if let [_, flag] = args.as_slice()
        && (flag == "--version" || flag == "-V")
    {
        return out::line(&format!("gitsm {}", env!("CARGO_PKG_VERSION")));
    }
    if complete::answered(&args) {
        return ExitCode::SUCCESS;
    }
    let args = shield(args);
    let start = globals::folder(&args);
    let desk = tree::desk_for(&start);
    let kinds = desk
        .as_ref()
        .map_or_else(Kinds::builtin, |desk| desk.kinds().clone());
    let matches = match tree::command(&kinds, &args).try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) => {
            let code = usage(&error);
            if error.kind() == ErrorKind::InvalidSubcommand {
                broken_kinds(desk.as_ref());
            }
            return code;
        }
    };
    let globals = match Globals::from_arg_matches(&matches) {
        Ok(globals) => globals,
        Err(error) => return usage(&error),
    };
    let context = Context::new(globals, desk);
    match commands::run(&context, &kinds, &matches) {
        Ok(outcome) => ExitCode::from(outcome.code()),
        Err(error) => error::report(&context, &error),
    }
}

/// In commands that take a query, a negated term (`-label:later`) is no option: it is handed on as
/// `!label:later`.
fn shield(args: Vec<OsString>) -> Vec<OsString> {
    let is_term = |term: &str| {
        let key = term.split(':').next().unwrap_or_default();
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        term.contains(':') && key.len() > 1 && key.chars().all(word)
    };
    let mut querying = false;
    args.into_iter()
        .map(|arg| {
            querying |= ["list", "ls", "report", "radar", "due"]
                .iter()
                .any(|word| arg == *word);
            let term = arg
                .to_str()
                .filter(|_| querying)
                .and_then(|text| text.strip_prefix('-'));
            match term.filter(|term| is_term(term)) {
                Some(term) => OsString::from(format!("!{term}")),
                None => arg,
            }
        })
        .collect()
}

/// A command may be unknown because the file of its kind has errors.
fn broken_kinds(desk: Option<&Desk>) {
    let out = out::Out::default();
    for finding in desk.map_or(&[][..], Desk::findings) {
        if finding.path.starts_with(crate::kinds::FOLDER) {
            out.warning(&finding.to_string());
        }
    }
}

fn usage(error: &clap::Error) -> ExitCode {
    let informs = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    // A closed pipe while help is printed is no error.
    let _ = error.print();
    if informs {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    }
}
