//! Reviews of a forge as approvals: `approval import` in CI, and CODEOWNERS from the policies.

use std::path::PathBuf;

use snapbox::{assert_data_eq, str};

use crate::approval::Board;

const POLICY: &str = "applies_to: change
evidence: [signed, forge-review]
rules:
  - name: Normal change
    stages:
      - {name: Board, from: [role:cab], need: 2}
";

/// A change on a branch, and a bot whose key records what the forge told it.
fn proposed() -> Board {
    let board = Board::new();
    board.write(".gitsm/policies/change.yaml", POLICY);
    for name in ["ana", "bo", "cy", "rita"] {
        let path = format!(".gitsm/people/{name}.yaml");
        let text = std::fs::read_to_string(board.desk.root().join(&path)).unwrap();
        board.write(&path, &format!("{text}logins: {{github: {name}-gh}}\n"));
    }
    let public = std::fs::read_to_string(board.key("forge").with_extension("pub")).unwrap();
    let bot = format!(
        "name: Forge\nemails: [forge@example.org]\nbot: true\nkeys: [{{key: \"{}\"}}]\n",
        public.trim()
    );
    board.write(".gitsm/people/forge.yaml", &bot);
    board.commit("the bot of the forge");
    board.desk.git(&["checkout", "-q", "-b", "proposal"]);
    board.propose("Swap the web servers");
    board
}

/// What `gh pr view --json …` would tell of the newest commit.
fn view(board: &Board, reviews: &[(&str, &str)]) -> PathBuf {
    let head = board.desk.git(&["rev-parse", "HEAD"]).trim().to_owned();
    let base = board.desk.git(&["rev-parse", "main"]).trim().to_owned();
    let review = |(login, state): &(&str, &str)| {
        format!(
            r#"{{"id": "1", "author": {{"login": "{login}"}}, "state": "{state}", "submittedAt": "2026-11-20T09:01:00Z", "commit": {{"oid": "{head}"}}}}"#
        )
    };
    let reviews: Vec<String> = reviews.iter().map(review).collect();
    let text = format!(
        r#"{{"number": 7, "url": "https://example.org/pr/7", "author": {{"login": "rita-gh"}}, "baseRefName": "main", "baseRefOid": "{base}", "headRefOid": "{head}", "mergeCommit": null, "reviews": [{}]}}"#,
        reviews.join(", ")
    );
    let path = board.desk.beside("pr.json");
    std::fs::write(&path, text).unwrap();
    path
}

fn import(board: &Board, file: &std::path::Path, key: &str) -> String {
    let key = board.key(key);
    let args = [
        "approval",
        "import",
        "--forge",
        "github",
        "--base",
        "main",
        "--key",
        key.to_str().unwrap(),
        file.to_str().unwrap(),
    ];
    board.by("forge", &args)
}

#[test]
fn reviews_become_approvals_that_survive_a_squash() {
    let board = proposed();
    let file = view(
        &board,
        &[
            ("ana-gh", "APPROVED"),
            ("bo-gh", "APPROVED"),
            ("rita-gh", "APPROVED"),
            ("nobody", "APPROVED"),
            ("cy-gh", "COMMENTED"),
        ],
    );
    assert_data_eq!(
        import(&board, &file, "forge"),
        str![[r#"
CHG-261120-00001  approved by ana, approved by bo
[stderr]
warning: CHG-261120-00001: left out nobody: nobody has this login under `logins: {github: …}`
[exit 0]

"#]]
    );
    assert_eq!(board.standing(), "granted\nana: counts\nbo: counts");
    // The same file again adds nothing.
    assert_data_eq!(
        import(&board, &file, "forge"),
        str![[r#"
[stderr]
warning: CHG-261120-00001: left out nobody: nobody has this login under `logins: {github: …}`
CHG-261120-00001: nothing new to record
[exit 0]

"#]]
    );
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    assert_eq!(board.standing(), "granted\nana: counts\nbo: counts");
    board.edit("plan_backout: Start it.", "plan_backout: Start it!");
    board.commit("a small correction");
    let stale = "waiting\nana: changed since: plan_backout\nbo: changed since: plan_backout";
    assert_eq!(board.standing(), stale);
}

#[test]
fn a_review_of_an_older_commit_is_of_what_that_said() {
    let board = proposed();
    let file = view(&board, &[("ana-gh", "APPROVED"), ("bo-gh", "APPROVED")]);
    board.edit("plan_backout: Start it.", "plan_backout: Start it!");
    board.commit("pushed after the review");
    import(&board, &file, "forge");
    let stale = "waiting\nana: changed since: plan_backout\nbo: changed since: plan_backout";
    assert_eq!(board.standing(), stale);
}

#[test]
fn nobody_but_a_bot_records_reviews() {
    let board = proposed();
    let file = view(&board, &[("ana-gh", "APPROVED"), ("bo-gh", "APPROVED")]);
    import(&board, &file, "cy");
    let standing = board.standing();
    assert!(
        standing.starts_with("waiting\n") && !standing.contains("counts"),
        "{standing}"
    );
}

#[test]
fn a_refusal_is_recorded_and_what_is_not_here_is_told() {
    let board = proposed();
    let file = view(
        &board,
        &[
            ("ana-gh", "CHANGES_REQUESTED"),
            ("bo-gh", "CHANGES_REQUESTED"),
        ],
    );
    import(&board, &file, "forge");
    assert!(
        board.standing().starts_with("refused"),
        "{}",
        board.standing()
    );
    let gone = board.desk.beside("gone.json");
    let text = std::fs::read_to_string(&file).unwrap();
    let named = text.split("headRefOid\": \"").nth(1).unwrap();
    std::fs::write(&gone, text.replace(&named[..40], &"f".repeat(40))).unwrap();
    assert_data_eq!(import(&board, &gone, "forge"), str![[r#"
[stderr]
error: the commit ffffffffffffffffffffffffffffffffffffffff of the proposal is not in this clone
hint: fetch it first: the forge keeps it under refs/pull/N/head, on GitLab refs/merge-requests/N/head
[exit 3]

"#]]);
    std::fs::write(&gone, "[{\"state\":").unwrap();
    assert_data_eq!(import(&board, &gone, "forge"), str![[r#"
[stderr]
error: [DIR]/gone.json:1:10: this is not JSON: EOF while parsing a value at line 1 column 10
[exit 5]

"#]]);
}

#[test]
fn the_forge_is_told_whom_to_ask() {
    let board = proposed();
    assert_data_eq!(
        board
            .desk
            .session("codeowners --forge github\ncodeowners --forge gitlab"),
        str![[r#"
$ gitsm codeowners --forge github
# Written by `gitsm codeowners --forge github` from .gitsm/policies; change the policies instead.
/changes/ @ana-gh @bo-gh @cy-gh @rita-gh
[stderr]
for .github/CODEOWNERS
[exit 0]
$ gitsm codeowners --forge gitlab
# Written by `gitsm codeowners --forge gitlab` from .gitsm/policies; change the policies instead.
[stderr]
for .gitlab/CODEOWNERS
warning: Normal change - Board: nobody has a login on gitlab
warning: ana has no login: add `logins: {gitlab: …}` to the person
warning: bo has no login: add `logins: {gitlab: …}` to the person
warning: cy has no login: add `logins: {gitlab: …}` to the person
warning: rita has no login: add `logins: {gitlab: …}` to the person
[exit 0]

"#]]
    );
}
