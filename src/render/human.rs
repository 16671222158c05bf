//! How values read to a person: durations, shares, instants. The only place that decides it.
//!
//! Two forms of a duration: exact, for cells of a report that somebody will check by hand, and compact,
//! for ages in a list. A day is a unit of the compact form only, because in business hours "a day" is
//! not 24 hours. Rounding always goes to the side that promises less.

use crate::report::table::Value;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What stands for a value that does not apply.
pub const NOT_APPLICABLE: &str = "n/a";
/// What stands for the group of what has no value to group by.
pub const NO_GROUP: &str = "(none)";

/// Seconds, exactly: `52 h 49 m 30 s`, `3 h 10 m`, `45 s`, `0 s`; hours are never turned into days, and
/// units that are zero are left out. Negative durations lead with a minus.
pub fn duration(seconds: i64) -> String {
    let total = seconds.unsigned_abs();
    let parts = [
        (total / 3600, "h"),
        (total / 60 % 60, "m"),
        (total % 60, "s"),
    ];
    let text: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    let sign = if seconds < 0 { "-" } else { "" };
    match text.is_empty() {
        true => "0 s".to_owned(),
        false => format!("{sign}{}", text.join(" ")),
    }
}

/// Seconds at a glance: the two largest units of `d` (24 wall hours), `h`, `m`, cut and never rounded up:
/// `2 d 4 h`, `3 h 10 m`, `12 m`; seconds only below a minute.
pub fn duration_compact(seconds: i64) -> String {
    let total = seconds.unsigned_abs();
    let (large, small) = match total {
        0..60 => ((total, "s"), (0, "")),
        60..3_600 => ((total / 60, "m"), (0, "")),
        3_600..86_400 => ((total / 3_600, "h"), (total / 60 % 60, "m")),
        _ => ((total / 86_400, "d"), (total / 3_600 % 24, "h")),
    };
    let sign = if seconds < 0 { "-" } else { "" };
    match small {
        (0, _) => format!("{sign}{} {}", large.0, large.1),
        (count, unit) => format!("{sign}{} {} {count} {unit}", large.0, large.1),
    }
}

/// An instant as an age seen from `now`: `3 h 10 m ago`, `in 2 d 4 h`, `now`.
pub fn age(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    match (now - at).num_seconds() {
        0 => "now".to_owned(),
        past @ 1.. => format!("{} ago", duration_compact(past)),
        future => format!("in {}", duration_compact(-future)),
    }
}

/// A share as per cent with one decimal, cut towards zero, so that a report never shows more than was reached:
/// 0.98461 is `98.4 %`. Only exactly 1 is `100 %` and only exactly 0 is `0 %`; what lies between but
/// too close to be told apart is `99.9 %` (cut, as above) or `< 0.1 %`.
pub fn share(share: f64) -> String {
    per_cent(share, 1)
}

/// The same with three decimals: 0.99986111 is `99.986 %`.
pub fn fine_share(share: f64) -> String {
    per_cent(share, 3)
}

fn per_cent(share: f64, decimals: usize) -> String {
    if !share.is_finite() {
        return NOT_APPLICABLE.to_owned();
    }
    let sign = if share < 0.0 { "-" } else { "" };
    let size = share.abs();
    if size == 0.0 || size == 1.0 {
        return format!("{sign}{} %", if size == 0.0 { 0 } else { 100 });
    }
    let units = if decimals == 1 { 10.0 } else { 1000.0 };
    let whole = 100.0 * units;
    let mut count = (size * whole).floor();
    // Binary fractions: 0.00007 x 100000 falls short of 7. A quotient does not, it is rounded once (tested).
    if (count + 1.0) / whole <= size {
        count += 1.0;
    }
    if size < 1.0 {
        count = count.min(whole - 1.0);
    }
    if count < 1.0 {
        return match sign {
            "" => format!("< {:.decimals$} %", 1.0 / units),
            _ => format!("> -{:.decimals$} %", 1.0 / units),
        };
    }
    format!("{sign}{:.decimals$} %", count / units)
}

/// So many times: `14.40 x`, rounded to the nearest hundredth; what is more than nothing is never shown as nothing.
pub fn factor(factor: f64) -> String {
    if !factor.is_finite() {
        return NOT_APPLICABLE.to_owned();
    }
    if factor > 0.0 && factor < 0.005 {
        return "< 0.01 x".to_owned();
    }
    format!("{factor:.2} x")
}

/// An instant to the minute: `2026-11-20 09:14Z` in UTC, `2026-11-20 10:14 CET` elsewhere.
pub fn time(at: DateTime<Utc>, zone: Tz) -> String {
    if zone == Tz::UTC {
        at.format("%Y-%m-%d %H:%MZ").to_string()
    } else {
        at.with_timezone(&zone)
            .format("%Y-%m-%d %H:%M %Z")
            .to_string()
    }
}

/// An instant for a machine: RFC 3339, UTC, whole seconds, `Z`.
pub fn rfc3339(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Any value, as a person reads it; not escaped. Instants are ages when `now` is given.
pub fn value(value: &Value, zone: Tz, now: Option<DateTime<Utc>>) -> String {
    match value {
        Value::Empty => String::new(),
        Value::NotApplicable => NOT_APPLICABLE.to_owned(),
        Value::NoGroup => NO_GROUP.to_owned(),
        Value::Text(text) => text.clone(),
        Value::List(items) => items.join(", "),
        Value::Int(number) => number.to_string(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Share(part) => share(*part),
        Value::FineShare(part) => fine_share(*part),
        Value::Factor(times) => factor(*times),
        Value::Seconds(seconds) => duration(*seconds),
        Value::Age(seconds) => duration_compact(*seconds),
        Value::Time(at) => now.map_or_else(|| time(*at, zone), |now| age(*at, now)),
        Value::Data(data) => data.brief(),
        Value::Words(words) => words
            .iter()
            .map(|word| self::value(word, zone, None))
            .collect(),
    }
}

/// Any value as text for a machine: a sentence keeps its instants in UTC and to the second.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Time(at) => rfc3339(*at),
        Value::Words(words) => words.iter().map(plain).collect(),
        value => self::value(value, Tz::UTC, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn exact_durations() {
        for (seconds, text) in [
            (190_170, "52 h 49 m 30 s"),
            (11_400, "3 h 10 m"),
            (45, "45 s"),
            (0, "0 s"),
            (3_605, "1 h 5 s"),
            (-90, "-1 m 30 s"),
            (86_400, "24 h"),
            (i64::MIN, "-2562047788015215 h 30 m 8 s"),
        ] {
            assert_eq!(duration(seconds), text);
        }
    }

    #[test]
    fn compact_durations_are_cut() {
        for (seconds, text) in [
            (0, "0 s"),
            (59, "59 s"),
            (779, "12 m"),
            (3_600, "1 h"),
            (11_459, "3 h 10 m"),
            (86_399, "23 h 59 m"),
            (187_200, "2 d 4 h"),
            (172_800 + 3_599, "2 d"),
            (-7_260, "-2 h 1 m"),
        ] {
            assert_eq!(duration_compact(seconds), text);
        }
    }

    #[test]
    fn shares_never_promise_more_than_was_reached() {
        for (part, text) in [
            (1.0, "100 %"),
            (0.0, "0 %"),
            (0.99996, "99.9 %"),
            (1.0 - f64::EPSILON, "99.9 %"),
            (0.98461, "98.4 %"),
            (0.9849999, "98.4 %"),
            (0.57, "57.0 %"),
            (0.984, "98.4 %"),
            (0.001, "0.1 %"),
            (0.00001, "< 0.1 %"),
            (1.5, "150.0 %"),
            (-0.25, "-25.0 %"),
            (-0.00001, "> -0.1 %"),
            (f64::NAN, "n/a"),
            (f64::INFINITY, "n/a"),
        ] {
            assert_eq!(share(part), text, "{part}");
        }
    }

    #[test]
    fn instants() {
        let noon = at("2026-11-20T09:14:03Z");
        assert_eq!(time(noon, Tz::UTC), "2026-11-20 09:14Z");
        assert_eq!(time(noon, Tz::Europe__Berlin), "2026-11-20 10:14 CET");
        assert_eq!(rfc3339(noon), "2026-11-20T09:14:03Z");
        assert_eq!(age(noon, at("2026-11-20T12:24:03Z")), "3 h 10 m ago");
        assert_eq!(age(noon, at("2026-11-18T05:14:03Z")), "in 2 d 4 h");
        assert_eq!(age(noon, noon), "now");
    }

    #[test]
    fn every_whole_tenth_is_printed_as_itself() {
        for tenths in 1..1000 {
            let part = f64::from(tenths * 7) / f64::from(7000);
            assert_eq!(share(part), format!("{}.{} %", tenths / 10, tenths % 10));
        }
    }

    #[test]
    fn fine_shares_and_factors() {
        for (part, text) in [
            (1.0, "100 %"),
            (0.0, "0 %"),
            (0.999_999_99, "99.999 %"),
            (0.999_861_11, "99.986 %"),
            (0.9995, "99.950 %"),
            (0.000_001, "< 0.001 %"),
        ] {
            assert_eq!(fine_share(part), text, "{part}");
        }
        for thousandths in 1..100_000 {
            let part = f64::from(thousandths) / 100_000.0;
            let (whole, rest) = (thousandths / 1000, thousandths % 1000);
            assert_eq!(fine_share(part), format!("{whole}.{rest:03} %"));
        }
        for (times, text) in [
            (0.0, "0.00 x"),
            (0.001, "< 0.01 x"),
            (14.4, "14.40 x"),
            (0.996, "1.00 x"),
            (f64::INFINITY, "n/a"),
        ] {
            assert_eq!(factor(times), text, "{times}");
        }
    }

    proptest! {
        #[test]
        fn a_partial_share_is_never_all_or_nothing(met in 1u32..1_000_000, more in 1u32..1_000_000) {
            let text = share(f64::from(met) / (f64::from(met) + f64::from(more)));
            prop_assert!(text != "100 %" && text != "0 %" && text != "100.0 %" && text != "0.0 %");
            let text = fine_share(f64::from(met) / (f64::from(met) + f64::from(more)));
            prop_assert!(!["100 %", "0 %", "100.000 %", "0.000 %"].contains(&text.as_str()));
        }
    }
}
