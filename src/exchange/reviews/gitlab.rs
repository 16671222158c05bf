//! GitLab: the approvals of a merge request, with the merge request itself for its author and commits.
//!
//! The approvals name no commit. They count for the newest one only because a project can be set to drop them
//! at a push (`reset_approvals_on_push`); where the time of an approval is given it is kept, so that an older one can
//! be told.

use super::json::Json;
use super::{Decision, PullRequest, Review, ReviewError};

pub fn read(json: &Json<'_>) -> Result<PullRequest, ReviewError> {
    if let Some(rules) = json.get("rules") {
        let mut reviews = Vec::new();
        for rule in rules.items().unwrap_or_default() {
            for user in rule.list("approved_by")? {
                let review = review(&user)?;
                if !reviews.contains(&review) {
                    reviews.push(review);
                }
            }
        }
        return Ok(PullRequest {
            reviews,
            ..PullRequest::default()
        });
    }
    let approved = json.get("approved_by").is_some();
    let request = json.any(&["diff_refs", "sha"]).is_some();
    if !approved && !request {
        return Err(json.shape("gitlab", "there is neither `approved_by` nor `diff_refs`"));
    }
    let approvals = json.list("approved_by")?;
    let head = match json.text("sha")? {
        Some(sha) => Some(sha),
        None => json.path(&["diff_refs", "head_sha"])?,
    };
    let merged = match json.text("squash_commit_sha")? {
        Some(sha) => Some(sha),
        None => json.text("merge_commit_sha")?,
    };
    Ok(PullRequest {
        number: json.number("iid")?,
        url: json.text("web_url")?,
        author: json.path(&["author", "username"])?,
        base_ref: json.text("target_branch")?,
        base_sha: json.path(&["diff_refs", "base_sha"])?,
        head_sha: head,
        merged_sha: merged,
        reviews: approvals.iter().map(review).collect::<Result<_, _>>()?,
    })
}

fn review(json: &Json<'_>) -> Result<Review, ReviewError> {
    let user = json.get("user").unwrap_or_else(|| json.clone());
    let name = user.text("username")?;
    // Project and group tokens act as users of these names.
    let is_token = |name: &String| {
        let start = ["project_", "group_"]
            .iter()
            .any(|start| name.starts_with(start));
        start && name.contains("_bot")
    };
    Ok(Review {
        bot: user.is("bot") || name.as_ref().is_some_and(is_token),
        reviewer: name,
        decision: Decision::Approved,
        commit: None,
        at: json.time("approved_at")?,
        void: None,
    })
}
