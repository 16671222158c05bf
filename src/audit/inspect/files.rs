//! The files of a package, as they lie in its folder, held against its manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::super::manifest::{FILE, FileEntry, MOST, Manifest, SIGNATURE};
use super::{Problem, problem};

/// What lies in a package: its files by their path, whether or not the manifest names them.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads the files of a package and holds them against its manifest.
///
/// # Errors
/// When there is no manifest that could be read.
pub fn read_package(folder: &Path) -> Result<(Manifest, Files, Vec<Problem>), Problem> {
    let mut problems = Vec::new();
    let mut files = walk(folder, &mut problems);
    let bytes = files.get(FILE).ok_or_else(|| problem(FILE, "is missing"))?;
    let manifest = Manifest::read(bytes).map_err(|why| problem(FILE, why))?;
    let mut named = BTreeSet::from([FILE, SIGNATURE]);
    for entry in &manifest.files {
        if !named.insert(&entry.path) {
            problems.push(problem(&entry.path, "is named twice in the manifest"));
            continue;
        }
        match files.get(&entry.path) {
            None => problems.push(problem(&entry.path, "is missing")),
            Some(bytes) => {
                let own = FileEntry::of(&entry.path, bytes);
                if own != *entry {
                    let text = format!(
                        "was changed: its sha256 is {}, the manifest says {}",
                        own.sha256, entry.sha256
                    );
                    problems.push(problem(&entry.path, text));
                }
            }
        }
    }
    let added = files.keys().filter(|path| !named.contains(path.as_str()));
    let added: Vec<String> = added.cloned().collect();
    for path in added {
        problems.push(problem(&path, "is not in the manifest"));
        files.remove(&path);
    }
    Ok((manifest, files, problems))
}

/// Every ordinary file below a folder.
fn walk(folder: &Path, problems: &mut Vec<Problem>) -> Files {
    let mut files = Files::new();
    for step in WalkDir::new(folder).follow_links(false).sort_by_file_name() {
        let entry = match step {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(problem("", format!("cannot be read: {error}")));
                continue;
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        if !entry.file_type().is_file() || inside.to_str().is_none() {
            problems.push(problem(&path, "is no ordinary file"));
            continue;
        }
        if entry.metadata().is_ok_and(|it| it.len() > MOST) {
            problems.push(problem(&path, "is too large to be read"));
            continue;
        }
        match fs::read(entry.path()) {
            Ok(bytes) => {
                files.insert(path, bytes);
            }
            Err(error) => problems.push(problem(&path, format!("cannot be read: {error}"))),
        }
    }
    files
}
