//! Events of a holiday file, and what they close once their repetitions are worked out.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use super::lines::{Line, text};
use super::recur::{Budget, Rule};
use super::values::{Length, Moment, between, end_of, length, moment, moments, until};
use super::{Closure, IcsError, IcsProblem};
use crate::sla::calendar::years;

/// One VEVENT that is not cancelled, or the cancelling of one occurrence.
#[derive(Debug)]
pub(super) struct Event {
    /// Line of its BEGIN.
    line: usize,
    uid: Option<String>,
    name: Option<String>,
    start: Moment,
    length: Length,
    rule: Option<Rule>,
    extra: Vec<Moment>,
    except: Vec<Moment>,
    /// The occurrence of the series with the same UID that this one stands for.
    replaces: Option<Moment>,
    cancelled: bool,
}

/// The events among the lines; other components are passed over.
pub(super) fn events(lines: &[Line], zone: Tz) -> Result<Vec<Event>, IcsError> {
    let mut open: Vec<(&Line, String)> = Vec::new();
    let mut events = Vec::new();
    let mut own: Vec<&Line> = Vec::new();
    for line in lines {
        match line.name.as_str() {
            "BEGIN" => {
                if line.value.eq_ignore_ascii_case("VEVENT") {
                    own.clear();
                }
                open.push((line, line.value.to_ascii_uppercase()));
            }
            "END" => match open.pop() {
                Some((begin, name)) if name.eq_ignore_ascii_case(&line.value) => {
                    if name == "VEVENT" {
                        events.push(event(begin, &own, zone)?);
                    }
                }
                _ => return Err(IcsProblem::Unbalanced(line.value.clone()).at(line.number)),
            },
            _ if open.last().is_some_and(|(_, name)| name == "VEVENT") => own.push(line),
            _ if open.is_empty() => return Err(IcsProblem::Malformed.at(line.number)),
            _ => {}
        }
    }
    match open.pop() {
        Some((begin, name)) => Err(IcsProblem::Unbalanced(name).at(begin.number)),
        None => Ok(events),
    }
}

fn event(begin: &Line, lines: &[&Line], zone: Tz) -> Result<Event, IcsError> {
    let once = |name: &'static str| {
        let mut found = lines.iter().filter(|line| line.name == name);
        match (found.next(), found.next()) {
            (_, Some(second)) => Err(IcsProblem::Twice(name).at(second.number)),
            (first, None) => Ok(first.copied()),
        }
    };
    let all = |name: &str| -> Result<Vec<Moment>, IcsError> {
        let found = lines.iter().filter(|line| line.name == name);
        let found: Result<Vec<_>, _> = found.map(|line| moments(line, zone)).collect();
        Ok(found?.concat())
    };
    let at = once("DTSTART")?.ok_or_else(|| IcsProblem::NoStart.at(begin.number))?;
    let start = moment(at, zone)?;
    let replaces = once("RECURRENCE-ID")?;
    if let Some(line) = replaces.filter(|line| line.param("RANGE").is_some()) {
        return Err(IcsProblem::Unsupported("RANGE".into()).at(line.number));
    }
    if let Some(line) = lines.iter().find(|line| line.name == "EXRULE") {
        return Err(IcsProblem::Unsupported("EXRULE".into()).at(line.number));
    }
    let cancelled =
        once("STATUS")?.is_some_and(|line| line.value.eq_ignore_ascii_case("CANCELLED"));
    Ok(Event {
        line: begin.number,
        uid: once("UID")?.map(|line| line.value.clone()),
        name: once("SUMMARY")?
            .map(|line| text(&line.value))
            .filter(|name| !name.is_empty()),
        start,
        length: lasting(start, once("DTEND")?, once("DURATION")?, zone)?,
        rule: once("RRULE")?
            .map(|line| Rule::parse(line, |text| until(text, start)))
            .transpose()?,
        extra: all("RDATE")?,
        except: all("EXDATE")?,
        replaces: replaces.map(|line| moment(line, zone)).transpose()?,
        cancelled,
    })
}

/// How long an event lasts: DTEND (exclusive), DURATION, or a whole day for an all-day event.
fn lasting(
    start: Moment,
    end: Option<&Line>,
    duration: Option<&Line>,
    zone: Tz,
) -> Result<Length, IcsError> {
    let all_day = matches!(start, Moment::Date(_));
    let mut lasting = match (end, duration) {
        (Some(_), Some(line)) => return Err(IcsProblem::Twice("the end").at(line.number)),
        (Some(line), None) => {
            let end = moment(line, zone)?;
            if matches!(end, Moment::Date(_)) != all_day {
                return Err(line.bad_value());
            }
            between(start, end).ok_or_else(|| IcsProblem::EndBeforeStart.at(line.number))?
        }
        (None, Some(line)) => {
            let lasting = length(line)?;
            if all_day && lasting.seconds != 0 {
                return Err(line.bad_value());
            }
            lasting
        }
        (None, None) => Length {
            days: 0,
            seconds: 0,
        },
    };
    if all_day {
        // Some writers give the end of a single day as the day itself.
        lasting.days = lasting.days.max(1);
    }
    Ok(lasting)
}

/// Everything that the events close.
pub(super) fn closures(events: &[Event]) -> Result<Vec<Closure>, IcsError> {
    let mut replaced: HashMap<&str, Vec<Moment>> = HashMap::new();
    for event in events {
        if let (Some(uid), Some(moment)) = (&event.uid, event.replaces) {
            replaced.entry(uid).or_default().push(moment);
        }
    }
    let mut budget = Budget::default();
    let mut out = Vec::new();
    for event in events.iter().filter(|event| !event.cancelled) {
        let mut gone = Gone::default();
        gone.extend(&event.except);
        if let (Some(uid), None) = (&event.uid, event.replaces) {
            gone.extend(replaced.get(uid.as_str()).map_or(&[], Vec::as_slice));
        }
        let occurrences = event
            .occurrences(&mut budget)
            .ok_or_else(|| IcsProblem::TooMany.at(event.line))?;
        let left = occurrences
            .into_iter()
            .filter(|moment| !gone.contains(*moment));
        out.extend(left.filter_map(|moment| event.closure(moment)));
    }
    Ok(out)
}

/// Occurrences that do not take place, or that another event stands for.
#[derive(Default)]
struct Gone {
    dates: HashSet<NaiveDate>,
    instants: HashSet<i64>,
}

impl Gone {
    fn extend(&mut self, moments: &[Moment]) {
        for moment in moments {
            match moment.instant() {
                Some(instant) => self.instants.insert(instant),
                None => self.dates.insert(moment.date()),
            };
        }
    }

    /// A date excludes a timed occurrence on that day as well: some writers mix the two.
    fn contains(&self, moment: Moment) -> bool {
        let timed = moment
            .instant()
            .is_some_and(|at| self.instants.contains(&at));
        timed || self.dates.contains(&moment.date())
    }
}

impl Event {
    /// All starts, or `None` when they exceed the budget.
    fn occurrences(&self, budget: &mut Budget) -> Option<Vec<Moment>> {
        let mut starts = match &self.rule {
            None => vec![self.start],
            Some(rule) => {
                let clock = match self.start {
                    Moment::Date(_) => chrono::NaiveTime::MIN,
                    Moment::Time(time, _) => time.time(),
                };
                let dates = rule.dates(self.start.date(), clock, budget)?;
                dates.into_iter().map(|date| self.start.on(date)).collect()
            }
        };
        for moment in &self.extra {
            budget.occurrence()?;
            // RDATE with a bare date repeats a timed event at its own time.
            starts.push(match moment {
                Moment::Date(date) => self.start.on(*date),
                Moment::Time(..) => *moment,
            });
        }
        Some(starts)
    }

    /// What one occurrence closes; nothing outside the years of a calendar, or when it has no length.
    fn closure(&self, start: Moment) -> Option<Closure> {
        let name = self.name.clone();
        match start {
            Moment::Date(first) => {
                let last = first.checked_add_days(chrono::Days::new(self.length.days - 1))?;
                let known = last.year() >= years::FIRST && first.year() < years::END;
                known.then_some(Closure::Days { first, last, name })
            }
            Moment::Time(time, zone) => {
                let start = start.instant()?;
                let end = end_of(time, zone, self.length)?;
                (start < end).then_some(Closure::Time { start, end, name })
            }
        }
    }
}
