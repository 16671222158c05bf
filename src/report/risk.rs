//! How risky a record is: every rule and question with what it added, and what they come to.

use crate::model::record::Record;
use crate::policy::risk::{Because, Facts, Met, RISK, RiskResult, is_below, levels};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};

/// The assessment of a record.
pub fn risk(record: &Record, facts: &Facts, result: &RiskResult) -> Document {
    let own = record.text(RISK);
    let mut rows = vec![(Column::machine("id"), Cell::text(record.id.as_str()))];
    let found = result.risk.as_deref();
    rows.push((
        Column::new("risk", "Risk"),
        found.map_or(Cell::text("not weighed"), |risk| {
            Cell::text(risk).tone(tone(record, risk))
        }),
    ));
    let settled = match found {
        Some(found) if is_below(&record.kind, own, found) => Tone::Bad,
        _ => Tone::Plain,
    };
    rows.push((
        Column::new("written", "Written"),
        Cell::maybe(own).tone(settled),
    ));
    rows.extend(known(facts).filter(|_| found.is_some()));
    let mut remarks = Vec::new();
    if found.is_none() {
        remarks.push("no file of .gitsm/policies says how risky this is".to_owned());
    }
    let open = result.unanswered();
    if !open.is_empty() {
        remarks.push(format!(
            "not answered, and counted as the worst: {}; answer with --answer QUESTION=ANSWER --set",
            open.join(", ")
        ));
    }
    if found.is_some_and(|found| is_below(&record.kind, own, found)) {
        remarks.push("what is written is below what was found; --set writes it".to_owned());
    }
    Document {
        schema: "change.risk".to_owned(),
        blocks: vec![
            Block::Fields {
                name: "item".to_owned(),
                title: Some(format!("{}  {}", record.id, record.title())),
                rows,
            },
            Block::Table(because(record, result)),
        ],
        remarks,
        ..Document::default()
    }
}

fn tone(record: &Record, risk: &str) -> Tone {
    let levels = levels(&record.kind);
    match levels.iter().position(|level| *level == risk) {
        Some(0) => Tone::Bad,
        Some(at) if at + 1 == levels.len() => Tone::Good,
        _ => Tone::Warn,
    }
}

fn known(facts: &Facts) -> impl Iterator<Item = (Column, Cell)> {
    let count = |number: usize| Cell::new(Value::Int(i64::try_from(number).unwrap_or(i64::MAX)));
    let rate = facts.failure_rate().map(|rate| Value::Share(rate / 100.0));
    [
        (
            Column::new("asset_criticality", "Highest criticality"),
            Cell::maybe(facts.asset_criticality.clone()),
        ),
        (
            Column::new("service_tier", "Highest tier"),
            Cell::maybe(facts.service_tier.clone()),
        ),
        (
            Column::new("blast_radius", "Blast radius"),
            count(facts.blast_radius),
        ),
        (
            Column::new("past_changes", "Like it, in a year"),
            count(facts.past_changes),
        ),
        (
            Column::new("failure_rate", "Of these failed"),
            Cell::new(rate.unwrap_or(Value::NotApplicable)),
        ),
    ]
    .into_iter()
}

fn row(record: &Record, because: &Because) -> Vec<Cell> {
    match because {
        Because::Rule {
            when, risk, met, ..
        } => {
            let (answer, adds) = match met {
                Met::Counts => ("matches", Cell::text(risk).tone(tone(record, risk))),
                Met::Later => ("matches, after one that counts", Cell::new(Value::Empty)),
                Met::No => ("does not match", Cell::new(Value::Empty)),
            };
            vec![
                Cell::text("rule"),
                Cell::text(when),
                Cell::text(answer),
                Cell::new(Value::Empty),
                adds,
            ]
        }
        Because::Question {
            id,
            ask,
            answer,
            known,
            points,
        } => {
            let open = format!("one of: {}", known.join(", "));
            vec![
                Cell::text("question"),
                Cell::text(format!("{id}: {ask}")),
                match answer {
                    Some(answer) => Cell::text(answer),
                    None => Cell::text(open).tone(Tone::Warn),
                },
                Cell::new(Value::Int(*points)),
                Cell::new(Value::Empty),
            ]
        }
        Because::Sum {
            points, from, risk, ..
        } => vec![
            Cell::text("sum"),
            Cell::text("the questions together"),
            Cell::text(match from {
                Some(from) => format!("from {from} on"),
                None => "below every threshold".to_owned(),
            }),
            Cell::new(Value::Int(*points)),
            Cell::text(risk).tone(tone(record, risk)),
        ],
    }
}

fn because(record: &Record, result: &RiskResult) -> Table {
    Table {
        name: "because".to_owned(),
        title: None,
        columns: vec![
            Column::new("what", "What"),
            Column::new("text", "Text").wrap(),
            Column::new("answer", "Answer").wrap(),
            Column::new("points", "Points").right(),
            Column::new("risk", "Risk"),
        ],
        rows: result.because.iter().map(|it| row(record, it)).collect(),
        empty: "no rule and no question".to_owned(),
    }
}
