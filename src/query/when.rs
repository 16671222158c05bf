//! Dates and durations as people type them.

use super::Context;
use chrono::{
    DateTime, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc,
};
use chrono_tz::Tz;

/// A span of time: from `start` up to, and not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// Given as a distance from now.
    pub relative: bool,
}

/// The span a word means: a year, month or day in the zone of the context, or one second.
pub fn span(word: &str, ctx: &Context) -> Option<Span> {
    let today = ctx.now.with_timezone(&ctx.zone).date_naive();
    let day = |day: NaiveDate| days(day, day.checked_add_days(Days::new(1))?, ctx.zone);
    match word.to_ascii_lowercase().as_str() {
        "now" => second(ctx.now, false),
        "today" => day(today),
        "yesterday" => day(today.pred_opt()?),
        "tomorrow" => day(today.succ_opt()?),
        _ => distance(word, ctx.now)
            .or_else(|| instant(word, ctx.zone).and_then(|at| second(at, false)))
            .or_else(|| calendar(word, ctx.zone)),
    }
}

/// A duration in seconds: `90m`, `1d12h`, units s, m, h, d (24 hours) and w, or a whole number of seconds.
pub fn seconds(word: &str) -> Option<i64> {
    match word.strip_prefix('-') {
        Some(rest) => unsigned_seconds(rest).map(|seconds| -seconds),
        None => unsigned_seconds(word),
    }
}

fn unsigned_seconds(word: &str) -> Option<i64> {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return word.parse().ok();
    }
    units(word)
}

/// Numbers, each with its unit.
fn units(word: &str) -> Option<i64> {
    let mut total: i64 = 0;
    let mut rest = word;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest[..digits].parse().ok()?;
        let unit = match rest[digits..].chars().next()?.to_ascii_lowercase() {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            'w' => 604_800,
            _ => return None,
        };
        total = total.checked_add(count.checked_mul(unit)?)?;
        rest = &rest[digits + 1..];
    }
    (!word.is_empty()).then_some(total)
}

fn distance(word: &str, now: DateTime<Utc>) -> Option<Span> {
    let (word, sign) = match word.strip_prefix('+') {
        Some(rest) => (rest, 1),
        None => (word, -1),
    };
    let far = Duration::try_seconds(units(word)?.checked_mul(sign)?)?;
    second(now.checked_add_signed(far)?, true)
}

fn second(start: DateTime<Utc>, relative: bool) -> Option<Span> {
    Some(Span {
        start,
        end: start.checked_add_signed(Duration::seconds(1))?,
        relative,
    })
}

/// RFC 3339, or the same without an offset: then local time of the zone.
fn instant(word: &str, zone: Tz) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(word) {
        return Some(at.with_timezone(&Utc));
    }
    ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(word, form).ok())
        .and_then(|local| from_local(local, zone))
}

/// `2026`, `2026-01` or `2026-01-31`, with exactly these numbers of digits.
fn calendar(word: &str, zone: Tz) -> Option<Span> {
    let mut parts = Vec::new();
    for (part, length) in word.split('-').zip([4, 2, 2]) {
        if part.len() != length || !part.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        parts.push(part.parse::<u32>().ok()?);
    }
    if word.split('-').count() != parts.len() {
        return None;
    }
    let start = |month, day| NaiveDate::from_ymd_opt(i32::try_from(parts[0]).ok()?, month, day);
    let (from, to) = match parts[..] {
        [_] => {
            let from = start(1, 1)?;
            (from, from.checked_add_months(Months::new(12))?)
        }
        [_, month] => {
            let from = start(month, 1)?;
            (from, from.checked_add_months(Months::new(1))?)
        }
        [_, month, day] => {
            let from = start(month, day)?;
            (from, from.succ_opt()?)
        }
        _ => return None,
    };
    days(from, to, zone)
}

fn days(from: NaiveDate, to: NaiveDate, zone: Tz) -> Option<Span> {
    Some(Span {
        start: from_local(from.and_time(NaiveTime::MIN), zone)?,
        end: from_local(to.and_time(NaiveTime::MIN), zone)?,
        relative: false,
    })
}

/// Local time as an instant: of two the earlier, and in a gap the first instant after it (a zone may skip its
/// midnight, and Samoa once skipped a day).
fn from_local(local: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    (0..=26 * 4)
        .filter_map(|quarters| local.checked_add_signed(Duration::minutes(15 * quarters)))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
        .map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ctx(zone: Tz) -> Context {
        Context {
            me: None,
            my_teams: vec![],
            now: "2026-11-20T23:30:00Z".parse().unwrap(),
            zone,
        }
    }

    fn shown(word: &str, zone: Tz) -> Option<String> {
        let form = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%S").to_string();
        span(word, &ctx(zone)).map(|it| format!("{}/{}", form(it.start), form(it.end)))
    }

    #[test]
    fn words_mean_spans() {
        for (word, expected) in [
            ("2026", "2026-01-01T00:00:00/2027-01-01T00:00:00"),
            ("2026-12", "2026-12-01T00:00:00/2027-01-01T00:00:00"),
            ("2024-02-29", "2024-02-29T00:00:00/2024-03-01T00:00:00"),
            ("Today", "2026-11-20T00:00:00/2026-11-21T00:00:00"),
            ("yesterday", "2026-11-19T00:00:00/2026-11-20T00:00:00"),
            ("tomorrow", "2026-11-21T00:00:00/2026-11-22T00:00:00"),
            ("now", "2026-11-20T23:30:00/2026-11-20T23:30:01"),
            ("7d", "2026-11-13T23:30:00/2026-11-13T23:30:01"),
            ("+2w", "2026-12-04T23:30:00/2026-12-04T23:30:01"),
            ("1d12h", "2026-11-19T11:30:00/2026-11-19T11:30:01"),
            (
                "2026-01-01T10:00:00+02:00",
                "2026-01-01T08:00:00/2026-01-01T08:00:01",
            ),
            (
                "2026-01-01T10:00",
                "2026-01-01T10:00:00/2026-01-01T10:00:01",
            ),
        ] {
            assert_eq!(shown(word, Tz::UTC).as_deref(), Some(expected), "{word}");
        }
    }

    #[test]
    fn days_begin_in_the_zone() {
        let berlin = Tz::Europe__Berlin;
        assert_eq!(
            shown("today", berlin).unwrap(),
            "2026-11-20T23:00:00/2026-11-21T23:00:00"
        );
        // The day of the clock change has 25 hours.
        assert_eq!(
            shown("2026-10-25", berlin).unwrap(),
            "2026-10-24T22:00:00/2026-10-25T23:00:00"
        );
        // Cairo skips the midnight of 28 April 2023; Samoa all of 30 December 2011.
        assert_eq!(
            shown("2023-04-28", Tz::Africa__Cairo).unwrap(),
            "2023-04-27T22:00:00/2023-04-28T21:00:00"
        );
        assert_eq!(
            shown("2011-12-30", Tz::Pacific__Apia).unwrap(),
            "2011-12-30T10:00:00/2011-12-30T10:00:00"
        );
    }

    #[test]
    fn nonsense_means_nothing() {
        for word in [
            "",
            "-",
            "foo",
            "2026-13",
            "2026-02-30",
            "26-01-01",
            "2026-1-1",
            "2026-01-01-01",
            "7",
            "7x",
            "d",
            "+",
            "7d3",
            "-7d",
            "99999999999999999999d",
            "9223372036854775807w",
            "99999999999d",
            "2026-01-01T25:00",
            "7é",
        ] {
            assert_eq!(shown(word, Tz::UTC), None, "{word}");
        }
    }

    #[test]
    fn durations() {
        for (word, expected) in [
            ("90m", Some(5_400)),
            ("1d12h", Some(129_600)),
            ("52h49m30s", Some(190_170)),
            ("45", Some(45)),
            ("-2h", Some(-7_200)),
            ("", None),
            ("-", None),
            ("h", None),
            ("1.5h", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(seconds(word), expected, "{word}");
        }
    }
}
