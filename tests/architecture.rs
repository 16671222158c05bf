//! The layers of the house hold: each module uses only the rows above it, and each outside library stays in
//! its room. The rules are the table; the test reads the `use` lines and paths of every source file.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the bottom up; a module may use itself and what stands before it.
const ROWS: [&str; 18] = [
    "clock", "model", "kinds", "workflow", "merge", "query", "sla", "policy", "intake", "report",
    "check", "verify", "store", "desk", "exchange", "render", "audit", "cli",
];

/// Uses of a row above that are allowed, and why.
const SIBLINGS: [(&str, &str); 0] = [];

/// A library and the only places that may name it.
const ROOMS: [(&str, &[&str]); 16] = [
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("ctrlc", &["cli"]),
    ("dialoguer", &["cli"]),
    ("indicatif", &["cli"]),
    ("anyhow", &["cli"]),
    ("terminal_size", &["cli"]),
    ("anstream", &["cli"]),
    ("git2", &["store"]),
    ("ssh_key", &["store"]),
    ("comfy_table", &["render"]),
    ("getrandom", &["desk"]),
    ("similar", &["merge"]),
    ("mail_parser", &["intake"]),
    ("quick_xml", &["intake"]),
];

/// Calls that only some files may make: the clock, the environment, the terminal, the end of the process.
const CALLS: [(&str, &[&str]); 6] = [
    ("Utc::now", &["src/clock.rs"]),
    ("SystemTime::now", &["src/clock.rs"]),
    ("std::env::", &["src/cli/", "src/main.rs"]),
    ("println!", &[]),
    ("std::process::exit", &["src/cli/prompt.rs"]),
    ("std::io::stdout", &["src/cli/"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of a file without comments and without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn row_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix("src").unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap()
        .trim_end_matches(".rs");
    ROWS.contains(&first).then(|| first.to_owned())
}

/// Every `crate::x` in the code, groups included.
fn uses(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in code.split("crate::").skip(1) {
        let name = |text: &str| {
            text.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect::<String>()
        };
        match part.strip_prefix('{') {
            Some(group) => {
                let group = group.split('}').next().unwrap();
                found.extend(group.split(',').map(|item| name(item.trim())));
            }
            None => {
                found.insert(name(part));
            }
        }
    }
    found
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_str().unwrap();
        name == "tests" || name.ends_with("tests.rs") || name.starts_with("fixture")
    })
}

fn all() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(Path::new("src"), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter(|path| !is_test(path))
        .map(|path| (path.clone(), code(&path)))
        .collect()
}

#[test]
fn every_module_uses_only_the_rows_above_it() {
    let rank = |row: &str| ROWS.iter().position(|known| *known == row);
    let mut wrong = Vec::new();
    for (path, code) in all() {
        let Some(row) = row_of(&path) else { continue };
        for used in uses(&code) {
            let allowed = SIBLINGS.contains(&(row.as_str(), used.as_str()));
            if rank(&used).is_some_and(|used| Some(used) > rank(&row)) && !allowed {
                wrong.push(format!("{} uses crate::{used}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn render_knows_tables_and_no_domain() {
    let mut wrong = Vec::new();
    for (path, code) in all()
        .iter()
        .filter(|(path, _)| path.starts_with("src/render"))
    {
        for used in uses(code) {
            if !["render", "report", "model"].contains(&used.as_str()) {
                wrong.push(format!("{} uses crate::{used}", path.display()));
            }
        }
        assert!(
            !code.contains("model::record"),
            "{} knows records",
            path.display()
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_module_is_in_the_table() {
    for (path, _) in all() {
        let known = row_of(&path).is_some()
            || ["src/lib.rs", "src/main.rs"].contains(&path.to_str().unwrap());
        assert!(known, "{} belongs to no row", path.display());
    }
}

#[test]
fn every_library_stays_in_its_room() {
    let mut wrong = Vec::new();
    for (path, code) in all() {
        for (library, rooms) in ROOMS {
            let named = [
                format!("use {library}::"),
                format!(" {library}::"),
                format!("({library}::"),
                format!("<{library}::"),
            ];
            let inside = row_of(&path).is_some_and(|row| rooms.contains(&row.as_str()));
            if !inside && named.iter().any(|name| code.contains(name)) {
                wrong.push(format!("{} uses {library}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_library_reads_no_clock_environment_or_terminal() {
    let mut wrong = Vec::new();
    for (path, code) in all() {
        for (call, places) in CALLS {
            let inside = places
                .iter()
                .any(|place| path.to_str().unwrap().starts_with(place));
            if !inside && code.contains(call) {
                wrong.push(format!("{} calls {call}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_is() {
    for (path, _) in all() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//!"),
            "{} does not open with //!",
            path.display()
        );
    }
}
