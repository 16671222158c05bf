//! When things happen: how many records a day brings, and at which hours.
//!
//! Each day makes up what is missing to its share of the whole, so the sum comes out exactly whatever the
//! stories of the days before have brought along.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::rng::Rng;
use super::story::is_workday;

/// The hours at which people call, by weight; UTC, a peak in the morning and one after lunch.
const HOURS: [(u64, i64); 9] = [
    (8, 7),
    (14, 8),
    (13, 9),
    (10, 10),
    (7, 11),
    (9, 12),
    (11, 13),
    (8, 14),
    (5, 15),
];

/// The days of a desk and how much of its records should be there after each.
pub(super) struct Days {
    begin: DateTime<Utc>,
    end: DateTime<Utc>,
    day: NaiveDate,
    gone: u64,
    whole: u64,
}

fn weight(day: NaiveDate) -> u64 {
    if is_workday(day) { 10 } else { 2 }
}

impl Days {
    pub fn new(begin: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        let days = begin.date_naive().iter_days();
        let whole = days
            .take_while(|day| *day <= end.date_naive())
            .map(weight)
            .sum();
        Days {
            begin,
            end,
            day: begin.date_naive(),
            gone: 0,
            whole,
        }
    }

    /// The next day, and how many of `total` records should be there at its end; at the last day, all.
    pub fn next(&mut self, total: usize) -> Option<(NaiveDate, usize)> {
        if self.day > self.end.date_naive() {
            return None;
        }
        let day = self.day;
        self.gone += weight(day);
        self.day = day + TimeDelta::days(1);
        let share = total as u128 * u128::from(self.gone) / u128::from(self.whole.max(1));
        Some((day, share as usize))
    }

    /// So many instants of a day, in order.
    pub fn instants(&self, day: NaiveDate, count: usize, rng: &Rng) -> Vec<DateTime<Utc>> {
        let midnight = day.and_time(NaiveTime::MIN).and_utc();
        let first = midnight.max(self.begin);
        let last = (midnight + TimeDelta::seconds(86_399)).min(self.end);
        let draw = || {
            let seconds = match is_workday(day) && rng.chance(84) {
                true => rng.weighted(&HOURS) * 3_600 + rng.between(0, 3_599),
                false => rng.between(0, 86_399),
            };
            let at = midnight + TimeDelta::seconds(seconds);
            match (first..=last).contains(&at) {
                true => at,
                false => first + TimeDelta::seconds(rng.between(0, (last - first).num_seconds())),
            }
        };
        let mut instants: Vec<_> = (0..count).map(|_| draw()).collect();
        instants.sort_unstable();
        instants
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_grow_to_the_whole_and_weekends_are_quiet() {
        let begin = "2026-11-16T10:00:00Z".parse().unwrap();
        let mut days = Days::new(begin, begin + TimeDelta::days(7));
        let mut shares = Vec::new();
        while let Some((_, share)) = days.next(640) {
            shares.push(share);
        }
        assert_eq!(shares, [100, 200, 300, 400, 500, 520, 540, 640]);
    }

    #[test]
    fn instants_stay_within_the_desk_and_mostly_within_hours() {
        let begin: DateTime<Utc> = "2026-11-16T10:00:00Z".parse().unwrap();
        let days = Days::new(begin, begin + TimeDelta::days(3));
        let rng = Rng::new(5);
        let first = days.instants(begin.date_naive(), 200, &rng);
        assert!(first.is_sorted() && first[0] >= begin);
        let second = days.instants(begin.date_naive() + TimeDelta::days(1), 400, &rng);
        let inside = second
            .iter()
            .filter(|at| super::super::story::is_working(**at));
        assert!((300..400).contains(&inside.count()));
        let last = days.instants(begin.date_naive() + TimeDelta::days(3), 200, &rng);
        assert!(last.iter().all(|at| *at <= begin + TimeDelta::days(3)));
    }
}
