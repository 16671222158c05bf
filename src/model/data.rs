//! The value of a field, and of everything in a record that no kind declares.
//!
//! A plain YAML scalar is read by the YAML 1.2 core schema; what a kind declares (a date, an instant) is
//! text here and parsed where it is used, so that a value always prints as it was written.

use compact_str::CompactString;

use super::map::Map;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    /// Nothing: a key without a value, or a field that was cleared.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Another number, as it was written: money is not rounded through a float.
    Decimal(String),
    /// Text.
    Text(CompactString),
    /// A list.
    List(Vec<Data>),
    /// A mapping; the order is as written and does not count in comparisons.
    Map(Map<Data>),
}

impl Data {
    /// Text of this content.
    pub fn text(text: impl Into<CompactString>) -> Self {
        Data::Text(text.into())
    }

    /// A list of texts.
    pub fn texts(items: impl IntoIterator<Item = impl Into<CompactString>>) -> Self {
        Data::List(
            items
                .into_iter()
                .map(|item| Data::Text(item.into()))
                .collect(),
        )
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, if it is a list of texts; other items are left out.
    pub fn as_texts(&self) -> Vec<&str> {
        match self {
            Data::List(items) => items.iter().filter_map(Data::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether there is nothing in it: null, blank text, an empty list or mapping.
    pub fn is_empty(&self) -> bool {
        match self {
            Data::Null => true,
            // Trimming would look at both ends.
            Data::Text(text) => text.chars().all(char::is_whitespace),
            Data::List(items) => items.is_empty(),
            Data::Map(map) => map.is_empty(),
            Data::Bool(_) | Data::Int(_) | Data::Decimal(_) => false,
        }
    }

    /// The value on one line, for messages and tables.
    pub fn brief(&self) -> String {
        match self {
            Data::Null => String::new(),
            Data::Bool(yes) => yes.to_string(),
            Data::Int(number) => number.to_string(),
            Data::Decimal(text) => text.clone(),
            Data::Text(text) => text.to_string(),
            Data::List(items) => items.iter().map(Data::brief).collect::<Vec<_>>().join(", "),
            Data::Map(map) => {
                let pairs: Vec<_> = map
                    .iter()
                    .map(|(k, v)| format!("{k}: {}", v.brief()))
                    .collect();
                pairs.join(", ")
            }
        }
    }

    /// The value as JSON; a number that JSON cannot hold becomes text.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match self {
            Data::Null => Json::Null,
            Data::Bool(yes) => Json::Bool(*yes),
            Data::Int(number) => Json::from(*number),
            Data::Decimal(text) => text
                .parse::<f64>()
                .ok()
                .and_then(serde_json::Number::from_f64)
                .map_or_else(|| Json::String(text.clone()), Json::Number),
            Data::Text(text) => Json::String(text.to_string()),
            Data::List(items) => Json::Array(items.iter().map(Data::to_json).collect()),
            Data::Map(map) => Json::Object(
                map.iter()
                    .map(|(key, value)| (key.to_owned(), value.to_json()))
                    .collect(),
            ),
        }
    }

    /// What a plain (unquoted) scalar means in the YAML 1.2 core schema.
    /// Source: YAML 1.2.2 §10.3.2.
    pub fn from_plain(text: &str) -> Self {
        match Plain::of(text) {
            Plain::Null => Data::Null,
            Plain::Bool(yes) => Data::Bool(yes),
            Plain::Int(number) => Data::Int(number),
            Plain::Decimal => Data::Decimal(text.to_owned()),
            Plain::Text => Data::Text(text.into()),
        }
    }
}

/// What a plain scalar means: [`Data::from_plain`] without a copy of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Decimal,
    /// Text.
    Text,
}

impl Plain {
    /// What this scalar means.
    pub fn of(text: &str) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => return Plain::Null,
            "true" | "True" | "TRUE" => return Plain::Bool(true),
            "false" | "False" | "FALSE" => return Plain::Bool(false),
            _ => {}
        }
        let number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.');
        if !text.as_bytes().first().is_some_and(number) {
            return Plain::Text;
        }
        match core_int(text) {
            Some(number) => number,
            None if is_core_float(text) => Plain::Decimal,
            None => Plain::Text,
        }
    }
}

fn core_int(text: &str) -> Option<Plain> {
    let parsed = if let Some(hex) = text.strip_prefix("0x") {
        all(hex, |c| c.is_ascii_hexdigit()).then(|| i64::from_str_radix(hex, 16))
    } else if let Some(octal) = text.strip_prefix("0o") {
        all(octal, |c| ('0'..='7').contains(&c)).then(|| i64::from_str_radix(octal, 8))
    } else {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        all(digits, |c| c.is_ascii_digit()).then(|| text.parse())
    };
    // Too large for 64 bits: still a number, kept as written.
    parsed.map(|number| number.map_or(Plain::Decimal, Plain::Int))
}

fn all(text: &str, test: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(test)
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, or an infinity or not-a-number.
fn is_core_float(text: &str) -> bool {
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(body, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let possible = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    if !text.bytes().all(possible) {
        return false;
    }
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (body, None),
    };
    let exponent_ok = exponent.is_none_or(|e| {
        all(e.strip_prefix(['+', '-']).unwrap_or(e), |c| {
            c.is_ascii_digit()
        })
    });
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let mantissa_ok = match mantissa.split_once('.') {
        Some((whole, part)) => {
            digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty())
        }
        None => all(mantissa, |c| c.is_ascii_digit()),
    };
    exponent_ok && mantissa_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_follow_the_core_schema() {
        assert_eq!(Data::from_plain("~"), Data::Null);
        assert_eq!(Data::from_plain("no"), Data::text("no"));
        assert_eq!(Data::from_plain("TRUE"), Data::Bool(true));
        assert_eq!(Data::from_plain("-12"), Data::Int(-12));
        assert_eq!(Data::from_plain("0x1F"), Data::Int(31));
        assert_eq!(Data::from_plain("1.10"), Data::Decimal("1.10".into()));
        assert_eq!(Data::from_plain("1e3"), Data::Decimal("1e3".into()));
        assert_eq!(
            Data::from_plain("99999999999999999999"),
            Data::Decimal("99999999999999999999".into())
        );
        for text in [
            "12:30",
            "2026-11-03",
            "1_000",
            "0b1",
            ".",
            "1.2.3",
            "0x",
            "-",
        ] {
            assert_eq!(Data::from_plain(text), Data::text(text), "{text}");
        }
    }
}
