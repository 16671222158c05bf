//! Reports end to end: what they print, what they refuse, and that the same commit gives the same bytes.

use snapbox::{IntoData, assert_data_eq, str};

use crate::support::TestDesk;

/// Two days of a desk: an outage of checkout that was reopened, mail that is slow, a change with a window.
fn busy() -> TestDesk {
    let desk = TestDesk::new();
    desk.all_ok(
        r#"
        service new checkout -t "Checkout" --team platform --availability-target 99.9
        service new mail -t "Mail" --team desk --agreed-hours business --degraded-weight 50
        service launch checkout
        service launch mail
        incident new -t "Checkout returns 502" --impact high --urgency high --service checkout --team platform --effect outage --impact-started-at 2026-11-20T09:00:00Z
        incident new -t "Mail is slow" --impact medium --urgency low --service mail --team desk
        "#,
    );
    desk.session(
        r#"
        list kind:incident --sort opened
        incident start #1 --assignee ana
        note #1 -m "Looking at it" --public
        incident resolve #1 --code workaround --notes "Restarted"
        incident reopen #1 --reason "Down again"
        incident resolve #1 --code fix_applied --notes "Fixed"
        "#,
    );
    desk.wait(chrono::TimeDelta::days(1));
    desk
}

#[test]
fn availability_of_services() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            report availability --since 2026-11-20 --until 2026-11-21
            report availability id:mail --since 2026-11-20 --until 2026-11-21 --format csv
            report availability tier:critical
            "#
        ),
        str![[r#"
$ gitsm report availability --since 2026-11-20 --until 2026-11-21
Availability of services

From  2026-11-20 00:00 WET
To    2026-11-21 00:00 WET

Service      Agreed  Outages  Outage  Availability    Target  Budget     Used      Left  Burn rate  Effect not said
checkout  14 h 57 m        1     8 m      99.108 %  99.900 %    53 s  905.6 %  -7 m 7 s     8.92 x                0
mail       7 h 56 m        0     0 s         100 %       n/a     n/a      n/a       n/a        n/a                1

Outages
Service   Incident          Effect  From                  To                    In agreed time  Of the budget
checkout  INC-261120-00001  outage  2026-11-20 09:00 WET  2026-11-20 09:12 WET             8 m        905.6 %

availability = (agreed - outage) / agreed, the union of incidents with effect outage, from impact_started_at or the opening to mitigated_at or the resolution; planned: in the window of an authorised change that interrupts the service
budget = (1 - target) x agreed; burn rate 1 uses it up exactly at the end; services that depend on one another are judged each by itself
effect not said: incidents on the service that do not say whether it could be used; they count as no outage, so availability is that at most: `gitsm set ID effect=outage`, degraded or usable
[exit 0]
$ gitsm report availability id:mail --since 2026-11-20 --until 2026-11-21 --format csv
service,agreed_seconds,outages,outage_seconds,degraded_seconds,planned_seconds,availability,target,budget_seconds,budget_used,budget_left_seconds,burn_rate,unsaid
mail,28560,0,0,0,0,1,n/a,n/a,n/a,n/a,n/a,1
[exit 0]
$ gitsm report availability tier:critical
Availability of services

From  2026-10-22 10:15 WEST
To    2026-11-21 09:15 WET

no service in scope; they are records of their own: `gitsm service new`

period: 30 days up to now; --since and --until name another
availability = (agreed - outage) / agreed, the union of incidents with effect outage, from impact_started_at or the opening to mitigated_at or the resolution; planned: in the window of an authorised change that interrupts the service
budget = (1 - target) x agreed; burn rate 1 uses it up exactly at the end; services that depend on one another are judged each by itself
[exit 0]

"#]].raw()
    );
}

#[test]
fn the_trend() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            report trend --last 3
            report trend --interval month --last 2 --by team --format markdown
            report trend state:resolved --last 1 --format jsonl
            "#
        ),
        str![[r#"
$ gitsm report trend --last 3
Trend by week

opened             ▁▁█  0 to 2, last 2
resolved           ▁▁█  0 to 1, last 1
backlog            ▁▁█  0 to 1, last 1
compliance         ··█  100 % to 100 %, last 100 %
median to resolve  ··█  7 m to 7 m, last 7 m

Period    Opened  Resolved  Backlog  Met  Breached  Compliance  Median to resolve
2026-W45       0         0        0    0         0         n/a                n/a
2026-W46       0         0        0    0         0         n/a                n/a
2026-W47       2         1        1    1         0       100 %                7 m

weeks begin on Monday (ISO 8601), in Europe/Lisbon; the last one is not over
backlog: open at the end of the period, or now; met, breached, compliance: the target resolve of agreements of type sla that were due in it
median to resolve: of those resolved in it, wall clock
[exit 0]
$ gitsm report trend --interval month --last 2 --by team --format markdown
## Trend by month, by team

| Team | Period | Opened | Resolved | Backlog | Met | Breached | Compliance | Median to resolve |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| desk | 2026-10 | 0 | 0 | 0 | 0 | 0 | n/a | n/a |
| desk | 2026-11 | 1 | 0 | 1 | 0 | 0 | n/a | n/a |
| platform | 2026-10 | 0 | 0 | 0 | 0 | 0 | n/a | n/a |
| platform | 2026-11 | 1 | 1 | 0 | 1 | 0 | 100 % | 7 m |

calendar months, in Europe/Lisbon; the last one is not over

backlog: open at the end of the period, or now; met, breached, compliance: the target resolve of agreements of type sla that were due in it

median to resolve: of those resolved in it, wall clock
[exit 0]
$ gitsm report trend state:resolved --last 1 --format jsonl
{"period":"2026-W47","since":"2026-11-16T00:00:00Z","until":"2026-11-23T00:00:00Z","complete":false,"opened":1,"resolved":1,"backlog":0,"met":1,"breached":0,"compliance":1.0,"median_seconds":420}
[exit 0]

"#]].raw()
    );
}

#[test]
fn service_levels_and_times_by_several_dimensions() {
    let desk = busy();
    assert_data_eq!(
        desk.session(
            r#"
            report sla --by team,priority
            report sla --by team --by service --format csv
            report times --by service
            "#
        ),
        str![[r#"
$ gitsm report sla --by team,priority
Service levels by team and priority

Team      Priority  Target          n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
desk      4         first_response  0    0         0         n/a        1        0       0          0    0
desk      4         resolve         0    0         0         n/a        0        1       0          0    0
platform  1         first_response  0    0         0         n/a        0        0       0          0    1
platform  1         resolve         1    1         0       100 %        0        0       0          0    0

Total
Target          n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
first_response  0    0         0         n/a        1        0       0          0    1
resolve         1    1         0       100 %        0        1       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
[exit 0]
$ gitsm report sla --by team --by service --format csv
team,service,target,type,n,met,breached,compliance,first_n,first_met,first_compliance,at_risk,running,paused,cancelled,not_applicable,changed_after_breach
desk,mail,first_response,sla,0,0,0,n/a,0,0,n/a,1,0,0,0,0,0
desk,mail,resolve,sla,0,0,0,n/a,0,0,n/a,0,1,0,0,0,0
platform,checkout,first_response,sla,0,0,0,n/a,0,0,n/a,0,0,0,0,1,0
platform,checkout,resolve,sla,1,1,0,1,1,1,1,0,0,0,0,0,0

target,type,n,met,breached,compliance,first_n,first_met,first_compliance,at_risk,running,paused,cancelled,not_applicable,changed_after_breach
first_response,sla,0,0,0,n/a,0,0,n/a,1,0,0,0,1,0
resolve,sla,1,1,0,1,1,1,1,0,1,0,0,0,0
[exit 0]
$ gitsm report times --by service
Times by service

Service   Time to   Clock     n  Median  Mean  p90  Max  Open  Without  Calendar
checkout  detect    wall      1     5 m   5 m  5 m  5 m     0        0
checkout  detect    business  1     5 m   5 m  5 m  5 m     0        0  always
checkout  assign    wall      1     3 m   3 m  3 m  3 m     0        0
checkout  assign    business  1     3 m   3 m  3 m  3 m     0        0  always
checkout  respond   wall      0     n/a   n/a  n/a  n/a     0        1
checkout  respond   business  0     n/a   n/a  n/a  n/a     0        1  always
checkout  mitigate  wall      1     7 m   7 m  7 m  7 m     0        0
checkout  mitigate  business  1     7 m   7 m  7 m  7 m     0        0  always
checkout  resolve   wall      1     7 m   7 m  7 m  7 m     0        0
checkout  resolve   business  1     7 m   7 m  7 m  7 m     0        0  always
mail      detect    wall      0     n/a   n/a  n/a  n/a     0        1
mail      detect    business  0     n/a   n/a  n/a  n/a     0        1  business
mail      assign    wall      0     n/a   n/a  n/a  n/a     1        0
mail      assign    business  0     n/a   n/a  n/a  n/a     1        0  business
mail      respond   wall      0     n/a   n/a  n/a  n/a     1        0
mail      respond   business  0     n/a   n/a  n/a  n/a     1        0  business
mail      mitigate  wall      0     n/a   n/a  n/a  n/a     1        0
mail      mitigate  business  0     n/a   n/a  n/a  n/a     1        0  business
mail      resolve   wall      0     n/a   n/a  n/a  n/a     1        0
mail      resolve   business  0     n/a   n/a  n/a  n/a     1        0  business

Total
Time to   Clock     n  Median  Mean  p90  Max  Open  Without  Calendar
detect    wall      1     5 m   5 m  5 m  5 m     0        1
detect    business  1     5 m   5 m  5 m  5 m     0        1  always, business
assign    wall      1     3 m   3 m  3 m  3 m     1        0
assign    business  1     3 m   3 m  3 m  3 m     1        0  always, business
respond   wall      0     n/a   n/a  n/a  n/a     1        1
respond   business  0     n/a   n/a  n/a  n/a     1        1  always, business
mitigate  wall      1     7 m   7 m  7 m  7 m     1        0
mitigate  business  1     7 m   7 m  7 m  7 m     1        0  always, business
resolve   wall      1     7 m   7 m  7 m  7 m     1        0
resolve   business  1     7 m   7 m  7 m  7 m     1        0  always, business

detect: from impact_started_at to the opening; the others from the opening to: the first assignee, the first public word of our side, mitigated_at or else the resolution, the last resolution
n has such a time; open: still ahead; without: over without it, or nobody wrote it down; a time counts in the period in which it ended
p90: the nearest rank, so that 90 % took no longer
business: open hours of the calendar of the record's agreement, holds not taken out; records without one have no business time; --calendar gives them one
[exit 0]

"#]].raw()
    );
}

#[test]
fn what_is_refused() {
    let desk = TestDesk::new();
    assert_data_eq!(
        desk.session(
            r#"
            report sla --by teem
            report sla --by team,priority,month,service
            report trend --by month
            report trend --last 0
            report times --calendar busines
            report times --calendar ""
            report availability --since 2026-02-30
            report availability --since 2026-02-03 --until 2026-01-01
            report availability --since +5d
            report availability colour:red
            "#
        ),
        str![[r#"
$ gitsm report sla --by teem
[stderr]
error: cannot group by `teem`
hint: did you mean `team`?
[exit 2]
$ gitsm report sla --by team,priority,month,service
[stderr]
error: --by has 4 dimensions
hint: use 3 at most, and a query for the rest
[exit 2]
$ gitsm report trend --by month
[stderr]
error: a trend has its periods already
hint: use --interval month instead of --by month
[exit 2]
$ gitsm report trend --last 0
[stderr]
error: invalid value '0' for '--last <NUMBER>': 0 is not in 1..=1000

For more information, try '--help'.
[exit 2]
$ gitsm report times --calendar busines
[stderr]
error: there is no calendar "busines"
hint: did you mean `business`?
[exit 2]
$ gitsm report times --calendar ""
[stderr]
error: there is no calendar ""
hint: there are always, business
[exit 2]
$ gitsm report availability --since 2026-02-30
[stderr]
error: --since "2026-02-30" is no day and no instant
hint: write it as 2026-10-01, "2026-10-01 09:00", 2026-10-01T09:00:00Z, or -30d
[exit 2]
$ gitsm report availability --since 2026-02-03 --until 2026-01-01
[stderr]
error: --since is not before --until: no time is left
[exit 2]
$ gitsm report availability --since +5d
[stderr]
error: --since is ahead, and the period ends now
hint: name its end with --until
[exit 2]
$ gitsm report availability colour:red
[stderr]
error: column 1: there is no key `colour`
hint: `gitsm list --help` tells which keys there are; to search for the text put quotes around it: "colour:…"
[exit 2]

"#]].raw()
    );
}

#[test]
fn an_empty_desk_has_reports_too() {
    let desk = TestDesk::new();
    for report in ["sla", "times", "availability", "trend", "backlog"] {
        for format in ["text", "json", "jsonl", "csv", "markdown", "html"] {
            let output = desk.run(&["report", report, "--format", format]);
            assert!(output.status.success(), "{report} {format}");
            let text = String::from_utf8(output.stdout).unwrap();
            let made_up = text.contains(" 0 %") || text.contains("100 %");
            assert!(!made_up, "{report}: {text}");
        }
    }
}

#[test]
fn the_same_commit_and_instant_give_the_same_bytes() {
    let desk = busy();
    let commit = desk.git(&["rev-parse", "HEAD"]);
    let reports: [&[&str]; 5] = [
        &["sla", "--by", "team,priority"],
        &["times", "--by", "service"],
        &["availability"],
        &["trend", "--by", "service"],
        &["backlog"],
    ];
    let all = || {
        let mut pages = Vec::new();
        for report in reports {
            for format in ["text", "json", "jsonl", "csv", "markdown", "html"] {
                let mut args = vec!["report"];
                args.extend(report);
                args.extend(["--format", format, "--at", commit.trim()]);
                args.extend(["--now", "2026-11-30T00:00:00Z"]);
                pages.push(desk.ok(&args));
            }
        }
        pages
    };
    let before = all();
    desk.ok(&["incident", "new", "-t", "Another", "--origin", "cli"]);
    desk.wait(chrono::TimeDelta::days(40));
    assert_eq!(before, all());
}

#[test]
fn a_page_has_charts_and_needs_nothing_else() {
    let desk = busy();
    for (report, title) in [
        (
            "sla",
            "<figcaption>Compliance of resolve (sla)</figcaption>",
        ),
        (
            "times",
            "<figcaption>Time to resolve, wall clock</figcaption>",
        ),
        ("availability", "<figcaption>Error budgets</figcaption>"),
        (
            "trend",
            "<figcaption>Opened, resolved, backlog</figcaption>",
        ),
    ] {
        let page = desk.ok(&["report", report, "--format", "html"]);
        assert!(page.contains(title), "{report}: {page}");
        assert!(page.contains("<table>") && page.contains("role=\"img\""));
        for outside in [
            "http:", "https:", "src=", "href=", "<script", "url(", "@import",
        ] {
            assert!(!page.contains(outside), "{report}: {outside}");
        }
    }
}

#[test]
fn a_hostile_name_is_inert_in_every_format() {
    let desk = TestDesk::new();
    desk.ok(&[
        "incident",
        "new",
        "-t",
        "x",
        "--origin",
        "cli",
        "--category",
        "</text></svg><script>alert(1)</script>=1+1",
    ]);
    for report in ["sla", "times", "trend"] {
        for format in ["html", "markdown"] {
            let page = desk.ok(&["report", report, "--by", "category", "--format", format]);
            assert!(!page.contains("<script>"), "{report} {format}: {page}");
            assert!(page.contains("alert"), "{report} {format}: {page}");
        }
    }
}

#[test]
fn json_and_csv_keep_their_columns_whatever_the_data() {
    let (full, empty) = (busy(), TestDesk::new());
    empty.all_ok("incident new -t x --origin cli\nservice new a -t A --team x\nservice launch a");
    for report in ["sla", "times", "availability", "trend", "backlog"] {
        let header = |desk: &TestDesk| {
            let csv = desk.ok(&["report", report, "--format", "csv"]);
            csv.lines().next().unwrap().to_owned()
        };
        if report != "backlog" {
            assert_eq!(header(&full), header(&empty), "{report}");
        }
    }
}
