//! The log beside the commits: signatures, edits by hand, shallow clones.

use std::process::Command;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// Makes a key beside the desk and has git sign with it; gives the public key.
fn sign(desk: &TestDesk, name: &str) -> String {
    let key = desk.beside(name);
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"])
        .arg(&key)
        .status();
    assert!(made.unwrap().success());
    desk.git(&["config", "commit.gpgsign", "true"]);
    desk.git(&["config", "gpg.format", "ssh"]);
    desk.git(&["config", "user.signingkey", key.to_str().unwrap()]);
    std::fs::read_to_string(key.with_extension("pub")).unwrap()
}

#[test]
fn signatures_are_told_apart() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    let listed = sign(&desk, "listed");
    let signers = desk.beside("signers");
    std::fs::write(&signers, format!("ana@example.org {listed}")).unwrap();
    desk.ok(&[
        "note",
        "%1",
        "-m",
        "signed, and nobody says whose keys count",
    ]);
    let before = desk.tell(&["log", "%1"]);
    desk.git(&[
        "config",
        "gpg.ssh.allowedSignersFile",
        signers.to_str().unwrap(),
    ]);
    desk.ok(&["note", "%1", "-m", "signed"]);
    sign(&desk, "other");
    desk.ok(&["note", "%1", "-m", "signed with another key"]);
    desk.git(&["verify-commit", "HEAD~1"]);
    assert_data_eq!(
        before,
        str![[r#"
When                  Who  What                                             Commit     Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium           #########  Ana Example  none
2026-11-20 09:02 WET  ana  noted: signed, and nobody says whose keys count  #########  Ana Example  ssh, not verified

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["log", "%1"]),
        str![[r#"
When                  Who  What                                             Commit     Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium           #########  Ana Example  none
2026-11-20 09:02 WET  ana  noted: signed, and nobody says whose keys count  #########  Ana Example  good, ana@example.org
2026-11-20 09:04 WET  ana  noted: signed                                    #########  Ana Example  good, ana@example.org
2026-11-20 09:05 WET  ana  noted: signed with another key                   #########  Ana Example  key not listed

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["log", "%1", "-n", "1"]),
        str![[r#"
When                  Who  What                            Commit     Author       Signature
2026-11-20 09:05 WET  ana  noted: signed with another key  #########  Ana Example  key not listed

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn a_key_that_cannot_sign_stops_the_write() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    sign(&desk, "key");
    std::fs::remove_file(desk.beside("key")).unwrap();
    let told = desk.tell(&["note", "%1", "-m", "x"]);
    assert!(told.starts_with("[stderr]\nerror: "), "{told}");
    assert!(told.contains("hint: "), "{told}");
    assert!(!told.ends_with("[exit 0]\n"), "{told}");
    assert_eq!(desk.commits(), 2);
    desk.assert_sound();
}

#[test]
fn what_was_written_by_hand_is_seen() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    let path = desk.path_of("%1");
    let text = desk.read(&path);
    desk.commit(
        &path,
        text.replace("title: Checkout", "title: The checkout"),
    );
    desk.commit(&path, "not: a record\n");
    let entry =
        "  - id: AAAAAAAA\n    at: \"2026-11-20T09:30:00Z\"\n    by: bob\n    note: By hand\n";
    desk.write(&path, format!("{text}{entry}"));
    assert_data_eq!(
        desk.session(
            "
            log %1
            log %1 --at HEAD~1
            log nosuch
            "
        ),
        str![[r#"
$ gitsm log %1
When                  Who  What                                    Commit         Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium  #########      Ana Example  none
2026-11-20 09:03 WET       by hand                                 #########      Ana Example  none
2026-11-20 09:03 WET       by hand                                 #########      Ana Example  none
2026-11-20 09:30 WET  bob  noted: By hand                          not committed

Who and author are claims; only a good signature is proof of who held the key.
[stderr]
warning: incidents/2026/11/20/INC-261120-00001.yaml:1:1: `id` is missing (as commit ######### has it)
[exit 0]
$ gitsm log %1 --at HEAD~1
When                  Who  What                                    Commit     Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium  #########  Ana Example  none
2026-11-20 09:03 WET       by hand                                 #########  Ana Example  none

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]
$ gitsm log nosuch
[stderr]
error: no record matches `nosuch`
hint: `gitsm list` shows what there is
[exit 1]

"#]]
    );
}

#[test]
fn a_shallow_clone_has_no_history_and_says_so() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    desk.ok(&["note", "%1", "-m", "x"]);
    let url = format!("file://{}", desk.root().display());
    let clone = desk.beside("clone");
    let clone = clone.to_str().unwrap();
    desk.git(&["clone", "-q", "--depth", "1", &url, clone]);
    assert_data_eq!(
        desk.session(&format!(
            "
            -C {clone} log %1
            -C {clone} list
            -C {clone} note %1 -m y
            "
        )),
        str![[r#"
$ gitsm -C [DIR]/clone log %1
[stderr]
error: this clone is shallow: its history is cut off
hint: fetch the rest with `git fetch --unshallow`, in CI set fetch-depth: 0
[exit 3]
$ gitsm -C [DIR]/clone list
ID                Kind      P  State  Title                 Age
INC-261120-00001  incident  3  new    Checkout returns 502  3 m
[exit 0]
$ gitsm -C [DIR]/clone note %1 -m y
INC-261120-00001  noted
[exit 0]

"#]]
    );
}
