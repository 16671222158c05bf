//! The words of a verdict: what it is, why there is none, what to beware of, what started the clock.

/// A verdict, or how far it is from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not reached in time, whether or not it was reached later.
    Breached,
    /// Not due yet, but most of the time is gone.
    AtRisk,
    /// Not due yet.
    Running,
    /// Not due yet, and the clock stands still.
    Paused,
    /// Reached in time.
    Met,
    /// The record ended without its work being done: no verdict.
    Cancelled,
    /// There is nothing to measure.
    NotApplicable,
}

impl State {
    /// The word for it in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            State::Breached => "breached",
            State::AtRisk => "at_risk",
            State::Running => "running",
            State::Paused => "paused",
            State::Met => "met",
            State::Cancelled => "cancelled",
            State::NotApplicable => "not_applicable",
        }
    }
}

/// Why there is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was created in a state that ends the work.
    CreatedEnded,
    /// It ended without being resolved: cancelled, a duplicate, rejected.
    Unresolved,
    /// The caller works on it: nobody to respond to.
    CallerIsAssignee,
    /// It ended without a response, before that was due.
    Unanswered,
    /// It was left without a decision.
    Undecided,
    /// A first response was promised meanwhile, and is owed before anything else.
    FirstResponseFirst,
    /// Another record says the same, and that one is held to the agreement.
    Duplicate,
    /// The row that counts now has no such target.
    NoTarget,
    /// The calendar does not open long enough.
    CalendarEnds,
}

impl Reason {
    /// The reason as half a sentence.
    pub fn text(self) -> &'static str {
        match self {
            Reason::CreatedEnded => "it was created when the work was over already",
            Reason::Unresolved => "it ended without being resolved",
            Reason::CallerIsAssignee => "the caller is the assignee",
            Reason::Unanswered => "it ended without a response, before one was due",
            Reason::Undecided => "it was left without a decision, before one was due",
            Reason::FirstResponseFirst => "a first response was owed before anything else",
            Reason::Duplicate => "it is a duplicate of another record",
            Reason::NoTarget => "the agreement that counts has no such target",
            Reason::CalendarEnds => "the calendar does not open that long",
        }
    }
}

/// What somebody should know before trusting a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// The agreement changed after the breach: perhaps to hide it.
    ChangedAfterBreach,
    /// It was reached before it started; that counts as no time at all.
    EndsBeforeStart,
    /// The field that the clock should start with is later than the opening; the opening counts.
    StartsAfterOpening,
}

impl Flag {
    /// The word for it in machine output.
    pub fn word(self) -> &'static str {
        match self {
            Flag::ChangedAfterBreach => "changed_after_breach",
            Flag::EndsBeforeStart => "ends_before_start",
            Flag::StartsAfterOpening => "starts_after_opening",
        }
    }
}

/// What started a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause<'r> {
    /// The record was opened.
    Opened,
    /// A field says when.
    Field(&'r str),
    /// The agreement changed, and starts its clocks anew.
    Changed,
    /// The caller wrote something.
    Message,
    /// The caller heard something; the next word is due from there on.
    Word,
    /// It was reopened.
    Reopened,
    /// Nothing else was owed any more.
    Freed,
    /// A decision was asked for.
    Asked,
}

impl Cause<'_> {
    /// The cause as half a sentence.
    pub fn text(self) -> String {
        match self {
            Cause::Opened => "it was opened".to_owned(),
            Cause::Field(name) => format!("{name} says so"),
            Cause::Changed => "the agreement changed".to_owned(),
            Cause::Message => "message of the caller".to_owned(),
            Cause::Word => "public word to the caller".to_owned(),
            Cause::Reopened => "it was reopened".to_owned(),
            Cause::Freed => "nothing else was owed first any more".to_owned(),
            Cause::Asked => "a decision was asked for".to_owned(),
        }
    }
}
