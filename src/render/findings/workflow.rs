//! Findings as workflow commands: `::error file=…,line=…,col=…,title=…::message`.
//!
//! What lies in no file has no `file`. A runner shows at most ten annotations of a severity for one step; the log has them all.

use super::full_message;
use crate::model::finding::{Finding, Severity};
use crate::render::escape;

pub fn render(findings: &[&Finding]) -> String {
    findings.iter().map(|finding| one(finding)).collect()
}

fn one(finding: &Finding) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut line = format!("::{command} ");
    if !finding.path.is_empty() {
        line.push_str(&format!(
            "file={},",
            escape::workflow_property(&finding.path)
        ));
    }
    if let Some(place) = finding.place {
        line.push_str(&format!("line={},col={},", place.line, place.column));
    }
    line.push_str(&format!(
        "title={}::{}\n",
        escape::workflow_property(finding.code),
        escape::workflow_command(&full_message(finding))
    ));
    line
}
