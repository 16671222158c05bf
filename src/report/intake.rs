//! What became of signals, and by what one is known, for programs.

use crate::intake::seen;
use crate::intake::signal::Signal;
use crate::intake::wording;
use crate::model::record::Record;
use crate::report::table::{Block, Cell, Column, Document, Table, Value};

/// What became of one signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The branch of the inbox that it came on, if it came that way.
    pub inbox: Option<String>,
    /// The word for it: `opened`, `occurrence`, `left` and the like.
    pub outcome: String,
    /// The same as a sentence, or the reason why it was left.
    pub message: String,
    /// The records it is about.
    pub records: Vec<String>,
}

/// What became of signals.
pub fn landed(lines: &[Line]) -> Document {
    let columns = vec![
        Column::new("outcome", "Outcome"),
        Column::new("records", "Records"),
        Column::new("message", "Message").wrap(),
        Column::new("inbox", "Inbox"),
    ];
    let row = |line: &Line| {
        vec![
            Cell::text(&line.outcome),
            Cell::new(Value::List(line.records.clone())),
            Cell::text(&line.message),
            Cell::maybe(line.inbox.as_ref()),
        ]
    };
    Document {
        schema: "landed".to_owned(),
        blocks: vec![Block::Table(Table {
            name: "items".to_owned(),
            title: None,
            columns,
            rows: lines.iter().map(row).collect(),
            empty: "The inbox is empty.".to_owned(),
        })],
        ..Document::default()
    }
}

/// By what a signal is known, and which records know it.
pub fn explained(signal: &Signal, known: &[Record]) -> Document {
    let parts = wording::parts(signal).into_iter();
    let mut rows: Vec<(Column, Cell)> = parts
        .map(|(name, value)| (Column::new(name.clone(), name), Cell::text(value)))
        .collect();
    let mut row = |key: &str, title: &str, value: &str| {
        rows.push((Column::new(key, title), Cell::text(value)));
    };
    row("key", "key", signal.key.as_str());
    row("recovery_key", "recovery key", signal.key.scope().as_str());
    row(
        "delivery",
        "delivery",
        signal.delivery.as_deref().unwrap_or_default(),
    );
    row("title", "title", &signal.title);
    let known = known.iter().map(|record| {
        let times = seen::occurrences(record);
        format!("{}, {}, {}", record.id, record.state, often(times))
    });
    let known = Cell::new(Value::List(known.collect()));
    rows.push((Column::new("known_as", "known as"), known));
    Document {
        schema: "signal".to_owned(),
        blocks: vec![Block::Fields {
            name: "item".to_owned(),
            title: None,
            rows,
        }],
        ..Document::default()
    }
}

fn often(times: u64) -> String {
    match times {
        1 => "once".to_owned(),
        times => format!("{times} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::signal::{Fingerprint, Status};

    #[test]
    fn what_happened_once_is_not_told_as_1_times() {
        assert_eq!([1, 2].map(often), ["once", "2 times"]);
    }

    #[test]
    fn programs_get_every_part_of_a_key() {
        let key = Fingerprint::of(1, [("signature", "x"), ("job", "build")]);
        let at = chrono::DateTime::from_timestamp(0, 0).unwrap();
        let signal = Signal::new("ci", key, Status::Firing, "T", at);
        let document = explained(&signal, &[]);
        let Block::Fields { rows, .. } = &document.blocks[0] else {
            panic!("{document:?}")
        };
        let keys: Vec<&str> = rows.iter().map(|(column, _)| column.key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "job",
                "signature",
                "key",
                "recovery_key",
                "delivery",
                "title",
                "known_as"
            ]
        );
    }
}
