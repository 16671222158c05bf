use super::*;
use crate::model::explain::{Class, Explain};
use chrono_tz::Tz;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Default, Clone)]
struct Thing {
    fields: BTreeMap<&'static str, Vec<Value<'static>>>,
    text: &'static str,
}

impl Subject for Thing {
    fn values(&self, key: &str) -> Values<'_> {
        self.fields.get(key).cloned().unwrap_or_default()
    }
    fn text_contains(&self, folded_needle: &str) -> bool {
        self.text.to_lowercase().contains(folded_needle)
    }
}

fn time(text: &str) -> Value<'static> {
    Value::Instant(text.parse().unwrap())
}

fn thing() -> Thing {
    Thing {
        fields: BTreeMap::from([
            ("id", vec![Value::prose("INC-261120-7KQ2M")]),
            (
                "state",
                vec![Value::text("in_progress"), Value::text("open")],
            ),
            ("priority", vec![Value::Number(2.0)]),
            ("service", vec![Value::text("Checkout")]),
            ("assignee", vec![Value::text("ana")]),
            ("team", vec![Value::text("platform")]),
            ("label", vec![Value::text("a,b"), Value::text("none")]),
            ("title", vec![Value::prose("Checkout returns 502")]),
            ("opened", vec![time("2026-11-18T12:00:00Z")]),
            ("midnight", vec![time("2026-11-19T00:00:00Z")]),
            ("due", vec![time("2026-11-22T12:00:00Z")]),
            ("breached", vec![Value::Bool(true)]),
            ("left", vec![Value::Seconds(5_400)]),
            ("version", vec![Value::text("10")]),
        ]),
        text: "Checkout returns 502 für ÄRGER",
    }
}

fn ctx() -> Context {
    Context {
        me: Some("ana".into()),
        my_teams: vec!["ops".into(), "platform".into()],
        now: "2026-11-20T12:00:00Z".parse().unwrap(),
        zone: Tz::UTC,
    }
}

fn holds(query: &str) -> bool {
    Query::parse(query).unwrap().matches(&thing(), &ctx())
}

fn keys() -> Vec<Key<'static>> {
    [
        ("state", Shape::Text),
        ("priority", Shape::Number),
        ("assignee", Shape::Text),
        ("team", Shape::Text),
        ("opened", Shape::Instant),
        ("breached", Shape::Bool),
        ("left", Shape::Seconds),
        ("custom", Shape::Any),
    ]
    .map(|(name, shape)| Key::new(name, shape))
    .to_vec()
}

fn error(query: &str) -> QueryError {
    match Query::parse(query) {
        Ok(parsed) => parsed.check(&keys(), &ctx()).unwrap_err(),
        Err(error) => error,
    }
}

#[test]
fn what_holds() {
    for query in [
        "",
        "state:open",
        "state:in_progress",
        "STATE:Open,closed",
        "priority:1,2",
        "priority:2.0",
        "priority:>1 priority:>=2 priority:<3 priority:<=2",
        "priority:1..3 priority:2.. priority:..2",
        "service:checkout assignee:@me team:@mine",
        "id:7kq",
        "title:\"returns 5\"",
        "label:\"a,b\"",
        "label:x,\"none\"",
        "label:* has:label has:nothing,label nothing:none",
        "-label:x -nothing:x -has:nothing",
        "checkout \"returns 502\" ärger",
        "-\"another text\"",
        "breached:yes breached:TRUE -breached:no",
        "left:90m left:<2h left:>=5400 left:1h..1h30m",
        "version:>9",
        "service:>billing",
        "sort:priority,-opened",
    ] {
        assert!(holds(query), "{query}");
    }
}

#[test]
fn what_does_not_hold() {
    for query in [
        "state:closed",
        "state:progress",
        "priority:1",
        "priority:>2",
        "priority:..1",
        "priority:high",
        "priority:nan",
        "assignee:\"@me\"",
        "assignee:me",
        "label:none",
        "label:a",
        "nothing:*",
        "-checkout",
        "checkout returns 404",
        "\"502 returns\"",
        "breached:no",
        "breached:>no",
        "left:91m",
        "version:>9.5 version:<9.9",
        "opened:nonsense",
    ] {
        assert!(!holds(query), "{query}");
    }
}

#[test]
fn dates_compare_as_spans() {
    for (query, expected) in [
        ("opened:2026-11-18", true),
        ("opened:2026-11", true),
        ("opened:2026", true),
        ("opened:2026-11-19", false),
        ("opened:>2026-11-18", false),
        ("opened:>=2026-11-18", true),
        ("opened:<2026-11-18", false),
        ("opened:<=2026-11-18", true),
        ("opened:>2026-11-17", true),
        ("opened:2026-11-01..2026-11-18", true),
        ("opened:2026-10..2026-11", true),
        ("opened:2026-11-19..", false),
        ("opened:..yesterday", true),
        ("midnight:2026-11-18", false),
        ("midnight:>2026-11-18", true),
        ("midnight:<=2026-11-18", false),
        ("midnight:2026-11-19", true),
        ("midnight:>=2026-11-19", true),
        ("midnight:<2026-11-19", false),
        ("opened:>7d", true),
        ("opened:<7d", false),
        ("opened:7d", true),
        ("opened:24h", false),
        ("opened:>47h", false),
        ("opened:>=48h", true),
        ("opened:<=48h", true),
        ("opened:48h..now", true),
        ("due:>now", true),
        ("due:+7d", true),
        ("due:7d", false),
        ("due:<+1d", false),
        ("opened:2026-11-18T12:00:00Z", true),
        ("opened:2026-11-18T13:00:00+01:00", true),
        ("opened:2026-11-18T12:00:01Z", false),
    ] {
        assert_eq!(holds(query), expected, "{query}");
    }
}

#[test]
fn nobody_is_me() {
    let ctx = Context {
        me: None,
        my_teams: vec![],
        ..ctx()
    };
    for query in ["assignee:@me", "team:@mine"] {
        let query = Query::parse(query).unwrap();
        assert!(!query.matches(&thing(), &ctx));
        assert!(matches!(query.check(&keys(), &ctx), Err(QueryError::Nobody { at, .. }) if at > 4));
    }
}

#[test]
fn errors_name_the_place_and_a_remedy() {
    for (query, message) in [
        ("state:open \"half", "column 12: this quote is never closed"),
        (
            "é \"a\"b",
            "column 6: there is something behind the closing quote",
        ),
        (
            "state:\"a\"b",
            "column 10: there is something behind the closing quote",
        ),
        ("\"\"", "column 1: these quotes are empty"),
        ("a - b", "column 3: nothing follows this minus"),
        ("a -", "column 3: nothing follows this minus"),
        ("state:", "column 7: a value of `state` is missing"),
        ("state:a,,b", "column 9: a value of `state` is missing"),
        ("state:a, b", "column 9: a value of `state` is missing"),
        ("priority:>", "column 11: a value of `priority` is missing"),
        ("priority:..", "column 12: a value of `priority` is missing"),
        ("sort:-", "column 7: a value of `sort` is missing"),
        ("sort:a,--b", "column 9: `-b` is not a key"),
        ("has:1", "column 5: `1` is not a key"),
        ("-sort:a", "column 1: sort cannot be negated"),
        ("x stat:open", "column 3: there is no key `stat`"),
        ("https://x", "column 1: there is no key `https`"),
        ("-has:nope", "column 6: there is no key `nope`"),
        ("sort:nope", "column 6: there is no key `nope`"),
        (
            "opened:>2026-13-01",
            "column 9: `2026-13-01` is not a date, which `opened` needs",
        ),
        (
            "opened:2026-01..soon",
            "column 17: `soon` is not a date, which `opened` needs",
        ),
        (
            "priority:1,high",
            "column 12: `high` is not a number, which `priority` needs",
        ),
        (
            "left:soon",
            "column 6: `soon` is not a duration, which `left` needs",
        ),
        (
            "breached:maybe",
            "column 10: `maybe` is not yes or no, which `breached` needs",
        ),
        (
            "breached:>no",
            "column 11: `breached` is yes or no and has no order",
        ),
    ] {
        let error = error(query);
        assert_eq!(error.to_string(), message, "{query}");
        assert!(message.starts_with(&format!("column {}:", error.column())));
        assert!(error.hint().is_some_and(|hint| hint.len() > 10), "{query}");
        assert_eq!(error.class(), Class::Usage);
    }
}

#[test]
fn a_misspelt_key_is_guessed() {
    let hint = error("prioritty:1").hint().unwrap();
    assert!(
        hint.starts_with("did you mean `priority`? to search for the text"),
        "{hint}"
    );
    let hint = error("zzzzzz:1").hint().unwrap();
    assert!(hint.starts_with("known keys: state, priority"), "{hint}");
    assert!(hint.contains("has, sort"), "{hint}");
}

#[test]
fn known_keys_and_values_pass() {
    for query in [
        "state:open priority:1..3 opened:>7d left:<2h breached:yes custom:>x sort:-opened has:team",
        "priority:none opened:* assignee:@me team:@mine \"12:30\" 12:30",
    ] {
        Query::parse(query).unwrap().check(&keys(), &ctx()).unwrap();
    }
}

#[test]
fn display_is_canonical() {
    for (query, shown) in [
        ("  State:open   word ", "state:open word"),
        ("sort:b word sort:-a", "word sort:b,-a"),
        ("\"word\"", "word"),
        (
            "\"key:x\" -\"-x\" \"two words\"",
            "\"key:x\" -\"-x\" \"two words\"",
        ),
        ("--x", "-\"-x\""),
        (r#"t:"a \"b\" \\ \c""#, r#"t:"a \"b\" \\ \\c""#),
        ("a:>=1,1..2,..3,4..,none,*", "a:>=1,1..2,..3,4..,none,*"),
        ("has:B,a", "has:b,a"),
        ("5\"disk", "5\"disk"),
    ] {
        assert_eq!(Query::parse(query).unwrap().to_string(), shown, "{query}");
    }
}

#[test]
fn arguments() {
    let query = Query::from_args(&["title:returns 502", "state:open"]).unwrap();
    assert!(query.matches(&thing(), &ctx()));
    assert_eq!(query.to_string(), "title:\"returns 502\" state:open");
    assert!(Query::from_args::<&str>(&[]).unwrap().matches_all());
}

#[test]
fn a_caller_can_look_and_combine() {
    let query = Query::parse("-state:closed has:team x sort:a").unwrap();
    assert!(query.mentions("state") && query.mentions("team") && !query.mentions("x"));
    assert!(query.is_sorted() && !query.matches_all());
    let both = query.and(Query::parse("y sort:-b").unwrap());
    assert_eq!(both.to_string(), "-state:closed has:team x y sort:a,-b");
    let sorted = Query::default().or_sort(&[("p", false), ("o", true)]);
    assert_eq!(sorted.to_string(), "sort:p,-o");
    assert_eq!(sorted.clone().or_sort(&[("q", false)]), sorted);
}

fn sorted(sort: &str, values: &[(&'static str, Option<Value<'static>>)]) -> String {
    let mut things: Vec<Thing> = values
        .iter()
        .map(|(text, value)| Thing {
            fields: BTreeMap::from([("k", value.clone().into_iter().collect())]),
            text,
        })
        .collect();
    Query::parse(sort).unwrap().sort(&mut things);
    things.iter().map(|thing| thing.text).collect()
}

#[test]
fn sorting() {
    let numbers = [
        ("a", Some(Value::Number(10.0))),
        ("b", None),
        ("c", Some(Value::Number(9.0))),
        ("d", Some(Value::text("9.5"))),
        ("e", Some(Value::Number(10.0))),
    ];
    assert_eq!(sorted("sort:k", &numbers), "cdaeb");
    assert_eq!(sorted("sort:-k", &numbers), "aedcb");
    assert_eq!(sorted("", &numbers), "abcde");
    assert_eq!(sorted("sort:missing", &numbers), "abcde");
    let texts = [
        ("a", Some(Value::text("Zeta"))),
        ("b", Some(Value::text("alpha"))),
        ("c", Some(Value::text("Beta"))),
    ];
    assert_eq!(sorted("sort:k", &texts), "bca");
    let times = [
        ("a", Some(time("2026-02-01T00:00:00Z"))),
        ("b", Some(time("2026-01-01T00:00:00Z"))),
    ];
    assert_eq!(sorted("sort:-k", &times), "ab");
    assert_eq!(sorted("sort:k", &times), "ba");
}

#[test]
fn a_huge_query_is_read_in_one_pass() {
    let huge = "state:a,b -x ".repeat(20_000);
    assert_eq!(Query::parse(&huge).unwrap().terms.len(), 40_000);
    let nested = "\"".repeat(100_001);
    assert!(Query::parse(&nested).is_err());
}

/// Texts that are near the language: pieces of it in any order.
fn near_queries() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            " ",
            " ",
            " ",
            "-",
            ":",
            ",",
            "..",
            ">",
            ">=",
            "<",
            "<=",
            "\"",
            "\\",
            "*",
            "none",
            "@me",
            "sort:",
            "has:",
            "state:",
            "priority:",
            "opened:",
            "label:",
            "open",
            "1",
            "2026-01-01",
            "7d",
            "é",
            "\u{301}",
            "\t",
            ".",
        ])
        .prop_map(str::to_owned),
        "[a-z]{1,3}:[a-z0-9]{1,3} ",
        "\"[a-z ,:\\\\-]{1,5}\" ",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// One term that is always valid.
fn terms() -> impl Strategy<Value = String> {
    let value = prop::sample::select(vec![
        "open", "1", "2", ">1", "<=2", "1..2", "..x", "none", "*", "@me", "@mine", "\"a,b\"", "7d",
        ">2026-11", "yes", "checkout",
    ]);
    let key = prop::sample::select(vec![
        "state", "priority", "service", "assignee", "team", "label", "opened", "breached", "left",
        "title", "nothing",
    ]);
    prop_oneof![
        (key.clone(), value).prop_map(|(key, value)| format!("{key}:{value}")),
        key.prop_map(|key| format!("has:{key}")),
        "[a-z0-9é]{1,3}",
        "\"[a-z ]{1,5}\"",
    ]
}

proptest! {
    #[test]
    fn parsing_never_panics_and_errors_point_into_the_text(text in "(?s).*") {
        if let Err(error) = Query::parse(&text) {
            prop_assert!(error.column() <= text.chars().count() + 1);
        }
    }

    #[test]
    fn what_is_printed_reads_back(text in near_queries()) {
        match Query::parse(&text) {
            Ok(query) => {
                let shown = query.to_string();
                prop_assert_eq!(Query::parse(&shown), Ok(query), "{}", shown);
            }
            Err(error) => prop_assert!(error.column() <= text.chars().count() + 1),
        }
    }

    #[test]
    fn any_text_can_be_searched_for(text in "(?s).+") {
        let query = Query { terms: vec![Term { negated: false, test: Test::Text(text.clone()) }], sort: vec![] };
        prop_assert_eq!(Query::parse(&query.to_string()), Ok(query));
    }

    #[test]
    fn arguments_with_blanks_never_fail_for_want_of_quotes(first in "-?[a-z:]{1,4}", rest in "[a-z:-][a-z:\" -]{0,6}") {
        let a = format!("{first} {rest}");
        prop_assume!(!a.contains(":\""));
        prop_assert!(Query::from_args(std::slice::from_ref(&a)).is_ok(), "{}", join_args(&[a]));
    }

    #[test]
    fn a_minus_negates(term in terms()) {
        prop_assert_eq!(holds(&format!("-{term}")), !holds(&term));
    }

    #[test]
    fn a_comma_is_or_and_a_blank_is_and(a in terms(), b in terms(), key in "state|priority|label|opened", x in "open|1|>1|none|\\*|7d", y in "closed|2|\"none\"|2026-11") {
        prop_assert_eq!(holds(&format!("{key}:{x},{y}")), holds(&format!("{key}:{x}")) || holds(&format!("{key}:{y}")));
        prop_assert_eq!(holds(&format!("{a} {b}")), holds(&a) && holds(&b));
    }
}

#[test]
fn a_word_that_a_key_never_has_is_refused() {
    let words = ["new", "on_hold", "open"].map(str::to_owned);
    let keys = [Key::new("state", Shape::Text).of(&words)];
    let check = |query: &str| Query::parse(query).unwrap().check(&keys, &ctx());
    for fine in [
        "state:open",
        "state:On_Hold,NEW",
        "state:none",
        "-state:new",
        "has:state",
    ] {
        assert_eq!(check(fine), Ok(()), "{fine}");
    }
    let wrong = check("state:new,opne").unwrap_err();
    assert_eq!(wrong.to_string(), "column 11: `state` is never `opne`");
    assert_eq!(wrong.hint().unwrap(), "did you mean `open`?");
    let wrong = check("state:x").unwrap_err();
    assert_eq!(wrong.hint().unwrap(), "one of: new, on_hold, open");
}
