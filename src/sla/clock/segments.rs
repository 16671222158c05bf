//! The clock of one target step by step: what ran, what did not, and by which rule.

use chrono::{DateTime, Utc};

use super::legs::{Leg, Still, still};
use super::measure::Measure;
use super::words::Cause;
use crate::model::id::write_time;
use crate::sla::moment::{Moment, Timeline};
use crate::sla::pause::Pauses;

/// A stretch of time in which one rule decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// First instant, UTC.
    pub from: DateTime<Utc>,
    /// First instant after it, UTC.
    pub to: DateTime<Utc>,
    /// What the clock did.
    pub stretch: Stretch,
    /// The rule that decided, as half a sentence.
    pub rule: String,
    /// Open seconds that counted.
    pub seconds: i64,
}

/// What a clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// It runs.
    Running,
    /// The agreement stops it, or nobody is owed anything.
    Paused,
    /// The work was over; it was reopened later.
    Ended,
    /// The calendar is closed.
    Closed,
}

impl Stretch {
    /// The word for it in machine output and tables.
    pub fn word(self) -> &'static str {
        match self {
            Stretch::Running => "running",
            Stretch::Paused => "paused",
            Stretch::Ended => "ended",
            Stretch::Closed => "closed",
        }
    }
}

/// The stretches from the start of the clock to where it stands, without gap or overlap. Their seconds add up
/// to the elapsed time of the measure. Empty where there is no verdict. The first one tells what started the clock,
/// unless that was the opening.
pub fn segments(
    timeline: &Timeline<'_>,
    measure: &Measure<'_>,
    now: DateTime<Utc>,
) -> Vec<Segment> {
    let stop = measure.until(now);
    let mut segments: Vec<Segment> = Vec::new();
    let mut end_of_last = None;
    for leg in &measure.legs {
        let to = leg.to.map_or(stop, |to| to.min(stop));
        if let Some(gap) = end_of_last.filter(|end| *end < leg.from.min(stop)) {
            let rule = "the agreement had no such target".to_owned();
            join(
                &mut segments,
                idle((gap, leg.from.min(stop)), Stretch::Paused, rule),
            );
        }
        end_of_last = Some(to);
        for segment in of_leg(timeline, leg, to) {
            join(&mut segments, segment);
        }
    }
    if let Some(first) = segments.first_mut()
        && measure.cause != Cause::Opened
    {
        first.rule = format!("{}; {}", measure.cause.text(), first.rule);
    }
    segments
}

/// The stretches of one leg, up to `to`.
fn of_leg(timeline: &Timeline<'_>, leg: &Leg<'_>, to: DateTime<Utc>) -> Vec<Segment> {
    let mut segments = Vec::new();
    let opened = timeline.opened().min(to);
    if leg.from < opened {
        segments.extend(running(leg, "before it was opened", leg.from, opened));
    }
    for (moment, end) in timeline.stays() {
        let from = moment.at.max(leg.from);
        let end = end.map_or(to, |end| end.min(to));
        if from >= end {
            continue;
        }
        match still(timeline, leg, &moment) {
            Some(why) => segments.push(standing((from, end), &moment, why)),
            None => segments.extend(running(leg, moment.state, from, end)),
        }
    }
    segments
}

fn idle((from, to): (DateTime<Utc>, DateTime<Utc>), stretch: Stretch, rule: String) -> Segment {
    Segment {
        from,
        to,
        stretch,
        rule,
        seconds: 0,
    }
}

/// The stretch of a stay in which the clock stands still.
fn standing(span: (DateTime<Utc>, DateTime<Utc>), moment: &Moment<'_>, why: Still<'_>) -> Segment {
    let state = moment.state;
    let (stretch, rule) = match why {
        Still::Over => (Stretch::Ended, format!("{state}: the work was over")),
        Still::Caller => (
            Stretch::Paused,
            "the caller is the assignee, so nobody is owed a word".to_owned(),
        ),
        Still::Paused(Some((field, value))) => {
            (Stretch::Paused, format!("{state}, {field} {value}: pauses"))
        }
        Still::Paused(None) => (Stretch::Paused, format!("{state}: pauses")),
    };
    idle(span, stretch, rule)
}

/// A stay in which the clock runs, cut into what the calendar counts and what it does not.
fn running(leg: &Leg<'_>, state: &str, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Segment> {
    let calendar = &leg.rule.calendar_name;
    let closed = |from, to| {
        let rule = format!("calendar {calendar} is closed");
        idle((from, to), Stretch::Closed, rule)
    };
    let mut segments = Vec::new();
    let mut at = from;
    for span in leg.rule.calendar.running_between(from, to, &Pauses::NONE) {
        if at < span.start {
            segments.push(closed(at, span.start));
        }
        segments.push(Segment {
            from: span.start,
            to: span.end,
            stretch: Stretch::Running,
            rule: format!("{state}: calendar {calendar} is open"),
            seconds: span.seconds(),
        });
        at = span.end;
    }
    if at < to {
        segments.push(closed(at, to));
    }
    segments
}

/// Adds a stretch, or lengthens the last one when the same rule goes on.
fn join(segments: &mut Vec<Segment>, next: Segment) {
    match segments.last_mut() {
        Some(last)
            if last.stretch == next.stretch && last.rule == next.rule && last.to == next.from =>
        {
            last.to = next.to;
            last.seconds += next.seconds;
        }
        _ => segments.push(next),
    }
}

impl std::fmt::Display for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (from, to) = (write_time(self.from), write_time(self.to));
        write!(
            f,
            "{from} to {to}: {}, {} s ({})",
            self.stretch.word(),
            self.seconds,
            self.rule
        )
    }
}
