//! A signal as it waits in the inbox: one JSON file in a commit of its own, without a parent.
//!
//! A job that may not push to the desk's branch, or does not want to wait for thirty others, pushes a branch that
//! nobody else has. Whoever drains the inbox lands it. What is in there comes from outside, and is read as such.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::signal::{Signal, Status};

/// Where such branches are.
pub const REFS: &str = "refs/heads/gitsm-inbox/";
/// Where the file is in their tree.
pub const FOLDER: &str = ".gitsm/inbox";
/// The name of the file.
pub const FILE: &str = ".gitsm/inbox/signal.json";
/// The most bytes of a file that is read.
pub const LARGEST: usize = 1 << 20;
/// What the file says it is.
pub const SCHEMA: &str = "gitsm.signal/v1";

#[derive(Serialize, Deserialize)]
struct Letter {
    schema: String,
    signal: Signal,
}

/// Why a signal in the inbox cannot be landed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// There is no such file.
    #[error("it has no {FILE}")]
    Missing,
    /// Its branch was moved while it was fetched.
    #[error("its branch moved while it was read")]
    Moved,
    /// It is too large.
    #[error("its file has {0} bytes, and {LARGEST} are the most")]
    TooLarge(usize),
    /// It is of a newer gitsm.
    #[error("it is a `{0}`, and this version of gitsm reads {SCHEMA}")]
    Schema(String),
    /// It cannot be read.
    #[error("its file cannot be read: {0}")]
    Malformed(String),
    /// It says that it is from the future.
    #[error("it says that it is of {0}, which is still to come")]
    Future(String),
}

/// The name of the branch: day and time, the microsecond in six digits, and what was drawn at random. So the names of
/// one sender are in its order.
pub fn reference(at: DateTime<Utc>, drawn: &str) -> String {
    format!("{REFS}{}{drawn}", at.format("%y%m%d-%H%M%S-%6f"))
}

/// What ends the name of a branch on whose sender's behalf somebody waits until it is landed.
const AWAITED: char = '+';

/// The same for a signal whose sender waits until it is landed.
pub fn awaited(reference: &str) -> String {
    format!("{reference}{AWAITED}")
}

/// Whether the sender of a signal waits until it is landed.
pub fn is_awaited(reference: &str) -> bool {
    reference.ends_with(AWAITED)
}

/// When a branch of the inbox was made, UTC, as its name says; none for one that is named otherwise.
pub fn time(reference: &str) -> Option<DateTime<Utc>> {
    let name = reference.strip_prefix(REFS)?;
    let (at, _) = name.rsplit_once('-')?;
    let at = NaiveDateTime::parse_from_str(at, "%y%m%d-%H%M%S").ok()?;
    Some(at.and_utc())
}

/// Puts letters, each with the branch it came on, in the order in which they happened. Of one moment, what one run
/// says that failed comes before what it says that works; all else is in the order of the senders.
pub fn in_order<T>(letters: &mut [(T, Signal)], name: impl Fn(&T) -> &str) {
    let run = |signal: &Signal| {
        let place = signal.key.scope().as_str().to_owned();
        (signal.at, place, signal.delivery.clone())
    };
    let mut first: BTreeMap<_, String> = BTreeMap::new();
    for (letter, signal) in letters.iter() {
        let name = name(letter);
        let first = first.entry(run(signal)).or_insert_with(|| name.to_owned());
        if name < first.as_str() {
            *first = name.to_owned();
        }
    }
    letters.sort_by_cached_key(|(letter, signal)| {
        let works = signal.status != Status::Firing;
        let first = first.get(&run(signal)).cloned();
        (signal.at, first, works, name(letter).to_owned())
    });
}

/// The file.
pub fn write(signal: &Signal) -> String {
    let letter = Letter {
        schema: SCHEMA.to_owned(),
        signal: signal.clone(),
    };
    let text = serde_json::to_string_pretty(&letter);
    // Only a map with keys that are no text fails to serialise, and there is none.
    text.unwrap_or_default() + "\n"
}

/// Reads the file. A signal without a delivery is named by the branch it came on, so that it lands once.
///
/// # Errors
/// Why it cannot be landed.
pub fn read(
    bytes: Option<&[u8]>,
    reference: &str,
    now: DateTime<Utc>,
) -> Result<Signal, LetterError> {
    #[derive(Deserialize)]
    struct Which {
        schema: String,
    }
    let bytes = bytes.ok_or(LetterError::Missing)?;
    if bytes.len() > LARGEST {
        return Err(LetterError::TooLarge(bytes.len()));
    }
    let malformed = |error: serde_json::Error| {
        LetterError::Malformed(super::signal::line(&error.to_string(), 200))
    };
    let which: Which = serde_json::from_slice(bytes).map_err(malformed)?;
    if which.schema != SCHEMA {
        return Err(LetterError::Schema(super::signal::line(&which.schema, 80)));
    }
    let letter: Letter = serde_json::from_slice(bytes).map_err(malformed)?;
    let mut signal = letter.signal.cleaned();
    // Clocks of runners differ a little.
    if signal.at > now + chrono::TimeDelta::minutes(10) {
        let at = crate::model::id::write_time(signal.at);
        return Err(LetterError::Future(at));
    }
    // Ours is a whole second, in which the letters of one sender have an order.
    signal.at = signal
        .at
        .min(now + chrono::TimeDelta::microseconds(999_999));
    signal.delivery = signal.delivery.or_else(|| {
        Some(
            reference
                .strip_prefix("refs/heads/")
                .unwrap_or(reference)
                .to_owned(),
        )
    });
    Ok(signal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::signal::Fingerprint;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_166_043, 0).unwrap()
    }

    fn signal() -> Signal {
        let key = Fingerprint::of(1, [("a", "b")]);
        Signal::new("jenkins", key, Status::Firing, "T", now())
    }

    fn read_text(text: &str) -> Result<Signal, LetterError> {
        read(Some(text.as_bytes()), "refs/heads/gitsm-inbox/x", now())
    }

    #[test]
    fn a_letter_arrives_as_it_was_sent_and_gets_a_name() {
        let back = read_text(&write(&signal())).unwrap();
        assert_eq!(back.delivery.as_deref(), Some("gitsm-inbox/x"));
        assert_eq!(back.key, signal().key);
        assert_eq!(
            reference(now(), "7KQ2M"),
            "refs/heads/gitsm-inbox/261120-091403-0000007KQ2M"
        );
        assert_eq!(time(&reference(now(), "7KQ2M")), Some(now()));
        assert_eq!(time("refs/heads/gitsm-inbox/mine"), None);
    }

    /// Letters of one second were landed in the order of their names, which were drawn at random.
    #[test]
    fn letters_of_one_second_are_in_the_order_in_which_they_happened() {
        let micro = |micros: i64| now() + chrono::TimeDelta::microseconds(micros);
        let letter = |name: &str, job: &str, status: Status, micros: i64| {
            let key = Fingerprint::of(1, [("job", job)]);
            let mut signal = Signal::new("ci", key, status, "T", micro(micros));
            signal.delivery = Some(format!("ci:1:{job}"));
            let sent = read(Some(write(&signal).as_bytes()), name, now()).unwrap();
            (name.to_owned(), sent)
        };
        let mut letters = vec![
            letter("a", "one", Status::Resolved, 20),
            letter("b", "one", Status::Firing, 10),
            letter("c", "two", Status::Resolved, 0),
            letter("d", "three", Status::Firing, 0),
            letter("e", "two", Status::Firing, 0),
        ];
        in_order(&mut letters, |name| name);
        let names: Vec<&str> = letters.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["e", "c", "d", "b", "a"]);
        assert!(reference(micro(9), "ZZZZZ") < reference(micro(10), "00000"));
        assert_eq!(time(&reference(micro(9), "ZZZZZ")), Some(now()));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let text = write(&signal());
        for (bad, expected) in [
            ("", "cannot be read: EOF"),
            ("[]", "cannot be read: invalid"),
            (&text.replace("/v1", "/v2"), "gitsm.signal/v2"),
            (
                &text.replace("\"version\": 1", "\"version\": 2"),
                "version 2",
            ),
            (
                &text.replace("\"firing\"", "\"burning\""),
                "unknown variant",
            ),
            (&text.replace("2026-", "2027-"), "still to come"),
            (&text.replace("\"title\"", "\"titel\""), "unknown field"),
            (&text[..text.len() / 2], "cannot be read: EOF"),
        ] {
            let error = read_text(bad).unwrap_err().to_string();
            assert!(error.contains(expected), "{bad}: {error}");
        }
        assert_eq!(read(None, "x", now()), Err(LetterError::Missing));
        let large = vec![b' '; LARGEST + 1];
        assert_eq!(
            read(Some(&large), "x", now()),
            Err(LetterError::TooLarge(LARGEST + 1))
        );
    }
}
