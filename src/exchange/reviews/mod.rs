//! Reviews of a pull request, as the forges tell them, in one normal form.
//!
//! A review file is a claim until trusted CI has fetched it; what follows from it is for `policy` to say. All
//! shapes that a forge's own tools give are read: one object, one list, pages one after the other or in a list,
//! an event. What a file lacks (GitHub's list of reviews does not name the author) another file may
//! hold, so several are read as one.

mod bitbucket;
mod error;
mod forgejo;
mod github;
mod gitlab;
mod json;
mod recorder;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

pub use error::ReviewError;
pub use recorder::{Proposal, RecordError, Recorded};

use json::Json;

/// The largest file that is read: a list of reviews is small.
const LIMIT: usize = 16 << 20;

/// A forge whose reviews can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Forge {
    /// github.com and GitHub Enterprise.
    Github,
    /// GitLab.
    Gitlab,
    /// Forgejo and Gitea.
    Forgejo,
    /// Bitbucket Cloud and Data Center.
    Bitbucket,
}

impl Forge {
    /// All of them.
    pub const ALL: [Forge; 4] = [
        Forge::Github,
        Forge::Gitlab,
        Forge::Forgejo,
        Forge::Bitbucket,
    ];

    /// The name on the command line, in files, and under `logins:` of a person.
    pub fn name(self) -> &'static str {
        match self {
            Forge::Github => "github",
            Forge::Gitlab => "gitlab",
            Forge::Forgejo => "forgejo",
            Forge::Bitbucket => "bitbucket",
        }
    }

    /// The forge of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "gitea" => Some(Forge::Forgejo),
            name => Self::ALL.into_iter().find(|forge| forge.name() == name),
        }
    }
}

/// A pull request and its reviews; what the files did not say is missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PullRequest {
    /// Its number.
    pub number: Option<u64>,
    /// Its address.
    pub url: Option<String>,
    /// The login of who proposed it.
    pub author: Option<String>,
    /// The branch that it is for.
    pub base_ref: Option<String>,
    /// The commit that it started from.
    pub base_sha: Option<String>,
    /// The newest commit of the proposal.
    pub head_sha: Option<String>,
    /// The commit that it became.
    pub merged_sha: Option<String>,
    /// The reviews, in order of time.
    pub reviews: Vec<Review>,
}

/// One review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The login; none when the account is gone.
    pub reviewer: Option<String>,
    /// Whether it is a program.
    pub bot: bool,
    /// What was decided.
    pub decision: Decision,
    /// The commit that was looked at.
    pub commit: Option<String>,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Whether the forge itself says that it does not count: not official, stale, dismissed.
    pub void: Option<&'static str>,
}

/// What a review says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Go ahead.
    Approved,
    /// Not like this.
    ChangesRequested,
    /// Nothing either way.
    Commented,
    /// Taken back, by the reviewer or by somebody else.
    Dismissed,
}

/// Reads what a forge tells about one pull request, from one file or several.
///
/// # Errors
/// When a file is no JSON, has none of the shapes that the forge gives, or two files contradict each other.
pub fn read(forge: Forge, files: &[(&str, &[u8])]) -> Result<PullRequest, ReviewError> {
    let mut whole = PullRequest::default();
    for (name, bytes) in files {
        if bytes.len() > LIMIT {
            return Err(ReviewError::TooLarge {
                file: (*name).to_owned(),
                limit: LIMIT,
            });
        }
        for document in json::documents(name, bytes)? {
            let json = Json::new(name, &document);
            let part = match forge {
                Forge::Github => github::read(&json),
                Forge::Gitlab => gitlab::read(&json),
                Forge::Forgejo => forgejo::read(&json),
                Forge::Bitbucket => bitbucket::read(&json),
            }?;
            whole.add(name, part)?;
        }
    }
    whole.reviews.sort_by_key(|review| review.at);
    Ok(whole)
}

impl PullRequest {
    fn add(&mut self, file: &str, part: PullRequest) -> Result<(), ReviewError> {
        fn take<T: PartialEq + ToString>(
            file: &str,
            what: &'static str,
            mine: &mut Option<T>,
            new: Option<T>,
        ) -> Result<(), ReviewError> {
            match (&mine, new) {
                (Some(old), Some(new)) if *old != new => Err(ReviewError::Contradiction {
                    file: file.to_owned(),
                    what,
                    one: old.to_string(),
                    other: new.to_string(),
                }),
                (None, new) => {
                    *mine = new;
                    Ok(())
                }
                _ => Ok(()),
            }
        }
        take(file, "number", &mut self.number, part.number)?;
        take(file, "author", &mut self.author, part.author)?;
        take(file, "newest commit", &mut self.head_sha, part.head_sha)?;
        take(file, "base", &mut self.base_sha, part.base_sha)?;
        take(file, "merge commit", &mut self.merged_sha, part.merged_sha)?;
        self.url = self.url.take().or(part.url);
        self.base_ref = self.base_ref.take().or(part.base_ref);
        for review in part.reviews {
            if !self.reviews.contains(&review) {
                self.reviews.push(review);
            }
        }
        Ok(())
    }

    /// What each reviewer decided last: a comment does not take back a decision. The author, programs,
    /// accounts that are gone, and what the forge itself does not count are left out.
    pub fn decisions(&self) -> Vec<&Review> {
        let mut last: Vec<&Review> = Vec::new();
        let counts = |review: &&Review| {
            review.decision != Decision::Commented && !review.bot && review.reviewer.is_some()
        };
        for review in self.reviews.iter().filter(counts) {
            last.retain(|other| other.reviewer != review.reviewer);
            last.push(review);
        }
        let stands = |review: &&Review| {
            let own = match (&review.reviewer, &self.author) {
                (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
                _ => false,
            };
            !own && review.decision != Decision::Dismissed && review.void.is_none()
        };
        last.into_iter().filter(stands).collect()
    }
}
