//! From the reviews of a pull request to entries of the changes that it proposes.
//!
//! Nothing is taken from the forge on trust that the repository can answer itself: who wrote the commits, what
//! the record said at the commit that was reviewed, and whose login it is.

use std::collections::HashSet;

use super::{Decision, Forge, PullRequest, Review};
use crate::desk::{Desk, DeskError, Found};
use crate::model::approval::{self, Approval, Evidence};
use crate::model::data::Data;
use crate::model::digest::covered;
use crate::model::explain::{Class, Explain};
use crate::model::id::{PersonId, write_time};
use crate::model::kind::Capability;
use crate::model::person::People;
use crate::store::CommitId;

/// Reviews that cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The repository or the record says no.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The files do not say what was reviewed.
    #[error("the files name no newest commit of the proposal")]
    NoHead,
    /// The commits that were reviewed are not in this clone.
    #[error("the commit {commit} of the proposal is not in this clone")]
    NotHere {
        /// The commit.
        commit: String,
    },
}

impl Explain for RecordError {
    fn class(&self) -> Class {
        match self {
            RecordError::Desk(error) => error.class(),
            RecordError::NoHead => Class::Usage,
            RecordError::NotHere { .. } => Class::Undecidable,
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            RecordError::Desk(error) => error.hint(),
            RecordError::NoHead => Some("give the file of the pull request too".to_owned()),
            RecordError::NotHere { .. } => Some(
                "fetch it first: the forge keeps it under refs/pull/N/head, on GitLab refs/merge-requests/N/head"
                    .to_owned(),
            ),
        }
    }
}

/// What is to be recorded about one record, and what is not, with the reason.
#[derive(Debug, Clone, Default)]
pub struct Recorded {
    /// New entries, not signed yet.
    pub entries: Vec<Approval>,
    /// Reviews that are left out.
    pub left_out: Vec<String>,
}

/// A proposal as the repository has it.
pub struct Proposal<'d> {
    desk: &'d Desk,
    forge: Forge,
    pull: PullRequest,
    /// Where it left the main line.
    base: CommitId,
    head: CommitId,
    people: People,
    /// The addresses of those who wrote or committed it.
    hands: HashSet<String>,
}

impl<'d> Proposal<'d> {
    /// Finds a pull request in the repository; `base` names the main line where there is no remote.
    ///
    /// # Errors
    /// When its newest commit is not known, or not here.
    pub fn find(
        desk: &'d Desk,
        forge: Forge,
        pull: PullRequest,
        base: Option<&str>,
    ) -> Result<Self, RecordError> {
        let head = pull.head_sha.clone().ok_or(RecordError::NoHead)?;
        let head = here(desk, &head)?;
        let main = match base {
            Some(name) => Some(desk.store().resolve(name).map_err(DeskError::from)?),
            None => desk.base(None)?,
        };
        let main = match &pull.base_sha {
            Some(sha) if main.is_none() => here(desk, sha)?,
            _ => main.unwrap_or_else(|| head.clone()),
        };
        let base = desk
            .store()
            .merge_base(&main, &head)
            .map_err(DeskError::from)?;
        Ok(Proposal {
            people: desk.people_at(&base)?,
            hands: desk.store().hands(&base, &head).map_err(DeskError::from)?,
            desk,
            forge,
            pull,
            base,
            head,
        })
    }

    /// The records that it changes and that are approved.
    ///
    /// # Errors
    /// When the commits cannot be compared.
    pub fn changes(&self) -> Result<Vec<Found>, RecordError> {
        let paths = self.desk.store().changed(&self.base, &self.head);
        let paths = paths.map_err(DeskError::from)?;
        let found = paths.into_iter().filter_map(|path| {
            let kind = self.desk.kinds().of_path(&path)?;
            let id = crate::model::layout::id_of(&path)?;
            let id = crate::model::id::RecordId::parse(id).ok()?;
            let kind = std::sync::Arc::clone(kind);
            kind.has(Capability::Approval)
                .then_some(Found { kind, id, path })
        });
        Ok(found.collect())
    }

    /// What the reviews say about a record. Those that it has already are left out without a word.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn entries(&self, found: &Found, known: &[Approval]) -> Result<Recorded, RecordError> {
        let mut recorded = Recorded::default();
        for review in self.pull.decisions() {
            match self.entry(found, review)? {
                Err(why) => {
                    let who = review.reviewer.as_deref().unwrap_or("somebody");
                    recorded.left_out.push(format!("{who}: {why}"));
                }
                Ok(entry) => {
                    let same = |other: &&Approval| {
                        other.by == entry.by
                            && other.source == entry.source
                            && other.decision == entry.decision
                    };
                    if !known.iter().any(|other| same(&other)) {
                        recorded.entries.push(entry);
                    }
                }
            }
        }
        Ok(recorded)
    }

    /// The entry for a review, or why there is none.
    fn entry(
        &self,
        found: &Found,
        review: &Review,
    ) -> Result<Result<Approval, String>, RecordError> {
        let login = review.reviewer.as_deref().unwrap_or_default();
        let Some(by) = self.people.by_login(self.forge.name(), login) else {
            let forge = self.forge.name();
            return Ok(Err(format!(
                "nobody has this login under `logins: {{{forge}: …}}`"
            )));
        };
        if self.has_hand(by) {
            return Ok(Err("wrote or committed a part of it".to_owned()));
        }
        let commit = match &review.commit {
            Some(commit) => match here(self.desk, commit) {
                Ok(commit) => commit,
                Err(RecordError::NotHere { .. }) => {
                    return Ok(Err(format!(
                        "the commit that was reviewed, {commit}, is not here"
                    )));
                }
                Err(error) => return Err(error),
            },
            None => self.head.clone(),
        };
        let Some(record) = self.desk.record_at(&commit, found)? else {
            return Ok(Err(format!(
                "{} was not there at the commit reviewed",
                found.id
            )));
        };
        let content = covered(&record, record.kind.covered());
        Ok(Ok(Approval {
            id: self.desk.entropy().entry_id()?,
            at: review.at.map_or(self.desk.now(), |at| at),
            by: by.clone(),
            acting: Vec::new(),
            decision: match review.decision {
                Decision::Approved => approval::Decision::Approved,
                _ => approval::Decision::Rejected,
            },
            evidence: Evidence::ForgeReview,
            digest: content.digest,
            covers: content.fields,
            base: Some(self.base.to_string()),
            note: None,
            source: Some(self.source(review, login, &commit)),
            signature: None,
            extra: crate::model::map::Map::new(),
        }))
    }

    fn source(&self, review: &Review, login: &str, commit: &CommitId) -> Data {
        let number = self
            .pull
            .number
            .and_then(|number| i64::try_from(number).ok());
        let pairs = [
            ("forge", Some(Data::text(self.forge.name()))),
            ("number", number.map(Data::Int)),
            ("url", self.pull.url.as_ref().map(Data::text)),
            ("reviewer", Some(Data::text(login))),
            ("commit", Some(Data::text(commit.as_str()))),
            (
                "reviewed_at",
                review.at.map(|at| Data::text(write_time(at))),
            ),
        ];
        let pairs = pairs.into_iter();
        Data::Map(
            pairs
                .filter_map(|(key, value)| Some((key.to_owned(), value?)))
                .collect(),
        )
    }

    fn has_hand(&self, person: &PersonId) -> bool {
        let person = self.people.get(person.as_str());
        let emails = person
            .map(|person| person.emails.as_slice())
            .unwrap_or_default();
        emails
            .iter()
            .any(|email| self.hands.contains(&email.to_lowercase()))
    }
}

/// A commit that the forge named, if it is in this clone.
fn here(desk: &Desk, sha: &str) -> Result<CommitId, RecordError> {
    let whole = sha.len() == 40 && sha.bytes().all(|byte| byte.is_ascii_hexdigit());
    let found = desk.store().resolve(sha).ok().filter(|_| whole);
    found.ok_or_else(|| RecordError::NotHere {
        commit: sha.to_owned(),
    })
}
