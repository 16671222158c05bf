//! Finding the record that was meant.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn any_unique_part_of_an_id_is_enough() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.incident("Two");
    desk.ok(&["service", "new", "checkout"]);
    let id = desk.id(1);
    let last = id.rsplit('-').next().unwrap();
    for typed in [
        last.to_lowercase(),
        last[..4].to_owned(),
        last[1..].to_lowercase(),
        id.to_lowercase(),
        format!("incident/{last}"),
        format!(" {id} "),
    ] {
        let item = desk.json(&["show", &typed]);
        assert_eq!(item["item"]["id"], id, "{typed}");
    }
    let other = if last.ends_with('2') { "3" } else { "2" };
    for typed in ["inc", "261120"] {
        let told = desk.tell(&["note", typed, "-m", "x"]);
        assert!(
            told.contains(" matches 2 records\nhint: type more of it: INC-"),
            "{told}"
        );
        assert!(told.ends_with("[exit 1]\n"), "{told}");
    }
    for typed in [
        format!("{}{other}", &last[..4]),
        format!("{}{other}", &id[..15]),
    ] {
        let told = desk.tell(&["show", &typed]);
        assert!(told.contains("did you mean INC-261120-00001?"), "{told}");
    }
    assert_data_eq!(
        desk.session(
            r#"
            list -q
            note "" -m g
            note check -m h
            show problem/%1
            problem show #1
            show chekout
            show "../../../etc/passwd"
            incident show checkout
            "#
        ),
        str![[r#"
$ gitsm list -q
INC-261120-00002
INC-261120-00001
checkout
[exit 0]
$ gitsm note "" -m g
[stderr]
error: no record matches ``
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm note check -m h
checkout  noted
[exit 0]
$ gitsm show problem/%1
[stderr]
error: no record matches `%1`
hint: did you mean incident/INC-261120-00001?
[exit 1]
$ gitsm problem show #1
[stderr]
error: no record matches `INC-261120-00001`
hint: did you mean incident/INC-261120-00001?
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
hint: did you mean service/checkout?
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
INC-261120-00001  new, priority 3
[exit 0]
$ gitsm link inc related mail
[stderr]
error: `mail` matches 2 records
hint: type more of it: asset/mail, service/mail
[exit 1]
$ gitsm link inc related asset/mail
INC-261120-00001  links changed
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
INC-261120-00001  noted
[exit 0]
$ gitsm note INC0000045 -m x
INC-261120-00001  noted
[exit 0]
$ gitsm note ops-7 -m x
INC-261120-00001  noted
[exit 0]
$ gitsm note INC0000046 -m x
[stderr]
error: no record matches `INC0000046`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm show ops-7
INC-261120-00001  Old
State       new
Priority    3
Impact      medium
Urgency     medium
Reporter    ana
Servicenow  INC0000045
Jira        OPS-7
Opened      2026-11-20 09:01 WET
Age         6 m
File        incidents/2026/11/20/INC-261120-00001.yaml
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
