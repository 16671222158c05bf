//! Forgejo and Gitea: the list of reviews, and the pull request itself.

use super::json::Json;
use super::{Decision, PullRequest, Review, ReviewError};

pub fn read(json: &Json<'_>) -> Result<PullRequest, ReviewError> {
    if let Some(items) = json.items() {
        return Ok(PullRequest {
            reviews: items.iter().map(review).collect::<Result<_, _>>()?,
            ..PullRequest::default()
        });
    }
    let pull = json.get("pull_request").unwrap_or_else(|| json.clone());
    if pull.get("head").is_none() {
        return Err(json.shape("forgejo", "there is no list of reviews and no `head`"));
    }
    let merged = pull.text("merged_commit_sha")?;
    Ok(PullRequest {
        number: pull.number("number")?,
        url: pull.text("html_url")?,
        author: pull.path(&["user", "login"])?,
        base_ref: pull.path(&["base", "ref"])?,
        base_sha: pull.text("merge_base")?,
        head_sha: pull.path(&["head", "sha"])?,
        merged_sha: match merged {
            Some(sha) => Some(sha),
            None => pull.text("merge_commit_sha")?.filter(|_| pull.is("merged")),
        },
        reviews: Vec::new(),
    })
}

fn review(json: &Json<'_>) -> Result<Review, ReviewError> {
    let state = json.text("state")?.unwrap_or_default();
    let decision = match state.as_str() {
        "APPROVED" => Decision::Approved,
        "REQUEST_CHANGES" => Decision::ChangesRequested,
        "COMMENT" | "PENDING" | "REQUEST_REVIEW" => Decision::Commented,
        _ => {
            return Err(json
                .get("state")
                .unwrap_or_else(|| json.clone())
                .wrong("a state of a review"));
        }
    };
    let void = match () {
        () if json.is("dismissed") => Some("dismissed"),
        () if json.is("stale") => Some("stale: given on an older commit"),
        () if json.is_not("official") => Some("not official: the reviewer may not merge"),
        () => None,
    };
    Ok(Review {
        reviewer: json
            .path(&["user", "login"])?
            .filter(|login| !login.is_empty()),
        bot: false,
        decision,
        commit: json.text("commit_id")?.filter(|commit| !commit.is_empty()),
        at: json.time("submitted_at")?,
        void,
    })
}
