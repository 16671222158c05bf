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
            set qzr3f impact=high urgency=High
            set qzr3f assignee=@me team=platform
            set qzr3f assets=web-01,web-02
            set qzr3f mitigated-at="2026-07-01 10:30"
            set qzr3f mitigated_at="2026-11-20T10:30:00+02:00"
            set qzr3f assets=
            set qzr3f assignee=
            set qzr3f title="Checkout: 502 = broken"
            set qzr3f impact=high
            show qzr3f
            "#
        ),
        str![[r#"
$ gitsm set qzr3f impact=high urgency=High
INC-261120-QZR3F  impact, urgency changed
[exit 0]
$ gitsm set qzr3f assignee=@me team=platform
INC-261120-QZR3F  assignee, team changed
[exit 0]
$ gitsm set qzr3f assets=web-01,web-02
INC-261120-QZR3F  assets changed
[exit 0]
$ gitsm set qzr3f mitigated-at="2026-07-01 10:30"
INC-261120-QZR3F  mitigated_at changed
[exit 0]
$ gitsm set qzr3f mitigated_at="2026-11-20T10:30:00+02:00"
INC-261120-QZR3F  mitigated_at changed
[exit 0]
$ gitsm set qzr3f assets=
INC-261120-QZR3F  assets changed
[exit 0]
$ gitsm set qzr3f assignee=
INC-261120-QZR3F  assignee changed
[exit 0]
$ gitsm set qzr3f title="Checkout: 502 = broken"
INC-261120-QZR3F  title changed
[exit 0]
$ gitsm set qzr3f impact=high
[stderr]
INC-261120-QZR3F is so already
[exit 0]
$ gitsm show qzr3f
INC-261120-QZR3F  Checkout: 502 = broken
State         new
Priority      1
Impact        high
Urgency       high
Team          platform
Reporter      ana
Mitigated at  2026-11-20 08:30 WET
Opened        2026-11-20 09:01 WET
Age           10 m
File          incidents/2026/11/20/INC-261120-QZR3F.yaml
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
    assert_data_eq!(desk.read(desk.path_of("qzr3f")), str![[r#"
id: INC-261120-QZR3F
title: "Checkout: 502 = broken"
state: new
impact: high
urgency: high
team: platform
reporter: ana
mitigated_at: "2026-11-20T08:30:00Z"
log:
  - id: RSX0TPGE
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: XKWJQ223
    at: "2026-11-20T09:02:00Z"
    by: ana
    set: {impact: high, urgency: high}
  - id: E4VX5PBJ
    at: "2026-11-20T09:03:00Z"
    by: ana
    set: {team: platform, assignee: ana}
  - id: E0383X5V
    at: "2026-11-20T09:08:00Z"
    by: ana
    set: {assignee: null}

"#]]);
    desk.assert_sound();
}

#[test]
fn wrong_values_say_what_would_be_right() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    assert_data_eq!(
        desk.session(
            r#"
            set qzr3f impact=hihg
            set qzr3f impct=high
            set qzr3f state=closed
            set qzr3f id=x
            set qzr3f log=
            set qzr3f title=
            set qzr3f impact
            set qzr3f =high
            set qzr3f impact=
            set qzr3f assignee="Ana Example"
            set qzr3f priority_override=9 priority_reason=x
            set qzr3f priority_override=x
            set qzr3f priority_override=1
            set qzr3f mitigated_at=yesterday
            set qzr3f mitigated_at="2026-03-29 01:30"
            set qzr3f service=nosuch
            set qzr3f service="no such"
            set qzr3f
            set nosuch impact=high
            incident new -t x --impact hihg
            incident new -t x --mitigated-at soon
            "#
        ),
        str![[r#"
$ gitsm set qzr3f impact=hihg
[stderr]
error: `impact`: "hihg" is not one of its choices
hint: did you mean `high`?
[exit 2]
$ gitsm set qzr3f impct=high
[stderr]
error: the kind incident has no field `impct`
hint: did you mean `impact`?
[exit 2]
$ gitsm set qzr3f state=closed
[stderr]
error: the kind incident has no field `state`
hint: one of: title, labels, description, impact, urgency, priority_override, priority_reason, service, assets, category, subcategory, environment, team, assignee, reporter, location, origin, impact_started_at, mitigated_at, hold_reason, hold_until, resolution_code, resolution_notes, reopen_reason, cancel_reason, major, commander
[exit 2]
$ gitsm set qzr3f id=x
[stderr]
error: the kind incident has no field `id`
hint: one of: title, labels, description, impact, urgency, priority_override, priority_reason, service, assets, category, subcategory, environment, team, assignee, reporter, location, origin, impact_started_at, mitigated_at, hold_reason, hold_until, resolution_code, resolution_notes, reopen_reason, cancel_reason, major, commander
[exit 2]
$ gitsm set qzr3f log=
[stderr]
error: the kind incident has no field `log`
hint: one of: title, labels, description, impact, urgency, priority_override, priority_reason, service, assets, category, subcategory, environment, team, assignee, reporter, location, origin, impact_started_at, mitigated_at, hold_reason, hold_until, resolution_code, resolution_notes, reopen_reason, cancel_reason, major, commander
[exit 2]
$ gitsm set qzr3f title=
[stderr]
error: `title`: a record cannot be without a title
[exit 2]
$ gitsm set qzr3f impact
[stderr]
error: `impact`: no value is given
hint: write it as field=value; field= clears it
[exit 2]
$ gitsm set qzr3f =high
[stderr]
error: the kind incident has no field ``
hint: one of: title, labels, description, impact, urgency, priority_override, priority_reason, service, assets, category, subcategory, environment, team, assignee, reporter, location, origin, impact_started_at, mitigated_at, hold_reason, hold_until, resolution_code, resolution_notes, reopen_reason, cancel_reason, major, commander
[exit 2]
$ gitsm set qzr3f impact=
INC-261120-QZR3F  impact changed
[exit 0]
$ gitsm set qzr3f assignee="Ana Example"
[stderr]
error: `assignee`: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '
hint: write it as ana-example
[exit 2]
$ gitsm set qzr3f priority_override=9 priority_reason=x
[stderr]
error: `priority_override`: 9 is no priority
hint: one of: 1, 2, 3, 4, 5
[exit 2]
$ gitsm set qzr3f priority_override=x
[stderr]
error: `priority_override`: "x" is not a whole number
[exit 2]
$ gitsm set qzr3f priority_override=1
[stderr]
error: `set` needs priority_reason
hint: give --priority-reason
[exit 1]
$ gitsm set qzr3f mitigated_at=yesterday
[stderr]
error: `mitigated_at`: "yesterday" is not an instant
hint: write it as 2026-11-20T09:14:03Z, "2026-11-20 09:14", now or +2h
[exit 2]
$ gitsm set qzr3f mitigated_at="2026-03-29 01:30"
[stderr]
error: `mitigated_at`: "2026-03-29 01:30" is not an instant
hint: write it as 2026-11-20T09:14:03Z, "2026-11-20 09:14", now or +2h
[exit 2]
$ gitsm set qzr3f service=nosuch
INC-261120-QZR3F  service changed
[exit 0]
$ gitsm set qzr3f service="no such"
[stderr]
error: no record matches `no such`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm set qzr3f
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
    desk.ok(&["incident", "cancel", "qzr3f", "--reason", "spam"]);
    assert_data_eq!(
        desk.session(
            r#"
            set qzr3f impact=high
            set qzr3f impact=high -m "Was forgotten"
            set qzr3f cancel_reason= -m "No reason"
            note qzr3f -m "After all"
            "#
        ),
        str![[r#"
$ gitsm set qzr3f impact=high
[stderr]
error: INC-261120-QZR3F is canceled: its fields are settled
hint: give the reason with -m to change it all the same
[exit 1]
$ gitsm set qzr3f impact=high -m "Was forgotten"
INC-261120-QZR3F  impact changed
[exit 0]
$ gitsm set qzr3f cancel_reason= -m "No reason"
[stderr]
error: the state canceled needs cancel_reason
[exit 1]
$ gitsm note qzr3f -m "After all"
INC-261120-QZR3F  noted
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
            assign qzr3f
            assign qzr3f @me
            assign qzr3f @me
            assign qzr3f bob -m "Your turn"
            assign qzr3f --team network
            assign qzr3f "No Name"
            log qzr3f
            "#
        ),
        str![[r#"
$ gitsm assign qzr3f
[stderr]
error: the following required arguments were not provided:
  <PERSON>

Usage: gitsm assign <ID> <PERSON>

For more information, try '--help'.
[exit 2]
$ gitsm assign qzr3f @me
INC-261120-QZR3F  new → in_progress, ana
[exit 0]
$ gitsm assign qzr3f @me
[stderr]
error: `reassign` must change assignee or team
hint: give another with --assignee or --team
[exit 1]
$ gitsm assign qzr3f bob -m "Your turn"
INC-261120-QZR3F  assignee changed
[exit 0]
$ gitsm assign qzr3f --team network
INC-261120-QZR3F  team changed
[exit 0]
$ gitsm assign qzr3f "No Name"
[stderr]
error: `assignee`: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '
hint: write it as no-name
[exit 2]
$ gitsm log qzr3f
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
        desk.feed(&["note", "qzr3f", "-m", "-"], b"First line\n\n  - second: line\n\ttab\n"),
        str![[r#"
INC-261120-QZR3F  noted
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.feed(
            &["incident", "resolve", "qzr3f", "--code", "recovered", "--notes", "-"],
            "Gr\u{fc}\u{df}e\r\nvon Windows\r\n".as_bytes()
        ),
        str![[r#"
INC-261120-QZR3F  new → resolved
[exit 0]

"#]]
    );
    assert_data_eq!(desk.feed(&["note", "qzr3f", "-m", "-"], b"\xff\xfe\n"), str![[r#"
[stderr]
error: standard input is not UTF-8 text: stream did not contain valid UTF-8
[exit 1]

"#]]);
    assert_data_eq!(desk.feed(&["note", "qzr3f", "-m", "-"], b""), str![[r#"
[stderr]
error: nothing is said: the message is empty
[exit 2]

"#]]);
    assert_data_eq!(desk.read(desk.path_of("qzr3f")), str![[r#"
id: INC-261120-QZR3F
title: Checkout returns 502
state: resolved
impact: medium
urgency: medium
reporter: ana
resolution_code: recovered
resolution_notes: "Grüße/r/nvon Windows/r/n"
log:
  - id: RSX0TPGE
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: medium, urgency: medium}
  - id: XKWJQ223
    at: "2026-11-20T09:02:00Z"
    by: ana
    note: |-
      First line

        - second: line
      	tab
  - id: E4VX5PBJ
    at: "2026-11-20T09:03:00Z"
    by: ana
    to: resolved
    set: {resolution_code: recovered}

"#]]);
    assert_data_eq!(desk.tell(&["check"]), str![[r#"
no findings, 1 file checked
[exit 0]

"#]]);
    desk.assert_sound();
}
