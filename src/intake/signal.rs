//! The normal form of everything that comes in, and the key by which two of them are the same failure.
//!
//! A key is a digest over named parts. Its version is part of it: when the recipe changes, incidents that are open
//! keep the key they have, and nothing is joined or split behind anybody's back. The parts are kept, so that
//! `explain` can show how a key came about.

use std::fmt;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The most characters of a title that are kept; what follows is in the body.
pub const TITLE: usize = 200;

/// The most characters of a body that are kept.
pub const BODY: usize = 16_000;

/// The most characters of a fact that are kept.
const FACT: usize = 1_000;

/// The most facts that are kept.
const FACTS: usize = 64;

/// The fact that names the branch: what works on one branch says nothing of another.
pub const BRANCH: &str = "Branch";

/// The fact that names the repository.
pub const REPOSITORY: &str = "Repository";

/// The fact that names the run of a pipeline.
pub const RUN: &str = "Run";

/// What stands in that fact before the number of the attempt, where the system counts them.
pub const ATTEMPT: &str = ", attempt ";

/// The part of a key that tells the failures of one place apart.
pub const SIGNATURE: &str = "signature";

/// How many hexadecimal digits of the digest a key shows: 128 bits, as many as a UUID.
const DIGITS: usize = 32;

/// Something that a machine reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// What sort of program reports it: `github-actions`, `alertmanager`, `mail`.
    pub source: String,
    /// By what two signals are the same failure.
    pub key: Fingerprint,
    /// What names this delivery; a second one with the same name changes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    /// Whether it is broken, mended, or neither.
    pub status: Status,
    /// One line that a person understands.
    pub title: String,
    /// What else is known, as text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// How bad it is, in the word of the source; the configuration says what the word means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
    /// When it happened, UTC.
    pub at: DateTime<Utc>,
    /// Where to look at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The service that is hit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Where it happens, such as production.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<String>,
    /// What the description shows as a list, by name.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub facts: IndexMap<String, String>,
}

/// Whether the thing that is reported is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It is broken.
    Firing,
    /// It works (again).
    Resolved,
    /// Somebody stopped it before it could tell; that is neither.
    Cancelled,
}

impl Signal {
    /// A signal with nothing but what every one must have.
    pub fn new(
        source: impl Into<String>,
        key: Fingerprint,
        status: Status,
        title: impl Into<String>,
        at: DateTime<Utc>,
    ) -> Self {
        Signal {
            source: source.into(),
            key,
            delivery: None,
            status,
            title: title.into(),
            body: String::new(),
            severity: None,
            at,
            link: None,
            service: None,
            environment: None,
            facts: IndexMap::new(),
        }
    }

    /// The same signal as a record may hold it: no control characters, lines where lines belong, nothing endless.
    /// Only `http` and `https` links are kept, because people click on them.
    #[must_use]
    pub fn cleaned(&self) -> Self {
        let short = |text: &Option<String>| {
            let text = text.as_ref().map(|text| line(text, FACT))?;
            (!text.is_empty()).then_some(text)
        };
        let title = match line(&self.title, TITLE) {
            title if title.is_empty() => format!("Failure reported by {}", line(&self.source, 80)),
            title => title,
        };
        let facts = self.facts.iter().take(FACTS);
        Signal {
            source: line(&self.source, 80),
            key: self.key.clone(),
            delivery: short(&self.delivery),
            status: self.status,
            title,
            body: block(&self.body, BODY),
            severity: short(&self.severity),
            at: self.at,
            link: short(&self.link).filter(|link| {
                !link.contains(char::is_whitespace)
                    && (link.starts_with("https://") || link.starts_with("http://"))
            }),
            service: short(&self.service),
            environment: short(&self.environment),
            facts: facts
                .map(|(name, value)| (line(name, 80), line(value, FACT)))
                .filter(|(name, value)| !name.is_empty() && !value.is_empty())
                .collect(),
        }
    }
}

/// Whether a character does something else than being shown: control, or turning the direction of the text.
fn acts(c: char) -> bool {
    let directs =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || directs || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Foreign text as one line without control characters, of at most so many characters.
pub fn line(text: &str, most: usize) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{2028}' | '\u{2029}' => ' ',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .filter(|c| !acts(*c))
        .collect();
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    cut(&words.join(" "), most)
}

/// Foreign text as lines without other control characters and without space at their ends, of at most so many
/// characters in all.
pub fn block(text: &str, most: usize) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let shown: String = line.chars().filter(|c| !acts(*c)).collect();
            shown.trim_end().to_owned()
        })
        .collect();
    cut(lines.join("\n").trim_matches('\n'), most)
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => {
            let kept: String = text.chars().take(most.saturating_sub(1)).collect();
            format!("{}…", kept.trim_end())
        }
    }
}

/// By what two signals are the same failure: a version, a digest, and the parts that it was made of.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Fingerprint {
    text: String,
    version: u32,
    parts: Vec<(String, String)>,
}

/// How a key is written where it travels: the parts, of which it is computed again.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    parts: Vec<(String, String)>,
}

/// A key in a version that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a key of version {0} is not known to this version of gitsm")]
pub struct UnknownVersion(u32);

impl Fingerprint {
    /// The version of keys that are made today.
    pub const VERSION: u32 = 1;

    /// The key of these parts, in this order. Parts without a value do not count, so that a part can be added to
    /// the recipe without changing the keys of those who do not use it.
    ///
    /// Version 1: SHA-256 over `name`, 0x1f, `value`, 0x1e of each part in UTF-8; the first 32 hexadecimal digits.
    /// Control characters in a part count as spaces, so no value can look like two.
    pub fn of<N: AsRef<str>, V: AsRef<str>>(
        version: u32,
        parts: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let plain = |text: &str| line(text, usize::MAX);
        let parts: Vec<(String, String)> = parts
            .into_iter()
            .map(|(name, value)| (plain(name.as_ref()), plain(value.as_ref())))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let mut digest = Sha256::new();
        for (name, value) in &parts {
            digest.update(name.as_bytes());
            digest.update([0x1f]);
            digest.update(value.as_bytes());
            digest.update([0x1e]);
        }
        let digest = digest.finalize();
        let mut text = format!("v{version}-");
        for byte in digest.iter().take(DIGITS / 2) {
            text.push_str(&format!("{byte:02x}"));
        }
        Fingerprint {
            text,
            version,
            parts,
        }
    }

    /// The key as records carry it: `v1-` and 32 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The key of the place, whatever failed there: the same without its signature.
    #[must_use]
    pub fn scope(&self) -> Self {
        let parts = self.parts.iter().filter(|(name, _)| name != SIGNATURE);
        Fingerprint::of(self.version, parts.map(|(name, value)| (name, value)))
    }

    /// The version of the recipe.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The parts that have a value, in the order in which they count.
    pub fn parts(&self) -> &[(String, String)] {
        &self.parts
    }
}

impl PartialEq for Fingerprint {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Fingerprint {}

impl std::hash::Hash for Fingerprint {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<Fingerprint> for Stored {
    fn from(key: Fingerprint) -> Self {
        Stored {
            version: key.version,
            parts: key.parts,
        }
    }
}

impl TryFrom<Stored> for Fingerprint {
    type Error = UnknownVersion;

    fn try_from(stored: Stored) -> Result<Self, UnknownVersion> {
        match stored.version {
            Fingerprint::VERSION => Ok(Fingerprint::of(stored.version, stored.parts)),
            other => Err(UnknownVersion(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(parts: &[(&str, &str)]) -> Fingerprint {
        Fingerprint::of(1, parts.iter().copied())
    }

    #[test]
    fn a_key_is_what_its_recipe_says() {
        let made = key(&[("source", "github-actions"), ("job", "build (22)")]);
        let mut digest = Sha256::new();
        digest.update(b"source\x1fgithub-actions\x1ejob\x1fbuild (22)\x1e");
        let whole: String = digest
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(made.to_string(), format!("v1-{}", &whole[..32]));
    }

    #[test]
    fn parts_without_a_value_do_not_count_and_no_value_looks_like_two() {
        assert_eq!(
            key(&[("a", "1"), ("b", ""), ("c", " \n")]),
            key(&[("a", "1")])
        );
        assert_ne!(key(&[("a", "1\x1eb\x1f2")]), key(&[("a", "1"), ("b", "2")]));
        assert_ne!(
            key(&[("a", "1"), ("b", "2")]),
            key(&[("a", "2"), ("b", "1")])
        );
        assert_ne!(Fingerprint::of(2, [("a", "1")]), key(&[("a", "1")]));
    }

    #[test]
    fn a_signal_survives_its_journey_and_its_key_is_computed_again() {
        let at = DateTime::from_timestamp(1_795_166_043, 0).unwrap();
        let mut signal = Signal::new("mail", key(&[("a", "é")]), Status::Firing, "T", at);
        signal.facts.insert("Branch".into(), "main".into());
        let text = serde_json::to_string(&signal).unwrap();
        let back: Signal = serde_json::from_str(&text).unwrap();
        assert_eq!(back, signal);
        assert_eq!(back.key.parts(), signal.key.parts());
        let newer = text.replace("\"version\":1", "\"version\":9");
        assert!(
            serde_json::from_str::<Signal>(&newer)
                .unwrap_err()
                .to_string()
                .contains("version 9")
        );
    }

    #[test]
    fn hostile_text_becomes_harmless_and_short() {
        let at = DateTime::from_timestamp(0, 0).unwrap();
        let mut signal = Signal::new(
            "x",
            key(&[]),
            Status::Firing,
            "a\u{1b}[31m\r\nb\u{202e}",
            at,
        );
        signal.body = "one\r\ntwo \x07\n\n".to_owned();
        signal.link = Some("javascript:alert(1)".to_owned());
        signal.facts.insert("k\n".into(), "v\0".into());
        let clean = signal.cleaned();
        assert_eq!(clean.title, "a[31m b");
        assert_eq!(clean.body, "one\ntwo");
        assert_eq!(clean.link, None);
        assert_eq!(clean.facts["k"], "v");
        signal.title = "\n".to_owned();
        assert_eq!(signal.cleaned().title, "Failure reported by x");
        signal.title = "é".repeat(5_000);
        assert_eq!(signal.cleaned().title.chars().count(), TITLE);
    }
}
