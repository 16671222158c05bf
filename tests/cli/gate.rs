//! The gate, and what is planned: from a proposal over its approval to a deployment, and what stops it.

use snapbox::{assert_data_eq, str};

use crate::approval::Board;

/// Inside the window of the change.
const NOW: &str = "2026-11-21T10:30:00Z";

/// An approved change that is merged by squash, and scheduled.
fn scheduled() -> Board {
    let board = Board::proposed();
    board.by("rita", &["set", "#1", "environment=production"]);
    board.approved();
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    board.desk.all_ok("change schedule #1");
    board
}

fn gate(board: &Board, more: &[&str]) -> String {
    let args = ["change", "gate", "#1", "--env", "production", "--now", NOW];
    board.desk.tell(&[args.as_slice(), more].concat())
}

/// What is not ok, one line a rule, and the exit code.
fn against(board: &Board, more: &[&str]) -> String {
    let told = gate(board, &[more, &["--format", "csv"]].concat());
    let kept = told.lines().filter(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        cells.contains(&"fail") || cells.contains(&"unknown") || line.starts_with("[exit")
    });
    kept.map(|line| format!("{line}\n")).collect()
}

#[test]
fn what_was_proposed_approved_and_merged_passes() {
    let board = scheduled();
    assert_data_eq!(
        gate(&board, &["--service", "shop"]),
        str![[r#"
CHG-261120-00001  Swap the web servers
May it go  yes
To         production
Service    shop
Judged at  2026-11-21 10:30 WET

Answer  Rule         Reason
ok      record       it is there and can be read
ok      state        it is in scheduled
ok      log          the log says the same
ok      approved     Board: approved by ana, bo
ok      signatures   all 2 hold
ok      implementer  ed carries it out
ok      environment  it is for production
ok      service      it is about shop
ok      commit       any may be deployed
ok      window       it is open until 2026-11-21T11:00:00Z
ok      freeze       there is none now
ok      maintenance  no maintenance window is missed
ok      collision    nothing else happens to what it is about
[exit 0]

"#]]
    );
}

#[test]
fn an_edit_after_the_approval_is_refused() {
    let board = scheduled();
    board.edit("plan_backout: Start it.", "plan_backout: Start it!");
    assert!(
        gate(&board, &[]).ends_with("[exit 0]\n"),
        "not committed, so not deployed"
    );
    board.commit("a small correction");
    assert_data_eq!(
        against(&board, &[]),
        str![[r#"
fail,approved,"Board: 2 more of ana, bo, cy (ana: changed since: plan_backout; bo: changed since: plan_backout)",see who may with `gitsm change approvals CHG-261120-00001`
[exit 1]

"#]]
    );
}

#[test]
fn a_forged_state_and_a_forged_entry_are_found() {
    let board = scheduled();
    board.edit("by: ana\n    acting", "by: cy\n    acting");
    board.edit("implementer: ed", "implementer: eve");
    board.commit("by hand");
    assert_data_eq!(
        against(&board, &[]),
        str![[r#"
fail,log,the log does not say so: implementer,take the edit by hand back; `gitsm check` shows it
fail,approved,"Board: 1 more of ana, cy (cy: the signature does not hold: it does not fit the content)",see who may with `gitsm change approvals CHG-261120-00001`
fail,signatures,cy: the signature does not hold: it does not fit the content,find out who changed it with `gitsm log CHG-261120-00001`
[exit 1]

"#]]
    );
}

#[test]
fn outside_of_its_window_and_elsewhere_it_is_refused() {
    let board = scheduled();
    let args = [
        "change",
        "gate",
        "#1",
        "--env",
        "test",
        "--now",
        "2026-11-21T11:00:00Z",
    ];
    let told = board
        .desk
        .tell(&[args.as_slice(), &["--format", "github"]].concat());
    let lines: Vec<&str> = told
        .lines()
        .filter(|line| !line.starts_with("ok "))
        .collect();
    assert_data_eq!(
        lines.join("\n"),
        str![[r#"
::error title=gate/environment::CHG-261120-00001: it is for production, and not for test%0Aremedy: deploy there, or make a change for this environment
::error title=gate/window::CHG-261120-00001: its window closed at 2026-11-21T11:00:00Z%0Aremedy: find another with `gitsm change next-slot CHG-261120-00001`
[exit 1]
"#]]
    );
    let gitlab = board
        .desk
        .tell(&[args.as_slice(), &["--format", "gitlab"]].concat());
    let json = &gitlab[..gitlab.rfind(']').unwrap()];
    let json = &json[..=json.rfind(']').unwrap()];
    let found: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(found[0]["check_name"], "gate/environment");
    assert_eq!(found.as_array().unwrap().len(), 2);
}

fn policy(board: &Board, more: &str) {
    let path = ".gitsm/policies/change.yaml";
    let text = board.desk.read(path);
    board.write(path, &format!("{text}{more}"));
    board.commit("policy");
}

#[test]
fn a_freeze_refuses_and_says_which() {
    let board = scheduled();
    policy(
        &board,
        "freezes:\n  - {name: Sale, when: \"environment:production\", from: 2026-11-21, to: 2026-11-22}\n",
    );
    assert_data_eq!(
        against(&board, &[]),
        str![[r#"
fail,freeze,frozen by Sale,find a time with `gitsm change next-slot CHG-261120-00001`
[exit 1]

"#]]
    );
    assert_data_eq!(
        board.desk.tell(&["change", "conflicts", "#1"])
            + &board
                .desk
                .tell(&["change", "next-slot", "#1", "--limit", "3"]),
        str![[r#"
CHG-261120-00001  Swap the web servers
From  2026-11-21 10:00 WET
To    2026-11-21 11:00 WET

Conflict  On  With  What    From                  To
blackout      Sale  freeze  2026-11-21 10:00 WET  2026-11-21 11:00 WET
[exit 1]
CHG-261120-00001  Swap the web servers

From                  To
2026-11-20 09:15 WET  2026-11-20 10:15 WET
2026-11-20 10:00 WET  2026-11-20 11:00 WET
2026-11-23 00:00 WET  2026-11-23 01:00 WET
[exit 0]

"#]]
    );
}

#[test]
fn a_policy_with_errors_cannot_decide() {
    let board = scheduled();
    policy(&board, "freeze: []\n");
    let told = against(&board, &[]);
    assert!(
        told.contains("unknown,freeze,.gitsm/policies/change.yaml has errors"),
        "{told}"
    );
    assert!(
        !told.contains("fail") && told.ends_with("[exit 3]\n"),
        "{told}"
    );
    let check = board.desk.tell(&["check"]);
    assert!(
        check.contains("freeze") && check.ends_with("[exit 1]\n"),
        "{check}"
    );
}

#[test]
fn a_shallow_clone_cannot_decide() {
    let board = scheduled();
    let url = format!("file://{}", board.desk.root().display());
    let shallow = board.desk.beside("shallow");
    let shallow = shallow.to_str().unwrap();
    board
        .desk
        .git(&["clone", "-q", "--depth", "1", &url, shallow]);
    let told = against(&board, &["-C", shallow]);
    assert!(
        told.contains("unknown,approved,this clone is shallow"),
        "{told}"
    );
    assert!(
        !told.contains("fail") && told.ends_with("[exit 3]\n"),
        "{told}"
    );
    // What is known to be wrong is so in a shallow clone too.
    let told = against(&board, &["-C", shallow, "--service", "blog"]);
    assert!(told.ends_with("[exit 1]\n"), "{told}");
}

#[test]
fn it_works_in_a_bare_clone_and_writes_nothing() {
    let board = scheduled();
    let bare = board.desk.beside("bare");
    let bare = bare.to_str().unwrap();
    board.desk.git(&["clone", "-q", "--bare", ".", bare]);
    assert_eq!(against(&board, &["-C", bare]), "[exit 0]\n");
    board.desk.assert_sound();
}

#[test]
fn a_deployment_is_recorded_and_stales_no_approval() {
    let board = scheduled();
    let commit = "0123456789abcdef0123456789abcdef01234567";
    let before = board.desk.commits();
    let told = gate(&board, &["--record", "--commit", commit]);
    assert!(told.contains("deployment recorded in"), "{told}");
    assert_eq!(board.desk.commits(), before + 1);
    assert_data_eq!(
        board.desk.stable(&board.desk.last_change()),
        str![[r#########################################"
CHG-261120-[..]: deployed

+++ b/changes/2026/11/20/CHG-261120-00001.yaml
+  - id: ########
+    at: "2026-11-21T10:30:00Z"
+    by: ana
+    deployed: {environment: production, commit: "########################################"}

"#########################################]]
    );
    assert_eq!(against(&board, &[]), "[exit 0]\n");
    let shown = board.desk.ok(&["show", "#1"]);
    assert!(
        shown.contains("deployed to production (012345678)"),
        "{shown}"
    );
    let refused = gate(&board, &["--record", "--service", "blog"]);
    assert!(
        refused.contains("nothing is recorded: it did not pass"),
        "{refused}"
    );
    assert_eq!(board.desk.commits(), before + 1);
    board.desk.assert_sound();
}

#[test]
fn only_a_commit_that_was_approved_is_deployed() {
    let board = Board::proposed();
    let commit = "0123456789abcdef0123456789abcdef01234567";
    board.by(
        "rita",
        &[
            "set",
            "#1",
            "environment=production",
            &format!("commits={commit}"),
        ],
    );
    board.approved();
    board.main(&["merge", "-q", "--squash", "proposal"]);
    board.commit("Swap the web servers (#7)");
    board.desk.all_ok("change schedule #1");
    assert_eq!(against(&board, &["--commit", commit]), "[exit 0]\n");
    let other = against(&board, &["--commit", "fedcba98"]);
    assert!(
        other.contains("fail,commit,") && other.ends_with("[exit 1]\n"),
        "{other}"
    );
    let silent = against(&board, &[]);
    assert!(
        silent.contains("unknown,commit,") && silent.ends_with("[exit 3]\n"),
        "{silent}"
    );
    let word = gate(&board, &["--commit", "main"]);
    assert!(
        word.contains("is no commit id") && word.ends_with("[exit 2]\n"),
        "{word}"
    );
}

/// Commits a file with a message.
fn code(board: &Board, file: &str, message: &str) {
    board.write(file, message);
    board.commit(message);
}

fn from(board: &Board, range: &str) -> String {
    let args = ["change", "gate", "--env", "production", "--now", NOW];
    let told = board
        .desk
        .tell(&[args.as_slice(), &["--from-trailers", range]].concat());
    let rows = told.lines().filter(|line| {
        let about_commits = line.contains(" trailer ") || line.contains(" record ");
        about_commits
            || line.contains("  fail ")
            || line.starts_with("[")
            || line.starts_with("error")
    });
    rows.map(|line| {
        format!(
            "{}\n",
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        )
    })
    .collect()
}

#[test]
fn commits_say_by_trailer_which_change_they_belong_to() {
    let board = scheduled();
    board.desk.git(&["tag", "before"]);
    let id = board.desk.id(1);
    code(
        &board,
        "app.txt",
        &format!("New web server\n\nChange: {id}"),
    );
    board
        .desk
        .ok(&["incident", "new", "-t", "Something else", "-q"]);
    assert_data_eq!(
        from(&board, "before..HEAD"),
        str![[r#"
######### ok trailer it names CHG-261120-00001
######### ok trailer it changes nothing but records
CHG-261120-00001 ok record it is there and can be read
[exit 0]

"#]]
    );
    code(&board, "app.txt", "Hotfix");
    code(&board, "app.txt", "Typo\n\nChange: CHG-261120-QQQQQ");
    assert_data_eq!(
        from(&board, "before.."),
        str![[r#"
######### ok trailer it names CHG-261120-00001
######### ok trailer it changes nothing but records
######### fail trailer it names no change end its message with a line such as `Change: CHG-…`, after an empty line
######### ok trailer it names CHG-261120-QQQQQ
CHG-261120-00001 ok record it is there and can be read
CHG-261120-QQQQQ fail record no record matches `CHG-261120-QQQQQ` did you mean CHG-261120-00001?
[exit 1]

"#]]
    );
    let nothing = from(&board, "HEAD..HEAD");
    assert!(
        nothing.contains("there is no commit in HEAD..HEAD") && nothing.ends_with("[exit 1]\n")
    );
    assert!(from(&board, "nosuch..HEAD").ends_with("[exit 2]\n"));
}

#[test]
fn a_merge_speaks_for_what_it_brought_or_each_of_that_for_itself() {
    let board = scheduled();
    board.desk.git(&["tag", "before"]);
    let id = board.desk.id(1);
    let branch = |name: &str, messages: &[String], merge: &str| {
        board.desk.git(&["checkout", "-q", "-b", name, "main"]);
        for (at, message) in messages.iter().enumerate() {
            code(&board, &format!("{name}-{at}.txt"), message);
        }
        board.main(&["merge", "-q", "--no-ff", "-m", merge, name]);
    };
    let named = format!("Change: {id}");
    branch(
        "a",
        &["One".into(), "Two".into()],
        &format!("Merge a\n\n{named}"),
    );
    branch(
        "b",
        &[format!("One\n\n{named}"), format!("Two\n\n{named}")],
        "Merge b",
    );
    assert!(from(&board, "before..").ends_with("[exit 0]\n"));
    branch("c", &[format!("One\n\n{named}"), "Two".into()], "Merge c");
    let told = from(&board, "before..");
    assert_eq!(told.matches("fail trailer").count(), 1, "{told}");
}

#[test]
fn a_range_that_a_shallow_clone_cuts_off_cannot_be_judged() {
    let board = scheduled();
    board.desk.git(&["tag", "before"]);
    let id = board.desk.id(1);
    for n in 0..4 {
        code(&board, "app.txt", &format!("Step {n}\n\nChange: {id}"));
    }
    let url = format!("file://{}", board.desk.root().display());
    let shallow = board.desk.beside("shallow");
    let shallow = shallow.to_str().unwrap();
    board
        .desk
        .git(&["clone", "-q", "--depth", "2", &url, shallow]);
    for range in ["before..HEAD", "HEAD~1..HEAD", "HEAD~3..HEAD"] {
        let args = ["-C", shallow, "change", "gate", "--env", "production"];
        let told = board
            .desk
            .tell(&[args.as_slice(), &["--from-trailers", range]].concat());
        assert!(
            told.ends_with("[exit 3]\n") || range == "HEAD~1..HEAD",
            "{range}\n{told}"
        );
    }
    // The code may lie in another repository than the desk.
    let args = [
        "change",
        "gate",
        "--env",
        "production",
        "--now",
        NOW,
        "--repository",
        shallow,
    ];
    let told = board
        .desk
        .tell(&[args.as_slice(), &["--from-trailers", "HEAD~1..HEAD"]].concat());
    assert!(told.ends_with("[exit 0]\n"), "{told}");
}

#[test]
fn plans_that_meet_on_an_asset_are_told() {
    let board = scheduled();
    board.desk.git(&["checkout", "-q", "-b", "second"]);
    board.propose("Patch the web servers");
    assert_data_eq!(
        board.desk.tell(&["change", "conflicts", "#1"]),
        str![[r#"
CHG-261120-00001  Swap the web servers
From  2026-11-21 10:00 WET
To    2026-11-21 11:00 WET

Conflict                       On    With              What                       From                  To
ci_already_scheduled           shop  CHG-261120-00002  Patch the web servers      2026-11-21 10:00 WET  2026-11-21 11:00 WET
assigned_to_already_scheduled        CHG-261120-00002  ed: Patch the web servers  2026-11-21 10:00 WET  2026-11-21 11:00 WET
[exit 1]

"#]]
    );
    assert_eq!(
        against(&board, &[]),
        "[exit 0]\n",
        "the other may not be carried out yet"
    );
    let json = board
        .desk
        .json(&["change", "calendar", "--month", "2026-11"]);
    assert_eq!(json["plans"].as_array().unwrap().len(), 2);
}

#[test]
fn the_calendar_shows_what_is_planned_and_when_nothing_may_be() {
    let board = scheduled();
    policy(
        &board,
        "freezes:\n  - {name: Sale, when: \"environment:production\", from: 2026-11-24, to: 2026-11-28}\nmaintenance:\n  - {name: Office, when: \"environment:test\", calendar: business}\n",
    );
    assert_data_eq!(
        board.desk.tell(&["change", "calendar"]),
        str![[r#"
November 2026
 Mo       Tu       We       Th       Fr       Sa       Su
                                                        1
  2 m      3 m      4 m      5 m      6 m      7        8
  9 m     10 m     11 m     12 m     13 m     14       15
 16 m     17 m     18 m     19 m    [20]m     21 1     22
 23 m     24 Fm    25 Fm    26 Fm    27 Fm    28 F     29
 30 m

F freeze   m maintenance window   3 so many are planned   [ ] today

Planned
From                  To                    Id                Title                 By  On
2026-11-21 10:00 WET  2026-11-21 11:00 WET  CHG-261120-00001  Swap the web servers  ed  shop

Windows
What         Name    For                     Times  First from            To
freeze       Sale    environment:production      1  2026-11-24 00:00 WET  2026-11-29 00:00 WET
maintenance  Office  environment:test           21  2026-11-02 09:00 WET  2026-11-02 17:00 WET
[exit 0]

"#]]
    );
    let feed = board.desk.ok(&["change", "calendar", "--format", "ics"]);
    assert!(feed.starts_with("BEGIN:VCALENDAR\r\n") && feed.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(feed.matches("BEGIN:VEVENT").count(), 23);
    assert_eq!(
        board
            .desk
            .tell(&["change", "calendar", "--month", "2026-1"])
            .matches("[exit 2]")
            .count(),
        1
    );
}
