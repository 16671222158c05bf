//! Lives of records: what the log says afterwards.

use chrono::TimeDelta;

use crate::model::data::Data;
use crate::model::explain::Explain;
use crate::model::kind::Category;

use super::fixture::{Desk, assert_sound, id, input, link, mended, texts};

#[test]
fn an_incident_from_its_first_word_to_its_end() {
    let desk = Desk::new();
    let hour = || desk.wait(TimeDelta::hours(1));
    let new = texts(&[
        ("title", "Checkout returns 502"),
        ("reporter", "bob"),
        ("impact", "high"),
    ]);
    let record = desk.create("incident", &new).unwrap();
    assert_eq!(record.state, "new");
    assert_eq!(
        record.priority(),
        Some(2),
        "the urgency is medium by default"
    );
    let first = &record.log[0];
    assert_eq!(first.to.as_deref(), Some("new"));
    let set: Vec<&str> = first.set.keys().collect();
    assert_eq!(set, ["impact", "urgency"], "the reporter is not tracked");
    hour();
    let record = desk
        .step(&record, "start", &texts(&[("assignee", "ana")]))
        .unwrap();
    hour();
    let mut wait = texts(&[("hold_reason", "awaiting_caller")]);
    wait.note = Some("Does it still happen?".into());
    wait.public = true;
    let record = desk.step(&record, "hold", &wait).unwrap();
    assert!(record.log[2].public);
    hour();
    let record = desk.step(&record, "resume", &Default::default()).unwrap();
    assert!(!record.fields.contains_key("hold_reason"));
    assert_eq!(
        record.log[3].set["hold_reason"],
        Data::Null,
        "cleared is told"
    );
    hour();
    let how = mended();
    let record = desk.step(&record, "resolve", &how).unwrap();
    assert_eq!(record.resolved_at(), Some(desk.now.get()));
    hour();
    let record = desk
        .step(&record, "reopen", &texts(&[("reopen_reason", "Again")]))
        .unwrap();
    assert_eq!(record.resolved_at(), None);
    assert!(!record.fields.contains_key("resolution_code"));
    assert_eq!(record.text("resolution_notes"), Some("Rolled back"));
    let states: Vec<&str> = record.log.iter().filter_map(|e| e.to.as_deref()).collect();
    assert_eq!(
        states,
        [
            "new",
            "in_progress",
            "on_hold",
            "in_progress",
            "resolved",
            "in_progress"
        ]
    );
    assert_sound(&record);
}

#[test]
fn a_resolution_needs_no_start() {
    let desk = Desk::new();
    let how = texts(&[
        ("resolution_code", "recovered"),
        ("resolution_notes", "It went away"),
    ]);
    let record = desk
        .step(&desk.new_record("incident"), "resolve", &how)
        .unwrap();
    assert_eq!(record.log.len(), 2);
    assert_sound(&record);
}

#[test]
fn an_action_goes_over_the_states_whose_needs_are_met() {
    let desk = Desk::new();
    let record = desk.new_record("problem");
    let mut all = texts(&[
        ("owner", "ana"),
        ("assignee", "bob"),
        ("root_cause", "A leak"),
        ("cause_code", "software"),
        ("fix_plan", "Close it"),
    ]);
    all.note = Some("All at once".into());
    let record = desk.step(&record, "fix", &all).unwrap();
    let states: Vec<&str> = record.log.iter().filter_map(|e| e.to.as_deref()).collect();
    assert_eq!(states, ["new", "assess", "root_cause", "fix_in_progress"]);
    assert_eq!(
        record.log[1].set.len(),
        3,
        "fields come with the first step"
    );
    assert!(record.log[2].set.is_empty() && record.log[2].note.is_none());
    assert_eq!(record.log[3].note.as_deref(), Some("All at once"));
    assert_sound(&record);
}

#[test]
fn a_way_that_lacks_something_says_what() {
    let desk = Desk::new();
    let record = desk.new_record("problem");
    let some = texts(&[
        ("assignee", "bob"),
        ("root_cause", "A leak"),
        ("cause_code", "software"),
        ("fix_plan", "Close it"),
    ]);
    let refusal = desk.step(&record, "fix", &some).unwrap_err();
    assert_eq!(refusal.to_string(), "before `fix`, `assess` needs owner");
    assert_eq!(refusal.hint().unwrap(), "give --set owner=…");
}

#[test]
fn nothing_waits_reopens_or_ends_on_the_way_to_something_else() {
    let desk = Desk::new();
    // resume and reassign start from on_hold and in_progress; from new only hold would lead to resume.
    let refusal = desk
        .step(
            &desk.new_record("incident"),
            "resume",
            &texts(&[("hold_reason", "awaiting_parts"), ("assignee", "ana")]),
        )
        .unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`resume` is not possible in the state new"
    );
    assert_eq!(
        refusal.hint().unwrap(),
        "possible from here: start, hold, resolve, cancel"
    );
    let closed = desk
        .step(&desk.resolved(), "close", &Default::default())
        .unwrap();
    let again = texts(&[
        ("reopen_reason", "Again"),
        ("hold_reason", "awaiting_parts"),
    ]);
    for name in ["reopen", "resolve", "hold", "start"] {
        let refusal = desk.step(&closed, name, &again).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            format!("`{name}` is not possible in the state closed")
        );
        assert_eq!(
            refusal.hint().unwrap(),
            "nothing leads on from here; open a new one and link it to this"
        );
    }
    let refusal = desk.step(&desk.resolved(), "hold", &again).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`hold` is not possible in the state resolved"
    );
}

#[test]
fn a_close_may_pass_over_the_resolution_and_nothing_else_may() {
    let desk = Desk::new();
    let how = mended();
    let closed = desk.step(&desk.started(), "close", &how).unwrap();
    assert_eq!(closed.state, "closed");
    assert_eq!(closed.log.len(), 4);
    let again = texts(&[
        ("resolution_code", "fix_applied"),
        ("resolution_notes", "Rolled back"),
        ("reopen_reason", "Again"),
    ]);
    let refusal = desk.step(&desk.started(), "reopen", &again).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`reopen` is not possible in the state in_progress"
    );
}

#[test]
fn a_resolution_can_be_disputed_for_fourteen_days() {
    let why = texts(&[("reopen_reason", "Again")]);
    let desk = Desk::new();
    let record = desk.resolved();
    desk.wait(TimeDelta::days(14));
    assert_eq!(
        desk.step(&record, "reopen", &why).unwrap().state,
        "in_progress"
    );
    desk.wait(TimeDelta::seconds(1));
    let refusal = desk.step(&record, "reopen", &why).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`reopen` was possible for 14 days only"
    );
    assert_eq!(
        refusal.hint().unwrap(),
        "open a new one that points back: --link reopens:INC-261120-7KQ2M"
    );
}

#[test]
fn a_kind_that_has_no_link_back_is_not_told_to_use_it() {
    let desk = Desk::new();
    let mut kind = (*desk.kind("incident")).clone();
    kind.links.shift_remove("reopens");
    let mut record = desk.resolved();
    record.kind = std::sync::Arc::new(kind);
    desk.wait(TimeDelta::days(15));
    let why = texts(&[("reopen_reason", "Again")]);
    let refusal = desk.step(&record, "reopen", &why).unwrap_err();
    assert_eq!(
        refusal.hint().unwrap(),
        "open a new one that names INC-261120-7KQ2M"
    );
}

#[test]
fn a_solution_waits_for_the_changes_that_bring_it() {
    let mut desk = Desk::new();
    desk.know("CHG-1", "change", Category::Active);
    desk.know("CHG-2", "change", Category::Done);
    let mut all = texts(&[
        ("owner", "ana"),
        ("assignee", "bob"),
        ("root_cause", "A leak"),
        ("cause_code", "software"),
    ]);
    all.link = vec![
        ("fixed_by".into(), id("CHG-1")),
        ("fixed_by".into(), id("CHG-2")),
    ];
    let record = desk.step(&desk.new_record("problem"), "fix", &all).unwrap();
    let done = texts(&[("fix_notes", "Closed"), ("closure_code", "fix_applied")]);
    let refusal = desk.step(&record, "resolve", &done).unwrap_err();
    assert_eq!(refusal.to_string(), "not all of `fixed_by` is done: CHG-1");
    let mut without = done;
    without.unlink = vec![("fixed_by".into(), id("CHG-1"))];
    assert_eq!(
        desk.step(&record, "resolve", &without).unwrap().state,
        "resolved"
    );
}

#[test]
fn what_is_cleared_by_hand_is_told_as_null() {
    let desk = Desk::new();
    let record = desk
        .change(
            &desk.started(),
            &texts(&[("category", "network"), ("environment", "production")]),
        )
        .unwrap();
    let after = desk
        .change(
            &record,
            &input(&[("category", Data::Null), ("environment", Data::Null)]),
        )
        .unwrap();
    let last = after.log.last().unwrap();
    assert_eq!(last.set.len(), 1, "only tracked fields are told");
    assert_eq!(last.set["category"], Data::Null);
    assert!(!after.fields.contains_key("environment"));
    let same = desk.change(&after, &texts(&[("assignee", "ana")])).unwrap();
    assert_eq!(same.log.len(), after.log.len(), "nothing happened");
}

#[test]
fn a_slow_clock_does_not_put_an_action_before_what_it_follows() {
    let desk = Desk::new();
    let record = desk.started();
    desk.wait(TimeDelta::minutes(-5));
    let how = mended();
    let after = desk.step(&record, "resolve", &how).unwrap();
    assert_eq!(after.log[2].at, record.log[1].at);
    assert_sound(&after);
    let after = desk
        .change(&record, &texts(&[("assignee", "bob")]))
        .unwrap();
    assert_eq!(after.log[2].at, record.log[1].at);
    assert_sound(&after);
}

#[test]
fn links_alone_leave_the_log_as_it_is() {
    let desk = Desk::new();
    let record = desk.started();
    let after = desk.change(&record, &link("related", "change-1")).unwrap();
    assert_eq!(after.linked("related"), [id("change-1")]);
    assert_eq!(after.log.len(), record.log.len());
    let twice = desk.change(&after, &link("related", "change-1")).unwrap();
    assert_eq!(twice.linked("related").len(), 1);
}
