//! Rules for some dates: holidays and extra openings.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

/// A day of every year, as month and day.
pub(crate) type MonthDay = (u32, u32);

/// Which dates a rule is for; both ends of a range are included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Date(NaiveDate),
    Yearly(MonthDay),
    Range(NaiveDate, NaiveDate),
    /// Wraps the year's end when it starts later than it ends.
    YearlyRange(MonthDay, MonthDay),
}

impl When {
    fn matches(self, date: NaiveDate) -> bool {
        let day = (date.month(), date.day());
        match self {
            When::Date(one) => one == date,
            When::Yearly(one) => one == day,
            When::Range(from, to) => from <= date && date <= to,
            When::YearlyRange(from, to) if from <= to => from <= day && day <= to,
            When::YearlyRange(from, to) => from <= day || day <= to,
        }
    }
}

/// Hours for some dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub when: When,
    /// Normalised minutes: what a holiday leaves open, or what an extra opens.
    pub hours: Vec<(u16, u16)>,
    pub name: Option<String>,
}

/// Rules found by date without looking at each: holiday files hold decades of single days.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    single: HashMap<NaiveDate, Vec<Rule>>,
    other: Vec<Rule>,
}

impl Rules {
    pub fn add(&mut self, rule: Rule) {
        match rule.when {
            When::Date(date) => self.single.entry(date).or_default().push(rule),
            _ => self.other.push(rule),
        }
    }

    pub fn on(&self, date: NaiveDate) -> impl Iterator<Item = &Rule> {
        let other = self
            .other
            .iter()
            .filter(move |rule| rule.when.matches(date));
        self.single.get(&date).into_iter().flatten().chain(other)
    }
}

/// A date as written: with a year, or a day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateText {
    Full(NaiveDate),
    Yearly(MonthDay),
}

/// Reads `2026-12-25` or `12-25`; nothing looser, so that a typing slip cannot become another date.
pub(crate) fn date(text: &str) -> Option<DateText> {
    let digits = |part: &str, len: usize| {
        let good = part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
        good.then(|| part.parse::<u32>().ok()).flatten()
    };
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => {
            let year = i32::try_from(digits(year, 4)?).ok()?;
            NaiveDate::from_ymd_opt(year, digits(month, 2)?, digits(day, 2)?).map(DateText::Full)
        }
        [month, day] => {
            let (month, day) = (digits(month, 2)?, digits(day, 2)?);
            // 29 February is a day of some years.
            NaiveDate::from_ymd_opt(2000, month, day).map(|_| DateText::Yearly((month, day)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_yearly_range_wraps_the_year() {
        let range = When::YearlyRange((12, 24), (1, 2));
        for inside in ["2025-12-24", "2025-12-31", "2026-01-01", "2026-01-02"] {
            assert!(range.matches(day(inside)), "{inside}");
        }
        for outside in ["2025-12-23", "2026-01-03", "2026-06-30"] {
            assert!(!range.matches(day(outside)), "{outside}");
        }
        assert!(When::YearlyRange((8, 1), (8, 31)).matches(day("2026-08-31")));
        assert!(!When::YearlyRange((8, 1), (8, 31)).matches(day("2026-09-01")));
    }

    #[test]
    fn reads_dates_strictly() {
        assert_eq!(date("2026-12-25"), Some(DateText::Full(day("2026-12-25"))));
        assert_eq!(date("02-29"), Some(DateText::Yearly((2, 29))));
        for bad in [
            "",
            "2026-02-30",
            "02-30",
            "13-01",
            "26-12-25",
            "2026-1-2",
            "25.12.2026",
            "+026-12-25",
            "2026-12-25T00:00",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }
}
