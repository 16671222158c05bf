//! Checks a package with nothing else at hand: hashes, the signature, and everything that can be worked out anew.
//!
//! A package may come from anybody. No path that it names is opened: what lies in the folder is walked first, links are
//! not followed, and the manifest is held against that. What is wrong is a problem and never an error of this program.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::Value as Json;
use walkdir::WalkDir;

use super::NAMESPACE;
use super::case::{Case, Facts, cases, judge, sealing_from};
use super::collect::AuditError;
use super::manifest::{FILE, FileEntry, MOST, Manifest, SIGNATURE};
use super::package::{derived, rules_path};
use super::rules::Rules;
use crate::kinds::{self, Kinds};
use crate::model::id::{EntryId, read_time};
use crate::model::person::People;
use crate::model::read::read_record;
use crate::policy::approval::Proof;
use crate::report::changes::view::changes;
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::store::{SignedBy, verify_listed, verify_statement};

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

/// What lies in a package: its files by their path, whether or not the manifest names them.
type Files = BTreeMap<String, Vec<u8>>;

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

/// Works everything out anew from the records and the rules, and holds it against what is there.
fn contents(
    found: &mut Inspected,
    manifest: &Manifest,
    files: &Files,
    now: DateTime<Utc>,
    zone: Tz,
) {
    let kinds = files.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("kinds/")?;
        Some((format!("{}/{name}", kinds::FOLDER), bytes.clone()))
    });
    let (kinds, faults) = Kinds::load(&kinds.collect::<Vec<_>>());
    for fault in faults {
        found.problems.push(problem("kinds", fault.to_string()));
    }
    let newest = rules(files, &manifest.newest, &kinds, zone).people;
    let mut read: BTreeMap<String, Rules> = BTreeMap::new();
    let mut all: Vec<Case> = Vec::new();
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| path.starts_with("changes/"))
    {
        let case =
            serde_json::from_slice(bytes).map_err(|error| format!("cannot be read: {error}"));
        let case = case.and_then(|json: Json| {
            let at = text(&json, &["assessment", "rules"])?;
            let rules = read
                .entry(at.clone())
                .or_insert_with(|| rules(files, &at, &kinds, zone));
            again(&json, &kinds, rules, &newest, now)
        });
        match case {
            Ok(case) => {
                if case.file() != *path {
                    let text = format!(
                        "holds {}, which belongs into {}",
                        case.record.id,
                        case.file()
                    );
                    found.problems.push(problem(path, text));
                }
                unsound(found, path, &case);
                all.push(case);
            }
            Err(why) => found.problems.push(problem(path, why)),
        }
    }
    whole(found, manifest, files, all, now);
}

/// Holds what follows from all cases together against what is there.
fn whole(
    found: &mut Inspected,
    manifest: &Manifest,
    files: &Files,
    all: Vec<Case>,
    now: DateTime<Utc>,
) {
    if all.len() != manifest.changes {
        let text = format!(
            "speaks of {} changes; there are {}",
            manifest.changes,
            all.len()
        );
        found.problems.push(problem(FILE, text));
    }
    let version = env!("CARGO_PKG_VERSION");
    for (path, bytes) in derived(&cases(all), &manifest.history, now) {
        if files.get(&path).is_some_and(|own| *own != bytes) {
            let by = match manifest.version == version {
                true => String::new(),
                false => format!(
                    "; it was made by version {}, this is {version}",
                    manifest.version
                ),
            };
            let text = format!("does not follow from the records and the rules{by}");
            found.problems.push(problem(&path, text));
        }
    }
}

/// The rules of a commit as the package has them.
fn rules(files: &Files, commit: &str, kinds: &Kinds, zone: Tz) -> Rules {
    let lead = rules_path(commit, "");
    let own = files.iter().filter_map(|(path, bytes)| {
        let rest = path.strip_prefix(&lead)?;
        Some((format!(".gitsm/{rest}"), bytes.clone()))
    });
    let own = if commit.is_empty() {
        Vec::new()
    } else {
        own.collect()
    };
    Rules::read(commit, own, kinds, zone)
}

/// A case made anew from its source.
fn again(
    json: &Json,
    kinds: &Kinds,
    rules: &Rules,
    newest: &People,
    now: DateTime<Utc>,
) -> Result<Case, String> {
    let (path, source) = (text(json, &["path"])?, text(json, &["source"])?);
    let kind = kinds
        .get(&text(json, &["kind"])?)
        .map_err(|error| error.to_string())?;
    let record = read_record(&path, source.as_bytes(), kind).map_err(|findings| {
        let first = findings.first().map(ToString::to_string);
        format!("its record cannot be read: {}", first.unwrap_or_default())
    })?;
    let approvals = json.get("approvals").and_then(Json::as_array);
    let on_line = approvals.into_iter().flatten().filter_map(|approval| {
        let on_line = approval.get("base_on_main_line")?.as_bool()?;
        let base = approval.get("entry")?.get("base")?.as_str()?;
        on_line.then(|| base.to_owned())
    });
    let on_line: HashSet<String> = on_line.collect();
    let approvals = json.get("approvals").and_then(Json::as_array);
    let sealings = approvals.into_iter().flatten().filter_map(|approval| {
        let id = EntryId::parse(approval.get("entry")?.get("id")?.as_str()?).ok()?;
        Some((id, sealing_from(approval.get("commit")?)?))
    });
    let sealings = sealings.collect();
    let snapshot = Snapshot {
        records: vec![record],
        ..Snapshot::default()
    };
    let change = changes(&snapshot, &[0]).pop();
    let change = change.ok_or_else(|| "its record is no change that ever began".to_owned())?;
    let facts = Facts {
        change,
        path,
        source,
        on_line,
        sealings,
    };
    Ok(judge(facts, rules, newest, now))
}

/// Signatures that do not fit their statements, each told by itself: no honest repository has such.
fn unsound(found: &mut Inspected, path: &str, case: &Case) {
    for (_, sealing) in &case.sealings {
        let Ok(seal) = sealing else { continue };
        if let Proof::None(why) = seal.proof() {
            found.problems.push(problem(path, why));
        }
        let short = seal.commit.get(..9).unwrap_or(&seal.commit);
        let id = &case.record.id;
        found.remarks.push(format!(
            "an approval of {id} rests on commit {short}: its signature was verified, that it adds the approval is to be seen in the repository"
        ));
    }
    for approval in &case.record.approvals {
        let Some(armour) = &approval.signature else {
            continue;
        };
        let statement = approval.statement(&case.record.kind.kind, &case.record.id);
        let namespace = crate::model::approval::NAMESPACE;
        if let Err(bad) = verify_statement(armour, namespace, &statement) {
            let text = format!("the signature of {} does not hold: {bad}", approval.by);
            found.problems.push(problem(path, text));
        }
    }
}

fn text(json: &Json, keys: &[&str]) -> Result<String, String> {
    let found = keys.iter().try_fold(json, |json, key| json.get(key));
    let text = found.and_then(Json::as_str);
    text.map(str::to_owned)
        .ok_or_else(|| format!("has no text `{}`", keys.join(".")))
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
