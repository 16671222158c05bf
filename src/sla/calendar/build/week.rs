//! The week of a calendar file: days and ranges of days, intervals, overlaps.

use super::Lint;
use crate::sla::calendar::error::Problem;
use crate::sla::calendar::file::{CalendarFile, WeekFile};
use crate::sla::calendar::hours::Hours;
use crate::sla::span::normalise;

/// Monday first, as chrono counts.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// An interval and its path in the file.
type Located = (Hours, Vec<String>);

impl Lint {
    pub(super) fn week(&mut self, file: &CalendarFile) -> [Vec<(u16, u16)>; 7] {
        match (&file.week, file.always) {
            (Some(_), true) => self.error(&["always".into()], Problem::AlwaysAndWeek),
            (None, false) => self.error(&[], Problem::NoHours),
            (None, true) => return std::array::from_fn(|_| vec![Hours::ALL_DAY.pair()]),
            (Some(week), false) => return self.days(week),
        }
        Default::default()
    }

    fn days(&mut self, week: &WeekFile) -> [Vec<(u16, u16)>; 7] {
        let mut days: [Option<Vec<Located>>; 7] = Default::default();
        for (key, texts) in &week.0 {
            let path = ["week".to_owned(), key.clone()];
            let Some(range) = day_range(key) else {
                let problem = Problem::UnknownDay {
                    key: key.clone(),
                    meant: meant_day(key),
                };
                self.error(&path, problem);
                continue;
            };
            let hours = self.hours(&path, texts);
            for day in range {
                if days[day].replace(hours.clone()).is_some() {
                    self.error(&path, Problem::DayTwice(DAYS[day]));
                }
            }
        }
        let days = days.map(Option::unwrap_or_default);
        self.overnight(&days);
        days.map(|hours| normalise(hours.iter().map(|(hours, _)| hours.pair()).collect()))
    }

    /// Reads a list of hours, each kept with its path, and reports those that overlap.
    pub(super) fn hours(&mut self, path: &[String], texts: &[String]) -> Vec<Located> {
        let mut good: Vec<Located> = Vec::new();
        for (index, text) in texts.iter().enumerate() {
            let at = [path, &[index.to_string()]].concat();
            let hours: Hours = match text.parse() {
                Ok(hours) => hours,
                Err(error) => {
                    let text = text.clone();
                    self.error(&at, Problem::Hours { text, error });
                    continue;
                }
            };
            let clash = good
                .iter()
                .find(|(other, _)| hours.start < other.end && other.start < hours.end);
            if let Some((other, _)) = clash {
                let (what, other) = (format!("`{hours}`"), format!("`{other}`"));
                self.error(&at, Problem::Overlap { what, other });
            }
            good.push((hours, at));
        }
        good
    }

    /// An overnight interval must end before the next day's first one starts.
    fn overnight(&mut self, days: &[Vec<Located>; 7]) {
        for (day, today) in days.iter().enumerate() {
            let next = (day + 1) % 7;
            for (hours, path) in today {
                let Some((_, end)) = hours.tail() else {
                    continue;
                };
                if let Some((other, _)) = days[next].iter().find(|(other, _)| other.start < end) {
                    let what = format!("`{hours}` of {}", DAYS[day]);
                    let other = format!("`{other}` of {}", DAYS[next]);
                    self.error(path, Problem::Overlap { what, other });
                }
            }
        }
    }
}

/// `mon`, or `mon-fri`; a range may wrap the week (`sun-thu`).
fn day_range(key: &str) -> Option<Vec<usize>> {
    let day = |name: &str| DAYS.iter().position(|day| *day == name);
    let Some((from, to)) = key.split_once('-') else {
        return day(key).map(|day| vec![day]);
    };
    let (from, to) = (day(from.trim())?, day(to.trim())?);
    let length = (to + 7 - from) % 7;
    Some((from..=from + length).map(|day| day % 7).collect())
}

/// The day that begins like the key, for `Monday`, `MON` and the like.
fn meant_day(key: &str) -> Option<&'static str> {
    let start: String = key.to_lowercase().chars().take(3).collect();
    DAYS.into_iter().find(|day| *day == start)
}
