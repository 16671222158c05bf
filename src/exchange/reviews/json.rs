//! JSON as forges write it: several documents in a row, missing keys, nulls where an account is gone.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::ReviewError;

/// The documents of a file: one, or several one after the other, as old versions of `gh --paginate` write pages.
pub fn documents(file: &str, bytes: &[u8]) -> Result<Vec<Value>, ReviewError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let stream = serde_json::Deserializer::from_slice(bytes).into_iter::<Value>();
    let documents: Result<Vec<Value>, _> = stream.collect();
    let documents = documents.map_err(|error| ReviewError::NotJson {
        file: file.to_owned(),
        line: error.line(),
        column: error.column(),
        reason: error.to_string(),
    })?;
    match documents.is_empty() {
        true => Err(ReviewError::Empty {
            file: file.to_owned(),
        }),
        false => Ok(documents),
    }
}

/// A value and the way to it.
#[derive(Debug, Clone)]
pub struct Json<'a> {
    file: &'a str,
    key: String,
    value: &'a Value,
}

impl<'a> Json<'a> {
    pub fn new(file: &'a str, value: &'a Value) -> Self {
        Json {
            file,
            key: String::new(),
            value,
        }
    }

    /// What stands behind a key; none for a missing one, and for null.
    pub fn get(&self, key: &str) -> Option<Json<'a>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        let key = match self.key.is_empty() {
            true => key.to_owned(),
            false => format!("{}.{key}", self.key),
        };
        Some(Json {
            file: self.file,
            key,
            value,
        })
    }

    /// The first of these keys that is there.
    pub fn any(&self, keys: &[&str]) -> Option<Json<'a>> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// The items of a list, and of lists in it; none when it is no list.
    pub fn items(&self) -> Option<Vec<Json<'a>>> {
        let items = self.value.as_array()?;
        let mut found = Vec::new();
        for (at, value) in items.iter().enumerate() {
            let item = Json {
                file: self.file,
                key: format!("{}[{at}]", self.key),
                value,
            };
            match item.items() {
                Some(inner) => found.extend(inner),
                None => found.push(item),
            }
        }
        Some(found)
    }

    /// The list behind a key; a missing one is empty.
    pub fn list(&self, key: &str) -> Result<Vec<Json<'a>>, ReviewError> {
        match self.get(key) {
            None => Ok(Vec::new()),
            Some(list) => list.items().ok_or_else(|| list.wrong("a list")),
        }
    }

    /// The text behind a key.
    pub fn text(&self, key: &str) -> Result<Option<String>, ReviewError> {
        match self.get(key) {
            None => Ok(None),
            Some(json) => match json.value {
                Value::String(text) => Ok(Some(text.clone())),
                _ => Err(json.wrong("text")),
            },
        }
    }

    /// The text behind several keys, one below the other.
    pub fn path(&self, keys: &[&str]) -> Result<Option<String>, ReviewError> {
        let Some((last, way)) = keys.split_last() else {
            return Ok(None);
        };
        let mut at = self.clone();
        for key in way {
            match at.get(key) {
                Some(next) => at = next,
                None => return Ok(None),
            }
        }
        at.text(last)
    }

    /// The whole number behind a key.
    pub fn number(&self, key: &str) -> Result<Option<u64>, ReviewError> {
        match self.get(key) {
            None => Ok(None),
            Some(json) => match json.value.as_u64() {
                Some(number) => Ok(Some(number)),
                None => Err(json.wrong("a whole number")),
            },
        }
    }

    /// Whether a key says yes.
    pub fn is(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(true)
    }

    /// Whether a key says no.
    pub fn is_not(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(false)
    }

    /// The instant behind a key.
    pub fn time(&self, key: &str) -> Result<Option<DateTime<Utc>>, ReviewError> {
        let Some(text) = self.text(key)? else {
            return Ok(None);
        };
        let parsed = DateTime::parse_from_rfc3339(&text);
        match (parsed, self.get(key)) {
            (Ok(at), _) => Ok(Some(at.to_utc())),
            (Err(_), Some(json)) => Err(json.wrong("an instant")),
            (Err(_), None) => Ok(None),
        }
    }

    /// An error at this value.
    pub fn wrong(&self, expected: &'static str) -> ReviewError {
        let found: String = self.value.to_string().chars().take(60).collect();
        ReviewError::Value {
            file: self.file.to_owned(),
            key: self.key.clone(),
            found,
            expected,
        }
    }

    /// An error of the whole file.
    pub fn shape(&self, forge: &'static str, why: &str) -> ReviewError {
        ReviewError::NotTheShape {
            file: self.file.to_owned(),
            forge,
            why: why.to_owned(),
        }
    }
}
