//! Holidays and extra openings of a calendar file: dates, ranges, and committed holiday files.

use std::io;

use chrono_tz::Tz;

use super::{Lint, ReadFile};
use crate::sla::calendar::TimedClosure;
use crate::sla::calendar::error::Problem;
use crate::sla::calendar::file::{HolidayFile, RuleFile};
use crate::sla::calendar::ics::{self, Closure};
use crate::sla::calendar::rules::{DateText, Rule, Rules, When, date};
use crate::sla::span::normalise;

impl Lint {
    pub(super) fn holidays(
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
            self.error(at, Problem::IcsNotAlone);
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

    pub(super) fn extra(&mut self, at: &[String], entry: &RuleFile) -> Option<Rule> {
        if entry.ics.is_some() {
            self.error(at, Problem::ExtraIcs);
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
                self.error(at, Problem::NoDate);
                return None;
            }
            (Some(_), ..) => {
                self.error(at, Problem::DateAndRange);
                return None;
            }
            _ => {
                self.error(at, Problem::HalfRange);
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

/// Whether a path stays in the folder it is relative to.
fn inside(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    path.split('/').all(plain)
}
