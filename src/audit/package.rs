//! Writes a package: a folder that is verified with nothing else at hand.
//!
//! The manifest is written last, so that what was interrupted is no package.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::NAMESPACE;
use super::case::Case;
use super::collect::{AuditError, Collected, Period};
use super::exception::{self, Exception};
use super::inspect::read_package;
use super::manifest::{FILE, FileEntry, Manifest, SCHEMA, SIGNATURE};
use super::population::{document, population};
use crate::desk::Desk;
use crate::model::id::write_time;
use crate::model::kind::Kind;
use crate::render::{self, Format, Meta};
use crate::report::table::Document;
use crate::store::StatementSigner;

/// How to check a package without gitsm.
const README: &str = include_str!("README.md");

/// What the last package was made of.
#[derive(Debug, Clone, Default)]
pub struct Previous {
    /// Its commit, as hex.
    pub commit: String,
    /// The records that it has, by id: kind of file, text.
    pub sources: BTreeMap<String, (String, String)>,
}

/// Reads the last package; a text that names no folder is a commit.
///
/// # Errors
/// When the folder is no sound package.
pub fn previous(text: &str) -> Result<Previous, AuditError> {
    let folder = Path::new(text);
    if !folder.is_dir() {
        return Ok(Previous {
            commit: text.to_owned(),
            sources: BTreeMap::new(),
        });
    }
    let unsound = |problem: String| AuditError::Previous { problem };
    let (manifest, files, problems) = read_package(folder).map_err(|it| unsound(it.to_string()))?;
    if let Some(problem) = problems.first() {
        return Err(unsound(problem.to_string()));
    }
    let changes = files
        .iter()
        .filter(|(path, _)| path.starts_with("changes/"));
    let source = |bytes: &Vec<u8>| {
        let json: serde_json::Value = serde_json::from_slice(bytes).ok()?;
        let text = |key: &str| Some(json.get(key)?.as_str()?.to_owned());
        Some((text("id")?, (text("path")?, text("source")?)))
    };
    Ok(Previous {
        commit: manifest.head,
        sources: changes.filter_map(|(_, bytes)| source(bytes)).collect(),
    })
}

/// Writes the package into a folder that is new or empty.
///
/// # Errors
/// When it cannot be written or signed.
pub fn pack(
    folder: &Path,
    desk: &Desk,
    kind: &Kind,
    period: Period,
    collected: &Collected,
    previous: Option<&str>,
    signer: Option<&StatementSigner>,
) -> Result<Manifest, AuditError> {
    let failed = |action, path: &Path| {
        let path = path.display().to_string();
        move |source| AuditError::Io {
            action,
            path,
            source,
        }
    };
    fs::create_dir_all(folder).map_err(failed("make", folder))?;
    let mut inside = fs::read_dir(folder).map_err(failed("read", folder))?;
    if inside.next().is_some() {
        let folder = folder.display().to_string();
        return Err(AuditError::NotEmpty { folder });
    }
    let mut files = contents(desk, kind, collected)?;
    files.insert("README.md".to_owned(), README.as_bytes().to_vec());
    let manifest = Manifest {
        schema: SCHEMA.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        desk: desk.config().desk.clone(),
        zone: desk.config().zone.name().to_owned(),
        kind: kind.kind.clone(),
        from: period.from.map(write_time),
        to: period.to.map(write_time),
        made_at: write_time(desk.now()),
        head: collected.head.clone(),
        previous: previous.map(str::to_owned),
        commits: collected.commits,
        changes: collected.cases.len(),
        newest: collected.newest.clone(),
        unread: collected.unread.clone(),
        history: collected.history.clone(),
        files: files
            .iter()
            .map(|(path, bytes)| FileEntry::of(path, bytes))
            .collect(),
    };
    let bytes = manifest.bytes();
    let signature = signer.map(|signer| signer.sign(NAMESPACE, &bytes));
    let signature = signature.transpose()?;
    for (path, bytes) in &files {
        let full = folder.join(path);
        let parent = full.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(failed("make", parent))?;
        fs::write(&full, bytes).map_err(failed("write", &full))?;
    }
    if let Some(armour) = signature {
        let full = folder.join(SIGNATURE);
        fs::write(&full, format!("{armour}\n")).map_err(failed("write", &full))?;
    }
    let full = folder.join(FILE);
    fs::write(&full, bytes).map_err(failed("write", &full))?;
    Ok(manifest)
}

/// The files that hold the evidence, by their path in the package.
fn contents(
    desk: &Desk,
    kind: &Kind,
    collected: &Collected,
) -> Result<BTreeMap<String, Vec<u8>>, AuditError> {
    let mut files = BTreeMap::new();
    for (commit, rules) in &collected.rules {
        for (path, bytes) in &rules.files {
            files.insert(rules_path(commit, path), bytes.clone());
        }
    }
    // The built-in kind too: another version may have another one.
    let own = crate::kinds::builtin_text(&kind.kind).unwrap_or_default();
    files.insert(format!("kinds/{}.yaml", kind.kind), own.as_bytes().to_vec());
    for (path, bytes) in desk.files(crate::kinds::FOLDER)? {
        let name = path.rsplit('/').next().unwrap_or_default();
        files.insert(format!("kinds/{name}"), bytes);
    }
    files.extend(derived(&collected.cases, &collected.history, desk.now()));
    Ok(files)
}

/// Where a file of some rules lies in a package; without the dot of `.gitsm`, so that nobody overlooks it.
pub fn rules_path(commit: &str, path: &str) -> String {
    format!("rules/{commit}/{}", path.trim_start_matches(".gitsm/"))
}

/// The files that follow from the cases: what is checked is made by this again.
pub fn derived(
    cases: &[Case],
    history: &[Exception],
    now: chrono::DateTime<chrono::Utc>,
) -> BTreeMap<String, Vec<u8>> {
    let csv = |document: &Document| {
        let options = render::Options::default();
        render::render(document, Format::Csv, &options, &Meta::default()).into_bytes()
    };
    let mut exceptions: Vec<Exception> =
        cases.iter().flat_map(|it| it.exceptions.clone()).collect();
    exceptions.extend(history.iter().cloned());
    let mut files = BTreeMap::from([
        (
            "population.csv".to_owned(),
            csv(&document(population(cases, now), Vec::new())),
        ),
        (
            "exceptions.csv".to_owned(),
            csv(&exception::table(&exceptions)),
        ),
    ]);
    for case in cases {
        let mut text = serde_json::to_string_pretty(&case.to_json()).unwrap_or_default();
        text.push('\n');
        files.insert(case.file(), text.into_bytes());
    }
    files
}
