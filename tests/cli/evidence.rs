//! Approvals that rest on the signature of the commit which added them.

use std::process::Command;

use snapbox::{assert_data_eq, str};

use crate::approval::Board;

const POLICY: &str = "applies_to: change
evidence: [commit-signature]
rules:
  - name: Normal change
    when: \"type:normal\"
    stages:
      - {name: Board, from: [role:cab], need: 1}
";

/// A change on a branch, under a policy that accepts such evidence only.
fn proposed() -> Board {
    let board = Board::new();
    board.write(".gitsm/policies/change.yaml", POLICY);
    board.commit("commits prove it");
    board.desk.git(&["checkout", "-q", "-b", "proposal"]);
    board.propose("Swap the web servers");
    board
}

fn approved() -> Board {
    let board = proposed();
    let told = board.approve("ana", "ana");
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    board
}

/// Makes the last commit anew, by somebody, signed with a key or not at all.
fn again(board: &Board, by: &str, key: Option<&str>) {
    let mut args: Vec<String> = vec![
        "-c".into(),
        format!("user.name={by}"),
        "-c".into(),
        format!("user.email={by}@example.org"),
        "-c".into(),
        "gpg.format=ssh".into(),
    ];
    if let Some(key) = key {
        let key = board.key(key);
        args.extend(["-c".into(), format!("user.signingKey={}", key.display())]);
    }
    args.extend(["commit", "-q", "--amend", "--no-edit"].map(str::to_owned));
    args.push(format!("--author={by} <{by}@example.org>"));
    args.push(if key.is_some() { "-S" } else { "--no-gpg-sign" }.to_owned());
    let mut command = board.desk.gitsm(&[]);
    let mut git = Command::new("git");
    git.current_dir(board.desk.root()).args(&args).env_clear();
    git.envs(command.get_envs().filter_map(|(k, v)| Some((k, v?))));
    git.env("GIT_COMMITTER_NAME", by);
    git.env("GIT_COMMITTER_EMAIL", format!("{by}@example.org"));
    let output = git.output().unwrap();
    assert!(output.status.success(), "{}", board.desk.told(&output));
    command.env_clear();
}

#[test]
fn the_signature_of_its_commit_counts_where_the_policy_lists_it() {
    let board = approved();
    let text = std::fs::read_to_string(board.file()).unwrap();
    assert!(text.contains("evidence: commit-signature"), "{text}");
    assert!(!text.contains("BEGIN SSH SIGNATURE"), "{text}");
    assert_eq!(board.standing(), "granted\nana: counts");
    board.main(&["merge", "-q", "--no-ff", "-m", "Merge", "proposal"]);
    assert_eq!(board.standing(), "granted\nana: counts");
    board.desk.all_ok("change schedule #1");
    assert_eq!(board.standing(), "granted\nana: counts");
    let told = board.desk.tell(&["verify"]);
    assert!(told.starts_with("ok: "), "{told}");
}

#[test]
fn such_a_commit_does_not_count_where_only_signed_is_listed() {
    let board = Board::proposed();
    let key = board.key("ana");
    let args = [
        "change",
        "approve",
        "#1",
        "--yes",
        "--base",
        "main",
        "--evidence",
        "commit-signature",
        "--key",
        key.to_str().unwrap(),
    ];
    assert_data_eq!(
        board.by("ana", &args),
        str![[r#"
[stderr]
error: ana cannot decide about CHG-261120-00001: the policy does not accept commit-signature
hint: those who may: ana, bo, cy
[exit 1]

"#]]
    );
    let told = board.approve("ana", "bo");
    assert!(told.contains("is not listed for ana"), "{told}");
}

#[test]
fn the_right_key_is_asked_for_before_anything_is_written() {
    let board = proposed();
    let before = board.desk.commits();
    assert_data_eq!(
        board.approve("ana", "bo"),
        str![[r#"
[stderr]
error: the key SHA256:[..] is not listed for ana at [..]
hint: sign with a key of your file (--key), or have this one added on the main branch
[exit 1]

"#]]
    );
    assert_eq!(board.desk.commits(), before);
}

#[test]
fn a_commit_that_another_person_signed_proves_nothing() {
    let board = approved();
    again(&board, "ana", Some("bo"));
    let standing = board.standing();
    assert_eq!(standing, "waiting\nana: signed with the key of bo");
    let told = board.desk.tell(&["verify"]);
    assert!(
        told.contains("error[verify/signature]: the approval") && told.contains("the key of bo"),
        "{told}"
    );
}

#[test]
fn a_commit_by_another_person_proves_nothing_though_the_key_is_right() {
    let board = approved();
    again(&board, "bo", Some("ana"));
    let standing = board.standing();
    let why = "its commit is by bo@example.org, and not by ana";
    assert_eq!(standing, format!("waiting\nana: {why}"));
}

#[test]
fn a_commit_that_is_not_signed_proves_nothing() {
    let board = approved();
    again(&board, "ana", None);
    let told = board.desk.stable(&board.standing());
    let why = "commit #########, which added it, is not signed: merge without squashing, or have it approved anew";
    assert_eq!(told, format!("waiting\nana: {why}"));
    let told = board.desk.tell(&["verify"]);
    assert!(told.contains("warning[verify/unproven]"), "{told}");
}

#[test]
fn a_key_that_was_revoked_since_proves_nothing_any_more() {
    let board = approved();
    board.main(&["merge", "-q", "--no-ff", "-m", "Merge", "proposal"]);
    board.person("ana", ", revoked: true");
    board.commit("the key of ana was stolen");
    let standing = "waiting\nana: signed with a key that is revoked";
    assert_eq!(board.standing(), standing);
}

#[test]
fn a_squash_leaves_the_proof_behind_and_the_gate_says_so() {
    let board = approved();
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    assert_data_eq!(
        board.desk.stable(&board.standing()),
        str![[r#"
waiting
ana: commit #########, which added it, does more than that, as a squash does, and so proves nothing: merge without squashing, or have it approved anew
"#]]
    );
    let told = board
        .desk
        .tell(&["change", "gate", "#1", "--env", "production"]);
    assert!(
        told.contains("as a squash does") && told.ends_with("[exit 1]\n"),
        "{told}"
    );
    let told = board.desk.tell(&["verify"]);
    assert!(told.contains("warning[verify/unproven]"), "{told}");
}

#[test]
fn a_squash_that_is_signed_by_the_person_who_is_named_approves_nothing() {
    let board = approved();
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    again(&board, "ana", Some("ana"));
    let standing = board.standing();
    assert!(standing.contains("as a squash does"), "{standing}");
}

#[test]
fn the_edit_of_the_plan_voids_it_as_any_other() {
    let board = approved();
    board.edit("plan_backout: Start it.", "plan_backout: Start it!");
    board.commit("a small correction");
    let standing = "waiting\nana: changed since: plan_backout";
    assert_eq!(board.standing(), standing);
}

#[test]
fn a_shallow_clone_cannot_decide_about_it() {
    let board = approved();
    board.main(&["merge", "-q", "--no-ff", "-m", "Merge", "proposal"]);
    let clone = board.desk.beside("clone");
    let url = format!("file://{}", board.desk.root().display());
    board
        .desk
        .git(&["clone", "-q", "--depth", "1", &url, clone.to_str().unwrap()]);
    let mut gate = board
        .desk
        .gitsm(&["change", "gate", "#1", "--env", "production"]);
    let told = board.desk.told(&gate.current_dir(&clone).output().unwrap());
    assert!(
        told.contains("unknown  approved     this clone is shallow"),
        "{told}"
    );
    let mut look = board.desk.gitsm(&["change", "approvals", "#1"]);
    assert_data_eq!(
        board.desk.told(&look.current_dir(&clone).output().unwrap()),
        str![[r#"
[stderr]
error: this clone is shallow: its history is cut off
hint: fetch the rest with `git fetch --unshallow`, in CI set fetch-depth: 0
[exit 3]

"#]]
    );
}

#[test]
fn an_openpgp_signature_is_told_as_what_it_is() {
    let board = approved();
    // Git only looks at the first line of an armour to tell its format.
    let raw = board.desk.git(&["cat-file", "commit", "HEAD"]);
    let foreign = raw.replace("SSH SIGNATURE", "PGP SIGNATURE");
    let file = board.desk.beside("commit");
    std::fs::write(&file, foreign).unwrap();
    let args = ["hash-object", "-t", "commit", "-w", "--literally"];
    let id = board
        .desk
        .git(&[args.as_slice(), &[file.to_str().unwrap()]].concat());
    board.desk.git(&["reset", "-q", "--hard", id.trim()]);
    assert_data_eq!(
        board.desk.stable(&board.standing()),
        str![[r#"
waiting
ana: commit #########, which added it, has a signature of the format openpgp: only SSH signatures prove an approval
"#]]
    );
}
