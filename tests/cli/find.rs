//! Finding the record that was meant.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn any_unique_part_of_an_id_is_enough() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.incident("Two");
    desk.ok(&["service", "new", "checkout"]);
    assert_data_eq!(
        desk.session(
            r#"
            list -q
            note qzr3f -m a
            note QZR -m b
            note zr3 -m c
            note inc-261120-qzr3f -m d
            note 261120 -m e
            note inc -m f
            note "" -m g
            note check -m h
            show incident/qzr -q
            show problem/qzr
            show qzr3g
            show INC-261120-QZR3G
            show chekout
            show "../../../etc/passwd"
            incident show checkout
            "#
        ),
        str![[r#"
$ gitsm list -q
INC-261120-XKWJQ
INC-261120-QZR3F
checkout
[exit 0]
$ gitsm note qzr3f -m a
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note QZR -m b
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note zr3 -m c
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note inc-261120-qzr3f -m d
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note 261120 -m e
[stderr]
error: `261120` matches 2 records
hint: type more of it: INC-261120-QZR3F, INC-261120-XKWJQ
[exit 1]
$ gitsm note inc -m f
[stderr]
error: `inc` matches 2 records
hint: type more of it: INC-261120-QZR3F, INC-261120-XKWJQ
[exit 1]
$ gitsm note "" -m g
[stderr]
error: no record matches ``
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm note check -m h
checkout  noted
[exit 0]
$ gitsm show incident/qzr -q
INC-261120-QZR3F  One
State     new
Priority  3
Impact    medium
Urgency   medium
Reporter  ana
Opened    2026-11-20 09:01 WET
Age       12 m
File      incidents/2026/11/20/INC-261120-QZR3F.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
2026-11-20 09:05 WET  ana  noted: a
2026-11-20 09:06 WET  ana  noted: b
2026-11-20 09:07 WET  ana  noted: c
2026-11-20 09:08 WET  ana  noted: d
[exit 0]
$ gitsm show problem/qzr
[stderr]
error: no record matches `qzr`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm show qzr3g
[stderr]
error: no record matches `qzr3g`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm show INC-261120-QZR3G
[stderr]
error: no record matches `INC-261120-QZR3G`
hint: did you mean INC-261120-QZR3F?
[exit 1]
$ gitsm show chekout
[stderr]
error: no record matches `chekout`
hint: did you mean checkout?
[exit 1]
$ gitsm show "../../../etc/passwd"
[stderr]
error: no record matches `../../../etc/passwd`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm incident show checkout
[stderr]
error: no record matches `checkout`
hint: `gitsm list` shows what there is
[exit 1]

"#]]
    );
}

#[test]
fn one_name_in_two_kinds_is_told_apart_by_the_kind() {
    let desk = TestDesk::new();
    desk.ok(&["service", "new", "mail", "-t", "Mail for everybody"]);
    desk.ok(&["asset", "new", "mail", "--class", "server"]);
    assert_data_eq!(
        desk.session(
            r#"
            note mail -m x
            note service/mail -m x
            service show mail
            incident new -t "Mail is slow" --service mail
            link inc related mail
            link inc related asset/mail
            "#
        ),
        str![[r#"
$ gitsm note mail -m x
[stderr]
error: `mail` matches 2 records
hint: type more of it: asset/mail, service/mail
[exit 1]
$ gitsm note service/mail -m x
mail  noted
[exit 0]
$ gitsm service show mail
mail  Mail for everybody
State   planned
Tier    normal
Opened  2026-11-20 09:01 WET
Age     4 m
File    services/mail.yaml
Next    launch, retire

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → planned; tier: normal
2026-11-20 09:04 WET  ana  noted: x
[exit 0]
$ gitsm incident new -t "Mail is slow" --service mail
INC-261120-346NK  new, priority 3
[exit 0]
$ gitsm link inc related mail
[stderr]
error: `mail` matches 2 records
hint: type more of it: asset/mail, service/mail
[exit 1]
$ gitsm link inc related asset/mail
INC-261120-346NK  links changed
[exit 0]

"#]]
    );
}

#[test]
fn former_ids_and_ids_of_other_systems_lead_to_the_record() {
    let desk = TestDesk::new();
    let id = desk.incident("Old");
    let path = desk.path_of(&id);
    let text = desk.read(&path);
    desk.commit(
        &path,
        text.replacen(
            "title:",
            "aliases: [INC-250101-AAAAA]\nexternal: {servicenow: INC0000045, jira: OPS-7}\ntitle:",
            1,
        ),
    );
    assert_data_eq!(
        desk.session(
            r#"
            note inc-250101-aaaaa -m x
            note INC0000045 -m x
            note ops-7 -m x
            note INC0000046 -m x
            show ops-7
            check
            "#
        ),
        str![[r#"
$ gitsm note inc-250101-aaaaa -m x
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note INC0000045 -m x
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note ops-7 -m x
INC-261120-QZR3F  noted
[exit 0]
$ gitsm note INC0000046 -m x
[stderr]
error: no record matches `INC0000046`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm show ops-7
INC-261120-QZR3F  Old
State       new
Priority    3
Impact      medium
Urgency     medium
Reporter    ana
Servicenow  INC0000045
Jira        OPS-7
Opened      2026-11-20 09:01 WET
Age         6 m
File        incidents/2026/11/20/INC-261120-QZR3F.yaml
Next        start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
2026-11-20 09:03 WET  ana  noted: x
2026-11-20 09:04 WET  ana  noted: x
2026-11-20 09:05 WET  ana  noted: x
[exit 0]
$ gitsm check
no findings, 1 file checked
[exit 0]

"#]]
    );
}

#[test]
fn a_record_that_is_only_in_the_work_tree_is_found_and_named() {
    let desk = TestDesk::new();
    desk.write(
        "assets/server/web-09.yaml",
        "id: web-09\ntitle: Nine\nstate: in_stock\nclass: server\nlog: []\n",
    );
    assert_data_eq!(
        desk.session(
            "
            show web-09
            note web-09 -m x
            "
        ),
        str![[r#"
$ gitsm show web-09
web-09  Nine
State  in_stock
Class  server
File   assets/server/web-09.yaml
Next   order, ship, deploy, maintain, lose, retire

Log
nothing happened yet
[exit 0]
$ gitsm note web-09 -m x
[stderr]
error: assets/server/web-09.yaml lies in the work tree but git does not know it
hint: move the file away, or commit it with git
[exit 4]

"#]]
    );
}
