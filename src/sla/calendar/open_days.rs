//! Business days as a table a year: the local dates on which the calendar opens, with their openings.
//!
//! Stepping from day to day works the openings of each one out again, and was the dearest thing that a report
//! did. A year is filled when it is first asked for; after that, so many business days later is an index.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::years::{END, FIRST, OfDay};

/// A local date on which an opening starts.
#[derive(Debug, Clone)]
struct OpenDay {
    date: NaiveDate,
    /// Normalised, seconds since 1970.
    openings: Vec<(i64, i64)>,
}

/// The business days of a calendar, by local year.
#[derive(Debug, Clone)]
pub(crate) struct OpenDays {
    years: Box<[OnceLock<Vec<OpenDay>>]>,
}

impl OpenDays {
    pub fn new() -> OpenDays {
        OpenDays {
            years: (FIRST..END).map(|_| OnceLock::new()).collect(),
        }
    }

    fn year(&self, year: i32, of_day: OfDay) -> Option<&[OpenDay]> {
        let index = usize::try_from(year - FIRST).ok()?;
        let cell = self.years.get(index)?;
        let fill = || {
            let first = NaiveDate::from_yo_opt(year, 1).unwrap_or_default();
            let days = first.iter_days().take_while(|date| date.year() == year);
            let all = days.map(|date| (date, of_day(date)));
            all.filter(|(_, openings)| !openings.is_empty())
                .map(|(date, openings)| OpenDay { date, openings })
                .collect()
        };
        Some(cell.get_or_init(fill))
    }

    /// The openings that start on a local date; none when it is closed.
    pub fn openings(&self, date: NaiveDate, of_day: OfDay) -> &[(i64, i64)] {
        let days = self.year(date.year(), of_day).unwrap_or_default();
        match days.binary_search_by_key(&date, |day| day.date) {
            Ok(found) => &days[found].openings,
            Err(_) => &[],
        }
    }

    /// The business day that is `count` (at least 1) after a date, which may be closed itself.
    pub fn after(&self, date: NaiveDate, count: u32, of_day: OfDay) -> Option<NaiveDate> {
        let mut left = usize::try_from(count).ok()?.checked_sub(1)?;
        for year in date.year().max(FIRST)..END {
            let days = self.year(year, of_day)?;
            let later = &days[days.partition_point(|day| day.date <= date)..];
            match later.get(left) {
                Some(day) => return Some(day.date),
                None => left -= later.len(),
            }
        }
        None
    }
}
