//! The manifest of a package: what it is about, what was walked, and the hash of every file in it.
//!
//! It is JSON in the order of this file, and its bytes are what is signed. Reading one trusts nothing: it may come from
//! anybody.

use serde::{Deserialize, Serialize};

use super::exception::Exception;
use crate::model::digest::Digest;

/// The schema of this version.
pub const SCHEMA: &str = "gitsm.evidence/v1";
/// The name of the file.
pub const FILE: &str = "manifest.json";
/// The name of its signature.
pub const SIGNATURE: &str = "manifest.json.sig";
/// A file that is larger is not read: the manifest of a hundred thousand changes has some 30 MB.
pub const MOST: u64 = 256 << 20;

/// A manifest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `gitsm.evidence/v1`
    pub schema: String,
    /// The version of gitsm that made it.
    pub version: String,
    /// The name of the desk.
    pub desk: String,
    /// Its zone, in which policies count days.
    pub zone: String,
    /// The kind of the records.
    pub kind: String,
    /// The first instant of the period, RFC 3339 in UTC; none: from the beginning.
    pub from: Option<String>,
    /// The first instant after it.
    pub to: Option<String>,
    /// When it was made, and so the instant at which everything was judged.
    pub made_at: String,
    /// The commit that it was made of.
    pub head: String,
    /// The commit of the last package, which must lead to `head`.
    pub previous: Option<String>,
    /// What was walked.
    pub commits: Commits,
    /// How many changes the population has.
    pub changes: usize,
    /// The commit whose people say which keys are revoked.
    pub newest: String,
    /// Files of records that could not be read.
    pub unread: Vec<String>,
    /// Exceptions that are about the history and not about one change of the population.
    pub history: Vec<Exception>,
    /// Every file but this one and its signature.
    pub files: Vec<FileEntry>,
}

/// What was walked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commits {
    /// All that lead to `head`.
    pub walked: usize,
    /// Those of the main line.
    pub main_line: usize,
    /// Those of the main line in the period.
    pub in_period: usize,
    /// Of these: merges.
    pub merges: usize,
    /// Actions of gitsm, as their trailers claim.
    pub actions: usize,
    /// Others that name a review in their subject, such as `(#7)`: a claim.
    pub reviews: usize,
    /// The rest.
    pub direct: usize,
}

/// A file of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its path in the package, with forward slashes.
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

impl FileEntry {
    /// Of a file with these bytes.
    pub fn of(path: &str, bytes: &[u8]) -> Self {
        let digest = Digest::of(bytes).to_string();
        FileEntry {
            path: path.to_owned(),
            size: bytes.len() as u64,
            sha256: digest.trim_start_matches("sha256:").to_owned(),
        }
    }
}

impl Manifest {
    /// The bytes that are written and signed.
    pub fn bytes(&self) -> Vec<u8> {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text.into_bytes()
    }

    /// Reads one.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let manifest: Manifest =
            serde_json::from_slice(bytes).map_err(|error| format!("cannot be read: {error}"))?;
        match manifest.schema == SCHEMA {
            true => Ok(manifest),
            false => Err(format!(
                "is of the schema {:?}; this version reads {SCHEMA}",
                manifest.schema
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let manifest = Manifest {
            schema: SCHEMA.to_owned(),
            from: Some("2026-10-01T00:00:00Z".to_owned()),
            history: vec![Exception::new("a", "direct-push", "b")],
            files: vec![FileEntry::of("changes/x.json", b"abc")],
            ..Manifest::default()
        };
        assert_eq!(Manifest::read(&manifest.bytes()), Ok(manifest));
    }

    #[test]
    fn damage_is_an_answer_and_never_a_panic() {
        let bytes = Manifest {
            schema: SCHEMA.to_owned(),
            ..Manifest::default()
        }
        .bytes();
        // The last two bytes are the closing brace and a line end.
        for cut in 0..bytes.len() - 1 {
            assert!(Manifest::read(&bytes[..cut]).is_err(), "{cut}");
        }
        let deep = "[".repeat(100_000);
        let other = String::from_utf8_lossy(&bytes).replace("/v1", "/v2");
        for wrong in [
            deep.as_str(),
            &other,
            "null",
            "{}",
            "\u{0}",
            "{\"schema\": 1}",
        ] {
            assert!(Manifest::read(wrong.as_bytes()).is_err());
        }
        assert!(Manifest::read(&[0xff, 0xfe]).is_err());
    }
}
