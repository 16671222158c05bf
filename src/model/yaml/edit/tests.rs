//! Edits against hand-ugly files, and the law that untouched lines stay byte for byte.

use super::place::content_end;
use super::*;
use crate::model::map::Map;
use crate::model::yaml::node::Pair;
use proptest::prelude::*;

fn set(path: &str, value: Data, after: &[&str]) -> Edit {
    Edit::Set {
        path: path.split('.').map(str::to_owned).collect(),
        value,
        after: after.iter().map(|s| (*s).to_owned()).collect(),
    }
}

fn remove(path: &str) -> Edit {
    Edit::Remove {
        path: path.split('.').map(str::to_owned).collect(),
    }
}

fn note(text: &str) -> Edit {
    let item = Data::Map(Map::from([
        ("id".to_owned(), Data::text("7KQ2M")),
        ("note".to_owned(), Data::text(text)),
    ]));
    Edit::Append {
        key: "log".to_owned(),
        item,
    }
}

const UGLY: &str = "\
# a file somebody wrote by hand
---
id:   INC-261120-7KQ2M   # never change
'title': \"It's   broken\"
state : new

# who
assignee:
assets:
# the old one
- web-01   # rack 3
- web-02

- 'web-03'
links: {caused_by: [CHG-1], related: [INC-1]} # both
description: >-
  folded
  text

  here

x-custom: &keep
    deep: [1,
      2, 3]
log:
    -   id: A
        note: |+
          kept

    # between
    -
        id: B
        set: {impact: high,
              urgency: low}
# the end
";

fn lines_changed(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let (b, a): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let head = b.iter().zip(&a).take_while(|(x, y)| x == y).count();
    let tail = b[head..]
        .iter()
        .rev()
        .zip(a[head..].iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let own = |lines: &[&str], tail: usize| {
        lines[head..lines.len() - tail]
            .iter()
            .map(|s| (*s).to_owned())
            .collect()
    };
    (own(&b, tail), own(&a, tail))
}

fn check(edit: Edit, removed: &[&str], added: &[&str]) -> String {
    let after = apply(UGLY, &[edit]).unwrap();
    let (gone, new) = lines_changed(UGLY, &after);
    assert_eq!(
        (gone, new),
        (
            removed.iter().map(|s| (*s).to_owned()).collect(),
            added.iter().map(|s| (*s).to_owned()).collect()
        ),
        "{after}"
    );
    after
}

#[test]
fn only_the_lines_of_the_key_change() {
    check(
        set("state", Data::text("resolved"), &[]),
        &["state : new"],
        &["state : resolved"],
    );
    check(
        set("title", Data::text("no"), &[]),
        &["'title': \"It's   broken\""],
        &["'title': \"no\""],
    );
    check(
        set("assignee", Data::text("ana"), &[]),
        &["assignee:"],
        &["assignee: ana"],
    );
    check(
        set(
            "team",
            Data::text("web"),
            &["id", "state", "assignee", "assets"],
        ),
        &[],
        &["team: web"],
    );
    check(
        set("impact", Data::text("high"), &["id", "state", "zzz"]),
        &[],
        &["impact: high"],
    );
    check(
        set("links.related", Data::texts(["INC-1", "INC-2"]), &[]),
        &["links: {caused_by: [CHG-1], related: [INC-1]} # both"],
        &["links: {caused_by: [CHG-1], related: [INC-1, INC-2]} # both"],
    );
    check(
        remove("links.related"),
        &["links: {caused_by: [CHG-1], related: [INC-1]} # both"],
        &["links: {caused_by: [CHG-1]} # both"],
    );
    check(
        set("assets", Data::texts(["web-01", "web-03", "web-04"]), &[]),
        &["- web-02", "", "- 'web-03'"],
        &["", "- 'web-03'", "- web-04"],
    );
    check(
        set("description", Data::text("one\ntwo\n"), &[]),
        &["description: >-", "  folded", "  text", "", "  here"],
        &["description: |", "  one", "  two"],
    );
    check(
        remove("description"),
        &["description: >-", "  folded", "  text", "", "  here"],
        &[],
    );
    check(
        set("x-custom.deep", Data::text("flat"), &[]),
        &["    deep: [1,", "      2, 3]"],
        &["    deep: flat"],
    );
    check(note("Done"), &[], &["    - id: 7KQ2M", "      note: Done"]);
}

#[test]
fn a_list_that_is_missing_or_inline_becomes_one_item_a_line() {
    assert_eq!(
        apply("id: A\n", &[note("x")]).unwrap(),
        "id: A\nlog:\n  - id: 7KQ2M\n    note: x\n"
    );
    assert_eq!(
        apply("id: A\nlog: []\n", &[note("x")]).unwrap(),
        "id: A\nlog:\n  - id: 7KQ2M\n    note: x\n"
    );
    assert_eq!(
        apply("id: A", &[note("x")]).unwrap(),
        "id: A\nlog:\n  - id: 7KQ2M\n    note: x\n"
    );
    assert_eq!(
        apply("log:\nid: A\n", &[note("x")]).unwrap(),
        "log:\n  - id: 7KQ2M\n    note: x\nid: A\n"
    );
    let inline = apply("log: [{id: 1}]  # old\nid: A\n", &[note("x")]).unwrap();
    assert_eq!(
        inline,
        "log:\n  - id: 1\n  - id: 7KQ2M\n    note: x\nid: A\n"
    );
}

#[test]
fn a_mapping_is_made_and_goes_with_its_last_key() {
    let text = apply(
        "id: A\n",
        &[set("links.parent", Data::texts(["B"]), &["id"])],
    )
    .unwrap();
    assert_eq!(
        text,
        "id: A\nlinks:\n  parent: [B]\n".replace("\n  parent: [B]", " {parent: [B]}")
    );
    assert_eq!(apply(&text, &[remove("links.parent")]).unwrap(), "id: A\n");
    assert_eq!(
        apply(
            "id: A\nlinks:\n  parent: [B] # x\nz: 1\n",
            &[remove("links.parent")]
        )
        .unwrap(),
        "id: A\nz: 1\n"
    );
}

#[test]
fn line_ends_stay_as_they_are() {
    assert_eq!(
        apply("id: A\r\nb: 1\r\n", &[set("c", Data::Int(2), &["id"])]).unwrap(),
        "id: A\r\nc: 2\r\nb: 1\r\n"
    );
}

#[test]
fn an_edit_that_would_change_something_else_is_refused() {
    let text = "a: &x 1\nb: *x\n";
    assert!(
        matches!(apply(text, &[set("a", Data::Int(2), &[])]), Err(EditError::Unfaithful { key }) if key == "a")
    );
}

/// A mapping written in one of the many ways people write them.
fn ugly_file() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        Just(" plain".to_owned()),
        Just("   'quoted'   # why".to_owned()),
        Just("".to_owned()),
        Just(" ~ # nothing".to_owned()),
        Just(" |\n   block\n\n     more\n".to_owned()),
        Just(" >+\n  folded\n  text\n\n".to_owned()),
        Just(" [a, \"b c\"] # flow".to_owned()),
        Just(" [a,\n   b]".to_owned()),
        Just("\n- one\n# between\n- two # second".to_owned()),
        Just("\n   - one\n   -   two\n".to_owned()),
        Just("\n  x: 1\n  # inner\n  y: {z: 2}".to_owned()),
        Just(" {x: 1, y: [2]}".to_owned()),
        Just(" plain over\n  two lines".to_owned()),
    ];
    let between = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("\n# comment\n"),
        Just("\n  # indented\n\n")
    ];
    prop::collection::vec((value, between), 1..8).prop_map(|entries| {
        entries
            .iter()
            .enumerate()
            .map(|(i, (value, between))| format!("k{i}:{value}{between}"))
            .collect()
    })
}

fn comments(text: &str) -> Vec<String> {
    text.lines()
        .filter_map(|line| line.split_once('#'))
        .map(|(_, comment)| comment.to_owned())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn other_keys_keep_their_bytes(text in ugly_file(), key in 0usize..9, value in "[a-z:\n ]{0,9}", list in any::<bool>()) {
        prop_assume!(parse(&text).is_ok());
        let value = if list { Data::texts([value, "x".to_owned()]) } else { Data::text(value) };
        let name = format!("k{key}");
        let edited = apply(&text, &[set(&name, value.clone(), &["k0", "k1"])])
            .map_err(|e| TestCaseError::fail(format!("{e}\n{text}")))?;
        let (before, after) = (parse(&text).unwrap(), parse(&edited).unwrap());
        prop_assert_eq!(after.get(&name).unwrap().to_data(), value);
        // Every other pair stands there with the very bytes it had.
        for pair in before.pairs().iter().filter(|pair| pair.key != name) {
            let other = after.pair(&pair.key).unwrap();
            let raw = |text: &str, p: &Pair<'_>| {
                text[p.key_span.start..content_end(text, &p.value).max(p.key_span.end)].to_owned()
            };
            prop_assert_eq!(raw(&text, pair), raw(&edited, other));
        }
        if before.pair(&name).is_none() {
            prop_assert_eq!(comments(&text), comments(&edited));
        }
    }

    #[test]
    fn appending_never_touches_what_is_there(text in ugly_file(), body in "[a-z\n:# ]{0,12}", times in 1usize..4) {
        prop_assume!(parse(&text).is_ok());
        let mut current = text.clone();
        for _ in 0..times {
            current = apply(&current, &[note(&body)]).map_err(|e| TestCaseError::fail(format!("{e}\n{current}")))?;
        }
        prop_assert_eq!(comments(&text).len() <= comments(&current).len(), true);
        let mut rest = current.lines();
        for line in text.lines() {
            prop_assert!(rest.any(|l| l == line), "lost {:?}\n{}", line, current);
        }
    }

    #[test]
    fn setting_and_removing_gives_the_text_back(text in ugly_file()) {
        prop_assume!(parse(&text).is_ok());
        let there = apply(&text, &[set("new", Data::text("x"), &["k0"])]).unwrap();
        prop_assert_eq!(apply(&there, &[remove("new")]).unwrap(), text);
    }
}

#[test]
fn comments_behind_a_changed_value_stay() {
    for (before, after) in [
        ("a: low   # why\nb: 1\n", "a: high   # why\nb: 1\n"),
        ("a: \"low\"   # why\nb: 1\n", "a: high   # why\nb: 1\n"),
        (
            "a: 'low'   # why\n\n\nb: 1\n",
            "a: high   # why\n\n\nb: 1\n",
        ),
        (
            "a:   'low'   # why\n\nx : {u: \"v\"}\n",
            "a:   high   # why\n\nx : {u: \"v\"}\n",
        ),
    ] {
        let edit = Edit::Set {
            path: vec!["a".to_owned()],
            value: Data::text("high"),
            after: Vec::new(),
        };
        assert_eq!(apply(before, &[edit]).unwrap(), after);
    }
}

#[test]
fn a_list_without_indentation_grows_where_its_first_item_stands_in_brackets() {
    for item in ["{id: a}   # typed", "[a]"] {
        let before = format!("log:\n# first\n-   {item}\n\n# end\n");
        let edit = Edit::Append {
            key: "log".to_owned(),
            item: Data::text("more"),
        };
        let after = apply(&before, &[edit]).unwrap();
        assert_eq!(
            after,
            format!("log:\n# first\n-   {item}\n- more\n\n# end\n")
        );
    }
}

fn items(items: Vec<Item>) -> Edit {
    Edit::Items {
        key: "log".to_owned(),
        items,
        after: vec!["id".to_owned()],
    }
}

#[test]
fn items_that_are_kept_take_their_comments_along() {
    use Item::{Keep, New};
    let text =
        "id: X\nlog:\n  - id: A  # first\n    note: |\n      one\n  # about B\n  - {id: B}\nz: 1\n";
    let new = || New(Data::Map([("id".to_owned(), Data::text("C"))].into()));
    let edit = |list: Vec<Item>| apply(text, &[items(list)]).unwrap();
    assert_eq!(
        edit(vec![Keep(0), new(), Keep(1)]),
        text.replace("  # about B", "  - id: C\n  # about B")
    );
    assert_eq!(
        edit(vec![Keep(1), Keep(0)]),
        "id: X\nlog:\n  # about B\n  - {id: B}\n  - id: A  # first\n    note: |\n      one\nz: 1\n"
    );
    assert_eq!(edit(vec![Keep(0), Keep(1)]), text);
    let crlf = text.replace('\n', "\r\n");
    let edited = apply(&crlf, &[items(vec![new(), Keep(0), Keep(1)])]).unwrap();
    assert_eq!(edited, crlf.replace("log:\r\n", "log:\r\n  - id: C\r\n"));
}

#[test]
fn a_list_in_brackets_or_none_becomes_lines() {
    let new = |id: &str| Item::New(Data::Map([("id".to_owned(), Data::text(id))].into()));
    for (before, after) in [
        (
            "id: X\nlog: [{id: A}]  # log\nz: 1\n",
            "id: X\nlog:\n  - id: A\n  - id: C\nz: 1\n",
        ),
        ("id: X\nz: 1\n", "id: X\nlog:\n  - id: C\nz: 1\n"),
        ("id: X\nlog: []\n", "id: X\nlog:\n  - id: C\n"),
        (
            "id: X\nlog:\n  - {id: A}",
            "id: X\nlog:\n  - {id: A}\n  - id: C\n",
        ),
    ] {
        let kept = if before.contains("id: A") {
            vec![Item::Keep(0)]
        } else {
            vec![]
        };
        let list = kept.into_iter().chain([new("C")]).collect();
        assert_eq!(apply(before, &[items(list)]).unwrap(), after);
    }
}
