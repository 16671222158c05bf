//! Standard changes: made from a template of the catalogue, and approved beforehand as long as they say the same.

use snapbox::{assert_data_eq, str};

use crate::verify::Court;

const TEMPLATE: &str = "applies_to: change
title: Restart a web server
help: When one of them hangs
fields:
  service: shop
  environment: production
  risk_answers: {tested: \"yes\"}
  plan_implementation: Restart it.
  plan_backout: Start the other one.
  tasks: [Tell the shop]
open: [assets]
";

/// A desk with a policy, a template, and somebody who works on a branch.
fn court() -> Court {
    let court = Court::new();
    court.policy();
    court
        .desk
        .write(".gitsm/catalog/restart-web.yaml", TEMPLATE);
    court.commit("a template");
    court.desk.git(&["checkout", "-q", "-b", "topic"]);
    court
}

/// Makes a change from the template; gives back its id.
fn made(court: &Court) -> String {
    let told = court.ok(
        "rita",
        &[
            "change",
            "new",
            "--template",
            "restart-web",
            "-t",
            "web-01",
            "--assets",
            "web-01",
            "--implementer",
            "ed",
            "--start",
            "2026-11-20T08:00:00Z",
            "--end",
            "2026-11-21T11:00:00Z",
            "-q",
        ],
    );
    let number: usize = told.lines().next().unwrap()[11..].parse().unwrap();
    court.desk.id(number)
}

fn gate(court: &Court, id: &str) -> String {
    let told = court.desk.tell(&[
        "change",
        "gate",
        id,
        "--env",
        "production",
        "--service",
        "shop",
    ]);
    let lines = told.lines().filter(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        line.starts_with('[') || words.get(1) == Some(&"approved")
    });
    let squeezed = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    squeezed.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_change_from_a_template_is_approved_beforehand() {
    let court = court();
    let id = made(&court);
    let text = court.desk.record(&id);
    assert_data_eq!(
        text.split("log:").next().unwrap().to_owned(),
        str![[r#"
id: CHG-261120-00001
title: "Restart a web server: web-01"
state: draft
type: standard
service: shop
assets: [web-01]
environment: production
requester: rita
implementer: ed
template: restart-web
template_version: dc3946cb0e37
risk_answers: {tested: "yes"}
planned_start: "2026-11-20T08:00:00Z"
planned_end: "2026-11-21T11:00:00Z"
tasks: [Tell the shop]
plan_implementation: Restart it.
plan_backout: Start the other one.

"#]]
    );
    court.ok("rita", &["change", "preapprove", &id]);
    assert_eq!(
        gate(&court, &id),
        "ok approved approved beforehand, by the template restart-web\n[exit 0]"
    );
    court.clean();
}

#[test]
fn the_list_of_templates_says_what_is_open() {
    let court = court();
    assert_data_eq!(
        court.desk.session("change templates\nchange new --template restart-wbe\nchange new --template restart-web --plan x"),
        str![[r#"
$ gitsm change templates
Template     Title                 Open    Version       When
restart-web  Restart a web server  assets  dc3946cb0e37  When one of them hangs
[exit 0]
$ gitsm change new --template restart-wbe
[stderr]
error: there is no template `restart-wbe` for a change
hint: did you mean `restart-web`?
[exit 2]
$ gitsm change new --template restart-web --plan x
[stderr]
error: the template restart-web settles plan_implementation
hint: leave them out, or make it without the template; open are planned_start, planned_end, assets
[exit 2]

"#]]
    );
}

#[test]
fn a_plan_that_departs_from_the_template_is_not_approved() {
    let court = court();
    let id = made(&court);
    court.ok("rita", &["set", &id, "plan_backout=Hope."]);
    assert_data_eq!(
        court.by("rita", &["change", "preapprove", &id]),
        str![[r#"
[stderr]
error: CHG-261120-00001 is not approved: not as the template restart-web says: plan_backout
hint: see who may with `gitsm change approvals`
[exit 1]

"#]]
    );
    let told = court.desk.tell(&["change", "approvals", &id]);
    assert!(
        told.contains("not as the template restart-web says: plan_backout"),
        "{told}"
    );
    // Nor is one that departs after it was scheduled.
    court.ok("rita", &["set", &id, "plan_backout=Start the other one."]);
    court.ok("rita", &["change", "preapprove", &id]);
    court.ok("rita", &["set", &id, "plan_backout=Hope."]);
    assert_data_eq!(
        gate(&court, &id),
        str![[r#"
fail approved not as the template restart-web says: plan_backout see who may with `gitsm change approvals CHG-261120-00001`
[exit 1]
"#]]
    );
}

#[test]
fn a_template_that_is_loosened_on_the_branch_approves_nothing() {
    let court = court();
    let loosened = TEMPLATE.replace("Start the other one.", "Hope.");
    court
        .desk
        .write(".gitsm/catalog/restart-web.yaml", &loosened);
    court.commit_by("rita", "a better template", false);
    let id = made(&court);
    let told = court.by("rita", &["change", "preapprove", &id]);
    let why = "is not approved: not as the template restart-web says: plan_backout";
    assert!(told.contains(why), "{told}");
    assert!(told.ends_with("[exit 1]\n"), "{told}");
}

#[test]
fn where_a_rule_asks_for_approval_the_template_does_not_replace_it() {
    let court = court();
    court.desk.git(&["checkout", "-q", "main"]);
    court.desk.write(
        ".gitsm/policies/change.yaml",
        "applies_to: change\nrules:\n  - {name: All, stages: [{name: Board, from: [role:cab], need: 1}]}\n",
    );
    court.commit("everything is approved");
    court.desk.git(&["checkout", "-q", "-B", "topic"]);
    let id = made(&court);
    let told = court.by("rita", &["change", "preapprove", &id]);
    assert!(
        told.contains("is not approved: Board: 1 more of ana, bo, cy"),
        "{told}"
    );
}

#[test]
fn verify_finds_a_standard_change_that_is_not_what_its_template_says() {
    let court = court();
    let id = made(&court);
    court.edit(&id, "Start the other one.", "Hope.");
    court.commit_by("rita", "by hand", false);
    let path = court.relative(&id);
    let text = court.desk.read(&path);
    let log = text.find("log:").unwrap();
    let (head, log) = text.split_at(log);
    let head = head.replace("state: draft", "state: scheduled");
    let log = format!(
        "{log}  - id: 1J3QZ8M2\n    at: 2026-11-20T09:10:00Z\n    by: rita\n    to: scheduled\n"
    );
    court.desk.write(&path, head + &log);
    court.commit_by("rita", "schedule by hand", false);
    let told = court.verify();
    assert!(told.contains("error[verify/not-approved]"), "{told}");
    assert!(
        told.contains("not as the template restart-web says: plan_backout"),
        "{told}"
    );
}

#[test]
fn check_lints_the_catalogue_and_protects_covers_it() {
    let court = court();
    court.desk.write(
        ".gitsm/catalog/bad.yaml",
        "applies_to: change\ntitle: Bad\nfields:\n  plan_bakout: x\n",
    );
    assert_data_eq!(
        court.desk.tell(&["check"]),
        str![[r#"
.gitsm/catalog/bad.yaml:4:3: error[template/value]: a change has no field `plan_bakout`
    4 |   plan_bakout: x
      |   ^
  = remedy: did you mean `plan_backout`?

1 error in 1 file, 0 files checked
[exit 1]

"#]]
    );
    std::fs::remove_file(court.desk.root().join(".gitsm/catalog/bad.yaml")).unwrap();
    court.desk.git(&["checkout", "-q", "main"]);
    court.protect("{name: Templates, paths: [\".gitsm/catalog/**\"], signers: [role:admin]}");
    court.desk.write(
        ".gitsm/catalog/restart-web.yaml",
        TEMPLATE.replace("Restart it.", "x"),
    );
    court.commit_by("rita", "not signed", false);
    assert_eq!(court.found(&[]), ["verify/protected: not signed"]);
}
