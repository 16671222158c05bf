//! How long it takes from opening to resolution, wall clock, by priority or any other dimension.
//!
//! The median comes first because such times are skewed: a few very long ones move a mean to where no record is.
//! Seconds are whole; the mean, and the median of an even number, are cut to the second below.

use std::collections::BTreeMap;

use crate::kinds::is_named;
use crate::report::scope::{Dimension, Group, Scope};
use crate::report::snapshot::Snapshot;
use crate::report::table::{Block, Cell, Column, Document, Table, Value};

/// Times of a group, and the records that have none.
#[derive(Debug, Clone, Default)]
struct Times {
    seconds: Vec<i64>,
    open: i64,
    unresolved: i64,
}

/// What is said of a set of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The one in the middle; of two, their mean.
    pub median: i64,
    /// The arithmetic mean.
    pub mean: i64,
    /// The smallest that at least 90 % do not exceed (nearest rank).
    pub p90: i64,
    /// The smallest.
    pub min: i64,
    /// The largest.
    pub max: i64,
}

/// The figures of a set of times; `None` when it is empty.
pub fn figures(seconds: &mut [i64]) -> Option<Figures> {
    seconds.sort_unstable();
    let (min, max) = (*seconds.first()?, *seconds.last()?);
    let n = seconds.len();
    let sum: i128 = seconds.iter().map(|second| i128::from(*second)).sum();
    let (low, high) = (seconds[(n - 1) / 2], seconds[n / 2]);
    Some(Figures {
        median: low + (high - low) / 2,
        mean: i64::try_from(sum / n as i128).unwrap_or(i64::MAX),
        p90: seconds[(n * 9).div_ceil(10) - 1],
        min,
        max,
    })
}

/// Times from opening to resolution. With a period, the records resolved in it count; those without a
/// resolution are counted apart as they stand. Things that are not worked off, such as assets, are left out.
pub fn times(snapshot: &Snapshot, scope: &Scope<'_>) -> Document {
    let mut groups: BTreeMap<Group, Times> = BTreeMap::new();
    for at in scope.rows {
        let record = &snapshot.records[*at];
        if is_named(&record.kind) {
            continue;
        }
        let resolved = record.resolved_at();
        let counts = resolved.is_none_or(|at| scope.contains(at));
        let Some(opened) = record.opened_at().filter(|_| counts) else {
            continue;
        };
        let group = match (&scope.by, resolved) {
            (Dimension::Month, Some(at)) => Group::Text(
                at.with_timezone(&snapshot.config.zone)
                    .format("%Y-%m")
                    .to_string(),
            ),
            (by, _) => by.group(snapshot, *at),
        };
        let times = groups.entry(group).or_default();
        match resolved {
            Some(at) => times.seconds.push((at - opened).num_seconds()),
            None if record.category().is_open() => times.open += 1,
            None => times.unresolved += 1,
        }
    }
    let mut total = Times::default();
    for times in groups.values() {
        total.seconds.extend(&times.seconds);
        total.open += times.open;
        total.unresolved += times.unresolved;
    }
    let mut columns = vec![scope.by.column()];
    columns.extend(self::columns());
    let rows = groups.into_iter().map(|(group, times)| {
        let mut cells = vec![group.cell()];
        cells.extend(cells_of(times));
        cells
    });
    let table = |name: &str, columns, rows| {
        Block::Table(Table {
            name: name.to_owned(),
            title: (name == "total").then(|| "Total".to_owned()),
            columns,
            rows,
            empty: "no record in scope".to_owned(),
        })
    };
    Document {
        schema: "report.times".to_owned(),
        title: Some(format!("Time to resolve by {}", scope.by.name())),
        blocks: vec![
            table("times", columns, rows.collect()),
            table("total", self::columns(), vec![cells_of(total)]),
        ],
        remarks: vec![
            "from opening to resolution, wall clock; n counts the records with a resolution, the others stand apart".to_owned(),
            "p90: the nearest rank, so that 90 % took no longer".to_owned(),
        ],
    }
}

fn columns() -> Vec<Column> {
    [
        ("n", "n"),
        ("median", "Median"),
        ("mean", "Mean"),
        ("p90", "p90"),
        ("min", "Min"),
        ("max", "Max"),
        ("open", "Open"),
        ("unresolved", "Ended unresolved"),
    ]
    .map(|(key, title)| Column::new(key, title).right())
    .to_vec()
}

fn cells_of(mut times: Times) -> Vec<Cell> {
    let n = i64::try_from(times.seconds.len()).unwrap_or(i64::MAX);
    let figures = figures(&mut times.seconds);
    let time = |pick: fn(&Figures) -> i64| {
        Cell::new(
            figures
                .as_ref()
                .map_or(Value::NotApplicable, |f| Value::Seconds(pick(f))),
        )
    };
    let count = |count| Cell::new(Value::Int(count));
    vec![
        count(n),
        time(|f| f.median),
        time(|f| f.mean),
        time(|f| f.p90),
        time(|f| f.min),
        time(|f| f.max),
        count(times.open),
        count(times.unresolved),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c04_p90_is_the_nearest_rank() {
        let mut ten: Vec<i64> = (1..=10).rev().collect();
        assert_eq!(figures(&mut ten).unwrap().p90, 9);
        assert_eq!(figures(&mut [7]).unwrap().p90, 7);
        assert_eq!(figures(&mut (1..=11).collect::<Vec<_>>()).unwrap().p90, 10);
        assert_eq!(figures(&mut []), None);
    }

    #[test]
    fn figures_are_cut_to_whole_seconds() {
        let found = figures(&mut [4, 1, 10, 2]).unwrap();
        let expected = Figures {
            median: 3,
            mean: 4,
            p90: 10,
            min: 1,
            max: 10,
        };
        assert_eq!(found, expected);
        assert_eq!(figures(&mut [1, 2]).unwrap().median, 1);
    }
}
