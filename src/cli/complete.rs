//! Completion with what is in the desk: ids come from its files, choices from its kinds.

use std::ffi::{OsStr, OsString};

use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::desk::{Desk, Options};
use crate::model::kind::Kind;

use super::context::Context;
use super::tree;

/// More candidates than this help nobody.
const MAX: usize = 200;

/// Answers the shell when it asks for completions (`COMPLETE=bash gitsm`); true when it did.
pub fn answered(args: &[OsString]) -> bool {
    if std::env::var_os("COMPLETE").is_none() {
        return false;
    }
    let folder = Context::early_folder(args);
    let factory = move || tree::whole(&tree::kinds_for(&folder));
    let current = std::env::current_dir().ok();
    // A failure to complete must not disturb the line that is being typed.
    CompleteEnv::with_factory(factory)
        .try_complete(args.iter().cloned(), current.as_deref())
        .unwrap_or(false)
}

fn desk() -> Option<Desk> {
    let options = Options {
        environment: Context::environment(),
        ..Options::default()
    };
    Desk::open(std::path::Path::new("."), options).ok()
}

fn candidates(kind: Option<&str>, typed: &str, lead: &str) -> Vec<CompletionCandidate> {
    let Some(desk) = desk() else {
        return Vec::new();
    };
    let kind = kind.and_then(|name| desk.kinds().get(name).ok());
    let mut found = desk.listed(kind).unwrap_or_default();
    found.reverse();
    let wanted = typed.to_ascii_uppercase();
    let fits = |id: &str| {
        let id = id.to_ascii_uppercase();
        id.starts_with(&wanted)
            || id
                .rsplit('-')
                .next()
                .is_some_and(|last| last.starts_with(&wanted))
    };
    let fitting = found
        .iter()
        .filter(|found| fits(found.id.as_str()))
        .take(MAX);
    fitting
        .map(|found| {
            let title = desk
                .load(found.id.as_str(), Some(&found.kind))
                .ok()
                .map(|(_, record)| record.title().to_owned());
            CompletionCandidate::new(format!("{lead}{}", found.id)).help(title.map(Into::into))
        })
        .collect()
}

/// Completes ids, of one kind or of any.
pub fn ids(kind: Option<String>) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        candidates(kind.as_deref(), &typed.to_string_lossy(), "")
    })
}

/// Completes `type:id`.
pub fn links(kind: &Kind) -> ArgValueCompleter {
    let links: Vec<(String, Option<String>)> = kind
        .links
        .iter()
        .map(|(name, link)| (name.clone(), link.to.first().cloned()))
        .collect();
    ArgValueCompleter::new(move |typed: &OsStr| {
        let typed = typed.to_string_lossy();
        match typed.split_once(':') {
            Some((name, id)) => {
                let to = links
                    .iter()
                    .find(|(link, _)| link == name)
                    .and_then(|(_, to)| to.as_deref());
                candidates(to, id, &format!("{name}:"))
            }
            None => links
                .iter()
                .filter(|(name, _)| name.starts_with(typed.as_ref()))
                .map(|(name, _)| CompletionCandidate::new(format!("{name}:")))
                .collect(),
        }
    })
}
