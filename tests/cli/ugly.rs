//! A file that people wrote by hand survives what the command line does to it.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const UGLY: &str = r#"# Written at night. Do not reformat!
---
title:   'Checkout returns 502'      # see the channel


x-runbook : {url: "https://wiki/x", 'steps': [ 1,2,
   3 ]}
id: INC-261120-AAAAA
"state": new
impact:    "low"   # for now
urgency: !!str low
labels: [ web,   "no",'on' ,
  payments,   # ours
]
reporter: ana
Custom_Key: ~
links:
    related:
        # the one of last week
        - INC-261120-BBBBB
description: >
   Folded text
   goes on

   here.
log:
# first entry
-   {id: AAAAAAAA, at: 2026-11-20T08:00:00Z, by: ana, to: new, set: {impact: low, urgency: low}}   # typed

-   at: '2026-11-20T08:10:00Z'
    by: bob
    x-mail: <a@b.c>
    note: |+
        Two lines


    id: "BBBBBBBB"

# the end
"#;

#[test]
fn ten_edits_touch_their_own_lines_only() {
    let desk = TestDesk::new();
    let path = "incidents/2026/11/20/INC-261120-AAAAA.yaml";
    let other = UGLY
        .replace("AAAAA\n", "BBBBB\n")
        .replace("- INC-261120-BBBBB", "- INC-261120-AAAAA");
    desk.commit("incidents/2026/11/20/INC-261120-BBBBB.yaml", &other);
    desk.commit(path, UGLY);
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 2 files checked
[exit 0]

"#]]
    );
    let edits = [
        "note INC-261120-AAAAA -m 'One more'",
        "set INC-261120-AAAAA impact=high",
        "set INC-261120-AAAAA urgency=high labels=web,mail",
        "assign INC-261120-AAAAA @me",
        "set INC-261120-AAAAA title='It is: \"down\" # now'",
        "link INC-261120-AAAAA parent INC-261120-BBBBB",
        "unlink INC-261120-AAAAA related INC-261120-BBBBB",
        "incident hold INC-261120-AAAAA --reason awaiting_vendor",
        "incident resolve INC-261120-AAAAA --code recovered --notes 'By itself'",
        "set INC-261120-AAAAA assignee=",
    ];
    let mut told = String::new();
    for edit in edits {
        told += &desk.session(edit);
        told += &desk.stable(&desk.last_change());
    }
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm note INC-261120-AAAAA -m 'One more'
INC-261120-AAAAA  noted
[exit 0]
INC-261120-AAAAA: note

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
+- id: ########
+  at: "2026-11-20T09:02:00Z"
+  by: ana
+  note: One more
$ gitsm set INC-261120-AAAAA impact=high
INC-261120-AAAAA  impact changed
[exit 0]
INC-261120-AAAAA: set

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-impact:    "low"   # for now
+impact:    high   # for now
+- id: ########
+  at: "2026-11-20T09:03:00Z"
+  by: ana
+  set: {impact: high}
$ gitsm set INC-261120-AAAAA urgency=high labels=web,mail
INC-261120-AAAAA  urgency, labels changed
[exit 0]
INC-261120-AAAAA: set

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-urgency: !!str low
-labels: [ web,   "no",'on' ,
-  payments,   # ours
-]
+urgency: high
+labels: [web, mail]
+- id: ########
+  at: "2026-11-20T09:04:00Z"
+  by: ana
+  set: {urgency: high}
$ gitsm assign INC-261120-AAAAA @me
INC-261120-AAAAA  new → in_progress, ana
[exit 0]
INC-261120-AAAAA: assign

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-"state": new
+"state": in_progress
+assignee: ana
+- id: ########
+  at: "2026-11-20T09:05:00Z"
+  by: ana
+  to: in_progress
+  set: {assignee: ana}
$ gitsm set INC-261120-AAAAA title='It is: "down" # now'
INC-261120-AAAAA  title changed
[exit 0]
INC-261120-AAAAA: set

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-title:   'Checkout returns 502'      # see the channel
+title:   "It is: /"down/" # now"      # see the channel
$ gitsm link INC-261120-AAAAA parent INC-261120-BBBBB
INC-261120-AAAAA  links changed
[exit 0]
INC-261120-AAAAA: link

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
+    parent: [INC-261120-BBBBB]
$ gitsm unlink INC-261120-AAAAA related INC-261120-BBBBB
INC-261120-AAAAA  links changed
[exit 0]
INC-261120-AAAAA: unlink

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-    related:
-        # the one of last week
-        - INC-261120-BBBBB
$ gitsm incident hold INC-261120-AAAAA --reason awaiting_vendor
INC-261120-AAAAA  in_progress → on_hold, ana
[exit 0]
INC-261120-AAAAA: hold

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-"state": in_progress
+"state": on_hold
+hold_reason: awaiting_vendor
+- id: ########
+  at: "2026-11-20T09:09:00Z"
+  by: ana
+  to: on_hold
+  set: {hold_reason: awaiting_vendor}
$ gitsm incident resolve INC-261120-AAAAA --code recovered --notes 'By itself'
INC-261120-AAAAA  on_hold → resolved, ana
[exit 0]
INC-261120-AAAAA: resolve

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-"state": on_hold
+"state": resolved
-hold_reason: awaiting_vendor
+resolution_code: recovered
+resolution_notes: By itself
+- id: ########
+  at: "2026-11-20T09:10:00Z"
+  by: ana
+  to: resolved
+  set: {hold_reason: null, resolution_code: recovered}
$ gitsm set INC-261120-AAAAA assignee=
INC-261120-AAAAA  assignee changed
[exit 0]
INC-261120-AAAAA: set

+++ b/incidents/2026/11/20/INC-261120-AAAAA.yaml
-assignee: ana
+- id: ########
+  at: "2026-11-20T09:11:00Z"
+  by: ana
+  set: {assignee: null}

"#]]
    );
    assert_data_eq!(
        desk.stable(&desk.read(path)),
        str![[r##"
# Written at night. Do not reformat!
---
title:   "It is: /"down/" # now"      # see the channel


x-runbook : {url: "https://wiki/x", 'steps': [ 1,2,
   3 ]}
id: INC-261120-AAAAA
"state": resolved
impact:    high   # for now
urgency: high
labels: [web, mail]
reporter: ana
resolution_code: recovered
Custom_Key: ~
links:
    parent: [INC-261120-BBBBB]
description: >
   Folded text
   goes on

   here.
resolution_notes: By itself
log:
# first entry
-   {id: AAAAAAAA, at: 2026-11-20T08:00:00Z, by: ana, to: new, set: {impact: low, urgency: low}}   # typed

-   at: '2026-11-20T08:10:00Z'
    by: bob
    x-mail: <a@b.c>
    note: |+
        Two lines


    id: "BBBBBBBB"
- id: ########
  at: "2026-11-20T09:02:00Z"
  by: ana
  note: One more
- id: ########
  at: "2026-11-20T09:03:00Z"
  by: ana
  set: {impact: high}
- id: ########
  at: "2026-11-20T09:04:00Z"
  by: ana
  set: {urgency: high}
- id: ########
  at: "2026-11-20T09:05:00Z"
  by: ana
  to: in_progress
  set: {assignee: ana}
- id: ########
  at: "2026-11-20T09:09:00Z"
  by: ana
  to: on_hold
  set: {hold_reason: awaiting_vendor}
- id: ########
  at: "2026-11-20T09:10:00Z"
  by: ana
  to: resolved
  set: {hold_reason: null, resolution_code: recovered}
- id: ########
  at: "2026-11-20T09:11:00Z"
  by: ana
  set: {assignee: null}

# the end

"##]]
    );
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 2 files checked
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn windows_lines_stay() {
    let desk = TestDesk::new();
    let path = "incidents/2026/11/20/INC-261120-AAAAA.yaml";
    let text = "id: INC-261120-AAAAA\r\ntitle: X\r\nstate: new\r\nimpact: low\r\nurgency: low\r\nreporter: ana\r\nlog:\r\n  - {id: AAAAAAAA, at: 2026-11-20T08:00:00Z, by: ana, to: new, set: {impact: low, urgency: low}}\r\n";
    // The attributes of a desk have git turn such lines; here they get into the repository.
    desk.git(&["rm", "-q", ".gitattributes"]);
    desk.git(&["commit", "-qm", "no attributes"]);
    desk.commit(path, text);
    desk.all_ok("note INC-261120-AAAAA -m one\nset INC-261120-AAAAA impact=high");
    let after = desk.read(path);
    let kept = text.lines().filter(|line| !line.starts_with("impact"));
    for line in kept {
        assert!(
            after.contains(&format!("{line}\n")) || after.contains(&format!("{line}\r\n")),
            "{line:?}\n{after:?}"
        );
    }
    let bare = after.replace("\r\n", "").matches('\n').count();
    assert_eq!(bare, 0, "{after:?}");
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 1 file checked
[exit 0]

"#]]
    );
    desk.assert_sound();
}
