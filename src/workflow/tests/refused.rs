//! Refusals: what is missing or wrong, and the remedy.

use crate::model::data::Data;
use crate::model::explain::{Class, Explain};
use crate::model::kind::Guard;
use crate::model::record::Record;
use crate::workflow::{Input, Refusal};

use super::fixture::{Desk, assert_sound, input, link, texts};

/// Message, hint and class in one line.
fn told(refused: Result<Record, Refusal>) -> String {
    let refusal = refused.unwrap_err();
    let hint = refusal.hint().unwrap_or_default();
    format!("{refusal}; {hint} ({:?})", refusal.class())
}

#[test]
fn a_new_record_says_what_it_needs() {
    let desk = Desk::new();
    assert_eq!(
        told(desk.create("incident", &Input::default())),
        "`new` needs title; give --title (No)"
    );
    assert_eq!(
        told(desk.create("incident", &texts(&[("title", " \n")]))),
        "`title`: a record cannot be without a title;  (Usage)"
    );
    assert_eq!(
        told(desk.create("incident", &texts(&[("title", "x")]))),
        "`new` needs reporter or origin; give --reporter or --origin (No)"
    );
    assert_eq!(
        told(desk.create("problem", &texts(&[("title", "x"), ("service", "s")]))),
        "`new` needs a link `incident`; give --link incident:ID (No)"
    );
    let proactive = texts(&[("title", "x"), ("service", "s"), ("detection", "proactive")]);
    assert_eq!(
        told(desk.create("problem", &proactive)),
        "`new` needs source; give --source (No)"
    );
}

#[test]
fn a_transition_says_what_it_needs_with_the_short_flags() {
    let desk = Desk::new();
    assert_eq!(
        told(desk.step(&desk.started(), "resolve", &Input::default())),
        "`resolve` needs resolution_code, resolution_notes; give --code, --notes (No)"
    );
    assert_eq!(
        told(desk.step(&desk.new_record("incident"), "start", &Input::default())),
        "`start` needs assignee or team; give --assignee or --team (No)"
    );
    assert_eq!(
        told(desk.step(
            &desk.new_record("asset"),
            "order",
            &texts(&[("vendor", "x")])
        )),
        "`order` needs purchase_order, cost; give --purchase-order, --cost (No)"
    );
}

#[test]
fn some_needs_depend_on_the_reason() {
    let desk = Desk::new();
    let hold = |reason: &str| texts(&[("hold_reason", reason)]);
    let started = desk.started();
    assert_eq!(
        told(desk.step(&started, "hold", &hold("awaiting_caller"))),
        "`hold` needs a public note; give -m TEXT --public (No)"
    );
    let mut quiet = hold("awaiting_caller");
    quiet.note = Some("Asked".into());
    assert!(desk.step(&started, "hold", &quiet).is_err());
    let mut blank = hold("awaiting_caller");
    blank.note = Some("  ".into());
    blank.public = true;
    assert!(desk.step(&started, "hold", &blank).is_err());
    quiet.public = true;
    assert!(desk.step(&started, "hold", &quiet).is_ok());
    let refused = told(desk.step(&started, "hold", &hold("awaiting_change")));
    assert!(
        refused.starts_with("`hold` needs a link `waits_for`;"),
        "{refused}"
    );
    let mut linked = hold("awaiting_change");
    linked.link = link("waits_for", "change-1").link;
    assert!(desk.step(&started, "hold", &linked).is_ok());
    assert_eq!(
        told(desk.step(&started, "hold", &hold("scheduled_until"))),
        "`hold` needs hold_until; give --until (No)"
    );
    assert!(
        desk.step(&started, "hold", &hold("awaiting_vendor"))
            .is_ok()
    );
    let refused = told(desk.step(
        &started,
        "cancel",
        &texts(&[("cancel_reason", "duplicate")]),
    ));
    assert!(
        refused.starts_with("`cancel` needs a link `duplicate_of`;"),
        "{refused}"
    );
}

#[test]
fn a_handover_hands_over() {
    let desk = Desk::new();
    let started = desk.started();
    assert_eq!(
        told(desk.step(&started, "reassign", &Input::default())),
        "`reassign` must change assignee or team; give another with --assignee or --team (No)"
    );
    assert!(
        desk.step(&started, "reassign", &texts(&[("assignee", "ana")]))
            .is_err()
    );
    let after = desk
        .step(&started, "reassign", &texts(&[("team", "web")]))
        .unwrap();
    assert_sound(&after);
}

#[test]
fn what_is_not_there_is_named_with_what_was_meant() {
    let desk = Desk::new();
    let started = desk.started();
    assert_eq!(
        told(desk.step(&started, "reslove", &Input::default())),
        "the kind incident has no transition `reslove`; did you mean `resolve`? (Usage)"
    );
    assert_eq!(
        told(desk.change(&started, &texts(&[("asignee", "bob")]))),
        "the kind incident has no field `asignee`; did you mean `assignee`? (Usage)"
    );
    assert_eq!(
        told(desk.change(&started, &texts(&[("impact", "hihg")]))),
        "`impact`: `hihg` is not one of its choices; did you mean `high`? (Usage)"
    );
    assert_eq!(
        told(desk.change(&started, &texts(&[("assignee", "Ana B")]))),
        "`assignee`: an id has letters, digits, `-`, `_` and `.` only, and starts with a letter or digit; found ' '; write it as ana-b (Usage)"
    );
    assert_eq!(
        told(desk.change(&started, &input(&[("impact", Data::Int(1))]))),
        "`impact`: expected one of its choices, as text, not \"1\";  (Usage)"
    );
}

#[test]
fn a_way_for_other_records_says_so() {
    let desk = Desk::new();
    let change = desk.new_record("change");
    let standard = desk
        .change(&change, &texts(&[("type", "standard")]))
        .unwrap();
    assert_eq!(
        told(desk.step(&standard, "submit", &Input::default())),
        "`submit` is for records whose type is normal; possible from here: preapprove, cancel (No)"
    );
}

#[test]
fn nobody_says_yes_to_their_own_wish() {
    let desk = Desk::new();
    let record = desk.new_record("request");
    let wish = desk
        .change(&record, &texts(&[("requested_for", "bob")]))
        .unwrap();
    let asked = desk
        .step(&wish, "ask", &texts(&[("approver", "bob")]))
        .unwrap();
    assert_eq!(
        told(desk.step(&asked, "approve", &Input::default())),
        "`approver` and `requested_for` are both bob; they must differ;  (No)"
    );
    assert!(
        desk.step(&asked, "approve", &texts(&[("approver", "eve")]))
            .is_ok()
    );
}

#[test]
fn a_window_begins_before_it_ends() {
    let desk = Desk::new();
    let record = desk.new_record("change");
    let mut window = texts(&[
        ("type", "standard"),
        ("template", "restart"),
        ("implementer", "eve"),
        ("planned_start", "2026-11-21T10:00:00Z"),
        ("planned_end", "2026-11-21T11:00:00+01:00"),
    ]);
    assert_eq!(
        told(desk.step(&record, "preapprove", &window)),
        "`planned_start` must be before `planned_end`;  (No)",
        "both are the same instant"
    );
    let later = Data::text("2026-11-21T10:00:01Z");
    window.set.insert("planned_end", later);
    assert!(desk.step(&record, "preapprove", &window).is_ok());
}

#[test]
fn days_are_ordered_too() {
    let desk = Desk::new();
    let mut kind = (*desk.kind("asset")).clone();
    let guard = Guard::Ordered("starts".into(), "expires".into());
    kind.workflow.transitions["ship"].guards = vec![guard];
    let mut asset = desk.new_record("asset");
    asset.kind = std::sync::Arc::new(kind);
    let span = |starts, expires| texts(&[("starts", starts), ("expires", expires)]);
    let backwards = span("2026-11-21", "2026-11-20");
    assert_eq!(
        told(desk.step(&asset, "ship", &backwards)),
        "`starts` must be before `expires`;  (No)"
    );
    let forwards = span("2026-11-20", "2026-11-21");
    assert!(desk.step(&asset, "ship", &forwards).is_ok());
}

#[test]
fn an_overruled_priority_says_why() {
    let desk = Desk::new();
    let started = desk.started();
    let over = input(&[("priority_override", Data::Int(1))]);
    assert_eq!(
        told(desk.change(&started, &over)),
        "`priority_override` needs priority_reason; give priority_reason too (No)"
    );
    let mut why = over.clone();
    why.set
        .insert("priority_reason", Data::text("The board waits"));
    let after = desk.change(&started, &why).unwrap();
    assert_eq!(after.priority(), Some(1));
    assert!(
        desk.change(&after, &input(&[("priority_reason", Data::Null)]))
            .is_err(),
        "the reason stays as long as the priority"
    );
    let both = input(&[
        ("priority_reason", Data::Null),
        ("priority_override", Data::Null),
    ]);
    assert_eq!(desk.change(&after, &both).unwrap().priority(), Some(3));
}

#[test]
fn a_priority_that_there_is_not_is_refused() {
    let desk = Desk::new();
    for number in [0, 6, 300, -1] {
        let over = input(&[
            ("priority_override", Data::Int(number)),
            ("priority_reason", Data::text("x")),
        ]);
        assert_eq!(
            told(desk.change(&desk.started(), &over)),
            format!("`priority_override`: {number} is no priority; one of: 1, 2, 3, 4, 5 (Usage)")
        );
    }
}

#[test]
fn what_is_closed_is_settled() {
    let desk = Desk::new();
    let closed = desk
        .step(&desk.resolved(), "close", &Input::default())
        .unwrap();
    let mut late = texts(&[("category", "network")]);
    assert_eq!(
        told(desk.change(&closed, &late)),
        "INC-261120-7KQ2M is closed: its fields are settled; give the reason with -m to change it all the same (No)"
    );
    late.note = Some(" ".into());
    assert!(desk.change(&closed, &late).is_err(), "blank is no reason");
    late.note = Some("Found out later".into());
    let after = desk.change(&closed, &late).unwrap();
    assert_eq!(
        after.log.last().unwrap().set["category"],
        Data::text("network")
    );
    assert!(desk.change(&closed, &link("related", "change-1")).is_ok());
}

#[test]
fn what_a_state_needs_is_not_taken_away() {
    let desk = Desk::new();
    let started = desk.started();
    let nobody = input(&[("assignee", Data::Null)]);
    assert_eq!(
        told(desk.change(&started, &nobody)),
        "the state in_progress needs assignee or team;  (No)"
    );
    let mut team = nobody.clone();
    team.set.insert("team", Data::text("web"));
    assert!(desk.change(&started, &team).is_ok(), "the team has it then");
    let parts = texts(&[("hold_reason", "awaiting_parts")]);
    let held = desk.step(&started, "hold", &parts).unwrap();
    let other = texts(&[("hold_reason", "scheduled_until")]);
    assert_eq!(
        told(desk.change(&held, &other)),
        "the state on_hold needs hold_until;  (No)",
        "another reason has other needs"
    );
}

#[test]
fn a_link_that_a_state_needs_is_not_taken_away() {
    let desk = Desk::new();
    let mut twice = texts(&[("cancel_reason", "duplicate")]);
    twice.link = link("duplicate_of", "incident-1").link;
    let gone = desk.step(&desk.started(), "cancel", &twice).unwrap();
    let unlink = Input {
        unlink: twice.link.clone(),
        ..Input::default()
    };
    assert_eq!(
        told(desk.change(&gone, &unlink)),
        "the state canceled needs a link `duplicate_of`;  (No)"
    );
}

#[test]
fn roles_are_asked_for() {
    let mut desk = Desk::new();
    let mut kind = (*desk.kind("incident")).clone();
    kind.workflow.transitions["close"].roles = vec!["lead".into(), "manager".into()];
    let mut resolved = desk.resolved();
    resolved.kind = std::sync::Arc::new(kind);
    assert_eq!(
        told(desk.step(&resolved, "close", &Input::default())),
        "`close` is for the role lead or manager;  (No)"
    );
    desk.roles = vec!["manager".into()];
    assert!(desk.step(&resolved, "close", &Input::default()).is_ok());
}

#[test]
fn wrong_words_are_usage_and_unmet_rules_are_a_no() {
    let desk = Desk::new();
    let refusal = desk.change(&desk.started(), &link("relatd", "change-1"));
    let refusal = refusal.unwrap_err();
    assert_eq!(refusal.class(), Class::Usage);
    assert_eq!(refusal.hint().unwrap(), "did you mean `related`?");
}
