use super::*;
use crate::kinds::Kinds;
use crate::model::read::read_record;

const FILE: &str = "applies_to: change
title: Restart a web server
help: When one of them hangs
fields:
  service: shop
  plan_implementation: Restart it.
  plan_backout: Start the other one.
  risk_answers: {tested: \"yes\"}
  tasks: [Tell the shop]
open: [assets]
";

fn load(text: &str) -> (Templates, Vec<String>) {
    let path = format!("{FOLDER}/restart-web.yaml");
    let (templates, findings) =
        Templates::load(&[(path, text.as_bytes().to_vec())], &Kinds::builtin());
    let told = |finding: &Finding| {
        let remedy = finding.remedy.clone().unwrap_or_default();
        format!("{finding} | {remedy}")
    };
    (templates, findings.iter().map(told).collect())
}

fn restart() -> Template {
    let (templates, findings) = load(FILE);
    assert_eq!(findings, [""; 0]);
    templates.get("change", "restart-web").unwrap().clone()
}

fn given(fields: &[(&str, &str)]) -> Map<Data> {
    let pairs = fields.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), Data::text(*value)))
        .collect()
}

/// A change that was made from the template, with these fields given, and then edited.
fn made(fields: &[(&str, &str)], edits: &[(&str, &str)]) -> Record {
    let kinds = Kinds::builtin();
    let kind = kinds.get("change").unwrap();
    let text = "id: CHG-261120-7KQ2M\ntitle: x\nstate: draft\ntemplate: restart-web\nlog:\n  - {id: 1J3QZ8M2, at: \"2026-11-20T09:00:00Z\", by: ed, to: draft}\n";
    let mut record = read_record(
        "changes/2026/11/20/CHG-261120-7KQ2M.yaml",
        text.as_bytes(),
        kind,
    )
    .unwrap();
    for (name, value) in restart().fill(kind, &given(fields)).unwrap() {
        record.set(&name, value);
    }
    for (name, value) in edits {
        record.set(name, Data::text(*value));
    }
    record
}

#[test]
fn what_is_made_from_it_says_what_it_says() {
    let record = made(&[], &[]);
    assert_eq!(record.title(), "Restart a web server");
    assert_eq!(record.text("type"), Some("standard"));
    assert_eq!(record.text("plan_backout"), Some("Start the other one."));
    assert_eq!(record.fields["tasks"], Data::texts(["Tell the shop"]));
    assert_eq!(
        record.text("template_version"),
        Some(restart().version.as_str())
    );
    assert_eq!(restart().differences(&record), [""; 0]);
}

#[test]
fn the_title_may_go_on_and_the_window_and_what_is_open_are_its_own() {
    let record = made(
        &[
            ("title", "web-01"),
            ("planned_start", "2026-11-21T10:00:00Z"),
        ],
        &[("assets", "web-01"), ("team", "platform")],
    );
    assert_eq!(record.title(), "Restart a web server: web-01");
    assert_eq!(restart().differences(&record), [""; 0]);
}

#[test]
fn every_other_covered_field_must_be_as_it_says() {
    for (name, value) in [
        ("title", "Restart a web server and more"),
        ("plan_backout", "Start the other one!"),
        ("plan_test", "Look."),
        ("service", ""),
        ("type", "normal"),
        ("environment", "production"),
    ] {
        let record = made(&[], &[(name, value)]);
        assert_eq!(restart().differences(&record), [name], "{value}");
    }
}

#[test]
fn what_it_settles_cannot_be_given_otherwise() {
    let kinds = Kinds::builtin();
    let kind = kinds.get("change").unwrap();
    let fill = |fields: &[(&str, &str)]| restart().fill(kind, &given(fields));
    assert!(fill(&[("plan_backout", "Start the other one.")]).is_ok());
    let error = fill(&[("plan_backout", "None."), ("plan_test", "Look.")]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the template restart-web settles plan_test, plan_backout"
    );
    assert_eq!(
        error.hint().unwrap(),
        "leave them out, or make it without the template; open are planned_start, planned_end, assets"
    );
}

#[test]
fn a_template_that_is_not_there_approves_nothing() {
    let record = made(&[], &[("template", "restart-wbe")]);
    let (templates, _) = load(FILE);
    let (name, judged) = templates.standing(&record).unwrap();
    assert_eq!(name, "restart-wbe");
    assert_eq!(
        judged.unwrap_err(),
        "there is no template `restart-wbe` for a change"
    );
    let error = templates.get("change", "restart-wbe").unwrap_err();
    assert_eq!(error.hint().unwrap(), "did you mean `restart-web`?");
    let (broken, _) = load("applies_to: change\ntitle: x\nfields: {nonsense: 1}\n");
    let judged = broken.standing(&made(&[], &[])).unwrap().1;
    assert_eq!(
        judged.unwrap_err(),
        "the template .gitsm/catalog/restart-web.yaml has errors"
    );
}

#[test]
fn what_is_wrong_in_a_file_is_told_with_its_place() {
    for (text, expected) in [
        (
            "applies_to: change\ntitle: x\nfields:\n  plan_bakout: y\n",
            "4:3: a change has no field `plan_bakout` | did you mean `plan_backout`?",
        ),
        (
            "applies_to: change\ntitle: x\nfields:\n  type: normal\n",
            "4:3: what is made from a template has `type: standard` | write standard, or leave it out",
        ),
        (
            "applies_to: change\ntitle: x\nfields: {risk: huge}\n",
            "3:10: `risk`: `huge` is not one of its choices | one of: high, medium, low",
        ),
        (
            "applies_to: change\ntitle: x\nfields: {planned_start: \"2026-11-20T09:00:00Z\"}\n",
            "3:10: `planned_start` is said by each record for itself | take it out",
        ),
        (
            "applies_to: change\ntitle: x\nopen: [type]\n",
            "3:8: `type` cannot be open | every template settles it: take it out",
        ),
        (
            "applies_to: change\ntitle: x\nopen: [asets]\n",
            "3:8: a change has no field `asets` | did you mean `assets`?",
        ),
        (
            "applies_to: incident\ntitle: x\n",
            "1:1: records of the kind incident are made from no template | such as `applies_to: change`",
        ),
        (
            "applies_to: change\ntitle: x\nplans: {}\n",
            "3:1: unknown field `plans`, expected one of `applies_to`",
        ),
        ("applies_to: change\n", "1:1: missing field `title`"),
        ("applies_to: [\n", ""),
    ] {
        let (templates, findings) = load(text);
        assert_eq!(findings.len(), 1, "{text}: {findings:?}");
        let told = findings[0].strip_prefix(".gitsm/catalog/restart-web.yaml:");
        let told = told.unwrap_or(&findings[0]);
        if told.is_empty() || !told.contains(expected) {
            panic!("{text}\n  {told}\n  {expected}");
        }
        assert_eq!(templates.of("change").count(), 0);
    }
}
