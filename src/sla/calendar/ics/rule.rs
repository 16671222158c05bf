//! Reading the text of a recurrence rule (RFC 5545, 3.3.10).
//!
//! A part that is not understood is an error, because leaving it out would close other days.

use chrono::{NaiveDateTime, Weekday};

use super::lines::Line;
use super::recur::{ByDay, Frequency, Rule};
use super::{IcsError, IcsProblem};

impl Rule {
    /// Reads the value of an RRULE line; `until` reads that one part, which depends on the event's start.
    pub fn parse(
        line: &Line,
        until: impl Fn(&str) -> Option<NaiveDateTime>,
    ) -> Result<Rule, IcsError> {
        let mut rule = Rule {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            by_day: Vec::new(),
            by_month_day: Vec::new(),
            by_month: Vec::new(),
            by_position: Vec::new(),
            week_start: Weekday::Mon,
        };
        let mut seen = Vec::new();
        for part in line
            .value
            .to_ascii_uppercase()
            .trim_end_matches(';')
            .split(';')
        {
            let (key, value) = part.split_once('=').ok_or_else(|| line.bad_value())?;
            if seen.iter().any(|known| known == key) {
                return Err(line.bad_value());
            }
            seen.push(key.to_owned());
            let good = match key {
                "FREQ" => frequency(value).map(|frequency| rule.frequency = frequency),
                "INTERVAL" => positive(value).map(|interval| rule.interval = interval),
                "COUNT" => positive(value).map(|count| rule.count = Some(count)),
                "UNTIL" => until(value).map(|until| rule.until = Some(until)),
                "BYDAY" => list(value, by_day).map(|days| rule.by_day = days),
                "BYMONTHDAY" => numbers(value, -31, 31).map(|days| rule.by_month_day = days),
                "BYMONTH" => numbers(value, 1, 12).map(|months| rule.by_month = months),
                "BYSETPOS" => numbers(value, -366, 366).map(|places| rule.by_position = places),
                "WKST" => weekday(value).map(|day| rule.week_start = day),
                _ => None,
            };
            if good.is_none() {
                return Err(match key {
                    "BYSECOND" | "BYMINUTE" | "BYHOUR" | "BYYEARDAY" | "BYWEEKNO" => {
                        IcsProblem::Unsupported(key.to_owned()).at(line.number)
                    }
                    "FREQ" if matches!(value, "HOURLY" | "MINUTELY" | "SECONDLY") => {
                        IcsProblem::Unsupported(format!("FREQ={value}")).at(line.number)
                    }
                    _ => line.bad_value(),
                });
            }
        }
        let known = seen.iter().any(|key| key == "FREQ");
        if known && rule.is_valid() {
            Ok(rule)
        } else {
            Err(line.bad_value())
        }
    }

    /// The combinations that the standard forbids.
    fn is_valid(&self) -> bool {
        let nth = self.by_day.iter().any(|(nth, _)| *nth != 0);
        let may_be_nth = matches!(self.frequency, Frequency::Yearly | Frequency::Monthly);
        let by_any =
            !(self.by_day.is_empty() && self.by_month_day.is_empty() && self.by_month.is_empty());
        (may_be_nth || !nth)
            && (self.frequency != Frequency::Weekly || self.by_month_day.is_empty())
            && (self.by_position.is_empty() || by_any)
            && (self.count.is_none() || self.until.is_none())
    }
}

fn frequency(text: &str) -> Option<Frequency> {
    Some(match text {
        "YEARLY" => Frequency::Yearly,
        "MONTHLY" => Frequency::Monthly,
        "WEEKLY" => Frequency::Weekly,
        "DAILY" => Frequency::Daily,
        _ => return None,
    })
}

fn positive(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number| *number > 0)
}

/// A list without repetitions, so that a hostile one cannot multiply the work.
fn list<T: PartialEq>(text: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut out = Vec::new();
    for part in text.split(',') {
        let value = one(part.trim())?;
        if !out.contains(&value) {
            out.push(value);
        }
    }
    Some(out)
}

fn numbers(text: &str, low: i32, high: i32) -> Option<Vec<i32>> {
    list(text, |part| {
        let number = part.parse().ok()?;
        (number != 0 && (low..=high).contains(&number)).then_some(number)
    })
}

fn by_day(text: &str) -> Option<ByDay> {
    let (nth, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let nth = if nth.is_empty() {
        0
    } else {
        nth.parse()
            .ok()
            .filter(|nth: &i32| *nth != 0 && nth.abs() <= 53)?
    };
    Some((nth, weekday(day)?))
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}
