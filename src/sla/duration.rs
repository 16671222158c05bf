//! A target amount: clock time that the calendar lets run, or business days.
//!
//! The two are different units on purpose. There is no `1d`: some read it as 24 hours, some as the eight
//! hours of a working day, and suites that guess are argued with. `24h` and `1bd` say what they mean.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use crate::model::explain::{Class, Explain};

/// The longest target, 100 years of 365.25 days in seconds: beyond it no calendar looks for a due time.
pub const MAX_SECONDS: u32 = 3_155_760_000;
/// The longest target in business days, as many days as fit into 100 years.
pub const MAX_BUSINESS_DAYS: u32 = 36_525;

/// How much time a target grants. Zero cannot be said: no target is the absence of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// Seconds of open time on the calendar.
    Elapsed(NonZeroU32),
    /// Open days of the calendar; see [`super::calendar::Calendar::due`] for what one is.
    BusinessDays(NonZeroU32),
}

/// Why a text is not a target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// Nothing was given.
    #[error("the target is empty")]
    Empty,
    /// Zero, in whatever unit.
    #[error("a target of zero is no target")]
    Zero,
    /// A minus sign.
    #[error("a target cannot be negative")]
    Negative,
    /// A number without a unit.
    #[error("`{0}` has no unit")]
    NoUnit(String),
    /// `d` and `w`, which readers understand differently.
    #[error("`{0}` is ambiguous: a day is 24 hours to some and a working day to others")]
    Ambiguous(String),
    /// Business days together with another unit.
    #[error("`{0}` mixes business days with clock time")]
    Mixed(String),
    /// Anything else.
    #[error("`{0}` is not a target")]
    Malformed(String),
    /// More than [`MAX_SECONDS`] or [`MAX_BUSINESS_DAYS`].
    #[error("`{0}` is longer than 100 years")]
    TooLong(String),
}

impl Explain for TargetError {
    fn class(&self) -> Class {
        Class::Usage
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            TargetError::Zero => "leave the target out if there is none".into(),
            TargetError::Ambiguous(text) => ambiguous_hint(text),
            TargetError::Mixed(_) => "give either business days (`2bd`) or clock time (`4h`)".into(),
            TargetError::NoUnit(text) => format!("say `{text}m`, `{text}h` or `{text}bd`"),
            _ => "write hours, minutes and seconds in that order (`4h`, `90m`, `1h30m`, `30s`) or business days (`2bd`)".into(),
        })
    }
}

fn ambiguous_hint(text: &str) -> String {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let week = text.ends_with('w');
    match digits.parse::<u32>().ok().filter(|n| *n < 10_000) {
        Some(n) => {
            let (hours, days) = if week { (n * 168, n * 5) } else { (n * 24, n) };
            format!("say `{hours}h` for clock hours or `{days}bd` for business days")
        }
        None => "say `24h` for clock hours or `1bd` for business days".into(),
    }
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Self, TargetError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TargetError::Empty);
        }
        if text.starts_with('-') {
            return Err(TargetError::Negative);
        }
        let parts = parts(text)?;
        if parts.iter().any(|(_, unit)| matches!(*unit, "d" | "w")) {
            return Err(TargetError::Ambiguous(text.into()));
        }
        match parts.as_slice() {
            [(days, "bd")] => match u32::try_from(*days) {
                Ok(days) if days <= MAX_BUSINESS_DAYS => NonZeroU32::new(days)
                    .map(Target::BusinessDays)
                    .ok_or(TargetError::Zero),
                _ => Err(TargetError::TooLong(text.into())),
            },
            _ if parts.iter().any(|(_, unit)| *unit == "bd") => {
                Err(TargetError::Mixed(text.into()))
            }
            _ => clock_time(text, &parts),
        }
    }
}

/// Cuts `1h30m` into numbers and units.
fn parts(text: &str) -> Result<Vec<(u64, &str)>, TargetError> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, tail) = rest.split_at(digits);
        let end = tail
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(tail.len());
        let (unit, tail) = tail.split_at(end);
        if number.is_empty() {
            return Err(TargetError::Malformed(text.into()));
        }
        if unit.is_empty() {
            return Err(if parts.is_empty() {
                TargetError::NoUnit(text.into())
            } else {
                TargetError::Malformed(text.into())
            });
        }
        let number = number
            .parse()
            .map_err(|_| TargetError::TooLong(text.into()))?;
        parts.push((number, unit));
        rest = tail;
    }
    Ok(parts)
}

/// Hours, minutes and seconds: each at most once, and in that order.
fn clock_time(text: &str, parts: &[(u64, &str)]) -> Result<Target, TargetError> {
    let mut total: u64 = 0;
    let mut last = u64::MAX;
    for (number, unit) in parts {
        let scale = match *unit {
            "h" => 3600,
            "m" => 60,
            "s" => 1,
            _ => return Err(TargetError::Malformed(text.into())),
        };
        if scale >= last {
            return Err(TargetError::Malformed(text.into()));
        }
        last = scale;
        total = total.saturating_add(number.saturating_mul(scale));
    }
    match u32::try_from(total) {
        Ok(seconds) if seconds <= MAX_SECONDS => NonZeroU32::new(seconds)
            .map(Target::Elapsed)
            .ok_or(TargetError::Zero),
        _ => Err(TargetError::TooLong(text.into())),
    }
}

impl fmt::Display for Target {
    /// Canonical: hours, minutes and seconds that are not zero (`1h30m`), or `2bd`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = match self {
            Target::BusinessDays(days) => return write!(f, "{days}bd"),
            Target::Elapsed(seconds) => seconds.get(),
        };
        for (amount, unit) in [
            (seconds / 3600, 'h'),
            (seconds / 60 % 60, 'm'),
            (seconds % 60, 's'),
        ] {
            if amount > 0 {
                write!(f, "{amount}{unit}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Result<String, TargetError> {
        text.parse::<Target>().map(|target| target.to_string())
    }

    #[test]
    fn prints_canonically() {
        for (text, canonical) in [
            ("4h", "4h"),
            ("90m", "1h30m"),
            ("30s", "30s"),
            ("1h30m", "1h30m"),
            ("1h30m15s", "1h30m15s"),
            ("0h5m", "5m"),
            ("72h", "72h"),
            ("3600s", "1h"),
            (" 2bd ", "2bd"),
        ] {
            assert_eq!(shown(text).as_deref(), Ok(canonical));
        }
    }

    #[test]
    fn days_and_weeks_are_ambiguous_and_the_hint_says_what_to_write() {
        for (text, hours, days) in [
            ("1d", "24h", "1bd"),
            ("3d", "72h", "3bd"),
            ("1w", "168h", "5bd"),
        ] {
            let error = text.parse::<Target>().unwrap_err();
            assert_eq!(error, TargetError::Ambiguous(text.into()));
            let hint = error.hint().unwrap();
            assert!(hint.contains(hours) && hint.contains(days), "{hint}");
        }
        assert!(matches!(shown("1d4h"), Err(TargetError::Ambiguous(_))));
        assert!(matches!(
            shown("99999999999d"),
            Err(TargetError::Ambiguous(_))
        ));
    }

    #[test]
    fn refuses_what_is_not_a_target() {
        use TargetError as E;
        assert_eq!(shown(""), Err(E::Empty));
        assert_eq!(shown("-4h"), Err(E::Negative));
        for zero in ["0h", "0h0m", "0bd"] {
            assert_eq!(shown(zero), Err(E::Zero));
        }
        assert_eq!(shown("4"), Err(E::NoUnit("4".into())));
        for mixed in ["1bd4h", "4h1bd", "1bd1bd"] {
            assert_eq!(shown(mixed), Err(E::Mixed(mixed.into())));
        }
        for bad in [
            "h", "4x", "1.5h", "30m1h", "1h1h", "1h30", "4 h", "+4h", "4H", "٤h", "1h-5m",
        ] {
            assert_eq!(shown(bad), Err(E::Malformed(bad.into())), "{bad}");
        }
        for long in [
            "876601h",
            "36526bd",
            "99999999999999999999h",
            "4294967297bd",
        ] {
            assert_eq!(shown(long), Err(E::TooLong(long.into())));
        }
        assert_eq!(shown("876600h").as_deref(), Ok("876600h"));
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(seconds in 1..=MAX_SECONDS, days in 1..=MAX_BUSINESS_DAYS) {
            for target in [
                Target::Elapsed(NonZeroU32::new(seconds).unwrap()),
                Target::BusinessDays(NonZeroU32::new(days).unwrap()),
            ] {
                prop_assert_eq!(target.to_string().parse(), Ok(target));
            }
        }

        #[test]
        fn no_text_upsets_the_parser(text in ".{0,20}") {
            let _ = text.parse::<Target>().map_err(|error| error.hint());
        }
    }
}
