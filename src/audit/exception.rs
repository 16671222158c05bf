//! What an auditor will ask about: each exception with a stable code and its reason.
//!
//! | code | what |
//! |---|---|
//! | `unapproved` | not authorised by enough people in a way that proves it |
//! | `late` | authorised only after the work had begun |
//! | `self-approved` | somebody with a part in it approved it, or is named as its approver |
//! | `unauthorised` | made without asking, and found afterwards |
//! | `outside-window` | carried out before or after the window that was approved |
//! | `undecided` | a policy that was in force has errors |
//! | `direct-push` | a commit of the main line that is no merge, no action of gitsm, and names no review |
//! | `rewritten` | what the last package had is not in the history any more, or is not as it was |
//! | `unreadable` | a record that cannot be read, so that the population may lack it |

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::case::{Authorised, Case};
use crate::model::id::read_time;
use crate::policy::approval::{Standing, Verdict};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone};

/// One exception.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Exception {
    /// What it is about: the id of a record, or a commit.
    pub subject: String,
    /// The stable code.
    pub code: String,
    /// Why.
    pub text: String,
}

impl Exception {
    /// An exception.
    pub fn new(subject: impl Into<String>, code: &str, text: impl Into<String>) -> Self {
        Exception {
            subject: subject.into(),
            code: code.to_owned(),
            text: text.into(),
        }
    }

    /// As it stands beside a record.
    pub fn to_json(&self) -> Json {
        json!({"code": self.code, "text": self.text})
    }
}

/// The exceptions of a change.
pub fn exceptions(case: &Case) -> Vec<Exception> {
    let record = &case.record;
    let of = |code: &str, text: String| Exception::new(record.id.as_str(), code, text);
    let kind = record.text("type").unwrap_or_default();
    let mut found = Vec::new();
    match (case.authorised, kind) {
        // Nobody asked: that is its own exception, and says more than that nobody approved.
        (_, "unauthorised") => found.push(of(
            "unauthorised",
            "made without asking, and found afterwards".to_owned(),
        )),
        (Authorised::Before, _) | (Authorised::NotAsked, "standard") => {}
        (Authorised::Afterwards, _) => found.push(of(
            "late",
            "authorised after the work had begun, as the policy allows".to_owned(),
        )),
        (Authorised::NotAsked, _) => found.push(of(
            "unapproved",
            "no policy asked for an approval, so nothing proves one".to_owned(),
        )),
        (Authorised::No, _) => found.push(of("unapproved", missing(case))),
        (Authorised::Undecided, _) => found.push(of(
            "undecided",
            "a policy that was in force has errors".to_owned(),
        )),
    }
    found.extend(
        own_hand(case)
            .into_iter()
            .map(|text| of("self-approved", text)),
    );
    found.extend(outside(case).map(|text| of("outside-window", text)));
    found
}

/// What is missing in the stages, and why the entries that there are do not count.
fn missing(case: &Case) -> String {
    let stages = case.assessment.stages.iter();
    let open = stages.filter(|stage| stage.verdict != Verdict::Granted);
    let mut words: Vec<String> = open.map(|stage| stage.text()).collect();
    let votes = case.assessment.votes.iter();
    let idle = votes.filter(|vote| vote.standing != Standing::Counts);
    words.extend(idle.map(|vote| format!("{}: {}", vote.approval.by, vote.standing.text())));
    words.join("; ")
}

/// Approvals by somebody with a part in it, proven ones and claims.
fn own_hand(case: &Case) -> Vec<String> {
    let votes = case.assessment.votes.iter();
    let own = votes.filter_map(|vote| match vote.standing {
        Standing::Involved(part) => Some(format!(
            "{} approved it and is the {part}",
            vote.approval.by
        )),
        _ => None,
    });
    let mut found: Vec<String> = own.collect();
    let approver = case.record.text("approver");
    for part in ["requester", "requested_for", "implementer"] {
        if approver.is_some() && approver == case.record.text(part) {
            let who = approver.unwrap_or_default();
            found.push(format!("{who} is named as its approver and as its {part}"));
        }
    }
    found
}

fn outside(case: &Case) -> Option<String> {
    let planned = |field: &str| case.record.text(field).and_then(read_time);
    let window = (planned("planned_start")?, planned("planned_end")?);
    beyond(window, case.times.begun, case.times.deployed)
}

/// How far work began before its window, or ended after it.
fn beyond(
    (start, end): (DateTime<Utc>, DateTime<Utc>),
    begun: Option<DateTime<Utc>>,
    done: Option<DateTime<Utc>>,
) -> Option<String> {
    let early = begun.filter(|begun| *begun < start);
    let late = done.filter(|done| *done > end);
    match (early, late) {
        (Some(begun), _) => Some(format!("begun {} before its window", span(start - begun))),
        (None, Some(done)) => Some(format!("over {} after its window", span(done - end))),
        (None, None) => None,
    }
}

fn span(delta: chrono::TimeDelta) -> String {
    crate::render::human::duration(delta.num_seconds())
}

/// The exceptions as a table.
pub fn table(exceptions: &[Exception]) -> Document {
    let row = |one: &Exception| {
        vec![
            Cell::text(&one.subject).tone(Tone::Strong),
            Cell::text(&one.code).tone(Tone::Bad),
            Cell::text(&one.text),
        ]
    };
    Document {
        schema: "audit.exceptions".to_owned(),
        blocks: vec![Block::Table(Table {
            name: "exceptions".to_owned(),
            title: None,
            columns: vec![
                Column::new("subject", "About"),
                Column::new("code", "Exception"),
                Column::new("text", "Why").wrap(),
            ],
            rows: exceptions.iter().map(row).collect(),
            empty: "no exceptions".to_owned(),
        })],
        ..Document::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_its_own_borders() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let (start, end) = (at("2026-11-20T10:00:00Z"), at("2026-11-20T12:00:00Z"));
        let of = |begun: &str, done: &str| {
            let instant = |time: &str| Some(at(&format!("2026-11-20T{time}Z")));
            beyond((start, end), instant(begun), instant(done))
        };
        assert_eq!(of("10:00:00", "12:00:00"), None);
        let early = of("09:59:00", "13:00:00");
        assert_eq!(early.as_deref(), Some("begun 1 m before its window"));
        let late = of("10:00:00", "12:00:01");
        assert_eq!(late.as_deref(), Some("over 1 s after its window"));
        assert_eq!(beyond((start, end), None, None), None);
    }
}
