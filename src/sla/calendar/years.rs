//! Open time as a table a year, so that a report can ask ten thousand times.
//!
//! A year of openings is worked out once, day by local day, when it is first asked for; after that an elapsed time is two
//! binary searches. A table covers a year of UTC, not of local time: then no opening is counted in two tables,
//! whatever reaches over New Year.

use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate};

use crate::sla::span::{instant, intersect, normalise};

/// First year in which a calendar can be open, UTC.
pub(crate) const FIRST: i32 = 1900;
/// First year in which no calendar is open any more, UTC.
pub(crate) const END: i32 = 2200;

/// The openings of one UTC year, as seconds since 1970.
#[derive(Debug, Clone)]
struct Year {
    /// Normalised.
    spans: Vec<(i64, i64)>,
    /// Open seconds of the year before each span.
    before: Vec<i64>,
    /// Open seconds of the whole year.
    total: i64,
}

impl Year {
    fn new(spans: Vec<(i64, i64)>) -> Year {
        let mut total = 0;
        let before = spans
            .iter()
            .map(|(start, end)| {
                let before = total;
                total += end - start;
                before
            })
            .collect();
        Year {
            spans,
            before,
            total,
        }
    }

    /// Open seconds from the start of the year up to `at`.
    fn until(&self, at: i64) -> i64 {
        match self.spans.partition_point(|(start, _)| *start < at) {
            0 => 0,
            after => {
                let (start, end) = self.spans[after - 1];
                self.before[after - 1] + at.min(end) - start
            }
        }
    }

    /// The earliest instant up to which the year has been open for `seconds` (from 1 to its total).
    fn reach(&self, seconds: i64) -> Option<i64> {
        let span = self.before.partition_point(|before| *before < seconds);
        let span = span.checked_sub(1)?;
        Some(self.spans[span].0 + seconds - self.before[span])
    }
}

/// All years of a calendar, each filled when first needed.
#[derive(Debug, Clone)]
pub(crate) struct Years {
    tables: Box<[OnceLock<Year>]>,
    /// From when to when there are tables: worked out once, because it is asked for with every sum.
    bounds: (i64, i64),
}

/// Works out the openings that start on a local day, normalised, as seconds since 1970.
pub(crate) type OfDay<'a> = &'a dyn Fn(NaiveDate) -> Vec<(i64, i64)>;

impl Years {
    pub fn new() -> Years {
        Years {
            tables: (FIRST..END).map(|_| OnceLock::new()).collect(),
            bounds: (start_of(FIRST), start_of(END)),
        }
    }

    fn table(&self, year: i32, of_day: OfDay) -> Option<&Year> {
        let index = usize::try_from(year - FIRST).ok()?;
        let cell = self.tables.get(index)?;
        Some(cell.get_or_init(|| {
            let (start, end) = (start_of(year), start_of(year + 1));
            let spans = normalise(days_touching(year).flat_map(of_day).collect());
            Year::new(intersect(&spans, &[(start, end)]))
        }))
    }

    /// Open seconds from `from` up to `to`; zero when `to` is not later.
    pub fn elapsed(&self, from: i64, to: i64, of_day: OfDay) -> i64 {
        let (from, to) = (from.max(self.bounds.0), to.min(self.bounds.1));
        if from >= to {
            return 0;
        }
        let (first, last) = (year_of(from), year_of(to));
        let until =
            |at: i64, year: i32| self.table(year, of_day).map_or(0, |table| table.until(at));
        let whole = (first..last).filter_map(|year| self.table(year, of_day));
        whole.map(|table| table.total).sum::<i64>() + until(to, last) - until(from, first)
    }

    /// The earliest instant up to `limit` at which `seconds` (at least 1) were open since `from`.
    pub fn reach(&self, from: i64, seconds: i64, limit: i64, of_day: OfDay) -> Option<i64> {
        let from = from.max(self.bounds.0);
        let mut left = seconds;
        let mut start = from;
        for year in year_of(from)..=year_of(limit) {
            let table = self.table(year, of_day)?;
            let gone = table.until(start);
            if table.total - gone >= left {
                return table.reach(gone + left).filter(|at| *at <= limit);
            }
            left -= table.total - gone;
            start = start_of(year + 1);
        }
        None
    }

    /// The openings between two instants, in order; neither overlapping nor touching.
    pub fn between(&self, from: i64, to: i64, of_day: OfDay) -> Vec<(i64, i64)> {
        let (from, to) = (from.max(self.bounds.0), to.min(self.bounds.1));
        if from >= to {
            return Vec::new();
        }
        let tables = (year_of(from)..=year_of(to)).filter_map(|year| self.table(year, of_day));
        let within = |table: &Year| {
            let first = table.spans.partition_point(|(_, end)| *end <= from);
            let last = table.spans.partition_point(|(start, _)| *start < to);
            table.spans[first..last.max(first)].to_vec()
        };
        let spans: Vec<_> = tables.flat_map(within).collect();
        intersect(&normalise(spans), &[(from, to)])
    }
}

/// Seconds since 1970 at which a year starts, UTC.
pub(crate) fn start_of(year: i32) -> i64 {
    NaiveDate::from_yo_opt(year, 1).map_or(0, |day| {
        day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
    })
}

fn year_of(at: i64) -> i32 {
    instant(at).year()
}

/// The local days of which an opening can reach into a UTC year: an overnight one ends up to two days after the
/// midnight it is counted from, and clocks differ from UTC by less than a day.
fn days_touching(year: i32) -> impl Iterator<Item = NaiveDate> {
    let january = NaiveDate::from_yo_opt(year, 1).unwrap_or_default();
    (january - Days::new(3)).iter_days().take(3 + 366 + 1)
}
