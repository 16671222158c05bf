//! Kinds are data: a desk's own workflow changes commands, help, schema, check and completion at once.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

/// The built-in incident with a state `triage` that every incident passes, and a field it needs.
fn override_incident(desk: &TestDesk) {
    let text = desk.ok(&["kind", "print", "incident"]);
    let text = text
        .replace(
            "    in_progress: {help: Somebody works",
            "    triage: {help: Somebody weighs it, category: active, needs: [cost_center]}\n    in_progress: {help: Somebody works",
        )
        .replace(
            "  transitions:\n",
            "  transitions:\n    triage: {help: Weigh it first, from: [new], to: triage}\n",
        )
        .replace("from: [new], to: in_progress, on_assign", "from: [triage], to: in_progress, on_assign")
        .replace(
            "  major:\n",
            "  cost_center: {type: line, flag: center, help: Who pays for it, tracked: true}\n  major:\n",
        );
    desk.commit(".gitsm/kinds/incident.yaml", text);
}

#[test]
fn an_overridden_workflow_counts_at_once() {
    let desk = TestDesk::new();
    desk.incident("One");
    override_incident(&desk);
    assert_data_eq!(
        desk.session(
            r#"
            check
            incident start %1 --assignee ana
            incident triage %1
            incident triage %1 --help
            incident triage %1 --center 4711
            incident start %1 --assignee ana
            incident new -t Two --cost-center 4712
            incident list state:triage
            list cost_center:4711
            show %1
        "#
        ),
        str![[r#"
$ gitsm check
no findings, 1 file checked
[exit 0]
$ gitsm incident start %1 --assignee ana
[stderr]
error: before `start`, `triage` needs cost_center
hint: give --set cost_center=…
[exit 1]
$ gitsm incident triage %1
[stderr]
error: `triage` needs cost_center
hint: give --center
[exit 1]
$ gitsm incident triage %1 --help
Weigh it first

Usage: gitsm incident triage [OPTIONS] <ID>...

Arguments:
  <ID>...  Any unique part of an id

Options:
      --cost-center <TEXT>  Who pays for it [alias: --center]
      --set <FIELD=VALUE>   Change another field in the same step
      --link <TYPE:ID>      Link it to another record; types: parent, duplicate_of, reopens,
                            recurrence_of, caused_by, problem, known_error, waits_for, related
  -m, --message <TEXT>      Say something with it; - reads standard input
      --public              What is said is for the caller too
  -h, --help                Print help

Global options:
  -C <DIR>               Run as if started in this folder
      --at <REV|DATE>    Read the desk as it was at a revision or date, such as v1.2, main~3 or
                         2026-10-01
      --policy <REV>     What if: hold all records to one policy, `current` or that of a revision or
                         date
      --now <TIME>       Take this instant for now (RFC 3339), so that a report can be repeated to
                         the byte
      --json             Print JSON: one object with a versioned schema
      --format <FORMAT>  Print in this format: text, json, jsonl, csv, markdown, html (and for
                         check: github, gitlab, sarif)
      --color <WHEN>     When to use colours [default: auto]
      --no-input         Never ask; fail where something is missing
  -q, --quiet            Print ids only, and no remarks
      --no-pager         Do not use a pager

From: new. To: triage.
[exit 0]
$ gitsm incident triage %1 --center 4711
INC-261120-00001  new → triage
[exit 0]
$ gitsm incident start %1 --assignee ana
INC-261120-00001  triage → in_progress, ana
[exit 0]
$ gitsm incident new -t Two --cost-center 4712
INC-261120-00002  new, priority 3
[exit 0]
$ gitsm incident list state:triage
nothing matches
[exit 0]
$ gitsm list cost_center:4711
ID                Kind      P  State        Title   Age
INC-261120-00001  incident  3  in_progress  One    10 m
[exit 0]
$ gitsm show %1
INC-261120-00001  One
State        in_progress
Priority     3
Impact       medium
Urgency      medium
Assignee     ana
Reporter     ana
Cost center  4711
Opened       2026-11-20 09:01 WET
Age          11 m
File         incidents/2026/11/20/INC-261120-00001.yaml
Next         reassign, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
2026-11-20 09:07 WET  ana  → triage; cost_center: 4711
2026-11-20 09:08 WET  ana  → in_progress; assignee: ana
[exit 0]

"#]]
    );
    let help = desk.ok(&["incident", "--help"]);
    assert!(help.contains("  triage    Weigh it first\n"), "{help}");
    let schema: serde_json::Value =
        serde_json::from_str(&desk.ok(&["schema", "incident"])).unwrap();
    assert!(schema["properties"]["cost_center"].is_object());
    let states = schema["properties"]["state"].to_string();
    assert!(states.contains("triage"), "{states}");
    let script = desk.ok(&["completions", "bash"]);
    assert!(script.contains("--cost-center") && script.contains("triage"));
    // What was there before does not meet the new rule: hand edits are found by check.
    let path = desk.path_of("%2");
    let text = desk
        .read(&path)
        .replace("state: new", "state: triage")
        .replace("cost_center: \"4712\"\n", "");
    desk.commit(&path, text);
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
incidents/2026/11/20/INC-261120-00002.yaml:3:1: error[check/log-state]: `state` is triage, but the log says new
    3 | state: triage
      | ^
  = remedy: set it back to new, or let `gitsm check --fix` write the entry
incidents/2026/11/20/INC-261120-00002.yaml:3:1: error[check/needs]: the state triage needs cost_center
    3 | state: triage
      | ^
  = remedy: add the key `cost_center`
incidents/2026/11/20/INC-261120-00002.yaml:12:44: error[check/log-field]: the log sets `cost_center` to 4712, but the record has none
   12 |     set: {impact: medium, urgency: medium, cost_center: "4712"}
      |                                            ^
  = remedy: take the edit back, or let `gitsm check --fix` write the entry

3 errors in 1 file, 2 files checked
[exit 1]

"#]]
    );
}

#[test]
fn live_completion_knows_ids_and_states() {
    let desk = TestDesk::new();
    desk.incident("Checkout returns 502");
    override_incident(&desk);
    let complete = |line: &[&str]| {
        let mut args = vec!["--"];
        args.extend(line);
        let mut command = desk.gitsm(&args);
        let index = (line.len() - 1).to_string();
        command
            .env("COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", index)
            .env("_CLAP_COMPLETE_COMP_TYPE", "9")
            .env("_CLAP_COMPLETE_SPACE", "true")
            .env("_CLAP_IFS", "\n");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let found = complete(&["gitsm", "incident", "tri"]);
    assert_eq!(found.trim(), "triage");
    let found = complete(&["gitsm", "show", "INC"]);
    assert_eq!(found.trim(), desk.id(1));
    let last = desk.id(1)[11..13].to_lowercase();
    let found = complete(&["gitsm", "incident", "resolve", &last]);
    assert_eq!(found.trim(), desk.id(1));
    let found = complete(&["gitsm", "incident", "new", "--impact", "h"]);
    assert_eq!(found.trim(), "high");
}

#[test]
fn a_broken_override_hurts_nobody_else() {
    let desk = TestDesk::new();
    desk.incident("One");
    let good = desk.ok(&["kind", "print", "incident"]);
    desk.commit(
        ".gitsm/kinds/incident.yaml",
        good.replace("initial: new", "initial: nwe"),
    );
    assert_data_eq!(
        desk.session(
            r#"
            check
            incident list
            show %1
            incident new -t x
            note %1 -m x
            incident start %1 --team platform
            service new checkout
            kind list
        "#
        ),
        str![[r#"
$ gitsm check
.gitsm/kinds/incident.yaml:192:3: error[kind/state]: the initial state `nwe` is not among the states
  192 |   initial: nwe
      |   ^

1 error in 1 file, 2 files checked
[exit 1]
$ gitsm incident list
ID                P  State  Title  Service  Assignee  SLA          Left  Age
INC-261120-00001  3  new    One                       running  3 h 57 m  3 m
[stderr]
warning: .gitsm/kinds/incident.yaml:192:3: the initial state `nwe` is not among the states
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]
$ gitsm show %1
INC-261120-00001  One
State     new
Priority  3
Impact    medium
Urgency   medium
Reporter  ana
Opened    2026-11-20 09:01 WET
Age       4 m
File      incidents/2026/11/20/INC-261120-00001.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium
[exit 0]
$ gitsm incident new -t x
[stderr]
error: the kind `incident` cannot be used: its file has errors
hint: `gitsm check` says what is wrong in it
[exit 5]
$ gitsm note %1 -m x
[stderr]
error: the kind `incident` cannot be used: its file has errors
hint: `gitsm check` says what is wrong in it
[exit 5]
$ gitsm incident start %1 --team platform
[stderr]
error: the kind `incident` cannot be used: its file has errors
hint: `gitsm check` says what is wrong in it
[exit 5]
$ gitsm service new checkout
checkout  planned
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
    desk.commit(".gitsm/kinds/incident.yaml", "kind: incident\nfields: [\n");
    assert_data_eq!(
        desk.session("check\nlist\nnote %1 -m x"),
        str![[r#"
$ gitsm check
.gitsm/kinds/incident.yaml:3:1: error[yaml/syntax]: not valid YAML: while parsing a node, did not find expected node content

1 error in 1 file, 3 files checked
[exit 1]
$ gitsm list
ID                Kind      P  State    Title      Age
INC-261120-00001  incident  3  new      One       11 m
checkout          service      planned  checkout   3 m
[stderr]
warning: .gitsm/kinds/incident.yaml:3:1: not valid YAML: while parsing a node, did not find expected node content
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]
$ gitsm note %1 -m x
[stderr]
error: the kind `incident` cannot be used: its file has errors
hint: `gitsm check` says what is wrong in it
[exit 5]

"#]]
    );
    desk.commit(".gitsm/kinds/incident.yaml", good);
    assert_data_eq!(
        desk.session("check\nnote %1 -m x"),
        str![[r#"
$ gitsm check
no findings, 2 files checked
[exit 0]
$ gitsm note %1 -m x
INC-261120-00001  noted
[exit 0]

"#]]
    );
}

const VENDOR: &str = r#"kind: vendor
title: Vendor
help: Somebody who sells us things
folder: vendors
aliases: [ven]
id: {form: dated, prefix: VEN}
fields:
  contact: {type: line, help: Whom to call}
  rating: {type: choice, help: How good they are, choices: {good: Again, bad: Never again}, tracked: true}
workflow:
  initial: candidate
  states:
    candidate: {help: Being looked at, category: new}
    active: {help: Sells to us, category: active, needs: [contact]}
    gone: {help: Sells no longer, category: closed}
  transitions:
    sign: {help: Sign the contract, from: [candidate], to: active}
    drop: {help: Do without them, from: [candidate, active], to: gone}
links: {}
columns: [id, state, title, rating]
"#;

#[test]
fn a_kind_of_the_teams_own() {
    let desk = TestDesk::new();
    desk.commit(".gitsm/kinds/vendor.yaml", VENDOR);
    assert_data_eq!(
        desk.session(
            r#"
            vendor --help
            vendor new -t Acme --rating bad
            ven sign %1
            ven sign %1 --contact 555
            ven list rating:bad
            list
            check
            kind show vendor
        "#
        ),
        str![[r#"
$ gitsm vendor --help
Somebody who sells us things

Usage: gitsm vendor [OPTIONS] <COMMAND>

Commands:
  new   Make a new vendor
  list  List records that match a query [alias: ls]
  show  Show one in full
  edit  Open it in the editor
  sign  Sign the contract
  drop  Do without them
  help  Print this message or the help of the given subcommand(s)

Options:
  -h, --help  Print help

Global options:
  -C <DIR>               Run as if started in this folder
      --at <REV|DATE>    Read the desk as it was at a revision or date, such as v1.2, main~3 or
                         2026-10-01
      --policy <REV>     What if: hold all records to one policy, `current` or that of a revision or
                         date
      --now <TIME>       Take this instant for now (RFC 3339), so that a report can be repeated to
                         the byte
      --json             Print JSON: one object with a versioned schema
      --format <FORMAT>  Print in this format: text, json, jsonl, csv, markdown, html (and for
                         check: github, gitlab, sarif)
      --color <WHEN>     When to use colours [default: auto]
      --no-input         Never ask; fail where something is missing
  -q, --quiet            Print ids only, and no remarks
      --no-pager         Do not use a pager
[exit 0]
$ gitsm vendor new -t Acme --rating bad
VEN-261120-00001  candidate
[exit 0]
$ gitsm ven sign %1
[stderr]
error: `sign` needs contact
hint: give --contact
[exit 1]
$ gitsm ven sign %1 --contact 555
VEN-261120-00001  candidate → active
[exit 0]
$ gitsm ven list rating:bad
ID                State   Title  Rating
VEN-261120-00001  active  Acme   bad
[exit 0]
$ gitsm list
ID                Kind    P  State   Title  Age
VEN-261120-00001  vendor     active  Acme   4 m
[exit 0]
$ gitsm check
no findings, 1 file checked
[exit 0]
$ gitsm kind show vendor
Vendor: Somebody who sells us things

States
State      Phase   Needs    Help
candidate  new              Being looked at
active     active  contact  Sells to us
gone       closed           Sells no longer

Transitions
Transition  From               To      Needs  Help
sign        candidate          active         Sign the contract
drop        candidate, active  gone           Do without them

Fields
Field        Type      Tracked  Help
title        line      no       What it is about, on one line
labels       list      no       Words to find it by
description  text      no       What there is to say about it
contact      line      no       Whom to call
rating       good|bad  yes      How good they are
[exit 0]

"#]]
    );
    assert!(desk.root().join("vendors/2026/11/20").is_dir());
    desk.assert_sound();
}

#[test]
fn mistakes_in_a_kind_are_named_with_their_place() {
    let desk = TestDesk::new();
    let cases = [
        ("prefix", VENDOR.replace("prefix: VEN", "prefix: INC")),
        (
            "folder",
            VENDOR.replace("folder: vendors", "folder: incidents"),
        ),
        (
            "dead",
            VENDOR.replace(
                "from: [candidate, active], to: gone",
                "from: [candidate], to: gone",
            ),
        ),
        (
            "unreachable",
            VENDOR.replace(
                "    sign: {help: Sign the contract, from: [candidate], to: active}\n",
                "",
            ),
        ),
        (
            "help",
            VENDOR.replace("{type: line, help: Whom to call}", "{type: line}"),
        ),
        (
            "need",
            VENDOR.replace("needs: [contact]", "needs: [contract]"),
        ),
        ("type", VENDOR.replace("type: line", "type: lien")),
        ("key", VENDOR.replace("title: Vendor", "titel: Vendor")),
        ("name", VENDOR.replace("kind: vendor", "kind: list")),
        (
            "reserved",
            VENDOR
                .replace("  contact:", "  state:")
                .replace("[contact]", "[state]"),
        ),
        (
            "other name",
            VENDOR.replace("kind: vendor", "kind: supplier"),
        ),
    ];
    let mut told = String::new();
    for (name, text) in cases {
        assert_ne!(text, VENDOR, "{name}");
        desk.write(".gitsm/kinds/vendor.yaml", text);
        told += &format!("# {name}\n{}", desk.tell(&["check"]));
    }
    assert_data_eq!(
        told,
        str![[r#"
# prefix
.gitsm/kinds/vendor.yaml: error[kind/prefix]: the prefix `INC` is taken by the kind `incident`

1 error in 1 file, 1 file checked
[exit 1]
# folder
.gitsm/kinds/vendor.yaml: error[kind/folder]: the folder `incidents` is taken by the kind `incident`

1 error in 1 file, 1 file checked
[exit 1]
# dead
.gitsm/kinds/vendor.yaml:14:5: error[kind/dead-end]: from the state `active` no way leads to a closed one
   14 |     active: {help: Sells to us, category: active, needs: [contact]}
      |     ^

1 error in 1 file, 1 file checked
[exit 1]
# unreachable
.gitsm/kinds/vendor.yaml:14:5: error[kind/unreachable]: no way leads to the state `active`
   14 |     active: {help: Sells to us, category: active, needs: [contact]}
      |     ^

1 error in 1 file, 1 file checked
[exit 1]
# help
.gitsm/kinds/vendor.yaml:8:12: error[config/shape]: fields.contact: missing field `help`
    8 |   contact: {type: line}
      |            ^

1 error in 1 file, 1 file checked
[exit 1]
# need
.gitsm/kinds/vendor.yaml:14:59: error[kind/field]: a need names `contract`, which there is not
   14 | …ve: {help: Sells to us, category: active, needs: [contract]}
      |                                                    ^

1 error in 1 file, 1 file checked
[exit 1]
# type
.gitsm/kinds/vendor.yaml:8:19: error[config/shape]: fields.contact.type: unknown variant `lien`, expected one of `line`, `text`, `choice`, `int`, `number`, `bool`, `date`, `time`, `person`, `people`, `team`, `ref`, `refs`, `list`, `map`
    8 |   contact: {type: lien, help: Whom to call}
      |                   ^

1 error in 1 file, 1 file checked
[exit 1]
# key
.gitsm/kinds/vendor.yaml:2:1: error[config/shape]: unknown field `titel`, expected one of `kind`, `title`, `help`, `folder`, `aliases`, `id`, `capabilities`, `fields`, `priority`, `workflow`, `links`, `columns`
    2 | titel: Vendor
      | ^

1 error in 1 file, 1 file checked
[exit 1]
# name
.gitsm/kinds/vendor.yaml:1:1: error[kind/name]: the kind is called `list`, but the file `vendor.yaml`
    1 | kind: list
      | ^

1 error in 1 file, 1 file checked
[exit 1]
# reserved
.gitsm/kinds/vendor.yaml:8:3: error[kind/field]: `state` is a key of every record and cannot be a field
    8 |   state: {type: line, help: Whom to call}
      |   ^

1 error in 1 file, 1 file checked
[exit 1]
# other name
.gitsm/kinds/vendor.yaml:1:1: error[kind/name]: the kind is called `supplier`, but the file `vendor.yaml`
    1 | kind: supplier
      | ^

1 error in 1 file, 1 file checked
[exit 1]

"#]]
    );
}

#[test]
fn schemas_and_pages_of_all_kinds() {
    let desk = TestDesk::new();
    let all: serde_json::Value = serde_json::from_str(&desk.ok(&["schema"])).unwrap();
    for (kind, schema) in all.as_object().unwrap() {
        assert_eq!(
            schema["$schema"], "http://json-schema.org/draft-07/schema#",
            "{kind}"
        );
    }
    assert_data_eq!(
        desk.session("schema nosuch\nkind show nosuch\nkind print vendor\nkind show service"),
        str![[r#"
$ gitsm schema nosuch
[stderr]
error: there is no kind `nosuch`
hint: `gitsm kind list` shows them
[exit 2]
$ gitsm kind show nosuch
[stderr]
error: there is no kind `nosuch`
hint: `gitsm kind list` shows them
[exit 2]
$ gitsm kind print vendor
[stderr]
error: there is no kind `vendor`
hint: `gitsm kind list` shows them
[exit 2]
$ gitsm kind show service
Service: What users get, and what agreements are made about

States
State     Phase   Needs          Help
planned   new                    Not offered yet
live      active  owner or team  Offered
retiring  active                 Offered to those who have it
retired   closed                 No longer offered

Transitions
Transition  From                     To        Needs  Help
launch      planned                  live             Offer it
phase_out   live                     retiring         Offer it to nobody new
keep        retiring                 live             Offer it again
retire      planned, live, retiring  retired          Offer it no longer

Fields
Field                Type                       Tracked  Help
title                line                       no       What it is about, on one line
labels               list                       no       Words to find it by
description          text                       no       What there is to say about it
tier                 critical|important|normal  yes      How much the business leans on it
owner                person                     yes      Who answers for it
team                 team                       yes      The team that runs it
users                line                       no       Who uses it
availability_target  number                     yes      Per cent of the agreed time in which it must be usable, such as 99.9
agreed_hours         line                       yes      The calendar in which that counts, a file of .gitsm/calendars; without it around the clock
degraded_weight      int                        yes      Per cent of degraded time that counts as outage, 0 to 100; without it none does
offered_since        date                       no       Since when it is offered, if that is longer than its record exists
environment          line                       no       Where it runs, such as production
url                  line                       no       Where it is found
repository           line                       no       Where its code lives
runbook              line                       no       What to read when it fails

Links
Link        To              Help
depends_on  service, asset  What it cannot do without
part_of     service         The service it belongs to
related     any             Something that belongs to it
[exit 0]

"#]]
    );
    let dir = desk.beside("out");
    desk.ok(&["schema", "--dir", dir.to_str().unwrap()]);
    assert!(dir.join("incident.schema.json").is_file());
    desk.ok(&["man", "--dir", dir.to_str().unwrap()]);
    assert!(dir.join("gitsm-incident-resolve.1").is_file());
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(
            desk.ok(&["completions", shell]).contains("incident"),
            "{shell}"
        );
        assert!(
            desk.ok(&["completions", shell, "--live"]).contains("gitsm"),
            "{shell}"
        );
    }
}
