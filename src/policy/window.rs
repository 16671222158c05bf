//! Freeze and maintenance windows: when what matches may not, or may only, be carried out.
//!
//! ```yaml
//! applies_to: change
//! freezes:                          # inside one of these, nothing that matches is carried out
//!   - name: Year end
//!     when: "environment:production" # the query language; without it: all of them
//!     except: "type:emergency"       # what it does not hold back
//!     from: 2026-12-18               # a day, a local time, or an instant with its offset
//!     to: 2027-01-03                 # a day is included to its end; an instant is not
//!     zone: Europe/Lisbon            # without it the desk's
//! maintenance:                      # what matches is carried out inside one of these only
//!   - {name: Sunday night, when: "service:checkout", calendar: sunday-night}
//! ```
//!
//! A window that recurs is a file of `.gitsm/calendars`: it is whenever that calendar is open (`calendar`), or
//! whenever it is closed (`outside`). So week patterns, nights, holidays and zones mean there what they mean to
//! agreements, and a committed `.ics` of freezes is the `holidays` of a calendar that is otherwise always open.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::model::finding::Place;
use crate::query::Query;
use crate::sla::agreement::Calendars;
use crate::sla::calendar::Calendar;
use crate::sla::span::{Span, instant, subtract};

/// How far ahead the next closing of a calendar is looked for.
const AHEAD: TimeDelta = TimeDelta::days(400);

/// What a window does to what matches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing is carried out inside.
    Freeze,
    /// It is carried out inside only.
    Maintenance,
}

impl Effect {
    /// The word in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            Effect::Freeze => "freeze",
            Effect::Maintenance => "maintenance",
        }
    }
}

/// A window.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// What it is called.
    pub name: String,
    /// What it does.
    pub effect: Effect,
    /// The file it stands in.
    pub path: String,
    /// Where it stands there.
    pub place: Place,
    /// The kind of the records.
    pub kind: String,
    /// Which records it is for.
    pub when: Query,
    /// Which of them it lets pass all the same.
    pub except: Option<Query>,
    /// When it is.
    pub times: Times,
}

/// When a window is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Times {
    /// Once.
    Once(Span),
    /// Whenever this calendar of the desk is open.
    Calendar(String),
    /// Whenever this calendar of the desk is closed.
    Outside(String),
}

/// A window whose times nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What it does.
    pub effect: Effect,
    /// The window.
    pub window: String,
    /// The calendar that it names.
    pub calendar: String,
    /// Whether the calendar is there, but has errors.
    pub broken: bool,
}

impl Unknown {
    /// Why, as half a sentence.
    pub fn text(&self) -> String {
        let Unknown {
            window, calendar, ..
        } = self;
        match self.broken {
            true => {
                format!("the calendar `{calendar}` of the window `{window}` has errors")
            }
            false => {
                format!("the window `{window}` names a calendar `{calendar}` that is not there")
            }
        }
    }
}

impl Window {
    /// When it is between two instants, cut to them: intervals of seconds since 1970, in order and apart.
    ///
    /// # Errors
    /// When its calendar is not there, or has errors.
    pub fn between(
        &self,
        calendars: &Calendars,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<(i64, i64)>, Unknown> {
        let seconds = |span: Span| (span.start.timestamp(), span.end.timestamp());
        Ok(match &self.times {
            Times::Once(span) => {
                let (start, end) = (span.start.max(from), span.end.min(to));
                (start < end)
                    .then(|| seconds(Span { start, end }))
                    .into_iter()
                    .collect()
            }
            Times::Calendar(name) => {
                let calendar = self.calendar(calendars, name)?;
                calendar.open_between(from, to).map(seconds).collect()
            }
            Times::Outside(name) => {
                let calendar = self.calendar(calendars, name)?;
                let open: Vec<_> = calendar.open_between(from, to).map(seconds).collect();
                subtract(&[(from.timestamp(), to.timestamp())], &open)
            }
        })
    }

    /// Whether it is now.
    ///
    /// # Errors
    /// When its calendar is not there, or has errors.
    pub fn is_at(&self, calendars: &Calendars, now: DateTime<Utc>) -> Result<bool, Unknown> {
        Ok(match &self.times {
            Times::Once(span) => span.start <= now && now < span.end,
            Times::Calendar(name) => self.calendar(calendars, name)?.is_open(now),
            Times::Outside(name) => !self.calendar(calendars, name)?.is_open(now),
        })
    }

    /// When it begins next; `None` when it never does again, or is now.
    ///
    /// # Errors
    /// When its calendar is not there, or has errors.
    pub fn next(
        &self,
        calendars: &Calendars,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, Unknown> {
        let start = match &self.times {
            Times::Once(span) => Some(span.start),
            Times::Calendar(name) => self.calendar(calendars, name)?.next_open(now),
            Times::Outside(_) => {
                let ahead = self.between(calendars, now, now + AHEAD)?;
                ahead.first().map(|(start, _)| instant(*start))
            }
        };
        Ok(start.filter(|start| *start > now))
    }

    fn calendar<'c>(
        &self,
        calendars: &'c Calendars,
        name: &str,
    ) -> Result<&'c Arc<Calendar>, Unknown> {
        calendars.usable.get(name).ok_or_else(|| Unknown {
            effect: self.effect,
            window: self.name.clone(),
            calendar: name.to_owned(),
            broken: calendars.broken.contains(name),
        })
    }
}

#[cfg(test)]
#[path = "window_tests.rs"]
mod tests;
