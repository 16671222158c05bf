//! Plain values about commits: what the rest of the house sees of git's history.

use std::fmt;

use chrono::{DateTime, Utc};

use super::identity::Identity;

/// The id of a commit, 40 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommitId(String);

impl CommitId {
    pub(super) fn from_oid(oid: git2::Oid) -> Self {
        CommitId(oid.to_string())
    }

    pub(super) fn oid(&self) -> git2::Oid {
        // Only `from_oid` makes one, so it always parses; zero names no object and fails loudly.
        git2::Oid::from_str(&self.0).unwrap_or(git2::Oid::ZERO_SHA1)
    }

    /// The commit of this full id; whether there is one is not asked.
    pub fn parse(hex: &str) -> Option<Self> {
        let oid = (hex.len() == 40).then(|| git2::Oid::from_str(hex).ok())??;
        (!oid.is_zero()).then(|| CommitId::from_oid(oid))
    }

    /// All digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first ten digits, for people.
    pub fn short(&self) -> &str {
        &self.0[..9]
    }
}

impl fmt::Display for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The format of a signature, as git's `gpg.format` calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureFormat {
    /// `ssh-keygen -Y`.
    Ssh,
    /// GnuPG.
    OpenPgp,
    /// S/MIME, gitsign.
    X509,
}

impl SignatureFormat {
    /// The word git uses.
    pub fn word(self) -> &'static str {
        match self {
            SignatureFormat::Ssh => "ssh",
            SignatureFormat::OpenPgp => "openpgp",
            SignatureFormat::X509 => "x509",
        }
    }
}

/// What is known about a commit's signature.
///
/// A good signature proves who holds the key; git never compares that with author or committer, and a
/// validity window is judged at the committer date, which the signer chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureState {
    /// There is none: author and committer are claims.
    Unsigned,
    /// There is one, and it was not verified: no program, or no list of keys.
    Present {
        /// Its format.
        format: SignatureFormat,
    },
    /// It verifies by a listed key.
    Good {
        /// Git's name for the signer; for SSH the pattern of the matching line, so not an identity.
        principal: String,
        /// Fingerprint of the key.
        fingerprint: String,
    },
    /// It does not fit the content, or its key is expired or revoked.
    Bad,
    /// It may be good, but the key is not listed or not trusted.
    Unknown {
        /// Fingerprint of the key, empty when git cannot tell.
        fingerprint: String,
    },
}

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its id.
    pub id: CommitId,
    /// Who wrote the change, a claim.
    pub author: Identity,
    /// When, as the author claims.
    pub authored: DateTime<Utc>,
    /// Who made the commit, a claim.
    pub committer: Identity,
    /// When, as the committer claims.
    pub committed: DateTime<Utc>,
    /// First paragraph of the message on one line.
    pub subject: String,
    /// Trailers in order, by the strict rules of [`super::trailer`].
    pub trailers: Vec<(String, String)>,
    /// State of the signature.
    pub signature: SignatureState,
}
