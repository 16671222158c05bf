//! Opening hours of one day as wall-clock minutes: reading `09:00-17:00`, and finding overlaps.

use std::fmt;
use std::str::FromStr;

/// Minutes of a day.
pub(crate) const DAY: u16 = 24 * 60;

/// A half-open interval of wall-clock minutes, counted from the midnight at which its day starts.
///
/// It starts before 24:00. It may end after it: an overnight shift belongs to the day it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    pub(crate) start: u16,
    pub(crate) end: u16,
}

impl Hours {
    /// The whole day.
    pub(crate) const ALL_DAY: Hours = Hours { start: 0, end: DAY };

    pub(crate) fn pair(self) -> (u16, u16) {
        (self.start, self.end)
    }

    /// The part that reaches into the next day, in that day's minutes.
    pub(crate) fn tail(self) -> Option<(u16, u16)> {
        (self.end > DAY).then(|| (0, self.end - DAY))
    }
}

/// Why a text is not an interval of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Not `HH:MM-HH:MM`, or a reading that no clock shows.
    #[error("not an interval such as 09:00-17:00")]
    Malformed,
    /// Start and end are the same.
    #[error("it starts and ends at the same time")]
    Empty,
}

impl FromStr for Hours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let (start, end) = text.split_once('-').ok_or(HoursError::Malformed)?;
        let start = minutes(start.trim()).ok_or(HoursError::Malformed)?;
        let end = minutes(end.trim()).ok_or(HoursError::Malformed)?;
        if start == DAY {
            return Err(HoursError::Malformed);
        }
        match start.cmp(&end) {
            std::cmp::Ordering::Less => Ok(Hours { start, end }),
            std::cmp::Ordering::Equal => Err(HoursError::Empty),
            std::cmp::Ordering::Greater => Ok(Hours {
                start,
                end: end + DAY,
            }),
        }
    }
}

/// `HH:MM` up to and including `24:00`, as minutes.
fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |part: &str| {
        let good = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        good.then(|| part.parse::<u16>().ok()).flatten()
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= DAY).then_some(total)
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.end > DAY {
            self.end - DAY
        } else {
            self.end
        };
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            self.start / 60,
            self.start % 60,
            end / 60,
            end % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints_intervals() {
        for (text, start, end) in [
            ("09:00-17:00", 540, 1020),
            ("00:00-24:00", 0, 1440),
            ("22:00-06:00", 1320, 1800),
            ("22:00-00:00", 1320, 1440),
            ("09:30 - 12:00", 570, 720),
        ] {
            let hours: Hours = text.parse().unwrap();
            assert_eq!(hours.pair(), (start, end), "{text}");
            assert_eq!(hours.to_string().parse(), Ok(hours));
        }
    }

    #[test]
    fn refuses_what_no_clock_shows() {
        for text in [
            "",
            "09:00",
            "9:00-17:00",
            "09:60-10:00",
            "25:00-26:00",
            "24:00-25:00",
            "24:00-06:00",
            "24:01-06:00",
            "09:00-17:00-18:00",
            "0900-1700",
            "٠٩:00-17:00",
        ] {
            assert_eq!(text.parse::<Hours>(), Err(HoursError::Malformed), "{text}");
        }
        assert_eq!("09:00-09:00".parse::<Hours>(), Err(HoursError::Empty));
    }
}
