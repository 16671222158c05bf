//! Bitbucket Cloud (`participants`) and Data Center (`reviewers` with a `status`).

use super::json::Json;
use super::{Decision, PullRequest, Review, ReviewError};

pub fn read(json: &Json<'_>) -> Result<PullRequest, ReviewError> {
    let reviews = match (json.get("participants"), json.get("reviewers")) {
        (Some(_), _)
            if json.path(&["source", "branch", "name"])?.is_some()
                || json.get("source").is_some() =>
        {
            json.list("participants")?
                .iter()
                .map(of_cloud)
                .collect::<Result<_, _>>()?
        }
        (_, Some(_)) => json
            .list("reviewers")?
            .iter()
            .map(of_server)
            .collect::<Result<_, _>>()?,
        _ => {
            return Err(json.shape(
                "bitbucket",
                "there is neither `participants` nor `reviewers`",
            ));
        }
    };
    let link = json.get("links").and_then(|links| links.get("html"));
    Ok(PullRequest {
        number: json.number("id")?,
        url: link.map(|link| link.text("href")).transpose()?.flatten(),
        author: match json.path(&["author", "nickname"])? {
            Some(name) => Some(name),
            None => json.path(&["author", "user", "slug"])?,
        },
        base_ref: match json.path(&["destination", "branch", "name"])? {
            Some(name) => Some(name),
            None => json.path(&["toRef", "displayId"])?,
        },
        base_sha: match json.path(&["destination", "commit", "hash"])? {
            Some(sha) => Some(sha),
            None => json.path(&["toRef", "latestCommit"])?,
        },
        head_sha: match json.path(&["source", "commit", "hash"])? {
            Some(sha) => Some(sha),
            None => json.path(&["fromRef", "latestCommit"])?,
        },
        merged_sha: json.path(&["merge_commit", "hash"])?,
        reviews,
    })
}

fn of_cloud(json: &Json<'_>) -> Result<Review, ReviewError> {
    let decision = match json.text("state")?.as_deref() {
        Some("approved") => Decision::Approved,
        Some("changes_requested") => Decision::ChangesRequested,
        _ if json.is("approved") => Decision::Approved,
        _ => Decision::Commented,
    };
    Ok(Review {
        reviewer: json.path(&["user", "nickname"])?,
        bot: json.path(&["user", "type"])?.as_deref() == Some("app_user"),
        decision,
        commit: None,
        at: json.time("participated_on")?,
        void: None,
    })
}

fn of_server(json: &Json<'_>) -> Result<Review, ReviewError> {
    let decision = match json.text("status")?.as_deref() {
        Some("APPROVED") => Decision::Approved,
        Some("NEEDS_WORK") => Decision::ChangesRequested,
        _ => Decision::Commented,
    };
    Ok(Review {
        reviewer: json.path(&["user", "slug"])?,
        bot: json.path(&["user", "type"])?.as_deref() == Some("SERVICE"),
        decision,
        commit: json.text("lastReviewedCommit")?,
        at: None,
        void: None,
    })
}
