use super::*;
use crate::kinds::Kinds;
use crate::model::read::read_record;

const POLICY: &str = "
applies_to: change
risk:
  rules:
    - {when: \"asset_criticality:high blast_radius:>=3\", risk: high}
    - {when: \"failure_rate:>=20 past_changes:>=5\", risk: high}
    - {when: \"asset_criticality:high,medium\", risk: medium}
  questions:
    - {id: tested, ask: \"Was the way back tried out?\", weight: 2, answers: {yes: 0, partly: 1, no: 3}}
    - {id: teams, ask: \"How many teams take part?\", answers: {one: 0, more: 2}}
  thresholds: {medium: 3, high: 6}
review: [\"risk:high\", \"close_code:unsuccessful\"]
";

fn now() -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn load(text: &str) -> (RiskPolicies, Vec<String>) {
    let file = (
        ".gitsm/policies/risk.yaml".to_owned(),
        text.as_bytes().to_vec(),
    );
    let (policies, findings) = RiskPolicies::load(&[file], &Kinds::builtin(), chrono_tz::UTC);
    (policies, findings.iter().map(ToString::to_string).collect())
}

fn policies() -> RiskPolicies {
    let (policies, findings) = load(POLICY);
    assert_eq!(findings, [""; 0]);
    policies
}

fn record(kind: &str, id: &str, rest: &str) -> Record {
    let kinds = Kinds::builtin();
    let kind = kinds.get(kind).unwrap();
    let state = match rest.contains("state:") {
        true => String::new(),
        false => format!("state: {}\n", kind.workflow.initial),
    };
    let log = match rest.contains("log:") {
        true => "",
        false => "log:\n  - {id: 1J3QZ8M2, at: \"2026-11-20T09:00:00Z\", by: ed, to: draft}\n",
    };
    let text = format!("id: {id}\ntitle: T\n{state}{rest}{log}");
    read_record(&format!("x/{id}.yaml"), text.as_bytes(), kind).unwrap()
}

fn change(rest: &str) -> Record {
    record("change", "CHG-261120-7KQ2M", rest)
}

fn asset(id: &str, criticality: &str, links: &str) -> Record {
    let log = "log:\n  - {id: 1J3QZ8M2, at: \"2026-11-20T09:00:00Z\", by: ed, to: in_stock}\n";
    record(
        "asset",
        id,
        &format!("class: server\ncriticality: {criticality}\n{links}{log}"),
    )
}

fn past(id: &str, code: &str, at: &str) -> Record {
    let log = format!("log:\n  - {{id: 1J3QZ8M2, at: \"{at}\", by: ed, to: closed}}\n");
    let rest = format!("state: closed\nassets: [web-01]\nclose_code: {code}\n{log}");
    record("change", id, &rest)
}

const ANSWERED: &str = "risk_answers: {tested: yes, teams: one}\n";

fn of(rest: &str, facts: &Facts) -> RiskResult {
    policies().risk(&change(rest), facts, now())
}

fn risk(rest: &str, facts: &Facts) -> String {
    of(rest, facts).risk.unwrap()
}

#[test]
fn the_first_rule_that_matches_counts() {
    let facts = Facts {
        asset_criticality: Some("high".to_owned()),
        blast_radius: 3,
        ..Facts::default()
    };
    let result = of(ANSWERED, &facts);
    assert_eq!(result.risk.as_deref(), Some("high"));
    let met = result.because.iter().filter_map(|because| match because {
        Because::Rule { met, .. } => Some(*met),
        _ => None,
    });
    assert_eq!(met.collect::<Vec<_>>(), [Met::Counts, Met::No, Met::Later]);
    let small = Facts {
        blast_radius: 2,
        ..facts
    };
    assert_eq!(risk(ANSWERED, &small), "medium");
}

#[test]
fn a_rate_of_failures_needs_changes_to_fail() {
    let rate = |past_changes, past_failures| Facts {
        past_changes,
        past_failures,
        ..Facts::default()
    };
    assert_eq!(risk(ANSWERED, &rate(5, 1)), "high");
    assert_eq!(risk(ANSWERED, &rate(6, 1)), "low", "16.7 per cent");
    assert_eq!(risk(ANSWERED, &rate(4, 4)), "low", "too few");
    assert_eq!(risk(ANSWERED, &rate(0, 0)), "low", "no rate at all");
}

#[test]
fn points_are_weighted_and_the_highest_threshold_that_is_reached_counts() {
    let none = Facts::default();
    let answers = |tested, teams| format!("risk_answers: {{tested: {tested}, teams: {teams}}}\n");
    let table = [
        ("yes", "one", "low"),
        ("partly", "one", "low"),
        ("partly", "more", "medium"),
        ("no", "one", "high"),
    ];
    for (tested, teams, expected) in table {
        assert_eq!(
            risk(&answers(tested, teams), &none),
            expected,
            "{tested} {teams}"
        );
    }
    let sums = of(&answers("partly", "more"), &none);
    let expected = Because::Sum {
        path: ".gitsm/policies/risk.yaml".to_owned(),
        points: 4,
        from: Some(3),
        risk: "medium".to_owned(),
    };
    assert_eq!(sums.because.last(), Some(&expected));
    assert_eq!(sums.reason().as_deref(), Some("4 points, from 3 on"));
}

#[test]
fn what_is_not_answered_counts_as_its_worst_answer() {
    let none = Facts::default();
    let result = of("", &none);
    assert_eq!(result.risk.as_deref(), Some("high"));
    assert_eq!(result.unanswered(), ["tested", "teams"]);
    let partly = of("risk_answers: {tested: maybe, teams: one}\n", &none);
    assert_eq!(partly.unanswered(), ["tested"]);
    assert_eq!(of(ANSWERED, &none).unanswered(), [""; 0]);
}

#[test]
fn the_maximum_of_rules_and_questions_counts() {
    let medium = Facts {
        asset_criticality: Some("medium".to_owned()),
        ..Facts::default()
    };
    assert_eq!(risk(ANSWERED, &medium), "medium");
    assert_eq!(
        risk("risk_answers: {tested: no, teams: one}\n", &medium),
        "high"
    );
}

#[test]
fn no_file_says_nothing() {
    let nothing = RiskPolicies::default().risk(&change(""), &Facts::default(), now());
    assert_eq!((nothing.risk, nothing.because), (None, Vec::new()));
    let (policies, _) = load("applies_to: change\nreview: [\"risk:high\"]\n");
    assert_eq!(
        policies.risk(&change(""), &Facts::default(), now()).risk,
        None
    );
}

#[test]
fn a_review_is_asked_for_by_what_the_record_says() {
    let asked = |rest: &str| {
        let record = change(rest);
        policies()
            .asks_for_review(&record, now())
            .map(|(_, when)| when.to_owned())
    };
    assert_eq!(asked("risk: high\n").as_deref(), Some("risk:high"));
    assert_eq!(asked("risk: low\n"), None);
    let failed = "risk: low\nclose_code: unsuccessful\n";
    assert_eq!(asked(failed).as_deref(), Some("close_code:unsuccessful"));
}

#[test]
fn what_depends_on_it_is_in_its_blast_radius() {
    let nodes = [
        asset("web-01", "low", ""),
        asset("lb-01", "medium", "links: {depends_on: [web-01]}\n"),
        asset("app", "low", "links: {runs_on: [lb-01]}\n"),
        asset("disk", "high", "links: {part_of: [cabinet]}\n"),
        asset("cabinet", "low", ""),
        asset("mains", "high", "links: {connects_to: [web-01]}\n"),
        asset("round", "low", "links: {depends_on: [app, round]}\n"),
    ];
    let on = |assets: &str| {
        let record = change(&format!("assets: [{assets}]\n"));
        let facts = facts(&record, &nodes, &[], now());
        (facts.blast_radius, facts.asset_criticality)
    };
    let level = |level: &str| Some(level.to_owned());
    assert_eq!(on("web-01"), (4, level("medium")));
    assert_eq!(on("lb-01, lb-01"), (3, level("medium")));
    assert_eq!(on("disk"), (2, level("high")));
    assert_eq!(on("nowhere"), (0, None));
}

#[test]
fn a_circle_of_dependencies_ends() {
    let nodes = [
        asset("web-01", "low", "links: {depends_on: [web-02]}\n"),
        asset("web-02", "high", "links: {depends_on: [web-01]}\n"),
    ];
    let facts = facts(&change("assets: [web-01]\n"), &nodes, &[], now());
    assert_eq!(facts.blast_radius, 2);
}

#[test]
fn only_changes_of_the_same_sort_and_of_a_year_count() {
    let all = [
        past("CHG-261101-AAAAA", "successful", "2026-11-01T00:00:00Z"),
        past("CHG-261101-BBBBB", "unsuccessful", "2026-11-01T00:00:00Z"),
        past("CHG-251101-CCCCC", "unsuccessful", "2025-11-01T00:00:00Z"),
        past("CHG-261101-DDDDD", "unsuccessful", "2026-11-01T00:00:00Z"),
    ];
    let found = facts(&change("assets: [web-01, web-02]\n"), &[], &all, now());
    assert_eq!((found.past_changes, found.past_failures), (3, 2));
    let elsewhere = facts(&change("assets: [web-02]\n"), &[], &all, now());
    assert_eq!(
        (elsewhere.past_changes, elsewhere.failure_rate()),
        (0, None)
    );
}

#[test]
fn mistakes_are_named_with_their_place() {
    let first = |text: &str| load(text).1.into_iter().next().unwrap_or_default();
    for (text, expected) in [
        (
            POLICY.replace("risk: medium}", "risk: huge}"),
            "7:7: `huge` is no risk of a change",
        ),
        (POLICY.replace("blast_radius", "blast"), "blast"),
        (
            POLICY.replace("medium: 3, high: 6", "medium: 6, high: 6"),
            "must begin at more points",
        ),
        (
            POLICY.replace("  thresholds: {medium: 3, high: 6}\n", ""),
            "need each other",
        ),
        (
            POLICY.replace("id: teams", "id: tested"),
            "two questions `tested`",
        ),
        (POLICY.replace("weight: 2", "weight: -2"), "out of range"),
        (
            POLICY.replace("no: 3", "no: 9223372036854775807"),
            "out of range",
        ),
        (POLICY.replace("{one: 0, more: 2}", "{}"), "has no answers"),
        (
            POLICY.replace("applies_to: change", "applies_to: incident"),
            "no choice field `risk`",
        ),
        (
            POLICY.replace("review: [\"risk:high\"", "review: [\"blast_radius:>1\""),
            "blast_radius",
        ),
        (POLICY.replace("questions:", "question:"), "question"),
    ] {
        let found = first(&text);
        assert!(found.contains(expected), "{expected}: {found}");
        assert_eq!(load(&text).0.broken().len(), 1, "{text}");
    }
}

#[test]
fn a_level_below_another_is_known_by_the_order_of_the_choices() {
    let kinds = Kinds::builtin();
    let kind = kinds.get("change").unwrap();
    assert!(is_below(kind, Some("low"), "high") && is_below(kind, None, "low"));
    assert!(!is_below(kind, Some("high"), "medium") && !is_below(kind, Some("low"), "low"));
}
