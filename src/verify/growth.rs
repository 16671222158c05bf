//! Logs and approvals only grow.

use crate::intake::mail::is_same_mail;
use crate::model::record::Record;

use super::source::Version;
use super::view::Findings;

/// Holds what a record has against what it had: every entry must still be there, word for word. Only a merge may
/// have one entry for two that came from one mail.
pub fn check(
    old: &Record,
    new: &Record,
    version: &Version,
    is_merge: bool,
    findings: &mut Findings<'_>,
) {
    let mut tell = |list: &str, code, at: Option<usize>, message: String| {
        let remedy = "put it back as it was; what is wrong is corrected by a further entry";
        let at = at.map(|at| at.to_string());
        let keys: Vec<&str> = [Some(list), at.as_deref()].into_iter().flatten().collect();
        findings.record(version, &keys, code, message, remedy);
    };
    for (at, entry) in old.log.iter().enumerate() {
        if new.log.get(at) == Some(entry) {
            continue;
        }
        let what = format!("the log entry {} of {}", entry.id, entry.by);
        match new.log.iter().position(|other| other.id == entry.id) {
            None if is_merge && new.log.iter().any(|other| is_same_mail(entry, other)) => {}
            None => tell("log", "verify/log", None, format!("{what} was removed")),
            Some(at) if new.log[at] != *entry => {
                tell("log", "verify/log", Some(at), format!("{what} was altered"));
            }
            Some(_) => {}
        }
    }
    for entry in &old.approvals {
        let what = format!("the approval {} of {}", entry.id, entry.by);
        let code = "verify/approval";
        match new.approvals.iter().position(|other| other.id == entry.id) {
            None => tell("approvals", code, None, format!("{what} was removed")),
            Some(at) if new.approvals[at] != *entry => {
                tell("approvals", code, Some(at), format!("{what} was altered"));
            }
            Some(_) => {}
        }
    }
}
