//! Recurrence rules (RFC 5545, 3.3.10) as far as holidays need them: by day or longer, on local dates.
//!
//! Worked out on dates alone, since a rule of days repeats a wall-clock time; the clock changes come in when an
//! occurrence becomes an instant. A part that is not understood is an error, because leaving it out would close other days.
//! DTSTART is always the first occurrence, as the standard says of COUNT.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::sla::calendar::years;

/// What one holiday file may cost in total.
#[derive(Debug)]
pub(super) struct Budget {
    occurrences: u32,
    steps: u32,
}

impl Default for Budget {
    fn default() -> Self {
        Budget {
            occurrences: 20_000,
            steps: 5_000_000,
        }
    }
}

impl Budget {
    pub fn occurrence(&mut self) -> Option<()> {
        self.occurrences = self.occurrences.checked_sub(1)?;
        Some(())
    }

    fn steps(&mut self, steps: u32) -> Option<()> {
        self.steps = self.steps.checked_sub(steps)?;
        Some(())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frequency {
    Yearly,
    Monthly,
    Weekly,
    Daily,
}

/// A weekday, or the n-th of a month or year (negative: from its end); zero is every one.
pub(super) type ByDay = (i32, Weekday);

/// A recurrence rule.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) frequency: Frequency,
    pub(super) interval: u32,
    pub(super) count: Option<u32>,
    pub(super) until: Option<NaiveDateTime>,
    pub(super) by_day: Vec<ByDay>,
    pub(super) by_month_day: Vec<i32>,
    pub(super) by_month: Vec<i32>,
    pub(super) by_position: Vec<i32>,
    pub(super) week_start: Weekday,
}

impl Rule {
    /// The dates of all occurrences at this time of day, up to the last year of a calendar; `None` when that exceeds the budget.
    pub fn dates(
        &self,
        start: NaiveDate,
        clock: NaiveTime,
        budget: &mut Budget,
    ) -> Option<Vec<NaiveDate>> {
        budget.occurrence()?;
        let mut out = vec![start];
        for period in 0_u32.. {
            let Some(begin) = self
                .period(start, period)
                .filter(|day| day.year() < years::END)
            else {
                break;
            };
            budget.steps(self.cost())?;
            let dates = self.candidates(begin, start);
            for date in self.positions(dates) {
                let late = self.until.is_some_and(|until| date.and_time(clock) > until);
                let full = self.count.is_some_and(|count| out.len() >= count as usize);
                if late || full {
                    return Some(out);
                }
                if date > start {
                    budget.occurrence()?;
                    out.push(date);
                }
            }
            if self.until.is_some_and(|until| begin > until.date()) {
                break;
            }
        }
        Some(out)
    }

    /// How many days a period has to be searched for.
    fn cost(&self) -> u32 {
        let months = u32::try_from(self.by_month.len()).unwrap_or(12);
        match self.frequency {
            Frequency::Yearly if months > 0 => 31 * months,
            Frequency::Yearly if self.by_day.is_empty() && self.by_month_day.is_empty() => 1,
            Frequency::Yearly => 366,
            Frequency::Monthly => 31,
            Frequency::Weekly => 7,
            Frequency::Daily => 1,
        }
    }

    /// The first day of the n-th period.
    fn period(&self, start: NaiveDate, nth: u32) -> Option<NaiveDate> {
        let steps = nth.checked_mul(self.interval)?;
        match self.frequency {
            Frequency::Yearly => {
                let year = start.year().checked_add(i32::try_from(steps).ok()?)?;
                NaiveDate::from_ymd_opt(year, 1, 1)
            }
            Frequency::Monthly => start
                .with_day(1)?
                .checked_add_months(chrono::Months::new(steps)),
            Frequency::Weekly => {
                let week = start.week(self.week_start).checked_first_day()?;
                week.checked_add_days(Days::new(u64::from(steps) * 7))
            }
            Frequency::Daily => start.checked_add_days(Days::new(u64::from(steps))),
        }
    }

    /// All dates of the period that begins on this day, in order.
    fn candidates(&self, begin: NaiveDate, start: NaiveDate) -> Vec<NaiveDate> {
        let mut dates = match self.frequency {
            Frequency::Daily => self.filtered(begin.iter_days().take(1)),
            Frequency::Weekly => {
                let week = begin.iter_days().take(7);
                let own =
                    |day: &NaiveDate| !self.by_day.is_empty() || day.weekday() == start.weekday();
                self.filtered(week.filter(own))
            }
            Frequency::Monthly if self.in_month(begin) => self.of_month(begin, start),
            Frequency::Monthly => Vec::new(),
            Frequency::Yearly => self.of_year(begin, start),
        };
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    /// Every part limits: for days and weeks.
    fn filtered(&self, days: impl Iterator<Item = NaiveDate>) -> Vec<NaiveDate> {
        days.filter(|day| self.in_month(*day) && self.on_weekday(*day) && self.on_month_day(*day))
            .collect()
    }

    fn of_year(&self, begin: NaiveDate, start: NaiveDate) -> Vec<NaiveDate> {
        if !self.by_month.is_empty() || (self.by_day.is_empty() && !self.by_month_day.is_empty()) {
            let months = (1..=12).filter_map(|month| begin.with_month(month));
            return months
                .filter(|month| self.in_month(*month))
                .flat_map(|month| self.of_month(month, start))
                .collect();
        }
        if self.by_day.is_empty() {
            return start.with_year(begin.year()).into_iter().collect();
        }
        // Without months, the n-th weekday is the n-th of the year.
        let year = begin
            .iter_days()
            .take_while(|day| day.year() == begin.year());
        let mut dates = self.nth_days(&year.collect::<Vec<_>>());
        dates.retain(|day| self.on_month_day(*day));
        dates
    }

    fn of_month(&self, begin: NaiveDate, start: NaiveDate) -> Vec<NaiveDate> {
        let days: Vec<_> = begin
            .iter_days()
            .take_while(|day| day.month() == begin.month())
            .collect();
        if !self.by_month_day.is_empty() {
            let mut dates = days.clone();
            dates.retain(|day| self.on_month_day(*day));
            if !self.by_day.is_empty() {
                let by_day = self.nth_days(&days);
                dates.retain(|day| by_day.contains(day));
            }
            return dates;
        }
        if self.by_day.is_empty() {
            return begin.with_day(start.day()).into_iter().collect();
        }
        self.nth_days(&days)
    }

    /// The days that BYDAY picks among the days of a month or year.
    fn nth_days(&self, days: &[NaiveDate]) -> Vec<NaiveDate> {
        let pick = |(nth, weekday): &ByDay| -> Vec<NaiveDate> {
            let of_kind: Vec<_> = days
                .iter()
                .copied()
                .filter(|day| day.weekday() == *weekday)
                .collect();
            if *nth == 0 {
                return of_kind;
            }
            nth_of(&of_kind, *nth).into_iter().collect()
        };
        self.by_day.iter().flat_map(pick).collect()
    }

    /// BYSETPOS: some of the period's dates only.
    fn positions(&self, dates: Vec<NaiveDate>) -> Vec<NaiveDate> {
        if self.by_position.is_empty() {
            return dates;
        }
        let places = self.by_position.iter();
        let mut picked: Vec<_> = places.filter_map(|place| nth_of(&dates, *place)).collect();
        picked.sort_unstable();
        picked.dedup();
        picked
    }

    fn in_month(&self, day: NaiveDate) -> bool {
        self.by_month.is_empty()
            || self
                .by_month
                .iter()
                .any(|month| *month == day.month() as i32)
    }

    fn on_weekday(&self, day: NaiveDate) -> bool {
        self.by_day.is_empty()
            || self
                .by_day
                .iter()
                .any(|(_, weekday)| *weekday == day.weekday())
    }

    fn on_month_day(&self, day: NaiveDate) -> bool {
        let number = day.day() as i32;
        let from_end = number - i32::from(day.num_days_in_month()) - 1;
        self.by_month_day.is_empty()
            || self
                .by_month_day
                .iter()
                .any(|n| *n == number || *n == from_end)
    }
}

/// The n-th from the start (1 is the first) or from the end (-1 is the last).
fn nth_of(dates: &[NaiveDate], nth: i32) -> Option<NaiveDate> {
    let place = usize::try_from(nth.unsigned_abs()).ok()?.checked_sub(1)?;
    if nth > 0 {
        dates.get(place).copied()
    } else {
        dates.iter().rev().nth(place).copied()
    }
}
