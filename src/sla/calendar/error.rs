//! What can be wrong with a calendar file, each with the path to it inside the YAML.
//!
//! The path is keys and list positions (`week`, `mon`, `0`), so that whoever has the text turns it into
//! line and column; this module never sees more than values.

use std::fmt;

use super::hours::HoursError;
use super::ics::IcsError;
use crate::model::explain::{Class, Explain};
use crate::model::finding::Place;

/// Something wrong in a calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarError {
    /// Keys and list positions from the top of the YAML to the value concerned; empty for the file.
    pub path: Vec<String>,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong, without its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not YAML, or not the keys and types of a calendar.
    #[error("{message}")]
    Syntax {
        /// What the YAML reader says.
        message: String,
        /// Where it says it, when it knows.
        place: Option<Place>,
    },
    /// More than [`super::file::MAX_BYTES`].
    #[error("the file is larger than 1 MiB")]
    TooLarge,
    /// No IANA zone has this name.
    #[error("unknown time zone `{zone}`")]
    UnknownZone {
        /// As written.
        zone: String,
        /// What it probably means.
        meant: Option<&'static str>,
    },
    /// Neither `week` nor `always: true`.
    #[error("the calendar has no opening hours")]
    NoHours,
    /// Both `week` and `always: true`.
    #[error("`always` and `week` exclude each other")]
    AlwaysAndWeek,
    /// A key of `week` that is neither a day nor a range of days.
    #[error("`{key}` is not a day of the week")]
    UnknownDay {
        /// As written.
        key: String,
        /// What it probably means.
        meant: Option<&'static str>,
    },
    /// Two keys of `week` cover the same day.
    #[error("`{0}` is given twice")]
    DayTwice(&'static str),
    /// An interval that cannot be read.
    #[error("`{text}`: {error}")]
    Hours {
        /// As written.
        text: String,
        /// Why.
        error: HoursError,
    },
    /// Two intervals share time.
    #[error("{what} overlaps {other}")]
    Overlap {
        /// The interval at the path.
        what: String,
        /// The interval it overlaps.
        other: String,
    },
    /// A date that cannot be read, or that no year has.
    #[error("`{0}` is not a date")]
    Date(String),
    /// An entry without `date`, `from` and `to`, or `ics`.
    #[error("the entry has no date")]
    NoDate,
    /// Both `date` and a range.
    #[error("`date` excludes `from` and `to`")]
    DateAndRange,
    /// Only one end of a range.
    #[error("a range needs both `from` and `to`")]
    HalfRange,
    /// `ics` with other keys beside it.
    #[error("`ics` stands alone: a holiday file brings its own dates and names")]
    IcsNotAlone,
    /// `ics` among the extra openings.
    #[error("a holiday file cannot open anything")]
    ExtraIcs,
    /// `from` and `to` of different kinds.
    #[error("`{from}` and `{to}`: one has a year, the other has none")]
    MixedRange {
        /// As written.
        from: String,
        /// As written.
        to: String,
    },
    /// A range of dates that runs backwards.
    #[error("the range ends on {to}, before it starts on {from}")]
    EndBeforeStart {
        /// As written.
        from: String,
        /// As written.
        to: String,
    },
    /// An extra opening without hours.
    #[error("the extra opening opens nothing")]
    ExtraClosed,
    /// A path that leaves the folder of the configuration.
    #[error("`{0}` is not a path inside the repository")]
    IcsPath(String),
    /// There is no such file.
    #[error("there is no file `{0}`")]
    IcsMissing(String),
    /// The file exists and cannot be read.
    #[error("cannot read `{file}`: {message}")]
    IcsUnreadable {
        /// As written.
        file: String,
        /// What the system says.
        message: String,
    },
    /// The file can be read and is wrong.
    #[error("{file}:{}: {error}", error.line)]
    Ics {
        /// As written.
        file: String,
        /// What is wrong, with the line.
        error: IcsError,
    },
    /// No opening is left in any year.
    #[error("the calendar never opens")]
    NeverOpens,
}

impl Problem {
    /// Stable code for findings and machine output.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Syntax { .. } => "calendar/syntax",
            Problem::TooLarge => "calendar/too-large",
            Problem::UnknownZone { .. } => "calendar/unknown-zone",
            Problem::NoHours => "calendar/no-hours",
            Problem::AlwaysAndWeek => "calendar/always-and-week",
            Problem::UnknownDay { .. } => "calendar/unknown-day",
            Problem::DayTwice(_) => "calendar/day-twice",
            Problem::Hours { .. } => "calendar/bad-hours",
            Problem::Overlap { .. } => "calendar/overlap",
            Problem::Date(_) => "calendar/bad-date",
            Problem::NoDate | Problem::DateAndRange | Problem::HalfRange => "calendar/bad-entry",
            Problem::IcsNotAlone | Problem::ExtraIcs => "calendar/ics-misplaced",
            Problem::MixedRange { .. } => "calendar/mixed-range",
            Problem::EndBeforeStart { .. } => "calendar/end-before-start",
            Problem::ExtraClosed => "calendar/extra-closed",
            Problem::IcsPath(_) => "calendar/ics-path",
            Problem::IcsMissing(_) => "calendar/ics-missing",
            Problem::IcsUnreadable { .. } => "calendar/ics-unreadable",
            Problem::Ics { .. } => "calendar/ics-invalid",
            Problem::NeverOpens => "calendar/never-opens",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Problem::UnknownZone { meant: Some(meant), .. } => format!("did you mean `{meant}`?"),
            Problem::UnknownZone { .. } => "use an IANA name such as `Europe/Lisbon`".into(),
            Problem::NoHours => {
                "give `week: {mon-fri: [\"09:00-17:00\"]}`, or `always: true` for 24x7".into()
            }
            Problem::AlwaysAndWeek => "keep the one that is meant".into(),
            Problem::UnknownDay { meant: Some(meant), .. } => format!("did you mean `{meant}`?"),
            Problem::UnknownDay { .. } => "use `mon` to `sun`, or a range such as `mon-fri`".into(),
            Problem::DayTwice(_) => "put all intervals of a day into one list".into(),
            Problem::Hours { error: HoursError::Empty, .. } => {
                "for the whole day write `00:00-24:00`, for a closed day an empty list".into()
            }
            Problem::Hours { .. } => "write 24-hour times with two digits, such as `09:00-17:30`; an end before its start is the next morning".into(),
            Problem::Overlap { .. } => "shorten one, or join them into one interval".into(),
            Problem::Date(_) => "write `2026-12-25`, or `12-25` for every year".into(),
            Problem::NoDate | Problem::DateAndRange | Problem::HalfRange => {
                "give `date`, or `from` and `to`, or `ics`".into()
            }
            Problem::IcsNotAlone => "put `- {ics: …}` into an entry of its own".into(),
            Problem::ExtraIcs => "list the extra openings with `date` and `open`".into(),
            Problem::MixedRange { .. } => "write both with the year, or both without for every year".into(),
            Problem::EndBeforeStart { .. } => "swap them; only a range without years may wrap the year's end".into(),
            Problem::ExtraClosed => "give its hours: `open: [\"10:00-14:00\"]`".into(),
            Problem::IcsPath(_) => "commit the file and give its path with forward slashes, without `..`".into(),
            Problem::IcsMissing(_) => "commit the holiday file, or correct its name".into(),
            Problem::Ics { error, .. } => return error.hint(),
            Problem::NeverOpens => "open at least one interval in `week` or `extra`".into(),
            Problem::Syntax { .. } | Problem::TooLarge | Problem::IcsUnreadable { .. } => return None,
        })
    }
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path.join("."))?;
        }
        self.problem.fmt(f)
    }
}

impl std::error::Error for CalendarError {}

impl Explain for CalendarError {
    fn class(&self) -> Class {
        Class::Invalid
    }

    fn hint(&self) -> Option<String> {
        self.problem.hint()
    }
}
