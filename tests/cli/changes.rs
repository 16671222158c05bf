//! The change process: how risky it is, its tasks, its review, what nobody asked for, and how changes go.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const RISK: &str = "applies_to: change
risk:
  rules:
    - {when: \"asset_criticality:high blast_radius:>=3\", risk: high}
    - {when: \"service_tier:critical\", risk: medium}
  questions:
    - {id: tested, ask: \"Was the way back tried out?\", weight: 2, answers: {yes: 0, partly: 1, no: 3}}
    - {id: teams, ask: \"How many teams take part?\", answers: {one: 0, more: 2}}
  thresholds: {medium: 3, high: 6}
review: [\"risk:medium,high\"]
";

/// A desk with a service on two servers, and a policy about risk.
fn desk() -> TestDesk {
    let desk = TestDesk::new();
    desk.all_ok(
        "asset new db-01 -t Database --class database --criticality high
        asset new web-01 -t 'Web server' --class server --criticality low --link depends_on:db-01
        service new shop -t Shop --tier normal --link depends_on:web-01",
    );
    desk.commit(".gitsm/policies/risk.yaml", RISK);
    desk
}

const NEW: &str = "change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --assets web-01";

const PLAN: &str = "--plan 'Swap.' --test 'Look.' --backout 'Swap back.' --impact low --outage no --start 2026-11-20T09:00:00Z --end 2026-11-21T09:00:00Z";

#[test]
fn each_rule_and_question_says_what_it_adds() {
    let desk = desk();
    let told = desk.session(&format!(
        "{NEW}
        change risk #1
        change risk #1 --answer tested=partly --answer teams=more"
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --assets web-01
CHG-261120-00001  draft
[exit 0]
$ gitsm change risk #1
CHG-261120-00001  Swap the disks
Risk                 high
Written
Highest criticality  low
Highest tier         normal
Blast radius         2
Like it, in a year   0
Of these failed      n/a

What      Text                                     Answer                   Points  Risk
rule      asset_criticality:high blast_radius:>=3  does not match
rule      service_tier:critical                    does not match
question  tested: Was the way back tried out?      one of: yes, partly, no       6
question  teams: How many teams take part?         one of: one, more             2
sum       the questions together                   from 6 on                     8  high

not answered, and counted as the worst: tested, teams; answer with --answer QUESTION=ANSWER --set
what is written is below what was found; --set writes it
[exit 0]
$ gitsm change risk #1 --answer tested=partly --answer teams=more
CHG-261120-00001  Swap the disks
Risk                 medium
Written
Highest criticality  low
Highest tier         normal
Blast radius         2
Like it, in a year   0
Of these failed      n/a

What      Text                                     Answer          Points  Risk
rule      asset_criticality:high blast_radius:>=3  does not match
rule      service_tier:critical                    does not match
question  tested: Was the way back tried out?      partly               2
question  teams: How many teams take part?         more                 2
sum       the questions together                   from 3 on            4  medium

what is written is below what was found; --set writes it
[exit 0]

"#]]
    );
}

#[test]
fn a_change_on_what_much_hangs_on_is_risky() {
    let desk = desk();
    desk.all_ok("change new -t 'Swap the disks' --requester rita --assets db-01");
    desk.ok(&["change", "list"]);
    let json = desk.json(&[
        "change",
        "risk",
        "#1",
        "--answer",
        "tested=yes",
        "--answer",
        "teams=one",
    ]);
    assert_eq!(json["schema"], "gitsm.change.risk/v1");
    assert_eq!(json["item"]["risk"], "high");
    assert_eq!(json["item"]["blast_radius"], 3);
    assert_eq!(json["because"][0]["risk"], "high");
}

#[test]
fn the_decision_is_asked_for_only_when_the_risk_is_settled() {
    let desk = desk();
    let told = desk.session(&format!(
        "{NEW}
        change submit #1
        change request #1 {PLAN} --risk low
        change risk #1 --answer tested=partly --answer teams=more --set
        set #1 risk=low
        change request #1 {PLAN}
        set #1 risk=high
        change request #1 {PLAN}"
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --assets web-01
CHG-261120-00001  draft
[exit 0]
$ gitsm change submit #1
CHG-261120-00001  draft → assess
[exit 0]
$ gitsm change request #1 --plan 'Swap.' --test 'Look.' --backout 'Swap back.' --impact low --outage no --start 2026-11-20T09:00:00Z --end 2026-11-21T09:00:00Z --risk low
[stderr]
error: the risk of CHG-261120-00001 is not assessed: no answer to `tested`, `teams`
hint: `gitsm change risk CHG-261120-00001` shows the rules and questions; --answer and --set settle it
[exit 1]
$ gitsm change risk #1 --answer tested=partly --answer teams=more --set
CHG-261120-00001  risk, risk_answers changed
[exit 0]
$ gitsm set #1 risk=low
CHG-261120-00001  risk changed
[exit 0]
$ gitsm change request #1 --plan 'Swap.' --test 'Look.' --backout 'Swap back.' --impact low --outage no --start 2026-11-20T09:00:00Z --end 2026-11-21T09:00:00Z
[stderr]
error: the risk of CHG-261120-00001 is low, and medium by 4 points, from 3 on
hint: `gitsm change risk CHG-261120-00001` shows the rules and questions; --answer and --set settle it
[exit 1]
$ gitsm set #1 risk=high
CHG-261120-00001  risk changed
[exit 0]
$ gitsm change request #1 --plan 'Swap.' --test 'Look.' --backout 'Swap back.' --impact low --outage no --start 2026-11-20T09:00:00Z --end 2026-11-21T09:00:00Z
CHG-261120-00001  assess → authorize
[exit 0]

"#]]
    );
    desk.assert_sound();
    let record = desk.record(&desk.id(1));
    assert!(
        record.contains("risk_answers: {tested: partly, teams: more}\n"),
        "{record}"
    );
    let check = desk.tell(&["check"]);
    assert!(check.ends_with("[exit 0]\n"), "{check}");
}

#[test]
fn wrong_answers_are_refused() {
    let desk = desk();
    let told = desk.session(&format!(
        "{NEW} -q
        change risk #1 --answer tested=maybe
        change risk #1 --answer colour=red --set
        change risk #1 --answer tested"
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --assets web-01 -q
CHG-261120-00001
[exit 0]
$ gitsm change risk #1 --answer tested=maybe
[stderr]
error: `maybe` is no answer to `tested`
hint: one of: yes, partly, no
[exit 2]
$ gitsm change risk #1 --answer colour=red --set
[stderr]
error: there is no question `colour`
hint: there are tested, teams
[exit 2]
$ gitsm change risk #1 --answer tested
[stderr]
error: `risk_answers`: "tested" is no answer
hint: write it as QUESTION=ANSWER
[exit 2]

"#]]
    );
}

#[test]
fn without_a_policy_nothing_is_weighed() {
    let desk = TestDesk::new();
    let told = desk.session(&format!(
        "{NEW}
        change risk #1
        change risk #1 --set
        change submit #1
        change request #1 {PLAN} --risk low"
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --assets web-01
CHG-261120-00001  draft
[exit 0]
$ gitsm change risk #1
CHG-261120-00001  Swap the disks
Risk     not weighed
Written

no rule and no question

no file of .gitsm/policies says how risky this is
[exit 0]
$ gitsm change risk #1 --set
[stderr]
error: no file of .gitsm/policies says how risky this is
hint: set it by hand: gitsm set ID risk=…
[exit 2]
$ gitsm change submit #1
CHG-261120-00001  draft → assess
[exit 0]
$ gitsm change request #1 --plan 'Swap.' --test 'Look.' --backout 'Swap back.' --impact low --outage no --start 2026-11-20T09:00:00Z --end 2026-11-21T09:00:00Z --risk low
CHG-261120-00001  assess → authorize
[exit 0]

"#]]
    );
}

#[test]
fn a_policy_with_errors_decides_nothing() {
    let desk = desk();
    desk.commit(
        ".gitsm/policies/risk.yaml",
        RISK.replace("risk: medium}", "risk: huge}"),
    );
    let told = desk.session(&format!(
        "{NEW}
        change submit #1
        change risk #1
        change request #1 {PLAN} --risk low"
    ));
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --assets web-01
CHG-261120-00001  draft
[exit 0]
$ gitsm change submit #1
CHG-261120-00001  draft → assess
[exit 0]
$ gitsm change risk #1
[stderr]
warning: .gitsm/policies/risk.yaml:5:7: `huge` is no risk of a change
[exit 3]
$ gitsm change request #1 --plan 'Swap.' --test 'Look.' --backout 'Swap back.' --impact low --outage no --start 2026-11-20T09:00:00Z --end 2026-11-21T09:00:00Z --risk low
[stderr]
error: the policy .gitsm/policies/risk.yaml has errors
hint: `gitsm change risk CHG-261120-00001` shows the rules and questions; --answer and --set settle it
[exit 1]

"#]]
    );
}

/// A change that was carried out, with this risk.
fn carried_out(desk: &TestDesk, risk: &str) {
    desk.all_ok(&format!(
        "change new -t 'Swap the disks' --requester rita --justification Old. --implementer ed --approver ana --service shop
        change submit #1
        change risk #1 --answer tested=yes --answer teams=one --set
        change request #1 {PLAN} --risk {risk}
        change schedule #1
        change implement #1 --actual-start now
        change complete #1 --actual-end now"
    ));
}

#[test]
fn a_review_is_given_where_a_policy_demands_one() {
    let desk = desk();
    carried_out(&desk, "medium");
    let told = desk.session(
        "change close #1 --code successful --notes Done.
        change close #1 --code successful --notes Done. --review 'Order the disks sooner.'",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change close #1 --code successful --notes Done.
[stderr]
error: .gitsm/policies/risk.yaml asks for a `review` of what is `risk:medium,high`; give it with --review
[exit 1]
$ gitsm change close #1 --code successful --notes Done. --review 'Order the disks sooner.'
CHG-261120-00001  review → closed
[exit 0]

"#]]
    );
    let desk = self::desk();
    carried_out(&desk, "low");
    let told = desk.session("change close #1 --code successful --notes Done.");
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change close #1 --code successful --notes Done.
CHG-261120-00001  review → closed
[exit 0]

"#]]
    );
}

#[test]
fn open_tasks_keep_it_from_being_closed() {
    let desk = desk();
    carried_out(&desk, "low");
    let told = desk.session(
        "change tasks #1
        change tasks #1 --add 'Tell the users, in time' --add 'Take the backup off'
        change tasks #1 --done 1
        change tasks #1
        change close #1 --code successful --notes Done.
        change tasks #1 --done 3
        change tasks #1 --undo 1 --done 2
        change close #1 --code successful --notes Done.
        change tasks #1 --done 1
        change close #1 --code successful --notes Done.",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change tasks #1
no tasks
[exit 0]
$ gitsm change tasks #1 --add 'Tell the users, in time' --add 'Take the backup off'
CHG-261120-00001  tasks changed
[exit 0]
$ gitsm change tasks #1 --done 1
CHG-261120-00001  tasks changed
[exit 0]
$ gitsm change tasks #1
#  Done  Task
1  yes   Tell the users, in time
2  no    Take the backup off
[exit 0]
$ gitsm change close #1 --code successful --notes Done.
[stderr]
error: one of `tasks` is not done: Take the backup off
[exit 1]
$ gitsm change tasks #1 --done 3
[stderr]
error: `tasks`: there is no task 3
hint: they are numbered from 1 to 2
[exit 2]
$ gitsm change tasks #1 --undo 1 --done 2
CHG-261120-00001  tasks changed
[exit 0]
$ gitsm change close #1 --code successful --notes Done.
[stderr]
error: one of `tasks` is not done: Tell the users, in time
[exit 1]
$ gitsm change tasks #1 --done 1
CHG-261120-00001  tasks changed
[exit 0]
$ gitsm change close #1 --code successful --notes Done.
CHG-261120-00001  review → closed
[exit 0]

"#]]
    );
    desk.assert_sound();
}

#[test]
fn what_nobody_asked_for_begins_with_its_review() {
    let desk = desk();
    let told = desk.session(
        "change new -t 'A rule on the firewall' --type unauthorised --requester rita --service shop
        change submit #1
        change discover #1
        change discover #1 --actual-end now -m 'Found by the nightly comparison.'
        change close #1 --code unsuccessful --notes Removed.
        change close #1 --code unsuccessful --notes Removed. --review 'Who can do this?'",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'A rule on the firewall' --type unauthorised --requester rita --service shop
CHG-261120-00001  draft
[exit 0]
$ gitsm change submit #1
[stderr]
error: `submit` is for records whose type is normal
hint: possible from here: discover, cancel
[exit 1]
$ gitsm change discover #1
[stderr]
error: `discover` needs actual_end
hint: give --actual-end
[exit 1]
$ gitsm change discover #1 --actual-end now -m 'Found by the nightly comparison.'
CHG-261120-00001  draft → review
[exit 0]
$ gitsm change close #1 --code unsuccessful --notes Removed.
[stderr]
error: `close` needs review
hint: give --review
[exit 1]
$ gitsm change close #1 --code unsuccessful --notes Removed. --review 'Who can do this?'
CHG-261120-00001  review → closed
[exit 0]

"#]]
    );
    let check = desk.tell(&["check"]);
    assert!(check.ends_with("[exit 0]\n"), "{check}");
}

#[test]
fn an_emergency_says_what_it_is_on() {
    let desk = desk();
    let told = desk.session(
        "change new -t 'Restart the queue' --type emergency --requester rita
        change escalate #1
        change escalate #1 --plan Restart. --backout None.
        change escalate #1 --plan Restart. --backout None. --service shop",
    );
    assert_data_eq!(
        told,
        str![[r#"
$ gitsm change new -t 'Restart the queue' --type emergency --requester rita
CHG-261120-00001  draft
[exit 0]
$ gitsm change escalate #1
[stderr]
error: `escalate` needs plan_implementation, plan_backout, service or assets
hint: give --plan, --backout, --service or --assets
[exit 1]
$ gitsm change escalate #1 --plan Restart. --backout None.
[stderr]
error: `escalate` needs service or assets
hint: give --service or --assets
[exit 1]
$ gitsm change escalate #1 --plan Restart. --backout None. --service shop
CHG-261120-00001  draft → authorize
[exit 0]

"#]]
    );
}

#[test]
fn how_changes_go() {
    let desk = desk();
    carried_out(&desk, "low");
    desk.all_ok("change close #1 --code successful --notes Done.");
    desk.all_ok(
        "incident new -t 'Shop is slow' --impact high --urgency high --service shop --link caused_by:#1
        incident start #2 --assignee ana
        incident resolve #2 --code fix_applied --notes Mended.",
    );
    assert_data_eq!(
        desk.tell(&["report", "changes", "--by", "type"]),
        str![[r#"
Changes by type

Type    Closed  Successful  With issues  Unsuccessful  Success  Emergency  Share  Unauthorised  Score  Band
normal       1           1            0             0    100 %          0    0 %             0  -7.00  low

Delivery
Type    Deployed  Per week  n  Lead  p90  n  Approved  p90  Failed  Failure rate  n  Restore  p90  Open
normal         1       n/a  1   6 m  6 m  1       2 m  2 m       1         100 %  1      2 m  2 m     0

Total
Closed  Successful  With issues  Unsuccessful  Success  Emergency  Share  Unauthorised  Score  Band
     1           1            0             0    100 %          0    0 %             0  -7.00  low

Total delivery
Deployed  Per week  n  Lead  p90  n  Approved  p90  Failed  Failure rate  n  Restore  p90  Open
       1       n/a  1   6 m  6 m  1       2 m  2 m       1         100 %  1      2 m  2 m     0

Worst
Id                Title           Went        Incidents  Points
CHG-261120-00001  Swap the disks  successful          1      -7

success: closed as successful, of all closed with a close code; a change counts in the period in which it was closed, and as deployed in the one in which it was carried out
lead: from the opening to when it was carried out; approved: from the last approval before the work, else from when it was scheduled; what was found afterwards has neither; n is how many have such a time
failed: unsuccessful, taken back, or the cause of an incident; restore: of these incidents, from when users felt it to when it was over
score: +3, -2 or -5 for how it went, -10, -5 or -2 for each incident of priority 1, 2, 3 that it caused, as a mean; excellent from 2.5, high from 1, medium from -2
p90: the nearest rank, so that 90 % took no longer
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&[
            "report",
            "changes",
            "--by",
            "team,service",
            "--format",
            "csv"
        ]),
        str![[r#"
team,service,closed,successful,with_issues,unsuccessful,success_rate,emergencies,emergency_share,unauthorised,score,band
,shop,1,1,0,0,1,0,0,0,-7.00,low

team,service,deployments,per_week,lead_n,lead_median,lead_p90,approved_n,approved_median,approved_p90,failed,failure_rate,restored_n,restore_median,restore_p90,unrestored
,shop,1,n/a,1,360,360,1,120,120,1,1,1,120,120,0

closed,successful,with_issues,unsuccessful,success_rate,emergencies,emergency_share,unauthorised,score,band
1,1,0,0,1,0,0,0,-7.00,low

deployments,per_week,lead_n,lead_median,lead_p90,approved_n,approved_median,approved_p90,failed,failure_rate,restored_n,restore_median,restore_p90,unrestored
1,n/a,1,360,360,1,120,120,1,1,1,120,120,0

id,title,close_code,incidents,points
CHG-261120-00001,Swap the disks,successful,1,-7
[exit 0]

"#]]
    );
    let markdown = desk.ok(&["report", "changes", "--format", "markdown"]);
    assert!(markdown.contains("| normal"), "{markdown}");
    let html = desk.ok(&["report", "changes", "--format", "html"]);
    assert!(html.contains("Lead time from the opening"), "no chart");
    assert_data_eq!(
        desk.tell(&["report", "changes", "type:standard"]),
        str![[r#"
Changes by type

no change was closed or carried out

Delivery
no change was closed or carried out

Worst
no change lost points

success: closed as successful, of all closed with a close code; a change counts in the period in which it was closed, and as deployed in the one in which it was carried out
lead: from the opening to when it was carried out; approved: from the last approval before the work, else from when it was scheduled; what was found afterwards has neither; n is how many have such a time
failed: unsuccessful, taken back, or the cause of an incident; restore: of these incidents, from when users felt it to when it was over
score: +3, -2 or -5 for how it went, -10, -5 or -2 for each incident of priority 1, 2, 3 that it caused, as a mean; excellent from 2.5, high from 1, medium from -2
p90: the nearest rank, so that 90 % took no longer
[exit 0]

"#]]
    );
}

#[test]
fn a_freeze_may_hold_back_releases_and_their_approval_is_no_matter_of_policies() {
    let desk = TestDesk::new();
    let freeze =
        "applies_to: release\nfreezes:\n  - {name: Year end, from: 2026-12-18, to: 2027-01-03}\n";
    desk.commit(".gitsm/policies/release.yaml", freeze);
    assert_data_eq!(
        desk.session(
            "release new -t 'Winter' --start 2026-12-20T10:00:00Z --end 2026-12-20T11:00:00Z
            release conflicts #1
            check"
        ),
        str![[r#"
$ gitsm release new -t 'Winter' --start 2026-12-20T10:00:00Z --end 2026-12-20T11:00:00Z
REL-261120-00001  planning
[exit 0]
$ gitsm release conflicts #1
REL-261120-00001  Winter
From  2026-12-20 10:00 WET
To    2026-12-20 11:00 WET

Conflict  On  With      What    From                  To
blackout      Year end  freeze  2026-12-20 10:00 WET  2026-12-20 11:00 WET
[exit 1]
$ gitsm check
no findings, 1 file checked
[exit 0]

"#]]
    );
    let rules = format!("{freeze}rules: []\n");
    desk.commit(".gitsm/policies/release.yaml", rules);
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
.gitsm/policies/release.yaml:4:1: error[policy/value]: a release has no `rules`: it lacks the capability `approval`
    4 | rules: []
      | ^
  = remedy: take them out

1 error in 1 file, 1 file checked
[exit 1]

"#]]
    );
}
