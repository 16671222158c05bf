//! Identifiers: parsed once at the boundary, so that no raw string travels as an id.
//!
//! Dated ids (`INC-261120-7KQ2M`) need no coordination between clones: prefix, UTC date, and five
//! characters of Crockford base32. Named ids (`web-01`) are chosen by people. What is typed for a record
//! is neither yet: it is any unique part of an id, and [`normalise`] makes the two comparable.

use std::fmt;

use compact_str::{CompactString, format_compact};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Crockford's alphabet: no I, L, O or U, so that nothing is misread or misspelt into a word.
/// Source: <https://www.crockford.com/base32.html>.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a dated id after the date: 32^5, some 33 million a kind and day.
pub const SUFFIX_LEN: usize = 5;
/// Characters of a log entry's id: 40 bits, unique within one record without coordination.
pub const ENTRY_LEN: usize = 8;
const MAX_LEN: usize = 80;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing there.
    #[error("an id cannot be empty")]
    Empty,
    /// Too long for a file name that every system can hold.
    #[error("an id has at most {MAX_LEN} characters")]
    TooLong,
    /// A character that ids do not have.
    #[error(
        "an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found {0:?}"
    )]
    Character(char),
}

/// Whether a text is an id, of whatever it may be the id.
///
/// # Errors
/// When it is empty, too long, or has characters that ids do not have.
pub fn check(text: &str) -> Result<(), IdError> {
    let first = text.chars().next().ok_or(IdError::Empty)?;
    if text.len() > MAX_LEN {
        return Err(IdError::TooLong);
    }
    if !first.is_ascii_alphanumeric() {
        return Err(IdError::Character(first));
    }
    let fits = |byte: u8| INSIDE[usize::from(byte)];
    // Without a way out in the middle; nearly every id is in order.
    if !text.bytes().fold(true, |all, byte| all & fits(byte)) {
        let strange = text
            .char_indices()
            .find(|(at, _)| !fits(text.as_bytes()[*at]));
        return Err(IdError::Character(strange.map_or(first, |(_, c)| c)));
    }
    match text.ends_with('.') {
        true => Err(IdError::Character('.')),
        false => Ok(()),
    }
}

/// Which bytes an id can have: letters and digits of ASCII, `-`, `_` and `.`.
static INSIDE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        byte += 1;
    }
    table
};

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(CompactString);

        impl $name {
            /// Parses an id.
            ///
            /// # Errors
            /// When it is empty, too long, or has characters that ids do not have.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                check(text)?;
                Ok($name(text.into()))
            }

            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                check(&text)?;
                Ok($name(text.into()))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }
    };
}

id_type! {
    /// The id of a record: dated (`INC-261120-7KQ2M`) or named (`web-01`).
    RecordId
}
id_type! {
    /// A person, by the name of their file in `.gitsm/people/`, or a bot.
    PersonId
}
id_type! {
    /// The id of one log entry, unique within its record.
    EntryId
}

impl RecordId {
    /// A dated id from a prefix, a UTC date and random bytes.
    pub fn dated(prefix: &str, day: NaiveDate, random: [u8; SUFFIX_LEN]) -> Self {
        let suffix = crockford(&random);
        RecordId(format_compact!(
            "{prefix}-{}-{suffix}",
            day.format("%y%m%d")
        ))
    }

    /// The parts of a dated id with this prefix, or `None` if it is not one.
    pub fn date_of(&self, prefix: &str) -> Option<NaiveDate> {
        let rest = self.0.strip_prefix(prefix)?.strip_prefix('-')?;
        let (day, suffix) = rest.split_once('-')?;
        let crockford = |c: char| c.is_ascii() && ALPHABET.contains(&(c as u8));
        if day.len() != 6 || suffix.len() != SUFFIX_LEN || !suffix.chars().all(crockford) {
            return None;
        }
        let year = 2_000 + i32::try_from(digits(day, 0, 2)?).ok()?;
        NaiveDate::from_ymd_opt(year, digits(day, 2, 2)?, digits(day, 4, 2)?)
    }
}

impl EntryId {
    /// An entry id from random bytes.
    pub fn from_random(random: [u8; ENTRY_LEN]) -> Self {
        EntryId(crockford(&random))
    }
}

impl PersonId {
    /// The id for a person known only by a name or an address: `Caller 2403` becomes `caller-2403`,
    /// `ana@example.org` becomes `ana`.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.split('@').next().unwrap_or(name);
        let mut slug = String::new();
        for c in name.chars().flat_map(char::to_lowercase) {
            if c.is_ascii_alphanumeric() || (matches!(c, '.' | '_') && !slug.is_empty()) {
                slug.push(c);
            } else if !slug.ends_with('-') && !slug.is_empty() {
                slug.push('-');
            }
        }
        let slug = slug.trim_end_matches(['-', '.']);
        slug.get(..slug.len().min(MAX_LEN))
            .and_then(|slug| PersonId::parse(slug).ok())
    }
}

fn crockford(random: &[u8]) -> CompactString {
    random
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte & 31)]))
        .collect()
}

/// The folder of a dated record below its kind's folder: one folder a day keeps every git tree small.
pub fn day_folder(day: NaiveDate) -> String {
    format!("{:04}/{:02}/{:02}", day.year(), day.month(), day.day())
}

/// Folds what somebody typed to the form ids are compared in: upper case, and the letters that
/// Crockford leaves out read as the digits they look like. Applied to both sides.
pub fn normalise(typed: &str) -> String {
    typed
        .trim()
        .chars()
        .map(|c| match c.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            c => c,
        })
        .collect()
}

/// How an instant is written on disk: RFC 3339, UTC, whole seconds.
pub fn write_time(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The number that so many decimal digits of a text spell.
fn digits(text: &str, from: usize, count: usize) -> Option<u32> {
    let part = text.as_bytes().get(from..from + count)?;
    part.iter().try_fold(0, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        Some(number * 10 + digit)
    })
}

/// An instant just as [`write_time`] writes it, without the detour over a general parser: every entry of every
/// log has one.
fn read_written(text: &str) -> Option<DateTime<Utc>> {
    let marks = [
        (4, b'-'),
        (7, b'-'),
        (10, b'T'),
        (13, b':'),
        (16, b':'),
        (19, b'Z'),
    ];
    let bytes = text.as_bytes();
    if text.len() != 20 || marks.iter().any(|(at, mark)| bytes[*at] != *mark) {
        return None;
    }
    let two = |from| digits(text, from, 2);
    let year = i32::try_from(digits(text, 0, 4)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, two(5)?, two(8)?)?;
    Some(day.and_hms_opt(two(11)?, two(14)?, two(17)?)?.and_utc())
}

/// Reads an RFC 3339 instant with any offset; fractions of a second are cut off.
pub fn read_time(text: &str) -> Option<DateTime<Utc>> {
    use chrono::SubsecRound;
    if let Some(at) = read_written(text) {
        return Some(at);
    }
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc).trunc_subsecs(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dated_id_carries_its_day_and_its_path() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let id = RecordId::dated("INC", day, [7, 19, 22, 2, 20]);
        assert_eq!(id.as_str(), "INC-261120-7KP2M");
        assert_eq!(id.date_of("INC"), Some(day));
        assert_eq!(id.date_of("CHG"), None);
        assert_eq!(day_folder(day), "2026/11/20");
    }

    #[test]
    fn a_date_that_does_not_exist_is_no_dated_id() {
        let id = RecordId::parse("INC-261332-7KQ2M").unwrap();
        assert_eq!(id.date_of("INC"), None);
        assert_eq!(
            RecordId::parse("INC-261120-7KQ2I").unwrap().date_of("INC"),
            None
        );
    }

    #[test]
    fn ids_that_could_leave_their_folder_are_refused() {
        for bad in [
            "", "..", "../x", "a/b", "-x", ".git", "a b", "a\n", "ü", "x.",
        ] {
            assert!(RecordId::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn people_known_by_name_get_a_slug() {
        assert_eq!(
            PersonId::from_name("Caller 2403").unwrap().as_str(),
            "caller-2403"
        );
        assert_eq!(
            PersonId::from_name("Opened by  8").unwrap().as_str(),
            "opened-by-8"
        );
        assert_eq!(
            PersonId::from_name("ana.b@example.org").unwrap().as_str(),
            "ana.b"
        );
        assert_eq!(PersonId::from_name("***"), None);
    }

    #[test]
    fn typed_ids_forgive_case_and_lookalikes() {
        assert_eq!(normalise(" 7kq2l "), normalise("7KQ21"));
        assert_eq!(normalise("web-o1"), normalise("WEB-01"));
    }

    proptest! {
        #[test]
        fn both_ways_to_read_an_instant_agree(
            text in "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]Z|[0-9TZ:+-]{20}"
        ) {
            if let Some(at) = read_written(&text) {
                let general = DateTime::parse_from_rfc3339(&text).unwrap();
                prop_assert_eq!(at, general);
            }
        }
    }

    #[test]
    fn times_are_read_with_offsets_and_written_in_utc() {
        let at = read_time("2026-11-20T10:14:03.9+01:00").unwrap();
        assert_eq!(write_time(at), "2026-11-20T09:14:03Z");
        assert_eq!(read_time("2026-11-20"), None);
    }
}
