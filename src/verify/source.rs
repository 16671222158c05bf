//! What verification is given: commits with the files they changed, and where to look further.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::kinds::Kinds;
use crate::model::approval::Approval;
use crate::model::finding::Finding;
use crate::model::id::PersonId;
use crate::model::person::People;
use crate::model::record::Record;
use crate::policy::Policies;
use crate::policy::approval::Proof;
use crate::policy::protect::Protections;

/// A name for the content of a file: equal names, equal content.
pub type Blob = String;

/// A commit, as far as it matters here.
#[derive(Debug, Clone, PartialEq)]
pub struct Commit {
    /// Its id, as hex.
    pub id: String,
    /// Its parents.
    pub parents: Vec<String>,
    /// The address of whoever wrote it, a claim.
    pub author: String,
    /// When, UTC, a claim.
    pub authored: DateTime<Utc>,
    /// The address of whoever made it, a claim.
    pub committer: String,
    /// When, UTC, a claim.
    pub committed: DateTime<Utc>,
    /// The newest time that a parent claims to have been made at.
    pub parent_committed: Option<DateTime<Utc>>,
    /// Trailers, in order.
    pub trailers: Vec<(String, String)>,
    /// What its signature proves.
    pub mark: Mark,
}

/// What the signature of a commit proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// There is none.
    None,
    /// It is sound, and by this public key.
    Key(String),
    /// It is of a sort that is not verified here, such as `openpgp`.
    Foreign(&'static str),
    /// It is not sound; why.
    Broken(String),
}

/// The rules of a desk at a commit.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Whether there is a desk at all.
    pub is_desk: bool,
    /// The kinds.
    pub kinds: Kinds,
    /// The people.
    pub people: People,
    /// Who has to approve what.
    pub policies: Policies,
    /// What only some may change.
    pub protections: Protections,
    /// What is wrong in these files.
    pub findings: Vec<Finding>,
}

/// A file of a commit that is a record, or should be one.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its path.
    pub path: String,
    /// Its bytes.
    pub text: Vec<u8>,
    /// The record, or what is wrong with it.
    pub record: Result<Record, Vec<Finding>>,
}

/// A path that a commit has otherwise than one of its parents.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path.
    pub path: String,
    /// Its content in each parent; one `None` in a commit without parents.
    pub old: Vec<Option<Blob>>,
    /// Its content in the commit.
    pub new: Option<Blob>,
    /// The record in each parent, where the path is one of a record.
    pub before: Vec<Option<Arc<Version>>>,
    /// The record in the commit.
    pub after: Option<Arc<Version>>,
}

impl File {
    /// Whether its content is none that a parent has.
    pub fn is_own(&self) -> bool {
        self.old.iter().all(|old| *old != self.new)
    }

    /// The record in the commit, if it can be read.
    pub fn record(&self) -> Option<&Record> {
        self.after.as_ref()?.record.as_ref().ok()
    }

    /// The records of the parents that can be read.
    pub fn earlier(&self) -> impl Iterator<Item = &Record> {
        let versions = self.before.iter().flatten();
        versions.filter_map(|version| version.record.as_ref().ok())
    }
}

/// A commit to be judged.
#[derive(Debug, Clone)]
pub struct Step {
    /// It.
    pub commit: Commit,
    /// The rules of each parent.
    pub before: Vec<Arc<Rules>>,
    /// Its own.
    pub rules: Arc<Rules>,
    /// The policies that its approvals are judged by: those of the main line before it.
    pub trusted: Arc<Rules>,
    /// What it changed.
    pub files: Vec<File>,
}

impl Step {
    /// The rules that bind its author: those of the first parent, its own where there is none.
    pub fn binding(&self) -> &Rules {
        self.before.first().unwrap_or(&self.rules)
    }

    /// Who a git address belongs to, before or after the commit.
    pub fn is_person(&self, email: &str, person: &PersonId) -> bool {
        let rules = self.before.iter().chain([&self.rules]);
        let mut actors = rules.filter_map(|rules| rules.people.actor(email));
        actors.any(|actor| actor == *person)
    }
}

/// Where rules look further. What cannot be read is remembered there and told at the end.
pub trait Source {
    /// The content of a file at a commit.
    fn blob(&self, commit: &str, path: &str) -> Option<Blob>;
    /// The bytes of a file at a commit.
    fn text(&self, commit: &str, path: &str) -> Option<Vec<u8>>;
    /// The paths below a folder at a commit.
    fn paths(&self, commit: &str, folder: &str) -> Vec<String>;
    /// Where two histories met last; several when they crossed.
    fn bases(&self, one: &str, other: &str) -> Vec<String>;
    /// Whether the first leads to the second, or is it.
    fn leads_to(&self, from: &str, to: &str) -> bool;
    /// The rules at a commit.
    fn rules(&self, commit: &str) -> Arc<Rules>;
    /// Whether a commit is on the main line, whose policies are trusted.
    fn is_trusted(&self, commit: &str) -> bool;
    /// The people as they are now, for keys that were revoked since.
    fn newest(&self) -> &People;
    /// The public key behind a detached signature over these bytes.
    ///
    /// # Errors
    /// Why it proves nothing.
    fn signed(&self, armour: &str, statement: &[u8]) -> Result<String, String>;
    /// What the commit proves that added an entry of a record, as history stands at a commit.
    fn sealed(&self, commit: &str, record: &Record, approval: &Approval) -> Proof;
}
