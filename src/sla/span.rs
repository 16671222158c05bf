//! Half-open spans of time, and the set algebra that calendars and pauses share.
//!
//! Half-open, because then two spans that touch neither overlap nor leave a lost second between them.
//! The algebra is generic over the bound: minutes of a day and seconds since 1970 follow the same rules.

use chrono::{DateTime, Utc};

/// A span of time, UTC: `start` belongs to it, `end` does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First instant inside.
    pub start: DateTime<Utc>,
    /// First instant after it.
    pub end: DateTime<Utc>,
}

impl Span {
    /// Its length in elapsed seconds.
    pub fn seconds(&self) -> i64 {
        self.end.timestamp() - self.start.timestamp()
    }

    pub(crate) fn from_seconds((start, end): (i64, i64)) -> Span {
        Span {
            start: instant(start),
            end: instant(end),
        }
    }
}

/// The instant at these seconds since 1970; what chrono cannot hold becomes its nearest bound.
pub(crate) fn instant(seconds: i64) -> DateTime<Utc> {
    let bound = if seconds < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    };
    DateTime::from_timestamp(seconds, 0).unwrap_or(bound)
}

/// The union as sorted intervals that neither overlap nor touch; empty and inverted ones are dropped.
pub(crate) fn normalise<T: Ord + Copy>(mut intervals: Vec<(T, T)>) -> Vec<(T, T)> {
    intervals.retain(|(start, end)| start < end);
    intervals.sort_unstable();
    intervals.dedup_by(|next, kept| {
        let joined = next.0 <= kept.1;
        if joined {
            kept.1 = kept.1.max(next.1);
        }
        joined
    });
    intervals
}

/// What lies in both; both sides normalised.
pub(crate) fn intersect<T: Ord + Copy>(left: &[(T, T)], right: &[(T, T)]) -> Vec<(T, T)> {
    let mut out = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (left.get(i), right.get(j)) {
        let (start, end) = (a.0.max(b.0), a.1.min(b.1));
        if start < end {
            out.push((start, end));
        }
        if a.1 < b.1 {
            i += 1;
        } else {
            j += 1;
        }
    }
    out
}

/// What lies in `left` and not in `right`; both sides normalised.
pub(crate) fn subtract<T: Ord + Copy>(left: &[(T, T)], right: &[(T, T)]) -> Vec<(T, T)> {
    let mut out = Vec::new();
    let mut first = 0;
    for &(mut start, end) in left {
        while right.get(first).is_some_and(|hole| hole.1 <= start) {
            first += 1;
        }
        for hole in right[first..].iter().take_while(|hole| hole.0 < end) {
            if start < hole.0 {
                out.push((start, hole.0));
            }
            start = hole.1;
        }
        if start < end {
            out.push((start, end));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn members(set: &[(i32, i32)]) -> Vec<i32> {
        (-5..70)
            .filter(|n| set.iter().any(|(start, end)| start <= n && n < end))
            .collect()
    }

    fn raw() -> impl Strategy<Value = Vec<(i32, i32)>> {
        proptest::collection::vec((0..60, 0..60), 0..8)
    }

    proptest! {
        #[test]
        fn set_algebra_agrees_with_membership(a in raw(), b in raw()) {
            let (na, nb) = (normalise(a.clone()), normalise(b.clone()));
            prop_assert_eq!(members(&a), members(&na));
            prop_assert!(na.windows(2).all(|w| w[0].1 < w[1].0));
            let (ma, mb) = (members(&a), members(&b));
            let both: Vec<i32> = ma.iter().copied().filter(|n| mb.contains(n)).collect();
            let only: Vec<i32> = ma.iter().copied().filter(|n| !mb.contains(n)).collect();
            prop_assert_eq!(members(&intersect(&na, &nb)), both);
            prop_assert_eq!(members(&subtract(&na, &nb)), only);
        }
    }

    #[test]
    fn touching_intervals_become_one() {
        assert_eq!(normalise(vec![(3, 5), (1, 3), (7, 7), (9, 8)]), [(1, 5)]);
    }

    #[test]
    fn an_instant_out_of_range_is_the_nearest_bound() {
        assert_eq!(instant(i64::MAX), DateTime::<Utc>::MAX_UTC);
        assert_eq!(instant(i64::MIN), DateTime::<Utc>::MIN_UTC);
        assert_eq!(instant(0).timestamp(), 0);
    }
}
