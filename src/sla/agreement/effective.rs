//! `effective_from`: from when on a version of an agreement file counts, where that is not its commit.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::model::data::Data;
use crate::model::id::read_time;
use crate::model::yaml::node::Node;
use crate::model::yaml::parse::{parse, text_of};
use crate::sla::calendar::{Edge, zone};
use crate::sla::span::instant;

const KEY: &str = "effective_from";

/// The instant that a file names; `None` when it names none, or none that makes sense. A day begins in `zone`.
pub fn read(root: &Node<'_>, zone: Tz) -> Option<DateTime<Utc>> {
    let Data::Text(text) = root.get(KEY)?.to_data() else {
        return None;
    };
    if let Some(at) = read_time(&text) {
        return Some(at);
    }
    // `%Y-%m-%d` alone would also read `2026-1-2`, which is a date nowhere else in the house.
    let day: NaiveDate = (text.len() == 10).then(|| text.parse().ok())??;
    let midnight = day.and_time(NaiveTime::MIN);
    Some(instant(zone::resolve(zone, midnight, Edge::Start)))
}

/// The same of a whole file. Nearly no file has the key, so it is looked for before anything is parsed.
pub fn of_file(bytes: &[u8], zone: Tz) -> Option<DateTime<Utc>> {
    let mentioned = bytes.windows(KEY.len()).any(|part| part == KEY.as_bytes());
    let text = mentioned.then(|| text_of(bytes).ok())??;
    read(&parse(text).ok()?, zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_in_the_zone_of_the_desk() {
        let of = |text: &str| {
            let file = format!("# a file\n{text}\napplies_to: incident\n");
            of_file(file.as_bytes(), chrono_tz::Europe::Berlin).map(|at| at.to_rfc3339())
        };
        let cases = [
            (
                "effective_from: 2026-07-01",
                Some("2026-06-30T22:00:00+00:00"),
            ),
            (
                "effective_from: 2026-07-01T09:00:00Z",
                Some("2026-07-01T09:00:00+00:00"),
            ),
            (
                "effective_from: 2026-07-01T09:00:00+02:00",
                Some("2026-07-01T07:00:00+00:00"),
            ),
            ("effective_from: 2026-07-01T09:00:00", None),
            ("effective_from: 2026-7-1", None),
            ("effective_from: soon", None),
            ("effective_from: [2026-07-01]", None),
            ("effective_from: 2026", None),
            ("effective_from:", None),
            ("# effective_from: 2026-07-01", None),
            ("rows: {effective_from: 2026-07-01}", None),
            ("effective_from: 2026-07-01\nx: [", None),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text).as_deref(), expected, "{text}");
        }
        assert_eq!(of_file(b"effective_from: \xff", chrono_tz::UTC), None);
    }
}
