//! What other programs send: mail and alerts, with real sessions.

use chrono::TimeDelta;
use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const FIRST: &str = "Message-ID: <1@example.com>\r\nFrom: Bea Miller <bea@example.com>\r\n\
To: desk@example.org\r\nSubject: =?utf-8?q?Caf=C3=A9_is_closed?=\r\nDate: Fri, 20 Nov 2026 09:58:00 +0100\r\n\r\n\
No coffee on the third floor.\r\n";

fn answer(id: &str, from: &str, to: &str, text: &str) -> String {
    format!(
        "Message-ID: <{id}>\nFrom: {from}\nTo: desk@example.org\nIn-Reply-To: <{to}>\nSubject: Re: coffee\n\n{text}\n"
    )
}

fn mail(desk: &TestDesk, text: &str) -> String {
    desk.feed(
        &["ingest", "mail", "--address", "desk@example.org"],
        text.as_bytes(),
    )
}

#[test]
fn a_mail_opens_an_incident_and_its_thread_goes_into_the_log() {
    let desk = TestDesk::new();
    assert_data_eq!(
        mail(&desk, FIRST),
        str![[r#"
INC-261120-00001  opened
[exit 0]

"#]]
    );
    assert_data_eq!(
        mail(&desk, FIRST),
        str![[r#"
[stderr]
standard input: INC-261120-00001 has it already
[exit 0]

"#]]
    );
    let reply = answer(
        "2@example.com",
        "bea@example.com",
        "1@example.com",
        "Still none.\n\nOn Friday Ana wrote:\n> Wait",
    );
    assert_data_eq!(
        mail(&desk, &reply),
        str![[r#"
INC-261120-00001  noted
[exit 0]

"#]]
    );
    let deeper = answer(
        "3@example.com",
        "bea@example.com",
        "2@example.com",
        "Approved",
    );
    mail(&desk, &deeper);
    assert_data_eq!(
        desk.record(&desk.id(1)),
        str![[r#"
id: INC-261120-00001
title: Café is closed
state: new
impact: medium
urgency: medium
reporter: bea-at-example.com
origin: mail
description: No coffee on the third floor.
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: bea-at-example.com
    to: new
    set: {impact: medium, urgency: medium}
    mail:
      id: "1@example.com"
      from: Bea Miller <bea@example.com>
      sent: "2026-11-20T08:58:00Z"
      vouched: false
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: bea-at-example.com
    note: Still none.
    public: true
    mail: {id: "2@example.com", from: bea@example.com, vouched: false}
  - id: ########
    at: "2026-11-20T09:04:00Z"
    by: bea-at-example.com
    note: Approved
    public: true
    mail: {id: "3@example.com", from: bea@example.com, vouched: false}

"#]]
    );
    assert_eq!(desk.commits(), 4);
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 1 file checked
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn only_the_caller_and_vouched_colleagues_speak_in_public() {
    let desk = TestDesk::new();
    mail(&desk, FIRST);
    desk.write(
        ".gitsm/people/cy.yaml",
        "name: Cy\nemails: [cy@example.org]\n",
    );
    desk.git(&["add", "."]);
    desk.git(&["commit", "-qm", "people"]);
    let said = |id: &str, from: &str, more: &str| {
        let text = answer(id, from, "1@example.com", "We work on it.");
        let text = format!("{more}{text}");
        let args = ["ingest", "mail", "--trust", "mx.example.org"];
        desk.feed(&args, text.as_bytes());
        let record = desk.record(&desk.id(1));
        let last = record.rsplit("  - id: ").next().unwrap().to_owned();
        let by = last
            .lines()
            .find_map(|line| line.trim().strip_prefix("by: "));
        (by.unwrap().to_owned(), last.contains("public: true"))
    };
    let vouch = "Authentication-Results: mx.example.org; dmarc=pass header.from=example.org\n";
    assert_eq!(said("a@x", "cy@example.org", ""), ("cy".to_owned(), false));
    assert_eq!(
        said("b@x", "cy@example.org", vouch),
        ("cy".to_owned(), true)
    );
    let stranger = said("c@x", "cy@evil.example", vouch);
    assert_eq!(stranger, ("cy-at-evil.example".to_owned(), false));
    let caller = said("d@x", "Bea@Example.com", "");
    assert_eq!(caller, ("bea-at-example.com".to_owned(), true));
}

#[test]
fn a_tag_in_the_address_or_the_subject_finds_the_record() {
    let desk = TestDesk::new();
    let id = desk.incident("Printer on fire");
    let to_tag = format!(
        "Message-ID: <1@x>\nFrom: bea@example.com\nTo: Desk <desk+{}@example.org>\nSubject: more\n\nSmoke.\n",
        id.to_lowercase()
    );
    assert_data_eq!(
        mail(&desk, &to_tag),
        str![[r#"
INC-261120-00001  noted
[exit 0]

"#]]
    );
    let subject = format!(
        "Message-ID: <2@x>\nFrom: bea@example.com\nTo: desk@example.org\nSubject: AW: [{id}] more\n\nFire.\n"
    );
    assert_data_eq!(
        mail(&desk, &subject),
        str![[r#"
INC-261120-00001  noted
[exit 0]

"#]]
    );
    let unknown =
        "Message-ID: <3@x>\nFrom: bea@example.com\nSubject: Re: [INC-261119-00000] Lamp\n\nDark.\n";
    assert_data_eq!(
        mail(&desk, unknown),
        str![[r#"
INC-261120-00002  opened
[exit 0]

"#]]
    );
}

#[test]
fn an_answer_to_a_closed_incident_is_not_lost_in_it() {
    let desk = TestDesk::new();
    mail(&desk, FIRST);
    desk.all_ok(
        "incident resolve #1 --code fix_applied --notes \"New beans\"
         incident close #1",
    );
    let again = answer(
        "2@example.com",
        "bea@example.com",
        "1@example.com",
        "Again.",
    );
    assert_data_eq!(
        mail(&desk, &again),
        str![[r#"
INC-261120-00002  opened
[exit 0]

"#]]
    );
    let more = answer(
        "3@example.com",
        "bea@example.com",
        "1@example.com",
        "Hello?",
    );
    assert_data_eq!(
        mail(&desk, &more),
        str![[r#"
INC-261120-00002  noted
[exit 0]

"#]]
    );
    let record = desk.record(&desk.id(2));
    assert!(record.contains("reopens: [INC-261120-00001]"), "{record}");
    assert!(desk.tell(&["check"]).starts_with("no findings"));
}

#[test]
fn loops_and_answers_of_programs_are_dropped() {
    let desk = TestDesk::new();
    mail(&desk, FIRST);
    let commits = desk.commits();
    for header in [
        "Auto-Submitted: auto-replied",
        "Return-Path: <>",
        "List-Id: <all.example.com>",
        "Precedence: bulk",
    ] {
        let away = answer("9@x", "bea@example.com", "1@example.com", "I am away.");
        let told = mail(&desk, &format!("{header}\n{away}"));
        assert!(told.contains("standard input: dropped: "), "{told}");
        assert!(told.ends_with("[exit 0]\n"), "{told}");
    }
    let own = answer("10@x", "desk+x@example.org", "1@example.com", "Received.");
    assert_data_eq!(
        mail(&desk, &own),
        str![[r#"
[stderr]
standard input: dropped: it comes from our own address desk+x@example.org
[exit 0]

"#]]
    );
    assert_eq!(desk.commits(), commits);
}

#[test]
fn a_maildir_is_taken_in_order_and_one_bad_mail_does_not_hide_the_rest() {
    let desk = TestDesk::new();
    let dir = desk.beside("Maildir");
    for folder in ["new", "cur", "tmp"] {
        std::fs::create_dir_all(dir.join(folder)).unwrap();
    }
    let reply = answer("2@example.com", "bea@example.com", "1@example.com", "Well?");
    std::fs::write(dir.join("new/1700000002.b.host"), reply).unwrap();
    std::fs::write(dir.join("cur/1700000001.a.host:2,S"), FIRST).unwrap();
    std::fs::write(dir.join("new/1700000003.c.host"), b"\xff\xfe\x00").unwrap();
    std::fs::write(dir.join("tmp/1700000004.d.host"), FIRST).unwrap();
    let path = dir.to_str().unwrap();
    assert_data_eq!(
        desk.tell(&["ingest", "mail", path]),
        str![[r#"
INC-261120-00001  opened
INC-261120-00001  noted
[stderr]
error: [DIR]/Maildir/new/##########.c.host: this is no mail: it begins with no header
hint: give one mail with its headers, an mbox file, or a Maildir
error: 1 of 3 failed
[exit 5]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["ingest", "mail", path, "-q"]),
        str![[r#"
[stderr]
error: [DIR]/Maildir/new/##########.c.host: this is no mail: it begins with no header
hint: give one mail with its headers, an mbox file, or a Maildir
error: 1 of 3 failed
[exit 5]

"#]]
    );
    let mbox = format!(
        "From x\n{}\nFrom y\n{}",
        FIRST.replace("<1@", "<8@"),
        FIRST.replace("<1@", "<9@")
    );
    assert_data_eq!(
        desk.feed(&["ingest", "mail", "-q"], mbox.as_bytes()),
        str![[r#"
INC-261120-00002
INC-261120-00003
[exit 0]

"#]]
    );
}

#[test]
fn a_mail_can_open_a_request_and_nothing_that_has_no_caller() {
    let desk = TestDesk::new();
    let request = desk.feed(&["ingest", "mail", "--kind", "request"], FIRST.as_bytes());
    assert_data_eq!(
        request,
        str![[r#"
REQ-261120-00001  opened
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.record(&desk.id(1)),
        str![[r#"
id: REQ-261120-00001
title: Café is closed
state: submitted
requested_for: bea-at-example.com
reporter: bea-at-example.com
impact: low
urgency: medium
origin: mail
description: No coffee on the third floor.
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: bea-at-example.com
    to: submitted
    set: {impact: low, urgency: medium}
    mail:
      id: "1@example.com"
      from: Bea Miller <bea@example.com>
      sent: "2026-11-20T08:58:00Z"
      vouched: false

"#]]
    );
    let change = desk.feed(&["ingest", "mail", "--kind", "change"], FIRST.as_bytes());
    assert_data_eq!(
        change,
        str![[r#"
[stderr]
error: no change is opened by mail
hint: kinds that are: incident, request
[exit 2]

"#]]
    );
}

#[test]
fn an_answer_of_the_caller_starts_the_clock_of_the_next_response() {
    let desk = TestDesk::new();
    desk.commit(
        ".gitsm/agreements/incident.yaml",
        "applies_to: incident\ncalendar: business\nagreements:\n  - name: Mail\n    targets: {next_response: 1h}\n",
    );
    mail(&desk, FIRST);
    desk.all_ok("note #1 -m \"Which floor?\" --public");
    mail(
        &desk,
        &answer(
            "2@example.com",
            "bea@example.com",
            "1@example.com",
            "The third.",
        ),
    );
    desk.wait(TimeDelta::minutes(30));
    assert_data_eq!(
        desk.tell(&["sla", "#1"]),
        str![[r#"
INC-261120-00001  Café is closed

next_response #1 (sla): running
Agreement   Mail, for all records
File        .gitsm/agreements/incident.yaml:4
Target      1h
Calendar    business, Europe/Lisbon
Stops       for nothing but the end of the work
Started     Fri 2026-11-20 09:03, 2026-11-20T09:03:00Z
Due         Fri 2026-11-20 10:03, 2026-11-20T10:03:00Z
Counted to  Fri 2026-11-20 09:34, 2026-11-20T09:34:00Z
Sum         1 h granted - 31 m elapsed = 29 m left
Verdict     running, 29 m left

Europe/Lisbon         To     UTC              Clock    Counts  Total  Because
Fri 2026-11-20 09:03  09:34  09:03Z - 09:34Z  running    31 m   31 m  message of the caller; new

agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
[exit 0]

"#]]
    );
}

/// A delivery of the test data.
fn sample(name: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/intake");
    std::fs::read_to_string(root.join(name)).unwrap()
}

fn alert(desk: &TestDesk, source: &str, text: &str) -> String {
    desk.feed(&["ingest", source], text.as_bytes())
}

/// One alert that fires, at a minute past eight.
fn firing(minute: u32) -> String {
    let text = sample("alertmanager.json");
    let mut delivery: serde_json::Value = serde_json::from_str(&text).unwrap();
    let alerts = delivery["alerts"].as_array_mut().unwrap();
    alerts.truncate(1);
    alerts[0]["startsAt"] = format!("2026-11-20T08:{minute:02}:00Z").into();
    delivery.to_string()
}

fn resolved(minute: u32) -> String {
    let mut delivery: serde_json::Value = serde_json::from_str(&firing(minute)).unwrap();
    delivery["status"] = "resolved".into();
    delivery["alerts"][0]["status"] = "resolved".into();
    delivery["alerts"][0]["endsAt"] = format!("2026-11-20T08:{:02}:30Z", minute + 5).into();
    delivery.to_string()
}

#[test]
fn an_alert_that_fires_twice_is_one_incident_and_is_resolved() {
    let desk = TestDesk::new();
    let known = |delivery: &str| {
        assert_data_eq!(
            alert(&desk, "alertmanager", delivery),
            str![[r#"
[stderr]
INC-261120-00001 knows this delivery: Instance web-01:9100 is down
[exit 0]

"#]]
        );
    };
    assert_data_eq!(
        alert(&desk, "alertmanager", &firing(10)),
        str![[r#"
INC-261120-00001  opened: Instance web-01:9100 is down
[exit 0]

"#]]
    );
    known(&firing(10));
    assert_eq!(desk.commits(), 2, "the same delivery is nothing");
    assert_data_eq!(
        alert(&desk, "alertmanager", &firing(20)),
        str![[r#"
INC-261120-00001  occurrence: Instance web-01:9100 is down
[exit 0]

"#]]
    );
    assert_data_eq!(
        alert(&desk, "alertmanager", &resolved(20)),
        str![[r#"
INC-261120-00001  resolved: Instance web-01:9100 is down
[exit 0]

"#]]
    );
    known(&resolved(20));
    assert_data_eq!(
        desk.record(&desk.id(1)),
        str![[r#"
id: INC-261120-00001
title: Instance web-01:9100 is down
state: resolved
impact: high
urgency: high
environment: production
origin: monitoring
impact_started_at: "2026-11-20T08:10:00Z"
resolution_code: recovered
fingerprint: v1-33d43d836ec45cffa510b3b256990fcd
description: |-
  web-01:9100 of job node has been down for more than 5 minutes.

  - Runbook: https://runbooks.example.org/instance-down
  - alertname: InstanceDown
  - cluster: eu-1
  - instance: web-01:9100
  - Service: node
  - Severity: critical

  http://prometheus.example.org:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1
resolution_notes: "It works again at 2026-11-20T08:25:30Z: http://prometheus.example.org:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1"
log:
  - id: ########
    at: "2026-11-20T09:01:00Z"
    by: ana
    to: new
    set: {impact: high, urgency: high}
    signal:
      status: firing
      delivery: alertmanager:c9f5d0a8b1e2f347/##########/firing
      at: "2026-11-20T08:10:00Z"
  - id: ########
    at: "2026-11-20T09:03:00Z"
    by: ana
    note: "It failed again at 2026-11-20T08:20:00Z: http://prometheus.example.org:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1"
    signal:
      status: firing
      delivery: alertmanager:c9f5d0a8b1e2f347/##########/firing
      at: "2026-11-20T08:20:00Z"
  - id: ########
    at: "2026-11-20T09:04:00Z"
    by: ana
    to: resolved
    set: {resolution_code: recovered}
    signal:
      status: resolved
      delivery: alertmanager:c9f5d0a8b1e2f347/##########/resolved/##########
      at: "2026-11-20T08:25:30Z"

"#]]
    );
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
no findings, 1 file checked
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn a_delivery_is_one_commit_and_one_that_is_wrong_opens_nothing() {
    let desk = TestDesk::new();
    let text = sample("alertmanager.json");
    let wrong = text.replace("\"2026-11-20T08:40:48.000Z\"", "1");
    assert_data_eq!(
        alert(&desk, "alertmanager", &wrong),
        str![[r#"
[stderr]
error: standard input: `alerts[1].startsAt` is 1; expected text
hint: the whole delivery is refused; nothing was opened
[exit 5]

"#]]
    );
    let cut = &text[..text.len() / 2];
    assert_data_eq!(
        alert(&desk, "alertmanager", cut),
        str![[r#"
[stderr]
error: standard input:30:16: EOF while parsing a string
hint: give one whole JSON document; nothing was opened
[exit 5]

"#]]
    );
    assert_eq!(desk.commits(), 1);
    let both = text.replace("\"status\": \"resolved\"", "\"status\": \"firing\"");
    assert_data_eq!(
        alert(&desk, "alertmanager", &both),
        str![[r#"
INC-261120-00001  opened: Instance web-01:9100 is down
INC-261120-00002  opened: Instance web-02:9100 is down
[exit 0]

"#]]
    );
    assert_eq!(desk.commits(), 2);
    let group = desk.feed(
        &["ingest", "alertmanager", "--per", "group"],
        both.as_bytes(),
    );
    assert_data_eq!(
        group,
        str![[r#"
INC-261120-00003  opened: InstanceDown
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.record(&desk.id(3)),
        str![[r#"
id: INC-261120-00003
title: InstanceDown
state: new
impact: high
urgency: high
environment: production
origin: monitoring
impact_started_at: "2026-11-20T08:40:48Z"
fingerprint: v1-e0af27e46eea6b1438165350288b9218
description: |-
  - firing: Instance web-01:9100 is down on web-01:9100
  - firing: Instance web-02:9100 is down on web-02:9100

  - alertname: InstanceDown
  - cluster: eu-1
  - Service: node
  - Severity: critical

  http://alertmanager.example.org:9093
log:
  - id: ########
    at: "2026-11-20T09:04:00Z"
    by: ana
    to: new
    set: {impact: high, urgency: high}
    signal:
      status: firing
      delivery: alertmanager:v1-ce75ae4c12797b3140ec60080489a8ac
      at: "2026-11-20T08:40:48Z"

"#]]
    );
}

#[test]
fn every_format_opens_and_resolves() {
    let desk = TestDesk::new();
    let mapping =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/intake/uptime.yaml");
    let mapping = mapping.to_str().unwrap();
    let rounds = [
        (
            "grafana",
            "grafana.json",
            "\"status\": \"firing\"",
            "\"status\": \"resolved\"",
        ),
        ("pagerduty", "pagerduty.json", "\"trigger\"", "\"resolve\""),
        ("cloudevents", "cloudevents.json", ".failed", ".recovered"),
        ("gitlab", "gitlab.json", "\"start_time\"", "\"end_time\""),
    ];
    for (source, file, from, to) in rounds {
        let text = sample(file);
        let opened = alert(&desk, source, &text);
        assert!(opened.contains("  opened: "), "{source}: {opened}");
        let over = alert(
            &desk,
            source,
            &text.replace(from, to).replace("7c1f", "7c1f-over"),
        );
        assert!(over.contains("  resolved: "), "{source}: {over}");
    }
    let nagios = sample("nagios.env");
    assert!(alert(&desk, "nagios", &nagios).contains("  opened: Disk /var on db-01 is CRITICAL"));
    let over = nagios
        .replace("=PROBLEM", "=RECOVERY")
        .replace("STATE=CRITICAL", "STATE=OK");
    assert!(alert(&desk, "nagios", &over).contains("  resolved: Disk /var on db-01 is OK"));
    let json = ["ingest", "json", "--mapping", mapping];
    let uptime = sample("uptime.json");
    assert!(
        desk.feed(&json, uptime.as_bytes())
            .contains("  opened: Shop")
    );
    let over = uptime.replace("\"state\": 1", "\"state\": 2");
    assert!(
        desk.feed(&json, over.as_bytes())
            .contains("  resolved: Shop")
    );
    assert!(desk.tell(&["check"]).starts_with("no findings"));
    desk.assert_sound();
}

#[test]
fn an_alert_that_comes_and_goes_is_left_to_a_person() {
    let desk = TestDesk::new();
    desk.commit(
        ".gitsm/intake.yaml",
        "flapping: {times: 2}\nseverities: {critical: {impact: high, urgency: high}}\n",
    );
    for minute in [1, 2, 3] {
        desk.wait(TimeDelta::minutes(1));
        alert(&desk, "alertmanager", &firing(minute * 10));
        alert(&desk, "alertmanager", &resolved(minute * 10));
    }
    let record = desk.record(&desk.id(1));
    assert!(record.contains("state: new"), "{record}");
    assert!(record.contains("impact: high"), "{record}");
}

#[test]
fn hostile_words_of_an_alert_do_nothing_on_the_way() {
    let desk = TestDesk::new();
    let text = firing(10).replace(
        "Instance web-01:9100 is down",
        "::error::x\\u001b[2J\\n::set-output name=a::b\\u202e",
    );
    assert_data_eq!(
        alert(&desk, "alertmanager", &text),
        str![[r#"
INC-261120-00001  opened: ::error::x[2J ::set-output name=a::b
[exit 0]

"#]]
    );
    let label = firing(20)
        .replace("\"cluster\"", "\"Branch\"")
        .replace("c9f5d0a8b1e2f347", "aa");
    assert!(alert(&desk, "alertmanager", &label).contains("opened"));
    let over = resolved(20).replace("c9f5d0a8b1e2f347", "aa");
    assert!(alert(&desk, "alertmanager", &over).contains("resolved"));
}

#[test]
fn what_goes_with_what_is_told() {
    let desk = TestDesk::new();
    assert_data_eq!(
        desk.session(
            "ingest gitlab --per group
             ingest grafana --mapping x.yaml
             ingest json
             ingest mail --direct
             ingest nagios --kind incident
             ingest statuspage
             ingest alertmanager no-such-file.json"
        ),
        str![[r#"
$ gitsm ingest gitlab --per group
[stderr]
error: --per says nothing about gitlab
hint: `gitsm ingest --help` says what goes with what
[exit 2]
$ gitsm ingest grafana --mapping x.yaml
[stderr]
error: --mapping says nothing about grafana
hint: `gitsm ingest --help` says what goes with what
[exit 2]
$ gitsm ingest json
[stderr]
error: json says nothing by itself: a mapping has to say where things stand
hint: a mapping has at least `source:`, `title:` and `key:`; give it with --mapping
[exit 2]
$ gitsm ingest mail --direct
[stderr]
error: mail is committed here, and goes nowhere by itself
hint: `gitsm sync` sends on what was committed
[exit 2]
$ gitsm ingest nagios --kind incident
[stderr]
error: --kind says nothing about nagios
hint: `gitsm ingest --help` says what goes with what
[exit 2]
$ gitsm ingest statuspage
[stderr]
error: invalid value 'statuspage' for '<SOURCE>'
  [possible values: alertmanager, grafana, pagerduty, cloudevents, gitlab, nagios, json, mail]

For more information, try '--help'.
[exit 2]
$ gitsm ingest alertmanager no-such-file.json
[stderr]
error: cannot read no-such-file.json: No such file or directory (os error 2)
hint: name a file that can be read, or - for standard input
[exit 2]

"#]]
    );
    assert_data_eq!(
        alert(&desk, "alertmanager", &sample("grafana.json")),
        str![[r#"
[stderr]
error: standard input: this is no delivery of alertmanager: it has an `orgId`
hint: read it with `gitsm ingest grafana`
[exit 5]

"#]]
    );
}

/// A desk whose branch is on a remote, too.
fn with_remote() -> TestDesk {
    let desk = TestDesk::new();
    let remote = desk.beside("remote.git");
    let remote = remote.to_str().unwrap();
    desk.git(&["init", "-q", "--bare", "-b", "main", remote]);
    desk.git(&["remote", "add", "origin", remote]);
    desk.git(&["push", "-q", "origin", "HEAD:main"]);
    desk
}

#[test]
fn the_alerts_of_a_delivery_go_to_a_remote_in_one_push_and_a_commit_each() {
    let desk = with_remote();
    let hook = desk.beside("remote.git").join("hooks/post-receive");
    std::fs::write(&hook, "#!/bin/sh\necho push >>pushes\n").unwrap();
    std::fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let text = sample("alertmanager.json");
    let both = text.replace("\"status\": \"resolved\"", "\"status\": \"firing\"");
    let direct = ["ingest", "alertmanager", "--direct"];
    assert_data_eq!(
        desk.feed(&direct, both.as_bytes()),
        str![[r#"
INC-261120-00001 opened: Instance web-01:9100 is down
INC-261120-00002 opened: Instance web-02:9100 is down
[exit 0]

"#]]
    );
    let pushes = std::fs::read_to_string(desk.beside("remote.git").join("pushes")).unwrap();
    assert_eq!(pushes, "push\n");
    assert_eq!(desk.git(&["rev-list", "--count", "origin/main"]), "3\n");
    let json = [&direct[..], &["--format", "json"]].concat();
    assert_data_eq!(
        desk.feed(&json, both.as_bytes()),
        str![[r#"
{
  "schema": "gitsm.landed/v1",
  "commit": null,
  "items": [
    {
      "outcome": "known",
      "records": [
        "INC-261120-00001"
      ],
      "message": "INC-261120-00001 knows this delivery",
      "inbox": null
    },
    {
      "outcome": "known",
      "records": [
        "INC-261120-00002"
      ],
      "message": "INC-261120-00002 knows this delivery",
      "inbox": null
    }
  ]
}
[exit 0]

"#]]
    );
}

#[test]
fn a_desk_elsewhere_takes_in_alerts_and_mail_from_a_folder_without_one() {
    let desk = TestDesk::new();
    let folder = desk.beside("sources");
    std::fs::create_dir(&folder).unwrap();
    let at = folder.to_str().unwrap();
    let root = desk.root();
    let place = ["--desk", root.to_str().unwrap()];
    let feed = |args: &[&str], text: &str| {
        desk.feed(
            &[&["-C", at, "ingest"], args, &place].concat(),
            text.as_bytes(),
        )
    };
    assert!(feed(&["alertmanager"], &firing(10)).contains("opened"));
    assert!(feed(&["mail"], FIRST).contains("opened"));
    assert_eq!(desk.commits(), 3);
}

#[test]
fn where_to_go_says_nothing_of_what_is_committed_here() {
    let desk = TestDesk::new();
    for (args, message) in [
        ("mail --direct", "mail is committed here"),
        ("mail --inbox", "mail is committed here"),
        (
            "alertmanager --remote nosuch",
            "--remote and --branch say where",
        ),
        (
            "alertmanager --local --branch x",
            "--remote and --branch say where",
        ),
    ] {
        let args: Vec<&str> = ["ingest"].into_iter().chain(args.split(' ')).collect();
        let told = desk.feed(&args, firing(10).as_bytes());
        assert!(
            told.contains(message) && told.contains("[exit 2]"),
            "{told}"
        );
    }
    assert_eq!(desk.commits(), 1);
}

#[test]
fn an_alert_can_go_straight_to_the_branch_of_a_remote() {
    let desk = with_remote();
    let before = desk.git(&["rev-parse", "HEAD"]);
    let sent = desk.feed(
        &["ingest", "alertmanager", "--direct"],
        firing(10).as_bytes(),
    );
    assert_data_eq!(
        sent,
        str![[r#"
INC-261120-00001 opened: Instance web-01:9100 is down
[exit 0]

"#]]
    );
    assert_eq!(desk.git(&["rev-parse", "HEAD"]), before);
    assert_eq!(desk.git(&["rev-list", "--count", "origin/main"]), "2\n");
    let again = desk.feed(
        &["ingest", "alertmanager", "--direct"],
        firing(10).as_bytes(),
    );
    assert_data_eq!(
        again,
        str![[r#"
[stderr]
INC-261120-00001 knows this delivery: Instance web-01:9100 is down
[exit 0]

"#]]
    );
    let inbox = desk.feed(
        &["ingest", "alertmanager", "--inbox"],
        firing(20).as_bytes(),
    );
    assert!(inbox.contains("gitsm-inbox/"), "{inbox}");
}

#[test]
fn a_server_without_an_identity_writes_as_the_bot_of_the_desk() {
    let mut desk = TestDesk::new();
    for name in [
        "GIT_AUTHOR_NAME",
        "GIT_AUTHOR_EMAIL",
        "GIT_COMMITTER_NAME",
        "GIT_COMMITTER_EMAIL",
    ] {
        desk.variables.push((name.to_owned(), String::new()));
    }
    assert!(alert(&desk, "alertmanager", &firing(10)).contains("opened"));
    assert!(mail(&desk, FIRST).contains("opened"));
    assert_eq!(desk.git(&["log", "-1", "--format=%an"]), "gitsm bot\n");
}

fn verified(desk: &TestDesk) {
    let told = desk.tell(&["verify"]);
    assert!(told.ends_with("[exit 0]\n"), "{told}");
}

#[test]
fn an_untaken_incident_that_comes_back_is_a_history_that_verifies() {
    let desk = TestDesk::new();
    alert(&desk, "alertmanager", &firing(10));
    alert(&desk, "alertmanager", &resolved(10));
    let told = alert(&desk, "alertmanager", &firing(30));
    assert!(told.contains("INC-261120-00001  reopened"), "{told}");
    let message = desk.git(&["log", "-1", "--format=%B"]);
    assert!(message.contains(": recur"), "{message}");
    assert!(message.contains("Gitsm-Action: recur"), "{message}");
    verified(&desk);
    // It said so once, and such histories stay.
    let before = message.replace("recur", "reopen");
    desk.git(&["commit", "-q", "--amend", "-m", before.trim()]);
    verified(&desk);
}

#[test]
fn a_delivery_of_which_one_fires_and_one_is_mended_is_a_history_that_verifies() {
    let desk = TestDesk::new();
    let text = sample("alertmanager.json");
    let both = |first: &str, second: &str, day: &str| {
        let mut delivery: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (alert, status) in [first, second].iter().enumerate() {
            let alert = &mut delivery["alerts"][alert];
            alert["status"] = (*status).into();
            alert["startsAt"] = format!("2026-11-20T{day}:00Z").into();
            alert["endsAt"] = match *status {
                "resolved" => format!("2026-11-20T{day}:30Z").into(),
                _ => "0001-01-01T00:00:00Z".into(),
            };
        }
        delivery.to_string()
    };
    let told = alert(&desk, "alertmanager", &both("firing", "firing", "08:10"));
    assert_eq!(told.matches("opened").count(), 2, "{told}");
    let told = alert(&desk, "alertmanager", &both("resolved", "firing", "08:20"));
    assert!(
        told.contains("resolved") && told.contains("occurrence"),
        "{told}"
    );
    verified(&desk);
}

#[test]
fn a_mail_from_somebody_else_is_a_history_that_verifies() {
    let desk = TestDesk::new();
    mail(&desk, FIRST);
    mail(
        &desk,
        &answer("2@x", "bea@example.com", "1@example.com", "Still none."),
    );
    mail(&desk, &answer("3@x", "cy@example.org", "2@x", "Nor here."));
    verified(&desk);
    // Taken in by a program, also into a kind that programs do not work on.
    let bot = "name: Bot\nbot: true\nemails: [ana@example.org]\n";
    desk.commit(".gitsm/people/ana.yaml", bot);
    mail(&desk, &answer("4@x", "bea@example.com", "2@x", "Hello?"));
    let wish = FIRST.replace("1@example.com", "5@example.com");
    let told = desk.feed(&["ingest", "mail", "--kind", "request"], wish.as_bytes());
    assert!(told.contains("opened"), "{told}");
    verified(&desk);
}

#[test]
fn what_is_no_mail_cannot_be_said_in_the_name_of_another() {
    let desk = TestDesk::new();
    mail(&desk, FIRST);
    let answer = answer("2@x", "bea@example.com", "1@example.com", "Still none.");
    mail(&desk, &answer);
    let path = desk.path_of(&desk.id(1));
    let (text, message) = (desk.read(&path), desk.git(&["log", "-1", "--format=%B"]));
    let refused = |from: &str, to: &str, said: (&str, &str)| {
        assert!(text.contains(from), "{from} in {text}");
        desk.write(&path, text.replace(from, to));
        let message = message.replace(said.0, said.1);
        desk.git(&[
            "commit",
            "-qa",
            "--amend",
            "--allow-empty",
            "-m",
            message.trim(),
        ]);
        let told = desk.tell(&["verify"]);
        assert_eq!(
            told.contains("verify/author"),
            !said.1.is_empty() || from != to,
            "{told}"
        );
    };
    refused("public", "public", ("", ""));
    refused(
        "public",
        "public",
        ("Gitsm-Action: mail", "Gitsm-Action: note"),
    );
    refused("from: bea@", "from: cy@", ("", ""));
    refused("mail: {id", "post: {id", ("", ""));
    refused("mail: {id: \"2@x\", ", "mail: {", ("", ""));
    refused("note: Still none.", "to: in_progress", ("", ""));
    refused(
        "note: Still none.",
        "set: {assignee: bea-at-example.com}",
        ("", ""),
    );
    refused("title: Caf", "title: A caf", ("", ""));
}
