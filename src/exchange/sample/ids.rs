//! Ids of sample records: drawn like real ones to the eye, but never the same twice.
//!
//! A million records have some 900 a day, and among 32^5 suffixes a birthday would come every few weeks.
//! So a day's suffixes are a scrambled count: 25 bits through a bijection.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::model::id::{ENTRY_LEN, EntryId, RecordId, SUFFIX_LEN};

use super::rng::{Rng, mix};

const BITS: u32 = 5 * SUFFIX_LEN as u32;
const MASK: u64 = (1 << BITS) - 1;

/// Draws ids.
pub(super) struct Ids {
    key: u64,
    drawn: RefCell<HashMap<NaiveDate, u64>>,
}

impl Ids {
    pub fn new(seed: u64) -> Self {
        Ids {
            key: mix(!seed),
            drawn: RefCell::default(),
        }
    }

    /// The next id of a day; unique over all prefixes for the first 32^5 of a day.
    pub fn record(&self, prefix: &str, day: NaiveDate) -> RecordId {
        let mut drawn = self.drawn.borrow_mut();
        let count = drawn.entry(day).or_insert(0);
        *count += 1;
        let first = mix(self.key ^ day.num_days_from_ce().unsigned_abs() as u64);
        let scrambled = scramble(count.wrapping_add(first) & MASK);
        let bytes = std::array::from_fn(|at| (scrambled >> (5 * at) & 31) as u8);
        RecordId::dated(prefix, day, bytes)
    }
}

/// The id of a log entry: 40 bits, enough within one record.
pub(super) fn entry(rng: &Rng) -> EntryId {
    let bits = rng.next();
    EntryId::from_random(std::array::from_fn::<u8, ENTRY_LEN, _>(|at| {
        (bits >> (8 * at)) as u8
    }))
}

/// A bijection of 25 bits: odd factors and shifts can both be undone.
fn scramble(number: u64) -> u64 {
    let mut x = number.wrapping_mul(0x01E3_5A7B) & MASK;
    x ^= x >> 13;
    x = x.wrapping_mul(0x00C2_B2AF) & MASK;
    x ^ (x >> 12)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_id_comes_twice_on_a_day() {
        let ids = Ids::new(1);
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let drawn: HashSet<RecordId> = (0..100_000).map(|_| ids.record("INC", day)).collect();
        assert_eq!(drawn.len(), 100_000);
        assert!(drawn.iter().all(|id| id.date_of("INC") == Some(day)));
    }
}
