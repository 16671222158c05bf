//! Server hooks in a real bare repository, pushed to by real git.

use std::path::Path;
use std::process::Command;

use snapbox::{assert_data_eq, str};

use crate::verify::Court;

/// A desk, and the bare repository it pushes to with a hook in it.
struct Server {
    court: Court,
}

impl Server {
    fn new(kind: &str) -> Self {
        let mut court = Court::new();
        // The hook runs with the environment of the push.
        court
            .desk
            .variables
            .push(("GITSM_NOW".to_owned(), "2026-11-25T00:00:00Z".to_owned()));
        court
            .desk
            .git(&["init", "-q", "--bare", "-b", "main", "../server.git"]);
        court
            .desk
            .git(&["remote", "add", "origin", "../server.git"]);
        court
            .desk
            .ok(&["hook", "install", "--kind", kind, "../server.git"]);
        Server { court }
    }

    fn pushed(&self, args: &[&str]) -> (bool, String) {
        let output = self
            .court
            .desk
            .git_output(&[&["push", "-q", "origin"], args].concat());
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), self.court.desk.stable(&told))
    }

    fn accepted(&self, args: &[&str]) {
        let (ok, told) = self.pushed(args);
        assert!(ok, "{args:?}\n{told}");
    }

    fn refused(&self, args: &[&str], why: &str) {
        let (ok, told) = self.pushed(args);
        assert!(!ok && told.contains(why), "{args:?}\n{told}");
    }

    /// Closes an incident that nobody resolved, by hand.
    fn illegal(&self) {
        let id = self.court.incident();
        let path = self.court.desk.path_of(&id);
        let text = self
            .court
            .desk
            .read(&path)
            .replacen("state: new", "state: closed", 1);
        let now = self.court.desk.now();
        let entry = format!("  - {{id: CLOSED01, at: {now}, by: ana, to: closed}}\n");
        std::fs::write(&path, text + &entry).unwrap();
        self.court.commit("closed");
    }

    fn legal(&self) {
        let id = self.court.incident();
        self.court.desk.ok(&[
            "incident",
            "resolve",
            &id,
            "--code",
            "fix_applied",
            "--notes",
            "Done.",
        ]);
    }
}

#[test]
fn a_push_with_an_illegal_transition_is_refused_and_the_legal_one_accepted() {
    for kind in ["pre-receive", "update"] {
        let server = Server::new(kind);
        let git = |args: &[&str]| server.court.desk.git(args);
        // The first push of all.
        server.accepted(&["main"]);
        server.legal();
        server.accepted(&["main"]);
        server.illegal();
        server.refused(
            &["main"],
            "error[verify/transition]: no transition leads from new to closed",
        );
        // Neither on a new branch nor behind a tag.
        server.refused(&["main:refs/heads/topic"], "refs/heads/topic is refused");
        git(&["tag", "-a", "-m", "x", "v1"]);
        server.refused(&["v1"], "refs/tags/v1 is refused");
        git(&["tag", "-d", "v1"]);
        git(&["reset", "-q", "--hard", "origin/main"]);
        git(&["tag", "-a", "-m", "x", "v2"]);
        server.accepted(&["v2"]);
        server.accepted(&[":v2"]);
        server.legal();
        server.accepted(&["HEAD:refs/heads/topic"]);
        server.accepted(&["main"]);
        let bare = server.court.desk.beside("server.git");
        let fsck = Command::new("git")
            .arg("-C")
            .arg(&bare)
            .args(["fsck", "--strict"])
            .output()
            .unwrap();
        assert!(fsck.status.success());
    }
}

#[test]
fn the_main_branch_is_neither_deleted_nor_rewritten_and_others_are() {
    for kind in ["pre-receive", "update"] {
        let server = Server::new(kind);
        let git = |args: &[&str]| server.court.desk.git(args);
        server.accepted(&["main"]);
        server.legal();
        server.accepted(&["main", "main:refs/heads/topic", "main:refs/heads/release/1"]);
        // Git itself refuses to delete the current branch; the hook must do so without it.
        git(&[
            "-C",
            "../server.git",
            "config",
            "receive.denyDeleteCurrent",
            "ignore",
        ]);
        server.refused(
            &[":main"],
            "refs/heads/main is protected against being deleted",
        );
        git(&["reset", "-q", "--hard", "HEAD~1"]);
        server.legal();
        server.refused(
            &["-f", "main"],
            "refs/heads/main is protected against being rewritten",
        );
        server.accepted(&["-f", "main:refs/heads/topic"]);
        server.accepted(&[":refs/heads/topic"]);
        // One more branch, by policy.
        git(&["reset", "-q", "--hard", "origin/main"]);
        server
            .court
            .protect("{name: Releases, branches: [\"release/*\"]}");
        server.accepted(&["main"]);
        server.refused(
            &[":refs/heads/release/1"],
            "protected against being deleted",
        );
        server.accepted(&["main:refs/heads/release/1"]);
    }
}

#[test]
fn what_is_protected_may_be_proposed_and_not_pushed() {
    let server = Server::new("pre-receive");
    let court = &server.court;
    court.protect("{name: Policy, paths: [\".gitsm/policies/**\"], signers: [role:admin]}");
    server.accepted(&["main"]);
    court.desk.git(&["checkout", "-q", "-b", "loose"]);
    court
        .desk
        .write(".gitsm/policies/protect.yaml", "protects: []\n");
    court.commit_by("bo", "loosen", true);
    server.accepted(&["loose"]);
    // That the server has it already helps nobody.
    server.refused(&["loose:main"], "verify/protected");
    court.desk.git(&["checkout", "-q", "main"]);
    court
        .desk
        .git(&["merge", "-q", "--no-ff", "-m", "Merge loose", "loose"]);
    server.refused(&["main"], "verify/protected");
    court.desk.git(&["reset", "-q", "--hard", "HEAD~1"]);
    court
        .desk
        .git(&["merge", "-q", "--no-ff", "--no-commit", "loose"]);
    court.commit_by("ana", "Merge loose", true);
    server.accepted(&["main"]);
}

#[test]
fn installing_keeps_what_is_there() {
    let court = Court::new();
    court.desk.git(&["init", "-q", "--bare", "../server.git"]);
    let told = court.desk.tell(&["hook", "install", "../server.git"])
        + &court.desk.tell(&["hook", "install", "../server.git"]);
    assert_data_eq!(
        told,
        str![[r#"
wrote [DIR]/server.git/hooks/pre-receive
[exit 0]
[DIR]/server.git/hooks/pre-receive is there already
[exit 0]

"#]]
    );
    let hook = court.desk.beside("server.git/hooks/pre-receive");
    std::fs::write(&hook, "#!/bin/sh\nexit 0\n").unwrap();
    assert_data_eq!(
        court.desk.tell(&["hook", "install", "../server.git"]),
        str![[r#"
[stderr]
error: [DIR]/server.git/hooks/pre-receive is not ours, and stays as it is
hint: have it run `gitsm hook pre-receive` too, and pass its exit code on
[exit 1]

"#]]
    );
    assert_eq!(
        std::fs::read_to_string(&hook).unwrap(),
        "#!/bin/sh\nexit 0\n"
    );
    assert!(Path::new(&hook).exists());
}

#[test]
fn nonsense_on_standard_input_is_refused() {
    let court = Court::new();
    for wrong in ["x", "0 0 refs/heads/main", "\u{0}\u{1}"] {
        let told = court.desk.feed(&["hook", "pre-receive"], wrong.as_bytes());
        assert!(told.ends_with("[exit 2]\n"), "{told}");
    }
    let unknown = format!("{} {} refs/heads/main\n", "0".repeat(40), "1".repeat(40));
    let told = court
        .desk
        .feed(&["hook", "pre-receive"], unknown.as_bytes());
    assert!(told.ends_with("[exit 3]\n"), "{told}");
    let told = court.desk.feed(&["hook", "pre-receive"], b"");
    assert_eq!(told, "[exit 0]\n");
}
