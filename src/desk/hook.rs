//! What a server asks before it takes a push: the same verification, for every reference that is to move.
//!
//! A branch that is protected is never deleted or rewritten, and everything between its old and its new end is
//! verified, with policies as the old end has them. Other branches and tags may move; what comes with them must
//! still be a history that was possible. So must the first push of all.

use chrono::{DateTime, Utc};

use crate::model::traced::Traced;
use crate::policy;
use crate::policy::protect::Protections;
use crate::store::{CommitId, Extent, Store, View};

use super::verify::{Job, Verified, verify};
use super::{DeskError, load};

/// A line by which a script is known to be ours.
pub const MARK: &str = "# Written by `gitsm hook install`.";

/// The hooks of git that gitsm can be.
pub const HOOKS: [&str; 2] = ["pre-receive", "update"];

/// A reference that is to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Where it is; zeros when it is new.
    pub old: String,
    /// Where it is to be; zeros when it is to go.
    pub new: String,
    /// Its full name.
    pub reference: String,
}

/// Why a reference may not move.
#[derive(Debug, Clone)]
pub enum Answer {
    /// It may.
    Accepted {
        /// How many commits were verified, and what is worth a word.
        verified: Option<Verified>,
    },
    /// It is protected against this.
    Kept {
        /// What it is protected against, as half a sentence.
        against: &'static str,
    },
    /// Something is wrong in what would come.
    Refused {
        /// What was found.
        verified: Verified,
    },
}

impl Update {
    /// Reads a line of `pre-receive`: old, new, name.
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.splitn(3, ' ');
        let (old, new, name) = (words.next()?, words.next()?, words.next()?);
        Update::of(old, new, name)
    }

    /// Of its parts.
    pub fn of(old: &str, new: &str, name: &str) -> Option<Self> {
        let hex =
            |id: &str| matches!(id.len(), 40 | 64) && id.bytes().all(|b| b.is_ascii_hexdigit());
        (hex(old) && hex(new) && !name.is_empty()).then(|| Update {
            old: old.to_owned(),
            new: new.to_owned(),
            reference: name.to_owned(),
        })
    }
}

fn is_zero(id: &str) -> bool {
    id.bytes().all(|digit| digit == b'0')
}

/// Says whether a reference may move.
///
/// # Errors
/// When it cannot be decided, or the repository cannot be read.
pub fn answer(
    store: &Store,
    update: &Update,
    now: DateTime<Utc>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Answer, DeskError> {
    let head = store.head()?;
    let protected = keeps(store, head.as_ref(), &update.reference)?;
    if is_zero(&update.new) {
        return Ok(match protected {
            true => Answer::Kept {
                against: "being deleted",
            },
            false => Answer::Accepted { verified: None },
        });
    }
    let old = match is_zero(&update.old) {
        true => None,
        false => store.peeled(&update.old)?,
    };
    let Some(new) = store.peeled(&update.new)? else {
        return Ok(match protected && old.is_some() {
            true => Answer::Kept {
                against: "losing its history",
            },
            false => Answer::Accepted { verified: None },
        });
    };
    if protected
        && let Some(old) = &old
        && !store.leads_to(old, &new)?
    {
        return Ok(Answer::Kept {
            against: "being rewritten",
        });
    }
    let extent = match (protected, &old) {
        (true, Some(old)) => Extent::Between(old.clone(), new.clone()),
        (true, None) => Extent::All(new.clone()),
        (false, _) => Extent::New(new.clone()),
    };
    let job = Job {
        extent,
        trust: trust(protected, old.as_ref(), head.as_ref(), &new),
        guards: protected,
        head: new,
    };
    let verified = verify(store, &job, now, progress)?;
    let wrong = verified.findings.iter().any(is_error);
    Ok(match wrong {
        true => Answer::Refused { verified },
        false => Answer::Accepted {
            verified: Some(verified),
        },
    })
}

fn is_error(traced: &Traced) -> bool {
    traced.finding.severity == crate::model::finding::Severity::Error
}

/// The end of the main line that is trusted: what a protected branch was, else what the main branch is.
fn trust(
    protected: bool,
    old: Option<&CommitId>,
    head: Option<&CommitId>,
    new: &CommitId,
) -> CommitId {
    let own = old.filter(|_| protected);
    own.or(head).unwrap_or(new).clone()
}

/// Whether a reference is protected, by the policies of the main branch.
fn keeps(store: &Store, head: Option<&CommitId>, reference: &str) -> Result<bool, DeskError> {
    let files = match head {
        Some(head) => load::files(store, &View::Commit(head.clone()), policy::FOLDER)?,
        None => Vec::new(),
    };
    let (protections, _) = Protections::load(&files);
    Ok(protections.keeps(reference, store.branch().as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_git_is_read_and_nothing_else() {
        let (a, zero) = ("a".repeat(40), "0".repeat(40));
        let update = Update::parse(&format!("{a} {zero} refs/heads/x y")).unwrap();
        assert_eq!(update.reference, "refs/heads/x y");
        assert!(is_zero(&update.new) && !is_zero(&update.old));
        for wrong in [
            "",
            "a b refs/heads/x",
            &format!("{a} {zero}"),
            &format!("{a} {zero} "),
        ] {
            assert_eq!(Update::parse(wrong), None, "{wrong}");
        }
    }
}
