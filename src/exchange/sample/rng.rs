//! A small seeded generator, so that one seed makes the same desk on every machine and with every version
//! of every library.
//!
//! SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Good
//! enough to deal cards, never for ids of real records. All arithmetic is on integers.

use std::cell::Cell;

/// The generator; drawing needs no exclusive access, because a story hands it to closures.
pub(super) struct Rng(Cell<u64>);

impl Rng {
    pub fn new(seed: u64) -> Self {
        Rng(Cell::new(seed))
    }

    pub fn next(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(state);
        mix(state)
    }

    /// A number below `n`; 0 if `n` is 0.
    pub fn below(&self, n: u64) -> u64 {
        let wide = u128::from(self.next()) * u128::from(n);
        (wide >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&self, low: i64, high: i64) -> i64 {
        let span = high.saturating_sub(low).max(0).unsigned_abs() + 1;
        low.saturating_add_unsigned(self.below(span))
    }

    /// The same, but mostly small with now and then a large one, as durations of work are.
    pub fn long_tail(&self, low: i64, high: i64) -> i64 {
        let part = self.below(1000) * self.below(1000) * self.below(1000) / 1_000_000;
        let span = high.saturating_sub(low).max(0).unsigned_abs();
        low.saturating_add_unsigned(span * part / 1000)
    }

    /// True in so many of a hundred cases.
    pub fn chance(&self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the items, of which there must be at least one.
    pub fn pick<T: Copy>(&self, items: &[T]) -> T {
        *self.row(items)
    }

    /// One row of a table that has at least one.
    pub fn row<'t, T>(&self, table: &'t [T]) -> &'t T {
        &table[self.below(table.len() as u64) as usize]
    }

    /// One of the items, each as often as its weight says.
    pub fn weighted<T: Copy>(&self, items: &[(u64, T)]) -> T {
        let mut left = self.below(items.iter().map(|(weight, _)| weight).sum());
        for (weight, item) in items {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        items[0].1
    }
}

/// The finaliser of SplitMix64: neighbouring numbers come out unlike.
pub(super) fn mix(state: u64) -> u64 {
    let mut z = state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_answers_of_the_published_algorithm() {
        let rng = Rng::new(1_234_567);
        let drawn = [rng.next(), rng.next(), rng.next()];
        assert_eq!(
            drawn,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn draws_stay_in_their_range_and_reach_its_ends() {
        let rng = Rng::new(7);
        let drawn: Vec<i64> = (0..500).map(|_| rng.between(-2, 2)).collect();
        assert_eq!(drawn.iter().min(), Some(&-2));
        assert_eq!(drawn.iter().max(), Some(&2));
        assert!((0..500).all(|_| (10..=20).contains(&rng.long_tail(10, 20))));
        assert_eq!(rng.below(0), 0);
        assert_eq!(rng.between(5, 1), 5);
    }

    #[test]
    fn a_weight_of_nothing_is_never_drawn() {
        let rng = Rng::new(3);
        assert!((0..300).all(|_| rng.weighted(&[(3, 'a'), (0, 'b'), (1, 'c')]) != 'b'));
    }
}
