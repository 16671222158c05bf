//! A random sample that anybody can draw again, on any machine and with other tools.
//!
//! Each id is given a number: the SHA-256 of the seed, a line feed and the id, as hexadecimal text
//! (`printf '%s\n%s' SEED ID | sha256sum`). The ids with the smallest numbers are the sample. Nobody who does not choose
//! the seed can know which will be drawn, and adding or leaving out one change moves no other.
//! The seed should come from the auditor, after the population is fixed.

use chrono::{DateTime, Utc};

use super::case::Case;
use super::population::population;
use crate::model::digest::Digest;
use crate::report::table::{Block, Cell, Column, Document, Tone, Value};

/// An id that was drawn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drawn {
    /// The number by which it was drawn: 64 hexadecimal digits.
    pub number: String,
    /// The id.
    pub id: String,
}

/// Draws so many of these ids, the smallest number first.
pub fn draw<'a>(seed: &str, size: usize, ids: impl IntoIterator<Item = &'a str>) -> Vec<Drawn> {
    let number = |id: &str| {
        let digest = Digest::of(format!("{seed}\n{id}").as_bytes()).to_string();
        digest.trim_start_matches("sha256:").to_owned()
    };
    let mut drawn: Vec<Drawn> = ids
        .into_iter()
        .map(|id| Drawn {
            number: number(id),
            id: id.to_owned(),
        })
        .collect();
    drawn.sort();
    drawn.dedup();
    drawn.truncate(size);
    drawn
}

/// The sample of a population, with its rows.
pub fn sample(cases: &[Case], seed: &str, size: usize, now: DateTime<Utc>) -> Document {
    let drawn = draw(seed, size, cases.iter().map(|case| case.record.id.as_str()));
    let found = |drawn: &Drawn| {
        cases
            .iter()
            .find(|case| case.record.id.as_str() == drawn.id)
    };
    let chosen: Vec<Case> = drawn.iter().filter_map(found).cloned().collect();
    let mut table = population(&chosen, now);
    "sample".clone_into(&mut table.name);
    table.columns.insert(0, Column::new("number", "#").right());
    table.columns.push(Column::new("draw", "Drawn by"));
    for (at, row) in table.rows.iter_mut().enumerate() {
        let number = i64::try_from(at + 1).unwrap_or(i64::MAX);
        row.insert(0, Cell::new(Value::Int(number)));
        row.push(Cell::text(&drawn[at].number[..12]).tone(Tone::Muted));
    }
    Document {
        schema: "audit.sample".to_owned(),
        blocks: vec![Block::Table(table)],
        remarks: vec![format!(
            "{} of {}, those with the smallest sha256 of the seed {seed:?}, a line feed and the id",
            chosen.len(),
            cases.len()
        )],
        ..Document::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(drawn: &[Drawn]) -> Vec<&str> {
        drawn.iter().map(|one| one.id.as_str()).collect()
    }

    #[test]
    fn the_number_is_what_sha256sum_says() {
        // printf '%s\n%s' s1 CHG-261120-AAAAA | sha256sum
        let drawn = draw("s1", 9, ["CHG-261120-AAAAA"]);
        assert_eq!(
            drawn[0].number,
            "dff880caa0bc2640a1227605f28306347689a4037bc207d5bd18102af97be3ef"
        );
    }

    #[test]
    fn a_seed_draws_the_same_in_any_order_and_none_twice() {
        let all = ["A", "B", "C", "D", "E", "F", "G", "H"];
        let mut turned = all;
        turned.reverse();
        let twice = [all, turned].concat();
        assert_eq!(draw("x", 3, all), draw("x", 3, twice));
        assert_ne!(ids(&draw("x", 8, all)), ids(&draw("y", 8, all)));
        assert_eq!(draw("x", 99, all).len(), 8);
        assert_eq!(draw("x", 0, all), []);
        assert_eq!(draw("x", 5, []), []);
    }

    proptest! {
        #[test]
        fn leaving_one_out_moves_no_other(seed in ".*", out in 0usize..30) {
            let all: Vec<String> = (0..30).map(|n| format!("CHG-{n}")).collect();
            let whole = draw(&seed, 30, all.iter().map(String::as_str));
            let rest = all.iter().enumerate().filter(|(at, _)| *at != out);
            let rest = draw(&seed, 30, rest.map(|(_, id)| id.as_str()));
            let kept: Vec<Drawn> = whole.into_iter().filter(|one| one.id != all[out]).collect();
            prop_assert_eq!(rest, kept);
        }

        #[test]
        fn a_smaller_sample_is_the_beginning_of_a_larger_one(seed in ".*", size in 0usize..30) {
            let all: Vec<String> = (0..30).map(|n| format!("CHG-{n}")).collect();
            let whole = draw(&seed, 30, all.iter().map(String::as_str));
            let some = draw(&seed, size, all.iter().map(String::as_str));
            prop_assert_eq!(&whole[..size], &some[..]);
        }
    }
}
