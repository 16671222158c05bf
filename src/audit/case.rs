//! One change as an auditor sees it: when it was carried out, and whether it was authorised by then.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde_json::{Value as Json, json};

use super::exception::{Exception, exceptions};
use super::rules::Rules;
use crate::desk::{Seal, Sealing, approval_proof};
use crate::model::data::Data;
use crate::model::id::{EntryId, read_time, write_time};
use crate::model::person::People;
use crate::model::record::Record;
use crate::policy::approval::{Assessment, Authority, Proof, Standing, Verdict, assess};
use crate::report::changes::view::Change;

/// Whether a change was authorised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authorised {
    /// By enough people, before the work began.
    Before,
    /// By enough people, but only after the work had begun, as the policy allows.
    Afterwards,
    /// No rule asks for it.
    NotAsked,
    /// Not by enough people, or not in a way that proves it.
    No,
    /// A policy has errors, so nobody can say.
    Undecided,
}

impl Authorised {
    /// The word in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            Authorised::Before => "before",
            Authorised::Afterwards => "afterwards",
            Authorised::NotAsked => "not asked for",
            Authorised::No => "no",
            Authorised::Undecided => "undecided",
        }
    }
}

/// A change of the population.
#[derive(Debug, Clone)]
pub struct Case {
    /// The record.
    pub record: Record,
    /// Its file in the repository.
    pub path: String,
    /// The text of that file.
    pub source: String,
    /// The commits that its approvals name and that lay on the main line, as hex.
    pub on_line: HashSet<String>,
    /// The commits that prove those approvals which rest on one.
    pub sealings: Vec<(EntryId, Sealing)>,
    /// The commit whose rules it was judged by, as hex; empty where there never were any.
    pub rules: String,
    /// When it was asked for, authorised for the last time before the work, carried out and closed.
    pub times: Times,
    /// Whether it was authorised.
    pub authorised: Authorised,
    /// At which instant that was judged.
    pub judged_at: DateTime<Utc>,
    /// How its approvals stand at that instant.
    pub assessment: Assessment,
    /// What an auditor will ask about.
    pub exceptions: Vec<Exception>,
}

/// When what happened to a change, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// When it was asked for.
    pub opened: DateTime<Utc>,
    /// When the work began, as far as somebody wrote it down.
    pub begun: Option<DateTime<Utc>>,
    /// When it was carried out.
    pub deployed: Option<DateTime<Utc>>,
    /// When it was closed with a code.
    pub closed: Option<DateTime<Utc>>,
}

impl Times {
    /// Those of a change.
    pub fn of(change: &Change<'_>) -> Self {
        let begun = change.record.text("actual_start").and_then(read_time);
        Times {
            opened: change.opened,
            begun: begun.or(change.deployed),
            deployed: change.deployed,
            closed: change.closed.map(|(at, _)| at),
        }
    }
}

/// What a case is made of, beside the rules it is judged by.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The change.
    pub change: Change<'a>,
    /// Its file in the repository.
    pub path: String,
    /// The text of that file.
    pub source: String,
    /// The commits that its approvals name and that lay on the main line, as hex.
    pub on_line: HashSet<String>,
    /// The commits that prove those approvals which rest on one.
    pub sealings: Vec<(EntryId, Sealing)>,
}

/// Judges a change by the rules that count for it; `newest` are the people of today, for revocations.
pub fn judge(facts: Facts<'_>, rules: &Rules, newest: &People, now: DateTime<Utc>) -> Case {
    let record = facts.change.record;
    let on_line = |base: &str| facts.on_line.contains(base);
    let approvals = record.approvals.iter();
    let proofs: Vec<Proof> = approvals
        .map(|approval| {
            let sealing = sealing_of(&facts.sealings, &approval.id);
            approval_proof(record, approval, &on_line, sealing)
        })
        .collect();
    let authority = Authority {
        policies: &rules.policies,
        people: &rules.people,
        newest,
    };
    let times = Times::of(&facts.change);
    let begun = times.begun.unwrap_or(now).min(now);
    let before = assess(record, &proofs, authority, begun);
    let granted = |assessment: &Assessment| assessment.verdict() == Some(Verdict::Granted);
    let broken = !rules.policies.broken().is_empty();
    let (authorised, judged_at, assessment) = if broken {
        (Authorised::Undecided, begun, before)
    } else if before.verdict().is_none() {
        (Authorised::NotAsked, begun, before)
    } else if granted(&before) {
        (Authorised::Before, begun, before)
    } else {
        // What was decided after the work had begun counts only where the policy allows it.
        let after = assess(record, &proofs, authority, now);
        match granted(&after) {
            true => (Authorised::Afterwards, now, after),
            false => (Authorised::No, now, after),
        }
    };
    let mut case = Case {
        record: record.clone(),
        path: facts.path,
        source: facts.source,
        on_line: facts.on_line,
        sealings: facts.sealings,
        rules: rules.commit.clone(),
        times,
        authorised,
        judged_at,
        assessment,
        exceptions: Vec::new(),
    };
    case.exceptions = exceptions(&case);
    case
}

/// The cases as tables need them, in order of their ids.
pub fn cases(mut cases: Vec<Case>) -> Vec<Case> {
    cases.sort_by(|a, b| a.record.id.cmp(&b.record.id));
    cases
}

impl Case {
    /// Who approved in a way that counts.
    pub fn approvers(&self) -> Vec<String> {
        let stages = self.assessment.stages.iter();
        let mut names: Vec<String> = stages
            .flat_map(|stage| &stage.approved)
            .map(ToString::to_string)
            .collect();
        names.sort();
        names.dedup();
        names
    }

    /// When the last approval that counts was given.
    pub fn approved_at(&self) -> Option<DateTime<Utc>> {
        let counts = |vote: &&crate::policy::approval::Vote| vote.standing == Standing::Counts;
        let votes = self.assessment.votes.iter().filter(counts);
        votes.map(|vote| vote.approval.at).max()
    }

    /// The name of its file in a package.
    pub fn file(&self) -> String {
        format!("changes/{}.json", self.record.id)
    }

    /// Everything about it, as it stands in a package.
    pub fn to_json(&self) -> Json {
        let mut fields = match self.record.to_data() {
            Data::Map(map) => map,
            _ => Default::default(),
        };
        let log = fields.shift_remove("log").unwrap_or(Data::List(Vec::new()));
        fields.shift_remove("approvals");
        let kind = &self.record.kind.kind;
        let votes = self.assessment.votes.iter().map(|vote| {
            let statement = vote.approval.statement(kind, &self.record.id);
            let base = vote.approval.base.as_deref();
            let sealing = sealing_of(&self.sealings, &vote.approval.id);
            json!({
                "entry": vote.approval.to_data().to_json(),
                "statement": String::from_utf8_lossy(&statement),
                "base_on_main_line": base.is_some_and(|base| self.on_line.contains(base)),
                "commit": sealing.map(sealing_json),
                "standing": vote.standing.text(),
                "late": vote.late,
            })
        });
        let stages = self.assessment.stages.iter().map(|stage| {
            json!({
                "rule": stage.rule,
                "stage": stage.stage,
                "verdict": stage.verdict.word(),
                "needed": stage.needed,
                "approved": names(&stage.approved),
                "refused": names(&stage.refused),
                "eligible": names(&stage.eligible),
            })
        });
        json!({
            "schema": "gitsm.evidence.change/v1",
            "id": self.record.id.as_str(),
            "kind": kind,
            "path": self.path,
            "record": Data::Map(fields).to_json(),
            "log": log.to_json(),
            "approvals": votes.collect::<Vec<_>>(),
            "assessment": {
                "authorised": self.authorised.word(),
                "judged_at": write_time(self.judged_at),
                "rules": self.rules,
                "digest": self.assessment.content.digest.to_string(),
                "stages": stages.collect::<Vec<_>>(),
            },
            "exceptions": self.exceptions.iter().map(Exception::to_json).collect::<Vec<_>>(),
            "source": self.source,
        })
    }
}

fn sealing_of<'a>(sealings: &'a [(EntryId, Sealing)], id: &EntryId) -> Option<&'a Sealing> {
    let known = sealings.iter().find(|(known, _)| known == id);
    known.map(|(_, sealing)| sealing)
}

/// A signed commit as it stands in a package, or why none proves the approval.
fn sealing_json(sealing: &Sealing) -> Json {
    match sealing {
        Ok(seal) => json!({
            "id": seal.commit,
            "payload": seal.payload,
            "signature": seal.signature,
        }),
        Err(why) => json!({ "unproven": why }),
    }
}

/// Reads that back; nothing where a package has neither.
pub fn sealing_from(json: &Json) -> Option<Sealing> {
    let text = |key: &str| json.get(key).and_then(Json::as_str).map(str::to_owned);
    match text("unproven") {
        Some(why) => Some(Err(why)),
        None => Some(Ok(Seal {
            commit: text("id")?,
            payload: text("payload")?,
            signature: text("signature")?,
        })),
    }
}

fn names(people: &[crate::model::id::PersonId]) -> Vec<String> {
    people.iter().map(ToString::to_string).collect()
}
