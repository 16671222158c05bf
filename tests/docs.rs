//! The documents that derive from the code are what the code says now, and every link in a document leads
//! somewhere.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes `docs/reference.md` and `completions/` anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Arg, Command};
use clap_complete::Shell;
use gitsm::cli::tree;
use gitsm::kinds::Kinds;

const ABOUT: &str = "\
# Reference

Every command and option of gitsm, as the program itself describes them. This file is generated from the code:
`UPDATE_DOCS=1 cargo test --test docs`. Commands of the kinds are those of the built-in kinds; a desk that has
kinds of its own, or changes to these, has its own commands, and `gitsm help` shows them.

";

/// The whole tree as the program uses it, with what clap adds.
fn built() -> Command {
    let mut command = tree::whole(&Kinds::builtin());
    command.build();
    command
}

/// Calls a function for every command that people see, with the words that lead to it.
fn walk(command: &Command, path: &str, visit: &mut dyn FnMut(&str, &Command)) {
    visit(path, command);
    for below in command.get_subcommands() {
        if !below.is_hide_set() && below.get_name() != "help" {
            walk(below, &format!("{path} {}", below.get_name()), visit);
        }
    }
}

/// The arguments of a command that are its own.
fn own_args(command: &Command) -> impl Iterator<Item = &Arg> {
    let of_clap = ["help", "version"];
    command
        .get_arguments()
        .filter(move |arg| !arg.is_global_set() && !of_clap.contains(&arg.get_id().as_str()))
}

fn reference() -> String {
    let command = built();
    let mut text = ABOUT.to_owned();
    writeln!(text, "Every command takes these:\n").unwrap();
    for arg in command.get_arguments().filter(|arg| arg.is_global_set()) {
        describe_arg(&mut text, arg);
    }
    walk(&command, "gitsm", &mut |path, command| {
        let level = if path.contains(' ') {
            path.matches(' ').count() + 1
        } else {
            2
        };
        writeln!(text, "\n{} {path}\n", "#".repeat(level.min(4))).unwrap();
        describe(&mut text, command);
    });
    text
}

fn describe(text: &mut String, command: &Command) {
    let about = command.get_long_about().or(command.get_about()).unwrap();
    writeln!(text, "{}\n", plain(&about.to_string())).unwrap();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").trim();
    writeln!(text, "```text\n{usage}\n```").unwrap();
    let aliases: Vec<String> = command
        .get_visible_aliases()
        .map(|a| format!("`{a}`"))
        .collect();
    if !aliases.is_empty() {
        writeln!(text, "\nAlso called {}.", aliases.join(", ")).unwrap();
    }
    if own_args(command).next().is_some() {
        text.push('\n');
    }
    own_args(command).for_each(|arg| describe_arg(text, arg));
    if let Some(after) = command.get_after_help() {
        writeln!(text, "\n```text\n{}\n```", after.to_string().trim_end()).unwrap();
    }
}

fn describe_arg(text: &mut String, arg: &Arg) {
    let values = arg.get_value_names().unwrap_or_default().join(" ");
    let value = match arg.get_action().takes_values() && !values.is_empty() {
        true if arg.is_positional() => format!("`{values}`"),
        true => format!(" `{values}`"),
        false => String::new(),
    };
    let mut names: Vec<String> = arg
        .get_short()
        .map(|short| format!("`-{short}`"))
        .into_iter()
        .collect();
    names.extend(arg.get_long().map(|long| format!("`--{long}`")));
    names.extend(
        arg.get_visible_aliases()
            .unwrap_or_default()
            .iter()
            .map(|alias| format!("`--{alias}`")),
    );
    let help = arg.get_long_help().or(arg.get_help()).unwrap().to_string();
    write!(text, "- {}{value}: {}", names.join(", "), plain(&help)).unwrap();
    let choices: Vec<String> = arg
        .get_possible_values()
        .iter()
        .filter(|choice| arg.get_action().takes_values() && !choice.is_hide_set())
        .map(|choice| match choice.get_help() {
            Some(help) => format!("`{}` ({help})", choice.get_name()),
            None => format!("`{}`", choice.get_name()),
        })
        .collect();
    if !choices.is_empty() && choices != ["`true`", "`false`"] {
        write!(text, "; one of {}", choices.join(", ")).unwrap();
    }
    text.push('\n');
}

/// Help as Markdown shows it.
fn plain(help: &str) -> String {
    help.replace('<', "&lt;").replace('|', "\\|")
}

/// Holds a file against what it must be, or writes it where that is asked for.
fn current(path: &str, wanted: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(Path::new(path).parent().unwrap()).unwrap();
        std::fs::write(path, wanted).unwrap();
        return;
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    if found != wanted {
        let at = found.lines().zip(wanted.lines()).position(|(a, b)| a != b);
        let line = at.unwrap_or_else(|| found.lines().count().min(wanted.lines().count())) + 1;
        panic!("{path} is stale from line {line} on: run `UPDATE_DOCS=1 cargo test --test docs`");
    }
}

#[test]
fn the_reference_is_current() {
    current("docs/reference.md", &reference());
}

#[test]
fn the_completions_are_current() {
    let files = [
        (Shell::Bash, "completions/gitsm.bash"),
        (Shell::Zsh, "completions/_gitsm"),
        (Shell::Fish, "completions/gitsm.fish"),
        (Shell::Elvish, "completions/gitsm.elv"),
        (Shell::PowerShell, "completions/_gitsm.ps1"),
    ];
    for (shell, path) in files {
        let script = tree::completions(&Kinds::builtin(), shell);
        current(path, &String::from_utf8(script).unwrap());
    }
}

#[test]
fn no_two_flags_of_a_command_clash() {
    tree::whole(&Kinds::builtin()).debug_assert();
}

#[test]
fn everything_has_help() {
    let mut bare = Vec::new();
    let empty = |help: Option<String>| help.is_none_or(|help| help.trim().is_empty());
    walk(&built(), "gitsm", &mut |path, command| {
        if empty(command.get_about().map(ToString::to_string)) {
            bare.push(path.to_owned());
        }
        for arg in command.get_arguments() {
            if empty(arg.get_help().map(ToString::to_string)) {
                bare.push(format!("{path}: {}", arg.get_id()));
            }
            for choice in arg.get_possible_values() {
                let of_kind = arg.get_id().as_str().starts_with("field:");
                if of_kind && empty(choice.get_help().map(ToString::to_string)) {
                    bare.push(format!("{path}: {}: {}", arg.get_id(), choice.get_name()));
                }
            }
        }
    });
    assert_eq!(bare, [""; 0]);
    for kind in Kinds::builtin().iter() {
        let fields = kind
            .fields
            .iter()
            .filter(|(_, field)| field.help.trim().is_empty());
        assert_eq!(fields.count(), 0, "fields of {} without help", kind.kind);
    }
}

/// Every Markdown file of the project.
fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let built = |entry: &walkdir::DirEntry| {
        ["target", ".git"]
            .iter()
            .any(|name| entry.file_name() == *name)
    };
    for entry in walkdir::WalkDir::new(".")
        .into_iter()
        .filter_entry(|entry| !built(entry))
    {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|end| end == "md") && !path.starts_with("./.git/") {
            found.push(path);
        }
    }
    found
}

/// The headings of a document as a forge makes anchors of them.
fn anchors(text: &str) -> Vec<String> {
    let mut fenced = false;
    let headings = text.lines().filter(|line| {
        fenced ^= line.starts_with("```");
        !fenced && line.starts_with('#')
    });
    headings
        .map(|line| {
            let title = line.trim_start_matches('#').trim().to_lowercase();
            let kept = title
                .chars()
                .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// The targets of the links in a text, code left out.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        let prose = line.split('`').step_by(2);
        for part in prose.filter(|_| !fenced) {
            let ends = part
                .split("](")
                .skip(1)
                .filter_map(|rest| rest.split(')').next());
            found.extend(ends.map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_link_leads_somewhere() {
    let documents = documents();
    assert!(documents.len() > 3, "the documents are not found");
    let mut dead = Vec::new();
    for document in documents {
        let text = std::fs::read_to_string(&document).unwrap();
        for link in links(&text)
            .into_iter()
            .filter(|link| !link.contains("://"))
        {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = match file {
                "" => document.clone(),
                file => document.parent().unwrap().join(file),
            };
            let there = target.exists()
                && (anchor.is_empty()
                    || anchors(&std::fs::read_to_string(&target).unwrap())
                        .contains(&anchor.to_owned()));
            if !there {
                dead.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert_eq!(dead, [""; 0]);
}
