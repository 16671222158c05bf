//! Making a desk.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn an_empty_folder_becomes_a_repository_and_a_desk() {
    let desk = TestDesk::empty();
    assert_data_eq!(
        desk.session(
            "
            init --name 'Service desk: IT' --zone Europe/Lisbon --team Platform
            init
            check
            check --strict
            list
            kind list
        "
        ),
        str![[r#"
$ gitsm init --name 'Service desk: IT' --zone Europe/Lisbon --team Platform
Made a repository and a desk in [DIR]/desk, in commit #########.
[stderr]
  wrote .gitsm/config.yaml
  wrote .gitsm/README.md
  wrote .gitsm/people/ana.yaml
  wrote .gitsm/calendars/business.yaml
  wrote .gitsm/calendars/always.yaml
  wrote .gitsm/agreements/incident.yaml
  wrote .gitsm/agreements/request.yaml
  wrote .gitattributes
Next: gitsm incident new --title "Checkout returns 502" --impact high --urgency high
[exit 0]
$ gitsm init
[stderr]
error: [DIR]/desk is a desk already
hint: `gitsm check` tells whether it is in order
[exit 2]
$ gitsm check
no findings, 0 files checked
[exit 0]
$ gitsm check --strict
no findings, 0 files checked
[exit 0]
$ gitsm list
nothing matches
[exit 0]
$ gitsm kind list
Kind         Aliases      Prefix  Folder        What it is
incident     inc          INC     incidents     An unplanned interruption of a service, or a fall in its quality
problem      prb          PRB     problems      The cause, or possible cause, of one or more incidents
change       chg          CHG     changes       An addition, alteration or removal that could affect a service
request      req          REQ     requests      A wish of a user for something that the desk provides
asset        item                 assets        A thing that the team owns, runs or pays for
service      svc                  services      What users get, and what agreements are made about
release      rel          REL     releases      Changes that go out together
improvement  imp          IMP     improvements  An idea to do better, with a measure of whether it did
knowledge    kb, article  KNO     knowledge     An answer that somebody else can use
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.git(&["ls-files"]),
        str![[r#"
.gitattributes
.gitsm/README.md
.gitsm/agreements/incident.yaml
.gitsm/agreements/request.yaml
.gitsm/calendars/always.yaml
.gitsm/calendars/business.yaml
.gitsm/config.yaml
.gitsm/people/ana.yaml

"#]]
    );
    assert_data_eq!(
        desk.read(".gitsm/people/ana.yaml"),
        str![[r##"
# A person. The name of this file is how records name them.
name: Ana Example

# Addresses by which git knows them; each belongs to one person only.
emails: [ana@example.org]

# Logins on forges, such as {github: octocat}.
logins: {}

# Teams they belong to, and roles they have.
teams: [platform]
roles: []

# Public keys with which they sign, as OpenSSH writes them:
# - {key: "ssh-ed25519 AAAA…", valid_from: 2026-01-01}
keys: []

"##]]
    );
    assert!(
        desk.read(".gitsm/config.yaml")
            .contains("desk: \"Service desk: IT\"\n")
    );
    desk.assert_sound();
}

#[test]
fn an_existing_repository_keeps_its_work() {
    let desk = TestDesk::empty();
    desk.git(&["init", "-q", "-b", "main"]);
    desk.commit("src/code.c", "int main;\n");
    desk.write(".gitattributes", "*.bin binary\n");
    desk.write("src/staged.c", "staged\n");
    desk.git(&["add", "src/staged.c"]);
    desk.write("src/code.c", "int changed;\n");
    desk.write("src/new.c", "new\n");
    std::fs::create_dir_all(desk.root().join("src/deep")).unwrap();
    assert_data_eq!(
        desk.tell(&["-C", "src/deep", "init"]),
        str![[r#"
Made a desk in [DIR]/desk, in commit #########.
[stderr]
  wrote .gitsm/config.yaml
  wrote .gitsm/README.md
  wrote .gitsm/people/ana.yaml
  wrote .gitsm/calendars/business.yaml
  wrote .gitsm/calendars/always.yaml
  wrote .gitsm/agreements/incident.yaml
  wrote .gitsm/agreements/request.yaml
  kept  .gitattributes as it was
Next: gitsm incident new --title "Checkout returns 502" --impact high --urgency high
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.git(&["status", "--porcelain"]),
        str![[r#"
 M src/code.c
A  src/staged.c
?? .gitattributes
?? src/new.c

"#]]
    );
    assert_data_eq!(
        desk.git(&["show", "--stat=60", "--format=%an <%ae>%n%B", "HEAD"]),
        str![[r#"
Ana Example <ana@example.org>
desk: init

Gitsm-Action: init


 .gitsm/README.md                | 13 +++++
 .gitsm/agreements/incident.yaml | 58 +++++++++++++++++++++
 .gitsm/agreements/request.yaml  | 21 ++++++++
 .gitsm/calendars/always.yaml    |  4 ++
 .gitsm/calendars/business.yaml  | 15 ++++++
 .gitsm/config.yaml              | 14 +++++
 .gitsm/people/ana.yaml          | 16 ++++++
 7 files changed, 141 insertions(+)

"#]]
    );
    desk.git(&["fsck", "--strict", "--no-dangling"]);
}

#[test]
fn wrong_answers_and_places() {
    let desk = TestDesk::empty();
    assert_data_eq!(
        desk.session(
            "
            init --zone Europe/Lisboa
            init --zone nowhere
            init --name ''
            init --team '!!!'
            list
            incident new -t x
            check
            init sub/desk --name Sub
            -C sub/desk list
            -C sub/none list
        "
        ),
        str![[r#"
$ gitsm init --zone Europe/Lisboa
[stderr]
error: "Europe/Lisboa" is no IANA time zone
hint: did you mean Europe/Lisbon?
[exit 2]
$ gitsm init --zone nowhere
[stderr]
error: "nowhere" is no IANA time zone
hint: write it as Europe/Lisbon
[exit 2]
$ gitsm init --name ''
[stderr]
error: a desk and a team need a name
[exit 2]
$ gitsm init --team '!!!'
[stderr]
error: "!!!" is no name for a team
[exit 2]
$ gitsm list
[stderr]
error: . is not in a git repository
hint: run it inside a repository, or start one with `gitsm init`
[exit 2]
$ gitsm incident new -t x
[stderr]
error: . is not in a git repository
hint: run it inside a repository, or start one with `gitsm init`
[exit 2]
$ gitsm check
[stderr]
error: . is not in a git repository
hint: run it inside a repository, or start one with `gitsm init`
[exit 2]
$ gitsm init sub/desk --name Sub
Made a repository and a desk in [DIR]/desk/sub/desk, in commit #########.
[stderr]
  wrote .gitsm/config.yaml
  wrote .gitsm/README.md
  wrote .gitsm/people/ana.yaml
  wrote .gitsm/calendars/business.yaml
  wrote .gitsm/calendars/always.yaml
  wrote .gitsm/agreements/incident.yaml
  wrote .gitsm/agreements/request.yaml
  wrote .gitattributes
Next: gitsm incident new --title "Checkout returns 502" --impact high --urgency high
[exit 0]
$ gitsm -C sub/desk list
nothing matches
[exit 0]
$ gitsm -C sub/none list
[stderr]
error: there is no folder sub/none
[exit 2]

"#]]
    );
    desk.git(&["init", "-q", "--bare", "bare.git"]);
    assert_data_eq!(
        desk.tell(&["init", "bare.git"]),
        str![[r#"
[stderr]
error: a bare repository has no work tree to write to
hint: run it in a clone with a work tree, and push
[exit 2]

"#]]
    );
}

#[test]
fn nobody_makes_no_desk() {
    let mut desk = TestDesk::empty();
    for name in [
        "GIT_AUTHOR_NAME",
        "GIT_AUTHOR_EMAIL",
        "GIT_COMMITTER_NAME",
        "GIT_COMMITTER_EMAIL",
    ] {
        desk.variables.push((name.to_owned(), String::new()));
    }
    assert_data_eq!(
        desk.tell(&["init"]),
        str![[r#"
[stderr]
error: git does not know your name
hint: set it with `git config user.name`
[exit 2]

"#]]
    );
    assert!(!desk.root().join(".gitsm").exists());
    desk.git(&["init", "-q"]);
    desk.git(&["config", "user.name", "Bob"]);
    assert_data_eq!(
        desk.tell(&["init"]),
        str![[r#"
[stderr]
error: git does not know your email address
hint: set it with `git config user.email`
[exit 2]

"#]]
    );
    desk.git(&["config", "user.email", "Bob.Builder+git@example.org"]);
    assert_data_eq!(
        desk.tell(&["init", "--name", "X"]),
        str![[r#"
Made a desk in [DIR]/desk, in commit #########.
[stderr]
  wrote .gitsm/config.yaml
  wrote .gitsm/README.md
  wrote .gitsm/people/bob.builder-git.yaml
  wrote .gitsm/calendars/business.yaml
  wrote .gitsm/calendars/always.yaml
  wrote .gitsm/agreements/incident.yaml
  wrote .gitsm/agreements/request.yaml
  wrote .gitattributes
Next: gitsm incident new --title "Checkout returns 502" --impact high --urgency high
[exit 0]

"#]]
    );
}

#[test]
fn json_says_what_was_done() {
    let desk = TestDesk::empty();
    let made = desk.json(&["init", "--name", "X"]);
    assert_eq!(made["schema"], "gitsm.init/v1");
    assert_eq!(made["repository_made"], true);
    assert_eq!(made["kept"], serde_json::json!([]));
    assert!(made["written"].as_array().unwrap().len() > 5);
    assert_eq!(made["commit"], desk.git(&["rev-parse", "HEAD"]).trim());
}
