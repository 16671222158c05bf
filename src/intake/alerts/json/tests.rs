//! What is no JSON, the way to a value, and times in every form that senders have.

use super::*;

fn told(bytes: &[u8]) -> String {
    Json::parse("a.json", bytes).unwrap_err().to_string()
}

#[test]
fn what_is_no_json_is_told_with_its_place() {
    assert_eq!(
        told(b"{\"a\": 1,\n \"a\": 2}"),
        "a.json:2:4: the key \"a\" stands twice"
    );
    assert_eq!(
        told(b"{\"a\": [1,"),
        "a.json:1:9: EOF while parsing a value"
    );
    assert_eq!(told(b"{}\n{}"), "a.json:2:1: trailing characters");
    assert_eq!(
        told(b"{\"a\":\n \"\xff\"}"),
        "a.json:2:3: byte 8 is not UTF-8"
    );
    assert!(told(b"{\"a\": \"\x1b[31m\"}").starts_with("a.json:1:8: control character"));
    assert!(told("[".repeat(5_000).as_bytes()).contains("recursion limit"));
    assert!(told(&vec![b' '; LIMIT + 1]).contains("the limit is 16 MiB"));
    assert_eq!(told(b" \n"), "a.json: there is nothing in it");
}

#[test]
fn values_are_told_with_the_way_to_them() {
    let json = Json::parse(
        "a.json",
        br#"{"alerts": [{"labels": {"a": 7}, "n": null}]}"#,
    );
    let json = json.unwrap();
    let top = At::top("a.json", &json);
    let alert = top.alerts("alerts").unwrap().remove(0);
    assert_eq!(
        alert.texts("labels").unwrap_err().to_string(),
        "a.json: `alerts[0].labels.a` is 7; expected text"
    );
    assert_eq!(
        alert.need_text("n").unwrap_err().to_string(),
        "a.json: `alerts[0].n` is missing"
    );
    assert_eq!(
        top.alerts("none").unwrap_err().to_string(),
        "a.json: `none` is missing"
    );
    assert_eq!(
        json.compact(),
        r#"{"alerts":[{"labels":{"a":7},"n":null}]}"#
    );
}

#[test]
fn times_are_read_as_text_and_as_numbers() {
    let read = |text: &str| {
        let json = Json::parse("a", text.as_bytes()).unwrap();
        At::top("a", &json).any_time().map(|at| at.to_rfc3339())
    };
    let expected = "2026-11-20T09:14:03+00:00";
    for text in [
        "1795166043",
        "1795166043000",
        "\"1795166043.9\"",
        "\"2026-11-20T10:14:03.5+01:00\"",
    ] {
        assert_eq!(read(text).unwrap(), expected, "{text}");
    }
    for text in ["\"soon\"", "1e300", "true", "[]"] {
        assert!(read(text).is_err(), "{text}");
    }
}
