//! Checks a package with nothing else at hand: hashes, the signature, and everything that can be worked out anew.
//!
//! A package may come from anybody. No path that it names is opened: what lies in the folder is walked first, links are
//! not followed, and the manifest is held against that. What is wrong is a problem and never an error of this program.

mod anew;
mod files;

use std::fmt;
use std::fs;
use std::path::Path;

use chrono_tz::Tz;

use super::NAMESPACE;
use super::collect::AuditError;
use super::manifest::{FILE, Manifest, SIGNATURE};
use crate::kinds::Kinds;
use crate::model::id::read_time;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::store::{SignedBy, verify_listed, verify_statement};

use anew::{contents, rules};
use files::Files;

pub use files::read_package;

/// Something that is wrong with a package.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file; empty for the package as a whole.
    pub path: String,
    /// What is wrong.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.is_empty() {
            true => f.write_str(&self.text),
            false => write!(f, "{}: {}", self.path, self.text),
        }
    }
}

fn problem(path: &str, text: impl Into<String>) -> Problem {
    Problem {
        path: path.to_owned(),
        text: text.into(),
    }
}

/// What was found out about a package.
#[derive(Debug, Clone, Default)]
pub struct Inspected {
    /// What it says of itself, if that can be read.
    pub manifest: Option<Manifest>,
    /// Whose signature it bears, in words.
    pub signed_by: Option<String>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is to be known.
    pub remarks: Vec<String>,
}

/// Checks a package. `signers` is a list of keys that are trusted, in the format of `ssh-keygen` (ALLOWED SIGNERS).
///
/// # Errors
/// When the folder or the list cannot be read at all.
pub fn inspect(folder: &Path, signers: Option<&Path>) -> Result<Inspected, AuditError> {
    let unreadable = |path: &Path| {
        let path = path.display().to_string();
        move |source| AuditError::Io {
            action: "read",
            path,
            source,
        }
    };
    fs::read_dir(folder).map_err(unreadable(folder))?;
    if let Some(signers) = signers {
        fs::File::open(signers).map_err(unreadable(signers))?;
    }
    let mut found = Inspected::default();
    let (manifest, files, problems) = match read_package(folder) {
        Ok(read) => read,
        Err(problem) => {
            found.problems.push(problem);
            return Ok(found);
        }
    };
    found.problems = problems;
    let made_at = read_time(&manifest.made_at);
    signature(&mut found, &files, signers, &manifest);
    match (made_at, manifest.zone.parse::<Tz>()) {
        (Some(now), Ok(zone)) => contents(&mut found, &manifest, &files, now, zone),
        _ => {
            let text = "`made_at` or `zone` cannot be read, so nothing can be worked out anew";
            found.problems.push(problem(FILE, text));
        }
    }
    found.problems.sort();
    found.problems.dedup();
    found.manifest = Some(manifest);
    Ok(found)
}

fn signature(found: &mut Inspected, files: &Files, signers: Option<&Path>, manifest: &Manifest) {
    let payload = files.get(FILE).map_or(&[][..], Vec::as_slice);
    let Some(armour) = files.get(SIGNATURE) else {
        let text = "is missing: nobody vouches for this package";
        found.problems.push(problem(SIGNATURE, text));
        return;
    };
    let armour = String::from_utf8_lossy(armour);
    let signed = match verify_statement(&armour, NAMESPACE, payload) {
        Ok(signed) => signed,
        Err(bad) => {
            let text = format!("the signature does not hold: {bad}");
            found.problems.push(problem(SIGNATURE, text));
            return;
        }
    };
    let key = &signed.fingerprint;
    let Some(signers) = signers else {
        match own_signer(files, manifest, &signed) {
            Some(name) => {
                found.signed_by = Some(format!("{key} ({name}, by what the package itself says)"));
                let text = "give --signers with keys that you trust, got on another way";
                found.remarks.push(text.to_owned());
            }
            None => {
                let text = format!(
                    "signed by {key}, which nobody in the package has; give --signers with keys that you trust"
                );
                found.problems.push(problem(SIGNATURE, text));
            }
        }
        return;
    };
    let at = read_time(&manifest.made_at);
    match verify_listed(signers, &armour, NAMESPACE, payload, at) {
        Ok(name) => found.signed_by = Some(format!("{key} ({name})")),
        Err(why) => {
            let text =
                format!("signed by {key}, which is not among the keys that are trusted: {why}");
            found.problems.push(problem(SIGNATURE, text));
        }
    }
}

/// Whose key the package itself says that it is: a claim.
fn own_signer(files: &Files, manifest: &Manifest, signed: &SignedBy) -> Option<String> {
    let rules = rules(files, &manifest.newest, &Kinds::builtin(), Tz::UTC);
    let owners = rules.people.by_key(&signed.key);
    let names: Vec<&str> = owners.iter().map(|id| id.as_str()).collect();
    (!names.is_empty()).then(|| names.join(" and "))
}

/// What was found out, as a document.
pub fn inspected(found: &Inspected) -> Document {
    let sound = found.problems.is_empty();
    let mut rows = vec![(
        Column::new("sound", "Sound"),
        Cell::new(Value::Bool(sound)).tone(if sound { Tone::Good } else { Tone::Bad }),
    )];
    rows.push((
        Column::new("signed_by", "Signed by"),
        Cell::maybe(found.signed_by.clone()),
    ));
    if let Some(manifest) = &found.manifest {
        let text = |text: &Option<String>| Cell::maybe(text.clone());
        let changes = i64::try_from(manifest.changes).unwrap_or(i64::MAX);
        rows.extend([
            (Column::new("desk", "Desk"), Cell::text(&manifest.desk)),
            (Column::new("from", "From"), text(&manifest.from)),
            (Column::new("to", "To"), text(&manifest.to)),
            (
                Column::new("made_at", "Made at"),
                Cell::text(&manifest.made_at),
            ),
            (Column::new("head", "Commit"), Cell::text(&manifest.head)),
            (Column::new("previous", "Follows"), text(&manifest.previous)),
            (
                Column::new("changes", "Changes"),
                Cell::new(Value::Int(changes)),
            ),
        ]);
    }
    let problem =
        |one: &Problem| vec![Cell::text(&one.path), Cell::text(&one.text).tone(Tone::Bad)];
    Document {
        schema: "audit.check".to_owned(),
        blocks: vec![
            Block::Fields {
                name: "item".to_owned(),
                title: None,
                rows,
            },
            Block::Table(Table {
                name: "problems".to_owned(),
                title: None,
                columns: vec![
                    Column::new("path", "File"),
                    Column::new("text", "Problem").wrap(),
                ],
                rows: found.problems.iter().map(problem).collect(),
                empty: "no problems".to_owned(),
            }),
        ],
        remarks: found.remarks.clone(),
        ..Document::default()
    }
}
