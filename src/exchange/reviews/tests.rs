use super::*;

const ONE: &str = r#"{"id": 1, "user": {"login": "bo", "id": 2, "type": "User"}, "body": "", "state": "APPROVED",
  "submitted_at": "2026-11-20T10:00:00Z", "commit_id": "aaaa", "author_association": "MEMBER"}"#;
const TWO: &str = r#"{"id": 2, "user": {"login": "cy", "type": "User"}, "state": "CHANGES_REQUESTED",
  "submitted_at": "2026-11-20T11:00:00Z", "commit_id": "bbbb"}"#;
const PULL: &str = r#"{"number": 7, "html_url": "https://forge.example/o/r/pull/7", "state": "open", "merged": false,
  "user": {"login": "rita"}, "merge_commit_sha": "cccc",
  "base": {"ref": "main", "sha": "0000"}, "head": {"ref": "swap", "sha": "bbbb"}}"#;

fn of(forge: Forge, files: &[&str]) -> PullRequest {
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|text| ("reviews.json", text.as_bytes()))
        .collect();
    read(forge, &files).unwrap()
}

/// Who decided what on which commit.
fn decided(pull: &PullRequest) -> Vec<String> {
    let words = |review: &&Review| {
        let who = review.reviewer.as_deref().unwrap_or_default();
        format!(
            "{who} {:?} {}",
            review.decision,
            review.commit.as_deref().unwrap_or("?")
        )
    };
    pull.decisions().iter().map(words).collect()
}

#[test]
fn pages_of_github_are_read_in_each_of_their_three_forms() {
    let expected = ["bo Approved aaaa", "cy ChangesRequested bbbb"];
    for pages in [
        format!("[{ONE}, {TWO}]"),
        format!("[{ONE}][{TWO}]"),
        format!("[[{ONE}], [{TWO}]]"),
        format!("\u{feff}[{TWO}]\n[{ONE}]\n[]"),
    ] {
        assert_eq!(decided(&of(Forge::Github, &[&pages])), expected, "{pages}");
    }
}

#[test]
fn the_pull_request_is_another_file_of_the_same() {
    let reviews = format!("[{ONE}, {TWO}]");
    let pull = of(Forge::Github, &[&reviews, PULL]);
    assert_eq!(
        (pull.number, pull.author.as_deref()),
        (Some(7), Some("rita"))
    );
    assert_eq!(
        (pull.base_sha.as_deref(), pull.head_sha.as_deref()),
        (Some("0000"), Some("bbbb"))
    );
    assert_eq!(
        pull.merged_sha, None,
        "what would become of it is not what became of it"
    );
    assert_eq!(pull.reviews.len(), 2);
}

#[test]
fn the_view_of_gh_holds_everything() {
    let text = r#"{"author": {"login": "rita"}, "baseRefName": "main", "baseRefOid": "0000", "headRefOid": "bbbb",
      "mergeCommit": {"oid": "dddd"}, "number": 7, "reviewDecision": "APPROVED", "url": "https://forge.example/7",
      "reviews": [
        {"id": "x", "author": {"login": "bo"}, "state": "APPROVED", "submittedAt": "2026-11-20T10:00:00Z", "commit": {"oid": "aaaa"}},
        {"id": "y", "author": {"login": "rita"}, "state": "APPROVED", "submittedAt": "2026-11-20T10:05:00Z", "commit": {"oid": "aaaa"}},
        {"id": "z", "author": null, "state": "APPROVED", "submittedAt": "2026-11-20T10:06:00Z", "commit": {"oid": "aaaa"}}]}"#;
    let pull = of(Forge::Github, &[text]);
    assert_eq!(
        decided(&pull),
        ["bo Approved aaaa"],
        "neither the author nor an account that is gone"
    );
    assert_eq!(pull.merged_sha.as_deref(), Some("dddd"));
}

#[test]
fn an_event_of_github_writes_states_in_small_letters() {
    let text = r#"{"action": "submitted", "review": {"id": 1, "user": {"login": "bo", "type": "User"}, "state": "approved",
      "commit_id": "bbbb", "submitted_at": "2026-11-20T10:00:00Z"},
      "pull_request": {"number": 7, "user": {"login": "rita"}, "head": {"sha": "bbbb"}, "base": {"ref": "main", "sha": "0000"}}}"#;
    assert_eq!(decided(&of(Forge::Github, &[text])), ["bo Approved bbbb"]);
}

#[test]
fn comments_do_not_take_back_and_dismissals_do() {
    let review = |who: &str, state: &str, at: &str, kind: &str| {
        format!(
            r#"{{"user": {{"login": "{who}", "type": "{kind}"}}, "state": "{state}", "submitted_at": "2026-11-20T{at}:00Z", "commit_id": "aaaa"}}"#
        )
    };
    let of =
        |reviews: &[String]| decided(&of(Forge::Github, &[&format!("[{}]", reviews.join(","))]));
    let approved = review("bo", "APPROVED", "10:00", "User");
    assert_eq!(
        of(&[approved.clone(), review("bo", "COMMENTED", "11:00", "User")]),
        ["bo Approved aaaa"]
    );
    assert_eq!(
        of(&[approved.clone(), review("bo", "DISMISSED", "11:00", "User")]),
        [""; 0]
    );
    let refused = review("bo", "CHANGES_REQUESTED", "11:00", "User");
    assert_eq!(
        of(&[refused.clone(), approved.clone()]),
        ["bo ChangesRequested aaaa"]
    );
    assert_eq!(
        of(&[
            review("x[bot]", "APPROVED", "10:00", "User"),
            review("y", "APPROVED", "10:00", "Bot")
        ]),
        [""; 0]
    );
}

#[test]
fn approvals_of_gitlab_go_with_their_merge_request() {
    let approvals = r#"{"id": 5, "iid": 3, "title": "Swap", "approvals_required": 1, "approvals_left": 0,
      "approved_by": [{"user": {"id": 1, "username": "bo", "name": "Bo"}, "approved_at": "2026-11-20T10:00:00.123Z"},
                      {"user": {"id": 2, "username": "project_9_bot_1f"}}]}"#;
    let request = r#"{"iid": 3, "web_url": "https://forge.example/-/3", "author": {"username": "rita"}, "target_branch": "main",
      "sha": "bbbb", "diff_refs": {"base_sha": "0000", "head_sha": "bbbb", "start_sha": "0000"}, "squash_commit_sha": null, "merge_commit_sha": null}"#;
    let pull = of(Forge::Gitlab, &[approvals, request]);
    assert_eq!(decided(&pull), ["bo Approved ?"]);
    assert_eq!(
        (
            pull.number,
            pull.head_sha.as_deref(),
            pull.author.as_deref()
        ),
        (Some(3), Some("bbbb"), Some("rita"))
    );
    let state = r#"{"approval_rules_overwritten": true, "rules": [{"name": "A", "approved_by": [{"username": "bo"}]}, {"name": "B", "approved_by": [{"username": "bo"}]}]}"#;
    assert_eq!(of(Forge::Gitlab, &[state]).reviews.len(), 1);
}

#[test]
fn forgejo_says_itself_what_does_not_count() {
    let review = |who: &str, more: &str| {
        format!(
            r#"{{"user": {{"login": "{who}"}}, "state": "APPROVED", "commit_id": "bbbb", "submitted_at": "2026-11-20T10:00:00Z", {more}}}"#
        )
    };
    let reviews = [
        review(
            "bo",
            r#""official": true, "stale": false, "dismissed": false"#,
        ),
        review(
            "cy",
            r#""official": true, "stale": true, "dismissed": false"#,
        ),
        review(
            "di",
            r#""official": false, "stale": false, "dismissed": false"#,
        ),
        review(
            "ed",
            r#""official": true, "stale": false, "dismissed": true"#,
        ),
    ];
    let pull = of(Forge::Forgejo, &[&format!("[{}]", reviews.join(","))]);
    assert_eq!(decided(&pull), ["bo Approved bbbb"]);
    assert_eq!(
        pull.reviews
            .iter()
            .filter(|review| review.void.is_some())
            .count(),
        3
    );
}

#[test]
fn bitbucket_of_the_cloud_and_of_the_data_center() {
    let cloud = r#"{"id": 4, "author": {"nickname": "rita"}, "source": {"commit": {"hash": "bbbb"}, "branch": {"name": "swap"}},
      "destination": {"branch": {"name": "main"}, "commit": {"hash": "0000"}}, "links": {"html": {"href": "https://forge.example/4"}},
      "participants": [{"user": {"nickname": "bo", "type": "user"}, "role": "REVIEWER", "approved": true, "state": "approved", "participated_on": "2026-11-20T10:00:00.000000+00:00"},
                       {"user": {"nickname": "cy"}, "role": "PARTICIPANT", "approved": false, "state": null}]}"#;
    let pull = of(Forge::Bitbucket, &[cloud]);
    assert_eq!(decided(&pull), ["bo Approved ?"]);
    assert_eq!(
        (pull.url.as_deref(), pull.head_sha.as_deref()),
        (Some("https://forge.example/4"), Some("bbbb"))
    );
    let server = r#"{"id": 4, "author": {"user": {"slug": "rita"}}, "fromRef": {"latestCommit": "bbbb"}, "toRef": {"displayId": "main", "latestCommit": "0000"},
      "reviewers": [{"user": {"slug": "bo"}, "approved": true, "status": "APPROVED", "lastReviewedCommit": "bbbb"},
                    {"user": {"slug": "cy"}, "approved": false, "status": "NEEDS_WORK", "lastReviewedCommit": "aaaa"}]}"#;
    assert_eq!(
        decided(&of(Forge::Bitbucket, &[server])),
        ["bo Approved bbbb", "cy ChangesRequested aaaa"]
    );
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let tell = |forge, files: &[&[u8]]| {
        let files: Vec<(&str, &[u8])> = files.iter().map(|bytes| ("r.json", *bytes)).collect();
        read(forge, &files).unwrap_err().to_string()
    };
    let cases: [(Forge, &[&[u8]], &str); 8] = [
        (Forge::Github, &[b""], "r.json: the file is empty"),
        (
            Forge::Github,
            &[b"[{\n"],
            "r.json:2:0: this is not JSON: EOF while parsing an object at line 2 column 0",
        ),
        (
            Forge::Github,
            &[b"\xff\xfe"],
            "r.json:1:1: this is not JSON: expected value at line 1 column 1",
        ),
        (
            Forge::Github,
            &[b"{}"],
            "r.json: this is nothing that github tells about reviews: there is no list of reviews, `pull_request` or `headRefOid`",
        ),
        (
            Forge::Github,
            &[br#"[{"state": "LOVED"}]"#],
            "r.json: `[0].state` is \"LOVED\"; expected a state of a review",
        ),
        (
            Forge::Github,
            &[br#"[{"state": "APPROVED", "submitted_at": "yesterday"}]"#],
            "r.json: `[0].submitted_at` is \"yesterday\"; expected an instant",
        ),
        (
            Forge::Gitlab,
            &[b"[1]"],
            "r.json: this is nothing that gitlab tells about reviews: there is neither `approved_by` nor `diff_refs`",
        ),
        (
            Forge::Github,
            &[
                PULL.as_bytes(),
                br#"{"number": 8, "head": {"sha": "bbbb"}, "base": {}}"#,
            ],
            "r.json: the number is 8 here and 7 in the file before",
        ),
    ];
    for (forge, files, expected) in cases {
        assert_eq!(tell(forge, files), expected);
    }
    let deep = "[".repeat(100_000);
    assert!(tell(Forge::Github, &[deep.as_bytes()]).contains("recursion limit"));
}
