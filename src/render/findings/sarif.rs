//! Findings as SARIF 2.1.0 (OASIS), as code scanning reads it.
//!
//! Columns are characters, so `columnKind` says so; paths are URI references relative to the repository.

use super::{fingerprinted, full_message};
use crate::model::finding::{Finding, Severity};
use crate::render::escape;
use serde_json::{Value, json};

pub fn render(findings: &[&Finding]) -> String {
    let mut codes: Vec<&str> = findings.iter().map(|it| it.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let results: Vec<Value> = fingerprinted(findings)
        .into_iter()
        .map(|(finding, fingerprint)| result(finding, &fingerprint, &codes))
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({"id": code})).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "gitsm",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{}\n", escape::json(&format!("{log:#}")))
}

fn result(finding: &Finding, fingerprint: &str, codes: &[&str]) -> Value {
    let mut location = json!({"artifactLocation": {"uri": uri(&finding.path)}});
    if let Some(place) = finding.place {
        location["region"] = json!({"startLine": place.line, "startColumn": place.column});
    }
    json!({
        "ruleId": finding.code,
        "ruleIndex": codes.iter().position(|code| *code == finding.code),
        "level": level(finding.severity),
        "message": {"text": full_message(finding)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"gitsm/v1": fingerprint},
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as a relative URI reference (RFC 3986): everything outside the unreserved characters and `/` is
/// percent-encoded, and thereby also a colon that would make the first segment a scheme.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
