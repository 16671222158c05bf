//! Whether the proof of an entry is one of the person whom it names.
//!
//! A sound signature says that somebody holds a key, and no more. Whose key it is stands in the list of people at
//! the base, and whether it was revoked since in the newest list.

use super::Authority;
use crate::model::approval::Approval;
use crate::model::id::PersonId;
use crate::model::person::People;

/// What verifying the proof of an entry gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A sound signature by this public key, as type and base64.
    Key(String),
    /// A sound signature of the commit that added the entry, and did nothing else.
    Commit {
        /// The public key, as type and base64.
        key: String,
        /// The address of whoever wrote the commit, which the signature covers.
        author: String,
        /// The address of whoever made it, which the signature covers.
        committer: String,
    },
    /// Proven by a forge, as trusted CI recorded it in a commit signed by this key.
    Recorded(String),
    /// There is none, or it is not sound; why.
    None(String),
}

/// Whether the proof is one of this person, at that time.
///
/// # Errors
/// Why it is not.
pub fn proven(approval: &Approval, proof: &Proof, authority: Authority<'_>) -> Result<(), String> {
    let (key, recorded) = match proof {
        Proof::Key(key) | Proof::Commit { key, .. } => (key, false),
        Proof::Recorded(key) => (key, true),
        Proof::None(why) => return Err(why.clone()),
    };
    let day = approval.at.date_naive();
    let owner = holder(authority.people, authority.newest, key, day)?;
    if let Proof::Commit {
        author, committer, ..
    } = proof
    {
        let other = |address: &&String| authority.people.by_email(address) != Some(&approval.by);
        if let Some(other) = [author, committer].into_iter().find(other) {
            return Err(format!(
                "its commit is by {other}, and not by {}",
                approval.by
            ));
        }
    }
    let is_bot = authority
        .people
        .get(owner.as_str())
        .is_some_and(|owner| owner.bot);
    match recorded {
        false if owner != &approval.by => Err(format!("signed with the key of {owner}")),
        true if !is_bot => Err(format!("recorded by {owner}, who is a person and no bot")),
        _ => Ok(()),
    }
}

/// Whose key it is, provided that it counts on a day: listed for one person only, valid then, and revoked
/// neither there nor in the newest list.
///
/// # Errors
/// Why it proves nothing.
pub fn holder<'p>(
    people: &'p People,
    newest: &People,
    key: &str,
    day: chrono::NaiveDate,
) -> Result<&'p PersonId, String> {
    let owners = people.by_key(key);
    let owner = match owners.as_slice() {
        [] => return Err("signed with a key that nobody has listed".to_owned()),
        [owner] => *owner,
        many => {
            let names: Vec<&str> = many.iter().map(|id| id.as_str()).collect();
            let names = names.join(" and ");
            return Err(format!("signed with a key that is listed for {names}"));
        }
    };
    let listed = |people: &'p People| {
        let person = people.get(owner.as_str());
        let keys = person.map(|person| person.keys.as_slice());
        let keys = keys.unwrap_or_default().iter();
        keys.filter(|listed| listed.is(key))
    };
    let newest = newest.get(owner.as_str());
    let revoked_since =
        newest.is_some_and(|person| person.keys.iter().any(|k| k.is(key) && k.revoked));
    if revoked_since || listed(people).any(|listed| listed.revoked) {
        return Err("signed with a key that is revoked".to_owned());
    }
    for listed in listed(people) {
        match (listed.valid_from, listed.valid_to) {
            (Some(from), _) if day < from => {
                return Err(format!("signed with a key that is valid from {from} only"));
            }
            (_, Some(to)) if day > to => {
                return Err(format!("signed with a key that expired on {to}"));
            }
            _ => {}
        }
    }
    Ok(owner)
}
