//! When a clock stands still.
//!
//! Pauses are kept as the union of their spans, never as a sum: two holds that overlap stop the clock
//! once, and how a pause is cut into pieces cannot matter. Other engines add up seconds or key breaks by
//! minute, and lose or double time where holds meet.

use chrono::{DateTime, Utc};

use super::span::{Span, instant, intersect, normalise};

/// Stands for "not over yet"; later than every instant a calendar knows.
const OPEN: i64 = i64::MAX;

/// A normalised union of paused spans; the last may be open-ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pauses {
    /// Seconds since 1970; sorted, neither overlapping nor touching.
    spans: Vec<(i64, i64)>,
}

impl Pauses {
    /// No pause at all.
    pub const NONE: Pauses = Pauses { spans: Vec::new() };

    /// Adds the pause from `from` up to, not including, `to`; without `to` it is not over yet.
    ///
    /// A pause that ends before it starts holds no time and is left out: telling that the times are
    /// wrong is the caller's finding.
    pub fn add(&mut self, from: DateTime<Utc>, to: Option<DateTime<Utc>>) {
        self.spans
            .push((from.timestamp(), to.map_or(OPEN, |to| to.timestamp())));
        self.spans = normalise(std::mem::take(&mut self.spans));
    }

    /// The union of both.
    #[must_use]
    pub fn union(&self, other: &Pauses) -> Pauses {
        let all = self.spans.iter().chain(&other.spans).copied().collect();
        Pauses {
            spans: normalise(all),
        }
    }

    /// Whether the clock stands still at this instant.
    pub fn contains(&self, at: DateTime<Utc>) -> bool {
        let at = at.timestamp();
        self.spans
            .iter()
            .any(|&(start, end)| start <= at && at < end)
    }

    /// Whether there is no pause.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Since when the pause that is not over yet lasts.
    pub fn open_since(&self) -> Option<DateTime<Utc>> {
        let last = self.spans.last().filter(|(_, end)| *end == OPEN);
        last.map(|(start, _)| instant(*start))
    }

    /// The pauses in order, as start and end; no end means not over yet.
    pub fn iter(&self) -> impl Iterator<Item = (DateTime<Utc>, Option<DateTime<Utc>>)> + '_ {
        self.spans
            .iter()
            .map(|&(start, end)| (instant(start), (end != OPEN).then(|| instant(end))))
    }

    /// What lies from `from` up to, not including, `to`; without `to` there is no end.
    #[must_use]
    pub fn clip(&self, from: DateTime<Utc>, to: Option<DateTime<Utc>>) -> Pauses {
        let window = (from.timestamp(), to.map_or(OPEN, |to| to.timestamp()));
        Pauses {
            spans: intersect(&self.spans, &[window]),
        }
    }

    /// As seconds since 1970, for the arithmetic.
    pub(crate) fn seconds(&self) -> &[(i64, i64)] {
        &self.spans
    }
}

impl FromIterator<(DateTime<Utc>, Option<DateTime<Utc>>)> for Pauses {
    fn from_iter<I: IntoIterator<Item = (DateTime<Utc>, Option<DateTime<Utc>>)>>(iter: I) -> Self {
        let spans = iter
            .into_iter()
            .map(|(from, to)| (from.timestamp(), to.map_or(OPEN, |to| to.timestamp())))
            .collect();
        Pauses {
            spans: normalise(spans),
        }
    }
}

impl FromIterator<Span> for Pauses {
    fn from_iter<I: IntoIterator<Item = Span>>(iter: I) -> Self {
        iter.into_iter()
            .map(|span| (span.start, Some(span.end)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pauses(spans: &[(i64, Option<i64>)]) -> Pauses {
        spans
            .iter()
            .map(|&(from, to)| (instant(from), to.map(instant)))
            .collect()
    }

    #[test]
    fn overlapping_and_touching_pauses_are_one() {
        let mut set = Pauses::default();
        set.add(instant(100), Some(instant(200)));
        set.add(instant(150), Some(instant(250)));
        set.add(instant(250), Some(instant(300)));
        assert_eq!(set, pauses(&[(100, Some(300))]));
    }

    #[test]
    fn an_open_pause_swallows_what_follows() {
        let set = pauses(&[(100, None), (500, Some(600)), (50, Some(100))]);
        assert_eq!(set, pauses(&[(50, None)]));
        assert_eq!(set.open_since(), Some(instant(50)));
        assert!(set.contains(instant(1_000_000)));
        assert_eq!(set.iter().collect::<Vec<_>>(), [(instant(50), None)]);
    }

    #[test]
    fn an_inverted_or_empty_pause_holds_no_time() {
        assert!(pauses(&[(200, Some(100)), (5, Some(5))]).is_empty());
    }

    #[test]
    fn the_end_is_outside() {
        let set = pauses(&[(100, Some(200))]);
        assert!(set.contains(instant(100)) && set.contains(instant(199)));
        assert!(!set.contains(instant(200)) && !set.contains(instant(99)));
        assert_eq!(set.open_since(), None);
    }

    #[test]
    fn clipping_keeps_what_lies_inside() {
        let set = pauses(&[(0, Some(10)), (20, None)]);
        assert_eq!(
            set.clip(instant(5), Some(instant(25))),
            pauses(&[(5, Some(10)), (20, Some(25))])
        );
        assert_eq!(set.clip(instant(30), None), pauses(&[(30, None)]));
        assert!(set.clip(instant(10), Some(instant(20))).is_empty());
    }

    #[test]
    fn union_takes_both() {
        let both = pauses(&[(0, Some(10))]).union(&pauses(&[(5, Some(20)), (30, None)]));
        assert_eq!(both, pauses(&[(0, Some(20)), (30, None)]));
    }
}
