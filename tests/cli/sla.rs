//! Targets of a record explained, the radar, and what was crossed.

use chrono::TimeDelta;
use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const AGREEMENT: &str = "\
applies_to: incident
calendar: business
pause: {states: [on_hold], reasons: {hold_reason: [awaiting_caller]}}
agreements:
  - name: Critical
    when: priority:1
    targets: {resolve: 4h}
  - name: Rest
    when: priority:2,3
    targets: {first_response: 1h, resolve: 3bd}
";

/// A desk with this agreement for incidents, in Lisbon, on Friday, 2026-11-20, at 9:00.
fn held(agreement: &str) -> TestDesk {
    let desk = TestDesk::new();
    desk.commit(".gitsm/agreements/incident.yaml", agreement);
    desk.git(&["rm", "-q", ".gitsm/agreements/request.yaml"]);
    desk.git(&["commit", "-qm", "by hand"]);
    desk
}

/// An incident of priority 3 that was held, raised, resolved and reopened.
fn lively() -> TestDesk {
    let desk = held(AGREEMENT);
    desk.all_ok("incident new -t Mail --impact medium --urgency medium --reporter bob");
    desk.wait(TimeDelta::minutes(58));
    desk.all_ok("incident start #1 --assignee ana");
    desk.wait(TimeDelta::minutes(59));
    desk.all_ok("incident hold #1 --reason awaiting_caller -m Which? --public");
    desk.wait(TimeDelta::days(3));
    desk.all_ok("incident resume #1");
    desk.wait(TimeDelta::hours(2));
    desk.all_ok("set #1 impact=high urgency=high");
    desk.wait(TimeDelta::minutes(30));
    desk.all_ok("incident resolve #1 --code workaround --notes x");
    desk.wait(TimeDelta::hours(5));
    desk.all_ok("incident reopen #1 --reason again");
    desk.wait(TimeDelta::hours(24));
    desk
}

#[test]
fn every_verdict_can_be_followed_by_hand() {
    let desk = lively();
    assert_data_eq!(
        desk.tell(&["sla", "#1"]),
        str![[r#"
INC-261120-00001  Mail

Agreements
From (Europe/Lisbon)  Type  P  Agreement  Promises                        What changed
Fri 2026-11-20 09:01  sla   3  Rest       first_response 1h, resolve 3bd  opened
Mon 2026-11-23 13:02  sla   1  Critical   resolve 4h                      impact: high, urgency: high

first_response (sla): breached
Agreement  Rest, for priority:2,3
File       .gitsm/agreements/incident.yaml:8
Target     1h
Calendar   business, Europe/Lisbon
Stops      in on_hold, if hold_reason awaiting_caller
Started    Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Due        Fri 2026-11-20 10:01, 2026-11-20T10:01:00Z
Reached    Fri 2026-11-20 11:00, 2026-11-20T11:00:00Z
Sum        1 h granted - 1 h 59 m elapsed = -59 m, overdrawn
Verdict    breached after Fri 2026-11-20 10:01, 2026-11-20T10:01:00Z: 59 m too late

Europe/Lisbon         To     UTC              Clock    Counts     Total  Because
Fri 2026-11-20 09:01  10:00  09:01Z - 10:00Z  running    59 m      59 m  new
Fri 2026-11-20 10:00  11:00  10:00Z - 11:00Z  running     1 h  1 h 59 m  in_progress

resolve (sla): breached
Agreement   Critical, for priority:1
File        .gitsm/agreements/incident.yaml:5
Target      4h
Calendar    business, Europe/Lisbon
Stops       in on_hold, if hold_reason awaiting_caller
Started     Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Due         Mon 2026-11-23 13:02, 2026-11-23T13:02:00Z
Counted to  Tue 2026-11-24 18:35, 2026-11-24T18:35:00Z
Sum         4 h granted - 12 h 31 m elapsed = -8 h 31 m, overdrawn
Verdict     breached after Mon 2026-11-23 13:02, 2026-11-23T13:02:00Z: 8 h 31 m overdue so far

Europe/Lisbon         To           UTC              Clock      Counts      Total  Because
Fri 2026-11-20 09:01  10:00        09:01Z - 10:00Z  running      59 m       59 m  new
Fri 2026-11-20 10:00  11:00        10:00Z - 11:00Z  running       1 h   1 h 59 m  in_progress
Fri 2026-11-20 11:00  11-23 11:01  11:00Z - 11:01Z  paused              1 h 59 m  on_hold, hold_reason awaiting_caller: pauses
Mon 2026-11-23 11:01  13:33        11:01Z - 13:33Z  running  2 h 32 m   4 h 31 m  in_progress
Mon 2026-11-23 13:33  18:34        13:33Z - 18:34Z  ended               4 h 31 m  resolved: the work was over
Mon 2026-11-23 18:34  11-24 09:00  18:34Z - 09:00Z  closed              4 h 31 m  outside hours
Tue 2026-11-24 09:00  17:00        09:00Z - 17:00Z  running       8 h  12 h 31 m  in_progress
Tue 2026-11-24 17:00  18:35        17:00Z - 18:35Z  closed             12 h 31 m  outside hours

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]

"#]]
    );
}

#[test]
fn programs_get_every_step() {
    let desk = lively();
    assert_data_eq!(
        desk.tell(&["sla", "#1", "--json"]),
        str![[r#########################################"
{
  "schema": "gitsm.sla/v1",
  "commit": "########################################",
  "item": {
    "id": "INC-261120-00001",
    "kind": "incident",
    "title": "Mail",
    "state": "in_progress",
    "priority": 1,
    "opened": "2026-11-20T09:01:00Z",
    "resolved": null,
    "now": "2026-11-24T18:35:00Z",
    "time_zones": "2025b"
  },
  "targets": [
    {
      "target": "first_response",
      "round": null,
      "type": "sla",
      "state": "breached",
      "agreement": "Rest",
      "path": ".gitsm/agreements/incident.yaml",
      "line": 8,
      "calendar": "business",
      "zone": "Europe/Lisbon",
      "within": "1h",
      "started_at": "2026-11-20T09:01:00Z",
      "due": "2026-11-20T10:01:00Z",
      "granted": 3600,
      "elapsed": 7140,
      "remaining": -3540,
      "threshold": "75%",
      "first_achieved_at": "2026-11-20T11:00:00Z",
      "first_met": false,
      "achieved_at": "2026-11-20T11:00:00Z",
      "stopped_at": "2026-11-20T11:00:00Z",
      "breached_at": "2026-11-20T10:01:00Z",
      "breach_due": "2026-11-20T10:01:00Z",
      "breach_agreement": "Rest",
      "reason": null,
      "flags": [],
      "segments": [
        {
          "from": "2026-11-20T09:01:00Z",
          "to": "2026-11-20T10:00:00Z",
          "clock": "running",
          "rule": "new: calendar business is open",
          "seconds": 3540,
          "total": 3540
        },
        {
          "from": "2026-11-20T10:00:00Z",
          "to": "2026-11-20T11:00:00Z",
          "clock": "running",
          "rule": "in_progress: calendar business is open",
          "seconds": 3600,
          "total": 7140
        }
      ]
    },
    {
      "target": "resolve",
      "round": null,
      "type": "sla",
      "state": "breached",
      "agreement": "Critical",
      "path": ".gitsm/agreements/incident.yaml",
      "line": 5,
      "calendar": "business",
      "zone": "Europe/Lisbon",
      "within": "4h",
      "started_at": "2026-11-20T09:01:00Z",
      "due": "2026-11-23T13:02:00Z",
      "granted": 14400,
      "elapsed": 45060,
      "remaining": -30660,
      "threshold": "75%",
      "first_achieved_at": null,
      "first_met": null,
      "achieved_at": null,
      "stopped_at": null,
      "breached_at": "2026-11-23T13:02:00Z",
      "breach_due": "2026-11-23T13:02:00Z",
      "breach_agreement": "Critical",
      "reason": null,
      "flags": [],
      "segments": [
        {
          "from": "2026-11-20T09:01:00Z",
          "to": "2026-11-20T10:00:00Z",
          "clock": "running",
          "rule": "new: calendar business is open",
          "seconds": 3540,
          "total": 3540
        },
        {
          "from": "2026-11-20T10:00:00Z",
          "to": "2026-11-20T11:00:00Z",
          "clock": "running",
          "rule": "in_progress: calendar business is open",
          "seconds": 3600,
          "total": 7140
        },
        {
          "from": "2026-11-20T11:00:00Z",
          "to": "2026-11-23T11:01:00Z",
          "clock": "paused",
          "rule": "on_hold, hold_reason awaiting_caller: pauses",
          "seconds": 0,
          "total": 7140
        },
        {
          "from": "2026-11-23T11:01:00Z",
          "to": "2026-11-23T13:33:00Z",
          "clock": "running",
          "rule": "in_progress: calendar business is open",
          "seconds": 9120,
          "total": 16260
        },
        {
          "from": "2026-11-23T13:33:00Z",
          "to": "2026-11-23T18:34:00Z",
          "clock": "ended",
          "rule": "resolved: the work was over",
          "seconds": 0,
          "total": 16260
        },
        {
          "from": "2026-11-23T18:34:00Z",
          "to": "2026-11-24T09:00:00Z",
          "clock": "closed",
          "rule": "calendar business is closed",
          "seconds": 0,
          "total": 16260
        },
        {
          "from": "2026-11-24T09:00:00Z",
          "to": "2026-11-24T17:00:00Z",
          "clock": "running",
          "rule": "in_progress: calendar business is open",
          "seconds": 28800,
          "total": 45060
        },
        {
          "from": "2026-11-24T17:00:00Z",
          "to": "2026-11-24T18:35:00Z",
          "clock": "closed",
          "rule": "calendar business is closed",
          "seconds": 0,
          "total": 45060
        }
      ]
    }
  ],
  "rows": [
    {
      "from": "2026-11-20T09:01:00Z",
      "type": "sla",
      "agreement": "Rest",
      "place": ".gitsm/agreements/incident.yaml:8",
      "priority": 3,
      "changed": [
        "opened"
      ],
      "counts": true
    },
    {
      "from": "2026-11-23T13:02:00Z",
      "type": "sla",
      "agreement": "Critical",
      "place": ".gitsm/agreements/incident.yaml:5",
      "priority": 1,
      "changed": [
        "impact: high",
        "urgency: high"
      ],
      "counts": true
    }
  ],
  "tried": [],
  "remarks": [
    "agreements: .gitsm/agreements/incident.yaml; time zones: 2025b",
    "held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)"
  ]
}
[exit 0]

"#########################################]]
    );
    assert_data_eq!(
        desk.tell(&["sla", "#1", "--format", "csv"]),
        str![[r#"
id,target,round,type,agreement,from,to,clock,rule,seconds,total
INC-261120-00001,first_response,,sla,Rest,2026-11-20T09:01:00Z,2026-11-20T10:00:00Z,running,new: calendar business is open,3540,3540
INC-261120-00001,first_response,,sla,Rest,2026-11-20T10:00:00Z,2026-11-20T11:00:00Z,running,in_progress: calendar business is open,3600,7140
INC-261120-00001,resolve,,sla,Critical,2026-11-20T09:01:00Z,2026-11-20T10:00:00Z,running,new: calendar business is open,3540,3540
INC-261120-00001,resolve,,sla,Critical,2026-11-20T10:00:00Z,2026-11-20T11:00:00Z,running,in_progress: calendar business is open,3600,7140
INC-261120-00001,resolve,,sla,Critical,2026-11-20T11:00:00Z,2026-11-23T11:01:00Z,paused,"on_hold, hold_reason awaiting_caller: pauses",0,7140
INC-261120-00001,resolve,,sla,Critical,2026-11-23T11:01:00Z,2026-11-23T13:33:00Z,running,in_progress: calendar business is open,9120,16260
INC-261120-00001,resolve,,sla,Critical,2026-11-23T13:33:00Z,2026-11-23T18:34:00Z,ended,resolved: the work was over,0,16260
INC-261120-00001,resolve,,sla,Critical,2026-11-23T18:34:00Z,2026-11-24T09:00:00Z,closed,calendar business is closed,0,16260
INC-261120-00001,resolve,,sla,Critical,2026-11-24T09:00:00Z,2026-11-24T17:00:00Z,running,in_progress: calendar business is open,28800,45060
INC-261120-00001,resolve,,sla,Critical,2026-11-24T17:00:00Z,2026-11-24T18:36:00Z,closed,calendar business is closed,0,45060
[exit 0]

"#]]
    );
    let json = desk.json(&["sla", "#1"]);
    for target in json["targets"].as_array().unwrap() {
        let steps = target["segments"].as_array().unwrap();
        let sum: i64 = steps
            .iter()
            .map(|step| step["seconds"].as_i64().unwrap())
            .sum();
        assert_eq!(sum, target["elapsed"]);
        assert_eq!(steps.last().unwrap()["total"], target["elapsed"]);
    }
}

#[test]
fn days_that_are_alike_are_one_step() {
    let desk = held(AGREEMENT);
    desk.all_ok("incident new -t Mail --impact medium --urgency medium --reporter bob");
    // Over Christmas and New Year, on which the calendar is closed.
    desk.wait(TimeDelta::days(49));
    let told = desk.tell(&["sla", "#1"]);
    assert_data_eq!(
        told.clone(),
        str![[r#"
INC-261120-00001  Mail

first_response (sla): breached
Agreement   Rest, for priority:2,3
File        .gitsm/agreements/incident.yaml:8
Target      1h
Calendar    business, Europe/Lisbon
Stops       in on_hold, if hold_reason awaiting_caller
Started     Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Due         Fri 2026-11-20 10:01, 2026-11-20T10:01:00Z
Counted to  Fri 2027-01-08 09:02, 2027-01-08T09:02:00Z
Sum         1 h granted - 264 h 1 m elapsed = -263 h 1 m, overdrawn
Verdict     breached after Fri 2026-11-20 10:01, 2026-11-20T10:01:00Z: 263 h 1 m overdue so far

Europe/Lisbon         To                UTC              Clock      Counts       Total  Because
Fri 2026-11-20 09:01  17:00             09:01Z - 17:00Z  running  7 h 59 m    7 h 59 m  new
Fri 2026-11-20 17:00  11-23 09:00       17:00Z - 09:00Z  closed               7 h 59 m  outside hours
Mon 2026-11-23 09:00  12-24 17:00       09:00Z - 17:00Z  running     192 h  199 h 59 m  new; 24 days x 8 h (09:00-17:00)
Thu 2026-12-24 17:00  12-28 09:00       17:00Z - 09:00Z  closed             199 h 59 m  outside hours: 2026-12-25 Christmas Day
Mon 2026-12-28 09:00  12-31 17:00       09:00Z - 17:00Z  running      32 h  231 h 59 m  new; 4 days x 8 h (09:00-17:00)
Thu 2026-12-31 17:00  2027-01-04 09:00  17:00Z - 09:00Z  closed             231 h 59 m  outside hours: 2027-01-01 New Year
Mon 2027-01-04 09:00  01-07 17:00       09:00Z - 17:00Z  running      32 h  263 h 59 m  new; 4 days x 8 h (09:00-17:00)
Thu 2027-01-07 17:00  01-08 09:00       17:00Z - 09:00Z  closed             263 h 59 m  outside hours
Fri 2027-01-08 09:00  09:02             09:00Z - 09:02Z  running       2 m   264 h 1 m  new

resolve (sla): breached
Agreement   Rest, for priority:2,3
File        .gitsm/agreements/incident.yaml:8
Target      3bd from the start, which is 24 h of open time
Calendar    business, Europe/Lisbon
Stops       in on_hold, if hold_reason awaiting_caller
Started     Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Due         Wed 2026-11-25 09:01, 2026-11-25T09:01:00Z
Counted to  Fri 2027-01-08 09:02, 2027-01-08T09:02:00Z
Sum         24 h granted - 264 h 1 m elapsed = -240 h 1 m, overdrawn
Verdict     breached after Wed 2026-11-25 09:01, 2026-11-25T09:01:00Z: 240 h 1 m overdue so far

Europe/Lisbon         To                UTC              Clock      Counts       Total  Because
Fri 2026-11-20 09:01  17:00             09:01Z - 17:00Z  running  7 h 59 m    7 h 59 m  new
Fri 2026-11-20 17:00  11-23 09:00       17:00Z - 09:00Z  closed               7 h 59 m  outside hours
Mon 2026-11-23 09:00  12-24 17:00       09:00Z - 17:00Z  running     192 h  199 h 59 m  new; 24 days x 8 h (09:00-17:00)
Thu 2026-12-24 17:00  12-28 09:00       17:00Z - 09:00Z  closed             199 h 59 m  outside hours: 2026-12-25 Christmas Day
Mon 2026-12-28 09:00  12-31 17:00       09:00Z - 17:00Z  running      32 h  231 h 59 m  new; 4 days x 8 h (09:00-17:00)
Thu 2026-12-31 17:00  2027-01-04 09:00  17:00Z - 09:00Z  closed             231 h 59 m  outside hours: 2027-01-01 New Year
Mon 2027-01-04 09:00  01-07 17:00       09:00Z - 17:00Z  running      32 h  263 h 59 m  new; 4 days x 8 h (09:00-17:00)
Thu 2027-01-07 17:00  01-08 09:00       17:00Z - 09:00Z  closed             263 h 59 m  outside hours
Fri 2027-01-08 09:00  09:02             09:00Z - 09:02Z  running       2 m   264 h 1 m  new

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]

"#]]
    );
    let full = desk.tell(&["sla", "#1", "--full"]);
    assert!(full.lines().count() > 3 * told.lines().count() / 2);
    assert!(!full.contains("days, each"));
}

#[test]
fn a_breach_under_another_row_is_retraced_too() {
    let desk = held(AGREEMENT);
    desk.all_ok("incident new -t Mail --impact high --urgency high --reporter bob");
    desk.wait(TimeDelta::hours(5));
    desk.all_ok("set #1 impact=medium urgency=medium");
    desk.wait(TimeDelta::hours(1));
    desk.all_ok("incident resolve #1 --code other --notes x");
    assert_data_eq!(
        desk.tell(&["sla", "#1"]),
        str![[r#"
INC-261120-00001  Mail

Agreements
From (Europe/Lisbon)  Type  P  Agreement  Promises                        What changed
Fri 2026-11-20 09:01  sla   1  Critical   resolve 4h                      opened
Fri 2026-11-20 14:02  sla   3  Rest       first_response 1h, resolve 3bd  impact: medium, urgency: medium

first_response (sla): breached
Agreement  Rest, for priority:2,3
File       .gitsm/agreements/incident.yaml:8
Target     1h
Calendar   business, Europe/Lisbon
Stops      in on_hold, if hold_reason awaiting_caller
Started    Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Due        Fri 2026-11-20 10:01, 2026-11-20T10:01:00Z
Reached    Fri 2026-11-20 15:03, 2026-11-20T15:03:00Z
Sum        1 h granted - 6 h 2 m elapsed = -5 h 2 m, overdrawn
Verdict    breached from Fri 2026-11-20 14:02, 2026-11-20T14:02:00Z on, when the target came; it had been due Fri 2026-11-20 10:01, 2026-11-20T10:01:00Z: 5 h 2 m too late

Europe/Lisbon         To     UTC              Clock     Counts    Total  Because
Fri 2026-11-20 09:01  15:03  09:01Z - 15:03Z  running  6 h 2 m  6 h 2 m  new

resolve (sla): breached
Agreement  Rest, for priority:2,3
File       .gitsm/agreements/incident.yaml:8
Target     3bd from the start, which is 24 h of open time
Calendar   business, Europe/Lisbon
Stops      in on_hold, if hold_reason awaiting_caller
Started    Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Due        Wed 2026-11-25 09:01, 2026-11-25T09:01:00Z
Reached    Fri 2026-11-20 15:03, 2026-11-20T15:03:00Z
Sum        24 h granted - 6 h 2 m elapsed = 17 h 58 m left
Verdict    breached after Fri 2026-11-20 13:01, 2026-11-20T13:01:00Z, under `Critical`
Note       the agreement changed when the target was broken already; that does not undo it

To the due time under `Critical`
Europe/Lisbon         To     UTC              Clock    Counts  Total  Because
Fri 2026-11-20 09:01  13:01  09:01Z - 13:01Z  running     4 h    4 h  new

Europe/Lisbon         To     UTC              Clock     Counts    Total  Because
Fri 2026-11-20 09:01  15:03  09:01Z - 15:03Z  running  6 h 2 m  6 h 2 m  new

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]

"#]]
    );
}

#[test]
fn a_target_without_a_verdict_says_why() {
    let desk = held(AGREEMENT);
    desk.all_ok(
        r#"
        incident new -t Mail --impact medium --urgency medium --reporter bob
        incident cancel #1 --reason withdrawn
        incident new -t Mail --impact high --urgency high --reporter bob
        incident hold #2 --reason awaiting_caller -m Which? --public
        "#,
    );
    assert_data_eq!(
        desk.session("sla #1\nsla #2"),
        str![[r#"
$ gitsm sla #1
INC-261120-00001  Mail

first_response (sla): cancelled
Agreement  Rest, for priority:2,3
File       .gitsm/agreements/incident.yaml:8
Target     1h
Calendar   business, Europe/Lisbon
Stops      in on_hold, if hold_reason awaiting_caller
Started    Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Verdict    none: it ended without being resolved

resolve (sla): cancelled
Agreement  Rest, for priority:2,3
File       .gitsm/agreements/incident.yaml:8
Target     3bd
Calendar   business, Europe/Lisbon
Stops      in on_hold, if hold_reason awaiting_caller
Started    Fri 2026-11-20 09:01, 2026-11-20T09:01:00Z
Verdict    none: it ended without being resolved

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]
$ gitsm sla #2
INC-261120-00002  Mail

resolve (sla): paused
Agreement   Critical, for priority:1
File        .gitsm/agreements/incident.yaml:5
Target      4h
Calendar    business, Europe/Lisbon
Stops       in on_hold, if hold_reason awaiting_caller
Started     Fri 2026-11-20 09:03, 2026-11-20T09:03:00Z
Counted to  Fri 2026-11-20 09:06, 2026-11-20T09:06:00Z
Sum         4 h granted - 1 m elapsed = 3 h 59 m left
Verdict     paused, 3 h 59 m left
Note        there is no due time while it is paused: it moves on with every open second

Europe/Lisbon         To     UTC              Clock    Counts  Total  Because
Fri 2026-11-20 09:03  09:04  09:03Z - 09:04Z  running     1 m    1 m  new
Fri 2026-11-20 09:04  09:06  09:04Z - 09:06Z  paused             1 m  on_hold, hold_reason awaiting_caller: pauses

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]

"#]]
    );
}

#[test]
fn no_targets_are_explained_too() {
    let desk = held(AGREEMENT);
    desk.all_ok("incident new -t Mail --impact low --urgency low\nrequest new -t Laptop");
    desk.write(
        ".gitsm/agreements/zz.yaml",
        "applies_to: incident\ncalendar: none\nagreements: []\n",
    );
    assert_data_eq!(
        desk.session("sla #1\nsla #2\nsla zzz"),
        str![[r#"
$ gitsm sla #1
INC-261120-00001  Mail

No targets: none of 2 agreements matches, or ever did.

Tried
Type  Agreement  Is for        File
sla   Critical   priority:1    .gitsm/agreements/incident.yaml:5
sla   Rest       priority:2,3  .gitsm/agreements/incident.yaml:8

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
uncommitted changes of agreements and calendars count from their commit on; `--policy current` shows them
[stderr]
warning: .gitsm/agreements/zz.yaml:2:11: there is no calendar `none`
warning: .gitsm/agreements/zz.yaml:1:1: `agreements` is missing or empty
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]
$ gitsm sla #2
REQ-261120-00002  Laptop

No targets: no agreement is for `request`: no file in .gitsm/agreements/ has `applies_to: request`.

agreements: .gitsm/agreements/incident.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
uncommitted changes of agreements and calendars count from their commit on; `--policy current` shows them
[stderr]
warning: .gitsm/agreements/zz.yaml:2:11: there is no calendar `none`
warning: .gitsm/agreements/zz.yaml:1:1: `agreements` is missing or empty
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]
$ gitsm sla zzz
[stderr]
error: no record matches `zzz`
hint: `gitsm list` shows what there is
[exit 1]

"#]]
    );
}

#[test]
fn the_radar_shows_the_worst_first() {
    let desk = held(AGREEMENT);
    desk.all_ok(
        r#"
        incident new -t "Checkout returns 502" --impact high --urgency high --reporter bob
        incident new -t "Mail is slow" --impact medium --urgency medium --reporter bob
        incident new -t "Waits for somebody" --impact high --urgency high --reporter bob
        incident start #1 --assignee @me
        incident hold #3 --reason awaiting_caller -m Which? --public
        "#,
    );
    desk.wait(TimeDelta::minutes(3 * 60 + 10));
    assert_data_eq!(
        desk.session(
            r#"
            sla radar
            sla radar --within 1h
            sla radar -n 1 --fail-on at-risk
            sla radar priority:1 --fail-on breached
            sla radar -assignee:ana -q
            sla radar priority:1 --format csv
            sla radar --within 1bd
            "#
        ),
        str![[r#"
$ gitsm sla radar
ID                P  Title                 Assignee  Target          State                      Left  Due
INC-261120-00002  3  Mail is slow                    first_response  breached              -2 h 14 m  2026-11-20 10:02 WET
INC-261120-00001  1  Checkout returns 502  ana       resolve         at_risk                    45 m  2026-11-20 13:01 WET
INC-261120-00002  3  Mail is slow                    resolve         running               20 h 46 m  2026-11-25 09:02 WET
INC-261120-00003  1  Waits for somebody              resolve         paused    paused, 3 h 58 m left
[exit 0]
$ gitsm sla radar --within 1h
ID                P  Title                 Assignee  Target          State          Left  Due
INC-261120-00002  3  Mail is slow                    first_response  breached  -2 h 15 m  2026-11-20 10:02 WET
INC-261120-00001  1  Checkout returns 502  ana       resolve         at_risk        44 m  2026-11-20 13:01 WET
[exit 0]
$ gitsm sla radar -n 1 --fail-on at-risk
ID                P  Title         Assignee  Target          State          Left  Due
INC-261120-00002  3  Mail is slow            first_response  breached  -2 h 16 m  2026-11-20 10:02 WET
[stderr]
breached: INC-261120-00002 first_response
at_risk: INC-261120-00001 resolve
[exit 1]
$ gitsm sla radar priority:1 --fail-on breached
ID                P  Title                 Assignee  Target   State                     Left  Due
INC-261120-00001  1  Checkout returns 502  ana       resolve  at_risk                   42 m  2026-11-20 13:01 WET
INC-261120-00003  1  Waits for somebody              resolve  paused   paused, 3 h 58 m left
[exit 0]
$ gitsm sla radar -assignee:ana -q
INC-261120-00002
INC-261120-00003
[exit 0]
$ gitsm sla radar priority:1 --format csv
id,priority,title,assignee,target,state,left,due,round,type,kind,agreement,granted,elapsed,threshold
INC-261120-00001,1,Checkout returns 502,ana,resolve,at_risk,2400,2026-11-20T13:01:00Z,,sla,incident,Critical,14400,12000,75%
INC-261120-00003,1,Waits for somebody,,resolve,paused,14280,,,sla,incident,Critical,14400,120,
[exit 0]
$ gitsm sla radar --within 1bd
[stderr]
error: --within counts open time, not business days
hint: such as --within 4h
[exit 2]

"#]]
    );
    let json = desk.json(&["sla", "radar", "priority:1"]);
    assert_eq!(json["schema"], "gitsm.sla.radar/v1");
    assert_eq!(json["items"][1]["state"], "paused");
    assert!(json["items"][1]["left"].is_i64());
}

const LEVELS: &str = "\
applies_to: incident
calendar: long
escalation:
  - {at: 50, notify: [assignee]}
  - {before: 1h, notify: [on_call]}
  - {at: breach, notify: [on_call, role:manager]}
  - {after: 8h, notify: [on_call, team:network, reporter], hours: true}
on_call: [ana, bo]
agreements: [{name: All, targets: {resolve: 4h}}]
";

#[test]
fn t21_levels_are_listed_once_with_who_is_told() {
    let desk = held(&AGREEMENT.replace("business", "always"));
    desk.commit(
        ".gitsm/calendars/long.yaml",
        "zone: Europe/Lisbon\nweek: {mon-fri: [\"08:00-18:00\"]}\n",
    );
    desk.commit(".gitsm/agreements/incident.yaml", LEVELS);
    desk.wait(TimeDelta::hours(80)); // Monday, some minutes past 17:00
    let late = "2026-11-23T17:00:00Z";
    desk.ok(&[
        "incident",
        "new",
        "-t",
        "Mail",
        "--now",
        late,
        "--reporter",
        "bob",
        "--team",
        "platform",
    ]);
    desk.wait(TimeDelta::days(4));
    let due =
        |since: &str, until: &str| desk.ok(&["sla", "due", "--since", since, "--until", until]);
    let all = due("2026-11-23", "2026-11-30");
    assert_data_eq!(
        desk.stable(&all),
        str![[r#"
{"at":"2026-11-24T09:00:00Z","id":"INC-261123-00001","kind":"incident","title":"Mail","state":"new","priority":3,"target":"resolve","round":null,"type":"sla","agreement":"All","level":1,"crossed":"at_risk","threshold":50,"offset":null,"due":"2026-11-24T11:00:00Z","remaining":7200,"notify":["ana"]}
{"at":"2026-11-24T10:00:00Z","id":"INC-261123-00001","kind":"incident","title":"Mail","state":"new","priority":3,"target":"resolve","round":null,"type":"sla","agreement":"All","level":2,"crossed":"at_risk","threshold":null,"offset":-3600,"due":"2026-11-24T11:00:00Z","remaining":3600,"notify":["ana"]}
{"at":"2026-11-24T11:00:01Z","id":"INC-261123-00001","kind":"incident","title":"Mail","state":"new","priority":3,"target":"resolve","round":null,"type":"sla","agreement":"All","level":3,"crossed":"breached","threshold":100,"offset":null,"due":"2026-11-24T11:00:00Z","remaining":-1,"notify":["bo","role:manager"]}
{"at":"2026-11-25T08:00:00Z","id":"INC-261123-00001","kind":"incident","title":"Mail","state":"new","priority":3,"target":"resolve","round":null,"type":"sla","agreement":"All","level":4,"crossed":"overdue","threshold":null,"offset":28800,"due":"2026-11-24T11:00:00Z","remaining":-25200,"notify":["ana","team:network","bob"]}

"#]]
    );
    let cuts = [
        "2026-11-23",
        "2026-11-24T09:00:00Z",
        "2026-11-24T10:00:00Z",
        "2026-11-24T11:00:00Z",
        "2026-11-24T11:00:01Z",
        "2026-11-24 19:00",
        "2026-11-25",
        "2026-11-30",
    ];
    let runs: String = cuts.windows(2).map(|pair| due(pair[0], pair[1])).collect();
    assert_eq!(runs, all);
    assert_eq!(
        desk.ok(&[
            "sla",
            "due",
            "--since",
            "2026-11-24T10:00:01Z",
            "--until",
            "2026-11-24T11:00:01Z"
        ]),
        ""
    );
    assert_eq!(
        desk.ok(&["sla", "due", "--since", "2026-11-23", "--json"]),
        all,
        "JSON lines, whatever is asked for"
    );
    assert_data_eq!(desk.session("sla due --since -3d -q\nsla due --since soon\nsla due --since now --until -1h\nsla due\nsla due --since -9d state:ended"), str![[r#"
$ gitsm sla due --since -3d -q
{"at":"2026-11-25T08:00:00Z","id":"INC-261123-00001","kind":"incident","title":"Mail","state":"new","priority":3,"target":"resolve","round":null,"type":"sla","agreement":"All","level":4,"crossed":"overdue","threshold":null,"offset":28800,"due":"2026-11-24T11:00:00Z","remaining":-25200,"notify":["ana","team:network","bob"]}
[exit 0]
$ gitsm sla due --since soon
[stderr]
error: --since "soon" is no instant
hint: write it as 2026-11-20T09:00:00Z, "2026-11-20 09:00" or -5m
[exit 2]
$ gitsm sla due --since now --until -1h
[stderr]
error: --until is before --since
[exit 2]
$ gitsm sla due
[stderr]
error: the following required arguments were not provided:
  --since <TIME>

Usage: gitsm sla due --since <TIME> [QUERY]...

For more information, try '--help'.
[exit 2]
$ gitsm sla due --since -9d state:ended
[exit 0]

"#]]);
}

#[test]
fn mistakes_in_levels_are_found_where_they_are() {
    let desk = held(AGREEMENT);
    desk.write(
        ".gitsm/agreements/incident.yaml",
        LEVELS
            .replace("calendar: long", "calendar: always")
            .replace("at: 50", "at: 150")
            .replace("on_call: [ana, bo]", "oncall: [ana, bo]"),
    );
    assert_data_eq!(
        desk.session("check\nsla due --since -1h"),
        str![[r#"
$ gitsm check
.gitsm/agreements/incident.yaml:4:10: error[agreement/shape]: `at` is a number; expected a per cent from 1 to 99, or breach
    4 |   - {at: 150, notify: [assignee]}
      |          ^
.gitsm/agreements/incident.yaml:8:1: error[agreement/unknown-key]: there is no key `oncall` here
    8 | oncall: [ana, bo]
      | ^
  = remedy: did you mean `on_call`?
.gitsm/agreements/incident.yaml:9:45: error[agreement/escalation]: a level tells `on_call`, but nobody is
    9 | agreements: [{name: All, targets: {resolve: 4h}}]
      |                                             ^
  = remedy: list them: `on_call: [ana, bo]`

3 errors in 1 file, 1 file checked
[exit 1]
$ gitsm sla due --since -1h
[stderr]
warning: .gitsm/agreements/incident.yaml:8:1: there is no key `oncall` here
warning: .gitsm/agreements/incident.yaml:4:10: `at` is a number; expected a per cent from 1 to 99, or breach
warning: .gitsm/agreements/incident.yaml:9:45: a level tells `on_call`, but nobody is
these files are left out of the answer; `gitsm check` says how to mend them
[exit 5]

"#]]
    );
    desk.write(
        ".gitsm/agreements/incident.yaml",
        LEVELS.replace("calendar: long", "calendar: always"),
    );
    desk.write(
        ".gitsm/config.yaml",
        "zone: Europe/Lisbon\nenforce: {people: true}\n",
    );
    assert_data_eq!(
        desk.session("check\ncheck --strict"),
        str![[r#"
$ gitsm check
.gitsm/agreements/incident.yaml:8:16: warning[agreement/escalation]: nobody is called `bo`
    8 | on_call: [ana, bo]
      |                ^
  = remedy: add .gitsm/people/bo.yaml

1 warning in 1 file, 1 file checked
[exit 0]
$ gitsm check --strict
.gitsm/agreements/incident.yaml:8:16: warning[agreement/escalation]: nobody is called `bo`
    8 | on_call: [ana, bo]
      |                ^
  = remedy: add .gitsm/people/bo.yaml

1 warning in 1 file, 1 file checked
[exit 1]

"#]]
    );
}

#[test]
fn decisions_on_changes_are_held_to_agreements_everywhere() {
    let desk = TestDesk::new();
    desk.commit(
        ".gitsm/agreements/change.yaml",
        "applies_to: change\ncalendar: business\nagreements: [{name: Decisions, targets: {approval_turnaround: {within: 4h, states: [authorize]}}}]\n",
    );
    desk.all_ok("service new shop -t Shop --team platform");
    desk.all_ok(
        "change new -t Update --type normal --service shop --justification x --requester ana",
    );
    desk.all_ok("change submit #1");
    desk.all_ok(
        "change request #1 --set plan_implementation=x --set plan_backout=x --set plan_test=x --set risk=low \
         --set impact=low --set outage=false --set planned_start=2026-11-25T20:00:00Z \
         --set planned_end=2026-11-25T21:00:00Z",
    );
    desk.wait(TimeDelta::hours(5));
    assert_data_eq!(
        desk.session(
            "sla radar\nsla due --since -90m --until now\nreport sla -q\n\
             report trend --target approval_turnaround --last 1 --format csv\nreport trend --last 1 --format csv"
        ),
        str![[r#"
$ gitsm sla radar
ID                P  Title   Assignee  Target                  State         Left  Due
CHG-261120-00001     Update            approval_turnaround #1  breached  -1 h 1 m  2026-11-20 13:04 WET
[exit 0]
$ gitsm sla due --since -90m --until now
{"at":"2026-11-20T13:04:01Z","id":"CHG-261120-00001","kind":"change","title":"Update","state":"authorize","priority":null,"target":"approval_turnaround","round":1,"type":"sla","agreement":"Decisions","level":2,"crossed":"breached","threshold":100,"offset":null,"due":"2026-11-20T13:04:00Z","remaining":-1,"notify":[]}
[exit 0]
$ gitsm report sla -q
Service levels by priority

Priority  Target               n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
(none)    approval_turnaround  1    0         1         0 %        0        0       0          0    0

Total
Target               n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
approval_turnaround  1    0         1         0 %        0        0       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/change.yaml, .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]
$ gitsm report trend --target approval_turnaround --last 1 --format csv
period,opened,resolved,backlog,met,breached,compliance,median_seconds
2026-W47,1,0,1,0,1,0,n/a
[exit 0]
$ gitsm report trend --last 1 --format csv
period,opened,resolved,backlog,met,breached,compliance,median_seconds
2026-W47,0,0,0,0,0,n/a,n/a
[exit 0]

"#]]
    );
    assert_eq!(desk.json(&["sla", "diff", "HEAD"])["total"][0]["n"], 1);
    // What was promised when it was opened stays promised, though no agreement names changes any more.
    desk.git(&["rm", "-q", ".gitsm/agreements/change.yaml"]);
    desk.git(&["commit", "-qm", "no more decisions"]);
    let report = desk.json(&["report", "sla"]);
    assert_eq!(report["total"][0]["target"], "approval_turnaround");
    assert_eq!(report["total"][0]["breached"], 1);
}

#[test]
fn times_that_git_does_not_bear_out_are_told() {
    let desk = held(AGREEMENT);
    desk.all_ok("incident new -t Mail --impact medium --urgency medium");
    let path = desk.path_of("#1");
    let remark = |desk: &TestDesk| desk.ok(&["sla", "#1"]).contains("untrusted time");
    assert!(!remark(&desk));
    // The whole record as somebody might have written it down three days late, as its only commit.
    let late = desk.read(&path).replace("2026-11-20", "2026-11-17");
    desk.write(&path, late);
    desk.git(&["commit", "-qa", "--amend", "--no-edit"]);
    let told = desk.tell(&["sla", "#1"]);
    let last = told.lines().find(|line| line.starts_with("untrusted"));
    assert_data_eq!(
        last.unwrap_or_default(),
        str![
            "untrusted time: 1 of 1 entries lie more than a day from their commit: of 2026-11-17 09:01 WET, committed 2026-11-20 09:01 WET"
        ]
    );
}
