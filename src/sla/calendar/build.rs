//! From the calendar file as written to a [`Calendar`]: every check, every error with its path.
//!
//! All errors of a file are collected, because a person who corrects a file wants to do it once.

mod dates;
mod week;

use std::io;

use chrono_tz::Tz;

use super::error::{CalendarError, Problem};
use super::file::CalendarFile;
use super::rules::Rules;
use super::{Calendar, zone};

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
}
