//! What is being approved, and how the approvals stand.

use crate::model::approval::{Approval, Decision};
use crate::model::digest::Digest;
use crate::model::kind::FieldType;
use crate::model::record::Record;
use crate::policy::approval::{Assessment, Standing, Verdict};
use crate::report::list::column;
use crate::report::rows::Row;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// What an approver must see, in the order of the leading suite's approval form; the rest of what the digest
/// covers follows.
const FIRST: [&str; 9] = [
    "requester",
    "service",
    "assets",
    "type",
    "planned_start",
    "planned_end",
    "risk",
    "impact",
    "outage",
];

/// Everything that a decision about a record is about: the fields that its digest covers, and what changed
/// since `earlier`, the content that was approved before.
pub fn content(row: &Row<'_>, digest: &Digest, earlier: Option<&Record>) -> Document {
    let record = row.record;
    let covered: Vec<&str> = record.kind.covered().collect();
    let short = |name: &&str| {
        record
            .kind
            .field(name)
            .is_some_and(|f| f.kind != FieldType::Text)
    };
    let rest = covered
        .iter()
        .copied()
        .filter(|name| !FIRST.contains(name) && *name != "title");
    let names = FIRST.into_iter().chain(rest).filter(short);
    let filled = names.filter(|name| record.fields.contains_key(name));
    let mut rows: Vec<(Column, Cell)> = filled.map(|name| (column(name), row.cell(name))).collect();
    rows.push((
        Column::new("digest", "Digest"),
        Cell::text(digest.to_string()).tone(Tone::Muted),
    ));
    let mut blocks = vec![Block::Fields {
        name: "content".to_owned(),
        title: Some(format!("{}  {}", record.id, record.title())),
        rows,
    }];
    for name in covered.iter().filter(|name| !short(name)) {
        blocks.extend(record.text(name).map(|text| Block::Text {
            name: (*name).to_owned(),
            title: Some(column(name).title),
            body: text.trim_end().to_owned(),
        }));
    }
    blocks.extend(earlier.map(|earlier| Block::Table(changes(earlier, record))));
    Document {
        schema: "change.content".to_owned(),
        blocks,
        ..Document::default()
    }
}

/// What changed since the content that was approved before, field by field; texts line by line.
fn changes(before: &Record, after: &Record) -> Table {
    let mut rows = Vec::new();
    for name in after.kind.covered() {
        let text = |record: &Record| record.fields.get(name).map(|value| value.brief());
        let (old, new) = (text(before), text(after));
        if old == new {
            continue;
        }
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        let mut lines = lines(&old, &new).into_iter();
        let mut first = name;
        for (old, new) in &mut lines {
            rows.push(vec![Cell::text(first), Cell::text(old), Cell::text(new)]);
            first = "";
        }
    }
    Table {
        name: "changes".to_owned(),
        title: Some("Changed since the last approval".to_owned()),
        columns: vec![
            Column::new("field", "Field"),
            Column::new("before", "Before").wrap(),
            Column::new("after", "After").wrap(),
        ],
        rows,
        empty: "nothing".to_owned(),
    }
}

/// The lines that differ, side by side: what both begin and end with is left out.
fn lines(old: &str, new: &str) -> Vec<(String, String)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[same..], &new[same..]);
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let line = |lines: &[&str], at: usize| lines.get(at).map_or(String::new(), |l| (*l).to_owned());
    (0..old.len().max(new.len()))
        .map(|at| (line(old, at), line(new, at)))
        .collect()
}

/// How the approvals of a record stand: stage by stage, and entry by entry.
pub fn approvals(record: &Record, assessment: &Assessment, base: Option<&str>) -> Document {
    let verdict = assessment.verdict();
    let standing = match verdict {
        Some(verdict) => Cell::text(verdict.word()).tone(tone(verdict)),
        None => Cell::text("not needed"),
    };
    let base = base.map(|base| base.chars().take(9).collect::<String>());
    let fields = vec![
        (Column::machine("id"), Cell::text(record.id.as_str())),
        (Column::new("approval", "Approval"), standing),
        (
            Column::new("digest", "Digest"),
            Cell::text(assessment.content.digest.to_string()).tone(Tone::Muted),
        ),
        (
            Column::new("base", "Base"),
            Cell::maybe(base).tone(Tone::Muted),
        ),
    ];
    let mut remarks = Vec::new();
    if verdict.is_none() {
        remarks.push("no policy asks for an approval of this".to_owned());
    }
    remarks.extend(
        assessment
            .stages
            .iter()
            .filter_map(|stage| stage.reason.clone()),
    );
    Document {
        schema: "change.approvals".to_owned(),
        blocks: vec![
            Block::Fields {
                name: "item".to_owned(),
                title: Some(format!("{}  {}", record.id, record.title())),
                rows: fields,
            },
            Block::Table(stages(assessment)),
            Block::Table(votes(assessment)),
        ],
        remarks,
        ..Document::default()
    }
}

/// How a record stands, in a few words: the verdict, and what the first open stage lacks; `None` when no rule applies.
pub fn brief(assessment: &Assessment) -> Option<Cell> {
    let verdict = assessment.verdict()?;
    let open = assessment.stages.iter();
    let mut open = open.filter(|stage| stage.verdict != Verdict::Granted);
    let text = match open.next() {
        Some(stage) => format!("{}: {}", verdict.word(), stage.text()),
        None => verdict.word().to_owned(),
    };
    Some(Cell::text(text).tone(tone(verdict)))
}

fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Granted => Tone::Good,
        Verdict::Waiting => Tone::Warn,
        Verdict::Refused | Verdict::Impossible => Tone::Bad,
    }
}

fn stages(assessment: &Assessment) -> Table {
    let names = |people: &[crate::model::id::PersonId]| {
        Cell::new(Value::List(
            people.iter().map(ToString::to_string).collect(),
        ))
    };
    let rows = assessment.stages.iter().map(|stage| {
        vec![
            Cell::text(&stage.rule),
            Cell::text(&stage.stage),
            Cell::text(stage.verdict.word()).tone(tone(stage.verdict)),
            Cell::new(Value::Int(i64::try_from(stage.needed).unwrap_or(i64::MAX))),
            names(&stage.approved),
            names(&stage.refused),
            names(&stage.eligible),
        ]
    });
    Table {
        name: "stages".to_owned(),
        title: Some("Needed".to_owned()),
        columns: vec![
            Column::new("rule", "Rule"),
            Column::new("stage", "Stage"),
            Column::new("verdict", "Verdict"),
            Column::new("needed", "Needs").right(),
            Column::new("approved", "Approved"),
            Column::new("refused", "Refused"),
            Column::new("eligible", "Who may").wrap(),
        ],
        rows: rows.collect(),
        empty: "no rule applies".to_owned(),
    }
}

fn votes(assessment: &Assessment) -> Table {
    let rows = assessment.votes.iter().map(|vote| {
        let counts = vote.standing == Standing::Counts;
        let mut standing = vote.standing.text();
        if vote.late {
            standing.push_str(", given afterwards");
        }
        let mut cells = entry(&vote.approval);
        cells.push(Cell::text(standing).tone(if counts { Tone::Good } else { Tone::Warn }));
        cells
    });
    let mut columns = entry_columns();
    columns.push(Column::new("standing", "Standing").wrap());
    Table {
        name: "votes".to_owned(),
        title: Some("Given".to_owned()),
        columns,
        rows: rows.collect(),
        empty: "nobody has decided yet".to_owned(),
    }
}

/// The columns of an entry as it is claimed.
pub fn entry_columns() -> Vec<Column> {
    vec![
        Column::new("at", "When"),
        Column::new("by", "Who"),
        Column::new("decision", "Decision"),
        Column::new("acting", "As"),
        Column::new("evidence", "Evidence"),
        Column::new("note", "Note").wrap(),
    ]
}

/// The cells of an entry as it is claimed.
pub fn entry(approval: &Approval) -> Vec<Cell> {
    let tone = match approval.decision {
        Decision::Approved => Tone::Good,
        Decision::Rejected => Tone::Bad,
        Decision::Withdrawn => Tone::Muted,
    };
    vec![
        Cell::new(Value::Time(approval.at)).tone(Tone::Muted),
        Cell::text(approval.by.as_str()),
        Cell::text(approval.decision.word()).tone(tone),
        Cell::new(Value::List(approval.acting.clone())),
        Cell::text(approval.evidence.word()),
        Cell::maybe(approval.note.clone()),
    ]
}
