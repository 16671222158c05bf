//! The four-eyes scenarios: who may bring what to a protected path, and which commits are told.

use crate::verify::Court;

const RULE: &str = "name: Code, paths: [\"src/**\"], exempt: [\"**/*.md\"], service_accounts: [renovate], change: true";

/// A desk that protects its code, a change that waits for approval on a branch, and its id.
fn proposed(review: &str) -> (Court, String) {
    let court = Court::new();
    court.person("renovate", "", "bot: true\n");
    court.policy();
    court.protect(&format!("{{{RULE}, review: {review}}}"));
    court.desk.git(&["checkout", "-q", "-b", "topic"]);
    let id = court.change("rita");
    (court, id)
}

/// Writes code under a trailer that names the change.
fn code(court: &Court, by: &str, subject: &str, id: &str) {
    court.desk.write("src/main.rs", subject);
    court.commit_by(by, &format!("{subject}\n\nChange: {id}"), false);
}

fn merge(court: &Court) {
    court.desk.git(&["checkout", "-q", "main"]);
    court.desk.git(&[
        "merge",
        "-q",
        "--no-ff",
        "-m",
        "Merge pull request #7",
        "topic",
    ]);
}

#[test]
fn approved_after_the_last_commit_passes() {
    let (court, id) = proposed("after");
    code(&court, "rita", "one", &id);
    court.approve("ana", &id);
    merge(&court);
    court.clean();
}

#[test]
fn a_service_account_passes_with_its_key_and_not_without() {
    let (court, _) = proposed("after");
    court.desk.write("src/lock", "1");
    court.commit_by("renovate", "bump", true);
    merge(&court);
    court.clean();
    court.desk.write("src/lock", "2");
    court.commit_by("renovate", "bump again", false);
    assert_eq!(court.found(&[]), ["verify/protected: bump again"]);
}

#[test]
fn exempt_files_alone_pass() {
    let (court, _) = proposed("after");
    court.desk.write("src/README.md", "x");
    court.commit_by("rita", "words", false);
    merge(&court);
    court.clean();
}

#[test]
fn exempt_files_among_others_do_not_pass() {
    let (court, _) = proposed("after");
    court.desk.write("src/README.md", "x");
    court.desk.write("src/main.rs", "x");
    court.commit_by("rita", "words and more", false);
    merge(&court);
    assert_eq!(court.found(&[]), ["verify/protected: words and more"]);
}

#[test]
fn a_direct_push_does_not_pass() {
    let (court, _) = proposed("after");
    court.desk.git(&["checkout", "-q", "main"]);
    court.desk.write("src/main.rs", "x");
    court.commit_by("rita", "straight to main", false);
    let told = court.verify();
    assert!(
        told.contains("it names no change (a trailer `Change: ID`)"),
        "{told}"
    );
    assert_eq!(court.found(&[]), ["verify/protected: straight to main"]);
}

#[test]
fn without_an_approval_it_does_not_pass() {
    let (court, id) = proposed("after");
    code(&court, "rita", "one", &id);
    merge(&court);
    let told = court.verify();
    assert!(
        told.contains("CHG-261120-00001 is not approved: Board: 1 more of ana, bo, cy"),
        "{told}"
    );
    assert_eq!(court.found(&[]), ["verify/protected: one"]);
}

#[test]
fn an_approval_by_the_author_does_not_pass() {
    let (court, id) = proposed("after");
    code(&court, "ana", "one", &id);
    court.approve("ana", &id);
    merge(&court);
    assert_eq!(court.found(&[]), ["verify/protected: one"]);
    // A second pair of eyes does.
    court.desk.git(&["checkout", "-q", "topic"]);
    court.desk.git(&["branch", "-f", "main", "main~1"]);
    court.approve("bo", &id);
    merge(&court);
    court.clean();
}

#[test]
fn a_push_after_the_approval_does_not_pass() {
    let (court, id) = proposed("after");
    code(&court, "rita", "one", &id);
    court.approve("ana", &id);
    code(&court, "rita", "two", &id);
    merge(&court);
    assert_eq!(court.found(&[]), ["verify/protected: two"]);
}

#[test]
fn a_merge_from_the_base_after_the_approval_passes() {
    let (court, id) = proposed("after");
    code(&court, "rita", "one", &id);
    court.approve("ana", &id);
    from_base(&court);
    merge(&court);
    court.clean();
}

#[test]
fn a_merge_from_the_base_after_the_approval_does_not_pass_a_strict_rule() {
    let (court, id) = proposed("strict");
    code(&court, "rita", "one", &id);
    court.approve("ana", &id);
    from_base(&court);
    merge(&court);
    assert_eq!(court.found(&[]), ["verify/protected: Merge main"]);
    let told = court.verify();
    assert!(
        told.contains("it came after the approval of CHG-261120-00001"),
        "{told}"
    );
}

fn from_base(court: &Court) {
    court.desk.git(&["checkout", "-q", "main"]);
    court.desk.write("other.txt", "x");
    court.commit("something else");
    court.desk.git(&["checkout", "-q", "topic"]);
    court
        .desk
        .git(&["merge", "-q", "--no-ff", "-m", "Merge main", "main"]);
}

#[test]
fn only_the_commits_that_fail_are_told() {
    let (court, id) = proposed("after");
    code(&court, "rita", "one", &id);
    court.desk.write("src/other.rs", "x");
    court.commit_by("rita", "no change named", false);
    court.desk.write("docs.txt", "x");
    court.commit_by("rita", "nothing protected", false);
    code(&court, "rita", "two", &id);
    court.approve("ana", &id);
    merge(&court);
    assert_eq!(court.found(&[]), ["verify/protected: no change named"]);
}

#[test]
fn a_message_that_says_merge_excuses_nothing() {
    let (court, id) = proposed("after");
    court.desk.git(&["checkout", "-q", "main"]);
    court.desk.write("src/main.rs", "x");
    court.commit_by("rita", "Merge pull request #7 from example/topic", false);
    assert_eq!(
        court.found(&[]),
        ["verify/protected: Merge pull request #7 from example/topic"]
    );
    // Neither does a real merge that brings more than its parents have.
    court.desk.git(&["reset", "-q", "--hard", "HEAD~1"]);
    court.desk.git(&["checkout", "-q", "topic"]);
    code(&court, "rita", "one", &id);
    court.approve("ana", &id);
    court.desk.git(&["checkout", "-q", "main"]);
    court
        .desk
        .git(&["merge", "-q", "--no-ff", "--no-commit", "topic"]);
    court.desk.write("src/backdoor.rs", "x");
    court.commit_by("rita", "Merge pull request #8", false);
    let found = court.found(&[]);
    let evil = [
        "verify/merge: Merge pull request #8",
        "verify/protected: Merge pull request #8",
    ];
    assert_eq!(found, evil);
}
