//! Lists: the query language end to end, columns, order, and every format.

use snapbox::{IntoData, assert_data_eq, str};

use crate::support::TestDesk;

/// Incidents in several states, a service, and a change.
fn busy() -> TestDesk {
    let desk = TestDesk::new();
    desk.all_ok(
        r#"
        service new checkout -t "Checkout" --team platform
        incident new -t "Checkout returns 502" --impact high --urgency high --service checkout --assets web-01
        incident new -t "Mail is slow, again" --impact low --urgency low
        incident new -t "Disk | full" --origin monitoring
        change new -t "New pool" --assets web-01
        "#,
    );
    let ids = desk.ok(&["incident", "list", "-q", "--sort", "opened"]);
    let ids: Vec<&str> = ids.lines().collect();
    desk.all_ok(&format!(
        r#"
        incident start {0} --assignee @me --team platform
        incident resolve {1} --code recovered --notes "By itself"
        incident hold {2} --reason awaiting_vendor
        "#,
        ids[0], ids[1], ids[2]
    ));
    desk.wait(chrono::TimeDelta::days(2));
    desk
}

#[test]
fn queries() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            list
            ls state:open
            incident list
            incident list phase:paused
            list priority:1,2
            list priority:<=3 kind:incident
            list -state:open
            list !state:open
            list kind:incident -priority:1
            list assignee:@me
            list team:@mine
            list has:assignee
            list -has:assignee kind:incident
            list 502
            list "checkout returns"
            list title:"Mail is slow"
            list service:checkout assets:web-01
            list opened:>1d
            list opened:<1d
            list opened:2026-11-20
            list nothing:here
            list colour:red
            list priority:high
            list state:opne
            list opened:soon
            list -- -state:open
            "#
        ),
        str![[r#"
$ gitsm list
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
INC-261120-00003  incident  3  on_hold      Disk | full           2 d
CHG-261120-00004  change       draft        New pool              2 d
checkout          service      planned      Checkout              2 d
INC-261120-00002  incident  5  resolved     Mail is slow, again   5 m
[exit 0]
$ gitsm ls state:open
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
INC-261120-00003  incident  3  on_hold      Disk | full           2 d
CHG-261120-00004  change       draft        New pool              2 d
[exit 0]
$ gitsm incident list
ID                P  State        Title                 Service   Assignee  SLA            Left  Age
INC-261120-00001  1  in_progress  Checkout returns 502  checkout  ana       breached  -1 d 20 h  2 d
INC-261120-00003  3  on_hold      Disk | full                               paused     3 h 55 m  2 d
INC-261120-00002  5  resolved     Mail is slow, again                       met                  5 m
[exit 0]
$ gitsm incident list phase:paused
ID                P  State    Title        Service  Assignee  SLA         Left  Age
INC-261120-00003  3  on_hold  Disk | full                     paused  3 h 55 m  2 d
[exit 0]
$ gitsm list priority:1,2
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list priority:<=3 kind:incident
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
INC-261120-00003  incident  3  on_hold      Disk | full           2 d
[exit 0]
$ gitsm list -state:open
ID                Kind      P  State     Title                Age
checkout          service      planned   Checkout             2 d
INC-261120-00002  incident  5  resolved  Mail is slow, again  5 m
[exit 0]
$ gitsm list !state:open
ID                Kind      P  State     Title                Age
checkout          service      planned   Checkout             2 d
INC-261120-00002  incident  5  resolved  Mail is slow, again  5 m
[exit 0]
$ gitsm list kind:incident -priority:1
ID                Kind      P  State     Title                Age
INC-261120-00003  incident  3  on_hold   Disk | full          2 d
INC-261120-00002  incident  5  resolved  Mail is slow, again  5 m
[exit 0]
$ gitsm list assignee:@me
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list team:@mine
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
checkout          service      planned      Checkout              2 d
[exit 0]
$ gitsm list has:assignee
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list -has:assignee kind:incident
ID                Kind      P  State     Title                Age
INC-261120-00003  incident  3  on_hold   Disk | full          2 d
INC-261120-00002  incident  5  resolved  Mail is slow, again  5 m
[exit 0]
$ gitsm list 502
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list "checkout returns"
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list title:"Mail is slow"
ID                Kind      P  State     Title                Age
INC-261120-00002  incident  5  resolved  Mail is slow, again  5 m
[exit 0]
$ gitsm list service:checkout assets:web-01
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list opened:>1d
nothing matches
[exit 0]
$ gitsm list opened:<1d
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
INC-261120-00003  incident  3  on_hold      Disk | full           2 d
CHG-261120-00004  change       draft        New pool              2 d
checkout          service      planned      Checkout              2 d
INC-261120-00002  incident  5  resolved     Mail is slow, again   5 m
[exit 0]
$ gitsm list opened:2026-11-20
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
INC-261120-00003  incident  3  on_hold      Disk | full           2 d
CHG-261120-00004  change       draft        New pool              2 d
checkout          service      planned      Checkout              2 d
INC-261120-00002  incident  5  resolved     Mail is slow, again   5 m
[exit 0]
$ gitsm list nothing:here
[stderr]
error: column 1: there is no key `nothing`
hint: `gitsm list --help` tells which keys there are; to search for the text put quotes around it: "nothing:…"
[exit 2]
$ gitsm list colour:red
[stderr]
error: column 1: there is no key `colour`
hint: `gitsm list --help` tells which keys there are; to search for the text put quotes around it: "colour:…"
[exit 2]
$ gitsm list priority:high
[stderr]
error: column 10: `high` is not a number, which `priority` needs
hint: write digits, such as 3 or 0.5
[exit 2]
$ gitsm list state:opne
[stderr]
error: column 7: `state` is never `opne`
hint: did you mean `open`?
[exit 2]
$ gitsm list opened:soon
[stderr]
error: column 8: `soon` is not a date, which `opened` needs
hint: write such as 2026-01-31, 2026-01, today, 7d (ago), +7d (ahead) or 2026-01-31T09:00:00Z
[exit 2]
$ gitsm list -- -state:open
ID                Kind      P  State     Title                Age
checkout          service      planned   Checkout             2 d
INC-261120-00002  incident  5  resolved  Mail is slow, again  5 m
[exit 0]

"#]]
    );
}

#[test]
fn columns_order_and_number() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            list --columns id,title,opened
            incident list --columns id,hold_reason,resolved --sort title
            list --sort -opened -n 2
            list --sort priority,-title --columns priority,title
            list kind:incident sort:title -n 1
            list -n 0
            list -n -1
            list -n many
            list --columns id,colour
            list --sort colour
            list -q --sort -opened kind:incident
            "#
        ),
        str![[r#"
$ gitsm list --columns id,title,opened
ID                Title                 Opened
INC-261120-00001  Checkout returns 502  2 d ago
INC-261120-00003  Disk | full           2 d ago
CHG-261120-00004  New pool              2 d ago
checkout          Checkout              2 d ago
INC-261120-00002  Mail is slow, again   2 d ago
[exit 0]
$ gitsm incident list --columns id,hold_reason,resolved --sort title
ID                Hold reason      Resolved
INC-261120-00001
INC-261120-00003  awaiting_vendor
INC-261120-00002                   2 d ago
[exit 0]
$ gitsm list --sort -opened -n 2
ID                Kind      P  State    Title        Age
CHG-261120-00004  change       draft    New pool     2 d
INC-261120-00003  incident  3  on_hold  Disk | full  2 d
[exit 0]
$ gitsm list --sort priority,-title --columns priority,title
P  Title
1  Checkout returns 502
3  Disk | full
5  Mail is slow, again
   New pool
   Checkout
[exit 0]
$ gitsm list kind:incident sort:title -n 1
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
[exit 0]
$ gitsm list -n 0
nothing matches
[exit 0]
$ gitsm list -n -1
[stderr]
error: unexpected argument '-1' found

  tip: to pass '-1' as a value, use '-- -1'

Usage: gitsm list [OPTIONS] [QUERY]...

For more information, try '--help'.
[exit 2]
$ gitsm list -n many
[stderr]
error: invalid value 'many' for '--limit <NUMBER>': invalid digit found in string

For more information, try '--help'.
[exit 2]
$ gitsm list --columns id,colour
[stderr]
error: there is no column `colour`
hint: `gitsm list --help` tells which keys there are
[exit 2]
$ gitsm list --sort colour
[stderr]
error: column 6: there is no key `colour`
hint: `gitsm list --help` tells which keys there are; to search for the text put quotes around it: "colour:…"
[exit 2]
$ gitsm list -q --sort -opened kind:incident
INC-261120-00003
INC-261120-00002
INC-261120-00001
[exit 0]

"#]]
    );
}

#[test]
fn json_is_one_object_with_a_versioned_schema() {
    let desk = busy();
    let list = desk.json(&["incident", "list", "priority:1"]);
    let commit = desk.git(&["rev-parse", "HEAD"]);
    assert_eq!(list["commit"], commit.trim());
    assert_data_eq!(
        desk.stable(&serde_json::to_string_pretty(&list).unwrap()),
        str![[r#########################################"
{
  "schema": "gitsm.list/v1",
  "commit": "########################################",
  "items": [
    {
      "id": "INC-261120-00001",
      "priority": 1,
      "state": "in_progress",
      "title": "Checkout returns 502",
      "service": "checkout",
      "assignee": "ana",
      "sla": "breached",
      "left": -158880,
      "age": 173280,
      "kind": "incident",
      "opened": "2026-11-20T09:02:00Z",
      "resolved": null,
      "external": null,
      "links": null,
      "impact": "high",
      "urgency": "high",
      "assets": [
        "web-01"
      ],
      "team": "platform",
      "reporter": "ana"
    }
  ]
}
"#########################################]]
    );
    let all = desk.json(&["list"]);
    assert_eq!(all["schema"], "gitsm.list/v1");
    for item in all["items"].as_array().unwrap() {
        for key in ["id", "kind", "title", "state", "priority", "external"] {
            assert!(item.get(key).is_some(), "{key} of {item}");
        }
    }
    let none = desk.json(&["list", "priority:2"]);
    assert_eq!(none["items"], serde_json::json!([]));
}

#[test]
fn other_formats() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            incident list --format jsonl --columns id,title
            incident list --format csv
            incident list --format html --columns id,title
            incident list --format xml
            incident list --json --format csv
            show 502 --format markdown
            "#
        ),
        str![[r#"
$ gitsm incident list --format jsonl --columns id,title
{"id":"INC-261120-00001","title":"Checkout returns 502","kind":"incident","state":"in_progress","priority":1,"opened":"2026-11-20T09:02:00Z","resolved":null,"external":null,"links":null,"impact":"high","urgency":"high","service":"checkout","assets":["web-01"],"team":"platform","assignee":"ana","reporter":"ana","origin":null,"hold_reason":null,"resolution_code":null,"resolution_notes":null}
{"id":"INC-261120-00003","title":"Disk | full","kind":"incident","state":"on_hold","priority":3,"opened":"2026-11-20T09:04:00Z","resolved":null,"external":null,"links":null,"impact":"medium","urgency":"medium","service":null,"assets":null,"team":null,"assignee":null,"reporter":"ana","origin":"monitoring","hold_reason":"awaiting_vendor","resolution_code":null,"resolution_notes":null}
{"id":"INC-261120-00002","title":"Mail is slow, again","kind":"incident","state":"resolved","priority":5,"opened":"2026-11-20T09:03:00Z","resolved":"2026-11-20T09:08:00Z","external":null,"links":null,"impact":"low","urgency":"low","service":null,"assets":null,"team":null,"assignee":null,"reporter":"ana","origin":null,"hold_reason":null,"resolution_code":"recovered","resolution_notes":"By itself"}
[exit 0]
$ gitsm incident list --format csv
id,priority,state,title,service,assignee,sla,left,age
INC-261120-00001,1,in_progress,Checkout returns 502,checkout,ana,breached,-158940,173340
INC-261120-00003,3,on_hold,Disk | full,,,paused,14100,173220
INC-261120-00002,5,resolved,"Mail is slow, again",,,met,,300
[exit 0]
$ gitsm incident list --format html --columns id,title
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>gitsm</title>
<style>
:root{color-scheme:light dark;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--warn:#9a6700;--bad:#cf222e}
@media(prefers-color-scheme:dark){:root{--line:#3d444d;--muted:#9198a1;--good:#3fb950;--warn:#d29922;--bad:#f85149}}
body{font:16px/1.5 system-ui,sans-serif;max-width:90rem;margin:2rem auto;padding:0 1rem}
.scroll{overflow-x:auto}table{border-collapse:collapse}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;vertical-align:bottom}.right{text-align:right;font-variant-numeric:tabular-nums}td.right{white-space:nowrap}
td{max-width:40rem}footer p{margin:.3rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:var(--muted)}dd{margin:0}
.text,td,dd{white-space:pre-wrap;overflow-wrap:break-word}.strong{font-weight:600}.muted,footer{color:var(--muted)}
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad);font-weight:600}
@media print{:root{color-scheme:light;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--warn:#9a6700;--bad:#cf222e}
body{margin:0;max-width:none;font-size:9pt}th,td{padding:.15rem .35rem}.scroll{overflow:visible}tr{break-inside:avoid}h2{break-after:avoid}}
</style>
</head>
<body>
<h1>gitsm</h1>
<section>
<div class="scroll"><table>
<thead><tr><th scope="col">ID</th><th scope="col">Title</th></tr></thead>
<tbody>
<tr><td class="strong">INC-261120-00001</td><td>Checkout returns 502</td></tr>
<tr><td class="strong">INC-261120-00003</td><td>Disk | full</td></tr>
<tr><td class="strong">INC-261120-00002</td><td>Mail is slow, again</td></tr>
</tbody>
</table></div>
</section>
<footer>
<p>commit ########################################</p>
</footer>
</body>
</html>
[exit 0]
$ gitsm incident list --format xml
[stderr]
error: there is no format `xml`
hint: use one of text, json, jsonl, csv, markdown, html
[exit 2]
$ gitsm incident list --json --format csv
[stderr]
error: the argument '--json' cannot be used with '--format <FORMAT>'

Usage: gitsm incident list --json [QUERY]...

For more information, try '--help'.
[exit 2]
$ gitsm show 502 --format markdown
[stderr]
error: no record matches `502`
hint: `gitsm list` shows what there is
[exit 1]

"#]]
    );
}

#[test]
fn markdown_keeps_its_cells() {
    let desk = busy();
    assert_data_eq!(
        desk.session("incident list --format markdown"),
        str![[r#"
$ gitsm incident list --format markdown
| ID | P | State | Title | Service | Assignee | SLA | Left | Age |
| --- | ---: | --- | --- | --- | --- | --- | ---: | ---: |
| INC-261120-00001 | 1 | in_progress | Checkout returns 502 | checkout | ana | breached | -1 d 20 h | 2 d |
| INC-261120-00003 | 3 | on_hold | Disk \| full |  |  | paused | 3 h 55 m | 2 d |
| INC-261120-00002 | 5 | resolved | Mail is slow, again |  |  | met |  | 5 m |
[exit 0]

"#]]
        .raw()
    );
}

#[test]
fn the_past() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            list --at HEAD~3
            list --at HEAD~99
            list --at nosuch
            list --at 2026-11-20 kind:incident
            list --at 2020-01-01
            list --at 2026-13-45
            show web-01 --at HEAD
            incident new -t x --at HEAD~1
            list kind:incident --now 2027-01-01T00:00:00Z
            list --now tomorrow
            "#
        ),
        str![[r#"
$ gitsm list --at HEAD~3
ID                Kind      P  State    Title                 Age
INC-261120-00001  incident  1  new      Checkout returns 502  2 d
INC-261120-00003  incident  3  new      Disk | full           2 d
INC-261120-00002  incident  5  new      Mail is slow, again   2 d
CHG-261120-00004  change       draft    New pool              2 d
checkout          service      planned  Checkout              2 d
[exit 0]
$ gitsm list --at HEAD~99
[stderr]
error: `HEAD~99` names no commit and is no date
hint: give a branch, tag, commit id, or a date such as 2026-11-20
[exit 2]
$ gitsm list --at nosuch
[stderr]
error: `nosuch` names no commit and is no date
hint: give a branch, tag, commit id, or a date such as 2026-11-20
[exit 2]
$ gitsm list --at 2026-11-20 kind:incident
ID                Kind      P  State        Title                 Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  2 d
INC-261120-00003  incident  3  on_hold      Disk | full           2 d
INC-261120-00002  incident  5  resolved     Mail is slow, again   5 m
[exit 0]
$ gitsm list --at 2020-01-01
[stderr]
error: the first commit is later than 2020-01-01
[exit 1]
$ gitsm list --at 2026-13-45
[stderr]
error: `2026-13-45` names no commit and is no date
hint: give a branch, tag, commit id, or a date such as 2026-11-20
[exit 2]
$ gitsm show web-01 --at HEAD
[stderr]
error: no record matches `web-01`
hint: `gitsm list` shows what there is
[exit 1]
$ gitsm incident new -t x --at HEAD~1
[stderr]
error: --at shows the past, and the past cannot be changed
[exit 2]
$ gitsm list kind:incident --now 2027-01-01T00:00:00Z
ID                Kind      P  State        Title                       Age
INC-261120-00001  incident  1  in_progress  Checkout returns 502  41 d 14 h
INC-261120-00003  incident  3  on_hold      Disk | full           41 d 14 h
INC-261120-00002  incident  5  resolved     Mail is slow, again         5 m
[exit 0]
$ gitsm list --now tomorrow
[stderr]
error: --now "tomorrow" is not an instant
hint: write it as 2026-11-20T09:14:03Z
[exit 2]

"#]]
    );
}

#[test]
fn the_same_commit_and_instant_give_the_same_bytes() {
    let desk = busy();
    let args = ["list", "--at", "HEAD", "--now", "2026-12-01T00:00:00Z"];
    let first = desk.ok(&args);
    desk.incident("Later");
    let args = ["list", "--at", "HEAD~1", "--now", "2026-12-01T00:00:00Z"];
    assert_eq!(first, desk.ok(&args));
}
