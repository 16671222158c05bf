//! JSON that is read strictly, and a cursor that knows its way: every complaint names the place.
//!
//! A key that stands twice is an error, because two readers would take two different values, and one of them may
//! have been a proxy that let the delivery pass.

use std::fmt;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::IngestError;
use crate::model::id::read_time;

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

/// An instant in RFC 3339, or with an offset without a colon (ISO 8601), as PagerDuty's own examples have it.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let basic = || {
        let at = DateTime::parse_from_str(text.trim(), "%Y-%m-%dT%H:%M:%S%.f%z").ok()?;
        DateTime::from_timestamp(at.timestamp(), 0)
    };
    read_time(text.trim()).or_else(basic)
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

/// A value and the way to it.
#[derive(Debug, Clone)]
pub struct At<'a> {
    file: &'a str,
    way: String,
    value: &'a Json,
}

impl<'a> At<'a> {
    /// The whole document.
    pub fn top(file: &'a str, value: &'a Json) -> Self {
        At {
            file,
            way: String::new(),
            value,
        }
    }

    /// The value itself.
    pub fn json(&self) -> &'a Json {
        self.value
    }

    /// What stands behind a key; none for a missing one, and for null.
    pub fn get(&self, key: &str) -> Option<At<'a>> {
        let Json::Map(map) = self.value else {
            return None;
        };
        let value = map.get(key).filter(|value| **value != Json::Null)?;
        let way = self.below(key);
        let file = self.file;
        Some(At { file, way, value })
    }

    fn below(&self, key: &str) -> String {
        match self.way.is_empty() {
            true => key.to_owned(),
            false => format!("{}.{key}", self.way),
        }
    }

    /// The item of a list.
    pub fn item(&self, at: usize) -> Option<At<'a>> {
        let Json::List(items) = self.value else {
            return None;
        };
        let value = items.get(at)?;
        let way = format!("{}[{at}]", self.way);
        let file = self.file;
        Some(At { file, way, value })
    }

    /// The items, if it is a list.
    pub fn items(&self) -> Option<Vec<At<'a>>> {
        let Json::List(items) = self.value else {
            return None;
        };
        Some((0..items.len()).filter_map(|at| self.item(at)).collect())
    }

    /// The pairs, if it is an object; nulls are left out.
    pub fn pairs(&self) -> Option<Vec<(&'a str, At<'a>)>> {
        let Json::Map(map) = self.value else {
            return None;
        };
        let pair = |key: &'a String| Some((key.as_str(), self.get(key)?));
        Some(map.keys().filter_map(pair).collect())
    }

    /// The alerts behind a key.
    ///
    /// # Errors
    /// When there are none, too many, or it is no list.
    pub fn alerts(&self, key: &str) -> Result<Vec<At<'a>>, IngestError> {
        let list = self.need(key)?;
        list.counted()
    }

    /// The items of a list of alerts.
    ///
    /// # Errors
    /// When there are none, too many, or it is no list.
    pub fn counted(&self) -> Result<Vec<At<'a>>, IngestError> {
        let items = self.items().ok_or_else(|| self.wrong("a list"))?;
        match items.len() {
            0 => Err(self.wrong("a list with an alert in it")),
            found if found > ITEMS => Err(IngestError::TooMany {
                file: self.file.to_owned(),
                at: self.named(),
                found,
                limit: ITEMS,
            }),
            _ => Ok(items),
        }
    }

    /// What stands behind a key that must be there.
    ///
    /// # Errors
    /// When it is missing, or this is no object.
    pub fn need(&self, key: &str) -> Result<At<'a>, IngestError> {
        if !matches!(self.value, Json::Map(_)) {
            return Err(self.wrong("an object"));
        }
        self.get(key).ok_or_else(|| IngestError::Missing {
            file: self.file.to_owned(),
            at: self.below(key),
        })
    }

    /// The text behind a key; an empty one counts as none.
    ///
    /// # Errors
    /// When it is something else than text.
    pub fn text(&self, key: &str) -> Result<Option<String>, IngestError> {
        let Some(found) = self.get(key) else {
            return Ok(None);
        };
        let text = found.as_text()?;
        Ok((!text.trim().is_empty()).then_some(text))
    }

    /// The text behind a key that must be there.
    ///
    /// # Errors
    /// When it is missing, empty, or something else than text.
    pub fn need_text(&self, key: &str) -> Result<String, IngestError> {
        let found = self.need(key)?;
        let text = found.as_text()?;
        match text.trim().is_empty() {
            true => Err(found.wrong("text")),
            false => Ok(text),
        }
    }

    fn as_text(&self) -> Result<String, IngestError> {
        match self.value {
            Json::Text(text) => Ok(text.clone()),
            _ => Err(self.wrong("text")),
        }
    }

    /// Text, a number, or yes and no, as text.
    ///
    /// # Errors
    /// When it is a list or an object.
    pub fn scalar(&self) -> Result<String, IngestError> {
        match self.value {
            Json::Text(text) => Ok(text.clone()),
            Json::Number(_) | Json::Bool(_) => Ok(self.value.shown()),
            _ => Err(self.wrong("text or a number")),
        }
    }

    /// The object of texts behind a key, such as labels; a missing one is empty.
    ///
    /// # Errors
    /// When it is no object, or holds something else than text.
    pub fn texts(&self, key: &str) -> Result<IndexMap<String, String>, IngestError> {
        let Some(found) = self.get(key) else {
            return Ok(IndexMap::new());
        };
        let pairs = found.pairs().ok_or_else(|| found.wrong("an object"))?;
        pairs
            .into_iter()
            .map(|(name, value)| Ok((name.to_owned(), value.as_text()?)))
            .collect()
    }

    /// The instant behind a key, in RFC 3339.
    ///
    /// # Errors
    /// When it is something else.
    pub fn time(&self, key: &str) -> Result<Option<DateTime<Utc>>, IngestError> {
        let Some(text) = self.text(key)? else {
            return Ok(None);
        };
        match instant(&text) {
            Some(at) => Ok(Some(at)),
            None => Err(self
                .need(key)?
                .wrong("an instant such as 2026-11-20T09:14:03Z")),
        }
    }

    /// An instant in RFC 3339, or seconds or milliseconds since 1970.
    ///
    /// # Errors
    /// When it is neither.
    pub fn any_time(&self) -> Result<DateTime<Utc>, IngestError> {
        /// Seconds beyond the year 5000: such a number counts milliseconds.
        const FAR: i64 = 100_000_000_000;
        let expected = "an instant such as 2026-11-20T09:14:03Z, or seconds since 1970";
        let text = self.scalar()?;
        let number = text
            .trim()
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite());
        #[allow(clippy::cast_possible_truncation)]
        // a saturating cast; what is absurd is refused below
        let from_number =
            number
                .map(|number| number as i64)
                .and_then(|number| match number.abs() < FAR {
                    true => DateTime::from_timestamp(number, 0),
                    false => DateTime::from_timestamp(number / 1_000, 0),
                });
        from_number
            .or_else(|| instant(&text))
            .ok_or_else(|| self.wrong(expected))
    }

    /// The complaint that this is something else than expected.
    pub fn wrong(&self, expected: &'static str) -> IngestError {
        IngestError::Wrong {
            file: self.file.to_owned(),
            at: self.named(),
            found: self.value.shown(),
            expected,
        }
    }

    /// The complaint that this is not the format.
    pub fn not(
        &self,
        format: &'static str,
        why: &'static str,
        meant: Option<&'static str>,
    ) -> IngestError {
        IngestError::NotTheFormat {
            file: self.file.to_owned(),
            format,
            why,
            meant,
        }
    }

    /// The name of the file.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The way to the value, for a message.
    pub fn named(&self) -> String {
        match self.way.is_empty() {
            true => "the document".to_owned(),
            false => self.way.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
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
}
