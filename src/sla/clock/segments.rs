//! The clock of one target step by step: what ran, what did not, and by which rule.

use chrono::{DateTime, Utc};

use super::measure::Measure;
use super::outcome::is_over;
use super::reckon::pausing;
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
    /// The agreement stops it.
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
/// to the elapsed time of the measure. Empty where there is no verdict.
pub fn segments(
    timeline: &Timeline<'_>,
    measure: &Measure<'_>,
    now: DateTime<Utc>,
) -> Vec<Segment> {
    let (start, stop) = (measure.started_at, measure.until(now));
    let mut segments: Vec<Segment> = Vec::new();
    if measure.granted == 0 {
        return segments;
    }
    for (moment, end) in timeline.stays() {
        let from = moment.at.max(start);
        let to = end.map_or(stop, |end| end.min(stop));
        if from >= to {
            continue;
        }
        let stay = still(timeline, measure, &moment, from, to)
            .map_or_else(|| running(measure, moment.state, from, to), |one| vec![one]);
        for segment in stay {
            join(&mut segments, segment);
        }
    }
    segments
}

/// The stretch of a stay in which the clock stands still.
fn still(
    timeline: &Timeline<'_>,
    measure: &Measure<'_>,
    moment: &Moment<'_>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Option<Segment> {
    let segment = |stretch, rule| {
        Some(Segment {
            from,
            to,
            stretch,
            rule,
            seconds: 0,
        })
    };
    if is_over(timeline.category(moment.state)) {
        return segment(
            Stretch::Ended,
            format!("{}: the work was over until it was reopened", moment.state),
        );
    }
    let rule = match pausing(timeline, &measure.rule.pause, moment)? {
        Some((field, value)) => format!("{}, {field} {value}: pauses", moment.state),
        None => format!("{}: pauses", moment.state),
    };
    segment(Stretch::Paused, rule)
}

/// A stay in which the clock runs, cut into what the calendar counts and what it does not.
fn running(
    measure: &Measure<'_>,
    state: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<Segment> {
    let calendar = &measure.rule.calendar_name;
    let closed = |from, to| Segment {
        from,
        to,
        stretch: Stretch::Closed,
        rule: format!("calendar {calendar} is closed"),
        seconds: 0,
    };
    let mut segments = Vec::new();
    let mut at = from;
    for span in measure
        .rule
        .calendar
        .running_between(from, to, &Pauses::NONE)
    {
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
