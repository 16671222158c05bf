//! Links: known targets of the right kind, one where there may be one, and no circles.

use crate::model::kind::Category;
use crate::workflow::Input;

use super::fixture::{Desk, id, link};

fn refusal(desk: &Desk, name: &str, target: &str) -> String {
    let refused = desk.change(&desk.started(), &link(name, target));
    refused.unwrap_err().to_string()
}

#[test]
fn a_record_is_not_linked_to_itself() {
    let desk = Desk::new();
    let own = "INC-261120-7KQ2M";
    assert_eq!(
        refusal(&desk, "related", own),
        format!("{own} cannot be linked to itself")
    );
}

#[test]
fn the_target_must_be_there_and_of_the_right_kind() {
    let desk = Desk::new();
    assert_eq!(
        refusal(&desk, "parent", "INC-261120-00000"),
        "there is no record INC-261120-00000"
    );
    assert_eq!(
        refusal(&desk, "parent", "change-1"),
        "`parent` links to incident, and change-1 is none"
    );
}

#[test]
fn a_name_that_two_kinds_use_fits_if_one_of_them_does() {
    let mut desk = Desk::new();
    desk.know("checkout", "asset", Category::Active);
    let asset = desk.new_record("asset");
    assert!(desk.change(&asset, &link("runs_on", "checkout")).is_ok());
    desk.know("portal", "service", Category::Active);
    assert!(desk.change(&asset, &link("runs_on", "portal")).is_err());
    desk.know("portal", "asset", Category::Active);
    assert!(desk.change(&asset, &link("runs_on", "portal")).is_ok());
}

#[test]
fn a_single_link_is_single() {
    let mut desk = Desk::new();
    desk.know("incident-2", "incident", Category::New);
    let first = desk
        .change(&desk.started(), &link("parent", "incident-1"))
        .unwrap();
    let refused = desk.change(&first, &link("parent", "incident-2"));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "`parent` is already incident-1, and there can be only one; unlink it first"
    );
    let instead = Input {
        unlink: vec![("parent".into(), id("incident-1"))],
        ..link("parent", "incident-2")
    };
    let after = desk.change(&first, &instead).unwrap();
    assert_eq!(after.linked("parent"), [id("incident-2")]);
}

#[test]
fn parents_do_not_come_round() {
    let mut desk = Desk::new();
    for name in ["a", "b", "c"] {
        desk.know(name, "incident", Category::New);
    }
    desk.knows_link("a", "parent", "b");
    desk.knows_link("b", "parent", "c");
    assert!(desk.change(&desk.started(), &link("parent", "a")).is_ok());
    desk.knows_link("c", "parent", "INC-261120-7KQ2M");
    assert_eq!(
        refusal(&desk, "parent", "a"),
        "a already leads back to INC-261120-7KQ2M by `parent`"
    );
    assert!(desk.change(&desk.started(), &link("related", "a")).is_ok());
}

#[test]
fn a_circle_among_others_does_not_hang() {
    let mut desk = Desk::new();
    for name in ["a", "b"] {
        desk.know(name, "incident", Category::New);
    }
    desk.knows_link("a", "parent", "b");
    desk.knows_link("b", "parent", "a");
    assert!(desk.change(&desk.started(), &link("parent", "a")).is_ok());
}

#[test]
fn only_what_is_linked_can_be_unlinked() {
    let desk = Desk::new();
    let unlink = Input {
        unlink: link("related", "change-1").link,
        ..Input::default()
    };
    let refused = desk.change(&desk.started(), &unlink).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "there is no link `related` to change-1"
    );
    let linked = desk
        .change(&desk.started(), &link("related", "change-1"))
        .unwrap();
    assert!(
        desk.change(&linked, &unlink)
            .unwrap()
            .linked("related")
            .is_empty()
    );
}
