//! From the calendar file as written to a [`Calendar`]: every check, every error with its path.
//!
//! All errors of a file are collected, because a person who corrects a file wants to do it once.

use std::io;

use chrono_tz::Tz;

use super::error::{CalendarError, Problem};
use super::file::{CalendarFile, HolidayFile, RuleFile, WeekFile};
use super::hours::Hours;
use super::ics::{self, Closure};
use super::rules::{DateText, Rule, Rules, When, date};
use super::{Calendar, TimedClosure, zone};
use crate::sla::span::normalise;

/// Monday first, as chrono counts.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Hands in the content of a committed holiday file, by the path written in the calendar.
///
/// An error of kind [`io::ErrorKind::NotFound`] means that there is no such file.
pub type ReadFile<'a> = &'a dyn Fn(&str) -> io::Result<Vec<u8>>;

impl Calendar {
    /// Reads and checks a calendar; `name` is used when the file gives none.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in the order of its keys.
    pub fn parse(name: &str, yaml: &str, read: ReadFile) -> Result<Calendar, Vec<CalendarError>> {
        let file = CalendarFile::parse(yaml).map_err(|error| vec![error])?;
        Calendar::build(name, &file, read)
    }

    /// Checks a calendar file that was read before; `name` is used when the file gives none.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in the order of its keys.
    pub fn build(
        name: &str,
        file: &CalendarFile,
        read: ReadFile,
    ) -> Result<Calendar, Vec<CalendarError>> {
        let mut lint = Lint::default();
        let tz = lint.zone(&file.zone);
        let week = lint.week(file);
        let (holidays, closures) = lint.holidays(&file.holidays, tz, read);
        let mut extra = Rules::default();
        for (index, entry) in file.extra.iter().enumerate() {
            let at = ["extra".into(), index.to_string()];
            if let Some(rule) = lint.extra(&at, entry) {
                extra.add(rule);
            }
        }
        if !lint.errors.is_empty() {
            return Err(lint.errors);
        }
        let name = file.name.as_deref().unwrap_or(name).to_owned();
        let calendar = Calendar::assemble(name, tz, week, holidays, closures, extra);
        if calendar.ever_opens() {
            Ok(calendar)
        } else {
            lint.error(&[], Problem::NeverOpens);
            Err(lint.errors)
        }
    }
}

/// An interval and its path in the file.
type Located = (Hours, Vec<String>);

#[derive(Default)]
struct Lint {
    errors: Vec<CalendarError>,
}

impl Lint {
    fn error(&mut self, path: &[String], problem: Problem) {
        let error = CalendarError {
            path: path.to_vec(),
            problem,
        };
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    /// The zone; an unknown one is reported and stands in as UTC, so that the rest is checked too.
    fn zone(&mut self, name: &str) -> Tz {
        name.parse().unwrap_or_else(|_| {
            let problem = Problem::UnknownZone {
                zone: name.to_owned(),
                meant: zone::meant(name),
            };
            self.error(&["zone".into()], problem);
            Tz::UTC
        })
    }

    fn week(&mut self, file: &CalendarFile) -> [Vec<(u16, u16)>; 7] {
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
    fn hours(&mut self, path: &[String], texts: &[String]) -> Vec<Located> {
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

    fn holidays(
        &mut self,
        entries: &[HolidayFile],
        tz: Tz,
        read: ReadFile,
    ) -> (Rules, Vec<TimedClosure>) {
        let (mut rules, mut closures) = (Rules::default(), Vec::new());
        for (index, entry) in entries.iter().enumerate() {
            let at = ["holidays".to_owned(), index.to_string()];
            match entry {
                HolidayFile::Date(text) => {
                    if let Some(when) = self.one_date(&at, text) {
                        let (hours, name) = (Vec::new(), None);
                        rules.add(Rule { when, hours, name });
                    }
                }
                HolidayFile::Rule(rule) => match &rule.ics {
                    Some(file) => {
                        for closure in self.ics(&at, rule, file, tz, read) {
                            match closure {
                                Closure::Days { first, last, name } => {
                                    rules.add(closed_days(first, last, name));
                                }
                                Closure::Time { start, end, name } => {
                                    closures.push(TimedClosure { start, end, name });
                                }
                            }
                        }
                    }
                    None => {
                        if let Some(rule) = self.rule(&at, rule) {
                            rules.add(rule);
                        }
                    }
                },
            }
        }
        (rules, closures)
    }

    fn ics(
        &mut self,
        at: &[String],
        rule: &RuleFile,
        file: &str,
        tz: Tz,
        read: ReadFile,
    ) -> Vec<Closure> {
        let alone = RuleFile {
            ics: rule.ics.clone(),
            ..RuleFile::default()
        };
        if *rule != alone {
            self.error(
                at,
                Problem::Shape("`ics` stands alone: a holiday file brings its own dates and names"),
            );
            return Vec::new();
        }
        let path = [at, &["ics".to_owned()]].concat();
        let named = file.to_owned();
        let problem = if !inside(file) {
            Problem::IcsPath(named)
        } else {
            match read(file) {
                Ok(bytes) => match ics::read(&bytes, tz) {
                    Ok(closures) => return closures,
                    Err(error) => Problem::Ics { file: named, error },
                },
                Err(error) if error.kind() == io::ErrorKind::NotFound => Problem::IcsMissing(named),
                Err(error) => Problem::IcsUnreadable {
                    file: named,
                    message: error.to_string(),
                },
            }
        };
        self.error(&path, problem);
        Vec::new()
    }

    fn extra(&mut self, at: &[String], entry: &RuleFile) -> Option<Rule> {
        if entry.ics.is_some() {
            self.error(at, Problem::Shape("a holiday file cannot open anything"));
            return None;
        }
        if entry.open.as_ref().is_none_or(Vec::is_empty) {
            self.error(at, Problem::ExtraClosed);
        }
        self.rule(at, entry)
    }

    fn rule(&mut self, at: &[String], entry: &RuleFile) -> Option<Rule> {
        let path = [at, &["open".to_owned()]].concat();
        let hours = self.hours(&path, entry.open.as_deref().unwrap_or_default());
        let when = match (&entry.date, &entry.from, &entry.to) {
            (Some(text), None, None) => {
                let path = [at, &["date".to_owned()]].concat();
                self.one_date(&path, text)?
            }
            (None, Some(from), Some(to)) => self.range(at, from, to)?,
            (None, None, None) => {
                self.error(at, Problem::Shape("the entry has no date"));
                return None;
            }
            (Some(_), ..) => {
                self.error(at, Problem::Shape("`date` excludes `from` and `to`"));
                return None;
            }
            _ => {
                self.error(at, Problem::Shape("a range needs both `from` and `to`"));
                return None;
            }
        };
        Some(Rule {
            when,
            hours: normalise(hours.iter().map(|(hours, _)| hours.pair()).collect()),
            name: entry.name.clone(),
        })
    }

    fn date(&mut self, at: &[String], text: &str) -> Option<DateText> {
        let read = date(text);
        if read.is_none() {
            self.error(at, Problem::Date(text.to_owned()));
        }
        read
    }

    fn one_date(&mut self, at: &[String], text: &str) -> Option<When> {
        Some(match self.date(at, text)? {
            DateText::Full(date) => When::Date(date),
            DateText::Yearly(day) => When::Yearly(day),
        })
    }

    fn range(&mut self, at: &[String], from: &str, to: &str) -> Option<When> {
        let key = |key: &str| [at, &[key.to_owned()]].concat();
        let first = self.date(&key("from"), from);
        let last = self.date(&key("to"), to);
        let (from, to) = (from.to_owned(), to.to_owned());
        match (first?, last?) {
            (DateText::Full(first), DateText::Full(last)) if first <= last => {
                return Some(When::Range(first, last));
            }
            (DateText::Yearly(first), DateText::Yearly(last)) => {
                return Some(When::YearlyRange(first, last));
            }
            (DateText::Full(_), DateText::Full(_)) => {
                self.error(&key("to"), Problem::EndBeforeStart { from, to });
            }
            _ => self.error(&key("to"), Problem::MixedRange { from, to }),
        }
        None
    }
}

fn closed_days(first: chrono::NaiveDate, last: chrono::NaiveDate, name: Option<String>) -> Rule {
    let when = if first == last {
        When::Date(first)
    } else {
        When::Range(first, last)
    };
    let hours = Vec::new();
    Rule { when, hours, name }
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

/// Whether a path stays in the folder it is relative to.
fn inside(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    path.split('/').all(plain)
}
