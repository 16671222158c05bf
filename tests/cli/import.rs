//! Importing real input.

use std::path::Path;

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

fn slice() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/servicenow-slice.csv");
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_slice_of_real_incidents_twice() {
    let desk = TestDesk::new();
    let import = |more: &[&str]| {
        let file = slice();
        let args = [&["import", "servicenow-events", &file], more].concat();
        desk.tell(&args).replace(&file, "slice.csv")
    };
    let trial = import(&["--dry-run"]);
    assert_eq!(desk.commits(), 1, "a trial writes nothing");
    assert_data_eq!(
        import(&[]),
        str![[r#"
Import of slice.csv

Rows                              242
Incidents                         30
New                               30
Known, nothing new                0
Known, changed since, left alone  0
Log entries                       172
Rows without a change we track    72
Incidents reopened                5
Reopenings                        6
Odd things                        16

Columns
Column                   Goes to                                             Mapped  Unmapped  Empty  Changes not logged
number                   external.servicenow                                    242         0      0                   0
incident_state           state, hold_reason and the log                         242         0      0                   0
active                   imported.values.active                                 242         0      0                  30
reassignment_count       imported.values.reassignment_count                     242         0      0                  29
reopen_count             imported.values.reopen_count                           242         0      0                   6
sys_mod_count            imported.values.sys_mod_count                          242         0      0                 211
made_sla                 imported.values.made_sla                               242         0      0                  14
caller_id                reporter                                               242         0      0                   0
opened_by                author of the first log entry                          242         0      0                   0
opened_at                time of the first log entry                            242         0      0                   0
sys_created_by           imported.values.sys_created_by                         202         0     40                   0
sys_created_at           imported.values.sys_created_at                         202         0     40                   0
sys_updated_by           authors of the log                                     242         0      0                   0
sys_updated_at           times of the log                                       242         0      0                   0
contact_type             origin                                                 242         0      0                   0
location                 location                                               237         0      5                   0
category                 category                                               237         0      5                   0
subcategory              subcategory                                            237         0      5                   0
u_symptom                imported.values.u_symptom                              171         0     71                   2
cmdb_ci                  imported.values.cmdb_ci                                  0         0    242                   0
impact                   impact                                                 242         0      0                   0
urgency                  urgency                                                242         0      0                   0
priority                 priority_override, where the matrix says otherwise     242         0      0                   0
assignment_group         team                                                   237         0      5                   0
assigned_to              assignee                                               182         0     60                   0
knowledge                imported.values.knowledge                              242         0      0                   0
u_priority_confirmation  imported.values.u_priority_confirmation                242         0      0                   6
notify                   imported.values.notify                                 242         0      0                   0
problem_id               imported.values.problem_id                              17         0    225                   1
rfc                      imported.values.rfc                                     14         0    228                   2
vendor                   imported.values.vendor                                   0         0    242                   0
caused_by                imported.values.caused_by                                0         0    242                   0
closed_code              imported.values.closed_code                            242         0      0                   0
resolved_by              imported.values.resolved_by                            242         0      0                   0
resolved_at              time of the last log entry to resolved                 236         0      6                   0
closed_at                time of the last log entry to closed                   242         0      0                   0

Values without an exact counterpart
none: every value has its counterpart

Odd things
Incident    Line  What is odd                                                              What was done
INC0000045     4  was resolved at line 3 already; resolved_at is the time of this row      logged as resolved once more
INC0000093    40  is closed, but has no resolved_at                                        it has no time of resolution
INC0000130    67  updated 2016-02-29T07:27:00Z, before it was opened 2016-02-29T09:41:00Z  logged later, not to run backwards; its own time is in source_at
INC0000131    73  updated 2016-02-29T07:14:00Z, before it was opened 2016-02-29T09:41:00Z  logged later, not to run backwards; its own time is in source_at
INC0000134    77  updated 2016-02-29T07:55:00Z, before it was opened 2016-02-29T09:44:00Z  logged later, not to run backwards; its own time is in source_at
INC0000135    82  updated 2016-02-29T09:27:00Z, before it was opened 2016-02-29T09:45:00Z  logged later, not to run backwards; its own time is in source_at
INC0000135    88  was resolved at line 87 already; resolved_at is the time of this row     logged as resolved once more
INC0000137    91  runs back in time: 2016-02-29T09:52:00Z after 2016-02-29T11:10:00Z       not logged: it changed nothing that the log keeps
INC0000159    98  was resolved at line 97 already; resolved_at is the time of this row     logged as resolved once more
INC0000160   101  is closed, but has no resolved_at                                        it has no time of resolution
INC0000164   102  updated 2016-02-29T08:53:00Z, before it was opened 2016-02-29T10:18:00Z  logged later, not to run backwards; its own time is in source_at
INC0000199   110  is closed, but has no resolved_at                                        it has no time of resolution
INC0000218   120  was resolved at line 119 already; resolved_at is the time of this row    logged as resolved once more
INC0000294   141  was resolved at line 140 already; resolved_at is the time of this row    logged as resolved once more
INC0000358   171  was closed at line 170 already; closed_at is the time of this row        logged as closed once more
INC0000649   232  was closed at line 231 already; closed_at is the time of this row        logged as closed once more

Times of the file were read as UTC.
The file has no short_description: titles are made from category, subcategory and symptom.
Where the recorded priority is not what impact and urgency give, priority_override holds it (As recorded in ServiceNow).
30 records were written, in one commit.
[exit 0]

"#]]
    );
    assert!(
        trial.contains("30 records would be written; this was a trial."),
        "{trial}"
    );
    assert_eq!(desk.commits(), 2, "one commit a batch");
    desk.assert_sound();
    let list = desk.json(&["list"]);
    assert_eq!(list["items"].as_array().unwrap().len(), 30);
    assert_eq!(list["items"][0]["state"], "closed");
    assert_data_eq!(
        desk.tell(&["check", "--strict"]),
        str![[r#"
no findings, 30 files checked
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["show", "INC0000045"]),
        str![[r#"
INC-160229-00021  Category 55, Subcategory 170, Symptom 72
State        closed
Priority     3
Impact       medium
Urgency      medium
Category     Category 55
Subcategory  Subcategory 170
Team         group-56
Reporter     caller-2403
Location     Location 143
Origin       phone
Servicenow   INC0000045
Opened       2016-02-29 01:16 WET
Resolved     2016-02-29 11:29 WET
Age          10 h 13 m
File         incidents/2016/02/29/INC-160229-00021.yaml

Log
When                  Who             What
2016-02-29 01:16 WET  opened-by-8     → new; impact: medium, urgency: medium, category: Category 55, subcategory: Subcategory 170, team: group-56
2016-02-29 08:53 WET  updated-by-642  → resolved
2016-02-29 11:29 WET  updated-by-804  → resolved
2016-03-05 12:00 WET  updated-by-908  → closed
[exit 0]

"#]]
    );
    assert_data_eq!(
        import(&[]),
        str![[r#"
Import of slice.csv

Rows                              242
Incidents                         30
New                               0
Known, nothing new                30
Known, changed since, left alone  0
Log entries                       0
Rows without a change we track    0
Incidents reopened                0
Reopenings                        0
Odd things                        0

Columns
no new incident, so no column was used

Values without an exact counterpart
none: every value has its counterpart

Odd things
nothing

Times of the file were read as UTC.
The file has no short_description: titles are made from category, subcategory and symptom.
Where the recorded priority is not what impact and urgency give, priority_override holds it (As recorded in ServiceNow).
Nothing new: nothing was written.
[exit 0]

"#]]
    );
    assert_eq!(desk.commits(), 2, "what is there already is left alone");
    let later = desk.json(&["list"]);
    assert_eq!(list["items"], later["items"]);
}

#[test]
fn bad_files_are_refused_before_anything_is_written() {
    let desk = TestDesk::new();
    let text = std::fs::read_to_string(slice()).unwrap();
    desk.write("empty.csv", "");
    desk.write("other.csv", "a,b\n1,2\n");
    desk.write("header.csv", text.lines().next().unwrap().to_owned() + "\n");
    desk.write(
        "short.csv",
        text.lines().take(2).collect::<Vec<_>>().join("\n") + "\nINC1,New\n",
    );
    desk.write("latin.csv", b"number,incident_state\nINC1,\xe9\n");
    let dates = text
        .lines()
        .take(2)
        .collect::<Vec<_>>()
        .join("\n")
        .replace("29-02-2016", "30-02-2016");
    desk.write("dates.csv", dates);
    assert_data_eq!(
        desk.session(
            "
            import servicenow-events nosuch.csv
            import servicenow-events .
            import servicenow-events empty.csv
            import servicenow-events other.csv
            import servicenow-events header.csv
            import servicenow-events short.csv
            import servicenow-events latin.csv
            import servicenow-events dates.csv
            import servicenow-events other.csv --timezone Mars/Olympus
            import csv other.csv
            import
        "
        ),
        str![[r#"
$ gitsm import servicenow-events nosuch.csv
[stderr]
error: cannot read nosuch.csv: No such file or directory (os error 2)
[exit 1]
$ gitsm import servicenow-events .
[stderr]
error: cannot read .: Is a directory (os error 21)
[exit 1]
$ gitsm import servicenow-events empty.csv
[stderr]
error: empty.csv: the file is empty
hint: export the event rows as CSV with commas, with the column names in the first line
[exit 5]
$ gitsm import servicenow-events other.csv
[stderr]
error: other.csv:1:1: this is not such an export: the first line names no column `number`
hint: export the event rows as CSV with commas, with the column names in the first line
[exit 5]
$ gitsm import servicenow-events header.csv
Import of header.csv

Rows                              0
Incidents                         0
New                               0
Known, nothing new                0
Known, changed since, left alone  0
Log entries                       0
Rows without a change we track    0
Incidents reopened                0
Reopenings                        0
Odd things                        0

Columns
no new incident, so no column was used

Values without an exact counterpart
none: every value has its counterpart

Odd things
nothing

Times of the file were read as UTC.
The file has no short_description: titles are made from category, subcategory and symptom.
Where the recorded priority is not what impact and urgency give, priority_override holds it (As recorded in ServiceNow).
Nothing new: nothing was written.
[exit 0]
$ gitsm import servicenow-events short.csv
[stderr]
error: short.csv:3:6: this row has 2 fields, the first line has 36
hint: the file was perhaps cut off, or a comma stands outside quotes
[exit 5]
$ gitsm import servicenow-events latin.csv
[stderr]
error: latin.csv:2:6: byte 28 is not UTF-8
hint: save the file as UTF-8
[exit 5]
$ gitsm import servicenow-events dates.csv
[stderr]
error: dates.csv:2:118: `sys_updated_at` is "30-02-2016 01:23", which is not a time that can be read
hint: write it as 29-02-2016 08:53, in the years 2000 to 2099; `?` for none
[exit 5]
$ gitsm import servicenow-events other.csv --timezone Mars/Olympus
[stderr]
error: "Mars/Olympus" is no IANA time zone
hint: write it as Europe/Lisbon
[exit 2]
$ gitsm import csv other.csv
[stderr]
error: unrecognized subcommand 'csv'

Usage: gitsm import [OPTIONS] <COMMAND>

For more information, try '--help'.
[exit 2]
$ gitsm import
[stderr]
Bring in records from another system

Usage: gitsm import [OPTIONS] <COMMAND>

Commands:
  servicenow-events  The audit export of ServiceNow incidents: CSV, one row a state of an incident
  help               Print this message or the help of the given subcommand(s)

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

"#]]
    );
    assert_eq!(desk.git(&["ls-files", "incidents"]), "");
}

#[test]
fn standard_input_and_json() {
    let desk = TestDesk::new();
    let text = std::fs::read(slice()).unwrap();
    let told = desk.feed(&["import", "servicenow-events", "-", "--json"], &text);
    let json = told.rsplit_once("[exit 0]").unwrap().0;
    let json = json.split("[stderr]").next().unwrap();
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    assert!(
        json["schema"].as_str().unwrap().starts_with("gitsm."),
        "{json}"
    );
    assert_eq!(
        desk.json(&["incident", "list"])["items"]
            .as_array()
            .unwrap()
            .len(),
        30
    );
}
