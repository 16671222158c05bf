//! Approvals by signature: what survives the merge button, and what does not pass.

use std::path::PathBuf;
use std::process::Command;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const POLICY: &str = "applies_to: change
rules:
  - name: Normal change
    when: \"type:normal\"
    expires: 30d
    stages:
      - {name: Board, from: [role:cab], need: 2}
";

/// A desk with a board of three, a policy, and one change that waits for its approval.
pub struct Board {
    pub desk: TestDesk,
}

impl Board {
    pub fn new() -> Self {
        let board = Board {
            desk: TestDesk::new(),
        };
        for name in ["ana", "bo", "cy", "rita"] {
            board.person(name, "");
        }
        board.key("eve");
        board.write(".gitsm/policies/change.yaml", POLICY);
        board.commit("the board and its policy");
        board
    }

    /// With a change on a branch of its own.
    pub fn proposed() -> Self {
        let board = Board::new();
        board.desk.git(&["checkout", "-q", "-b", "proposal"]);
        board.propose("Swap the web servers");
        board
    }

    pub fn propose(&self, title: &str) {
        let plan = [
            "--plan",
            "Stop web-01.",
            "--backout",
            "Start it.",
            "--test",
            "Look.",
            "--risk",
            "low",
            "--impact",
            "low",
            "--start",
            "2026-11-21T10:00:00Z",
            "--end",
            "2026-11-21T11:00:00Z",
            "--outage",
            "no",
        ];
        let ok = |args: &[&str]| {
            let told = self.by("rita", args);
            assert!(told.ends_with("[exit 0]\n"), "{args:?}\n{told}");
            told
        };
        let new = [
            "change",
            "new",
            "-t",
            title,
            "--requester",
            "rita",
            "--justification",
            "Old.",
        ];
        let told = ok(&[
            new.as_slice(),
            &["--service", "shop", "--implementer", "ed", "-q"],
        ]
        .concat());
        let number: usize = told.lines().next().unwrap()[11..].parse().unwrap();
        let id = format!("#{number}");
        ok(&["change", "submit", &id]);
        ok(&[["change", "request", id.as_str()].as_slice(), &plan].concat());
    }

    pub fn key(&self, name: &str) -> PathBuf {
        let path = self.desk.beside(&format!("key-{name}"));
        if !path.exists() {
            let mut command = Command::new("ssh-keygen");
            command.args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"]);
            assert!(command.arg(&path).status().unwrap().success());
        }
        path
    }

    /// Writes the file of a person; `more` goes into the entry of their key.
    pub fn person(&self, name: &str, more: &str) {
        let public = std::fs::read_to_string(self.key(name).with_extension("pub")).unwrap();
        let public = public.trim();
        let text = format!(
            "name: {name}\nemails: [{name}@example.org]\nroles: [cab]\nkeys: [{{key: \"{public}\"{more}}}]\n"
        );
        self.write(&format!(".gitsm/people/{name}.yaml"), &text);
    }

    pub fn write(&self, path: &str, text: &str) {
        self.desk.write(path, text);
    }

    pub fn commit(&self, message: &str) {
        self.desk.git(&["add", "-A"]);
        self.desk.git(&["commit", "-q", "-m", message]);
    }

    /// What gitsm tells somebody.
    pub fn by(&self, name: &str, args: &[&str]) -> String {
        let mut command = self.desk.gitsm(args);
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), name);
            command.env(format!("GIT_{role}_EMAIL"), format!("{name}@example.org"));
        }
        self.desk.told(&command.output().unwrap())
    }

    /// Approves with a key, by default one's own.
    pub fn approve(&self, name: &str, key: &str) -> String {
        let key = self.key(key);
        let args = [
            "change", "approve", "#1", "--yes", "--base", "main", "--key",
        ];
        self.by(name, &[args.as_slice(), &[key.to_str().unwrap()]].concat())
    }

    pub fn approved(&self) {
        for name in ["ana", "bo"] {
            let told = self.approve(name, name);
            assert!(told.ends_with("[exit 0]\n"), "{told}");
        }
    }

    /// The verdict, and how each entry stands.
    pub fn standing(&self) -> String {
        let json = self.desk.json(&["change", "approvals", "#1"]);
        let verdict = json["item"]["approval"].as_str().unwrap().to_owned();
        let votes = json["votes"].as_array().unwrap().iter();
        votes.fold(verdict, |told, vote| {
            format!(
                "{told}\n{}: {}",
                vote["by"].as_str().unwrap(),
                vote["standing"].as_str().unwrap()
            )
        })
    }

    pub fn file(&self) -> PathBuf {
        let id = self.desk.id(1);
        self.desk
            .root()
            .join(format!("changes/2026/11/20/{id}.yaml"))
    }

    pub fn edit(&self, old: &str, new: &str) {
        let text = std::fs::read_to_string(self.file()).unwrap();
        assert!(text.contains(old), "{text}");
        std::fs::write(self.file(), text.replacen(old, new, 1)).unwrap();
    }

    pub fn main(&self, merge: &[&str]) {
        self.desk.git(&["checkout", "-q", "main"]);
        self.desk.git(merge);
    }
}

const GRANTED: &str = "granted\nana: counts\nbo: counts";

#[test]
fn an_approval_survives_a_merge_commit() {
    let board = Board::proposed();
    board.approved();
    board.main(&["merge", "-q", "--no-ff", "-m", "Merge", "proposal"]);
    assert_eq!(board.standing(), GRANTED);
}

#[test]
fn an_approval_survives_a_squash() {
    let board = Board::proposed();
    board.approved();
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    assert_eq!(board.standing(), GRANTED);
}

#[test]
fn an_approval_survives_a_rebase() {
    let board = Board::proposed();
    board.approved();
    board.desk.git(&["checkout", "-q", "main"]);
    board
        .desk
        .git(&["commit", "-q", "--allow-empty", "-m", "something else"]);
    board.desk.git(&["checkout", "-q", "proposal"]);
    board.desk.git(&["rebase", "-q", "main"]);
    board.main(&["merge", "-q", "--ff-only", "proposal"]);
    assert_eq!(board.standing(), GRANTED);
}

#[test]
fn one_character_more_in_the_plan_voids_it() {
    let board = Board::proposed();
    board.approved();
    board.edit("plan_backout: Start it.", "plan_backout: Start it!");
    board.commit("a small correction");
    let stale = "waiting\nana: changed since: plan_backout\nbo: changed since: plan_backout";
    assert_eq!(board.standing(), stale);
}

#[test]
fn moving_on_does_not_void_it() {
    let board = Board::proposed();
    board.approved();
    board.main(&["merge", "-q", "proposal"]);
    board.desk.all_ok("change schedule #1");
    assert_eq!(board.standing(), GRANTED);
}

#[test]
fn what_is_not_approved_is_not_scheduled() {
    let board = Board::proposed();
    board.approve("ana", "ana");
    assert_data_eq!(
        board
            .desk
            .tell(&["change", "schedule", "#1", "--set", "approver=ana"]),
        str![[r#"
[stderr]
error: CHG-261120-00001 is not approved: Board: 1 more of bo, cy
hint: see who may with `gitsm change approvals`
[exit 1]

"#]]
    );
}

#[test]
fn another_persons_key_is_refused_and_does_not_count() {
    let board = Board::proposed();
    assert_data_eq!(
        board.approve("ana", "bo"),
        str![[r#"
[stderr]
error: the key SHA256:[..] is not listed for ana at [..]
hint: sign with a key of your file (--key), or have this one added on the main branch
[exit 1]

"#]]
    );
    board.approved();
    board.edit("by: ana\n    acting", "by: cy\n    acting");
    board.commit("cy said so");
    let standing =
        "waiting\ncy: the signature does not hold: it does not fit the content\nbo: counts";
    assert_eq!(board.standing(), standing);
}

#[test]
fn a_key_that_has_expired_does_not_count() {
    let board = Board::new();
    board.person("ana", ", valid_to: 2026-11-19");
    board.commit("the key of ana ends");
    board.desk.git(&["checkout", "-q", "-b", "proposal"]);
    board.propose("Swap the web servers");
    assert_data_eq!(
        board.approve("ana", "ana"),
        str![[r#"
[stderr]
error: ana cannot decide about CHG-261120-00001: signed with a key that expired on 2026-11-19
hint: those who may: ana, bo, cy
[exit 1]

"#]]
    );
}

#[test]
fn a_key_that_is_revoked_later_does_not_count_any_more() {
    let board = Board::proposed();
    board.approved();
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    board.person("ana", ", revoked: true");
    board.commit("the key of ana was stolen");
    let standing = "waiting\nana: signed with a key that is revoked\nbo: counts";
    assert_eq!(board.standing(), standing);
}

#[test]
fn a_key_that_nobody_has_listed_is_refused() {
    let board = Board::proposed();
    let told = board.approve("ana", "eve");
    assert!(
        told.contains("is not listed for ana at") && told.ends_with("[exit 1]\n"),
        "{told}"
    );
}

#[test]
fn a_key_that_two_people_list_proves_nothing() {
    let board = Board::proposed();
    board.approved();
    board.desk.git(&["checkout", "-q", "main"]);
    let ana = std::fs::read_to_string(board.key("ana").with_extension("pub")).unwrap();
    let text = format!(
        "name: Ana\nemails: [a2@example.org]\nkeys: [{{key: \"{}\"}}]\n",
        ana.trim()
    );
    board.write(".gitsm/people/ana2.yaml", &text);
    board.commit("ana once more");
    let told = board.desk.tell(&["check"]);
    assert!(
        told.contains("the key of ana2 is listed for ana too"),
        "{told}"
    );
    board.desk.git(&["checkout", "-q", "-b", "again"]);
    board.propose("Another");
    let args = [
        "change", "approve", "#2", "--yes", "--base", "main", "--key",
    ];
    let key = board.key("ana");
    let told = board.by("ana", &[args.as_slice(), &[key.to_str().unwrap()]].concat());
    assert!(
        told.contains("signed with a key that is listed for ana and ana2"),
        "{told}"
    );
}

#[test]
fn a_signature_copied_from_another_change_does_not_hold() {
    let board = Board::proposed();
    board.approved();
    board.propose("Swap the web servers");
    let first = std::fs::read_to_string(board.file()).unwrap();
    let from = first.find("approvals:").unwrap();
    let approvals = &first[from..first.find("log:").unwrap()];
    let id = board.desk.id(2);
    let other = board
        .desk
        .root()
        .join(format!("changes/2026/11/20/{id}.yaml"));
    let text = std::fs::read_to_string(&other).unwrap();
    std::fs::write(&other, text.replace("log:", &format!("{approvals}log:"))).unwrap();
    board.commit("approved before");
    let json = board
        .desk
        .json(&["change", "approvals", "#2", "--base", "main"]);
    assert_eq!(json["item"]["approval"], "waiting");
    let reason = "the signature does not hold: it does not fit the content";
    assert_eq!(json["votes"][0]["standing"], reason);
}

#[test]
fn the_requesters_own_key_does_not_count() {
    let board = Board::proposed();
    assert_data_eq!(
        board.approve("rita", "rita"),
        str![[r#"
[stderr]
error: rita cannot decide about CHG-261120-00001: is the requester, so does not count
hint: those who may: ana, bo, cy
[exit 1]

"#]]
    );
}

#[test]
fn a_policy_loosened_in_the_same_branch_does_not_help() {
    for squash in [false, true] {
        let board = Board::proposed();
        board.approve("ana", "ana");
        board.write(
            ".gitsm/policies/change.yaml",
            &POLICY.replace("need: 2", "need: 1"),
        );
        board.commit("one is enough");
        let loosened = board
            .desk
            .json(&["change", "approvals", "#1", "--base", "main"]);
        assert_eq!(loosened["item"]["approval"], "waiting");
        match squash {
            true => {
                board.main(&["merge", "-q", "--squash", "proposal"]);
                board.commit("Swap the web servers (#7)");
            }
            false => board.main(&["merge", "-q", "--no-ff", "-m", "Merge", "proposal"]),
        }
        assert_eq!(board.standing(), "waiting\nana: counts");
    }
}

#[test]
fn an_approval_is_judged_by_the_policy_that_it_was_given_under() {
    let board = Board::proposed();
    board.approved();
    board.desk.git(&["checkout", "-q", "main"]);
    let stricter = POLICY.replace("need: 2", "need: 3");
    board.write(".gitsm/policies/change.yaml", &stricter);
    board.commit("three from now on");
    board.desk.git(&["merge", "-q", "--no-edit", "proposal"]);
    assert_eq!(board.standing(), GRANTED);
    // Whoever approves after that does so under the new one, and it counts for all of them.
    let key = board.key("cy");
    let key = key.to_str().unwrap();
    let told = board.by("cy", &["change", "approve", "#1", "--yes", "--key", key]);
    assert!(told.contains("nothing is missing any more"), "{told}");
    assert_eq!(board.standing(), format!("{GRANTED}\ncy: counts"));
    let key = board.key("bo");
    let key = key.to_str().unwrap();
    let told = board.by("bo", &["change", "withdraw", "#1", "--yes", "--key", key]);
    assert!(told.contains("withdrawn; Board: 1 more of bo"), "{told}");
}

#[test]
fn a_base_on_the_proposing_branch_does_not_count() {
    let board = Board::proposed();
    board.write(
        ".gitsm/policies/change.yaml",
        &POLICY.replace("need: 2", "need: 1"),
    );
    board.commit("one is enough");
    let key = board.key("ana");
    let key = key.to_str().unwrap();
    let told = board.by(
        "ana",
        &[
            "change", "approve", "#1", "--yes", "--base", "HEAD", "--key", key,
        ],
    );
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    let standing = board.standing();
    let why = "its policy and roles were read at a commit that is not on the main line";
    assert_eq!(standing, format!("waiting\nana: {why}"));
}

#[test]
fn a_decision_can_be_taken_back_and_refused() {
    let board = Board::proposed();
    board.approved();
    let key = board.key("bo");
    let key = key.to_str().unwrap();
    let told = |args: &[&str]| {
        board.by(
            "bo",
            &[args, &["#1", "--yes", "--base", "main", "--key", key]].concat(),
        )
    };
    assert_data_eq!(
        told(&["change", "withdraw"])
            + &told(&["change", "withdraw"])
            + &told(&["change", "reject"])
            + &told(&["change", "reject", "-m", "No backout"]),
        str![[r#"
CHG-261120-00001  withdrawn; Board: 1 more of bo, cy
[exit 0]
[stderr]
error: bo has decided nothing about CHG-261120-00001 that could be withdrawn
[exit 1]
[stderr]
error: a refusal needs a reason
hint: give it with -m
[exit 2]
CHG-261120-00001  rejected; Board: 1 more of cy
[exit 0]

"#]]
    );
    board.desk.assert_sound();
}

#[test]
fn without_a_terminal_nothing_is_approved_by_accident() {
    let board = Board::proposed();
    let key = board.key("ana");
    let args = [
        "change",
        "approve",
        "#1",
        "--base",
        "main",
        "--key",
        key.to_str().unwrap(),
    ];
    assert_data_eq!(
        board.by("ana", &args),
        str![[r#"
[stderr]
error: nobody can be asked here
hint: look at it with `show` and `approvals`, then give --yes
[exit 2]

"#]]
    );
}

#[test]
fn the_commit_of_an_approval_is_signed_by_the_same_key() {
    let board = Board::proposed();
    board.approve("ana", "ana");
    let raw = board.desk.git(&["cat-file", "commit", "HEAD"]);
    assert!(
        raw.contains("gpgsig -----BEGIN SSH SIGNATURE-----"),
        "{raw}"
    );
}

#[test]
fn show_says_how_the_approvals_stand() {
    let board = Board::proposed();
    let line = || {
        let told = board.desk.ok(&["show", "#1"]);
        let line = told.lines().find(|line| line.starts_with("Approval"));
        line.unwrap_or_default().to_owned()
    };
    assert_eq!(
        line(),
        "Approval       waiting: Board: 2 more of ana, bo, cy"
    );
    board.approve("ana", "ana");
    assert_eq!(line(), "Approval       waiting: Board: 1 more of bo, cy");
    board.approve("bo", "bo");
    assert_eq!(line(), "Approval       granted");
}

#[test]
fn approvals_are_not_edited_as_text() {
    let board = Board::proposed();
    board.approved();
    let editor = r#"sed -i 's/by: ana/by: cy/' "$1""#;
    let told = board
        .desk
        .tell_with("GITSM_EDITOR", editor, &["edit", "#1"]);
    let said = "error: the approvals of CHG-261120-00001 cannot be edited, only grow\n";
    assert!(told.contains(said), "{told}");
    assert_eq!(board.standing(), GRANTED);
}

#[test]
fn without_a_remote_the_local_main_branch_is_the_base() {
    let board = Board::proposed();
    for name in ["ana", "bo"] {
        let key = board.key(name);
        let key = key.to_str().unwrap();
        let told = board.by(name, &["change", "approve", "#1", "--yes", "--key", key]);
        assert!(told.ends_with("[exit 0]\n"), "{told}");
    }
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    assert_eq!(board.standing(), GRANTED);
}
