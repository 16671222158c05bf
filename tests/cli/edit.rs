//! Editing a record as text.

use std::fs;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// Runs `gitsm edit` with a script for an editor; `$1` is the file.
fn edit(desk: &TestDesk, script: &str) -> String {
    let editor = desk.beside("editor.sh");
    fs::write(&editor, script).unwrap();
    let editor = format!("sh {}", editor.display());
    let told = desk.tell_with("GITSM_EDITOR", &editor, &["edit", "%1"]);
    // The name of the temporary file differs each time.
    masked(&told)
}

fn masked(told: &str) -> String {
    let mut parts = told.split("/drafts/gitsm-");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| {
        format!("{text}/drafts/gitsm-######{}", &part[6..])
    })
}

/// Temporary files land beside the desk, where the test can look at them.
fn desk() -> TestDesk {
    let mut desk = TestDesk::new();
    let drafts = desk.beside("drafts");
    fs::create_dir(&drafts).unwrap();
    desk.variables
        .push(("TMPDIR".to_owned(), drafts.to_str().unwrap().to_owned()));
    desk.incident("Checkout returns 502");
    desk
}

fn drafts(desk: &TestDesk) -> Vec<String> {
    let files = fs::read_dir(desk.beside("drafts")).unwrap();
    files
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn what_is_edited_is_entered_into_the_log() {
    let desk = desk();
    assert_data_eq!(
        edit(
            &desk,
            r#"sed -i 's/^impact: medium/impact: high   # many customers/; s/^title:.*/title: "Checkout: 502"/' "$1""#
        ),
        str![[r#"
INC-261120-00001  edited
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.record("%1"),
        str![[r#"
id: INC-261120-00001
title: "Checkout: 502"
state: new
impact: high   # many customers
urgency: medium
reporter: ana
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: ########
    at: "2026-11-20T09:02:00Z"
    by: ana
    set: {impact: high}

"#]]
    );
    assert_eq!(drafts(&desk), [""; 0]);
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 1 file checked
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn a_state_is_entered_if_a_transition_leads_there() {
    let desk = desk();
    assert_data_eq!(
        edit(
            &desk,
            r#"sed -i 's/^state: new/state: in_progress\nassignee: ana/' "$1""#
        ),
        str![[r#"
INC-261120-00001  edited
[exit 0]

"#]]
    );
    assert_data_eq!(
        edit(
            &desk,
            r#"sed -i 's/^state: in_progress/state: closed/' "$1""#
        ),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: `closed` is not possible in the state in_progress
hint: possible from here: reassign, hold, resolve, cancel
[exit 1]

"#]]
    );
    assert_data_eq!(
        edit(
            &desk,
            r#"sed -i 's/^state: in_progress/state: on_hold/' "$1""#
        ),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: the state on_hold needs hold_reason
[exit 1]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#"sed -i 's/^state: in_progress/state: done/' "$1""#),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: incidents/2026/11/20/INC-261120-00001.yaml:3:8: unknown state `done` for the kind incident
hint: one of: new, in_progress, on_hold, resolved, closed, canceled
[exit 5]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["log", "%1"]),
        str![[r#"
When                  Who  What                                    Commit     Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium  #########  Ana Example  none
2026-11-20 09:02 WET  ana  → in_progress; assignee: ana            #########  Ana Example  none

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]

"#]]
    );
    assert_eq!(drafts(&desk).len(), 3, "what was refused is kept");
    desk.assert_sound();
}

#[test]
fn what_is_refused_is_kept() {
    let desk = desk();
    let before = desk.record("%1");
    assert_data_eq!(
        edit(&desk, r#"echo 'impact: high' >> "$1""#),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: incidents/2026/11/20/INC-261120-00001.yaml:13:1: the key `impact` stands twice; first on line 4
hint: keep one of the two: readers disagree on which one counts
[exit 5]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#"sed -i 's/^impact: .*/impact: huge/' "$1""#),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: incidents/2026/11/20/INC-261120-00001.yaml:4:9: `impact`: `huge` is not one of its choices
hint: one of: high, medium, low
[exit 5]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#"sed -i 's/by: ana/by: bob/' "$1""#),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: the log of INC-261120-00001 cannot be edited, only grow
hint: leave the entries as they are; say more with `gitsm note`
[exit 1]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#"sed -i 's/^id: .*/id: INC-261120-AAAAA/' "$1""#),
        str![[r#"
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: incidents/2026/11/20/INC-261120-00001.yaml:1:5: the id is INC-261120-AAAAA, but the file is named INC-261120-00001.yaml
hint: give the file the name of its id: ids never change
[exit 5]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#"printf 'title: \377\n' > "$1""#),
        str![[r#"
[stderr]
error: [DIR]/drafts/gitsm-######-INC-261120-00001.yaml cannot be read as UTF-8 text: stream did not contain valid UTF-8
[exit 1]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#"echo 'title: x' > "$1"; exit 3"#),
        str![[r#"
[stderr]
error: the editor failed, nothing was changed
hint: your text is in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
[exit 2]

"#]]
    );
    assert_eq!(drafts_count(&desk), 6);
    assert_eq!(desk.record("%1"), before);
    assert_eq!(desk.commits(), 2);
    desk.assert_sound();
}

fn drafts_count(desk: &TestDesk) -> usize {
    fs::read_dir(desk.beside("drafts")).unwrap().count()
}

#[test]
fn nothing_edited_is_nothing_done() {
    let desk = desk();
    assert_data_eq!(
        edit(&desk, "true"),
        str![[r#"
[stderr]
nothing was changed
[exit 0]

"#]]
    );
    assert_data_eq!(
        edit(&desk, r#": > "$1""#),
        str![[r#"
[stderr]
nothing was changed
[exit 0]

"#]]
    );
    assert_eq!(drafts_count(&desk), 0);
    assert_eq!(desk.commits(), 2);
    assert_data_eq!(
        masked(&desk.tell_with("GITSM_EDITOR", "/nonexistent/editor", &["edit", "%1"])),
        str![[r#"
[stderr]
/nonexistent/editor: 1: /nonexistent/editor: not found
error: the editor failed, nothing was changed
hint: your text is in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
[exit 2]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn without_a_terminal_no_editor_is_waited_for() {
    let desk = desk();
    assert_data_eq!(
        desk.tell_with("EDITOR", "", &["edit", "%1"]),
        str![[r#"
[stderr]
error: there is no terminal to edit on
hint: set GITSM_EDITOR to a program that edits by itself
[exit 2]

"#]]
    );
    assert_eq!(drafts_count(&desk), 0);
}

#[test]
fn a_record_that_changed_meanwhile_is_not_overwritten() {
    let desk = desk();
    let gitsm = env!("CARGO_BIN_EXE_gitsm");
    let id = desk.id(1);
    assert_data_eq!(
        edit(
            &desk,
            &format!(
                "sed -i 's/^impact: .*/impact: high/' \"$1\"\n{gitsm} -C {} note {id} -m meanwhile -q",
                desk.root().display()
            )
        ),
        str![[r#"
INC-261120-00001
[stderr]
your text is kept in [DIR]/drafts/gitsm-######-INC-261120-00001.yaml
error: INC-261120-00001 was changed by somebody else meanwhile
hint: look at it again, and repeat your edit on what is there now
[exit 4]

"#]]
    );
    assert_eq!(drafts_count(&desk), 1);
    assert!(desk.record("%1").contains("meanwhile"));
    desk.assert_sound();
}

#[test]
fn the_editor_is_the_one_of_git() {
    let desk = desk();
    let set = |key: &str, editor: &str| desk.git(&["config", key, editor]);
    set("core.editor", r#"sed -i 's/^impact: .*/impact: high/'"#);
    desk.ok(&["incident", "edit", "%1"]);
    assert!(desk.record("%1").contains("impact: high\n"));
}

#[test]
fn a_name_with_blanks_in_the_editor_and_the_folder() {
    let mut desk = desk();
    let folder = desk.beside("with a blank");
    fs::create_dir(&folder).unwrap();
    desk.variables
        .push(("TMPDIR".to_owned(), folder.to_str().unwrap().to_owned()));
    let editor = folder.join("my editor");
    fs::write(
        &editor,
        "#!/bin/sh\nsed -i 's/^impact: .*/impact: high/' \"$1\"\n",
    )
    .unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let command = format!("\"{}\"", editor.display());
    assert_data_eq!(
        desk.tell_with("EDITOR", &command, &["edit", "%1"]),
        str![[r#"
INC-261120-00001  edited
[exit 0]

"#]]
    );
    assert!(desk.record("%1").contains("impact: high\n"));
}
