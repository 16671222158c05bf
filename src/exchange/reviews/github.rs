//! GitHub: the list of the REST API in any paging, `gh pr view --json`, the pull request itself, an event file.

use super::json::Json;
use super::{Decision, PullRequest, Review, ReviewError};

pub fn read(json: &Json<'_>) -> Result<PullRequest, ReviewError> {
    if let Some(items) = json.items() {
        let reviews: Result<Vec<Review>, ReviewError> = items.iter().map(review).collect();
        return Ok(PullRequest {
            reviews: reviews?,
            ..PullRequest::default()
        });
    }
    if let Some(pull) = json.get("pull_request") {
        let mut found = of_rest(&pull)?;
        found.reviews = json
            .get("review")
            .iter()
            .map(review)
            .collect::<Result<_, _>>()?;
        return Ok(found);
    }
    if json
        .any(&["headRefOid", "latestReviews", "reviewDecision"])
        .is_some()
    {
        return of_view(json);
    }
    if json.get("head").is_some() && json.get("base").is_some() {
        return of_rest(json);
    }
    Err(json.shape(
        "github",
        "there is no list of reviews, `pull_request` or `headRefOid`",
    ))
}

/// A pull request of the REST API or of an event.
fn of_rest(json: &Json<'_>) -> Result<PullRequest, ReviewError> {
    let merged = json.is("merged") || json.get("merged_at").is_some();
    let merge = json.text("merge_commit_sha")?.filter(|_| merged);
    Ok(PullRequest {
        number: json.number("number")?,
        url: json.text("html_url")?,
        author: json.path(&["user", "login"])?,
        base_ref: json.path(&["base", "ref"])?,
        base_sha: json.path(&["base", "sha"])?,
        head_sha: json.path(&["head", "sha"])?,
        merged_sha: merge,
        reviews: Vec::new(),
    })
}

/// What `gh pr view --json …` gives.
fn of_view(json: &Json<'_>) -> Result<PullRequest, ReviewError> {
    let mut reviews = json.list("reviews")?;
    if reviews.is_empty() {
        reviews = json.list("latestReviews")?;
    }
    Ok(PullRequest {
        number: json.number("number")?,
        url: json.text("url")?,
        author: json.path(&["author", "login"])?,
        base_ref: json.text("baseRefName")?,
        base_sha: json.text("baseRefOid")?,
        head_sha: json.text("headRefOid")?,
        merged_sha: json.path(&["mergeCommit", "oid"])?,
        reviews: reviews.iter().map(review).collect::<Result<_, _>>()?,
    })
}

/// The REST API writes `APPROVED`, events write `approved`; `gh` names the same things in another way.
fn review(json: &Json<'_>) -> Result<Review, ReviewError> {
    let user = json.any(&["user", "author"]);
    let login = user
        .as_ref()
        .map(|user| user.text("login"))
        .transpose()?
        .flatten();
    let kind = user
        .as_ref()
        .map(|user| user.text("type"))
        .transpose()?
        .flatten();
    let state = json
        .text("state")?
        .ok_or_else(|| json.shape("github", "a review has no `state`"))?;
    let decision = match state.to_ascii_lowercase().as_str() {
        "approved" => Decision::Approved,
        "changes_requested" => Decision::ChangesRequested,
        "commented" | "pending" => Decision::Commented,
        "dismissed" => Decision::Dismissed,
        _ => {
            return Err(json
                .get("state")
                .unwrap_or_else(|| json.clone())
                .wrong("a state of a review"));
        }
    };
    let commit = match json.text("commit_id")? {
        Some(commit) => Some(commit),
        None => json.path(&["commit", "oid"])?,
    };
    let at = match json.time("submitted_at")? {
        Some(at) => Some(at),
        None => json.time("submittedAt")?,
    };
    let is_bot = |login: &String| login.ends_with("[bot]");
    Ok(Review {
        bot: kind.as_deref() == Some("Bot") || login.as_ref().is_some_and(is_bot),
        reviewer: login.filter(|login| !login.is_empty()),
        decision,
        commit,
        at,
        void: None,
    })
}
