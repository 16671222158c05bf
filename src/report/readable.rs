//! A record as lines for people: one fact a line, the log one entry a line, so that a difference of two
//! versions reads as what happened.

use crate::model::data::Data;
use crate::model::log::ENTRY_KEYS;
use crate::model::yaml::parse::{parse, text_of};

/// The lines of a record's text; the text as it is where it cannot be read.
pub fn readable(bytes: &[u8]) -> String {
    let as_it_is = || String::from_utf8_lossy(bytes).into_owned();
    let Ok(text) = text_of(bytes) else {
        return as_it_is();
    };
    let Ok(Data::Map(map)) = parse(text).map(|node| node.to_data()) else {
        return as_it_is();
    };
    map.iter().map(|(key, value)| fact(key, value)).collect()
}

fn fact(key: &str, value: &Data) -> String {
    match value {
        Data::List(items) if key == "log" || key == "approvals" => {
            let lines = items.iter().map(|item| format!("{key}: {}\n", entry(item)));
            lines.collect()
        }
        Data::Map(map) => map
            .iter()
            .map(|(inner, value)| fact(&format!("{key}.{inner}"), value))
            .collect(),
        Data::Text(text) if text.trim_end().contains('\n') => {
            let lines = text.trim_end().lines();
            lines.map(|line| format!("{key}: {line}\n")).collect()
        }
        value => format!("{key}: {}\n", value.brief().trim_end()),
    }
}

/// `2026-11-20T09:31:00Z ana → resolved; resolution_code: recovered; "It went away"`
fn entry(item: &Data) -> String {
    let Data::Map(map) = item else {
        return item.brief();
    };
    let get = |key: &str| map.get(key).map(Data::brief).unwrap_or_default();
    let mut head = format!("{} {}", get("at"), get("by"));
    if map.contains_key("to") {
        head += &format!(" → {}", get("to"));
    }
    let mut parts = vec![head];
    parts.extend(map.get("set").map(Data::brief));
    let shown = |key: &str| ENTRY_KEYS.contains(&key) || key == "signature";
    let rest = map.iter().filter(|(key, _)| !shown(key));
    parts.extend(rest.map(|(key, value)| format!("{key}: {}", value.brief())));
    if let Some(note) = map.get("note") {
        let public = if get("public") == "true" {
            " (public)"
        } else {
            ""
        };
        let note = note.brief();
        let words: Vec<&str> = note.split_whitespace().collect();
        parts.push(format!("\"{}\"{public}", words.join(" ")));
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn facts_and_entries_are_lines() {
        let text = "id: INC-261120-7KQ2M\nassets: [web-01, web-02]\nlinks:\n  caused_by: [CHG-261118-0B4T1]\n\
                    description: |\n  One\n  Two\nlog:\n  - id: A\n    at: 2026-11-20T09:14:03Z\n    by: ana\n    \
                    to: new\n    set: {impact: high}\n  - {id: B, at: 2026-11-20T09:15:00Z, by: ana, note: \"a\\nb\", public: true}\n";
        assert_eq!(
            readable(text.as_bytes()),
            "id: INC-261120-7KQ2M\nassets: web-01, web-02\nlinks.caused_by: CHG-261118-0B4T1\n\
             description: One\ndescription: Two\nlog: 2026-11-20T09:14:03Z ana → new; impact: high\n\
             log: 2026-11-20T09:15:00Z ana; \"a b\" (public)\n"
        );
    }

    #[test]
    fn what_cannot_be_read_is_shown_as_it_is() {
        for text in ["a: [", "- 1\n", "", "<<<<<<< ours\n"] {
            assert_eq!(readable(text.as_bytes()), text);
        }
        assert_eq!(readable(b"\xff\n"), "\u{fffd}\n");
    }
}
