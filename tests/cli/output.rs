//! What is printed, and where: plain into pipes, coloured when asked, harmless always.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const HOSTILE: &str = "\u{1b}[31mred\u{1b}]0;owned\u{7} \u{202e}evil\u{2066} \u{0}x\ntwo <b>&amp; =1+1 ::error::x @all";

#[test]
fn colours_are_for_terminals_and_for_who_asks() {
    let desk = TestDesk::new();
    desk.incident("One");
    let has_colour = |told: &str| told.contains("\u{1b}[");
    assert!(!has_colour(&desk.tell(&["list"])));
    assert!(has_colour(&desk.tell(&["list", "--color", "always"])));
    assert!(has_colour(&desk.tell(&["show", "%1", "--color=always"])));
    assert!(!has_colour(
        &desk.tell(&["list", "--color", "always", "--json"])
    ));
    assert!(!has_colour(
        &desk.tell(&["list", "--color", "always", "--format", "csv"])
    ));
    assert!(!has_colour(&desk.tell(&["list", "--color", "never"])));
    assert!(!has_colour(&desk.tell_with("NO_COLOR", "1", &["list"])));
    assert!(has_colour(&desk.tell_with(
        "CLICOLOR_FORCE",
        "1",
        &["list"]
    )));
    assert!(has_colour(
        &desk.tell(&["show", "nosuch", "--color", "always"])
    ));
    assert_data_eq!(
        desk.tell(&["list", "--color", "sometimes"]),
        str![[r#"
[stderr]
error: invalid value 'sometimes' for '--color <WHEN>'
  [possible values: auto, always, never]

For more information, try '--help'.
[exit 2]

"#]]
    );
}

#[test]
fn untrusted_text_does_nothing() {
    let desk = TestDesk::new();
    let title = HOSTILE.replace('\u{0}', "");
    assert_data_eq!(
        desk.tell(&["incident", "new", "-t", &title]),
        str![[r#"
[stderr]
error: `title`: a line break in a field of one line
hint: join the lines
[exit 2]

"#]]
    );
    let title = title.replace('\n', " ");
    let id = desk.ok(&["incident", "new", "-t", &title, "-m", &title, "-q"]);
    let id = id.trim().to_owned();
    for args in [
        vec!["list"],
        vec!["show", &id],
        vec!["log", &id],
        vec!["list", "--format", "markdown"],
        vec!["list", "--format", "html"],
        vec!["list", "--json"],
        vec!["list", "--format", "jsonl"],
        vec!["check"],
        vec!["check", "--format", "github"],
    ] {
        let told = desk.tell(&args);
        let acting = |c: char| {
            (c.is_control() && c != '\n')
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        };
        assert!(!told.contains(acting), "{args:?}: {told:?}");
        assert!(
            !told.lines().any(|line| line.starts_with("::error::x")),
            "{told}"
        );
    }
    assert_data_eq!(
        desk.tell(&["list", "--columns", "title"]),
        str![[r#"
Title
/x1b[31mred/x1b]0;owned/x07 /u{202e}evil/u{2066} x two <b>&amp; =1+1 ::error::x @all
[exit 0]

"#]]
    );
    // A file for other programs has the data as it is.
    let csv = desk.ok(&["list", "--format", "csv", "--columns", "title"]);
    assert_eq!(csv, format!("title\n{title}\n"));
    // The data itself is as it was given.
    assert_eq!(desk.json(&["list"])["items"][0]["title"], title);
    desk.assert_sound();
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let desk = TestDesk::new();
    let import = format!(
        "{}/tests/data/servicenow-slice.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    desk.ok(&["import", "servicenow-events", &import]);
    for args in [
        vec!["list"],
        vec!["list", "--json"],
        vec!["--help"],
        vec!["schema"],
        vec!["check"],
        vec!["completions", "bash"],
    ] {
        let mut child = desk
            .gitsm(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(errors, "", "{args:?}");
        assert!(output.status.code().is_some(), "{args:?}");
    }
}

#[test]
fn usage_errors_are_exit_2() {
    let desk = TestDesk::new();
    desk.incident("One");
    let told = desk.session(
        "
        nosuch
        incident
        incident nosuch
        show
        list --nosuch
        note %1 --public
        incident new -t x --public
        incident start %1 --set assignee
        check --format
        completions tcsh
        ",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm nosuch
[stderr]
error: unrecognized subcommand 'nosuch'

Usage: gitsm [OPTIONS] <COMMAND>

For more information, try '--help'.
[exit 2]
$ gitsm incident
[stderr]
An unplanned interruption of a service, or a fall in its quality

Usage: gitsm incident [OPTIONS] <COMMAND>

Commands:
  new       Make a new incident
  list      List records that match a query [alias: ls]
  show      Show one in full
  edit      Open it in the editor
  start     Take it and start to work
  reassign  Hand it to somebody else
  hold      Let it wait
  resume    Go on with it
  resolve   Say that service is back
  close     Close it for good
  reopen    It is not over after all
  recur     Put it back, because it happened again before anybody had taken it
  cancel    Do not work on it
  help      Print this message or the help of the given subcommand(s)

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
[exit 2]
$ gitsm incident nosuch
[stderr]
error: unrecognized subcommand 'nosuch'

Usage: gitsm incident [OPTIONS] <COMMAND>

For more information, try '--help'.
[exit 2]
$ gitsm show
[stderr]
error: the following required arguments were not provided:
  <ID>...

Usage: gitsm show <ID>...

For more information, try '--help'.
[exit 2]
$ gitsm list --nosuch
[stderr]
error: unexpected argument '--nosuch' found

  tip: to pass '--nosuch' as a value, use '-- --nosuch'

Usage: gitsm list [OPTIONS] [QUERY]...

For more information, try '--help'.
[exit 2]
$ gitsm note %1 --public
[stderr]
error: nothing is said
hint: say it with -m, or -m - to read standard input
[exit 2]
$ gitsm incident new -t x --public
[stderr]
error: --public goes with something to say
hint: say it with -m
[exit 2]
$ gitsm incident start %1 --set assignee
[stderr]
error: `assignee`: no value is given
hint: write it as field=value; field= clears it
[exit 2]
$ gitsm check --format
[stderr]
error: a value is required for '--format <FORMAT>' but none was supplied

For more information, try '--help'.
[exit 2]
$ gitsm completions tcsh
[stderr]
error: invalid value 'tcsh' for '<SHELL>'
  [possible values: bash, elvish, fish, powershell, zsh]

  tip: a similar value exists: 'zsh'

For more information, try '--help'.
[exit 2]

"#]]
    );
}

#[test]
fn help() {
    let desk = TestDesk::new();
    assert_data_eq!(
        desk.tell(&["help"]),
        str![[r#"
IT service management that lives in a git repository

Every record is one YAML file and every action one commit. `gitsm init` makes a desk, `gitsm demo` a
lively one to look at.

Usage: gitsm [OPTIONS] <COMMAND>

Commands:
  incident     An unplanned interruption of a service, or a fall in its quality [alias: inc]
  problem      The cause, or possible cause, of one or more incidents [alias: prb]
  change       An addition, alteration or removal that could affect a service [alias: chg]
  request      A wish of a user for something that the desk provides [alias: req]
  asset        A thing that the team owns, runs or pays for [alias: item]
  service      What users get, and what agreements are made about [alias: svc]
  release      Changes that go out together [alias: rel]
  improvement  An idea to do better, with a measure of whether it did [alias: imp]
  knowledge    An answer that somebody else can use [aliases: kb, article]
  init         Make a desk: a commented .gitsm/ in this folder, or in a repository that is there
               already
  show         Show a record in full
  log          Show what happened to a record: its log beside its commits, with author and signature
  list         List records that match a query [alias: ls]
  note         Say something about a record
  set          Change fields of a record
  assign       Give a record to somebody
  link         Link a record to another one
  unlink       Remove a link
  edit         Open a record in the editor
  sync         Bring this clone and a remote in step: fetch, merge by record, push
  check        Check the whole desk: files, log against fields, links, ids, kinds, configuration
  verify       Replay history: whether every commit was possible, allowed and true
  hook         Server hooks: refuse a push that history does not allow
  report       Compute a report from the tree
  audit        Hand evidence of changes to an auditor
  sla          Explain the targets of a record step by step, and show what is due
  calendar     Look at calendars, and count on them: when a target is due, how much time elapsed
  import       Bring in records from another system
  approval     Record approvals that were given elsewhere
  ci           Report jobs of a pipeline: open an incident when one fails, resolve it when it works
               again
  codeowners   Print a CODEOWNERS file from the policies, so that a forge asks the right people for
               a review
  doctor       Tell whether this clone is in order, and how to mend what is not
  inbox        Take in what jobs have pushed to branches of their own
  ingest       Open, add to and resolve incidents by what other programs send
  resolve      Settle conflicts that git left in records
  setup        Set this clone up to work with other programs
  demo         Make a lively sample desk with a year of history in a new folder
  kind         Look at the kinds of records: fields, states, transitions
  schema       Print the JSON Schema (draft-07) of a kind, for editors and other programs
  completions  Print completions for a shell
  man          Print the manual page, or write one for every command
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help
          Print help (see a summary with '-h')

  -V, --version
          Print version

Global options:
  -C <DIR>
          Run as if started in this folder

      --at <REV|DATE>
          Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01

      --policy <REV>
          What if: hold all records to one policy, `current` or that of a revision or date

      --now <TIME>
          Take this instant for now (RFC 3339), so that a report can be repeated to the byte

      --json
          Print JSON: one object with a versioned schema

      --format <FORMAT>
          Print in this format: text, json, jsonl, csv, markdown, html (and for check: github,
          gitlab, sarif)

      --color <WHEN>
          When to use colours
          
          [default: auto]

      --no-input
          Never ask; fail where something is missing

  -q, --quiet
          Print ids only, and no remarks

      --no-pager
          Do not use a pager

Exit codes: 0 done, 1 no, 2 usage, 3 cannot decide, 4 conflict, 5 invalid data, 130 interrupted
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["incident", "hold", "--help"]),
        str![[r#"
Let it wait

Usage: gitsm incident hold [OPTIONS] <ID>...

Arguments:
  <ID>...
          Any unique part of an id

Options:
      --hold-until <TIME>
          When to look at it again
          
          [alias: --until]

      --hold-reason <CHOICE>
          What it waits for

          Possible values:
          - awaiting_caller:   An answer of the caller
          - awaiting_vendor:   A supplier
          - awaiting_change:   A change
          - awaiting_problem:  The solution of a problem
          - awaiting_approval: A decision
          - awaiting_parts:    Spare parts
          - scheduled_until:   A date that was agreed
          
          [alias: --reason]

      --set <FIELD=VALUE>
          Change another field in the same step

      --link <TYPE:ID>
          Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by,
          problem, known_error, waits_for, related

  -m, --message <TEXT>
          Say something with it; - reads standard input

      --public
          What is said is for the caller too

  -h, --help
          Print help (see a summary with '-h')

Global options:
  -C <DIR>
          Run as if started in this folder

      --at <REV|DATE>
          Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01

      --policy <REV>
          What if: hold all records to one policy, `current` or that of a revision or date

      --now <TIME>
          Take this instant for now (RFC 3339), so that a report can be repeated to the byte

      --json
          Print JSON: one object with a versioned schema

      --format <FORMAT>
          Print in this format: text, json, jsonl, csv, markdown, html (and for check: github,
          gitlab, sarif)

      --color <WHEN>
          When to use colours
          
          [default: auto]

      --no-input
          Never ask; fail where something is missing

  -q, --quiet
          Print ids only, and no remarks

      --no-pager
          Do not use a pager

From: new, in_progress. To: on_hold.
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["incident", "hold", "-h"]),
        str![[r#"
Let it wait

Usage: gitsm incident hold [OPTIONS] <ID>...

Arguments:
  <ID>...  Any unique part of an id

Options:
      --hold-until <TIME>     When to look at it again [alias: --until]
      --hold-reason <CHOICE>  What it waits for [alias: --reason] [possible values: awaiting_caller,
                              awaiting_vendor, awaiting_change, awaiting_problem, awaiting_approval,
                              awaiting_parts, scheduled_until]
      --set <FIELD=VALUE>     Change another field in the same step
      --link <TYPE:ID>        Link it to another record; types: parent, duplicate_of, reopens,
                              recurrence_of, caused_by, problem, known_error, waits_for, related
  -m, --message <TEXT>        Say something with it; - reads standard input
      --public                What is said is for the caller too
  -h, --help                  Print help (see more with '--help')

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

From: new, in_progress. To: on_hold.
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["help", "incident"]),
        str![[r#"
An unplanned interruption of a service, or a fall in its quality

Usage: gitsm incident [OPTIONS] <COMMAND>

Commands:
  new       Make a new incident
  list      List records that match a query [alias: ls]
  show      Show one in full
  edit      Open it in the editor
  start     Take it and start to work
  reassign  Hand it to somebody else
  hold      Let it wait
  resume    Go on with it
  resolve   Say that service is back
  close     Close it for good
  reopen    It is not over after all
  recur     Put it back, because it happened again before anybody had taken it
  cancel    Do not work on it
  help      Print this message or the help of the given subcommand(s)

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

"#]]
    );
    assert_data_eq!(
        desk.tell(&["list", "-h"]),
        str![[r#"
List records that match a query

Usage: gitsm list [OPTIONS] [QUERY]...

Arguments:
  [QUERY]...  Terms of a query: state:open priority:1,2 assignee:@me "text"

Options:
      --columns <COLUMNS>  Columns to show, with commas between
      --sort <KEYS>        Keys to sort by, with commas between; - before one turns it round
  -n, --limit <NUMBER>     Show this many at most
  -h, --help               Print help

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

Queries: key:value, key:a,b for either, -key:value for none, key:>x, key:a..b, has:key, "text".
  state:open priority:1,2 service:checkout assignee:@me team:@mine opened:7d -label:later
Quote what the shell would take for itself: 'opened:>2026-10-01'.
Keys are the fields of the kinds, and id, kind, state, phase, priority, opened, resolved, updated,
age,
link, external, label, reopened, held, sla, due, left, breached, at_risk.
[exit 0]

"#]]
    );
    let no_args = desk.tell(&[]);
    assert!(no_args.contains("Usage: gitsm"), "{no_args}");
    for args in [&["--version"][..], &["-V"], &["help", "incident", "hold"]] {
        assert!(desk.tell(args).ends_with("[exit 0]\n"), "{args:?}");
    }
}

#[test]
fn errors_are_json_where_json_was_asked_for() {
    let desk = TestDesk::new();
    desk.incident("One");
    assert_data_eq!(
        desk.session(
            "
            show nosuch --json
            incident resolve %1 --json
            set %1 impact=hihg --json
            set %1 impact=high --json
            set %1 impact=high --json
            note %1 -m x --format csv
        "
        ),
        str![[r#########################################"
$ gitsm show nosuch --json
[stderr]
{"schema":"gitsm.error/v1","error":"no record matches `nosuch`","hint":"`gitsm list` shows what there is","code":1}
[exit 1]
$ gitsm incident resolve %1 --json
[stderr]
{"schema":"gitsm.error/v1","error":"`resolve` needs resolution_code, resolution_notes","hint":"give --code, --notes","code":1}
[exit 1]
$ gitsm set %1 impact=hihg --json
[stderr]
{"schema":"gitsm.error/v1","error":"`impact`: /"hihg/" is not one of its choices","hint":"did you mean `high`?","code":2}
[exit 2]
$ gitsm set %1 impact=high --json
{
  "schema": "gitsm.write/v1",
  "commit": "########################################",
  "items": [
    {
      "id": "INC-261120-00001",
      "kind": "incident",
      "priority": 2,
      "state": "new",
      "title": "One",
      "age": 240,
      "opened": "2026-11-20T09:01:00Z",
      "resolved": null,
      "external": null,
      "links": null,
      "impact": "high",
      "urgency": "medium",
      "reporter": "ana"
    }
  ]
}
[exit 0]
$ gitsm set %1 impact=high --json
{
  "schema": "gitsm.write/v1",
  "commit": null,
  "items": []
}
[stderr]
INC-261120-00001 is so already
[exit 0]
$ gitsm note %1 -m x --format csv
id,kind,priority,state,title,age
INC-261120-00001,incident,2,new,One,360
[exit 0]

"#########################################]]
    );
}

#[test]
fn several_records_are_one_document() {
    let desk = TestDesk::new();
    desk.incident("One");
    desk.incident("Two");
    let both = desk.tell(&["show", "%1", "%2", "--json"]);
    let both = both.rsplit_once("[exit 0]").unwrap().0;
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(both);
    assert!(parsed.is_ok(), "{both}");
    assert_data_eq!(
        desk.session("show %1 nosuch %2 -q"),
        str![[r#"
$ gitsm show %1 nosuch %2 -q
INC-261120-00001  One
State     new
Priority  3
Impact    medium
Urgency   medium
Reporter  ana
Opened    2026-11-20 09:01 WET
Age       3 m
File      incidents/2026/11/20/INC-261120-00001.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:01 WET  ana  → new; impact: medium, urgency: medium

INC-261120-00002  Two
State     new
Priority  3
Impact    medium
Urgency   medium
Reporter  ana
Opened    2026-11-20 09:02 WET
Age       2 m
File      incidents/2026/11/20/INC-261120-00002.yaml
Next      start, hold, resolve, cancel

Log
When                  Who  What
2026-11-20 09:02 WET  ana  → new; impact: medium, urgency: medium
[stderr]
error: no record matches `nosuch`
hint: `gitsm list` shows what there is
error: 1 of 3 failed
[exit 1]

"#]]
    );
}

#[test]
fn a_narrow_terminal_is_not_overrun() {
    let script = std::process::Command::new("script")
        .arg("--version")
        .output();
    if !script.is_ok_and(|output| output.status.success()) {
        return;
    }
    let desk = TestDesk::new();
    desk.ok(&[
        "incident",
        "new",
        "-t",
        &"a long title ".repeat(12),
        "-m",
        &"and a long note ".repeat(12),
    ]);
    for line in ["list", "log inc", "kind list"] {
        let typed = format!(
            "COLUMNS=72 {} {line} --no-pager",
            env!("CARGO_BIN_EXE_gitsm")
        );
        let output = std::process::Command::new("script")
            .args(["-qec", &typed, "/dev/null"])
            .current_dir(desk.root())
            .env("GITSM_NOW", desk.now())
            .env("NO_COLOR", "1")
            .env_remove("COLUMNS")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            text.contains("INC-261120-") || text.contains("incident") || text.contains("When"),
            "{text}"
        );
        for row in text.lines().map(|row| row.trim_end_matches('\r')) {
            assert!(row.chars().count() <= 72, "{line}: {row:?}\n{text}");
        }
    }
}
