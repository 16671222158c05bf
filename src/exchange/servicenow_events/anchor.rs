//! The columns `resolved_at` and `closed_at` against the rows: which row they speak of.
//!
//! The export repeats both columns on every row of an incident, so they say when it was resolved and closed
//! in the end. The last move into the state must have that time, whatever the rows say.

use chrono::{DateTime, Utc};

/// How a column and the rows agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// This row has the time of the column.
    Row,
    /// No row has it: the first row of the last stay in the state gets it.
    Moved,
    /// No row is in the state at all: an entry before this row says so.
    Inserted,
}

/// The row at which an incident came to a state for the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The position of the row.
    pub row: usize,
    /// The state.
    pub state: &'static str,
    /// When.
    pub at: DateTime<Utc>,
    /// How the row was found.
    pub fit: Fit,
    /// The column that names the time.
    pub column: &'static str,
}

/// Finds the row, given the state after each row and the time of each row. An incident that is open in the
/// end has none.
pub(super) fn anchor(
    (state, column): (&'static str, &'static str),
    at: Option<DateTime<Utc>>,
    states: &[&str],
    times: &[Option<DateTime<Utc>>],
) -> Option<Anchor> {
    let at = at?;
    let end = *states.last()?;
    if end != state && end != "closed" {
        return None;
    }
    let found = |row, fit| {
        Some(Anchor {
            row,
            state,
            at,
            fit,
            column,
        })
    };
    let stay = |state: &str| {
        let last = states.iter().rposition(|s| *s == state)?;
        let before = states[..last].iter().rposition(|s| *s != state);
        Some(before.map_or(0, |before| before + 1)..=last)
    };
    match stay(state) {
        Some(mut rows) => {
            let first = *rows.start();
            match rows.find(|row| times[*row] == Some(at)) {
                Some(row) => found(row, Fit::Row),
                None => found(first, Fit::Moved),
            }
        }
        None => found(*stay("closed")?.start(), Fit::Inserted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESOLVED: (&str, &str) = ("resolved", "resolved_at");

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(minute * 60, 0).unwrap()
    }

    fn find(column: i64, rows: &[(&'static str, i64)]) -> Option<(usize, Fit)> {
        let states: Vec<&str> = rows.iter().map(|(state, _)| *state).collect();
        let times: Vec<_> = rows.iter().map(|(_, minute)| Some(at(*minute))).collect();
        anchor(RESOLVED, Some(at(column)), &states, &times).map(|found| (found.row, found.fit))
    }

    #[test]
    fn the_row_of_the_last_stay_that_has_the_time_is_taken() {
        let rows = [
            ("resolved", 5),
            ("in_progress", 6),
            ("resolved", 7),
            ("resolved", 9),
            ("closed", 10),
        ];
        assert_eq!(find(9, &rows), Some((3, Fit::Row)));
        assert_eq!(find(7, &rows), Some((2, Fit::Row)));
        assert_eq!(find(5, &rows), Some((2, Fit::Moved)));
    }

    #[test]
    fn a_closed_incident_without_a_resolved_row_gets_one_before_it_was_closed() {
        let rows = [("new", 1), ("closed", 8), ("closed", 9)];
        assert_eq!(find(4, &rows), Some((1, Fit::Inserted)));
    }

    #[test]
    fn an_open_incident_was_not_resolved() {
        assert_eq!(find(4, &[("resolved", 4), ("in_progress", 8)]), None);
        assert_eq!(find(4, &[]), None);
    }
}
