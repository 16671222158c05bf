//! Small desks made of the texts of their files.

use std::collections::HashMap;

use crate::kinds::Kinds;
use crate::model::finding::Finding;
use crate::model::id::read_time;
use crate::model::read::read_record;
use crate::report::snapshot::Snapshot;

use super::{Rule, run};

/// A desk, and the texts behind it.
pub struct Desk {
    pub snapshot: Snapshot,
    pub texts: HashMap<String, String>,
}

/// An incident with nothing wrong; its log is its last key.
pub const INCIDENT: (&str, &str) = (
    "incidents/2026/11/20/INC-261120-7KQ2M.yaml",
    "id: INC-261120-7KQ2M
title: Checkout returns 502
state: new
impact: high
urgency: high
reporter: bob
log:
  - id: A
    at: 2026-11-20T09:14:03Z
    by: ana
    to: new
    set: {impact: high, urgency: high}
",
);

/// The same under another id of that day.
pub fn incident(id: &str) -> (String, String) {
    let other = |text: &str| text.replace("INC-261120-7KQ2M", id);
    (other(INCIDENT.0), other(INCIDENT.1))
}

/// A service with nothing wrong.
pub fn service(id: &str) -> (String, String) {
    let text = format!(
        "id: {id}\ntitle: A service\nstate: planned\nlog:\n  - {{id: A, at: 2026-11-20T09:00:00Z, by: ana, to: planned}}\n"
    );
    (format!("services/{id}.yaml"), text)
}

/// Reads a desk at noon of 25 November 2026; files that cannot be read are findings of the snapshot.
pub fn desk(files: &[(&str, &str)]) -> Desk {
    let mut files = files.to_vec();
    files.sort_unstable();
    let mut snapshot = Snapshot {
        now: read_time("2026-11-25T12:00:00Z").unwrap(),
        kinds: Kinds::builtin(),
        ..Snapshot::default()
    };
    for (path, text) in &files {
        let kind = snapshot.kinds.of_path(path).unwrap();
        match read_record(path, text.as_bytes(), kind) {
            Ok(record) => {
                snapshot.records.push(record);
                snapshot.paths.push((*path).to_owned());
            }
            Err(findings) => snapshot.findings.extend(findings),
        }
    }
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    Desk {
        snapshot,
        texts: files.iter().map(owned).collect(),
    }
}

/// What one rule finds, in words, in order.
pub fn found(rule: &Rule, desk: &Desk) -> Vec<String> {
    let mut findings = run(&[*rule], &desk.snapshot, &|path| {
        desk.texts.get(path).cloned()
    });
    assert!(findings.iter().all(|finding| finding.code == rule.code));
    findings.sort();
    words(&findings)
}

/// Findings in words.
pub fn words(findings: &[Finding]) -> Vec<String> {
    let words = |finding: &Finding| {
        let place = finding.place.unwrap();
        format!(
            "{}:{}:{}: {}: {} ({})",
            finding.path,
            place.line,
            place.column,
            finding.severity.word(),
            finding.message,
            finding.remedy.as_deref().unwrap_or("no remedy")
        )
    };
    findings.iter().map(words).collect()
}
