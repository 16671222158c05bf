//! What the gate says: rule by rule, for each record and each commit that was looked at.

use chrono::{DateTime, Utc};

use crate::model::digest::Digest;
use crate::model::finding::Finding;
use crate::policy::gate::{Answer, Asked, Ruling, decision};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// A record or commit that was looked at.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is about.
    pub title: &'a str,
    /// Its file, when it has one.
    pub path: Option<&'a str>,
    /// The content that was judged.
    pub digest: Option<Digest>,
    /// What the rules say.
    pub rulings: &'a [Ruling],
}

/// What the answers come to.
pub fn verdict(subjects: &[Subject<'_>]) -> Answer {
    decision(subjects.iter().flat_map(|subject| subject.rulings))
}

/// The answers as a document.
pub fn gate(subjects: &[Subject<'_>], asked: &Asked, now: DateTime<Utc>) -> Document {
    let decision = verdict(subjects);
    let word = match decision {
        Answer::Ok => "yes",
        Answer::Unknown => "cannot be decided",
        Answer::Fail => "no",
    };
    let single = match subjects {
        [one] => Some(one),
        _ => None,
    };
    let known = |value: Option<&String>| value.is_some();
    let mut rows = vec![
        (Column::machine("id"), Cell::maybe(single.map(|one| one.id))),
        (Column::machine("decision"), Cell::text(decision.word())),
        (
            Column::new("may", "May it go"),
            Cell::text(word).tone(tone(decision)),
        ),
        (
            Column::new("environment", "To"),
            Cell::text(&asked.environment),
        ),
        (
            Column {
                machine: !known(asked.service.as_ref()),
                ..Column::new("service", "Service")
            },
            Cell::maybe(asked.service.as_ref()),
        ),
        (
            Column {
                machine: !known(asked.commit.as_ref()),
                ..Column::new("commit", "Commit")
            },
            Cell::maybe(asked.commit.as_ref()),
        ),
        (
            Column::new("evaluated_at", "Judged at"),
            Cell::new(Value::Time(now)),
        ),
    ];
    let digest = single
        .and_then(|one| one.digest)
        .map(|digest| digest.to_string());
    if let Some(digest) = digest {
        rows.push((Column::machine("digest"), Cell::text(digest)));
    }
    Document {
        schema: "gate".to_owned(),
        blocks: vec![
            Block::Fields {
                name: "gate".to_owned(),
                title: single.map(|one| format!("{}  {}", one.id, one.title).trim_end().to_owned()),
                rows,
            },
            Block::Table(rules(subjects, single.is_some())),
        ],
        ..Document::default()
    }
}

fn tone(answer: Answer) -> Tone {
    match answer {
        Answer::Ok => Tone::Good,
        Answer::Unknown => Tone::Warn,
        Answer::Fail => Tone::Bad,
    }
}

fn rules(subjects: &[Subject<'_>], single: bool) -> Table {
    let of = |subject: &Subject<'_>| {
        let id = subject.id.to_owned();
        let row = move |ruling: &Ruling| {
            vec![
                Cell::text(&id),
                Cell::text(ruling.answer.word()).tone(tone(ruling.answer)),
                Cell::text(ruling.name()),
                Cell::text(&ruling.reason),
                Cell::maybe(ruling.remedy.as_ref()).tone(Tone::Muted),
            ]
        };
        subject.rulings.iter().map(row).collect::<Vec<_>>()
    };
    let about = Column {
        machine: single,
        ..Column::new("about", "About")
    };
    let mut rulings = subjects.iter().flat_map(|subject| subject.rulings);
    let remedy = Column {
        machine: !rulings.any(|ruling| ruling.remedy.is_some()),
        ..Column::new("remedy", "Remedy").wrap()
    };
    Table {
        name: "rules".to_owned(),
        title: None,
        columns: vec![
            about,
            Column::new("answer", "Answer"),
            Column::new("rule", "Rule"),
            Column::new("reason", "Reason").wrap(),
            remedy,
        ],
        rows: subjects.iter().flat_map(of).collect(),
        empty: "nothing was judged".to_owned(),
    }
}

/// What is not ok, as findings for pipelines. The file of a record is named where that is wanted: a runner
/// whose work tree is not the desk cannot show it.
pub fn findings(subjects: &[Subject<'_>], with_path: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for subject in subjects {
        for ruling in subject.rulings.iter().filter(|it| it.answer != Answer::Ok) {
            let path = subject.path.filter(|_| with_path).unwrap_or_default();
            let lead = match ruling.answer {
                Answer::Unknown => "cannot be decided: ",
                _ => "",
            };
            let message = format!("{}: {lead}{}", subject.id, ruling.reason);
            let mut finding = Finding::error(path, ruling.code, message);
            finding.remedy.clone_from(&ruling.remedy);
            found.push(finding);
        }
    }
    found
}

/// What is ok, one line each, for the log of a pipeline.
pub fn passed(subjects: &[Subject<'_>]) -> Vec<String> {
    let of = |subject: &Subject<'_>| {
        let id = subject.id.to_owned();
        let ok = subject.rulings.iter().filter(|it| it.answer == Answer::Ok);
        ok.map(|it| format!("ok {id} {}: {}", it.name(), it.reason))
            .collect::<Vec<_>>()
    };
    subjects.iter().flat_map(of).collect()
}
