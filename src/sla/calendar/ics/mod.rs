//! Committed holiday files: the part of iCalendar (RFC 5545) that closes days.
//!
//! An all-day event closes its days, a timed event closes its time. Whether an event is marked free or busy
//! (`TRANSP`) does not matter, because holiday feeds mark holidays as free; a cancelled one closes nothing.
//! What would change the result and is not understood is an error with its line, never skipped: a holiday
//! that silently is none moves due times. Reading is bounded in size, occurrences and steps, because the
//! file comes from somebody else.

mod event;
mod lines;
mod recur;
mod rule;
#[cfg(test)]
mod tests;
mod values;
pub(crate) mod windows;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::model::explain::{Class, Explain};

/// The largest holiday file that is read.
pub const MAX_BYTES: usize = 1 << 20;

/// Something wrong in a holiday file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
pub struct IcsError {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: IcsProblem,
}

/// What is wrong in a holiday file, without its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IcsProblem {
    /// More than [`MAX_BYTES`].
    #[error("the holiday file is larger than 1 MiB")]
    TooLarge,
    /// It does not begin with `BEGIN:VCALENDAR`.
    #[error("this is not an iCalendar file")]
    NotACalendar,
    /// Bytes that are not UTF-8.
    #[error("the line is not UTF-8")]
    NotUtf8,
    /// A line that is not `NAME;PARAMETER=value:value`.
    #[error("the line has no name and value")]
    Malformed,
    /// `BEGIN` without its `END`, or the other way round.
    #[error("`{0}` is not closed, or not opened")]
    Unbalanced(String),
    /// An event without `DTSTART`.
    #[error("the event has no DTSTART")]
    NoStart,
    /// A property given twice in one event.
    #[error("{0} is given twice")]
    Twice(&'static str),
    /// A value that cannot be read.
    #[error("`{value}` is not a valid {name}")]
    Value {
        /// The property.
        name: String,
        /// As written.
        value: String,
    },
    /// A zone that is neither an IANA nor a known Windows name.
    #[error("unknown time zone `{0}`")]
    UnknownZone(String),
    /// The event ends before it starts.
    #[error("the event ends before it starts")]
    EndBeforeStart,
    /// A valid part of the standard that is not read.
    #[error("{0} is not supported")]
    Unsupported(String),
    /// More occurrences or steps than a holiday file needs.
    #[error("the events repeat too often")]
    TooMany,
}

impl Explain for IcsError {
    fn class(&self) -> Class {
        Class::Invalid
    }

    fn hint(&self) -> Option<String> {
        Some(match &self.problem {
            IcsProblem::NotACalendar => {
                "the file must begin with BEGIN:VCALENDAR; a web page is sometimes saved in its place".into()
            }
            IcsProblem::TooLarge | IcsProblem::TooMany => {
                "keep only the holidays of the years that matter; bound a rule with UNTIL or COUNT".into()
            }
            IcsProblem::Unbalanced(_) => "the file may be cut off: download it again".into(),
            IcsProblem::UnknownZone(_) => "use an IANA name such as `Europe/Lisbon` in TZID".into(),
            IcsProblem::Unsupported(_) => "write the days as a list in the calendar instead".into(),
            IcsProblem::NotUtf8 => "save the file as UTF-8".into(),
            _ => return None,
        })
    }
}

/// What an event closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Closure {
    /// Whole local days, both included.
    Days {
        first: NaiveDate,
        last: NaiveDate,
        name: Option<String>,
    },
    /// A time, as seconds since 1970, half-open.
    Time {
        start: i64,
        end: i64,
        name: Option<String>,
    },
}

/// Reads a holiday file; times without a zone are meant in `zone`.
pub(crate) fn read(bytes: &[u8], zone: Tz) -> Result<Vec<Closure>, IcsError> {
    if bytes.len() > MAX_BYTES {
        return Err(IcsProblem::TooLarge.at(1));
    }
    let lines = lines::unfold(bytes)?;
    let events = event::events(&lines, zone)?;
    event::closures(&events)
}

impl IcsProblem {
    fn at(self, line: usize) -> IcsError {
        IcsError {
            line,
            problem: self,
        }
    }
}
