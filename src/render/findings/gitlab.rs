//! Findings as a Code Quality report of GitLab: an array of issues, told apart by their fingerprints.

use super::{fingerprinted, full_message};
use crate::model::finding::{Finding, Severity};
use crate::render::escape;
use serde_json::{Value, json};

pub fn render(findings: &[&Finding]) -> String {
    let issues: Vec<Value> = fingerprinted(findings)
        .into_iter()
        .map(|(it, fingerprint)| {
            json!({
                "description": full_message(it),
                "check_name": it.code,
                "fingerprint": fingerprint,
                "severity": severity(it.severity),
                // The format wants a line; what concerns the whole file is shown at its first.
                "location": {"path": it.path, "lines": {"begin": it.place.map_or(1, |place| place.line)}},
            })
        })
        .collect();
    format!("{}\n", escape::json(&format!("{:#}", Value::Array(issues))))
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    }
}
