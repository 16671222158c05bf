//! Findings for programs: `gitsm.check/v1`.

use super::{Checked, Counts};
use crate::model::finding::Finding;
use crate::render::escape;
use serde_json::json;

pub fn render(findings: &[&Finding], counts: Counts, checked: &Checked<'_>) -> String {
    let items: Vec<_> = findings
        .iter()
        .map(|it| {
            json!({
                "path": it.path,
                "line": it.place.map(|place| place.line),
                "column": it.place.map(|place| place.column),
                "code": it.code,
                "severity": it.severity.word(),
                "message": it.message,
                "remedy": it.remedy,
            })
        })
        .collect();
    let object = json!({
        "schema": "gitsm.check/v1",
        "commit": checked.commit,
        "checked": checked.files,
        "errors": counts.errors,
        "warnings": counts.warnings,
        "notes": counts.notes,
        "items": items,
    });
    format!("{}\n", escape::json(&format!("{object:#}")))
}
