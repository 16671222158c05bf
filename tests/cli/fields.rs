//! Changing fields.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn values_by_their_types() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    assert_data_eq!(
        desk.session(
            r#"
            set %1 impact=high urgency=High
            set %1 assignee=@me team=platform
            set %1 assets=web-01,web-02
            set %1 mitigated-at="2026-07-01 10:30"
            set %1 mitigated_at="2026-11-20T10:30:00+02:00"
            set %1 assets=
            set %1 assignee=
            set %1 title="Checkout: 502 = broken"
            set %1 impact=high
            show %1
            "#
        ),
        str![[r#"
$ gitsm set %1 impact=high urgency=High
INC-261120-00001  impact, urgency changed
[exit 0]
$ gitsm set %1 assignee=@me team=platform
INC-261120-00001  assignee, team changed
[exit 0]
$ gitsm set %1 assets=web-01,web-02
INC-261120-00001  assets changed
[exit 0]
$ gitsm set %1 mitigated-at="2026-07-01 10:30"
INC-261120-00001  mitigated_at changed
[exit 0]
$ gitsm set %1 mitigated_at="2026-11-20T10:30:00+02:00"
INC-261120-00001  mitigated_at changed
[exit 0]
$ gitsm set %1 assets=
INC-261120-00001  assets changed
[exit 0]
$ gitsm set %1 assignee=
INC-261120-00001  assignee changed
[exit 0]
$ gitsm set %1 title="Checkout: 502 = broken"
INC-261120-00001  title changed
[exit 0]
$ gitsm set %1 impact=high
[stderr]
INC-261120-00001 is so already
[exit 0]
$ gitsm show %1
INC-261120-00001  Checkout: 502 = broken
State         new
Priority      1
Impact        high
Urgency       high
Team          platform
Reporter      ana
Mitigated at  2026-11-20 08:30 WET
Opened        2026-11-20 09:01 WET
Age           10 m
File          incidents/2026/11/20/INC-261120-00001.yaml
Next          start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
2026-11-20 09:02 WET  ana  impact: high, urgency: high
2026-11-20 09:03 WET  ana  team: platform, assignee: ana
2026-11-20 09:08 WET  ana  assignee cleared
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.record("%1"),
        str![[r#"
id: INC-261120-00001
title: "Checkout: 502 = broken"
state: new
impact: high
urgency: high
team: platform
reporter: ana
mitigated_at: "2026-11-20T08:30:00Z"
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: ########
    at: "2026-11-20T09:02:00Z"
    by: ana
    set: {impact: high, urgency: high}
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: ana
    set: {team: platform, assignee: ana}
  - id: ########
    at: "2026-11-20T09:08:00Z"
    by: ana
    set: {assignee: null}

"#]]
    );
    desk.assert_sound();
}

#[test]
fn wrong_values_say_what_would_be_right() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    assert_data_eq!(
        desk.session(
            r#"
            set %1 impact=hihg
            set %1 impct=high
            set %1 state=closed
            set %1 id=x
            set %1 log=
            set %1 title=
            set %1 impact
            set %1 =high
            set %1 impact=
            set %1 assignee="Ana Example"
            set %1 priority_override=9 priority_reason=x
            set %1 priority_override=x
            set %1 priority_override=1
            set %1 mitigated_at="some day"
            set %1 mitigated_at="2026-03-29 01:30"
            set %1 service=nosuch
            set %1 service="no such"
            set %1
            set nosuch impact=high
            incident new -t x --impact hihg
            incident new -t x --mitigated-at soon
            "#
        ),
        str![[r#"
$ gitsm set %1 impact=hihg
[stderr]
error: `impact`: "hihg" is not one of its choices
hint: did you mean `high`?
[exit 2]
$ gitsm set %1 impct=high
[stderr]
error: the kind incident has no field `impct`
hint: did you mean `impact`?
[exit 2]
$ gitsm set %1 state=closed
[stderr]
error: the kind incident has no field `state`
hint: a transition changes it: start, reassign, hold, resume, resolve, close, reopen, recur, cancel
[exit 2]
$ gitsm set %1 id=x
[stderr]
error: the kind incident has no field `id`
hint: `gitsm kind show incident` lists its fields
[exit 2]
$ gitsm set %1 log=
[stderr]
error: the kind incident has no field `log`
hint: `gitsm kind show incident` lists its fields
[exit 2]
$ gitsm set %1 title=
[stderr]
error: `title`: a record cannot be without a title
[exit 2]
$ gitsm set %1 impact
[stderr]
error: `impact`: no value is given
hint: write it as field=value; field= clears it
[exit 2]
$ gitsm set %1 =high
[stderr]
error: the kind incident has no field ``
hint: `gitsm kind show incident` lists its fields
[exit 2]
$ gitsm set %1 impact=
[stderr]
error: the state new needs impact
[exit 1]
$ gitsm set %1 assignee="Ana Example"
[stderr]
error: `assignee`: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '
hint: write it as ana-example
[exit 2]
$ gitsm set %1 priority_override=9 priority_reason=x
[stderr]
error: `priority_override`: 9 is no priority
hint: one of: 1, 2, 3, 4, 5
[exit 2]
$ gitsm set %1 priority_override=x
[stderr]
error: `priority_override`: "x" is not a whole number
[exit 2]
$ gitsm set %1 priority_override=1
[stderr]
error: `priority_override` needs priority_reason
hint: give priority_reason too
[exit 1]
$ gitsm set %1 mitigated_at="some day"
[stderr]
error: `mitigated_at`: "some day" is not an instant
hint: write it as 2026-11-20T09:14:03Z, "2026-11-20 09:14", now or +2h
[exit 2]
$ gitsm set %1 mitigated_at="2026-03-29 01:30"
[stderr]
error: `mitigated_at`: "2026-03-29 01:30" does not exist
hint: the clocks of Europe/Lisbon go forward over it; give another
[exit 2]
$ gitsm set %1 service=nosuch
INC-261120-00001  service changed
[exit 0]
$ gitsm set %1 service="no such"
[stderr]
error: no record matches `no such`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm set %1
[stderr]
error: the following required arguments were not provided:
  <FIELD=VALUE>...

Usage: gitsm set <ID> <FIELD=VALUE>...

For more information, try '--help'.
[exit 2]
$ gitsm set nosuch impact=high
[stderr]
error: no record matches `nosuch`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm incident new -t x --impact hihg
[stderr]
error: invalid value 'hihg' for '--impact <CHOICE>'
  [possible values: high, medium, low]

  tip: a similar value exists: 'high'

For more information, try '--help'.
[exit 2]
$ gitsm incident new -t x --mitigated-at soon
[stderr]
error: `mitigated_at`: "soon" is not an instant
hint: write it as 2026-11-20T09:14:03Z, "2026-11-20 09:14", now or +2h
[exit 2]

"#]]
    );
    assert_eq!(desk.commits(), 3);
    desk.assert_sound();
}

#[test]
fn a_closed_record_is_changed_with_a_reason_only() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    desk.ok(&["incident", "cancel", "%1", "--reason", "spam"]);
    assert_data_eq!(
        desk.session(
            r#"
            set %1 impact=high
            set %1 impact=high -m "Was forgotten"
            set %1 cancel_reason= -m "No reason"
            note %1 -m "After all"
            "#
        ),
        str![[r#"
$ gitsm set %1 impact=high
[stderr]
error: INC-261120-00001 is canceled: its fields are settled
hint: give the reason with -m to change it all the same
[exit 1]
$ gitsm set %1 impact=high -m "Was forgotten"
INC-261120-00001  impact changed
[exit 0]
$ gitsm set %1 cancel_reason= -m "No reason"
[stderr]
error: the state canceled needs cancel_reason
[exit 1]
$ gitsm note %1 -m "After all"
INC-261120-00001  noted
[exit 0]

"#]]
    );
}

#[test]
fn assigning_takes_it_up() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    assert_data_eq!(
        desk.session(
            r#"
            assign %1
            assign %1 @me
            assign %1 @me
            assign %1 bob -m "Your turn"
            assign %1 --team network
            assign %1 "No Name"
            log %1
            "#
        ),
        str![[r#"
$ gitsm assign %1
[stderr]
error: the following required arguments were not provided:
  <PERSON>

Usage: gitsm assign <ID> <PERSON>

For more information, try '--help'.
[exit 2]
$ gitsm assign %1 @me
INC-261120-00001  new → in_progress, ana
[exit 0]
$ gitsm assign %1 @me
[stderr]
INC-261120-00001 is so already
[exit 0]
$ gitsm assign %1 bob -m "Your turn"
INC-261120-00001  assignee changed
[exit 0]
$ gitsm assign %1 --team network
INC-261120-00001  team changed
[exit 0]
$ gitsm assign %1 "No Name"
[stderr]
error: `assignee`: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '
hint: write it as no-name
[exit 2]
$ gitsm log %1
When                  Who  What                                            Commit     Author       Signature
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium          #########  Ana Example  none
2026-11-20 09:03 WET  ana  → in_progress; assignee: ana                    #########  Ana Example  none
2026-11-20 09:05 WET  ana  → in_progress; assignee: bob; noted: Your turn  #########  Ana Example  none
2026-11-20 09:06 WET  ana  → in_progress; team: network                    #########  Ana Example  none

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]

"#]]
    );
}

#[test]
fn text_comes_from_standard_input_too() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    assert_data_eq!(
        desk.feed(
            &["note", "%1", "-m", "-"],
            b"First line\n\n  - second: line\n\ttab\n"
        ),
        str![[r#"
INC-261120-00001  noted
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.feed(
            &[
                "incident",
                "resolve",
                "%1",
                "--code",
                "recovered",
                "--notes",
                "-"
            ],
            "Gr\u{fc}\u{df}e\r\nvon Windows\r\n".as_bytes()
        ),
        str![[r#"
INC-261120-00001  new → resolved
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.feed(&["note", "%1", "-m", "-"], b"\xff\xfe\n"),
        str![[r#"
[stderr]
error: standard input is not UTF-8 text: stream did not contain valid UTF-8
[exit 1]

"#]]
    );
    assert_data_eq!(
        desk.feed(&["note", "%1", "-m", "-"], b""),
        str![[r#"
[stderr]
error: nothing is said: the message is empty
[exit 2]

"#]]
    );
    assert_data_eq!(
        desk.record("%1"),
        str![[r#"
id: INC-261120-00001
title: Checkout returns 502
state: resolved
impact: medium
urgency: medium
reporter: ana
resolution_code: recovered
resolution_notes: |
  Grüße
  von Windows
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: ########
    at: "2026-11-20T09:02:00Z"
    by: ana
    note: |-
      First line

        - second: line
      	tab
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: ana
    to: resolved
    set: {resolution_code: recovered}

"#]]
    );
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 1 file checked
[exit 0]

"#]]
    );
    desk.assert_sound();
}
