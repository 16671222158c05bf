use super::read::{located, read_kind};
use super::*;
use crate::model::explain::Explain;
use crate::model::finding::Finding;

fn file(name: &str, text: &str) -> (String, Vec<u8>) {
    (format!("{FOLDER}/{name}.yaml"), text.as_bytes().to_vec())
}

#[test]
fn every_builtin_kind_passes_its_lint() {
    let (kinds, mut findings) = Kinds::load(&[]);
    for Builtin { name, text, .. } in BUILTIN {
        let kind = read_kind("", name, text).unwrap();
        let known = kinds.headers().find(|header| header.kind == name).unwrap();
        assert_eq!(
            (&kind.folder, &kind.aliases, kind.prefix()),
            (&known.folder, &known.aliases, known.prefix())
        );
        findings.extend(
            lint::kind(&kind)
                .into_iter()
                .map(|lint| located("", text, lint)),
        );
    }
    assert_eq!(
        findings.iter().map(Finding::to_string).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    assert_eq!(kinds.iter().count(), BUILTIN.len());
}

#[test]
fn a_file_can_change_one_thing_of_a_builtin_kind() {
    let over = "extends: incident\nworkflow:\n  states:\n    verify: {help: Being tried, category: active, needs: [root_cause]}\n  transitions:\n    verify: {help: Try it, from: [in_progress], to: verify}\n    accept: {help: It works, from: [verify], to: resolved}\nfields:\n  root_cause: {type: text, help: Why}\n";
    let (kinds, findings) = Kinds::load(&[file("incident", over)]);
    assert_eq!(findings, []);
    let kind = kinds.get("incident").unwrap();
    assert!(kind.workflow.states.contains_key("verify"));
    assert!(kind.workflow.states.contains_key("on_hold"));
    assert!(kind.fields.contains_key("root_cause"));
    assert_eq!(kinds.iter().count(), BUILTIN.len());
}

#[test]
fn errors_point_into_the_file_and_the_builtin_kind_still_reads() {
    let over = "extends: incident\nworkflow:\n  transitions:\n    resolve:\n      to: nowhere\n";
    let (kinds, findings) = Kinds::load(&[file("incident", over)]);
    assert_eq!(
        findings[0].to_string(),
        ".gitsm/kinds/incident.yaml:5:7: the transition `resolve` leads to a state `nowhere` that there is not"
    );
    let kind = kinds.get("incident").unwrap();
    assert!(kinds.writable(kind).is_err());
    assert!(kinds.writable(kinds.get("problem").unwrap()).is_ok());
}

#[test]
fn a_shape_that_serde_refuses_has_a_place_too() {
    let text = "kind: visit\ntitle: Visit\nhelp: A visit\nfolder: visits\nid: {form: dated, prefix: VIS}\ncolumns: [id]\nworkflow:\n  initial: new\n  states:\n    new: {help: New, categry: new}\n";
    let (_, findings) = Kinds::load(&[file("visit", text)]);
    let place = findings[0].place.unwrap();
    assert_eq!(place.line, 10, "{}", findings[0]);
}

#[test]
fn a_team_can_add_a_kind_of_its_own() {
    let text = "kind: visit\ntitle: Visit\nhelp: A visit of a supplier\nfolder: visits\nid: {form: dated, prefix: VIS}\ncolumns: [id, state, title]\nworkflow:\n  initial: planned\n  states:\n    planned: {help: Agreed, category: new}\n    over: {help: Was here, category: closed}\n  transitions:\n    finish: {help: They left, from: [planned], to: over}\n";
    let (kinds, findings) = Kinds::load(&[file("visit", text)]);
    assert_eq!(findings, []);
    assert_eq!(
        kinds
            .of_path("visits/2026/11/20/VIS-261120-7KQ2M.yaml")
            .unwrap()
            .kind,
        "visit"
    );
    assert_eq!(kinds.of_prefix("VIS").unwrap().kind, "visit");
}

#[test]
fn a_way_to_merge_fits_its_field() {
    let with = |field: &str| {
        let text = format!("extends: incident\nfields:\n  watch: {field}\n");
        let (_, findings) = Kinds::load(&[file("incident", &text)]);
        findings.iter().map(|f| f.code).collect::<Vec<_>>()
    };
    for good in [
        "{type: text, help: x, merge: whole}",
        "{type: list, help: x, merge: set}",
        "{type: people, help: x, merge: whole}",
        "{type: map, help: x, merge: keys}",
        "{type: line, help: x, tracked: true, merge: last}",
    ] {
        assert_eq!(with(good), [""; 0], "{good}");
    }
    for bad in [
        "{type: line, help: x, merge: lines}",
        "{type: list, help: x, tracked: true, merge: set}",
        "{type: text, help: x, merge: keys}",
        "{type: line, help: x, merge: last}",
    ] {
        assert_eq!(with(bad), ["kind/merge"], "{bad}");
    }
    assert_eq!(with("{type: line, help: x, merge: never}").len(), 1);
}

#[test]
fn prefixes_folders_and_names_are_unique() {
    let text = "kind: visit\ntitle: Visit\nhelp: A visit\nfolder: incidents\naliases: [prb]\nid: {form: dated, prefix: INC}\ncolumns: [id]\nworkflow:\n  initial: over\n  states:\n    over: {help: Was here, category: closed}\n";
    let (_, findings) = Kinds::load(&[file("visit", text)]);
    let codes: Vec<&str> = findings.iter().map(|f| f.code).collect();
    assert_eq!(codes, ["kind/folder", "kind/name", "kind/prefix"]);
}

#[test]
fn names_are_suggested() {
    let error = Kinds::builtin().get("incidnet").unwrap_err();
    assert_eq!(error.hint().unwrap(), "did you mean `incident`?");
}
