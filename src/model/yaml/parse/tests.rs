use super::*;

fn code(text: &str) -> (&'static str, usize, usize) {
    let fault = parse(text).unwrap_err();
    (fault.code, fault.place.line, fault.place.column)
}

#[test]
fn faults_name_their_place() {
    assert_eq!(code("a: 1\nb: 2\na: 3\n"), ("yaml/duplicate-key", 3, 1));
    assert_eq!(code("a:\n  x: 1\n  x: 2\n"), ("yaml/duplicate-key", 3, 3));
    assert_eq!(
        code("é: 1\nü: {x: 1, x: 2}\n"),
        ("yaml/duplicate-key", 2, 11)
    );
    assert_eq!(code("a: 1\n---\nb: 2\n"), ("yaml/documents", 3, 1));
    assert_eq!(code("<<: {a: 1}\n"), ("yaml/merge-key", 1, 1));
    assert_eq!(code("a: !foo 1\n").0, "yaml/tag");
    assert_eq!(code("? [a]\n: 1\n").0, "yaml/key");
    assert_eq!(code("").0, "yaml/empty");
    assert_eq!(code("a:\n\tb: 1\n").0, "yaml/tab");
    let marked = "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> topic\n";
    assert_eq!(code(marked), ("yaml/conflict-marker", 2, 1));
    for left in ["=======", ">>>>>>> topic", "||||||| 1a2b3c4", "<<<<<<<"] {
        let text = format!("a: 1\n{left}\nb: 2\n");
        assert_eq!(code(&text), ("yaml/conflict-marker", 2, 1), "{left}");
    }
    assert_eq!(code("a: [1, 2\nb: 3\n").0, "yaml/syntax");
    assert_eq!(
        code("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n").0,
        "yaml/conflict-marker"
    );
}

#[test]
fn bytes_that_are_not_utf8_are_pointed_at() {
    let fault = text_of(b"a: 1\nb: \xff\n").unwrap_err();
    assert_eq!(
        (fault.code, fault.place.line, fault.place.column),
        ("yaml/encoding", 2, 4)
    );
    assert_eq!(
        text_of(b"\xef\xbb\xbfa: 1\n").unwrap_err().code,
        "yaml/encoding"
    );
    assert_eq!(
        text_of(&vec![b'a'; MAX_BYTES + 1]).unwrap_err().code,
        "yaml/too-large"
    );
}

#[test]
fn alias_bombs_and_deep_nests_end_quickly() {
    let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for i in 1..12 {
        let p = i - 1;
        bomb += &format!("a{i}: &a{i} [*a{p},*a{p},*a{p},*a{p},*a{p},*a{p},*a{p},*a{p},*a{p}]\n");
    }
    assert_eq!(code(&bomb).0, "yaml/alias-bomb");
    assert_eq!(
        code(&format!("{}{}", "[".repeat(100), "]".repeat(100))).0,
        "yaml/depth"
    );
    assert_eq!(code(&"- ".repeat(100)).0, "yaml/depth");
    for endless in ["[", "- ", "{a: ", "? ", "&a "] {
        assert!(parse(&endless.repeat(200_000)).is_err());
    }
}

#[test]
fn aliases_read_as_what_they_stand_for() {
    let node = parse("a: &x [1, 2]\nb: *x\n").unwrap();
    assert_eq!(
        node.get("a").unwrap().to_data(),
        node.get("b").unwrap().to_data()
    );
}

#[test]
fn spans_are_bytes() {
    let text = "é: 'ü'\nlist: [a, b]\n";
    let node = parse(text).unwrap();
    let pair = &node.pairs()[0];
    assert_eq!(&text[pair.key_span.start..pair.key_span.end], "é");
    assert_eq!(&text[pair.value.span.start..pair.value.span.end], "'ü'");
    let list = node.get("list").unwrap().span;
    assert_eq!(&text[list.start..list.end], "[a, b]");
}

#[test]
fn rules_can_point_at_a_path() {
    let text = "workflow:\n  states:\n    new: {help: x}\n  list: [a, b]\n";
    let node = parse(text).unwrap();
    let at = |path: &[&str]| place(text, node.nearest(path).start).line;
    assert_eq!(at(&["workflow", "states", "new"]), 3);
    assert_eq!(at(&["workflow", "list", "1"]), 4);
    assert_eq!(at(&["workflow", "states", "gone"]), 2);
    assert_eq!(at(&["gone"]), 1);
}
