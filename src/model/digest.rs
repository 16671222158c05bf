//! What an approval binds: the SHA-256 of the canonical form of the fields that it covers.
//!
//! The canonical form is one line of JSON with sorted keys, so that anybody can compute it with other tools.
//! It holds what a reader sees and nothing of how it is written: comments, key order, quoting, the kind of
//! block scalar, the order of references and line ends do not count; every character of a text does.
//! Moving a record through its states changes none of it, editing the plan does.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::data::Data;
use super::kind::FieldType;
use super::record::Record;

/// How many hexadecimal digits tell the fields of an approval apart; the whole digest is what proves.
const FIELD_DIGITS: usize = 8;

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha256::digest(bytes).into())
    }

    /// Reads `sha256:` and 64 small hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix("sha256:")?;
        let small = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
        if hex.len() != 64 || !hex.as_bytes().iter().all(small) {
            return None;
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Digest(bytes))
    }

    fn hex(&self) -> String {
        let digits = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits
            .filter_map(|digit| char::from_digit(digit.into(), 16))
            .collect()
    }

    /// Its first digits, for people to compare.
    pub fn short(&self) -> String {
        self.hex()[..12].to_owned()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", self.hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The content that an approval covers, digested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// Over all fields together.
    pub digest: Digest,
    /// The first digits of the digest of each field that has a value, to tell later which one changed.
    pub fields: BTreeMap<String, String>,
}

/// Digests these fields of a record.
pub fn covered<'f>(record: &Record, fields: impl IntoIterator<Item = &'f str>) -> Covered {
    let mut values = BTreeMap::new();
    let mut digits = BTreeMap::new();
    for name in fields {
        let kind = record.kind.field(name).map(|field| field.kind);
        let value = record.fields.get(name).filter(|value| !value.is_empty());
        let Some(value) = value.map(|value| canonical(value, kind)) else {
            continue;
        };
        let own = Digest::of(value.to_string().as_bytes()).hex();
        digits.insert(name.to_owned(), own[..FIELD_DIGITS].to_owned());
        values.insert(name.to_owned(), value);
    }
    let content = sorted(json!({
        "schema": "gitsm.content/v1",
        "kind": record.kind.kind,
        "id": record.id.as_str(),
        "fields": values,
    }));
    Covered {
        digest: Digest::of(content.to_string().as_bytes()),
        fields: digits,
    }
}

/// A value in canonical form.
fn canonical(value: &Data, kind: Option<FieldType>) -> Value {
    match (value, kind) {
        (Data::List(items), Some(FieldType::Refs | FieldType::People)) => {
            let mut items: Vec<String> = items.iter().map(Data::brief).collect();
            items.sort();
            items.dedup();
            json!(items)
        }
        (Data::Text(text), _) => json!(text.replace("\r\n", "\n").trim_end_matches('\n')),
        (Data::Decimal(text), _) => json!(text),
        (Data::List(items), _) => items.iter().map(|item| canonical(item, None)).collect(),
        (Data::Map(map), _) => {
            let pairs = map.iter();
            let pairs = pairs.map(|(key, value)| (key.to_owned(), canonical(value, None)));
            json!(pairs.collect::<BTreeMap<_, _>>())
        }
        (other, _) => other.to_json(),
    }
}

/// The same JSON with every object's keys in order.
pub fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let pairs: BTreeMap<String, Value> = map
                .into_iter()
                .map(|(key, value)| (key, sorted(value)))
                .collect();
            Value::Object(pairs.into_iter().collect())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Kinds;
    use crate::model::read::read_record;
    use proptest::prelude::*;

    const PLAN: &str = "plan_implementation: |\n  Stop web-01.\n  Start web-02.\nassets: [web-02, web-01]\ndowntime_minutes: 5\n";

    fn of(fields: &str) -> Covered {
        let kinds = Kinds::builtin();
        let text = format!(
            "id: CHG-261120-7KQ2M\ntitle: Swap\nstate: draft\n{fields}log:\n  - {{id: 1J3QZ8M2, at: \"2026-11-20T09:14:03Z\", by: ana, to: draft}}\n"
        );
        let path = "changes/2026/11/20/CHG-261120-7KQ2M.yaml";
        let record = read_record(path, text.as_bytes(), kinds.get("change").unwrap()).unwrap();
        covered(
            &record,
            [
                "title",
                "plan_implementation",
                "assets",
                "downtime_minutes",
                "outage",
            ],
        )
    }

    #[test]
    fn how_it_is_written_does_not_count() {
        let plan = of(PLAN);
        for other in [
            "assets: [web-01, web-02, web-01]\ndowntime_minutes: 5 # short\nplan_implementation: \"Stop web-01.\\nStart web-02.\"\n",
            "downtime_minutes: 0x5\nassets:\n  - web-01\n  - web-02\nplan_implementation: |-\n  Stop web-01.\n  Start web-02.\n",
        ] {
            assert_eq!(of(other), plan);
        }
    }

    #[test]
    fn what_it_says_does() {
        let plan = of(PLAN);
        let edits = [
            ("web-02.", "web-03.", "plan_implementation"),
            ("[web-02, web-01]", "[web-02]", "assets"),
            ("minutes: 5", "minutes: 6", "downtime_minutes"),
            ("downtime", "outage: true\ndowntime", "outage"),
        ];
        for (old, new, field) in edits {
            let edited = of(&PLAN.replace(old, new));
            assert_ne!(edited.digest, plan.digest);
            let differs = |name: &&String| edited.fields.get(*name) != plan.fields.get(*name);
            let changed: Vec<&String> = edited.fields.keys().filter(differs).collect();
            assert_eq!(changed, [field]);
        }
        assert!(!plan.fields.contains_key("outage"));
    }

    #[test]
    fn the_digest_of_a_content_never_changes() {
        let text = of(PLAN).digest.to_string();
        // Computed with another language from the same content.
        let expected = "sha256:20a3144f070ddb9fbee4900d024f0bf70868490447677e20df07de73b5febc33";
        assert_eq!(text, expected);
    }

    #[test]
    fn only_a_whole_digest_is_read() {
        let digest = Digest::of(b"x");
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        let upper = digest.to_string().to_uppercase();
        for wrong in ["", "sha256:", "sha1:00", "sha256:é", upper.as_str()] {
            assert_eq!(Digest::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn one_character_more_or_less_is_another_digest(text in "[a-z .\\\\\"é]{1,30}", at in 0usize..30, other in "[a-zé]") {
            let value = |text: &str| canonical(&Data::text(text), Some(FieldType::Text)).to_string();
            let at = text.char_indices().map(|(at, _)| at).nth(at % text.chars().count()).unwrap_or(0);
            let mut longer = text.clone();
            longer.insert_str(at, &other);
            prop_assert_ne!(value(&text), value(&longer));
        }
    }
}
