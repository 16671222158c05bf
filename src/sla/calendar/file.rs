//! The calendar file as written: keys and texts, before anything is checked.
//!
//! ```yaml
//! name: business                 # optional: the file's name
//! zone: Europe/Lisbon            # IANA
//! week:                          # or `always: true` for 24x7
//!   mon-thu: ["09:00-13:00", "14:00-18:00"]
//!   fri: ["22:00-06:00"]         # overnight: belongs to Friday
//! holidays:                      # can only close
//!   - 2026-12-25
//!   - {date: 12-25}                                                  # every year
//!   - {date: 2026-12-24, open: ["09:00-12:00"], name: Christmas Eve} # keeps these hours of the week's
//!   - {from: 12-24, to: 01-02, name: Year end}                       # both included; may wrap the year
//!   - {ics: holidays/pt.ics}                                         # a committed file
//! extra:                         # can only open
//!   - {date: 2026-11-28, open: ["10:00-14:00"], name: Black Friday}
//! ```
//!
//! A moment is open when the week opens it and no holiday closes it, or when an extra opens it. So extra wins
//! over holiday and holiday over week, two holidays on one day both count, and order never matters.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};

use super::error::{CalendarError, Problem};
use crate::model::finding::Place;

/// The largest calendar file that is read.
pub const MAX_BYTES: usize = 1 << 20;

/// A calendar file as written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// What reports call it; without it the file's name.
    #[serde(default)]
    pub name: Option<String>,
    /// IANA zone in which every other value is meant.
    pub zone: String,
    /// Hours by day or range of days.
    #[serde(default)]
    pub week: Option<WeekFile>,
    /// Open at any time, as far as no holiday closes.
    #[serde(default)]
    pub always: bool,
    /// What closes.
    #[serde(default)]
    pub holidays: Vec<HolidayFile>,
    /// What opens beyond the week.
    #[serde(default)]
    pub extra: Vec<RuleFile>,
}

/// The days as written, in order and with repetitions: a day given twice is an error, not a silent choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeekFile(pub Vec<(String, Vec<String>)>);

/// One entry of `holidays`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidayFile {
    /// A bare date.
    Date(String),
    /// Everything else.
    Rule(RuleFile),
}

/// A rule for some dates.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// One date, or one day of every year.
    #[serde(default)]
    pub date: Option<String>,
    /// First day of a range.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day of a range.
    #[serde(default)]
    pub to: Option<String>,
    /// A committed holiday file.
    #[serde(default)]
    pub ics: Option<String>,
    /// The hours that stay open, or that are opened.
    #[serde(default)]
    pub open: Option<Vec<String>>,
    /// What people call it.
    #[serde(default)]
    pub name: Option<String>,
}

impl CalendarFile {
    /// Reads the YAML; the values are not checked yet.
    ///
    /// # Errors
    /// [`Problem::Syntax`] with its place, or [`Problem::TooLarge`].
    pub fn parse(yaml: &str) -> Result<CalendarFile, CalendarError> {
        let problem = if yaml.len() > MAX_BYTES {
            Problem::TooLarge
        } else {
            match serde_yaml::from_str(yaml) {
                Ok(file) => return Ok(file),
                Err(error) => syntax(&error),
            }
        };
        Err(CalendarError {
            path: Vec::new(),
            problem,
        })
    }
}

fn syntax(error: &serde_yaml::Error) -> Problem {
    let message = error.to_string();
    let place = error.location().map(|location| Place {
        line: location.line(),
        column: location.column(),
    });
    // The place is carried beside the message, not inside it.
    let message = match (message.rfind(" at line "), place) {
        (Some(end), Some(_)) => message[..end].to_string(),
        _ => message,
    };
    Problem::Syntax { message, place }
}

impl<'de> Deserialize<'de> for WeekFile {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Days;
        impl<'de> Visitor<'de> for Days {
            type Value = WeekFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("days with lists of hours, such as `mon: [\"09:00-17:00\"]`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WeekFile, A::Error> {
                let mut days = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    days.push(entry);
                }
                Ok(WeekFile(days))
            }
        }
        deserializer.deserialize_map(Days)
    }
}

impl<'de> Deserialize<'de> for HolidayFile {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entry;
        impl<'de> Visitor<'de> for Entry {
            type Value = HolidayFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "a date such as 2026-12-25, or a map with `date`, `from` and `to`, or `ics`",
                )
            }

            fn visit_str<E>(self, text: &str) -> Result<HolidayFile, E> {
                Ok(HolidayFile::Date(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<HolidayFile, A::Error> {
                RuleFile::deserialize(MapAccessDeserializer::new(map)).map(HolidayFile::Rule)
            }
        }
        deserializer.deserialize_any(Entry)
    }
}
