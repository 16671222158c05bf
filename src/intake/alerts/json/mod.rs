//! JSON that is read strictly, and a cursor that knows its way ([`At`]).
//!
//! A key that stands twice is an error, because two readers would take two different values, and one of them may
//! have been a proxy that let the delivery pass.

mod at;

use std::fmt;

use indexmap::IndexMap;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::IngestError;

pub use at::At;

/// The largest delivery that is read, in bytes.
pub const LIMIT: usize = 16 << 20;

/// How many alerts one delivery may hold.
pub const ITEMS: usize = 1_000;

/// A JSON value; the keys of an object are unique.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(String),
    List(Vec<Json>),
    Map(IndexMap<String, Json>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Json, A::Error> {
        let mut map = IndexMap::new();
        while let Some(key) = pairs.next_key::<String>()? {
            if map.contains_key(&key) {
                return Err(A::Error::custom(format!("the key {key:?} stands twice")));
            }
            map.insert(key, pairs.next_value()?);
        }
        Ok(Json::Map(map))
    }
}

impl Json {
    /// The text of a delivery.
    ///
    /// # Errors
    /// When it is too large, empty, or not UTF-8.
    pub fn text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, IngestError> {
        let file = file.to_owned();
        if bytes.len() > LIMIT {
            let found = bytes.len();
            let limit = LIMIT;
            return Err(IngestError::TooLarge { file, found, limit });
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let byte = error.valid_up_to();
                let before = String::from_utf8_lossy(&bytes[..byte]);
                let line = before.matches('\n').count() + 1;
                let column = before
                    .rsplit('\n')
                    .next()
                    .unwrap_or_default()
                    .chars()
                    .count()
                    + 1;
                return Err(IngestError::NotUtf8 {
                    file,
                    line,
                    column,
                    byte,
                });
            }
        };
        match text.trim().is_empty() {
            true => Err(IngestError::Empty { file }),
            false => Ok(text),
        }
    }

    /// The one document of a delivery.
    ///
    /// # Errors
    /// When it is no JSON, cut off, has more after it, or a key stands twice.
    pub fn parse(file: &str, bytes: &[u8]) -> Result<Self, IngestError> {
        let text = Json::text(file, bytes)?;
        serde_json::from_str(text).map_err(|error| {
            let whole = error.to_string();
            let reason = whole.split(" at line ").next().unwrap_or(&whole).to_owned();
            IngestError::NotJson {
                file: file.to_owned(),
                line: error.line(),
                column: error.column(),
                reason,
            }
        })
    }

    fn shown(&self) -> String {
        match self {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Number(number) => number.to_string(),
            Json::Text(text) => {
                let short: String = text.chars().take(40).collect();
                format!("{short:?}")
            }
            Json::List(_) => "a list".to_owned(),
            Json::Map(_) => "an object".to_owned(),
        }
    }

    /// The value as JSON without spaces, for what a person may look at.
    pub fn compact(&self) -> String {
        match self {
            Json::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
            Json::List(items) => {
                let items: Vec<String> = items.iter().map(Json::compact).collect();
                format!("[{}]", items.join(","))
            }
            Json::Map(pairs) => {
                let pair = |(key, value): (&String, &Json)| {
                    format!(
                        "{}:{}",
                        serde_json::Value::from(key.as_str()),
                        value.compact()
                    )
                };
                let pairs: Vec<String> = pairs.iter().map(pair).collect();
                format!("{{{}}}", pairs.join(","))
            }
            other => other.shown(),
        }
    }
}

#[cfg(test)]
mod tests;
