//! What becomes of a day on which something is to be done, when the calendar is closed then.

use chrono::NaiveDate;

use super::calendar::{Calendar, HORIZON};

/// What to do about a closed day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClosedDay {
    /// It is left out.
    Skip,
    /// The next open day takes its place.
    #[default]
    Next,
    /// The open day before takes its place.
    Previous,
}

impl ClosedDay {
    /// The day on which it is done; `None` when it is left out, or no open day comes within 100 years.
    pub fn day(self, calendar: &Calendar, day: NaiveDate) -> Option<NaiveDate> {
        let is_open = |day: &NaiveDate| !calendar.day(*day).open.is_empty();
        if is_open(&day) {
            return Some(day);
        }
        let reach = usize::try_from(HORIZON / 86_400).unwrap_or(usize::MAX);
        match self {
            ClosedDay::Skip => None,
            ClosedDay::Next => day.iter_days().take(reach).find(is_open),
            ClosedDay::Previous => {
                let back = std::iter::successors(Some(day), |day| day.pred_opt());
                back.take(reach).find(is_open)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e04_a_closed_day_is_skipped_or_moved_as_is_agreed() {
        let no_file = |_: &str| Err(std::io::ErrorKind::NotFound.into());
        let yaml =
            "zone: Europe/Berlin\nweek: {mon-fri: [\"09:00-17:00\"]}\nholidays: [2025-06-09]\n";
        let calendar = Calendar::parse("test", yaml, &no_file).unwrap();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        // Saturday before a holiday on Monday.
        let saturday = day("2025-06-07");
        for (policy, expected) in [
            (ClosedDay::Skip, None),
            (ClosedDay::Next, Some(day("2025-06-10"))),
            (ClosedDay::Previous, Some(day("2025-06-06"))),
        ] {
            assert_eq!(policy.day(&calendar, saturday), expected);
            assert_eq!(
                policy.day(&calendar, day("2025-06-10")),
                Some(day("2025-06-10"))
            );
        }
        // Open once, and never again.
        let yaml = "zone: UTC\nweek: {}\nextra: [{date: 2025-06-02, open: [\"09:00-10:00\"]}]";
        let once = Calendar::parse("test", yaml, &no_file).unwrap();
        assert_eq!(ClosedDay::Next.day(&once, saturday), None);
        assert_eq!(
            ClosedDay::Previous.day(&once, saturday),
            Some(day("2025-06-02"))
        );
    }
}
