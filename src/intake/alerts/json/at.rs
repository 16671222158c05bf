//! A cursor that knows its way: every complaint names the place.

use chrono::{DateTime, Utc};
use indexmap::IndexMap;

use super::super::IngestError;
use super::{ITEMS, Json};
use crate::model::id::read_time;

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

/// An instant in RFC 3339, or with an offset without a colon (ISO 8601), as PagerDuty's own examples have it.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let basic = || {
        let at = DateTime::parse_from_str(text.trim(), "%Y-%m-%dT%H:%M:%S%.f%z").ok()?;
        DateTime::from_timestamp(at.timestamp(), 0)
    };
    read_time(text.trim()).or_else(basic)
}
