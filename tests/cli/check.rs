//! Bad files of every sort: each is named with its place, and none hides the others.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const GOOD: &str = "id: INC-261120-AAAAA\ntitle: Good\nstate: new\nimpact: low\nurgency: low\nreporter: ana\nlog:\n  - {id: AAAAAAAA, at: 2026-11-20T08:00:00Z, by: ana, to: new, set: {impact: low, urgency: low}}\n";

fn path(last: &str) -> String {
    format!("incidents/2026/11/20/INC-261120-{last}.yaml")
}

fn good(last: &str) -> String {
    GOOD.replace("INC-261120-AAAAA", &format!("INC-261120-{last}"))
}

/// A desk with one good file and many bad ones.
fn bad() -> TestDesk {
    let desk = TestDesk::new();
    let put = |last: &str, text: &[u8]| desk.write(path(last), text);
    put("AAAAA", good("AAAAA").as_bytes());
    put(
        "BBBBB",
        good("BBBBB")
            .replace("impact: low\nurgency", "impact: low\nimpact: high\nurgency")
            .as_bytes(),
    );
    put(
        "CCCCC",
        good("CCCCC")
            .replace("title: Good", "title: Good\nlabels:\n\t- x")
            .as_bytes(),
    );
    put("DDDDD", b"id: INC-261120-DDDDD\ntitle: \xff\xfe\n");
    let bomb = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n";
    put("EEEEE", (good("EEEEE") + bomb).as_bytes());
    let huge = good("FFFFF") + "description: |\n" + &"  x\n".repeat(300_000);
    put("FFFFF", huge.as_bytes());
    put("GGGGG", good("HHHHH").as_bytes());
    put(
        "HHHHH",
        good("HHHHH").replace("state: new", "state: nwe").as_bytes(),
    );
    put(
        "JJJJJ",
        (good("JJJJJ") + "links: {parent: [INC-261120-ZZZZZ], parnet: [INC-261120-AAAAA]}\n")
            .as_bytes(),
    );
    put("KKKKK", b"");
    put("MMMMM", b"- just\n- a list\n");
    put(
        "NNNNN",
        good("NNNNN")
            .replace("impact: low\nurgency", "impact: huge\nurgency")
            .as_bytes(),
    );
    put(
        "PPPPP",
        good("PPPPP")
            .replace("state: new", "state: in_progress")
            .as_bytes(),
    );
    put(
        "QQQQQ",
        good("QQQQQ")
            .replace("impact: low\nurgency", "impact: high\nurgency")
            .as_bytes(),
    );
    put(
        "RRRRR",
        good("RRRRR")
            .replace("at: 2026-11-20T08:00:00Z", "at: yesterday")
            .as_bytes(),
    );
    put(
        "SSSSS",
        (good("SSSSS") + "assigne: ana\ncolour: red\n").as_bytes(),
    );
    put(
        "TTTTT",
        b"id: INC-261120-TTTTT\ntitle: \"open\nstate: new\n",
    );
    put(
        "VVVVV",
        (good("VVVVV") + "<<<<<<< ours\nassignee: a\n=======\nassignee: b\n>>>>>>> theirs\n")
            .as_bytes(),
    );
    desk.write("incidents/2026/11/20/INC-261120-WWWWW.yml", good("WWWWW"));
    desk.write("incidents/2026/11/21/INC-261120-XXXXX.yaml", good("XXXXX"));
    put(
        "ZZZZZ",
        (good("ZZZZZ") + "links: {parent: [INC-261120-YYYYY], caused_by: [INC-261120-AAAAA]}\n")
            .as_bytes(),
    );
    desk.write("incidents/notes.yaml", "hello: world\n");
    desk.write("incidents/.hidden.yaml", "hello: world\n");
    desk
}

#[test]
fn every_bad_file_is_named_with_its_place() {
    let desk = bad();
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
incidents/2026/11/20/INC-261120-BBBBB.yaml:5:1: error[yaml/duplicate-key]: the key `impact` stands twice; first on line 4
    5 | impact: high
      | ^
  = remedy: keep one of the two: readers disagree on which one counts

incidents/2026/11/20/INC-261120-CCCCC.yaml:4:2: error[yaml/tab]: a tab in the indentation
    4 |  - x
      |  ^
  = remedy: indent with spaces

incidents/2026/11/20/INC-261120-DDDDD.yaml:2:8: error[yaml/encoding]: not UTF-8 from here on
    2 | title: ��
      |        ^
  = remedy: save the file as UTF-8

incidents/2026/11/20/INC-261120-FFFFF.yaml:1:1: error[yaml/too-large]: the file has 1200200 bytes; the limit is 1048576
    1 | id: INC-261120-FFFFF
      | ^
  = remedy: keep attachments outside the record

incidents/2026/11/20/INC-261120-GGGGG.yaml:1:5: error[record/id-name]: the id is INC-261120-HHHHH, but the file is named INC-261120-GGGGG.yaml
    1 | id: INC-261120-HHHHH
      |     ^
  = remedy: give the file the name of its id: ids never change

incidents/2026/11/20/INC-261120-HHHHH.yaml:3:8: error[record/state]: unknown state `nwe` for the kind incident
    3 | state: nwe
      |        ^
  = remedy: did you mean `new`?

incidents/2026/11/20/INC-261120-JJJJJ.yaml:9:45: error[record/link-type]: unknown link type `parnet` for the kind incident
    9 | links: {parent: [INC-261120-ZZZZZ], parnet: [INC-261120-AAAAA]}
      |                                             ^
  = remedy: did you mean `parent`?

incidents/2026/11/20/INC-261120-KKKKK.yaml:1:1: error[yaml/empty]: the file is empty
  = remedy: delete it, or fill it

incidents/2026/11/20/INC-261120-MMMMM.yaml:1:1: error[record/shape]: a record is a mapping of keys; this is a list
    1 | - just
      | ^

incidents/2026/11/20/INC-261120-NNNNN.yaml:4:9: error[record/value]: `impact`: `huge` is not one of its choices
    4 | impact: huge
      |         ^
  = remedy: one of: high, medium, low

incidents/2026/11/20/INC-261120-PPPPP.yaml:3:1: error[check/log-state]: `state` is in_progress, but the log says new
    3 | state: in_progress
      | ^
  = remedy: set it back to new, or let `gitsm check --fix` write the entry
incidents/2026/11/20/INC-261120-PPPPP.yaml:3:1: error[check/needs]: the state in_progress needs assignee or team
    3 | state: in_progress
      | ^
  = remedy: add the key `assignee` or the key `team`

incidents/2026/11/20/INC-261120-QQQQQ.yaml:4:1: error[check/log-field]: `impact` is high, but the log says low
    4 | impact: high
      | ^
  = remedy: take the edit back, or let `gitsm check --fix` write the entry

incidents/2026/11/20/INC-261120-RRRRR.yaml:8:24: error[record/log]: `at`: expected an instant such as 2026-11-20T09:14:03Z
    8 |   - {id: AAAAAAAA, at: yesterday, by: ana, to: new, set: {impact: low, urgency: low}}
      |                        ^

incidents/2026/11/20/INC-261120-SSSSS.yaml:9:1: warning[check/unknown-key]: `assigne` is no key that gitsm knows
    9 | assigne: ana
      | ^
  = remedy: did you mean `assignee`? If not, call it `x-assigne`

incidents/2026/11/20/INC-261120-TTTTT.yaml:2:8: error[yaml/syntax]: not valid YAML: invalid indentation in quoted scalar
    2 | title: "open
      |        ^

incidents/2026/11/20/INC-261120-VVVVV.yaml:9:1: error[yaml/conflict-marker]: a merge conflict was left in the file
    9 | <<<<<<< ours
      | ^
  = remedy: `gitsm resolve` merges a record by field; else merge by hand and remove the markers

incidents/2026/11/20/INC-261120-WWWWW.yml: error[record/extension]: records end in .yaml; this file is not read
  = remedy: rename it to .yaml

incidents/2026/11/20/INC-261120-ZZZZZ.yaml:9:18: error[check/link-target]: `parent` points at INC-261120-YYYYY, which is not in the desk
    9 | links: {parent: [INC-261120-YYYYY], caused_by: [INC-261120-AAAAA]}
      |                  ^
  = remedy: correct the id, or take the link out
incidents/2026/11/20/INC-261120-ZZZZZ.yaml:9:49: error[check/link-kind]: `caused_by` is for change, and INC-261120-AAAAA is of the kind incident
    9 | links: {parent: [INC-261120-YYYYY], caused_by: [INC-261120-AAAAA]}
      |                                                 ^
  = remedy: use another link type, such as `related`

incidents/2026/11/21/INC-261120-XXXXX.yaml:1:1: warning[check/path]: the record does not lie where others look for it
    1 | id: INC-261120-XXXXX
      | ^
  = remedy: move it to incidents/2026/11/20/INC-261120-XXXXX.yaml

incidents/notes.yaml:1:1: error[record/missing]: `id` is missing
    1 | hello: world
      | ^
  = remedy: add the id that the file is named by
incidents/notes.yaml:1:1: error[record/missing]: `state` is missing
    1 | hello: world
      | ^
  = remedy: add it: the last `to` in the log says which
incidents/notes.yaml:1:1: error[record/missing]: `title` is missing
    1 | hello: world
      | ^
  = remedy: add it

22 errors, 2 warnings in 20 files, 22 files checked
[exit 1]

"#]]
    );
}

#[test]
fn one_bad_file_never_hides_the_others() {
    let desk = bad();
    let list = desk.run(&["incident", "list", "-q"]);
    assert_eq!(list.status.code(), Some(5), "some files could not be read");
    let out = String::from_utf8(list.stdout).unwrap();
    assert!(out.contains("INC-261120-AAAAA"), "{out}");
    let err = String::from_utf8(list.stderr).unwrap();
    assert!(err.contains("INC-261120-BBBBB.yaml:5:1"), "{err}");
    assert_data_eq!(
        desk.session(
            "
            show INC-261120-AAAAA -q
            show INC-261120-BBBBB
            show INC-261120-FFFFF
            note INC-261120-BBBBB -m x
            incident new -t 'Still works'
            set #1 impact=high
            asset list
        "
        ),
        str![[r#"
$ gitsm show INC-261120-AAAAA -q
INC-261120-AAAAA  Good
State     new
Priority  5
Impact    low
Urgency   low
Reporter  ana
Opened    2026-11-20 08:00 WET
Age       1 h 2 m
File      incidents/2026/11/20/INC-261120-AAAAA.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 08:00 WET  ana  → new; impact: low, urgency: low
[exit 0]
$ gitsm show INC-261120-BBBBB
[stderr]
error: incidents/2026/11/20/INC-261120-BBBBB.yaml:5:1: the key `impact` stands twice; first on line 4
hint: keep one of the two: readers disagree on which one counts
[exit 5]
$ gitsm show INC-261120-FFFFF
[stderr]
error: incidents/2026/11/20/INC-261120-FFFFF.yaml:1:1: the file has 1200200 bytes; the limit is 1048576
hint: keep attachments outside the record
[exit 5]
$ gitsm note INC-261120-BBBBB -m x
[stderr]
error: incidents/2026/11/20/INC-261120-BBBBB.yaml lies in the work tree but git does not know it
hint: move the file away, or commit it with git
[exit 4]
$ gitsm incident new -t 'Still works'
INC-261120-00001  new, priority 3
[exit 0]
$ gitsm set #1 impact=high
INC-261120-00001  impact changed
[exit 0]
$ gitsm asset list
nothing matches
[exit 0]

"#]]
    );
}

#[test]
fn machine_formats_parse() {
    let desk = bad();
    let out = |format: &str| {
        let output = desk.run(&["check", "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        String::from_utf8(output.stdout).unwrap()
    };
    let json: serde_json::Value = serde_json::from_str(&out("json")).unwrap();
    assert_eq!(json["schema"], "gitsm.check/v1");
    let items = json["items"].as_array().unwrap();
    assert!(items.len() > 18, "{}", items.len());
    assert_data_eq!(
        desk.stable(&serde_json::to_string_pretty(&items[0]).unwrap()),
        str![[r#"
{
  "path": "incidents/2026/11/20/INC-261120-BBBBB.yaml",
  "line": 5,
  "column": 1,
  "code": "yaml/duplicate-key",
  "severity": "error",
  "message": "the key `impact` stands twice; first on line 4",
  "remedy": "keep one of the two: readers disagree on which one counts"
}
"#]]
    );
    let gitlab: serde_json::Value = serde_json::from_str(&out("gitlab")).unwrap();
    assert_eq!(gitlab.as_array().unwrap().len(), items.len());
    let sarif: serde_json::Value = serde_json::from_str(&out("sarif")).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(
        sarif["runs"][0]["results"].as_array().unwrap().len(),
        items.len()
    );
    let github = out("github");
    let commands = github.lines().filter(|line| line.starts_with("::"));
    assert_eq!(commands.count(), items.len());
    assert!(
        github.contains("::error file=incidents/2026/11/20/INC-261120-BBBBB.yaml,line=5,"),
        "{github}"
    );
    assert_data_eq!(
        desk.tell(&["check", "--format", "xml"]),
        str![[r#"
[stderr]
error: there is no format `xml`
hint: use one of human, json, github, gitlab, sarif
[exit 2]

"#]]
    );
}

#[test]
fn fix_writes_the_entries_that_edits_by_hand_forgot() {
    let desk = TestDesk::new();
    desk.commit(
        path("PPPPP"),
        good("PPPPP").replace("state: new", "state: in_progress\nteam: platform"),
    );
    desk.commit(
        path("QQQQQ"),
        good("QQQQQ").replace("impact: low\nurgency", "impact: high   # by hand\nurgency"),
    );
    desk.commit(
        path("BBBBB"),
        good("BBBBB").replace("impact: low\nurgency", "impact: low\nimpact: high\nurgency"),
    );
    let told = desk.session(
        "
        check
        check --fix
        check
        log INC-261120-PPPPP
    ",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm check
incidents/2026/11/20/INC-261120-BBBBB.yaml:5:1: error[yaml/duplicate-key]: the key `impact` stands twice; first on line 4
    5 | impact: high
      | ^
  = remedy: keep one of the two: readers disagree on which one counts

incidents/2026/11/20/INC-261120-PPPPP.yaml:3:1: error[check/log-state]: `state` is in_progress, but the log says new
    3 | state: in_progress
      | ^
  = remedy: set it back to new, or let `gitsm check --fix` write the entry
incidents/2026/11/20/INC-261120-PPPPP.yaml:4:1: error[check/log-field]: `team` is platform, but the log does not say so
    4 | team: platform
      | ^
  = remedy: take the edit back, or let `gitsm check --fix` write the entry

incidents/2026/11/20/INC-261120-QQQQQ.yaml:4:1: error[check/log-field]: `impact` is high, but the log says low
    4 | impact: high   # by hand
      | ^
  = remedy: take the edit back, or let `gitsm check --fix` write the entry

4 errors in 3 files, 3 files checked
[exit 1]
$ gitsm check --fix
incidents/2026/11/20/INC-261120-BBBBB.yaml:5:1: error[yaml/duplicate-key]: the key `impact` stands twice; first on line 4
    5 | impact: high
      | ^
  = remedy: keep one of the two: readers disagree on which one counts

1 error in 1 file, 3 files checked
[stderr]
INC-261120-PPPPP: state in_progress entered into the log; team entered as platform
INC-261120-QQQQQ: impact entered as high
[exit 1]
$ gitsm check
incidents/2026/11/20/INC-261120-BBBBB.yaml:5:1: error[yaml/duplicate-key]: the key `impact` stands twice; first on line 4
    5 | impact: high
      | ^
  = remedy: keep one of the two: readers disagree on which one counts

1 error in 1 file, 3 files checked
[exit 1]
$ gitsm log INC-261120-PPPPP
When                  Who  What                                                                                                     Commit     Author       Signature
2026-11-20 08:00 WET  ana  → new; impact: low, urgency: low                                                                         #########  Ana Example  none
2026-11-20 09:02 WET  ana  → in_progress; team: platform; noted: Recorded by `gitsm check --fix`: the file had been edited by hand  #########  Ana Example  none

Who and author are claims; only a good signature is proof of who held the key.
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.record("INC-261120-QQQQQ"),
        str![[r#"
id: INC-261120-QQQQQ
title: Good
state: new
impact: high   # by hand
urgency: low
reporter: ana
log:
  - {id: AAAAAAAA, at: 2026-11-20T08:00:00Z, by: ana, to: new, set: {impact: low, urgency: low}}
  - id: ########
    at: "2026-11-20T09:02:00Z"
    by: ana
    set: {impact: high}
    note: "Recorded by `gitsm check --fix`: the file had been edited by hand"

"#]]
    );
    assert_eq!(
        desk.commits(),
        1 + 3 + 2,
        "one commit a record that was mended"
    );
    desk.assert_sound();
}

#[test]
fn warnings_fail_only_a_strict_check() {
    let desk = TestDesk::new();
    desk.commit(path("SSSSS"), good("SSSSS") + "assigne: ana\ncolour: red\n");
    assert_data_eq!(
        desk.session("check\ncheck --strict\nshow INC-261120-SSSSS"),
        str![[r#"
$ gitsm check
incidents/2026/11/20/INC-261120-SSSSS.yaml:9:1: warning[check/unknown-key]: `assigne` is no key that gitsm knows
    9 | assigne: ana
      | ^
  = remedy: did you mean `assignee`? If not, call it `x-assigne`

1 warning in 1 file, 1 file checked
[exit 0]
$ gitsm check --strict
incidents/2026/11/20/INC-261120-SSSSS.yaml:9:1: warning[check/unknown-key]: `assigne` is no key that gitsm knows
    9 | assigne: ana
      | ^
  = remedy: did you mean `assignee`? If not, call it `x-assigne`

1 warning in 1 file, 1 file checked
[exit 1]
$ gitsm show INC-261120-SSSSS
INC-261120-SSSSS  Good
State     new
Priority  5
Impact    low
Urgency   low
Reporter  ana
Opened    2026-11-20 08:00 WET
Age       1 h 3 m
File      incidents/2026/11/20/INC-261120-SSSSS.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 08:00 WET  ana  → new; impact: low, urgency: low
[exit 0]

"#]]
    );
}

#[test]
fn bad_configuration_is_named_and_the_rest_goes_on() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.commit(".gitsm/config.yaml", "desk: X\nzone: Europe/Lisboa\n");
    assert_data_eq!(
        desk.session("check\nlist\nnote %1 -m x"),
        str![[r#"
$ gitsm check
.gitsm/config.yaml:2:7: error[config/shape]: zone: failed to parse timezone: 'Europe/Lisboa'
    2 | zone: Europe/Lisboa
      |       ^

1 error in 1 file, 2 files checked
[exit 1]
$ gitsm list
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    2 m
[stderr]
warning: .gitsm/config.yaml:2:7: zone: failed to parse timezone: 'Europe/Lisboa'
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]
$ gitsm note %1 -m x
INC-261120-00001  noted
[exit 0]

"#]]
    );
    desk.commit(".gitsm/config.yaml", "desk: [\n");
    assert_data_eq!(
        desk.session("check\nlist"),
        str![[r#"
$ gitsm check
.gitsm/config.yaml:2:1: error[yaml/syntax]: not valid YAML: while parsing a node, did not find expected node content

1 error in 1 file, 2 files checked
[exit 1]
$ gitsm list
ID                Kind      P  State  Title  Age
INC-261120-00001  incident  3  new    One    5 m
[stderr]
warning: .gitsm/config.yaml:2:1: not valid YAML: while parsing a node, did not find expected node content
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]

"#]]
    );
    desk.commit(".gitsm/config.yaml", "desk: X\n");
    desk.commit(
        ".gitsm/people/bob.yaml",
        "name: Bob\nemails: [ana@example.org]\n",
    );
    desk.commit(".gitsm/people/Not A Name.yaml", "name: Bob\nemails: []\n");
    desk.commit(
        ".gitsm/people/eve.yaml",
        "name: Eve\nemials: [eve@example.org]\n",
    );
    assert_data_eq!(
        desk.session("check\nlist -q\nnote %1 -m x"),
        str![[r#"
$ gitsm check
.gitsm/people/Not A Name.yaml: error[person/id]: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '

.gitsm/people/bob.yaml: error[person/email]: the address ana@example.org is listed for ana too
  = remedy: keep it in one of the two files

.gitsm/people/eve.yaml:2:1: error[config/shape]: unknown field `emials`, expected one of `name`, `emails`, `logins`, `keys`, `teams`, `roles`, `bot`
    2 | emials: [eve@example.org]
      | ^

3 errors in 3 files, 4 files checked
[exit 1]
$ gitsm list -q
INC-261120-00001
[stderr]
warning: .gitsm/people/Not A Name.yaml: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '
warning: .gitsm/people/eve.yaml:2:1: unknown field `emials`, expected one of `name`, `emails`, `logins`, `keys`, `teams`, `roles`, `bot`
warning: .gitsm/people/bob.yaml: the address ana@example.org is listed for ana too
[exit 5]
$ gitsm note %1 -m x
INC-261120-00001  noted
[exit 0]

"#]]
    );
}

#[test]
fn the_settings_of_the_intake_are_checked_where_they_stand() {
    let desk = TestDesk::new();
    desk.commit(
        ".gitsm/people/ana.yaml",
        "name: Ana\nemails: [ana@example.org]\nteams: [platform]\n",
    );
    desk.ok(&["service", "new", "checkout", "--title", "Checkout"]);
    let path = ".gitsm/intake.yaml";
    desk.commit(
        path,
        "daily_cap: x\nreopen_within: soon\ndayly: 3\nseverities:\n  critical: {impact: huge, urgency: high}\n\
         services: {shop: chekout}\ndefaults: {team: nosuch, foo: 1}\n",
    );
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
.gitsm/intake.yaml:1:12: error[intake/shape]: `daily_cap` is `x`; expected a whole number that is not negative
    1 | daily_cap: x
      |            ^
  = remedy: such as `daily_cap: 50`
.gitsm/intake.yaml:2:16: error[intake/shape]: `reopen_within` is `soon`; expected a length of time in hours, minutes or seconds
    2 | reopen_within: soon
      |                ^
  = remedy: such as `reopen_within: 72h`
.gitsm/intake.yaml:3:1: error[intake/unknown-key]: there is no key `dayly` here
    3 | dayly: 3
      | ^
  = remedy: known keys: branch, branches, reopen_within, recovery, quiet, flapping, daily_cap, severities, services, defaults, labels, bot
.gitsm/intake.yaml:5:22: error[intake/value]: `impact`: `huge` is not one of its choices
    5 |   critical: {impact: huge, urgency: high}
      |                      ^
  = remedy: one of: high, medium, low
.gitsm/intake.yaml:6:18: error[intake/name]: the desk has no service `chekout`
    6 | services: {shop: chekout}
      |                  ^
  = remedy: did you mean `checkout`?
.gitsm/intake.yaml:7:18: warning[intake/name]: nobody is in the team `nosuch`
    7 | defaults: {team: nosuch, foo: 1}
      |                  ^
  = remedy: list it under `teams` of somebody in .gitsm/people
.gitsm/intake.yaml:7:26: error[intake/name]: the kind incident has no field `foo`
    7 | defaults: {team: nosuch, foo: 1}
      |                          ^
  = remedy: take it out; it is not used

6 errors, 1 warning in 1 file, 1 file checked
[exit 1]

"#]]
    );
    let doctor = desk.tell(&["doctor"]);
    assert!(doctor.contains("6 errors"), "{doctor}");
    let report = ["ci", "report", "--local", "--severity", "critical"];
    let by = |severities: &str| {
        desk.commit(path, severities);
        desk.tell_with("GITSM_CI_JOB", "build", &report)
    };
    assert_data_eq!(
        by("severities:\n  critical: {impact: huge, urgency: high}\n"),
        str![[r#"
[stderr]
error: .gitsm/intake.yaml:2:22: `impact`: `huge` is not one of its choices
hint: one of: high, medium, low
[exit 5]

"#]]
    );
    assert_data_eq!(
        by("daily_cap: x\n"),
        str![[r#"
[stderr]
error: .gitsm/intake.yaml:1:12: `daily_cap` is `x`; expected a whole number that is not negative
hint: such as `daily_cap: 50`
[exit 5]

"#]]
    );
    // A job is not lost over a name that leads nowhere.
    let told = by("services: {shop: nosuch}\ndefaults: {foo: 1}\n");
    assert!(told.contains("opened"), "{told}");
    desk.commit(
        path,
        "# as it comes\nservices: {shop: checkout}\ndefaults: {team: platform}\n",
    );
    let told = desk.tell(&["check"]);
    assert!(told.starts_with("no findings"), "{told}");
}
