//! Which version of a policy a record is held to: as in git, through edits, merges, clones and what-ifs.

use chrono::TimeDelta;
use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

const INCIDENT: &str = ".gitsm/agreements/incident.yaml";

/// An agreement around the clock that grants so much; `from` is its first line.
fn grants(from: &str, amount: &str) -> String {
    format!(
        "{from}applies_to: incident\ncalendar: always\nagreements:\n  - name: All of {amount}\n    targets: {{resolve: {amount}}}\n"
    )
}

impl TestDesk {
    /// Commits an agreement for incidents, and lets a minute pass.
    fn grant(&self, from: &str, amount: &str) {
        self.commit(INCIDENT, grants(from, amount));
        self.wait(TimeDelta::minutes(1));
    }

    /// The sla column of every incident in order of opening: `met breached`.
    fn verdicts(&self, more: &[&str]) -> String {
        let mut args = vec!["incident", "list", "--columns", "sla", "--sort", "opened"];
        args.extend(more);
        let list = self.json(&args);
        let items = list["items"].as_array().unwrap();
        let sla = items.iter().map(|item| item["sla"].as_str().unwrap_or("-"));
        sla.collect::<Vec<_>>().join(" ")
    }
}

/// A desk that grants 4 h, with an incident that was resolved after one.
fn desk() -> TestDesk {
    let desk = TestDesk::new();
    desk.grant("", "4h");
    desk.incident("Checkout returns 502");
    desk.wait(TimeDelta::hours(1));
    desk.ok(&[
        "incident",
        "resolve",
        "%1",
        "--code",
        "fix_applied",
        "--notes",
        "x",
    ]);
    desk.wait(TimeDelta::hours(1));
    desk
}

#[test]
fn r06_a_policy_that_is_edited_later_changes_no_verdict() {
    let desk = desk();
    assert_eq!(desk.verdicts(&[]), "met");
    desk.grant("", "30m");
    assert_eq!(desk.verdicts(&[]), "met");
    assert_eq!(desk.verdicts(&["--policy", "current"]), "breached");
    assert_eq!(desk.verdicts(&["--policy", "HEAD"]), "breached");
    assert_eq!(desk.verdicts(&["--policy", "HEAD~1"]), "met");
    desk.incident("Checkout returns 503");
    desk.wait(TimeDelta::hours(1));
    assert_eq!(desk.verdicts(&[]), "met breached");
    assert_eq!(desk.verdicts(&["--policy", "HEAD~3"]), "met running");
    assert_data_eq!(
        desk.session(
            "
            report sla
            report sla --policy HEAD~3
            list breached:yes --policy current
            report sla --policy nosuch
            note %1 -m x --policy current
            "
        ),
        str![[r#"
$ gitsm report sla
Service levels by priority

Priority  Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
3         resolve  2    1         1      50.0 %        0        0       0          0    0

Total
Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
resolve  2    1         1      50.0 %        0        0       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
each record is held to the version in force when it was opened: 3 versions, the last from 2026-11-20 11:05 WET on (commit #########)
[exit 0]
$ gitsm report sla --policy HEAD~3
Service levels by priority, under the policy of HEAD~3 (#########)

Priority  Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
3         resolve  1    1         0       100 %        0        1       0          0    0

Total
Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
resolve  1    1         0       100 %        0        1       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
what if: all records are held to the policy of HEAD~3 (#########), not to the one in force when each was opened
[exit 0]
$ gitsm list breached:yes --policy current
ID                Kind      P  State     Title                     Age
INC-261120-00002  incident  3  new       Checkout returns 503  1 h 5 m
INC-261120-00001  incident  3  resolved  Checkout returns 502  1 h 1 m

what if: all records are held to the current policy, not to the one in force when each was opened
[exit 0]
$ gitsm report sla --policy nosuch
[stderr]
error: `nosuch` names no commit and is no date
hint: give a branch, tag, commit id, or a date such as 2026-11-20
[exit 2]
$ gitsm note %1 -m x --policy current
[stderr]
error: --policy asks what if, and what if writes nothing
[exit 2]

"#]]
    );
}

#[test]
fn r07_a_policy_that_is_deleted_holds_what_was_opened_under_it() {
    let desk = TestDesk::new();
    desk.grant("", "4h");
    desk.incident("Checkout returns 502");
    desk.git(&["rm", "-q", INCIDENT]);
    desk.git(&["commit", "-qm", "no promises any more"]);
    desk.wait(TimeDelta::hours(5));
    desk.incident("Checkout returns 503");
    assert_eq!(desk.verdicts(&[]), "breached -");
    assert_eq!(desk.verdicts(&["--policy", "current"]), "- -");
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
.gitsm/agreements/incident.yaml: warning[agreement/deleted]: was deleted, and 1 record (INC-261120-00001) is held to it still
  = remedy: they keep their targets; `--policy current` shows how they would stand without it

1 warning in 1 file, 2 files checked
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["report", "sla"]),
        str![[r#"
Service levels by priority

Priority  Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
3         resolve  1    0         1         0 %        0        0       0          0    0

Total
Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
resolve  1    0         1         0 %        0        0       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
each record is held to the version in force when it was opened: 3 versions, the last from 2026-11-20 09:03 WET on (commit #########)
[exit 0]

"#]]
    );
}

#[test]
fn a_file_may_say_from_when_on_it_counts() {
    let desk = desk();
    desk.grant("effective_from: 2026-11-20\n", "30m");
    assert_eq!(desk.verdicts(&[]), "breached");
    desk.grant("effective_from: 2026-11-21\n", "2h");
    assert_eq!(desk.verdicts(&[]), "breached");
    desk.incident("Checkout returns 503");
    desk.wait(TimeDelta::hours(1));
    assert_eq!(desk.verdicts(&[]), "breached breached");
    desk.wait(TimeDelta::days(1));
    desk.incident("Checkout returns 504");
    desk.wait(TimeDelta::hours(1));
    assert_eq!(desk.verdicts(&[]), "breached breached running");
    desk.commit(INCIDENT, grants("effective_from: soon\n", "4h"));
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
.gitsm/agreements/incident.yaml:1:17: error[agreement/shape]: `effective_from` is text; expected a day such as 2026-01-01, or an instant such as 2026-01-01T09:00:00Z
    1 | effective_from: soon
      |                 ^

1 error in 1 file, 4 files checked
[exit 1]

"#]]
    );
}

#[test]
fn what_is_not_committed_does_not_count_yet() {
    let desk = desk();
    desk.write(INCIDENT, grants("", "30m"));
    assert_eq!(desk.verdicts(&[]), "met");
    assert_eq!(desk.verdicts(&["--policy", "current"]), "breached");
    assert_data_eq!(
        desk.session(
            "
            report sla
            list --columns id,sla
            list
            sla diff HEAD
            "
        ),
        str![[r#"
$ gitsm report sla
Service levels by priority

Priority  Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
3         resolve  1    1         0       100 %        0        0       0          0    0

Total
Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
resolve  1    1         0       100 %        0        0       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
held to the version in force when it was opened: number 2 of 2, from 2026-11-20 09:01 WET (commit #########)
uncommitted changes of agreements and calendars count from their commit on; `--policy current` shows them
[exit 0]
$ gitsm list --columns id,sla
ID                SLA
INC-261120-00001  met

uncommitted changes of agreements and calendars count from their commit on; `--policy current` shows them
[exit 0]
$ gitsm list
ID                Kind      P  State     Title                     Age
INC-261120-00001  incident  3  resolved  Checkout returns 502  1 h 1 m
[exit 0]
$ gitsm sla diff HEAD
Service levels, HEAD (#########) → work tree

ID                Target   Agreement before  Agreement after  Due before            Due after             Verdict before  Verdict after
INC-261120-00001  resolve  All of 4h         All of 30m       2026-11-20 13:02 WET  2026-11-20 09:32 WET  met             breached

Total
Target   Verdict before  Verdict after  n
resolve  met             breached       1

all records are held to HEAD (#########), then to work tree, whichever was in force when each was opened
listed: another verdict, or an open target due at another time; the totals count all
[exit 0]

"#]]
    );
}

#[test]
fn a_version_with_errors_gives_no_verdicts_and_is_named() {
    let desk = desk();
    desk.grant("", "soon");
    desk.incident("Checkout returns 503");
    assert_eq!(desk.tell(&["list", "-q"]).matches("exit 5").count(), 1);
    desk.grant("", "2h");
    desk.incident("Checkout returns 504");
    assert_eq!(desk.verdicts(&[]), "met - running");
    assert_data_eq!(
        desk.tell(&["check"]),
        str![[r#"
.gitsm/agreements/incident.yaml: warning[agreement/never-in-force]: had errors in commit #########, so it never came in force, and 1 record (INC-261120-00002) is without its targets: `soon` is not a target
  = remedy: `git show #########:.gitsm/agreements/incident.yaml` shows it; a version with `effective_from` can stand in for it

1 warning in 1 file, 3 files checked
[exit 0]

"#]]
    );
    assert_data_eq!(
        desk.tell(&["report", "sla"]),
        str![[r#"
Service levels by priority

Priority  Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
3         resolve  1    1         0       100 %        0        1       0          0    0

Total
Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
resolve  1    1         0       100 %        0        1       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
each record is held to the version in force when it was opened: 4 versions, the last from 2026-11-20 11:07 WET on (commit #########)
not used because of errors, so verdicts may be missing: .gitsm/agreements/incident.yaml (commit #########)
[exit 0]

"#]]
    );
}

#[test]
fn a_branch_is_in_force_from_its_merge_on() {
    let desk = desk();
    desk.git(&["switch", "-qc", "side"]);
    desk.grant("", "30m");
    desk.git(&["switch", "-q", "main"]);
    desk.incident("Checkout returns 503");
    desk.wait(TimeDelta::hours(1));
    desk.git(&["merge", "-q", "--no-ff", "-m", "merge", "side"]);
    desk.wait(TimeDelta::minutes(1));
    desk.incident("Checkout returns 504");
    desk.wait(TimeDelta::hours(1));
    assert_eq!(desk.verdicts(&[]), "met running breached");
}

#[test]
fn a_shallow_clone_says_what_it_does_not_know() {
    let desk = desk();
    desk.grant("", "30m");
    let url = format!("file://{}", desk.root().display());
    let clone = desk.beside("clone");
    let clone = clone.to_str().unwrap();
    desk.git(&["clone", "-q", "--depth", "1", &url, clone]);
    assert_data_eq!(
        desk.session(&format!(
            "
            -C {clone} report sla
            -C {clone} check
            "
        )),
        str![[r#"
$ gitsm -C [DIR]/clone report sla
Service levels by priority

Priority  Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
3         resolve  1    0         1         0 %        0        0       0          0    0

Total
Target   n  Met  Breached  Compliance  At risk  Running  Paused  Cancelled  n/a
resolve  1    0         1         0 %        0        0       0          0    0

compliance = met / (met + breached) = met / n; a target counts in the period in which it was due
agreements: .gitsm/agreements/incident.yaml, .gitsm/agreements/request.yaml; time zones: 2025b
this clone is shallow: 1 record was opened before its oldest commit (2026-11-20 11:04 WET) and is held to what that has; `git fetch --unshallow` brings what was in force
[exit 0]
$ gitsm -C [DIR]/clone check
.gitsm/agreements: note[agreement/unknown]: this clone is shallow: 1 record (INC-261120-00001) is held to the oldest version that it has, which need not be the one in force
  = remedy: fetch the rest with `git fetch --unshallow`, in CI set fetch-depth: 0

1 note in 1 file, 1 file checked
[exit 0]

"#]]
    );
    desk.git(&["-C", clone, "fetch", "-q", "--unshallow"]);
    assert_eq!(desk.verdicts(&["-C", clone]), "met");
}

/// The same commit and the same `--now` give the same bytes, whatever came after.
#[test]
fn at_a_commit_everything_is_as_it_was_at_that_commit() {
    let desk = desk();
    desk.grant("effective_from: 2026-11-20T09:00:00Z\n", "45m");
    desk.incident("Checkout returns 503");
    let commit = desk.git(&["rev-parse", "HEAD"]);
    let commit = commit.trim();
    let now = desk.now();
    let calls = [
        ["report", "sla"],
        ["report", "backlog"],
        ["list", "breached:yes"],
        ["list", "--columns=id,sla,due,left"],
    ];
    let all = |at: &[&str]| -> Vec<String> {
        let told = |call: &[&str; 2], format: &str| {
            let args = [call.as_slice(), &["--now", &now, "--format", format], at].concat();
            desk.ok(&args)
        };
        let formats = ["text", "json", "csv", "markdown", "html"];
        calls
            .iter()
            .flat_map(|call| formats.iter().map(move |format| told(call, format)))
            .collect()
    };
    let before = all(&[]);
    assert_eq!(all(&["--at", commit]), before);
    desk.wait(TimeDelta::hours(1));
    desk.grant("effective_from: 2026-11-01\n", "10m");
    desk.ok(&[
        "incident",
        "resolve",
        "%2",
        "--code",
        "fix_applied",
        "--notes",
        "x",
    ]);
    desk.commit(".gitsm/calendars/always.yaml", "zone: UTC\nalways: true\n");
    desk.git(&["rm", "-q", INCIDENT]);
    desk.git(&["commit", "-qm", "deleted"]);
    desk.write(INCIDENT, grants("", "1m"));
    assert_ne!(all(&[]), before);
    assert_eq!(all(&["--at", commit]), before);
}

#[test]
fn sla_diff_tells_what_a_change_of_process_would_change() {
    let desk = desk();
    desk.incident("Checkout returns 503");
    desk.wait(TimeDelta::minutes(40));
    desk.git(&["switch", "-qc", "stricter"]);
    desk.grant("", "30m");
    let week = "zone: Europe/Lisbon\nweek: {sat: [\"09:00-17:00\"]}\n";
    desk.git(&["switch", "-q", "main"]);
    desk.git(&["switch", "-qc", "calendar"]);
    desk.commit(".gitsm/calendars/always.yaml", week);
    desk.git(&["switch", "-q", "main"]);
    desk.git(&["switch", "-qc", "matrix"]);
    let rows = "applies_to: incident\ncalendar: always\nagreements:\n  - {name: Urgent, when: 'priority:1,2', targets: {resolve: 30m}}\n  - {name: Rest, targets: {resolve: 4h}}\n";
    desk.commit(INCIDENT, rows);
    let matrix = "extends: incident\npriority:\n  matrix: {medium: {medium: 2}}\n";
    desk.commit(".gitsm/kinds/incident.yaml", matrix);
    desk.git(&["switch", "-q", "main"]);
    assert_data_eq!(
        desk.session(
            "
            sla diff main stricter
            sla diff main stricter --exit-code --format csv
            sla diff main calendar
            sla diff matrix~1 matrix
            sla diff main stricter -- state:open
            sla diff main main --exit-code
            sla diff main nosuch
            sla diff main stricter --policy current
            sla diff
            "
        ),
        str![[r#"
$ gitsm sla diff main stricter
Service levels, main (#########) → stricter (#########)

ID                Target   Agreement before  Agreement after  Due before            Due after             Verdict before  Verdict after
INC-261120-00002  resolve  All of 4h         All of 30m       2026-11-20 15:04 WET  2026-11-20 11:34 WET  running         breached
INC-261120-00001  resolve  All of 4h         All of 30m       2026-11-20 13:02 WET  2026-11-20 09:32 WET  met             breached

Total
Target   Verdict before  Verdict after  n
resolve  running         breached       1
resolve  met             breached       1

all records are held to main (#########), then to stricter (#########), whichever was in force when each was opened
listed: another verdict, or an open target due at another time; the totals count all
[exit 0]
$ gitsm sla diff main stricter --exit-code --format csv
id,target,agreement_before,agreement_after,due_before,due_after,verdict_before,verdict_after
INC-261120-00002,resolve,All of 4h,All of 30m,2026-11-20T15:04:00Z,2026-11-20T11:34:00Z,running,breached
INC-261120-00001,resolve,All of 4h,All of 30m,2026-11-20T13:02:00Z,2026-11-20T09:32:00Z,met,breached

target,verdict_before,verdict_after,n
resolve,running,breached,1
resolve,met,breached,1
[exit 1]
$ gitsm sla diff main calendar
Service levels, main (#########) → calendar (#########)

ID                Target   Due before            Due after             Verdict before  Verdict after
INC-261120-00002  resolve  2026-11-20 15:04 WET  2026-11-21 13:00 WET  running         running

Total
Target   Verdict before  Verdict after  n
resolve  running         running        1
resolve  met             met            1

all records are held to main (#########), then to calendar (#########), whichever was in force when each was opened
listed: another verdict, or an open target due at another time; the totals count all
[exit 0]
$ gitsm sla diff matrix~1 matrix
Service levels, matrix~1 (#########) → matrix (#########)

ID                Target   P before  P after  Agreement before  Agreement after  Due before            Due after             Verdict before  Verdict after
INC-261120-00002  resolve         3        2  Rest              Urgent           2026-11-20 15:04 WET  2026-11-20 11:34 WET  running         breached
INC-261120-00001  resolve         3        2  Rest              Urgent           2026-11-20 13:02 WET  2026-11-20 09:32 WET  met             breached

Total
Target   Verdict before  Verdict after  n
resolve  running         breached       1
resolve  met             breached       1

all records are held to matrix~1 (#########), then to matrix (#########), whichever was in force when each was opened
listed: another verdict, or an open target due at another time; the totals count all
[exit 0]
$ gitsm sla diff main stricter -- state:open
Service levels, main (#########) → stricter (#########)

ID                Target   Agreement before  Agreement after  Due before            Due after             Verdict before  Verdict after
INC-261120-00002  resolve  All of 4h         All of 30m       2026-11-20 15:04 WET  2026-11-20 11:34 WET  running         breached

Total
Target   Verdict before  Verdict after  n
resolve  running         breached       1

all records are held to main (#########), then to stricter (#########), whichever was in force when each was opened
listed: another verdict, or an open target due at another time; the totals count all
[exit 0]
$ gitsm sla diff main main --exit-code
Service levels, main (#########) → main (#########)

no verdict changes

Total
Target   Verdict before  Verdict after  n
resolve  running         running        1
resolve  met             met            1

all records are held to main (#########), then to main (#########), whichever was in force when each was opened
listed: another verdict, or an open target due at another time; the totals count all
[exit 0]
$ gitsm sla diff main nosuch
[stderr]
error: `nosuch` names no commit and is no date
hint: give a branch, tag, commit id, or a date such as 2026-11-20
[exit 2]
$ gitsm sla diff main stricter --policy current
[stderr]
error: --policy and `sla diff` are two answers to one question
hint: name both revisions: gitsm sla diff REV REV
[exit 2]
$ gitsm sla diff
[stderr]
error: the following required arguments were not provided:
  <REV>

Usage: gitsm sla diff <REV> [REV] [-- <QUERY>...]

For more information, try '--help'.
[exit 2]

"#]]
    );
    let diff = desk.json(&["sla", "diff", "matrix~1", "matrix", "--at", "main~1"]);
    assert_eq!(diff["schema"], "gitsm.sla.diff/v1");
}
