//! Prints values as YAML that every reader takes the same way.
//!
//! YAML 1.1 readers still abound (`no` is false to them, `12:30` is 750, `2026-11-03` a date), and the
//! common emitters ignore them. So text is written plain only when it starts with a letter and no reader
//! could take it for anything else; several lines become a literal block; the rest is double-quoted.

use crate::model::data::Data;

/// Lists and mappings longer than this on one line are written one item a line, which also merges better.
const MAX_FLOW: usize = 100;

/// Words that some reader takes for a boolean, null or number.
/// Source: YAML 1.1 type repository (bool, null, float) and 1.2.2 §10.3.
const RESERVED: [&str; 18] = [
    "y",
    "n",
    "yes",
    "no",
    "on",
    "off",
    "true",
    "false",
    "null",
    "nan",
    "inf",
    "infinity",
    "none",
    "nil",
    "t",
    "f",
    "void",
    "undefined",
];

/// How text of several lines is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// As a literal block, for people.
    Blocks,
    /// In double quotes on one line, for places where a block would swallow an indented comment below it.
    Quoted,
}

/// A `key: value` entry at this indentation, with its line end.
pub fn entry(key: &str, value: &Data, indent: usize) -> String {
    entry_with(key, value, indent, Lines::Blocks)
}

/// [`entry`], with a choice for text of several lines.
pub fn entry_with(key: &str, value: &Data, indent: usize, lines: Lines) -> String {
    let pad = " ".repeat(indent);
    format!(
        "{pad}{}:{}",
        scalar(key, true),
        after_colon(value, indent, lines)
    )
}

/// What follows `key:` or `-`: a space and the value, or a block below; with its line end.
fn after_colon(value: &Data, indent: usize, lines: Lines) -> String {
    match value {
        Data::Text(text) if lines == Lines::Quoted => format!(" {}\n", scalar(text, false)),
        Data::Text(text) => match block(text, indent + 2) {
            Some(block) => format!(" {block}"),
            None => format!(" {}\n", scalar(text, false)),
        },
        Data::List(items) if !items.is_empty() => match flow_line(value, indent) {
            Some(line) => format!(" {line}\n"),
            None => format!(
                "\n{}",
                items
                    .iter()
                    .map(|item| list_item(item, indent + 2, lines))
                    .collect::<String>()
            ),
        },
        Data::Map(map) if !map.is_empty() => match flow_line(value, indent) {
            Some(line) => format!(" {line}\n"),
            None => {
                format!(
                    "\n{}",
                    map.iter()
                        .map(|(k, v)| entry_with(k, v, indent + 2, lines))
                        .collect::<String>()
                )
            }
        },
        _ => format!(" {}\n", flow(value)),
    }
}

/// One `- item` of a block list at this indentation, with its line end.
pub fn list_item(item: &Data, indent: usize, lines: Lines) -> String {
    let pad = " ".repeat(indent);
    match item {
        Data::Map(map) if !map.is_empty() => {
            let body: String = map
                .iter()
                .map(|(k, v)| entry_with(k, v, indent + 2, lines))
                .collect();
            format!("{pad}- {}", body.trim_start_matches(' '))
        }
        Data::List(items) if !items.is_empty() => format!("{pad}- {}\n", flow(item)),
        _ => format!("{pad}-{}", after_colon(item, indent, lines)),
    }
}

fn flow_line(value: &Data, indent: usize) -> Option<String> {
    let multiline = has_line_break(value);
    let line = (!multiline).then(|| flow(value))?;
    (indent + line.chars().count() <= MAX_FLOW).then_some(line)
}

fn has_line_break(value: &Data) -> bool {
    match value {
        Data::Text(text) => text.contains('\n'),
        Data::List(items) => items.iter().any(has_line_break),
        Data::Map(map) => map.values().any(has_line_break),
        _ => false,
    }
}

/// The value on one line, for places where lines have a meaning.
pub fn flow(value: &Data) -> String {
    match value {
        Data::Null => "null".to_owned(),
        Data::Bool(yes) => yes.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Decimal(text) => text.clone(),
        Data::Text(text) => scalar(text, true),
        Data::List(items) => format!(
            "[{}]",
            items.iter().map(flow).collect::<Vec<_>>().join(", ")
        ),
        Data::Map(map) => {
            let pairs: Vec<_> = map
                .iter()
                .map(|(k, v)| format!("{}: {}", scalar(k, true), flow(v)))
                .collect();
            format!("{{{}}}", pairs.join(", "))
        }
    }
}

/// Text on one line: plain when nobody can misread it, else in double quotes.
pub fn scalar(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let starts_well =
        first.is_alphabetic() || first == '_' || (first.is_ascii_digit() && is_code(text));
    let safe = |c: char| {
        c.is_alphanumeric()
            || " _-./@+:#~$^&;()=%".contains(c)
            || (!in_flow && ",'\"!?*<>|".contains(c))
    };
    starts_well
        && text.chars().all(safe)
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && (!in_flow || !text.contains(':'))
        && !RESERVED.contains(&text.to_ascii_lowercase().as_str())
}

/// Starts with a digit and is still no number, date or time in any reader: letters and digits only, and at
/// least one letter that occurs in none of their notations (hexadecimal, octal, exponent, infinity).
fn is_code(text: &str) -> bool {
    let telling = |c: char| {
        c.is_ascii_alphabetic() && !matches!(c.to_ascii_lowercase(), 'a'..='f' | 'o' | 'x')
    };
    text.chars().all(|c| c.is_ascii_alphanumeric()) && text.chars().any(telling)
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_printable(c) => out.push(c),
            c if u32::from(c) <= 0xff => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c if u32::from(c) <= 0xffff => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push_str(&format!("\\U{:08x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

/// Characters that stand for themselves in every reader: no controls, no line breaks of YAML 1.1 (NEL, LS,
/// PS), no byte order mark, no direction overrides that would make a reviewer read another text.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A literal block for text of several lines, if one can hold it.
fn block(text: &str, indent: usize) -> Option<String> {
    let body = text.trim_end_matches('\n');
    let ends = text.len() - body.len();
    // A first line that is blank or indented, or a line of blanks only, would need hints that readers differ on.
    let awkward = |line: &str| line.trim().is_empty() && !line.is_empty();
    // Kept blank lines at the end (`|+`) would grow with whatever blank lines follow in the file.
    if !text.contains('\n')
        || ends > 1
        || body.is_empty()
        || body.starts_with([' ', '\n', '\t'])
        || body.lines().any(awkward)
        || !text
            .chars()
            .all(|c| c == '\n' || c == '\t' || is_printable(c))
    {
        return None;
    }
    let chomp = if ends == 0 { "|-" } else { "|" };
    let pad = " ".repeat(indent);
    let lines: String = body
        .split('\n')
        .map(|line| {
            if line.is_empty() {
                "\n".to_owned()
            } else {
                format!("{pad}{line}\n")
            }
        })
        .collect();
    Some(format!("{chomp}\n{lines}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::yaml::parse::parse;
    use proptest::prelude::*;

    #[test]
    fn what_a_yaml_1_1_reader_would_take_for_something_else_is_quoted() {
        for text in [
            "no",
            "On",
            "y",
            "NULL",
            "~",
            "12:30",
            "2026-11-03",
            "2026-11-20T09:14:03Z",
            "0x1F",
            "0b1",
            "1_000",
            "1e3",
            "=",
            "<<",
            "",
            " x",
            "x ",
            "a: b",
            "a #b",
            "- a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a",
            "a:",
            "190:20:30",
            ".5",
            "+1",
            "nan",
            ".inf",
            "?",
            "0E12345",
            "\u{85}",
        ] {
            assert!(
                scalar(text, false).starts_with('"'),
                "{text:?} -> {}",
                scalar(text, false)
            );
        }
        for text in [
            "Rolled web-02 back, watching.",
            "7KQ2M",
            "1J3QZ8M2",
            "ana",
            "fix_applied",
            "Übergabe",
            "a:b",
        ] {
            assert_eq!(scalar(text, false), text);
        }
    }

    #[test]
    fn entries_look_as_people_write_them() {
        assert_eq!(
            entry("assets", &Data::texts(["web-01", "web-02"]), 0),
            "assets: [web-01, web-02]\n"
        );
        assert_eq!(
            entry("d", &Data::text("one\n\n  two\n"), 0),
            "d: |\n  one\n\n    two\n"
        );
        assert_eq!(
            entry("d", &Data::text("one\ntwo"), 2),
            "  d: |-\n    one\n    two\n"
        );
        assert_eq!(entry("d", &Data::Null, 0), "d: null\n");
        let map = Data::Map(crate::model::map::Map::from([(
            "to".to_owned(),
            Data::text("new"),
        )]));
        assert_eq!(list_item(&map, 2, Lines::Blocks), "  - to: new\n");
        let long = Data::texts((0..30).map(|i| format!("server-{i}")));
        assert!(entry("assets", &long, 0).starts_with("assets:\n  - server-0\n  - server-1\n"));
    }

    fn any_data() -> impl Strategy<Value = Data> {
        let text = prop_oneof![
            any::<String>(),
            "[a-z0-9:#, \\-\n\"'{}\\[\\]&*!|>%@`~=<?.+_\t]{0,12}",
            "[0-9a-fxoeEtTzZ:._+\\-]{1,8}",
            Just("no".to_owned()),
        ];
        let leaf = prop_oneof![
            text.prop_map(Data::text),
            any::<i64>().prop_map(Data::Int),
            any::<bool>().prop_map(Data::Bool),
            Just(Data::Null),
        ];
        leaf.prop_recursive(3, 20, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Data::List),
                prop::collection::hash_map("[a-z]{1,5}|[a-z:# ,]{1,4}", inner, 0..4)
                    .prop_map(|map| Data::Map(map.into_iter().collect())),
            ]
        })
    }

    /// The value as the other parser of this crate (libyaml, YAML 1.1 scanner) sees it.
    fn through_libyaml(value: &serde_yaml::Value) -> Data {
        match value {
            serde_yaml::Value::Null => Data::Null,
            serde_yaml::Value::Bool(b) => Data::Bool(*b),
            serde_yaml::Value::Number(n) => n
                .as_i64()
                .map_or_else(|| Data::Decimal(n.to_string()), Data::Int),
            serde_yaml::Value::String(s) => Data::text(s),
            serde_yaml::Value::Sequence(s) => Data::List(s.iter().map(through_libyaml).collect()),
            serde_yaml::Value::Mapping(m) => Data::Map(
                m.iter()
                    .map(|(k, v)| (k.as_str().unwrap().to_owned(), through_libyaml(v)))
                    .collect(),
            ),
            serde_yaml::Value::Tagged(_) => panic!("we emit no tags"),
        }
    }

    proptest! {
        #[test]
        fn two_independent_parsers_read_back_what_was_emitted(value in any_data()) {
            let text = format!("before: 1\n{}after: 2\n", entry("key", &value, 0));
            let ours = parse(&text).map_err(|f| TestCaseError::fail(format!("{f:?}\n{text}")))?;
            prop_assert_eq!(&ours.get("key").unwrap().to_data(), &value, "{}", text);
            prop_assert_eq!(ours.get("after").unwrap().to_data(), Data::Int(2));
            let theirs: serde_yaml::Value = serde_yaml::from_str(&text)
                .map_err(|e| TestCaseError::fail(format!("{e}\n{text}")))?;
            prop_assert_eq!(&through_libyaml(&theirs["key"]), &value, "{}", text);
        }

        #[test]
        fn any_text_is_parsed_or_refused(text in "[a-c:\\- \n\\[\\]{},'\"|>&*!#?\t]{0,60}") {
            let _ = parse(&text);
        }
    }
}
