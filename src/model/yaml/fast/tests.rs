//! The fast reader against the full parser: it declines, or it gives the same tree.

use std::path::Path;

use crate::model::map::Map;
use proptest::prelude::*;
use walkdir::WalkDir;

use super::parse;
use crate::exchange::sample::{History, Plan, generate};
use crate::model::data::Data;
use crate::model::yaml::emit::{Lines, entry_with};
use crate::model::yaml::node::{Node, Value};
use crate::model::yaml::parse::parse_fully;

/// Fails when the two differ; whether the text was read.
fn agree(text: &str) -> Result<bool, TestCaseError> {
    let Some(fast) = parse(text) else {
        return Ok(false);
    };
    let full = parse_fully(text);
    prop_assert_eq!(Ok(&fast), full.as_ref(), "{}", text);
    Ok(true)
}

fn read(text: &str) -> bool {
    agree(text).unwrap()
}

/// A record with everything that gitsm writes.
const RECORD: &str = r#"id: INC-261120-7KQ2M
title: "502: \"bad\" gateway \\ Stra\u00dfe\x07 \U0001f600 üñ"
state: in_progress
empty: []
nothing: {}
gone: null
count: -12
share: 0.50
hex: 0x1F
sure: true
ref: 7KQ2M
url: https://example.org/a?b=c#d, e | 'f' [g] {h}
"a key: quoted": y
assets: [web-01, "web 02", "", [a, b], {c: d, "e f": 1}]
links:
  caused_by: [CHG-261118-0B4T1]
description: |
  Since 09:10 every second request fails:

    curl -v  # not a comment
  tab:	"and" quotes
  key: value
  - item
plan: |-
  1. Stop.
  2. Start.
deep:
  - a: 1
    b:
      c: |
        text
      d: e
log:
  - id: 1J3QZ8M2
    at: "2026-11-20T09:14:03Z"
    by: ana
    to: new
    set: {impact: high, urgency: high}
  - |
    a block as an item
  - plain item
"#;

#[test]
fn what_gitsm_writes_is_read_here() {
    assert!(read(RECORD));
}

#[test]
fn every_record_of_the_sample_is_read_here() {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let (seed, records, days) = (7, 300, 200);
    let plan = Plan {
        seed,
        records,
        now,
        days,
    };
    let mut read_here = 0;
    for step in generate(&plan, History::Batched, &[]).unwrap() {
        for (path, bytes) in step.unwrap().files {
            let text = String::from_utf8(bytes).unwrap();
            assert!(read(&text) || !path.ends_with(".yaml"), "{path}: {text}");
            read_here += 1;
        }
    }
    assert!(read_here >= 300);
}

#[test]
fn every_yaml_file_of_the_sources_is_read_alike() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src", "tests", "examples"].map(|folder| WalkDir::new(top.join(folder)));
    let files = folders.into_iter().flatten().map(Result::unwrap);
    let yaml = files.filter(|file| file.path().extension().is_some_and(|ext| ext == "yaml"));
    let mut count = 0;
    for file in yaml {
        read(&std::fs::read_to_string(file.path()).unwrap());
        count += 1;
    }
    assert!(count > 10);
}

fn scalars() -> impl Strategy<Value = Data> {
    let text = prop_oneof![
        4 => "[A-Za-z0-9 _,.:#'\"-]{0,30}",
        2 => "[a-z \n\t:#-]{0,40}",
        1 => any::<String>(),
        1 => "[0-9a-fxoeE:._+-]{1,8}",
        1 => prop::sample::select(vec!["no", "null", "~", "<<", "---", "...", "- a", "a: b", "é", "\u{feff}"])
            .prop_map(str::to_owned),
    ];
    prop_oneof![
        6 => text.prop_map(Data::text),
        1 => any::<i64>().prop_map(Data::Int),
        1 => any::<bool>().prop_map(Data::Bool),
        1 => Just(Data::Null),
    ]
}

fn values() -> impl Strategy<Value = Data> {
    scalars().prop_recursive(4, 30, 6, |inner| {
        let key = prop_oneof![4 => "[a-z_]{1,8}", 1 => "[a-z0-9:# -]{1,6}", 1 => "[a-zé]{1,3}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Data::List),
            prop::collection::vec((key, inner), 0..6)
                .prop_map(|pairs| Data::Map(pairs.into_iter().collect::<Map<_>>())),
        ]
    })
}

fn emitted() -> impl Strategy<Value = String> {
    let lines = prop_oneof![3 => Just(Lines::Blocks), 1 => Just(Lines::Quoted)];
    (
        prop::collection::vec(("[a-z_]{1,6}", values()), 1..6),
        lines,
    )
        .prop_map(|(pairs, lines)| {
            let pairs: Map<Data> = pairs.into_iter().collect();
            pairs
                .iter()
                .map(|(key, value)| entry_with(key, value, 0, lines))
                .collect()
        })
}

/// What a hand, an editor or a broken disk may put anywhere.
const KNOWN: [&str; 56] = [
    "\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "\r\n",
    "\r",
    "#",
    " # c\n",
    ":",
    ": ",
    ":\n",
    "-",
    "- ",
    "\n- ",
    "|",
    "|\n",
    "|-\n",
    ">",
    ">-\n",
    "|2\n",
    "|+\n",
    "\"",
    "'",
    "\\",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ",",
    "&a ",
    "*a",
    "!!str ",
    "!t ",
    "? ",
    "<<: ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "~",
    "null",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "é",
    "\0",
    "\u{7f}",
    "a",
    "a: b\n",
    "  a: b\n",
    "- a\n",
    "    ",
    "@",
    "`",
    "=",
];

fn insertions() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(KNOWN.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Replaces some characters somewhere.
fn mutate(text: &str, changes: &[(prop::sample::Index, usize, String)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (at, removed, inserted) in changes {
        let from = at.index(chars.len() + 1);
        let to = (from + removed).min(chars.len());
        chars.splice(from..to, inserted.chars());
    }
    chars.into_iter().collect()
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, String)>> {
    let change = (any::<prop::sample::Index>(), 0..3_usize, insertions());
    prop::collection::vec(change, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_emitted_is_read_alike(text in emitted()) {
        agree(&text)?;
    }

    #[test]
    fn mutations_of_what_is_emitted_are_read_alike(text in emitted(), changes in changes()) {
        agree(&mutate(&text, &changes))?;
    }

    #[test]
    fn mutations_of_a_record_are_read_alike(changes in changes()) {
        agree(&mutate(RECORD, &changes))?;
    }

    #[test]
    fn any_text_is_read_alike(text in "[ab0:\\- \n\\[\\]{},'\"|>&*!#?\t\\\\é]{0,30}\n?") {
        agree(&text)?;
    }

    #[test]
    fn lines_in_any_order_are_read_alike(
        lines in prop::collection::vec(prop::sample::select(RECORD.lines().collect::<Vec<_>>()), 1..12)
    ) {
        agree(&(lines.join("\n") + "\n"))?;
    }
}

#[test]
fn files_written_by_hand_are_read_alike() {
    let mut ours = 0;
    for text in UGLY {
        ours += usize::from(read(text));
    }
    assert_eq!(ours, 1, "of these only the first is as gitsm writes it");
}

/// Layouts that people write, each once.
const UGLY: [&str; 32] = [
    "a: b\n",
    "a:  b\n",
    "a: b",
    "# first\na: b\n",
    "a: b # why\n",
    "a: b\t\n",
    "a: b\t# why\n",
    "a: b\n\nc: d\n",
    "a: b\r\nc: d\r\n",
    "a: 'it''s'\n",
    "a:\n- b\n- c\n",
    "a:\n  -   b: c\n      d: e\n",
    "a:\n    b\n",
    "a: b\n  c\n",
    "a: >\n  b\n  c\n",
    "a: |2\n    b\n",
    "a: |+\n  b\n\nc: d\n",
    "a: |\n  b\n\nc: d\n",
    "a: |\n\n  b\n",
    "a: |\n  b\n c: d\n",
    "a:\nb:\n",
    "a: &x [b, c]\nd: *x\n",
    "a: !!str 1\n",
    "a: [b,\n  c]\n",
    "a: [b,c]\n",
    "a: {b}\n",
    "a: {b: }\n",
    "? a\n: b\n",
    "---\na: b\n",
    "a: b\n...\n",
    "a: 1\na: 2\n",
    "\ta: b\n",
];

#[test]
fn what_could_be_read_in_two_ways_is_declined() {
    for text in [
        "a: 1\na: 2\n",
        "a: {b: 1, b: 2}\n",
        "\"<<\": {a: b}\n<<: c\n",
        "a: b: c\n",
        "a: b #c\n",
        "a: [b -, c]\n",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
    let deep = (0..40)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect::<String>();
    assert_eq!(parse(&(deep + &" ".repeat(41) + "b: c\n")), None);
    assert_eq!(
        parse(&format!("a: {}{}\n", "[".repeat(40), "]".repeat(40))),
        None
    );
    assert_eq!(parse(&format!("{}: b\n", "a".repeat(600))), None);
    let many = (0..300).map(|n| format!("k{n}: v\n")).collect::<String>();
    assert_eq!(parse(&many), None);
}

#[test]
fn text_is_borrowed_where_it_can_be() {
    let node = parse("a: plain\nb: \"quoted\"\nc: [d]\n").unwrap();
    let borrowed = |node: &Node<'_>| match &node.value {
        Value::Scalar(text, _) => matches!(text, std::borrow::Cow::Borrowed(_)),
        _ => node
            .items()
            .iter()
            .all(|item| matches!(item.value, Value::Scalar(std::borrow::Cow::Borrowed(_), _))),
    };
    assert!(node.pairs().iter().all(|pair| borrowed(&pair.value)));
}
