//! The success score of changes: what each one earned, and what they make together.
//!
//! | what | points |
//! |---|---|
//! | closed as successful | +3 |
//! | successful with issues | -2 |
//! | unsuccessful | -5 |
//! | each incident that it caused, of priority 1, 2, 3 | -10, -5, -2 |
//!
//! The score of several is the mean, so that a team is not better because it does more. Source of the points: the
//! change success score of the leading suite. The bands are ours: excellent from 2.5 on (one that was not as planned
//! in ten), high from 1, medium from -2, low below.

use super::view::{Caused, Code};

/// How good a score is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below -2.
    Low,
    /// From -2 on.
    Medium,
    /// From 1 on.
    High,
    /// From 2.5 on.
    Excellent,
}

impl Band {
    /// The word in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Medium => "medium",
            Band::High => "high",
            Band::Excellent => "excellent",
        }
    }
}

/// The points of one change.
pub fn points(code: Code, caused: &[Caused]) -> i64 {
    let own = match code {
        Code::Successful => 3,
        Code::WithIssues => -2,
        Code::Unsuccessful => -5,
    };
    let harm = |one: &Caused| match one.priority {
        Some(1) => -10,
        Some(2) => -5,
        Some(3) => -2,
        _ => 0,
    };
    own + caused.iter().map(harm).sum::<i64>()
}

/// The band of so many changes with so many points together; `None` of none. Whole numbers only, so that no rounding
/// moves a score over a border.
pub fn band(sum: i64, n: i64) -> Option<Band> {
    if n <= 0 {
        return None;
    }
    Some(match sum {
        sum if 2 * sum >= 5 * n => Band::Excellent,
        sum if sum >= n => Band::High,
        sum if sum >= -2 * n => Band::Medium,
        _ => Band::Low,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caused(priorities: &[u8]) -> Vec<Caused> {
        let one = |priority: &u8| Caused {
            priority: Some(*priority),
            restored: None,
        };
        priorities.iter().map(one).collect()
    }

    #[test]
    fn points_are_those_of_the_table() {
        let of = |code, priorities: &[u8]| points(code, &caused(priorities));
        assert_eq!(of(Code::Successful, &[]), 3);
        assert_eq!(of(Code::WithIssues, &[]), -2);
        assert_eq!(of(Code::Unsuccessful, &[]), -5);
        assert_eq!(of(Code::Successful, &[1, 2, 3, 4, 5]), 3 - 17);
        assert_eq!(of(Code::Unsuccessful, &[1, 1]), -25);
    }

    #[test]
    fn bands_begin_at_their_borders() {
        assert_eq!(band(0, 0), None);
        assert_eq!([band(3, 1), band(25, 10)], [Some(Band::Excellent); 2]);
        assert_eq!([band(24, 10), band(10, 10)], [Some(Band::High); 2]);
        assert_eq!([band(9, 10), band(-2, 1)], [Some(Band::Medium); 2]);
        assert_eq!([band(-21, 10), band(-5, 1)], [Some(Band::Low); 2]);
    }
}
