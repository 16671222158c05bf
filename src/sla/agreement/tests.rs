use crate::model::finding::Severity;
use crate::sla::clock::fixture::{at, incident, load};
use crate::sla::targets::{AgreementType, TargetKind, Threshold};
use crate::sla::verdict::verdicts_under as verdicts;

const HEAD: &str = "applies_to: incident\ntype: sla\ncalendar: business\n";
const ROW: &str = "agreements:\n  - name: All\n    targets: {resolve: 4h}\n";

/// The findings of a file, without its path.
fn findings(text: &str) -> Vec<String> {
    let (_, findings) = load(&[("a", text)]);
    let path = ".gitsm/agreements/a.yaml:";
    findings
        .iter()
        .map(|f| f.to_string().replacen(path, "", 1))
        .collect()
}

#[test]
fn a_file_is_resolved_from_the_outside_in() {
    let text = format!(
        "{HEAD}at_risk: [90, 50]\npause: {{states: [on_hold]}}\nagreements:\n\
         \x20 - name: Critical\n    when: priority:1\n    at_risk: 60\n    targets:\n\
         \x20     resolve: {{within: 90m, calendar: always, pause: {{states: []}}}}\n      respond: 15m\n"
    );
    let (agreements, found) = load(&[("a", &text)]);
    assert_eq!(found, []);
    let rules = agreements.rules_of("incident").next().unwrap();
    assert_eq!(rules.level, AgreementType::Sla);
    let row = &rules.rows[0];
    assert_eq!((row.place.line, row.place.column), (7, 5));
    let [response, resolve] = row.targets.as_slice() else {
        panic!("{row:?}")
    };
    assert_eq!(
        (response.kind.name(), response.calendar_name.as_str()),
        ("first_response", "business")
    );
    assert!(response.pause.states.contains("on_hold"));
    assert_eq!(resolve.calendar_name, "always");
    assert_eq!(resolve.at_risk, [Threshold::Share(60)]);
    assert!(resolve.pause.states.is_empty());
    assert_eq!(resolve.within.to_string(), "1h30m");
}

#[test]
fn the_first_row_of_the_first_file_counts_for_each_type() {
    let sla = |name: &str, when: &str| {
        format!("{HEAD}agreements: [{{name: {name}, when: '{when}', targets: {{resolve: 4h}}}}]\n")
    };
    let ola = sla("Team", "team:desk").replace("type: sla", "type: ola");
    let (agreements, found) = load(&[
        ("b", &sla("Second", "state:open")),
        ("a", &sla("First", "team:desk")),
        ("c", &ola),
    ]);
    assert_eq!(found, []);
    let names = |record: &_| -> Vec<_> {
        let found = verdicts(record, &agreements, at("2025-06-02 11:00"));
        found
            .iter()
            .map(|m| (m.level.name(), m.agreement.name.clone()))
            .collect()
    };
    let desk = incident(&["10:00 ana to=new team=desk"]);
    assert_eq!(
        names(&desk),
        [("sla", "First".to_owned()), ("ola", "Team".to_owned())]
    );
    let other = incident(&["10:00 ana to=new team=other"]);
    assert_eq!(names(&other), [("sla", "Second".to_owned())]);
}

/// The first finding of each file must be the one expected.
fn first_findings(cases: &[(String, &str)]) {
    let first = |text: &str| findings(text).into_iter().next().unwrap_or_default();
    let wrong: Vec<(&str, String)> = cases
        .iter()
        .map(|(text, expected)| (*expected, first(text)))
        .filter(|(expected, found)| found != expected)
        .collect();
    assert_eq!(wrong, []);
}

#[test]
#[allow(clippy::too_many_lines)] // a table of cases
fn mistakes_in_a_file_have_a_place() {
    first_findings(&[
        (
            "- a\n".to_owned(),
            "1:1: an agreement file is a mapping; this is a list",
        ),
        (format!("type: sla\n{ROW}"), "1:1: `applies_to` is missing"),
        (
            format!("applies_to: incidnet\n{ROW}"),
            "1:13: there is no kind `incidnet`",
        ),
        (
            format!("applies_to: asset\ncalendar: business\n{ROW}"),
            "1:13: agreements do not apply to `asset`: it lacks the capability `sla` or `approval`",
        ),
        (
            format!("{HEAD}pase: {{}}\n{ROW}"),
            "4:1: there is no key `pase` here",
        ),
        (
            format!("{HEAD}type: sla\n{ROW}"),
            "4:1: the key `type` stands twice; first on line 2",
        ),
        (
            format!("applies_to: incident\ntype: slo\ncalendar: business\n{ROW}"),
            "2:7: `type` cannot be `slo`",
        ),
        (
            format!("applies_to: incident\ncalendar: busines\n{ROW}"),
            "2:11: there is no calendar `busines`",
        ),
        (
            format!("applies_to: incident\ncalendar: broken\n{ROW}"),
            "2:11: the calendar `broken` has errors",
        ),
        (
            format!("applies_to: incident\n{ROW}"),
            "4:15: the target has no calendar",
        ),
        (
            format!("{HEAD}at_risk: 120\n{ROW}"),
            "4:10: `at_risk` is a number; expected per cents from 1 to 99 or time left, such as 75, 30m or [50, 75, 30m]",
        ),
        (
            format!("{HEAD}on_change: forward\n{ROW}"),
            "4:12: `on_change` cannot be `forward`",
        ),
        (
            format!("{HEAD}starts: mitigated\n{ROW}"),
            "4:9: `incident` has no field `mitigated` of the type `time`",
        ),
        (
            format!("{HEAD}starts: assignee\n{ROW}"),
            "4:9: `incident` has no field `assignee` of the type `time`",
        ),
        (
            format!("{HEAD}pause: {{states: on_hold}}\n{ROW}"),
            "4:17: `states` is text; expected a list, such as [A, B]",
        ),
        (
            format!(
                "{HEAD}pause: {{states: [on_hold], reasons: {{hold_reason: awaiting_vendor}}}}\n{ROW}"
            ),
            "4:51: `hold_reason` is text; expected a list of reasons",
        ),
        (
            format!("{HEAD}at_risk: [75, 1bd]\n{ROW}"),
            "4:10: `at_risk` is a list; expected per cents from 1 to 99 or time left, such as 75, 30m or [50, 75, 30m]",
        ),
        (
            format!("{HEAD}pause: {{states: [onhold]}}\n{ROW}"),
            "4:18: `incident` has no state `onhold`",
        ),
        (
            format!("{HEAD}pause: {{states: [resolved]}}\n{ROW}"),
            "4:18: `resolved` ends the work, so the clock stands still there anyway",
        ),
        (
            format!("{HEAD}pause: {{states: [on_hold], reasons: {{hold_reason: [lunch]}}}}\n{ROW}"),
            "4:52: `lunch` is no value of `hold_reason`",
        ),
        (
            format!("{HEAD}pause: {{states: [on_hold], reasons: {{location: [moon]}}}}\n{ROW}"),
            "4:38: `incident` has no tracked field `location`",
        ),
        (
            format!("{HEAD}agreements: []\n"),
            "1:1: `agreements` is missing or empty",
        ),
    ]);
}

#[test]
#[allow(clippy::too_many_lines)] // a table of cases
fn mistakes_in_a_target_have_a_place() {
    let row = |targets: &str| format!("{HEAD}agreements:\n  - name: All\n    targets: {targets}\n");
    first_findings(&[
        (row("{}"), "5:5: the agreement has no `targets`"),
        (row("{resolve: 0h}"), "6:24: a target of zero is no target"),
        (
            row("{resolve: 2d}"),
            "6:24: `2d` is ambiguous: a day is 24 hours to some and a working day to others",
        ),
        (row("{resolve: 4}"), "6:24: `4` has no unit"),
        (row("{repair: 4h}"), "6:15: there is no target `repair`"),
        (
            row("{approval_turnaround: 4h}"),
            "6:15: `approval_turnaround` does not say in which `states` a decision is awaited",
        ),
        (
            row("{approval_turnaround: {within: 4h, states: [decide]}}"),
            "6:58: `incident` has no state `decide`",
        ),
        (
            row("{approval_turnaround: {within: 4h, states: [resolved]}}"),
            "6:57: `resolved` ends the work, so no decision is awaited there",
        ),
        (
            row("{approval_turnaround: {within: 4h, states: [new], decided: [new, in_progress]}}"),
            "6:73: in `new` the decision is awaited, so it is none",
        ),
        (
            row("{resolve: {within: 4h, states: [new]}}"),
            "6:37: `resolve` takes no `states`",
        ),
        (
            row("{keep_informed: {within: 4h, due: hold_until}}"),
            "6:43: `keep_informed` takes no `due`",
        ),
        (
            row("{next_response: {within: 4h, starts: opened}}"),
            "6:43: `next_response` takes no `starts`",
        ),
        (
            row("{resolve: {within: 4h, due: mitigated_at}}"),
            "6:42: `incident` has no tracked field `mitigated_at` of the type `time` or `date`",
        ),
        (
            row("{resolve: {within: 4h, shift: true}}"),
            "6:44: `shift` without `due` moves nothing",
        ),
        (
            row("{resolve: {within: 4h, due: hold_until, shift: maybe}}"),
            "6:61: `shift` is text; expected true or false",
        ),
        (
            row("{respond: 4h, first_response: 2h}"),
            "6:28: `first_response` is given twice",
        ),
        (
            row("{resolve: {calendar: always}}"),
            "6:15: the target has no `within`",
        ),
        (
            row("{resolve: {within: 4h, calender: always}}"),
            "6:37: there is no key `calender` here",
        ),
    ]);
}

#[test]
fn conditions_are_checked_against_the_kind() {
    let row = |when: &str| {
        format!(
            "{HEAD}agreements:\n  - name: All\n    when: {when}\n    targets: {{resolve: 4h}}\n"
        )
    };
    for (when, expected) in [
        ("priorty:1", "there is no key `priorty`"),
        (
            "priority:high",
            "`high` is not a number, which `priority` needs",
        ),
        ("assignee:@me", "it is not known who `@me` is"),
        ("breached:yes", "there is no key `breached`"),
        ("priority:1 sort:opened", "it does not sort"),
    ] {
        let found = findings(&row(when));
        assert_eq!(found.len(), 1, "{when}: {found:#?}");
        assert!(
            found[0].starts_with("6:11: ") && found[0].contains(expected),
            "{found:?}"
        );
    }
}

#[test]
fn rows_that_nothing_reaches_are_warned_of() {
    let file = |rows: &str| format!("{HEAD}agreements:\n{rows}");
    let row =
        |name: &str, when: &str| format!("  - {{name: {name}, {when}targets: {{resolve: 4h}}}}\n");
    let p1 = "when: 'priority:1', ";
    let text = file(
        &(row("One", p1)
            + &row("Again", p1)
            + &row("All", "")
            + &row("Last", "when: 'priority:2', ")),
    );
    let other = file(&row("Other", "when: 'team:x', "));
    let (agreements, found) = load(&[("a", &text), ("b", &other)]);
    let told: Vec<_> = found.iter().map(ToString::to_string).collect();
    let expected = [
        ".gitsm/agreements/a.yaml:6:5: the agreement `Again` is never reached: `One` comes before it and has the same `when`",
        ".gitsm/agreements/a.yaml:8:5: the agreement `Last` is never reached: `All` comes before it and is for all records",
        ".gitsm/agreements/b.yaml:5:5: the agreement `Other` is never reached: `All` in .gitsm/agreements/a.yaml comes before it and is for all records",
    ];
    assert_eq!(told, expected);
    assert!(found.iter().all(|f| f.severity == Severity::Warning));
    // A warning takes nothing away.
    assert_eq!(
        agreements.rules_of("incident").next().unwrap().rows.len(),
        5
    );
}

#[test]
fn rows_that_meet_are_warned_of_and_a_list_in_order_is_not() {
    let told = |whens: &[&str]| -> Vec<String> {
        let rows = whens.iter().enumerate().map(|(at, when)| {
            format!("  - {{name: R{at}, when: '{when}', targets: {{resolve: 4h}}}}\n")
        });
        let text = format!("{HEAD}agreements:\n{}", rows.collect::<String>());
        let (_, found) = load(&[("a", &text)]);
        assert!(found.iter().all(|f| f.severity == Severity::Warning));
        found.into_iter().map(|f| f.message).collect()
    };
    for fine in [
        &["priority:1", "priority:2", "priority:3,4", "state:open"][..],
        &["priority:1 team:desk", "priority:1", "priority:1,2", ""],
        // Different keys: the order is the point.
        &["priority:1", "team:desk", ""],
        // Cannot be decided.
        &["priority:<3", "priority:2,4", "-label:x"],
        &["label:a", "label:b"],
    ] {
        assert_eq!(told(fine), Vec::<String>::new(), "{fine:?}");
    }
    for (whens, expected) in [
        (
            &["priority:1,2", "priority:1"][..],
            "the agreement `R1` is never reached: `R0` comes before it and takes all its records",
        ),
        (
            &["priority:1", "priority:2,3", "priority:2,1"],
            "the agreement `R2` is never reached: `R0` and `R1` come before it and take all its records",
        ),
        (
            &["team:*", "team:desk"],
            "the agreement `R1` is never reached: `R0` comes before it and takes all its records",
        ),
        (
            &["priority:1,2", "priority:2,3"],
            "the agreements `R0` and `R1` both take records with `priority:2`; the one that comes first counts",
        ),
        (
            &["priority:1,2 team:a", "team:a,b priority:2"],
            "the agreements `R0` and `R1` both take records with `priority:2 team:a`; the one that comes first counts",
        ),
    ] {
        assert_eq!(told(whens), [expected], "{whens:?}");
    }
}

#[test]
fn a_target_says_everything_in_its_long_form() {
    let text = format!(
        "{HEAD}at_risk: [30m, 75]\nstarts: impact_started_at\npause: {{states: [on_hold, new]}}\nagreements:\n\
         \x20 - name: All\n    targets:\n      resolve: {{within: 5bd, due: hold_until, shift: true, starts: opened}}\n\
         \x20     restore: 4h\n      keep_informed: 4h\n\
         \x20     approval_turnaround: {{within: 1bd, states: [new], decided: [in_progress, canceled]}}\n"
    );
    let (agreements, found) = load(&[("a", &text)]);
    assert_eq!(found, []);
    let rules = agreements.rules_of("incident").next().unwrap();
    let target = |kind| rules.rows[0].target(kind).unwrap();
    let resolve = target(TargetKind::Resolve);
    assert_eq!(
        resolve.at_risk,
        [Threshold::Share(75), Threshold::Left(1800)]
    );
    assert_eq!(resolve.starts, None);
    assert!(
        resolve
            .manual
            .as_ref()
            .is_some_and(|it| it.shift && it.field == "hold_until")
    );
    let starts = |kind| target(kind).starts.as_deref();
    assert_eq!(starts(TargetKind::Restore), Some("impact_started_at"));
    assert_eq!(starts(TargetKind::KeepInformed), None);
    // Waiting for the decision is what is measured: it does not pause.
    let approval = target(TargetKind::ApprovalTurnaround);
    assert_eq!(approval.pause.states, ["on_hold".to_owned()].into());
}

#[test]
fn kinds_with_approvals_can_promise_a_decision() {
    let change = |targets: &str| {
        format!(
            "applies_to: change\ncalendar: business\nagreements: [{{name: All, targets: {{{targets}}}}}]\n"
        )
    };
    assert_eq!(
        findings(&change(
            "approval_turnaround: {within: 2bd, states: [authorize]}"
        )),
        [""; 0]
    );
    let problem =
        change("next_response: 4h").replace("applies_to: change", "applies_to: improvement");
    assert!(findings(&problem)[0].contains("lacks the capability"));
}

#[test]
fn a_bad_file_leaves_the_others_working_and_is_named() {
    let good = format!("{HEAD}{ROW}");
    let bad = format!("{HEAD}agreements: [{{name: Bad, targets: {{resolve: soon}}}}]\n");
    let (agreements, found) = load(&[
        ("a", &bad),
        ("b", &good),
        ("c", "\t- x\n"),
        ("d", "a: \u{0}"),
    ]);
    assert_eq!(agreements.broken().len(), 3);
    assert!(found.iter().all(|f| f.place.is_some()), "{found:?}");
    let record = incident(&["10:00 ana to=new"]);
    assert_eq!(
        verdicts(&record, &agreements, at("2025-06-02 11:00")).len(),
        1
    );
}

#[test]
fn the_files_of_a_new_desk_are_in_order() {
    let incident = include_str!("../../desk/template/incident.yaml");
    let request = include_str!("../../desk/template/request.yaml");
    let (agreements, found) = load(&[("incident", incident), ("request", request)]);
    assert_eq!(found, []);
    assert_eq!(
        agreements.rules_of("incident").next().unwrap().rows.len(),
        4
    );
    assert_eq!(agreements.rules_of("request").next().unwrap().rows.len(), 2);
}
