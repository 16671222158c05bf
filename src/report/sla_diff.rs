//! Which verdicts would differ under another process: the same records, judged once by each.
//!
//! Both snapshots hold the records of one view, read with the kinds of their own process, so that another matrix
//! gives other priorities. A target is listed when its verdict differs, or when it is open and due at another
//! time: where work has ended, another due instant with the same verdict changes nothing for anybody. The totals
//! count all targets, so that what changes can be seen against what does not.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::report::standing;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::clock::{Measure, State};
use crate::sla::targets::{AgreementType, TargetKind};
use crate::sla::verdict::verdicts;

/// One side of the comparison.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What the process is called, for people.
    pub name: &'a str,
    /// The records under it.
    pub snapshot: &'a Snapshot,
    /// Positions of the records that are asked about.
    pub rows: &'a [usize],
}

/// A comparison, and how many targets it lists.
#[derive(Debug)]
pub struct Diff {
    /// The tables.
    pub document: Document,
    /// How many targets differ.
    pub changed: usize,
}

/// What identifies a target within a record.
type Key = (AgreementType, TargetKind);

/// A target as one process has it.
#[derive(Debug, Clone, PartialEq)]
struct Stand {
    priority: Option<u8>,
    agreement: String,
    due: Option<chrono::DateTime<chrono::Utc>>,
    state: State,
    open: bool,
}

/// A target on both sides; on one at least it is there.
struct Pair {
    id: String,
    key: Key,
    before: Option<Stand>,
    after: Option<Stand>,
}

/// Compares the verdicts on the records that either side asks about.
pub fn sla_diff(before: Side<'_>, after: Side<'_>) -> Diff {
    let pairs = pairs(before, after);
    let changed: Vec<&Pair> = pairs.iter().filter(|pair| pair.is_changed()).collect();
    let mut totals: BTreeMap<(Key, Option<State>, Option<State>), i64> = BTreeMap::new();
    for pair in &pairs {
        let state = |stand: &Option<Stand>| stand.as_ref().map(|stand| stand.state);
        let key = (pair.key, state(&pair.before), state(&pair.after));
        *totals.entry(key).or_default() += 1;
    }
    let several = pairs.iter().any(|pair| pair.key.0 != AgreementType::Sla);
    let mut blocks = vec![Block::Table(changes(&changed, several))];
    if !totals.is_empty() {
        blocks.push(Block::Table(total(totals, several)));
    }
    let document = Document {
        schema: "sla.diff".to_owned(),
        title: Some(format!("Service levels, {} → {}", before.name, after.name)),
        blocks,
        remarks: vec![
            format!(
                "all records are held to {}, then to {}, whichever was in force when each was opened",
                before.name, after.name
            ),
            "listed: another verdict, or an open target due at another time; the totals count all"
                .to_owned(),
        ],
    };
    Diff {
        document,
        changed: changed.len(),
    }
}

/// All targets of all records asked about, in order of the paths of the records.
fn pairs(before: Side<'_>, after: Side<'_>) -> Vec<Pair> {
    let by_path = |side: Side<'_>| -> HashMap<String, usize> {
        let paths = side.snapshot.paths.iter().cloned().enumerate();
        paths.map(|(at, path)| (path, at)).collect()
    };
    let asked: BTreeSet<&str> = [before, after]
        .iter()
        .flat_map(|side| side.rows.iter().map(|at| side.snapshot.paths[*at].as_str()))
        .collect();
    let (old, new) = (by_path(before), by_path(after));
    let asked: Vec<&str> = asked.into_iter().collect();
    let of_path = |path: &&str| {
        let old = old.get(*path).map(|at| &before.snapshot.records[*at]);
        let new = new.get(*path).map(|at| &after.snapshot.records[*at]);
        of_record((before.snapshot, old), (after.snapshot, new))
    };
    asked.par_iter().flat_map_iter(of_path).collect()
}

fn of_record(
    before: (&Snapshot, Option<&Record>),
    after: (&Snapshot, Option<&Record>),
) -> Vec<Pair> {
    let Some(record) = before.1.or(after.1) else {
        return Vec::new();
    };
    let mut stands: BTreeMap<Key, [Option<Stand>; 2]> = BTreeMap::new();
    for (side, (snapshot, record)) in [before, after].into_iter().enumerate() {
        let Some(record) = record else { continue };
        for measure in verdicts(record, &snapshot.agreements, snapshot.now) {
            let key = (measure.level, measure.rule.kind);
            stands.entry(key).or_default()[side] = Some(stand(record, &measure));
        }
    }
    let pair = |(key, [before, after]): (Key, [Option<Stand>; 2])| Pair {
        id: record.id.to_string(),
        key,
        before,
        after,
    };
    stands.into_iter().map(pair).collect()
}

fn stand(record: &Record, measure: &Measure<'_>) -> Stand {
    Stand {
        priority: record.priority(),
        agreement: measure.agreement.name.clone(),
        due: measure.counted_due(),
        state: measure.state,
        open: measure.is_open(),
    }
}

impl Pair {
    fn is_changed(&self) -> bool {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => {
                let is_open = before.open || after.open;
                before.state != after.state || (is_open && before.due != after.due)
            }
            _ => true,
        }
    }

    fn differs<T: PartialEq>(&self, of: impl Fn(&Stand) -> T) -> bool {
        self.before.as_ref().map(&of) != self.after.as_ref().map(&of)
    }

    fn cells(&self) -> Vec<Cell> {
        let sides = [self.before.as_ref(), self.after.as_ref()];
        let mut cells = vec![
            Cell::text(&self.id).tone(Tone::Strong),
            Cell::text(self.key.1.name()),
            Cell::text(self.key.0.name()),
        ];
        let each = |of: fn(&Stand) -> Cell| {
            sides.map(|side| side.map_or_else(|| Cell::new(Value::Empty), of))
        };
        cells.extend(each(|stand| {
            let priority = stand.priority.map(|priority| Value::Int(priority.into()));
            Cell::new(priority.unwrap_or(Value::Empty))
        }));
        cells.extend(each(|stand| Cell::text(&stand.agreement)));
        cells.extend(each(|stand| {
            Cell::new(stand.due.map_or(Value::Empty, Value::Time))
        }));
        cells.extend(sides.map(|side| verdict(side.map(|stand| stand.state))));
        cells
    }
}

fn verdict(state: Option<State>) -> Cell {
    match state {
        Some(state) => Cell::text(state.word()).tone(standing::tone(state)),
        None => Cell::text("none").tone(Tone::Muted),
    }
}

/// The changed targets. What is the same on both sides of all of them is left to programs.
fn changes(pairs: &[&Pair], several: bool) -> Table {
    let any = |differs: &dyn Fn(&Pair) -> bool| pairs.iter().any(|pair| differs(pair));
    let priorities = any(&|pair| pair.differs(|stand| stand.priority));
    let agreements = any(&|pair| pair.differs(|stand| stand.agreement.clone()));
    let mut columns = vec![
        Column::new("id", "ID"),
        Column::new("target", "Target"),
        shown(several, "type", "Type"),
    ];
    for (is_shown, key, title, right) in [
        (priorities, "priority", "P", true),
        (agreements, "agreement", "Agreement", false),
        (true, "due", "Due", false),
        (true, "verdict", "Verdict", false),
    ] {
        for side in ["before", "after"] {
            let column = shown(
                is_shown,
                &format!("{key}_{side}"),
                &format!("{title} {side}"),
            );
            columns.push(if right { column.right() } else { column });
        }
    }
    Table {
        name: "changes".to_owned(),
        title: None,
        columns,
        rows: pairs.iter().map(|pair| pair.cells()).collect(),
        empty: "no verdict changes".to_owned(),
    }
}

fn total(totals: BTreeMap<(Key, Option<State>, Option<State>), i64>, several: bool) -> Table {
    let row = |(((level, kind), before, after), n): ((Key, _, _), i64)| {
        let n = Cell::new(Value::Int(n));
        let n = if before == after {
            n.tone(Tone::Muted)
        } else {
            n
        };
        let (before, after) = (verdict(before), verdict(after));
        let promise = [Cell::text(kind.name()), Cell::text(level.name())];
        promise.into_iter().chain([before, after, n]).collect()
    };
    Table {
        name: "total".to_owned(),
        title: Some("Total".to_owned()),
        columns: vec![
            Column::new("target", "Target"),
            shown(several, "type", "Type"),
            Column::new("verdict_before", "Verdict before"),
            Column::new("verdict_after", "Verdict after"),
            Column::new("n", "n").right(),
        ],
        rows: totals.into_iter().map(row).collect(),
        empty: "no record is under an agreement".to_owned(),
    }
}

fn shown(show: bool, key: &str, title: &str) -> Column {
    match show {
        true => Column::new(key, title),
        false => Column::machine(key),
    }
}
