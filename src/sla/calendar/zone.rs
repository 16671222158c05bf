//! IANA zones by name, and the one rule that turns a wall-clock reading into an instant.
//!
//! Clock changes make readings that never occur and readings that occur twice. An opening starts the first
//! time the clock shows its start and ends the last time the clock shows its end, so an ambiguous start is the
//! earlier, an ambiguous end the later instant. A reading that never occurs is shifted forward to the end of
//! its gap, whichever edge it is; so an opening wholly inside a gap is empty, never negative.

use chrono::{LocalResult, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{GapInfo, Tz};

use super::ics::windows;

/// Which end of an interval a wall-clock reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The start: of two instants the earlier.
    Start,
    /// The end: of two instants the later.
    End,
}

/// Seconds since 1970 at which a clock in `zone` shows `local`.
pub(crate) fn resolve(zone: Tz, local: NaiveDateTime, edge: Edge) -> i64 {
    let reading = local.and_utc().timestamp();
    let less =
        |offset: <Tz as TimeZone>::Offset| reading - i64::from(offset.fix().local_minus_utc());
    match zone.offset_from_local_datetime(&local) {
        LocalResult::Single(offset) => less(offset),
        LocalResult::Ambiguous(one, other) => {
            let (one, other) = (less(one), less(other));
            match edge {
                Edge::Start => one.min(other),
                Edge::End => one.max(other),
            }
        }
        LocalResult::None => GapInfo::new(&local, &zone)
            .and_then(|gap| gap.end)
            .map_or_else(
                || less(zone.offset_from_utc_datetime(&local)),
                |end| end.timestamp(),
            ),
    }
}

/// What a clock in `zone` shows at these seconds since 1970.
pub(crate) fn local(zone: Tz, at: i64) -> NaiveDateTime {
    crate::sla::span::instant(at)
        .with_timezone(&zone)
        .naive_local()
}

/// The release of the IANA time zone data that is compiled in, such as `2025b`: reports print it, because
/// a new release can change a verdict. Clock changes are compiled in up to the year 2100.
pub fn tzdata_version() -> &'static str {
    chrono_tz::IANA_TZDB_VERSION
}

/// The known zone that an unknown name most probably means.
pub(crate) fn meant(name: &str) -> Option<&'static str> {
    if let Some(zone) = windows::zone(name) {
        return Some(zone.name());
    }
    let wanted = name.to_lowercase().replace(' ', "_");
    let likeness = |zone: &Tz| {
        let known = zone.name().to_lowercase();
        let city = known.rsplit('/').next().unwrap_or(&known);
        // A bare city is a common slip; a full name that fits as well wins.
        let by_city = strsim::jaro_winkler(&wanted, city) - 0.01;
        strsim::jaro_winkler(&wanted, &known).max(by_city)
    };
    chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| (likeness(zone), zone.name()))
        .filter(|(likeness, _)| *likeness > 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        chrono::DateTime::parse_from_rfc3339(text)
            .unwrap()
            .timestamp()
    }

    #[test]
    fn a_reading_in_the_gap_is_its_end() {
        for (zone, local, utc) in [
            (
                Tz::Europe__Berlin,
                "2025-03-30T02:00:00",
                "2025-03-30T01:00:00Z",
            ),
            (
                Tz::Europe__Berlin,
                "2025-03-30T02:30:00",
                "2025-03-30T01:00:00Z",
            ),
            (
                Tz::Australia__Lord_Howe,
                "2025-10-05T02:15:00",
                "2025-10-04T15:30:00Z",
            ),
            (
                Tz::America__Sao_Paulo,
                "2018-11-04T00:00:00",
                "2018-11-04T03:00:00Z",
            ),
            (
                Tz::Pacific__Apia,
                "2011-12-30T12:00:00",
                "2011-12-30T10:00:00Z",
            ),
        ] {
            for edge in [Edge::Start, Edge::End] {
                assert_eq!(
                    resolve(zone, local.parse().unwrap(), edge),
                    at(utc),
                    "{local}"
                );
            }
        }
    }

    #[test]
    fn an_ambiguous_reading_is_earlier_as_start_and_later_as_end() {
        let local = "2025-10-26T02:30:00".parse().unwrap();
        let berlin = Tz::Europe__Berlin;
        assert_eq!(
            resolve(berlin, local, Edge::Start),
            at("2025-10-26T00:30:00Z")
        );
        assert_eq!(
            resolve(berlin, local, Edge::End),
            at("2025-10-26T01:30:00Z")
        );
    }

    #[test]
    fn guesses_what_was_meant() {
        for (wrong, right) in [
            ("Europe/Lisabon", "Europe/Lisbon"),
            ("europe/berlin", "Europe/Berlin"),
            ("Lisbon", "Europe/Lisbon"),
            ("New York", "America/New_York"),
            ("W. Europe Standard Time", "Europe/Berlin"),
        ] {
            assert_eq!(meant(wrong), Some(right), "{wrong}");
        }
        assert_eq!(meant("xyzzy"), None);
    }
}
