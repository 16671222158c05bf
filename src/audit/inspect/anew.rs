//! Everything that follows from the records and the rules of a package, worked out anew and held against what is
//! there.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::Value as Json;

use super::super::case::{Case, Facts, cases, judge, sealing_from};
use super::super::manifest::{FILE, Manifest};
use super::super::package::{derived, rules_path};
use super::super::rules::Rules;
use super::files::Files;
use super::{Inspected, problem};
use crate::kinds::{self, Kinds};
use crate::model::id::EntryId;
use crate::model::person::People;
use crate::model::read::read_record;
use crate::policy::approval::Proof;
use crate::report::changes::view::changes;
use crate::report::snapshot::Snapshot;
use crate::store::verify_statement;

/// Works everything out anew from the records and the rules, and holds it against what is there.
pub(super) fn contents(
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
pub(super) fn rules(files: &Files, commit: &str, kinds: &Kinds, zone: Tz) -> Rules {
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
