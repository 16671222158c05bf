//! Where random ids come from: the system's generator, or a seed for tests and walkthroughs.

use std::cell::Cell;

use chrono::{DateTime, NaiveDate, Utc};

use crate::model::id::{ENTRY_LEN, EntryId, RecordId, SUFFIX_LEN};

use super::DeskError;

/// A source of random bytes.
#[derive(Debug, Clone, Default)]
pub enum Entropy {
    /// The operating system.
    #[default]
    System,
    /// A fixed sequence: the same seed draws the same ids.
    Seeded(Cell<u64>),
}

impl Entropy {
    /// A fixed sequence.
    pub fn seeded(seed: u64) -> Self {
        Entropy::Seeded(Cell::new(seed))
    }

    /// A fixed sequence goes on with the instant: two calls at different instants never draw the same ids, and
    /// the same call at the same instant does. It does not depend on HEAD, so that the ids in walkthroughs stay
    /// as they are when the files of a new desk change.
    #[must_use]
    pub fn stirred(self, now: DateTime<Utc>) -> Self {
        let Entropy::Seeded(state) = &self else {
            return self;
        };
        let mixed = now
            .timestamp()
            .to_le_bytes()
            .into_iter()
            .fold(state.get(), |sum, byte| {
                sum.rotate_left(5).wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte)
            });
        Entropy::seeded(mixed)
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), DeskError> {
        match self {
            Entropy::System => getrandom::fill(bytes).map_err(|_| DeskError::NoRandomness),
            Entropy::Seeded(state) => {
                for byte in bytes {
                    *byte = split_mix(state);
                }
                Ok(())
            }
        }
    }

    /// A new dated id.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn record_id(&self, prefix: &str, day: NaiveDate) -> Result<RecordId, DeskError> {
        let mut bytes = [0; SUFFIX_LEN];
        self.fill(&mut bytes)?;
        Ok(RecordId::dated(prefix, day, bytes))
    }

    /// A number from 0 to 1, for waits that must not be those of others.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn fraction(&self) -> Result<f64, DeskError> {
        let mut bytes = [0; 2];
        self.fill(&mut bytes)?;
        Ok(f64::from(u16::from_le_bytes(bytes)) / f64::from(u16::MAX))
    }

    /// A new id of a log entry.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn entry_id(&self) -> Result<EntryId, DeskError> {
        let mut bytes = [0; ENTRY_LEN];
        self.fill(&mut bytes)?;
        Ok(EntryId::from_random(bytes))
    }
}

/// One byte of `SplitMix64`. Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
fn split_mix(state: &Cell<u64>) -> u8 {
    let next = state.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
    state.set(next);
    let mut z = next;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)).to_le_bytes()[7]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn drawn(seed: u64, at: &str) -> String {
        let at: DateTime<Utc> = at.parse().unwrap();
        let entropy = Entropy::seeded(seed).stirred(at);
        let id = entropy.record_id("INC", at.date_naive()).unwrap();
        id.to_string()
    }

    #[test]
    fn a_seed_and_an_instant_make_an_id() {
        let at = "2026-11-20T09:00:00Z";
        assert_eq!(drawn(1, at), drawn(1, at));
        assert_ne!(drawn(1, at), drawn(2, at));
        assert_ne!(drawn(1, at), drawn(1, "2026-11-20T09:00:01Z"));
    }
}
