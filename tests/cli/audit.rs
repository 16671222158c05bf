//! Evidence: the population, a sample, a package, and what its check finds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use gitsm::model::digest::Digest;
use serde_json::Value;
use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const POLICY: &str = "applies_to: change
rules:
  - name: Normal change
    when: \"type:normal\"
    stages: [{name: Board, from: [role:cab], need: 1}]
  - name: Emergency
    when: \"type:emergency\"
    late: 24h
    stages: [{name: On call, from: [role:cab], need: 1}]
";

/// A desk whose changes were approved, or not, and carried out.
struct Audited {
    desk: TestDesk,
}

impl Audited {
    fn new() -> Self {
        let audited = Audited {
            desk: TestDesk::new(),
        };
        for name in ["ana", "bo", "rita", "ed"] {
            let public = fs::read_to_string(audited.key(name).with_extension("pub")).unwrap();
            let text = format!(
                "name: {name}\nemails: [{name}@example.org]\nroles: [cab]\nkeys: [{{key: \"{}\"}}]\n",
                public.trim()
            );
            audited
                .desk
                .write(format!(".gitsm/people/{name}.yaml"), text);
        }
        audited.desk.write(".gitsm/policies/change.yaml", POLICY);
        audited.commit("the board and its policy (#1)");
        audited
    }

    /// One change that was approved in time, one emergency approved afterwards, one approved by nobody but its
    /// requester says so, one that was found afterwards, and a push by hand.
    fn full() -> Self {
        let audited = Audited::new();
        audited.carried_out("Swap the web servers");
        audited.emergency("Restart the queue");
        audited.unproven("Open a port");
        audited.found("A rule that nobody asked for");
        audited.desk.write("notes.txt", "by hand\n");
        audited.commit("a note by hand");
        audited
    }

    fn key(&self, name: &str) -> PathBuf {
        let path = self.desk.beside(&format!("key-{name}"));
        if !path.exists() {
            let mut command = Command::new("ssh-keygen");
            command.args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"]);
            assert!(command.arg(&path).status().unwrap().success());
        }
        path
    }

    fn commit(&self, message: &str) {
        self.desk.git(&["add", "-A"]);
        self.desk.git(&["commit", "-q", "-m", message]);
    }

    fn by(&self, name: &str, line: &str) -> String {
        let words: Vec<&str> = line.split('|').map(str::trim).collect();
        let mut command = self.desk.gitsm(&words);
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), name);
            command.env(format!("GIT_{role}_EMAIL"), format!("{name}@example.org"));
        }
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "{line}\n{}",
            self.desk.told(&output)
        );
        self.desk.told(&output)
    }

    /// Makes a change and gives back how it is called in later calls.
    fn new_change(&self, title: &str, kind: &str) -> String {
        let told = self.by(
            "rita",
            &format!(
                "change|new|-q|-t|{title}|--type|{kind}|--requester|rita|--implementer|ed|--service|shop|--justification|Old.|--plan|Do it.|--backout|Undo it.|--test|Look."
            ),
        );
        let number: usize = told.lines().next().unwrap()[11..].parse().unwrap();
        format!("#{number}")
    }

    fn asked_for(&self, title: &str) -> String {
        let id = self.new_change(title, "normal");
        self.by("rita", &format!("change|submit|{id}"));
        self.by(
            "rita",
            &format!(
                "change|request|{id}|--risk|low|--impact|low|--outage|no|--start|2026-11-20T09:00:00Z|--end|2026-11-21T09:00:00Z"
            ),
        );
        id
    }

    fn approve(&self, name: &str, id: &str) {
        let key = self.key(name);
        self.by(
            name,
            &format!("change|approve|{id}|--yes|--key|{}", key.display()),
        );
    }

    fn done(&self, id: &str, more: &str) {
        self.by("ed", &format!("change|complete|{id}|--actual-end|now"));
        self.by(
            "rita",
            &format!("change|close|{id}|--code|successful|--notes|As planned.{more}"),
        );
    }

    fn carried_out(&self, title: &str) -> String {
        let id = self.asked_for(title);
        self.approve("ana", &id);
        self.by("ed", &format!("change|schedule|{id}"));
        self.by("ed", &format!("change|implement|{id}|--actual-start|now"));
        self.done(&id, "");
        id
    }

    fn emergency(&self, title: &str) {
        let id = self.new_change(title, "emergency");
        self.by("rita", &format!("change|escalate|{id}"));
        self.by("ed", &format!("change|rush|{id}|--actual-start|now"));
        self.approve("bo", &id);
        self.done(&id, "|--review|The queue gets an alarm.");
    }

    /// Approved, and edited by hand afterwards.
    fn unproven(&self, title: &str) {
        let id = self.carried_out(title);
        let path = self.desk.path_of(&self.named(&id));
        let text = fs::read_to_string(&path).unwrap();
        let text = text.replace("plan_backout: Undo it.", "plan_backout: Pray.");
        let text = text.replace("approver: ana", "approver: rita");
        fs::write(&path, text).unwrap();
        self.commit("a correction");
    }

    fn found(&self, title: &str) {
        let id = self.new_change(title, "unauthorised");
        self.by("ed", &format!("change|discover|{id}|--actual-end|now"));
        self.by(
            "rita",
            &format!(
                "change|close|{id}|--code|unsuccessful|--notes|Removed.|--review|Who can do this?"
            ),
        );
    }

    fn named(&self, id: &str) -> String {
        self.desk.id(id[1..].parse().unwrap())
    }

    /// A package signed by somebody.
    fn package(&self, signer: &str) -> Package {
        let folder = self.desk.beside("package");
        let key = self.key(signer);
        let out = folder.to_str().unwrap();
        let key = key.to_str().unwrap();
        self.desk
            .ok(&["audit", "export", "--out", out, "--sign", key]);
        let signers = self.desk.beside("signers");
        let public = fs::read_to_string(self.key("auditee").with_extension("pub")).unwrap();
        fs::write(
            &signers,
            format!("evidence namespaces=\"gitsm-evidence\" {public}"),
        )
        .unwrap();
        Package { folder, signers }
    }

    /// What the check says of a package, in a folder without a repository.
    fn check(&self, package: &Package) -> String {
        let mut command = self.desk.gitsm(&["audit", "check"]);
        command
            .arg(&package.folder)
            .arg("--signers")
            .arg(&package.signers);
        command.current_dir(self.desk.beside("home"));
        self.desk.told(&command.output().unwrap())
    }
}

/// A package on disk.
struct Package {
    folder: PathBuf,
    signers: PathBuf,
}

impl Package {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The first file of a change.
    fn change(&self) -> PathBuf {
        let mut files: Vec<PathBuf> = fs::read_dir(self.path("changes"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files.remove(0)
    }

    fn edit(&self, path: &Path, old: &str, new: &str) {
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(old), "{old}: {text}");
        fs::write(path, text.replacen(old, new, 1)).unwrap();
    }

    fn manifest(&self) -> Value {
        serde_json::from_slice(&fs::read(self.path("manifest.json")).unwrap()).unwrap()
    }

    /// Writes the hashes anew and signs, as somebody would who has a key.
    fn sign(&self, key: &Path, change: impl Fn(&mut Value)) {
        let mut manifest = self.manifest();
        for file in manifest["files"].as_array_mut().unwrap() {
            let Ok(bytes) = fs::read(self.path(file["path"].as_str().unwrap())) else {
                continue;
            };
            file["size"] = bytes.len().into();
            file["sha256"] = Digest::of(&bytes).to_string()["sha256:".len()..].into();
        }
        change(&mut manifest);
        let path = self.path("manifest.json");
        fs::write(&path, serde_json::to_string_pretty(&manifest).unwrap()).unwrap();
        let _ = fs::remove_file(self.path("manifest.json.sig"));
        let mut command = Command::new("ssh-keygen");
        command.args(["-q", "-Y", "sign", "-n", "gitsm-evidence", "-f"]);
        assert!(command.arg(key).arg(&path).status().unwrap().success());
    }
}

#[test]
fn the_population_is_every_change_of_the_period_with_its_exceptions() {
    let audited = Audited::full();
    assert_data_eq!(
        audited.desk.tell(&[
            "audit",
            "population",
            "--from",
            "2026-11-20",
            "--to",
            "2026-11-20"
        ]),
        str![[r#"
Id                Title                         Type          Risk  Service  Requester  Implementer  Authorised     Approvers  Deployed              Outcome       Exceptions
CHG-261120-00001  Swap the web servers          normal        low   shop     rita       ed           before         ana        2026-11-20 09:07 WET  successful
CHG-261120-00004  A rule that nobody asked for  unauthorised        shop     rita       ed           not asked for             2026-11-20 09:25 WET  unsuccessful  unauthorised
CHG-261120-00002  Restart the queue             emergency           shop     rita       ed           afterwards     bo         2026-11-20 09:13 WET  successful    late
CHG-261120-00003  Open a port                   normal        low   shop     rita       ed           no                        2026-11-20 09:21 WET  successful    unapproved, self-approved

4 changes, 3 with exceptions
29 commits walked; of the main line 29 in this period: 0 merges, 26 actions of gitsm, 1 that name a review, 2 direct
[exit 0]

"#]]
    );
    let none = audited
        .desk
        .tell(&["audit", "population", "--from", "2026-11-21"]);
    assert_data_eq!(
        none,
        str![[r#"
no change was carried out or closed in this period

0 changes, 0 with exceptions
29 commits walked; of the main line 0 in this period: 0 merges, 0 actions of gitsm, 0 that name a review, 0 direct
[exit 0]

"#]]
    );
}

#[test]
fn what_a_program_reads_of_the_population() {
    let audited = Audited::full();
    let json = audited.desk.json(&["audit", "population"]);
    let rows = json["changes"].as_array().unwrap();
    let told = rows.iter().map(|row| {
        format!(
            "{} {} {} {}",
            row["type"].as_str().unwrap(),
            row["authorised"].as_str().unwrap(),
            row["approvers"],
            row["exceptions"]
        )
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    assert_eq!(
        told,
        [
            "emergency afterwards [\"bo\"] [\"late\"]",
            "normal before [\"ana\"] []",
            "normal no [] [\"unapproved\",\"self-approved\"]",
            "unauthorised not asked for [] [\"unauthorised\"]",
        ]
    );
    assert!(
        rows.iter()
            .all(|row| row["digest"].as_str().unwrap().starts_with("sha256:"))
    );
}

#[test]
fn a_sample_is_drawn_alike_by_everybody() {
    let audited = Audited::full();
    let draw = |seed: &str| {
        let json = audited
            .desk
            .json(&["audit", "sample", "--seed", seed, "--size", "2"]);
        let rows = json["sample"].as_array().unwrap().clone();
        rows.iter()
            .map(|row| {
                let id = row["id"].as_str().unwrap().to_owned();
                let mut sum = Command::new("sha256sum");
                let file = audited.desk.beside("drawn");
                fs::write(&file, format!("{seed}\n{id}")).unwrap();
                let sum = sum.arg(&file).output().unwrap().stdout;
                let sum = String::from_utf8(sum).unwrap();
                assert!(sum.starts_with(row["draw"].as_str().unwrap()), "{sum}");
                id
            })
            .collect::<Vec<String>>()
    };
    assert_eq!(draw("auditor"), draw("auditor"));
    assert_eq!(draw("auditor").len(), 2);
    let seeds = ["1", "2", "3", "4", "5", "6", "7", "8"];
    assert!(seeds.iter().any(|seed| draw(seed) != draw("auditor")));
}

#[test]
fn a_package_is_checked_with_nothing_else_at_hand() {
    let audited = Audited::full();
    let package = audited.package("auditee");
    assert_data_eq!(
        audited.check(&package),
        str![[r#"
sound: 4 changes, 13 files, signed by SHA256:[..] (evidence)
[exit 0]

"#]]
    );
    let exceptions = fs::read_to_string(package.path("exceptions.csv")).unwrap();
    assert_data_eq!(
        audited.desk.stable(&exceptions),
        str![[r#"
subject,code,text
CHG-261120-00004,unauthorised,"made without asking, and found afterwards"
CHG-261120-00002,late,"authorised after the work had begun, as the policy allows"
CHG-261120-00003,unapproved,"Board: 1 more of ana, bo; ana: changed since: plan_backout"
CHG-261120-00003,self-approved,rita is named as its approver and as its requester
########################################,direct-push,ana@example.org: a correction
########################################,direct-push,ana@example.org: a note by hand

"#]]
    );
    let manifest = package.manifest();
    assert_eq!(manifest["changes"], 4);
    assert_eq!(manifest["commits"]["direct"], 2);
    assert_eq!(manifest["commits"]["reviews"], 1);
    let count: usize = audited.desk.commits();
    assert_eq!(manifest["commits"]["walked"], count);
    let again = audited
        .desk
        .tell(&["audit", "export", "--out", package.folder.to_str().unwrap()]);
    assert_data_eq!(
        again,
        str![[r#"
[stderr]
error: [DIR]/package is not empty
hint: name a new folder
[exit 1]

"#]]
    );
}

#[test]
fn a_package_holds_what_was_signed() {
    let audited = Audited::new();
    audited.carried_out("Swap the web servers");
    let package = audited.package("auditee");
    let json: Value = serde_json::from_slice(&fs::read(package.change()).unwrap()).unwrap();
    assert_eq!(json["assessment"]["authorised"], "before");
    let approval = &json["approvals"][0];
    let statement = audited.desk.beside("statement");
    let signature = audited.desk.beside("statement.sig");
    fs::write(&statement, approval["statement"].as_str().unwrap()).unwrap();
    fs::write(&signature, approval["entry"]["signature"].as_str().unwrap()).unwrap();
    let mut command = Command::new("ssh-keygen");
    command.args(["-Y", "check-novalidate", "-n", "gitsm-approval", "-s"]);
    let input = fs::File::open(&statement).unwrap();
    let output = command.arg(&signature).stdin(input).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn one_byte_is_found() {
    let audited = Audited::full();
    let package = audited.package("auditee");
    package.edit(&package.change(), "Do it.", "Do lt.");
    let told = audited.check(&package);
    assert!(told.contains("was changed: its sha256 is"), "{told}");
    assert!(told.ends_with("[exit 1]\n"), "{told}");
}

#[test]
fn a_file_that_was_removed_or_added_is_found() {
    let audited = Audited::full();
    let package = audited.package("auditee");
    fs::remove_file(package.change()).unwrap();
    fs::remove_file(package.path("population.csv")).unwrap();
    fs::write(package.path("changes/CHG-261120-ZZZZZ.json"), "{}").unwrap();
    let told = audited.check(&package);
    assert_data_eq!(
        told,
        str![[r#"
changes/CHG-261120-00001.json: is missing
changes/CHG-261120-ZZZZZ.json: is not in the manifest
manifest.json: speaks of 4 changes; there are 3
population.csv: is missing
[exit 1]

"#]]
    );
}

#[test]
fn a_link_in_a_package_is_not_followed() {
    let audited = Audited::new();
    audited.carried_out("Swap the web servers");
    let package = audited.package("auditee");
    let change = package.change();
    let elsewhere = audited.desk.beside("elsewhere.json");
    fs::rename(&change, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &change).unwrap();
    let told = audited.check(&package);
    assert!(told.contains(".json: is no ordinary file"), "{told}");
    assert!(told.contains(".json: is missing"), "{told}");
}

#[test]
fn another_key_is_found_and_so_is_none() {
    let audited = Audited::full();
    let package = audited.package("auditee");
    package.sign(&audited.key("eve"), |_| {});
    assert_data_eq!(
        audited.check(&package),
        str![[r#"
manifest.json.sig: signed by SHA256:[..], which is not among the keys that are trusted: it is not listed, or not valid then
[exit 1]

"#]]
    );
    let without = |name: &str| {
        let folder = package.folder.to_str().unwrap();
        let told = audited.desk.tell(&["audit", "check", folder]);
        (told.contains(name), told)
    };
    let (found, told) = without("which nobody in the package has");
    assert!(found && told.ends_with("[exit 1]\n"), "{told}");
    package.sign(&audited.key("ana"), |_| {});
    let (found, told) = without("(ana, by what the package itself says)");
    assert!(found && told.ends_with("[exit 0]\n"), "{told}");
    fs::remove_file(package.path("manifest.json.sig")).unwrap();
    assert_data_eq!(
        audited.check(&package),
        str![[r#"
manifest.json.sig: is missing: nobody vouches for this package
[exit 1]

"#]]
    );
}

#[test]
fn a_signature_for_something_else_does_not_hold() {
    let audited = Audited::new();
    let package = audited.package("auditee");
    fs::remove_file(package.path("manifest.json.sig")).unwrap();
    let mut command = Command::new("ssh-keygen");
    command.args(["-q", "-Y", "sign", "-n", "gitsm-approval", "-f"]);
    command
        .arg(audited.key("auditee"))
        .arg(package.path("manifest.json"));
    assert!(command.status().unwrap().success());
    let told = audited.check(&package);
    assert!(
        told.contains("the signature does not hold: it was made for `gitsm-approval`"),
        "{told}"
    );
}

#[test]
fn a_manifest_that_is_cut_off_or_hostile_is_an_answer() {
    let audited = Audited::new();
    audited.carried_out("Swap the web servers");
    let package = audited.package("auditee");
    let path = package.path("manifest.json");
    let whole = fs::read(&path).unwrap();
    for (bytes, expected) in [
        (
            whole[..whole.len() / 2].to_vec(),
            "manifest.json: cannot be read",
        ),
        (Vec::new(), "manifest.json: cannot be read"),
        (b"[".repeat(1_000_000), "manifest.json: cannot be read"),
        (vec![0xff; 64], "manifest.json: cannot be read"),
        (
            b"{\"schema\": \"gitsm.evidence/v1\"}".to_vec(),
            "manifest.json: cannot be read",
        ),
    ] {
        fs::write(&path, bytes).unwrap();
        let told = audited.check(&package);
        assert!(
            told.starts_with(expected) && told.ends_with("[exit 1]\n"),
            "{told}"
        );
    }
    fs::write(&path, &whole).unwrap();
    let outside = fs::read(audited.desk.beside("key-ana")).unwrap();
    let sum = Digest::of(&outside).to_string()["sha256:".len()..].to_owned();
    package.sign(&audited.key("auditee"), |manifest| {
        let files = manifest["files"].as_array_mut().unwrap();
        for path in [
            "../key-ana",
            "/etc/passwd",
            "changes/../../key-ana",
            "changes",
            "\u{1b}[2J",
        ] {
            files.push(serde_json::json!({"path": path, "size": outside.len(), "sha256": sum}));
        }
        let first = files[0].clone();
        files.push(first);
        manifest["changes"] = 7.into();
        manifest["made_at"] = "2026-11-20T23:00:00Z".into();
    });
    let told = audited.check(&package);
    assert_data_eq!(
        told,
        str![[r#"
/x1b[2J: is missing
../key-ana: is missing
/etc/passwd: is missing
README.md: is named twice in the manifest
changes: is missing
changes/../../key-ana: is missing
manifest.json: speaks of 7 changes; there are 1
[exit 1]

"#]]
    );
}

#[test]
fn a_folder_without_a_package_is_told_so() {
    let audited = Audited::new();
    let empty = audited.desk.beside("home");
    let missing = audited.desk.beside("nowhere");
    let told = audited
        .desk
        .tell(&["audit", "check", empty.to_str().unwrap()])
        + &audited
            .desk
            .tell(&["audit", "check", missing.to_str().unwrap()]);
    assert_data_eq!(
        told,
        str![[r#"
manifest.json: is missing
[exit 1]
[stderr]
error: cannot read [DIR]/nowhere: No such file or directory (os error 2)
[exit 1]

"#]]
    );
}

#[test]
fn an_exporter_who_paints_it_prettier_is_found() {
    let audited = Audited::full();
    let package = audited.package("auditee");
    let files = fs::read_dir(package.path("changes")).unwrap();
    let late = files
        .map(|entry| entry.unwrap().path())
        .find(|path| fs::read_to_string(path).unwrap().contains("\"afterwards\""))
        .unwrap();
    package.edit(
        &late,
        "\"authorised\": \"afterwards\"",
        "\"authorised\": \"before\"",
    );
    package.sign(&audited.key("auditee"), |_| {});
    let told = audited.check(&package);
    assert_data_eq!(
        told,
        str![[r#"
changes/CHG-261120-00002.json: does not follow from the records and the rules
[exit 1]

"#]]
    );
}

#[test]
fn a_forged_approval_is_found_however_the_package_is_signed() {
    let audited = Audited::new();
    audited.carried_out("Swap the web servers");
    let package = audited.package("auditee");
    let change = package.change();
    package.edit(&change, "by: ana\\n    acting", "by: bo\\n    acting");
    package.sign(&audited.key("auditee"), |_| {});
    let told = audited.check(&package);
    assert!(
        told.contains("the signature of bo does not hold: it does not fit the content"),
        "{told}"
    );
    assert!(
        told.contains("does not follow from the records and the rules"),
        "{told}"
    );
}

#[test]
fn a_rewritten_history_is_found_by_the_last_package() {
    let audited = Audited::new();
    let id = audited.carried_out("Swap the web servers");
    let package = audited.package("auditee");
    let last = package.folder.to_str().unwrap().to_owned();
    let head = package.manifest()["head"].as_str().unwrap().to_owned();
    let export = |name: &str, previous: &str| {
        let out = audited.desk.beside(name);
        let args = [
            "audit",
            "export",
            "--out",
            out.to_str().unwrap(),
            "--previous",
            previous,
        ];
        audited.desk.ok(&args);
        let text = fs::read_to_string(out.join("exceptions.csv")).unwrap();
        audited.desk.stable(&text)
    };
    audited.desk.ok(&["incident", "new", "-t", "Later", "-q"]);
    assert_eq!(export("grown", &last), "subject,code,text\n");
    assert_eq!(export("grown-commit", &head), "subject,code,text\n");
    let mistyped = audited.desk.beside("mistyped");
    let mistyped = mistyped.to_str().unwrap();
    let told = audited.desk.tell(&[
        "audit",
        "export",
        "--out",
        mistyped,
        "--previous",
        "lastyear",
    ]);
    assert!(
        told.contains("lastyear") && told.ends_with("[exit 2]\n"),
        "{told}"
    );
    // One entry of the log less, in a history that begins before the last package.
    let path = audited.desk.path_of(&audited.named(&id));
    let text = fs::read_to_string(&path).unwrap();
    let at = text.rfind("  - id:").unwrap();
    audited.desk.git(&["reset", "-q", "--hard", "HEAD~4"]);
    fs::write(&path, &text[..at]).unwrap();
    audited.commit("tidied up (#9)");
    assert_data_eq!(
        export("rewritten", &last),
        str![[r#"
subject,code,text
########################################,rewritten,"the last package was made of this commit, and it is not in the history any more"
CHG-261120-00001,rewritten,the entry [..] of its log is gone

"#]]
    );
}

#[test]
fn a_last_package_that_is_not_sound_is_no_anchor() {
    let audited = Audited::full();
    let package = audited.package("auditee");
    package.edit(&package.change(), "Do it.", "Do lt.");
    let out = audited.desk.beside("next");
    let told = audited.desk.tell(&[
        "audit",
        "export",
        "--out",
        out.to_str().unwrap(),
        "--previous",
        package.folder.to_str().unwrap(),
    ]);
    assert!(
        told.contains("error: the last package is not sound: changes/CHG-261120-"),
        "{told}"
    );
    assert!(told.ends_with("[exit 1]\n") && !out.exists(), "{told}");
}

#[test]
fn a_shallow_clone_has_no_population() {
    let audited = Audited::full();
    let url = format!("file://{}", audited.desk.root().display());
    let clone = audited.desk.beside("clone");
    let clone = clone.to_str().unwrap();
    audited
        .desk
        .git(&["clone", "-q", "--depth", "1", &url, clone]);
    let told = audited.desk.tell(&["-C", clone, "audit", "population"]);
    assert!(told.ends_with("[exit 3]\n"), "{told}");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let audited = Audited::new();
    let told = audited.desk.session(
        "audit population --kind incident
        audit population --from yesterdayish
        audit population --from 2026-11-20 --to 2026-11-19
        audit sample --size 3
        audit sample --seed x --size 0",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm audit population --kind incident
[stderr]
error: records of the kind incident are no changes: it needs the capabilities `approval` and `schedule`, and a close code
hint: such as --kind change
[exit 2]
$ gitsm audit population --from yesterdayish
[stderr]
error: --from "yesterdayish" is no day and no instant
hint: write it as 2026-10-01, 2026-10-01T09:00:00Z, or -30d
[exit 2]
$ gitsm audit population --from 2026-11-20 --to 2026-11-19
[stderr]
error: --from is not before --to: no time is left
[exit 2]
$ gitsm audit sample --size 3
[stderr]
error: the following required arguments were not provided:
  --seed <TEXT>

Usage: gitsm audit sample --seed <TEXT> --size <NUMBER>

For more information, try '--help'.
[exit 2]
$ gitsm audit sample --seed x --size 0
[stderr]
error: invalid value '0' for '--size <NUMBER>': 0 is not in 1..=##########

For more information, try '--help'.
[exit 2]

"#]]
    );
}

#[test]
fn an_approval_that_rests_on_its_commit_comes_with_that_commit() {
    let audited = Audited::new();
    let policy = format!("evidence: [commit-signature]\n{POLICY}");
    audited.desk.write(".gitsm/policies/change.yaml", &policy);
    audited.commit("commits prove it (#2)");
    audited.carried_out("Swap the web servers");
    let folder = audited.desk.beside("package");
    let key = audited.key("ana");
    let (folder, key) = (folder.to_str().unwrap(), key.to_str().unwrap());
    let args = ["audit", "export", "--sign", key, "--out", folder];
    let told = audited.desk.tell(&args);
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    let check = || audited.desk.tell(&["audit", "check", folder]);
    let told = check();
    let remark = "rests on commit #########: its signature was verified, that it adds the approval is to be seen in the repository";
    assert!(told.contains(remark), "{told}");
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    let changes = Path::new(folder).join("changes");
    let file = fs::read_dir(changes).unwrap().next().unwrap().unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["assessment"]["authorised"], "before");
    fs::write(file.path(), text.replace("author ana", "author eve")).unwrap();
    let told = check();
    let wrong = "the signature of its commit ######### does not hold: it does not fit the content";
    assert!(told.contains(wrong), "{told}");
}
