//! What is said of a set of times. Seconds are whole; the mean, and the median of an even number, are cut to the second
//! below.

/// What is said of a set of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The one in the middle; of two, their mean.
    pub median: i64,
    /// The arithmetic mean.
    pub mean: i64,
    /// The smallest that at least 90 % do not exceed (nearest rank).
    pub p90: i64,
    /// The largest.
    pub max: i64,
}

/// The figures of a set of times; `None` when it is empty.
pub fn figures(seconds: &mut [i64]) -> Option<Figures> {
    seconds.sort_unstable();
    let max = *seconds.last()?;
    let n = seconds.len();
    let sum: i128 = seconds.iter().map(|second| i128::from(*second)).sum();
    let (low, high) = (seconds[(n - 1) / 2], seconds[n / 2]);
    Some(Figures {
        median: low + (high - low) / 2,
        mean: i64::try_from(sum / n as i128).unwrap_or(i64::MAX),
        p90: seconds[(n * 9).div_ceil(10) - 1],
        max,
    })
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
            max: 10,
        };
        assert_eq!(found, expected);
        assert_eq!(figures(&mut [1, 2]).unwrap().median, 1);
    }
}
