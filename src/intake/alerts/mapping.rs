//! Where things stand in the JSON of a program that nobody has heard of, as data: a YAML file.
//!
//! ```yaml
//! source: uptime             # what the incidents name
//! items: events              # the list of alerts; without it the document is one, or a list
//! title: /monitor/friendly.name
//! key: [monitor.id, region]  # by what two alerts are the same failure
//! status: state              # without it everything fires
//! firing: ["1", down]
//! resolved: ["2", up]
//! severity: level
//! time: since                # RFC 3339, or seconds or milliseconds since 1970
//! delivery: event_id         # what names one delivery
//! facts: {Region: region}
//! ```
//!
//! A path is keys with dots (`monitor.id`, `events[0].name`), or a JSON pointer (RFC 6901) where a key has dots of its
//! own. Where several paths are given, the first that leads to something counts; for `key`, all do.

use indexmap::IndexMap;
use serde::Deserialize;

use super::IngestError;
use super::json::{At, Json};
use crate::intake::signal::Status;

/// Where things stand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The name of the file, for messages.
    #[serde(skip)]
    file: String,
    /// What the incidents name as their source.
    #[serde(default)]
    source: Option<String>,
    /// The list of alerts.
    #[serde(default)]
    pub items: Option<Path>,
    /// The title.
    #[serde(default)]
    title: Option<Paths>,
    /// By what two alerts are the same failure.
    #[serde(default)]
    key: Option<Paths>,
    /// The word that says whether it is broken.
    #[serde(default)]
    pub status: Option<Paths>,
    /// Words that mean broken.
    #[serde(default)]
    pub firing: Vec<String>,
    /// Words that mean mended.
    #[serde(default)]
    pub resolved: Vec<String>,
    /// How bad it is.
    #[serde(default)]
    pub severity: Option<Paths>,
    /// When it happened.
    #[serde(default)]
    pub time: Option<Paths>,
    /// What names a delivery.
    #[serde(default)]
    pub delivery: Option<Paths>,
    /// Where to look.
    #[serde(default)]
    pub link: Option<Paths>,
    /// The service that is hit.
    #[serde(default)]
    pub service: Option<Paths>,
    /// Where it happens.
    #[serde(default)]
    pub environment: Option<Paths>,
    /// What else is known.
    #[serde(default)]
    pub body: Option<Paths>,
    /// Facts by the name that people see.
    #[serde(default)]
    pub facts: IndexMap<String, Path>,
}

/// One path, or several.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Paths {
    /// One.
    One(Path),
    /// Several.
    Several(Vec<Path>),
}

/// The way to a value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Path {
    text: String,
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Item(usize),
    /// Of a JSON pointer, where `0` may be a key or a place.
    Either(String),
}

impl TryFrom<String> for Path {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong =
            || format!("{text:?} is no path; write it as monitor.id, events[0].name or /a/b");
        let steps = match text.strip_prefix('/') {
            Some(pointer) => pointer
                .split('/')
                .map(|part| Step::Either(part.replace("~1", "/").replace("~0", "~")))
                .collect(),
            None => dotted(text.trim_start_matches("$.")).ok_or_else(wrong)?,
        };
        Ok(Path { text, steps })
    }
}

fn dotted(text: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for part in text.split('.') {
        let (key, places) = part.split_at(part.find('[').unwrap_or(part.len()));
        if key.is_empty() && (places.is_empty() || !steps.is_empty()) {
            return None;
        }
        if !key.is_empty() {
            steps.push(Step::Key(key.to_owned()));
        }
        let mut rest = places;
        while !rest.is_empty() {
            let (place, after) = rest.strip_prefix('[')?.split_once(']')?;
            steps.push(Step::Item(place.parse().ok()?));
            rest = after;
        }
    }
    Some(steps)
}

impl Path {
    /// What it leads to; none where it leads nowhere, and for null.
    pub fn follow<'a>(&self, from: &At<'a>) -> Option<At<'a>> {
        let mut at = from.clone();
        for step in &self.steps {
            at = match step {
                Step::Key(key) => at.get(key)?,
                Step::Item(place) => at.item(*place)?,
                Step::Either(part) => match part.parse() {
                    Ok(place) if matches!(at.json(), Json::List(_)) => at.item(place)?,
                    _ => at.get(part)?,
                },
            };
        }
        (*at.json() != Json::Null).then_some(at)
    }

    /// The path as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Paths {
    /// All of them.
    pub fn all(&self) -> &[Path] {
        match self {
            Paths::One(path) => std::slice::from_ref(path),
            Paths::Several(paths) => paths,
        }
    }

    /// What the first path leads to that leads anywhere.
    pub fn follow<'a>(&self, from: &At<'a>) -> Option<At<'a>> {
        self.all().iter().find_map(|path| path.follow(from))
    }
}

/// What a format that says nothing by itself needs.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    /// What the incidents name as their source.
    pub source: &'a str,
    /// The title.
    pub title: &'a Paths,
    /// By what two alerts are the same failure.
    pub key: &'a Paths,
    /// All the rest.
    pub rest: &'a Mapping,
}

impl Mapping {
    /// Reads a mapping file. It may hold words alone, for a format that has a shape of its own.
    ///
    /// # Errors
    /// When it is no YAML, a key is unknown, a path is none, or a word means two things.
    pub fn parse(file: &str, text: &str) -> Result<Self, IngestError> {
        let wrong = |reason: String| IngestError::BadMapping {
            file: file.to_owned(),
            reason,
        };
        let mut mapping: Mapping =
            serde_yaml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        file.clone_into(&mut mapping.file);
        let both = mapping
            .firing
            .iter()
            .find(|word| mapping.resolved.contains(word));
        match both {
            Some(word) => Err(wrong(format!("{word:?} cannot mean firing and resolved"))),
            None => Ok(mapping),
        }
    }

    /// The mapping, if it says where a title and a key stand.
    ///
    /// # Errors
    /// When one of them is missing.
    pub fn whole(&self) -> Result<Whole<'_>, IngestError> {
        let missing = |name: &str| IngestError::BadMapping {
            file: self.file.clone(),
            reason: format!("`{name}:` is missing"),
        };
        let said = |paths: &&Paths| !paths.all().is_empty();
        Ok(Whole {
            source: self.source.as_deref().ok_or_else(|| missing("source"))?,
            title: self
                .title
                .as_ref()
                .filter(said)
                .ok_or_else(|| missing("title"))?,
            key: self
                .key
                .as_ref()
                .filter(said)
                .ok_or_else(|| missing("key"))?,
            rest: self,
        })
    }

    /// What a word means, in any case.
    pub fn word(&self, word: &str) -> Option<Status> {
        let is = |words: &[String]| {
            words
                .iter()
                .any(|known| known.eq_ignore_ascii_case(word.trim()))
        };
        match (is(&self.firing), is(&self.resolved)) {
            (true, _) => Some(Status::Firing),
            (_, true) => Some(Status::Resolved),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Result<Path, String> {
        Path::try_from(text.to_owned())
    }

    #[test]
    fn paths_lead_through_objects_and_lists() {
        let json = Json::parse(
            "a",
            br#"{"a": [{"b.c": 1, "d": {"0": 2}, "e": null}], "~/": 3}"#,
        );
        let json = json.unwrap();
        let top = At::top("a", &json);
        let lead = |text: &str| {
            path(text)
                .unwrap()
                .follow(&top)
                .map(|at| at.json().compact())
        };
        assert_eq!(lead("/a/0/b.c").as_deref(), Some("1"));
        assert_eq!(lead("$.a[0].d.0").as_deref(), Some("2"));
        assert_eq!(lead("/a/0/d/0").as_deref(), Some("2"));
        assert_eq!(lead("/~0~1").as_deref(), Some("3"));
        for nowhere in ["a[1]", "a.b", "a[0].e", "/a/x"] {
            assert_eq!(lead(nowhere), None, "{nowhere}");
        }
        for none in ["", "a..b", "a[", "a[x]", ".a", "a[0]b"] {
            assert!(path(none).is_err(), "{none}");
        }
    }

    #[test]
    fn a_mapping_that_cannot_be_meant_is_refused() {
        let told = |text: &str| Mapping::parse("m.yaml", text).unwrap_err().to_string();
        let whole = |text: &str| {
            let mapping = Mapping::parse("m.yaml", text).unwrap();
            mapping.whole().unwrap_err().to_string()
        };
        assert_eq!(whole("source: x\ntitle: t\n"), "m.yaml: `key:` is missing");
        assert_eq!(whole("firing: [a]\n"), "m.yaml: `source:` is missing");
        assert_eq!(
            whole("source: x\ntitle: t\nkey: []\n"),
            "m.yaml: `key:` is missing"
        );
        assert!(told("source: x\ntitle: t\nkey: k\ntitel: y\n").contains("titel"));
        assert!(told("source: x\ntitle: t\nkey: a..b\n").starts_with("m.yaml: "));
        assert!(
            told("source: x\ntitle: t\nkey: k\nfiring: [up]\nresolved: [up]\n")
                .contains("cannot mean")
        );
    }
}
