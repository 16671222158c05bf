//! Escalation: who is told how far a target has come, level by level, without a daemon.
//!
//! ```yaml
//! escalation:                      # in the file, in a row or in a target; the inner one counts, as a whole
//!   - {at: 75, notify: [assignee]}             # when 75 per cent of the target are used up
//!   - {before: 1h, notify: [team]}             # when so much open time is left
//!   - {at: breach, notify: [on_call]}          # from the first instant after due
//!   - {after: 2h, notify: [on_call, role:manager], hours: true}  # so much clock time after due
//! on_call: [ana, bo]               # who is called first, and who when that did not help
//! ```
//!
//! A level is one of `at` (1 to 99, or `breach`), `before` and `after`; both amounts are clock time (`90m`, `2h`).
//! `before` counts back in the open time of the target, so one hour before Tuesday 08:30 is Monday evening;
//! `after` counts the clock on the wall, because somebody who is called at night is called by that clock. A level holds
//! around the clock unless it says `hours`: `true` for the calendar of its target, or the name of another. Then it is
//! held back to the next opening, and not given at all when the target is reached before that.
//!
//! `notify` names people, `team:NAME`, `role:NAME`, or by what the record says: `assignee` (while there is none, its
//! team), `team`, `reporter`, and `on_call`: the next of the list at every level that asks for it, from the top
//! again at its end. Without `escalation` the levels are the per cents of `at_risk` and the breach, and they tell the
//! assignee; `escalation: []` tells nobody.
//!
//! A level is crossed once for each row and start of a clock, and the breach once for each target: see [`crossings`].

mod replay;

#[cfg(test)]
mod tests;

use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;

use super::calendar::Calendar;
use super::targets::Threshold;

pub use replay::{Crossing, crossings};

/// The levels of a target, in the order of the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Escalation {
    /// The levels.
    pub levels: Vec<Level>,
    /// Who is on call, the first first.
    pub on_call: Vec<String>,
}

/// One level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// When it is reached.
    pub when: When,
    /// Who is told.
    pub notify: Vec<Notify>,
    /// In which hours.
    pub hours: Hours,
}

/// When a level is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// So many per cent of the target are used up, 1 to 99.
    Percent(u8),
    /// So many open seconds are left.
    Before(NonZeroU32),
    /// The target is broken.
    Breach,
    /// So many seconds after the due instant.
    After(NonZeroU32),
}

/// In which hours a level is given.
#[derive(Clone)]
pub enum Hours {
    /// Around the clock.
    Any,
    /// When the calendar of the target is open.
    Own,
    /// When this calendar is open.
    Of(String, Arc<Calendar>),
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notify {
    /// Who works on it; while nobody does, its team.
    Assignee,
    /// Its team.
    Team,
    /// Who reported it.
    Reporter,
    /// The next who is on call.
    OnCall,
    /// Everybody with this role.
    Role(String),
    /// Everybody of this team.
    TeamOf(String),
    /// This person.
    Person(String),
}

impl Escalation {
    /// What holds when the agreement says nothing: the thresholds at which a target is at risk, and the breach.
    pub fn of_thresholds(at_risk: &[Threshold]) -> Self {
        let risks = at_risk.iter().filter_map(|threshold| match threshold {
            Threshold::Share(percent) => Some(When::Percent(*percent)),
            Threshold::Left(seconds) => NonZeroU32::new(*seconds).map(When::Before),
        });
        let levels = risks.chain([When::Breach]).map(|when| Level {
            when,
            notify: vec![Notify::Assignee],
            hours: Hours::Any,
        });
        Escalation {
            levels: levels.collect(),
            on_call: Vec::new(),
        }
    }

    /// Who is on call at a level, by its position; `None` when nobody is.
    pub fn called_at(&self, level: usize) -> Option<&str> {
        let asks = |level: &&Level| level.notify.contains(&Notify::OnCall);
        let before = self.levels.iter().take(level).filter(asks).count();
        let turn = before.checked_rem(self.on_call.len())?;
        self.on_call.get(turn).map(String::as_str)
    }
}

impl When {
    /// What happens to the target there, as machine output says it.
    pub fn word(self) -> &'static str {
        match self {
            When::Percent(_) | When::Before(_) => "at_risk",
            When::Breach => "breached",
            When::After(_) => "overdue",
        }
    }
}

impl Notify {
    /// As it is written in a file.
    pub fn parse(text: &str) -> Self {
        match text.split_once(':') {
            Some(("role", name)) => Notify::Role(name.to_owned()),
            Some(("team", name)) => Notify::TeamOf(name.to_owned()),
            _ => match text {
                "assignee" => Notify::Assignee,
                "team" => Notify::Team,
                "reporter" => Notify::Reporter,
                "on_call" => Notify::OnCall,
                name => Notify::Person(name.to_owned()),
            },
        }
    }
}

impl PartialEq for Hours {
    /// Two calendars of one desk are the same when their names are.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Hours::Any, Hours::Any) | (Hours::Own, Hours::Own) => true,
            (Hours::Of(one, _), Hours::Of(two, _)) => one == two,
            _ => false,
        }
    }
}

impl Eq for Hours {}

// By hand, because a calendar holds a table a year and would bury everything else.
impl fmt::Debug for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Hours::Any => f.write_str("Any"),
            Hours::Own => f.write_str("Own"),
            Hours::Of(name, _) => f.debug_tuple("Of").field(name).finish(),
        }
    }
}
