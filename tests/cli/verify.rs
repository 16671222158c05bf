//! Verification of history: what real commands make is clean, and what was done behind their back is found.

use std::path::PathBuf;
use std::process::Command;

use chrono::TimeDelta;
use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// A desk with people and their keys, and git beside it.
pub struct Court {
    pub desk: TestDesk,
}

impl Court {
    pub fn new() -> Self {
        let court = Court {
            desk: TestDesk::new(),
        };
        for (name, roles) in [
            ("ana", "admin, cab"),
            ("bo", "cab"),
            ("cy", "cab"),
            ("rita", ""),
        ] {
            court.person(name, roles, "");
        }
        court.commit("the people");
        court
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

    pub fn person(&self, name: &str, roles: &str, more: &str) {
        let public = std::fs::read_to_string(self.key(name).with_extension("pub")).unwrap();
        let public = public.trim();
        let text = format!(
            "name: {name}\nemails: [{name}@example.org]\nroles: [{roles}]\nkeys: [{{key: \"{public}\"}}]\n{more}"
        );
        self.desk.write(format!(".gitsm/people/{name}.yaml"), text);
    }

    fn as_person(command: &mut Command, name: &str) {
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), name);
            command.env(format!("GIT_{role}_EMAIL"), format!("{name}@example.org"));
        }
    }

    /// What gitsm tells somebody.
    pub fn by(&self, name: &str, args: &[&str]) -> String {
        let mut command = self.desk.gitsm(args);
        Self::as_person(&mut command, name);
        self.desk.told(&command.output().unwrap())
    }

    pub fn ok(&self, name: &str, args: &[&str]) -> String {
        let told = self.by(name, args);
        assert!(told.ends_with("[exit 0]\n"), "{args:?}\n{told}");
        told
    }

    /// Everything that lies about, in one commit by somebody, signed if they like.
    pub fn commit_by(&self, name: &str, message: &str, signed: bool) {
        self.desk.git(&["add", "-A"]);
        let key = self.key(name);
        let config = [
            format!("user.name={name}"),
            format!("user.email={name}@example.org"),
            "gpg.format=ssh".to_owned(),
            format!("user.signingKey={}", key.display()),
        ];
        let mut args: Vec<&str> = config.iter().flat_map(|c| ["-c", c.as_str()]).collect();
        args.extend(["commit", "-q", "-m", message]);
        if signed {
            args.push("-S");
        }
        let author = format!("--author={name} <{name}@example.org>");
        args.push(&author);
        self.desk.git(&args);
        self.desk.wait(TimeDelta::minutes(1));
    }

    pub fn commit(&self, message: &str) {
        self.commit_by("ana", message, false);
    }

    pub fn verify(&self) -> String {
        self.desk.tell(&["verify"])
    }

    /// The codes of what is wrong, each with the subject of its commit.
    pub fn found(&self, args: &[&str]) -> Vec<String> {
        let args = [&["verify", "--json"], args].concat();
        let output = self.desk.run(&args);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}", self.desk.told(&output)));
        let items = json["items"].as_array().unwrap();
        let item = |item: &serde_json::Value| {
            let commit = item["commit"].as_str().unwrap();
            let subject = self.desk.git(&["log", "-1", "--format=%s", commit]);
            format!(
                "{}: {}",
                item["code"].as_str().unwrap(),
                self.desk.stable(subject.trim())
            )
        };
        items.iter().map(item).collect()
    }

    pub fn clean(&self) {
        let told = self.verify();
        assert!(
            told.starts_with("ok: ") && told.ends_with("[exit 0]\n"),
            "{told}"
        );
    }

    /// An incident.
    pub fn incident(&self) -> String {
        let told = self.desk.ok(&[
            "incident",
            "new",
            "-t",
            "Checkout is down",
            "--impact",
            "high",
            "--urgency",
            "high",
            "-q",
        ]);
        told.trim().to_owned()
    }

    pub fn edit(&self, id: &str, old: &str, new: &str) {
        let path = self.desk.path_of(id);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{text}");
        std::fs::write(&path, text.replacen(old, new, 1)).unwrap();
    }

    /// The path of a record in the repository.
    pub fn relative(&self, id: &str) -> String {
        let path = self.desk.path_of(id);
        path.strip_prefix(self.desk.root())
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    }

    /// A change that waits for its approval; returns its id.
    pub fn change(&self, by: &str) -> String {
        let told = self.ok(
            by,
            &[
                "change",
                "new",
                "-t",
                "Swap",
                "--requester",
                by,
                "--justification",
                "Old.",
                "--service",
                "shop",
                "--implementer",
                "ed",
                "-q",
            ],
        );
        let number: usize = told.lines().next().unwrap()[11..].parse().unwrap();
        let id = self.desk.id(number);
        self.ok(by, &["change", "submit", &id]);
        self.ok(
            by,
            &[
                "change",
                "request",
                &id,
                "--plan",
                "Stop it.",
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
            ],
        );
        id
    }

    pub fn approve(&self, name: &str, id: &str) {
        let key = self.key(name);
        let key = key.to_str().unwrap();
        self.ok(
            name,
            &[
                "change", "approve", id, "--yes", "--base", "main", "--key", key,
            ],
        );
    }

    pub fn policy(&self) {
        self.desk.write(
            ".gitsm/policies/change.yaml",
            "applies_to: change\nrules:\n  - name: Normal\n    when: \"type:normal\"\n    stages:\n      - {name: Board, from: [role:cab], need: 1}\n",
        );
        self.commit("a policy");
    }

    pub fn protect(&self, rule: &str) {
        self.desk.write(
            ".gitsm/policies/protect.yaml",
            format!("protects:\n  - {rule}\n"),
        );
        self.commit("a protection");
    }
}

#[test]
fn what_real_commands_make_is_clean() {
    let court = Court::new();
    court.policy();
    let desk = &court.desk;
    let one = court.incident();
    let two = court.incident();
    desk.all_ok(&format!(
        "note {one} -m 'Looking.'
        assign {one} ana
        set {one} team=platform
        link {two} related {one}
        incident resolve {one} --code fix_applied --notes Done. --set team=network
        incident reopen {one} --reason 'Not yet.'
        unlink {two} related {one}
        incident resolve {one} --code fix_applied --notes 'Done again.'
        incident close {one}
        service new shop -t Shop
        asset new web-01 -t Web --class server
        check"
    ));
    let change = court.change("rita");
    court.approve("ana", &change);
    let key = court.key("ana");
    let sign = ["--yes", "--base", "main", "--key", key.to_str().unwrap()];
    court.ok(
        "ana",
        &[&["change", "withdraw", &change], sign.as_slice()].concat(),
    );
    court.ok(
        "ana",
        &[&["change", "reject", &change, "-m", "No."], sign.as_slice()].concat(),
    );
    court.ok(
        "rita",
        &["change", "rework", &change, "--reason", "As ana says."],
    );
    court.ok("rita", &["set", &change, "plan_test=Look twice."]);
    court.ok("rita", &["change", "request", &change]);
    court.approve("bo", &change);
    court.approve("ana", &change);
    let editor = desk.beside("editor.sh");
    std::fs::write(
        &editor,
        "sed -i 's/^title: .*/title: In other words/; s/^impact: .*/impact: medium/' \"$1\"\n",
    )
    .unwrap();
    let told = desk.tell_with(
        "GITSM_EDITOR",
        &format!("sh {}", editor.display()),
        &["edit", &two],
    );
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    court.ok("rita", &["change", "schedule", &change]);
    court.ok(
        "rita",
        &[
            "change",
            "implement",
            &change,
            "--actual-start",
            "2026-11-21T10:00:00Z",
        ],
    );
    court.clean();
    // A hand edit, found, mended, and then no more than a detour.
    court.edit(&two, "impact: medium", "impact: low");
    court.commit("by hand");
    assert_eq!(court.found(&[]), ["verify/unlogged: by hand"]);
    desk.ok(&["check", "--fix"]);
    court.clean();
}

#[test]
fn an_import_is_clean_and_so_is_what_happens_to_it_afterwards() {
    let court = Court::new();
    let desk = &court.desk;
    desk.write("../events.csv", EVENTS);
    desk.ok(&["import", "servicenow-events", "../events.csv"]);
    let listed = desk.json(&["incident", "list"]);
    let id = listed["items"][0]["id"].as_str().unwrap().to_owned();
    desk.ok(&["note", &id, "-m", "Seen here too."]);
    court.clean();
}

#[test]
fn a_merge_of_two_branches_by_git_is_clean() {
    let court = Court::new();
    let desk = &court.desk;
    let one = court.incident();
    desk.git(&["checkout", "-q", "-b", "side"]);
    desk.ok(&["note", &one, "-m", "On the side."]);
    let two = court.incident();
    desk.git(&["checkout", "-q", "main"]);
    desk.ok(&["set", &court.incident(), "team=platform"]);
    desk.git(&["merge", "-q", "-m", "Merge side", "side"]);
    desk.ok(&["note", &two, "-m", "On."]);
    court.clean();
}

#[test]
fn a_flipped_byte_is_found() {
    let court = Court::new();
    let id = court.incident();
    let path = court.desk.path_of(&id);
    let path = path
        .strip_prefix(court.desk.root())
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let blob = court.desk.git(&["rev-parse", &format!("HEAD:{path}")]);
    let (folder, name) = blob.trim().split_at(2);
    let object = court
        .desk
        .root()
        .join(".git/objects")
        .join(folder)
        .join(name);
    let mut bytes = std::fs::read(&object).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::remove_file(&object).unwrap();
    std::fs::write(&object, bytes).unwrap();
    let told = court.verify();
    assert!(
        told.contains("error[verify/damaged]: a file of the history is damaged"),
        "{told}"
    );
    assert!(told.ends_with("[exit 1]\n"), "{told}");
}

#[test]
fn a_removed_log_entry_is_found() {
    let court = Court::new();
    let id = court.incident();
    court.desk.ok(&["note", &id, "-m", "We were warned."]);
    let text = court.desk.read(court.desk.path_of(&id));
    let last = text.rfind("  - id: ").unwrap();
    std::fs::write(court.desk.path_of(&id), &text[..last]).unwrap();
    court.commit("tidy up");
    assert_data_eq!(
        court.verify(),
        str![[r#"
######### incidents/2026/11/20/INC-261120-00001.yaml:7:1: error[verify/log]: the log entry [..] of ana was removed
  = remedy: put it back as it was; what is wrong is corrected by a further entry

1 error in 1 commit; 5 commits verified
[exit 1]

"#]]
    );
}

#[test]
fn an_altered_log_entry_is_found() {
    let court = Court::new();
    let id = court.incident();
    court.desk.ok(&["note", &id, "-m", "We were warned."]);
    court.edit(&id, "We were warned.", "Nobody knew.");
    court.commit("tidy up");
    assert_eq!(court.found(&[]), ["verify/log: tidy up"]);
}

#[test]
fn a_back_dated_commit_is_found() {
    let court = Court::new();
    court.incident();
    court.desk.wait(TimeDelta::days(-2));
    court.desk.write("note.txt", "x");
    court.commit("yesterday");
    court.desk.wait(TimeDelta::days(2));
    assert_eq!(court.found(&[]), ["verify/commit-time: yesterday"]);
}

#[test]
fn a_back_dated_log_entry_is_found() {
    let court = Court::new();
    let id = court.incident();
    court.desk.wait(TimeDelta::hours(3));
    court.desk.ok(&["note", &id, "-m", "Still down."]);
    let path = court.desk.path_of(&id);
    let mut text = court.desk.read(&path);
    text += "  - {id: BACKDATED, at: 2026-11-20T09:10:00Z, by: ana, note: I was on it at once}\n";
    std::fs::write(&path, text).unwrap();
    court.desk.wait(TimeDelta::hours(1));
    court.commit("remembered");
    assert_eq!(court.found(&[]), ["verify/log-back-dated: remembered"]);
}

#[test]
fn a_log_entry_in_the_name_of_somebody_else_is_found() {
    let court = Court::new();
    let id = court.incident();
    let path = court.desk.path_of(&id);
    let text = court.desk.read(&path);
    let now = court.desk.now();
    std::fs::write(
        &path,
        format!("{text}  - {{id: FORGED01, at: {now}, by: bo, note: It was me}}\n"),
    )
    .unwrap();
    court.commit("a confession");
    assert_eq!(court.found(&[]), ["verify/author: a confession"]);
    let text = court.desk.read(&path);
    let now = court.desk.now();
    std::fs::write(
        &path,
        format!("{text}  - {{id: PAIRED01, at: {now}, by: bo, note: Both of us}}\n"),
    )
    .unwrap();
    court.commit("together\n\nCo-authored-by: Bo <bo@example.org>");
    assert_eq!(court.found(&["HEAD~1..HEAD"]), [""; 0]);
}

#[test]
fn a_forged_trailer_is_found() {
    let court = Court::new();
    let (one, two) = (court.incident(), court.incident());
    let forge = |message: &str| {
        court.desk.write("note.txt", message);
        court.commit(message);
        let found = court.desk.tell(&["verify", "HEAD~1..HEAD"]);
        found
            .lines()
            .filter(|line| line.contains("error"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let told = forge(&format!("x\n\nGitsm-Record: {one}\nGitsm-Action: resolve"));
    assert!(
        told[0].contains(
            "`Gitsm-Record: INC-261120-00001`, but the commit does not change that record"
        ),
        "{told:?}"
    );
    let told = forge("x\n\nChange: CHG-261120-AAAAA");
    assert!(told[0].contains("but there is no such record"), "{told:?}");
    court.edit(&one, "title: Checkout", "title: The checkout");
    court.edit(&two, "title: Checkout", "title: The checkout");
    let told = forge(&format!("x\n\nGitsm-Record: {one}\nGitsm-Action: edit"));
    assert!(
        told[0].contains("the commit changes INC-261120-00002 too"),
        "{told:?}"
    );
    court.edit(&one, "title: The", "title: A");
    let told = forge(&format!("x\n\nGitsm-Record: {one}\nGitsm-Action: resolve"));
    assert!(
        told[0].contains("`Gitsm-Action: resolve`, but that is not what happens"),
        "{told:?}"
    );
}

#[test]
fn a_duplicated_id_is_found() {
    let court = Court::new();
    let id = court.incident();
    let text = court.desk.read(court.desk.path_of(&id));
    court.desk.write(format!("incidents/{id}.yaml"), text);
    court.commit("a copy");
    assert_eq!(court.found(&[]), ["verify/duplicate-id: a copy"]);
    assert_eq!(
        court.found(&["HEAD~1..HEAD"]),
        ["verify/duplicate-id: a copy"]
    );
}

#[test]
fn a_record_that_vanished_and_an_id_that_came_back_are_found() {
    let court = Court::new();
    let id = court.incident();
    let path = court.desk.path_of(&id);
    let text = court.desk.read(&path);
    std::fs::remove_file(&path).unwrap();
    court.commit("never happened");
    assert_eq!(court.found(&[]), ["verify/deleted: never happened"]);
    let first = text.find("- id: ").unwrap() + 6;
    let mut other = text.clone();
    other.replace_range(first..first + 8, "ANOTHER1");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, other.replace("down", "up")).unwrap();
    court.commit("another one");
    let found = court.found(&[]);
    assert!(
        found.contains(&"verify/id-reused: another one".to_owned()),
        "{found:?}"
    );
}

#[test]
fn an_illegal_transition_by_hand_is_found() {
    let court = Court::new();
    let id = court.incident();
    let path = court.desk.path_of(&id);
    let to = |state: &str, more: &str| {
        let text = court.desk.read(&path);
        let from = text
            .lines()
            .find(|line| line.starts_with("state: "))
            .unwrap();
        let now = court.desk.now();
        let text = text.replacen(from, &format!("state: {state}"), 1);
        let entry = format!("  - {{id: {state}, at: {now}, by: ana, to: {state}{more}}}\n");
        std::fs::write(&path, text + &entry).unwrap();
        court.commit(state);
    };
    to("closed", "");
    assert_eq!(court.found(&[]), ["verify/transition: closed"]);
    let id = court.incident();
    let text = court.desk.read(court.desk.path_of(&id));
    let now = court.desk.now();
    let text = text.replacen("state: new", "state: resolved", 1);
    let entry = format!("  - {{id: DONE, at: {now}, by: ana, to: resolved}}\n");
    std::fs::write(court.desk.path_of(&id), text + &entry).unwrap();
    court.commit("just like that");
    assert_eq!(
        court.found(&["HEAD~1..HEAD"]),
        ["verify/incomplete: just like that"]
    );
}

#[test]
fn a_change_that_nobody_approved_is_found() {
    let court = Court::new();
    court.policy();
    let id = court.change("rita");
    let path = court.desk.path_of(&id);
    let now = court.desk.now();
    let text =
        court
            .desk
            .read(&path)
            .replacen("state: authorize", "state: scheduled\napprover: ana", 1);
    let entry =
        format!("  - {{id: SCHED, at: {now}, by: rita, to: scheduled, set: {{approver: ana}}}}\n");
    std::fs::write(&path, text + &entry).unwrap();
    court.commit_by("rita", "go ahead", false);
    assert_eq!(court.found(&[]), ["verify/not-approved: go ahead"]);
}

#[test]
fn an_approval_with_a_signature_from_elsewhere_is_found() {
    let court = Court::new();
    court.policy();
    let id = court.change("rita");
    court.approve("ana", &id);
    let other = court.change("rita");
    let text = court.desk.read(court.desk.path_of(&id));
    let from = text.find("approvals:").unwrap();
    let approvals = text[from..text.find("log:").unwrap()].to_owned();
    let path = court.desk.path_of(&other);
    let text = court
        .desk
        .read(&path)
        .replace("log:", &format!("{approvals}log:"));
    std::fs::write(&path, text).unwrap();
    court.commit("approved before");
    let found = court.found(&[]);
    assert!(
        found.contains(&"verify/signature: approved before".to_owned()),
        "{found:?}"
    );
    // One that was taken out.
    let path = court.desk.path_of(&id);
    let text = court.desk.read(&path).replace(&approvals, "");
    std::fs::write(&path, text).unwrap();
    court.commit("not approved");
    assert_eq!(
        court.found(&["HEAD~1..HEAD"]),
        ["verify/approval: not approved"]
    );
}

#[test]
fn a_policy_loosened_by_somebody_else_is_found() {
    let court = Court::new();
    court.policy();
    court.protect("{name: Policy, paths: [\".gitsm/policies/**\", \".gitsm/people/**\"], signers: [role:admin]}");
    let loosen = |need: &str| {
        let text = court.desk.read(".gitsm/policies/change.yaml");
        court
            .desk
            .write(".gitsm/policies/change.yaml", format!("{text}# {need}\n"));
    };
    loosen("signed");
    court.commit_by("ana", "by the admin", true);
    court.clean();
    loosen("not signed");
    court.commit_by("ana", "by nobody", false);
    loosen("bo");
    court.commit_by("bo", "by bo", true);
    assert_data_eq!(
        court.verify(),
        str![[r#"
######### .gitsm/policies/change.yaml:1:1: error[verify/protected]: .gitsm/policies/change.yaml is protected by `Policy`: it is not signed
  = remedy: .gitsm/policies/protect.yaml says what it needs
######### .gitsm/policies/change.yaml:1:1: error[verify/protected]: .gitsm/policies/change.yaml is protected by `Policy`: it is signed by bo, and not by role:admin
  = remedy: .gitsm/policies/protect.yaml says what it needs

2 errors in 2 commits; 7 commits verified
[exit 1]

"#]]
    );
    // A right that somebody gives himself does not count in the step that gives it.
    court.person("bo", "admin", "");
    court.commit_by("bo", "promoted", true);
    assert_eq!(
        court.found(&["HEAD~1..HEAD"]),
        ["verify/protected: promoted"]
    );
}

#[test]
fn a_commit_signed_by_somebody_else_and_a_broken_signature_are_found() {
    let court = Court::new();
    court.desk.write("note.txt", "x");
    court.desk.git(&["add", "-A"]);
    let key = court.key("bo");
    let key = format!("user.signingKey={}", key.display());
    court.desk.git(&[
        "-c",
        "gpg.format=ssh",
        "-c",
        &key,
        "commit",
        "-q",
        "-S",
        "-m",
        "in her name",
    ]);
    assert_eq!(court.found(&[]), ["verify/signer: in her name"]);
    let raw = court.desk.git(&["cat-file", "commit", "HEAD"]);
    court
        .desk
        .write("../raw", raw.replace("in her name", "broken"));
    let forged = court
        .desk
        .git(&["hash-object", "-w", "-t", "commit", "../raw"]);
    court.desk.git(&["reset", "-q", "--hard", forged.trim()]);
    assert_eq!(court.found(&[]), ["verify/signature: broken"]);
}

#[test]
fn a_shallow_clone_cannot_be_judged() {
    let court = Court::new();
    court.incident();
    let url = format!("file://{}", court.desk.root().display());
    court
        .desk
        .git(&["clone", "-q", "--depth", "2", &url, "../shallow"]);
    let told = court.desk.tell(&["-C", "../shallow", "verify"]);
    assert!(
        told.contains("fetch-depth: 0") && told.ends_with("[exit 3]\n"),
        "{told}"
    );
    let told = court
        .desk
        .tell(&["-C", "../shallow", "verify", "HEAD~1..HEAD"]);
    assert!(
        told.ends_with("[exit 3]\n") || told.starts_with("ok: 1 commit"),
        "{told}"
    );
    court
        .desk
        .git(&["clone", "-q", "--bare", &url, "../bare.git"]);
    let told = court.desk.tell(&["-C", "../bare.git", "verify"]);
    assert!(told.starts_with("ok: "), "{told}");
}

#[test]
fn a_record_merged_by_hand_is_clean_and_one_that_lost_an_entry_is_not() {
    for keep in [true, false] {
        let court = Court::new();
        let desk = &court.desk;
        let id = court.incident();
        desk.git(&["checkout", "-q", "-b", "side"]);
        desk.ok(&["note", &id, "-m", "From the side."]);
        desk.git(&["checkout", "-q", "main"]);
        desk.ok(&["set", &id, "team=platform"]);
        let side = desk.git(&["show", &format!("side:{}", court.relative(&id))]);
        let entry = side[side.rfind("  - id: ").unwrap()..].to_owned();
        desk.git(&["merge", "-q", "--no-commit", "-s", "ours", "side"]);
        if keep {
            let text = desk.read(desk.path_of(&id));
            desk.write(court.relative(&id), text + &entry);
        }
        court.commit("Merge branch 'side'");
        match keep {
            true => court.clean(),
            false => assert_eq!(court.found(&[]), ["verify/log: Merge branch 'side'"]),
        }
    }
}

#[test]
fn a_record_merged_by_the_merge_driver_is_clean() {
    let court = Court::new();
    let desk = &court.desk;
    desk.ok(&["setup", "git"]);
    let id = court.incident();
    desk.git(&["checkout", "-q", "-b", "side"]);
    desk.ok(&["note", &id, "-m", "From the side."]);
    desk.ok(&["set", &id, "service=shop", "labels=a"]);
    desk.git(&["checkout", "-q", "main"]);
    desk.ok(&["assign", &id, "ana"]);
    desk.ok(&["set", &id, "team=platform", "labels=b"]);
    desk.git(&["merge", "-q", "-m", "Merge side", "side"]);
    assert!(
        desk.record(&id).contains("labels: ["),
        "{}",
        desk.record(&id)
    );
    desk.ok(&[
        "incident",
        "resolve",
        &id,
        "--code",
        "fix_applied",
        "--notes",
        "Done.",
    ]);
    court.clean();
}

#[test]
fn a_merge_that_drops_a_field_of_one_side_is_found() {
    let court = Court::new();
    let desk = &court.desk;
    let id = court.incident();
    desk.git(&["checkout", "-q", "-b", "side"]);
    court.edit(&id, "title: Checkout", "title: The checkout");
    court.commit("a better title");
    desk.git(&["checkout", "-q", "main"]);
    court.edit(&id, "\nlog:", "\ndescription: Since nine.\nlog:");
    court.commit("what we know");
    desk.git(&["merge", "-q", "--no-commit", "-s", "ours", "side"]);
    court.commit("Merge side");
    assert_eq!(court.found(&[]), ["verify/merge: Merge side"]);
}

#[test]
fn what_cannot_be_verified_is_said() {
    let court = Court::new();
    court.desk.git(&["init", "-q", "../plain"]);
    court
        .desk
        .git(&["-C", "../plain", "commit", "-q", "--allow-empty", "-m", "x"]);
    let told = ["", "nosuch", "HEAD...HEAD", "HEAD..HEAD"].map(|range| match range {
        "" => court.desk.tell(&["-C", "../plain", "verify"]),
        range => court.desk.tell(&["verify", range]),
    });
    assert_data_eq!(
        told.concat() + &court.desk.tell(&["verify", "--at", "HEAD"]),
        str![[r#"
[stderr]
error: there is no desk here: no .gitsm/ in [DIR]/plain/
hint: `gitsm init` makes one
[exit 2]
[stderr]
error: `nosuch` names no commit and is no date
hint: give a branch, tag, commit id, or a date such as 2026-11-20
[exit 2]
[stderr]
error: `HEAD...HEAD` is no range
hint: write BASE..HEAD with two dots
[exit 2]
ok: 0 commits verified
[exit 0]
[stderr]
error: --at says where to read, not how far to verify
hint: give the revision itself: gitsm verify v1.2
[exit 2]

"#]]
    );
}

#[test]
fn an_evil_merge_is_found() {
    let court = Court::new();
    let desk = &court.desk;
    let (one, two) = (court.incident(), court.incident());
    desk.git(&["checkout", "-q", "-b", "side"]);
    desk.ok(&["set", &one, "service=shop"]);
    desk.git(&["checkout", "-q", "main"]);
    desk.ok(&["set", &one, "team=platform", "--message", "Theirs."]);
    let merge = |edit: &dyn Fn()| {
        desk.git(&["checkout", "-q", "-B", "trial", "main"]);
        desk.git(&["merge", "-q", "--no-commit", "-s", "ours", "side"]);
        let side = desk.git(&["show", &format!("side:{}", court.relative(&one))]);
        let entry = side[side.rfind("  - id: ").unwrap()..].to_owned();
        let text = desk.read(desk.path_of(&one));
        let text = text.replacen("team: platform\n", "team: platform\nservice: shop\n", 1);
        desk.write(court.relative(&one), text + &entry);
        edit();
        court.commit("Merge pull request #7 from example/side");
        court.found(&["main..HEAD"])
    };
    let merged = "Merge pull request #7 from example/side";
    assert_eq!(merge(&|| {}), [""; 0]);
    // A value that no parent has.
    let evil = merge(&|| court.edit(&one, "title: Checkout", "title: The cafeteria"));
    assert_eq!(evil, [format!("verify/merge: {merged}")]);
    // A record that neither side touched.
    let evil = merge(&|| court.edit(&two, "title: Checkout", "title: The cafeteria"));
    assert_eq!(evil, [format!("verify/merge: {merged}")]);
    // A file of no kind, and a log entry that nobody wrote.
    let evil = merge(&|| desk.write("backdoor.sh", "x"));
    assert_eq!(evil, [format!("verify/merge: {merged}")]);
    let evil = merge(&|| {
        let text = desk.read(desk.path_of(&one));
        let now = desk.now();
        desk.write(
            court.relative(&one),
            format!("{text}  - {{id: EVIL0001, at: {now}, by: bo, note: x}}\n"),
        );
    });
    assert_eq!(evil, [format!("verify/merge: {merged}")]);
    // One that vanishes.
    let evil = merge(&|| std::fs::remove_file(desk.path_of(&two)).unwrap());
    assert_eq!(evil, [format!("verify/deleted: {merged}")]);
}

const EVENTS: &str = include_str!("../data/servicenow-slice.csv");

/// A desk with a bot that a pipeline runs as.
fn with_bot() -> Court {
    let court = Court::new();
    court.person("ci", "", "bot: true\n");
    court.commit("a bot");
    court
}

#[test]
fn a_bot_may_open_and_resolve_incidents() {
    let court = with_bot();
    let told = court.ok("ci", &["incident", "new", "-t", "The build fails", "-q"]);
    let number: usize = told.lines().next().unwrap()[11..].parse().unwrap();
    let id = court.desk.id(number);
    let resolve = [
        "incident",
        "resolve",
        &id,
        "--code",
        "fix_applied",
        "--notes",
        "Green.",
    ];
    let told = court.by("ci", &resolve);
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    court.clean();
}

#[test]
fn a_bot_that_touches_anything_else_is_found() {
    let court = with_bot();
    court.ok(
        "ci",
        &["asset", "new", "web-01", "-t", "Web", "--class", "server"],
    );
    court.ok("rita", &["service", "new", "shop", "-t", "Shop"]);
    court.ok("ci", &["note", "shop", "-m", "I was here"]);
    let told = court.verify();
    assert!(
        told.contains("error[verify/bot]: ci is a program, and web-01 is of the kind asset"),
        "{told}"
    );
    let found = court.found(&[]);
    let subjects = ["verify/bot: web-01: new", "verify/bot: shop: note"];
    assert_eq!(found, subjects);
}

#[test]
fn what_a_bot_wrote_is_found_in_the_squash_of_a_person_too() {
    let court = with_bot();
    court.ok("rita", &["service", "new", "shop", "-t", "Shop"]);
    court.desk.git(&["checkout", "-q", "-b", "topic"]);
    court.ok("ci", &["note", "shop", "-m", "I was here"]);
    court.desk.git(&["checkout", "-q", "main"]);
    court.desk.git(&["merge", "-q", "--squash", "topic"]);
    let message = "A note (#7)\n\nCo-authored-by: ci <ci@example.org>";
    court.commit_by("rita", message, false);
    assert_eq!(court.found(&[]), ["verify/bot: A note (#7)"]);
}

#[test]
fn a_bot_may_record_that_a_change_was_deployed() {
    let court = with_bot();
    court.policy();
    let id = court.change("rita");
    court.approve("ana", &id);
    court.ok("rita", &["change", "schedule", &id]);
    court.ok("rita", &["set", &id, "environment=production"]);
    court.approve("bo", &id);
    court.desk.wait(TimeDelta::hours(25));
    let gate = [
        "change",
        "gate",
        &id,
        "--env",
        "production",
        "--service",
        "shop",
        "--record",
    ];
    let told = court.by("ci", &gate);
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    court.clean();
}
