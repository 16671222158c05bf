//! Links between records.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn links_are_made_and_removed() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.incident("Two");
    desk.ok(&["service", "new", "checkout"]);
    assert_data_eq!(
        desk.session(
            r#"
            list -q
            link %1 parent %2
            link %1 parent %2
            link %2 parent %1
            link %1 parent %1
            link %1 caused-by %2
            link %1 caused_bye %2
            link %1 related nosuch
            link %1 related checkout
            incident new -t Three --link parent:%1 --link related:%2
            incident new -t Four --link parent
            incident new -t Four --link parnet:%1
            incident new -t Four --link parent:nosuch
            show %1
            unlink %1 parent %2
            unlink %1 parent %2
            link %1
            "#
        ),
        str![[r#"
$ gitsm list -q
INC-261120-00002
INC-261120-00001
checkout
[exit 0]
$ gitsm link %1 parent %2
INC-261120-00001  links changed
[exit 0]
$ gitsm link %1 parent %2
[stderr]
INC-261120-00001 is so already
[exit 0]
$ gitsm link %2 parent %1
[stderr]
error: INC-261120-00001 already leads back to INC-261120-00002 by `parent`
[exit 1]
$ gitsm link %1 parent %1
[stderr]
error: INC-261120-00001 cannot be linked to itself
[exit 1]
$ gitsm link %1 caused-by %2
[stderr]
error: `caused_by` links to change, and INC-261120-00002 is none
[exit 1]
$ gitsm link %1 caused_bye %2
[stderr]
error: the kind incident has no link `caused_bye`
hint: did you mean `caused_by`?
[exit 2]
$ gitsm link %1 related nosuch
[stderr]
error: no record matches `nosuch`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm link %1 related checkout
INC-261120-00001  links changed
[exit 0]
$ gitsm incident new -t Three --link parent:%1 --link related:%2
INC-261120-00003  new, priority 3
[exit 0]
$ gitsm incident new -t Four --link parent
[stderr]
error: --link "parent" has no type
hint: write it as TYPE:ID; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related
[exit 2]
$ gitsm incident new -t Four --link parnet:%1
[stderr]
error: the kind incident has no link `parnet`
hint: did you mean `parent`?
[exit 2]
$ gitsm incident new -t Four --link parent:nosuch
[stderr]
error: no record matches `nosuch`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm show %1
INC-261120-00001  One
State     new
Priority  3
Impact    medium
Urgency   medium
Reporter  ana
Parent    INC-261120-00002
Related   checkout
Opened    2026-11-20 09:01 WET
Age       16 m
File      incidents/2026/11/20/INC-261120-00001.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
[exit 0]
$ gitsm unlink %1 parent %2
INC-261120-00001  links changed
[exit 0]
$ gitsm unlink %1 parent %2
[stderr]
error: there is no link `parent` to INC-261120-00002
[exit 1]
$ gitsm link %1
[stderr]
error: the following required arguments were not provided:
  <TYPE>
  <TARGET>

Usage: gitsm link <ID> <TYPE> <TARGET>

For more information, try '--help'.
[exit 2]

"#]]
    );
    desk.assert_sound();
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 4 files checked
[exit 0]

"#]]
    );
}

#[test]
fn what_is_single_is_replaced_only_on_purpose() {
    let desk = TestDesk::new();
    for title in ["One", "Two", "Three"] {
        desk.incident(title);
    }
    let ids = desk.ok(&["list", "-q", "--sort", "opened"]);
    let ids: Vec<&str> = ids.lines().collect();
    let told = desk.session(&format!(
        "
        link {0} parent {1}
        link {0} parent {2}
        link {1} parent {2}
        link {2} parent {0}
        list link:{1}
        list has:parent
        ",
        ids[0], ids[1], ids[2]
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm link INC-261120-00001 parent INC-261120-00002
INC-261120-00001  links changed
[exit 0]
$ gitsm link INC-261120-00001 parent INC-261120-00003
[stderr]
error: `parent` is already INC-261120-00002, and there can be only one; unlink it first
[exit 1]
$ gitsm link INC-261120-00002 parent INC-261120-00003
INC-261120-00002  links changed
[exit 0]
$ gitsm link INC-261120-00003 parent INC-261120-00001
[stderr]
error: INC-261120-00001 already leads back to INC-261120-00003 by `parent`
[exit 1]
$ gitsm list link:INC-261120-00002
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    8 m
[exit 0]
$ gitsm list has:parent
ID                Kind      P  State  Title  Age
INC-261120-00002  incident  3  new    Two    8 m
INC-261120-00001  incident  3  new    One    9 m
[exit 0]

"#]]
    );
}

#[test]
fn a_problem_is_resolved_after_its_changes() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    desk.ok(&["service", "new", "checkout"]);
    let change = desk.ok(&[
        "change",
        "new",
        "-t",
        "New pool",
        "--service",
        "checkout",
        "-q",
    ]);
    let change = change.trim();
    let told = desk.session(&format!(
        r#"
        problem new -t "Connections leak" --service checkout --link incident:%1
        problem fix prb --set owner=ana --set assignee=ana --root-cause Leak --cause software --link fixed_by:{change}
        problem resolve prb --code fix_applied --notes Done
        change cancel {change} --reason "Not needed"
        problem resolve prb --code fix_applied --notes Done
        unlink prb fixed_by {change}
        "#
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm problem new -t "Connections leak" --service checkout --link incident:%1
PRB-261120-00003  new, priority 3
[exit 0]
$ gitsm problem fix prb --set owner=ana --set assignee=ana --root-cause Leak --cause software --link fixed_by:CHG-261120-00002
PRB-261120-00003  new → fix_in_progress, ana
[exit 0]
$ gitsm problem resolve prb --code fix_applied --notes Done
[stderr]
error: not all of `fixed_by` is done: CHG-261120-00002
[exit 1]
$ gitsm change cancel CHG-261120-00002 --reason "Not needed"
CHG-261120-00002  draft → canceled
[exit 0]
$ gitsm problem resolve prb --code fix_applied --notes Done
PRB-261120-00003  fix_in_progress → resolved, ana
[exit 0]
$ gitsm unlink prb fixed_by CHG-261120-00002
PRB-261120-00003  links changed
[exit 0]

"#]]
    );
}
